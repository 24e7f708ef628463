//! Names and words in a form in which they can be compared.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that no decomposition takes to plain Latin, as the press transliterates them.
const PLAIN: [(char, &str); 14] = [
    ('ø', "o"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ß', "ss"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ł', "l"),
    ('ı', "i"),
    ('ħ', "h"),
    ('ŋ', "n"),
    ('ə', "a"),
    ('’', "'"),
    ('‘', "'"),
];

/// Lower case, without accents, full stops and doubled blanks: `U.S.` is `us`, `Élysée  Palace` is `elysee palace`.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    // Most names are plain, and names are folded again and again.
    if name.is_ascii() {
        name.chars().for_each(|c| push_folded(&mut folded, c.to_ascii_lowercase()));
    } else {
        let letters = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
        letters.for_each(|c| push_folded(&mut folded, c));
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn push_folded(folded: &mut String, c: char) {
    match c {
        '.' | '\u{ad}' => {}
        blank if blank.is_whitespace() => {
            if !folded.ends_with(' ') && !folded.is_empty() {
                folded.push(' ');
            }
        }
        plain if plain.is_ascii() => folded.push(plain),
        other => match PLAIN.iter().find(|(letter, _)| *letter == other) {
            Some((_, plain)) => folded.push_str(plain),
            None => folded.push(other),
        },
    }
}

/// The name without a leading article and a possessive ending: `the Kremlin’s` is `Kremlin`.
pub fn bare_name(name: &str) -> &str {
    let mut name = name.trim();
    for article in ["the ", "The ", "THE ", "a ", "A ", "an ", "An "] {
        name = name.strip_prefix(article).unwrap_or(name);
    }
    for ending in ["'s", "’s", "'S", "’S", "'", "’"] {
        name = name.strip_suffix(ending).unwrap_or(name);
    }
    name.trim()
}

/// True for a word in capitals that is no initial: `OSCE`, `U.S.`.
pub fn is_all_caps(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
}

/// `NATO` in capitals becomes itself, `MOSCOW` becomes `Moscow`: a name out of a headline in capitals.
pub fn title_case(name: &str) -> String {
    let mut previous = ' ';
    let case = |c: char| {
        let begins = !previous.is_alphanumeric() && previous != '\'' && previous != '’';
        previous = c;
        if begins { c.to_uppercase().to_string() } else { c.to_lowercase().to_string() }
    };
    name.chars().map(case).collect()
}

/// The words of the text on one line, a blank between them.
pub fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with its first letter as a capital.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_fold_together() {
        assert_eq!(fold("Jens  Stoltenberg"), "jens stoltenberg");
        assert_eq!(fold("Erdoğan"), fold("Erdogan"));
        assert_eq!(fold("Øystein Łuków"), "oystein lukow");
        assert_eq!(fold("U.S."), "us");
    }

    #[test]
    fn articles_and_possessives_are_no_part_of_a_name() {
        assert_eq!(bare_name("the Kremlin’s"), "Kremlin");
        assert_eq!(bare_name("Netherlands'"), "Netherlands");
        assert_eq!(bare_name("Theresa May"), "Theresa May");
    }

    #[test]
    fn capitals_are_told_from_initials() {
        assert!(is_all_caps("OSCE") && is_all_caps("U.S.") && !is_all_caps("A") && !is_all_caps("McDonald"));
        assert_eq!(title_case("O'BRIEN MEETS"), "O'brien Meets");
    }

    #[test]
    fn a_heading_begins_with_a_capital() {
        assert_eq!(capitalized("élan and herring"), "Élan and herring");
        assert_eq!(capitalized(""), "");
    }
}
