//! From words to rows: the package's own list of them, and an index into it.
//!
//! Published lists have some 700,000 entries of about twelve bytes. They stay as they are in the file; the index is a
//! hash table with open addressing that knows no more of an entry than where it stands.

use crate::language::error::Fault;
use crate::language::msgpack::Reader;
use std::borrow::Cow;

/// A map from string ids to rows of the table of vectors.
#[derive(Debug)]
pub struct RowIndex {
    /// `vocab/key2row`: a `MessagePack` map of numbers.
    entries: Cow<'static, [u8]>,
    /// Where entries begin in the file, each at the first free place from that of its key on; 0 for a free place.
    places: Vec<u32>,
}

impl RowIndex {
    /// Reads `vocab/key2row`, whose rows must be fewer than `rows`.
    pub fn read(entries: Cow<'static, [u8]>, rows: usize) -> Result<Self, Fault> {
        if u32::try_from(entries.len()).is_err() {
            return Err(Fault::unsupported("its list of word vectors is longer than four gigabytes"));
        }
        let mut reader = Reader::new(&entries);
        let count = reader.begin_map()?;
        let mut places = vec![0; (count + count / 2 + 1).next_power_of_two()];
        for _ in 0..count {
            let start = reader.position() as u32;
            let key = reader.unsigned()?;
            if reader.unsigned()? >= rows as u64 {
                return Err(Fault::damaged("a word is given a vector that is not there"));
            }
            let mut place = place_of(key, places.len());
            while places[place] != 0 {
                place = (place + 1) % places.len();
            }
            places[place] = start;
        }
        reader.finish()?;
        Ok(Self { entries, places })
    }

    /// The row of a word.
    pub fn row(&self, key: u64) -> Option<usize> {
        let mut place = place_of(key, self.places.len());
        loop {
            let start = self.places[place] as usize;
            if start == 0 {
                return None;
            }
            let mut entry = Reader::new(&self.entries[start..]);
            if entry.unsigned().ok()? == key {
                return Some(entry.unsigned().ok()? as usize);
            }
            place = (place + 1) % self.places.len();
        }
    }
}

/// Where to look for a key first, among a power of two of places. String ids are hashes, whose last bits are as good as
/// any; those of symbols differ in their last bits alone.
fn place_of(key: u64, places: usize) -> usize {
    key as usize & (places - 1)
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
