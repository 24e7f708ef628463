//! The sentences behind what is selected.

use super::evidence::{EvidenceCard, evidence_card, relation_card, statement_card};
use super::{Index, counted, name_of};
use crate::model::Target;
use std::collections::HashSet;

/// What an item rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// The item.
    pub title: String,
    /// `7 sentences`.
    pub line: String,
    /// The sentences.
    pub cards: Vec<EvidenceCard>,
}

/// At most so many cards: an actor of a large folder may have thousands.
pub const MOST: usize = 400;

/// What an item rests on.
pub fn behind(index: &Index, target: &Target) -> Behind {
    // An actor rests on what it says, and one that says nothing on the sentences that name it.
    let speaks = !matches!(target, Target::Actor(id) if index.said_by(id).len() == 0);
    let cards: Vec<EvidenceCard> = match target {
        Target::Actor(id) if speaks => {
            index.said_by(id).take(MOST).filter_map(|one| statement_card(index, one)).collect()
        }
        Target::Actor(id) => {
            let mentions = index.actor(id).map_or(&[][..], |actor| actor.mentions.as_slice());
            let sentences = mentions.iter().take(MOST).filter_map(|one| evidence_card(index, &one.evidence()));
            one_each(sentences.collect())
        }
        Target::Document(id) => {
            index.statements_in(id).take(MOST).filter_map(|one| statement_card(index, one)).collect()
        }
        Target::Statement(id) => {
            let Some(statement) = index.statement(id) else { return nothing(index, target) };
            let mut cards: Vec<_> = statement_card(index, statement).into_iter().collect();
            let utterances = &index.dossier().found.utterances;
            let utterance = utterances.iter().find(|one| Some(&one.id) == statement.utterance.as_ref());
            let others = utterance.map_or(&[][..], |one| one.statements.as_slice());
            let others = others.iter().filter(|other| *other != id).filter_map(|other| index.statement(other));
            cards.extend(others.filter_map(|other| statement_card(index, other)));
            cards
        }
        Target::Relation(id) => {
            let evidence = index.relation(id).map_or(&[][..], |relation| relation.evidence.as_slice());
            evidence.iter().filter_map(|one| relation_card(index, one)).collect()
        }
        Target::Meeting(id) => {
            let evidence = index.meeting(id).map_or(&[][..], |meeting| meeting.evidence.as_slice());
            evidence.iter().take(MOST).filter_map(|one| evidence_card(index, one)).collect()
        }
        Target::Discrepancy(id) => {
            let sides = index.discrepancy(id).map_or(&[][..], |one| one.sides.as_slice());
            sides.iter().flat_map(|side| &side.evidence).filter_map(|one| evidence_card(index, one)).collect()
        }
    };
    let mut behind = nothing(index, target);
    let says = speaks && matches!(target, Target::Actor(_) | Target::Document(_));
    let noun = if says { "statement" } else { "sentence" };
    behind.cards = dedup(cards);
    behind.line = counted(behind.cards.len(), noun);
    behind
}

fn nothing(index: &Index, target: &Target) -> Behind {
    Behind { title: name_of(index, target), line: String::new(), cards: Vec::new() }
}

/// The first of the cards of each sentence.
fn one_each(cards: Vec<EvidenceCard>) -> Vec<EvidenceCard> {
    let mut seen = HashSet::new();
    cards.into_iter().filter(|card| seen.insert((card.number, card.sentence.clone()))).collect()
}

/// Several words of one sentence make one card.
fn dedup(cards: Vec<EvidenceCard>) -> Vec<EvidenceCard> {
    let mut kept: Vec<EvidenceCard> = Vec::new();
    for card in cards {
        let same = |other: &&EvidenceCard| {
            other.number == card.number && other.sentence == card.sentence && other.evidence == card.evidence
        };
        if !kept.iter().any(|other| same(&other)) {
            kept.push(card);
        }
    }
    kept
}

/// The numbered sources that a text cites, one a line: `[3] Continental Wire, 12 Jan 2022: Four hours in Brussels`.
pub fn sources(index: &Index, numbers: &[usize]) -> String {
    let mut numbers = numbers.to_vec();
    numbers.sort_unstable();
    numbers.dedup();
    let line = |number: usize| {
        let document = index.numbered(number)?;
        let publisher = super::source_name(document);
        let date = document.published.map(|date| format!(", {}", super::dates::medium(date))).unwrap_or_default();
        Some(format!("[{number}] {publisher}{date}: {}\n", document.heading()))
    };
    numbers.into_iter().filter_map(line).collect()
}

/// Sentences with their sources, to be pasted.
pub fn cited_text(index: &Index, cards: &[EvidenceCard]) -> String {
    let lines: Vec<String> = cards.iter().map(|card| format!("{} [{}]", card.sentence, card.number)).collect();
    let numbers: Vec<usize> = cards.iter().map(|card| card.number).collect();
    format!("{}\n\n{}", lines.join("\n"), sources(index, &numbers))
}
