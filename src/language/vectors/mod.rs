//! Static word vectors: a table from words to rows, and the projection that a network makes of a row.

mod index;
mod npy;

use super::error::{Fault, ModelError};
use super::lexicon::Lexeme;
use super::table::{File, Table};
use super::thinc::Layer;
use dossier_layers::Affine;
use index::RowIndex;
use std::borrow::Cow;
use std::sync::Arc;

/// The vectors of a package, shared by its networks.
#[derive(Debug)]
pub struct Vectors {
    table: Table,
    index: RowIndex,
}

impl Vectors {
    /// The vectors of a package's `vocab/vectors`, by its `vocab/key2row`.
    pub fn read(array: Cow<'static, [u8]>, key_to_row: Cow<'static, [u8]>) -> Result<Self, ModelError> {
        let table = npy::read(&File::new(array)).map_err(|fault| fault.in_file("vocab/vectors"))?;
        let index = RowIndex::read(key_to_row, table.rows()).map_err(|fault| fault.in_file("vocab/key2row"))?;
        Ok(Self { table, index })
    }
}

/// A `static_vectors` layer: a word's vector, projected; zeros for a word that has none.
#[derive(Debug)]
pub struct StaticVectors {
    vectors: Arc<Vectors>,
    projection: Affine,
}

impl StaticVectors {
    /// Reads the layer, whose `W` is outputs × width of the vectors.
    pub fn read(layer: &Layer<'_>, vectors: Arc<Vectors>) -> Result<Self, Fault> {
        let (weights, [outputs, inputs]) = layer.tensor("W")?;
        if inputs != vectors.table.width() || inputs == 0 {
            return Err(Fault::damaged("its network and its word vectors differ in width"));
        }
        let weights = weights.floats();
        let projection = Affine::new(inputs, outputs, |output| (&weights[output * inputs..][..inputs], 0.0));
        Ok(Self { vectors, projection })
    }

    /// Length of a projected vector.
    pub fn outputs(&self) -> usize {
        self.projection.outputs()
    }

    /// Appends the word's vector, which is still to be projected.
    pub fn look_up(&self, lexeme: &Lexeme, vectors: &mut Vec<f32>) {
        let Vectors { table, index } = &*self.vectors;
        match index.row(lexeme.orth) {
            Some(row) => vectors.extend(table.row(row)),
            None => vectors.resize(vectors.len() + table.width(), 0.0),
        }
    }

    /// Appends the projections of vectors that lie one behind the other.
    pub fn project(&self, vectors: &[f32], projected: &mut Vec<f32>) {
        self.projection.apply(vectors, projected);
    }
}
