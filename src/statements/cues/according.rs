//! `according to X`: no verb, but a speaker.

use crate::statements::asides::around::relative_around;
use crate::statements::content::bounds::trimmed;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;
use std::ops::Range;

/// Drafts for every `according to`, `in the words of`, `in X's view`.
pub(in crate::statements) fn drafts(search: &Search<'_>) -> Vec<Draft> {
    (0..search.parse.len()).filter(|&token| !search.quoted[token]).filter_map(|token| draft(search, token)).collect()
}

/// Whose view the words at a token give, and the phrase that says so.
fn source(search: &Search<'_>, token: usize) -> Option<(Vec<usize>, Range<usize>)> {
    let parse = search.parse;
    if parse.is_word(token, &["according"]) {
        let to = parse.children_by(token, &["prep"]).find(|&child| parse.is_word(child, &["to"]))?;
        let phrase = parse.subtree(token);
        // `According to Kern, the fairs in which they sang, were late`: the parser took the subject for more sources.
        let opens = phrase.start == parse.sentences()[parse.sentence_of(token)].start;
        let behind = phrase.end + usize::from(parse.word(phrase.end) == ",");
        let lost_subject = opens && behind < parse.len() && parse.is_tensed(behind);
        let comma = phrase
            .clone()
            .find(|&at| parse.word(at) == ",")
            .filter(|&comma| lost_subject && (comma..phrase.end).any(|at| parse.is_tensed(at)));
        let end = comma.unwrap_or(phrase.end);
        let source = parse.child(to, &["pobj"])?;
        let sources = parse.conjuncts(source).into_iter().filter(|&noun| noun == source || noun < end).collect();
        Some((sources, phrase.start..end))
    } else if parse.is_noun(token)
        && parse.has_lemma(token, &search.lexicon.saying.opinions)
        && matches!(parse.dep(token), "pobj")
    {
        let preposition = parse.head(token);
        if !parse.is_word(preposition, &["in", "by"]) {
            return None;
        }
        let owners = parse.possessors(token);
        let owners = if owners.is_empty() { parse.obliques(token, &["of"]) } else { owners };
        // `in the account given by the crew`
        let given = || parse.children_by(token, &["acl"]).flat_map(|given| parse.obliques(given, &["by"])).collect();
        let owners = if owners.is_empty() { given() } else { owners };
        let is_owner = |owner: usize| search.is_somebody(owner) || parse.tag(owner) == "NNS";
        let owners: Vec<usize> = owners.into_iter().filter(|&owner| is_owner(owner)).collect();
        // `by Western accounts`, `by police estimates`
        let is_plural = owners.is_empty()
            && !parse.has_lemma(token, &["word", "opinion"])
            && parse.tag(token) == "NNS"
            && parse.child(token, &["amod", "compound"]).is_some();
        let whole = parse.subtree(preposition);
        // `and, by several accounts, furious in private`: what the parser hung behind the comma is no part of it.
        let comma = (token..whole.end).find(|&at| is_plural && parse.word(at) == ",");
        // `in the words of Kern, the minister, it is late`: the comma behind him may hang on his name.
        let last = if parse.word(whole.end - 1) == "," { whole.end - 1 } else { whole.end };
        let phrase = whole.start..comma.unwrap_or(last);
        Some((if is_plural { vec![token] } else { owners }, phrase))
    } else {
        thus(search, token).map(|(speaker, phrase)| (vec![speaker], phrase))
    }
}

