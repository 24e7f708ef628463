//! What an article calls a body beside its name: `the pension fund Norvik`, `Norvik, an airline,`.

use super::described_bodies::{ANY, BodyNouns};
use crate::actors::entities::{Heads, Kind, Local, LocalMention};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::MentionForm;

/// Nouns that any paper or party may be called by, as any firm by those of `ANY`: they tell none from the others.
const OF_ANY_KIND: [&str; 2] = ["paper", "party"];

/// Tells of each body the nouns for bodies beside its names.
pub(in crate::actors) fn tell_nouns(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    let heads = Heads::new(locals);
    let told: Vec<Vec<String>> = {
        let nouns = BodyNouns { parse, lexicon, heads: &heads, locals };
        let called = |local: &Local| {
            let names = local.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
            let beside = names.flat_map(|name| nouns_beside(parse, name)).map(|noun| parse.lemma(noun).to_lowercase());
            let tells = |noun: &str| !ANY.contains(&noun) && !OF_ANY_KIND.contains(&noun);
            beside.filter(|noun| nouns.is_body_noun(noun) && tells(noun)).collect()
        };
        let is_body = |local: &Local| local.kind == Kind::Organization && local.known.is_none();
        locals.iter().map(|local| if is_body(local) { called(local) } else { Vec::new() }).collect()
    };
    for (local, told) in locals.iter_mut().zip(told) {
        local.nouns.extend(told);
    }
}

/// The common nouns that stand for the body beside one of its names.
pub(super) fn nouns_beside(parse: &Parse, name: &LocalMention) -> Vec<usize> {
    let is_noun = |&noun: &usize| parse.tag(noun) == "NN";
    let before = name.tokens.start.checked_sub(1).filter(|&noun| parse.space_after(noun));
    let head = parse.head(name.head);
    let is_apposed = parse.dep(name.head) == "appos";
    // `the Norvik federation`
    let is_compounded = parse.dep(name.head) == "compound" && name.head + 1 == head;
    let around = Some(head).filter(|_| is_apposed || is_compounded);
    before.into_iter().chain(parse.children_by(name.head, &["appos"])).chain(around).filter(is_noun).collect()
}
