//! Ends of sentences that punctuation and the next word make sure, and that a parser takes for the middle of one: `It shut at
//! 7 p.m. The crew left.`, `It cost €900m. He paid.`

use super::dates::is_day_or_month;

/// Words that begin sentences and nothing else where they have a capital behind a full stop.
const OPENERS: &[&str] = &[
    "A", "After", "All", "An", "And", "Another", "As", "At", "Before", "Both", "But", "By", "During", "Each", "For",
    "From", "He", "Her", "His", "How", "I", "If", "In", "It", "Its", "Last", "Later", "Most", "Neither", "No",
    "Nobody", "None", "Nor", "On", "One", "Only", "Others", "Our", "She", "Since", "So", "Some", "That", "The",
    "Their", "Then", "There", "These", "They", "This", "Those", "To", "Two", "Until", "We", "What", "When", "Whether",
    "While", "Who", "With", "You",
];

/// What follows the hour within a sentence beside days: `7 p.m. Eastern`.
const ZONES: &[&str] =
    &["Eastern", "Central", "Mountain", "Pacific", "Greenwich", "Beijing", "Moscow", "London", "Paris"];

/// Where sentences begin that are sure to, in bytes of the text.
pub fn sure_breaks(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(". ").filter_map(|(stop, _)| {
        let behind = &text[stop + 2..];
        let next = behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let before = text[..stop].rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_hour = matches!(before, "p.m" | "a.m");
        let is_word = next.starts_with(char::is_uppercase) && next.chars().skip(1).all(char::is_lowercase);
        let begins = if is_hour {
            is_word && !ZONES.contains(&next) && !is_day_or_month(next)
        } else {
            is_amount(before) && OPENERS.contains(&next)
        };
        begins.then_some(stop + 2)
    })
}

/// `€900m`, `£14bn`, `412km`: a number with letters behind it.
fn is_amount(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let letters = digits.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    letters.len() < digits.len() && (1..=3).contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins(text: &str) -> Vec<&str> {
        sure_breaks(text).map(|at| text[at..].split(' ').next().unwrap()).collect()
    }

    #[test]
    fn a_sentence_begins_behind_an_hour_and_behind_an_amount() {
        assert_eq!(begins("The kiln went cold at 4 p.m. Potters wept."), ["Potters"]);
        assert_eq!(begins("The roof cost €12m. She paid at 9 a.m. It leaked."), ["She", "It"]);
    }

    #[test]
    fn what_goes_on_is_no_sentence() {
        assert!(begins("It shut at 4 p.m. Monday, at 4 p.m. GMT and at 9 a.m. sharp.").is_empty());
        assert!(begins("Mr. Kern paid 12m. Lind saw No. 7 with Dr. She.").is_empty());
    }
}
