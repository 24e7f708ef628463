//! `X, she said, is Y`, `..., X said.`, `..., said X.`: attributions between commas, told by the order of words alone, because
//! parsers often lose the clause around them.

use super::attribution::{
    LONGEST, apposed_speaker, is_attribution, is_cue, is_lost_verb, lemma, made_plain, points_out, speaker, told_parts,
};
use super::content::trimmed;
use super::draft::{Basis, Draft};
use super::search::Search;
use crate::lexicon::Frame;
use std::ops::Range;

/// Adds a draft for each attribution between commas. A known draft by the same verb gives way to one in two pieces.
pub(super) fn add(search: &Search<'_>, known: &mut Vec<Draft>) {
    let mut governors: Vec<Option<usize>> = vec![None; search.parse.len()];
    for (number, draft) in known.iter().enumerate() {
        if let Some(governor) = draft.governor {
            governors[governor] = Some(number);
        }
    }
    let found: Vec<Draft> =
        search.parse.sentences().iter().filter_map(|sentence| draft(search, sentence.clone())).collect();
    for draft in found {
        // What stands in front of an attribution ends there.
        let (cut, end) = (draft.extent().end, draft.tokens.end);
        let is_over = |other: &&mut Draft| {
            other.governor != draft.governor
                && other.governor.is_some_and(|governor| draft.tokens.contains(&governor))
                && other.extent().start < cut
                && other.extent().end > cut
        };
        if draft.content.len() == 1 {
            for other in known.iter_mut().filter(is_over) {
                other.content.retain(|span| span.start < cut);
                for span in &mut other.content {
                    span.end = span.end.min(cut);
                }
                other.tokens.end = other.tokens.end.min(end);
            }
        }
        match draft.governor.and_then(|governor| governors[governor]) {
            Some(number) if draft.content.len() > known[number].content.len() || holds_more(&draft, &known[number]) => {
                known[number] = draft;
            }
            Some(_) => {}
            None => known.push(draft),
        }
    }
}

/// `The van was to be escorted, but it left too early, a source said`: the parser gave `said` but one of the clauses before it.
fn holds_more(aside: &Draft, known: &Draft) -> bool {
    let (outer, inner) = (aside.extent(), known.extent());
    let Some(governor) = known.governor else { return false };
    // `It would take weeks, he said, and lobbying would follow`: what stands in front is said, whatever follows.
    if aside.tokens.end <= governor && known.tokens.start > governor {
        return true;
    }
    known.tokens.end <= governor
        && known.content.len() == 1
        && outer.start <= inner.start
        && inner.end <= outer.end
        && outer != inner
}

