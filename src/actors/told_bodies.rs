//! Of which body an office is, where the article tells elsewhere: `the union's envoy` further on, `Coach Jane Doe` of the club.

use super::described_bodies::BodyNouns;
use super::heads::Heads;
use super::local::{Kind, Local, LocalRole};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::MentionForm;
use crate::text::fold;

/// The body that a description of the same person names with the same office: `the Selm envoy`, `the union's envoy`.
pub(super) fn by_description(
    parse: &Parse,
    heads: &Heads,
    locals: &[Local],
    holder: &Local,
    role: &LocalRole,
) -> Option<usize> {
    let noun = fold(role.title.rsplit(' ').next().unwrap_or(&role.title));
    let described = holder
        .mentions
        .iter()
        .filter(|mention| mention.form == MentionForm::Nominal && fold(parse.word(mention.head)) == noun);
    let owners = described.flat_map(|mention| parse.children_by(mention.head, &["poss", "compound", "nmod", "amod"]));
    owners
        .filter_map(|owner| heads.get(owner))
        .find(|&body| matches!(locals[body].kind, Kind::Organization | Kind::State) && !locals[body].unnamed)
}

/// `Coach Jane Doe`, `the captain`: of the club or team that the article has spoken of.
pub(super) fn of_team(
    parse: &Parse,
    lexicon: &Lexicon,
    heads: &Heads,
    locals: &[Local],
    role: &LocalRole,
) -> Option<usize> {
    const OF_TEAMS: [&str; 7] = ["coach", "captain", "goalkeeper", "striker", "midfielder", "defender", "skipper"];
    let noun = fold(role.title.rsplit(' ').next().unwrap_or(&role.title));
    if !OF_TEAMS.contains(&noun.as_str()) {
        return None;
    }
    let nouns = BodyNouns { parse, lexicon, heads, locals };
    let office = role.tokens.start;
    // A captain may be a ship's or an army's: of a team only where the article calls one so.
    let is_called = |word: &&str| (0..parse.len()).any(|token| parse.is_word(token, &[*word]));
    let named = ["club", "team"].into_iter().filter(is_called).find_map(|word| nouns.body(office, word));
    named.filter(|&body| locals[body].kind == Kind::Organization)
}
