//! What a speaker does by what is said: demands (`Norway must withdraw`) and threats (`if Norway stays, there will be a price`).

use crate::grammar::Parse;
use crate::model::RelationKind;
use crate::relations::Claim;
use crate::relations::scene::Scene;
use crate::relations::slots::{is_anyone, is_required};

/// The demands and threats in the statements of the document, in text order.
pub(super) fn claims(scene: &Scene<'_>) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    let verbs = (0..parse.len()).filter(|&token| parse.is_verb(token));
    verbs.flat_map(|verb| demand(scene, verb).into_iter().chain(term(scene, verb)).chain(threat(scene, verb))).collect()
}

/// The speaker says what others must do.
fn demand(scene: &Scene<'_>, verb: usize) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    // What unnamed sources say that ought to be is no demand of a party.
    let is_party = |&speaker: &usize| !scene.actor(speaker).unnamed && !scene.is_press(scene.actor(speaker));
    let Some(speaker) = scene.speaker(verb).filter(is_party) else { return Vec::new() };
    // `neighbours whom they must live with`
    let is_fate =
        parse.has_lemma(verb, &["have", "need"]) && (is_ahead(parse, verb) || parse.condition(verb).is_some());
    if is_fate || !is_required(parse, verb) || parse.is_passive(verb) || parse.is_in_condition(verb) {
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

/// The speaker's side will not act until others have, or only once they have: `will sign only if Norway withdraws`.
fn term(scene: &Scene<'_>, verb: usize) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    let (Some(speaker), Some(condition)) = (scene.speaker(verb), setting(parse, verb)) else { return Vec::new() };
    let marked =
        |marks: &[&str]| parse.children_by(condition, &["mark", "advmod"]).any(|mark| parse.is_word(mark, marks));
    let only = |at: usize| parse.children_by(at, &["advmod"]).any(|only| parse.is_word(only, &["only"]));
    let gives_way = || parse.has_lemma(verb, &scene.lexicon.deeds.giving_way);
    let is_term = parse.is_negated(verb) && marked(&["until", "till", "unless"])
        || (only(verb) || only(condition)) && marked(&["if", "when", "once", "after"])
        // `If they come with seven per cent, we can talk`
        || marked(&["if", "once", "provided"]) && gives_way() && !parse.is_negated(verb);
    let is_own = scene.all(parse.subjects(verb)).into_iter().any(|subject| scene.same_side(subject, speaker));
    let can = || parse.modal(verb).is_some_and(|modal| matches!(modal.to_lowercase().as_str(), "can" | "could"));
    if !(is_ahead(parse, verb) || can() && gives_way()) || !is_term || !is_own {
        return Vec::new();
    }
    let targets = others(scene, speaker, scene.all(parse.subjects(condition)));
    let reason = |target: usize| {
        format!(
            "{} names what {} has to do first: “{}”.",
            scene.actor(speaker).name,
            scene.actor(target).name,
            parse.span_of(parse.subtree(condition)).slice(&scene.document.text)
        )
    };
    claims_on(scene, verb, speaker, &targets, RelationKind::Request, "term", &reason)
}

/// `will`, `would`, `shall`.
fn is_ahead(parse: &Parse, verb: usize) -> bool {
    parse
        .modal(verb)
        .is_some_and(|modal| matches!(modal.to_lowercase().as_str(), "will" | "'ll" | "’ll" | "would" | "shall"))
}

/// The clause that says on what or until when the verb hangs: a condition, `until Norway leaves`, `should Norway stay`.
fn setting(parse: &Parse, verb: usize) -> Option<usize> {
    parse.condition(verb).or_else(|| {
        let marked = |&clause: &usize| {
            let time = |&mark: &usize| parse.is_word(mark, &["until", "till", "when", "after"]);
            let inverted = |&aux: &usize| {
                parse.is_word(aux, &["should"])
                    && parse.child(clause, &["nsubj", "nsubjpass"]).is_some_and(|who| aux < who)
            };
            parse.children_by(clause, &["mark", "advmod"]).any(|mark| time(&mark))
                || parse.children_by(clause, &["aux"]).any(|aux| inverted(&aux))
        };
        let above = Some(parse.head(verb)).filter(|_| parse.dep(verb) == "ccomp");
        std::iter::once(verb).chain(above).find_map(|at| parse.children_by(at, &["advcl"]).find(marked))
    })
}

/// `he warned` beside the clause or above it.
fn is_warned(parse: &Parse, verb: usize) -> bool {
    let warns = |token: usize| parse.is_verb(token) && parse.has_lemma(token, &["warn", "threaten", "vow"]);
    warns(parse.head(verb)) || parse.children_by(verb, &["ccomp", "parataxis", "advcl"]).any(warns)
}

/// The speaker says what harm will come if others do something.
fn threat(scene: &Scene<'_>, verb: usize) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    let (Some(speaker), Some(condition)) = (scene.speaker(verb), setting(parse, verb)) else { return Vec::new() };
    // `Until Norway pays, the port stays shut.`
    let is_time = parse.condition(verb).is_none();
    let lasts = is_time
        && parse.children_by(condition, &["mark"]).any(|mark| parse.is_word(mark, &["until", "till"]))
        && matches!(parse.tag(verb), "VBZ" | "VBP");
    let comes = !is_time || parse.children_by(condition, &["aux"]).any(|aux| parse.is_word(aux, &["should"]));
    let is_said = lasts || comes && is_ahead(parse, verb);
    let is_ultimatum = parse.is_negated(condition)
        || parse.has_lemma(condition, &["fail", "refuse"])
        || parse.children_by(condition, &["mark"]).any(|mark| parse.is_word(mark, &["unless"]));
    let hurts = (lasts || is_ours(scene, verb, condition, speaker))
        && (harms(scene, verb, condition) || is_warned(parse, verb) || is_ultimatum);
    if !is_said || parse.is_negated(verb) || !hurts {
        return Vec::new();
    }
    let mut targets = others(scene, speaker, scene.all(parse.subjects(condition)));
    targets.retain(|&target| !scene.actor(target).unnamed);
    if targets.is_empty() && !parse.is_passive(verb) {
        targets = others(scene, speaker, whom_it_hits(scene, verb));
        targets.retain(|&target| !scene.actor(target).unnamed);
    }
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

/// `If one page is missing, we will sue Norway`, `will petition for the insolvency of the bank`, `will publish both sides' offers`.
fn whom_it_hits(scene: &Scene<'_>, verb: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let objects = parse.objects(verb);
    let laid = objects.iter().flat_map(|&object| parse.obliques(object, &["against"])).collect::<Vec<_>>();
    let found = scene.all(objects.iter().copied().chain(laid).collect());
    if !found.is_empty() {
        return found;
    }
    let wanted = parse.obliques(verb, &["for", "against"]);
    let things: Vec<usize> = objects.into_iter().chain(wanted).collect();
    things.iter().flat_map(|&thing| scene.owners(thing)).collect()
}

fn others(scene: &Scene<'_>, speaker: usize, found: Vec<usize>) -> Vec<usize> {
    found.into_iter().filter(|&target| !scene.same_side(speaker, target)).collect()
}

/// The speaker's side does it, or it simply comes: `there will be consequences`.
fn is_ours(scene: &Scene<'_>, verb: usize, condition: usize, speaker: usize) -> bool {
    let parse = &scene.reading.parse;
    let subjects = parse.subjects(verb);
    // `If Norden bids, he warned, the company would sell elsewhere`: not the one that is named beside it.
    let is_own_firm = || {
        let named = scene.named(parse.subjects(condition));
        let is_body = |&head: &usize| parse.pos(head) == "NOUN" && scene.is_body_noun(head);
        let heads: Vec<usize> = subjects.iter().copied().filter(is_body).collect();
        !named.is_empty() && scene.holds_office_of_body(speaker) && !heads.is_empty() && scene.all(heads) == named
    };
    parse.child(verb, &["expl"]).is_some()
        || subjects.iter().any(|&subject| scene.lexicon.acts.is_harm(&parse.lemma(subject).to_lowercase()))
        || scene.all(subjects.clone()).into_iter().any(|subject| scene.same_side(subject, speaker))
        || is_own_firm()
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
