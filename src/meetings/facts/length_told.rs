//! How long a meeting took, in the words that go on with it.

use super::clause::clause;
use super::length;
use crate::meetings::sightings::Finder;
use std::ops::Range;

impl Finder<'_> {
    /// How long, where the words go on with it: `visited him and stayed for an hour`, `She met the envoy. They spoke for
    /// twenty minutes.`, `She received the envoy. The conversation lasted an hour.`
    pub fn length_after(&self, word: usize) -> Option<Range<usize>> {
        let parse = self.parse();
        let length = |verb: usize| length::duration(parse, verb, &clause(parse, verb), self.words());
        // `was over in ninety minutes`
        let is_over = |verb: usize| {
            parse.has_lemma(verb, &["be"])
                && parse.children_by(verb, &["advmod", "acomp", "prt"]).any(|over| parse.is_word(over, &["over"]))
        };
        // `They were together for an hour`
        let is_together = |verb: usize| parse.has_lemma(verb, &["be"]) && !parse.obliques(verb, &["for"]).is_empty();
        let lasts = |&verb: &usize| {
            let is_told = parse.has_lemma(verb, &self.words().course.lasting) || is_over(verb) || is_together(verb);
            parse.is_verb(verb) && is_told
        };
        if let Some(found) = parse.children_by(word, &["conj"]).filter(lasts).find_map(length) {
            return Some(found);
        }
        if let Some(found) = self.length_told_after(word) {
            return Some(found);
        }
        let next = parse.sentences().get(parse.sentence_of(word) + 1)?.clone();
        let is_same_paragraph = self.reading.block_of(next.start) == self.reading.block_of(word);
        let root = next.clone().find(|&token| parse.is_root(token)).filter(|_| is_same_paragraph)?;
        // `The conversation lasted an hour.`
        let is_it = |subject: usize| {
            let is_meeting = parse.is_word(subject, &["interview"])
                || self.words().noun(&parse.lower(subject), &self.lemma(subject), "").is_some();
            is_meeting && parse.children_by(subject, &["det"]).any(|det| parse.is_word(det, &["the", "this", "that"]))
        };
        let goes_on = |subject: usize| {
            is_it(subject) || parse.is_word(subject, &["it", "they", "he", "she", "each", "both", "two"])
        };
        // `She said the hour-long conversation had been blunt.`
        let said = std::iter::once(root).chain(parse.children_by(root, &["ccomp"]));
        let called = said.filter_map(|verb| parse.child(verb, &["nsubj", "nsubjpass"])).find(|&subject| is_it(subject));
        if let Some(found) = called.and_then(|noun| length::duration(parse, noun, &parse.subtree(noun), self.words())) {
            return Some(found);
        }
        // `Berg emerged after twenty minutes`
        let emerges = parse.has_lemma(root, &["emerge", "leave"])
            && !parse.obliques(root, &["after"]).is_empty()
            && parse.child(root, &["nsubj"]).is_some_and(|who| self.is_person(who));
        // `The talks lasted an hour, a spokesman said.`
        let told = std::iter::once(root).chain(parse.children_by(root, &["ccomp"]));
        let goes_on =
            |&verb: &usize| emerges && verb == root || parse.child(verb, &["nsubj", "nsubjpass"]).is_some_and(goes_on);
        // `It was attended by forty guests and lasted two hours.`
        told.filter(goes_on)
            .flat_map(|verb| std::iter::once(verb).chain(parse.children_by(verb, &["conj"])))
            .filter(lasts)
            .find_map(length)
    }
}

impl Finder<'_> {
    /// `After ninety minutes on the bridge they agreed`, `She gave them twenty minutes`: soon after, in the same paragraph.
    fn length_told_after(&self, word: usize) -> Option<Range<usize>> {
        const FAR: usize = 3;
        let parse = self.parse();
        let here = parse.sentence_of(word);
        let behind = parse.sentences().iter().skip(here + 1).take(FAR);
        behind
            .take_while(|next| self.reading.block_of(next.start) == self.reading.block_of(word))
            .find_map(|next| self.length_in(next))
    }

    fn length_in(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        let parse = self.parse();
        let root = sentence.clone().find(|&token| parse.is_root(token))?;
        let length = || length::duration(parse, root, &clause(parse, root), self.words());
        let are_they = |subject: usize| parse.is_word(subject, &["they", "both", "two", "pair", "sides"]);
        let is_after = parse.is_word(sentence.start, &["after"]) && parse.head(sentence.start) == root;
        if is_after && parse.child(root, &["nsubj"]).is_some_and(are_they) {
            let inside = parse.subtree(sentence.start);
            return length().filter(|found| inside.contains(&found.start));
        }
        let given = parse.children_by(root, &["dobj"]).find(|&what| parse.has_lemma(what, &["hour", "minute"]));
        let is_given = parse.has_lemma(root, &["give", "grant", "spare", "allow"])
            && parse.tag(root) == "VBD"
            && parse.child(root, &["dative"]).is_some_and(|whom| parse.is_word(whom, &["them", "him", "her"]));
        let is_pressed = parse.has_lemma(root, &["question", "grill", "quiz", "hear", "keep", "cross-examine"])
            && parse.tag(root) == "VBD"
            && parse.child(root, &["dobj"]).is_some_and(|whom| parse.is_word(whom, &["them", "him", "her"]));
        length().filter(|_| is_pressed || (is_given && given.is_some()))
    }
}
