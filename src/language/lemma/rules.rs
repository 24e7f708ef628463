//! The rule lemmatizer: suffix rules checked against a list of known forms, with exceptions.

use crate::language::charset::is_letter;
use crate::language::error::Fault;
use crate::language::msgpack::Value;
use crate::language::strings::string_id;
use std::collections::{HashMap, HashSet};

/// The tables of a language, by part of speech in lower case.
#[derive(Debug)]
pub struct RuleLemmatizer {
    tables: HashMap<u64, Table>,
    /// Whether forms that the morphology calls uninflected are left alone, as in English.
    keeps_base_forms: bool,
}

#[derive(Debug, Default)]
struct Table {
    index: HashSet<Box<str>>,
    exceptions: HashMap<Box<str>, Vec<Box<str>>>,
    /// Suffixes and what takes their place.
    rules: Vec<(Box<str>, Box<str>)>,
}

impl RuleLemmatizer {
    /// Reads `lookups/lookups.bin` of a lemmatizer.
    pub fn read(bytes: &[u8], keeps_base_forms: bool) -> Result<Self, Fault> {
        let file = Value::read(bytes)?;
        let mut tables: HashMap<u64, Table> = HashMap::new();
        for (pos, words) in file.field("lemma_index")?.map()? {
            let words = words.array()?.iter().map(|word| Ok(word.str()?.into()));
            tables.entry(pos.unsigned()?).or_default().index = words.collect::<Result<_, Fault>>()?;
        }
        for (pos, exceptions) in file.field("lemma_exc")?.map()? {
            let exceptions = exceptions.map()?.iter().map(|(form, lemmas)| {
                let lemmas = lemmas.array()?.iter().map(|lemma| Ok(lemma.str()?.into()));
                Ok((form.str()?.into(), lemmas.collect::<Result<_, Fault>>()?))
            });
            tables.entry(pos.unsigned()?).or_default().exceptions = exceptions.collect::<Result<_, Fault>>()?;
        }
        for (pos, rules) in file.field("lemma_rules")?.map()? {
            let rules = rules.array()?.iter().map(|rule| match rule.array()? {
                [old, new] => Ok((old.str()?.into(), new.str()?.into())),
                _ => Err(Fault::damaged("a rule of its lemmatizer is not a pair")),
            });
            tables.entry(pos.unsigned()?).or_default().rules = rules.collect::<Result<_, Fault>>()?;
        }
        Ok(Self { tables, keeps_base_forms })
    }

    /// The lemma of a word, given its lower-case form, part of speech and morphology.
    pub fn lemma(&self, word: &str, lower: &str, pos: &str, morph: &str) -> String {
        let pos = pos.to_lowercase();
        if matches!(&*pos, "" | "eol" | "space") || (self.keeps_base_forms && is_base_form(&pos, morph)) {
            return lower.to_owned();
        }
        match self.tables.get(&string_id(&pos)).filter(|table| !table.is_empty()) {
            Some(table) => table.lemma(lower).unwrap_or_else(|| word.to_owned()),
            None if pos == "propn" => word.to_owned(),
            None => lower.to_owned(),
        }
    }
}

impl Table {
    fn is_empty(&self) -> bool {
        self.index.is_empty() && self.exceptions.is_empty() && self.rules.is_empty()
    }

    /// The last exception that no rule leads to; or the last form that is known; or the first that is no plain word,
    /// and so could not be known; or the first form at all.
    fn lemma(&self, lower: &str) -> Option<String> {
        let (mut known, mut odd, mut unknown) = (Vec::new(), Vec::new(), None);
        for (old, new) in &self.rules {
            let Some(stem) = lower.strip_suffix(&**old) else { continue };
            let form = format!("{stem}{new}");
            if self.index.contains(&*form) {
                known.push(form);
            } else if form.chars().any(|character| !is_letter(character)) {
                odd.push(form);
            } else if !form.is_empty() {
                unknown.get_or_insert(form);
            }
        }
        let exceptions = self.exceptions.get(lower).into_iter().flatten();
        let exception = exceptions.rev().find(|form| !known.iter().chain(&odd).any(|found| **found == ***form));
        exception.map(|form| form.to_string()).or_else(|| known.pop()).or_else(|| odd.into_iter().next()).or(unknown)
    }
}

/// True where English morphology says that the form is its own lemma: `EnglishLemmatizer.is_base_form` of spaCy.
fn is_base_form(pos: &str, morph: &str) -> bool {
    let feature = |name: &str| {
        morph
            .split('|')
            .filter_map(|feature| feature.split_once('='))
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    };
    let form = feature("VerbForm");
    (pos == "noun" && feature("Number") == Some("Sing"))
        || (pos == "verb" && form == Some("Fin") && feature("Tense") == Some("Pres") && feature("Number").is_none())
        || matches!(form, Some("Inf" | "None"))
        || feature("Degree") == Some("Pos")
}
