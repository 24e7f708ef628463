//! The network that scores the moves of a state.
//!
//! spaCy's `TransitionBasedParser`, after Kiperwasser and Goldberg, "Simple and Accurate Dependency Parsing Using
//! Bidirectional LSTM Feature Representations" (2016), with the precomputation of Chen and Manning, "A Fast and
//! Accurate Dependency Parser using Neural Networks" (2014): what a token adds to the hidden layer from each of the
//! state's slots is computed once for the token, so that scoring a state only adds up as many parts as it has slots.

use crate::language::error::Fault;
use crate::language::msgpack::Value;
use crate::language::network::layers::affine;
use crate::language::thinc::Layers;
use dossier_layers::{Affine, Upper};

/// A state's tokens, by slot; none where the slot is empty.
pub type Slots<const SLOTS: usize> = [Option<usize>; SLOTS];

/// The scoring network of a transition system whose states have `SLOTS` slots.
#[derive(Debug)]
pub struct Scorer<const SLOTS: usize> {
    /// Token vector → hidden width.
    projection: Affine,
    /// Projected token → what it adds from every slot: `SLOTS · pieces · hidden`, in this order.
    lower: Affine,
    bias: Vec<f32>,
    /// What an empty slot adds, laid out like a row of `lower`.
    empty: Vec<f32>,
    /// Hidden layer → a score for each class.
    upper: Upper,
}

/// The tokens of one text, and the room to score states in.
#[derive(Debug, Default)]
pub struct Memory {
    window: Window,
    hidden: Vec<f32>,
    scores: Vec<f32>,
}

/// The rows of `lower` for some tokens: that of token `t` is at `t % WINDOW`, if it is there.
#[derive(Debug, Default)]
struct Window {
    rows: Vec<f32>,
    /// The token whose row is at each place.
    holds: Vec<usize>,
    /// The first token whose row was never computed.
    next: usize,
}

/// Tokens whose rows are kept. A state is mostly about the last few; others are computed again when they are needed,
/// so that a long text takes no more room than a short one, and that room is near the processor.
const WINDOW: usize = 128;
/// Tokens whose rows are computed together when the first of them is needed.
const AHEAD: usize = 48;

const NOTHING: usize = usize::MAX;

impl Memory {
    /// Starts on another text.
    pub fn start(&mut self) {
        self.window.holds.clear();
        self.window.holds.resize(WINDOW, NOTHING);
        self.window.next = 0;
    }
}

impl<const SLOTS: usize> Scorer<SLOTS> {
    /// Reads the layers of a parser or recognizer of `classes` classes.
    pub fn read(layers: &Layers<'_>, classes: usize) -> Result<Self, Fault> {
        let all = layers.all();
        let (lower, upper) = (layers.reference("lower")?, layers.reference("upper")?);
        if all[0].setting("has_upper")? != Value::Bool(true) {
            return Err(Fault::unsupported("a transition system without an upper layer"));
        }
        let projection = all.iter().enumerate().find(|(number, layer)| *number != upper && layer.name == "linear");
        let (_, projection) = projection.ok_or_else(|| Fault::damaged("it has no layer `linear`"))?;
        let (weights, [slots, hidden, pieces, inputs]) = all[lower].tensor("W")?;
        if slots != SLOTS {
            return Err(Fault::unsupported(format!("a transition system with states of {slots} slots")));
        }
        if [hidden, pieces, inputs].contains(&0) {
            return Err(Fault::damaged("its hidden layer is empty"));
        }
        // In the file the pieces of a hidden unit stand together; here the units of a piece do.
        let width = pieces * hidden;
        let place = |column: usize| {
            let (slot, piece, unit) = (column / width, column % width / hidden, column % hidden);
            (slot * hidden + unit) * pieces + piece
        };
        let weights = weights.floats();
        let bias = all[lower].tensor_of("b", &[hidden, pieces])?;
        let empty = all[lower].tensor_of("pad", &[1, slots, hidden, pieces])?;
        let upper_weights = all[upper].tensor_of("W", &[classes, hidden])?;
        let upper_bias = all[upper].tensor_of("b", &[classes])?;
        let scorer = Self {
            projection: affine(projection)?,
            lower: Affine::new(inputs, slots * width, |output| (&weights[place(output) * inputs..][..inputs], 0.0)),
            bias: (0..width).map(|column| bias[place(column)]).collect(),
            empty: (0..slots * width).map(|column| empty[place(column)]).collect(),
            upper: Upper::new(hidden, classes, |class| (&upper_weights[class * hidden..][..hidden], upper_bias[class])),
        };
        if scorer.projection.outputs() != inputs {
            return Err(Fault::damaged("the layers of its network do not fit each other"));
        }
        Ok(scorer)
    }

    /// Length of a token vector.
    pub fn inputs(&self) -> usize {
        self.projection.inputs()
    }

    /// Length of a projected token.
    pub fn projected(&self) -> usize {
        self.projection.outputs()
    }

    /// Appends projected tokens, given the tokens' vectors.
    pub fn project(&self, vectors: &[f32], projected: &mut Vec<f32>) {
        self.projection.apply(vectors, projected);
    }

    /// Scores all classes for a state of a text, given the text's projected tokens.
    pub fn score<'s>(&self, slots: Slots<SLOTS>, projected: &[f32], memory: &'s mut Memory) -> &'s [f32] {
        let Memory { window, hidden, scores } = memory;
        let width = self.bias.len();
        hidden.clear();
        hidden.resize(width, 0.0);
        for (slot, token) in slots.into_iter().enumerate() {
            let row = match token {
                Some(token) => self.row(token, projected, window),
                None => &self.empty,
            };
            hidden.iter_mut().zip(&row[slot * width..][..width]).for_each(|(sum, value)| *sum += value);
        }
        hidden.iter_mut().zip(&self.bias).for_each(|(sum, value)| *sum += value);
        self.upper.score(hidden, scores);
        scores
    }

    /// What a token adds from every slot.
    fn row<'w>(&self, token: usize, projected: &[f32], window: &'w mut Window) -> &'w [f32] {
        let width = self.lower.outputs();
        let place = token % WINDOW;
        if window.holds[place] != token {
            // Of the tokens that are still to come, several at once.
            let wanted = if token < window.next { 1 } else { AHEAD.min(WINDOW - place) };
            let end = (token + wanted).min(projected.len() / self.projected());
            let projected = &projected[token * self.projected()..end * self.projected()];
            window.rows.resize(WINDOW * width, 0.0);
            self.lower.apply_to(projected, &mut window.rows[place * width..]);
            for (held, token) in window.holds[place..].iter_mut().zip(token..end) {
                *held = token;
            }
            window.next = window.next.max(end);
        }
        &window.rows[place * width..][..width]
    }
}
