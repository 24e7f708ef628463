//! How a person's name is built, and when two names can be one person's.

use crate::lexicon::{Gender, Lexicon};
use crate::text::fold;

/// Words between given name and surname, or in front of a surname, that are written small or large.
const PARTICLES: [&str; 26] = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten",
    "bin", "ibn", "al", "el", "ben", "abu", "zu", "af", "y",
];

/// What stands behind a surname and belongs to no name.
const SUFFIXES: [&str; 8] = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"];

/// True for a word that belongs to the surname behind it: `van`, `De`, `al`. Some are words of English, too.
pub(in crate::actors) fn is_particle(word: &str) -> bool {
    // `Del.` is no particle, so that marks count here.
    let lower = word.to_lowercase();
    let small = word.starts_with(char::is_lowercase);
    PARTICLES.contains(&lower.as_str())
        && !matches!(lower.as_str(), "do" | "y")
        && (small || !matches!(lower.as_str(), "af" | "das" | "den" | "zu"))
}

/// Letters that transliterations exchange for others, the longer ones first.
const SOUNDS: [(&str, &str); 31] = [
    ("dj", "d"),
    ("sch", "s"),
    ("tch", "c"),
    ("dzh", "j"),
    ("sh", "s"),
    ("ch", "c"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
    ("ck", "k"),
    ("ts", "z"),
    ("tz", "z"),
    ("off", "ov"),
    ("eff", "ev"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ie", "i"),
    ("ei", "i"),
    ("iy", "i"),
    ("yi", "i"),
    ("yy", "i"),
    ("ij", "i"),
    ("w", "v"),
    ("q", "k"),
    ("x", "ks"),
    ("y", "i"),
    ("j", "i"),
];

/// A folded name as its transliterations have it in common: `Yanukovych` and `Ianoukovitch` sound alike.
pub(in crate::actors) fn sound(folded: &str) -> String {
    let mut sound = folded.to_owned();
    for (letters, one) in SOUNDS {
        if sound.contains(letters) {
            sound = sound.replace(letters, one);
        }
    }
    let mut letters: Vec<char> = sound.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.dedup();
    while letters.len() > 2 && letters.last() == Some(&'h') {
        letters.pop();
    }
    letters.into_iter().collect()
}

/// A person's name in its parts, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::actors) struct PersonName {
    /// All words but particles and suffixes.
    words: Vec<String>,
    /// True where the family's name stands first: `Moon Jae-in`.
    is_family_first: bool,
}

impl PersonName {
    /// Takes a name apart.
    pub fn new(name: &str) -> Self {
        let plain = one_servant(&name.replace(['-', '–'], "-"));
        let words = plain.split_whitespace().filter_map(|word| {
            // al-Assad, el-Sisi: the article is no part of what the name is compared by.
            let word = word
                .split_once('-')
                .filter(|(head, _)| matches!(fold(head).as_str(), "al" | "el" | "ash" | "as" | "ad" | "an"))
                .map_or(word, |(_, tail)| tail);
            Some(fold(word.trim_matches(|c: char| !c.is_alphanumeric()))).filter(|word| !word.is_empty())
        });
        let mut words: Vec<String> = words.collect();
        let all = words.clone();
        words.retain(|word| !SUFFIXES.contains(&word.as_str()));
        if words.len() > 1 {
            words.retain(|word| !PARTICLES.contains(&word.as_str()));
        }
        let words = if words.is_empty() { all } else { words };
        let is_family_first = words.len() == 2 && name.split_whitespace().last().is_some_and(is_two_syllables);
        Self { words, is_family_first }
    }

    /// Number of words that count.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The words that count.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The last word, which is the surname in most of the world's news, or the one that stands first where it does.
    pub fn surname(&self) -> &str {
        let word = if self.is_family_first { self.words.first() } else { self.words.last() };
        word.map_or("", String::as_str)
    }

    /// The given name, where there is one.
    pub fn first(&self) -> &str {
        let word = if self.is_family_first { self.words.last() } else { self.words.first() };
        word.map_or("", String::as_str)
    }

    /// True where this single word can stand for the person with the full name.
    pub fn can_stand_for(&self, full: &Self, lexicon: &Lexicon) -> bool {
        let same = |one: &str, other: &str| lexicon.names.canonical(one) == lexicon.names.canonical(other);
        match self.words.as_slice() {
            [word] => full.words.iter().any(|part| same(word, part)),
            _ => false,
        }
    }

    /// True where both full names can be one person's: the same surname, and given names that agree as far as both are given.
    pub fn agrees_with(&self, other: &Self, lexicon: &Lexicon) -> bool {
        if self.len() < 2 || other.len() < 2 {
            return false;
        }
        let same = |one: &str, other: &str| lexicon.names.canonical(one) == lexicon.names.canonical(other);
        let given_agree = lexicon.names.same_given(self.first(), other.first());
        let surname_agree = same(self.surname(), other.surname());
        // Moura Brandt is Lúcia Moura Brandt: both surnames without the given name.
        let ends = |long: &Self, short: &Self| {
            long.len() > short.len() && long.words.ends_with(&short.words) && !lexicon.names.is_given(short.first())
        };
        if ends(self, other) || ends(other, self) {
            return true;
        }
        let (long, short) = if self.len() >= other.len() { (self, other) } else { (other, self) };
        // Pedro Sánchez and Pedro Sánchez Pérez-Castejón: the shorter name stands in the longer one, in order.
        let mut rest = long.words.iter();
        let in_order = short.len() < long.len() && short.words.iter().all(|word| rest.any(|other| same(word, other)));
        given_agree && (surname_agree || in_order)
    }

    /// The name by which spellings of it are found again in other articles: given name and surname in one spelling.
    pub fn key(&self, lexicon: &Lexicon) -> String {
        let canonical = |word: &str| lexicon.names.canonical(word);
        match self.words.as_slice() {
            [] => String::new(),
            [word] => canonical(word),
            [first, .., last] => format!("{} {}", canonical(first), canonical(last)),
        }
    }

    /// The gender that the given name tells.
    pub fn gender(&self, lexicon: &Lexicon) -> Option<Gender> {
        // Korean given names are men's and women's.
        if self.len() > 1 && !self.is_family_first { lexicon.names.gender(self.first()) } else { None }
    }
}

/// `Abdel-Karim`, `Abdul Karim`: one given name in all its spellings, where a surname follows.
fn one_servant(name: &str) -> String {
    const SPELLINGS: [&str; 5] = ["abdel", "abdul", "abdal", "abd", "abdol"];
    let words: Vec<&str> = name.split_whitespace().collect();
    let [first, rest @ ..] = words.as_slice() else { return name.to_owned() };
    let (servant, of) = first.split_once('-').unwrap_or((first, ""));
    let (of, rest) = match rest {
        [second, rest @ ..] if of.is_empty() => (*second, rest),
        _ => (of, rest),
    };
    let is_servant = SPELLINGS.contains(&fold(servant).as_str()) && !of.is_empty() && !rest.is_empty();
    // `Abd al-Karim`
    let bare = of.split_once('-').filter(|(head, _)| head.chars().count() == 2).map_or(of, |(_, tail)| tail);
    if is_servant { format!("Abdel{} {}", fold(bare), rest.join(" ")) } else { name.to_owned() }
}

/// `Jae-in`: a given name as Koreans write it, the second part small.
fn is_two_syllables(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.split_once('-').is_some_and(|(_, second)| second.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transliterations_of_a_surname_sound_alike() {
        for (one, other) in [("yanukovych", "yanukovich"), ("tesfagiorgis", "tesfaghiorghis"), ("medvedev", "medwedew")]
        {
            assert_eq!(sound(one), sound(other));
        }
        assert_ne!(sound("ivanov"), sound("ivanova"));
    }

    #[test]
    fn a_family_name_that_stands_first_is_the_surname() {
        let name = PersonName::new("Seo Min-ah");
        assert_eq!((name.surname(), name.first()), ("seo", "min-ah"));
        let lexicon = Lexicon::bundled();
        assert!(PersonName::new("Seo").can_stand_for(&name, &lexicon));
        assert!(!PersonName::new("Seo Dong-ha").agrees_with(&name, &lexicon), "of one family, but another person");
        let married = PersonName::new("Mary Lind-Berg");
        assert_eq!((married.surname(), married.first()), ("lind-berg", "mary"), "two surnames, each written large");
    }

    #[test]
    fn a_servant_of_is_one_given_name_however_it_is_written() {
        let lexicon = Lexicon::bundled();
        let names = ["Abdel-Karim El-Hadi", "Abdul Karim al-Hadi", "Abd al-Karim Hadi"].map(PersonName::new);
        assert!(names.iter().all(|name| name.key(&lexicon) == names[0].key(&lexicon)), "{names:?}");
        assert_eq!(PersonName::new("Abdul Rahman").words(), ["abdul", "rahman"], "no surname follows");
    }

    #[test]
    fn particles_are_words_and_no_abbreviations() {
        assert!(is_particle("van") && is_particle("Van") && is_particle("De"));
        assert!(!is_particle("Del.") && !is_particle("do") && !is_particle("Smith"));
    }
}
