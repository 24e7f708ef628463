//! Ties of persons to bodies without a title: `Norvik's Jane Doe`, `Jane Doe (New Norland)`, `Jane Doe, whose New Norland`.

use super::roles::Finder;
use crate::actors::entities::{Kind, LocalMention, LocalRole};
use crate::model::{MentionForm, Tenure};
use std::ops::Range;

impl Finder<'_> {
    /// `Jane Doe (New Norland)`: a tie without a title.
    pub(super) fn bracketed(&self, name: &Range<usize>) -> Option<LocalRole> {
        const LONGEST: usize = 8;
        let parse = self.parse;
        let open = Some(name.end).filter(|&open| open < parse.len() && parse.word(open) == "(")?;
        let close = (open + 1..parse.len().min(open + LONGEST)).find(|&token| parse.word(token) == ")")?;
        let body = self.heads.get(close - 1).filter(|&body| self.locals[body].kind == Kind::Organization)?;
        Some(self.tie(body, open..close))
    }

    /// `Jane Doe, whose New Horizon has left the government,`: a tie without a title.
    pub(super) fn whose(&self, name: &Range<usize>) -> Option<LocalRole> {
        let parse = self.parse;
        let whose = name.end + 1;
        let is_whose = whose < parse.len() && parse.word(name.end) == "," && parse.is_word(whose, &["whose"]);
        let body = is_whose.then(|| self.heads.get(whose + 1)).flatten();
        let body = body.filter(|&body| self.locals[body].kind == Kind::Organization)?;
        let begins = |mention: &&LocalMention| mention.tokens.start == whose + 1 && mention.form == MentionForm::Name;
        let mention = self.locals[body].mentions.iter().find(begins)?;
        // `whose Norvik shares fell`: something of the body's.
        let is_whole = !matches!(parse.dep(mention.head), "compound" | "nmod" | "poss");
        is_whole.then(|| self.tie(body, name.start..mention.tokens.end))
    }

    /// `Jane Doe of Selm University`, `Jane Doe of Norland`: a tie without a title.
    pub(super) fn of_body(&self, name: &Range<usize>) -> Option<LocalRole> {
        let of = name.end + usize::from(self.parse.word(name.end) == ",");
        let body = self.body_behind(of, &["of"])?;
        let kind = self.locals[body].kind;
        // `Jane Doe of Selm`: where she lives.
        let first = (of + 1..self.parse.len()).find_map(|token| self.heads.get(token));
        if first.is_none_or(|first| self.locals[first].kind == Kind::Place) {
            return None;
        }
        matches!(kind, Kind::Organization | Kind::State).then(|| self.tie(body, name.start..of + 1))
    }

    /// `CNN’s Alex Marquardt`: a tie without a title.
    pub(super) fn tied_owner(&self, name: &Range<usize>) -> Option<LocalRole> {
        let parse = self.parse;
        let mark = name.start.checked_sub(1).filter(|&mark| parse.tag(mark) == "POS")?;
        let body = mark.checked_sub(1).and_then(|token| self.body(token))?;
        let kind = self.locals[body].kind;
        matches!(kind, Kind::Organization | Kind::State).then(|| self.tie(body, mark - 1..name.end))
    }

    fn tie(&self, body: usize, tokens: Range<usize>) -> LocalRole {
        LocalRole {
            title: String::new(),
            rank: String::new(),
            because: None,
            is_bound: false,
            held: None,
            of: Some(body),
            tenure: Tenure::Current,
            tokens,
            represents: false,
        }
    }
}
