//! Tables of numbers that stay in their file: of 20,000 rows an article needs a few hundred.

use std::borrow::Cow;
use std::sync::Arc;

/// A file that several tables may lie in.
pub type File = Arc<Cow<'static, [u8]>>;

/// Rows of little-endian 32-bit floats.
#[derive(Debug)]
pub struct Table {
    file: File,
    /// Where the first row begins in the file.
    start: usize,
    rows: usize,
    width: usize,
}

/// Bytes of a number.
const FLOAT: usize = 4;

impl Table {
    /// The table of so many rows and columns that begins at byte `start`; none where the file ends before it does.
    pub fn new(file: File, start: usize, rows: usize, width: usize) -> Option<Self> {
        let end = rows.checked_mul(width)?.checked_mul(FLOAT)?.checked_add(start)?;
        (end <= file.len()).then_some(Self { file, start, rows, width })
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Length of a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The byte behind the last row.
    pub fn end(&self) -> usize {
        self.start + self.rows * self.width * FLOAT
    }

    /// The numbers of a row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = f32> {
        let bytes = &self.file[self.start + row * self.width * FLOAT..][..self.width * FLOAT];
        bytes.as_chunks::<FLOAT>().0.iter().map(|number| f32::from_le_bytes(*number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_may_begin_anywhere_and_must_end_in_its_file() {
        let file: Vec<u8> = std::iter::once(9).chain([1.0_f32, 2.0, 3.0, 4.0].map(f32::to_le_bytes).concat()).collect();
        let file = File::new(file.into());
        let table = Table::new(Arc::clone(&file), 1, 2, 2).unwrap();
        assert_eq!(table.row(1).collect::<Vec<_>>(), [3.0, 4.0]);
        assert!(Table::new(Arc::clone(&file), 2, 2, 2).is_none());
        assert!(Table::new(file, 1, usize::MAX, 2).is_none());
    }
}
