//! What reading takes: the language model and the lexicon, loaded once.

use crate::grammar::Parse;
use crate::language::{Model, ModelError, bundled};
use crate::lexicon::Lexicon;
use crate::model::{Block, Document, Reading, SectionKind};
use crate::text::{Cleaned, Span};

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
    /// The engine with the model that the program carries.
    ///
    /// # Errors
    /// Where the model's files are damaged, which a test of the build rules out.
    pub fn bundled() -> Result<Self, EngineError> {
        Ok(Self { model: Model::load(&bundled::Bundled)?, lexicon: Lexicon::bundled() })
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
