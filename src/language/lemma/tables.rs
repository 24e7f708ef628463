//! The tables of a lemmatizer: rules, exceptions and known forms by part of speech, and forms to look up.

use crate::language::error::Fault;
use crate::language::msgpack::Value;
use crate::language::strings::string_id;
use std::collections::{HashMap, HashSet};

/// All tables of a lemmatizer.
#[derive(Debug)]
pub struct Tables {
    by_pos: HashMap<u64, Table>,
    lookup: HashMap<u64, Box<str>>,
}

/// The tables of one part of speech.
#[derive(Debug, Default)]
pub struct Table {
    /// Forms that are lemmas.
    pub index: HashSet<Box<str>>,
    /// Forms with their lemmas.
    pub exceptions: HashMap<Box<str>, Vec<Box<str>>>,
    /// Endings and what takes their place.
    pub rules: Vec<(Box<str>, Box<str>)>,
}

impl Tables {
    /// Reads `lookups/lookups.bin`.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let file = Value::read(bytes)?;
        let entries = |name| file.get(name).map_or(Ok([].as_slice()), Value::map);
        let strings = |list: &Value<'_>| -> Result<Vec<Box<str>>, Fault> {
            list.array()?.iter().map(|text| Ok(text.str()?.into())).collect()
        };
        let mut by_pos: HashMap<u64, Table> = HashMap::new();
        for (pos, forms) in entries("lemma_index")? {
            by_pos.entry(pos.unsigned()?).or_default().index = strings(forms)?.into_iter().collect();
        }
        for (pos, exceptions) in entries("lemma_exc")? {
            let exceptions = exceptions.map()?.iter().map(|(form, lemmas)| Ok((form.str()?.into(), strings(lemmas)?)));
            by_pos.entry(pos.unsigned()?).or_default().exceptions = exceptions.collect::<Result<_, Fault>>()?;
        }
        for (pos, rules) in entries("lemma_rules")? {
            let rules = rules.array()?.iter().map(|rule| match rule.array()? {
                [old, new] => Ok((old.str()?.into(), new.str()?.into())),
                _ => Err(Fault::damaged("a rule of its lemmatizer is not a pair")),
            });
            by_pos.entry(pos.unsigned()?).or_default().rules = rules.collect::<Result<_, Fault>>()?;
        }
        let lookup = entries("lemma_lookup")?.iter().map(|(form, lemma)| {
            // Some languages list several lemmas, of which the first is taken.
            let lemma = if let Value::Array(lemmas) = lemma { lemmas.first() } else { Some(lemma) };
            let lemma = lemma.ok_or_else(|| Fault::damaged("a form of its lemmatizer has no lemma"))?;
            Ok((form.unsigned()?, lemma.str()?.into()))
        });
        Ok(Self { lookup: lookup.collect::<Result<_, Fault>>()?, by_pos })
    }

    /// The tables of a part of speech in lower case.
    pub fn of(&self, pos: &str) -> Option<&Table> {
        self.by_pos.get(&string_id(pos))
    }

    /// The lemma that is listed for a form.
    pub fn look_up(&self, form: &str) -> Option<&str> {
        self.lookup.get(&string_id(form)).map(|lemma| &**lemma)
    }
}

impl Table {
    /// True where nothing is known of this part of speech.
    pub fn is_empty(&self) -> bool {
        self.index.is_empty() && self.exceptions.is_empty() && self.rules.is_empty()
    }

    /// The lemmas of a form that is listed as an exception.
    pub fn exceptions(&self, form: &str) -> &[Box<str>] {
        self.exceptions.get(form).map_or(&[], |lemmas| lemmas)
    }

    /// What the rules make of a form, in their order.
    pub fn derived(&self, form: &str) -> impl Iterator<Item = String> {
        let derived =
            self.rules.iter().filter_map(move |(old, new)| Some(format!("{}{new}", form.strip_suffix(&**old)?)));
        derived.filter(|form| !form.is_empty())
    }
}
