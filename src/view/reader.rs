//! One article as a page: headline, imprint, paragraphs with their marks, folded page furniture.

use super::marks::Marks;
use super::{Index, dates};
use crate::model::{
    DiscrepancyKind, Document, DocumentId, Evidence, Grade, Modality, Mode, SectionKind, Statement, Target,
};
use crate::text::Span;

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

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph, by its bytes; its dateline in front, where it has one.
    Paragraph {
        /// The bytes.
        span: Span,
        /// The end of the dateline; the start where there is none.
        dateline: usize,
        /// What it is.
        kind: SectionKind,
    },
    /// Page furniture: several stretches of it, folded.
    Folded {
        /// `Boilerplate folded: 6 lines (“Follow us”, newsletter)`.
        label: String,
        /// The stretches.
        lines: Vec<Span>,
    },
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

/// The text in blocks. The headline that the page shows above is left out; a dateline joins the paragraph behind it.
fn blocks(document: &Document) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut dateline: Option<Span> = None;
    let heading = document.sections.iter().position(|section| section.kind == SectionKind::Headline);
    for (number, section) in document.sections.iter().enumerate() {
        let span = section.span();
        if span.is_empty() || Some(number) == heading {
            continue;
        }
        match section.kind {
            SectionKind::Dateline => dateline = Some(span),
            SectionKind::Boilerplate => fold(&mut blocks, span),
            kind => {
                for part in lines(&document.text, span) {
                    let front = dateline.take().filter(|front| is_beside(&document.text, *front, part));
                    blocks.push(Block::Paragraph {
                        span: front.map_or(part, |front| front.cover(part)),
                        dateline: front.map_or(part.start, |front| front.end),
                        kind,
                    });
                }
            }
        }
    }
    if document.sections.is_empty() {
        let whole = Span::new(0, document.text.len());
        let paragraph = |span: Span| Block::Paragraph { span, dateline: span.start, kind: SectionKind::Body };
        blocks.extend(lines(&document.text, whole).into_iter().map(paragraph));
    }
    for block in &mut blocks {
        if let Block::Folded { label, lines } = block {
            *label = fold_label(&document.text, lines);
        }
    }
    blocks
}

fn is_beside(text: &str, front: Span, part: Span) -> bool {
    front.end <= part.start && text.get(front.end..part.start).is_some_and(|gap| !gap.contains("\n\n"))
}

/// The paragraphs of a stretch: parted by empty lines, or by line ends where lines are long.
fn lines(text: &str, span: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = span.start;
    for piece in span.slice(text).split_inclusive("\n\n") {
        let part = Span::new(start, start + piece.len()).trimmed(text);
        start += piece.len();
        if !part.is_empty() {
            found.push(part);
        }
    }
    found
}

fn fold(blocks: &mut Vec<Block>, span: Span) {
    if let Some(Block::Folded { lines, .. }) = blocks.last_mut() {
        lines.push(span);
    } else {
        blocks.push(Block::Folded { label: String::new(), lines: vec![span] });
    }
}

fn fold_label(text: &str, lines: &[Span]) -> String {
    let count: usize = lines.iter().map(|line| line.slice(text).lines().count()).sum();
    let first = lines[0].slice(text).lines().next().unwrap_or_default();
    let first: String = first.chars().take(28).collect();
    let lines = if count == 1 { "1 line" } else { &format!("{count} lines") };
    format!("Boilerplate folded: {lines} (“{}” …)", first.trim())
}

/// What stands in the margin beside a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarginNote {
    /// Who.
    pub speaker: String,
    /// Whose words, and what about: `mixed · NATO enlargement`.
    pub about: String,
}

/// The margin note of a statement.
pub fn margin_note(index: &Index, statement: &Statement) -> MarginNote {
    let mut about = vec![super::mode_label(statement.mode).to_owned()];
    about.extend(statement.topics.first().cloned());
    if let Some(relay) = statement.relayed_by.first() {
        let by = relay.actor.as_ref().map_or(relay.words.words.as_str(), |actor| index.name(actor));
        about.push(format!("relayed by {by}"));
    }
    match statement.modality {
        Modality::Conditional => about.push("on a condition".into()),
        Modality::Possible => about.push("as possible".into()),
        _ => {}
    }
    if statement.speaker.is_none() {
        about.push("speaker not found".into());
    }
    MarginNote { speaker: super::speaker(index, statement), about: about.join(" · ") }
}

/// True for words that are the speaker's own, at least in part: a solid bar; dotted otherwise.
pub const fn is_own_words(mode: Mode) -> bool {
    matches!(mode, Mode::Direct | Mode::Mixed)
}

/// A difference between articles that some words of this one are a side of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiscrepancyNote {
    /// The words.
    pub span: Span,
    /// `Figures differ`.
    pub title: String,
    /// `3 accounts in 5 documents`.
    pub detail: String,
    /// What to select.
    pub target: Target,
}

/// The differences that a document takes part in.
pub fn discrepancy_notes(index: &Index, id: &DocumentId) -> Vec<DiscrepancyNote> {
    let mut notes = Vec::new();
    for discrepancy in &index.dossier().found.discrepancies {
        let here = |evidence: &&Evidence| evidence.document == *id;
        let evidence = discrepancy.sides.iter().flat_map(|side| &side.evidence);
        let Some(first) = evidence.clone().find(here) else { continue };
        let mut documents: Vec<_> = evidence.map(|evidence| &evidence.document).collect();
        documents.sort();
        documents.dedup();
        notes.push(DiscrepancyNote {
            span: first.span(),
            title: title(discrepancy.kind).to_owned(),
            detail: format!("{} accounts in {} documents", discrepancy.sides.len(), documents.len()),
            target: Target::Discrepancy(discrepancy.id.clone()),
        });
    }
    notes.sort_by_key(|note| note.span);
    notes
}

const fn title(kind: DiscrepancyKind) -> &'static str {
    match kind {
        DiscrepancyKind::Denial => "Accounts conflict",
        DiscrepancyKind::Figure => "Figures differ",
        DiscrepancyKind::Wording => "Wordings differ",
        DiscrepancyKind::Date => "Dates differ",
        DiscrepancyKind::Place => "Places differ",
        DiscrepancyKind::Duration => "Durations differ",
        DiscrepancyKind::Participants => "Participants differ",
    }
}

/// The marks of a document that lie in a stretch of it.
pub fn mentions_in(marks: &Marks, span: Span) -> &[super::MentionMark] {
    let from = marks.mentions.partition_point(|mark| mark.span.start < span.start);
    let to = marks.mentions.partition_point(|mark| mark.span.start < span.end);
    &marks.mentions[from..to]
}

/// Everywhere that `words` stand in `text`, without regard to case.
pub fn find(text: &str, words: &str) -> Vec<Span> {
    let words = words.trim().to_lowercase();
    if words.is_empty() {
        return Vec::new();
    }
    let mut lowered = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        for low in character.to_lowercase() {
            places.extend(std::iter::repeat_n(at, low.len_utf8()));
            lowered.push(low);
        }
    }
    places.push(text.len());
    lowered.match_indices(&words).map(|(at, found)| Span::new(places[at], places[at + found.len()])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finding_takes_no_notice_of_case_and_keeps_to_characters() {
        let text = "ÄRGER, ärger, Ärger";
        let found: Vec<_> = find(text, "ärger").iter().map(|span| span.slice(text).to_owned()).collect();
        assert_eq!(found, ["ÄRGER", "ärger", "Ärger"]);
        assert!(find(text, "  ").is_empty());
        assert_eq!(find("İstanbul", "stan").len(), 1);
    }
}
