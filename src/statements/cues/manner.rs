//! Words that a colon announces behind how somebody speaks or sees it: `The treasurer was blunter: nobody would be paid.`, `A guard
//! disagrees: the gate was open.`, `She puts it this way: the mill got its rent.`

use super::announced::{begins_quotation, draft};
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;
use std::ops::Range;

/// The longest announcement, in tokens.
const LONGEST: usize = 40;

/// A draft for each colon of that kind, up to the end of its sentence. What is known to be said stands by itself: `The youth wing was
/// blunter: it called on her to go.`
pub(in crate::statements) fn drafts(search: &Search<'_>, known: &[Draft]) -> Vec<Draft> {
    let parse = search.parse;
    let mut is_known = vec![false; parse.len()];
    for draft in known {
        let says_on = draft.speakers.iter().all(|&speaker| parse.pos(speaker) == "PRON");
        if let Some(governor) = draft.governor {
            is_known[governor] |= says_on;
        }
        is_known[draft.cue.as_ref().map_or(draft.tokens.start, |cue| cue.start)] |= draft.basis == Basis::Announced;
    }
    let is_new = |draft: &Draft| {
        let cue = draft.governor.unwrap_or(draft.tokens.start);
        !is_known[cue] && !draft.tokens.clone().any(|token| is_known[token])
    };
    let sentences = parse.sentences().iter();
    let told = (1..parse.sentences().len()).filter_map(|number| told_otherwise(search, number, known));
    sentences.filter_map(|sentence| announced(search, sentence.clone())).chain(told).filter(is_new).collect()
}

/// `Kern remembers it differently. The gate had been shut.`: a sentence that nobody else is said to say, behind one that announces
/// another version.
fn told_otherwise(search: &Search<'_>, number: usize, known: &[Draft]) -> Option<Draft> {
    let parse = search.parse;
    let (before, tokens) = (parse.sentences()[number - 1].clone(), parse.sentences()[number].clone());
    let verb = before
        .clone()
        .find(|&token| parse.is_root(token) && parse.has_lemma(token, &search.lexicon.saying.recounting))?;
    let subject = parse.child(verb, &["nsubj"]).filter(|&subject| search.is_somebody(subject))?;
    let is_other = |token: usize| parse.is_word(token, &["differently", "otherwise"]);
    let is_it = |object: usize| parse.is_word(object, &["it", "this", "that", "things", "matters"]);
    let announces = parse.children_by(verb, &["advmod"]).any(is_other)
        && parse.children_by(verb, &["dobj"]).any(is_it)
        && before.len() <= LONGEST;
    let block = &search.reading.blocks[search.reading.block_of(verb)].tokens;
    let is_plain = block.contains(&tokens.start)
        && !tokens.clone().any(|token| search.quoted[token] || parse.word(token) == "?")
        && tokens.clone().any(|token| parse.is_tensed(token));
    let is_said = || known.iter().any(|draft| tokens.contains(&draft.governor.unwrap_or(draft.tokens.start)));
    if !announces || !is_plain || is_said() {
        return None;
    }
    let draft = draft(search, tokens.clone(), verb..verb + 1, parse.conjuncts(subject))?;
    Some(Draft { governor: Some(verb), confidence: 0.5, ..draft })
}

fn announced(search: &Search<'_>, sentence: Range<usize>) -> Option<Draft> {
    let parse = search.parse;
    let mut colons = sentence.clone().take(LONGEST).filter(|&token| parse.word(token) == ":" && !search.quoted[token]);
    let colon = colons.next().filter(|&colon| colon > sentence.start + 1)?;
    let is_top = |&verb: &usize| {
        matches!(parse.pos(verb), "VERB" | "AUX")
            && (parse.is_root(verb) || !(sentence.start..colon).contains(&parse.head(verb)))
            && !search.quoted[verb]
    };
    let verb = (sentence.start..colon).find(is_top)?;
    let subject = parse.child(verb, &["nsubj"]).filter(|&subject| subject < verb)?;
    let speaks =
        search.is_somebody(subject) && !parse.is_word(subject, &["it", "this", "that", "which", "what", "you"]);
    let tokens = colon + 1..sentence.end;
    let words = tokens.clone().filter(|&token| !parse.is_mark(token)).count();
    let is_clause = tokens.clone().any(|token| parse.is_tensed(token));
    let is_marked = tokens.clone().any(|token| search.quoted[token]);
    if !speaks
        || !tells(search, verb, colon)
        || words < 4
        || !is_clause
        || is_marked
        || begins_quotation(search, &tokens)
    {
        return None;
    }
    let draft = draft(search, tokens, verb..verb + 1, parse.conjuncts(subject))?;
    Some(Draft { governor: Some(verb), confidence: 0.7, ..draft })
}

/// True for a verb in front of a colon that tells how somebody speaks or sees it.
fn tells(search: &Search<'_>, verb: usize, colon: usize) -> bool {
    let parse = search.parse;
    let is_finite = matches!(parse.tag(verb), "VBD" | "VBZ" | "VBP" | "VBN");
    let ends_clause = |token: usize| token < colon && parse.subtree(token).end <= colon;
    let is_manner = |token: usize| {
        let word = parse.lower(token);
        let bare = word.strip_suffix("er").unwrap_or(&word);
        search.lexicon.saying.manners.has(&word) || search.lexicon.saying.manners.has(bare)
    };
    let be = parse.has_lemma(verb, &["be", "sound", "remain", "become", "seem"])
        && parse.children_by(verb, &["acomp", "attr", "oprd"]).any(|how| ends_clause(how) && is_manner(how));
    let has_object = || parse.children_by(verb, &["dobj", "ccomp", "xcomp"]).any(ends_clause);
    let holds = parse.has_lemma(verb, &search.lexicon.saying.views) && !has_object();
    // `puts it this way`, `tells it differently`, `sums it up`
    let is_it = |token: usize| parse.is_word(token, &["it", "this", "things", "matters"]) && ends_clause(token);
    let mut objects = parse.children_by(verb, &["dobj", "nsubj"]).filter(|&object| object > verb);
    let how = parse
        .children_by(verb, &["advmod", "npadvmod", "prt", "dobj", "prep"])
        .any(|how| how > verb + 1 && ends_clause(how));
    let tells_it = (parse.has_lemma(verb, &search.lexicon.saying.recounting) && how || parse.has_lemma(verb, &["sum"]))
        && objects.any(is_it);
    is_finite && (be || holds || tells_it)
}
