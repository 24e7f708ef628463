//! Actors that nobody would look for in the list leave it, once the other stages are through: people without a name who do
//! and say nothing, and where people publish.

use crate::lexicon::Lexicon;
use crate::model::{Actor, ActorId, ActorKind, Analysis, each_actor_id};
use std::collections::BTreeSet;

/// Takes the actors away that no statement, relation, meeting or figure points at and that are no more than a description, a
/// place to publish or a number. Nothing points at one that is gone; the others keep their identifiers.
pub fn prune(found: &mut Analysis, lexicon: &Lexicon) {
    let (actors, suggestions) = (std::mem::take(&mut found.actors), std::mem::take(&mut found.suggestions));
    let mut used: BTreeSet<ActorId> = BTreeSet::new();
    each_actor_id(found, |id| {
        used.insert(id.clone());
    });
    let (mut kept, gone): (Vec<Actor>, Vec<Actor>) =
        actors.into_iter().partition(|actor| used.contains(&actor.id) || is_wanted(actor, lexicon));
    let gone: BTreeSet<ActorId> = gone.into_iter().map(|actor| actor.id).collect();
    let is_gone = |id: &Option<ActorId>| id.as_ref().is_some_and(|id| gone.contains(id));
    for actor in &mut kept {
        actor.of.take_if(|of| gone.contains(of));
        for role in actor.roles.iter_mut().filter(|role| is_gone(&role.of)) {
            role.of = None;
            role.because = None;
        }
    }
    found.actors = kept;
    found.suggestions = suggestions;
    found.suggestions.retain(|suggestion| !gone.contains(&suggestion.keep) && !gone.contains(&suggestion.merge));
}

/// True for an actor who is worth a line of the list whether or not the articles tell anything of it.
fn is_wanted(actor: &Actor, lexicon: &Lexicon) -> bool {
    let is_platform = actor.kind == ActorKind::Organization && lexicon.name_words.is_platform(&actor.name);
    !actor.unnamed && !is_platform && actor.name.chars().filter(|c| c.is_alphabetic()).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Role, SuggestedMerge, Tenure};

    fn actor(id: &str, name: &str, unnamed: bool) -> Actor {
        Actor {
            id: ActorId::from(id.to_owned()),
            name: name.to_owned(),
            kind: ActorKind::Organization,
            aliases: Vec::new(),
            roles: Vec::new(),
            of: None,
            unnamed,
            mentions: Vec::new(),
        }
    }

    fn names(found: &Analysis) -> Vec<&str> {
        found.actors.iter().map(|actor| actor.name.as_str()).collect()
    }

    #[test]
    fn those_without_a_name_and_without_a_deed_go() {
        let mut found = Analysis {
            actors: vec![actor("a", "Rural League", false), actor("b", "reporters", true)],
            ..Analysis::default()
        };
        prune(&mut found, &Lexicon::bundled());
        assert_eq!(names(&found), ["Rural League"]);
    }

    #[test]
    fn where_people_publish_is_no_actor_and_nothing_points_there_any_more() {
        let mut spokesman = actor("a", "Jane Doe", false);
        let platform = actor("b", "Telegram", false);
        spokesman.of = Some(platform.id.clone());
        spokesman.roles.push(Role {
            title: "user".to_owned(),
            of: Some(platform.id.clone()),
            represents: false,
            tenure: Tenure::Current,
            because: None,
            held: None,
            reported: None,
            evidence: Vec::new(),
        });
        let suggestion = SuggestedMerge {
            keep: spokesman.id.clone(),
            merge: platform.id.clone(),
            confidence: 0.5,
            reason: "a test".to_owned(),
        };
        let mut found =
            Analysis { actors: vec![spokesman, platform], suggestions: vec![suggestion], ..Analysis::default() };
        prune(&mut found, &Lexicon::bundled());
        assert_eq!(names(&found), ["Jane Doe"]);
        assert!(found.actors[0].of.is_none() && found.actors[0].roles[0].of.is_none() && found.suggestions.is_empty());
    }
}
