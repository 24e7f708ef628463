//! Names that the model cut or misread, made whole by the words beside them: `Terminal | Norvik`, `Helena | Lund`,
//! `Jane Doe` of whom the article says `Madam Doe`.

use super::candidate::{Candidate, Label, is_capital};
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Block;
use std::collections::HashSet;

/// What the parser compounds with a body's or person's name and the model left out belongs to it.
pub(super) fn cut_names(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    let around = Around { parse, block, lexicon };
    let mut number = 0;
    while number < candidates.len() {
        let candidate = candidates[number].clone();
        let is_cut = candidate.entry.is_none() && !candidate.in_heading;
        if is_cut && let Some(first) = around.cut_off_before(&candidate, candidates) {
            candidates.retain(|other| !other.tokens.contains(&first));
            candidates
                .iter_mut()
                .filter(|other| other.tokens == candidate.tokens)
                .for_each(|cut| cut.tokens.start = first);
            // What was read anew may be cut on its other side, too.
            number = number.saturating_sub(1);
        } else if is_cut && let Some(end) = around.hyphened_given_name(&candidate) {
            let whole = candidate.tokens.start..end;
            candidates.retain(|other| other.tokens == candidate.tokens || !whole.contains(&other.tokens.start));
            candidates
                .iter_mut()
                .filter(|other| other.tokens == candidate.tokens)
                .for_each(|cut| (cut.tokens, cut.label) = (whole.clone(), Some(Label::Person)));
            number = number.saturating_sub(1);
        } else if is_cut && let Some(last) = around.cut_surname(&candidate, candidates) {
            candidates.retain(|other| other.tokens == candidate.tokens || !other.tokens.contains(&last));
            let same = |other: &&mut Candidate| other.tokens == candidate.tokens;
            candidates.iter_mut().filter(same).for_each(|cut| cut.tokens.end = last + 1);
            number = number.saturating_sub(1);
        } else if is_cut && let Some(last) = around.behind_particle(&candidate, candidates) {
            candidates[number].tokens.end = last + 1;
        } else if is_cut && let Some(last) = around.cut_off_behind(&candidate, candidates) {
            candidates[number].tokens.end = last + 1;
        } else {
            number += 1;
        }
    }
}

/// The block that a name stands in, in which the words beside it are looked at.
struct Around<'a> {
    parse: &'a Parse,
    block: &'a Block,
    lexicon: &'a Lexicon,
}

