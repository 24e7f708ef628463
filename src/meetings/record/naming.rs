//! What a meeting is called: by its own name, by the body that met, by the two people or the sides.

use crate::lexicon::MeetingWords;
use crate::meetings::clusters::{Cluster, Clusterer};
use crate::model::{Actor, ActorKind};
use crate::text::{capitalized, fold};
use std::collections::{BTreeMap, BTreeSet};

/// The name used most, in full; else of whom and what it was.
pub(super) fn name(clusterer: &Clusterer<'_>, cluster: &Cluster, words: &MeetingWords) -> String {
    if let Some(name) = own_name(clusterer, cluster, words) {
        return name;
    }
    let noun = noun(cluster);
    let bodies: Vec<usize> = cluster.bodies.iter().copied().collect();
    let surname = |person: usize| clusterer.short_names.get(person, clusterer.cast).to_owned();
    let persons: Vec<String> = cluster.persons.iter().map(|&person| surname(person)).collect();
    // Who alone was there for a side stands for it: `Berg-shop stewards talks`.
    let sat = cluster.formal || cluster.sightings.iter().any(|sighting| sighting.assembled);
    let alone = match cluster.persons.iter().copied().collect::<Vec<_>>().as_slice() {
        [person] if !sat => Some((clusterer.party(*person), *person)),
        _ => None,
    };
    let named = |party: usize| match alone {
        Some((of, person)) if of == party => surname(person),
        _ => short(clusterer.actor(party)).to_owned(),
    };
    let of = |unnamed: bool| {
        let parties = cluster.parties.iter().copied();
        parties.filter(move |&party| clusterer.actor(party).unnamed == unnamed).map(named)
    };
    let mut parties: Vec<String> = of(false).collect();
    if parties.len() < 2 {
        parties.extend(of(true).take(2 - parties.len()));
    }
    // `directors` of two articles
    parties.dedup_by(|one, other| fold(one) == fold(other));
    let is_named = |party: &usize| cluster.sightings.iter().any(|sighting| sighting.participants.contains(party));
    // A dinner is of the people at it, talks are of the sides, where these are named.
    let is_private = !cluster.kinds.is_empty() && !cluster.formal;
    let are_people = cluster.parties.iter().all(|party| cluster.persons.contains(party));
    let of_each: BTreeSet<usize> = cluster.persons.iter().map(|&person| clusterer.party(person)).collect();
    let are_heads = cluster.persons.len() == 2 && of_each.len() == 2;
    let by_sides = !is_private && !are_people && !are_heads && cluster.parties.iter().all(is_named);
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
            called(&format!("{}–{last}", first.join("–")), &noun)
        }
        (_, [one, other], sides) if sides.len() <= 2 => called(&format!("{one}–{other}"), &noun),
        ([body], _, sides) if sides.len() <= 2 || noun.contains("session") => {
            called(short(clusterer.actor(*body)), &noun)
        }
        (_, _, [one, other]) => called(&format!("{one}–{other}"), &noun),
        (_, [one, other], _) => called(&format!("{one}–{other}"), &noun),
        (_, [one], []) | (_, _, [one]) => called(one, &noun),
        (_, _, sides) if sides.len() > 2 => called(&sides[..3.min(sides.len())].join("–"), &noun),
        _ => capitalized(&noun),
    }
}

/// Of whom and what it was; what the first ends with is not said again: `the port authority`, `authority meeting`. People
/// without a name are written as what is theirs: `Ministers' talks`.
fn called(whose: &str, noun: &str) -> String {
    let is_common = !whose.contains('–') && whose.ends_with('s') && !whose.contains(char::is_uppercase);
    let last = whose.rsplit([' ', '–']).next().unwrap_or_default();
    let whose = capitalized(whose);
    match noun.split_once(' ') {
        Some((first, rest)) if first.eq_ignore_ascii_case(last) => format!("{whose} {rest}"),
        _ if is_common => format!("{whose}’ {noun}"),
        _ => format!("{whose} {noun}"),
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
    if words.is_assembly(last)
        || (!words.is_series(last) && text.split_whitespace().any(|word| words.is_assembly(word)))
    {
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
    // `The encounter` may be any meeting.
    let tells = |noun: &&String| noun.as_str() != "encounter" && noun.as_str() != "event";
    best.map(|(_, noun)| noun).filter(tells).map_or_else(|| "meeting".into(), Clone::clone)
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

#[cfg(test)]
mod tests {
    use super::called;

    #[test]
    fn a_word_is_not_said_twice() {
        assert_eq!(called("Fisheries Commission", "commission meeting"), "Fisheries Commission meeting");
        assert_eq!(called("Berg–Ruiz", "lunch"), "Berg–Ruiz lunch");
    }

    #[test]
    fn a_name_begins_with_a_capital_and_what_is_common_is_an_owner() {
        assert_eq!(called("ministers", "gas talks"), "Ministers’ gas talks");
        assert_eq!(called("directors", "directors meeting"), "Directors meeting");
        assert_eq!(called("van der Meer–Ruiz", "lunch"), "Van der Meer–Ruiz lunch");
    }
}
