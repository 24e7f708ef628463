//! Names that a title before them makes plain: `Governor Chisomo Banda`.

use super::candidate::{Candidate, Label, is_capital};
use crate::actors::entities::is_particle;
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Block;
use crate::text::is_all_caps;
use std::ops::Range;

/// Capitalized words behind a title are a person's name, even where the model did not see one, or saw a body or a work.
pub(super) fn titled_names(
    parse: &Parse,
    block: &Block,
    portfolios: &[Range<usize>],
    lexicon: &Lexicon,
    candidates: &mut Vec<Candidate>,
) {
    for token in block.tokens.clone() {
        if !begins_name(parse, token, portfolios, lexicon) {
            continue;
        }
        let run_end = (token..block.tokens.end.min(token + 4))
            .find(|&at| !is_name_word(parse, at))
            .unwrap_or(block.tokens.end.min(token + 4));
        match candidates.iter_mut().find(|candidate| candidate.tokens.contains(&token)) {
            Some(candidate) => {
                mark_titled(parse, token, lexicon, candidate);
                if candidate.titled && candidate.tokens.len() == 1 {
                    lengthen(parse, block, token, lexicon, candidates);
                }
            }
            // `the broadcaster NRT-4`: no person's name.
            None if run_end > token
                && parse.word(token).contains(|c: char| c.is_ascii_digit() || c == '-')
                && token
                    .checked_sub(1)
                    .is_some_and(|before| !lexicon.people.body_kinds(&parse.lower(before)).is_empty()) => {}
            None if run_end > token && !titles::is_title_word(parse, token, lexicon) => {
                // `Mrs. Van den Berg`: what the model saw of the name is the end of it.
                candidates.retain(|other| {
                    let is_end = other.tokens.start > token && other.tokens.end == run_end && other.tokens.len() == 1;
                    other.entry.is_some() || !is_end
                });
                let next = candidates.iter().map(|other| other.tokens.start).filter(|&start| start > token).min();
                let run_end = next.map_or(run_end, |next| next.min(run_end));
                candidates.push(Candidate {
                    tokens: token..run_end,
                    label: None,
                    entry: None,
                    titled: true,
                    in_heading: false,
                    is_short: false,
                });
                candidates.sort_by_key(|candidate| candidate.tokens.start);
            }
            None => {}
        }
    }
}

/// True for the first word behind a title, where it may be a person's name.
fn begins_name(parse: &Parse, token: usize, portfolios: &[Range<usize>], lexicon: &Lexicon) -> bool {
    is_capital(parse, token)
        && !portfolios.iter().any(|portfolio| portfolio.contains(&token))
        && matches!(parse.pos(token), "PROPN" | "NOUN" | "ADJ" | "X")
        && titles::title_ends_before(parse, token, lexicon)
        && !is_shouted_line(parse, token, lexicon)
        && !is_within_office(parse, token, lexicon)
        && !is_numbered(parse, token, lexicon)
        && !lexicon.name_words.is_legal_form(parse.word(token))
        && !is_cut_style(parse, token, lexicon)
        // `the ecologist Greens`
        && !(parse.tag(token) == "NNPS" && is_named_by_many(parse, token))
}

/// Says of a name that was found behind a title whether the title makes it a person's, or what else it is.
fn mark_titled(parse: &Parse, token: usize, lexicon: &Lexicon, candidate: &mut Candidate) {
    let known = candidate
        .entry
        .is_some_and(|entry| entry.state.is_some() || entry.organization.is_some() || entry.place.is_some());
    // `rival bidder Selm Foods`.
    let last = candidate.tokens.end - 1;
    // `exporter Companhia Norvik`, `investor Jane Capital`
    let is_firm = last > token
        && (lexicon.name_words.is_firm(parse.word(last)) && !lexicon.names.is_given(parse.word(token))
            || lexicon.name_words.is_fund(parse.word(last))
            || lexicon.name_words.is_foremost(parse.word(token))
            || lexicon.name_words.is_broadcaster(parse.word(token)));
    // `rival Mintra`: bodies have rivals and partners, too.
    let is_related = candidate.label == Some(Label::Organization)
        && !lexicon.names.is_given(parse.word(token))
        && token.checked_sub(1).is_some_and(|before| is_relation_or_trade(parse, before, lexicon));
    // `leader of the opposition Progressives`: whose leader it is.
    let is_party = candidate.label == Some(Label::Organization)
        && token.checked_sub(1).is_some_and(|before| parse.word(before) == "opposition");
    // `Miner Rio Tinto`: a firm that is known, whatever the model takes it for.
    let is_maker = token.checked_sub(1).is_some_and(|before| lexicon.name_words.is_maker(&parse.lower(before)));
    let is_known_firm = is_maker && candidate.entry.is_some_and(|entry| entry.organization.is_some());
    let is_other =
        is_firm || is_related || is_party || is_known_firm || (known && candidate.label != Some(Label::Person));
    // `the finance watchdog KRT`: a body by its letters, though persons may be called so, too.
    let is_letters = candidate.tokens.len() == 1
        && is_all_caps(parse.word(token))
        && parse.word(token).chars().count() > 2
        && token.checked_sub(1).is_some_and(|noun| !lexicon.people.body_kinds(&parse.lower(noun)).is_empty());
    // `Norlandic contractor Mintra`: one word that is no given name.
    let is_trade = candidate.tokens.len() == 1
        && candidate.label == Some(Label::Person)
        && !lexicon.names.is_given(parse.word(token))
        && token.checked_sub(1).is_some_and(|before| {
            let noun = parse.word(before);
            let is_body = lexicon.name_words.is_maker(noun) || !lexicon.people.body_kinds(noun).is_empty();
            is_body && parse.tag(before) == "NN"
        });
    if is_trade {
        candidate.label = Some(Label::Organization);
    }
    candidate.titled = candidate.tokens.start == token && !is_other && !is_trade && !is_letters;
}

