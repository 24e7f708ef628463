//! One article as a page: headline, imprint, paragraphs with their marks, folded page furniture.

mod blocks;
mod find;
mod notes;

pub use blocks::Block;
pub use find::find;
pub use notes::{DiscrepancyNote, MarginNote, discrepancy_notes, is_own_words, margin_note};

use super::marks::Marks;
use super::{Index, dates};
use crate::model::{DocumentId, Grade, Target};
use crate::text::Span;
use blocks::blocks;

/// An article to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The document.
    pub id: DocumentId,
    /// Its number in reading order, from 1, and how many there are.
    pub number: (usize, usize),
    /// The headline.
    pub headline: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Who wrote it, when, in what language: what is known, in this order.
    pub imprint: Vec<String>,
    /// The grade that the analyst gave.
    pub grade: Option<Grade>,
    /// `3 copies, 1 source`, where it was run more than once.
    pub copies: Option<String>,
    /// The first and last digits of the file's SHA-256.
    pub sha: String,
    /// What was odd in reading it, as sentences.
    pub warnings: Vec<String>,
    /// The text.
    pub blocks: Vec<Block>,
}

/// The page of a document.
pub fn page(index: &Index, id: &DocumentId) -> Option<Page> {
    let document = index.document(id)?;
    let imprint = [
        document.author.clone(),
        document.published.map(dates::medium),
        document.language.as_deref().map(language_name),
    ];
    let sources = (index.copies(document) > 1).then(|| format!("{} copies, 1 source", index.copies(document)));
    let warnings = &index.dossier().found.warnings;
    Some(Page {
        id: id.clone(),
        number: (index.number(id)?, index.in_reading_order().len()),
        headline: document.heading().to_owned(),
        publisher: document.publisher.clone(),
        imprint: imprint.into_iter().flatten().collect(),
        grade: index.grade(&Target::Document(id.clone())),
        copies: sources,
        sha: short_sha(&document.sha256),
        warnings: warnings
            .iter()
            .filter(|warning| warning.document.as_ref() == Some(id))
            .map(|warning| warning.kind.sentence())
            .collect(),
        blocks: blocks(document),
    })
}

fn short_sha(sha: &str) -> String {
    match (sha.get(..4), sha.get(sha.len().saturating_sub(3)..)) {
        (Some(first), Some(last)) if sha.len() > 8 => format!("{first}…{last}"),
        _ => sha.to_owned(),
    }
}

/// The name of a language, in English.
pub fn language_name(code: &str) -> String {
    let name = match code {
        "en" => "English",
        "de" => "German",
        "fr" => "French",
        "es" => "Spanish",
        "it" => "Italian",
        "pt" => "Portuguese",
        "nl" => "Dutch",
        "pl" => "Polish",
        "ru" => "Russian",
        "uk" => "Ukrainian",
        "tr" => "Turkish",
        "ar" => "Arabic",
        "he" => "Hebrew",
        "fa" => "Persian",
        "zh" => "Chinese",
        "ja" => "Japanese",
        "ko" => "Korean",
        other => other,
    };
    name.to_owned()
}

/// The marks of a document that lie in a stretch of it.
pub fn mentions_in(marks: &Marks, span: Span) -> &[super::MentionMark] {
    let from = marks.mentions.partition_point(|mark| mark.span.start < span.start);
    let to = marks.mentions.partition_point(|mark| mark.span.start < span.end);
    &marks.mentions[from..to]
}
