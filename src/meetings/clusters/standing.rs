//! Whom each stands for: the state of a minister, the members and the owner of a council by its name.

use super::clusterer::Clusterer;
use crate::model::{Actor, ActorId, ActorKind, Tenure};
use crate::text::fold;

impl Clusterer<'_> {
    /// The state or body that an actor stands for: a minister's state, the delegation's state, NATO's allies' NATO.
    pub fn party(&self, actor: usize) -> usize {
        let mut at = actor;
        for _ in 0..3 {
            let own = self.actor(at);
            let stands_for_itself =
                matches!(own.kind, ActorKind::State) || (own.kind == ActorKind::Organization && own.of.is_none());
            let body = own.kind == ActorKind::Organization;
            match side_of(own).and_then(|of| self.number(of)) {
                Some(of) if !stands_for_itself && (!body || self.actor(of).kind == ActorKind::State) => at = of,
                _ => break,
            }
        }
        at
    }

    /// NATO and Russia, in the name of the NATO-Russia Council.
    pub(super) fn members_in_name(&self, actor: usize) -> Vec<usize> {
        let name = fold(&self.actor(actor).name);
        if !name.contains('-') {
            return Vec::new();
        }
        let first = name.split(' ').next().unwrap_or_default().to_owned();
        let parts: Vec<&str> = first.split('-').collect();
        let named = |part: &&str| {
            self.cast.actors.iter().position(|other| {
                !other.unnamed && (fold(&other.name) == *part || other.aliases.iter().any(|alias| fold(alias) == *part))
            })
        };
        parts.iter().filter_map(named).collect()
    }

    /// The OSCE, in the name of the OSCE Permanent Council.
    pub(super) fn owners_in_name(&self, name: &str) -> Vec<usize> {
        let whole = fold(name);
        let first = whole.split(' ').next().unwrap_or_default().to_owned();
        let is_owner = |actor: &Actor| {
            let names = std::iter::once(&actor.name).chain(&actor.aliases);
            // The Peace and Security Council is not the Security Council's.
            let is_in = |known: &String| {
                known == first.as_str()
                    || (known.contains(' ')
                        && whole.strip_prefix(known.as_str()).is_some_and(|rest| rest.starts_with(' ')))
            };
            actor.kind == ActorKind::Organization
                && !actor.unnamed
                && names.map(|name| fold(name)).any(|name| is_in(&name))
        };
        (0..self.cast.actors.len()).filter(|&number| is_owner(self.actor(number))).collect()
    }
}

/// The body or state that one belongs to. Where the offices of a person are all of others, it is of the first of those: a
/// phrase such as `its lawyer` may have been taken for the wrong body's.
fn side_of(actor: &Actor) -> Option<&ActorId> {
    let mut held = actor.roles.iter().filter(|role| role.tenure != Tenure::Former).filter_map(|role| role.of.as_ref());
    let own = actor.of.as_ref();
    if actor.kind != ActorKind::Person || own.is_none() || held.clone().any(|of| Some(of) == own) {
        return own;
    }
    held.next().or(own)
}
