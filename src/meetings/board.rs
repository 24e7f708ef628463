//! Whose board it is, where no word says so.

use super::sighting::Finder;
use crate::model::ActorKind;

/// Sentences back to the one that tells of the body.
const REACH: usize = 2;

impl Finder<'_> {
    /// `Berg Shipping turned the offer down. The board, which met in Oslo, was unanimous.`: a board of nobody's is of the
    /// body that has just done something.
    pub fn whose_board(&self, board: usize) -> Option<usize> {
        const BOARDS: [&str; 5] = ["board", "directorate", "executive", "leadership", "presidium"];
        let parse = self.parse();
        let is_known = parse.children_by(board, &["det"]).any(|det| parse.is_word(det, &["the"]));
        if !is_known || !parse.has_lemma(board, &BOARDS) {
            return None;
        }
        let here = parse.sentence_of(board);
        let is_body = |actor: &usize| {
            let actor = &self.cast.actors[*actor];
            actor.kind == ActorKind::Organization && !actor.unnamed
        };
        let doer = |sentence: usize| {
            let root = parse.sentences()[sentence].clone().find(|&token| parse.is_root(token))?;
            parse.subjects(root).into_iter().flat_map(|subject| self.reading.parties(subject)).find(is_body)
        };
        (here.saturating_sub(REACH)..here).rev().find_map(doer)
    }
}
