//! Words that are no names although they stand in capitals, and letters that are another body's.

use super::sorting::Sorter;
use super::tally::Tally;
use crate::actors::candidates::{Candidate, Label, is_capital};
use crate::actors::vocabulary::{NameKind, office_follows};
use crate::lexicon::BodyKind;
use crate::text::fold;
use std::ops::Range;

impl Sorter<'_> {
    /// `Turnout` on a line of its own, and nowhere else.
    pub(super) fn stands_alone(&self, candidate: &Candidate, tally: &Tally) -> bool {
        let parse = self.parse;
        let first = candidate.tokens.start;
        let sentence = parse.sentences()[parse.sentence_of(first)].clone();
        let is_all = sentence.filter(|&token| !parse.is_mark(token) && parse.pos(token) != "SPACE").count() == 1;
        let seen = tally.person + tally.organization + tally.place + tally.people;
        candidate.entry.is_none()
            && candidate.tokens.len() == 1
            && seen <= 1.0
            && is_all
            && !super::bodies::is_letters(parse.word(first))
            && self.vocabulary.kind(&fold(parse.word(first))).is_none_or(|kind| kind == NameKind::Person)
    }

    /// `Chipmaker's board splits`, `Portworkers' federation`: what somebody makes or does, with the capital of a first word.
    pub(super) fn is_trade_word(&self, candidate: &Candidate, lower: &str) -> bool {
        let parse = self.parse;
        let first = candidate.tokens.start;
        let opens = candidate.in_heading || parse.sentences()[parse.sentence_of(first)].start == first;
        let is_calling = || {
            let is_person = candidate.label == Some(Label::Person) && lower.len() > 4;
            is_person && lower.strip_suffix('s').is_some_and(|one| self.lexicon.offices.is_calling(one))
        };
        let is_known = self.surnames.contains(&fold(lower)) || self.vocabulary.surnames.contains(&fold(lower));
        opens && !is_known && (self.lexicon.name_words.is_maker(lower) || is_calling())
    }

    /// Letters that are those of a body of a state that the document never names: another body's, most likely.
    pub(super) fn is_far_body(&self, body: usize, name: &str) -> bool {
        let body = &self.lexicon.organizations[body];
        let country =
            body.country.as_ref().and_then(|code| self.lexicon.states.iter().position(|state| state.code == *code));
        let letters = super::bodies::is_letters(name) && name.chars().count() <= 4;
        // `the National Assembly` in an article on other states than the one whose parliament the lexicon knows.
        // `Congress` where a party of the folder is called so for short.
        // Where no state is named, the towns tell in which one it is.
        let lies_elsewhere = || {
            let code = body.country.as_deref();
            !body.weak.iter().any(|weak| weak == name)
                && !self.countries.is_empty()
                && code.is_some_and(|code| !self.countries.contains(code))
        };
        let is_elsewhere =
            self.is_elsewhere || !self.states.is_empty() || self.vocabulary.is_short(name) || lies_elsewhere();
        let shared = body.shared.iter().any(|shared| shared == name) && is_elsewhere;
        // `the Greens` of a state that the lexicon does not know, or of another.
        let is_party = body.kind == BodyKind::Party
            && !name.contains(' ')
            && name != body.name
            && (self.is_elsewhere || !self.states.is_empty());
        (letters || shared || is_party)
            && country.is_some_and(|country| !self.states.contains(&country))
            && (name == body.name || !self.tallies.contains_key(&fold(&body.name)))
    }

    /// `Selm 2–1`, `Selm v Norvik`: a score or a match, which is nobody.
    pub(super) fn is_match(&self, candidate: &Candidate) -> bool {
        let parse = self.parse;
        let is_score = |token: usize| {
            let mut sides = parse.word(token).split(['-', '–', ':']);
            let is_number = |side: Option<&str>| {
                side.is_some_and(|side| (1..=3).contains(&side.len()) && side.chars().all(|c| c.is_ascii_digit()))
            };
            is_number(sides.next()) && is_number(sides.next()) && sides.next().is_none()
        };
        let Range { start, end } = candidate.tokens;
        candidate.entry.is_none()
            && (start + 1..end).any(|token| is_score(token) || matches!(parse.word(token), "v" | "vs" | "v." | "vs."))
    }

    /// `the new Selm Tourer`, `a Mintra Tourer`: what the model takes for a person has an article, or a firm's name
    /// begins what is no firm's.
    pub(super) fn is_product(&self, candidate: &Candidate) -> bool {
        let (parse, words) = (self.parse, &self.lexicon.name_words);
        let Range { start, end } = candidate.tokens;
        let shades = usize::from(start > 1 && parse.is_word(start - 1, &["new", "latest", "current", "next"]));
        let has_article =
            start.checked_sub(1 + shades).is_some_and(|article| parse.is_word(article, &["the", "a", "an"]));
        let is_known = candidate.entry.is_some() || candidate.titled || end - start < 2;
        if is_known || !has_article || self.lexicon.names.is_given(parse.word(start)) {
            return false;
        }
        let last = parse.lower(end - 1);
        let is_name_of_more =
            words.is_body(&last) || words.is_firm(&last) || words.is_place(&last) || words.is_unit(&last);
        let closes = end >= parse.len() || !parse.is_noun(end) || parse.is_mark(end);
        match candidate.label {
            Some(Label::Person) => closes && !is_name_of_more && !self.surnames.contains(&fold(&last)),
            Some(Label::Organization | Label::Thing) => {
                let firm = self.lexicon.gazetteer.entry(parse.word(start)).and_then(|entry| entry.organization);
                let is_firm = firm.is_some_and(|body| self.lexicon.organizations[body].kind == BodyKind::Company);
                is_firm && !is_name_of_more && (start..end).all(|token| is_capital(parse, token))
            }
            _ => false,
        }
    }

    /// `Who`, `Twice`, `TURNOUT`: a word that stands in capitals because a sentence or heading begins with it.
    pub(super) fn is_word(&self, candidate: &Candidate) -> bool {
        let (parse, token) = (self.parse, candidate.tokens.start);
        if candidate.tokens.len() > 1 || (candidate.titled && !crate::text::is_all_caps(parse.word(token))) {
            return false;
        }
        let word = parse.lower(token);
        let words = &self.lexicon.name_words;
        // `strike at Easter`, but `Noel Christmas`, as somebody may be called.
        let is_feast = words.is_feast(&word) && !self.surnames.contains(&fold(&word));
        let never = candidate.entry.is_none() && (words.is_never(&word) || is_feast);
        if never || (candidate.entry.is_none() && parse.dep(token) == "advmod") {
            return true;
        }
        let little = matches!(parse.pos(token), "PRON" | "ADV" | "DET" | "AUX" | "ADP" | "SCONJ" | "CCONJ" | "INTJ");
        let word = parse.word(token);
        let behind_mark =
            |before: usize| parse.is_mark(before) && !matches!(parse.word(before), "," | "-" | "(" | "’" | "'");
        let is_first = candidate.in_heading
            || parse.sentences()[parse.sentence_of(token)].start == token
            || token.checked_sub(1).is_some_and(behind_mark);
        let shouted = crate::text::is_all_caps(word) && word.chars().count() > 3;
        let is_common = candidate.entry.is_none()
            && !(self.lexicon.name_words.is_body(word) && office_follows(parse, token, self.lexicon))
            && (is_first || shouted)
            && self.common.contains(&word.to_lowercase());
        let people = is_first
            && candidate.entry.is_none()
            && matches!(parse.tag(token), "NNS" | "NNPS")
            && [parse.lemma(token), word.trim_end_matches('s')]
                .iter()
                .any(|noun| self.lexicon.people.is_known_person(&noun.to_lowercase()));
        // `Laughter, and then silence.`
        let is_noun = is_first
            && candidate.entry.is_none()
            && !candidate.titled
            && matches!(parse.tag(token), "NN" | "NNS")
            && !self.lexicon.names.is_given(word)
            && !self.surnames.contains(&fold(word))
            && self.vocabulary.kind(&fold(word)).is_none_or(|kind| kind == NameKind::Place)
            && !super::bodies::is_letters(word);
        is_noun || people || (little && (is_first || candidate.entry.is_none())) || is_common
    }
}
