//! When, where and how long, around the word that names a meeting.

use super::day::is_of_another_clause;
use crate::grammar::Parse;
use crate::lexicon::MeetingWords;
use crate::meetings::sightings::Finder;
use crate::model::{ActorKind, Document, PlaceKind, Reading, Who};
use crate::text::on_one_line;
use std::ops::Range;

/// The words of a run, with blanks folded.
pub(in crate::meetings) fn words(document: &Document, parse: &Parse, tokens: Range<usize>) -> String {
    on_one_line(parse.span_of(tokens).slice(&document.text))
}

/// The clause around a word: the nearest verb above it with what hangs on that, without other clauses joined on.
pub(in crate::meetings) fn clause(parse: &Parse, word: usize) -> Range<usize> {
    let in_sentence = |&above: &usize| parse.sentence_of(above) == parse.sentence_of(word);
    let verb = if parse.is_verb(word) {
        word
    } else {
        parse.ancestors(word).take_while(in_sentence).find(|&above| parse.is_verb(above)).unwrap_or(word)
    };
    let tokens = parse.subtree_without(verb, &|child| {
        let joined = matches!(parse.dep(child), "conj" | "advcl" | "ccomp" | "parataxis") && parse.is_verb(child);
        joined && child != word && !parse.is_below(word, child)
    });
    // A conjunct shares its subject with the clause before, but not its circumstances.
    tokens.start.min(word)..tokens.end.max(word + 1)
}

/// True where the verb says what is still to come.
pub(in crate::meetings) fn is_ahead(parse: &Parse, verb: usize) -> bool {
    let will = parse.modal(verb).is_some_and(|modal| {
        matches!(
            modal.to_lowercase().as_str(),
            "will" | "shall" | "'ll" | "’ll" | "would" | "could" | "may" | "might" | "should" | "must"
        )
    });
    let infinitive = parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO");
    let head = parse.head(verb);
    // `Ministers to meet on Friday`, in a headline.
    let announced = infinitive && parse.is_root(verb);
    // `is understood to have met her`
    let is_reported = parse.tag(verb) == "VBN"
        && parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["have"]))
        && parse
            .has_lemma(head, &["say", "understand", "believe", "report", "think", "know", "allege", "appear", "seem"]);
    let governed = infinitive
        && !is_reported
        && matches!(parse.dep(verb), "xcomp" | "acl" | "advcl" | "ccomp")
        && !parse.has_lemma(head, &["begin", "continue", "start", "manage", "help"]);
    let scheduled = parse.has_lemma(verb, &["schedule", "plan", "slate", "expect"])
        && (parse.is_passive(verb) || parse.tag(verb) == "VBN");
    let due = parse.children_by(verb, &["acomp"]).any(|adjective| parse.is_word(adjective, &["due", "set", "likely"]));
    let continuous = parse.tag(verb) == "VBG"
        && parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["is", "are"]))
        && parse.has_lemma(verb, &["meet", "travel", "hold", "host", "convene"]);
    // `looked forward to meeting again at the summit`
    let is_awaited = parse.dep(verb) == "pcomp"
        && parse.is_word(head, &["to"])
        && parse.ancestors(head).take(2).any(|above| parse.has_lemma(above, &["look", "forward"]));
    is_awaited || will || announced || governed || scheduled || due || continuous
}

