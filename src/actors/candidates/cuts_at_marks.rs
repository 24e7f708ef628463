//! Names cut in two at a mark or an article: a possessive, a bracket, a comma, a dash.

use super::candidate::{Label, is_capital, words};
use super::run::{Parts, Run};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;

impl Run<'_> {
    /// The mark in `Ukraine’s National Security and Defense Council`; a firm like `McDonald's` stays whole.
    fn possessive(&self) -> Option<usize> {
        let is_owner = |token: usize| {
            self.parse.tag(token) == "POS" && !is_body_of_many(self.parse, self.start, token, self.end, self.lexicon)
        };
        self.inside().find(|&token| is_owner(token))
    }

    /// `Morning Post's | Jane Doe`: whose she is, and she.
    pub fn publisher_of_person(&self) -> Option<Parts> {
        let at = self.possessive().filter(|_| self.label == Label::Person)?;
        Some(self.around(at, Label::Organization, self.label))
    }

    /// `Ukraine’s | Defence Council`: owner and body apart.
    pub fn owner(&self) -> Option<Parts> {
        let may_be_owned = matches!(self.label, Label::Organization | Label::Place | Label::Thing | Label::Polity);
        let at = self.possessive().filter(|_| may_be_owned)?;
        let owner = self.lexicon.gazetteer.entry(&words(self.parse, self.start..at));
        let is_state = owner.is_some_and(|entry| entry.state.is_some());
        Some(self.around(at, if is_state { Label::Polity } else { Label::Organization }, self.label))
    }

    /// `Society of Dockers | (SOD`: a bracket that opens within a name and does not close holds its letters.
    pub fn open_bracket(&self) -> Option<Parts> {
        let bracket = self.inside().find(|&token| self.parse.word(token) == "(")?;
        let is_closed = (bracket..self.end).any(|token| self.parse.word(token) == ")");
        (!is_closed).then(|| self.around(bracket, self.label, self.label))
    }

    /// `Defence Council, Jane Doe`: a body and its head in one go.
    pub fn head_behind_comma(&self) -> Option<Parts> {
        let comma = self.inside().find(|&token| self.parse.word(token) == ",")?;
        let is_person = self.lexicon.names.is_given(self.parse.word(comma + 1));
        is_person.then(|| self.around(comma, self.label, Label::Person))
    }

    /// `Varenia - Oleg Marchuk`: a list's or caption's mark, not a name's.
    pub fn dash(&self) -> Option<Parts> {
        let parse = self.parse;
        let dash = (self.start + 1..self.end).find(|&token| {
            matches!(parse.word(token), "-" | "–" | "—" | ":")
                && parse.space_after(token)
                && parse.space_after(token - 1)
        })?;
        let first = if self.label == Label::Person { Label::Polity } else { self.label };
        let is_person = self.lexicon.names.is_given(parse.word(dash + 1));
        Some(self.around(dash, first, if is_person { Label::Person } else { self.label }))
    }

    /// `National Assembly the Civic Union`: an article within a name begins another one, unless a preposition leads to it.
    pub fn article_within(&self) -> Option<Parts> {
        let parse = self.parse;
        let begins =
            |&token: &usize| parse.word(token) == "the" && parse.is_noun(token - 1) && !parse.is_mark(token - 1);
        let article = (self.start + 1..self.end).find(begins)?;
        (self.label == Label::Organization).then(|| self.around(article, self.label, self.label))
    }
}

/// `Norland Teachers' Union`: an apostrophe within a body's name, rather than between an owner and what is his.
fn is_body_of_many(parse: &Parse, start: usize, mark: usize, end: usize, lexicon: &Lexicon) -> bool {
    let plural = matches!(parse.word(mark), "'" | "’") && parse.word(mark - 1).ends_with('s');
    // `People's Alliance`, `Seamen's Union`: a plural without its `s`.
    let last = parse.lower(mark - 1);
    let are_men = last.strip_suffix("men").is_some_and(|trade| trade.len() > 2) && !lexicon.names.is_given(&last);
    let is_many = plural || are_men || ["people", "women", "children"].contains(&last.as_str());
    // `Dockers' Pension Fund`: what the body is follows later.
    let is_word = |token: usize| {
        is_capital(parse, token)
            || matches!(parse.word(token), "'" | "’")
            || parse.is_word(token, &["and", "&", "of", "for"])
    };
    let is_whole = mark + 1 < end && (mark + 1..end).all(is_word);
    // `Dockers' Solidarity`: whose it is are people by what they do.
    let is_trade = plural
        && ["ers", "ors", "ists", "ants", "ees"].iter().any(|ending| parse.lower(mark - 1).ends_with(ending))
        && !lexicon.names.is_given(parse.word(mark + 1));
    // `People's Lantern`: whatever belongs to the people in capitals is a name.
    let is_people = mark == start + 1 && parse.word(start) == "People" && end == mark + 2;
    is_many
        && mark + 1 < end
        && (lexicon.name_words.is_body(&parse.lower(mark + 1))
            || (is_whole && (is_trade || is_people || lexicon.name_words.is_body(&parse.lower(end - 1)))))
        && lexicon.gazetteer.entry(&words(parse, start..mark)).is_none()
}
