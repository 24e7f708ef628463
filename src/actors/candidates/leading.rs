//! Names that an office beside them makes plain: who is led is a body, who is introduced by an office is a person.

use super::candidate::{Candidate, Label, is_capital};
use crate::actors::entities::is_particle;
use crate::actors::names::{is_described_as_body, is_letters};
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, Office};
use crate::model::Block;
use std::ops::Range;

/// True for an office that bodies of people have, as parties, unions and firms do, rather than states.
fn is_of_body(office: &Office, lexicon: &Lexicon) -> bool {
    office.represents && matches!(office.rank.as_str(), "party" | "union" | "company" | "other")
        || office.head == "president"
        || lexicon.body_words.officers.has(&office.head)
}

/// `New Horizon leader Jane Doe`, `the New Horizon party`: capitals before an office and its holder's name, or before the
/// noun for what they are.
pub(in crate::actors) fn is_led_or_called(parse: &Parse, tokens: &Range<usize>, lexicon: &Lexicon) -> bool {
    let next = tokens.end;
    if next + 1 >= parse.len() || parse.sentence_of(next) != parse.sentence_of(tokens.start) {
        return false;
    }
    let is_small = parse.word(next).starts_with(char::is_lowercase);
    let is_noun = is_small
        && parse.tag(next) == "NN"
        && matches!(parse.lower(next).as_str(), "party" | "movement" | "newspaper" | "alliance" | "union");
    let office = (next..parse.len().min(next + 3))
        .take_while(|&token| parse.word(token).starts_with(char::is_lowercase))
        .filter_map(|token| Some((token, lexicon.offices.ends_at(parse, token)?.1)))
        .last();
    let leads = office.is_some_and(|(head, office)| {
        is_of_body(office, lexicon)
            && head + 1 < parse.len()
            && is_capital(parse, head + 1)
            && parse.pos(head + 1) == "PROPN"
    });
    is_noun || leads || has_leader(parse, next, lexicon) || has_letters(parse, tokens)
}

/// `New Horizon, whose leader`.
fn has_leader(parse: &Parse, comma: usize, lexicon: &Lexicon) -> bool {
    parse.word(comma) == ","
        && parse.is_word(comma + 1, &["whose"])
        && (comma + 2..parse.len().min(comma + 5))
            .any(|token| lexicon.offices.ends_at(parse, token).is_some_and(|(_, office)| office.represents))
}

/// `the liberal New Horizon (OBZ)`: letters behind a name with an article, which persons do not have.
fn has_letters(parse: &Parse, tokens: &Range<usize>) -> bool {
    let open = tokens.end;
    open + 2 < parse.len()
        && parse.word(open) == "("
        && parse.word(open + 2) == ")"
        && is_letters(parse.word(open + 1))
        && has_article(parse, tokens.start)
}

/// `the`, or `the liberal`, right before a name.
pub(super) fn has_article(parse: &Parse, start: usize) -> bool {
    let adjectives = (0..start).rev().take_while(|&token| parse.pos(token) == "ADJ").take(2).count();
    (start - adjectives).checked_sub(1).is_some_and(|article| parse.is_word(article, &["the"]))
}

