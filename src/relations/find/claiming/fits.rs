//! Which two can stand to each other in which way.

use crate::lexicon::Words;
use crate::model::{Actor, ActorKind, RelationKind};
use crate::relations::find::Finder;
use crate::text::spelled;

/// Words that stand behind the head of a description.
const BEHIND: [&str; 12] =
    ["of", "in", "with", "from", "at", "on", "to", "who", "close", "briefed", "familiar", "near"];

impl Finder<'_> {
    /// A standing tie holds between named actors, nobody is a member of a person, and `his colleagues` are nobody that
    /// can be told from others.
    pub(super) fn fits(&self, kind: RelationKind, source: usize, target: usize) -> bool {
        let is_own = self.scene.body_of(target) == Some(source);
        let (source, target) = (self.scene.actor(source), self.scene.actor(target));
        let known = &self.scene.lexicon.bystanders;
        let is_called = |actor: &Actor, nouns: &Words| {
            let name = actor.name.to_lowercase();
            // `people close to the talks` are people.
            let mut behind = name.split(' ').skip_while(|word| !nouns.has(word));
            let is_head = behind.next().is_some() && behind.next().is_none_or(|next| BEHIND.contains(&next));
            actor.unnamed && is_head
        };
        // `its Norwegian neighbours` are told from others by the name beside them.
        // `partner of Kern`, for `his partner`, is not.
        let is_named = |actor: &Actor| {
            let name = if actor.kind == ActorKind::Person { actor.name.split(" of ").next() } else { None };
            name.unwrap_or(&actor.name).contains(char::is_uppercase)
        };
        let is_told_apart = |actor: &Actor| {
            actor.name.to_lowercase().split(' ').next().is_some_and(|first| known.told_apart.has(first))
        };
        let is_relative =
            |actor: &Actor| is_called(actor, &known.relative) && !is_named(actor) && !is_told_apart(actor);
        if is_relative(source) || is_relative(target) {
            return false;
        }
        let is_friendly = matches!(
            kind,
            RelationKind::Consult
                | RelationKind::Request
                | RelationKind::Aid
                | RelationKind::Agree
                | RelationKind::Support
        );
        // `thanked her staff`, `urged its members to wait`: one's own people are nobody else.
        let belongs = |people: &Actor, owner: &Actor| {
            let last = owner.name.rsplit(' ').next().unwrap_or_default();
            people.unnamed
                && [last, owner.name.as_str()].iter().any(|name| people.name.ends_with(&format!(" of {name}")))
        };
        // `was told so by her own members`
        let is_own = target.unnamed && is_own || belongs(target, source) || belongs(source, target);
        if is_own && (is_friendly || kind == RelationKind::Accuse) {
            return false;
        }
        // `all four governments`, `the five ministers`: each of them is told elsewhere.
        let is_many = |actor: &Actor| {
            let first = actor.name.split(' ').next().unwrap_or_default().to_lowercase();
            let is_spelled = spelled(&first).is_some_and(|count| count > 2);
            actor.unnamed && (is_spelled || first.starts_with(|c: char| c.is_ascii_digit()))
        };
        if is_friendly && (is_many(source) || is_many(target)) {
            return false;
        }
        let is_vague = |actor: &Actor| {
            is_called(actor, &known.audience) || is_called(actor, &known.relative) && !is_told_apart(actor)
        };
        // `apologised to travellers`, and not `freed the Kenyan journalists`
        // `American service members`, and not `members of the union`, who may be its own.
        let is_told = |actor: &Actor| {
            let own = actor.name.split(" of ").next().and_then(|own| own.rsplit_once(' '));
            own.is_some_and(|(before, _)| before.contains(char::is_uppercase))
        };
        let is_lost = |actor: &Actor| {
            is_vague(actor) && (is_friendly || !is_named(actor)) || is_called(actor, &known.many) && !is_told(actor)
        };
        let is_gentle = is_friendly || kind == RelationKind::Concede;
        if is_gentle && (is_lost(source) || is_lost(target)) || kind == RelationKind::Accuse && is_lost(target) {
            return false;
        }
        match kind {
            // `Ministers and envoys met`: who meets whom tells something only where one of them has a name.
            RelationKind::Consult if source.unnamed && target.unnamed => false,
            // `the managing partner of the bank`
            RelationKind::AlliedWith if (source.kind == ActorKind::Person) != (target.kind == ActorKind::Person) => {
                false
            }
            RelationKind::MemberOf | RelationKind::PartOf => {
                !source.unnamed && !target.unnamed && matches!(target.kind, ActorKind::Organization | ActorKind::Group)
            }
            _ if kind.is_standing() => !source.unnamed && !target.unnamed,
            _ => true,
        }
    }
}
