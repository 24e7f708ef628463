//! When, where and how long, around the word that names a meeting.

use super::sighting::Finder;
use crate::grammar::{Parse, When, whens};
use crate::lexicon::MeetingWords;
use crate::model::{ActorKind, Document, PlaceKind, Reading, Who};
use jiff::ToSpan;
use std::ops::Range;

/// The words of a run, with blanks folded.
pub(super) fn words(document: &Document, parse: &Parse, tokens: Range<usize>) -> String {
    parse.span_of(tokens).slice(&document.text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The clause around a word: the nearest verb above it with what hangs on that, without other clauses joined on.
pub(super) fn clause(parse: &Parse, word: usize) -> Range<usize> {
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
pub(super) fn is_ahead(parse: &Parse, verb: usize) -> bool {
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
    let governed = infinitive
        && matches!(parse.dep(verb), "xcomp" | "acl" | "advcl" | "ccomp")
        && !parse.has_lemma(head, &["begin", "continue", "start", "manage", "help"]);
    let scheduled = parse.has_lemma(verb, &["schedule", "plan", "slate", "expect"])
        && (parse.is_passive(verb) || parse.tag(verb) == "VBN");
    let due = parse.children_by(verb, &["acomp"]).any(|adjective| parse.is_word(adjective, &["due", "set", "likely"]));
    let continuous = parse.tag(verb) == "VBG"
        && parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["is", "are"]))
        && parse.has_lemma(verb, &["meet", "travel", "hold", "host", "convene"]);
    will || announced || governed || scheduled || due || continuous
}

impl Finder<'_> {
    /// When: by words that hang on the meeting's word or on its verb, else by the only such words of the clause or sentence;
    /// never by words of a clause of their own (`Ekk, whose party left on 1 May, met ...`).
    pub fn when(&self, word: usize, clause: &Range<usize>) -> Option<When> {
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref()?;
        let sentence = parse.sentences()[parse.sentence_of(word)].clone();
        let mut found = whens(parse, &self.document.text, sentence, anchor);
        if let Some(days) = days_off(parse, word)
            && let Some(when) = moved(&found, word, days)
        {
            return Some(when);
        }
        found.retain(|when| {
            let token = when.tokens.start;
            !is_of_another_clause(parse, token, word) || self.is_planning_below(token, word)
        });
        let verb = if parse.is_verb(word) {
            word
        } else {
            parse.ancestors(word).find(|&above| parse.is_verb(above)).unwrap_or(word)
        };
        let hangs_on = |when: &When, top: usize| {
            when.tokens
                .clone()
                .any(|token| token != top && parse.is_below(token, top) && nearest_verb_or(parse, token, top) == top)
        };
        let on_noun =
            found.iter().find(|when| word != verb && when.tokens.clone().any(|token| parse.is_below(token, word)));
        let on_verb = || found.iter().find(|when| hangs_on(when, verb));
        let in_clause = || {
            let mut inside = found.iter().filter(|when| clause.contains(&when.tokens.start));
            inside.next().filter(|_| inside.next().is_none())
        };
        // `said on Friday that they had met` tells when it was said.
        // `On Tuesday, a day before the meeting, drills began`: that is the day of the drills.
        let is_other_time = parse.is_noun(word)
            && parse.dep(word) == "pobj"
            && parse.is_word(parse.head(word), &["before", "until", "since", "of", "for"])
            && (parse.is_word(parse.head(word), &["before", "until", "since"])
                || parse.has_lemma(
                    parse.head(parse.head(word)),
                    &["ahead", "eve", "prepare", "wait", "margin", "sideline"],
                ));
        if is_other_time {
            return on_noun.cloned();
        }
        let is_told = || {
            parse
                .ancestors(word)
                .chain([word])
                .any(|above| matches!(parse.dep(above), "ccomp" | "relcl") && parse.is_verb(above))
        };
        let alone = || found.first().filter(|_| found.len() == 1 && !is_told());
        on_noun.or_else(on_verb).or_else(in_clause).or_else(alone).cloned().or_else(|| self.when_there(word))
    }

    /// `a meeting with Berg that the two had planned for Friday`: the clause is of the meeting, wherever the parser hangs it.
    fn is_planning_below(&self, token: usize, word: usize) -> bool {
        let parse = self.parse();
        let clause = parse.ancestors(token).find(|&above| parse.is_verb(above));
        clause.is_some_and(|verb| self.words().plans(&self.lemma(verb)) && parse.is_below(verb, word))
    }

    /// The day that a story has come to where a sentence names only an hour or none: the last one named before, in the
    /// same paragraph, or a little further back where the paragraph goes on with `in the afternoon`, `the next day`.
    pub fn day_so_far(&self, word: usize) -> Option<When> {
        const HOURS: [&str; 9] =
            ["afternoon", "evening", "morning", "night", "noon", "midday", "later", "midnight", "dawn"];
        let (reading, parse) = (self.reading, self.parse());
        let anchor = reading.anchor.as_ref()?;
        let here = parse.sentence_of(word);
        let paragraph = parse.sentence_of(reading.blocks[reading.block_of(word)].tokens.start);
        let days = days_on(parse, parse.sentences()[here].clone());
        let goes_on = days != 0
            || (paragraph..=here)
                .any(|sentence| parse.sentences()[sentence].clone().any(|token| parse.is_word(token, &HOURS)));
        let first = if goes_on { paragraph.min(here.saturating_sub(4)) } else { paragraph };
        let told = (first..here).rev().find_map(|sentence| {
            let tokens = parse.sentences()[sentence].clone();
            let is_told = |when: &When| {
                let verb = parse.ancestors(when.tokens.start).find(|&above| parse.is_verb(above));
                when.start == when.end && verb.is_some_and(|verb| parse.tag(verb) == "VBD" || parse.is_passive(verb))
            };
            whens(parse, &self.document.text, tokens, anchor).into_iter().rfind(is_told)
        })?;
        let day = told.start.checked_add(days.days()).ok()?;
        // `had met` goes back behind what is told, unless it says by how much.
        (days != 0 || parse.tag(word) == "VBD").then_some(When { start: day, end: day, ..told })
    }

    /// `said on Friday in Oslo, where the council met`: the day on which somebody was there.
    fn when_there(&self, word: usize) -> Option<When> {
        let parse = self.parse();
        let clause_of = std::iter::once(word).chain(parse.ancestors(word)).find(|&at| parse.dep(at) == "relcl")?;
        let says_where = parse.children_by(clause_of, &["advmod"]).any(|child| parse.is_word(child, &["where"]));
        let verb = parse.ancestors(clause_of).find(|&above| parse.is_verb(above)).filter(|_| says_where)?;
        self.when(verb, &clause(parse, verb))
    }

    /// How long, where the words go on with it: `visited him and stayed for an hour`, `She met the envoy. They spoke for
    /// twenty minutes.`
    pub fn length_after(&self, word: usize) -> Option<Range<usize>> {
        const LASTING: [&str; 12] =
            ["last", "take", "stay", "go", "speak", "talk", "get", "run", "remain", "leave", "emerge", "come"];
        let parse = self.parse();
        let length = |verb: usize| duration(parse, verb, &clause(parse, verb), self.words());
        let lasts = |&verb: &usize| parse.is_verb(verb) && parse.has_lemma(verb, &LASTING);
        if let Some(found) = parse.children_by(word, &["conj"]).filter(lasts).find_map(length) {
            return Some(found);
        }
        let next = parse.sentences().get(parse.sentence_of(word) + 1)?.clone();
        let is_same_paragraph = self.reading.block_of(next.start) == self.reading.block_of(word);
        let root = next.clone().find(|&token| parse.is_root(token)).filter(lasts).filter(|_| is_same_paragraph)?;
        let goes_on = |subject: usize| parse.is_word(subject, &["it", "they", "he", "she", "each", "both", "two"]);
        parse.child(root, &["nsubj"]).is_some_and(goes_on).then(|| length(root)).flatten()
    }

    /// `flew in on Saturday and met the minister`: the day of what was done before.
    pub fn day_of_conjunct(&self, word: usize) -> Option<When> {
        let parse = self.parse();
        let verb = std::iter::once(word).chain(parse.ancestors(word)).find(|&above| parse.is_verb(above))?;
        let before = parse.head(verb);
        let goes_on = parse.dep(verb) == "conj"
            && parse.is_verb(before)
            && before < verb
            && parse.tag(verb) == parse.tag(before)
            && parse.child(verb, &["nsubj", "nsubjpass"]).is_none();
        goes_on.then(|| self.when(before, &clause(parse, before))).flatten()
    }
}