fn draft(search: &Search<'_>, sentence: Range<usize>) -> Option<Draft> {
    let parse = search.parse;
    let commas: Vec<usize> =
        sentence.clone().filter(|&token| parse.word(token) == "," && !search.quoted[token]).collect();
    // The last attribution first: at the end of the sentence nothing else can be meant.
    let (comma, group, named) = commas.iter().enumerate().rev().find_map(|(number, &comma)| {
        let end = commas.get(number + 1).copied().unwrap_or(sentence.end);
        let ends_part = |token: usize| matches!(parse.word(token), ";" | ":") && !search.quoted[token];
        let end = (comma..end).find(|&token| ends_part(token)).unwrap_or(end);
        let or_so = parse.is_word(comma + 1, &["or"]) && parse.is_word(comma + 2, &["so"]);
        let group = comma + 1 + if or_so { 2 } else { 0 }..end;
        if group.len() <= LONGEST && is_attribution(search, group.clone()) {
            return Some((comma, group, None));
        }
        let (before, speaker) = apposed_speaker(search, &commas[..=number], &group)?;
        Some((before, before + 1..group.end, Some(speaker)))
    })?;
    let told = told_parts(search, &group);
    let is_told = |token: usize| told.iter().any(|part| part.contains(&token));
    let verb = group.clone().find(|&token| is_cue(search, token) && !is_told(token))?;
    // `Norland wins, guild demands recount`
    let is_headed = search.is_heading(verb)
        && (verb + 1..group.end)
            .next()
            .is_some_and(|next| parse.is_noun(next) && (parse.dep(next) == "compound" || !search.is_somebody(next)))
        && group.start < verb;
    if search.has_own_matter(verb) || is_headed {
        return None;
    }
    // `The source disputes it: the minister, she said, gave nothing`: what stands before the colon is the reporter's.
    let colon = (sentence.start + 1..comma).rev().find(|&token| {
        matches!(parse.word(token), ":" | ";")
            && !search.quoted[token]
            && (sentence.start..token).any(|token| matches!(parse.tag(token), "VBD" | "VBZ" | "VBP"))
    });
    let before = colon.map_or(sentence.start, |colon| colon + 1)..comma;
    // `the market for paper, where, he said, the group would grow`: the clause begins behind the attribution.
    let opens_relative = parse.tag(comma - 1).starts_with('W') && before.len() > 2;
    // `they left because, she said, the hall was cold`
    let is_because = before.len() == 1 && parse.is_word(comma - 1, &["because"]);
    let opens_clause = is_because
        || before.len() > 2
        && parse.tag(comma - 1) == "IN"
        && parse.is_word(comma - 1, &["because", "that", "although", "though", "since", "whether"])
        // `They met on Sunday and, a guest said, drank to it`
        || before.len() > 2 && parse.is_word(comma - 1, &["and", "but"]);
    // `They had “a week and a telephone”, he complained, whereas others had “months”`: more is said than what is quoted.
    let is_clause = before.clone().any(|token| !search.quoted[token] && parse.dep(token).starts_with("nsubj"))
        && before
            .clone()
            .any(|token| !search.quoted[token] && matches!(parse.tag(token), "VBD" | "VBZ" | "VBP" | "MD"))
        && before.clone().take(2).all(|token| !search.quoted[token] && !is_mark(parse.word(token)));
    let ends_quoted = comma
        .checked_sub(1)
        .is_some_and(|last| search.quoted[last] || is_closing(parse.word(last)) && search.quoted[last - 1]);
    let is_quoted = ends_quoted && !is_clause;
    let words = |run: &Range<usize>| run.clone().filter(|&token| !parse.is_mark(token)).count();
    // `..., guests who saw it said; money was the cause`: what follows a semicolon is told anew.
    let is_over =
        is_lost_verb(search, &group, verb) || group.end < sentence.end && matches!(parse.word(group.end), ";" | ":");
    let after = group.end..if is_over { group.end } else { sentence.end };
    let is_bare = before.clone().all(|token| !parse.is_verb(token) && parse.pos(token) != "AUX")
        && before.clone().any(|token| parse.is_noun(token) || parse.pos(token) == "PRON");
    let after = behind_name(search, after);
    let after = if is_bare { behind_apposition(search, after) } else { after };
    // `Washington, he said, will not pay`: a subject, the attribution, and what the subject does.
    let first_after = after.clone().find(|&token| !parse.is_mark(token));
    let parts_subject = is_bare
        && parse.pos(before.start) != "ADP"
        && first_after.is_some_and(|first| matches!(parse.tag(first), "VBD" | "VBZ" | "VBP" | "MD"));
    // `For growers, no, says Kern.`: an inverted verb at the end has what is said in front, be it no clause.
    // `Too small, too late, growers respond.`
    let is_apposed = (before.start + 1..comma).any(|token| parse.word(token) == ",")
        && !matches!(parse.pos(before.start), "ADP" | "SCONJ" | "VERB" | "CCONJ" | "PROPN")
        && !before.clone().any(|token| parse.is_verb(token));
    let is_last = (group.start == verb || is_apposed) && first_after.is_none() && !is_over && !search.is_date(&before);
    let is_answer = is_answer(search, &before, &group, verb) && first_after.is_none();
    if is_quoted
        || opens_relative
        || (words(&before) < 2 && !parts_subject && !is_because && !is_answer)
        || !opens_clause && !is_last && !is_answer && is_circumstance(search, &before, &after, verb)
        || (!parts_subject && !opens_clause && !is_answer && !is_last && is_occasion(search, before.clone()))
    {
        return None;
    }
    // `It was plain, the court held, that nobody would pay`: `it` waits for what follows.
    let waits = parse.is_word(before.start, &["it"]) && words(&before) < 8;
    let opens_that = first_after.is_some_and(|first| parse.is_word(first, &["that"]));
    let is_inverted = group.start == verb;
    if opens_that && !waits || first_after.is_none() && !is_answer && words(&before) < if is_inverted { 2 } else { 3 } {
        return None;
    }
    let goes_on_with_and = goes_on_with_and(search, &before, verb, &after);
    let mut pieces = vec![before];
    if opens_clause && words(&after) >= 3 {
        pieces = vec![after];
    } else if opens_that && words(&after) >= 3 {
        pieces.push(first_after.map_or(after.start, |that| that + 1)..after.end);
    } else if words(&after) > 0 {
        let opens_quotation = after.clone().take(2).any(|token| search.quoted[token]);
        // `She is alive, her friends note, “and well”`: no speech by itself.
        let is_term = after.clone().take(2).any(|token| is_mark(parse.word(token)))
            && !after.clone().any(|token| search.quoted[token]);
        let goes_on = (words(&after) >= 3 || is_term)
            && !opens_quotation
            && (parts_subject || goes_on_with_and || !is_added(search, &group, &after));
        if goes_on {
            pieces.push(after);
        } else if !opens_quotation && !is_added(search, &group, &after) {
            return None;
        }
    }
    let speaker = named.or_else(|| speaker(search, &group, verb))?;
    let lemma = lemma(search, verb);
    let plain = made_plain(search, verb);
    let frame = if plain.is_some() || points_out(search, verb) { Frame::Particle } else { Frame::That };
    let (cue, _) = search.lexicon.cues.verb_with(&lemma, &[frame, Frame::Out])?;
    let tokens = pieces.first()?.start..pieces.last()?.end;
    let content = pieces.into_iter().map(|piece| trimmed(parse, search.text, piece)).collect();
    let draft = Draft::of(content, tokens, verb..plain.unwrap_or(verb) + 1, parse.conjuncts(speaker), Basis::Aside)?;
    Some(Draft {
        act: cue.act,
        is_saying: !cue.inward,
        denied: cue.denied,
        rule: Some(cue.rule),
        governor: Some(verb),
        confidence: 0.85,
        ..draft
    })
}

