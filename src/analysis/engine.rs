//! What reading takes: the language model and the lexicon, loaded once.

use crate::grammar::Parse;
use crate::language::{Model, ModelError, bundled};
use crate::lexicon::Lexicon;
use crate::model::{Block, Document, Reading, SectionKind};
use crate::text::{Cleaned, Span, sure_breaks};
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
        let parts: Vec<Part<'_>> =
            (0..cleaned.len()).flat_map(|section| parts(section, cleaned[section].text())).collect();
        let texts: Vec<&str> = parts.iter().map(|part| part.text).collect();
        let parses = self.model.read_all(&texts);
        let mut blocks: Vec<Block> = Vec::with_capacity(sections.len());
        let mut first = 0;
        for (part, parse) in parts.iter().zip(&parses) {
            if part.start == 0 {
                blocks.push(Block { kind: sections[part.section].kind, tokens: first..first });
            }
            first += parse.len();
            if let Some(block) = blocks.last_mut() {
                block.tokens.end = first;
            }
        }
        let place = |number: usize, span: Span| {
            let Part { section, start, .. } = parts[number];
            cleaned[section].original(Span::new(start + span.start, start + span.end))
        };
        Reading::new(Parse::joined(&parses, place), blocks)
    }
}

/// What of a section the parser reads at once.
struct Part<'a> {
    /// The section's number.
    section: usize,
    /// Where in the section's text it begins, in bytes.
    start: usize,
    text: &'a str,
}

/// A section, cut where sentences end that the parser would run together.
fn parts(section: usize, text: &str) -> impl Iterator<Item = Part<'_>> {
    let starts: Vec<usize> = std::iter::once(0).chain(sure_breaks(text)).collect();
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([text.len()]).collect();
    starts.into_iter().zip(ends).map(move |(start, end)| Part { section, start, text: text[start..end].trim_end() })
}
