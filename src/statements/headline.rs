//! `Minister: no talks before May`: headlines that put the speaker before a colon.

use super::content::trimmed;
use super::draft::{Basis, Draft};
use super::search::Search;
use crate::model::{ActorKind, Block, SectionKind};

/// The longest name before the colon, in tokens.
const LONGEST: usize = 6;

/// A draft for each headline of that form.
pub(super) fn drafts(search: &Search<'_>) -> Vec<Draft> {
    let is_heading = |block: &&Block| matches!(block.kind, SectionKind::Headline | SectionKind::Subheading);
    search.reading.blocks.iter().filter(is_heading).filter_map(|block| draft(search, block)).collect()
}

fn draft(search: &Search<'_>, block: &Block) -> Option<Draft> {
    let parse = search.parse;
    let tokens = block.tokens.clone();
    let colon = tokens.clone().take(LONGEST + 1).find(|&token| parse.word(token) == ":")?;
    let name = tokens.start..colon;
    // The head of the name is the last noun in front of the colon; it must stand for somebody who can speak.
    let speaker = name.clone().rev().find(|&token| parse.is_noun(token))?;
    let is_name = name.clone().all(|token| parse.is_noun(token) || matches!(parse.pos(token), "ADJ" | "DET" | "PART"));
    let actor = search.reading.actor_at(speaker)?;
    if search.actors[actor].kind == ActorKind::State {
        // `Norland: president calls an election` names what the article is about.
        return None;
    }
    let rest = colon + 1..tokens.end;
    // `Kern: no talks before May`
    let refuses = rest.clone().next().is_some_and(|first| parse.is_word(first, &["no", "not", "never"]));
    let has_verb = refuses || rest.clone().any(|token| parse.is_verb(token));
    let is_quotation =
        rest.clone().next().is_some_and(|first| search.quoted[first] || search.quoted.get(first + 1) == Some(&true));
    if !is_name || !has_verb || rest.len() < 4 || is_quotation {
        return None;
    }
    let content = trimmed(parse, search.text, rest.clone());
    let draft = Draft::of(vec![content], rest, colon..colon + 1, vec![speaker], Basis::Headline)?;
    Some(Draft { confidence: 0.7, ..draft })
}
