//! One article: its text, which never changes, and what is known of it.

use super::DocumentId;
use crate::text::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a stretch of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// The article's own headline.
    Headline,
    /// A heading inside the article, or the headline of another part of it.
    Subheading,
    /// Place, date and agency in front of the first sentence.
    Dateline,
    /// Who wrote it.
    Byline,
    /// The article proper.
    Body,
    /// What stands under a picture.
    Caption,
    /// Page furniture: links, share buttons, newsletters. Readable, but it yields no actors.
    Boilerplate,
}

impl SectionKind {
    /// True for headlines and the headings inside an article.
    pub const fn is_heading(self) -> bool {
        matches!(self, Self::Headline | Self::Subheading)
    }
}

/// A stretch of the text, without the white space around it. Sections do not overlap and come in text order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// What it is.
    pub kind: SectionKind,
    /// First byte.
    pub start: usize,
    /// Behind the last byte.
    pub end: usize,
}

impl Section {
    /// Where it stands in the text.
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// One article of the folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its identifier.
    pub id: DocumentId,
    /// Path from the opened folder, `/` between its parts.
    pub path: String,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// SHA-256 of `text` in UTF-8, in hexadecimal: it holds where the file has moved away.
    pub text_sha256: String,
    /// The headline, where there is one.
    pub title: Option<String>,
    /// The paper, agency, broadcaster or site, where the article names it.
    pub publisher: Option<String>,
    /// Who wrote it, where the article says so.
    pub author: Option<String>,
    /// The day of publication, where the article gives it.
    pub published: Option<Date>,
    /// The language as an ISO 639-1 code, where it could be told.
    pub language: Option<String>,
    /// True where a language model has read it; otherwise it can be searched and read, but yields nothing.
    pub analysed: bool,
    /// The document that this one repeats nearly word for word (a wire story run twice).
    pub copy_of: Option<DocumentId>,
    /// What each stretch of the text is.
    pub sections: Vec<Section>,
    /// The article's text as read: unaltered for plain text, the visible text for HTML.
    pub text: String,
}

impl Document {
    /// The title, or the file's name where there is none.
    pub fn heading(&self) -> &str {
        self.title.as_deref().unwrap_or_else(|| self.path.rsplit('/').next().unwrap_or(&self.path))
    }
}

/// Which documents repeat which, for counting independent sources: all copies of one wire story are one source.
#[derive(Debug)]
pub struct Sources<'a> {
    originals: BTreeMap<&'a DocumentId, &'a DocumentId>,
}

impl<'a> Sources<'a> {
    /// The sources of a folder.
    pub fn of(documents: &'a [Document]) -> Self {
        let copies = documents.iter().filter_map(|document| Some((&document.id, document.copy_of.as_ref()?)));
        Self { originals: copies.collect() }
    }

    /// How many independent sources these documents are.
    pub fn count<'b>(&self, documents: impl IntoIterator<Item = &'b DocumentId>) -> usize {
        let original = |document: &'b DocumentId| self.originals.get(document).map_or(document, |&original| original);
        documents.into_iter().map(|document| original(document).as_str()).collect::<BTreeSet<_>>().len()
    }
}

/// A file that looked like an article and could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreadable {
    /// Path from the opened folder.
    pub path: String,
    /// Why, as a complete sentence.
    pub reason: String,
}
