//! Equality with spaCy's own output, which `tests/language/make_reference.py` wrote down.

use dossier::grammar::Parse;
use dossier::language::{Model, bundled::Bundled};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One text, as spaCy reads it.
#[derive(Deserialize)]
struct Expected {
    name: String,
    text: String,
    ends: Vec<usize>,
    blanks: String,
    analyses: Vec<usize>,
    lemmas: Vec<Option<String>>,
    heads: Vec<isize>,
    deps: String,
    sentences: Vec<usize>,
    names: Vec<(usize, usize, String)>,
}

type Analysis = (String, String, String);

fn stored(lines: &str) -> (Vec<Analysis>, Vec<Expected>) {
    let mut lines = lines.lines();
    let analyses = serde_json::from_str(lines.next().unwrap()).unwrap();
    (analyses, lines.map(|line| serde_json::from_str(line).unwrap()).collect())
}

/// What differs from spaCy, by the name of the text.
fn differences(lines: &str) -> (usize, BTreeMap<String, Vec<String>>) {
    let model = Model::load(&Bundled).unwrap();
    let (analyses, expected) = stored(lines);
    let texts: Vec<_> = expected.iter().map(|expected| &*expected.text).collect();
    let mut found = BTreeMap::new();
    let mut tokens = 0;
    for (expected, parse) in expected.iter().zip(model.read_all(&texts)) {
        tokens += expected.ends.len();
        let differences = compare(expected, &analyses, &parse);
        if !differences.is_empty() {
            found.insert(expected.name.clone(), differences);
        }
    }
    (tokens, found)
}

fn compare(expected: &Expected, analyses: &[Analysis], parse: &Parse) -> Vec<String> {
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

#[test]
fn news_is_read_exactly_as_spacy_reads_it() {
    let (tokens, differences) = differences(include_str!("../../language/news.jsonl"));
    assert!(tokens >= 50_000, "{tokens} tokens are too few to tell");
    assert!(differences.is_empty(), "{differences:#?}");
}

#[test]
fn odd_text_is_read_as_spacy_reads_it_but_for_what_is_explained() {
    let (tokens, differences) = differences(include_str!("../../language/odd.jsonl"));
    assert!(tokens >= 20_000, "{tokens} tokens are too few to tell");
    let explained = include_str!("../../language/odd_differences.txt");
    let explained = explained.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let mut explained: Vec<_> = explained.map(|line| line.split_once(": ").unwrap().0).collect();
    explained.sort_unstable();
    assert_eq!(differences.keys().collect::<Vec<_>>(), explained, "{differences:#?}");
}

#[test]
fn texts_read_together_are_read_as_if_alone() {
    let model = Model::load(&Bundled).unwrap();
    let (_, expected) = stored(include_str!("../../language/odd.jsonl"));
    let texts: Vec<_> = expected.iter().map(|expected| &*expected.text).collect();
    for (text, together) in texts.iter().zip(model.read_all(&texts)) {
        assert_eq!(format!("{:?}", model.read(text)), format!("{together:?}"), "{text:?}");
    }
}
