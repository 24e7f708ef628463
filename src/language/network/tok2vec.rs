//! Tokens to vectors: embeddings, a mixer, and a stack of convolutions.
//!
//! spaCy's `Tok2Vec` with `MultiHashEmbed` and `MaxoutWindowEncoder`. A token's columns are embedded and mixed into a
//! row of `width` numbers that depends on the word type alone. Each layer of the encoder then adds to every row what it
//! makes of the row and its neighbours, so a token's vector depends on as many tokens to each side as there are layers.
//!
//! All rows of a batch form one sequence. Between texts stand as many rows of zeros as there are layers; they are
//! rows like any other (they do not stay zero), and keep the texts from seeing each other.

use super::embedding::{Column, HashEmbed};
use super::layers::maxouts;
use crate::language::error::Fault;
use crate::language::lexicon::Lexicon;
use crate::language::thinc::Layers;
use crate::language::vectors::StaticVectors;
use dossier_layers::{Maxout, Rows};
use std::ops::Range;

/// A row of the sequence: a word type, or a row of zeros between texts.
pub type RowType = u32;

/// The row of zeros.
pub const GAP: RowType = RowType::MAX;

/// The word type of a token.
pub fn row_type(lexeme: u32, space: bool) -> RowType {
    lexeme << 1 | u32::from(space)
}

/// Rows that are computed together: they stay near the processor from layer to layer.
const BLOCK: usize = 256;
/// Word types whose rows are kept. The commonest words soon come back after all are forgotten.
const KNOWN: usize = 8 * 1024;

/// A network from tokens to vectors.
#[derive(Debug)]
pub struct Tok2Vec {
    embeddings: Vec<HashEmbed>,
    vectors: Option<StaticVectors>,
    mixer: Maxout,
    encoder: Vec<Maxout>,
    width: usize,
}

/// What a network keeps from one batch to the next, and the room it works in.
#[derive(Debug, Default)]
pub struct Memory {
    /// The place in `mixed` of each word type.
    places: Vec<u32>,
    mixed: Vec<f32>,
    embedded: Vec<f32>,
    /// Words' static vectors, and their projections.
    vectors: Vec<f32>,
    projected: Vec<f32>,
    now: Vec<f32>,
    next: Vec<f32>,
}

const UNKNOWN: u32 = u32::MAX;

impl Tok2Vec {
    /// The layers that such a network is made of; a file with others is not one.
    pub const LAYERS: [&str; 13] = [
        "extract_features",
        "list2ragged",
        "ragged2list",
        "list2array",
        "ints-getitem",
        "hashembed",
        "static_vectors",
        "maxout",
        "layernorm",
        "dropout",
        "expand_window",
        "concatenate",
        "noop",
    ];

    /// Reads the network of a model file.
    pub fn read(layers: &Layers<'_>, vectors: Option<StaticVectors>) -> Result<Self, Fault> {
        let columns = Column::read_all(layers)?;
        let embeddings = layers.named("hashembed").map(|layer| HashEmbed::read(layer, &columns));
        let embeddings = embeddings.collect::<Result<Vec<_>, _>>()?;
        for window in layers.named("expand_window") {
            if window.setting("window_size")?.unsigned()? != 1 {
                return Err(Fault::unsupported("its encoder looks at more than one neighbour to each side"));
            }
        }
        let mut encoder = maxouts(layers)?;
        if encoder.is_empty() {
            return Err(Fault::unsupported("its network has no mixer"));
        }
        let mixer = encoder.remove(0);
        let width = mixer.outputs();
        let embedded =
            embeddings.iter().map(HashEmbed::width).sum::<usize>() + vectors.as_ref().map_or(0, StaticVectors::outputs);
        let fits = mixer.inputs() == embedded
            && encoder.iter().all(|layer| layer.inputs() == 3 * width && layer.outputs() == width)
            && layers.named("expand_window").count() == encoder.len();
        if !fits {
            return Err(Fault::damaged("the layers of its network do not fit each other"));
        }
        Ok(Self { embeddings, vectors, mixer, encoder, width })
    }

    /// Length of a token's vector.
    pub fn width(&self) -> usize {
        self.width
    }

