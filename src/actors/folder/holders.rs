//! Who holds an office that an article describes without a name: `the finance minister`, `the Morovian minister`, `the Harbour
//! Union chief`, where one person of the folder answers to it. Where the article names that person, too, he is meant;
//! elsewhere it is suggested.

use super::clusters::{Clusters, Member, Suggestion};
use crate::actors::build::is_same_title;
use crate::actors::entities::{Kind, Local};
use crate::lexicon::{Lexicon, Offices};
use crate::model::{MentionForm, Tenure};
use crate::text::fold;
use std::collections::HashMap;

/// Where the offices of all who lead a body stand in the table.
const LEADING: &str = "*";

/// An office that a named person holds.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Held {
    cluster: usize,
    title: String,
    is_former: bool,
    /// The cluster of the body that it is an office of.
    body: Option<usize>,
}

/// A description, and the one person who answers to it.
struct Answer {
    described: usize,
    holder: usize,
    reason: String,
    /// True where the article names the holder.
    is_sure: bool,
}

impl Clusters {
    /// Puts descriptions to the holder of the office whom the article names.
    pub(super) fn join_holders(&mut self, documents: &[Vec<Local>], lexicon: &Lexicon) {
        for answer in self.answers(documents, lexicon).into_iter().filter(|answer| answer.is_sure) {
            self.join(answer.described, answer.holder, &answer.reason);
        }
    }

    /// The other descriptions of which one person holds the office.
    pub(super) fn suggested_holders(&self, documents: &[Vec<Local>], lexicon: &Lexicon) -> Vec<Suggestion> {
        let answers = self.answers(documents, lexicon).into_iter().filter(|answer| !answer.is_sure);
        answers
            .map(|answer| Suggestion {
                keep: answer.holder,
                merge: answer.described,
                confidence: 0.65,
                reason: answer.reason,
            })
            .collect()
    }

    fn answers(&self, documents: &[Vec<Local>], lexicon: &Lexicon) -> Vec<Answer> {
        let cluster_of: HashMap<Member, usize> = (self.list.iter().enumerate())
            .flat_map(|(number, cluster)| cluster.members.iter().map(move |member| (*member, number)))
            .collect();
        let held = held(documents, &cluster_of, &lexicon.offices);
        let all = together(&held);
        let answer = |(described, cluster): (usize, &super::clusters::Cluster)| {
            let [(document, local)] = cluster.members[..] else { return None };
            let local = &documents[document][local];
            if !local.unnamed || local.plural || local.kind != Kind::Person {
                return None;
            }
            // Whose mentions turned out to be another's is nobody.
            let described_at = local.mentions.first()?.head;
            let of = local.of.map(|of| &documents[document][of]);
            let body = local.of.and_then(|of| cluster_of.get(&(document, of)).copied());
            let wanted = Wanted::new(local, of, body, &lexicon.offices)?;
            let named_at = |holder: usize| {
                let here = self.list[holder].members.iter().filter(|(other, _)| *other == document);
                here.filter_map(|&(_, number)| first_name(&documents[document][number])).min()
            };
            // Other articles may tell of years in which somebody else held it; but of two who hold one called the same, the one
            // named before is meant.
            let before = |holder: usize| named_at(holder).is_some_and(|name| name < described_at);
            let here = wanted.only_titled(&held[document], &|_| true);
            let nearer = || wanted.only_titled(&all, &before).filter(|_| here.is_some_and(|here| !before(here)));
            let (holder, which) = nearer()
                .map(|holder| (holder, "named before"))
                .or(here.map(|holder| (holder, "in the article")))
                .or_else(|| Some((wanted.only_holder(&all)?, "in the folder")))?;
            // Whoever is the only one to be so called may be named later.
            let is_named = before(holder) || wanted.is_sole && named_at(holder).is_some();
            let is_sure = !local.vague && is_named;
            let (first, number) = self.list[holder].members[0];
            let of = of.map_or_else(String::new, |of| format!(" of {}", of.name));
            let reason = format!("{} is the only {}{of} {which}", documents[first][number].name, wanted.title);
            // Where no body is told, the article must name him: a president is not any president.
            (is_sure || body.is_some()).then_some(Answer { described, holder, reason, is_sure })
        };
        self.list.iter().enumerate().filter_map(answer).collect()
    }
}