/// `the next day`, `the night before`: how many days a sentence goes on from the one before it.
fn days_on(parse: &Parse, sentence: Range<usize>) -> i64 {
    const DAYS: [&str; 5] = ["day", "morning", "evening", "night", "afternoon"];
    let end = sentence.end;
    let days = sentence.skip(1).filter(|&token| parse.is_word(token, &DAYS));
    let on = |token: usize| {
        let is_back = parse.is_word(token - 1, &["previous", "preceding"])
            || (token + 1 < end && parse.is_word(token + 1, &["before", "earlier"]));
        i64::from(parse.is_word(token - 1, &["next", "following"])) - i64::from(is_back)
    };
    days.map(on).find(|&days| days != 0).unwrap_or(0)
}

/// True where a token stands in a relative or subordinate clause that the word is not in.
fn is_of_another_clause(parse: &Parse, token: usize, word: usize) -> bool {
    std::iter::once(token).chain(parse.ancestors(token)).take_while(|&at| !parse.is_below(word, at)).any(|at| {
        parse.is_verb(at)
            && (matches!(parse.dep(at), "advcl" | "ccomp" | "parataxis")
                // `a sitting that began on Thursday`: that clause is about the meeting itself.
                || (parse.dep(at) == "relcl" && parse.head(at) != word)
                || (parse.dep(at) == "conj" && parse.child(at, &["nsubj", "nsubjpass"]).is_some())
                || (parse.dep(at) == "acl" && !parse.is_below(at, word)))
    })
}

