//! Weights laid out for the processor, and the one kernel that multiplies by them.
//!
//! Outputs come in *groups* of `WIDTH · P` columns: `P` vectors of `WIDTH` that stand side by side in registers while
//! the inputs stream past. A group's weights lie one behind the other in the order in which the kernel meets them. Each
//! output is the sum of its products in the order of the inputs, whatever the number of rows, so that a row has the same
//! result, to the last bit, alone and among others.

/// Columns of one vector of a group.
pub const WIDTH: usize = 16;

/// Rows that the kernel takes at once.
const ROWS: usize = 4;

/// `P` vectors of columns.
pub type Group<const P: usize> = [[f32; WIDTH]; P];

/// A matrix of weights with a bias, in groups of `P · WIDTH` columns.
#[derive(Debug)]
pub struct Matrix<const P: usize> {
    inputs: usize,
    /// `groups · inputs` weights, those of a group together.
    weights: Vec<Group<P>>,
    bias: Vec<Group<P>>,
}

/// Rows of numbers in one slice, each `inputs` long and `stride` behind the one before; they may overlap.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a> {
    pub numbers: &'a [f32],
    pub stride: usize,
    pub count: usize,
}

impl<const P: usize> Matrix<P> {
    /// Lays out weights. `weight(column, input)` and `bias(column)` give those of a column, where there is such a column.
    pub fn new(
        inputs: usize,
        groups: usize,
        weight: impl Fn(usize, usize) -> f32,
        bias: impl Fn(usize) -> f32,
    ) -> Self {
        let column = |group: usize, piece: usize, lane: usize| (group * P + piece) * WIDTH + lane;
        let lay = |group: usize, of: &dyn Fn(usize) -> f32| -> Group<P> {
            std::array::from_fn(|piece| std::array::from_fn(|lane| of(column(group, piece, lane))))
        };
        let weights = (0..groups).flat_map(|group| (0..inputs).map(move |input| (group, input)));
        let weights = weights.map(|(group, input)| lay(group, &|column| weight(column, input))).collect();
        let bias = (0..groups).map(|group| lay(group, &bias)).collect();
        Self { inputs, weights, bias }
    }

    /// Number of inputs.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// Multiplies all rows, handing each row's groups over as `put(row, group, outputs)`.
    #[inline(always)]
    pub fn multiply(&self, rows: Rows<'_>, mut put: impl FnMut(usize, usize, &Group<P>)) {
        let whole = rows.count / ROWS * ROWS;
        for first in (0..whole).step_by(ROWS) {
            self.tile::<ROWS>(rows, first, &mut put);
        }
        for row in whole..rows.count {
            self.tile::<1>(rows, row, &mut put);
        }
    }

    #[inline(always)]
    fn tile<const R: usize>(&self, rows: Rows<'_>, first: usize, put: &mut impl FnMut(usize, usize, &Group<P>)) {
        let inputs: [&[f32]; R] =
            std::array::from_fn(|row| &rows.numbers[(first + row) * rows.stride..][..self.inputs]);
        for (group, (weights, bias)) in self.weights.chunks_exact(self.inputs).zip(&self.bias).enumerate() {
            let mut sums = [*bias; R];
            for (input, weights) in weights.iter().enumerate() {
                for (sums, inputs) in sums.iter_mut().zip(inputs) {
                    let factor = inputs[input];
                    for (sums, weights) in sums.iter_mut().zip(weights) {
                        for (sum, weight) in sums.iter_mut().zip(weights) {
                            *sum += factor * weight;
                        }
                    }
                }
            }
            for (row, sums) in sums.iter().enumerate() {
                put(first + row, group, sums);
            }
        }
    }
}
