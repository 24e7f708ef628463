//! The steps in which a run of tokens becomes a name: what is taken off at either end, and what it is then.

use super::candidate::{Label, is_capital, words};
use super::run::{Parts, Run};
use crate::actors::names::{initials, is_letters};
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use std::ops::Range;

/// Last words of offices, which models take for family names.
const OFFICE_ENDS: [&str; 8] =
    ["officer", "president", "chairman", "secretary", "director", "minister", "manager", "executive"];

impl Run<'_> {
    fn is_office_next(&self) -> bool {
        self.end < self.parse.len() && self.lexicon.offices.ends_at(self.parse, self.end).is_some()
    }

    /// Articles, marks and prepositions around the name.
    pub fn drop_little(&mut self) {
        let parse = self.parse;
        let is_little = |token: usize| {
            parse.is_mark(token)
                || matches!(parse.pos(token), "DET" | "PUNCT" | "SPACE" | "CCONJ" | "ADP")
                || parse.is_word(token, &["near", "outside", "inside"])
                || parse.is_word(token, &["the", "'s", "’s", "its", "their", "our", "his", "her", "my", "your"])
        };
        // `Senior European Union officials`
        let is_shade = |start: usize, end: usize| {
            start + 1 < end
                && parse.is_word(start, &["senior", "top"])
                && self.lexicon.gazetteer.entry(&words(parse, start + 1..end)).is_some()
        };
        while !self.is_empty() && (is_little(self.start) || is_shade(self.start, self.end)) {
            self.start += 1;
        }
        while !self.is_empty() && (is_little(self.end - 1) || parse.tag(self.end - 1) == "POS") {
            self.end -= 1;
        }
    }

    /// `Pier 4`, `Executive Order 9`: a thing by its number. `Speaker of the House`: an office, and no body's name.
    pub fn is_no_name(&self) -> bool {
        is_numbered_thing(self.parse, self.tokens(), self.lexicon)
            || is_office_alone(self.parse, self.tokens(), self.label, self.lexicon)
    }

    /// Numbers behind the name, and what they count.
    pub fn drop_counts(&mut self) {
        let (parse, lexicon) = (self.parse, self.lexicon);
        let is_figure = |token: usize| parse.word(token).starts_with(|c: char| c.is_ascii_digit());
        let is_small = |token: usize| parse.word(token).starts_with(char::is_lowercase);
        // `UN Security Council | Resolution 2328`, `Garuda Indonesia | Flight 200`: whose it is.
        let numbered = (self.start + 1..self.end.saturating_sub(1))
            .find(|&token| lexicon.name_words.is_numbered(&parse.lower(token)) && is_figure(token + 1));
        self.end = numbered.unwrap_or(self.end);
        // `National Rebirth | eight`: a number written small is no part of it.
        while self.end > self.start + 1 && parse.pos(self.end - 1) == "NUM" && is_small(self.end - 1) {
            self.end -= 1;
        }
        // `Mintra | 1.1 billion euros`: a sum is no part of it.
        let sum = (self.start + 1..self.end.saturating_sub(1))
            .find(|&token| parse.pos(token) == "NUM" && is_figure(token) && is_small(token + 1));
        self.end = sum.filter(|_| self.label == Label::Organization).unwrap_or(self.end);
    }

    /// Common nouns around a body's name, which say what it is.
    pub fn drop_kinds(&mut self) {
        let (parse, lexicon) = (self.parse, self.lexicon);
        if self.label != Label::Organization {
            return;
        }
        // `Auto Workers | union`: a name ends with the last word in capitals.
        let is_noun = |token: usize| lexicon.name_words.is_body(parse.word(token)) && parse.tag(token) == "NN";
        while self.end > self.start + 1 && is_noun(self.end - 1) && is_capital(parse, self.end - 2) {
            self.end -= 1;
        }
        // `transport union | Mintra`: what it is called, before its name.
        let is_kind = |token: &usize| {
            parse.word(*token).starts_with(char::is_lowercase)
                && is_capital(parse, token + 1)
                && !lexicon.people.body_kinds(parse.word(*token)).is_empty()
        };
        // `Carmaker | Mintra`, at the head of a sentence.
        let is_first = self.start == parse.sentences()[parse.sentence_of(self.start)].start;
        let next = self.start + 1;
        if is_first
            && next < self.end
            && lexicon.name_words.is_maker(&parse.lower(self.start))
            && is_capital(parse, next)
        {
            self.start = next;
        }
        let kind = (self.start..self.end.saturating_sub(1)).find(is_kind);
        self.start = kind.filter(|_| !is_capital(parse, self.start)).map_or(self.start, |kind| kind + 1);
    }

    /// What its words show it to be, whatever the model takes it for.
    pub fn relabel(&mut self) {
        let (parse, start) = (self.parse, self.start);
        // `Mr Doe`: a person.
        let style = self.lexicon.offices.honorific(parse.word(start));
        let is_styled = start + 1 < self.end
            && is_capital(parse, start + 1)
            && style.is_some_and(|style| style.tells().is_some() && style.before_family_name);
        // `People's Lantern`: nobody is called People.
        let is_of_people = start + 2 < self.end && parse.word(start) == "People" && parse.tag(start + 1) == "POS";
        self.label = match self.label {
            _ if is_styled || self.is_led_by_rank() => Label::Person,
            Label::Person if is_of_people => Label::Organization,
            label => label,
        };
    }

    /// `Lieutenant General Jane Doe`, and not `General Freight Norvik`: two words of a rank, and somebody's name.
    fn is_led_by_rank(&self) -> bool {
        let (parse, start, name) = (self.parse, self.start, self.start + 2);
        let is_name = |token: usize| {
            let word = parse.lower(token);
            is_capital(parse, token)
                && !self.lexicon.name_words.is_body(&word)
                && !self.lexicon.name_words.is_firm(&word)
        };
        let office = (name < self.end).then(|| self.lexicon.offices.ends_at(parse, start + 1)).flatten();
        office.is_some_and(|(first, office)| first == start && office.rank == "military")
            && (name..self.end).all(is_name)
    }

    /// The `of` in `party council of the | League`: whose it is has the name.
    pub fn of_common_body(&self) -> Option<usize> {
        let of = (self.start + 1..self.end).find(|&token| self.parse.is_word(token, &["of"]))?;
        let is_common = (self.start..of).all(|token| self.parse.word(token).starts_with(char::is_lowercase));
        (self.label == Label::Organization && is_common).then_some(of)
    }

    /// `Selm Co | -operative`.
    pub fn take_ending(&mut self) {
        let (parse, end) = (self.parse, self.end);
        let is_cut = parse.is_word(end - 1, &["co"])
            && end + 1 < parse.len()
            && parse.word(end) == "-"
            && parse.is_word(end + 1, &["op", "operative"]);
        self.end += if is_cut { 2 } else { 0 };
    }

    /// `Chief | Financial Officer`: the end of an office. `Mintra | LLC`: what only says that a name is a firm's.
    pub fn is_end_of_another(&self) -> bool {
        let (parse, length) = (self.parse, self.end - self.start);
        let is_office_end = self.label == Label::Person
            && length == 2
            && parse.is_word(self.end - 1, &OFFICE_ENDS)
            && !self.lexicon.names.is_given(parse.word(self.start));
        is_office_end || (length == 1 && self.lexicon.name_words.is_legal_form(parse.word(self.start)))
    }

    /// Where a person's name ends.
    pub fn settle_person(&mut self) {
        let parse = self.parse;
        // `Jane Doe KC`: letters behind a name.
        while self.end > self.start + 2 && self.lexicon.offices.is_letters(parse.word(self.end - 1)) {
            self.end -= 1;
        }
        // `Michael O' | Leary`.
        let end = self.end;
        if end + 1 < parse.len()
            && matches!(parse.lower(end - 1).as_str(), "o" | "o'" | "o’")
            && is_capital(parse, end + usize::from(parse.is_mark(end)))
            && parse.sentence_of(end) == parse.sentence_of(self.start)
        {
            self.end += 1 + usize::from(parse.is_mark(end));
        }
    }

    /// Two names that stand beside one another.
    pub fn two_names(&self) -> Option<Parts> {
        let (parse, lexicon, start, end) = (self.parse, self.lexicon, self.start, self.end);
        // `minister of Germany | Jan Orrel`: the state that an office is in, and who holds it.
        let is_state = |name: Range<usize>| {
            lexicon.gazetteer.entry(&words(parse, name)).is_some_and(|entry| entry.state.is_some())
        };
        let behind_of = start > 0 && parse.is_word(start - 1, &["of"]);
        let holder = (start + 1..end.saturating_sub(1))
            .find(|&given| behind_of && lexicon.names.is_given(parse.word(given)) && is_state(start..given));
        if let Some(holder) = holder {
            return Some(vec![(start..holder, Label::Polity), (holder..end, Label::Person)]);
        }
        // `Auto Workers AW`: a name and its letters.
        let letters = end - 1;
        let is_short = self.label == Label::Organization
            && end - start > 2
            && is_letters(parse.word(letters))
            && initials(&words(parse, start..letters)).contains(&parse.lower(letters));
        is_short.then(|| vec![(start..letters, self.label), (letters..end, self.label)])
    }

    /// `Morovian | Lands, Works and Energy Minister`: what else the minister is for.
    pub fn drop_portfolios(&mut self) {
        let (parse, lexicon) = (self.parse, self.lexicon);
        if self.label == Label::Person || !is_part_of_portfolios(parse, self.end, lexicon) {
            return;
        }
        let of_title =
            |token: usize| titles::is_portfolio(parse, token, lexicon) || parse.is_word(token, &["and", "&", ","]);
        self.end = self.tokens().rev().find(|&token| !of_title(token)).map_or(self.start, |last| last + 1);
    }

    /// The beginning of an office behind the name.
    pub fn drop_office(&mut self) {
        let (parse, lexicon, start, end) = (self.parse, self.lexicon, self.start, self.end);
        if !self.is_office_next() || !is_capital(parse, end) {
            return;
        }
        // `Morovian Foreign | Minister`: what the minister is for, behind a name that no list knows.
        let is_portfolio = || {
            titles::is_portfolio(parse, end - 1, lexicon)
                && parse.is_word(end, &["minister", "secretary"])
                && !parse.is_word(end - 2, &["of", "for", "and", "&"])
        };
        let is_known = |name: Range<usize>| lexicon.gazetteer.entry(&words(parse, name)).is_some();
        // `White House | Press Secretary`: the office begins within.
        let office = lexicon.offices.ends_at(parse, end).map(|(first, _)| first);
        if let Some(first) = office.filter(|&first| start < first && first < end) {
            self.end = first;
        // `White House Press | Secretary`: a known name, and the beginning of a title.
        } else if end - start > 1
            && titles::is_title_word(parse, end - 1, lexicon)
            && !is_known(start..end)
            && (is_known(start..end - 1) || is_portfolio())
        {
            self.end -= 1;
        }
        // `Morovian | Foreign Trade Minister`
        let is_field = |token: usize| titles::is_portfolio(parse, token, lexicon);
        while self.end < end && self.end - start > 1 && !is_known(self.tokens()) && is_field(self.end - 1) {
            self.end -= 1;
        }
    }

    /// `Sherman, Ryabkov` in one go: two names.
    pub fn comma(&self) -> Option<usize> {
        let comma = self.tokens().find(|&token| self.parse.word(token) == ",")?;
        (!self.parse.is_word(comma + 1, &["jr", "jr.", "sr", "sr."])).then_some(comma)
    }
}

