//! Two actors become one.

use super::assemble::{TargetGone, actor_mut};
use super::pointers::each_actor_id;
use crate::model::{Actor, ActorId, Analysis, Dossier, Judgement, Relation, RelationId, Role, Sources, Target};
use std::collections::BTreeSet;

/// What is told of `gone` is told of `keep` from now on, and so are the analyst's own remarks.
pub(super) fn merge(dossier: &mut Dossier, keep: &ActorId, gone: &ActorId) -> Result<(), TargetGone> {
    let found = &mut dossier.found;
    if keep == gone || found.actor(keep).is_none() {
        return Err(TargetGone);
    }
    let number = found.actors.iter().position(|actor| actor.id == *gone).ok_or(TargetGone)?;
    let gone = found.actors.remove(number);
    let turned: BTreeSet<_> =
        found.relations.iter().filter(|relation| relation.has(&gone.id)).map(|r| r.id.clone()).collect();
    each_actor_id(found, |id| {
        if *id == gone.id {
            *id = keep.clone();
        }
    });
    let turned: Vec<_> = found.relations.extract_if(.., |relation| turned.contains(&relation.id)).collect();
    carry(dossier, &Target::Actor(gone.id.clone()), Target::Actor(keep.clone()));
    absorb(&mut dossier.found, keep, gone)?;
    tidy(&mut dossier.found, keep);
    for relation in turned {
        add_relation(dossier, relation);
    }
    Ok(())
}

/// The analyst's notes, and grade and acceptance where `to` has none of its own. A rejection is not carried over: it was
/// of the item that is gone.
fn carry(dossier: &mut Dossier, from: &Target, to: Target) {
    if let Some(notes) = dossier.notes.remove(from) {
        dossier.notes.entry(to.clone()).or_default().extend(notes);
    }
    if let Some(grade) = dossier.grades.remove(from) {
        dossier.grades.entry(to.clone()).or_insert(grade);
    }
    if dossier.judgements.remove(from) == Some(Judgement::Accepted) {
        dossier.judgements.entry(to).or_insert(Judgement::Accepted);
    }
}

fn absorb(found: &mut Analysis, keep: &ActorId, gone: Actor) -> Result<(), TargetGone> {
    let order = found.reading_order();
    let keep = actor_mut(found, keep)?;
    if !gone.unnamed {
        keep.add_alias(gone.name);
    }
    gone.aliases.into_iter().for_each(|alias| keep.add_alias(alias));
    gone.roles.into_iter().for_each(|role| add_role(&mut keep.roles, role));
    keep.of = keep.of.take().or(gone.of);
    keep.unnamed &= gone.unnamed;
    keep.mentions.extend(gone.mentions);
    keep.mentions.sort_by_key(|mention| order(&mention.document, mention.start));
    keep.mentions.dedup_by(|second, first| first.is_at(&second.evidence()));
    Ok(())
}

fn add_role(roles: &mut Vec<Role>, role: Role) {
    let same = |other: &&mut Role| other.title == role.title && other.of == role.of && other.tenure == role.tenure;
    let Some(known) = roles.iter_mut().find(same) else {
        roles.push(role);
        return;
    };
    known.reported = match (known.reported, role.reported) {
        (Some(first), Some(second)) => Some(first.cover(second)),
        (first, second) => first.or(second),
    };
    known.evidence.extend(role.evidence);
}

/// Nobody belongs to, speaks to, joins or binds himself to himself, and lists name an actor once.
fn tidy(found: &mut Analysis, keep: &ActorId) {
    let unless_kept = |id: &mut Option<ActorId>| id.take_if(|id| id == keep);
    for actor in found.actors.iter_mut().filter(|actor| actor.id == *keep) {
        unless_kept(&mut actor.of);
        actor.roles.iter_mut().for_each(|role| drop(unless_kept(&mut role.of)));
    }
    for statement in &mut found.statements {
        if statement.speaker.as_ref() == Some(keep) {
            statement.joint.retain(|other| other != keep);
            unless_kept(&mut statement.addressee);
        }
        keep_first(&mut statement.joint, keep);
    }
    for meeting in &mut found.meetings {
        keep_first(&mut meeting.participants, keep);
    }
    for commitment in found.commitments.iter_mut().filter(|commitment| commitment.actor == *keep) {
        unless_kept(&mut commitment.toward);
    }
    let mut seen = BTreeSet::new();
    found.suggestions.retain(|suggestion| {
        let (one, other) = (&suggestion.keep, &suggestion.merge);
        one != other && seen.insert((one.min(other).clone(), one.max(other).clone()))
    });
}

fn keep_first(ids: &mut Vec<ActorId>, repeated: &ActorId) {
    let mut seen = false;
    ids.retain(|id| id != repeated || !std::mem::replace(&mut seen, true));
}

/// Puts back a relation whose end has changed. One of an actor to itself goes; one that says what another says already
/// adds its evidence to it. What the analyst has rejected stays apart: its evidence must not bear out anything.
fn add_relation(dossier: &mut Dossier, relation: Relation) {
    if relation.source == relation.target {
        return;
    }
    let judgements = &dossier.judgements;
    let stands = |id: &RelationId| judgements.get(&Target::Relation(id.clone())) != Some(&Judgement::Rejected);
    let order = dossier.found.reading_order();
    let relations = &mut dossier.found.relations;
    let parallel = relations.iter_mut().find(|other| other.is_parallel_to(&relation) && stands(&other.id));
    let Some(parallel) = parallel.filter(|_| stands(&relation.id)) else {
        relations.push(relation);
        return;
    };
    parallel.evidence.extend(relation.evidence);
    parallel.evidence.sort_by_key(|evidence| order(&evidence.document, evidence.start));
    parallel.evidence.dedup();
    parallel.weigh(&Sources::of(&dossier.found.documents));
    let parallel = Target::Relation(parallel.id.clone());
    carry(dossier, &Target::Relation(relation.id), parallel);
}
