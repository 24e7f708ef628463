//! An edit in words, for the menu and for the list of corrections.

use crate::model::{ActorId, Analysis, Change, Edit, Judgement, StatementId, Target};
use crate::text::on_one_line;

/// The most characters of an article's words that a label quotes.
const ENOUGH: usize = 40;

/// What a change does, as a phrase that fits behind "Undo": `merge of “Sherman” into Wendy Sherman`.
///
/// It is made when the edit is made, because the names may be gone when it is read.
pub fn describe(change: &Change, found: &Analysis) -> String {
    let actor = |id| actor_name(id, found);
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

/// The name that the merged actor had, as the edit's label tells it: the actor itself has gone into the other.
pub fn merged_name(edit: &Edit) -> Option<&str> {
    edit.label.strip_prefix("merge of “")?.split_once("” into ").map(|(name, _)| name)
}

fn actor_name(id: &ActorId, found: &Analysis) -> String {
    found.actor(id).map_or_else(|| id.to_string(), |actor| actor.name.clone())
}

/// What a judgement, grade or note is of.
fn name(target: &Target, found: &Analysis) -> String {
    let actor = |id| actor_name(id, found);
    let known = match target {
        Target::Actor(id) => Some(actor(id)),
        Target::Document(id) => found.document(id).map(|document| format!("“{}”", shortened(document.heading()))),
        Target::Statement(id) => Some(statement_words(id, found)),
        Target::Relation(id) => found.relation(id).map(|relation| {
            format!("“{} {} {}”", actor(&relation.source), relation.kind.label(), actor(&relation.target))
        }),
        Target::Meeting(id) => found.meeting(id).map(|meeting| meeting.name.clone()),
        Target::Discrepancy(id) => {
            found.discrepancy(id).map(|discrepancy| format!("the discrepancy on {}", shortened(&discrepancy.about)))
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
    let line = on_one_line(words);
    if line.chars().count() <= ENOUGH {
        return line;
    }
    let start: String = line.chars().take(ENOUGH).collect();
    let whole_words = start.rsplit_once(' ').map_or(start.as_str(), |(before, _)| before);
    format!("{whole_words} …")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{self, nato, sherman, sherman_in_vienna, statement_id};
    use crate::model::{ActorKind, Grade};

    #[test]
    fn a_merge_remembers_who_was_merged() {
        let change = Change::Merge { keep: sherman(), merge: sherman_in_vienna() };
        let label = describe(&change, &fixture::analysis());
        assert_eq!(merged_name(&Edit { label, ..fixture::edit(change) }), Some("Sherman"));
    }

    #[test]
    fn every_edit_has_its_words() {
        let found = fixture::analysis();
        let statement = statement_id(&found.statements, "a series of meetings");
        let relation = found.relations[0].id.clone();
        let cases = [
            (Change::Merge { keep: sherman(), merge: sherman_in_vienna() }, "merge of “Sherman” into Wendy Sherman"),
            (
                Change::Split { actor: sherman(), name: "Brad Sherman".into(), mentions: Vec::new() },
                "split of Brad Sherman from Wendy Sherman",
            ),
            (Change::Rename { actor: nato(), name: "OTAN".into() }, "renaming of “NATO” to OTAN"),
            (Change::Retype { actor: nato(), kind: ActorKind::Group }, "change of NATO to a kind of group"),
            (
                Change::Attribute { statement, speaker: nato() },
                "attribution of “a series of meetings on missiles and on …” to NATO",
            ),
            (
                Change::Judge { target: Target::Relation(relation), judgement: Judgement::Accepted },
                "acceptance of “Wendy Sherman represents United States”",
            ),
            (
                Change::Judge { target: Target::Meeting(fixture::council()), judgement: Judgement::Rejected },
                "rejection of NATO-Russia Council",
            ),
            (
                Change::Regrade {
                    target: Target::Document(found.documents[1].id.clone()),
                    grade: Grade::new('B', 2).unwrap(),
                },
                "grade B2 for “NATO and Russia stay apart in Brussels”",
            ),
            (
                Change::Note { target: Target::Discrepancy(found.discrepancies[0].id.clone()), text: "ask".into() },
                "note on the discrepancy on Attack on Ukraine",
            ),
        ];
        for (change, words) in cases {
            assert_eq!(describe(&change, &found), words);
        }
    }

    #[test]
    fn what_is_not_there_is_named_by_its_identifier() {
        let change = Change::Rename { actor: "person-nobody".into(), name: "Nemo".into() };
        assert_eq!(describe(&change, &fixture::analysis()), "renaming of “person-nobody” to Nemo");
    }
}
