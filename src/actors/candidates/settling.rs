//! Where the model and the lexicon see different names in the same words: which one stands.

use super::candidate::{Candidate, Label, is_capital};
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, StateBy};

/// Leaves one candidate where several overlap.
pub(super) fn settle(parse: &Parse, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    let mut model: Vec<Candidate> = Vec::new();
    let mut known: Vec<Candidate> = Vec::new();
    for candidate in candidates.drain(..) {
        if candidate.entry.is_some() { known.push(candidate) } else { model.push(candidate) }
    }
    // The same words in both: one candidate that carries both.
    for candidate in &mut known {
        if let Some(same) = model.iter().position(|other| other.tokens == candidate.tokens) {
            candidate.label = model.remove(same).label;
        }
    }
    for outer in &mut model {
        if let Some(and) = parted(parse, lexicon, outer, &known) {
            outer.tokens.end = and;
        }
    }
    // A marked run with several known names side by side in it is a list or an explanation, not one name.
    model.retain(|outer| {
        let inner: Vec<&Candidate> = known.iter().filter(|inner| within(inner, outer)).collect();
        !is_chain(parse, outer, &inner)
    });
    let rank = |candidate: &Candidate| (candidate.tokens.len(), candidate.entry.is_some(), candidate.label.is_some());
    let mut all: Vec<Candidate> = known;
    all.retain(|inner| {
        !model.iter().any(|outer| {
            is_in(parse, inner, outer) && inner.tokens != outer.tokens && stands(parse, lexicon, outer, inner)
        })
    });
    model.retain(|outer| !all.iter().any(|inner| overlap(inner, outer)));
    all.append(&mut model);
    all.sort_by_key(|candidate| {
        (usize::MAX - rank(candidate).0, !rank(candidate).1, !rank(candidate).2, candidate.tokens.start)
    });
    for candidate in all {
        if !candidates.iter().any(|kept: &Candidate| overlap(kept, &candidate)) {
            candidates.push(candidate);
        }
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

fn overlap(one: &Candidate, other: &Candidate) -> bool {
    one.tokens.start < other.tokens.end && other.tokens.start < one.tokens.end
}

fn within(inner: &Candidate, outer: &Candidate) -> bool {
    outer.tokens.start <= inner.tokens.start && inner.tokens.end <= outer.tokens.end
}

/// `The Star` in `Star Workers' Union`, which the model marks without its article.
fn is_in(parse: &Parse, inner: &Candidate, outer: &Candidate) -> bool {
    let article = usize::from(inner.tokens.len() > 1 && parse.is_word(inner.tokens.start, &["the"]));
    outer.tokens.start <= inner.tokens.start + article && inner.tokens.end <= outer.tokens.end
}

/// Where `and` parts a name from a state's: `Doe and Norland`, before what is Norland's.
fn parted(parse: &Parse, lexicon: &Lexicon, outer: &Candidate, known: &[Candidate]) -> Option<usize> {
    let and = outer.tokens.clone().find(|&token| parse.is_word(token, &["and"]))?;
    let is_state = |inner: &Candidate| {
        inner.tokens == (and + 1..outer.tokens.end)
            && inner.entry.is_some_and(|entry| matches!(entry.state, Some((_, StateBy::Name))))
    };
    let is_body = |token: usize| {
        lexicon.name_words.is_body(&parse.lower(token)) || lexicon.name_words.is_firm(&parse.lower(token))
    };
    let first = outer.tokens.start..and;
    (first.len() <= 2 && !first.is_empty() && !first.into_iter().any(is_body) && known.iter().any(is_state))
        .then_some(and)
}

/// `the OSCE - Organization for Security and Co-operation`, `Moscow, Kyiv`: known names with nothing but marks between.
fn is_chain(parse: &Parse, outer: &Candidate, inner: &[&Candidate]) -> bool {
    let uncovered = outer.tokens.clone().filter(|token| !inner.iter().any(|name| name.tokens.contains(token)));
    inner.len() > 1
        && uncovered.into_iter().all(|token| parse.is_mark(token) || parse.is_word(token, &["and", "or", "the", "in"]))
}

/// Does the longer name that the model marked hold, around a shorter one that the lexicon knows?
fn stands(parse: &Parse, lexicon: &Lexicon, outer: &Candidate, inner: &Candidate) -> bool {
    let entry = inner.entry.unwrap_or_default();
    let rest: Vec<usize> = outer.tokens.clone().filter(|token| !inner.tokens.contains(token)).collect();
    let behind: Vec<usize> = rest.iter().copied().filter(|&token| token >= inner.tokens.end).collect();
    // `NATO allies`, `EU officials`, `US Navy SEALs raid`: a body or state, and people or things of it.
    let only_common = !behind.is_empty()
        && inner.tokens.start == outer.tokens.start
        && behind.iter().all(|&token| {
            matches!(parse.tag(token), "NNS" | "NNPS" | "NN" | "JJ")
                && (parse.tag(token) != "NN" || !is_capital(parse, token))
        });
    // `the NATO Alliance`: the body and the noun for what it is.
    let is_noun_for = |body: usize| {
        let nouns = &lexicon.organizations[body].stands_for_nouns;
        behind.len() == 1 && nouns.contains(&parse.lower(behind[0])) && inner.tokens.start == outer.tokens.start
    };
    if entry.organization.is_some_and(is_noun_for) {
        return false;
    }
    let names_body = entry.organization.is_some() || entry.state.is_some();
    if names_body && only_common {
        return false;
    }
    let capitals = rest.iter().filter(|&&token| is_capital(parse, token)).count();
    match outer.label {
        // `Abu Omar al-Kuwaiti`, `Jack London`: a name that ends with where its bearer is from.
        Some(Label::Person)
            if inner.tokens.start > outer.tokens.start
                && inner.tokens.end == outer.tokens.end
                && (parse.word(inner.tokens.start - 1) == "-"
                    || lexicon.names.is_given(parse.word(outer.tokens.start))) =>
        {
            capitals > 0
        }
        Some(Label::Person) => capitals > 0 && !matches!(entry.state, Some((_, StateBy::Adjective | StateBy::Name))),
        _ => capitals > 0,
    }
}