fn is_mark(word: &str) -> bool {
    is_closing(word) || matches!(word, "“" | "‘" | "``" | "«" | "„")
}

fn is_closing(word: &str) -> bool {
    matches!(word, "”" | "’" | "''" | "»" | "\"")
}

/// `Four times, said the clerk.`, `Five, Kern replied.`: a number, a name or a thing is an answer by itself, where nothing but who gives it
/// follows.
fn is_answer(search: &Search<'_>, before: &Range<usize>, group: &Range<usize>, verb: usize) -> bool {
    let parse = search.parse;
    let words: Vec<usize> = before.clone().filter(|&token| !parse.is_mark(token)).collect();
    let answers = parse.has_lemma(verb, &["say", "reply", "answer", "respond"]);
    let is_short = (1..=3).contains(&words.len()) && group.len() <= 6;
    let is_thing = words.last().is_some_and(|&last| matches!(parse.pos(last), "NOUN" | "NUM" | "PROPN" | "AUX"));
    let is_counted = words.iter().any(|&token| parse.pos(token) == "NUM");
    let opens = words.first().is_some_and(|&first| {
        search.reading.blocks[search.reading.block_of(first)].tokens.start < first
            && parse.sentences()[parse.sentence_of(first)].start == first
            && !matches!(parse.pos(first), "ADP" | "SCONJ" | "ADV" | "CCONJ")
    });
    answers
        && is_short
        && is_thing
        && opens
        && (is_counted || verb == group.start)
        && (is_counted || !search.is_date(before))
}

/// `Following some doubts, the chairman denied a split`: all that stands in front says when or why something was said.
fn is_circumstance(search: &Search<'_>, before: &Range<usize>, after: &Range<usize>, verb: usize) -> bool {
    let parse = search.parse;
    let is_last = !after.clone().any(|token| !parse.is_mark(token));
    let is_top = |token: usize| !parse.is_mark(token) && (parse.is_root(token) || !before.contains(&parse.head(token)));
    let is_told = |top: usize| parse.head(top) == verb && matches!(parse.dep(top), "prep" | "npadvmod" | "advmod");
    is_last && before.clone().filter(|&token| is_top(token)).all(is_told)
}

/// `When asked about it, she said ...`, `On Friday, she said: ...`: when something was said, and no part of it.
fn is_occasion(search: &Search<'_>, before: Range<usize>) -> bool {
    let parse = search.parse;
    let asks = |token: usize| search.lexicon.saying.asking.has(parse.lemma(token));
    let has_subject = before.clone().any(|token| matches!(parse.dep(token), "nsubj" | "nsubjpass" | "expl"));
    // `When asked about it`; not `The town had asked them to stay`
    let is_bare = |token: usize| parse.child(token, &["aux"]).is_none();
    let participle =
        before.clone().any(|token| matches!(parse.tag(token), "VBN" | "VBG") && asks(token) && is_bare(token));
    let opens_aside = before.clone().find(|&token| !parse.is_mark(token)).is_none_or(|first| {
        matches!(parse.pos(first), "ADP" | "ADV" | "SCONJ" | "VERB" | "CCONJ" | "PART" | "AUX" | "PROPN" | "PRON")
    });
    // `But when the money ran out, Norland said enough.`
    let opening = before.clone().find(|&token| !parse.is_mark(token) && parse.pos(token) != "CCONJ");
    let is_clause_of_time = opening
        .is_some_and(|first| parse.is_word(first, &["when", "after", "before", "while", "as", "until", "once"]))
        && !before.clone().any(|token| parse.word(token) == ",");
    is_clause_of_time
        || (!has_subject && opens_aside)
        || (participle && before.len() <= 12)
        || (!has_subject && before.clone().any(|token| search.quoted[token]))
}

