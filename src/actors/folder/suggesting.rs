//! Entities that may be one, for the analyst to decide: best first, each with its reason.

use super::clusters::{Clusters, Suggestion};
use crate::actors::entities::{Kind, Local, sound};
use crate::actors::names::{initials, is_letters};
use crate::lexicon::Lexicon;
use crate::text::{alike_pairs, fold, similarity};
use std::collections::{BTreeSet, HashMap};

/// No analyst reads more.
const MOST: usize = 40;

/// What is likelier to be wrong than this is not worth the reading.
const LEAST: f32 = 0.15;

type Named<'a> = (usize, &'a Local);

impl Clusters {
    /// Fills the list of suggestions and puts it in order.
    pub(super) fn suggest(&mut self, documents: &[Vec<Local>], lexicon: &Lexicon) {
        let named: Vec<Named<'_>> = self
            .list
            .iter()
            .enumerate()
            .filter_map(|(number, cluster)| {
                let &(document, local) = cluster.members.first()?;
                Some((number, &documents[document][local])).filter(|(_, local)| !local.unnamed)
            })
            .collect();
        let mut found = alike_persons(&named, lexicon);
        found.extend(alike_bodies(&named));
        found.extend(self.suggested_holders(documents, lexicon));
        self.suggestions.append(&mut found);
        self.suggestions.retain(|suggestion| suggestion.keep != suggestion.merge && suggestion.confidence >= LEAST);
        self.suggestions.sort_by(|a, b| {
            b.confidence.total_cmp(&a.confidence).then(a.keep.cmp(&b.keep)).then(a.merge.cmp(&b.merge))
        });
        let mut seen: BTreeSet<(usize, usize)> = BTreeSet::new();
        self.suggestions.retain(|suggestion| {
            seen.insert((suggestion.keep.min(suggestion.merge), suggestion.keep.max(suggestion.merge)))
        });
        self.suggestions.truncate(MOST);
    }
}

/// Full names that differ by a letter or two, with nothing against their being one.
fn alike_persons(named: &[Named<'_>], lexicon: &Lexicon) -> Vec<Suggestion> {
    let persons = named.iter().filter(|(_, local)| local.kind == Kind::Person).filter_map(|&(number, local)| {
        let name = local.person.as_ref().filter(|name| name.len() > 1)?;
        Some((number, local, name))
    });
    let persons: Vec<_> = persons.collect();
    let names: Vec<String> = persons.iter().map(|(_, local, _)| fold(&local.name)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut found = Vec::new();
    for (one, other, likeness) in alike_pairs(&names, 0.82) {
        let ((first, one, name), (second, other, another)) = (persons[one], persons[other]);
        let same_gender = one.gender.is_none() || other.gender.is_none() || one.gender == other.gender;
        let same_given = lexicon.names.same_given(name.first(), another.first());
        let same_initial = |one: &str, other: &str| one.chars().next() == other.chars().next();
        if !same_gender || !same_initial(name.surname(), another.surname()) {
            continue;
        }
        if same_given && sound(name.surname()) == sound(another.surname()) {
            let reason = format!("{} and {} may be one name in two transliterations", one.name, other.name);
            found.push(Suggestion { keep: first, merge: second, confidence: 0.85, reason });
        } else if same_given {
            let reason = format!("{} and {} differ by a letter or two", one.name, other.name);
            found.push(Suggestion { keep: first, merge: second, confidence: likeness * 0.8, reason });
        } else if lexicon.names.is_given(name.first()) && lexicon.names.is_given(another.first()) {
            // `Ivana` and `Ivanka`: two given names, and two people.
        } else if same_initial(name.first(), another.first())
            && sound(name.surname()) == sound(another.surname())
            && (sound(name.first()) == sound(another.first()) || similarity(name.first(), another.first()) >= 0.6)
        {
            let reason = format!("{} and {}: the given names may be one, transliterated", one.name, other.name);
            found.push(Suggestion { keep: first, merge: second, confidence: 0.6, reason });
        }
    }
    found
}

/// Bodies whose names differ by a letter or two, and letters that a body's full name would give.
fn alike_bodies(named: &[Named<'_>]) -> Vec<Suggestion> {
    let bodies: Vec<Named<'_>> =
        named.iter().copied().filter(|(_, local)| matches!(local.kind, Kind::Organization | Kind::Group)).collect();
    let names: Vec<String> = bodies.iter().map(|(_, local)| fold(&local.name)).collect();
    let mut full_names: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, (_, local)) in bodies.iter().enumerate().filter(|(_, (_, local))| local.name.contains(' ')) {
        for letters in BTreeSet::from(initials(&local.name)) {
            full_names.entry(letters).or_default().push(place);
        }
    }
    let mut found = Vec::new();
    for ((merge, short), folded) in bodies.iter().zip(&names).filter(|((_, local), _)| is_letters(&local.name)) {
        for &(keep, full) in full_names.get(folded).into_iter().flatten().map(|&place| &bodies[place]) {
            let reason = format!("{} may be the letters of {}", short.name, full.name);
            found.push(Suggestion { keep, merge: *merge, confidence: 0.55, reason });
        }
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for (one, other, likeness) in alike_pairs(&names, 0.88) {
        let ((keep, first), (merge, second)) = (bodies[one], bodies[other]);
        // Bodies of one name were kept apart because they are of two states.
        if names[one] != names[other]
            && names[one].chars().count() > 6
            && first.known.is_none_or(|_| second.known.is_none())
        {
            let reason = format!("{} and {} differ by a letter or two", first.name, second.name);
            found.push(Suggestion { keep, merge, confidence: likeness * 0.8, reason });
        }
    }
    found
}
