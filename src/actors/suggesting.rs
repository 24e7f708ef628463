//! Entities that may be one, for the analyst to decide: best first, each with its reason.

use super::bodies::{initials, is_letters};
use super::folder::{Clusters, Suggestion};
use super::local::{Kind, Local};
use crate::lexicon::Lexicon;
use crate::text::{fold, similarity};
use std::collections::BTreeMap;

/// No analyst reads more.
const MOST: usize = 40;

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
        self.suggestions.retain(|suggestion| suggestion.keep != suggestion.merge);
        self.suggestions.sort_by(|a, b| {
            b.confidence.total_cmp(&a.confidence).then(a.keep.cmp(&b.keep)).then(a.merge.cmp(&b.merge))
        });
        let mut seen: Vec<(usize, usize)> = Vec::new();
        self.suggestions.retain(|suggestion| {
            let pair = (suggestion.keep.min(suggestion.merge), suggestion.keep.max(suggestion.merge));
            let is_new = !seen.contains(&pair);
            seen.push(pair);
            is_new
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
    let mut by_initial: BTreeMap<Option<char>, Vec<Named<'_>>> = BTreeMap::new();
    for &(number, local) in named.iter().filter(|(_, local)| local.kind == Kind::Person) {
        if let Some(name) = local.person.as_ref().filter(|name| name.len() > 1) {
            by_initial.entry(name.surname().chars().next()).or_default().push((number, local));
        }
    }
    let mut found = Vec::new();
    for group in by_initial.values() {
        for (index, (first, one)) in group.iter().enumerate() {
            for (second, other) in &group[index + 1..] {
                if one.gender.is_some() && other.gender.is_some() && one.gender != other.gender {
                    continue;
                }
                let likeness = similarity(&fold(&one.name), &fold(&other.name));
                let same_given = one
                    .person
                    .as_ref()
                    .zip(other.person.as_ref())
                    .is_some_and(|(a, b)| lexicon.names.same_given(a.first(), b.first()));
                if likeness >= 0.82 && same_given {
                    let reason = format!("{} and {} differ by a letter or two", one.name, other.name);
                    found.push(Suggestion { keep: *first, merge: *second, confidence: likeness * 0.9, reason });
                }
            }
        }
    }
    found
}

/// Bodies whose names differ by a letter or two, and letters that a body's full name would give.
fn alike_bodies(named: &[Named<'_>]) -> Vec<Suggestion> {
    let bodies: Vec<Named<'_>> =
        named.iter().copied().filter(|(_, local)| matches!(local.kind, Kind::Organization | Kind::Group)).collect();
    let mut found = Vec::new();
    for (index, (first, one)) in bodies.iter().enumerate() {
        for (second, other) in &bodies[index + 1..] {
            let (a, b) = (fold(&one.name), fold(&other.name));
            let letters = |short: &Local, full: &Local| {
                is_letters(&short.name) && full.name.contains(' ') && initials(&full.name).contains(&fold(&short.name))
            };
            let (keep, merge) = if letters(one, other) { (*second, *first) } else { (*first, *second) };
            if letters(one, other) || letters(other, one) {
                let (short, full) = if keep == *first { (other, one) } else { (one, other) };
                let reason = format!("{} may be the letters of {}", short.name, full.name);
                found.push(Suggestion { keep, merge, confidence: 0.7, reason });
            } else if a.chars().count() > 6
                && similarity(&a, &b) >= 0.88
                && one.known.is_none_or(|_| other.known.is_none())
            {
                let reason = format!("{} and {} differ by a letter or two", one.name, other.name);
                found.push(Suggestion { keep, merge, confidence: similarity(&a, &b) * 0.8, reason });
            }
        }
    }
    found
}
