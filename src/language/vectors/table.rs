//! A table of numbers in numpy's file format, `.npy`, read in place.
//!
//! [Format](https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html), versions 1 to 3.

use crate::language::error::Fault;
use std::borrow::Cow;

/// Rows of 32-bit floats, left as they are in the file: of 20,000 rows an article needs a few hundred.
#[derive(Debug)]
pub struct Table {
    file: Cow<'static, [u8]>,
    /// Where the first row begins in the file.
    start: usize,
    rows: usize,
    width: usize,
}

/// Bytes of a number.
const FLOAT: usize = 4;

impl Table {
    /// Reads a file that holds an array of two axes, in C order.
    pub fn read(file: Cow<'static, [u8]>) -> Result<Self, Fault> {
        let (start, rows, width) =
            header(&file).ok_or_else(|| Fault::damaged("it does not hold a table of 32-bit floats"))?;
        Ok(Self { file, start, rows, width })
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Length of a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The numbers of a row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = f32> {
        let bytes = &self.file[self.start + row * self.width * FLOAT..][..self.width * FLOAT];
        bytes.as_chunks::<FLOAT>().0.iter().map(|number| f32::from_le_bytes(*number))
    }
}

/// Where the numbers begin, and how many rows and columns there are.
fn header(file: &[u8]) -> Option<(usize, usize, usize)> {
    let (version, rest) = file.strip_prefix(b"\x93NUMPY")?.split_at_checked(2)?;
    let (length, rest) = match version[0] {
        1 => rest.split_first_chunk::<2>().map(|(length, rest)| (usize::from(u16::from_le_bytes(*length)), rest))?,
        _ => rest.split_first_chunk::<4>().map(|(length, rest)| (u32::from_le_bytes(*length) as usize, rest))?,
    };
    let (header, data) = rest.split_at_checked(length)?;
    let header = std::str::from_utf8(header).ok()?;
    let entry = |key: &str| header.split_once(key).map(|(_, rest)| rest.trim_start_matches([':', ' ']));
    let is_plain = entry("'descr'")?.starts_with("'<f4'") && entry("'fortran_order'")?.starts_with("False");
    let (shape, _) = entry("'shape'")?.strip_prefix('(')?.split_once(')')?;
    let sizes: Vec<usize> = shape.split(',').filter_map(|size| size.trim().parse().ok()).collect();
    let [rows, width] = sizes[..] else { return None };
    let fits = rows.checked_mul(width)?.checked_mul(FLOAT)? == data.len();
    (is_plain && fits).then_some((file.len() - data.len(), rows, width))
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
    fn rows_are_read_and_a_cut_file_refused() {
        let file =
            npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }  \n", &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
        let table = Table::read(Cow::Owned(file.clone())).unwrap();
        assert_eq!((table.rows(), table.width()), (2, 3));
        assert_eq!(table.row(1).collect::<Vec<_>>(), [4.0, 5.0, 6.0]);
        for cut in 0..file.len() {
            assert!(Table::read(Cow::Owned(file[..cut].to_vec())).is_err());
        }
    }

    #[test]
    fn other_arrays_are_refused() {
        for header in [
            "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), }",
            "{'descr': '<f4', 'fortran_order': True, 'shape': (1, 1), }",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (9, 9), }",
        ] {
            assert!(Table::read(Cow::Owned(npy(header, &[1.0]))).is_err(), "{header}");
        }
    }
}
