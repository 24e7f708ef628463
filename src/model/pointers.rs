//! Where items point at actors.

use super::{ActorId, Analysis};

/// Shows every identifier of an actor that stands in another item: a merge turns it to the actor that stays, and an actor
/// that nothing points at may go. The check of a dossier's file reads the same fields; a test holds the two together.
pub fn each_actor_id(found: &mut Analysis, mut visit: impl FnMut(&mut ActorId)) {
    for actor in &mut found.actors {
        actor.of.iter_mut().for_each(&mut visit);
        actor.roles.iter_mut().filter_map(|role| role.of.as_mut()).for_each(&mut visit);
    }
    for statement in &mut found.statements {
        let relays = statement.relayed_by.iter_mut().filter_map(|relay| relay.actor.as_mut());
        let listeners = statement.joint.iter_mut().chain(&mut statement.addressee);
        statement.speaker.iter_mut().chain(listeners).chain(relays).for_each(&mut visit);
    }
    found.utterances.iter_mut().filter_map(|utterance| utterance.speaker.as_mut()).for_each(&mut visit);
    found.figures.iter_mut().filter_map(|figure| figure.claimed_by.as_mut()).for_each(&mut visit);
    for relation in &mut found.relations {
        visit(&mut relation.source);
        visit(&mut relation.target);
        relation.evidence.iter_mut().filter_map(|evidence| evidence.attributed_to.as_mut()).for_each(&mut visit);
    }
    for meeting in &mut found.meetings {
        meeting.participants.iter_mut().for_each(&mut visit);
        meeting.record.iter_mut().flat_map(|entry| entry.actor.iter_mut().chain(&mut entry.side)).for_each(&mut visit);
        meeting.positions.iter_mut().for_each(|position| visit(&mut position.party));
    }
    found.positions.iter_mut().for_each(|position| visit(&mut position.actor));
    for commitment in &mut found.commitments {
        visit(&mut commitment.actor);
        commitment.toward.iter_mut().for_each(&mut visit);
    }
    for suggestion in &mut found.suggestions {
        visit(&mut suggestion.keep);
        visit(&mut suggestion.merge);
    }
}
