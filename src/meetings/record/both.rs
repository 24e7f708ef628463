//! What those who met did in common, in the sentences just behind: `They agreed to meet again`, in a paragraph of its own, as
//! news agencies and readouts write.

use super::Recorder;
use crate::meetings::around::Nearness;
use std::collections::BTreeSet;
use std::ops::Range;

impl Recorder<'_> {
    /// The sentences that are near the meeting; of an article that is on it most of all, also those farther behind in which
    /// both sides do something.
    pub(super) fn sentences_of_both(&self) -> Vec<(usize, Range<usize>)> {
        let on_it = self.documents_on_it();
        let near: BTreeSet<(usize, usize)> =
            self.sentences(Nearness::Near).map(|(document, tokens)| (document, tokens.start)).collect();
        let is_of_it = |(document, tokens): &(usize, Range<usize>)| {
            near.contains(&(*document, tokens.start))
                || (on_it.contains(document) && self.took_place() && self.do_both(*document, tokens))
        };
        self.sentences(Nearness::Far).filter(is_of_it).collect()
    }

    /// True for a sentence whose subject is both sides: `they`, `the two leaders`, two who were there.
    fn do_both(&self, document: usize, tokens: &Range<usize>) -> bool {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let Some(root) = tokens.clone().find(|&token| parse.is_root(token)) else { return false };
        let subjects = parse.subjects(root);
        let is_both = |&subject: &usize| {
            let is_counted = parse
                .children_by(subject, &["nummod", "det", "predet"])
                .any(|count| parse.is_word(count, &["two", "both"]));
            parse.is_word(subject, &["they", "both", "two", "pair"]) || (is_counted && parse.tag(subject) == "NNS")
        };
        let is_there = |&subject: &usize| reading.parties(subject).into_iter().any(|actor| self.is_present(actor));
        subjects.iter().any(is_both) || (subjects.len() > 1 && subjects.iter().all(is_there))
    }
}
