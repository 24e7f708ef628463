//! Hash tables into long lists, which themselves stay as they are in the file.
//!
//! Published lists have a hundred thousand words or seven hundred thousand. Copying each would be most of what it takes
//! to load a model, so a table knows no more of an entry than where it stands.

use super::error::Fault;

/// Where entries stand in a file, each at the first free place from that of its hash on; 0 for a free place.
#[derive(Debug)]
pub struct Places(Vec<u32>);

/// Parts of a table that are filled one by one.
const STRETCHES: usize = 64;

impl Default for Places {
    fn default() -> Self {
        Self(vec![0])
    }
}

impl Places {
    /// A table of `count` entries, each of which has a hash and begins at a byte of the file that is not the first.
    pub fn read(count: usize, mut entry: impl FnMut() -> Result<(u64, u32), Fault>) -> Result<Self, Fault> {
        let size = (count + count / 2 + 1).next_power_of_two();
        // The places of entries that follow each other are far apart. Those of one stretch of the table are put in
        // together, while the processor has that stretch at hand: seven hundred thousand in a third of the time.
        let stretch = size.div_ceil(STRETCHES);
        let roomy = || Vec::with_capacity(count / STRETCHES * 9 / 8);
        let mut waiting: Vec<Vec<(u32, u32)>> = std::iter::repeat_with(roomy).take(STRETCHES).collect();
        for _ in 0..count {
            let (hash, start) = entry()?;
            let place = place_of(hash, size);
            waiting[place / stretch].push((place as u32, start));
        }
        let mut places = vec![0; size];
        for (place, start) in waiting.into_iter().flatten() {
            let mut place = place as usize;
            while places[place] != 0 {
                place = behind(place, size);
            }
            places[place] = start;
        }
        Ok(Self(places))
    }

    /// True where there are no entries.
    pub fn is_empty(&self) -> bool {
        self.0.len() == 1
    }

    /// What `entry` makes of the first entry that it knows, given where those begin that may have this hash.
    pub fn find<T>(&self, hash: u64, mut entry: impl FnMut(usize) -> Option<T>) -> Option<T> {
        let mut place = place_of(hash, self.0.len());
        loop {
            let start = self.0[place] as usize;
            if start == 0 {
                return None;
            }
            if let Some(found) = entry(start) {
                return Some(found);
            }
            place = behind(place, self.0.len());
        }
    }
}

/// Where to look first, among a power of two of places. The last bits of string ids are as good as any; those of symbols
/// differ in their last bits alone.
fn place_of(hash: u64, places: usize) -> usize {
    hash as usize & (places - 1)
}

/// The place behind a place; behind the last, the first.
fn behind(place: usize, places: usize) -> usize {
    (place + 1) & (places - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_that_share_a_place_are_all_found() {
        let mut entries = (1..=1_000_u32).map(|start| (u64::from(start % 10) << 9 | 511, start));
        let places = Places::read(1_000, || Ok(entries.next().unwrap())).unwrap();
        for wanted in 1..=1_000 {
            let hash = (wanted as u64 % 10) << 9 | 511;
            assert_eq!(places.find(hash, |start| (start == wanted).then_some(start)), Some(wanted));
        }
        assert_eq!(places.find(511, |_| None::<()>), None);
    }

    #[test]
    fn an_empty_table_has_no_entries() {
        assert_eq!(Places::default().find(7, Some), None);
        assert_eq!(Places::read(0, || Err(Fault::damaged(""))).unwrap().find(7, Some), None);
    }
}
