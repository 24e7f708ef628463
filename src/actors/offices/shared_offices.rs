//! Offices that an article gives to several persons at once: `the foreign ministers of Norland and Morovia`, whose names follow
//! with their states, and `her Morovian counterpart`, `her Norvik counterpart`.

use super::roles::Finder;
use crate::actors::candidates::words;
use crate::actors::entities::{Kind, LocalRole};
use crate::lexicon::Office;
use crate::model::{MentionForm, Tenure};
use std::ops::Range;

/// How many sentences behind the office the names may follow.
const REACH: usize = 2;

/// An office in the plural: `foreign ministers`.
struct Shared<'a> {
    /// What stands before the office's noun: `foreign`.
    portfolio: Range<usize>,
    head: usize,
    office: &'a Office,
}

/// Gives each who is named with a state the office that the words before give to all of them.
pub(super) fn apply(finder: &Finder<'_>, found: &mut Vec<(usize, LocalRole)>) {
    let shared = shared(finder);
    for (number, local) in finder.locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person) {
        for mention in local.mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
            let Some(state) = state_behind(finder, mention.tokens.end) else { continue };
            let sentence = finder.parse.sentence_of(mention.head);
            let is_near = |shared: &&Shared<'_>| {
                shared.head < mention.tokens.start && sentence - finder.parse.sentence_of(shared.head) <= REACH
            };
            let of_state = |shared: &&Shared<'_>| {
                let is_list = finder.parse.subtree(shared.head).contains(&mention.head);
                is_list || bodies_of(finder, shared.head).contains(&state)
            };
            if let Some(shared) = shared.iter().rev().filter(is_near).find(of_state) {
                let title = words(finder.parse, shared.portfolio.clone());
                let title = format!("{title} {}", shared.office.head).trim_start().to_owned();
                found.push((number, role(title, &shared.office.rank, state, mention.tokens.clone())));
            }
        }
    }
}

/// `his Norlandic counterpart, Jane Doe`: the office of the one named last before, in her state. `her opposite number at Norvik`:
/// in her firm.
pub(super) fn counterparts(finder: &Finder<'_>, found: &mut Vec<(usize, LocalRole)>) {
    let is_counterpart = |role: &LocalRole| {
        ["counterpart", "opposite number"].iter().any(|noun| role.title.to_lowercase().ends_with(noun))
    };
    let new: Vec<(usize, LocalRole)> = found
        .iter()
        .filter(|(_, role)| is_counterpart(role))
        .filter_map(|(number, role)| {
            let body = role.of?;
            let kind = finder.locals[body].kind;
            let at = role.tokens.start;
            let reach = finder.parse.sentences()[finder.parse.sentence_of(at).saturating_sub(1)].start..at;
            let holders = found.iter().filter(|(other, held)| {
                let is_alike = held.of.is_none_or(|of| of != body && finder.locals[of].kind == kind);
                other != number && !is_counterpart(held) && is_alike && is_public(&held.rank) == (kind == Kind::State)
            });
            let last = |other: usize| {
                let mentions = finder.locals[other].mentions.iter().filter(|mention| mention.form == MentionForm::Name);
                mentions.map(|mention| mention.head).filter(|head| reach.contains(head)).max()
            };
            let (_, (_, held)) =
                holders.filter_map(|held| Some((last(held.0)?, held))).max_by_key(|(last, _)| *last)?;
            // Washington alone has a secretary of state for its foreign minister.
            let title = match held.title.to_lowercase().as_str() {
                "secretary of state" => "foreign minister".to_owned(),
                _ => held.title.clone(),
            };
            Some((*number, self::role(title, &held.rank, body, role.tokens.clone())))
        })
        .collect();
    found.extend(new);
}

/// Why somebody holds an office whose title is told of others: what an article calls the holder comes before it.
pub(in crate::actors) const GIVEN_TO_SEVERAL: &str = "an office that the article gives to several";

/// True for the walks of life whose offices states have.
fn is_public(rank: &str) -> bool {
    matches!(rank, "state" | "government" | "diplomatic" | "military")
}

fn role(title: String, rank: &str, body: usize, tokens: Range<usize>) -> LocalRole {
    LocalRole {
        title,
        rank: rank.to_owned(),
        of: Some(body),
        because: Some(GIVEN_TO_SEVERAL),
        is_bound: false,
        held: None,
        tenure: Tenure::Current,
        tokens,
        represents: true,
    }
}

/// The offices of states that stand in the plural.
fn shared<'a>(finder: &Finder<'a>) -> Vec<Shared<'a>> {
    let parse = finder.parse;
    let heads = (0..parse.len()).filter(|&token| parse.tag(token) == "NNS");
    heads
        .filter_map(|head| {
            let (first, office) = finder.lexicon.offices.ends_at(parse, head)?;
            if !is_public(&office.rank) {
                return None;
            }
            let is_portfolio = |&token: &usize| {
                finder.lexicon.offices.is_portfolio(&parse.lower(token))
                    || finder.lexicon.offices.is_modifier(&parse.lower(token))
            };
            let start = first - (0..first).rev().take_while(is_portfolio).count();
            Some(Shared { portfolio: start..first, head, office })
        })
        .collect()
}

/// The state right behind a name: `Jane Doe of Norland`.
fn state_behind(finder: &Finder<'_>, of: usize) -> Option<usize> {
    let parse = finder.parse;
    let is_of = of + 1 < parse.len() && parse.is_word(of, &["of", "from"]);
    let state = parse.child(of, &["pobj"]).filter(|_| is_of).and_then(|state| finder.heads.get(state))?;
    (finder.locals[state].kind == Kind::State).then_some(state)
}

/// The states whose the office is: `of Norland and Morovia`, `the Norlandic and Morovian`.
fn bodies_of(finder: &Finder<'_>, office: usize) -> Vec<usize> {
    let parse = finder.parse;
    let behind = parse.obliques(office, &["of", "from"]);
    let before =
        parse.children_by(office, &["amod", "compound", "poss", "nmod"]).flat_map(|child| parse.conjuncts(child));
    behind.into_iter().chain(before).filter_map(|token| finder.heads.get(token)).collect()
}
