//! The tables of a lemmatizer: rules, exceptions and known forms by part of speech, and forms to look up.
//!
//! The forms are a hundred thousand, of which a text meets a few hundred: they stay in the file.

use crate::language::error::Fault;
use crate::language::msgpack::{Reader, Value};
use crate::language::places::Places;
use crate::language::strings::string_id;
use std::borrow::Cow;
use std::collections::HashMap;

/// All tables of a lemmatizer.
#[derive(Debug)]
pub struct Tables {
    file: Cow<'static, [u8]>,
    by_pos: HashMap<u64, Entries>,
    /// Forms, by the string ids that they are listed under, each with its lemma or its lemmas.
    lookup: Places,
}

/// Where the tables of one part of speech stand.
#[derive(Debug, Default)]
struct Entries {
    /// Forms that are lemmas.
    index: Places,
    /// Forms, each with a list of its lemmas.
    exceptions: Places,
    /// Endings and what takes their place.
    rules: Vec<(Box<str>, Box<str>)>,
}

/// The tables of one part of speech.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    file: &'a [u8],
    entries: &'a Entries,
}

impl Tables {
    /// Reads `lookups/lookups.bin`.
    pub fn read(file: Cow<'static, [u8]>) -> Result<Self, Fault> {
        let mut by_pos: HashMap<u64, Entries> = HashMap::new();
        let mut lookup = Places::default();
        let mut reader = Reader::new(&file)?;
        for _ in 0..reader.begin_map()? {
            match reader.text()? {
                "lemma_lookup" => {
                    lookup = Places::read(reader.begin_map()?, || {
                        let start = reader.position();
                        let form = reader.unsigned()?;
                        first_lemma(&reader.next()?)?;
                        Ok((form, start))
                    })?;
                }
                name @ ("lemma_index" | "lemma_exc" | "lemma_rules") => {
                    for _ in 0..reader.begin_map()? {
                        let entries = by_pos.entry(reader.unsigned()?).or_default();
                        match name {
                            "lemma_index" => entries.index = forms(&mut reader)?,
                            "lemma_exc" => entries.exceptions = exceptions(&mut reader)?,
                            _ => entries.rules = rules(&reader.next()?)?,
                        }
                    }
                }
                _ => drop(reader.next()?),
            }
        }
        reader.finish()?;
        Ok(Self { file, by_pos, lookup })
    }

    /// The tables of a part of speech in lower case, where anything is known of it.
    pub fn of(&self, pos: &str) -> Option<Table<'_>> {
        let entries = self.by_pos.get(&string_id(pos))?;
        Some(Table { file: &self.file, entries })
    }

    /// The lemma that is listed for a form.
    pub fn look_up(&self, form: &str) -> Option<&str> {
        let id = string_id(form);
        self.lookup.find(id, |start| {
            let mut entry = Reader::at(&self.file, start);
            (entry.unsigned().ok()? == id).then(|| first_lemma(&entry.next().ok()?).ok()).flatten()
        })
    }
}

impl<'a> Table<'a> {
    /// True where nothing is known of this part of speech.
    pub fn is_empty(self) -> bool {
        let Entries { index, exceptions, rules } = self.entries;
        index.is_empty() && exceptions.is_empty() && rules.is_empty()
    }

    /// True where the form is a lemma.
    pub fn is_lemma(self, form: &str) -> bool {
        let is_form = |start| (Reader::at(self.file, start).text().ok()? == form).then_some(());
        self.entries.index.find(string_id(form), is_form).is_some()
    }

    /// The lemmas of a form that is listed as an exception.
    pub fn exceptions(self, form: &str) -> Vec<&'a str> {
        let lemmas = self.entries.exceptions.find(string_id(form), |start| {
            let mut entry = Reader::at(self.file, start);
            (entry.text().ok()? == form).then(|| strings(&mut entry).ok()).flatten()
        });
        lemmas.unwrap_or_default()
    }

    /// What the rules make of a form, in their order.
    pub fn derived(self, form: &str) -> impl Iterator<Item = String> {
        let rules = self.entries.rules.iter();
        let derived = rules.filter_map(move |(old, new)| Some(format!("{}{new}", form.strip_suffix(&**old)?)));
        derived.filter(|form| !form.is_empty())
    }
}

/// Reads a list of forms.
fn forms(reader: &mut Reader<'_>) -> Result<Places, Fault> {
    Places::read(reader.begin_array()?, || {
        let start = reader.position();
        Ok((string_id(reader.text()?), start))
    })
}

/// Reads a map from forms to their lemmas.
fn exceptions(reader: &mut Reader<'_>) -> Result<Places, Fault> {
    Places::read(reader.begin_map()?, || {
        let start = reader.position();
        let form = reader.text()?;
        strings(reader)?;
        Ok((string_id(form), start))
    })
}

fn strings<'a>(reader: &mut Reader<'a>) -> Result<Vec<&'a str>, Fault> {
    (0..reader.begin_array()?).map(|_| reader.text()).collect()
}

/// An ending, and what takes its place.
type Rule = (Box<str>, Box<str>);

fn rules(list: &Value<'_>) -> Result<Vec<Rule>, Fault> {
    let rules = list.array()?.iter().map(|rule| match rule.array()? {
        [old, new] => Ok((old.str()?.into(), new.str()?.into())),
        _ => Err(Fault::damaged("a rule of its lemmatizer is not a pair")),
    });
    rules.collect()
}

/// Some languages list several lemmas, of which the first is taken.
fn first_lemma<'a>(listed: &Value<'a>) -> Result<&'a str, Fault> {
    let lemma = if let Value::Array(lemmas) = listed { lemmas.first() } else { Some(listed) };
    lemma.ok_or_else(|| Fault::damaged("a form of its lemmatizer has no lemma"))?.str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_looked_up_under_its_id() {
        let mut file = b"\x81\xaclemma_lookup\x82".to_vec();
        for (form, lemma) in [("mice", &b"\xa5mouse"[..]), ("suis", b"\x92\xa5\xc3\xaatre\xa6suivre")] {
            file.push(0xcf);
            file.extend(string_id(form).to_be_bytes());
            file.extend(lemma);
        }
        let tables = Tables::read(file.clone().into()).unwrap();
        assert_eq!(["mice", "suis", "mouse"].map(|form| tables.look_up(form)), [Some("mouse"), Some("être"), None]);
        for cut in 0..file.len() {
            assert!(Tables::read(file[..cut].to_vec().into()).is_err());
        }
    }
}