/// `..., X said, adding that ...`, `..., X said, according to Y`, `..., X said, and Z went home`: no part of what X said.
fn is_added(search: &Search<'_>, group: &Range<usize>, after: &Range<usize>) -> bool {
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
    let is_phrase = parse.pos(first) == "ADP"
        && !is_manner
        && !after.clone().any(|token| matches!(parse.tag(token), "VBD" | "VBZ" | "VBP" | "MD"));
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

/// `..., remarked the guild's chair, Anna Kern, “and late”`: what follows begins behind the name in apposition.
fn behind_name(search: &Search<'_>, after: Range<usize>) -> Range<usize> {
    let parse = search.parse;
    let name = after.clone().skip(1).take_while(|&token| parse.pos(token) == "PROPN").last();
    let opens =
        |token: usize| after.contains(&(token + 2)) && parse.word(token + 1) == "," && is_mark(parse.word(token + 2));
    name.filter(|&last| opens(last)).map_or(after.clone(), |last| last + 1..after.end)
}

/// `The first bus, recalls Kern, a cook who had slept, came at noon`: what the subject does stands behind what the speaker is.
fn behind_apposition(search: &Search<'_>, after: Range<usize>) -> Range<usize> {
    let parse = search.parse;
    let is_finite = |token: usize| matches!(parse.tag(token), "VBD" | "VBZ" | "VBP" | "MD");
    let tells_who = |comma: usize| {
        let relative = (after.start..comma).find(|&token| matches!(parse.tag(token), "WP" | "WP$" | "WDT"));
        !(after.start..relative.unwrap_or(comma)).any(is_finite)
    };
    let closes =
        |&comma: &usize| parse.word(comma) == "," && comma + 1 < after.end && is_finite(comma + 1) && tells_who(comma);
    let closing = after.clone().skip(2).take(LONGEST * 2).find(closes);
    closing.map_or(after.clone(), |comma| comma..after.end)
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
fn goes_on_with_and(search: &Search<'_>, before: &Range<usize>, cue: usize, after: &Range<usize>) -> bool {
    let parse = search.parse;
    let tense = |run: &Range<usize>| {
        run.clone().map(|token| parse.tag(token)).find(|tag| matches!(*tag, "VBD" | "VBZ" | "VBP" | "MD"))
    };
    let is_ahead = |run: &Range<usize>| tense(run).is_some_and(|tag| tag != "VBD");
    let first = after.clone().find(|&token| !parse.is_mark(token));
    let opens = first.is_some_and(|first| parse.is_word(first, &["and"]));
    let is_plain = !after.clone().any(|token| search.quoted[token] || is_cue(search, token));
    let is_past = parse.tag(cue) == "VBD";
    // `had`, `would`: as what was said in the past is told in the past
    let is_shifted = |run: &Range<usize>| {
        run.clone().find(|&token| matches!(parse.tag(token), "VBD" | "VBZ" | "VBP" | "MD")).is_some_and(|verb| {
            let has_participle = (verb + 1..run.end.min(verb + 4)).any(|token| parse.tag(token) == "VBN");
            parse.is_word(verb, &["would", "could", "might"]) || parse.is_word(verb, &["had"]) && has_participle
        })
    };
    let is_pluperfect = after
        .clone()
        .find(|&token| matches!(parse.tag(token), "VBD" | "VBZ" | "VBP" | "MD"))
        .is_some_and(|had| parse.is_word(had, &["had"]));
    // `..., and missed`, `..., and was beaten`: what is done or done to whom the sentence began with
    let has_subject =
        after.clone().any(|token| parse.dep(token).starts_with("nsubj") && is_finite(search, parse.head(token)));
    let is_passive = after.clone().any(|token| parse.dep(token) == "auxpass")
        && before.clone().any(|token| parse.dep(token) == "nsubj");
    let is_told_now =
        matches!(parse.tag(cue), "VBZ" | "VBP") && tense(before) == Some("VBD") && tense(after) == Some("VBD");
    let is_same_subject = !has_subject && (is_passive || is_told_now);
    opens
        && (is_plain && is_past && is_ahead(before) && is_ahead(after)
            || is_past && is_shifted(after) && (is_shifted(before) || is_pluperfect)
            || is_plain && is_same_subject)
}

fn is_finite(search: &Search<'_>, verb: usize) -> bool {
    let parse = search.parse;
    let is_tensed = |token: usize| matches!(parse.tag(token), "VBD" | "VBZ" | "VBP" | "MD");
    is_tensed(verb) || parse.children_by(verb, &["aux", "auxpass"]).any(is_tensed)
}
