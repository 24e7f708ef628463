//! Sentences that something rests on, as cards.

use super::sentence::sentence_around;
use super::{Index, mode_label, source_name};
use crate::model::{Act, Evidence, Grade, RelationEvidence, Statement, Target};
use crate::text::Span;
use std::ops::Range;

/// One sentence: who does what by saying it, the words, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceCard {
    /// What the speaker does, where it is a statement.
    pub act: Option<Act>,
    /// Who says it; the article where nobody else does.
    pub speaker: String,
    /// Whose words, or how they reached the article.
    pub mode: &'static str,
    /// The sentence of the article, whole.
    pub sentence: String,
    /// The bytes of the sentence that it is about.
    pub words: Range<usize>,
    /// The article's number.
    pub number: usize,
    /// Who published it.
    pub publisher: String,
    /// When, as `12 Jan`.
    pub date: String,
    /// The grade that the analyst gave the article.
    pub grade: Option<Grade>,
    /// The words in the article.
    pub evidence: Evidence,
    /// The statement, where it is one.
    pub target: Option<Target>,
}

/// The card of some words. Where they stand in a statement, it says whose.
pub fn evidence_card(index: &Index, evidence: &Evidence) -> Option<EvidenceCard> {
    let document = index.document(&evidence.document)?;
    let statement = statement_at(index, evidence);
    let sentence = sentence_around(&document.text, evidence.span());
    let words = evidence.start - sentence.start..evidence.end - sentence.start;
    Some(EvidenceCard {
        act: statement.map(|statement| statement.act),
        speaker: statement.map_or_else(|| "reported".to_owned(), |statement| speaker(index, statement)),
        mode: statement.map_or("", mode),
        sentence: sentence.slice(&document.text).to_owned(),
        words,
        number: index.number(&document.id)?,
        publisher: source_name(document).to_owned(),
        date: document.published.map(|date| index.days().short(date)).unwrap_or_default(),
        grade: index.grade(&Target::Document(document.id.clone())),
        evidence: evidence.clone(),
        target: statement.map(|statement| Target::Statement(statement.id.clone())),
    })
}

/// The card of a statement.
pub fn statement_card(index: &Index, statement: &Statement) -> Option<EvidenceCard> {
    let first = statement.content.first()?;
    let document = index.document(&first.document)?;
    let pieces = statement.content.iter().filter(|piece| piece.document == first.document);
    let span = pieces.fold(first.span(), |span, piece| span.cover(piece.span()));
    let evidence = Evidence::new(&first.document, &document.text, span);
    let mut card = evidence_card(index, &evidence)?;
    card.act = Some(statement.act);
    card.speaker = speaker(index, statement);
    card.mode = mode(statement);
    card.target = Some(Target::Statement(statement.id.clone()));
    Some(card)
}

/// The card of a sentence that a relation rests on.
pub fn relation_card(index: &Index, evidence: &RelationEvidence) -> Option<EvidenceCard> {
    let mut card = evidence_card(index, &evidence.evidence())?;
    if let Some(by) = &evidence.attributed_to
        && card.act.is_none()
    {
        index.name(by).clone_into(&mut card.speaker);
    }
    if evidence.negated {
        card.mode = "denied";
    }
    Some(card)
}

/// Who says it: the speaker, or how the article names one that was not found.
pub fn speaker(index: &Index, statement: &Statement) -> String {
    match (&statement.speaker, &statement.speaker_text) {
        (Some(speaker), _) => {
            let mut names = index.name(speaker).to_owned();
            for joint in &statement.joint {
                names.push_str(", ");
                names.push_str(index.name(joint));
            }
            names
        }
        (None, Some(text)) => format!("“{text}”"),
        (None, None) => "speaker not found".to_owned(),
    }
}

fn mode(statement: &Statement) -> &'static str {
    if statement.relayed_by.is_empty() { mode_label(statement.mode) } else { "relayed" }
}

/// The statement that some words stand in: the smallest that holds them.
fn statement_at<'a>(index: &'a Index, evidence: &Evidence) -> Option<&'a Statement> {
    let marks = index.marks(&evidence.document)?;
    let holds = |fills: &[Span]| fills.iter().any(|fill| fill.overlaps(evidence.span()));
    let marks = marks.statements.iter().filter(|mark| holds(&mark.fills));
    let smallest = marks.min_by_key(|mark| mark.fills.iter().map(|fill| fill.len()).sum::<usize>())?;
    Some(&index.dossier().found.statements[smallest.statement])
}