fn nearest_verb_or(parse: &Parse, token: usize, top: usize) -> usize {
    parse.ancestors(token).find(|&above| parse.is_verb(above) || above == top).unwrap_or(top)
}

/// Where: by a preposition of place, by a name in front of the noun (`the Geneva talks`), or by the place that the clause
/// describes (`in Brussels, where the council meets`). The place's number in the cast, and the token that names it.
pub(super) fn place(
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
        (of_meeting && !is_of_another_clause(parse, token, word)).then_some(found)
    };
    let own = clause
        .clone()
        .filter_map(located)
        .min_by_key(|(_, token)| (!parse.is_below(*token, word), token.abs_diff(word)));
    // `at a Geneva hotel`
    let around =
        || clause.clone().filter(|&token| parse.dep(token) == "pobj" && words.is_building(&parse.lower(token)));
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
        parse.obliques(verb, &["to"]).into_iter().find_map(named)
    };
    own.or_else(in_front).or_else(at_building).or_else(described).or_else(reached)
}

/// The verb that somebody comes by for a meeting: `will travel to Oslo at their invitation for talks`.
pub(super) fn traveller(parse: &Parse, noun: usize, words: &MeetingWords) -> Option<usize> {
    let preposition = parse.head(noun);
    let is_for = parse.dep(noun) == "pobj" && parse.is_word(preposition, &["for"]);
    let verb = parse.ancestors(preposition).find(|&above| parse.is_verb(above)).filter(|_| is_for)?;
    words.travels(&parse.lemma(verb).to_lowercase()).then_some(verb)
}

