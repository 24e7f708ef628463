//! Clusters become actors and places, with names, aliases, roles, mentions and reasons.

use crate::actors::entities::{Kind, Local, PersonName};
use crate::actors::folder::{Cluster, Clusters, Member};
use crate::lexicon::Lexicon;
use crate::model::{
    Actor, ActorId, ActorKind, Cast, Document, Found, Mention, MentionForm, Place, PlaceId, PlaceKind, Reading,
    SuggestedMerge, Who, slug,
};
use crate::text::{bare_name, fold, is_all_caps, on_one_line, title_case};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Puts actors, places and readings together.
pub(in crate::actors) fn build(
    documents: &[Document],
    mut readings: Vec<Reading>,
    locals: &[Vec<Local>],
    clusters: &Clusters,
    lexicon: &Lexicon,
) -> Cast {
    let mut builder = Builder { documents, readings: &readings, locals, lexicon, taken: HashSet::new() };
    let mut made: Vec<Option<Who>> = vec![None; clusters.list.len()];
    let mut actors: Vec<(Actor, usize)> = Vec::new();
    let mut places: Vec<(Place, usize)> = Vec::new();
    // Whose only mention turned out to be somebody else's is nobody: `the Norlander`.
    let is_mentioned = |&(document, number): &Member| !locals[document][number].mentions.is_empty();
    let is_somebody = |cluster: &Cluster| cluster.members.iter().any(is_mentioned);
    for (number, cluster) in clusters.list.iter().enumerate().filter(|(_, cluster)| is_somebody(cluster)) {
        if builder.first(cluster).kind == Kind::Place {
            places.push((builder.place(cluster), number));
        } else {
            actors.push((builder.actor(cluster), number));
        }
    }
    actors.sort_by(|a, b| b.0.mentions.len().cmp(&a.0.mentions.len()).then_with(|| a.0.id.cmp(&b.0.id)));
    places.sort_by(|a, b| b.0.mentions.len().cmp(&a.0.mentions.len()).then_with(|| a.0.id.cmp(&b.0.id)));
    for (index, (_, number)) in actors.iter().enumerate() {
        made[*number] = Some(Who::Actor(index));
    }
    for (index, (_, number)) in places.iter().enumerate() {
        made[*number] = Some(Who::Place(index));
    }
    let who: HashMap<Member, Who> = clusters
        .list
        .iter()
        .zip(&made)
        .flat_map(|(cluster, made)| cluster.members.iter().filter_map(move |member| Some((*member, (*made)?))))
        .collect();
    let ids: Vec<ActorId> = actors.iter().map(|(actor, _)| actor.id.clone()).collect();
    let id_of = |member: Member| match who.get(&member) {
        Some(Who::Actor(index)) => Some(ids[*index].clone()),
        _ => None,
    };
    for (actor, number) in &mut actors {
        builder.add_roles(actor, &clusters.list[*number], &id_of);
    }
    let found: Vec<Vec<Found>> =
        locals.iter().enumerate().map(|(document, locals)| found_in(document, locals, &who)).collect();
    let suggestions = clusters.suggestions.iter().filter_map(|suggestion| {
        let id = |number: usize| clusters.list[number].members.first().and_then(|&member| id_of(member));
        Some(SuggestedMerge {
            keep: id(suggestion.keep)?,
            merge: id(suggestion.merge)?,
            confidence: suggestion.confidence,
            reason: suggestion.reason.clone(),
        })
    });
    let suggestions = suggestions.collect();
    for (reading, found) in readings.iter_mut().zip(found) {
        reading.set_found(found);
    }
    Cast {
        actors: actors.into_iter().map(|(actor, _)| actor).collect(),
        places: places.into_iter().map(|(place, _)| place).collect(),
        readings,
        suggestions,
    }
}

fn found_in(document: usize, locals: &[Local], who: &HashMap<Member, Who>) -> Vec<Found> {
    let mut found = Vec::new();
    for (number, local) in locals.iter().enumerate() {
        if let Some(&who) = who.get(&(document, number)) {
            found.extend(local.mentions.iter().map(|mention| Found {
                tokens: mention.tokens.clone(),
                head: mention.head,
                who,
                form: mention.form,
            }));
        }
    }
    found
}

pub(super) struct Builder<'a> {
    pub documents: &'a [Document],
    pub readings: &'a [Reading],
    locals: &'a [Vec<Local>],
    pub(super) lexicon: &'a Lexicon,
    taken: HashSet<String>,
}

