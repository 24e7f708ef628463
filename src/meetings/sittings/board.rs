//! Whose board or committee it is, where no word says so.

use crate::meetings::sightings::Finder;
use crate::model::ActorKind;

/// Sentences back to the one that tells of the body.
const REACH: usize = 2;

impl Finder<'_> {
    /// `Berg Shipping turned the offer down. The board, which met in Oslo, was unanimous.`: a board of nobody's is of the
    /// body that has just done something.
    pub fn whose_board(&self, board: usize) -> Option<usize> {
        const BOARDS: [&str; 6] = ["board", "directorate", "director", "executive", "leadership", "presidium"];
        let parse = self.parse();
        let is_known = parse.children_by(board, &["det"]).any(|det| parse.is_word(det, &["the"]));
        let is_one = parse.has_lemma(board, &["director"]) && parse.tag(board) != "NNS";
        if !is_known || is_one || !parse.has_lemma(board, &BOARDS) {
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

    /// `Ana Ruiz, who chairs the diet's fisheries committee ... The committee will question the firm`: the body of a committee
    /// that has been told of before, or the body that it belongs to.
    pub fn committee_before(&self, noun: usize) -> Vec<usize> {
        const BODIES: [&str; 5] = ["committee", "council", "commission", "panel", "tribunal"];
        let parse = self.parse();
        let is_known = parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["the", "that"]));
        let is_bare = parse.children_by(noun, &["amod", "compound", "poss", "nmod"]).next().is_none();
        if !is_known || !is_bare || !parse.has_lemma(noun, &BODIES) {
            return Vec::new();
        }
        let is_named = |actor: &usize| !self.cast.actors[*actor].unnamed;
        let told = |&before: &usize| parse.is_noun(before) && self.lemma(before) == self.lemma(noun);
        let whose =
            |before: usize| -> Vec<usize> { self.reading.parties(before).into_iter().filter(is_named).collect() };
        (0..noun).rev().filter(told).map(whose).find(|found| !found.is_empty()).unwrap_or_default()
    }
}
