//! People without a noun (`those around the mayor`, `somebody on her side`), and bodies by their kind (`aid agencies`).

use super::describer::Describer;

impl Describer<'_> {
    /// `those around the mayor`, `those who have read it`, `two of those in the room said`: people, and no things.
    pub(super) fn are_those(&self, token: usize) -> bool {
        let parse = self.parse;
        if !parse.is_word(token, &["those"]) || parse.dep(token) == "det" {
            return false;
        }
        let end = self.described_up_to(token);
        let is_close = parse.is_word(token + 1, &["around", "close", "present", "familiar", "briefed", "involved"]);
        let above = parse.head(token);
        // `according to those who have read it`
        let is_source = parse.is_word(above, &["to"]) && parse.is_word(parse.head(above), &["according"]);
        let is_counted = parse.is_word(above, &["of"]) && parse.pos(parse.head(above)) == "NUM";
        let speaks =
            parse.dep(token) == "nsubj" && !self.lexicon.cues.verb(&parse.lemma(above).to_lowercase()).is_empty();
        (is_close || end > token + 1)
            && !parse.is_word(token + 1, &["of"])
            && (is_close || is_counted || is_source || speaks)
    }

    /// `somebody on the island's side`: whom the words behind tell from others.
    pub(super) fn is_somebody(&self, token: usize) -> bool {
        self.parse.is_word(token, &["somebody", "someone"]) && self.described_up_to(token) > token + 1
    }

    /// `aid agencies`, `the opposition parties`, and not `the parties` or `the companies`, which are those named before.
    pub(super) fn are_bodies(&self, head: usize, lemma: &str) -> bool {
        let parse = self.parse;
        let is_kind = |word: usize| !parse.is_word(word, &["other", "many", "several", "same"]);
        let is_told_apart = || parse.children_by(head, &["amod", "compound", "nmod"]).any(is_kind);
        // `Unions rejected it.`
        let acts = || parse.dep(head) == "nsubj" && parse.child(head, &["det"]).is_none();
        self.lexicon.people.act_together(lemma) && (acts() || is_told_apart())
    }
}
