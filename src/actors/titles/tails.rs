//! What belongs to a title beside its noun: `of State`, `for Foreign Affairs`, `for the Great Lakes`, `sales`.

use super::portfolios::portfolios_end;
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, Office};
use std::ops::Range;

/// `for the Great Lakes`, `for international partnerships`: what the holder of an office is responsible for.
pub(super) fn purpose_end(
    parse: &Parse,
    office: &Office,
    run: Range<usize>,
    lexicon: &Lexicon,
    is_body: &dyn Fn(usize) -> bool,
) -> Option<usize> {
    const LONGEST: usize = 5;
    let for_somebody = lexicon.representatives.for_somebody.end(&office.head);
    if for_somebody || !office.represents || run.is_empty() || parse.word(run.start) != "for" {
        return None;
    }
    let belongs = |&token: &usize| {
        (parse.is_noun(token) && parse.pos(token) != "NUM")
            || parse.pos(token) == "ADJ"
            || parse.is_word(token, &["the", "and"])
    };
    let end = run.start + 1 + (run.start + 1..run.end).take_while(belongs).take(LONGEST).count();
    let is_closed = end == run.end || parse.is_mark(end);
    let is_sound = end > run.start + 1 && parse.is_noun(end - 1) && !(run.start..end).any(is_body);
    (is_closed && is_sound).then_some(end)
}

/// `of sales`, `of research and development`: bare nouns in small letters behind `of`, which say what an office is for
/// rather than whose it is. Where they end.
pub(in crate::actors) fn field_end(parse: &Parse, of: usize, end: usize, lexicon: &Lexicon) -> Option<usize> {
    const LONGEST: usize = 4;
    if of >= end || !parse.is_word(of, &["of"]) {
        return None;
    }
    let belongs = |&token: &usize| {
        // `of UK equities`, `of European networks`
        let is_region = lexicon.gazetteer.entry(parse.word(token)).is_some()
            && parse.word(token + 1).starts_with(char::is_lowercase)
            && parse.tag(token + 1) == "NNS";
        let is_small = parse.word(token).starts_with(char::is_lowercase) || is_region;
        // `marketing`, which the parser may take for what somebody does.
        let is_noun = matches!(parse.tag(token), "NN" | "NNS" | "VBG") || is_region;
        (is_small && (is_noun || parse.pos(token) == "ADJ")) || parse.is_word(token, &["and"])
    };
    let last = of + 1 + (of + 1..end).take_while(belongs).take(LONGEST).count();
    let names_body = |token: usize| {
        let word = parse.lemma(token).to_lowercase();
        let words = &lexicon.name_words;
        !lexicon.people.body_kinds(&word).is_empty()
            || lexicon.people.is_person(&word)
            || words.is_body(&word)
            || words.is_house(&word)
            || words.is_organ(&word)
            || words.is_place(&word)
            || words.is_maker(&word)
    };
    let is_closed = last == end || parse.is_mark(last) || parse.is_verb(last) || parse.is_word(last, &["at", "for"]);
    let is_sound =
        last > of + 1 && matches!(parse.tag(last - 1), "NN" | "NNS" | "VBG") && !(of + 1..last).any(names_body);
    (is_closed && is_sound).then_some(last)
}

/// Where the words begin that run up to a name and say what the office before them is for, with what leads to them: `head | of
/// sales`, `commissioner | for peace and security`.
pub(super) fn field_before(parse: &Parse, name: usize, lexicon: &Lexicon) -> Option<usize> {
    const LONGEST: usize = 5;
    let sentence = parse.sentences()[parse.sentence_of(name)].start;
    let office = |of: usize| lexicon.offices.ends_at(parse, of - 1).map(|(_, office)| office);
    let are_small = |of: usize| (of..name).all(|token| parse.word(token).starts_with(char::is_lowercase));
    let is_for = |of: usize, office: &Office| {
        are_small(of) && purpose_end(parse, office, of..name, lexicon, &|_| false) == Some(name)
    };
    let runs_up = |&of: &usize| {
        let office = office(of).filter(|office| office.represents);
        office.is_some_and(|office| field_end(parse, of, name, lexicon) == Some(name) || is_for(of, office))
    };
    (name.saturating_sub(LONGEST).max(sentence + 1)..name).rev().find(runs_up)
}

/// `of State`, `of Staff`, `for Foreign Affairs`: what belongs to the title behind its noun, as long as it names no body.
pub(super) fn tail_end(
    parse: &Parse,
    from: usize,
    end: usize,
    lexicon: &Lexicon,
    is_body: &dyn Fn(usize) -> bool,
) -> usize {
    if from + 1 >= end + usize::from(from < end) || from >= end || !matches!(parse.lower(from).as_str(), "of" | "for") {
        return from;
    }
    if let Some(last) = portfolios_end(parse, from, end, lexicon, is_body) {
        return last;
    }
    let mut at = from + 1;
    let mut last = from;
    while at < end {
        let word = parse.lower(at);
        // `Chief of the General Staff`.
        let shade = lexicon.offices.is_modifier(&word) || matches!(word.as_str(), "general" | "joint" | "defence");
        let little = matches!(word.as_str(), "the" | "and" | "&" | ",")
            || (shade && at + 1 < end && lexicon.representatives.behind_of.has(&parse.lower(at + 1)));
        if is_body(at) {
            break;
        }
        // `spokesman | for the energy and water ministry`: of the ministry, which stands behind the last of them.
        let joins = |token: usize| parse.is_word(token, &["and", "&", ","]);
        let goes_on = |&token: &usize| joins(token) || lexicon.offices.is_portfolio(&parse.lower(token));
        let behind = at + 1 + (at + 1..end).take_while(goes_on).count();
        let is_last = behind >= end || !parse.is_noun(behind) || joins(behind - 1);
        // `chairman | of the state water committee`: of that, rather than of state.
        let is_of_body = at + 1 < end && parse.dep(at) == "compound" && parse.tag(at + 1) == "NN";
        let is_behind_of = lexicon.representatives.behind_of.has(&word) && !is_of_body;
        if (lexicon.offices.is_portfolio(&word) && is_last) || is_behind_of {
            last = at + 1;
        } else if !little {
            break;
        }
        at += 1;
    }
    last
}

/// `sales` in `sales director`: a noun in small letters that tells what the office is for, and names no body whose it is.
pub(super) fn is_purpose(parse: &Parse, token: usize, next: usize, lexicon: &Lexicon) -> bool {
    let word = parse.lower(token);
    parse.word(token).starts_with(char::is_lowercase)
        && matches!(parse.tag(token), "NN" | "NNS")
        && parse.dep(token) == "compound"
        && parse.head(token) >= next
        && lexicon.people.body_kinds(&word).is_empty()
        && !lexicon.name_words.is_body(&word)
        && !lexicon.name_words.is_house(&word)
        && !lexicon.name_words.is_organ(&word)
        && !lexicon.people.is_person(&word)
}

/// True for a word that may lead from the noun of a title to what it is for or of.
pub(super) fn is_preposition(parse: &Parse, token: usize) -> bool {
    matches!(parse.lower(token).as_str(), "of" | "for" | "to" | "at" | "in" | "on" | "with" | "from")
}
