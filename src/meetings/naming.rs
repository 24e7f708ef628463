//! What a meeting is called: by its own name, by the body that met, by the two people or the sides.

use super::cluster::{Cluster, Clusterer};
use crate::lexicon::MeetingWords;
use crate::model::{Actor, ActorKind};
use crate::text::{capitalized, fold};
use std::collections::BTreeMap;

/// The name used most, in full; else of whom and what it was.
pub(super) fn name(clusterer: &Clusterer<'_>, cluster: &Cluster, words: &MeetingWords) -> String {
    if let Some(name) = own_name(clusterer, cluster, words) {
        return name;
    }
    let noun = noun(cluster);
    let bodies: Vec<usize> = cluster.bodies.iter().copied().collect();
    let persons: Vec<&str> = cluster.persons.iter().map(|&person| surname(clusterer.actor(person))).collect();
    let of = |unnamed: bool| {
        let parties = cluster.parties.iter().map(|&party| clusterer.actor(party));
        parties.filter(move |party| party.unnamed == unnamed).map(short)
    };
    let mut parties: Vec<&str> = of(false).collect();
    if parties.len() < 2 {
        parties.extend(of(true).take(2 - parties.len()));
    }
    let is_named = |party: &usize| cluster.sightings.iter().any(|sighting| sighting.participants.contains(party));
    // A dinner is of the people at it, talks are of the sides, where these are named.
    let is_private = !cluster.kinds.is_empty() && !cluster.formal;
    let are_people = cluster.parties.iter().all(|party| cluster.persons.contains(party));
    let by_sides = !is_private && !are_people && cluster.parties.iter().all(is_named);
    let persons = if by_sides && parties.len() == 2 { Vec::new() } else { persons };
    if let [.., last] = noun.split(' ').collect::<Vec<_>>().as_slice()
        && noun.contains(' ')
        && words.is_chamber(last)
        && bodies.is_empty()
        && parties.len() < 2
    {
        return capitalized(&noun);
    }
    match (bodies.as_slice(), persons.as_slice(), parties.as_slice()) {
        (_, [first @ .., last], _) if nobody_but(cluster) && first.len() <= 2 && !first.is_empty() => {
            format!("{}–{last} {noun}", first.join("–"))
        }
        (_, [one, other], sides) if sides.len() <= 2 => format!("{one}–{other} {noun}"),
        ([body], _, sides) if sides.len() <= 2 || noun.contains("session") => {
            format!("{} {noun}", short(clusterer.actor(*body)))
        }
        (_, _, [one, other]) => format!("{one}–{other} {noun}"),
        (_, [one, other], _) => format!("{one}–{other} {noun}"),
        (_, [one], []) | (_, _, [one]) => format!("{one} {noun}"),
        (_, _, sides) if sides.len() > 2 => format!("{} {noun}", sides[..3.min(sides.len())].join("–")),
        _ => capitalized(&noun),
    }
}

/// The name in the articles' words, the one used most and longest; an organ is named with its body, an assembly with what
/// it met for.
fn own_name(clusterer: &Clusterer<'_>, cluster: &Cluster, words: &MeetingWords) -> Option<String> {
    let mut counts: BTreeMap<String, (usize, String, Option<usize>)> = BTreeMap::new();
    for name in cluster.sightings.iter().filter_map(|sighting| sighting.name.as_ref()) {
        let entry = counts.entry(fold(&name.text)).or_insert((0, name.text.clone(), name.actor));
        entry.0 += 1;
    }
    let (_, text, actor) = counts.into_values().max_by_key(|(count, name, _)| (*count, name.len()))?;
    let last = text.split_whitespace().last().unwrap_or_default();
    if words.is_assembly(last) {
        let noun = noun(cluster);
        let noun = if noun.split(' ').next_back() == Some("meeting") { "sitting".to_owned() } else { noun };
        return Some(format!("{text} {noun}"));
    }
    // `Permanent Council` alone says little: of the body that it is a council of.
    let is_short = text.split_whitespace().count() <= 2 && !text.contains('-');
    let is_other = |&body: &usize| {
        let body = clusterer.actor(body);
        Some(body) != actor.map(|actor| clusterer.actor(actor))
            && body.kind == ActorKind::Organization
            && !fold(&body.name).contains(&fold(&text))
            && !fold(&text).contains(&fold(short(body)))
    };
    let of = actor.and_then(|actor| clusterer.actor(actor).of.as_ref());
    let owner = of.and_then(|of| clusterer.cast.actors.iter().position(|actor| actor.id == *of));
    let host =
        owner.into_iter().chain(cluster.bodies.iter().copied()).chain(cluster.parties.iter().copied()).find(is_other);
    Some(match host {
        Some(host) if is_short => format!("{} {text}", short(clusterer.actor(host))),
        _ => text,
    })
}

/// The noun that says most: of a kind of its own, or with what tells it from others.
fn noun(cluster: &Cluster) -> String {
    let nouns =
        cluster.sightings.iter().filter_map(|sighting| Some((sighting.kind.is_some(), sighting.noun.as_ref()?)));
    let best = nouns.max_by_key(|(kind, noun)| (*kind, noun.split(' ').count().min(3)));
    best.map_or_else(|| "meeting".into(), |(_, noun)| noun.clone())
}

/// The shortest name of a body that is still one: `OSCE`.
fn short(actor: &Actor) -> &str {
    let capitals = |name: &&String| name.len() >= 3 && name.chars().filter(|c| c.is_uppercase()).count() >= 3;
    let initials = actor.aliases.iter().filter(capitals).min_by_key(|name| name.len());
    match actor.kind {
        ActorKind::Organization if actor.name.split(' ').count() > 4 => initials.map_or(&actor.name, |name| name),
        _ => &actor.name,
    }
}

/// True where some of those who met stand for no body: then the people tell more than their sides.
fn nobody_but(cluster: &Cluster) -> bool {
    cluster.parties.iter().any(|party| cluster.persons.contains(party))
}

fn surname(actor: &Actor) -> &str {
    actor.name.rsplit(' ').next().unwrap_or(&actor.name)
}
