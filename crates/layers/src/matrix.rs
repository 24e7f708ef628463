//! Weights laid out for the processor, and the one kernel that multiplies by them.
//!
//! Outputs come in *groups* of `P` vectors of [`WIDTH`] columns, which stand side by side in registers while the inputs
//! stream past. The weights of a group lie one behind the other in the order in which the kernel meets them, so nothing
//! is rearranged while reading. Each output is the sum of its products in the order of the inputs, whatever the number
//! of rows, so that a row has the same result, to the last bit, alone and among others.
//!
//! `pulp` compiles the kernel for each kind of processor, and chooses one when the program runs. A closure handed to the
//! standard library may stay a function of its own, compiled for the oldest processor: the kernel has loops instead.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the processor that runs it")]

use pulp::Simd;

/// Columns of one vector of a group: as wide as the widest registers.
pub const WIDTH: usize = 16;

/// `P` vectors of columns.
type Group<const P: usize> = [[f32; WIDTH]; P];

/// A matrix of weights with a bias, in groups of `P · WIDTH` columns.
#[derive(Debug)]
pub struct Matrix<const P: usize> {
    inputs: usize,
    /// `groups · inputs` weights, those of a group together.
    weights: Vec<Group<P>>,
    bias: Vec<Group<P>>,
}

/// Rows of numbers in one slice, each `stride` behind the one before; they may overlap.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a> {
    /// All numbers.
    pub numbers: &'a [f32],
    /// From the beginning of a row to that of the next.
    pub stride: usize,
    /// How many rows.
    pub count: usize,
}

/// Where in a row some outputs belong.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub group: usize,
    /// The first of their columns in each vector of the group.
    pub lane: usize,
}

/// Takes outputs over as they leave the registers.
pub trait Sums<const P: usize> {
    /// Takes some outputs of a row: one register for each vector of a group.
    ///
    /// Must be marked `#[inline(always)]`, or it is not compiled for the processor that runs it.
    fn put<S: Simd>(&mut self, simd: S, row: usize, place: Place, outputs: [S::f32s; P]);
}

impl<const P: usize> Matrix<P> {
    /// Lays out weights. `column` gives the weights, one for each input, and the bias of each of the
    /// `groups · P · WIDTH` columns; those of which it gives none are zero.
    pub fn new<'w>(inputs: usize, groups: usize, column: impl Fn(usize) -> Option<(&'w [f32], f32)>) -> Self {
        let mut weights = vec![[[0.0; WIDTH]; P]; groups * inputs];
        let mut bias = vec![[[0.0; WIDTH]; P]; groups];
        for (number, (group, bias)) in weights.chunks_exact_mut(inputs.max(1)).zip(&mut bias).enumerate() {
            for vector in 0..P {
                for lane in 0..WIDTH {
                    let Some((from, shift)) = column((number * P + vector) * WIDTH + lane) else { continue };
                    bias[vector][lane] = shift;
                    for (to, &weight) in group.iter_mut().zip(from) {
                        to[vector][lane] = weight;
                    }
                }
            }
        }
        Self { inputs, weights, bias }
    }

    /// Number of inputs.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// Multiplies all rows and hands their outputs over, some of them twice.
    #[inline(always)]
    pub fn multiply<S: Simd>(&self, simd: S, rows: Rows<'_>, to: &mut impl Sums<P>) {
        // Measured: the most rows whose sums, with the weights and an input, stay in the registers that there are.
        if S::F32_LANES == WIDTH { self.tiles::<S, 6>(simd, rows, to) } else { self.tiles::<S, 3>(simd, rows, to) }
    }

    #[inline(always)]
    fn tiles<S: Simd, const ROWS: usize>(&self, simd: S, rows: Rows<'_>, to: &mut impl Sums<P>) {
        for (group, (weights, bias)) in self.weights.chunks_exact(self.inputs).zip(&self.bias).enumerate() {
            for lane in (0..WIDTH).step_by(S::F32_LANES) {
                let place = Place { group, lane };
                if rows.count < ROWS {
                    for row in 0..rows.count {
                        tile::<S, P, 1>(simd, rows, row, weights, bias, place, to);
                    }
                    continue;
                }
                // The last rows are taken together with some that are done already, which changes nothing.
                for first in (0..rows.count).step_by(ROWS) {
                    tile::<S, P, ROWS>(simd, rows, first.min(rows.count - ROWS), weights, bias, place, to);
                }
            }
        }
    }
}

/// Multiplies some rows by some columns of a group, and hands the outputs over.
#[inline(always)]
fn tile<S: Simd, const P: usize, const ROWS: usize>(
    simd: S,
    rows: Rows<'_>,
    first: usize,
    weights: &[Group<P>],
    bias: &Group<P>,
    place: Place,
    to: &mut impl Sums<P>,
) {
    let mut inputs: [&[f32]; ROWS] = [&[]; ROWS];
    for row in 0..ROWS {
        inputs[row] = &rows.numbers[(first + row) * rows.stride..][..weights.len()];
    }
    let mut sums = [[simd.splat_f32s(0.0); P]; ROWS];
    for (input, weights) in weights.iter().enumerate() {
        let weights = part(simd, weights, place.lane);
        for row in 0..ROWS {
            let factor = simd.splat_f32s(inputs[row][input]);
            for vector in 0..P {
                sums[row][vector] = simd.mul_add_e_f32s(factor, weights[vector], sums[row][vector]);
            }
        }
    }
    // Last of all the bias, as spaCy has it: the nearer the order of its additions, the nearer the sums.
    let bias = part(simd, bias, place.lane);
    for row in 0..ROWS {
        for vector in 0..P {
            sums[row][vector] = simd.add_f32s(sums[row][vector], bias[vector]);
        }
        to.put(simd, first + row, place, sums[row]);
    }
}

/// The registers of a group that begin at a lane.
#[inline(always)]
fn part<S: Simd, const P: usize>(simd: S, group: &Group<P>, lane: usize) -> [S::f32s; P] {
    let mut registers = [simd.splat_f32s(0.0); P];
    for vector in 0..P {
        registers[vector] = S::as_simd_f32s(&group[vector]).0[lane / S::F32_LANES];
    }
    registers
}

/// Writes a register into a row from `start` on, as far as there is room.
#[inline(always)]
pub fn write_at<S: Simd>(_simd: S, row: &mut [f32], start: usize, register: S::f32s) {
    if let Some(places) = row.get_mut(start..start + S::F32_LANES) {
        S::as_mut_simd_f32s(places).0[0] = register;
    } else {
        let numbers = pulp::bytemuck::cast_slice::<_, f32>(std::slice::from_ref(&register));
        row.iter_mut().skip(start).zip(numbers).for_each(|(place, number)| *place = *number);
    }
}
