//! What an attribution between commas looks like: `she said`, `argues the historian`, `people briefed on the talks said`.

use crate::lexicon::Frame;
use crate::statements::search::Search;
use std::ops::Range;

/// The longest attribution between commas, in tokens.
pub(in crate::statements) const LONGEST: usize = 14;

/// A verb of saying, its subject, and hardly anything else: no other verb, no `that`, no object but who is told.
pub(in crate::statements) fn is_attribution(search: &Search<'_>, group: Range<usize>) -> bool {
    let parse = search.parse;
    // `two people who heard it said`
    let relatives: Vec<Range<usize>> = group
        .clone()
        .filter(|&token| parse.dep(token) == "relcl" && !is_lost_verb(search, &group, token))
        .map(|clause| parse.subtree(clause))
        .chain(told_parts(search, &group))
        .collect();
    let is_relative =
        |token: usize| relatives.iter().any(|clause| clause.contains(&token) && clause.start > group.start);
    let verbs: Vec<usize> = group
        .clone()
        .filter(|&token| parse.is_verb(token) && !parse.is_word(token, &["has", "have", "had"]) && !is_relative(token))
        // `managing director Anna Kern said`
        .filter(|&token| !matches!(parse.dep(token), "compound" | "amod"))
        .collect();
    let [verb] = verbs.as_slice() else { return false };
    // `the Department of Ports and Railways said`
    let joins_names = |token: usize| {
        let is_name = |beside: usize| group.contains(&beside) && parse.pos(beside) == "PROPN";
        parse.is_word(token, &["and"]) && is_name(token - 1) && is_name(token + 1)
    };
    let clean = group.clone().all(|token| {
        is_relative(token)
            || joins_names(token)
            || !parse.is_word(
                token,
                &[
                    "that", "which", "who", "whose", "whom", "what", "where", "and", "but", "if", "as", ":", "when",
                    "while", "nor", "neither", "or", "whatever", "whoever", "however", "whether",
                ],
            )
    });
    let is_subject = |token: usize| is_nominative(search, token) || parse.dep(token).starts_with("nsubj");
    let subject_first = (group.start..*verb).any(is_subject);
    // `..., Anna Kern, told reporters on the stairs`: whom she told does not speak, and there is more behind the verb.
    let takes_person = search
        .lexicon
        .cues
        .verb(&parse.lemma(*verb).to_lowercase())
        .iter()
        .any(|cue| cue.frames.contains(&Frame::Addressee));
    // `..., declared a state of emergency`: no state has spoken.
    let is_definite =
        |noun: usize| !parse.children_by(noun, &["det"]).any(|article| parse.is_word(article, &["a", "an"]));
    let can_follow = |token: usize| {
        is_nominative(search, token)
            && !parse.is_word(token, &["this", "that", "it", "nothing", "anything", "something", "everything"])
            && !(takes_person && parse.tag(token) == "NNS" && token == verb + 1)
            && (matches!(parse.pos(token), "PROPN" | "PRON")
                || search.lexicon.people.is_person(&parse.lemma(token).to_lowercase())
                || search.lexicon.offices.ends_at(parse, token).is_some()
                || search.is_somebody(token) && is_definite(token))
    };
    let subject_behind = *verb == group.start && (*verb + 1..group.end).any(can_follow);
    let by_whom = (*verb + 1..group.end).any(|token| parse.is_word(token, &["by"])) && parse.tag(*verb) == "VBN";
    // `The strike, argues the historian, is about respect`: the parser gave `argues` the subject of `is`.
    let above = parse.head(*verb);
    let is_taken = above >= group.end
        && matches!(parse.dep(*verb), "parataxis" | "csubj" | "ccomp")
        && parse.child(above, &["nsubj"]).is_none();
    // `Milk price too low, say growers`: at the end of the sentence the verb has nothing but its speaker.
    let sentence = parse.sentences()[parse.sentence_of(*verb)].end;
    let is_last = subject_behind
        && !takes_person
        && (group.end..sentence).all(|token| parse.is_mark(token))
        && parse.children(*verb).filter(|child| child > verb).all(|child| parse.dep(child) != "ccomp");
    let is_taken = is_taken || is_last;
    // `The soup, recalls the owner, was cold`: no soup recalls.
    let has_subject = parse.child(*verb, &["nsubj"]).is_some_and(|subject| {
        let is_thing = !search.is_somebody(subject) && parse.child(subject, &["det", "poss"]).is_some();
        subject < group.start && !(subject_behind && is_thing)
    });
    let behind = *verb == group.start && has_subject && !is_taken;
    let open = behind
        || parse
            .children_by(*verb, &["ccomp", "xcomp"])
            .any(|child| child > *verb && group.contains(&child) && made_plain(search, *verb) != Some(child));
    // `..., she called from the balcony after a sitting of two hours`
    let is_circumstance = |child: usize| matches!(parse.dep(child), "prep" | "advmod" | "npadvmod" | "punct" | "prt");
    let only_circumstances =
        parse.children(*verb).filter(|child| (*verb + 1..group.end).contains(child)).all(is_circumstance);
    let reach = if takes_person || only_circumstances { LONGEST } else { 6 };
    // `..., regrets “a strike”`: what is quoted does not speak.
    let quotes = verb + 1 < group.end && matches!(parse.word(verb + 1), "\"" | "“" | "‘" | "``" | "''" | "«");
    // `When the owner was let in, she had just said goodbye to his rival`: a word that is said, and nothing else.
    let has_word = parse.children_by(*verb, &["dobj"]).any(|word| {
        word > *verb && group.contains(&word) && !takes_person && !subject_behind && parse.tag(word) == "NN"
    });
    // `..., because Kern has told him so`: a clause of the sentence.
    let is_reason = parse.children_by(*verb, &["mark"]).any(|mark| group.contains(&mark));
    is_cue(search, *verb)
        && clean
        && !is_reason
        && !has_word
        && !quotes
        && !open
        && !by_whom
        && (subject_behind || (subject_first && group.end - verb <= reach))
}

