//! Which way from the article's day the verbs around a weekday point: `met on Friday`, `will meet on Friday`.

use super::Parse;
use super::clause_words::CLAUSE_WORDS;

/// Which way words without a date of their own are counted from the anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// The last such day, the anchor among them.
    Back,
    /// The next one, the anchor among them.
    Ahead,
    /// The next one, unless the last one is at most two days ago: `pencilled in for Friday, was cancelled`.
    Near,
}

/// True for what is said of talks that are over: `the failed meeting`, `the stormy session`.
pub fn tells_an_end(parse: &Parse, word: usize) -> bool {
    parse.is_word(word, &CLAUSE_WORDS.ended)
}

/// What the verbs around the words tell of their direction.
pub(super) fn direction(parse: &Parse, token: usize) -> Direction {
    let above = || std::iter::once(token).chain(parse.ancestors(token));
    let Some(verb) = above().find(|&above| parse.is_verb(above)) else { return Direction::Back };
    // `Monday: the president receives the envoy`, in a diary of the week.
    let opens = parse.sentences()[parse.sentence_of(token)].start == token && parse.word(token + 1) == ":";
    if opens && matches!(parse.tag(verb), "VBZ" | "VBP") {
        return Direction::Ahead;
    }
    // `will strike after Tuesday's failed talks`
    let noun = parse.head(token);
    if parse.dep(token) == "poss" && parse.children_by(noun, &["amod"]).any(|word| tells_an_end(parse, word)) {
        return Direction::Back;
    }
    // `summoned them for Monday`, which is never the Monday gone
    let calls = parse.tag(verb) == "VBD" && parse.has_lemma(verb, &["summon", "call", "convene", "schedule", "invite"]);
    match direction_by_verb(parse, verb) {
        Direction::Back if calls && is_set_for(parse, token, verb) => Direction::Ahead,
        Direction::Back
            if is_set_for(parse, token, verb)
                || is_of_what_has_been_set(parse, token, verb)
                || parse.is_in_condition(verb) =>
        {
            Direction::Near
        }
        direction => direction,
    }
}

/// `called a session for Friday`, `for 9 a.m. on Friday`, `for Friday morning`: what a day is set for lies ahead of whoever sets it.
fn is_set_for(parse: &Parse, token: usize, verb: usize) -> bool {
    const PARTS: [&str; 6] = ["morning", "afternoon", "evening", "night", "noon", "midnight"];
    let is_for = |token: usize| parse.is_word(token, &["for"]);
    let is_hour = |token: usize| {
        parse.is_word(token, &["a.m.", "p.m.", "am", "pm", "noon", "midnight"])
            || parse.word(token).contains([':', '.']) && parse.word(token).starts_with(|c: char| c.is_ascii_digit())
    };
    // `Friday morning` is led by the morning.
    let top = if parse.is_word(parse.head(token), &PARTS) { parse.head(token) } else { token };
    // `for 9 a.m.` may stand beside `on Friday`.
    let hour = parse.head(top).checked_sub(1).filter(|&hour| parse.is_word(parse.head(top), &["on"]) && is_hour(hour));
    let for_hour = hour.and_then(|hour| parse.ancestors(hour).take(2).find(|&above| is_for(above)));
    let set_for = for_hour.unwrap_or_else(|| parse.head(top));
    let what = parse.head(set_for);
    parse.dep(top) == "pobj" && is_for(set_for) && (what == verb || parse.dep(what) == "dobj")
}

/// `has proposed a summit on Friday`: the perfect of the present has no day of its own, so the day is of what is proposed.
fn is_of_what_has_been_set(parse: &Parse, token: usize, verb: usize) -> bool {
    const SINCE: [&str; 5] = ["since", "until", "from", "after", "before"];
    let perfect = parse.tag(verb) == "VBN"
        && parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["has", "have", "'ve", "’ve"]));
    let has_object = parse.children_by(verb, &["dobj"]).any(|object| object < token);
    perfect && has_object && token > verb && !parse.is_word(parse.head(token), &SINCE)
}

