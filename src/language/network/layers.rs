//! The layers of a network, read from a model's file.

use crate::language::error::Fault;
use crate::language::thinc::{Layer, Layers};
use dossier_layers::{Affine, Maxout};

/// Reads an affine layer with weights `W` (outputs × inputs) and bias `b`: thinc's `linear` and `softmax` (whose largest
/// score is wanted, so nothing is exponentiated).
pub fn affine(layer: &Layer<'_>) -> Result<Affine, Fault> {
    let (weights, [outputs, inputs]) = layer.tensor("W")?;
    let (weights, bias) = (weights.floats(), layer.tensor_of("b", &[outputs])?);
    Ok(Affine::new(inputs, outputs, |output| (&weights[output * inputs..][..inputs], bias[output])))
}

/// Reads every layer of a file that is a maxout with its normalization, in order.
pub fn maxouts(layers: &Layers<'_>) -> Result<Vec<Maxout>, Fault> {
    let (maxouts, norms): (Vec<_>, Vec<_>) = (layers.named("maxout").collect(), layers.named("layernorm").collect());
    if maxouts.len() != norms.len() {
        return Err(Fault::unsupported("it has a maxout layer without a layer normalization"));
    }
    maxouts.iter().zip(norms).map(|(layer, norm)| maxout(layer, norm)).collect()
}

fn maxout(maxout: &Layer<'_>, norm: &Layer<'_>) -> Result<Maxout, Fault> {
    let (weights, shape) = maxout.tensor("W")?;
    let [outputs, pieces, inputs] = shape;
    let (weights, bias) = (weights.floats(), maxout.tensor_of("b", &[outputs, pieces])?);
    let (gain, shift) = (norm.tensor_of("G", &[outputs])?, norm.tensor_of("b", &[outputs])?);
    if outputs == 0 || inputs == 0 {
        return Err(Fault::damaged("it has a maxout layer without outputs or inputs"));
    }
    Maxout::new(shape, &weights, &bias, gain, shift)
        .ok_or_else(|| Fault::unsupported(format!("a maxout layer of {pieces} pieces")))
}
