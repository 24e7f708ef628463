//! Of which body an office is that no words tell: `the finance director, Jane Doe,` of the firm that the article speaks of at this
//! point, as `the company` would be.

use super::office_kinds::Holder;
use crate::actors::descriptions::BodyNouns;
use crate::actors::entities::{Heads, Kind, Local, LocalRole};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Tenure;

/// Why an office is of the body that the reader has in mind: what another article tells comes before it.
pub(in crate::actors) const IN_MIND: &str = "the body that the article speaks of at this point";

/// How much more in the reader's mind the body has to be than any other.
const MARGIN: f64 = 1.0;

/// Gives the offices that have no body the one that the reader has in mind.
pub(in crate::actors) fn complete(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    let heads = Heads::new(locals);
    let nouns = BodyNouns { parse, lexicon, heads: &heads, locals };
    let mut found = Vec::new();
    for (number, local) in locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person && !local.unnamed) {
        for (index, role) in local.roles.iter().enumerate().filter(|(_, role)| role.of.is_none()) {
            if role.tenure != Tenure::Former && (!role.is_bound || is_of_organ(parse, role)) {
                found.extend(in_mind(&nouns, role).map(|of| (number, index, of)));
            }
        }
    }
    for (number, index, of) in found {
        let role = &mut locals[number].roles[index];
        role.of = Some(of);
        role.because = Some(IN_MIND);
        locals[number].of.get_or_insert(of);
    }
}

/// The body that such an office can be of and that the sentences before speak of, far more than of any other.
fn in_mind(nouns: &BodyNouns<'_>, role: &LocalRole) -> Option<usize> {
    let holders = Holder::of(role);
    let title = role.title.to_lowercase();
    // A meeting has a chair, a country a president and part of one a governor; an executive is a firm's.
    const SEATS: [Holder; 4] = [Holder::Union, Holder::Council, Holder::Legislature, Holder::Court];
    let is_chair = ["chair", "president", "proprietor", "owner", "founder"].iter().any(|noun| title.contains(noun));
    let is_executive = title.ends_with(" director") || holders.first() == Some(&Holder::Firm);
    let is_firms = is_executive && !is_chair;
    let is_seat = holders.first().is_some_and(|holder| SEATS.contains(holder));
    // `head of the public service` says of what, `a director` of any.
    let is_told = title.contains(" of the ") || is_any(nouns.parse, role);
    if is_told || !(is_firms || is_seat || is_of_organ(nouns.parse, role)) {
        return None;
    }
    let office = role.tokens.start;
    let weight = |number: usize| {
        let local = &nouns.locals[number];
        let rank = holders.iter().position(|holder| {
            let may_hold = *holder != Holder::Anyone && !(is_firms && Holder::Union.fits(local, nouns.lexicon));
            local.kind == Kind::Organization && may_hold && holder.fits(local, nouns.lexicon)
        })?;
        // Of the likeliest kind, rather than of another.
        Some(nouns.salience(local, office, false)? - 1.5 * rank as f64)
    };
    let mut weighed: Vec<(f64, usize)> =
        (0..nouns.locals.len()).filter_map(|number| Some((weight(number)?, number))).collect();
    weighed.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    match weighed.as_slice() {
        [(_, only)] => Some(*only),
        [(most, body), (second, _), ..] => (most - second >= MARGIN).then_some(*body),
        [] => None,
    }
}

/// `a director`: one of several.
fn is_any(parse: &Parse, role: &LocalRole) -> bool {
    (role.tokens.start.saturating_sub(1)..role.tokens.end).any(|token| {
        parse.is_word(token, &["a", "an"]) && parse.dep(token) == "det" && role.tokens.contains(&parse.head(token))
    })
}

/// `the board's chairwoman`, `chair of the supervisory board`: of the body whose board it is.
fn is_of_organ(parse: &Parse, role: &LocalRole) -> bool {
    let is_owner = |token: usize| {
        let is_behind = parse.dep(token) == "pobj" && parse.is_word(parse.head(token), &["of"]);
        parse.is_word(token, &["board"]) && (is_behind || parse.dep(token) == "poss")
    };
    (role.tokens.start.saturating_sub(2)..role.tokens.end).any(is_owner)
}
