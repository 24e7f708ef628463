//! A thinc model file: the layers of a network and their weights.
//!
//! One map holds four parallel lists with one element per layer, in breadth-first order over the tree of layers. The
//! tree itself need not be rebuilt: layers are picked by name, and breadth-first order keeps those of one name in the
//! order in which the data runs through them.

use super::error::Fault;
use super::msgpack::Value;
use super::table::{File, Table};
use std::sync::Arc;

/// The layers of one model file.
#[derive(Debug)]
pub struct Layers<'a>(Vec<Layer<'a>>);

/// One layer: its name, its references to other layers, its settings and its weights.
#[derive(Debug)]
pub struct Layer<'a> {
    pub name: &'a str,
    file: &'a File,
    node: Value<'a>,
    attrs: Value<'a>,
    params: Value<'a>,
}

/// An array of little-endian `f32`, in C order.
#[derive(Clone, Debug)]
pub struct Tensor<'a> {
    pub shape: Vec<usize>,
    bytes: &'a [u8],
}

impl<'a> Layers<'a> {
    /// Reads a model file.
    pub fn read(file: &'a File) -> Result<Self, Fault> {
        let values = Value::read(file)?;
        let list = |key| values.field(key)?.array();
        let (nodes, attrs, params) = (list("nodes")?, list("attrs")?, list("params")?);
        if nodes.len() != attrs.len() || nodes.len() != params.len() {
            return Err(Fault::damaged("its lists of layers, settings and weights differ in length"));
        }
        let layers = nodes.iter().zip(attrs).zip(params).map(|((node, attrs), params)| {
            let name = node.field("name")?.str()?;
            Ok(Layer { name, file, node: node.clone(), attrs: attrs.clone(), params: params.clone() })
        });
        Ok(Self(layers.collect::<Result<_, _>>()?))
    }

    /// The layers of this name, in the order in which the data runs through them.
    pub fn named<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Layer<'a>> + 's {
        self.0.iter().filter(move |layer| layer.name == name)
    }

    /// The only or first layer of this name.
    pub fn first<'s>(&'s self, name: &'s str) -> Result<&'s Layer<'a>, Fault> {
        self.named(name).next().ok_or_else(|| Fault::damaged(format!("it has no layer `{name}`")))
    }

    /// True where a layer of this name is there.
    pub fn has(&self, name: &str) -> bool {
        self.named(name).next().is_some()
    }

    /// The number of the layer that the outermost layer refers to as `reference`.
    pub fn reference(&self, reference: &str) -> Result<usize, Fault> {
        let root = self.0.first().ok_or_else(|| Fault::damaged("it has no layers"))?;
        let number = root.node.field("refs")?.field(reference)?.size()?;
        if number < self.0.len() { Ok(number) } else { Err(Fault::damaged("it refers to a layer that is not there")) }
    }

    /// Every layer, in file order.
    pub fn all(&self) -> &[Layer<'a>] {
        &self.0
    }
}

impl<'a> Layer<'a> {
    /// Reads one of the layer's settings, each of which is `MessagePack` within `MessagePack`.
    pub fn setting(&self, key: &str) -> Result<Value<'a>, Fault> {
        Value::read(self.attrs.field(key)?.bytes()?)
    }

    /// The weights of this name.
    pub fn tensor<const RANK: usize>(&self, key: &str) -> Result<(Tensor<'a>, [usize; RANK]), Fault> {
        let tensor = Tensor::read(self.params.field(key)?)?;
        let shape = tensor.shape.as_slice().try_into().map_err(|_| {
            Fault::damaged(format!("the weights `{key}` of layer `{}` have {} axes", self.name, tensor.shape.len()))
        })?;
        Ok((tensor, shape))
    }

    /// Weights of two axes, left where they are.
    pub fn table(&self, key: &str) -> Result<Table, Fault> {
        let (tensor, [rows, width]) = self.tensor(key)?;
        let start = tensor.bytes.as_ptr() as usize - self.file.as_ptr() as usize;
        let table = Table::new(Arc::clone(self.file), start, rows, width);
        table.ok_or_else(|| Fault::damaged(format!("the weights `{key}` of layer `{}` are not all there", self.name)))
    }

    /// Weights whose shape is known beforehand.
    pub fn tensor_of(&self, key: &str, shape: &[usize]) -> Result<Vec<f32>, Fault> {
        let tensor = Tensor::read(self.params.field(key)?)?;
        if tensor.shape == shape {
            return Ok(tensor.floats());
        }
        let found = &tensor.shape;
        Err(Fault::damaged(format!("the weights `{key}` of layer `{}` are {found:?}, not {shape:?}", self.name)))
    }
}

impl<'a> Tensor<'a> {
    /// numpy's array: a map with byte-string keys.
    pub fn read(value: &Value<'a>) -> Result<Self, Fault> {
        let kind = value.field("type")?.str()?;
        if kind != "<f4" {
            return Err(Fault::unsupported(format!("its weights are of the type {kind}, not 32-bit floats")));
        }
        let sizes = value.field("shape")?.array()?.iter().map(Value::size);
        let shape = sizes.collect::<Result<Vec<_>, _>>()?;
        let bytes = value.field("data")?.bytes()?;
        let count = shape.iter().try_fold(4_usize, |product, &size| product.checked_mul(size));
        if count != Some(bytes.len()) {
            return Err(Fault::damaged(format!("weights of shape {shape:?} take {} bytes", bytes.len())));
        }
        Ok(Self { shape, bytes })
    }

    /// The numbers, copied to where they are aligned.
    pub fn floats(&self) -> Vec<f32> {
        let (numbers, _) = self.bytes.as_chunks::<4>();
        numbers.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect()
    }
}
