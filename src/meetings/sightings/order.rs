//! Two meetings of one sentence that it puts one after the other: `held talks before the session`.

use crate::grammar::Parse;
use std::ops::Range;

/// Prepositions and conjunctions that put one thing before, behind or inside another.
const ORDERING: [&str; 6] = ["before", "after", "following", "during", "until", "ahead"];

/// True where the sentence sets two words apart in time.
pub(super) fn is_apart(parse: &Parse, one: usize, other: usize) -> bool {
    if one == other || parse.sentence_of(one) != parse.sentence_of(other) {
        return false;
    }
    let up = |word: usize| -> Vec<usize> { std::iter::once(word).chain(parse.ancestors(word)).collect() };
    let (above_one, above_other) = (up(one), up(other));
    let Some(&meet) = above_one.iter().find(|above| above_other.contains(above)) else { return false };
    let orders = |path: &[usize], word: usize| {
        let below = path.iter().take_while(|&&token| token != meet);
        below.filter(|&&token| token != word).any(|&token| is_ordering(parse, token))
            || (word != meet && is_marked(parse, word))
    };
    orders(&above_one, one) || orders(&above_other, other)
}

/// The clause of a word up to the phrase that puts another meeting before or behind it: `told the press | after the talks`.
pub(super) fn clause_alone(
    parse: &Parse,
    clause: Range<usize>,
    word: usize,
    is_meeting: &dyn Fn(usize) -> bool,
) -> Range<usize> {
    let leads_to_other = |&token: &usize| {
        let object = parse.child(token, &["pobj"]);
        is_ordering(parse, token)
            && !parse.is_below(word, token)
            && object.is_some_and(|object| object != word && is_meeting(object))
    };
    let end = (word + 1..clause.end).find(leads_to_other).unwrap_or(clause.end);
    clause.start..end
}

/// The word itself, or a clause that it opens: `before the session began`.
fn is_ordering(parse: &Parse, token: usize) -> bool {
    // `appeared before the committee`
    let is_place = parse.is_word(token, &["before"])
        && parse.has_lemma(parse.head(token), &["appear", "testify", "come", "stand", "go", "bring", "speak"]);
    // `met on the sidelines of the summit`
    let is_beside = parse.has_lemma(token, &["margin", "sideline"]) && parse.dep(token) == "pobj";
    // `Berg, who is attending the summit, met Ruiz`
    let is_present = parse.dep(token) == "relcl" && parse.has_lemma(token, &["attend", "participate", "chair", "host"]);
    (parse.is_word(token, &ORDERING) && !is_place) || is_beside || is_present || is_marked(parse, token)
}

fn is_marked(parse: &Parse, token: usize) -> bool {
    parse.is_verb(token) && parse.children_by(token, &["mark"]).any(|mark| parse.is_word(mark, &ORDERING))
}