    /// How many neighbours to each side a vector depends on; as many rows of zeros must stand between texts.
    pub fn reach(&self) -> usize {
        self.encoder.len()
    }

    /// Computes the vectors of a sequence of rows, handing over those of its tokens in order, some at a time.
    pub fn encode(&self, sequence: &[RowType], lexicon: &Lexicon, memory: &mut Memory, mut put: impl FnMut(&[f32])) {
        let mut start = 0;
        while start < sequence.len() {
            let end = sequence.len().min(start + BLOCK);
            let surroundings = start.saturating_sub(self.reach())..sequence.len().min(end + self.reach());
            self.mix(&sequence[surroundings], lexicon, memory);
            self.lay_out(sequence, start..end, memory);
            let mut count = end - start + 2 * self.reach();
            for layer in &self.encoder {
                count -= 2;
                memory.next.resize(count * self.width, 0.0);
                layer.apply_residual(Rows { numbers: &memory.now, stride: self.width, count }, &mut memory.next);
                std::mem::swap(&mut memory.now, &mut memory.next);
                memory.now.truncate(count * self.width);
            }
            put(self.without_gaps(&sequence[start..end], &mut memory.now));
            start = end;
        }
    }

    /// Computes the mixed rows of the word types that are not known yet.
    fn mix(&self, types: &[RowType], lexicon: &Lexicon, memory: &mut Memory) {
        if memory.mixed.len() > KNOWN * self.width {
            memory.mixed.clear();
            memory.places.clear();
        }
        memory.places.resize(lexicon.len() * 2, UNKNOWN);
        memory.embedded.clear();
        memory.vectors.clear();
        let known = memory.mixed.len() / self.width;
        let mut new = 0;
        for &row in types.iter().filter(|&&row| row != GAP) {
            let place = &mut memory.places[row as usize];
            if *place != UNKNOWN {
                continue;
            }
            *place = (known + new) as u32;
            new += 1;
            let (lexeme, space) = (lexicon.get(row >> 1), row & 1 == 1);
            let mut start = memory.embedded.len();
            memory.embedded.resize(start + self.mixer.inputs(), 0.0);
            for embedding in &self.embeddings {
                embedding.embed(lexeme, space, &mut memory.embedded[start..][..embedding.width()]);
                start += embedding.width();
            }
            if let Some(vectors) = &self.vectors {
                vectors.look_up(lexeme, &mut memory.vectors);
            }
        }
        if let Some(vectors) = &self.vectors {
            memory.projected.clear();
            vectors.project(&memory.vectors, &mut memory.projected);
            // They come last among the inputs.
            let rows = memory.embedded.chunks_exact_mut(self.mixer.inputs());
            for (row, projected) in rows.zip(memory.projected.chunks_exact(vectors.outputs())) {
                row[self.mixer.inputs() - vectors.outputs()..].copy_from_slice(projected);
            }
        }
        memory.mixed.resize((known + new) * self.width, 0.0);
        let rows = Rows { numbers: &memory.embedded, stride: self.mixer.inputs(), count: new };
        self.mixer.apply(rows, &mut memory.mixed[known * self.width..]);
    }

    /// Lays out the mixed rows of a part of the sequence with its surroundings, zeros where there are none.
    fn lay_out(&self, sequence: &[RowType], part: Range<usize>, memory: &mut Memory) {
        memory.now.clear();
        for position in 0..part.len() + 2 * self.reach() {
            let position = (part.start + position).checked_sub(self.reach());
            let row = position.and_then(|position| sequence.get(position)).filter(|&&row| row != GAP);
            let start = memory.now.len();
            memory.now.resize(start + self.width, 0.0);
            if let Some(&row) = row {
                let place = memory.places[row as usize] as usize;
                memory.now[start..].copy_from_slice(&memory.mixed[place * self.width..][..self.width]);
            }
        }
    }

    /// Drops the rows between texts.
    fn without_gaps<'r>(&self, types: &[RowType], rows: &'r mut [f32]) -> &'r [f32] {
        let mut kept = 0;
        for (from, _) in types.iter().enumerate().filter(|&(_, &row)| row != GAP) {
            if from > kept {
                rows.copy_within(from * self.width..(from + 1) * self.width, kept * self.width);
            }
            kept += 1;
        }
        &rows[..kept * self.width]
    }
}
