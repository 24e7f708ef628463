//! Two actors become one.

use super::assemble::{TargetGone, actor_mut};
use crate::model::{
    Actor, ActorId, Analysis, Dossier, Judgement, Relation, RelationId, Role, Sources, Target, each_actor_id,
};
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
        for role in &mut actor.roles {
            unless_kept(&mut role.of);
        }
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

#[cfg(test)]
mod tests {
    use super::super::assemble;
    use super::*;
    use crate::fixture::{self, nato, russia, sherman, sherman_in_vienna, united_states};
    use crate::model::{Change, Confirmation, RelationKind};

    fn merged(analysis: &Analysis, keep: ActorId, merge: ActorId) -> Dossier {
        assemble(analysis, &[fixture::edit(Change::Merge { keep, merge })])
    }

    #[test]
    fn mentions_and_names_move_to_the_one_that_stays() {
        let dossier = merged(&fixture::analysis(), sherman(), sherman_in_vienna());
        let actor = dossier.found.actor(&sherman()).unwrap();
        let words: Vec<_> = actor.mentions.iter().map(|mention| mention.words.as_str()).collect();
        assert_eq!(words, ["Wendy Sherman", "Sherman", "she", "She", "Sherman"]);
        assert_eq!(actor.aliases, ["Sherman"], "an alias stands once");
        assert!(dossier.found.actor(&sherman_in_vienna()).is_none());
    }

    #[test]
    fn nothing_points_at_the_one_that_goes() {
        for (keep, gone) in [(sherman(), sherman_in_vienna()), (nato(), russia()), (russia(), united_states())] {
            let mut dossier = merged(&fixture::analysis(), keep, gone.clone());
            each_actor_id(&mut dossier.found, |id| assert_ne!(*id, gone));
        }
    }

    #[test]
    fn the_suggestion_to_merge_them_goes() {
        assert!(merged(&fixture::analysis(), sherman(), sherman_in_vienna()).found.suggestions.is_empty());
    }

    #[test]
    fn relations_of_an_actor_to_itself_go() {
        let dossier = merged(&fixture::analysis(), russia(), nato());
        assert!(dossier.found.relations.iter().all(|relation| relation.source != relation.target));
        assert_eq!(dossier.found.relations.len(), fixture::analysis().relations.len() - 2);
        let threat = &dossier.found.commitments[0];
        assert_eq!((&threat.actor, &threat.toward), (&russia(), &None));
    }

    /// The fixture, where the third article has `Sherman` demand of Russia what Wendy Sherman demands in the first.
    fn with_parallel_demand() -> (Analysis, RelationId) {
        let mut analysis = fixture::analysis();
        let clause = fixture::at(&analysis.documents[2], "On Monday Sherman said “we stayed firm”");
        let demand = fixture::relation(sherman_in_vienna(), RelationKind::Request, russia(), clause, "said");
        let id = demand.id.clone();
        analysis.relations.insert(0, demand);
        (analysis, id)
    }

    fn demands(dossier: &Dossier) -> Vec<&Relation> {
        dossier.found.relations.iter().filter(|relation| relation.kind == RelationKind::Request).collect()
    }

    #[test]
    fn parallel_relations_become_one_with_the_evidence_of_both() {
        let (analysis, id) = with_parallel_demand();
        let note = Change::Note { target: Target::Relation(id.clone()), text: "see the cable".into() };
        let merge = Change::Merge { keep: sherman(), merge: sherman_in_vienna() };
        let dossier = assemble(&analysis, &[fixture::edit(note), fixture::edit(merge)]);
        let [demand] = demands(&dossier)[..] else { panic!("there is one demand") };
        assert_ne!(demand.id, id, "the one of the actor that stays outlives the other");
        let documents: Vec<_> = demand.evidence.iter().map(|evidence| &evidence.document).collect();
        assert_eq!(documents, [&analysis.documents[0].id, &analysis.documents[2].id]);
        assert_eq!((demand.sources, demand.confirmation), (2, Confirmation::Confirmed));
        assert_eq!(dossier.notes[&Target::Relation(demand.id.clone())], ["see the cable"]);
    }

    #[test]
    fn evidence_of_a_rejected_relation_bears_out_no_other() {
        let (analysis, id) = with_parallel_demand();
        let reject = Change::Judge { target: Target::Relation(id), judgement: Judgement::Rejected };
        let merge = Change::Merge { keep: sherman(), merge: sherman_in_vienna() };
        let dossier = assemble(&analysis, &[fixture::edit(reject), fixture::edit(merge)]);
        let [demand] = demands(&dossier)[..] else { panic!("there is one demand") };
        assert_eq!(demand.sources, 1);
    }

    #[test]
    fn one_role_reported_twice_is_one_role() {
        let mut analysis = fixture::analysis();
        let [monday, thursday] = [0, 2].map(|n| analysis.documents[n].published.unwrap());
        let mut role = analysis.actors[0].roles[0].clone();
        role.reported = Some(crate::model::DateSpan::day(thursday));
        actor_mut(&mut analysis, &sherman_in_vienna()).ok().unwrap().roles.push(role);
        let dossier = merged(&analysis, sherman(), sherman_in_vienna());
        let roles = &dossier.found.actor(&sherman()).unwrap().roles;
        assert_eq!(roles.len(), 1);
        assert_eq!(roles[0].reported, Some(crate::model::DateSpan::new(monday, thursday)));
    }

    #[test]
    fn an_actor_is_not_merged_into_itself_nor_into_one_that_is_gone() {
        for (keep, merge) in [(nato(), nato()), (nato(), "gone".into()), ("gone".into(), nato())] {
            let dossier = merged(&fixture::analysis(), keep, merge);
            assert_eq!((dossier.orphans, dossier.found), (vec![0], fixture::analysis()));
        }
    }
}
