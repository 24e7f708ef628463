//! Who holds an office that an article describes without a name: `the Morovian minister`, where one person of the folder is
//! minister of Morovia. Where the article has named him before the description, he is meant; elsewhere that is suggested.

use super::folder::{Clusters, Member, Suggestion};
use super::local::{Kind, Local};
use crate::model::MentionForm;
use crate::text::fold;
use std::collections::BTreeMap;

impl Clusters {
    /// Puts descriptions to the one who holds the office and is named before in the same article.
    pub(super) fn join_office_holders(&mut self, documents: &[Vec<Local>]) {
        for (found, member) in self.office_holders(documents) {
            let described = &documents[member.0][member.1];
            let is_named_before = |&(document, number): &Member| {
                document == member.0 && first_name(&documents[document][number]) < described.mentions[0].head
            };
            if !described.vague && self.list[found.keep].members.iter().any(is_named_before) {
                self.join(found.merge, found.keep, &found.reason);
            }
        }
    }

    /// The descriptions of an office of a state or body that one person of the folder holds, each with its entity.
    pub(super) fn office_holders(&self, documents: &[Vec<Local>]) -> Vec<(Suggestion, Member)> {
        let cluster_of: BTreeMap<Member, usize> = self
            .list
            .iter()
            .enumerate()
            .flat_map(|(number, cluster)| cluster.members.iter().map(move |&member| (member, number)))
            .collect();
        // By the body's cluster and the office.
        let mut holders: BTreeMap<(usize, String), Vec<usize>> = BTreeMap::new();
        for (&(document, number), &cluster) in &cluster_of {
            let local = &documents[document][number];
            for role in local.roles.iter().filter(|_| local.kind == Kind::Person && !local.unnamed) {
                if let Some(&body) = role.of.and_then(|of| cluster_of.get(&(document, of))) {
                    let known = holders.entry((body, office(&role.title))).or_default();
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
            let Some(&body) = cluster_of.get(&(document, of)) else { continue };
            let office = office(&local.name);
            if let Some([only]) = holders.get(&(body, office.clone())).map(Vec::as_slice) {
                let leader = self.list[*only].members[0];
                let (holder, body) = (&documents[leader.0][leader.1].name, &documents[document][of].name);
                let reason = format!("{holder} is the only {office} of {body} in the folder");
                let suggestion = Suggestion { keep: *only, merge: cluster, confidence: 0.65, reason };
                found.push((suggestion, (document, number)));
            }
        }
        found
    }
}

/// What an office is called without what it is for: a foreign minister is `the minister`, a prime minister or a deputy is not.
fn office(title: &str) -> String {
    let folded = fold(title);
    let noun = folded.rsplit(' ').next().unwrap_or(&folded);
    let rank =
        ["prime", "deputy", "vice", "former"].iter().find(|&&rank| folded.split([' ', '-']).any(|word| word == rank));
    rank.map_or_else(|| noun.to_owned(), |rank| format!("{rank} {noun}"))
}

/// Where an article first names someone.
fn first_name(local: &Local) -> usize {
    let names = local.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
    names.map(|mention| mention.head).min().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::office;

    #[test]
    fn a_foreign_minister_is_the_minister_but_a_prime_minister_or_a_deputy_is_not() {
        assert_eq!(office("Foreign Minister"), "minister");
        assert_eq!(office("Norlandic minister"), "minister");
        assert_eq!(office("prime minister"), "prime minister");
        assert_eq!(office("deputy foreign minister"), "deputy minister");
    }
}
