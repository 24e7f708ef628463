//! Who said what.

use super::writer::{Writer, remarked};
use super::{Block, Line, Section, dates};
use crate::model::{ActorId, Attribution, Evidence, Modality, Mode, Statement, Target};
use std::collections::BTreeMap;

pub(super) fn section(writer: &mut Writer) -> Option<Section> {
    let mut speakers: BTreeMap<Option<&ActorId>, Vec<&Statement>> = BTreeMap::new();
    for statement in &writer.dossier.found.statements {
        speakers.entry(statement.speaker.as_ref()).or_default().push(statement);
    }
    let mut speakers: Vec<_> = speakers.into_iter().collect();
    // Who says most comes first, who is not known comes last.
    speakers
        .sort_by_key(|(speaker, said)| (speaker.is_none(), usize::MAX - said.len(), speaker.map(|id| writer.name(id))));
    let mut blocks = Vec::new();
    for (speaker, said) in speakers {
        blocks.push(Block::Heading(Line::text(speaker.map_or("Speaker not known", |speaker| writer.name(speaker)))));
        blocks.push(Block::List(said.into_iter().map(|statement| line(statement, writer)).collect()));
    }
    (!blocks.is_empty()).then_some(Section { heading: "Statements", blocks })
}

/// `denies (indirect; to Russia; 10 January 2022; Talks in Geneva): “...” [3]`.
fn line(statement: &Statement, writer: &mut Writer) -> Line {
    let mut circumstances = Vec::new();
    if statement.speaker.is_none() {
        circumstances.extend(statement.speaker_text.as_ref().map(|words| format!("“{words}”")));
    }
    circumstances.extend(match statement.mode {
        Mode::Direct => None,
        Mode::Indirect => Some("in the reporter's words".to_owned()),
        Mode::Mixed => Some("partly in the reporter's words".to_owned()),
    });
    if statement.attribution == Attribution::Collective {
        circumstances.push("unnamed".to_owned());
    }
    circumstances.extend(modality(statement.modality).map(str::to_owned));
    circumstances.extend(statement.joint.iter().map(|other| format!("with {}", writer.name(other))));
    circumstances.extend(statement.addressee.as_ref().map(|to| format!("to {}", writer.name(to))));
    circumstances.extend(statement.relayed_by.iter().map(|relay| format!("through “{}”", relay.words.words)));
    circumstances.extend(statement.said.map(dates::span));
    circumstances.extend(statement.meeting.as_ref().map(|meeting| writer.meeting(meeting).to_owned()));
    let mut line = Line::strong(statement.act.verb());
    if !circumstances.is_empty() {
        line = line.and(format!(" ({})", circumstances.join("; ")));
    }
    let line = quoted(line.and(": "), &[statement], writer);
    remarked(line, writer.dossier, &Target::Statement(statement.id.clone()))
}

const fn modality(modality: Modality) -> Option<&'static str> {
    match modality {
        Modality::Asserted | Modality::Asked => None,
        Modality::Possible => Some("as possible"),
        Modality::Intended => Some("as intended"),
        Modality::Required => Some("as what should be"),
        Modality::Conditional => Some("on a condition"),
    }
}

/// The words of each statement with its citation, semicolons between.
pub(super) fn quoted(mut line: Line, statements: &[&Statement], writer: &mut Writer) -> Line {
    // What two papers print of one text is quoted once.
    let mut said: Vec<(String, Vec<Evidence>)> = Vec::new();
    for statement in statements {
        let words = pieces(&statement.content);
        match said.iter_mut().find(|(known, _)| plain(known) == plain(&words)) {
            Some((_, evidence)) => evidence.extend(statement.content.iter().cloned()),
            None => said.push((words, statement.content.clone())),
        }
    }
    for (number, (words, evidence)) in said.into_iter().enumerate() {
        if number > 0 {
            line = line.and("; ");
        }
        let cites = writer.cite(&evidence);
        line = line.quote(words).cite(cites);
    }
    line
}

/// Letters and digits alone: papers write quotation marks of their own.
fn plain(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The pieces of what was said, and where the article breaks them.
fn pieces(content: &[Evidence]) -> String {
    content.iter().map(|piece| piece.words.as_str()).collect::<Vec<_>>().join(" … ")
}
