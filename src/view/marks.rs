//! Where in a document mentions, statements and figures stand.

use crate::model::{Dossier, Evidence, Statement};
use crate::text::Span;

/// What a mention names, by its number among the dossier's actors or places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An actor.
    Actor(usize),
    /// A place.
    Place(usize),
}

/// A mention in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MentionMark {
    /// Where.
    pub span: Span,
    /// Whom or what it names.
    pub subject: Subject,
    /// Its number among the subject's mentions.
    pub mention: usize,
}

/// A statement in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementMark {
    /// Its number among the dossier's statements.
    pub statement: usize,
    /// The stretches to fill: speaker, cue and content, joined where they stand close together.
    pub fills: Vec<Span>,
}

/// All marks of one document, in text order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Mentions of actors and places.
    pub mentions: Vec<MentionMark>,
    /// Statements.
    pub statements: Vec<StatementMark>,
    /// Figures, by their number among the dossier's figures.
    pub figures: Vec<(Span, usize)>,
}

/// Parts of a statement that are no farther apart than this read as one.
const JOINED: usize = 48;

/// The marks of every document, in the order of `dossier.found.documents`.
pub fn marks(dossier: &Dossier, document: impl Fn(&crate::model::DocumentId) -> Option<usize>) -> Vec<Marks> {
    let found = &dossier.found;
    let mut all = vec![Marks::default(); found.documents.len()];
    let actors = found.actors.iter().map(|actor| &actor.mentions).enumerate();
    let places = found.places.iter().map(|place| &place.mentions).enumerate();
    let actors = actors.map(|(number, mentions)| (Subject::Actor(number), mentions));
    let places = places.map(|(number, mentions)| (Subject::Place(number), mentions));
    for (subject, mentions) in actors.chain(places) {
        for (mention, found) in mentions.iter().enumerate() {
            if let Some(document) = document(&found.document) {
                all[document].mentions.push(MentionMark { span: found.span(), subject, mention });
            }
        }
    }
    for (number, statement) in found.statements.iter().enumerate() {
        let Some(first) = statement.content.first() else { continue };
        let Some(document) = document(&first.document) else { continue };
        let fills = fills(statement, &found.documents[document].text);
        all[document].statements.push(StatementMark { statement: number, fills });
    }
    for (number, figure) in found.figures.iter().enumerate() {
        if let Some(document) = document(&figure.evidence.document) {
            all[document].figures.push((figure.evidence.span(), number));
        }
    }
    for marks in &mut all {
        marks.mentions.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end), mark.subject));
        marks.statements.sort_by_key(|mark| (mark.fills[0].start, std::cmp::Reverse(mark.fills[0].end)));
        marks.figures.sort_unstable();
    }
    all
}

fn fills(statement: &Statement, text: &str) -> Vec<Span> {
    let document = &statement.content[0].document;
    let parts = statement.content.iter().chain(&statement.cue).chain(&statement.speaker_at);
    let mut parts: Vec<Span> = parts.filter(|part| part.document == *document).map(Evidence::span).collect();
    parts.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for part in parts {
        match joined.last_mut() {
            Some(last) if is_close(*last, part, text) => *last = last.cover(part),
            _ => joined.push(part),
        }
    }
    joined
}

fn is_close(one: Span, next: Span, text: &str) -> bool {
    next.start <= one.end
        || (next.start - one.end <= JOINED && !text.get(one.end..next.start).unwrap_or("\n").contains('\n'))
}
