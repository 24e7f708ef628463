//! From text to tokens, sentences, tags, lemmas, dependencies and names.

pub mod bundled;
mod charset;
mod classifier;
mod columns;
mod config;
mod error;
mod lemma;
mod lexicon;
mod loader;
mod msgpack;
mod network;
mod package;
mod pattern;
mod pipeline;
mod places;
mod reader;
mod ruler;
mod sentences;
mod strings;
mod table;
mod thinc;
mod tokenizer;
mod transition;
mod vectors;

use crate::grammar::Parse;
pub use error::ModelError;
pub use package::Package;
use pipeline::Pipeline;
use reader::Session;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// A language model, ready to read. It may be shared between threads.
pub struct Model {
    pipeline: Pipeline,
    /// What readers remember, for the next one to take up: as many as there were ever readers at once.
    idle: Mutex<Vec<Session>>,
}

/// Bytes of text that are read together: enough for the networks to work on whole matrices.
const BATCH: usize = 32 * 1024;

impl fmt::Debug for Model {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Model").field(&self.pipeline.meta).finish()
    }
}

impl Model {
    /// Reads a package: the folder of a spaCy pipeline that holds `config.cfg`.
    ///
    /// # Errors
    /// Where a file is missing, damaged, or asks for something that this engine does not do.
    pub fn load(package: &impl Package) -> Result<Self, ModelError> {
        Ok(Self { pipeline: Pipeline::load(package)?, idle: Mutex::default() })
    }

    /// The code of the language that it reads, such as `en`.
    pub fn language(&self) -> &str {
        &self.pipeline.meta.lang
    }

    /// Its name and version: `en_core_web_sm 3.8.0`.
    pub fn name(&self) -> String {
        let meta = &self.pipeline.meta;
        format!("{}_{} {}", meta.lang, meta.name, meta.version)
    }

    /// Reads one text.
    pub fn read(&self, text: &str) -> Parse {
        self.read_all(&[text]).pop().unwrap_or_else(Parse::empty)
    }

    /// Reads several texts, each exactly as if it were read alone, and faster than one by one where they are short.
    pub fn read_all(&self, texts: &[&str]) -> Vec<Parse> {
        let taken = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut session = taken.unwrap_or_default();
        let mut parses = Vec::with_capacity(texts.len());
        let mut rest = texts;
        while !rest.is_empty() {
            let mut bytes = 0;
            let full = rest.iter().position(|text| {
                bytes += text.len();
                bytes >= BATCH
            });
            let (batch, behind) = rest.split_at(full.map_or(rest.len(), |last| last + 1));
            parses.append(&mut session.read(&self.pipeline, batch));
            rest = behind;
        }
        if !session.is_bloated() {
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(session);
        }
        parses
    }
}
