//! The upper layer of a transition system: maxout of its hidden layer, and a score for each class.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the processor that runs it")]

use crate::matrix::{Matrix, Place, Rows, Sums, WIDTH, write_at};
use pulp::{Arch, Simd, WithSimd};

/// Hidden layer → a score for each class.
#[derive(Debug)]
pub struct Upper {
    matrix: Matrix<VECTORS>,
    classes: usize,
}

/// Vectors in a group: one group holds the classes of most pipelines.
const VECTORS: usize = 7;

impl Upper {
    /// A layer from the weights, one for each hidden unit, and the bias of each class.
    pub fn new<'w>(hidden: usize, classes: usize, class: impl Fn(usize) -> (&'w [f32], f32)) -> Self {
        let column = |column| (column < classes).then(|| class(column));
        Self { matrix: Matrix::new(hidden, classes.div_ceil(VECTORS * WIDTH), column), classes }
    }

    /// Scores all classes, given the pieces of the hidden layer, one behind the other; the largest overwrite the first.
    pub fn score(&self, hidden: &mut [f32], scores: &mut Vec<f32>) {
        scores.resize(self.classes, 0.0);
        Arch::new().dispatch(UpperWork { upper: &self.matrix, hidden, scores });
    }
}

struct UpperWork<'a> {
    upper: &'a Matrix<VECTORS>,
    /// The pieces of the hidden layer, one behind the other.
    hidden: &'a mut [f32],
    scores: &'a mut [f32],
}

impl WithSimd for UpperWork<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let units = self.upper.inputs();
        let (hidden, others) = self.hidden.split_at_mut(units);
        for piece in others.chunks_exact(units) {
            for (largest, &value) in hidden.iter_mut().zip(piece) {
                *largest = if value > *largest { value } else { *largest };
            }
        }
        let row = Rows { numbers: hidden, stride: units, count: 1 };
        self.upper.multiply(simd, row, &mut UpperSums(self.scores));
    }
}

struct UpperSums<'a>(&'a mut [f32]);

impl Sums<VECTORS> for UpperSums<'_> {
    #[inline(always)]
    fn put<S: Simd>(&mut self, simd: S, _row: usize, place: Place, outputs: [S::f32s; VECTORS]) {
        for (vector, output) in outputs.into_iter().enumerate() {
            write_at(simd, self.0, (place.group * VECTORS + vector) * WIDTH + place.lane, output);
        }
    }
}
