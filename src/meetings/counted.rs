//! Whom a count stands for where the names are told elsewhere: `the three presidents`, `all five`, `the four delegations`.

use super::sighting::Finder;
use crate::model::{ActorKind, Cast, Found, MentionForm, Reading, Who};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How many the words count: two are `both_sides`, and of more than these no article gives a list.
const COUNTS: [&str; 5] = ["three", "four", "five", "six", "seven"];

/// Nouns for states and for those who come in their name.
const OF_STATES: [&str; 8] =
    ["state", "country", "nation", "government", "delegation", "capital", "neighbour", "neighbor"];

impl Finder<'_> {
    /// Those that `the three leaders` are: of the lists of so many names of one kind, the last one before, else the
    /// commonest of the folder; else all who hold that office, where they are so many. Empty where nobody can tell.
    pub fn counted(&self, head: usize) -> Vec<usize> {
        let Some(count) = self.count_of(head) else { return Vec::new() };
        let fits = |list: &Vec<usize>| list.len() == count && self.are_of_noun(head, list);
        let mut own = lists(self.reading, self.cast).into_iter().filter(|(start, list)| *start < head && fits(list));
        if let Some((_, list)) = own.next_back() {
            return list;
        }
        let mut known: BTreeMap<BTreeSet<usize>, usize> = BTreeMap::new();
        for (_, list) in self.cast.readings.iter().flat_map(|reading| lists(reading, self.cast)) {
            if fits(&list) {
                *known.entry(list.into_iter().collect()).or_default() += 1;
            }
        }
        let most = known.values().max().copied().unwrap_or_default();
        let mut commonest = known.into_iter().filter(|(_, times)| *times == most);
        match (commonest.next(), commonest.next()) {
            (Some((list, _)), None) => list.into_iter().collect(),
            (None, _) => self.holders(head, count),
            _ => Vec::new(),
        }
    }

    /// How many a definite phrase counts, where it is of people in office, of states or of nobody in particular.
    fn count_of(&self, head: usize) -> Option<usize> {
        let parse = self.parse();
        let number = |token: usize| COUNTS.iter().position(|count| parse.is_word(token, &[count])).map(|at| at + 3);
        let is_definite = parse
            .children_by(head, &["det", "predet", "poss"])
            .any(|word| parse.is_word(word, &["the", "these", "those", "all"]) || parse.dep(word) == "poss");
        if let Some(count) = number(head).filter(|_| is_definite) {
            return Some(count);
        }
        let is_side = parse.tag(head) == "NNS" && (self.is_office(head) || parse.has_lemma(head, &OF_STATES));
        let count = parse.children_by(head, &["nummod"]).find_map(number);
        count.filter(|_| is_definite && is_side)
    }

    fn is_office(&self, head: usize) -> bool {
        self.parse().has_lemma(head, &["leader", "head"]) || self.lexicon.offices.by_noun(&self.lemma(head)).is_some()
    }

    /// States for `countries`; states or people for `presidents`.
    fn are_of_noun(&self, head: usize, list: &[usize]) -> bool {
        let kind = self.cast.actors[list[0]].kind;
        kind == ActorKind::State || (kind == ActorKind::Person && !self.parse().has_lemma(head, &OF_STATES))
    }

    /// All the people whose office is called so, each for another state or body, where they are so many. Whoever leads
    /// anything is a leader: those nobody can count.
    fn holders(&self, head: usize, count: usize) -> Vec<usize> {
        let lemma = self.lemma(head);
        if matches!(lemma.as_str(), "leader" | "head") {
            return Vec::new();
        }
        let holds = |title: &str| title.to_lowercase().split(' ').next_back() == Some(lemma.as_str());
        let is_holder = |&actor: &usize| {
            let known = &self.cast.actors[actor];
            known.kind == ActorKind::Person && !known.unnamed && known.roles.iter().any(|role| holds(&role.title))
        };
        let holders: Vec<usize> = (0..self.cast.actors.len()).filter(is_holder).collect();
        let sides: BTreeSet<_> = holders.iter().filter_map(|&holder| self.cast.actors[holder].of.as_ref()).collect();
        if holders.len() == count && sides.len() == count { holders } else { Vec::new() }
    }
}

