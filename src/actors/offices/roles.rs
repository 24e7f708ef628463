//! Who holds which office, of which state or body, and where the article says so.

use super::apposing::who_serves;
use super::{plural_offices, predecessors, respective, shared_offices};
use crate::actors::entities::{Heads, Kind, Local, LocalRole};
use crate::actors::titles::{Title, abbreviated_rank, title_before};
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, Office};
use crate::model::{MentionForm, Tenure};
use crate::text::title_case;
use std::ops::Range;

/// Adds the roles that the document gives its persons.
pub(in crate::actors) fn add_roles(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    let heads = Heads::new(locals);
    let finder = Finder { parse, lexicon, heads: &heads, locals };
    let mut found: Vec<(usize, LocalRole)> = Vec::new();
    for (number, local) in locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person) {
        for mention in local.mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
            let before = finder.before(&mention.tokens);
            let others = || finder.before_many(mention.head).or_else(|| finder.rank_before(&mention.tokens));
            let others = if before.is_empty() { others() } else { None };
            let roles = before
                .into_iter()
                .chain(others)
                .chain(finder.before_comma(&mention.tokens))
                .chain(finder.apposed(&mention.tokens, mention.head))
                .chain(finder.predicated(mention.head));
            found.extend(roles.map(|role| (number, role)));
            let ties = [
                finder.tied_owner(&mention.tokens),
                finder.bracketed(&mention.tokens),
                finder.of_body(&mention.tokens),
            ];
            found.extend(ties.into_iter().flatten().map(|role| (number, role)));
            // `opposition leader Jane Doe, whose New Horizon`
            if let Some(whose) = finder.whose(&mention.tokens) {
                let is_open = |(holder, role): &&mut (usize, LocalRole)| {
                    *holder == number && role.of.is_none() && role.rank == "party" && !role.is_bound
                };
                found.iter_mut().filter(is_open).for_each(|(_, role)| role.of = whose.of);
                found.push((number, whose));
            }
        }
    }
    for (number, role) in found.iter_mut().filter(|(_, role)| role.of.is_none() && !role.is_bound) {
        let mut mentions = locals[*number].mentions.iter().filter(|mention| role.tokens.contains(&mention.head));
        role.of = mentions.find_map(|mention| finder.led_body(mention.head));
    }
    respective::apply(&finder, &mut found);
    respective::share(&finder, &mut found);
    plural_offices::apply(&finder, &mut found);
    shared_offices::apply(&finder, &mut found);
    shared_offices::counterparts(&finder, &mut found);
    predecessors::apply(&finder, &mut found);
    // A counterpart or a friend holds no office.
    found.retain(|(_, role)| !lexicon.offices.is_relational(role.title.rsplit(' ').next().unwrap_or_default()));
    for (number, role) in found {
        let of = role.of;
        let local = &mut locals[number];
        if role.title.is_empty() {
            local.of = local.of.or(of);
        } else {
            local.roles.push(role);
        }
    }
    for local in locals {
        if local.kind == Kind::Person && local.of.is_none() {
            local.of = local.roles.iter().filter(|role| role.tenure != Tenure::Former).find_map(|role| role.of);
        }
    }
}

/// True for who works at a body rather than for a state: `analyst Jane Doe at Selm Bank`.
fn is_employed(office: &Office) -> bool {
    matches!(office.rank.as_str(), "company" | "academic" | "media" | "union" | "other")
}

/// Finds the offices of the persons of one document.
pub(super) struct Finder<'a> {
    pub parse: &'a Parse,
    pub lexicon: &'a Lexicon,
    pub heads: &'a Heads,
    pub locals: &'a [Local],
}

