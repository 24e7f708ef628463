//! Two offices of one person before the name: `Harbour Board chair and Selm mayor Jane Doe`, `Defence Minister General Jane Doe`.

use super::roles::Finder;
use crate::actors::titles::{Title, title_before, title_in};

impl Finder<'_> {
    /// The titles on both sides of an `and` that an office stands right before, as far as they are of the name behind them. `end`: where
    /// the name begins.
    pub(super) fn two_titles<'a>(&self, both: &Title<'a>, end: usize) -> Vec<Title<'a>>
    where
        Self: 'a,
    {
        let parse = self.parse;
        let start = both.whole.start;
        let ends_office = |and: &usize| {
            parse.is_word(*and, &["and", "&"])
                && self.lexicon.offices.ends_at(parse, and - 1).is_some_and(|(first, _)| first >= start)
        };
        let Some(and) = (start + 1..both.head).rev().find(ends_office) else { return Vec::new() };
        let title = |run| title_in(parse, run, self.lexicon, true, &|token| self.is_body(token));
        let (Some(first), Some(last)) = (title(start..and), title(and + 1..end)) else { return Vec::new() };
        // `The Minister and President Doe` are two persons: whom the article stands for needs no name. So are `Prime Minister and
        // President Doe`: nobody is both.
        let has_article = start.checked_sub(1).is_some_and(|before| parse.pos(before) == "DET");
        let is_sole = |title: &Title<'_>| self.lexicon.offices.is_sole(&title.office.head);
        let is_of_another =
            (has_article && parse.word(end - 1).starts_with(char::is_uppercase)) || (is_sole(&first) && is_sole(&last));
        if is_of_another { vec![last] } else { vec![first, last] }
    }

    /// `Defence Minister | General Jane Doe`: an office and a rank, where the title ends with one. `end`: where the name begins.
    pub(super) fn with_rank<'a>(&self, both: &Title<'a>, end: usize) -> Option<Vec<Title<'a>>>
    where
        Self: 'a,
    {
        let (parse, offices) = (self.parse, &self.lexicon.offices);
        let (rank, office) = offices.ends_at(parse, both.head).filter(|_| both.head + 1 == end)?;
        let is_rank = office.rank == "military" && offices.honorific(parse.word(both.head)).is_some();
        let is_body = |token: usize| self.is_body(token);
        let office =
            title_before(parse, rank, self.lexicon, &is_body).filter(|_| is_rank && rank > both.whole.start)?;
        let rank = title_in(parse, rank..end, self.lexicon, true, &is_body)?;
        Some(vec![office, rank])
    }
}
