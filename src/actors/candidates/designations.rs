//! Names made of letters, numbers and ranks in a row: `CJTF-OIR`, `CTF 50`, `the U.S. 5th Fleet`, `Richard "Tex" Coe`.

use super::candidate::{Candidate, Label, is_capital, words};
use crate::actors::names::is_letters;
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, StateBy};
use crate::model::Block;
use crate::text::{is_all_caps, title_case};

/// Puts letters together that a hyphen or a number joins, where the lexicon knows neither side: `CJTF-OIR`, `CTF 50`.
pub(super) fn letters(parse: &Parse, candidates: &mut Vec<Candidate>) {
    let is_free = |token: usize, candidates: &[Candidate]| {
        !candidates.iter().any(|candidate| candidate.tokens.contains(&token) && candidate.entry.is_some())
    };
    for number in 0..candidates.len() {
        let Some(first) = candidates.get(number).filter(|first| first.tokens.len() == 1 && first.entry.is_none())
        else {
            continue;
        };
        let (start, end) = (first.tokens.start, first.tokens.end);
        if !is_capitals(parse, start) || end >= parse.len() {
            continue;
        }
        let hyphened = parse.word(end) == "-"
            && !parse.space_after(end - 1)
            && !parse.space_after(end)
            && end + 1 < parse.len()
            && is_capitals(parse, end + 1)
            && is_free(end + 1, candidates);
        let reach = if hyphened {
            end + 2
        } else if is_number(parse, end, 3) {
            end + 1
        } else {
            continue;
        };
        let in_heading = first.in_heading;
        candidates.retain(|other| other.tokens.end <= start || other.tokens.start >= reach);
        candidates.push(Candidate { label: Some(Label::Organization), in_heading, ..Candidate::new(start..reach) });
        candidates.sort_by_key(|candidate| candidate.tokens.start);
    }
}

