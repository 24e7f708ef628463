//! Ties by office: a minister represents a state, an analyst the firm, a senator is a member of the senate.

use super::ties::tie;
use super::titles;
use crate::model::{ActorKind, MentionForm, RelationKind, Role, Tenure};
use crate::relations::Claim;
use crate::relations::scene::Scene;

/// A minister represents a state, a senator is a member of the senate.
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
            // `the Danish coach` is from there, and speaks for nobody.
            let speaks = role.represents || titles::is_voice(&role.title, scene.lexicon);
            if state && !speaks && rank(scene, role) == Some("other") {
                continue;
            }
            let kind = if speaks || state || !is_one_of_many(role) {
                RelationKind::Represents
            } else {
                RelationKind::MemberOf
            };
            for found in role.evidence.iter().filter(|found| found.document == scene.document.id) {
                claims.push(tie(scene, (source, kind, target), found.span(), &role.title, "office"));
                // A minister's lawyer speaks for nobody else.
                let is_organ = scene.actor(target).kind != ActorKind::Person || titles::is_spokesman(&role.title);
                if let Some(parent) = parent(scene, target).filter(|_| role.represents && is_organ) {
                    claims.push(tie(scene, (source, kind, parent), found.span(), &role.title, "office"));
                }
            }
        }
    }
    claims
}

/// A senator sits in the senate; an analyst or a partner is asked as the voice of the firm.
fn is_one_of_many(role: &Role) -> bool {
    const SEATED: [&str; 14] = [
        "member",
        "senator",
        "lawmaker",
        "mp",
        "legislator",
        "congressman",
        "congresswoman",
        "parliamentarian",
        "councillor",
        "councilor",
        "supporter",
        "student",
        "nominee",
        "veteran",
    ];
    role.title.to_lowercase().split(' ').next_back().is_some_and(|noun| SEATED.contains(&noun))
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
        None if !role.represents => None,
        None => match scene.body_of(person) {
            Some(body) => Some(body).filter(|&body| is_office_of(scene, person, role, body)),
            None => state_of_story(scene).filter(|_| is_national(scene, role)),
        },
    }
}

/// A minister speaks for a state, a chief executive for a firm; a person of several bodies for none that can be told.
fn is_office_of(scene: &Scene<'_>, person: usize, role: &Role, body: usize) -> bool {
    let of_state = is_of_state(scene, role);
    let is_state = |number: usize| scene.actor(number).kind == ActorKind::State;
    let mut bodies = scene.actor(person).roles.iter().filter_map(|role| scene.number(role.of.as_ref()?.as_str()));
    is_state(body) == of_state && bodies.all(|other| other == body || is_state(other) != of_state)
}

/// `Attorney General`, `minister`: an office that only states have.
fn is_of_state(scene: &Scene<'_>, role: &Role) -> bool {
    matches!(rank(scene, role), Some("state" | "government" | "diplomatic"))
}

/// Of what kind the office is, as the lexicon has it.
fn rank<'a>(scene: &Scene<'a>, role: &Role) -> Option<&'a str> {
    let title = role.title.to_lowercase();
    // The longest title that is known tells: a general is a soldier, an attorney general none.
    let mut starts = std::iter::once(0).chain(title.match_indices(' ').map(|(space, _)| space + 1));
    let office = starts.find_map(|start| scene.lexicon.offices.by_noun(&title[start..]));
    office.map(|office| office.rank.as_str())
}

/// An office that no town, firm or league has.
fn is_national(scene: &Scene<'_>, role: &Role) -> bool {
    scene.lexicon.representatives.national.end(&role.title.to_lowercase())
}

/// The one state that those whom the article names hold offices of.
fn state_of_story(scene: &Scene<'_>) -> Option<usize> {
    let named = scene.reading.found.iter().filter(|found| found.form == MentionForm::Name);
    let persons = named.filter_map(|found| Some(scene.actor(found.who.actor()?)));
    let roles = persons.flat_map(|person| &person.roles).filter(|role| role.represents && is_of_state(scene, role));
    let mut states = roles
        .filter_map(|role| scene.number(role.of.as_ref()?.as_str()))
        .filter(|&state| scene.actor(state).kind == ActorKind::State);
    let first = states.next()?;
    states.all(|other| other == first).then_some(first)
}

/// The state that a body is an organ of.
fn parent(scene: &Scene<'_>, body: usize) -> Option<usize> {
    scene.body_of(body).filter(|&parent| scene.actor(parent).kind == ActorKind::State)
}
