//! Verbs of saying in an aside.

use crate::lexicon::Frame;
use crate::statements::search::Search;

/// A verb of saying that stands by itself: `she said`, `she pointed out`, `she made clear`.
pub(in crate::statements) fn tells_aside(search: &Search<'_>, token: usize) -> bool {
    let lemma = lemma(search, token);
    let cues = search.lexicon.cues.verb(&lemma);
    // `she pointed out`
    let is_out = search.parse.children_by(token, &["prt"]).any(|out| search.parse.is_word(out, &["out"]));
    let says = cues.iter().any(|cue| cue.frames.contains(&Frame::That) || is_out && cue.frames.contains(&Frame::Out));
    // `the summit, held in the capital, ...`: a bare participle is nobody's saying.
    let is_finite = search.parse.is_finite(token)
        || (search.parse.tag(token) == "VBN"
            && (search.parse.child(token, &["aux"]).is_some()
                || search.parse.child(token, &["nsubj"]).is_some_and(|subject| search.is_somebody(subject))));
    // `Kern, whose party voted against it, ruled out a coalition`: what is ruled out stands behind.
    let is_other = is_out && cues.iter().any(|cue| cue.frames.contains(&Frame::OutObject));
    (says && !is_other || made_plain(search, token).is_some() || points_out(search, token)) && is_finite
}

/// `she pointed out`, `she spelled out`.
pub(in crate::statements) fn points_out(search: &Search<'_>, verb: usize) -> bool {
    let parse = search.parse;
    let is_out = parse.child(verb, &["prt"]).is_some_and(|out| out == verb + 1 && parse.is_word(out, &["out"]));
    is_out && search.lexicon.cues.verb_with(&parse.lemma(verb).to_lowercase(), &[Frame::Particle]).is_some()
}

/// The dictionary form of a verb of saying: `she goes on` is `she continues`.
pub(in crate::statements) fn lemma(search: &Search<'_>, verb: usize) -> String {
    let parse = search.parse;
    let is_on =
        |&on: &usize| on == verb + 1 && parse.is_word(on, &["on"]) && parse.child(on, &["pobj", "pcomp"]).is_none();
    let has_own = parse.children_by(verb, &["xcomp", "dobj"]).any(|own| own > verb);
    let goes_on = parse.has_lemma(verb, &["go", "carry"]) && !has_own && parse.children(verb).any(|on| is_on(&on));
    if goes_on { "continue".to_owned() } else { parse.lemma(verb).to_lowercase() }
}

/// `she has made clear`: the adjective behind the verb.
pub(in crate::statements) fn made_plain(search: &Search<'_>, verb: usize) -> Option<usize> {
    let parse = search.parse;
    let is_plain = |&next: &usize| next == verb + 1 && parse.is_word(next, &["clear", "plain", "known"]);
    parse
        .children_by(verb, &["oprd", "acomp", "ccomp", "xcomp"])
        .find(is_plain)
        .filter(|_| parse.has_lemma(verb, &["make"]))
}