impl Finder<'_> {
    /// `U.S. Deputy Secretary of State` before `Wendy Sherman`.
    fn before(&self, name: &Range<usize>) -> Vec<LocalRole> {
        let parse = self.parse;
        // `Health Minister Dr Jane Doe`, `chair Dame Jane Doe`: the style between the office and the name is none itself.
        let is_style = |token: usize| {
            self.lexicon.offices.honorific(parse.word(token)).is_some_and(|style| {
                let office = style.office.as_ref().and_then(|office| self.lexicon.offices.by_noun(office));
                office.is_none_or(|office| office.rank == "royal" && !office.represents)
            })
            // `Crown | Prince`
            && self.lexicon.offices.ends_at(parse, token).is_none_or(|(first, _)| first == token)
        };
        let styles = (0..name.start).rev().take_while(|&token| is_style(token)).count();
        let start = name.start - styles;
        let Some(title) = title_before(parse, start, self.lexicon, &|token| self.is_body(token)) else {
            return Vec::new();
        };
        let two = self.with_rank(&title, start).unwrap_or_else(|| self.two_titles(&title, start));
        if two.is_empty() {
            return vec![self.titled(&title, start, name)];
        }
        two.iter().map(|title| self.titled(title, title.whole.end, name)).collect()
    }

    /// The role that a title which ends at `end` gives to the name.
    fn titled(&self, title: &Title<'_>, end: usize, name: &Range<usize>) -> LocalRole {
        let parse = self.parse;
        let behind = title.head + 1..end;
        // `Mintra boss Jane Doe and Selm founder`: what stands before another's name is his.
        let ahead = title.whole.start..title.tokens.start;
        let is_others = |token: usize| {
            // `Kern of Norland and General Lind`: what stands before `and` is not his.
            self.is_person(token) || (token + 1 == ahead.end && parse.is_word(token, &["and"]))
        };
        let from = ahead.clone().rev().find(|&token| is_others(token)).map_or(ahead.start, |other| other + 1);
        let body = self
            .body_before(from..ahead.end, title)
            .or_else(|| self.possessor(title.tokens.start))
            .or_else(|| self.described_body_before(title.tokens.start))
            .or_else(|| self.organ_before(title.tokens.start))
            .or_else(|| self.body_behind_title(behind))
            .or_else(|| self.body_behind(name.end, &["of"]))
            .or_else(|| self.body_behind(name.end, &["at", "from", "with"]).filter(|_| is_employed(title.office)));
        self.role(title, body, title.whole.start..name.end)
    }

    /// `Col. Jane Doe`, where the tokenizer took the full stop for a sentence's.
    fn rank_before(&self, name: &Range<usize>) -> Option<LocalRole> {
        let rank = abbreviated_rank(self.parse, name.start, self.lexicon)?.office.as_ref()?;
        let office = self.lexicon.offices.by_noun(rank).filter(|office| office.rank == "military")?;
        Some(LocalRole {
            title: title_case(rank),
            rank: office.rank.clone(),
            of: None,
            because: None,
            is_bound: false,
            held: None,
            tenure: Tenure::Current,
            tokens: name.start - 2..name.end,
            represents: office.represents,
        })
    }

    /// `the League's deputies Anna Kern and Bo Lind`: an office in the plural, before the first of those who hold it.
    fn before_many(&self, head: usize) -> Option<LocalRole> {
        let parse = self.parse;
        let first = parse.first_conjunct(head);
        let is_joined = |token: usize| parse.children_by(token, &["conj"]).any(|other| self.is_person(other));
        let name = self.heads.get(first).filter(|_| self.is_person(first) && is_joined(first))?;
        let start = self.locals[name].mentions.iter().find(|mention| mention.head == first)?.tokens.start;
        let noun = start.checked_sub(1).filter(|&noun| parse.sentence_of(noun) == parse.sentence_of(first))?;
        let (from, office) =
            self.lexicon.offices.ends_at(parse, noun).filter(|_| matches!(parse.tag(noun), "NNS" | "NNPS"))?;
        let before = from.checked_sub(1).and_then(|before| self.body(before));
        let of = before.or_else(|| self.possessor(from)).or_else(|| self.organ_before(from));
        Some(LocalRole {
            title: office.head.clone(),
            rank: office.rank.clone(),
            because: None,
            is_bound: self.is_owned(from),
            held: None,
            of,
            tenure: Tenure::Current,
            tokens: from..head + 1,
            represents: office.represents,
        })
    }

    /// `party leader Jane Doe of New Norland`.
    pub(super) fn body_behind(&self, of: usize, prepositions: &[&str]) -> Option<usize> {
        const LONGEST: usize = 7;
        let parse = self.parse;
        if of >= parse.len() || !parse.is_word(of, prepositions) {
            return None;
        }
        let joins = |token: usize| parse.is_word(token, &["the", "of", "and", "for", "'s", "’s", "'", "’", "-"]);
        let run = (of + 1..parse.len().min(of + LONGEST)).take_while(|&token| {
            joins(token) || (parse.word(token).starts_with(char::is_uppercase) && !parse.is_mark(token))
        });
        self.body_in(of + 1..of + 1 + run.count())
    }

    /// `the Minister of Lands, Mr. Doe`, `its head, Jane Doe, said`: titles that end at the comma before a name.
    fn before_comma(&self, name: &Range<usize>) -> Vec<LocalRole> {
        const MOST: usize = 3;
        let parse = self.parse;
        let is_honorific = |token: usize| self.lexicon.offices.honorific(parse.word(token)).is_some();
        let styled = (0..name.start).rev().take_while(|&token| is_honorific(token)).count();
        let closed = name.end < parse.len()
            && (matches!(parse.word(name.end), "," | "(" | ".") || parse.is_word(name.end, &["of"]));
        let first = parse.sentences()[parse.sentence_of(name.start)].start;
        let mut at = name.start - styled;
        let mut found = Vec::new();
        while found.len() < MOST && at > first + 1 && parse.word(at - 1) == "," {
            let comma = at - 1;
            let Some(title) = title_before(parse, comma, self.lexicon, &|token| self.is_body(token)) else { break };
            // `the`, `its`: one office, and this one is meant. `Minister Doe and the head, Jane Roe`: the words before the
            // article are another's.
            let is_article = |token: usize| parse.is_word(token, &["the", "its", "his", "her", "their"]);
            let nearest = title.tokens.start.checked_sub(1).filter(|&token| token >= first && is_article(token));
            let article = nearest.or_else(|| title.whole.start.checked_sub(1).filter(|&article| article >= first));
            let is_definite = article
                .is_some_and(|article| is_article(article) || matches!(parse.word(title.whole.start), "'s" | "’s"));
            // `to Bo Lind, the head of the board, President Jane Doe wrote`: his, where the name behind has a title of its own.
            let is_before = |article: usize| {
                let comma = article.checked_sub(2).filter(|&person| person >= first && self.is_person(person));
                comma.is_some() && parse.word(article - 1) == ","
            };
            let is_others = styled > 0 && article.is_some_and(is_before);
            // `After talks with the chancellor, President Doe wrote`: not he.
            let name_head = (name.start..name.end).find(|&token| parse.dep(token).starts_with("nsubj"));
            let is_fronted =
                parse.dep(title.head) == "pobj" && name_head.is_some_and(|head| parse.head(head) > name.end);
            let is_served = who_serves(parse, title.head).is_some() || styled > 0 && is_fronted;
            if !is_definite || is_others || is_served || (styled == 0 && !closed) {
                break;
            }
            let from = nearest.map_or(title.whole.start, |nearest| nearest + 1);
            let body = self
                .body_before(from..title.tokens.start, &title)
                .or_else(|| self.body_behind_title(title.head + 1..comma))
                .or_else(|| article.and_then(|article| self.body_in(article..article + 1)));
            at = article.unwrap_or(first);
            found.push(self.role(&title, body, at..name.end));
        }
        found
    }

    pub fn role(&self, title: &Title<'_>, body: Option<usize>, tokens: Range<usize>) -> LocalRole {
        // `former Norlandic chief justice`: the title as it is held, whatever stands between.
        let said = |word: &str| {
            (title.whole.start..title.head).any(|token| self.parse.lower(token).trim_end_matches('-') == word)
        };
        let shade = match title.tenure {
            Tenure::Former if said("former") => "former ",
            Tenure::Acting if said("acting") => "acting ",
            _ => "",
        };
        LocalRole {
            title: format!("{shade}{}", self.spelled_out(title)),
            rank: title.office.rank.clone(),
            because: None,
            is_bound: self.is_bound(title),
            held: self.held(title.head),
            of: body,
            tenure: title.tenure,
            tokens,
            represents: title.office.represents,
        }
    }
}
