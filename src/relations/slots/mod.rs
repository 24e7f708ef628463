//! Where the ends of a relation stand around the word that says it.
//!
//! Around a verb: `objects`, what stands behind `prepositions`, who is to do something (`infinitives`) or does it in the clause
//! behind (`clauses`), and slots that ask for a time or a court besides (`settings`). Around a noun: `nouns`.

mod clauses;
mod infinitives;
mod nouns;
mod objects;
mod prepositions;
mod settings;

pub(super) use clauses::is_anyone;
pub(super) use infinitives::{
    is_alleged, is_infinitive, is_kept_out_of, is_owed, is_requested, is_required, is_threatened, is_weighed,
};
pub(super) use nouns::of_noun;
pub(super) use objects::{joined_before, made_by};

use super::scene::Scene;
use crate::grammar::Parse;
use crate::lexicon::Slot;
use crate::model::ActorKind;
use clauses::{clause_agents, clause_subjects};
use infinitives::{infinitive_objects, object_of_infinitive};
use objects::{direct_objects, land_of, object_owners};
use prepositions::behind_prepositions;
use settings::{bought, by_setting, is_party};

/// The actors in a slot of a verb, with the object that says what is done where the rule asks for one.
pub(super) fn of_verb(scene: &Scene<'_>, verb: usize, object: Option<usize>, slot: Slot) -> Vec<usize> {
    let parse = &scene.reading.parse;
    if !slot.prepositions().is_empty() {
        return behind_prepositions(scene, verb, object, slot);
    }
    let behind = |particles: &[&str], prepositions: &[&str]| {
        with_particle(parse, verb, particles, prepositions).map_or_else(Vec::new, |heads| scene.all(heads))
    };
    match slot {
        Slot::Subject => scene.all(parse.subjects(verb)),
        Slot::Speaker => scene.speaker(verb).into_iter().collect(),
        Slot::Object => direct_objects(scene, verb, object),
        Slot::ObjectPlace => {
            let objects = parse.objects(verb);
            let near: Vec<usize> = objects.iter().flat_map(|&object| land_of(scene, object)).collect();
            if near.is_empty() && !objects.is_empty() { land_of(scene, verb) } else { near }
        }
        Slot::ObjectFor if parse.obliques(verb, &["for"]).is_empty() => Vec::new(),
        Slot::ObjectFor => scene.all(parse.objects(verb)),
        // `expects the mayor at her office`
        Slot::ObjectAt
            if parse.obliques(verb, &["at", "for", "in"]).is_empty()
                || parse.child(verb, &["xcomp", "ccomp"]).is_some() =>
        {
            Vec::new()
        }
        Slot::ObjectAt => {
            let whom = scene.named(parse.objects(verb)).into_iter();
            whom.filter(|&whom| scene.actor(whom).kind == ActorKind::Person).collect()
        }
        // `told them to leave` is an order.
        Slot::Told if parse.children_by(verb, &["xcomp", "ccomp"]).any(|clause| is_infinitive(parse, clause)) => {
            Vec::new()
        }
        Slot::Told => {
            // `told the story of Oslo`: Oslo was told nothing.
            let is_somebody = |&whom: &usize| scene.reading.mention_at(whom).is_some() || scene.both(whom).is_some();
            // `told her weekly briefing`: the parser may take whose it is for whom it is told.
            let objects = parse.objects(verb);
            let is_whose = |whom: &usize| {
                parse.is_word(*whom, &["her"])
                    && parse.child(verb, &["ccomp"]).is_some()
                    && objects.iter().any(|&what| what > *whom && parse.is_noun(what))
            };
            let whom = objects.iter().copied().filter(is_somebody).filter(|whom| !is_whose(whom));
            // A regulator tells a firm what it has to do; what persons tell firms may be an interview.
            let telling = scene.all(parse.subjects(verb));
            let by_body = !telling.is_empty() && telling.iter().all(|&actor| scene.is_body(actor));
            let told = scene.all(whom.collect()).into_iter();
            told.filter(|&actor| is_party(scene, actor) || by_body && is_told_as_body(scene, actor)).collect()
        }
        Slot::ObjectOwner => object_owners(scene, verb),
        Slot::Dative => scene.all(
            parse
                .children_by(verb, &["dative", "iobj"])
                .filter(|&child| parse.is_noun(child) || parse.pos(child) == "PRON")
                .collect(),
        ),
        Slot::Poss => object.map(|object| scene.owners(object)).unwrap_or_default(),
        Slot::ObjectInfinitive => object_of_infinitive(scene, verb),
        Slot::ClauseSubject => clause_subjects(scene, verb),
        Slot::ClauseAgent => clause_agents(scene, verb),
        Slot::InfinitiveObject => infinitive_objects(scene, verb),
        Slot::ConditionSubject => {
            let inner = parse.child(verb, &["xcomp", "ccomp", "dobj"]);
            let condition = parse.condition(verb).or_else(|| inner.and_then(|inner| parse.condition(inner)));
            let mut whom = condition.map_or_else(Vec::new, |condition| scene.all(parse.subjects(condition)));
            // `threatened to sue the mayor if a clerk resigns` threatens the mayor.
            whom.retain(|&who| !scene.actor(who).unnamed || scene.actor(who).kind != ActorKind::Person);
            whom
        }
        Slot::DownWith => behind(&["down", "together"], &["with"]),
        Slot::DownOn => behind(&["down"], &["on", "upon"]),
        Slot::UpAt => behind(&["up"], &["at", "on", "along", "near", "around", "in"]),
        Slot::OutAt => behind(&["out", "back"], &["at", "against"]),
        Slot::OutOn => behind(&["out"], &["on", "of"]),
        Slot::BackAgainst => behind(&["back"], &["against", "on", "at"]),
        Slot::ForTalksWith => {
            talks(scene, verb).map_or_else(Vec::new, |talks| scene.all(parse.obliques(talks, &["with"])))
        }
        Slot::ObjectForTalks => talks(scene, verb).map_or_else(Vec::new, |_| scene.all(parse.objects(verb))),
        Slot::WithIn if !parse.children_by(verb, &["prep"]).any(|preposition| parse.is_word(preposition, &["in"])) => {
            Vec::new()
        }
        Slot::WithIn => scene.all(parse.objects(verb)),
        Slot::ToObjection => {
            let no = parse.children_by(verb, &["intj", "dobj", "advmod"]).any(|child| parse.is_word(child, &["no"]));
            if no { scene.all(parse.obliques(verb, &["to"])) } else { Vec::new() }
        }
        Slot::TiesWith => {
            let ties = parse
                .child(verb, &["dobj"])
                .filter(|&noun| parse.has_lemma(noun, &["tie", "relation", "contact", "link"]));
            ties.map_or_else(Vec::new, |ties| {
                let near = scene.all(parse.obliques(ties, &["with", "to"]));
                if near.is_empty() { scene.all(parse.obliques(verb, &["with", "to"])) } else { near }
            })
        }
        _ => by_setting(scene, verb, slot),
    }
}

