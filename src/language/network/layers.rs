//! The two kinds of layer: affine, and maxout with layer normalization.

use super::matrix::{Group, Matrix, Rows, WIDTH};
use crate::language::error::Fault;
use crate::language::thinc::{Layer, Layers};

/// `y = W·x + b`: thinc's `linear` and `softmax` (whose largest score is wanted, so nothing is exponentiated).
#[derive(Debug)]
pub struct Affine {
    matrix: Matrix<PIECES>,
    outputs: usize,
}

/// Vectors in a group of an affine layer.
const PIECES: usize = 4;

impl Affine {
    /// Reads a layer with weights `W` (outputs × inputs) and bias `b`.
    pub fn read(layer: &Layer<'_>) -> Result<Self, Fault> {
        let (weights, [outputs, inputs]) = layer.tensor("W")?;
        let (weights, bias) = (weights.floats(), layer.tensor_of("b", &[outputs])?);
        Ok(Self::new(inputs, outputs, |output, input| weights[output * inputs + input], |output| bias[output]))
    }

    /// A layer from its weights.
    pub fn new(
        inputs: usize,
        outputs: usize,
        weight: impl Fn(usize, usize) -> f32,
        bias: impl Fn(usize) -> f32,
    ) -> Self {
        let matrix = Matrix::new(
            inputs,
            outputs.div_ceil(PIECES * WIDTH),
            |output, input| if output < outputs { weight(output, input) } else { 0.0 },
            |output| if output < outputs { bias(output) } else { 0.0 },
        );
        Self { matrix, outputs }
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
        let rows = Rows { numbers, stride: self.inputs(), count: numbers.len() / self.inputs().max(1) };
        let first = outputs.len();
        outputs.resize(first + rows.count * self.outputs, 0.0);
        let outputs = &mut outputs[first..];
        self.matrix.multiply(rows, |row, group, sums| {
            let start = group * PIECES * WIDTH;
            let end = self.outputs.min(start + PIECES * WIDTH);
            let row = &mut outputs[row * self.outputs..][start..end];
            row.copy_from_slice(&sums.as_flattened()[..end - start]);
        });
    }
}

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
    /// Reads every layer of a file that is a maxout with its normalization, in order.
    pub fn read_all(layers: &Layers<'_>) -> Result<Vec<Self>, Fault> {
        let (maxouts, norms): (Vec<_>, Vec<_>) =
            (layers.named("maxout").collect(), layers.named("layernorm").collect());
        if maxouts.len() != norms.len() {
            return Err(Fault::unsupported("it has a maxout layer without a layer normalization"));
        }
        maxouts.iter().zip(norms).map(|(maxout, norm)| Self::read(maxout, norm)).collect()
    }

    fn read(maxout: &Layer<'_>, norm: &Layer<'_>) -> Result<Self, Fault> {
        let (weights, [outputs, pieces, inputs]) = maxout.tensor("W")?;
        let (weights, bias) = (weights.floats(), maxout.tensor_of("b", &[outputs, pieces])?);
        let (gain, shift) = (norm.tensor_of("G", &[outputs])?, norm.tensor_of("b", &[outputs])?);
        if outputs == 0 || inputs == 0 {
            return Err(Fault::damaged("it has a maxout layer without outputs or inputs"));
        }
        // In the file the pieces of an output stand together; here each piece fills a vector of its own.
        let place = |column: usize| {
            let (vector, lane) = (column / WIDTH, column % WIDTH);
            let (output, piece) = (vector / pieces * WIDTH + lane, vector % pieces);
            (output < outputs).then_some(output * pieces + piece)
        };
        let weight = |column, input| place(column).map_or(0.0, |at| weights[at * inputs + input]);
        let bias = |column| place(column).map_or(0.0, |at| bias[at]);
        let groups = outputs.div_ceil(WIDTH);
        let matrix = match pieces {
            1 => MaxoutMatrix::One(Matrix::new(inputs, groups, weight, bias)),
            2 => MaxoutMatrix::Two(Matrix::new(inputs, groups, weight, bias)),
            3 => MaxoutMatrix::Three(Matrix::new(inputs, groups, weight, bias)),
            4 => MaxoutMatrix::Four(Matrix::new(inputs, groups, weight, bias)),
            _ => return Err(Fault::unsupported(format!("a maxout layer of {pieces} pieces"))),
        };
        Ok(Self { matrix, outputs, gain, shift })
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
        match &self.matrix {
            MaxoutMatrix::One(matrix) => self.apply_with(matrix, rows, outputs),
            MaxoutMatrix::Two(matrix) => self.apply_with(matrix, rows, outputs),
            MaxoutMatrix::Three(matrix) => self.apply_with(matrix, rows, outputs),
            MaxoutMatrix::Four(matrix) => self.apply_with(matrix, rows, outputs),
        }
    }

    fn apply_with<const P: usize>(&self, matrix: &Matrix<P>, rows: Rows<'_>, outputs: &mut [f32]) {
        matrix.multiply(rows, |row, group, sums| {
            let row = &mut outputs[row * self.outputs..][..self.outputs];
            for (output, largest) in row[group * WIDTH..].iter_mut().zip(largest(sums)) {
                *output = largest;
            }
        });
        for row in outputs.chunks_exact_mut(self.outputs).take(rows.count) {
            self.normalize(row);
        }
    }

    /// Layer normalization (Ba, Kiros and Hinton 2016), with thinc's 1e-8 against division by zero.
    fn normalize(&self, row: &mut [f32]) {
        let count = row.len() as f32;
        let mean = row.iter().sum::<f32>() / count;
        let variance = row.iter().map(|value| (value - mean) * (value - mean)).sum::<f32>() / count + 1e-8;
        let scale = variance.sqrt().recip();
        for ((value, gain), shift) in row.iter_mut().zip(&self.gain).zip(&self.shift) {
            *value = (*value - mean) * scale * gain + shift;
        }
    }
}

#[inline(always)]
fn largest<const P: usize>(pieces: &Group<P>) -> [f32; WIDTH] {
    let mut largest = pieces[0];
    for piece in &pieces[1..] {
        for (largest, value) in largest.iter_mut().zip(piece) {
            *largest = largest.max(*value);
        }
    }
    largest
}
