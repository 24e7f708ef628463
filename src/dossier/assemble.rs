//! An analysis and the analyst's edits become the dossier.

use super::{leave_out, merge, speakers, split};
use crate::model::{Actor, ActorId, Analysis, Attribution, Change, Dossier, Edit, Statement, StatementId, Target};

/// Applies the edits in their order.
///
/// An edit whose target is not there (any longer) changes nothing and is listed among the orphans. Rejected items leave
/// their lists only when all edits are in: until then they can be accepted again, and their judgement stays on record.
pub fn assemble(analysis: &Analysis, edits: &[Edit]) -> Dossier {
    let mut dossier = with_rejected(analysis, edits);
    leave_out::rejected(&mut dossier);
    dossier
}

/// The dossier before the rejected items leave it: the state to which another edit can be [`add`]ed.
pub(super) fn with_rejected(analysis: &Analysis, edits: &[Edit]) -> Dossier {
    let mut dossier = Dossier { found: analysis.clone(), ..Dossier::default() };
    for edit in edits {
        add(&mut dossier, edit.clone());
    }
    dossier
}

/// Applies one more edit.
pub(super) fn add(dossier: &mut Dossier, edit: Edit) {
    if let Err(TargetGone) = apply(dossier, &edit.change) {
        dossier.orphans.push(dossier.edits.len());
    }
    dossier.edits.push(edit);
}

/// What an edit is about is not in the dossier.
pub(super) struct TargetGone;

fn apply(dossier: &mut Dossier, change: &Change) -> Result<(), TargetGone> {
    match change {
        Change::Merge { keep, merge } => merge::merge(dossier, keep, merge)?,
        Change::Split { actor, name, mentions } => {
            let new = change.new_actor().expect("a split makes an actor");
            split::split(&mut dossier.found, actor, &new, name, mentions)?;
        }
        Change::Rename { actor, name } => rename(actor_mut(&mut dossier.found, actor)?, name),
        Change::Retype { actor, kind } => actor_mut(&mut dossier.found, actor)?.kind = *kind,
        Change::Attribute { statement, speaker } => attribute(&mut dossier.found, statement, speaker)?,
        Change::Judge { target, judgement } => {
            dossier.judgements.insert(existing(&dossier.found, target)?, *judgement);
        }
        Change::Regrade { target, grade } => {
            dossier.grades.insert(existing(&dossier.found, target)?, *grade);
        }
        Change::Note { target, text } => {
            dossier.notes.entry(existing(&dossier.found, target)?).or_default().push(text.clone());
        }
    }
    Ok(())
}

pub(super) fn actor_mut<'a>(found: &'a mut Analysis, id: &ActorId) -> Result<&'a mut Actor, TargetGone> {
    found.actors.iter_mut().find(|actor| actor.id == *id).ok_or(TargetGone)
}

fn statement_mut<'a>(found: &'a mut Analysis, id: &StatementId) -> Result<&'a mut Statement, TargetGone> {
    found.statements.iter_mut().find(|statement| statement.id == *id).ok_or(TargetGone)
}

fn existing(found: &Analysis, target: &Target) -> Result<Target, TargetGone> {
    let exists = match target {
        Target::Actor(id) => found.actor(id).is_some(),
        Target::Document(id) => found.document(id).is_some(),
        Target::Statement(id) => found.statement(id).is_some(),
        Target::Relation(id) => found.relation(id).is_some(),
        Target::Meeting(id) => found.meeting(id).is_some(),
        Target::Discrepancy(id) => found.discrepancy(id).is_some(),
    };
    if exists { Ok(target.clone()) } else { Err(TargetGone) }
}

/// The old name stays as an alias: the articles use it.
fn rename(actor: &mut Actor, name: &str) {
    let old = std::mem::replace(&mut actor.name, name.to_owned());
    actor.add_alias(old);
    actor.aliases.retain(|alias| alias != name);
}

