//! The offices of an actor: each title once for each body, however fully the articles give it.

use super::builder::Builder;
use crate::actors::folder::{Cluster, Member};
use crate::actors::offices::GIVEN_TO_SEVERAL;
use crate::model::{Actor, ActorId, DateSpan, Evidence, Role};
use crate::text::{fold, one_spelling};
use std::collections::BTreeSet;

impl Builder<'_> {
    /// The roles of all members, each title once for each body, with all sentences that give it.
    pub fn add_roles(&self, actor: &mut Actor, cluster: &Cluster, id_of: &dyn Fn(Member) -> Option<ActorId>) {
        // Of these the title is that of a counterpart.
        let mut lent: BTreeSet<usize> = BTreeSet::new();
        for &member in &cluster.members {
            let document = &self.documents[member.0];
            let parse = &self.readings[member.0].parse;
            let local = self.local(member);
            if actor.of.is_none() {
                actor.of = local.of.and_then(|of| id_of((member.0, of))).filter(|of| *of != actor.id);
            }
            for role in &local.roles {
                // What another article says comes before what this one leaves open.
                let tie = self.tied(member.0, role, cluster, id_of);
                let because = tie.as_ref().map(|_| "whose another article calls this person").or(role.because);
                let of = tie.or_else(|| role.of.and_then(|of| id_of((member.0, of))));
                let of = of.filter(|of| *of != actor.id);
                let evidence = Evidence::new(&document.id, &document.text, parse.span_of(role.tokens.clone()));
                let reported = document.published.map(DateSpan::day);
                let same = actor.roles.iter_mut().enumerate().find(|(_, known)| {
                    is_same_title(&known.title, &role.title)
                        && (known.of == of
                            || known.of.is_none()
                            || of.is_none()
                            || known.because.is_some()
                            || because.is_some())
                        && known.tenure == role.tenure
                });
                match same {
                    Some((number, known)) => {
                        // `Its water minister`: the title that an article gives him, rather than his counterpart's.
                        let is_own = role.because != Some(GIVEN_TO_SEVERAL);
                        let was_own = !lent.contains(&number);
                        let is_fuller = role.title.len() > known.title.len();
                        if is_own && !was_own || is_fuller && (is_own || !was_own) {
                            known.title.clone_from(&role.title);
                        }
                        if is_own {
                            lent.remove(&number);
                        }
                        // What an article says outright comes before what follows from it.
                        if known.of.is_none() || (known.because.is_some() && of.is_some() && because.is_none()) {
                            known.of = of;
                            known.because = because.map(str::to_owned);
                        }
                        known.held = known.held.take().or_else(|| role.held.clone());
                        known.reported = match (known.reported, reported) {
                            (Some(a), Some(b)) => Some(DateSpan::new(a.start.min(b.start), a.end.max(b.end))),
                            (a, b) => a.or(b),
                        };
                        known.evidence.push(evidence);
                    }
                    None => {
                        if role.because == Some(GIVEN_TO_SEVERAL) {
                            lent.insert(actor.roles.len());
                        }
                        actor.roles.push(Role {
                            title: role.title.clone(),
                            represents: role.represents,
                            tenure: role.tenure,
                            because: because.filter(|_| of.is_some()).map(str::to_owned),
                            of,
                            held: role.held.clone(),
                            reported,
                            evidence: vec![evidence],
                        });
                    }
                }
            }
        }
        actor.roles.sort_by(|a, b| b.evidence.len().cmp(&a.evidence.len()).then_with(|| a.title.cmp(&b.title)));
    }
}

/// Words of a title that make another office of it.
const RANKS: [&str; 12] = [
    "deputy",
    "vice",
    "former",
    "acting",
    "assistant",
    "under",
    "junior",
    "co",
    "prime",
    "shadow",
    "associate",
    "general",
];

/// `Deputy Secretary` and `deputy secretary of state`, `minister of mines and energy` and `Mines and Energy Minister`: one
/// title, given more or less fully.
pub(in crate::actors) fn is_same_title(one: &str, other: &str) -> bool {
    let stems = |title: &str| -> BTreeSet<String> {
        let words = one_spelling(&fold(title));
        let words = words.split([' ', '-']).filter(|word| !["of", "for", "and", "the", "to", "&", ""].contains(word));
        // A ministry's is no minister's.
        let stem = |word: &str| match word {
            "ministry" => word.to_owned(),
            _ => word.chars().take(5).collect(),
        };
        words.map(stem).collect()
    };
    let (a, b) = (stems(one), stems(other));
    let ranks = |stems: &BTreeSet<String>| -> Vec<&str> {
        let is_in = |rank: &&str| stems.contains(&rank.chars().take(5).collect::<String>());
        RANKS.into_iter().filter(|rank| is_in(rank)).collect()
    };
    ranks(&a) == ranks(&b) && !a.is_empty() && !b.is_empty() && (a.is_subset(&b) || b.is_subset(&a))
}

#[cfg(test)]
mod tests {
    use super::is_same_title;

    #[test]
    fn an_office_is_one_however_fully_it_is_named() {
        assert!(is_same_title("Deputy Secretary", "deputy secretary of state"));
        assert!(is_same_title("Minister of Mines and Energies", "energy minister"));
    }

    #[test]
    fn a_deputy_is_not_the_minister() {
        assert!(!is_same_title("deputy minister", "minister"));
        assert!(!is_same_title("prime minister", "minister"));
        assert!(!is_same_title("secretary", "secretary general"));
        assert!(!is_same_title("energy minister", "head of the energy ministry"));
    }
}
