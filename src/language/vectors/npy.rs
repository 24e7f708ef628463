//! A table of numbers in numpy's file format, `.npy`, read in place.
//!
//! [Format](https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html), versions 1 to 3.

use crate::language::error::Fault;
use crate::language::table::{File, Table};
use std::sync::Arc;

/// Reads a file that holds an array of two axes, in C order.
pub fn read(file: &File) -> Result<Table, Fault> {
    let table = header(file).and_then(|(start, rows, width)| Table::new(Arc::clone(file), start, rows, width));
    let fits = table.filter(|table| table.end() == file.len());
    fits.ok_or_else(|| Fault::damaged("it does not hold a table of 32-bit floats"))
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
    is_plain.then_some((file.len() - data.len(), rows, width))
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
        let table = read(&File::new(file.clone().into())).unwrap();
        assert_eq!((table.rows(), table.width()), (2, 3));
        assert_eq!(table.row(1).collect::<Vec<_>>(), [4.0, 5.0, 6.0]);
        for cut in 0..file.len() {
            assert!(read(&File::new(file[..cut].to_vec().into())).is_err());
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
            assert!(read(&File::new(npy(header, &[1.0]).into())).is_err(), "{header}");
        }
    }
}
