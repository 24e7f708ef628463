//! What reading takes: the language model and the lexicon, loaded once.

use crate::grammar::Parse;
use crate::language::{Model, ModelError, bundled};
use crate::lexicon::Lexicon;
use crate::model::{Block, Document, Reading, SectionKind};
use crate::text::{Cleaned, Span};
use std::path::Path;

/// Why the engine could not be made.
pub type EngineError = ModelError;

/// A language model and the lexicon.
#[derive(Debug)]
pub struct Engine {
    /// Reads text.
    pub model: Model,
    /// Knows names, offices, verbs.
    pub lexicon: Lexicon,
}

impl Engine {
    /// The engine with the model in this folder, or with the one that the program carries.
    ///
    /// # Errors
    /// Where the folder holds no model that the program can run: the sentence says what is wrong with it.
    pub fn load(folder: Option<&Path>) -> Result<Self, EngineError> {
        let model = match folder {
            Some(folder) => Model::load(&|file: &str| std::fs::read(folder.join(file)))?,
            None => Model::load(&bundled::Bundled)?,
        };
        Ok(Self { model, lexicon: Lexicon::bundled() })
    }

    /// The model's name and version.
    pub fn name(&self) -> String {
        self.model.name()
    }

    /// True where the model reads the document's language. Texts too short to tell are taken for the model's.
    pub fn reads(&self, document: &Document) -> bool {
        document.language.as_deref().is_none_or(|language| language == self.model.language())
    }

    /// Parses a document's sections, each by itself, so that no heading runs into a sentence. Furniture, bylines and
    /// datelines are left out.
    pub fn read(&self, document: &Document) -> Reading {
        let is_read = |kind| {
            matches!(kind, SectionKind::Headline | SectionKind::Subheading | SectionKind::Body | SectionKind::Caption)
        };
        let sections: Vec<_> = document.sections.iter().filter(|section| is_read(section.kind)).collect();
        let cleaned: Vec<Cleaned> =
            sections.iter().map(|section| Cleaned::new(&document.text, section.span())).collect();
        let texts: Vec<&str> = cleaned.iter().map(Cleaned::text).collect();
        let parses = self.model.read_all(&texts);
        let mut blocks = Vec::with_capacity(parses.len());
        let mut first = 0;
        for (section, parse) in sections.iter().zip(&parses) {
            blocks.push(Block { kind: section.kind, tokens: first..first + parse.len() });
            first += parse.len();
        }
        let place = |part: usize, span: Span| cleaned[part].original(span);
        Reading::new(Parse::joined(&parses, place), blocks)
    }
}
