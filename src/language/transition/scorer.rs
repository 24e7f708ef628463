//! The network that scores the moves of a state.
//!
//! spaCy's `TransitionBasedParser`, after Kiperwasser and Goldberg, "Simple and Accurate Dependency Parsing Using
//! Bidirectional LSTM Feature Representations" (2016), with the precomputation of Chen and Manning, "A Fast and
//! Accurate Dependency Parser using Neural Networks" (2014): what a token adds to the hidden layer from each of the
//! state's slots is computed once for the token, so that scoring a state only adds up as many rows as it has slots.

use crate::language::error::Fault;
use crate::language::network::layers::Affine;
use crate::language::thinc::Layers;

/// A state's tokens, by slot; none where the slot is empty.
pub type Slots<const SLOTS: usize> = [Option<usize>; SLOTS];

/// The scoring network of a transition system whose states have `SLOTS` slots.
#[derive(Debug)]
pub struct Scorer<const SLOTS: usize> {
    /// Token vector → hidden width.
    projection: Affine,
    /// Projected token → what it adds, for every slot: `SLOTS · pieces · hidden`, in this order.
    lower: Affine,
    bias: Vec<f32>,
    /// What an empty slot adds, laid out like a row of `lower`.
    empty: Vec<f32>,
    hidden: usize,
    pieces: usize,
    /// `hidden` rows of one weight for each class.
    upper: Vec<f32>,
    upper_bias: Vec<f32>,
    classes: usize,
}

/// Room to score a state in.
#[derive(Debug, Default)]
pub struct Scores {
    hidden: Vec<f32>,
    scores: Vec<f32>,
}

impl<const SLOTS: usize> Scorer<SLOTS> {
    /// Reads the layers of a parser or recognizer of `classes` classes.
    pub fn read(layers: &Layers<'_>, classes: usize) -> Result<Self, Fault> {
        let all = layers.all();
        let (lower, upper) = (layers.reference("lower")?, layers.reference("upper")?);
        let has_upper = layers.all()[0].setting("has_upper")?;
        if has_upper != crate::language::msgpack::Value::Bool(true) {
            return Err(Fault::unsupported("a transition system without an upper layer"));
        }
        let projection = all.iter().enumerate().find(|(number, layer)| *number != upper && layer.name == "linear");
        let (_, projection) = projection.ok_or_else(|| Fault::damaged("it has no layer `linear`"))?;
        let (weights, [slots, hidden, pieces, inputs]) = all[lower].tensor("W")?;
        if slots != SLOTS {
            return Err(Fault::unsupported(format!("a transition system with states of {slots} slots")));
        }
        if hidden == 0 || pieces == 0 {
            return Err(Fault::damaged("its hidden layer is empty"));
        }
        // In the file the pieces of a hidden unit stand together; here the units of a piece do.
        let row = pieces * hidden;
        let place = |column: usize| {
            let (slot, piece, unit) = (column / row, column % row / hidden, column % hidden);
            (slot * hidden + unit) * pieces + piece
        };
        let weights = weights.floats();
        let weight = |output: usize, input: usize| weights[place(output) * inputs + input];
        let bias = all[lower].tensor_of("b", &[hidden, pieces])?;
        let empty = all[lower].tensor_of("pad", &[1, slots, hidden, pieces])?;
        let (upper_weights, [outputs, width]) = all[upper].tensor("W")?;
        let upper_weights = upper_weights.floats();
        if outputs != classes {
            return Err(Fault::damaged(format!("its network has {outputs} outputs for {classes} moves")));
        }
        let scorer = Self {
            projection: Affine::read(projection)?,
            lower: Affine::new(inputs, slots * row, weight, |_| 0.0),
            bias: (0..row).map(|column| bias[place(column)]).collect(),
            empty: (0..slots * row).map(|column| empty[place(column)]).collect(),
            hidden,
            pieces,
            upper: (0..width * classes).map(|at| upper_weights[at % classes * width + at / classes]).collect(),
            upper_bias: all[upper].tensor_of("b", &[classes])?,
            classes,
        };
        if scorer.projection.outputs() != inputs || width != hidden {
            return Err(Fault::damaged("the layers of its network do not fit each other"));
        }
        Ok(scorer)
    }

    /// Length of a token vector.
    pub fn inputs(&self) -> usize {
        self.projection.inputs()
    }

    /// Appends what tokens add to the hidden layer, from their vectors.
    pub fn prepare(&self, vectors: &[f32], projected: &mut Vec<f32>) {
        self.projection.apply(vectors, projected);
    }

    /// Appends what tokens add to the hidden layer, for every slot.
    pub fn precompute(&self, projected: &[f32], rows: &mut Vec<f32>) {
        self.lower.apply(projected, rows);
    }

    /// Scores all classes for a state, given the precomputed rows of the text's tokens.
    pub fn score<'s>(&self, slots: Slots<SLOTS>, rows: &[f32], scores: &'s mut Scores) -> &'s [f32] {
        let width = self.pieces * self.hidden;
        scores.hidden.clear();
        scores.hidden.extend_from_slice(&self.bias);
        for (slot, token) in slots.into_iter().enumerate() {
            let row = token.map_or(&*self.empty, |token| &rows[token * SLOTS * width..]);
            for (sum, value) in scores.hidden.iter_mut().zip(&row[slot * width..][..width]) {
                *sum += value;
            }
        }
        let (hidden, others) = scores.hidden.split_at_mut(self.hidden);
        for piece in others.chunks_exact(self.hidden) {
            for (largest, value) in hidden.iter_mut().zip(piece) {
                *largest = largest.max(*value);
            }
        }
        scores.scores.clear();
        scores.scores.extend_from_slice(&self.upper_bias);
        for (unit, weights) in hidden.iter().zip(self.upper.chunks_exact(self.classes)) {
            for (score, weight) in scores.scores.iter_mut().zip(weights) {
                *score += unit * weight;
            }
        }
        &scores.scores
    }
}
