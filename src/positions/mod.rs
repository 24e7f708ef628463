//! Where actors stand on the issues, over time, and what they bind themselves to.
//!
//! A stage of its own behind the utterances: it reads nothing but statements (their act, topic, day and utterance), and
//! nothing behind it changes them. Persons stand for the state or body for which they speak.

mod commitments;
mod condition;
mod issue;

use crate::lexicon::Lexicon;
use crate::model::{
    Act, Cast, Commitment, DateSpan, Document, DocumentId, Position, Reading, Sides, Stance, Statement, Term, Weights,
};
use std::collections::{BTreeMap, HashMap};

/// The positions, by issue and day, and the commitments, in order of documents and text.
pub fn find(
    documents: &[Document],
    cast: &Cast,
    statements: &[Statement],
    lexicon: &Lexicon,
) -> (Vec<Position>, Vec<Commitment>) {
    let folder = Folder::new(documents, cast, statements, lexicon);
    (positions(&folder), commitments::find(&folder))
}

/// The statements, as this stage reads them.
struct Folder<'a> {
    articles: &'a [Document],
    cast: &'a Cast,
    statements: &'a [Statement],
    lexicon: &'a Lexicon,
    sides: Sides<'a>,
    /// The number of each statement's document.
    documents: Vec<usize>,
    /// The content words of each.
    terms: Vec<Vec<Term>>,
    weights: Weights,
}

impl<'a> Folder<'a> {
    fn new(documents: &'a [Document], cast: &'a Cast, statements: &'a [Statement], lexicon: &'a Lexicon) -> Self {
        let numbers: HashMap<&DocumentId, usize> =
            documents.iter().enumerate().map(|(number, document)| (&document.id, number)).collect();
        let sides = Sides::of(&cast.actors);
        let document = |statement: &Statement| {
            statement.content.first().and_then(|piece| numbers.get(&piece.document)).copied().unwrap_or_default()
        };
        let numbers_of: Vec<usize> = statements.iter().map(document).collect();
        let terms: Vec<Vec<Term>> = statements
            .iter()
            .zip(&numbers_of)
            .map(|(statement, &document)| {
                let pieces = statement.content.iter();
                let terms = pieces.flat_map(|piece| cast.readings[document].terms(piece.span(), &sides));
                terms.map(|(term, _)| term).collect()
            })
            .collect();
        let weights = Weights::of(terms.iter().map(Vec::as_slice));
        Self { articles: documents, cast, statements, lexicon, sides, documents: numbers_of, terms, weights }
    }

    fn reading(&self, statement: usize) -> &'a Reading {
        &self.cast.readings[self.documents[statement]]
    }

    /// For whom a statement speaks: a state or body, or the speaker where it is for none.
    fn party(&self, statement: usize) -> Option<usize> {
        let speaker = self.statements[statement].speaker.as_ref()?;
        self.sides.number(speaker).map(|actor| self.sides.side(actor))
    }
}

/// What a statement does about its issue; none where it only says or asks something.
const fn stance(statement: &Statement) -> Option<Stance> {
    match statement.act {
        Act::Demand => Some(Stance::Demands),
        Act::Offer | Act::Promise => Some(Stance::Offers),
        Act::Refuse => Some(Stance::Refuses),
        Act::Deny => Some(Stance::Denies),
        Act::Warn | Act::Threaten => Some(Stance::Warns),
        Act::Assert if statement.denied => Some(Stance::Denies),
        Act::Assert | Act::Ask | Act::Praise | Act::Accuse => None,
    }
}

fn positions(folder: &Folder<'_>) -> Vec<Position> {
    type Key = (String, usize, Stance, Option<DateSpan>, Option<String>);
    let issues = issue::issues(folder);
    let mut found: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    // A report of an utterance goes with the first report of it, though it may be printed days later.
    let mut told: HashMap<_, Key> = HashMap::new();
    for (number, statement) in folder.statements.iter().enumerate() {
        let (Some(stance), Some(party), Some(issue)) = (stance(statement), folder.party(number), &issues[number])
        else {
            continue;
        };
        // `rejected the charge`: what it is about stands elsewhere.
        if folder.terms[number].len() < 2 {
            continue;
        }
        let utterance = statement.utterance.as_ref();
        let known = utterance.and_then(|utterance| told.get(&(utterance, stance, party)).cloned());
        let key = known.unwrap_or_else(|| {
            let condition = condition::condition(folder.reading(number), statement);
            (issue.clone(), party, stance, statement.said, condition)
        });
        if let Some(utterance) = utterance {
            told.insert((utterance, stance, party), key.clone());
        }
        found.entry(key).or_default().push(number);
    }
    let position = |((issue, party, stance, date, condition), numbers): (Key, Vec<usize>)| Position {
        actor: folder.cast.actors[party].id.clone(),
        issue,
        stance,
        condition,
        date,
        statements: numbers.iter().map(|&number| folder.statements[number].id.clone()).collect(),
    };
    let mut positions: Vec<Position> = found.into_iter().map(position).collect();
    positions
        .sort_by(|a, b| (&a.issue, a.date, &a.actor, &a.statements).cmp(&(&b.issue, b.date, &b.actor, &b.statements)));
    positions
}
