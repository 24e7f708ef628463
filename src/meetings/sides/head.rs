//! Whom the head of a noun phrase stands for where it names one side, several, or `both`.

use super::enumerated;
use crate::meetings::sightings::Finder;
use crate::model::{ActorKind, MentionForm, Statement, Who};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Sentences at the head of an article that may speak of `both sides` before either is named.
const OPENING: usize = 4;

impl Finder<'_> {
    /// Whom the head of a noun phrase stands for: also `representatives from A and B`, and the speaker who says `I`.
    pub fn sides(&self, head: usize) -> Vec<usize> {
        let parse = self.parse();
        let mut found = self.named_or_both(head);
        let is_group = found.iter().all(|&actor| self.cast.actors[actor].unnamed);
        // `representatives from Norway and Poland` are of both, whichever of them they were taken for.
        let are_several = parse.tag(head) == "NNS";
        if (is_group || are_several) && parse.is_noun(head) {
            // `Shareholders in the bank`
            let is_owner = parse.has_lemma(head, &["shareholder", "investor", "stockholder"]);
            // `Negotiators for the union`
            let is_sent = parse.has_lemma(head, &["negotiator", "representative", "lawyer", "delegate"]);
            let of: &[&str] = match (is_owner, is_sent) {
                (true, _) => &["of", "from", "in"],
                (_, true) => &["of", "from", "for"],
                _ => &["of", "from"],
            };
            // `The head of the Swedish group` is one of a firm, not of its board or its members.
            let owner = |object: usize| {
                let are_many = are_several || parse.tag(object) == "NNS";
                if are_many { self.named_or_both(object) } else { self.reading.parties(object) }
            };
            let of = parse.obliques(head, of).into_iter().flat_map(owner);
            found.extend(of.collect::<Vec<_>>());
            found.extend(self.whose_branch(head));
        }
        // `Norwegian and Polish negotiators`
        if are_several {
            found.extend(self.reading.modifiers(head).into_iter().filter(|_| self.has_two_modifiers(head)));
        }
        found.extend(self.misplaced_conjuncts(head));
        let row = enumerated::people(self.reading, self.cast, head);
        found.extend(row.people.into_iter().skip(1).chain(row.states));
        // `The mayors, Berg of Norway and Ruiz of Spain`
        let names = parse.children_by(head, &["appos"]).filter(|_| are_several);
        found.extend(names.flat_map(|name| enumerated::people(self.reading, self.cast, name).states));
        // `They met`, `The ministers met`: those of whom the article has told who they are.
        if let [group] = found[..] {
            found.extend(self.members_told(group));
        }
        if found.is_empty() && parse.is_word(head, &["i", "me"]) {
            found.extend(self.speaker_at(head));
        }
        found
    }

    fn has_two_modifiers(&self, head: usize) -> bool {
        let parse = self.parse();
        parse.children_by(head, &["amod", "compound", "nmod"]).any(|word| parse.child(word, &["conj"]).is_some())
    }

    /// Other people of the same list that the parser hung elsewhere: on where the first one is from (`Berg of Norway and
    /// Ortiz of Spain`) or in front of the last one's name (`Berg and the mayor Ola Dahl`).
    fn misplaced_conjuncts(&self, head: usize) -> Vec<usize> {
        let parse = self.parse();
        if !self.is_person(head) {
            return Vec::new();
        }
        // `Dahl, daughter of the mayor, Ola Berg`: he is not one of the list.
        let of_person = |&origin: &usize| self.is_person(origin) && parse.dep(origin) == "pobj";
        let origins = parse.obliques(head, &["of", "from"]);
        let origins = if origins.first().is_some_and(of_person) { Vec::new() } else { origins };
        let in_front = parse.children_by(head, &["compound"]).filter(|&word| parse.child(word, &["cc"]).is_some());
        // `Kern, the minister, and Ola Berg met`: he hangs on the minister.
        // `The bishop, Ola Berg, and the mayor, Ana Ruiz, met`: she hangs on his name.
        let others = |what: usize| {
            let is_other = move |&other: &usize| self.is_person(other) && (self.is_name(other) || self.is_name(what));
            parse.conjuncts(what).into_iter().filter(move |&other| other != what).filter(is_other)
        };
        let named = parse.children_by(head, &["appos"]).flat_map(others);
        let own = self.reading.parties(head);
        let mut found = self.persons(origins.into_iter().chain(in_front).chain(named).collect());
        found.retain(|person| !own.contains(person));
        found
    }

    /// True for the head of a name.
    fn is_name(&self, head: usize) -> bool {
        self.reading.mention_headed(head).is_some_and(|mention| mention.form == MentionForm::Name)
    }

    pub fn named_or_both(&self, head: usize) -> Vec<usize> {
        let mut found = self.reading.parties(head);
        // A pair is no body.
        let is_one_body = |actor: &usize| self.cast.actors[*actor].kind == ActorKind::Organization;
        if self.parse().is_word(head, &["pair", "duo"]) {
            found.retain(|actor| !is_one_body(actor));
        }
        let is_unnamed = found.iter().all(|&actor| self.cast.actors[actor].unnamed);
        let holders = if is_unnamed || self.parse().tag(head) == "NNS" { self.holders_of(head) } else { Vec::new() };
        if !holders.is_empty() {
            found = holders;
        } else if is_unnamed && self.is_both_sides(head) {
            found.extend(self.both_sides(head));
        } else if is_unnamed && self.is_pair(head) {
            let two = self.two_before(head);
            let two = if two.is_empty() { self.both_of_office(head) } else { two };
            found = if two.is_empty() { found } else { two };
        } else if is_unnamed {
            let counted = self.counted(head);
            found = if counted.is_empty() { found } else { counted };
            // `The directors met for six hours`
            found.extend(self.whose_board(head));
        }
        found
    }

    /// `the two`, `the pair`, `both men`.
    fn is_pair(&self, head: usize) -> bool {
        let parse = self.parse();
        let is_counted = || {
            parse.children_by(head, &["nummod", "det", "predet"]).any(|count| parse.is_word(count, &["two", "both"]))
        };
        parse.is_word(head, &["two", "pair", "duo", "both"])
            || (parse.tag(head) == "NNS" && self.lexicon.people.is_person_at(parse, head) && is_counted())
    }

    /// The two people that the sentence, or else the one before, has spoken of, where it is of no third.
    fn two_before(&self, head: usize) -> Vec<usize> {
        let parse = self.parse();
        let here = parse.sentence_of(head);
        let before = parse.sentences()[here].start..head;
        let last =
            || here.checked_sub(1).map(|last| self.people_in(parse.sentences()[last].clone())).unwrap_or_default();
        let found = match self.people_in(before) {
            nobody if nobody.is_empty() => last(),
            found => found,
        };
        if found.len() == 2 && found.iter().all(|&person| self.may_be_called(person, head)) {
            return found.into_iter().collect();
        }
        // `A meeting of the two defence ministers was called off, but the pair spoke by telephone`
        let start = parse.sentences()[here.saturating_sub(1)].start;
        let holders = (start..head).rev().map(|noun| self.holders_of(noun));
        if found.is_empty() { holders.into_iter().find(|two| two.len() == 2).unwrap_or_default() } else { Vec::new() }
    }

    /// The people by name that some words speak of.
    pub fn people_in(&self, tokens: Range<usize>) -> BTreeSet<usize> {
        let mentions = self.reading.found.iter().filter(|found| tokens.contains(&found.head));
        let actors = mentions.filter_map(|found| found.who.actor());
        actors
            .filter(|&actor| self.cast.actors[actor].kind == ActorKind::Person && !self.cast.actors[actor].unnamed)
            .collect()
    }

    /// `both sides`, `the two delegations`, `both heads of state`.
    pub fn is_both_sides(&self, head: usize) -> bool {
        let parse = self.parse();
        let is_side = parse.has_lemma(head, &["side", "delegation", "team"]);
        let is_head = parse.has_lemma(head, &self.lexicon.representatives.of_states);
        (is_side || (is_head && parse.tag(head) == "NNS"))
            && parse
                .children_by(head, &["det", "nummod", "predet", "amod"])
                .any(|count| parse.is_word(count, &["both", "two"]))
    }

    /// The two sides of the article so far: the bodies that it speaks of most, with the people who stand for them, where
    /// no third comes near.
    pub fn both_sides(&self, head: usize) -> Vec<usize> {
        // `Both presidents` are of two states.
        let of_states = self.parse().has_lemma(head, &self.lexicon.representatives.of_states)
            && !self.parse().has_lemma(head, &["leader"]);
        let two = self.two_sides(of_states, head);
        // At the head of an article the sides are still to come.
        if two.is_empty() && self.parse().sentence_of(head) < OPENING {
            self.two_sides(of_states, usize::MAX)
        } else {
            two
        }
    }

    /// The same, of what is told before a word.
    fn two_sides(&self, of_states: bool, end: usize) -> Vec<usize> {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for found in self.reading.found.iter().take_while(|found| found.head < end) {
            let Who::Actor(actor) = found.who else { continue };
            let known = &self.cast.actors[actor];
            let side = match known.kind {
                ActorKind::Person => {
                    known.of.as_ref().and_then(|of| self.cast.actors.iter().position(|actor| actor.id == *of))
                }
                _ => Some(actor).filter(|_| !known.unnamed),
            };
            let fits = |side: &usize| !of_states || self.cast.actors[*side].kind == ActorKind::State;
            if let Some(side) = side.filter(fits) {
                *counts.entry(side).or_default() += 1;
            }
        }
        let mut ranked: Vec<(usize, usize)> = counts.into_iter().map(|(side, count)| (count, side)).collect();
        ranked.sort_by_key(|&(count, side)| (std::cmp::Reverse(count), side));
        match ranked.as_slice() {
            [(_, one), (second, other), rest @ ..]
                if *second > 1 && rest.first().is_none_or(|(third, _)| third < second) =>
            {
                vec![*one, *other]
            }
            _ => Vec::new(),
        }
    }

    /// True where nobody is named anew: those who met are the ones spoken of before.
    pub fn are_as_before(&self, participants: &[usize]) -> bool {
        participants
            .iter()
            .all(|&actor| self.cast.actors[actor].unnamed && self.cast.actors[actor].kind != ActorKind::Group)
    }

    /// True where the one side named is several: `the ministers`, `both delegations`, `they`.
    pub fn is_plural_side(&self, heads: &[usize]) -> bool {
        let parse = self.parse();
        heads.iter().any(|&head| {
            let lower = parse.lower(head);
            let lemma = self.lemma(head);
            let people = matches!(parse.tag(head), "NNS" | "NNPS")
                && (self.lexicon.people.is_person_at(parse, head)
                    || self.lexicon.offices.by_noun(&lemma).is_some()
                    || self.reading.mention_headed(head).is_some_and(|mention| {
                        matches!(mention.who, Who::Actor(actor) if self.cast.actors[actor].kind == ActorKind::Group)
                    }));
            // `The lenders are to gather in Oslo`
            let are_bodies = || parse.tag(head) == "NNS" && !self.lexicon.people.body_kinds(&lemma).is_empty();
            people || are_bodies() || self.words().is_plural_side(&lower)
        })
    }

    /// True where that side is one that was spoken of before: `the ministers`, `both sides`, and not `all parties`.
    pub fn is_known_side(&self, heads: &[usize]) -> bool {
        let parse = self.parse();
        let is_any = |head: &usize| {
            let first = parse.subtree(*head).start;
            parse.tag(*head) == "NNS"
                && parse.is_word(first, &["all", "other", "several", "many", "some", "more"])
                && !parse.children_by(*head, &["nummod"]).any(|count| parse.tag(count) == "CD")
        };
        heads.iter().any(|head| !is_any(head) && self.is_plural_side(&[*head]))
    }

    /// True where the one side named is more than one by its number: `the four presidents`, `both ministers`.
    pub fn is_counted_side(&self, heads: &[usize]) -> bool {
        let parse = self.parse();
        let is_counted = |head: &usize| {
            let mut counts = parse.children_by(*head, &["nummod", "det", "predet"]);
            counts.any(|count| parse.tag(count) == "CD" || parse.is_word(count, &["both"]))
        };
        heads.iter().any(|head| parse.tag(*head) == "NNS" && is_counted(head) && self.is_plural_side(&[*head]))
    }

    /// Who speaks the words around a token.
    fn speaker_at(&self, token: usize) -> Option<usize> {
        let at = self.parse().span(token);
        let holds = |statement: &&Statement| {
            statement.content.iter().any(|piece| piece.document == self.document.id && piece.span().contains(at))
        };
        let speaker = self.statements.iter().find(holds)?.speaker.as_ref()?;
        self.cast.actors.iter().position(|actor| actor.id == *speaker)
    }
}
