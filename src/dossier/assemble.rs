//! An analysis and the analyst's edits become the dossier.

use super::{leave_out, merge, speakers, split};
use crate::model::{Actor, ActorId, Analysis, Attribution, Change, Dossier, Edit, Statement, StatementId, Target};

/// Applies the edits in their order.
///
/// An edit whose target is not there (any longer) changes nothing and is listed among the orphans. Rejected items leave
/// their lists only when all edits are in: until then they can be accepted again, and their judgement stays on record.
pub fn assemble(analysis: &Analysis, edits: &[Edit]) -> Dossier {
    let mut dossier = Dossier { found: analysis.clone(), edits: edits.to_vec(), ..Dossier::default() };
    for (number, edit) in edits.iter().enumerate() {
        if let Err(TargetGone) = apply(&mut dossier, &edit.change) {
            dossier.orphans.push(number);
        }
    }
    leave_out::rejected(&mut dossier);
    dossier
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
        Target::Discrepancy(id) => found.discrepancies.iter().any(|discrepancy| discrepancy.id == *id),
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
    speakers::change(found, &[id].into(), before.as_ref(), speaker);
    Ok(())
}