impl Around<'_> {
    /// `Terminal | Norvik`; `Helena | Lund`, where the model took the given name for a people's.
    fn cut_off_before(&self, candidate: &Candidate, candidates: &[Candidate]) -> Option<usize> {
        let Self { parse, block, lexicon } = *self;
        let first = candidate.tokens.start.checked_sub(1).filter(|&first| block.tokens.contains(&first))?;
        if parse.dep(first) != "compound"
            || !candidate.tokens.contains(&parse.head(first))
            || !is_word(parse, first, lexicon)
        {
            return None;
        }
        let over = candidates.iter().find(|other| other.tokens.contains(&first));
        let is_misread = over.is_some_and(|other| {
            other.tokens.len() == 1 && other.entry.is_none() && lexicon.names.is_given(parse.word(first))
        });
        let belongs = match candidate.label {
            // `Airline Norvik`: what it is, rather than its name.
            Some(Label::Organization) => over.is_none() && lexicon.people.body_kinds(&parse.lower(first)).is_empty(),
            // `Tawanda | Chari`: no sentence begins with it.
            Some(Label::Person) => {
                let is_inside = parse.sentences()[parse.sentence_of(first)].start < first;
                is_misread
                    || over.is_none()
                        && is_inside
                        && candidate.tokens.len() == 1
                        && first + 1 == candidate.tokens.start
                        && lexicon.gazetteer.entry(parse.word(first)).is_none()
                        && !is_kind_of_body(&parse.lower(first), lexicon)
                        && !crate::text::is_all_caps(parse.word(first))
            }
            _ => false,
        };
        belongs.then_some(first)
    }

    /// `Hwang | In-seok`, `Hwang In | -seok`: where a given name of two syllables ends behind what the model took for the whole
    /// name.
    fn hyphened_given_name(&self, candidate: &Candidate) -> Option<usize> {
        const LONGEST: usize = 6;
        let Self { parse, block, lexicon } = *self;
        let is_half = candidate.tokens.len() == 2;
        let first = candidate.tokens.end - usize::from(is_half);
        let second = first + 2;
        let is_given = (candidate.label == Some(Label::Person) && candidate.tokens.len() == 1
            || is_half && parse.tag(second.min(parse.len() - 1)) == "NNP")
            && block.tokens.contains(&second)
            && parse.word(first + 1) == "-"
            && !parse.space_after(first)
            && !parse.space_after(first + 1)
            && is_capital(parse, first)
            && parse.pos(first) == "PROPN"
            && parse.word(second).starts_with(char::is_lowercase)
            && [first, second].iter().all(|&part| parse.word(part).chars().count() <= LONGEST)
            && !titles::is_title_word(parse, first, lexicon)
            && lexicon.offices.ends_at(parse, second).is_none();
        is_given.then_some(second + 1)
    }

    /// `Jane | Doe`, `Jane Doe | -Roe`: the surname, or its second half, that the model left out or took for another name.
    fn cut_surname(&self, candidate: &Candidate, candidates: &[Candidate]) -> Option<usize> {
        let Self { parse, block, lexicon } = *self;
        let end = candidate.tokens.end;
        let is_hyphened = block.tokens.contains(&(end + 1))
            && parse.word(end) == "-"
            && !parse.space_after(end - 1)
            && !parse.space_after(end);
        // `Jane | Doe-Roe`, whose second half the model took for a body's.
        let is_double = candidates.iter().any(|other| {
            other.tokens == (end..end + 3)
                && other.entry.is_none()
                && parse.word(end + 1) == "-"
                && !parse.space_after(end)
        });
        let last = if is_double {
            end + 2
        } else if is_hyphened {
            end + 1
        } else {
            end
        };
        let is_free = |other: &Candidate| {
            let starts = other.tokens.start >= candidate.tokens.start;
            !other.tokens.contains(&last)
                || starts && other.entry.is_none() && other.tokens.end == last + 1 && !other.titled
        };
        let is_last =
            !block.tokens.contains(&(last + 1)) || !is_capital(parse, last + 1) && parse.word(last + 1) != "-";
        let is_surname = block.tokens.contains(&last)
            && is_word(parse, last, lexicon)
            && is_last
            && parse.word(last).chars().count() > 2
            && !crate::text::is_all_caps(parse.word(last))
            && parse.sentence_of(last) == parse.sentence_of(candidate.tokens.start)
            && !is_kind_of_body(&parse.lower(last), lexicon)
            && !lexicon.name_words.is_place(&parse.lower(last))
            && candidates.iter().all(is_free);
        let count = if is_hyphened { 2..=3 } else { 1..=1 };
        (candidate.label == Some(Label::Person)
            && count.contains(&candidate.tokens.len())
            && lexicon.names.is_given(parse.word(candidate.tokens.start))
            && is_surname)
            .then_some(last)
    }

    /// `Cooperativa | do Selm`: a name in another language goes on behind its small word.
    fn behind_particle(&self, candidate: &Candidate, candidates: &[Candidate]) -> Option<usize> {
        const PARTICLES: [&str; 9] = ["da", "das", "de", "del", "della", "di", "do", "dos", "du"];
        let Self { parse, block, lexicon } = *self;
        let (particle, last) = (candidate.tokens.end, candidate.tokens.end + 1);
        let is_free = |token: usize| !candidates.iter().any(|other| other.tokens.contains(&token));
        let goes_on = block.tokens.contains(&last)
            && PARTICLES.contains(&parse.word(particle))
            && matches!(parse.dep(particle), "compound" | "nmod")
            && is_free(particle)
            && is_free(last)
            && is_word(parse, last, lexicon);
        goes_on.then_some(last)
    }

    /// `Association of Cabin | Staff`.
    fn cut_off_behind(&self, candidate: &Candidate, candidates: &[Candidate]) -> Option<usize> {
        let Self { parse, block, lexicon } = *self;
        let (last, next) = (candidate.tokens.end - 1, candidate.tokens.end);
        let is_free = block.tokens.contains(&next) && !candidates.iter().any(|other| other.tokens.contains(&next));
        let belongs = candidate.label == Some(Label::Organization)
            && candidate.tokens.len() > 1
            && is_free
            && parse.dep(last) == "compound"
            && parse.head(last) == next
            && is_word(parse, next, lexicon);
        belongs.then_some(next)
    }
}

/// `Bank`, `Airline`: what a body is.
fn is_kind_of_body(word: &str, lexicon: &Lexicon) -> bool {
    let words = &lexicon.name_words;
    words.is_body(word) || words.is_house(word) || words.is_firm(word) || words.is_maker(word)
}

/// A word in capitals that names are made of, and titles are not.
fn is_word(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    parse.pos(token) == "PROPN"
        && is_capital(parse, token)
        && !titles::is_day_or_month(parse, token)
        && !titles::is_title_word(parse, token, lexicon)
}

/// `Jane Doe`, whom the model took for a body: a person where the article says `Madam Doe`, or that she chairs something.
pub(super) fn styled_persons(parse: &Parse, lexicon: &Lexicon, candidates: &mut [Candidate]) {
    let is_styled = |token: &usize| {
        let style = token.checked_sub(1).and_then(|style| lexicon.offices.honorific(parse.word(style)));
        is_capital(parse, *token) && style.is_some_and(|style| style.before_family_name && style.tells().is_some())
    };
    let styled: HashSet<&str> = (0..parse.len()).filter(is_styled).map(|token| parse.word(token)).collect();
    for candidate in candidates.iter_mut() {
        let (first, last) = (candidate.tokens.start, candidate.tokens.end - 1);
        let is_misread =
            matches!(candidate.label, Some(Label::Organization | Label::Polity | Label::People | Label::Place));
        let looks_like_person = candidate.tokens.clone().all(|token| {
            let word = parse.lower(token);
            is_capital(parse, token)
                && !crate::text::is_all_caps(parse.word(token))
                && !lexicon.name_words.is_body(&word)
                && !lexicon.name_words.is_firm(&word)
                && !lexicon.name_words.is_place(&word)
        });
        let chairs = || {
            parse.dep(last) == "nsubj"
                && parse.tag(parse.head(last)) == "VBZ"
                && parse.has_lemma(parse.head(last), &["chair"])
        };
        let is_called = || [first, last].iter().any(|&token| styled.contains(parse.word(token)));
        if is_misread
            && candidate.entry.is_none()
            && (2..=3).contains(&candidate.tokens.len())
            && looks_like_person
            && (is_called() || chairs())
        {
            candidate.label = Some(Label::Person);
            candidate.titled = true;
        }
    }
}
