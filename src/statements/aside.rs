//! `X, she said, is Y`, `..., X said.`, `..., said X.`: attributions between commas, told by the order of words alone, because
//! parsers often lose the clause around them.

use super::aftermath::{behind_apposition, behind_name, goes_on_with_and, is_added};
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
        if let Some(speaker) = putting(search, &group) {
            return Some((comma, group, Some(speaker)));
        }
        if group.len() <= LONGEST && is_attribution(search, group.clone()) {
            return Some((comma, group, None));
        }
        let (before, speaker) = apposed_speaker(search, &commas[..=number], &group)?;
        Some((before, before + 1..group.end, Some(speaker)))
    })?;
    let told = told_parts(search, &group);
    let is_told = |token: usize| told.iter().any(|part| part.contains(&token));
    let is_put = putting(search, &group).is_some();
    let verb = if is_put {
        Some(group.end - 2)
    } else {
        group.clone().find(|&token| is_cue(search, token) && !is_told(token))
    }?;
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
    // `Plainly true, conceded the court, but no reason to stop`
    let is_reply = group.start == verb
        && !matches!(parse.pos(before.start), "ADP" | "SCONJ" | "VERB" | "CCONJ" | "PRON")
        && first_after.is_some_and(|first| parse.is_word(first, &["but"]));
    let ends = (group.start == verb || is_apposed) && first_after.is_none() && !is_over;
    let is_last = (ends || is_reply) && !search.is_date(&before);
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
    // `She had hoped, she said, that it would rain`
    let hopes = before.clone().rev().find(|&token| parse.is_verb(token));
    let waits = words(&before) < 8
        && (parse.is_word(before.start, &["it"])
            || words(&before) > 2
                && hopes.is_some_and(|hope| {
                    search.lexicon.cues.verb_with(&parse.lemma(hope).to_lowercase(), &[Frame::That]).is_some()
                }));
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
        if is_put && after.clone().take(3).any(|token| search.quoted[token] || is_mark(parse.word(token))) {
            // `It was, as one of them put it, “a long night”`: told with the quotation.
            return None;
        }
        // `She is alive, her friends note, “and well”`: no speech by itself.
        let is_term = after.clone().take(2).any(|token| is_mark(parse.word(token)))
            && !after.clone().any(|token| search.quoted[token]);
        let goes_on = (words(&after) >= 3 || is_term || goes_on_with_and)
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
    let frame = match plain {
        Some(_) => Frame::Particle,
        None if points_out(search, verb) => Frame::Particle,
        None if is_put => Frame::Out,
        None => Frame::That,
    };
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

/// `, as one of them puts it,`: who.
fn putting(search: &Search<'_>, group: &Range<usize>) -> Option<usize> {
    let parse = search.parse;
    let is_put = group.len() >= 4
        && group.len() <= LONGEST
        && parse.is_word(group.start, &["as"])
        && parse.is_word(group.end - 1, &["it"])
        && parse.has_lemma(group.end - 2, &["put"]);
    let names =
        |&token: &usize| search.is_somebody(token) && parse.dep(token) != "pobj" && parse.dep(token) != "compound";
    (group.start + 1..group.end.saturating_sub(2)).rev().find(names).filter(|_| is_put)
}

pub(super) fn is_mark(word: &str) -> bool {
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
