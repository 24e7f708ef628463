//! Lemmatizers that work by tables: endings are replaced, and what comes out is checked against the known forms.

use super::tables::{Table, Tables};
use crate::language::charset::is_letter;
use crate::language::error::Fault;
use std::borrow::Cow;

/// A lemmatizer that works by tables.
#[derive(Debug)]
pub struct Lemmatizer {
    tables: Tables,
    method: Method,
}

/// How the tables are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Rules by part of speech; forms that English morphology calls uninflected are left alone.
    English,
    /// Rules by part of speech, as languages without a way of their own have them.
    Rules,
    /// Rules where the form is not known, then a list of all forms.
    French,
    /// A list of all forms.
    LookUp,
    /// None: a name as it stands, any other word in lower case. spaCy has code of its own for the tables of these
    /// languages, which this engine has not.
    AsWritten,
}

impl Method {
    /// What spaCy 3.8 does for a language in a mode of its `lemmatizer`.
    pub fn of(language: &str, mode: &str) -> Self {
        const OTHERS: [&str; 11] = ["ca", "el", "es", "ga", "ht", "it", "mk", "nl", "pl", "ru", "uk"];
        match (language, mode) {
            ("en", "rule") => Self::English,
            ("fr", "rule") => Self::French,
            (language, _) if OTHERS.contains(&language) => Self::AsWritten,
            (_, "rule") => Self::Rules,
            (_, "lookup") => Self::LookUp,
            _ => Self::AsWritten,
        }
    }
}

impl Lemmatizer {
    /// Reads `lookups/lookups.bin` of a lemmatizer.
    pub fn read(file: Cow<'static, [u8]>, method: Method) -> Result<Self, Fault> {
        Ok(Self { tables: Tables::read(file)?, method })
    }

    /// The lemma of a word, given its lower-case form, part of speech and morphology.
    pub fn lemma(&self, word: &str, lower: &str, pos: &str, morph: &str) -> String {
        let pos = pos.to_lowercase();
        match self.method {
            Method::LookUp => self.tables.look_up(word).unwrap_or(word).to_owned(),
            Method::AsWritten => if pos == "propn" { word } else { lower }.to_owned(),
            _ if matches!(&*pos, "" | "eol" | "space") => lower.to_owned(),
            Method::French => self.french(word, lower, &pos),
            Method::English if is_base_form(&pos, morph) => lower.to_owned(),
            Method::English | Method::Rules => self.by_rules(word, lower, &pos),
        }
    }

    /// `Lemmatizer.rule_lemmatize` of spaCy.
    fn by_rules(&self, word: &str, lower: &str, pos: &str) -> String {
        match self.tables.of(pos).filter(|table| !table.is_empty()) {
            Some(table) => by_table(table, lower).unwrap_or_else(|| word.to_owned()),
            None if pos == "propn" => word.to_owned(),
            None => lower.to_owned(),
        }
    }

    /// `FrenchLemmatizer.rule_lemmatize` of spaCy.
    fn french(&self, word: &str, lower: &str, pos: &str) -> String {
        const INFLECTED: [&str; 11] =
            ["noun", "verb", "adj", "adp", "adv", "aux", "cconj", "det", "pron", "punct", "sconj"];
        if !INFLECTED.contains(&pos) {
            return self.tables.look_up(word).unwrap_or(word).to_owned();
        }
        if let Some(table) = self.tables.of(pos) {
            if table.is_lemma(lower) {
                return lower.to_owned();
            }
            if let Some(exception) = table.exceptions(lower).first() {
                return (*exception).to_owned();
            }
            let is_likely = |form: &String| table.is_lemma(form) || !is_word(form);
            if let Some(form) = table.derived(lower).find(is_likely).or_else(|| table.derived(lower).next()) {
                return form;
            }
        }
        self.tables.look_up(lower).unwrap_or(lower).to_owned()
    }
}

/// The last exception that no rule leads to; or the last form that is known; or the first that is no plain word, and so
/// could not be known; or the first form at all.
fn by_table(table: Table<'_>, lower: &str) -> Option<String> {
    let (mut known, mut odd, mut unknown) = (Vec::new(), Vec::new(), None);
    for form in table.derived(lower) {
        if table.is_lemma(&form) {
            known.push(form);
        } else if !is_word(&form) {
            odd.push(form);
        } else {
            unknown.get_or_insert(form);
        }
    }
    let is_found = |form: &str| known.iter().chain(&odd).any(|found| found == form);
    let exception = table.exceptions(lower).into_iter().rev().find(|form| !is_found(form));
    exception.map(str::to_owned).or_else(|| known.pop()).or_else(|| odd.into_iter().next()).or(unknown)
}

/// Python's `str.isalpha`.
fn is_word(form: &str) -> bool {
    form.chars().all(is_letter)
}

/// True where English morphology says that the form is its own lemma: `EnglishLemmatizer.is_base_form` of spaCy.
fn is_base_form(pos: &str, morph: &str) -> bool {
    let feature = |name: &str| morph.split('|').find_map(|feature| feature.strip_prefix(name)?.strip_prefix('='));
    let form = feature("VerbForm");
    (pos == "noun" && feature("Number") == Some("Sing"))
        || (pos == "verb" && form == Some("Fin") && feature("Tense") == Some("Pres") && feature("Number").is_none())
        || matches!(form, Some("Inf" | "None"))
        || feature("Degree") == Some("Pos")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tables of `punct`: two lemmas, an exception with two lemmas, and four rules.
    const TABLES: &[u8] = b"\x83\
        \xablemma_index\x81\xcd\x01\xbd\x92\xa3bus\xa5leave\
        \xa9lemma_exc\x81\xcd\x01\xbd\x81\xa4left\x92\xa5leave\xa4left\
        \xablemma_rules\x81\xcd\x01\xbd\x94\x92\xa3ses\xa1s\x92\xa1s\xa0\x92\xa2es\xa0\x92\xa2ed\xa0";

    #[test]
    fn a_known_form_is_preferred_to_a_likely_one() {
        let tables = Tables::read(TABLES.into()).unwrap();
        let table = tables.of("punct").unwrap();
        let lemma = |word| by_table(table, word).unwrap();
        assert_eq!(lemma("buses"), "bus");
        assert_eq!(lemma("cats"), "cat");
        assert_eq!(lemma("left"), "left");
        assert_eq!(lemma("x1s"), "x1");
        assert_eq!(by_table(table, "ed"), None);
    }

    #[test]
    fn uninflected_english_forms_are_their_own_lemmas() {
        assert!(is_base_form("noun", "Number=Sing"));
        assert!(is_base_form("verb", "Tense=Pres|VerbForm=Fin"));
        assert!(!is_base_form("verb", "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"));
        assert!(is_base_form("adj", "Degree=Pos"));
    }
}
