//! Each meeting, as diplomats record it.

use super::statements::quoted;
use super::writer::{Writer, remarks};
use super::{Block, Line, Piece, Section};
use crate::model::{Meeting, MeetingPosition, RecordEntry, RecordField, Target};

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
        blocks.push(Block::Paragraph(Line::text(format!("Took part: {}.", names.join(", "))).cite(cites)));
    }
    let fields = RecordField::ALL.map(|field| (field.label(), entries(meeting, field, writer)));
    blocks.push(Block::Fields(fields.into()));
    if !meeting.positions.is_empty() {
        blocks.push(Block::Paragraph(Line::strong("Who stood where")));
        blocks.push(Block::List(positions(meeting, writer)));
    }
    let remarks = remarks(writer.dossier, &Target::Meeting(meeting.id.clone()));
    blocks.extend(remarks.into_iter().map(|remark| Block::Paragraph(Line::default().analyst(remark))));
    blocks
}

fn entries(meeting: &Meeting, field: RecordField, writer: &mut Writer) -> Vec<Line> {
    meeting.entries(field).map(|entry| line(entry, writer)).collect()
}

fn line(entry: &RecordEntry, writer: &mut Writer) -> Line {
    let cites = writer.cite(&entry.evidence);
    let side = entry.side.as_ref().map(|side| format!("{}: ", writer.name(side))).unwrap_or_default();
    // Where the text does not name him, whom the entry is about.
    let about = entry.actor.as_ref().map(|actor| writer.name(actor)).filter(|name| !entry.text.contains(name));
    let about = about.map(|name| format!(" ({name})")).unwrap_or_default();
    let basis = entry.basis.as_ref().map(|basis| format!(", from {basis}")).unwrap_or_default();
    Line::text(format!("{side}{}{about}{basis}", entry.text)).cite(cites)
}

fn positions(meeting: &Meeting, writer: &mut Writer) -> Vec<Line> {
    let line = |position: &MeetingPosition| {
        let who = format!("{} {}", writer.name(&position.party), position.stance.label());
        let statements = writer.statements(&position.statements);
        let line = Line::text(format!("{}: ", position.item)).with(Piece::Strong(who)).and(": ");
        quoted(line, &statements, writer)
    };
    meeting.positions.iter().map(line).collect()
}