fn attribute(found: &mut Analysis, statement: &StatementId, speaker: &ActorId) -> Result<(), TargetGone> {
    let attribution = found.actor(speaker).ok_or(TargetGone)?.attribution();
    let statement = statement_mut(found, statement)?;
    if statement.attribution == Attribution::Unresolved {
        statement.attribution = attribution;
    }
    let (id, before) = (statement.id.clone(), statement.speaker.clone());
    speakers::reattribute(found, &[id].into(), before.as_ref(), speaker);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{self, diplomat, nato, ryabkov, sherman, statement_id};
    use crate::model::{ActorKind, Grade, Judgement};

    fn assembled(changes: impl IntoIterator<Item = Change>) -> Dossier {
        assemble(&fixture::analysis(), &changes.into_iter().map(fixture::edit).collect::<Vec<_>>())
    }

    #[test]
    fn without_edits_the_dossier_is_what_was_found() {
        let dossier = assembled([]);
        assert_eq!(dossier, Dossier { found: fixture::analysis(), ..Dossier::default() });
    }

    #[test]
    fn an_edit_whose_target_is_gone_is_listed_and_the_rest_goes_on() {
        let gone = ActorId::from("person-nobody");
        let dossier = assembled([
            Change::Rename { actor: gone.clone(), name: "Nemo".into() },
            Change::Rename { actor: nato(), name: "North Atlantic Treaty Organization".into() },
            Change::Note { target: Target::Actor(gone), text: "who?".into() },
        ]);
        assert_eq!(dossier.orphans, [0, 2]);
        assert_eq!(dossier.edits.len(), 3);
        assert_eq!(dossier.found.actor(&nato()).unwrap().name, "North Atlantic Treaty Organization");
    }

    #[test]
    fn a_renamed_actor_keeps_its_old_name_as_an_alias() {
        let dossier = assembled([Change::Rename { actor: sherman(), name: "Sherman".into() }]);
        let actor = dossier.found.actor(&sherman()).unwrap();
        assert_eq!((actor.name.as_str(), actor.aliases.as_slice()), ("Sherman", &["Wendy Sherman".to_owned()][..]));
    }

    #[test]
    fn a_retyped_actor_is_of_the_new_kind() {
        let dossier = assembled([Change::Retype { actor: diplomat(), kind: ActorKind::Group }]);
        assert_eq!(dossier.found.actor(&diplomat()).unwrap().kind, ActorKind::Group);
    }

    #[test]
    fn the_last_grade_counts_and_all_notes_stay() {
        let target = Target::Document(fixture::documents()[0].id.clone());
        let grade =
            |reliability| Change::Regrade { target: target.clone(), grade: Grade::new(reliability, 2).unwrap() };
        let note = |text: &str| Change::Note { target: target.clone(), text: text.into() };
        let dossier = assembled([grade('C'), note("a wire"), grade('B'), note("seen in print")]);
        assert_eq!(dossier.grades[&target].to_string(), "B2");
        assert_eq!(dossier.notes[&target], ["a wire", "seen in print"]);
    }

    #[test]
    fn an_unresolved_statement_gets_its_speaker_and_how_well_he_is_named() {
        let id = statement_id(&fixture::analysis().statements, "positions read out");
        let dossier = assembled([Change::Attribute { statement: id.clone(), speaker: diplomat() }]);
        let statement = dossier.found.statement(&id).unwrap();
        assert_eq!((statement.speaker.clone(), statement.attribution), (Some(diplomat()), Attribution::Unnamed));
    }

    #[test]
    fn what_was_drawn_from_a_statement_follows_its_speaker() {
        let id = statement_id(&fixture::analysis().statements, "Some of the Russian demands");
        let dossier = assembled([Change::Attribute { statement: id.clone(), speaker: ryabkov() }]);
        let holders: Vec<_> =
            dossier.found.positions.iter().filter(|position| position.statements.contains(&id)).collect();
        assert_eq!(holders.iter().map(|position| &position.actor).collect::<Vec<_>>(), [&ryabkov()]);
    }

    #[test]
    fn a_statement_leaves_the_utterance_of_another_speaker() {
        let stayed = statement_id(&fixture::analysis().statements, "we stayed firm");
        let dossier = assembled([Change::Attribute { statement: stayed, speaker: ryabkov() }]);
        assert!(dossier.found.utterances.is_empty(), "one report is no utterance");
        assert!(dossier.found.statements.iter().all(|statement| statement.utterance.is_none()));
    }

    #[test]
    fn what_was_rejected_can_be_accepted_later() {
        let judge = |judgement| Change::Judge { target: Target::Actor(diplomat()), judgement };
        assert!(assembled([judge(Judgement::Rejected)]).found.actor(&diplomat()).is_none());
        let dossier = assembled([judge(Judgement::Rejected), judge(Judgement::Accepted)]);
        assert!(dossier.orphans.is_empty() && dossier.found.actor(&diplomat()).is_some());
    }
}
