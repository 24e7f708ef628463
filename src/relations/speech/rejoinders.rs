//! What is said against what another has just said, without a word of rejecting: `The ministry said no such promise had been
//! made`, `That was untrue, the lawyer said`.

use crate::grammar::Parse;
use crate::model::{Evidence, RelationKind, Statement};
use crate::relations::Claim;
use crate::relations::scene::Scene;
use std::ops::Range;

/// How many sentences back the words may stand that are answered.
const REACH: usize = 3;

/// Who by such words stands against whom, in text order.
pub(super) fn claims(scene: &Scene<'_>, statements: &[Statement]) -> Vec<Claim> {
    let answers = statements.iter().filter_map(|statement| rejoinder(scene, statement));
    answers
        .filter_map(|(speaker, word, at)| {
            let target = answered(scene, statements, speaker, at)?;
            let parse = &scene.reading.parse;
            let reason = format!(
                "{} says of what {} said before: “{}”.",
                scene.actor(speaker).name,
                scene.actor(target).name,
                parse.word(word)
            );
            let evidence = scene.evidence(word, parse.span_of(word..word + 1), "rejoinder", reason);
            Some(Claim { source: speaker, target, kind: RelationKind::Reject, evidence })
        })
        .collect()
}

/// The speaker, the word that answers, and where what is said begins, where a statement is a rejoinder.
fn rejoinder(scene: &Scene<'_>, statement: &Statement) -> Option<(usize, usize, usize)> {
    let parse = &scene.reading.parse;
    let speaker = scene.number(statement.speaker.as_ref()?.as_str())?;
    let said = parse.tokens_in(statement.content.first().map(Evidence::span)?);
    let word =
        no_such(parse, said.clone()).or_else(|| untrue(scene, said.clone())).or_else(|| retorted(parse, statement))?;
    Some((speaker, word, said.start))
}

/// `no such promise had been made`, `that he had given no such order`: the noun.
fn no_such(parse: &Parse, said: Range<usize>) -> Option<usize> {
    let such = said
        .clone()
        .find(|&token| parse.is_word(token, &["such"]) && token > said.start && parse.is_word(token - 1, &["no"]))?;
    let noun = Some(parse.head(such)).filter(|&noun| parse.is_noun(noun) && noun > such);
    // `no such luck`
    noun.filter(|&noun| said.contains(&noun) && !parse.has_lemma(noun, &["luck", "thing"]))
}

/// `That was untrue`, `This is nonsense`: the verdict.
fn untrue(scene: &Scene<'_>, said: Range<usize>) -> Option<usize> {
    let parse = &scene.reading.parse;
    let pronoun = said.clone().find(|&token| !parse.is_mark(token))?;
    let verb = parse.head(pronoun);
    let is_pointer = parse.is_word(pronoun, &["that", "this", "it"]) && parse.dep(pronoun) == "nsubj";
    let is_verdict = |&child: &usize| said.contains(&child) && parse.has_lemma(child, &scene.lexicon.verdicts.untrue);
    let verdict = parse.children_by(verb, &["acomp", "attr"]).find(is_verdict);
    verdict.filter(|_| is_pointer && parse.has_lemma(verb, &["be"]) && !parse.is_negated(verb))
}

/// `retorted that the books were open`: the verb.
fn retorted(parse: &Parse, statement: &Statement) -> Option<usize> {
    let verb = parse.tokens_in(statement.cue.as_ref()?.span()).start;
    parse.has_lemma(verb, &["retort", "counter", "rejoin", "riposte"]).then_some(verb)
}

/// Who spoke last before, and is on another side: the one who said it all, rather than those whose words are told in it.
fn answered(scene: &Scene<'_>, statements: &[Statement], speaker: usize, at: usize) -> Option<usize> {
    let parse = &scene.reading.parse;
    let first = parse.sentences().get(parse.sentence_of(at).saturating_sub(REACH))?.start;
    let (first, end) = (parse.span(first).start, parse.span(at).start);
    let said = |statement: &Statement| Some((statement.content.first()?.start, statement.content.last()?.end));
    let before = statements.iter().filter_map(|statement| Some((statement, said(statement)?)));
    let before: Vec<_> = before.filter(|(_, said)| said.1 <= end && said.1 > first).collect();
    let is_told_in = |inner: (usize, usize)| {
        before.iter().any(|(_, outer)| *outer != inner && outer.0 <= inner.0 && inner.1 <= outer.1)
    };
    let whole = before.iter().filter(|(_, said)| !is_told_in(*said));
    let speakers = whole.filter_map(|(statement, said)| {
        let other = scene.number(statement.speaker.as_ref()?.as_str())?;
        (!scene.same_side(other, speaker)).then_some((said.1, other))
    });
    speakers.max().map(|(_, other)| other)
}
