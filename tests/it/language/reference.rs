//! Equality with spaCy's own output, which `tests/language/make_reference.py` wrote down.

use super::{BUNDLED, ONE_IN, SMALL};
use dossier::grammar::Parse;
use dossier::language::Model;
use serde::Deserialize;
use std::collections::BTreeMap;

/// One text, as spaCy reads it.
#[derive(Deserialize)]
pub struct Expected {
    pub name: String,
    pub text: String,
    ends: Vec<usize>,
    blanks: String,
    analyses: Vec<usize>,
    lemmas: Vec<Option<String>>,
    heads: Vec<isize>,
    deps: String,
    sentences: Vec<usize>,
    names: Vec<(usize, usize, String)>,
}

/// Tag, part of speech, morphology.
pub type Analysis = (String, String, String);

/// What a script wrote down.
pub struct Stored {
    pub analyses: Vec<Analysis>,
    pub texts: Vec<Expected>,
}

impl Stored {
    pub fn read(lines: &str) -> Self {
        let mut lines = lines.lines();
        let analyses = serde_json::from_str(lines.next().unwrap()).unwrap();
        let texts = lines.step_by(ONE_IN).map(|line| serde_json::from_str(line).unwrap());
        Self { analyses, texts: texts.collect() }
    }

    fn words(&self) -> Vec<&str> {
        self.texts.iter().map(|expected| &*expected.text).collect()
    }

    fn assert_tokens(&self, least: usize) {
        let tokens: usize = self.texts.iter().map(|expected| expected.ends.len()).sum();
        assert!(tokens >= least / ONE_IN / 2 && (ONE_IN > 1 || tokens >= least), "{tokens} tokens are too few to tell");
    }

    /// What a model reads otherwise than spaCy, by the name of the text.
    fn differences(&self, model: &Model) -> BTreeMap<&str, Vec<String>> {
        let parses = model.read_all(&self.words());
        let compared = self
            .texts
            .iter()
            .zip(parses)
            .map(|(expected, parse)| (&*expected.name, compare(expected, &self.analyses, &parse)));
        compared.filter(|(_, differences)| !differences.is_empty()).collect()
    }
}

/// Each difference as a sentence.
pub fn compare(expected: &Expected, analyses: &[Analysis], parse: &Parse) -> Vec<String> {
    let ends: Vec<_> = (0..parse.len()).map(|token| parse.span(token).end).collect();
    if let Some(at) = ends.iter().zip(&expected.ends).position(|(found, expected)| found != expected) {
        let start = at.checked_sub(1).map_or(0, |before| ends[before]);
        let wanted = &expected.text[start..expected.ends[at]];
        return vec![format!("token {at} is {:?}, not {wanted:?}", &expected.text[start..ends[at]])];
    }
    if ends.len() != expected.ends.len() {
        return vec![format!("{} tokens, not {}", ends.len(), expected.ends.len())];
    }
    let mut differences = Vec::new();
    let mut deps = expected.deps.split(' ');
    for token in 0..parse.len() {
        let mut differ = |what: &str, found: &str, expected: &str| {
            if found != expected {
                let word = parse.word(token);
                differences.push(format!("{what} of token {token}, {word:?}, is {found:?}, not {expected:?}"));
            }
        };
        let (tag, pos, morph) = &analyses[expected.analyses[token]];
        let head = token.checked_add_signed(expected.heads[token]).unwrap();
        differ("blank", &u8::from(parse.space_after(token)).to_string(), &expected.blanks[token..=token]);
        differ("tag", parse.tag(token), tag);
        differ("part of speech", parse.pos(token), pos);
        differ("morphology", parse.morph(token), morph);
        differ("lemma", parse.lemma(token), expected.lemmas[token].as_deref().unwrap_or(parse.word(token)));
        differ("head", &parse.head(token).to_string(), &head.to_string());
        differ("dependency", parse.dep(token), deps.next().unwrap());
    }
    let sentences: Vec<_> = parse.sentences().iter().map(|sentence| sentence.start).collect();
    if sentences != expected.sentences {
        differences.push(format!("sentences begin at {sentences:?}, not {:?}", expected.sentences));
    }
    let names: Vec<_> = parse.names().iter().map(|name| (name.tokens.clone(), parse.name_label(name))).collect();
    if !names
        .iter()
        .map(|(tokens, label)| (tokens.start, tokens.end, *label))
        .eq(expected.names.iter().map(|(start, end, label)| (*start, *end, &**label)))
    {
        differences.push(format!("names are {names:?}, not {:?}", expected.names));
    }
    differences
}

/// The texts that are read otherwise than spaCy reads them, for reasons that are written down.
fn explained(stored: &Stored) -> Vec<&'static str> {
    let lines = include_str!("../../language/odd_differences.txt").lines();
    let explained = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": "));
    let mut explained: Vec<_> = explained.map(|(name, _)| name).collect();
    explained.retain(|name| stored.texts.iter().any(|expected| expected.name == *name));
    explained.sort_unstable();
    explained
}

#[test]
fn news_is_read_exactly_as_spacy_reads_it() {
    let stored = Stored::read(include_str!("../../language/news.jsonl"));
    stored.assert_tokens(50_000);
    let differences = stored.differences(&SMALL);
    assert!(differences.is_empty(), "{differences:#?}");
}

#[test]
fn odd_text_is_read_as_spacy_reads_it_but_for_what_is_explained() {
    let stored = Stored::read(include_str!("../../language/odd.jsonl"));
    stored.assert_tokens(20_000);
    let differences = stored.differences(&SMALL);
    assert_eq!(differences.keys().copied().collect::<Vec<_>>(), explained(&stored), "{differences:#?}");
}

#[test]
fn the_bundled_model_reads_news_and_odd_text_as_spacy_does() {
    let stored = Stored::read(include_str!("../../language/medium.jsonl"));
    stored.assert_tokens(20_000);
    let differences = stored.differences(&BUNDLED);
    assert_eq!(differences.keys().copied().collect::<Vec<_>>(), explained(&stored), "{differences:#?}");
}

#[test]
fn texts_read_together_are_read_as_if_alone() {
    let stored = Stored::read(include_str!("../../language/odd.jsonl"));
    let texts = stored.words();
    for (text, together) in texts.iter().zip(SMALL.read_all(&texts)) {
        assert_eq!(format!("{:?}", SMALL.read(text)), format!("{together:?}"), "{text:?}");
    }
}
