//! Entities that may be one, for the analyst to decide: best first, each with its reason.

use super::bodies::{initials, is_letters};
use super::folder::{Clusters, Suggestion};
use super::local::{Kind, Local};
use super::person_name::sound;
use crate::lexicon::Lexicon;
use crate::text::{alike_pairs, fold, similarity};
use std::collections::{BTreeMap, BTreeSet, HashMap};

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
        found.extend(self.office_holders(documents));
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

    /// `the Morovian minister` without a name, where one person of the folder has that office in that state.
    fn office_holders(&self, documents: &[Vec<Local>]) -> Vec<Suggestion> {
        // The body's cluster and the title, and who holds it.
        let cluster_of: BTreeMap<(usize, usize), usize> = self
            .list
            .iter()
            .enumerate()
            .flat_map(|(number, cluster)| cluster.members.iter().map(move |&member| (member, number)))
            .collect();
        let mut holders: BTreeMap<(usize, String), Vec<usize>> = BTreeMap::new();
        for (&(document, number), &cluster) in &cluster_of {
            let local = &documents[document][number];
            for role in local.roles.iter().filter(|_| local.kind == Kind::Person && !local.unnamed) {
                let body = role.of.and_then(|of| cluster_of.get(&(document, of)));
                let office = fold(&role.title).split(' ').map(str::to_owned).collect::<Vec<_>>();
                if let (Some(&body), Some(last)) = (body, office.last()) {
                    let known = holders.entry((body, last.clone())).or_default();
                    if !known.contains(&cluster) {
                        known.push(cluster);
                    }
                }
            }
        }
        let mut found = Vec::new();
        for (&(document, number), &cluster) in &cluster_of {
            let local = &documents[document][number];
            let Some(of) = local.of.filter(|_| local.unnamed && !local.plural && local.kind == Kind::Person) else {
                continue;
            };
            let (Some(&body), Some(office)) = (cluster_of.get(&(document, of)), local.name.rsplit(' ').next()) else {
                continue;
            };
            if let Some([only]) = holders.get(&(body, fold(office))).map(Vec::as_slice) {
                let leader = self.list[*only].members[0];
                let (holder, body) = (&documents[leader.0][leader.1].name, &documents[document][of].name);
                let reason = format!("{holder} is the only {office} of {body} in the folder");
                found.push(Suggestion { keep: *only, merge: cluster, confidence: 0.65, reason });
            }
        }
        found
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
