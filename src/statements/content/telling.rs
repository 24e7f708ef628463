//! Whether a draft tells anything: not a mere name, a nod, or what is told of elsewhere.

use crate::grammar::Parse;
use crate::lexicon::Frame;
use crate::model::Act;
use crate::statements::draft::{Basis, Draft};

/// Not `it` or `one`: words that stand for others and tell nothing by themselves.
pub(in crate::statements) fn says_something(parse: &Parse, draft: &Draft) -> bool {
    let tells = |token: usize| {
        !parse.is_word(token, &["one"])
            && (matches!(parse.pos(token), "NOUN" | "PROPN" | "VERB" | "ADJ" | "ADV" | "INTJ" | "X")
                // `Twelve, said the clerk.`
                || draft.basis == Basis::Aside && parse.pos(token) == "NUM")
    };
    // `talked of little else`
    let is_rest = draft.tokens.len() <= 2 && parse.is_word(draft.tokens.end - 1, &["else"]);
    // `contradicted each other for an hour`, `blamed the other`
    let is_other = draft.tokens.len() == 2
        && parse.is_word(draft.tokens.start, &["the"])
        && parse.is_word(draft.tokens.start + 1, &["other", "others"]);
    let first = draft.tokens.start;
    let is_mutual = parse.is_word(first, &["each", "one"])
        && draft.tokens.len() >= 2
        && parse.is_word(first + 1, &["other", "another"])
        // `blamed each other for losing the key`
        && !(draft.tokens.len() > 3 && parse.is_word(first + 2, &["for"]) && parse.tag(first + 3) == "VBG");
    // `repeated the claims`, `announced the news`: told of elsewhere.
    let is_mention = draft.basis == Basis::Frame(Frame::Object)
        && draft.act == Act::Assert
        && draft.tokens.len() == 2
        && parse.is_word(draft.tokens.start, &["the", "these", "those"])
        && parse.has_lemma(draft.tokens.start + 1, &["claim", "allegation", "accusation", "news", "remark", "comment"]);
    // `said they will not`: the verb is left out.
    let is_cut_short = draft.tokens.clone().any(|token| {
        parse.tag(token) == "MD"
            && parse.child(token, &["nsubj", "expl"]).is_some_and(|subject| draft.tokens.contains(&subject))
            // `It was not, she admitted.`
            || parse.pos(token) == "AUX"
                && parse.child(token, &["nsubj"]).is_some_and(|subject| draft.tokens.contains(&subject))
                && parse.child(token, &["neg"]).is_some()
    });
    // `said no`: how it was answered, not what was said.
    let is_nod = draft.tokens.clone().all(|token| parse.is_mark(token) || parse.is_word(token, &["yes", "no"]));
    !is_mention && !is_mutual && !is_other && !is_rest && !is_nod && (is_cut_short || draft.tokens.clone().any(tells))
}

/// A word or two in quotation marks that nobody is said to say are a name or a term.
pub(in crate::statements) fn is_clause_or_long(parse: &Parse, draft: &Draft) -> bool {
    let words = draft.tokens.clone().filter(|&token| !parse.is_mark(token)).count();
    words >= 3 || draft.tokens.clone().any(|token| parse.is_verb(token))
}
