//! Ties by office: a minister represents a state, an analyst is a member of a firm.

use super::Claim;
use super::scene::Scene;
use super::standing::tie;
use super::titles;
use crate::model::{ActorKind, RelationKind, Role, Tenure};

/// A minister represents a state, an analyst is a member of a firm.
pub(super) fn claims(scene: &Scene<'_>) -> Vec<Claim> {
    let mut claims = Vec::new();
    for (source, actor) in scene.cast.actors.iter().enumerate() {
        if actor.kind != ActorKind::Person || actor.unnamed {
            continue;
        }
        for role in actor.roles.iter().filter(|role| role.tenure != Tenure::Former) {
            if is_sent_to(scene, role) {
                continue;
            }
            let Some(target) = body_of_role(scene, source, role) else { continue };
            let state = scene.actor(target).kind == ActorKind::State;
            let kind = if role.represents || state || titles::is_voice(&role.title) {
                RelationKind::Represents
            } else {
                RelationKind::MemberOf
            };
            for found in role.evidence.iter().filter(|found| found.document == scene.document.id) {
                claims.push(tie(scene, (source, kind, target), found.span(), &role.title, "office"));
                if let Some(parent) = parent(scene, target).filter(|_| role.represents) {
                    claims.push(tie(scene, (source, kind, parent), found.span(), &role.title, "office"));
                }
            }
        }
    }
    claims
}

/// `the ambassador to Norway` speaks for another state.
fn is_sent_to(scene: &Scene<'_>, role: &Role) -> bool {
    let Some(whom) = role.of.as_ref().and_then(|of| scene.number(of.as_str())) else { return false };
    let whom = scene.actor(whom);
    let noun = role.title.split(' ').next_back().unwrap_or_default().to_lowercase();
    let is_sent = titles::SENT.contains(&noun.as_str());
    let names = || std::iter::once(&whom.name).chain(&whom.aliases);
    let says_so = |words: &str| {
        let goal = words.split_once(&format!("{noun} to ")).map(|(_, goal)| goal.trim_start_matches("the "));
        goal.is_some_and(|goal| names().any(|name| goal.starts_with(name.as_str())))
    };
    is_sent && role.evidence.iter().any(|evidence| says_so(&evidence.words))
}

/// The body that an office is of; where these words do not tell, the one that the person is known to speak for.
fn body_of_role(scene: &Scene<'_>, person: usize, role: &Role) -> Option<usize> {
    match &role.of {
        Some(of) => scene.number(of.as_str()),
        None => scene.body_of(person).filter(|&body| role.represents && is_office_of(scene, person, role, body)),
    }
}

/// A minister speaks for a state, a chief executive for a firm; a person of several bodies for none that can be told.
fn is_office_of(scene: &Scene<'_>, person: usize, role: &Role, body: usize) -> bool {
    let noun = role.title.split(' ').next_back().unwrap_or_default().to_lowercase();
    let office = scene.lexicon.offices.by_noun(&noun);
    let of_state = office.is_some_and(|office| matches!(office.rank.as_str(), "state" | "government" | "diplomatic"));
    let is_state = |number: usize| scene.actor(number).kind == ActorKind::State;
    let mut bodies = scene.actor(person).roles.iter().filter_map(|role| scene.number(role.of.as_ref()?.as_str()));
    is_state(body) == of_state && bodies.all(|other| other == body || is_state(other) != of_state)
}

/// The state that a body is an organ of.
fn parent(scene: &Scene<'_>, body: usize) -> Option<usize> {
    scene.body_of(body).filter(|&parent| scene.actor(parent).kind == ActorKind::State)
}
