//! `it` that stands for nobody: `it is clear that`, `as it stands`.

use crate::grammar::{CLAUSE_WORDS, Parse};

/// `it is clear that`, `it seems`: a subject that stands for nobody.
pub(super) fn is_expletive(parse: &Parse, pronoun: usize, is_quoted: bool) -> bool {
    let verb = parse.head(pronoun);
    // `We will do it`, `the biggest of its kind`.
    let idiom = (parse.dep(pronoun) == "dobj"
        && (is_quoted || parse.has_lemma(verb, &["do", "make", "let", "get", "take", "find", "put"])))
        || (parse.dep(pronoun) == "poss" && parse.has_lemma(verb, &["kind"]));
    // `it is expected to rain`, `it has been reported that`.
    let opinion = parse.dep(pronoun) == "nsubjpass"
        && parse.has_lemma(verb, &CLAUSE_WORDS.impersonal)
        && (parse.child(verb, &["ccomp", "xcomp"]).is_some() || is_told_behind_time(parse, verb));
    // `The minister says that it was discussed`: done to matters, not to bodies.
    let matter = parse.dep(pronoun) == "nsubjpass" && parse.has_lemma(verb, &CLAUSE_WORDS.of_matters);
    // `his go-it-alone approach`.
    let hyphened = pronoun.checked_sub(1).is_some_and(|mark| parse.word(mark) == "-" && !parse.space_after(mark));
    // `as it stands`.
    let adverbial = parse.has_lemma(verb, &["stand"]) && parse.child(verb, &["mark"]).is_some();
    idiom
        || adverbial
        || opinion
        || matter
        || hyphened
        || parse.dep(pronoun) == "expl"
        || (matches!(parse.word(verb), "'s" | "’s") && parse.dep(pronoun) != "poss")
        || (parse.has_lemma(verb, &["be", "seem", "appear", "take", "rain", "remain", "become"])
            && parse.dep(pronoun) != "poss")
}

/// `it was announced at the time that`: the parser hung what was announced on the time.
fn is_told_behind_time(parse: &Parse, verb: usize) -> bool {
    let phrases = parse.children_by(verb, &["prep", "npadvmod"]).filter(|&phrase| phrase > verb);
    phrases.into_iter().any(|phrase| {
        let tokens = parse.subtree(phrase);
        let mut that = tokens.skip(1).filter(|&token| parse.is_word(token, &["that"]));
        that.any(|that| parse.head(that) > that && parse.dep(that) != "det")
    })
}
