//! Sets of characters, as Python's `re` and `str` methods mean them.

use super::error::Fault;
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange, HirKind};
use std::sync::LazyLock;

/// A set of characters: a bit for each of ASCII, sorted ranges for the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharSet {
    ascii: u128,
    ranges: Box<[(char, char)]>,
}

impl CharSet {
    /// The set that one item of a pattern stands for: `a`, `\.`, `\d`, `[a-z\u00df]`, `\p{L}`.
    pub fn parse(item: &str, ignore_case: bool) -> Result<Self, Fault> {
        let wrong = || Fault::unsupported(format!("the pattern item `{item}` of its tokenizer is not known"));
        let parsed = ParserBuilder::new().case_insensitive(ignore_case).build().parse(item).map_err(|_| wrong())?;
        match parsed.kind() {
            HirKind::Class(regex_syntax::hir::Class::Unicode(class)) => Ok(Self::new(class)),
            HirKind::Literal(literal) => {
                let text = std::str::from_utf8(&literal.0).map_err(|_| wrong())?;
                let mut characters = text.chars();
                match (characters.next(), characters.next()) {
                    (Some(only), None) => Ok(Self::new(&ClassUnicode::new([ClassUnicodeRange::new(only, only)]))),
                    _ => Err(wrong()),
                }
            }
            _ => Err(wrong()),
        }
    }

    fn new(class: &ClassUnicode) -> Self {
        let ascii = (0..128_u8)
            .filter(|&byte| class.iter().any(|range| (range.start()..=range.end()).contains(&char::from(byte))))
            .fold(0, |bits, byte| bits | 1 << byte);
        let ranges = class.iter().map(|range| (range.start(), range.end())).collect();
        Self { ascii, ranges }
    }

    /// The characters that are in any of the sets.
    pub fn union<'a>(sets: impl IntoIterator<Item = &'a Self>) -> Self {
        let ranges = sets.into_iter().flat_map(|set| set.ranges.iter());
        Self::new(&ClassUnicode::new(ranges.map(|&(first, last)| ClassUnicodeRange::new(first, last))))
    }

    /// The set's only character, where it has just one.
    pub fn single(&self) -> Option<char> {
        match *self.ranges {
            [(first, last)] if first == last => Some(first),
            _ => None,
        }
    }

    #[inline]
    pub fn contains(&self, character: char) -> bool {
        if character.is_ascii() {
            return self.ascii >> (character as u32) & 1 == 1;
        }
        let above = self.ranges.partition_point(|&(first, _)| first <= character);
        above > 0 && character <= self.ranges[above - 1].1
    }
}

/// Python's `str.isspace` of one character: Unicode white space and the four information separators.
pub fn is_space(character: char) -> bool {
    character.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&character)
}

/// Python's `str.isalpha` of one character: a letter by general category, so no mark and no letter-like number.
pub fn is_letter(character: char) -> bool {
    static LETTERS: LazyLock<CharSet> = LazyLock::new(|| known(r"\p{L}"));
    LETTERS.contains(character)
}

/// Python's `str.isdigit` of one character: decimal digits, and those that Unicode gives the numeric type "digit".
pub fn is_digit(character: char) -> bool {
    // What has numeric type Digit but not Decimal; `DerivedNumericType.txt` of the Unicode Character Database.
    const DIGITS: &str = "[\u{b2}\u{b3}\u{b9}\u{1369}-\u{1371}\u{19da}\u{2070}\u{2074}-\u{2079}\u{2080}-\u{2089}\
        \u{2460}-\u{2468}\u{2474}-\u{247c}\u{2488}-\u{2490}\u{24ea}\u{24f5}-\u{24fd}\u{24ff}\u{2776}-\u{277e}\
        \u{2780}-\u{2788}\u{278a}-\u{2792}\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]";
    static SET: LazyLock<CharSet> = LazyLock::new(|| CharSet::union(&[known(r"\p{Nd}"), known(DIGITS)]));
    SET.contains(character)
}

fn known(item: &str) -> CharSet {
    CharSet::parse(item, false).expect("the item is a constant that parses")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_are_those_of_python() {
        assert!(is_letter('é') && is_letter('日') && !is_letter('Ⅻ') && !is_letter('\u{301}'));
        assert!(is_digit('٣') && is_digit('²') && is_digit('③') && !is_digit('½') && !is_digit('Ⅻ'));
        assert!(is_space('\u{1f}') && is_space('\u{a0}') && !is_space('\u{200b}'));
    }

    #[test]
    fn a_set_holds_what_its_source_names() {
        let set = CharSet::parse(r"[a-c\u00df\]]", false).unwrap();
        assert!(set.contains('b') && set.contains('ß') && set.contains(']') && !set.contains('d'));
        assert!(CharSet::parse("é", true).unwrap().contains('É'));
        assert_eq!(CharSet::parse(r"\.", false).unwrap().single(), Some('.'));
        assert!(CharSet::parse("ab", false).is_err());
    }
}
