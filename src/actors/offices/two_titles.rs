//! Two offices of one person before the name: `Harbour Board chair and Selm mayor Jane Doe`.

use super::roles::Finder;
use crate::actors::titles::{Title, title_in};

impl Finder<'_> {
    /// The titles on both sides of an `and` that an office stands right before. `end`: where the name begins.
    pub(super) fn two_titles<'a>(&self, both: &Title<'a>, end: usize) -> Option<(Title<'a>, Title<'a>)>
    where
        Self: 'a,
    {
        let parse = self.parse;
        let start = both.whole.start;
        let ends_office = |and: &usize| {
            parse.is_word(*and, &["and", "&"])
                && self.lexicon.offices.ends_at(parse, and - 1).is_some_and(|(first, _)| first >= start)
        };
        let and = (start + 1..both.head).rev().find(ends_office)?;
        // `the chair and Prime Minister Doe` are two persons.
        let is_large = |token: usize| parse.word(token).starts_with(char::is_uppercase);
        let has_article = start.checked_sub(1).is_some_and(|before| parse.pos(before) == "DET");
        let is_of_another = has_article && !is_large(and - 1) && is_large(end - 1);
        let title = |run| title_in(parse, run, self.lexicon, true, &|token| self.is_body(token));
        Some((title(start..and)?, title(and + 1..end)?)).filter(|_| !is_of_another)
    }
}