fn draft(search: &Search<'_>, token: usize) -> Option<Draft> {
    let parse = search.parse;
    let (speakers, phrase) = source(search, token)?;
    if speakers.is_empty() {
        return None;
    }
    let ends_sentence = |at: usize| parse.is_mark(at) || parse.is_root(at);
    let begins = phrase.start == parse.sentences()[parse.sentence_of(token)].start;
    let ends = (phrase.end..parse.sentences()[parse.sentence_of(token)].end).all(ends_sentence);
    // `it ended, in the words of a guest, “in tears”`
    let is_quoting = opens_quotation(search, phrase.end);
    // `The matter, in her view, was closed`
    let whole = parse.sentences()[parse.sentence_of(token)].clone();
    let is_parting = phrase.start.checked_sub(1).is_some_and(|comma| parse.word(comma) == ",")
        && parse.word(phrase.end) == ","
        && parts_subject(search, &(whole.start..phrase.start), &(phrase.end..whole.end));
    if !parse.is_word(token, &["according", "thus"]) && !begins && !ends && !is_quoting && !is_parting {
        // `having slept, by his own account, for two hours`: how far it reaches cannot be told.
        return None;
    }
    let sentence = around(search, token, &phrase);
    // The clause that the phrase belongs to: what stands on its fuller side in the sentence.
    let before = sentence.start..phrase.start;
    let after = phrase.end..sentence.end;
    let words = |range: &Range<usize>| range.clone().filter(|&token| !parse.is_mark(token)).count();
    let mut pieces = Vec::new();
    // `over coffee, according to a guest, she asked for more`: where, and no part of it.
    let is_setting =
        parse.pos(before.start) == "ADP" && !before.clone().any(|at| parse.is_verb(at) || parse.pos(at) == "AUX");
    let relative = before.clone().rev().find(|&token| !parse.is_mark(token));
    if is_quoting && !begins {
        // `terms that, in the words of a guest, “a child could meet”`
        let closes = |&at: &usize| matches!(parse.word(at), "”" | "\"" | "’" | "''");
        let closing = (after.start + 2..after.end).find(closes);
        pieces.push(after.start..closing.map_or(after.end, |closing| closing + 1));
    } else if let Some(relative) = relative.filter(|&token| matches!(parse.tag(token), "WDT" | "WP")) {
        // `the company, which according to the ministry owes 9 million`
        let clause = parse.subtree(parse.head(relative));
        pieces.push(phrase.end..clause.end.clamp(phrase.end, sentence.end));
    } else if is_setting && words(&after) >= 4 || joins(search, phrase.start) && words(&after) >= 3 {
        pieces.push(after);
    } else if parse.word(phrase.start.saturating_sub(1)) == ","
        && (words(&before) >= 3 && words(&after) >= 4 || parts_subject(search, &before, &after))
    {
        pieces.push(before.clone());
        pieces.push(after.clone());
    } else if words(&before) >= words(&after) || (words(&before) > 0 && names_next(search, &after)) {
        pieces.push(before);
    } else {
        pieces.push(after);
    }
    if pieces.len() == 2 && (is_apposed(search, &pieces[1], &phrase) || is_remark(search, &pieces[1])) {
        pieces.pop();
    }
    // `— which the mayor denies`
    for piece in &mut pieces {
        let parts = |token: usize| matches!(parse.word(token), "—" | "–" | "--") && parse.tag(token + 1) == "WDT";
        piece.end = piece.clone().skip(3).find(|&token| parts(token)).unwrap_or(piece.end);
    }
    // `According to the union's head, Ola Berg, the offer is late`, where the parser took him for the subject
    let first = pieces[0].clone().find(|&at| !parse.is_mark(at)).filter(|_| begins);
    let named = first
        .and_then(|first| search.reading.mention_at(first))
        .filter(|name| Some(name.tokens.start) == first && parse.word(name.tokens.end) == ",");
    if let Some(name) = named.filter(|name| {
        let actor = search.reading.actor_at(name.head);
        actor.is_some() && speakers.iter().any(|&speaker| search.reading.actor_at(speaker) == actor)
    }) {
        pieces[0].start = (name.tokens.end + 1).min(pieces[0].end - 1);
    }
    let tokens = pieces.first()?.start..pieces.last()?.end;
    let content = pieces.into_iter().map(|piece| trimmed(parse, search.text, piece)).collect();
    let cue = if parse.is_word(token, &["according"]) { token..token + 2 } else { token..token + 1 };
    Draft::of(content, tokens, cue, speakers, Basis::According)
}

/// Behind a comma, words in quotation marks.
fn opens_quotation(search: &Search<'_>, at: usize) -> bool {
    let parse = search.parse;
    at + 1 < parse.len() && parse.word(at) == "," && matches!(parse.word(at + 1), "“" | "\"" | "‘" | "``" | "''")
}

/// `She came late and according to two guests left early`: what is told by the source stands behind.
fn joins(search: &Search<'_>, start: usize) -> bool {
    let parse = search.parse;
    let before = start.checked_sub(1).map(|before| before - usize::from(before > 0 && parse.word(before) == ","));
    before.is_some_and(|before| parse.pos(before) == "CCONJ")
}

/// `The port, according to a pilot, will close`: a subject in front, and behind what it does.
fn parts_subject(search: &Search<'_>, before: &Range<usize>, after: &Range<usize>) -> bool {
    let parse = search.parse;
    let is_bare = before.clone().all(|at| !parse.is_verb(at) && parse.pos(at) != "AUX" && parse.pos(at) != "ADP");
    let first = after.clone().find(|&at| !parse.is_mark(at));
    is_bare
        && before.clone().any(|at| parse.is_noun(at) || parse.tag(at) == "PRP")
        && first.is_some_and(|first| parse.is_tensed(first))
}

