//! The affine layer.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the processor that runs it")]

use crate::matrix::{Matrix, Place, Rows, Sums, WIDTH, write_at};
use pulp::{Arch, Simd, WithSimd};

/// `y = W·x + b`.
#[derive(Debug)]
pub struct Affine {
    matrix: Matrix<VECTORS>,
    outputs: usize,
}

/// Vectors in a group of an affine layer.
const VECTORS: usize = 3;

impl Affine {
    /// A layer from the weights, one for each input, and the bias of each output.
    pub fn new<'w>(inputs: usize, outputs: usize, output: impl Fn(usize) -> (&'w [f32], f32)) -> Self {
        let column = |column| (column < outputs).then(|| output(column));
        Self { matrix: Matrix::new(inputs, outputs.div_ceil(VECTORS * WIDTH), column), outputs }
    }

    /// Length of a row of outputs.
    pub fn outputs(&self) -> usize {
        self.outputs
    }

    /// Length of a row of inputs.
    pub fn inputs(&self) -> usize {
        self.matrix.inputs()
    }

    /// Appends the outputs of rows that lie one behind the other.
    pub fn apply(&self, numbers: &[f32], outputs: &mut Vec<f32>) {
        let first = outputs.len();
        outputs.resize(first + numbers.len() / self.inputs() * self.outputs, 0.0);
        self.apply_to(numbers, &mut outputs[first..]);
    }

    /// Writes the outputs of rows that lie one behind the other.
    pub fn apply_to(&self, numbers: &[f32], outputs: &mut [f32]) {
        let rows = Rows { numbers, stride: self.inputs(), count: numbers.len() / self.inputs() };
        Arch::new().dispatch(AffineWork { layer: self, rows, outputs });
    }
}

struct AffineWork<'a> {
    layer: &'a Affine,
    rows: Rows<'a>,
    outputs: &'a mut [f32],
}

impl WithSimd for AffineWork<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Self { layer, rows, outputs } = self;
        layer.matrix.multiply(simd, rows, &mut AffineSums { outputs, width: layer.outputs });
    }
}

struct AffineSums<'a> {
    outputs: &'a mut [f32],
    width: usize,
}

impl Sums<VECTORS> for AffineSums<'_> {
    #[inline(always)]
    fn put<S: Simd>(&mut self, simd: S, row: usize, place: Place, outputs: [S::f32s; VECTORS]) {
        let row = &mut self.outputs[row * self.width..][..self.width];
        for (vector, output) in outputs.into_iter().enumerate() {
            write_at(simd, row, (place.group * VECTORS + vector) * WIDTH + place.lane, output);
        }
    }
}
