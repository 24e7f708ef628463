//! The two sides of a strike, where one is named alone: `The union wants nine per cent`, `The port called the strike illegal`.

use super::Claim;
use super::scene::Scene;
use crate::grammar::Parse;
use crate::model::{ActorKind, Modality, RelationKind};
use crate::relations::slots::is_infinitive;

/// Words for the stopping of work.
const STRIKES: [&str; 5] = ["strike", "walkout", "stoppage", "lockout", "picket"];

/// Verbs with which one asks for something.
const DEMANDS: [&str; 5] = ["demand", "want", "seek", "claim", "request"];

impl Scene<'_> {
    /// `the strike`, of nobody: that of the one union of the story.
    pub(super) fn strikers(&self, thing: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        let is_bare = parse.children(thing).filter(|&child| child < thing).all(|child| parse.dep(child) == "det");
        let is_strike = parse.has_lemma(thing, &STRIKES[..3]) && parse.tag(thing) == "NN";
        let sides = if is_strike && is_bare { self.sides_of_strike() } else { None };
        sides.map(|(union, _)| union)
    }

    /// The union and the employer of an article about a strike, where it speaks of one of each by far the most.
    pub(super) fn sides_of_strike(&self) -> Option<(usize, usize)> {
        let parse = &self.reading.parse;
        if !(0..parse.len()).any(|token| parse.has_lemma(token, &STRIKES)) {
            return None;
        }
        let union = self.foremost_body(1, |body| self.is_labour_union(body))?;
        let employer = self.foremost_body(2, |body| {
            self.can_be_called(body, "company") && !self.is_press(self.actor(body)) && !self.same_side(body, union)
        })?;
        Some((union, employer))
    }
}

/// What a union demands of nobody, it demands of the employer, whose no is one to the union; a strike that it threatens is a
/// threat to the employer.
pub(super) fn claims(scene: &Scene<'_>) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    let Some((union, employer)) = scene.sides_of_strike() else { return Vec::new() };
    let verbs = (0..parse.len()).filter(|&token| parse.is_verb(token));
    let of_side = |verb: usize, side: usize| {
        scene
            .all(parse.subjects(verb))
            .into_iter()
            .find(|&who| who == side || scene.actor(who).kind == ActorKind::Person && scene.body_of(who) == Some(side))
    };
    let found = verbs.filter_map(|verb| {
        let by_union = put_to_nobody(scene, verb).and_then(|kind| Some((kind, of_side(verb, union)?, employer)));
        let by_employer = || {
            let is_done = !parse.is_negated(verb) && !parse.is_passive(verb) && !parse.is_in_condition(verb);
            let refuses = is_done && turns_down(scene, verb, &["demand", "claim", "ultimatum"]);
            of_side(verb, employer).filter(|_| refuses).map(|who| (RelationKind::Reject, who, union))
        };
        let (kind, who, other) = by_union.or_else(by_employer)?;
        let reason = format!(
            "{} says so in a strike, to the other side, {}: “{}”.",
            scene.actor(who).name,
            scene.actor(other).name,
            parse.word(verb)
        );
        let evidence = scene.evidence(verb, parse.span_of(verb..verb + 1), "strike", reason);
        let is_said = evidence.modality == Modality::Asserted || kind == RelationKind::Threaten;
        is_said.then_some(Claim { source: who, target: other, kind, evidence })
    });
    found.collect()
}

/// `is demanding nine per cent`, `threatened to walk out`: a demand or threat that names no other.
fn put_to_nobody(scene: &Scene<'_>, verb: usize) -> Option<RelationKind> {
    let parse = &scene.reading.parse;
    if parse.is_negated(verb) || parse.is_passive(verb) || parse.is_in_condition(verb) {
        return None;
    }
    if turns_down(scene, verb, &["offer", "rise", "raise", "deal", "proposal"]) {
        return Some(RelationKind::Reject);
    }
    let is_strike =
        |token: usize| parse.has_lemma(token, &STRIKES) || parse.has_lemma(token, &["stop", "walk", "down"]);
    if will_strike(parse, verb) {
        return Some(RelationKind::Threaten);
    }
    if parse.has_lemma(verb, &["threaten"]) {
        let threatened = parse.children_by(verb, &["xcomp", "dobj"]).any(is_strike);
        return threatened.then_some(RelationKind::Threaten);
    }
    let asks_for = parse.has_lemma(verb, &["ask", "press"]) && !parse.obliques(verb, &["for"]).is_empty();
    let objects = if asks_for { parse.obliques(verb, &["for"]) } else { parse.objects(verb) };
    let is_thing = |&what: &usize| parse.is_noun(what) && scene.reading.actor_at(what).is_none();
    let addressed = scene.all(parse.obliques(verb, &["from", "of", "to"]));
    let is_demand = (asks_for || parse.has_lemma(verb, &DEMANDS))
        && !objects.is_empty()
        && objects.iter().all(is_thing)
        && addressed.is_empty()
        && !parse.children_by(verb, &["xcomp", "ccomp"]).any(|clause| is_infinitive(parse, clause));
    is_demand.then_some(RelationKind::Request)
}

/// `would strike from Monday`, `voted to walk out`, `announced a strike`: what is still to come.
fn will_strike(parse: &Parse, verb: usize) -> bool {
    let stops = |at: usize| {
        let out = |words: &[&str]| parse.children(at).any(|child| parse.is_word(child, words));
        parse.has_lemma(at, &["strike"]) && parse.child(at, &["dobj"]).is_none()
            || parse.has_lemma(at, &["walk"]) && out(&["out", "off"])
            || parse.has_lemma(at, &["stop"]) && out(&["work", "working"])
            || parse.has_lemma(at, &["down"]) && out(&["tools"])
            || parse.has_lemma(at, &["go"])
                && parse.obliques(at, &["on"]).iter().any(|&on| parse.has_lemma(on, &STRIKES))
    };
    let is_ahead =
        parse.modal(verb).is_some_and(|modal| matches!(modal.to_lowercase().as_str(), "will" | "would" | "'ll"));
    let decided = || parse.children_by(verb, &["xcomp"]).any(|what| stops(what) && is_infinitive(parse, what));
    let called =
        || parse.children_by(verb, &["dobj"]).any(|what| parse.has_lemma(what, &STRIKES) && !parse.is_negated(verb));
    is_ahead && stops(verb)
        || parse.has_lemma(verb, &["vote", "plan", "decide", "vow", "prepare", "intend"]) && decided()
        || parse.has_lemma(verb, &["announce", "plan", "schedule", "declare", "threaten"]) && called()
}

/// `rejected an offer of three per cent`, `voted against the offer`: one of nobody, called by one of the nouns.
fn turns_down(scene: &Scene<'_>, verb: usize, nouns: &[&str]) -> bool {
    let parse = &scene.reading.parse;
    let offers = if parse.has_lemma(verb, &["vote"]) {
        parse.obliques(verb, &["against"])
    } else if parse.has_lemma(verb, &["reject", "refuse", "spurn", "rebuff", "turn", "throw"]) {
        parse.objects(verb)
    } else {
        Vec::new()
    };
    let is_offer = |&what: &usize| parse.has_lemma(what, nouns);
    let is_nobodys = |&what: &usize| {
        scene.owners(what).is_empty() && scene.all(parse.obliques(what, &["from", "by", "of", "with"])).is_empty()
    };
    offers.iter().any(|what| is_offer(what) && is_nobodys(what))
}
