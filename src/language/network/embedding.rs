//! Hash embedding: a word's row is the sum of four rows of a small table.
//!
//! thinc's `HashEmbed`, after Serrà and Karatzoglou, "Getting deep recommenders fit: Bloom embeddings" (2017).

use crate::language::error::Fault;
use crate::language::lexicon::Lexeme;
use crate::language::msgpack::Value;
use crate::language::table::Table;
use crate::language::thinc::{Layer, Layers};

/// What of a token is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Orth,
    Norm,
    Lower,
    Prefix,
    Suffix,
    Shape,
    /// Whether one blank follows.
    Spacy,
    IsSpace,
}

impl Column {
    /// Reads the columns of a network.
    pub fn read_all(layers: &Layers<'_>) -> Result<Vec<Self>, Fault> {
        let columns = layers.first("extract_features")?.setting("columns")?;
        columns.array()?.iter().map(Self::read).collect()
    }

    fn read(name: &Value<'_>) -> Result<Self, Fault> {
        // A column may also be written as the number of the attribute in `spacy.attrs`.
        Ok(match name {
            Value::Str("ORTH") | Value::Unsigned(65) => Self::Orth,
            Value::Str("LOWER") | Value::Unsigned(66) => Self::Lower,
            Value::Str("NORM") | Value::Unsigned(67) => Self::Norm,
            Value::Str("SHAPE") | Value::Unsigned(68) => Self::Shape,
            Value::Str("PREFIX") | Value::Unsigned(69) => Self::Prefix,
            Value::Str("SUFFIX") | Value::Unsigned(70) => Self::Suffix,
            Value::Str("SPACY") | Value::Unsigned(81) => Self::Spacy,
            Value::Str("IS_SPACE") | Value::Unsigned(6) => Self::IsSpace,
            Value::Str(name) => return Err(Fault::unsupported(format!("its network looks at the attribute {name}"))),
            _ => return Err(Fault::damaged("a column of its network has no name")),
        })
    }

    /// The number that stands for the token in this column.
    pub fn of(self, lexeme: &Lexeme, space: bool) -> u64 {
        match self {
            Self::Orth => lexeme.orth,
            Self::Norm => lexeme.norm,
            Self::Lower => lexeme.lower,
            Self::Prefix => lexeme.prefix,
            Self::Suffix => lexeme.suffix,
            Self::Shape => lexeme.shape,
            Self::Spacy => u64::from(space),
            Self::IsSpace => u64::from(lexeme.is_space),
        }
    }
}

/// A table of rows, of which four stand for each key.
#[derive(Debug)]
pub struct HashEmbed {
    column: Column,
    seed: u32,
    table: Table,
}

impl HashEmbed {
    /// Reads one `hashembed` layer.
    pub fn read(layer: &Layer<'_>, columns: &[Column]) -> Result<Self, Fault> {
        let table = layer.table("E")?;
        let column = columns.get(layer.setting("column")?.size()?);
        let column = *column.ok_or_else(|| Fault::damaged("an embedding in it looks up a column that is not there"))?;
        let seed = u32::try_from(layer.setting("seed")?.unsigned()?);
        let seed = seed.map_err(|_| Fault::damaged("the seed of an embedding in it is too large"))?;
        if table.rows() == 0 || table.width() == 0 {
            return Err(Fault::damaged("an embedding in it is empty"));
        }
        Ok(Self { column, seed, table })
    }

    /// Length of a row.
    pub fn width(&self) -> usize {
        self.table.width()
    }

    /// Writes the token's embedding.
    pub fn embed(&self, lexeme: &Lexeme, space: bool, output: &mut [f32]) {
        output.fill(0.0);
        for number in hashes(self.column.of(lexeme, space), self.seed) {
            let row = number as usize % self.table.rows();
            for (sum, value) in output.iter_mut().zip(self.table.row(row)) {
                *sum += value;
            }
        }
    }
}

/// Four numbers from one key: `MurmurHash3_x64_128` (Appleby 2011) of its eight bytes, as thinc cuts it up.
fn hashes(key: u64, seed: u32) -> [u32; 4] {
    const LENGTH: u64 = 8;
    let start = u64::from(seed);
    let mut first = key.wrapping_mul(0x87c3_7b91_1142_53d5).rotate_left(31).wrapping_mul(0x4cf5_ad43_2745_937f);
    first = (first ^ start ^ LENGTH).wrapping_add(start ^ LENGTH);
    let mut second = (start ^ LENGTH).wrapping_add(first);
    (first, second) = (mix(first), mix(second));
    first = first.wrapping_add(second);
    second = second.wrapping_add(first);
    [first as u32, (first >> 32) as u32, second as u32, (second >> 32) as u32]
}

fn mix(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_rows_are_those_of_thinc() {
        assert_eq!(hashes(0, 12), [3_628_889_788, 3_483_432_925, 485_828_337, 1_486_234_390]);
        assert_eq!(hashes(1, 12), [2_938_686_206, 2_291_508_213, 2_246_688_320, 3_554_967_022]);
        let hello = crate::language::strings::string_id("hello");
        assert_eq!(hashes(hello, 8), [2_726_685_510, 2_083_710_382, 4_090_028_265, 978_081_925]);
    }
}