/// The offices of named persons, by the last word of their titles.
type HeldByNoun = HashMap<String, Vec<Held>>;

/// The offices that each document says named persons hold.
fn held(documents: &[Vec<Local>], cluster_of: &HashMap<Member, usize>, offices: &Offices) -> Vec<HeldByNoun> {
    let mut held: Vec<HeldByNoun> = documents.iter().map(|_| HeldByNoun::new()).collect();
    for (&(document, number), &cluster) in cluster_of {
        let person = &documents[document][number];
        if person.unnamed || person.kind != Kind::Person {
            continue;
        }
        let held = &mut held[document];
        for role in &person.roles {
            let is_former = role.tenure == Tenure::Former;
            let folded = spelled(&fold(&role.title));
            let title = folded.strip_prefix("former ").unwrap_or(&folded).to_owned();
            let body = role.of.and_then(|of| cluster_of.get(&(document, of)).copied());
            if offices.leads(&title) {
                let title = title.clone();
                held.entry(LEADING.to_owned()).or_default().push(Held { cluster, title, is_former, body });
            }
            held.entry(last_word(&title).to_owned()).or_default().push(Held { cluster, title, is_former, body });
        }
    }
    held
}

/// Those of all documents. What many say of a person is one office.
fn together(held: &[HeldByNoun]) -> HeldByNoun {
    let mut all = HeldByNoun::new();
    for (noun, offices) in held.iter().flatten() {
        all.entry(noun.clone()).or_default().extend(offices.iter().cloned());
    }
    for offices in all.values_mut() {
        offices.sort_unstable();
        offices.dedup();
    }
    all
}

/// What a description asks for.
struct Wanted {
    /// The title, without whose it is.
    title: String,
    /// The cluster of the body or state whose office it is, where that is told.
    body: Option<usize>,
    of_state: bool,
    /// True for who held it once.
    is_former: bool,
    /// True for whoever leads the body, whatever that is called.
    leads: bool,
    /// True where one person has such an office at a time.
    is_sole: bool,
}

impl Wanted {
    fn new(described: &Local, of: Option<&Local>, body: Option<usize>, offices: &Offices) -> Option<Self> {
        let alias = described.aliases.first()?;
        let words: Vec<&str> = alias.split(' ').collect();
        // `president of Local 12`, of which nobody knows whose it is: not just any president.
        let is_of_another = of.is_none() && described.name.contains(" of ");
        let is_former = words.iter().any(|word| offices.tenure(word) == Some(Tenure::Former));
        // A caretaker still holds the office, whoever acts as president does not.
        let is_another = |word: &&str| {
            offices.tenure(word).is_some_and(|tenure| tenure != Tenure::Former) && !["caretaker"].contains(word)
        };
        if is_of_another || words.iter().any(is_another) {
            return None;
        }
        let first = title_start(&words, offices);
        let first = first + words[first..].iter().take_while(|word| offices.tenure(word).is_some()).count();
        let title = spelled(&words[first..].join(" "));
        let office = offices.by_noun(&title).or_else(|| offices.by_noun(last_word(&title)))?;
        let is_public = matches!(office.rank.as_str(), "state" | "government" | "royal" | "legislature");
        let of_state = of.is_some_and(|of| of.kind == Kind::State);
        let leads = of.is_some_and(|of| of.kind == Kind::Organization) && offices.leads(&title);
        let is_sole = office.represents && (offices.is_sole(&title) || (is_public && title.contains(' ')) || leads);
        (is_sole || body.is_some()).then_some(Self {
            title,
            body,
            of_state,
            is_former,
            leads: leads && !is_former,
            is_sole,
        })
    }

