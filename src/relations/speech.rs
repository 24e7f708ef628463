//! What a speaker does by what is said: demands (`Norway must withdraw`) and threats (`if Norway stays, there will be a price`).

use super::Claim;
use super::infinitives::is_required;
use super::scene::Scene;
use super::slots::is_anyone;
use crate::grammar::Parse;
use crate::model::RelationKind;

/// The demands and threats in the statements of the document, in text order.
pub(super) fn claims(scene: &Scene<'_>) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    let verbs = (0..parse.len()).filter(|&token| parse.is_verb(token));
    verbs.flat_map(|verb| demand(scene, verb).into_iter().chain(threat(scene, verb))).collect()
}

/// The speaker says what others must do.
fn demand(scene: &Scene<'_>, verb: usize) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    let Some(speaker) = scene.speaker(verb) else { return Vec::new() };
    if !is_required(parse, verb) || parse.is_passive(verb) || parse.is_in_condition(verb) {
        return Vec::new();
    }
    let Some(subject) = parse.child(verb, &["nsubj"]) else { return Vec::new() };
    if is_anyone(parse, subject) {
        return Vec::new();
    }
    // `American firms must compete` demands nothing of America.
    let is_somebody = |&who: &usize| scene.reading.mention_at(who).is_some() || scene.reading.modifiers(who).is_empty();
    let subjects = parse.conjuncts(subject).into_iter().filter(is_somebody);
    // `Shareholders should come`: all of them, anywhere.
    let is_bare = parse.tag(subject) == "NNS"
        && parse.child(subject, &["det", "poss", "compound", "amod", "prep", "nummod"]).is_none();
    let found = scene.all(subjects.collect()).into_iter().filter(|&who| !is_bare || !scene.actor(who).unnamed);
    let targets = others(scene, speaker, found.collect());
    let reason = |target: usize| {
        format!("{} says what {} must do: “{}”.", scene.actor(speaker).name, scene.actor(target).name, parse.word(verb))
    };
    claims_on(scene, verb, speaker, &targets, RelationKind::Request, "must", &reason)
}

/// The speaker says what harm will come if others do something.
fn threat(scene: &Scene<'_>, verb: usize) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    let (Some(speaker), Some(condition)) = (scene.speaker(verb), parse.condition(verb)) else { return Vec::new() };
    let is_ahead = parse
        .modal(verb)
        .is_some_and(|modal| matches!(modal.to_lowercase().as_str(), "will" | "'ll" | "’ll" | "would" | "shall"));
    if !is_ahead || parse.is_negated(verb) || !(is_ours(scene, verb, speaker) && harms(scene, verb, condition)) {
        return Vec::new();
    }
    let targets = others(scene, speaker, scene.all(parse.subjects(condition)));
    let reason = |target: usize| {
        format!(
            "{} says what will follow if {} does something: “{}”.",
            scene.actor(speaker).name,
            scene.actor(target).name,
            parse.span_of(parse.subtree(condition)).slice(&scene.document.text)
        )
    };
    claims_on(scene, verb, speaker, &targets, RelationKind::Threaten, "consequence", &reason)
}

fn others(scene: &Scene<'_>, speaker: usize, found: Vec<usize>) -> Vec<usize> {
    found.into_iter().filter(|&target| !scene.same_side(speaker, target)).collect()
}

/// The speaker's side does it, or it simply comes: `there will be consequences`.
fn is_ours(scene: &Scene<'_>, verb: usize, speaker: usize) -> bool {
    let parse = &scene.reading.parse;
    let subjects = parse.subjects(verb);
    parse.child(verb, &["expl"]).is_some()
        || subjects.iter().any(|&subject| scene.lexicon.acts.is_harm(&parse.lemma(subject).to_lowercase()))
        || scene.all(subjects).into_iter().any(|subject| scene.same_side(subject, speaker))
}

fn harms(scene: &Scene<'_>, verb: usize, condition: usize) -> bool {
    let parse = &scene.reading.parse;
    let said = parse.subtree_without(verb, &|child| child == condition);
    let behind = parse.subtree(condition);
    said.filter(|token| !behind.contains(token)).any(|token| {
        (parse.is_verb(token) || parse.is_noun(token)) && scene.lexicon.acts.is_harm(&parse.lemma(token).to_lowercase())
    })
}

fn claims_on(
    scene: &Scene<'_>,
    verb: usize,
    source: usize,
    targets: &[usize],
    kind: RelationKind,
    rule: &str,
    reason: &dyn Fn(usize) -> String,
) -> Vec<Claim> {
    let cue = cue(&scene.reading.parse, verb);
    let claim =
        |&target: &usize| Claim { source, target, kind, evidence: scene.evidence(verb, cue, rule, reason(target)) };
    targets.iter().map(claim).collect()
}

/// The verb with its auxiliaries.
fn cue(parse: &Parse, verb: usize) -> crate::text::Span {
    let first = parse.children_by(verb, &["aux", "auxpass"]).filter(|&aux| aux < verb).min().unwrap_or(verb);
    parse.span_of(first..verb + 1)
}
