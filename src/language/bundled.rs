//! The model that the program carries with it: `en_core_web_md` 3.8.0, as published.

use super::package::Package;
use std::borrow::Cow;
use std::io::{Error, ErrorKind};

/// The files of `en_core_web_md` 3.8.0 that are needed to run it.
#[derive(Clone, Copy, Debug)]
pub struct Bundled;

macro_rules! files {
    ($($path:literal)*) => {
        &[$(($path, include_bytes!(concat!("../../assets/models/en_core_web_md-3.8.0/", $path)))),*]
    };
}

const FILES: &[(&str, &[u8])] = files! {
    "attribute_ruler/patterns"
    "config.cfg"
    "lemmatizer/lookups/lookups.bin"
    "meta.json"
    "ner/model"
    "ner/moves"
    "parser/model"
    "parser/moves"
    "tagger/cfg"
    "tagger/model"
    "tok2vec/model"
    "tokenizer"
    "vocab/key2row"
    "vocab/lookups.bin"
    "vocab/vectors"
};

impl Package for Bundled {
    fn file(&self, path: &str) -> Result<Cow<'static, [u8]>, Error> {
        let found = FILES.iter().find(|(known, _)| *known == path);
        found.map(|(_, bytes)| Cow::Borrowed(*bytes)).ok_or_else(|| ErrorKind::NotFound.into())
    }
}