/// `Pier 4`, `Executive Order 9`: what has a number, and at most an adjective before it.
fn is_numbered_thing(parse: &Parse, tokens: Range<usize>, lexicon: &Lexicon) -> bool {
    let Some(last) = tokens.end.checked_sub(1).filter(|&last| last > tokens.start) else { return false };
    let is_shade = |token: usize| {
        parse.tag(token) == "VBG"
            || lexicon.offices.is_modifier(&parse.lower(token))
            || parse.is_word(token, &["standing", "executive", "presidential"])
    };
    parse.word(last).starts_with(|c: char| c.is_ascii_digit())
        && lexicon.name_words.is_numbered(&parse.lower(last - 1))
        && (tokens.start..last - 1).all(is_shade)
}

/// `Speaker of the House, Hon`: an office of no named body, which the model takes for one.
fn is_office_alone(parse: &Parse, tokens: Range<usize>, label: Label, lexicon: &Lexicon) -> bool {
    let Range { start, end } = tokens;
    let of = start + 1;
    label == Label::Organization
        && of + 1 < end
        && parse.is_word(of, &["of"])
        && lexicon.offices.ends_at(parse, start).is_some_and(|(_, office)| office.represents)
        && (of + 1..end).all(|token| {
            parse.is_mark(token)
                || parse.is_word(token, &["the", "opposition", "house", "government", "cabinet"])
                || lexicon.offices.honorific(parse.word(token)).is_some()
        })
}

/// True where several portfolios and their minister go on at the token: `| and Energy Minister`, `| Energy Minister`
/// behind `and`.
fn is_part_of_portfolios(parse: &Parse, end: usize, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 4;
    let joins = |token: usize| parse.is_word(token, &["and", "&", ","]);
    let is_minister =
        |token: usize| parse.is_word(token, &["minister", "secretary", "ministry"]) && is_capital(parse, token);
    let minister = (end..parse.len().min(end + LONGEST)).find(|&token| is_minister(token));
    // `Energy and Water Resources | Minister`: all behind the last `and` tells what the minister is for.
    let is_portfolio = |&token: &usize| titles::is_portfolio(parse, token, lexicon);
    let last = end - (end.saturating_sub(LONGEST)..end).rev().take_while(is_portfolio).count();
    minister.is_some_and(|minister| {
        (end..minister).all(|token| joins(token) || titles::is_portfolio(parse, token, lexicon))
            && (end < minister || (last.saturating_sub(1)..end).any(joins))
    })
}
