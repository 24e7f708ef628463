//! `both sides`, `the two ministers`: which two are meant.

use super::Scene;
use crate::model::{ActorKind, MentionForm, Who};
use crate::relations::find::is_reciprocal;
use std::collections::BTreeMap;

/// How many sentences back names count as near.
const REACH: usize = 3;

/// How much more it tells that two are named together nearby than elsewhere in the document.
const NEAR: usize = 3;

/// Nouns for the two of a quarrel.
const SIDES: [&str; 3] = ["side", "party", "camp"];

impl Scene<'_> {
    /// `both sides`, `the two ministers`, `the pair`: those named last before, where there are as many.
    pub(in crate::relations) fn both(&self, head: usize) -> Option<Vec<usize>> {
        let parse = &self.reading.parse;
        let counts = |token: usize| parse.is_word(token, &["both", "two"]);
        // `spoke to each`, and not `each of them`
        let each = parse.is_word(head, &["each"]) && matches!(parse.dep(head), "pobj" | "dobj");
        // `warned both against it`: the parser hangs what follows on `both`.
        let of_whom =
            parse.children_by(head, &["prep"]).any(|behind| !parse.is_word(behind, &["against", "to", "for"]));
        let alone = (counts(head) || each) && !of_whom;
        // `each union accused the other`
        let set_against = parse.children_by(head, &["det"]).any(|det| parse.is_word(det, &["each"]))
            && parse.dep(head) == "nsubj"
            && is_reciprocal(parse, parse.head(head));
        let counted = parse.children_by(head, &["det", "nummod", "predet", "amod", "poss"]).any(counts);
        let definite = parse.children(head).any(|child| parse.is_word(child, &["the", "both", "these", "those"]));
        let pair = parse.is_word(head, &["pair", "duo"]) && definite && parse.child(head, &["prep"]).is_none();
        // `the sides`: of a quarrel there are two.
        let sides = parse.is_word(head, &["sides"]) && definite && parse.child(head, &["prep", "amod"]).is_none();
        let together = parse.is_word(head, &["they"]) && is_reciprocal(parse, parse.head(head));
        if !(together || alone || pair || sides || set_against || counted && definite && parse.is_noun(head)) {
            return None;
        }
        if together {
            return self.pair_before(head);
        }
        let noun = if alone || pair { String::new() } else { parse.lemma(head).to_lowercase() };
        let verb = parse.head(head);
        let beside = if parse.dep(head).starts_with("nsubj") {
            // `both sides met at the commission`, which is neither of them
            parse.obliques(verb, &["at", "with", "under", "before"])
        } else {
            // `urged both to wait`, `appealed to both`
            let governs = if parse.dep(head) == "pobj" { parse.head(verb) } else { verb };
            parse.subjects(governs)
        };
        let others: Vec<usize> = beside
            .into_iter()
            .filter(|&subject| subject != head)
            .filter_map(|subject| self.reading.actor_at(subject))
            .collect();
        // In a strike, the sides are its two.
        if let Some((union, employer)) = self.sides_of_strike().filter(|_| SIDES.contains(&noun.as_str()))
            && !others.iter().any(|&other| self.same_side(other, union) || self.same_side(other, employer))
        {
            return Some(vec![union, employer]);
        }
        // `urged Norway and Iceland to wait. Sweden warned both`: the two who were named in a row.
        let is_other = |who: &usize| others.iter().any(|&other| self.same_side(other, *who));
        let in_a_row = self.pair_before(head).filter(|pair| alone && !pair.iter().any(is_other));
        if in_a_row.is_some() {
            return in_a_row;
        }
        let mut found = self.foremost(head, &noun, &others);
        if found.len() != 2 && noun.is_empty() {
            // `urged the two to merge`: where no two persons are near, two bodies or states.
            found = self.foremost(head, "side", &others);
        }
        (found.len() == 2).then_some(found)
    }

    /// Two persons whom the sentence names before, else the two that the document speaks of most and names together most
    /// often, near the token above all; else the two it named last.
    fn foremost(&self, head: usize, noun: &str, without: &[usize]) -> Vec<usize> {
        let mut ties: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let sentence = self.reading.parse.sentence_of(head);
        let named = self.named_by_sentence(noun, without);
        if let Some(two) = self.persons_before(head, &named).or_else(|| self.only_two(&named)) {
            return two;
        }
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for &actor in named.iter().flat_map(|(_, named)| named) {
            *counts.entry(actor).or_default() += 1;
        }
        for (at, named) in named {
            let near = at <= sentence && at + REACH >= sentence;
            for (first, &one) in named.iter().enumerate() {
                for &other in named[first + 1..].iter().filter(|&&other| !self.same_side(one, other)) {
                    *ties.entry((one.min(other), one.max(other))).or_default() += if near { NEAR } else { 1 };
                }
            }
        }
        let spoken_of = |(one, other): (usize, usize)| counts[&one].min(counts[&other]);
        // Two unions seldom are the two sides of a quarrel.
        let are_unions = |(one, other): (usize, usize)| noun != "union" && self.is_union(one) && self.is_union(other);
        let score = |pair, weight: usize| (weight + spoken_of(pair)) / if are_unions(pair) { 2 } else { 1 };
        let most = ties.into_iter().max_by_key(|&(pair, weight)| (score(pair, weight), std::cmp::Reverse(pair)));
        most.map_or_else(|| self.last_named(head, noun, without), |((one, other), _)| vec![one, other])
    }

    /// `She drove out to see the mayor, and the two sat in the garden`: the only two persons in the sentence so far.
    fn persons_before(&self, head: usize, named: &[(usize, Vec<usize>)]) -> Option<Vec<usize>> {
        let parse = &self.reading.parse;
        let sentence = parse.sentence_of(head);
        let named_in = |at: usize| named.iter().find(|(sentence, _)| *sentence == at).map(|(_, named)| named);
        // `Kern met Ola Berg. The two agreed`: those of the sentence before.
        let is_first = parse.sentences()[sentence].start + 1 >= parse.subtree(head).start;
        if is_first && named_in(sentence).is_none_or(Vec::is_empty) {
            let before = named_in(sentence.checked_sub(1)?)?;
            // `Kern called it theft. Ola Berg thought that unhelpful. The two met on Monday`: one in each.
            let is_alone = |names: &&Vec<usize>| names.len() == 1;
            let block = |sentence: usize| self.reading.block_of(parse.sentences()[sentence].start);
            let further = sentence.checked_sub(2).filter(|&at| block(at) == block(sentence));
            let further = further.and_then(named_in).filter(is_alone).filter(|_| before.len() == 1);
            let both: Vec<usize> = further.into_iter().flatten().chain(before).copied().collect();
            return self.are_two_persons(&both).then_some(both);
        }
        let here = named_in(sentence)?;
        let mentioned = |actor: &&usize| {
            let mut found = self.reading.found.iter().filter(|mention| mention.tokens.end <= head);
            found.any(|mention| {
                mention.who == Who::Actor(**actor) && parse.sentence_of(mention.head) == parse.sentence_of(head)
            })
        };
        let before: Vec<usize> = here.iter().filter(mentioned).copied().collect();
        self.are_two_persons(&before).then_some(before)
    }

    /// `both ministers`, where the document names no third.
    fn only_two(&self, named: &[(usize, Vec<usize>)]) -> Option<Vec<usize>> {
        let mut all: Vec<usize> = Vec::new();
        for &actor in named.iter().flat_map(|(_, named)| named) {
            if !all.contains(&actor) {
                all.push(actor);
            }
        }
        (all.len() == 2 && !self.same_side(all[0], all[1])).then_some(all)
    }

    fn are_two_persons(&self, actors: &[usize]) -> bool {
        actors.len() == 2
            && actors.iter().all(|&actor| self.actor(actor).kind == ActorKind::Person)
            && !self.same_side(actors[0], actors[1])
    }

    /// `heard Kern and Ola Berg. They blamed each other`: the two whom the sentence before names in a row.
    fn pair_before(&self, head: usize) -> Option<Vec<usize>> {
        let parse = &self.reading.parse;
        let before = parse.sentences().get(parse.sentence_of(head).checked_sub(1)?)?.clone();
        let named = |token: &usize| {
            let mention = self.reading.mention_headed(*token).filter(|mention| mention.form == MentionForm::Name)?;
            self.reading.actor_at(mention.head)
        };
        before.rev().find_map(|last| {
            let first = Some(parse.head(last)).filter(|_| parse.dep(last) == "conj")?;
            let (one, two) = (named(&first)?, named(&last)?);
            (one != two).then(|| vec![one, two])
        })
    }

    /// Who can be called so, sentence by sentence. Of bodies and states, those who hold their offices speak for them.
    fn named_by_sentence(&self, noun: &str, without: &[usize]) -> Vec<(usize, Vec<usize>)> {
        let parse = &self.reading.parse;
        let mut sentences: Vec<(usize, Vec<usize>)> = Vec::new();
        for mention in &self.reading.found {
            let Who::Actor(named) = mention.who else { continue };
            if self.is_topic(mention.head) {
                continue;
            }
            let stands_for = if self.can_be_called(named, noun) { Some(named) } else { self.body_of(named) };
            let Some(actor) = stands_for.filter(|&actor| self.can_be_called(actor, noun)) else { continue };
            if self.actor(actor).unnamed || without.iter().any(|&other| self.same_side(other, actor)) {
                continue;
            }
            let at = parse.sentence_of(mention.head);
            match sentences.last_mut().filter(|(sentence, _)| *sentence == at) {
                Some((_, known)) if known.contains(&actor) => {}
                Some((_, known)) => known.push(actor),
                None => sentences.push((at, vec![actor])),
            }
        }
        sentences
    }

    /// `discussed Norway and Iceland`, `talks on Norway`, `the crisis in Norway`: those whom others speak about.
    fn is_topic(&self, head: usize) -> bool {
        const ABOUT: [&str; 7] = ["on", "about", "over", "including", "across", "regarding", "in"];
        let parse = &self.reading.parse;
        // `discussed the Norway crisis`
        let noun = if matches!(parse.dep(head), "compound" | "amod" | "nmod") { parse.head(head) } else { head };
        let first = parse.first_conjunct(noun);
        let above = parse.head(first);
        match parse.dep(first) {
            "pobj" => parse.is_word(above, &ABOUT),
            "dobj" => parse.has_lemma(above, &["discuss"]),
            _ => false,
        }
    }

    /// The two actors named most before a token that can be called by the noun, in the order of their last mention.
    fn last_named(&self, head: usize, noun: &str, without: &[usize]) -> Vec<usize> {
        let parse = &self.reading.parse;
        let sentence = parse.sentence_of(head);
        let mut named: Vec<(usize, usize, usize)> = Vec::new();
        let before = self.reading.found.iter().filter(|mention| mention.tokens.end <= head);
        for mention in before.filter(|mention| !self.is_topic(mention.head)) {
            let Who::Actor(actor) = mention.who else { continue };
            if let Some(known) = named.iter_mut().find(|(known, ..)| *known == actor) {
                *known = (actor, known.1 + 1, mention.head);
            } else if !self.actor(actor).unnamed
                && self.can_be_called(actor, noun)
                && !without.iter().any(|&other| self.same_side(other, actor))
            {
                named.push((actor, 1, mention.head));
            }
        }
        named.retain(|&(_, _, last)| parse.sentence_of(last) + REACH >= sentence);
        named.sort_by_key(|&(_, count, last)| std::cmp::Reverse((count, last)));
        named.truncate(2);
        named.sort_by_key(|&(_, _, last)| last);
        named.into_iter().map(|(actor, ..)| actor).collect()
    }
}