/// `New Horizon leader Jane Doe`: two capitals or more that an office and a name follow are a body's name.
pub(super) fn led_bodies(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    for next in block.tokens.clone() {
        let is_noun = parse.word(next).starts_with(char::is_lowercase) && parse.is_noun(next);
        if !is_noun && !matches!(parse.word(next), "," | "(" | "'s" | "’s") {
            continue;
        }
        let is_owner = matches!(parse.word(next), "'s" | "’s");
        let is_word = |token: usize| {
            is_capital(parse, token)
                && parse.pos(token) == "PROPN"
                && !(titles::is_title_word_but_shade(parse, token, lexicon)
                    // `Common Energy's Jane Doe`: a portfolio, but no minister's.
                    && !(is_owner && lexicon.offices.ends_at(parse, token).is_none()))
                && lexicon.gazetteer.entry(parse.word(token)).is_none_or(|entry| entry.ambiguous)
        };
        let sentence = parse.sentences()[parse.sentence_of(next)].start.max(block.tokens.start);
        // `Agrarians lawmaker Jane Doe`: one word where it is of many and opens no sentence.
        let before = next.checked_sub(1).filter(|&one| one > sentence && matches!(parse.tag(one), "NNS" | "NNPS"));
        let is_plural = before.is_some_and(|one| {
            is_capital(parse, one) && lexicon.gazetteer.entry(parse.word(one)).is_none() && !is_word(one - 1)
        });
        let run = (sentence..next).rev().take_while(|&token| is_word(token)).count();
        // `Nurses Abroad, the aid group,`: a common noun that the name begins with.
        let noun = (next - run).checked_sub(1).filter(|&noun| noun >= sentence && run > 0);
        let is_noun = |&noun: &usize| {
            is_capital(parse, noun)
                && parse.tag(noun) == "NNS"
                && parse.dep(noun) == "compound"
                && parse.head(noun) == next - 1
        };
        let run = run + usize::from(noun.is_some_and(|noun| is_noun(&noun)));
        let run = if is_plural { 1 } else { run };
        let is_lone =
            !is_plural && run <= 1 && next > 0 && is_lone_leader(parse, next - 1, sentence, lexicon, candidates);
        let run = if is_lone { 1 } else { run };
        let name = next - run..next;
        // `Collins Selm analyst Jane Doe`: analysts are of firms.
        let is_firm = parse.is_word(next, &["analyst", "economist", "strategist"]) && parse.pos(next + 1) == "PROPN";
        let is_person = lexicon.names.is_given(parse.word(name.start)) && !is_firm;
        let is_covered = candidates.iter().any(|other| {
            other.tokens.start < name.end
                && name.start < other.tokens.end
                && (other.entry.is_some()
                    || (other.tokens.start < name.start && other.label != Some(Label::Thing))
                    || other.label == Some(Label::Organization))
        });
        if !(if is_plural || is_lone { 1..=1 } else { 2..=5 }).contains(&run)
            || is_person
            || is_covered
            || !(is_led_or_called(parse, &name, lexicon)
                || is_described_as_body(parse, &Candidate::new(name.clone()), lexicon)
                || owns_person(parse, &name, candidates))
        {
            continue;
        }
        candidates.retain(|other| other.tokens.end <= name.start || name.end <= other.tokens.start);
        candidates.push(Candidate { label: Some(Label::Organization), ..Candidate::new(name) });
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// `Mintra president Jane Doe`: one word within a sentence, where the model saw nothing, that is no noun in capitals.
fn is_lone_leader(parse: &Parse, name: usize, sentence: usize, lexicon: &Lexicon, candidates: &[Candidate]) -> bool {
    let word = parse.lower(name);
    let is_noun = !lexicon.people.body_kinds(&word).is_empty()
        || lexicon.name_words.is_body(&word)
        || lexicon.name_words.is_organ(&word)
        || lexicon.name_words.is_place(&word)
        || lexicon.offices.is_calling(&word);
    name > sentence
        && is_capital(parse, name)
        && parse.word(name).chars().skip(1).all(char::is_lowercase)
        && lexicon.gazetteer.entry(parse.word(name)).is_none()
        && !titles::is_title_word(parse, name, lexicon)
        && !is_noun
        && word.chars().count() > 2
        && !titles::is_day_or_month(parse, name)
        && !candidates.iter().any(|other| other.tokens.contains(&name))
        && !(0..parse.len()).any(|token| parse.word(token) == word)
}

/// `New Horizon's Jane Doe`: whose somebody is, by the full name, is a body, where the model saw nothing.
fn owns_person(parse: &Parse, name: &Range<usize>, candidates: &[Candidate]) -> bool {
    let is_free = || {
        !candidates.iter().any(|other| {
            other.label != Some(Label::Thing) && other.tokens.start < name.end && name.start < other.tokens.end
        })
    };
    let is_person = |candidate: &Candidate| {
        candidate.label == Some(Label::Person) && candidate.tokens.len() > 1 && candidate.tokens.start == name.end + 1
    };
    matches!(parse.word(name.end), "'s" | "’s") && is_free() && candidates.iter().any(is_person)
}

/// `Its chair, Jane Doe of New Horizon, said`: a name between commas behind an office is its holder's.
pub(super) fn introduced_persons(parse: &Parse, lexicon: &Lexicon, candidates: &mut [Candidate]) {
    employers(parse, lexicon, candidates);
    for candidate in candidates.iter_mut() {
        let Range { start, end } = candidate.tokens.clone();
        let Some(comma) = start.checked_sub(1).filter(|&comma| parse.word(comma) == ",") else { continue };
        let is_name = (2..=4).contains(&candidate.tokens.len())
            && candidate.entry.is_none()
            && candidate.label != Some(Label::Person)
            && candidate.tokens.clone().all(|token| {
                let word = parse.lower(token);
                (is_capital(parse, token) || is_particle(&word) || word == "-")
                    && word.chars().count() > 1
                    && !crate::text::is_all_caps(parse.word(token))
                    && !lexicon.name_words.is_body(&word)
                    && !lexicon.name_words.is_firm(&word)
                    && !lexicon.name_words.is_place(&word)
                    && lexicon.gazetteer.entry(parse.word(token)).is_none_or(|entry| entry.ambiguous)
            });
        let is_closed =
            end < parse.len() && (matches!(parse.word(end), "," | "." | "(") || parse.is_word(end, &["of"]));
        if is_name && is_closed && is_of_one(parse, comma, lexicon) {
            candidate.titled = true;
            candidate.label = Some(Label::Person);
        }
    }
}

/// `analyst at Selm Kern`, `a partner at the broker Selm Kern`: where somebody works is no person, whatever the model takes it for.
fn employers(parse: &Parse, lexicon: &Lexicon, candidates: &mut [Candidate]) {
    for candidate in candidates.iter_mut().filter(|candidate| candidate.label == Some(Label::Person)) {
        let start = candidate.tokens.start;
        let is_noun = |token: &usize| parse.word(*token).starts_with(char::is_lowercase) && parse.is_noun(*token);
        let nouns = (0..start).rev().take_while(is_noun).take(2).count();
        let article = start - nouns;
        let is_called = nouns > 0 && article > 0 && parse.is_word(article - 1, &["the"]);
        let at = if is_called { article.checked_sub(2) } else { start.checked_sub(1) };
        let office =
            at.filter(|&at| at > 0 && parse.is_word(at, &["at"])).and_then(|at| lexicon.offices.ends_at(parse, at - 1));
        let is_employed = office
            .is_some_and(|(_, office)| matches!(office.rank.as_str(), "company" | "academic" | "media" | "other"));
        if is_employed && !candidate.titled && candidate.entry.is_none() {
            candidate.label = Some(Label::Organization);
        }
    }
}

/// `A spokeswoman for the Norlandic foreign ministry, |`: an office, and of whom it is, by name.
fn is_for_named(parse: &Parse, comma: usize, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 9;
    let sentence = parse.sentences()[parse.sentence_of(comma)].start;
    let is_phrase =
        |token: &usize| parse.is_noun(*token) || matches!(parse.pos(*token), "ADJ" | "DET" | "PART" | "ADP");
    let mut run = (sentence.max(comma.saturating_sub(LONGEST))..comma).rev().take_while(is_phrase);
    run.any(|of| {
        parse.is_word(of, &["for", "of"])
            && of > sentence
            && lexicon
                .offices
                .ends_at(parse, of - 1)
                .is_some_and(|(first, office)| office.represents && first > sentence && parse.pos(first - 1) == "DET")
            && (of + 1..comma).any(|token| is_capital(parse, token))
    })
}

/// True where what ends before the comma is an office that one person holds: `the party's leader`, `its chair`.
fn is_of_one(parse: &Parse, comma: usize, lexicon: &Lexicon) -> bool {
    if is_for_named(parse, comma, lexicon) {
        return true;
    }
    let Some(title) = titles::title_before(parse, comma, lexicon, &|_| false) else { return false };
    // `the mayor's press adviser`
    let shades = (0..title.tokens.start).rev().take_while(|&token| {
        parse.word(token).starts_with(char::is_lowercase) && (parse.tag(token) == "NN" || parse.pos(token) == "ADJ")
    });
    let before = (title.tokens.start - shades.count()).checked_sub(1);
    before.is_some_and(|before| {
        parse.is_word(before, &["the", "its", "his", "her", "their", "our", "whose", "a", "an"])
            || matches!(parse.word(before), "'s" | "’s")
    })
}
