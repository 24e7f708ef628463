//! Who stands where on what, and what they bind themselves to.

use super::statements::quoted;
use super::writer::Writer;
use super::{Block, Line, Piece, Section, dates};
use crate::model::{Commitment, CommitmentKind, FollowUp, Position};
use crate::text::capitalized;
use crate::view::{COMMITMENTS, issues};

pub(super) fn section(writer: &mut Writer) -> Option<Section> {
    let found = &writer.dossier.found;
    let mut blocks = Vec::new();
    for issue in issues(&found.positions) {
        let mut positions: Vec<&Position> = found.positions.iter().filter(|one| one.issue == issue).collect();
        positions.sort_by_key(|position| position.date);
        blocks.push(Block::Heading(Line::text(capitalized(issue))));
        blocks.push(Block::List(positions.into_iter().map(|position| line(position, writer)).collect()));
    }
    if !found.commitments.is_empty() {
        blocks.push(Block::Heading(Line::text(COMMITMENTS)));
        blocks.push(Block::List(found.commitments.iter().map(|commitment| bound(commitment, writer)).collect()));
    }
    (!blocks.is_empty()).then_some(Section { heading: "Positions", blocks })
}

fn line(position: &Position, writer: &mut Writer) -> Line {
    let circumstances: Vec<_> = position.date.map(dates::span).into_iter().chain(position.condition.clone()).collect();
    let mut line = Line::text(format!("{} ", writer.name(&position.actor)));
    line = line.with(Piece::Strong(position.stance.label().to_owned()));
    if !circumstances.is_empty() {
        line = line.and(format!(" ({})", circumstances.join("; ")));
    }
    quoted(line.and(": "), &writer.statements(&position.statements), writer)
}

fn bound(commitment: &Commitment, writer: &mut Writer) -> Line {
    let kind = match commitment.kind {
        CommitmentKind::Promise => "promise",
        CommitmentKind::Threat => "threat",
        CommitmentKind::Deadline => "deadline",
    };
    let mut line = Line::strong(kind).and(format!(" by {}", writer.name(&commitment.actor)));
    if let Some(toward) = &commitment.toward {
        line = line.and(format!(" toward {}", writer.name(toward)));
    }
    if let Some(condition) = &commitment.condition {
        line = line.and(format!(", {condition}"));
    }
    if let Some(due) = commitment.due {
        line = line.and(format!(", due {}", dates::span(due)));
    }
    line = quoted(line.and(": "), &writer.statements(std::slice::from_ref(&commitment.statement)), writer);
    for (follow_up, statement) in &commitment.follow_ups {
        let later = match follow_up {
            FollowUp::Kept => "; later kept: ",
            FollowUp::Repeated => "; said again: ",
            FollowUp::Dropped => "; later taken back: ",
        };
        line = quoted(line.and(later), &writer.statements(std::slice::from_ref(statement)), writer);
    }
    line
}
