//! Numbers with what they count, whose they are, and who gives them.
//!
//! A stage of its own between statements and meetings: it reads the parse as they do, needs the statements to say who
//! claims a figure, and serves whoever compares: nothing in it knows of discrepancies.
//!
//! Numbers are found in the text (`text::numbers`), told from dates, times and labels, and given the noun that they
//! count (`unit`), the words that say how exactly they are meant (`qualifier`) and whose they are (`subject`).

mod qualifier;
mod sentence;
mod subject;
mod unit;

use crate::lexicon::Lexicon;
use crate::model::{ActorId, Cast, Document, Evidence, Figure, FigureId, Reading, Statement, content_id};
use sentence::{Draft, Finder};

/// The figures of one document, in text order. `statements` are those of the document.
pub fn find(
    document: &Document,
    reading: &Reading,
    cast: &Cast,
    statements: &[Statement],
    lexicon: &Lexicon,
) -> Vec<Figure> {
    let finder = Finder { text: &document.text, reading, words: &lexicon.figures };
    let mut drafts: Vec<Draft> = Vec::new();
    for sentence in reading.parse.sentences() {
        finder.read(sentence.clone(), &mut drafts);
    }
    // Garbled words may read as two numbers (`$4.'0`): the first counts.
    drafts.dedup_by_key(|draft| draft.span);
    drafts.into_iter().map(|draft| figure(document, cast, statements, draft)).collect()
}

fn figure(document: &Document, cast: &Cast, statements: &[Statement], draft: Draft) -> Figure {
    let evidence = Evidence::new(&document.id, &document.text, draft.span);
    // The innermost statement: a figure in reported speech within a quotation is the inner speaker's.
    let within = statements.iter().flat_map(|statement| statement.content.iter().map(move |piece| (statement, piece)));
    let statement = within
        .filter(|(_, piece)| piece.document == document.id && piece.span().contains(draft.span))
        .min_by_key(|(_, piece)| piece.span().len())
        .map(|(statement, _)| statement);
    let estimated_by = draft.estimated_by.and_then(|actor| cast.actors.get(actor)).map(|actor| actor.id.clone());
    let claimed_by: Option<ActorId> = statement.and_then(|statement| statement.speaker.clone()).or(estimated_by);
    let place = format!("{}-{}", draft.span.start, draft.span.end);
    Figure {
        id: FigureId::from(content_id("f", &[document.id.as_str(), &place])),
        value: draft.value,
        upper: draft.upper,
        unit: draft.unit,
        subject: draft.subject,
        qualifier: draft.qualifier,
        claimed_by,
        statement: statement.map(|statement| statement.id.clone()),
        evidence,
    }
}