/// A body that is no paper: what is told those is news.
fn is_told_as_body(scene: &Scene<'_>, actor: usize) -> bool {
    scene.is_body(actor) && !scene.is_press(scene.actor(actor))
}

/// What a preposition behind one of the verb's particles governs.
fn with_particle(parse: &Parse, verb: usize, particles: &[&str], prepositions: &[&str]) -> Option<Vec<usize>> {
    let particle =
        parse.children_by(verb, &["prt", "advmod", "prep"]).find(|&child| parse.is_word(child, particles))?;
    let near = parse.obliques(particle, prepositions);
    let found = if near.is_empty() { parse.obliques(verb, prepositions) } else { near };
    (!found.is_empty()).then_some(found)
}

/// The talks that one travels to or joins others for, also `at the invitation of the government`.
fn talks(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    let parse = &scene.reading.parse;
    let is_own = |&noun: &usize| parse.ancestors(noun).find(|&above| parse.is_verb(above)) == Some(verb);
    let behind_for = |&noun: &usize| parse.dep(noun) == "pobj" && parse.is_word(parse.head(noun), &["for"]);
    let mut nouns =
        parse.subtree(verb).filter(|&noun| noun > verb && parse.has_lemma(noun, &scene.lexicon.deeds.talks));
    nouns.find(|noun| behind_for(noun) && is_own(noun))
}
