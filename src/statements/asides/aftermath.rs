//! What stands behind an attribution between commas: more of what is said, or what the reporter adds.

use super::aside::is_mark;
use super::attribution::LONGEST;
use super::group::Group;
use super::verbs::tells_aside;
use crate::statements::search::Search;
use std::ops::Range;

/// `..., X said, adding that ...`, `..., X said, according to Y`, `..., X said, and Z went home`: no part of what X said.
pub(in crate::statements) fn is_added(search: &Search<'_>, group: &Range<usize>, after: &Range<usize>) -> bool {
    let parse = search.parse;
    let Some(first) = after.clone().find(|&token| !parse.is_mark(token)) else { return true };
    let apposed = after
        .clone()
        .any(|token| matches!(parse.dep(token), "appos" | "relcl" | "acl") && group.contains(&parse.head(token)));
    // `She would be there, she said, with the register`: how it would be, not how it was said.
    let is_manner = parse.is_word(first, &["with", "without", "despite", "unless", "if", "because"])
        && parse.children_by(first, &["pcomp"]).next().is_none();
    // `It hovers, he admitted, but only on Fridays`: no clause of its own.
    let is_bare = parse.is_word(first, &["but", "and"])
        && !after.clone().any(|token| parse.is_verb(token) || parse.pos(token) == "AUX");
    if is_bare && after.len() >= 3 {
        return false;
    }
    let is_phrase = parse.pos(first) == "ADP" && !is_manner && !after.clone().any(|token| parse.is_tensed(token));
    apposed
        || is_phrase
        || concedes_what_is_said(search, first)
        || (parse.tag(first) == "VBG"
            && !parse.is_word(first, &["including", "excluding", "given", "depending", "considering"])
            && !matches!(parse.dep(first), "csubj" | "nsubj" | "csubjpass"))
        || parse.is_word(
            first,
            &["according", "but", "and", "while", "who", "which", "as", "in", "on", "at", "during", "after", "before"],
        )
        || (after.len() <= 4 && parse.pos(first) == "PROPN")
}

/// `The first bus, recalls Kern, a cook who had slept, came at noon`: what the subject does stands behind what the speaker is.
pub(in crate::statements) fn behind_apposition(search: &Search<'_>, after: Range<usize>) -> Range<usize> {
    let parse = search.parse;
    let is_finite = |token: usize| parse.is_tensed(token);
    let tells_who = |comma: usize| {
        let relative = (after.start..comma).find(|&token| matches!(parse.tag(token), "WP" | "WP$" | "WDT"));
        !(after.start..relative.unwrap_or(comma)).any(is_finite)
    };
    let closes =
        |&comma: &usize| parse.word(comma) == "," && comma + 1 < after.end && is_finite(comma + 1) && tells_who(comma);
    let closing = after.clone().skip(2).take(LONGEST * 2).find(closes);
    closing.map_or(after.clone(), |comma| comma..after.end)
}

/// `The plan was fair, thinks Kern, the mayor of Selm, and her town would have signed it`: what goes on does so behind what she is.
pub(in crate::statements) fn behind_title(search: &Search<'_>, group: &Group, after: Range<usize>) -> Range<usize> {
    let parse = search.parse;
    let mut titles = group.tokens.clone().flat_map(|noun| parse.children_by(noun, &["appos"]));
    let title = titles.find(|&title| after.start + 1 == parse.subtree(title).start).filter(|_| group.is_inverted());
    let goes_on =
        |&end: &usize| end + 2 < after.end && parse.word(end) == "," && parse.is_word(end + 1, &["and", "but"]);
    let end = title.map(|title| parse.subtree(title).end).filter(goes_on);
    end.map_or(after.clone(), |end| end..after.end)
}

/// `..., remarked the guild's chair, Anna Kern, “and late”`: what follows begins behind the name in apposition.
pub(in crate::statements) fn behind_name(search: &Search<'_>, after: Range<usize>) -> Range<usize> {
    let parse = search.parse;
    let name = after.clone().skip(1).take_while(|&token| parse.pos(token) == "PROPN").last();
    let opens =
        |token: usize| after.contains(&(token + 2)) && parse.word(token + 1) == "," && is_mark(parse.word(token + 2));
    name.filter(|&last| opens(last)).map_or(after.clone(), |last| last + 1..after.end)
}

/// `..., two guards said, although the mayor had denied that ...`: another's words.
fn concedes_what_is_said(search: &Search<'_>, first: usize) -> bool {
    let parse = search.parse;
    let verb = parse.head(first);
    parse.is_word(first, &["although", "though"])
        && search.is_outward(verb)
        && parse.child(verb, &["nsubj"]).is_some()
        && parse.child(verb, &["ccomp"]).is_some()
}

