//! What prepositions govern, behind the verb, its object, or one step further.

use super::infinitives::is_infinitive;
use crate::lexicon::Slot;
use crate::model::ActorKind;
use crate::relations::scene::Scene;

/// What the slot's prepositions govern, behind the object, the verb, or what stands nearest.
pub(super) fn behind_prepositions(scene: &Scene<'_>, verb: usize, object: Option<usize>, slot: Slot) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let plain = slot.prepositions();
    // `offered 31 euros a share for the bank`: the parser hangs the preposition on the share.
    let rates = |object: usize| parse.children_by(object, &["npadvmod"]).flat_map(|rate| parse.obliques(rate, plain));
    let near_object = object
        .map(|object| scene.all(parse.obliques(object, plain).into_iter().chain(rates(object)).collect()))
        .unwrap_or_default();
    if !near_object.is_empty() {
        // `held talks with Kern and with Ola Berg`: the parser hangs the second preposition on the verb.
        let second = parse
            .children_by(verb, &["prep"])
            .filter(|&second| second > 0 && parse.is_word(second, plain) && parse.is_word(second - 1, &["and"]));
        let joined =
            second.flat_map(|second| parse.children_by(second, &["pobj"])).flat_map(|object| parse.conjuncts(object));
        return near_object.into_iter().chain(scene.all(joined.collect())).collect();
    }
    let near_verb = scene.all(parse.obliques(verb, plain));
    if !near_verb.is_empty() {
        return near_verb;
    }
    // `demanded a rise from the bank`, `blamed the delay on it`, `cancelled a swap with it`: the parser hangs the preposition on
    // the object.
    let blames = slot == Slot::On && parse.has_lemma(verb, &["blame"]);
    let of_thing = object.is_none() && (matches!(slot, Slot::From | Slot::With | Slot::Against | Slot::To) || blames);
    let is_thing = |&thing: &usize| slot == Slot::From || blames || scene.reading.mention_headed(thing).is_none();
    let thing = object.or_else(|| parse.child(verb, &["dobj"]).filter(|_| of_thing).filter(is_thing));
    let near_thing = thing.map(|thing| scene.all(parse.obliques(thing, plain))).unwrap_or_default();
    if !near_thing.is_empty() {
        return near_thing;
    }
    if slot == Slot::With {
        // `sat across from Kern`
        let behind = verb + 1..parse.sentences()[parse.sentence_of(verb)].end;
        let from = behind.filter(|&from| {
            parse.is_word(from, &["from"]) && parse.is_word(from - 1, &["across"]) && parse.is_below(from, verb)
        });
        let facing =
            from.take(1).flat_map(|from| parse.children_by(from, &["pobj"])).flat_map(|whom| parse.conjuncts(whom));
        let facing = scene.all(facing.collect());
        if !facing.is_empty() {
            return facing;
        }
        let beside = with_at_place(scene, verb);
        if !beside.is_empty() {
            return beside;
        }
    }
    if slot == Slot::For && object.is_some() {
        // `offered six euros a share in cash for the bank`
        let means = parse
            .obliques(verb, &["in"])
            .into_iter()
            .filter(|&in_what| parse.has_lemma(in_what, &["cash", "share", "stock"]));
        let wanted = scene.all(means.flat_map(|in_what| parse.obliques(in_what, plain)).collect());
        if !wanted.is_empty() {
            return wanted;
        }
    }
    let further = object.map_or_else(Vec::new, |object| further_from(scene, object, plain));
    if further.is_empty() && slot == Slot::Between { between_others(scene, verb) } else { further }
}

/// `spent an hour at the ministry with Kern`: the parser hangs the companion on the place.
fn with_at_place(scene: &Scene<'_>, verb: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    // `spoke by video link with Kern`
    let means = parse.obliques(verb, &["by", "over", "via"]).into_iter();
    let wires = means.filter(|&means| parse.is_word(means, &scene.lexicon.meetings.visits.means));
    let places = parse.obliques(verb, &["at", "in"]).into_iter().chain(wires);
    let persons = places.flat_map(|place| scene.named(parse.obliques(place, &["with"])));
    persons.filter(|&who| scene.actor(who).kind == ActorKind::Person).collect()
}

/// `launched an effort to end the quarrel between Norway and Iceland`
fn between_others(scene: &Scene<'_>, verb: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let clauses = parse.subtree(verb).filter(|&clause| clause > verb && is_infinitive(parse, clause));
    let quarrels = clauses.flat_map(|clause| parse.objects(clause).into_iter().filter(move |&object| object > clause));
    scene.all(quarrels.flat_map(|quarrel| parse.obliques(quarrel, &["between"])).collect())
}

/// `a motion of no confidence against the cabinet`, `the sanctions imposed on Norway`: what the prepositions govern, one step
/// further from the object.
fn further_from(scene: &Scene<'_>, object: usize, prepositions: &[&str]) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let within = parse.obliques(object, &["of"]);
    // `a ban on imports of fish from Norway`, `tariffs on imports of Norwegian fish`
    let traded = parse
        .obliques(object, prepositions)
        .into_iter()
        .filter(|&thing| parse.has_lemma(thing, &scene.lexicon.deeds.trade));
    let origin = traded.flat_map(|thing| {
        let goods = parse.obliques(thing, &["of"]);
        let whose = std::iter::once(thing).chain(goods.clone()).flat_map(|at| parse.obliques(at, &["from", "to"]));
        whose.chain(goods).collect::<Vec<_>>()
    });
    let origin: Vec<usize> = origin
        .flat_map(|at| {
            let named = scene.all(vec![at]);
            if named.is_empty() { scene.reading.modifiers(at) } else { named }
        })
        .collect();
    if !origin.is_empty() {
        return origin;
    }
    let found = scene.all(within.iter().flat_map(|&inner| parse.obliques(inner, prepositions)).collect());
    if !found.is_empty() {
        return found;
    }
    let mut things = std::iter::once(object).chain(within).map(|thing| laid_upon(scene, thing, prepositions));
    things.find(|found| !found.is_empty()).unwrap_or_default()
}

/// `the sanctions imposed on Norway`: what a participle behind the noun lays on whom.
pub(super) fn laid_upon(scene: &Scene<'_>, noun: usize, prepositions: &[&str]) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let mut participles = parse.children_by(noun, &["acl"]).filter(|&verb| parse.tag(verb) == "VBN");
    participles
        .find_map(|verb| Some(scene.all(parse.obliques(verb, prepositions))).filter(|found| !found.is_empty()))
        .unwrap_or_default()
}
