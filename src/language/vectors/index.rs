//! From words to rows: the package's own list of them, and an index into it.

use crate::language::error::Fault;
use crate::language::msgpack::Reader;
use crate::language::places::Places;
use std::borrow::Cow;

/// A map from string ids to rows of the table of vectors.
#[derive(Debug)]
pub struct RowIndex {
    /// `vocab/key2row`: a `MessagePack` map of numbers.
    entries: Cow<'static, [u8]>,
    /// The entries by their keys.
    places: Places,
}

impl RowIndex {
    /// Reads `vocab/key2row`, whose rows must be fewer than `rows`.
    pub fn read(entries: Cow<'static, [u8]>, rows: usize) -> Result<Self, Fault> {
        let mut reader = Reader::new(&entries)?;
        let count = reader.begin_map()?;
        let places = Places::read(count, || {
            let start = reader.position();
            let key = reader.unsigned()?;
            if reader.unsigned()? >= rows as u64 {
                return Err(Fault::damaged("a word is given a vector that is not there"));
            }
            Ok((key, start))
        })?;
        reader.finish()?;
        Ok(Self { entries, places })
    }

    /// The row of a word.
    pub fn row(&self, key: u64) -> Option<usize> {
        self.places.find(key, |start| {
            let mut entry = Reader::at(&self.entries, start);
            (entry.unsigned().ok()? == key).then(|| entry.unsigned().ok()).flatten().map(|row| row as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(entries: &'static [u8]) -> Result<RowIndex, Fault> {
        RowIndex::read(Cow::Borrowed(entries), 3)
    }

    #[test]
    fn words_that_share_a_place_find_their_own_rows() {
        let index = index(b"\x83\x01\x02\xcc\x81\x01\xcf\x80\0\0\0\0\0\0\x01\x00").unwrap();
        let rows = [1, 0x81, 1 << 63 | 1, 2, 0x101].map(|key| index.row(key));
        assert_eq!(rows, [Some(2), Some(1), Some(0), None, None]);
    }

    #[test]
    fn an_empty_list_knows_no_word() {
        assert_eq!(index(b"\x80").unwrap().row(0), None);
    }

    #[test]
    fn a_list_that_is_cut_short_or_points_past_the_table_is_refused() {
        for damaged in [&b"\x82\x09\x01\x05"[..], b"\x81\x09\x03", b"\x81\xa1a\x01", b"\x81\x09\x01\x05", b"\x91\x09"] {
            assert!(index(damaged).is_err(), "{damaged:?}");
        }
    }
}
