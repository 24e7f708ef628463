//! Names that the model did not see at all, and whose words show what they are: a given name and a surname, a firm's last word.

use super::candidate::{Candidate, Label, is_capital};
use crate::actors::names::is_described_as_body;
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Block;
use crate::text::is_all_caps;

/// A given name and a surname in running text are a person, even where the model saw none: `the head of it, Jane Doe, said`.
pub(super) fn unseen_persons(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    let mut found = Vec::new();
    for token in block.tokens.clone() {
        let next = token + 1;
        let is_free = |token: usize| !candidates.iter().any(|candidate| candidate.tokens.contains(&token));
        let is_word = |token: usize| parse.pos(token) == "PROPN" && is_capital(parse, token) && is_free(token);
        let is_surname = |token: usize| {
            let word = parse.lower(token);
            is_word(token)
                && word.chars().count() > 2
                && !lexicon.name_words.is_body(&word)
                && !lexicon.name_words.is_firm(&word)
                && !lexicon.name_words.is_place(&word)
                && !titles::is_title_word(parse, token, lexicon)
                && !is_all_caps(parse.word(token))
        };
        // `April Talks`, `Santiago Declaration`: a first word that is also something else proves nothing.
        let is_given = lexicon.names.is_given(parse.word(token))
            && lexicon.gazetteer.entry(parse.word(token)).is_none()
            && !titles::is_title_word(parse, token, lexicon)
            && !titles::is_day_or_month(parse, token);
        if next < block.tokens.end && is_given && is_word(token) && is_surname(next) {
            let more = (next + 1..block.tokens.end.min(next + 3)).take_while(|&token| is_surname(token)).count();
            found.push(Candidate { label: Some(Label::Person), ..Candidate::new(token..next + 1 + more) });
        }
    }
    for person in found {
        if !candidates.iter().any(|candidate| candidate.tokens.contains(&person.tokens.start)) {
            candidates.push(person);
        }
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// One word in running text is a person who says something, or stands in one list with persons, even where the model saw no
/// name: `Doe told them`, `met Doe, Jane Roe and Bo Lind`.
pub(super) fn lone_persons(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    let words = &lexicon.name_words;
    let is_free = |token: usize| !candidates.iter().any(|candidate| candidate.tokens.contains(&token));
    let is_word = |token: usize| {
        let word = parse.lower(token);
        parse.tag(token) == "NNP"
            && is_capital(parse, token)
            && word.chars().count() > 2
            && !is_all_caps(parse.word(token))
            && !titles::is_title_word(parse, token, lexicon)
            && !titles::is_day_or_month(parse, token)
            && !(words.is_body(&word) || words.is_firm(&word) || words.is_place(&word) || words.is_house(&word))
            && lexicon.gazetteer.entry(parse.word(token)).is_none()
    };
    let is_alone = |token: usize| {
        let joined = ["compound", "det", "amod", "nmod", "nummod"];
        parse.dep(token) != "compound" && parse.children_by(token, &joined).next().is_none()
    };
    let is_person = |token: usize| {
        let ends = |candidate: &Candidate| candidate.tokens.end == token + 1 && candidate.label == Some(Label::Person);
        candidates.iter().any(ends)
    };
    // `Nonsense, said Doe`: not the word before the comma.
    let says = |token: usize| {
        let verb = parse.head(token);
        let is_before = token < verb && !(token..verb).any(|between| parse.is_mark(between));
        parse.dep(token) == "nsubj" && is_before && lexicon.cues.quotes(&parse.lemma(verb).to_lowercase())
    };
    let is_listed = |token: usize| {
        let others =
            parse.children_by(token, &["conj"]).chain(Some(parse.head(token)).filter(|_| parse.dep(token) == "conj"));
        others.into_iter().any(is_person)
    };
    let is_it =
        |&token: &usize| is_word(token) && is_alone(token) && is_free(token) && (says(token) || is_listed(token));
    let found: Vec<usize> = block.tokens.clone().filter(is_it).collect();
    candidates.extend(
        found.into_iter().map(|token| Candidate { label: Some(Label::Person), ..Candidate::new(token..token + 1) }),
    );
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// Capitals that end with what only bodies are called, where the model saw nothing: `sold to Selm Media`.
pub(super) fn unseen_bodies(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    let mut found = Vec::new();
    for last in block.tokens.clone() {
        let is_free = |token: usize| !candidates.iter().any(|candidate| candidate.tokens.contains(&token));
        let is_name = |token: usize| {
            parse.pos(token) == "PROPN"
                && is_capital(parse, token)
                && is_free(token)
                && !is_all_caps(parse.word(token))
                && !titles::is_day_or_month(parse, token)
                && lexicon.offices.ends_at(parse, token).is_none()
        };
        let word = parse.lower(last);
        let ends = lexicon.name_words.is_firm(&word)
            || lexicon.name_words.is_body(&word)
            || lexicon.name_words.is_house(&word);
        let is_last = last + 1 >= block.tokens.end || !is_capital(parse, last + 1);
        if !ends || !is_last || !is_name(last) {
            continue;
        }
        let sentence = parse.sentences()[parse.sentence_of(last)].start.max(block.tokens.start);
        let run = (sentence..last).rev().take_while(|&token| is_name(token)).count();
        let begins = last - run;
        let is_within = begins.checked_sub(1).is_none_or(|before| is_free(before) && parse.word(before) != "-");
        if (1..=3).contains(&run) && is_within {
            found.push(Candidate { label: Some(Label::Organization), ..Candidate::new(begins..last + 1) });
        }
    }
    candidates.append(&mut found);
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// `Norvik, a Danish co-operative that`: capitals of which the words behind them say that they are a body.
pub(super) fn described_bodies(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    for comma in block.tokens.clone().filter(|&token| parse.word(token) == ",") {
        let is_name = |&token: &usize| {
            parse.pos(token) == "PROPN"
                && is_capital(parse, token)
                && !candidates.iter().any(|candidate| candidate.tokens.contains(&token))
                && !titles::is_day_or_month(parse, token)
        };
        let first = parse.sentences()[parse.sentence_of(comma)].start.max(block.tokens.start);
        let run = (first..comma).rev().take_while(is_name).take(4).count();
        let body = Candidate { label: Some(Label::Organization), ..Candidate::new(comma - run..comma) };
        if run > 0 && is_described_as_body(parse, &body, lexicon) {
            candidates.push(body);
            candidates.sort_by_key(|candidate| candidate.tokens.start);
        }
    }
}

/// A given name right before what the model took for a person's whole name belongs to it.
pub(super) fn given_names(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut [Candidate]) {
    for number in 0..candidates.len() {
        let start = candidates[number].tokens.start;
        let before = start.checked_sub(1).filter(|&before| before >= block.tokens.start);
        let is_free = |token: usize| !candidates.iter().any(|candidate| candidate.tokens.contains(&token));
        let fits = |&before: &usize| {
            is_capital(parse, before)
                && is_free(before)
                && lexicon.names.is_given(parse.word(before))
                && lexicon.offices.honorific(parse.word(before)).is_none()
                && parse.sentence_of(before) == parse.sentence_of(start)
        };
        if candidates[number].label == Some(Label::Person)
            && candidates[number].entry.is_none()
            && let Some(given) = before.filter(fits)
        {
            candidates[number].tokens.start = given;
        }
    }
}