/// `, according to the port authority, the body that owns the quays`: what the source is.
fn is_apposed(search: &Search<'_>, after: &Range<usize>, phrase: &Range<usize>) -> bool {
    let parse = search.parse;
    let Some(first) = after.clone().find(|&token| !parse.is_mark(token)) else { return false };
    let is_finite = |token: usize| parse.is_tensed(token);
    let relative = after.clone().find(|&token| matches!(parse.tag(token), "WDT" | "WP"));
    let tells_who = parse.pos(first) == "DET" && relative.is_some_and(|relative| !(first..relative).any(is_finite));
    let top = after.clone().find(|&token| phrase.contains(&parse.head(token)) && parse.dep(token) == "appos");
    top.is_some() || (tells_who && after.clone().filter(|&token| is_finite(token)).count() <= 1)
}

/// `, in a move that surprised the town`: what the reporter makes of it.
fn is_remark(search: &Search<'_>, after: &Range<usize>) -> bool {
    let parse = search.parse;
    let Some(first) = after.clone().find(|&token| !parse.is_mark(token)) else { return false };
    let noun = parse.child(first, &["pobj"]).filter(|_| parse.is_word(first, &["in"]));
    noun.is_some_and(|noun| {
        parse.children_by(noun, &["det"]).any(|article| parse.is_word(article, &["a", "an"]))
            && parse.child(noun, &["relcl", "acl"]).is_some()
    })
}

/// `The talks lasted an hour, thus the palace.`, as translators from Dutch and German have it.
fn thus(search: &Search<'_>, token: usize) -> Option<(usize, Range<usize>)> {
    let parse = search.parse;
    let end = parse.sentences()[parse.sentence_of(token)].end;
    let is_end = parse.is_word(token, &["thus"])
        && parse.word(token.checked_sub(1)?) == ","
        && end - token <= 8
        && !(token..end).any(|at| parse.is_verb(at) || parse.word(at) == ",");
    let speaker = (token + 1..end).find(|&at| parse.is_noun(at) && parse.dep(at) != "compound");
    speaker.filter(|&speaker| is_end && search.is_somebody(speaker)).map(|speaker| (speaker, token..end))
}

/// What may be said by the source: its sentence, as far as no semicolon, bracket or other source parts it off.
fn around(search: &Search<'_>, token: usize, phrase: &Range<usize>) -> Range<usize> {
    let parse = search.parse;
    let sentence = parse.sentences()[parse.sentence_of(token)].clone();
    let another = |&at: &usize| parse.is_word(at, &["according"]) && !search.quoted[at];
    let start = edge(search, (sentence.start..phrase.start).rev(), ")", "(").map_or(sentence.start, |at| at + 1);
    // `According to two guests, A came first; B followed`: a source in front is that of all that follows.
    let is_first = phrase.start == sentence.start;
    let is_whole = is_first && !(phrase.end..sentence.end).any(|at| another(&at) || search.is_outward(at));
    let end = edge(search, phrase.end..sentence.end, "(", ")").filter(|&end| !(is_whole && parse.word(end) == ";"));
    let end = end.unwrap_or(sentence.end);
    let before = (start..phrase.start).rev().find(another);
    let start = before.map_or(start, |other| parse.subtree(other).end.clamp(start, phrase.start));
    relative_around(search, phrase).map_or(start..end, |clause| clause.start.max(start)..clause.end.min(end))
}

/// The first semicolon on the way, or the bracket that holds where the way began; brackets that open and close on it are passed.
fn edge(search: &Search<'_>, mut way: impl Iterator<Item = usize>, enters: &str, leaves: &str) -> Option<usize> {
    let mut depth = 0_usize;
    way.find(|&at| {
        let word = search.parse.word(at);
        if search.quoted[at] {
            return false;
        }
        if word == enters {
            depth += 1;
        } else if word == leaves && depth > 0 {
            depth -= 1;
        } else {
            return word == leaves || (word == ";" && depth == 0);
        }
        false
    })
}

/// `600 according to the union, 350 according to the police, gathered`: what stands behind has a source of its own.
fn names_next(search: &Search<'_>, after: &Range<usize>) -> bool {
    after.clone().any(|at| search.parse.is_word(at, &["according"]) && !search.quoted[at])
}
