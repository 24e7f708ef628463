//! The maxout layer with layer normalization.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the processor that runs it")]

use crate::matrix::{Matrix, Place, Rows, Sums, WIDTH, write_at};
use pulp::{Arch, Simd, WithSimd};

/// `y = layernorm(max over pieces of (W·x + b))`.
#[derive(Debug)]
pub struct Maxout {
    matrix: MaxoutMatrix,
    outputs: usize,
    gain: Vec<f32>,
    shift: Vec<f32>,
}

/// The number of pieces is known to the compiler, so that all of an output's pieces stay in registers.
#[derive(Debug)]
enum MaxoutMatrix {
    One(Matrix<1>),
    Two(Matrix<2>),
    Three(Matrix<3>),
    Four(Matrix<4>),
}

impl Maxout {
    /// A layer from weights of `outputs · pieces · inputs`, a bias of `outputs · pieces`, and the normalization's gain and
    /// shift of each output. None for more pieces than a processor has registers for: four.
    pub fn new(
        [outputs, pieces, inputs]: [usize; 3],
        weights: &[f32],
        bias: &[f32],
        gain: Vec<f32>,
        shift: Vec<f32>,
    ) -> Option<Self> {
        // In the file the pieces of an output stand together; here each piece fills a vector of its own.
        let column = |column: usize| {
            let (vector, lane) = (column / WIDTH, column % WIDTH);
            let (output, piece) = (vector / pieces * WIDTH + lane, vector % pieces);
            let place = output * pieces + piece;
            (output < outputs).then(|| (&weights[place * inputs..][..inputs], bias[place]))
        };
        let groups = outputs.div_ceil(WIDTH);
        let matrix = match pieces {
            1 => MaxoutMatrix::One(Matrix::new(inputs, groups, column)),
            2 => MaxoutMatrix::Two(Matrix::new(inputs, groups, column)),
            3 => MaxoutMatrix::Three(Matrix::new(inputs, groups, column)),
            4 => MaxoutMatrix::Four(Matrix::new(inputs, groups, column)),
            _ => return None,
        };
        Some(Self { matrix, outputs, gain, shift })
    }

    /// Layer normalization (Ba, Kiros and Hinton 2016), with thinc's 1e-8 against division by zero.
    #[inline(always)]
    fn normalize(&self, row: &mut [f32]) {
        let count = row.len() as f32;
        let mean = sum(row, |value| value) / count;
        let variance = sum(row, |value| (value - mean) * (value - mean)) / count + 1e-8;
        let scale = variance.sqrt().recip();
        for ((value, gain), shift) in row.iter_mut().zip(&self.gain).zip(&self.shift) {
            *value = (*value - mean) * scale * gain + shift;
        }
    }

    /// Length of a row of inputs.
    pub fn inputs(&self) -> usize {
        match &self.matrix {
            MaxoutMatrix::One(matrix) => matrix.inputs(),
            MaxoutMatrix::Two(matrix) => matrix.inputs(),
            MaxoutMatrix::Three(matrix) => matrix.inputs(),
            MaxoutMatrix::Four(matrix) => matrix.inputs(),
        }
    }

    /// Length of a row of outputs.
    pub fn outputs(&self) -> usize {
        self.outputs
    }

    /// Writes the outputs of all rows, one behind the other.
    pub fn apply(&self, rows: Rows<'_>, outputs: &mut [f32]) {
        Arch::new().dispatch(MaxoutWork { layer: self, rows, add: None, outputs });
    }

    /// Writes the outputs of all rows, each added to what stands in the middle of its inputs: a residual layer whose
    /// inputs are a row and its neighbours.
    pub fn apply_residual(&self, rows: Rows<'_>, outputs: &mut [f32]) {
        let middle = &rows.numbers[(self.inputs() - self.outputs) / 2..];
        Arch::new().dispatch(MaxoutWork { layer: self, rows, add: Some(middle), outputs });
    }
}

struct MaxoutWork<'a> {
    layer: &'a Maxout,
    rows: Rows<'a>,
    add: Option<&'a [f32]>,
    outputs: &'a mut [f32],
}

impl WithSimd for MaxoutWork<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Self { layer, rows, add, outputs } = self;
        let width = layer.outputs;
        let mut sums = MaxoutSums { outputs: &mut *outputs, width };
        match &layer.matrix {
            MaxoutMatrix::One(matrix) => matrix.multiply(simd, rows, &mut sums),
            MaxoutMatrix::Two(matrix) => matrix.multiply(simd, rows, &mut sums),
            MaxoutMatrix::Three(matrix) => matrix.multiply(simd, rows, &mut sums),
            MaxoutMatrix::Four(matrix) => matrix.multiply(simd, rows, &mut sums),
        }
        for (number, row) in outputs.chunks_exact_mut(width).take(rows.count).enumerate() {
            layer.normalize(row);
            if let Some(add) = add {
                let add = &add[number * rows.stride..][..width];
                row.iter_mut().zip(add).for_each(|(output, add)| *output += add);
            }
        }
    }
}

struct MaxoutSums<'a> {
    outputs: &'a mut [f32],
    width: usize,
}

impl<const P: usize> Sums<P> for MaxoutSums<'_> {
    #[inline(always)]
    fn put<S: Simd>(&mut self, simd: S, row: usize, place: Place, outputs: [S::f32s; P]) {
        let row = &mut self.outputs[row * self.width..][..self.width];
        let mut largest = outputs[0];
        for piece in outputs {
            largest = simd.max_f32s(largest, piece);
        }
        write_at(simd, row, place.group * WIDTH + place.lane, largest);
    }
}

/// The sum of all numbers, in sixteen parts, as a processor likes to do it.
#[inline(always)]
fn sum(numbers: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    let (chunks, rest) = numbers.as_chunks::<WIDTH>();
    let mut sums = [0.0; WIDTH];
    for chunk in chunks {
        for (sum, &number) in sums.iter_mut().zip(chunk) {
            *sum += of(number);
        }
    }
    let rest: f32 = rest.iter().map(|&number| of(number)).sum();
    for half in [8, 4, 2, 1] {
        for at in 0..half {
            sums[at] += sums[at + half];
        }
    }
    sums[0] + rest
}
