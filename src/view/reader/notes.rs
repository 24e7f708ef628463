//! What stands in the margin: who says something, and where articles differ.

use crate::model::{DiscrepancyKind, DocumentId, Evidence, Modality, Mode, Statement, Target};
use crate::text::Span;
use crate::view::{Index, mode_label, speaker};

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
    let mut about = vec![mode_label(statement.mode).to_owned()];
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
    MarginNote { speaker: speaker(index, statement), about: about.join(" · ") }
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