impl Builder<'_> {
    pub fn local(&self, (document, number): Member) -> &Local {
        &self.locals[document][number]
    }

    fn first(&self, cluster: &Cluster) -> &Local {
        self.local(cluster.members[0])
    }

    fn mentions(&self, cluster: &Cluster) -> Vec<Mention> {
        let mut mentions = Vec::new();
        for &member in &cluster.members {
            let (document, parse) = (&self.documents[member.0], &self.readings[member.0].parse);
            let by_folder = cluster.reasons.get(&member);
            for mention in &self.local(member).mentions {
                let span = parse.span_of(mention.tokens.clone());
                let is_by_name = mention.form == MentionForm::Name || self.local(member).unnamed;
                let reason = by_folder.filter(|_| is_by_name).unwrap_or(&mention.reason).clone();
                let words = span.slice(&document.text).to_owned();
                mentions.push((
                    member.0,
                    Mention {
                        document: document.id.clone(),
                        start: span.start,
                        end: span.end,
                        words,
                        form: mention.form,
                        reason,
                    },
                ));
            }
        }
        mentions.sort_by_key(|(document, mention)| (*document, mention.start, mention.end));
        mentions.dedup_by(|a, b| a.0 == b.0 && a.1.span() == b.1.span());
        mentions.into_iter().map(|(_, mention)| mention).collect()
    }

    /// The name forms that the mentions use, the most frequent first, without those that differ by case or accents alone.
    fn forms(mentions: &[Mention]) -> Vec<String> {
        let mut counts: BTreeMap<String, (usize, String)> = BTreeMap::new();
        for mention in mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
            let name = on_one_line(bare_name(&mention.words));
            let entry = counts.entry(fold(&name)).or_insert((0, name.clone()));
            entry.0 += 1;
            if is_all_caps(&entry.1) && !is_all_caps(&name) {
                entry.1 = name;
            }
        }
        let mut forms: Vec<(usize, String)> = counts.into_values().collect();
        forms.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| b.1.len().cmp(&a.1.len())).then_with(|| a.1.cmp(&b.1)));
        forms.into_iter().map(|(_, name)| name).collect()
    }

    fn canonical_name(&self, cluster: &Cluster, forms: &[String]) -> String {
        let first = self.first(cluster);
        if first.unnamed {
            return first.name.clone();
        }
        match first.kind {
            Kind::State => {
                first.known.map_or_else(|| first.name.clone(), |state| self.lexicon.states[state].name.clone())
            }
            Kind::Organization | Kind::Place if first.known.is_some() => cluster
                .members
                .iter()
                .map(|&member| self.local(member))
                .find(|local| local.known.is_some())
                .map_or_else(|| first.name.clone(), |local| local.name.clone()),
            Kind::Person => {
                let full = forms
                    .iter()
                    .find(|form| PersonName::new(form).len() > 1)
                    .or(forms.first())
                    .cloned()
                    .unwrap_or_else(|| first.name.clone());
                if is_all_caps(&full) && full.contains(' ') { title_case(&full) } else { full }
            }
            _ => {
                // A body's full name rather than its letters or the noun for what it is.
                let full = forms.iter().filter(|form| form.contains(' ')).max_by_key(|form| form.len());
                let is_short =
                    forms.first().is_some_and(|form| is_all_caps(form) || self.lexicon.name_words.is_body(form));
                full.filter(|_| is_short).or(forms.first()).cloned().unwrap_or_else(|| first.name.clone())
            }
        }
    }

    fn unique(&mut self, id: &str) -> String {
        let mut unique = id.to_owned();
        let mut count = 1;
        while !self.taken.insert(unique.clone()) {
            count += 1;
            unique = format!("{id}-{count}");
        }
        unique
    }

    fn actor(&mut self, cluster: &Cluster) -> Actor {
        let mentions = self.mentions(cluster);
        let forms = Self::forms(&mentions);
        let mut name = self.canonical_name(cluster, &forms);
        let first = self.first(cluster).clone();
        // The second of two ministries of one name says whose it is.
        let owner = first.of.map(|of| &self.locals[cluster.members[0].0][of]).filter(|of| of.kind == Kind::State);
        if let Some(owner) = owner
            && first.kind == Kind::Organization
            && !first.unnamed
            && self.taken.contains(&format!("{}:{}", ActorKind::Organization.label(), slug(&name)))
        {
            name = format!("{name} of {}", owner.name);
        }
        let kind = match first.kind {
            Kind::Person => ActorKind::Person,
            Kind::Organization | Kind::Town => ActorKind::Organization,
            Kind::State => ActorKind::State,
            Kind::Group | Kind::Place => ActorKind::Group,
        };
        let id = if first.unnamed && (!first.plural || first.is_anybody()) {
            let document = &self.documents[cluster.members[0].0];
            format!("unnamed:{}:{}", slug(&name), document.id)
        } else {
            format!("{}:{}", if first.unnamed { "unnamed" } else { kind.label() }, slug(&name))
        };
        let id = ActorId::from(self.unique(&id));
        let folded = fold(&name);
        let aliases = forms.into_iter().filter(|form| fold(form) != folded).collect();
        Actor { id, name, kind, aliases, roles: Vec::new(), of: None, unnamed: first.unnamed, mentions }
    }

    fn place(&mut self, cluster: &Cluster) -> Place {
        let mentions = self.mentions(cluster);
        let forms = Self::forms(&mentions);
        let first = self.first(cluster).clone();
        let known = first.known.map(|place| &self.lexicon.places[place]);
        let name = known.map_or_else(|| forms.first().cloned().unwrap_or(first.name), |place| place.name.clone());
        let country = known
            .and_then(|place| place.country.as_ref())
            .and_then(|code| self.lexicon.states.iter().find(|state| state.code == *code));
        Place {
            id: PlaceId::from(self.unique(&format!("place:{}", slug(&name)))),
            kind: known.map_or(PlaceKind::Other, crate::lexicon::KnownPlace::place_kind),
            country: country.map(|state| state.name.clone()),
            coordinates: known.map(crate::lexicon::KnownPlace::coordinates),
            name,
            mentions,
        }
    }
}