fn direction_by_verb(parse: &Parse, verb: usize) -> Direction {
    let planning = |verb: usize| parse.has_lemma(verb, &CLAUSE_WORDS.planning);
    let modal = parse.modal(verb).is_some_and(|modal| {
        matches!(
            modal.to_lowercase().as_str(),
            "will" | "shall" | "'ll" | "’ll" | "would" | "must" | "can" | "may" | "might" | "should"
        )
    });
    let infinitive = parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO");
    // `was said to have met them on Friday`
    if infinitive
        && parse.tag(verb) == "VBN"
        && parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["have"]))
    {
        return Direction::Back;
    }
    let governor = parse.head(verb);
    let governed = matches!(parse.dep(verb), "xcomp" | "ccomp" | "acl" | "advcl" | "conj")
        && (planning(governor)
            || parse.has_lemma(governor, &["be", "plan", "invitation", "proposal", "date", "due"])
            || is_due(parse, governor));
    let is_present = |verb: usize| {
        parse
            .children_by(verb, &["auxpass", "aux"])
            .any(|aux| parse.is_word(aux, &["is", "are", "am", "'s", "’s", "be"]))
    };
    // `Ministers to meet on Friday`, in a headline.
    let announced = infinitive && parse.is_root(verb);
    if modal || announced || (infinitive && governed) || is_due(parse, verb) {
        // `had been due to meet on Monday`
        let had = |verb: usize| parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["had"]));
        let is_over = !modal && std::iter::once(verb).chain(parse.ancestors(verb)).take(3).any(had);
        return match is_over {
            true if is_of_what_is_off(parse, verb) => Direction::Near,
            true => Direction::Back,
            false => Direction::Ahead,
        };
    }
    // `will have to face them on Friday`, `has offered to host them on Friday`
    if infinitive && parse.dep(verb) == "xcomp" && governor < verb && parse.is_verb(governor) {
        return match direction_by_verb(parse, governor) {
            Direction::Back if parse.has_lemma(governor, &CLAUSE_WORDS.done) => Direction::Back,
            Direction::Back => Direction::Near,
            direction => direction,
        };
    }
    if parse.tag(verb) == "VBN" && planning(verb) {
        // A bare participle leaves open whether the day has passed: the clause around it tells.
        let finite = parse.child(verb, &["auxpass"]).is_some();
        let around = parse.ancestors(verb).find(|&above| parse.is_verb(above));
        let past = around.is_some_and(|around| parse.tag(around) == "VBD" || !is_present(around));
        // `The truce was agreed on Sunday`: what is agreed is there, and no plan.
        if finite && !is_present(verb) && parse.has_lemma(verb, &["agree"]) {
            return Direction::Back;
        }
        return match (finite, is_present(verb), past) {
            (true, true, _) | (false, _, false) => Direction::Ahead,
            _ => Direction::Near,
        };
    }
    let continuous = parse.tag(verb) == "VBG" && is_present(verb);
    // The parser may take `The ministers fly home on Friday` for an infinitive.
    let is_bare = parse.tag(verb) == "VB" && parse.is_root(verb) && parse.child(verb, &["nsubj"]).is_some();
    let is_bare = is_bare && parse.child(verb, &["aux"]).is_none();
    let timetable = matches!(parse.tag(verb), "VBZ" | "VBP") || is_bare || continuous;
    if timetable && parse.has_lemma(verb, &CLAUSE_WORDS.timetabled) { Direction::Ahead } else { Direction::Back }
}

/// `called off talks that had been due on Friday`: the day may be still to come.
fn is_of_what_is_off(parse: &Parse, verb: usize) -> bool {
    let noun = Some(parse.head(verb)).filter(|_| matches!(parse.dep(verb), "relcl" | "acl"));
    noun.is_some_and(|noun| {
        let above = parse.head(noun);
        let off = |&child: &usize| parse.is_word(child, &["off"]);
        matches!(parse.dep(noun), "dobj" | "nsubjpass" | "nsubj")
            && (parse.has_lemma(above, &["cancel", "postpone", "scrap", "suspend", "drop", "abandon", "delay"])
                || parse.has_lemma(above, &["call", "put", "break"])
                    && parse.children_by(above, &["prt", "advmod", "prep"]).any(|child| off(&child)))
    })
}

/// `is due to meet`, `is set for Monday`.
fn is_due(parse: &Parse, verb: usize) -> bool {
    parse.is_word(verb, &["due", "set"])
        || parse.children_by(verb, &["acomp"]).any(|adjective| parse.is_word(adjective, &["due", "set"]))
}