    /// The one person who holds it: under this title, else under any of that rank in the body.
    fn only_holder(&self, held: &HeldByNoun) -> Option<usize> {
        let of_nobody_known = |held: &Held| self.is_sole && self.of_state && held.body.is_none();
        let titled = self.only(held, &|held| (self.fits_body(held) || of_nobody_known(held)) && self.is_titled(held));
        let is_of_rank = |held: &Held| self.in_body(held) && rank(&self.title) == rank(&held.title);
        titled.or_else(|| self.only(held, &is_of_rank))
    }

    /// The one of some persons who holds it under this title, and of no other body.
    fn only_titled(&self, held: &HeldByNoun, is_one: &dyn Fn(usize) -> bool) -> Option<usize> {
        self.only(held, &|held| is_one(held.cluster) && self.fits_body(held) && self.is_titled(held))
    }

    fn only(&self, held: &HeldByNoun, fits: &dyn Fn(&Held) -> bool) -> Option<usize> {
        let candidates = held.get(if self.leads { LEADING } else { last_word(&self.title) })?;
        let in_time = candidates.iter().filter(|held| held.is_former == self.is_former);
        let mut holders: Vec<usize> = in_time.filter(|held| fits(held)).map(|held| held.cluster).collect();
        holders.sort_unstable();
        holders.dedup();
        let [only] = holders[..] else { return None };
        Some(only)
    }

    fn in_body(&self, held: &Held) -> bool {
        self.body.is_some() && held.body == self.body
    }

    fn fits_body(&self, held: &Held) -> bool {
        self.body.is_none() || self.in_body(held)
    }

    fn is_titled(&self, held: &Held) -> bool {
        self.leads || is_same_title(&self.title, &held.title)
    }
}

/// Where the title begins in the words of a description: behind `hapless`, before `finance`.
fn title_start(words: &[&str], offices: &Offices) -> usize {
    let belongs = |first: usize| {
        offices.by_noun(&words[first..].join(" ")).is_some()
            || offices.is_portfolio(words[first])
            || offices.is_modifier(words[first])
    };
    (0..words.len() - 1).rev().take_while(|&first| belongs(first)).last().unwrap_or(words.len() - 1)
}

/// One spelling for an office that has several.
fn spelled(title: &str) -> String {
    if title == "premier" || title == "pm" { "prime minister".to_owned() } else { title.replace('-', " ") }
}

/// What an office is called without what it is for: a foreign minister is `the minister`, a prime minister or a deputy is not.
fn rank(title: &str) -> (Option<&'static str>, &str) {
    let ranks = ["prime", "deputy", "vice", "former"];
    (ranks.into_iter().find(|&rank| title.split(' ').any(|word| word == rank)), last_word(title))
}

fn last_word(title: &str) -> &str {
    title.rsplit(' ').next().unwrap_or(title)
}

/// Where an article first names someone.
fn first_name(local: &Local) -> Option<usize> {
    let names = local.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
    names.map(|mention| mention.head).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_minister_is_the_minister_but_a_prime_minister_or_a_deputy_is_not() {
        assert_eq!(rank("foreign minister"), rank("norlandic minister"));
        assert_ne!(rank("prime minister"), rank("minister"));
        assert_ne!(rank("deputy foreign minister"), rank("foreign minister"));
    }

    #[test]
    fn a_title_begins_behind_what_is_thought_of_its_holder() {
        let offices = Lexicon::bundled().offices;
        let title = |words: &[&'static str]| words[title_start(words, &offices)..].join(" ");
        assert_eq!(title(&["hapless", "prime", "minister"]), "prime minister");
        assert_eq!(title(&["norlandic", "finance", "minister"]), "finance minister");
        assert_eq!(title(&["speaker"]), "speaker");
    }
}
