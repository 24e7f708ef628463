//! What `offices.ron` holds, and how it is made into look-up tables.

use super::Offices;
use crate::lexicon::honorifics::Honorific;
use crate::lexicon::office::Office;
use crate::lexicon::person_nouns::PersonNouns;
use crate::model::Tenure;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

#[derive(Debug, Deserialize)]
struct Modifier {
    word: String,
    #[serde(default)]
    past: bool,
    #[serde(default)]
    acting: bool,
    #[serde(default, rename = "deputy")]
    _deputy: bool,
}

#[derive(Debug, Deserialize)]
struct Data {
    heads: Vec<Office>,
    modifiers: Vec<Modifier>,
    honorifics: Vec<Honorific>,
    portfolios: Vec<String>,
    suffixes: Vec<String>,
    abbreviations: Vec<Abbreviation>,
    #[serde(default)]
    relational: Vec<String>,
    leaders: HashSet<String>,
    of_places: HashSet<String>,
    classes: Vec<Class>,
    sole: HashSet<String>,
    regional: HashSet<String>,
    governors: HashSet<String>,
}

/// What the holders of offices of some walks of life are called.
#[derive(Debug, Deserialize)]
struct Class {
    noun: String,
    ranks: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Abbreviation {
    short: String,
    kind: String,
    #[serde(rename = "long")]
    _long: String,
}

impl Modifier {
    /// What it says of the time.
    fn tenure(&self) -> Option<Tenure> {
        match (self.past, self.acting) {
            (true, _) => Some(Tenure::Former),
            (_, true) => Some(Tenure::Acting),
            _ if ["incoming", "designate", "elect"].contains(&self.word.as_str()) => Some(Tenure::Incoming),
            _ => None,
        }
    }
}

impl Offices {
    pub(in crate::lexicon) fn bundled(nouns: &PersonNouns) -> Self {
        let data: Data =
            crate::lexicon::read("lexicon/offices.ron", include_str!("../../../assets/lexicon/offices.ron"));
        let (by_noun, by_last) = (by_noun(&data.heads), by_last(&data.heads));
        let relational: HashSet<String> = data.relational.into_iter().collect();
        let trades = nouns.trades.iter().filter(|noun| !relational.contains(*noun) && !by_last.contains_key(*noun));
        let trades = trades.map(|noun| (noun.clone(), Office::of_trade(noun))).collect();
        Self {
            modifiers: data
                .modifiers
                .iter()
                .map(|modifier| (modifier.word.trim_end_matches('-').to_lowercase(), modifier.tenure()))
                .collect(),
            honorifics: data.honorifics.into_iter().map(|honorific| (honorific.word.clone(), honorific)).collect(),
            portfolios: data
                .portfolios
                .iter()
                .flat_map(|portfolio| portfolio.split_whitespace())
                .filter(|word| !["and", "of", "the", "for", "&", "with", "to", "in", "on", "EU"].contains(word))
                .map(str::to_lowercase)
                .collect(),
            abbreviations: data
                .abbreviations
                .into_iter()
                .filter(|short| short.kind != "body")
                .map(|short| short.short)
                .collect(),
            relational,
            letters: data.suffixes.into_iter().filter(|suffix| is_degree(suffix)).collect(),
            leaders: data.leaders,
            of_places: data.of_places,
            classes: data.classes.into_iter().map(|class| (class.noun, class.ranks)).collect(),
            sole: data.sole,
            regional: data.regional,
            governors: data.governors,
            heads: data.heads,
            by_noun,
            by_last,
            trades,
        }
    }
}

fn by_noun(heads: &[Office]) -> HashMap<String, usize> {
    let mut by_noun = HashMap::new();
    for (number, office) in heads.iter().enumerate() {
        for noun in [&office.head, &office.collective] {
            by_noun.entry(noun.clone()).or_insert(number);
        }
    }
    by_noun
}

fn by_last(heads: &[Office]) -> HashMap<String, Vec<(Vec<String>, usize)>> {
    let mut by_last: HashMap<String, Vec<(Vec<String>, usize)>> = HashMap::new();
    for (number, office) in heads.iter().enumerate() {
        for name in [&office.head, &office.collective].into_iter().chain(&office.abbreviations) {
            let name = name.to_lowercase();
            // The tokenizer parts `secretary-general` in three.
            let parted = name.replace('-', " - ");
            // `vice-chair` is the vice chair.
            let vice = name.strip_prefix("vice ").map(|office| format!("vice - {office}"));
            let forms = [Some(&name), Some(&parted).filter(|parted| **parted != name), vice.as_ref()];
            for form in forms.into_iter().flatten() {
                let mut words: Vec<String> = form.split_whitespace().map(str::to_owned).collect();
                if let Some(last) = words.pop() {
                    by_last.entry(last).or_default().push((words, number));
                }
            }
        }
    }
    for offices in by_last.values_mut() {
        offices.sort_by_key(|(words, number)| (usize::MAX - words.len(), *number));
    }
    by_last
}

/// `KC`, but neither `Jr.` nor `III`, which tell a name from another.
fn is_degree(suffix: &str) -> bool {
    let is_numeral = suffix.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    suffix.len() > 1 && suffix.chars().all(char::is_uppercase) && !is_numeral
}