/// The building: `at the alliance's headquarters`, `in the Kremlin`, `at Villa Arno`.
pub(super) fn venue(finder: &Finder<'_>, word: usize, clause: &Range<usize>) -> Option<Range<usize>> {
    let parse = finder.parse();
    let is_behind = |token: usize| {
        let preposition = parse.head(token);
        parse.dep(token) == "pobj"
            && parse.is_word(preposition, &["at", "in", "inside", "outside"])
            && (parse.is_below(preposition, word)
                || parse.is_verb(parse.head(preposition))
                || clause.contains(&preposition))
            && !is_of_another_clause(parse, token, word)
    };
    let is_building = |token: usize| {
        let mention = finder.reading.mention_headed(token);
        let by_name = mention.is_some_and(|mention| match mention.who {
            Who::Actor(actor) => {
                let is_body = finder.cast.actors[actor].kind == ActorKind::Organization;
                let last = finder.cast.actors[actor].name.rsplit(' ').next().unwrap_or_default();
                is_body
                    && !finder.words().is_body(last)
                    && (finder.is_only_a_place(actor) || finder.is_building_name(actor))
            }
            Who::Place(place) => finder.cast.places[place].kind == PlaceKind::Building,
        });
        let proper = parse.pos(token) == "PROPN"
            && parse.children_by(token, &["compound"]).any(|part| finder.words().is_building(&parse.lower(part)));
        finder.words().is_building(&finder.lemma(token)) || by_name || proper
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

/// How long: `more than seven hours`, `the roughly four-hour session`, `eight hours of talks`.
pub(super) fn duration(
    parse: &Parse,
    word: usize,
    clause: &Range<usize>,
    words: &MeetingWords,
) -> Option<Range<usize>> {
    const UNITS: [&str; 6] = ["hour", "hours", "minute", "minutes", "day", "days"];
    const LEADS: [&str; 22] = [
        "more",
        "than",
        "less",
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "some",
        "over",
        "under",
        "at",
        "least",
        "approximately",
        "just",
        "only",
        "well",
        "close",
        "to",
        "an",
        "a",
        "the",
    ];
    const LENGTHS: [&str; 26] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "several", "half", "few", "ninety", "forty", "thirty", "sixty", "twenty",
        "a-half", "quarter",
    ];
    let sentence = parse.sentences()[parse.sentence_of(word)].clone();
    let is_length = |token: usize| parse.pos(token) == "NUM" || LENGTHS.contains(&parse.lower(token).as_str());
    let unit = sentence.clone().filter(|&token| {
        let lower = parse.lower(token);
        let counted = token > sentence.start
            && (is_length(token - 1)
                || (parse.word(token - 1) == "-" && token > sentence.start + 1 && is_length(token - 2)));
        let inside = lower.split_once(['-', '‑']).is_some_and(|(number, unit)| {
            UNITS.contains(&unit) && (LENGTHS.contains(&number) || number.parse::<u32>().is_ok())
        });
        (UNITS.contains(&lower.as_str()) && (counted || is_single_unit(parse, token))) || inside
    });
    let unit = unit.filter(|&token| {
        let next = parse.lower((token + 1).min(parse.len() - 1));
        !matches!(next.as_str(), "ago" | "earlier" | "later" | "before" | "after" | "old")
            && !parse.is_word(token.saturating_sub(2), &["last", "past", "next", "within"])
    });
    // `a sitting that began on Thursday and lasted seven hours`: what describes the noun belongs to it, too.
    let own = if parse.is_noun(word) { parse.subtree(word) } else { clause.clone() };
    let unit =
        unit.filter(|token| clause.contains(token) || own.contains(token)).min_by_key(|token| token.abs_diff(word))?;
    // `two days of talks` is a length, `in two days` is not.
    let of_meeting = || {
        let inside = parse.obliques(unit, &["of"]);
        inside.iter().any(|&noun| words.noun(&parse.lower(noun), &parse.lemma(noun).to_lowercase(), "").is_some())
    };
    let is_day = parse.lower(unit).starts_with("day");
    if is_day && !parse.word(unit).contains('-') && parse.word(unit - 1) != "-" && !of_meeting() {
        return None;
    }
    // `was supposed to last half an hour`, `asked for two hours`: not the length that it had.
    let governor = parse.ancestors(unit).find(|&above| parse.is_verb(above));
    let is_wish = |verb: usize| parse.has_lemma(verb, &["suppose", "ask", "seek", "request"]);
    if governor.is_some_and(|verb| is_wish(verb) || (parse.dep(verb) == "xcomp" && is_wish(parse.head(verb)))) {
        return None;
    }
    // `keep statements to five minutes`: the length of something else.
    let limit = parse.head(unit);
    if parse.is_word(limit, &["to", "within", "every"]) && parse.dep(unit) == "pobj" {
        return None;
    }
    let mut start = unit;
    // `five and a half hours`, `three quarters of an hour`
    let is_joint = |at: usize| {
        let half = parse.is_word(at, &["and"]) && parse.is_word(at + 1, &["a"]) && at > sentence.start;
        let part = parse.is_word(at, &["of"]) && parse.is_word(at + 1, &["a", "an"]) && at > sentence.start;
        (half && is_length(at - 1)) || (part && parse.is_word(at - 1, &["quarter", "quarters"]))
    };
    while start > sentence.start
        && (is_length(start - 1)
            || is_joint(start - 1)
            || matches!(parse.word(start - 1), "-" | "‑")
            || LEADS.contains(&parse.lower(start - 1).as_str())
            || (parse.is_word(start - 1, &["quarters"]) && parse.is_word(start, &["of"])))
    {
        start -= 1;
    }
    while start + 1 < unit && matches!(parse.lower(start).as_str(), "the" | "a" | "to") {
        start += 1;
    }
    if start + 1 == unit && (is_day || !is_single_unit(parse, unit)) && parse.is_word(start, &["the", "a", "to"]) {
        start += 1;
    }
    Some(start..unit + 1 + fraction_behind(parse, unit, sentence.end))
}

/// How many tokens behind a unit of time go on with it: `an hour and a half`, `two hours and twenty minutes`.
fn fraction_behind(parse: &Parse, unit: usize, end: usize) -> usize {
    let is = |ahead: usize, words: &[&str]| unit + ahead < end && parse.is_word(unit + ahead, words);
    let part = is(2, &["a", "three"]) && is(3, &["half", "quarter", "quarters"]);
    let more = unit + 2 < end && parse.pos(unit + 2) == "NUM" && is(3, &["minutes", "hours"]);
    if is(1, &["and"]) && (part || more) { 3 } else { 0 }
}

/// `lasted an hour`, `half an hour`, and not `90 euros an hour`.
fn is_single_unit(parse: &Parse, unit: usize) -> bool {
    let is_counted = matches!(parse.lower(unit).as_str(), "hour" | "minute");
    is_counted
        && unit >= 2
        && parse.is_word(unit - 1, &["a", "an"])
        && (matches!(parse.pos(unit - 2), "ADP" | "VERB" | "AUX" | "ADV") || parse.is_word(unit - 2, &["half", "than"]))
}

/// `a day after the talks`, `two days before they met`: how many days the meeting lies from the day that the sentence names.
fn days_off(parse: &Parse, word: usize) -> Option<i64> {
    const COUNTS: [&str; 7] = ["a", "two", "three", "four", "five", "six", "seven"];
    let is_mark = |&token: &usize| parse.is_word(token, &["after", "before"]);
    let mark = match parse.dep(word) {
        "pobj" => Some(parse.head(word)).filter(is_mark),
        "advcl" | "pcomp" => parse.children_by(word, &["mark", "advmod"]).find(is_mark),
        _ => None,
    }?;
    // The measure stands right in front of it, wherever the parser hangs it.
    let unit = mark.checked_sub(1)?;
    let days = if parse.has_lemma(unit, &["day"]) {
        1
    } else if parse.has_lemma(unit, &["week"]) {
        7
    } else {
        return None;
    };
    let count = unit.checked_sub(1).map(|count| parse.lower(count))?;
    let count = if matches!(count.as_str(), "the" | "one") { "a" } else { count.as_str() };
    let count = i64::try_from(COUNTS.iter().position(|known| *known == count)? + 1).ok()?;
    Some(if parse.is_word(mark, &["after"]) { -count * days } else { count * days })
}

/// The day that the sentence names before those words, moved by so many days.
fn moved(found: &[When], word: usize, days: i64) -> Option<When> {
    let base = found.iter().rfind(|when| when.start == when.end && when.tokens.end <= word)?;
    let day = base.start.checked_add(days.days()).ok()?;
    Some(When { start: day, end: day, ..base.clone() })
}
