//! Of which body an office is, where the article tells elsewhere: `the union's envoy` further on, `Coach Jane Doe` of the club.

use crate::actors::descriptions::BodyNouns;
use crate::actors::entities::{Heads, Kind, Local, LocalMention, LocalRole};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::{MentionForm, Tenure};
use crate::text::fold;

/// Gives the offices that have no body the one that a description names.
pub(in crate::actors) fn complete(parse: &Parse, locals: &mut [Local]) {
    let heads = Heads::new(locals);
    let mut found = Vec::new();
    for (number, holder) in locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person) {
        for (index, role) in holder.roles.iter().enumerate().filter(|(_, role)| role.of.is_none()) {
            let of = by_description(parse, &heads, locals, holder, role).or_else(|| of_unnamed(parse, locals, role));
            found.extend(of.map(|of| (number, index, of)));
        }
    }
    for (number, index, of) in found {
        let role = &mut locals[number].roles[index];
        role.of = Some(of);
        role.because = Some("whose the article calls this office elsewhere");
        locals[number].of.get_or_insert(of);
    }
}

fn is_office(parse: &Parse, mention: &LocalMention, role: &LocalRole) -> bool {
    let noun = role.title.rsplit(' ').next().unwrap_or(&role.title);
    mention.form == MentionForm::Nominal && fold(parse.word(mention.head)) == fold(noun)
}

/// The body that a description of the same person names with the same office: `the Selm envoy`, `the union's envoy`.
fn by_description(parse: &Parse, heads: &Heads, locals: &[Local], holder: &Local, role: &LocalRole) -> Option<usize> {
    let described = holder.mentions.iter().filter(|mention| is_office(parse, mention, role));
    // `their Norlandic coach`: where he is from.
    let noun = fold(role.title.rsplit(' ').next().unwrap_or(&role.title));
    let ties: &[&str] =
        if is_trade(&role.rank, &noun) { &["poss", "compound", "nmod"] } else { &["poss", "compound", "nmod", "amod"] };
    let owners = described.flat_map(|mention| parse.children_by(mention.head, ties));
    let is_body = |&body: &usize| matches!(locals[body].kind, Kind::Organization | Kind::State);
    owners.filter_map(|owner| heads.get(owner)).find(|body| is_body(body) && !locals[*body].unnamed)
}

/// `the choir and its treasurer`, then `Treasurer Doe`: the body of the only office of that name which the article speaks of
/// before it names who holds it.
fn of_unnamed(parse: &Parse, locals: &[Local], role: &LocalRole) -> Option<usize> {
    let is_owned = role.tokens.clone().any(|token| matches!(parse.dep(token), "poss" | "prep"));
    if is_owned || role.is_bound || role.tenure != Tenure::Current {
        return None;
    }
    let is_unnamed_holder = |local: &&Local| {
        let is_before = |mention: &LocalMention| mention.head < role.tokens.start && is_office(parse, mention, role);
        local.kind == Kind::Person && local.unnamed && !local.plural && local.mentions.iter().any(is_before)
    };
    let mut bodies = locals.iter().filter(is_unnamed_holder).map(|local| local.of);
    let first = bodies.next()??;
    let is_body = locals[first].kind == Kind::Organization && !locals[first].unnamed;
    (is_body && bodies.all(|other| other == Some(first))).then_some(first)
}

/// True for an office in a team: `coach`, `captain`. The noun in small letters.
fn is_of_team(noun: &str) -> bool {
    ["coach", "captain", "goalkeeper", "striker", "midfielder", "defender", "skipper"].contains(&noun)
}

/// True for an office that tells what somebody does rather than for whom: a state's people have them, and not the state.
pub(in crate::actors) fn is_trade(rank: &str, noun: &str) -> bool {
    matches!(rank, "company" | "media" | "academic") || is_of_team(noun)
}

/// `Coach Jane Doe`, `the captain`: of the club or team that the article has spoken of. So is `the president`, where the article
/// speaks of no minister.
pub(super) fn of_team(
    parse: &Parse,
    lexicon: &Lexicon,
    heads: &Heads,
    locals: &[Local],
    role: &LocalRole,
) -> Option<usize> {
    let noun = fold(role.title.rsplit(' ').next().unwrap_or(&role.title));
    let is_political = || {
        let of_state = |role: &LocalRole| fold(&role.title).contains("minister") && role.rank == "government";
        locals.iter().flat_map(|local| &local.roles).any(of_state)
    };
    let is_of_club = fold(&role.title) == "president" && !is_political();
    if !is_of_team(&noun) && !is_of_club {
        return None;
    }
    let nouns = BodyNouns { parse, lexicon, heads, locals };
    let office = role.tokens.start;
    // A captain may be a ship's or an army's: of a team only where the article calls one so.
    let is_called = |word: &&str| (0..parse.len()).any(|token| parse.is_word(token, &[*word]));
    let body = |word: &str| nouns.only_called(office, word).or_else(|| nouns.body(office, word));
    let named = ["club", "team"].into_iter().filter(is_called).find_map(body);
    named.filter(|&body| locals[body].kind == Kind::Organization)
}
