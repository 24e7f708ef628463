//! Of which states an article says that a body is: `the Morovian carmaker Norvik`, `Morovia's Norvik`, `Norvik, a Morovian firm,`.

use crate::actors::entities::{Kind, Local, LocalMention};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::MentionForm;

/// Tells of each body the states beside its names.
pub(in crate::actors) fn tell_countries(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    for local in locals.iter_mut().filter(|local| local.kind == Kind::Organization) {
        let names = local.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        local.countries = names.flat_map(|name| states_beside(parse, name, lexicon)).collect();
    }
}

fn states_beside(parse: &Parse, name: &LocalMention, lexicon: &Lexicon) -> Vec<usize> {
    let sentence = parse.sentences()[parse.sentence_of(name.head)].start;
    let is_shade =
        |&token: &usize| parse.is_noun(token) || parse.pos(token) == "ADJ" || matches!(parse.tag(token), "VBG" | "VBN");
    let before: Vec<usize> = (sentence..name.tokens.start).rev().take_while(is_shade).collect();
    let first = before.last().copied().unwrap_or(name.tokens.start);
    // `Morovia's Norvik`, but not `the Morovian minister's Norvik`.
    let possessor = first.checked_sub(2).filter(|_| parse.tag(first - 1) == "POS");
    let apposed = parse.children_by(name.head, &["appos"]);
    let behind = apposed.flat_map(|noun| parse.children_by(noun, &["amod", "compound", "nmod"]));
    let beside = before.into_iter().chain(possessor).chain(behind);
    beside.filter_map(|token| state_said(parse, token, lexicon)).collect()
}

/// The state that a word names, or whose people: `Morovian`.
pub(super) fn state_said(parse: &Parse, token: usize, lexicon: &Lexicon) -> Option<usize> {
    let entry = lexicon.gazetteer.entry(parse.word(token))?;
    entry.state.map(|(state, _)| state)
}
