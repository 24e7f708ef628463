//! What the heads of a pipeline make of token vectors, as they come.

use crate::language::pipeline::Head;

/// What a head makes of the vectors of a round's tokens.
#[derive(Debug, Default)]
pub struct Heard {
    /// The best label, for classifiers.
    pub best: Vec<u16>,
    /// The projected vector, for transition systems.
    pub projected: Vec<f32>,
    scores: Vec<f32>,
}

impl Heard {
    /// Forgets the tokens of the round before.
    pub fn clear(&mut self) {
        self.best.clear();
        self.projected.clear();
    }

    /// Takes the vectors of some more tokens in.
    pub fn listen(&mut self, head: &Head, vectors: &[f32]) {
        match head {
            Head::Tagger { classifier, .. }
            | Head::Morphologizer { classifier, .. }
            | Head::Senter { classifier }
            | Head::EditTrees { classifier, .. } => classifier.classify(vectors, &mut self.scores, &mut self.best),
            Head::Parser(parser) => parser.scorer().project(vectors, &mut self.projected),
            Head::Names(recognizer) => recognizer.scorer().project(vectors, &mut self.projected),
        }
    }
}