/// `..., the union's president, Anna Kern, announced at noon.`: the comma in front of a speaker whom an apposition parts from the
/// verb that the group begins with, and the speaker.
pub(in crate::statements) fn apposed_speaker(
    search: &Search<'_>,
    commas: &[usize],
    group: &Range<usize>,
) -> Option<(usize, usize)> {
    let parse = search.parse;
    let [.., before, middle, last] = commas else { return None };
    let phrase = before + 1..*middle;
    let apposition = middle + 1..*last;
    let is_plain = |run: &Range<usize>| {
        (1..=10).contains(&run.len())
            && run
                .clone()
                .all(|token| !parse.is_verb(token) && parse.pos(token) != "AUX" && parse.pos(token) != "CCONJ")
    };
    let verb = group.start;
    let is_alone = !group.is_empty()
        && group.len() <= LONGEST
        && is_cue(search, verb)
        && parse.tag(verb) != "VBN"
        && (verb + 1..group.end).all(|token| !parse.is_verb(token) && !parse.is_word(token, &["that", "whether", ":"]));
    let is_told = is_alone
        && parse.children_by(verb, &["dobj", "xcomp"]).all(|object| object < verb || search.is_somebody(object));
    let head = phrase.clone().rev().find(|&token| is_nominative(search, token) && search.is_somebody(token))?;
    (is_told && is_plain(&phrase) && is_plain(&apposition)).then_some((*before, head))
}

/// The noun or pronoun beside the verb that is not part of another's name.
pub(in crate::statements) fn speaker(search: &Search<'_>, group: &Range<usize>, verb: usize) -> Option<usize> {
    let parse = search.parse;
    let is_inside = |token: usize| group.contains(&token);
    if is_lost_verb(search, group, verb) {
        return Some(parse.head(verb));
    }
    let by_parse = parse.child(verb, &["nsubj"]).filter(|&subject| is_inside(subject));
    let can_speak = |&token: &usize| is_nominative(search, token);
    by_parse.or_else(|| {
        if verb == group.start {
            (verb + 1..group.end).find(can_speak)
        } else {
            (group.start..verb).rev().find(can_speak)
        }
    })
}

/// A noun or pronoun that can be a subject: not `him`, not what a preposition governs.
fn is_nominative(search: &Search<'_>, token: usize) -> bool {
    let parse = search.parse;
    (parse.is_noun(token) || parse.pos(token) == "PRON")
        // `the coffee, a guest confides, went cold`, where the parser took the verb for a noun
        && (!matches!(parse.dep(token), "compound" | "poss" | "pobj" | "npadvmod")
            || parse.dep(token) == "compound" && parse.is_verb(parse.head(token)))
        && !parse.is_word(token, &["him", "her", "them", "me", "us", "so"])
}

pub(in crate::statements) fn is_cue(search: &Search<'_>, token: usize) -> bool {
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

/// `people briefed on the talks said`: the participles that tell which people, each with its own words.
pub(in crate::statements) fn told_parts(search: &Search<'_>, group: &Range<usize>) -> Vec<Range<usize>> {
    let parse = search.parse;
    let tells = |&token: &usize| {
        parse.dep(token) == "acl"
            && matches!(parse.tag(token), "VBN" | "VBD" | "VBG")
            && token > group.start
            && parse.is_noun(token - 1)
            && parse.subtree(token).end < group.end
    };
    group.clone().filter(tells).map(|token| token..parse.subtree(token).end).collect()
}

/// `two people who heard it said`: the last verb, which the parser took for a second relative clause.
pub(in crate::statements) fn is_lost_verb(search: &Search<'_>, group: &Range<usize>, verb: usize) -> bool {
    let parse = search.parse;
    let is_last = (verb + 1..group.end).all(|token| parse.is_mark(token));
    let has_own_relative = parse.children(verb).any(|child| matches!(parse.tag(child), "WP" | "WDT"));
    parse.dep(verb) == "relcl" && is_last && !has_own_relative && group.contains(&parse.head(verb))
}
