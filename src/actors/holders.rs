//! Descriptions that only one person of the folder answers: `the finance minister`, `the Harbour Union chief` of an article that
//! names the holder without the office, as everybody there knows it.

use super::build::is_same_title;
use super::folder::{Clusters, Member};
use super::local::{Kind, Local};
use crate::lexicon::Lexicon;
use crate::model::Tenure;
use crate::text::fold;
use std::collections::HashMap;

/// Offices of one word that one person has at a time, where no body is told.
const SOLE: [&str; 9] =
    ["president", "premier", "chancellor", "taoiseach", "speaker", "king", "queen", "emperor", "treasurer"];

/// What those who lead a body are called, whatever their office is named.
const LEADERS: [&str; 12] = [
    "leader",
    "president",
    "chairman",
    "chairwoman",
    "chair",
    "chairperson",
    "head",
    "chief",
    "boss",
    "chief executive",
    "general secretary",
    "secretary general",
];

/// An office that a person of the folder holds.
struct Held {
    cluster: usize,
    title: String,
    /// The cluster of the body that it is an office of.
    body: Option<usize>,
}

impl Clusters {
    /// Puts descriptions by office to the one person of the folder who holds it, where the article names that person.
    pub(super) fn join_holders(&mut self, documents: &[Vec<Local>], lexicon: &Lexicon) {
        let cluster_of: HashMap<Member, usize> = (self.list.iter().enumerate())
            .flat_map(|(number, cluster)| cluster.members.iter().map(move |member| (*member, number)))
            .collect();
        let held = self.held(documents, &cluster_of);
        for number in 0..self.list.len() {
            let [member @ (document, local)] = self.list[number].members[..] else { continue };
            let described = &documents[document][local];
            if !described.unnamed || described.plural || described.vague || described.kind != Kind::Person {
                continue;
            }
            // `president of Local 12`, of which nobody knows whose it is: not just any president.
            if described.of.is_none() && described.name.contains(" of ") {
                continue;
            }
            let Some(title) = sole_title(described, &documents[document], lexicon) else { continue };
            let body = described.of.and_then(|of| cluster_of.get(&(document, of)).copied());
            let of_state = described.of.is_some_and(|of| documents[document][of].kind == Kind::State);
            let answers = |held: &&Held| {
                let same_body = body.is_none() || held.body == body || (of_state && held.body.is_none());
                same_body
                    && (is_same_title(&title, &held.title) || (body.is_some() && leads(&title) && leads(&held.title)))
            };
            let last = title.rsplit(' ').next().unwrap_or_default();
            let candidates = held.get(if body.is_some() && leads(&title) { LEADING } else { last });
            let mut holders: Vec<usize> =
                candidates.into_iter().flatten().filter(answers).map(|held| held.cluster).collect();
            holders.sort_unstable();
            holders.dedup();
            if let [only] = holders[..]
                && self.list[only].members.iter().any(|other| other.0 == document && other.1 != member.1)
            {
                let reason = format!("the only {title} in the folder");
                self.join(number, only, &reason);
            }
        }
    }

    /// The offices that named persons hold, by the last word of their titles; those of leaders under one word, too.
    fn held(&self, documents: &[Vec<Local>], cluster_of: &HashMap<Member, usize>) -> HashMap<String, Vec<Held>> {
        let mut held: HashMap<String, Vec<Held>> = HashMap::new();
        for (cluster, members) in self.list.iter().enumerate() {
            for &(document, local) in &members.members {
                let person = &documents[document][local];
                if person.unnamed || person.kind != Kind::Person {
                    continue;
                }
                for role in person.roles.iter().filter(|role| role.tenure != Tenure::Former) {
                    let title = spelled(&fold(&role.title));
                    let body = role.of.and_then(|of| cluster_of.get(&(document, of)).copied());
                    let last = title.rsplit(' ').next().unwrap_or_default().to_owned();
                    if leads(&title) {
                        let title = title.clone();
                        held.entry(LEADING.to_owned()).or_default().push(Held { cluster, title, body });
                    }
                    held.entry(last).or_default().push(Held { cluster, title, body });
                }
            }
        }
        held
    }
}

/// Where the offices of all leaders stand in the table.
const LEADING: &str = "*";

fn leads(title: &str) -> bool {
    LEADERS.contains(&title)
}

/// One spelling for an office that has several.
fn spelled(title: &str) -> String {
    if title == "premier" || title == "pm" { "prime minister".to_owned() } else { title.replace('-', " ") }
}

/// The title that a description consists of, without whose it is, where one person holds it at a time.
fn sole_title(described: &Local, locals: &[Local], lexicon: &Lexicon) -> Option<String> {
    let alias = described.aliases.first()?;
    let words: Vec<&str> = alias.split(' ').collect();
    if words.iter().any(|word| lexicon.offices.tenure(word).is_some()) {
        return None;
    }
    let mut first = words.len() - 1;
    let belongs = |first: usize| {
        let word = words[first];
        lexicon.offices.by_noun(&words[first..].join(" ")).is_some()
            || lexicon.offices.is_portfolio(word)
            || lexicon.offices.is_modifier(word)
    };
    while first > 0 && belongs(first - 1) {
        first -= 1;
    }
    let title = spelled(&words[first..].join(" "));
    let last = title.rsplit(' ').next().unwrap_or_default();
    let office = lexicon.offices.by_noun(&title).or_else(|| lexicon.offices.by_noun(last))?;
    let is_public = matches!(office.rank.as_str(), "state" | "government" | "royal" | "legislature");
    let has_body = described.of.is_some_and(|of| locals[of].kind == Kind::Organization);
    let is_sole = SOLE.contains(&title.as_str()) || (is_public && title.contains(' ')) || (has_body && leads(&title));
    (office.represents && is_sole).then_some(title)
}
