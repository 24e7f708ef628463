//! Headlines that put the speaker before a colon, `Minister: no talks before May`, or last, `No talks before May: minister`, `Ferry To Be
//! Sold, Say Kern and Lind`.

use crate::model::{ActorKind, Block};
use crate::statements::content::bounds::trimmed;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;

/// The longest name before the colon, in tokens.
const LONGEST: usize = 6;

/// A draft for each headline of these forms; `known` is what has been found by other ways.
pub(in crate::statements) fn drafts(search: &Search<'_>, known: &[Draft]) -> Vec<Draft> {
    let is_heading = |block: &&Block| block.kind.is_heading();
    let headings = search.reading.blocks.iter().filter(is_heading);
    let found = headings.filter_map(|block| {
        draft(search, block).or_else(|| signed(search, block)).or_else(|| said_behind(search, block, known))
    });
    found.collect()
}

/// `No talks before May: minister`, `Kern may sell ferry - source`
fn signed(search: &Search<'_>, block: &Block) -> Option<Draft> {
    let parse = search.parse;
    let tokens = block.tokens.clone();
    let mark = tokens.clone().rev().take(LONGEST).find(|&at| matches!(parse.word(at), ":" | "-" | "–" | "—"))?;
    let is_dash = parse.word(mark) != ":";
    let said = tokens.start..mark;
    let name = mark + 1..tokens.end;
    let speaker = name.clone().rev().find(|&token| parse.is_noun(token))?;
    let is_name = name.clone().all(|token| {
        parse.is_noun(token) || parse.is_mark(token) || matches!(parse.pos(token), "ADJ" | "DET" | "SPACE")
    });
    let is_common = search.lexicon.people.is_person_at(parse, speaker)
        || search.is_paper(speaker)
        || parse.has_lemma(speaker, &["source", "police", "minister", "official", "analyst", "report"]);
    // `Ferry sold - Norland Post`: who publishes it.
    let kind = search.reading.actor_at(speaker).map(|actor| search.actors[actor].kind);
    let is_body = kind.is_some_and(|kind| if is_dash { kind == ActorKind::Person } else { kind != ActorKind::State });
    let words = said.clone().filter(|&token| !parse.is_mark(token)).count();
    let has_verb = said.clone().any(|token| parse.is_verb(token) || parse.pos(token) == "AUX");
    let is_apart = !is_dash || mark > tokens.start && parse.space_after(mark - 1);
    // `“We are done”: Kern leaves`: told by `behind`.
    let is_closed = mark > tokens.start && matches!(parse.word(mark - 1), "\"" | "”" | "’" | "''");
    let is_quoted = is_closed || said.clone().any(|token| search.quoted[token]);
    if !is_name || !is_apart || is_quoted || words < 3 || !(is_common || is_body && has_verb) {
        return None;
    }
    let content = trimmed(parse, search.text, said.clone());
    let draft = Draft::of(vec![content], said, mark..mark + 1, vec![speaker], Basis::Headline)?;
    Some(Draft { confidence: 0.7, ..draft })
}

/// `Ferry To Be Sold, Say Kern and Lind`, where capitals hid the verb from the parser.
fn said_behind(search: &Search<'_>, block: &Block, known: &[Draft]) -> Option<Draft> {
    let parse = search.parse;
    let tokens = block.tokens.clone();
    let comma = tokens.clone().rev().find(|&token| parse.word(token) == ",")?;
    let (said, verb) = (tokens.start..comma, comma + 1);
    let behind = verb + 1..tokens.end;
    let is_name = |token: usize| {
        parse.is_noun(token) || parse.is_mark(token) || matches!(parse.pos(token), "ADJ" | "DET" | "CCONJ" | "SPACE")
    };
    let is_known = known.iter().any(|draft| draft.governor == Some(verb));
    let is_plain = (1..=LONGEST + 2).contains(&behind.len()) && behind.clone().all(is_name) && said.len() >= 3;
    let mut speakers: Vec<usize> = behind.clone().filter(|&token| search.is_actor(token)).collect();
    if speakers.is_empty() {
        speakers.extend(behind.clone().rev().find(|&token| parse.is_noun(token) && search.is_somebody(token)));
    }
    if !parse.is_word(verb, &["say", "says"]) || is_known || !is_plain || speakers.is_empty() {
        return None;
    }
    let content = trimmed(parse, search.text, said.clone());
    let draft = Draft::of(vec![content], said, verb..verb + 1, speakers, Basis::Headline)?;
    Some(Draft { confidence: 0.7, governor: Some(verb), ..draft })
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
