//! Static word vectors: a table from words to rows, and the projection that a network makes of a row.

use super::error::Fault;
use super::lexicon::Lexeme;
use super::msgpack::Value;
use super::network::layers::Affine;
use super::thinc::Layer;
use std::sync::Arc;

/// The vectors of a package, shared by its networks.
#[derive(Debug)]
pub struct Vectors {
    width: usize,
    /// Rows, one behind the other.
    numbers: Vec<f32>,
    /// String ids with their rows, sorted by id: published tables have some 700,000.
    rows: Vec<(u64, u32)>,
}

impl Vectors {
    /// Reads `vocab/vectors` (numpy's `.npy`) and `vocab/key2row`.
    pub fn read(array: &[u8], key_to_row: &[u8]) -> Result<Self, Fault> {
        let (shape, numbers) = read_npy(array)?;
        let [count, width] = shape;
        let keys = Value::read(key_to_row)?;
        let mut rows = Vec::with_capacity(keys.map()?.len());
        for (key, row) in keys.map()? {
            let row = u32::try_from(row.unsigned()?).ok().filter(|&row| (row as usize) < count);
            let row = row.ok_or_else(|| Fault::damaged("a word is given a vector that is not there"))?;
            rows.push((key.unsigned()?, row));
        }
        rows.sort_unstable_by_key(|&(key, _)| key);
        Ok(Self { width, numbers, rows })
    }

    fn row(&self, key: u64) -> Option<&[f32]> {
        let found = self.rows.binary_search_by_key(&key, |&(known, _)| known).ok()?;
        Some(&self.numbers[self.rows[found].1 as usize * self.width..][..self.width])
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
        if inputs != vectors.width {
            return Err(Fault::damaged("its network and its word vectors differ in width"));
        }
        let weights = weights.floats();
        let projection = Affine::new(inputs, outputs, |output, input| weights[output * inputs + input], |_| 0.0);
        Ok(Self { vectors, projection })
    }

    /// Length of a row.
    pub fn outputs(&self) -> usize {
        self.projection.outputs()
    }

    /// Appends the word's projected vector.
    pub fn embed(&self, lexeme: &Lexeme, output: &mut Vec<f32>) {
        match self.vectors.row(lexeme.orth) {
            Some(row) => self.projection.apply(row, output),
            None => output.resize(output.len() + self.outputs(), 0.0),
        }
    }
}

/// An array of two axes in numpy's file format, version 1 to 3.
fn read_npy(bytes: &[u8]) -> Result<([usize; 2], Vec<f32>), Fault> {
    let damaged = || Fault::damaged("it does not hold a table of 32-bit floats");
    let rest = bytes.strip_prefix(b"\x93NUMPY").ok_or_else(damaged)?;
    let (version, rest) = rest.split_at_checked(2).ok_or_else(damaged)?;
    let (length, rest) = match version[0] {
        1 => rest.split_first_chunk::<2>().map(|(length, rest)| (usize::from(u16::from_le_bytes(*length)), rest)),
        _ => rest.split_first_chunk::<4>().map(|(length, rest)| (u32::from_le_bytes(*length) as usize, rest)),
    }
    .ok_or_else(damaged)?;
    let (header, data) = rest.split_at_checked(length).ok_or_else(damaged)?;
    let header = std::str::from_utf8(header).map_err(|_| damaged())?;
    let entry = |key: &str| header.split_once(key).map(|(_, rest)| rest.trim_start_matches([':', ' ']));
    let plain = entry("'descr'").is_some_and(|kind| kind.starts_with("'<f4'"))
        && entry("'fortran_order'").is_some_and(|order| order.starts_with("False"));
    let shape = entry("'shape'").and_then(|shape| shape.strip_prefix('(')?.split_once(')'));
    let sizes = shape
        .map(|(sizes, _)| sizes.split(',').filter_map(|size| size.trim().parse::<usize>().ok()).collect::<Vec<_>>());
    let Some(&[count, width]) = sizes.as_deref() else { return Err(damaged()) };
    let (numbers, rest) = data.as_chunks::<4>();
    if !plain || !rest.is_empty() || count.checked_mul(width) != Some(numbers.len()) {
        return Err(damaged());
    }
    Ok(([count, width], numbers.iter().map(|number| f32::from_le_bytes(*number)).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn npy(header: &str, data: &[f32]) -> Vec<u8> {
        let mut file = b"\x93NUMPY\x01\x00".to_vec();
        file.extend((header.len() as u16).to_le_bytes());
        file.extend(header.as_bytes());
        file.extend(data.iter().flat_map(|number| number.to_le_bytes()));
        file
    }

    #[test]
    fn a_numpy_table_is_read_and_a_cut_one_refused() {
        let file = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }  \n", &[1.0, 2.0]);
        assert_eq!(read_npy(&file).unwrap(), ([2, 1], vec![1.0, 2.0]));
        for cut in 0..file.len() {
            assert!(read_npy(&file[..cut]).is_err());
        }
    }

    #[test]
    fn a_word_finds_its_row() {
        let file = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }", &[1.0, 2.0]);
        let vectors = Vectors::read(&file, b"\x82\x09\x01\x05\x00").unwrap();
        assert_eq!(vectors.row(9), Some([2.0].as_slice()));
        assert_eq!(vectors.row(6), None);
        assert!(Vectors::read(&file, b"\x81\x09\x02").is_err());
    }
}