/// Where: by a preposition of place, by a name in front of the noun (`the Geneva talks`), or by the place that the clause
/// describes (`in Brussels, where the council meets`). The place's number in the cast, and the token that names it.
pub(in crate::meetings) fn place(
    reading: &Reading,
    word: usize,
    clause: &Range<usize>,
    words: &MeetingWords,
) -> Option<(usize, usize)> {
    let parse = &reading.parse;
    let named = |token: usize| match reading.mention_headed(token)?.who {
        Who::Place(place) => Some((place, token)),
        Who::Actor(_) => None,
    };
    let located = |token: usize| {
        let found = named(token)?;
        let preposition = parse.head(token);
        let behind = parse.dep(token) == "pobj" && parse.is_word(preposition, &["in", "at", "near", "outside"]);
        let host = parse.head(preposition);
        let of_meeting =
            behind && (host == word || parse.is_below(host, word) || parse.is_verb(host) || clause.contains(&host));
        let is_elsewhere = is_of_another_clause(parse, token, word)
            || is_of_other_subject(parse, preposition, word)
            || is_of_topic(parse, preposition, word);
        (of_meeting && !is_elsewhere).then_some(found)
    };
    let own = clause
        .clone()
        .filter_map(located)
        .min_by_key(|(_, token)| (!parse.is_below(*token, word), token.abs_diff(word)));
    // `at a Geneva hotel`
    let around = || {
        clause.clone().filter(|&token| {
            parse.dep(token) == "pobj" && (words.is_site(&parse.lower(token)) || words.is_court(&parse.lower(token)))
        })
    };
    let at_building = || {
        let mut inside = around().flat_map(|token| parse.children_by(token, &["compound", "nmod"])).filter_map(named);
        inside.next()
    };
    let in_front = || parse.children_by(word, &["compound", "nmod", "poss"]).find_map(named);
    let described = || {
        let above = std::iter::once(word).chain(parse.ancestors(word)).find(|&above| parse.dep(above) == "relcl")?;
        let says_where = parse.children_by(above, &["advmod"]).any(|child| parse.is_word(child, &["where"]));
        named(parse.head(above)).filter(|_| says_where)
    };
    // `will travel to Oslo for talks`
    let reached = || {
        let verb = traveller(parse, word, words)?;
        // `left on Monday for Oslo for talks`: the parser may hang the city on the day.
        let leaves = parse.has_lemma(verb, &["leave", "depart"]);
        let is_goal = |&token: &usize| parse.dep(token) == "pobj" && parse.is_word(parse.head(token), &["for"]);
        let left_for = || parse.subtree(verb).filter(is_goal).find_map(named).filter(|_| leaves);
        parse.obliques(verb, &["to"]).into_iter().find_map(named).or_else(left_for)
    };
    own.or_else(in_front).or_else(at_building).or_else(described).or_else(reached)
}

/// The place that a verb leads to by a preposition: `flew to Oslo`.
pub(in crate::meetings) fn place_behind(
    reading: &Reading,
    verb: usize,
    prepositions: &[&str],
) -> Option<(usize, usize)> {
    let named = |token: usize| match reading.mention_headed(token)?.who {
        Who::Place(place) => Some((place, token)),
        Who::Actor(_) => None,
    };
    reading.parse.obliques(verb, prepositions).into_iter().find_map(named)
}

/// True where a phrase describes who does something, and not the meeting: `the owner of the mill at Vardo met the union`.
fn is_of_other_subject(parse: &Parse, preposition: usize, word: usize) -> bool {
    let is_subject = |at: &usize| matches!(parse.dep(*at), "nsubj" | "nsubjpass" | "poss" | "agent");
    let above = std::iter::once(preposition).chain(parse.ancestors(preposition));
    let nouns = above.take_while(|&at| !parse.is_verb(at));
    nouns.filter(is_subject).any(|subject| !parse.is_below(word, subject))
}

/// True where a phrase describes what a meeting is about: `talks on the drought in Peru`.
fn is_of_topic(parse: &Parse, preposition: usize, word: usize) -> bool {
    let is_topic =
        |&at: &usize| parse.head(at) == word && parse.is_word(at, &["on", "about", "over", "regarding", "concerning"]);
    let topic = parse.ancestors(preposition).take_while(|&at| at != word).find(is_topic);
    let what = topic.and_then(|topic| parse.child(topic, &["pobj"]));
    // `on Monday in Oslo`, `on the sidelines of the summit in Oslo`
    parse.is_noun(word)
        && what.is_some_and(|what| {
            parse.pos(what) == "NOUN" && !parse.has_lemma(what, &["day", "week", "sideline", "margin"])
        })
}

/// The verb that somebody comes by for a meeting: `will travel to Oslo at their invitation for talks`.
pub(in crate::meetings) fn traveller(parse: &Parse, noun: usize, words: &MeetingWords) -> Option<usize> {
    let preposition = parse.head(noun);
    // `return to the table on Thursday`
    let is_to_table = parse.has_lemma(noun, &["table"]) && parse.is_word(preposition, &["to"]);
    let is_for = parse.dep(noun) == "pobj" && (parse.is_word(preposition, &["for"]) || is_to_table);
    let verb = parse.ancestors(preposition).find(|&above| parse.is_verb(above)).filter(|_| is_for)?;
    (words.travels(&parse.lemma(verb).to_lowercase()) || is_there(parse, verb)).then_some(verb)
}