/// The people of a list, as it is written, that begins with the name at `head`: `Berg, Ana Ruiz of the guild and the bank's
/// Jon Dahl`, wherever the parser hangs them. Only the first where no list begins there.
pub(super) fn people_listed(reading: &Reading, cast: &Cast, head: usize) -> Vec<usize> {
    let parse = &reading.parse;
    let named = |mention: &&Found| mention.form == MentionForm::Name;
    let person = |found: &Found| match found.who {
        Who::Actor(actor) if cast.actors[actor].kind == ActorKind::Person => Some(actor),
        _ => None,
    };
    let sentence = parse.sentence_of(head);
    let mut names = reading.found.iter().filter(named).filter(|found| parse.sentence_of(found.head) == sentence);
    let Some(first) = names.find(|found| found.head == head) else { return Vec::new() };
    let Some(one) = person(first) else { return Vec::new() };
    let mut list = vec![one];
    let (mut end, mut is_complete) = (first.tokens.end, false);
    for next in names {
        if next.tokens.start < end {
            continue;
        }
        let between = end..next.tokens.start;
        let joined = between.clone().any(|token| parse.is_word(token, &[",", "and"]));
        let is_link = |token: usize| {
            parse.is_word(token, &[",", "and", "of", "from", "for", "the", "'s", "’s"]) || parse.pos(token) == "DET"
        };
        // `and the ever-smiling`, `and General`
        let is_of_next = |token: usize| parse.is_below(token, next.head) && parse.dep(next.head) != "pobj";
        if !between.clone().all(|token| is_link(token) || is_of_next(token)) {
            break;
        }
        match person(next) {
            Some(actor) if joined && !list.contains(&actor) => {
                // `met Berg, and Dahl said`: the next one does something else.
                if matches!(parse.dep(next.head), "nsubj" | "nsubjpass") && parse.head(next.head) > next.head {
                    break;
                }
                list.push(actor);
                is_complete |= between.clone().any(|token| parse.is_word(token, &["and"]));
            }
            Some(_) => break,
            // Whose they are, or where they are from.
            None => {}
        }
        end = next.tokens.end;
        if is_complete {
            break;
        }
    }
    if is_complete { list } else { vec![one] }
}

/// The lists of names of one kind in a text, `A, B and C`, each with its first token.
pub(super) fn lists(reading: &Reading, cast: &Cast) -> Vec<(usize, Vec<usize>)> {
    let parse = &reading.parse;
    let joins = |token: usize| parse.is_word(token, &[",", "and"]);
    // `and the ever-smiling`
    let is_link = |token: usize| {
        joins(token) || parse.is_word(token, &["-"]) || matches!(parse.pos(token), "DET" | "ADJ" | "ADV")
    };
    let mut found: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut open: Option<(Range<usize>, Vec<usize>)> = None;
    for mention in reading.found.iter().filter(|mention| mention.form == MentionForm::Name) {
        let Who::Actor(actor) = mention.who else { continue };
        let kind = cast.actors[actor].kind;
        if !matches!(kind, ActorKind::State | ActorKind::Person) {
            continue;
        }
        let begun = open.take().filter(|(tokens, list)| {
            let mut between = tokens.end..mention.tokens.start.max(tokens.end);
            let alike = cast.actors[list[0]].kind == kind && !list.contains(&actor);
            let describes = |token: usize| is_link(token) || parse.is_below(token, mention.head);
            alike && between.clone().any(joins) && between.all(describes)
        });
        let Some((tokens, mut list)) = begun else {
            open = Some((mention.tokens.clone(), vec![actor]));
            continue;
        };
        list.push(actor);
        if (tokens.end..mention.tokens.start).any(|token| parse.is_word(token, &["and"])) {
            found.push((tokens.start, list));
        } else {
            open = Some((tokens.start..mention.tokens.end, list));
        }
    }
    found
}
