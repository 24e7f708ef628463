//! Statements in a form in which they can be compared, and what every comparison asks of the folder.

use crate::lexicon::Lexicon;
use crate::model::{
    Cast, DateSpan, Document, DocumentId, Evidence, Mode, Reading, Sides, Sources, Statement, Term, Weights,
};
use crate::text::{Span, days_between, quotes};
use std::collections::HashMap;
use std::ops::Range;

/// Farther apart, two reports are of two occasions.
const DAYS_OF_ONE_OCCASION: i32 = 10;

/// The folder, as comparisons see it.
pub(super) struct Folder<'a> {
    pub documents: &'a [Document],
    pub cast: &'a Cast,
    pub statements: &'a [Statement],
    pub lexicon: &'a Lexicon,
    pub sides: Sides<'a>,
    pub sources: Sources<'a>,
    /// One for each statement.
    pub said: Vec<Said>,
    pub weights: Weights,
    numbers: HashMap<&'a DocumentId, usize>,
}

/// What a statement says, ready to be compared.
pub(super) struct Said {
    /// The number of its document.
    pub document: usize,
    /// The number of its speaker.
    pub speaker: Option<usize>,
    /// The state or body for which the speaker speaks.
    pub side: Option<usize>,
    /// Its content words, in text order.
    pub terms: Vec<Term>,
    /// The tokens of each.
    pub tokens: Vec<Range<usize>>,
    /// True where it says that something is not so: by its verb of saying or by a `not`, but not by both.
    pub denies: bool,
    /// The words that stand in quotation marks, or all of them where the speaker is quoted whole.
    pub quoted: Vec<Span>,
}

impl<'a> Folder<'a> {
    pub fn new(documents: &'a [Document], cast: &'a Cast, statements: &'a [Statement], lexicon: &'a Lexicon) -> Self {
        let numbers = documents.iter().enumerate().map(|(number, document)| (&document.id, number)).collect();
        let sides = Sides::of(&cast.actors);
        let mut folder = Self {
            documents,
            cast,
            statements,
            lexicon,
            sides,
            sources: Sources::of(documents),
            said: Vec::new(),
            weights: Weights::default(),
            numbers,
        };
        folder.said = statements.iter().map(|statement| folder.said(statement)).collect();
        folder.weights = Weights::of(folder.said.iter().map(|said| said.terms.as_slice()));
        folder
    }

    fn said(&self, statement: &Statement) -> Said {
        let document = statement.content.first().map_or(0, |piece| self.number(&piece.document));
        let reading = &self.cast.readings[document];
        let terms = statement.content.iter().flat_map(|piece| reading.terms(piece.span(), &self.sides));
        let (terms, tokens) = terms.unzip();
        let speaker = statement.speaker.as_ref().and_then(|speaker| self.sides.number(speaker));
        let quoted = statement.content.iter().flat_map(|piece| self.quoted(document, statement.mode, piece)).collect();
        let side = speaker.map(|speaker| self.sides.side(speaker));
        let parse = &reading.parse;
        let negated = statement.content.iter().any(|piece| parse.has_negation(parse.tokens_in(piece.span())));
        Said { document, speaker, side, terms, tokens, denies: statement.denied != negated, quoted }
    }

    fn quoted(&self, document: usize, mode: Mode, piece: &Evidence) -> Vec<Span> {
        match mode {
            Mode::Direct => vec![piece.span()],
            Mode::Indirect => Vec::new(),
            Mode::Mixed => {
                let text = &self.documents[document].text;
                // The outer mark may stand right behind the content, which has been cut in front of it.
                let end = piece.end + text[piece.end..].chars().take(2).map(char::len_utf8).sum::<usize>();
                let found = quotes(text, Span::new(piece.start, end));
                found.iter().map(|quote| quote.inner).filter(|inner| inner.end <= end).collect()
            }
        }
    }

    /// The number of a document.
    pub fn number(&self, id: &DocumentId) -> usize {
        self.numbers.get(id).copied().unwrap_or_default()
    }

    /// The reading of the document that a statement stands in.
    pub fn reading(&self, statement: usize) -> &'a Reading {
        &self.cast.readings[self.said[statement].document]
    }

    /// The statements of a document, in text order.
    pub fn of_document(&self, document: usize) -> impl Iterator<Item = usize> + '_ {
        let first = self.said.partition_point(|said| said.document < document);
        (first..self.said.len()).take_while(move |&number| self.said[number].document == document)
    }

    /// The name of an actor.
    pub fn name(&self, actor: usize) -> &'a str {
        &self.cast.actors[actor].name
    }

    /// True where two statements may have been made on one occasion, as far as their dates tell.
    pub fn is_near(&self, one: usize, other: usize) -> bool {
        let said = |number: usize| {
            let published = self.documents[self.said[number].document].published.map(DateSpan::day);
            self.statements[number].said.or(published)
        };
        match (said(one), said(other)) {
            (Some(one), Some(other)) => {
                one.meets(other) || {
                    let (first, second) = if one.end < other.start { (one, other) } else { (other, one) };
                    days_between(first.end, second.start) <= DAYS_OF_ONE_OCCASION
                }
            }
            _ => true,
        }
    }

    /// True where the words of two statements share a byte: one was found within the other.
    pub fn overlap(&self, one: usize, other: usize) -> bool {
        let other = &self.statements[other].content;
        self.statements[one].content.iter().any(|piece| other.iter().any(|another| piece.overlaps(another)))
    }

    /// How many independent sources these statements come from.
    pub fn count_sources<'b>(&self, statements: impl IntoIterator<Item = &'b usize>) -> usize {
        let documents = statements.into_iter().map(|&number| &self.documents[self.said[number].document].id);
        self.sources.count(documents)
    }
}
