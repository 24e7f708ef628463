//! An edit in words, for the menu and for the list of corrections.

use crate::model::{ActorId, Analysis, Change, Judgement, StatementId, Target};

/// The most characters of an article's words that a label quotes.
const ENOUGH: usize = 40;

/// What a change does, as a phrase that fits behind "Undo": `merge of “Sherman” into Wendy Sherman`.
///
/// It is made when the edit is made, because the names may be gone when it is read.
pub fn describe(change: &Change, found: &Analysis) -> String {
    let actor = |id: &ActorId| found.actor(id).map_or_else(|| id.to_string(), |actor| actor.name.clone());
    match change {
        Change::Merge { keep, merge } => format!("merge of “{}” into {}", actor(merge), actor(keep)),
        Change::Split { actor: old, name, .. } => format!("split of {name} from {}", actor(old)),
        Change::Rename { actor: old, name } => format!("renaming of “{}” to {name}", actor(old)),
        Change::Retype { actor: id, kind } => format!("change of {} to a kind of {}", actor(id), kind.label()),
        Change::Attribute { statement, speaker } => {
            format!("attribution of {} to {}", statement_words(statement, found), actor(speaker))
        }
        Change::Judge { target, judgement: Judgement::Accepted } => format!("acceptance of {}", name(target, found)),
        Change::Judge { target, judgement: Judgement::Rejected } => format!("rejection of {}", name(target, found)),
        Change::Regrade { target, grade } => format!("grade {grade} for {}", name(target, found)),
        Change::Note { target, .. } => format!("note on {}", name(target, found)),
    }
}

fn name(target: &Target, found: &Analysis) -> String {
    let actor = |id: &ActorId| found.actor(id).map_or_else(|| id.to_string(), |actor| actor.name.clone());
    let known = match target {
        Target::Actor(id) => Some(actor(id)),
        Target::Document(id) => found.document(id).map(|document| format!("“{}”", shortened(document.heading()))),
        Target::Statement(id) => Some(statement_words(id, found)),
        Target::Relation(id) => found.relation(id).map(|relation| {
            format!("“{} {} {}”", actor(&relation.source), relation.kind.label(), actor(&relation.target))
        }),
        Target::Meeting(id) => found.meeting(id).map(|meeting| meeting.name.clone()),
        Target::Discrepancy(id) => {
            let discrepancy = found.discrepancies.iter().find(|discrepancy| discrepancy.id == *id);
            discrepancy.map(|discrepancy| format!("the discrepancy on {}", shortened(&discrepancy.about)))
        }
    };
    known.unwrap_or_else(|| target.id().to_owned())
}

fn statement_words(id: &StatementId, found: &Analysis) -> String {
    let content = found.statement(id).and_then(|statement| statement.content.first());
    content.map_or_else(|| id.to_string(), |content| format!("“{}”", shortened(&content.words)))
}

/// The first words, on one line.
fn shortened(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= ENOUGH {
        return line;
    }
    let start: String = line.chars().take(ENOUGH).collect();
    let whole_words = start.rsplit_once(' ').map_or(start.as_str(), |(before, _)| before);
    format!("{whole_words} …")
}
