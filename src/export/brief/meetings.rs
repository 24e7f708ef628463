//! Each meeting, as diplomats record it.

use super::statements::quoted;
use super::writer::{Writer, remarks};
use super::{Block, Line, NOT_REPORTED, Piece, Section};
use crate::model::{ActorId, Meeting, MeetingPosition, MeetingStatus, RecordEntry, RecordField, Stance, Target};

pub(super) fn section(writer: &mut Writer) -> Option<Section> {
    let mut meetings: Vec<_> = writer.dossier.found.meetings.iter().collect();
    meetings.sort_by_key(|meeting| (meeting.date.is_none(), meeting.date));
    let blocks: Vec<_> = meetings.into_iter().flat_map(|meeting| blocks(meeting, writer)).collect();
    (!blocks.is_empty()).then_some(Section { heading: "Meetings", blocks })
}

fn blocks(meeting: &Meeting, writer: &mut Writer) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(Line::text(format!("{} ({})", meeting.name, meeting.status.label())))];
    let mut summary = Line::default();
    for sentence in &meeting.summary {
        let cites = writer.cite(&sentence.evidence);
        let words = if sentence.quoted { summary.quote(&sentence.text) } else { summary.and(&sentence.text) };
        summary = words.cite(cites).and(" ");
    }
    if !summary.0.is_empty() {
        blocks.push(Block::Paragraph(summary));
    }
    if !meeting.participants.is_empty() {
        let names: Vec<_> = meeting.participants.iter().map(|actor| writer.name(actor)).collect();
        let cites = writer.cite(&meeting.evidence);
        let label = match meeting.status {
            MeetingStatus::Held | MeetingStatus::Unknown => "Took part",
            MeetingStatus::Planned => "To take part",
            MeetingStatus::Cancelled => "Were to take part",
        };
        blocks.push(Block::Paragraph(Line::text(format!("{label}: {}.", names.join(", "))).cite(cites)));
    }
    blocks.extend(record(meeting, writer).into_iter().flatten());
    if !meeting.positions.is_empty() {
        blocks.push(Block::Paragraph(Line::strong("Who stood where")));
        blocks.push(Block::List(positions(meeting, writer)));
    }
    let remarks = remarks(writer.dossier, &Target::Meeting(meeting.id.clone()));
    blocks.extend(remarks.into_iter().map(|remark| Block::Paragraph(Line::default().analyst(remark))));
    blocks
}

/// The fields that some article tells of, and behind them, in a line, those that none does.
fn record(meeting: &Meeting, writer: &mut Writer) -> [Option<Block>; 2] {
    let (told, silent): (Vec<_>, Vec<_>) =
        RecordField::ALL.into_iter().partition(|&field| meeting.entries(field).next().is_some());
    let mut row =
        |field: RecordField| (field.label(), meeting.entries(field).map(|entry| line(entry, writer)).collect());
    let fields: Vec<_> = told.into_iter().map(&mut row).collect();
    let labels: Vec<_> = silent.iter().map(|field| field.label().to_lowercase()).collect();
    let not_reported = || Block::Paragraph(Line::text(format!("{NOT_REPORTED}: {}.", labels.join(", "))));
    [(!fields.is_empty()).then_some(Block::Fields(fields)), (!labels.is_empty()).then(not_reported)]
}

fn line(entry: &RecordEntry, writer: &mut Writer) -> Line {
    let cites = writer.cite(&entry.evidence);
    // A side that stands for itself is named once.
    let side = entry.side.as_ref().filter(|_| entry.side != entry.actor);
    let side = side.map(|side| format!("{}: ", writer.name(side))).unwrap_or_default();
    // Where the text does not name him, whom the entry is about.
    let about = entry.actor.as_ref().map(|actor| writer.name(actor)).filter(|name| !entry.text.contains(name));
    let about = about.map(|name| format!(" ({name})")).unwrap_or_default();
    let basis = entry.basis.as_ref().map(|basis| format!(", from {basis}")).unwrap_or_default();
    Line::text(format!("{side}{}{about}{basis}", entry.text)).cite(cites)
}

/// One line an item, the most contested first: what each party says of it, and who is silent.
fn positions(meeting: &Meeting, writer: &mut Writer) -> Vec<Line> {
    let mut parties: Vec<&ActorId> = Vec::new();
    let mut items: Vec<(&str, Vec<&MeetingPosition>)> = Vec::new();
    for position in &meeting.positions {
        if !parties.contains(&&position.party) {
            parties.push(&position.party);
        }
        match items.iter_mut().find(|(item, _)| *item == position.item) {
            Some((_, taken)) => taken.push(position),
            None => items.push((&position.item, vec![position])),
        }
    }
    items.sort_by_key(|(_, taken)| contested(taken));
    let line = |(item, mut taken): (&str, Vec<&MeetingPosition>)| {
        // What one party says stands together.
        taken.sort_by_key(|position| parties.iter().position(|party| *party == &position.party));
        let mut line = Line::strong(item);
        for (number, position) in taken.iter().enumerate() {
            let who = format!("{} {}", writer.name(&position.party), position.stance.label());
            let statements = writer.statements(&position.statements);
            line = line.and(if number == 0 { ": " } else { "; " }).with(Piece::Strong(who)).and(": ");
            line = quoted(line, &statements, writer);
        }
        let is_silent = |party: &&&ActorId| !taken.iter().any(|position| position.party == ***party);
        let silent: Vec<_> = parties.iter().filter(is_silent).map(|party| writer.name(party)).collect();
        if silent.is_empty() { line } else { line.and(format!(". Silent: {}", silent.join(", "))) }
    };
    items.into_iter().map(line).collect()
}

/// Items on which several parties stand apart come first, then those that several speak of, then what one alone mentions.
fn contested(taken: &[&MeetingPosition]) -> u8 {
    let several = taken.iter().any(|position| position.party != taken[0].party);
    let is_mild = |position: &&MeetingPosition| matches!(position.stance, Stance::Offers | Stance::Says);
    match (several, taken.iter().all(is_mild)) {
        (true, false) => 0,
        (true, true) => 1,
        _ => 2,
    }
}
