//! How the sides of one meeting describe it, item by item.

use super::{Citation, Index, cite};
use crate::model::{Act, ActorId, ActorKind, MeetingId, MeetingPosition, Stance};
use crate::text::balanced;

/// The readouts of a meeting, compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readouts {
    /// The parties, most talkative first.
    pub parties: Vec<(ActorId, ActorKind, String)>,
    /// The items of the agenda, most contested first.
    pub items: Vec<ReadoutItem>,
    /// What only one side mentions: `Only NATO mentions: open lines`.
    pub lone: Vec<String>,
}

/// One item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadoutItem {
    /// What was spoken about.
    pub item: String,
    /// How far the sides are from each other.
    pub distance: Distance,
    /// One cell a party; empty where it is not reported to have said anything.
    pub cells: Vec<Vec<ReadoutCell>>,
}

/// What a party says on an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadoutCell {
    /// What it does by saying it.
    pub act: Act,
    /// The words of the best report of it.
    pub words: String,
    /// The articles.
    pub citations: Vec<Citation>,
}

/// How far the sides are from each other on an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Distance {
    /// At least one demands, refuses, denies or warns.
    Apart,
    /// All offer, or say no more than something.
    Close,
    /// Only one side speaks of it.
    OneSide,
}

impl Distance {
    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Apart => "apart",
            Self::Close => "close",
            Self::OneSide => "one side",
        }
    }
}

/// The readouts of a meeting, compared.
pub fn readouts(index: &Index, id: &MeetingId) -> Readouts {
    let Some(meeting) = index.meeting(id) else { return Readouts::default() };
    let mut parties: Vec<(&ActorId, usize)> = Vec::new();
    let mut items: Vec<&str> = Vec::new();
    for position in &meeting.positions {
        match parties.iter_mut().find(|(party, _)| *party == &position.party) {
            Some((_, count)) => *count += 1,
            None => parties.push((&position.party, 1)),
        }
        if !items.contains(&position.item.as_str()) {
            items.push(&position.item);
        }
    }
    parties.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let at = |item: &str, party: &ActorId| {
        let positions = meeting.positions.iter();
        positions.filter(|position| position.item == item && position.party == *party).collect::<Vec<_>>()
    };
    let mut compared: Vec<ReadoutItem> = items
        .iter()
        .map(|item| {
            let taken: Vec<Vec<&MeetingPosition>> = parties.iter().map(|(party, _)| at(item, party)).collect();
            ReadoutItem {
                item: (*item).to_owned(),
                distance: distance(&taken),
                cells: taken
                    .iter()
                    .map(|cell| cell.iter().filter_map(|position| self::cell(index, position)).collect())
                    .collect(),
            }
        })
        .collect();
    compared.sort_by_key(|item| item.distance);
    let named = |(party, _): &(&ActorId, usize)| {
        let kind = index.actor(party).map_or(ActorKind::Group, |actor| actor.kind);
        ((*party).clone(), kind, index.name(party).to_owned())
    };
    let parties: Vec<_> = parties.iter().map(named).collect();
    let lone = lone(&parties, &compared);
    Readouts { parties, items: compared, lone }
}

fn distance(cells: &[Vec<&MeetingPosition>]) -> Distance {
    if cells.iter().filter(|cell| !cell.is_empty()).count() < 2 {
        return Distance::OneSide;
    }
    let mild = |position: &&MeetingPosition| matches!(position.stance, Stance::Offers | Stance::Says);
    if cells.iter().flatten().all(mild) { Distance::Close } else { Distance::Apart }
}

fn cell(index: &Index, position: &MeetingPosition) -> Option<ReadoutCell> {
    let mut statements: Vec<_> = position.statements.iter().filter_map(|id| index.statement(id)).collect();
    let evidence: Vec<_> = statements.iter().flat_map(|statement| &statement.content).collect();
    let citations = cite(index, evidence);
    // The shortest report says it best in a cell.
    statements.sort_by_key(|statement| statement.content.iter().map(|piece| piece.words.len()).sum::<usize>());
    let best = statements.first()?;
    let words: Vec<&str> = best.content.iter().map(|piece| piece.words.as_str()).collect();
    Some(ReadoutCell { act: best.act, words: balanced(&words.join(" … ")), citations })
}

fn lone(parties: &[(ActorId, ActorKind, String)], items: &[ReadoutItem]) -> Vec<String> {
    let only = |(number, (_, _, name)): (usize, &(ActorId, ActorKind, String))| {
        let items: Vec<&str> = items
            .iter()
            .filter(|item| item.distance == Distance::OneSide && !item.cells[number].is_empty())
            .map(|item| item.item.as_str())
            .collect();
        (!items.is_empty()).then(|| format!("Only {name} mentions: {}", items.join(", ")))
    };
    parties.iter().enumerate().filter_map(only).collect()
}