/// `The lease ends in June, she told the board, and a new hall costs more`: told in the past, both in the present or the future. `Nobody had
/// asked, he told me, and the town had forgotten`: both in the tense of reported speech. `She threw one herself, she admits, and missed`: in
/// another tense than it is told in.
pub(in crate::statements) fn goes_on_with_and(
    search: &Search<'_>,
    before: &Range<usize>,
    cue: usize,
    after: &Range<usize>,
) -> bool {
    let parse = search.parse;
    let tense = |run: &Range<usize>| {
        run.clone().map(|token| parse.tag(token)).find(|tag| matches!(*tag, "VBD" | "VBZ" | "VBP" | "MD"))
    };
    let is_ahead = |run: &Range<usize>| tense(run).is_some_and(|tag| tag != "VBD");
    let first = after.clone().find(|&token| !parse.is_mark(token));
    let opens = first.is_some_and(|first| parse.is_word(first, &["and"]));
    let is_plain = !after.clone().any(|token| search.quoted[token] || tells_aside(search, token));
    // `..., and the town offered nothing`: no saying that tells what.
    let is_untold = !after.clone().any(|token| search.quoted[token] || parse.dep(token) == "ccomp");
    let is_past = parse.tag(cue) == "VBD";
    let tensed = |run: &Range<usize>| run.clone().find(|&token| parse.is_tensed(token));
    // `had`, `would`: as what was said in the past is told in the past
    let is_shifted = |run: &Range<usize>| {
        tensed(run).is_some_and(|verb| {
            let has_participle = (verb + 1..run.end.min(verb + 4)).any(|token| parse.tag(token) == "VBN");
            parse.is_word(verb, &["would", "could", "might"]) || parse.is_word(verb, &["had"]) && has_participle
        })
    };
    let is_pluperfect = tensed(after).is_some_and(|had| parse.is_word(had, &["had"]));
    // `..., and missed`, `..., and was beaten`: what is done or done to whom the sentence began with
    let has_subject =
        after.clone().any(|token| parse.dep(token).starts_with("nsubj") && is_finite(search, parse.head(token)));
    let is_passive = after.clone().any(|token| parse.dep(token) == "auxpass")
        && before.clone().any(|token| parse.dep(token) == "nsubj");
    let is_now = matches!(parse.tag(cue), "VBZ" | "VBP");
    let is_told_now = is_now && tense(before) == Some("VBD") && tense(after) == Some("VBD");
    // `The bill must be paid, she points out, and the town paid nothing`, `It was fair, thinks Kern, and her town would have signed it`: what
    // was or would be is not what is told now.
    let is_past_told_now = is_now
        && has_subject
        && tensed(after).is_some_and(|verb| parse.tag(verb) == "VBD" || parse.is_word(verb, &["would"]));
    // `Levels were falling, she told them, and would be low by noon`: what would be is reported.
    let is_reported = tensed(after).is_some_and(|verb| parse.is_word(verb, &["would"]))
        && before.clone().any(|token| parse.dep(token).starts_with("nsubj"));
    // `It has a plan, says its chair, and will show it`: who stands behind her verb does nothing else.
    let is_inverted = parse.word(cue - 1) == "," && tensed(after).is_some_and(|verb| !search.is_outward(verb));
    let is_same_subject = !has_subject && (is_passive || is_told_now);
    // `She left early, Kern told me, and she would stay at home`: both are about one who has no name.
    let pronoun = |run: &Range<usize>| {
        run.clone().find(|&token| parse.dep(token).starts_with("nsubj")).filter(|&token| parse.tag(token) == "PRP")
    };
    let is_of_same =
        pronoun(before).zip(pronoun(after)).is_some_and(|(one, other)| parse.lower(one) == parse.lower(other));
    // `The vote had been counted, Kern told them, and the case was closed`: how things stood, as she told it.
    let is_state = tensed(after).is_some_and(|was| parse.is_word(was, &["was", "were"]) && has_subject)
        && tensed(before).is_some_and(|had| parse.is_word(had, &["had"]));
    opens
        && (is_plain && is_past && is_ahead(before) && is_ahead(after)
            || is_past && is_shifted(after) && (is_shifted(before) || is_pluperfect || is_of_same)
            || is_past && is_plain && is_state && is_shifted(before)
            || !has_subject && (is_reported || is_inverted)
            || is_plain && is_same_subject
            || is_untold && is_past_told_now)
}

/// True for a verb in a tense of its own, or with an auxiliary that has one.
fn is_finite(search: &Search<'_>, verb: usize) -> bool {
    let parse = search.parse;
    let is_tensed = |token: usize| parse.is_tensed(token);
    is_tensed(verb) || parse.children_by(verb, &["aux", "auxpass"]).any(is_tensed)
}