/// `Governor Chisomo | Banda`, `Governor Chisomo | Banda Phiri`: what stands behind a titled name of one word belongs to it,
/// even where the model took it for nothing, or for another's name.
fn lengthen(parse: &Parse, block: &Block, name: usize, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    let next = name + 1;
    let is_surname = |token: usize| {
        let word = parse.lower(token);
        is_capital(parse, token)
            && parse.pos(token) == "PROPN"
            && word.chars().count() > 2
            && !is_all_caps(parse.word(token))
            && !titles::is_title_word(parse, token, lexicon)
            && !titles::is_day_or_month(parse, token)
            && !lexicon.name_words.is_body(&word)
            && !lexicon.name_words.is_house(&word)
            && !lexicon.name_words.is_organ(&word)
            && !lexicon.name_words.is_place(&word)
            && lexicon.gazetteer.entry(parse.word(token)).is_none()
    };
    if !block.tokens.contains(&next)
        || parse.sentence_of(next) != parse.sentence_of(name)
        || parse.head(name) < name
        || !is_capital(parse, name)
        || lexicon.gazetteer.entry(parse.word(name)).is_some()
        || !is_surname(next)
    {
        return;
    }
    let over = candidates.iter().find(|other| other.tokens.contains(&next));
    let end = match over {
        Some(other) if other.tokens.start == next && other.label == Some(Label::Person) => other.tokens.end,
        Some(_) => return,
        None => next + 1,
    };
    let is_whole = (next..end).all(is_surname) && !(block.tokens.contains(&end) && is_surname(end));
    if is_whole {
        candidates.retain(|other| !other.tokens.contains(&next));
        candidates.iter_mut().filter(|other| other.tokens.start == name).for_each(|other| other.tokens.end = end);
    }
}

/// `the ecologist Greens`: behind an article and a word in small letters a plural is no person's.
fn is_named_by_many(parse: &Parse, name: usize) -> bool {
    let word = name.checked_sub(2).filter(|_| parse.word(name - 1).starts_with(char::is_lowercase));
    word.is_some_and(|article| parse.is_word(article, &["the"]))
}

/// `rival`, `publisher`, `operator`: what firms are as well as persons.
fn is_relation_or_trade(parse: &Parse, noun: usize, lexicon: &Lexicon) -> bool {
    let noun = parse.lower(noun);
    lexicon.offices.is_relational(&noun)
        || lexicon.name_words.is_maker(&noun)
        || ["owner", "sponsor", "founder", "partner"].contains(&noun.as_str())
}

/// `Lt. | Cmdr | .`: a style whose stop the tokenizer parts from it.
fn is_cut_style(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    let is_stopped = token + 1 < parse.len() && parse.word(token + 1) == "." && !parse.space_after(token);
    is_stopped && lexicon.offices.honorific(&format!("{}.", parse.word(token))).is_some()
}

/// `Executive | Order 12`: a thing by its number.
fn is_numbered(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    lexicon.name_words.is_numbered(parse.word(token)) && parse.word(token + 1).starts_with(|c: char| c.is_ascii_digit())
}

/// `Chief | Financial Officer`: the office goes on. `Hon. | Prime Minister`: another begins.
fn is_within_office(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    (token..parse.len().min(token + 3)).any(|end| {
        lexicon.offices.ends_at(parse, end).is_some_and(|(first, _)| first < token || first == token && end > token)
    })
}

/// `PICKET ROTA:`: two words of a heading rather than a title and a name.
fn is_shouted_line(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    let shouted = |token: usize| is_all_caps(parse.word(token)) && parse.word(token).chars().count() > 3;
    shouted(token) && shouted(token - 1) && !lexicon.names.is_given(parse.word(token))
}

fn is_name_word(parse: &Parse, token: usize) -> bool {
    let word = parse.word(token);
    (is_capital(parse, token) && matches!(parse.pos(token), "PROPN" | "NOUN" | "ADJ" | "X"))
        || word == "-"
        || (word.starts_with(char::is_lowercase) && is_particle(word))
}
