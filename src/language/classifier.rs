//! Components that give each token one of a list of labels: an affine layer whose largest output wins.
//!
//! spaCy's `Tagger` and what is built on it: tags, morphology, sentence starts, edit trees.

use super::error::Fault;
use super::network::layers::affine;
use super::thinc::Layers;
use dossier_layers::Affine;

/// The layer of a token classifier.
#[derive(Debug)]
pub struct Classifier(Affine);

impl Classifier {
    /// Reads a classifier of `classes` labels.
    pub fn read(layers: &Layers<'_>, classes: usize) -> Result<Self, Fault> {
        let layer = affine(layers.first("softmax")?)?;
        if layer.outputs() != classes || classes == 0 {
            return Err(Fault::damaged(format!("its network has {} outputs for {classes} labels", layer.outputs())));
        }
        Ok(Self(layer))
    }

    /// Length of a token vector.
    pub fn inputs(&self) -> usize {
        self.0.inputs()
    }

    /// Appends the best label of each token, given the tokens' vectors; `scores` is room to work in.
    pub fn classify(&self, vectors: &[f32], scores: &mut Vec<f32>, best: &mut Vec<u16>) {
        scores.clear();
        self.0.apply(vectors, scores);
        best.extend(scores.chunks_exact(self.0.outputs()).map(largest));
    }
}

/// The place of the largest number, the first of several.
fn largest(scores: &[f32]) -> u16 {
    let mut best = 0;
    for (place, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = place;
        }
    }
    best as u16
}
