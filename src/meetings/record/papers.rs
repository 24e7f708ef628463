//! What was put in writing: papers adopted, signed, put on the table, and statements made in common.

use super::wording::phrase;
use super::{Entries, Recorder};
use crate::meetings::around::Nearness;
use crate::model::{RecordEntry, RecordField};
use std::collections::BTreeSet;

impl Recorder<'_> {
    /// Papers adopted, signed or put on the table.
    pub fn papers(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        let near: BTreeSet<(usize, usize)> =
            self.sentences(Nearness::Near).map(|(document, tokens)| (document, tokens.start)).collect();
        let on_it = self.documents_on_it();
        for (document, tokens) in self.sentences(Nearness::Far) {
            let is_near = near.contains(&(document, tokens.start));
            let parse = self.parse(document);
            let papers = tokens.filter(|&token| parse.is_noun(token) && parse.is_any(token, &self.words().papers));
            for paper in papers {
                let above = parse.head(paper);
                let done = |verb: usize| {
                    // `came to hear him present his plan`, `are to sign a treaty`: not done yet.
                    parse.is_verb(verb)
                        && parse.is_any(verb, &self.words().adopting)
                        && !parse.is_negated(verb)
                        && parse.tag(verb) != "VB"
                };
                let object =
                    matches!(parse.dep(paper), "dobj" | "nsubjpass") && done(above) && parse.modal(above).is_none();
                let described = parse.children_by(paper, &["relcl", "acl"]).any(done);
                let on_table = parse.is_verb(above) && parse.has_lemma(above, &["lie"]);
                let is_refused = parse.is_verb(above) && parse.is_any(above, &self.words().rejecting);
                let is_plain = parse.children_by(paper, &["det"]).all(|det| !parse.is_word(det, &["no", "any"]));
                let is_done = (is_near && (object || described || on_table))
                    || ((is_near || on_it.contains(&document)) && self.speaks_for_all(document, paper));
                if is_done && !is_refused && is_plain && !self.is_own_word(document, paper) {
                    let text = self.text(document, phrase(parse, paper));
                    entries.add(self.entry(RecordField::Adopted, text, vec![self.sentence_of(document, paper)]));
                }
            }
        }
        entries.0
    }

    /// `In a joint statement the ministers said`: what is quoted has been adopted.
    fn speaks_for_all(&self, document: usize, paper: usize) -> bool {
        let parse = self.parse(document);
        let preposition = parse.head(paper);
        let several = |verb: usize| {
            let subjects = parse.subjects(verb);
            subjects.len() > 1 || subjects.iter().any(|&subject| matches!(parse.tag(subject), "NNS" | "NNPS"))
        };
        // `had declared` was another time.
        parse.dep(paper) == "pobj"
            && parse.is_word(preposition, &["in"])
            && parse.tag(parse.head(preposition)) == "VBD"
            && self.is_common(document, paper)
            && parse.has_lemma(parse.head(preposition), &self.lexicon.meetings.course.declaring)
            && (self.does_a_side(document, parse.head(preposition)) || several(parse.head(preposition)))
    }

    /// `joint statement`
    fn is_common(&self, document: usize, paper: usize) -> bool {
        let parse = self.parse(document);
        parse
            .children_by(paper, &["amod", "compound"])
            .any(|word| parse.is_word(word, &["joint", "final", "common", "closing"]))
    }

    /// A statement or letter that one of the sides issues alone tells of the meeting, and is no paper of it.
    fn is_own_word(&self, document: usize, paper: usize) -> bool {
        let parse = self.parse(document);
        if !parse.has_lemma(paper, &["statement", "letter", "text"]) {
            return false;
        }
        let is_common = self.is_common(document, paper);
        let issuers = parse.subjects(parse.head(paper));
        !is_common && issuers.len() < 2 && !issuers.iter().any(|&issuer| self.is_meeting_word(document, issuer))
    }
}