/// `told ANR`, `ANR reported`: letters that speak or are spoken to are a body's, even where the model saw none.
pub(super) fn speaking_letters(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    const SPEECH: [&str; 7] = ["say", "tell", "report", "announce", "ask", "inform", "call"];
    let shouts = |token: usize| block.tokens.contains(&token) && is_capitals(parse, token);
    for token in block.tokens.clone() {
        let has_said = parse.dep(token) == "nsubj" && parse.has_lemma(parse.head(token), &SPEECH);
        let was_told =
            matches!(parse.dep(token), "dobj" | "dative") && parse.has_lemma(parse.head(token), &["tell", "inform"]);
        let is_free = !candidates.iter().any(|other| other.tokens.contains(&token));
        if is_free
            && (has_said || was_told)
            && parse.pos(token) == "PROPN"
            && is_capitals(parse, token)
            && parse.word(token).chars().count() > 2
            && !shouts(token + 1)
            && !token.checked_sub(1).is_some_and(shouts)
            && !lexicon.offices.is_abbreviation(parse.word(token))
        {
            candidates.push(Candidate { label: Some(Label::Organization), ..Candidate::new(token..token + 1) });
        }
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// True for names of kinds of things, which letters and numbers make: `A380`, `KC-135R Stratotanker`, `DDG 70` of a ship.
pub(super) fn is_type(parse: &Parse, candidate: &Candidate) -> bool {
    let first = candidate.tokens.start;
    let name = words(parse, candidate.tokens.clone());
    let word = name.split(' ').next().unwrap_or_default();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let letters = word.chars().take_while(|c| c.is_alphabetic()).count();
    let model = word.starts_with(char::is_uppercase)
        && (1..=3).contains(&letters)
        && (digits >= 3 || (digits >= 1 && word.contains('-')))
        && word.chars().nth(letters).is_some_and(|c| c == '-' || c.is_ascii_digit());
    // In brackets behind a ship's name stands its number.
    let hull = first > 0
        && parse.word(first - 1) == "("
        && is_capitals(parse, first)
        && (is_number(parse, first + 1, 3) && parse.word((first + 2).min(parse.len() - 1)) == ")");
    let long_number = candidate
        .tokens
        .clone()
        .skip(1)
        .any(|token| is_number(parse, token, usize::MAX) && parse.word(token).len() > 4);
    candidate.entry.is_none() && (model || hull || long_number)
}

/// `MPs`, `NGOs`: several of what the letters stand for, rather than a body by its own.
pub(super) fn is_plural_of_letters(parse: &Parse, candidate: &Candidate) -> bool {
    let letters = parse.word(candidate.tokens.start).strip_suffix('s');
    let is_plural =
        letters.is_some_and(|letters| letters.chars().count() > 1 && letters.chars().all(char::is_uppercase));
    candidate.tokens.len() == 1 && candidate.entry.is_none() && is_plural
}

/// `the U.S. 5th Fleet`, `507th Air Refueling Wing`: an ordinal, capitals behind it, and whose unit it is before.
pub(super) fn units(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    for ordinal in block.tokens.clone().filter(|&token| is_ordinal(parse.word(token))) {
        let sentence = parse.sentences()[parse.sentence_of(ordinal)].end.min(block.tokens.end);
        let end = (ordinal + 1..sentence.min(ordinal + 7))
            .take_while(|&token| is_capital(parse, token) && !parse.is_mark(token))
            .last()
            .map_or(ordinal, |last| last + 1);
        let is_unit = |token: usize| {
            lexicon.name_words.is_unit(&parse.lower(token)) || (token == ordinal + 1 && is_capitals(parse, token))
        };
        let Some(last) = (ordinal + 1..end).rev().find(|&token| is_unit(token)) else { continue };
        let state = candidates.iter().find(|candidate| {
            candidate.tokens.end == ordinal
                && candidate
                    .entry
                    .is_some_and(|entry| matches!(entry.state, Some((_, StateBy::Name | StateBy::Adjective))))
        });
        // What the model marked as one name holds the state, too.
        let before = ordinal.checked_sub(1).filter(|&before| before >= block.tokens.start && is_capital(parse, before));
        let is_state = |&before: &usize| {
            lexicon
                .gazetteer
                .entry(parse.word(before))
                .is_some_and(|entry| matches!(entry.state, Some((_, StateBy::Name | StateBy::Adjective))))
        };
        let start = state.map(|state| state.tokens.start).or_else(|| before.filter(is_state));
        let name = start.unwrap_or(ordinal)..last + 1;
        let in_heading = candidates.iter().any(|candidate| candidate.in_heading);
        candidates.retain(|other| other.tokens.end <= name.start || other.tokens.start >= name.end);
        candidates.push(Candidate { label: Some(Label::Organization), in_heading, ..Candidate::new(name) });
        candidates.sort_by_key(|candidate| candidate.tokens.start);
    }
}

/// `Richard "Tex" Coe`: a nickname in quotation marks within a person's name.
pub(super) fn nicknames(parse: &Parse, candidates: &mut Vec<Candidate>) {
    let is_quote = |token: usize| matches!(parse.word(token), "\"" | "“" | "”" | "'" | "‘" | "’" | "''" | "``");
    let mut number = 0;
    while number < candidates.len() {
        let (start, end) = (candidates[number].tokens.start, candidates[number].tokens.end);
        let is_nickname = candidates[number].label == Some(Label::Person)
            && end + 3 < parse.len()
            && is_quote(end)
            && is_capital(parse, end + 1)
            && is_quote(end + 2)
            && !parse.is_word(end + 1, &["i"])
            && is_capital(parse, end + 3)
            && parse.pos(end + 3) == "PROPN";
        if is_nickname {
            let reach = candidates
                .iter()
                .find(|other| other.tokens.start <= end + 3 && end + 3 < other.tokens.end)
                .map_or(end + 4, |other| other.tokens.end);
            let whole = Candidate { tokens: start..reach, ..candidates[number].clone() };
            candidates.retain(|other| other.tokens.end <= start || other.tokens.start >= reach);
            candidates.insert(number, whole);
        }
        number += 1;
    }
}

/// `BAGHDAD -`: the place that an article's first words in capitals name, where the model saw none.
pub(super) fn datelines(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    let start = block.tokens.start;
    let run = (start..block.tokens.end.min(start + 4)).take_while(|&token| is_capitals(parse, token)).count();
    let end = start + run;
    let is_marked = end < block.tokens.end && matches!(parse.word(end), "-" | "–" | "—" | "," | "(" | "/");
    if run == 0 || !is_marked || candidates.iter().any(|candidate| candidate.tokens.start < end) {
        return;
    }
    let entry = lexicon.gazetteer.entry(&title_case(&words(parse, start..end)));
    if let Some(entry) = entry.filter(|entry| entry.place.is_some() || entry.state.is_some()) {
        let label = Some(Label::Polity);
        candidates.insert(0, Candidate { label, entry: Some(entry), ..Candidate::new(start..end) });
    }
}

/// `SELM, June 3 (Harbour Wire) -`: who reports, in brackets at the end of a dateline.
pub(super) fn agencies(parse: &Parse, block: &Block, candidates: &mut Vec<Candidate>) {
    const LONGEST: usize = 14;
    let start = block.tokens.start;
    let reach = block.tokens.end.min(start + LONGEST);
    if start >= reach || !is_capitals(parse, start) {
        return;
    }
    let Some(open) = (start..reach).find(|&token| parse.word(token) == "(") else { return };
    let Some(close) = (open + 1..reach).find(|&token| parse.word(token) == ")") else { return };
    let name = open + 1..close;
    let is_dash = |token: usize| matches!(parse.word(token), "-" | "–" | "—");
    if close + 1 >= block.tokens.end
        || !is_dash(close + 1)
        || !(1..=3).contains(&name.len())
        || !name.clone().all(|token| is_capital(parse, token))
    {
        return;
    }
    let overlaps = |other: &Candidate| other.tokens.start < name.end && name.start < other.tokens.end;
    let is_known =
        candidates.iter().any(|other| overlaps(other) && other.entry.is_some_and(|entry| entry.organization.is_some()));
    if !is_known {
        candidates.retain(|other| !overlaps(other));
        candidates.push(Candidate { label: Some(Label::Organization), ..Candidate::new(name) });
        candidates.sort_by_key(|candidate| candidate.tokens.start);
    }
}

/// `the Government of Iraq`, `UK Government`: in capitals it is the state's name.
pub(super) fn governments(parse: &Parse, candidates: &mut Vec<Candidate>) {
    for number in 0..candidates.len() {
        let tokens = candidates[number].tokens.clone();
        let Some((state, by)) = candidates[number].entry.and_then(|entry| entry.state) else { continue };
        let is_noun = |token: usize| parse.word(token) == "Government";
        let of = tokens
            .start
            .checked_sub(1)
            .map(|before| if parse.is_word(before, &["the"]) { before.saturating_sub(1) } else { before });
        let before = of.filter(|&of| parse.word(of) == "of" && of > 0 && is_noun(of - 1)).map(|of| of - 1);
        let name = match (before, by) {
            (Some(noun), StateBy::Name) => noun..tokens.end,
            (None, StateBy::Name | StateBy::Adjective) if tokens.end < parse.len() && is_noun(tokens.end) => {
                tokens.start..tokens.end + 1
            }
            _ => continue,
        };
        candidates
            .retain(|other| other.tokens == tokens || other.tokens.end <= name.start || other.tokens.start >= name.end);
        if let Some(candidate) = candidates.iter_mut().find(|candidate| candidate.tokens == tokens) {
            candidate.tokens = name;
            candidate.label = Some(Label::Polity);
            candidate.entry = Some(crate::lexicon::Entry { state: Some((state, StateBy::Name)), ..Default::default() });
        }
        if number + 1 >= candidates.len() {
            break;
        }
    }
}

fn is_capitals(parse: &Parse, token: usize) -> bool {
    let word = parse.word(token);
    is_all_caps(word) && (is_letters(word) || word.chars().count() > 3) && word.chars().all(char::is_alphabetic)
}

fn is_number(parse: &Parse, token: usize, longest: usize) -> bool {
    token < parse.len() && parse.word(token).len() <= longest && parse.word(token).chars().all(|c| c.is_ascii_digit())
}

fn is_ordinal(word: &str) -> bool {
    const SPELLED: [&str; 10] =
        ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];
    SPELLED.contains(&word)
        || ["st", "nd", "rd", "th"]
            .iter()
            .filter_map(|ending| word.strip_suffix(ending))
            .any(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}
