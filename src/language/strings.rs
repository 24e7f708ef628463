//! String ids: the numbers by which spaCy's models and tables know strings.

use super::places::Places;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// `spacy.symbols` of spaCy 3.8: strings that have a small number of their own.
struct Symbols {
    /// The hash that the string would be known by, the string, its number.
    entries: Vec<(u64, String, u64)>,
    /// The entries by their hashes, counted from one.
    places: Places,
}

static SYMBOLS: LazyLock<Symbols> = LazyLock::new(|| {
    let table = include_str!("../../assets/models/spacy-3.8/symbols.json");
    let table: BTreeMap<String, u64> = serde_json::from_str(table).expect("the table is part of the program");
    let entries: Vec<_> = table.into_iter().map(|(text, number)| (hash(&text), text, number)).collect();
    let mut hashes = (1..).zip(&entries).map(|(place, (hash, ..))| (*hash, place));
    let places = Places::read(entries.len(), || Ok(hashes.next().unwrap_or_default()));
    Symbols { places: places.expect("no entry is damaged"), entries }
});

/// The id of a string: 0 for none, its own number for a symbol, otherwise its hash.
///
/// The symbols are no corner case: the suffix of `platinum` is the symbol `num`.
pub fn string_id(text: &str) -> u64 {
    let hash = hash(text);
    // Every symbol is an identifier; most other strings are told apart by their length alone.
    if text.len() > LONGEST_SYMBOL {
        return hash;
    }
    let Symbols { entries, places } = &*SYMBOLS;
    let number = places.find(hash, |place| {
        let (known, _, number) = &entries[place - 1];
        (*known == hash).then_some(*number)
    });
    number.unwrap_or(hash)
}

/// The strings that have a number of their own; no list of a package's strings repeats them.
pub fn symbols() -> impl Iterator<Item = &'static str> {
    SYMBOLS.entries.iter().map(|(_, text, _)| &**text)
}

const LONGEST_SYMBOL: usize = 17;

/// What spaCy calls the hash of a string.
fn hash(text: &str) -> u64 {
    murmur_hash_64a(text.as_bytes(), 1)
}

/// `MurmurHash64A` (Appleby 2008), little-endian.
fn murmur_hash_64a(bytes: &[u8], seed: u64) -> u64 {
    const M: u64 = 0xc6a4_a793_5bd1_e995;
    const R: u32 = 47;
    let mut hash = seed ^ (bytes.len() as u64).wrapping_mul(M);
    let (blocks, tail) = bytes.as_chunks::<8>();
    for block in blocks {
        let mut k = u64::from_le_bytes(*block).wrapping_mul(M);
        k = (k ^ k >> R).wrapping_mul(M);
        hash = (hash ^ k).wrapping_mul(M);
    }
    if !tail.is_empty() {
        let mut last = [0; 8];
        last[..tail.len()].copy_from_slice(tail);
        hash = (hash ^ u64::from_le_bytes(last)).wrapping_mul(M);
    }
    hash = (hash ^ hash >> R).wrapping_mul(M);
    hash ^ hash >> R
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_those_of_spacy() {
        let vectors = [
            ("", 0),
            ("hello", 5_983_625_672_228_268_878),
            ("Apple", 6_418_411_030_699_964_375),
            ("—", 13_657_828_488_461_764_581),
            ("日本", 2_324_319_125_191_504_834),
            ("aaaaaaaaaaaaaaaa", 17_247_622_914_660_140_996),
            ("aux", 405),
            ("ORG", 383),
        ];
        for (text, id) in vectors {
            assert_eq!(string_id(text), id, "{text}");
        }
    }

    #[test]
    fn no_symbol_is_longer_than_the_bound() {
        assert_eq!(symbols().map(str::len).max(), Some(LONGEST_SYMBOL));
    }
}