/// `was in Oslo for talks`, `is due at the ministry on Monday for a meeting`.
fn is_there(parse: &Parse, verb: usize) -> bool {
    let due = parse.children_by(verb, &["acomp"]).filter(|&due| parse.is_word(due, &["due", "expected"]));
    let mut there = std::iter::once(verb).chain(due).flat_map(|at| parse.obliques(at, &["in", "at"]));
    parse.has_lemma(verb, &["be"])
        && there.any(|place| parse.pos(place) == "PROPN" || parse.child(place, &["det"]).is_some())
}

/// The building: `at the alliance's headquarters`, `in the Kremlin`, `at Villa Arno`.
pub(in crate::meetings) fn venue(finder: &Finder<'_>, word: usize, clause: &Range<usize>) -> Option<Range<usize>> {
    let parse = finder.parse();
    let is_behind = |token: usize| {
        let preposition = parse.head(token);
        parse.dep(token) == "pobj"
            && (parse.is_word(preposition, &["at", "in", "inside", "outside", "aboard", "into"])
                // `met on a bridge`
                || parse.is_word(preposition, &["on"]) && finder.words().is_ground(&finder.lemma(token))
                // `summoned them to her office`
                || parse.is_word(preposition, &["to"])
                    && parse.has_lemma(parse.head(preposition), &["summon", "invite", "call", "bring"]))
            && (parse.is_below(preposition, word)
                || parse.is_verb(parse.head(preposition))
                || clause.contains(&preposition))
            && !is_of_another_clause(parse, token, word)
            && !is_of_other_subject(parse, preposition, word)
    };
    let is_building = |token: usize| {
        let mention = finder.reading.mention_headed(token);
        let by_name = mention.is_some_and(|mention| match mention.who {
            Who::Actor(actor) => {
                let is_body = finder.cast.actors[actor].kind == ActorKind::Organization;
                let last = finder.cast.actors[actor].name.rsplit(' ').next().unwrap_or_default();
                let is_house = finder.is_only_a_place(actor) || finder.is_building_name(actor);
                // `met her at Parliament`
                let is_round_two = parse.is_word(parse.head(token), &["at"]) && finder.is_with_somebody(word);
                is_body && (is_round_two || !finder.words().is_body(last) && is_house)
            }
            Who::Place(place) => finder.cast.places[place].kind == PlaceKind::Building,
        });
        let proper = parse.pos(token) == "PROPN"
            && parse.children_by(token, &["compound"]).any(|part| finder.words().is_building(&parse.lower(part)));
        // `at the Mostar bridge`: a thing called by a name is a place where one can be.
        let is_site = || {
            let is_name = |part: usize| parse.pos(part) == "PROPN" && finder.reading.actor_at(part).is_none();
            parse.pos(token) == "NOUN"
                && parse.child(token, &["det"]).is_some()
                && parse.is_word(parse.head(token), &["at", "inside", "outside"])
                && parse.children_by(token, &["compound", "nmod"]).any(is_name)
                && finder.words().noun(&parse.lower(token), &finder.lemma(token), "").is_none()
                && !finder.words().is_chamber(&finder.lemma(token))
        };
        finder.words().is_site(&finder.lemma(token)) || by_name || proper || is_site()
    };
    // `outside the Central Bank, where the forum meets`
    let described = || {
        let above = std::iter::once(word).chain(parse.ancestors(word)).find(|&above| parse.dep(above) == "relcl")?;
        let says_where = parse.children_by(above, &["advmod"]).any(|child| parse.is_word(child, &["where"]));
        Some(parse.head(above)).filter(|&token| says_where && is_building(token))
    };
    clause.clone().find(|&token| is_behind(token) && is_building(token)).or_else(described).map(|token| {
        let tokens = parse.subtree_without(token, &|child| {
            child > token && parse.head(child) == token && !parse.is_word(child, &["of"])
        });
        let skip = usize::from(parse.pos(tokens.start) == "DET");
        tokens.start + skip..tokens.end
    })
}
