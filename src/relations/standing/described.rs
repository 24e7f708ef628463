//! Who speaks for a body by a title without a name: `the Harbour Party boss`, where it is clear who that is.

use super::ties::tie;
use super::titles::bodies;
use crate::model::{ActorKind, Found, MentionForm, RelationKind, Role, Tenure, Who};
use crate::relations::Claim;
use crate::relations::scene::Scene;

/// Words of titles under the head's own.
const BELOW: [&str; 7] = ["deputy", "vice", "vice-president", "assistant", "regional", "acting", "parliamentary"];

/// `the Harbour Party boss` alone, where it is clear who that is.
pub(super) fn of_description(scene: &Scene<'_>, found: &Found) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    let Who::Actor(described) = found.who else { return Vec::new() };
    let noun = found.head;
    // `was the director`: is no more.
    let is_past = parse.children(noun).any(|child| parse.is_word(child, &["former", "ex", "late", "then"]))
        || parse.dep(noun) == "attr" && parse.tag(parse.head(noun)) == "VBD";
    let is_person = scene.actor(described).kind == ActorKind::Person && !is_past;
    if !is_person || !parse.has_lemma(noun, &scene.lexicon.representatives.voices) || parse.tag(noun).ends_with('S') {
        return Vec::new();
    }
    let span = parse.span_of(found.tokens.clone());
    let bodies = bodies(scene, noun, described).into_iter();
    let ties = bodies.filter_map(|body| {
        let person = if scene.actor(described).unnamed { holder(scene, noun, body)? } else { described };
        Some(tie(scene, (person, RelationKind::Represents, body), span, parse.word(noun), "title"))
    });
    ties.collect()
}

/// Who alone, of those whom the article names, holds an office of the body that can be called so: `the Harbour Party boss`.
fn holder(scene: &Scene<'_>, noun: usize, body: usize) -> Option<usize> {
    let parse = &scene.reading.parse;
    let is_any = parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["a", "an", "another", "any", "one"]));
    let called = parse.lemma(noun).to_lowercase();
    // `the labour minister` is not the one of mines.
    let of_what: Vec<String> = parse
        .children_by(noun, &["compound", "amod", "nmod"])
        .filter(|&word| scene.reading.actor_at(word).is_none_or(|actor| scene.actor(actor).unnamed))
        .map(|word| parse.lower(word))
        .collect();
    let fits = |role: &Role| {
        let title = role.title.to_lowercase();
        let rank = title.split(' ').next_back().unwrap_or_default();
        let is_first = !title.split(' ').any(|word| BELOW.contains(&word));
        let is_head = scene.lexicon.representatives.heads.has(rank) || title.starts_with("general secretary");
        role.tenure != Tenure::Former
            && role.of.as_ref() == Some(&scene.actor(body).id)
            && is_first
            && of_what.iter().all(|word| title.contains(word.as_str()))
            && (rank == called || scene.lexicon.representatives.heads.has(&called) && is_head)
    };
    let mut holders: Vec<usize> = scene
        .reading
        .found
        .iter()
        .filter(|mention| mention.form == MentionForm::Name)
        .filter_map(|mention| mention.who.actor())
        .filter(|&actor| scene.actor(actor).kind == ActorKind::Person && scene.actor(actor).roles.iter().any(fits))
        .collect();
    holders.sort_unstable();
    holders.dedup();
    holders.first().copied().filter(|_| holders.len() == 1 && !is_any)
}
