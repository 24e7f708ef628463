//! How often a document's names were seen as what: what the model says, and what the words around them say.

use super::firms::{is_firm, is_held, is_maker, is_traded};
use crate::actors::candidates::{Candidate, Label, head_of, is_led_or_called, words};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::text::{bare_name, fold};
use std::collections::{HashMap, HashSet};

/// How often a name was seen as what, in one document.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub person: f32,
    pub organization: f32,
    pub place: f32,
    pub people: f32,
    pub in_body: bool,
}

/// Counts them.
pub(super) fn tallies(parse: &Parse, candidates: &[Candidate], lexicon: &Lexicon) -> HashMap<String, Tally> {
    let mut tallies: HashMap<String, Tally> = HashMap::new();
    let full = |candidate: &&Candidate| candidate.label == Some(Label::Person) && candidate.tokens.len() > 1;
    let surnames: HashSet<String> =
        candidates.iter().filter(full).map(|candidate| fold(parse.word(candidate.tokens.end - 1))).collect();
    for candidate in candidates {
        let tally = tallies.entry(fold(bare_name(&words(parse, candidate.tokens.clone())))).or_default();
        let weight = if candidate.in_heading { 0.4 } else { 1.0 };
        match candidate.label {
            Some(Label::Person) => tally.person += weight,
            Some(Label::Organization) => tally.organization += weight,
            Some(Label::Polity | Label::Place) if is_firm(parse, candidate, lexicon) => {
                tally.organization += 1.5 * weight;
            }
            Some(Label::Polity | Label::Place) => tally.place += weight,
            Some(Label::People) => tally.people += weight,
            Some(Label::Thing) | None => {}
        }
        let is_given = lexicon.names.is_given(parse.word(candidate.tokens.start));
        if candidate.entry.is_none() && !candidate.titled && !is_given && is_named_body(parse, candidate, lexicon) {
            tally.organization += 3.0;
        }
        let is_unknown = candidate.entry.is_none() && !candidate.titled && !is_given;
        if is_unknown && candidate.tokens.len() > 1 && is_led_or_called(parse, &candidate.tokens, lexicon) {
            tally.organization += 6.0;
        }
        if candidate.titled || is_ruler(parse, head_of(parse, candidate.tokens.clone())) {
            tally.person += 2.0;
        }
        // People are not lived in.
        let before = candidate.tokens.start.checked_sub(1);
        if before
            .is_some_and(|before| parse.is_word(before, &["in", "near", "outside"]) && !is_held(parse, before, lexicon))
            && (candidate.label != Some(Label::Organization) || candidate.tokens.len() == 1)
            && !super::bodies::is_letters(parse.word(candidate.tokens.start))
        {
            tally.place += 1.5 * weight;
        }
        if candidate.tokens.len() == 1
            && candidate.entry.is_none()
            && is_among_places(parse, candidate, candidates, lexicon)
        {
            tally.place += 1.5 * weight;
        }
        if is_unknown
            && candidate.tokens.len() == 1
            && !surnames.contains(&fold(parse.word(candidate.tokens.start)))
            && is_called_it(parse, candidate.tokens.start)
        {
            tally.organization += 3.0;
        }
        if is_unknown && candidate.tokens.len() > 1 && is_owned_in_shares(parse, candidate) {
            tally.organization += 3.0;
        }
        if is_unknown
            && (is_traded(parse, candidate, lexicon) || is_maker(parse, candidate, lexicon))
            && !surnames.contains(&fold(parse.word(candidate.tokens.start)))
        {
            tally.organization += 3.0;
        }
        // `the Selm mine`, `Selm township`: named after where it is.
        let next = candidate.tokens.end;
        if candidate.tokens.len() == 1
            && is_unknown
            && next < parse.len()
            && parse.word(next).starts_with(char::is_lowercase)
            && lexicon.name_words.is_place(parse.word(next))
        {
            tally.place += 2.0 * weight;
        }
        tally.in_body |= !candidate.in_heading;
    }
    tallies
}

/// `the board of Selm Foods`, `a stake in Selm Foods`: nobody has either in a person.
fn is_owned_in_shares(parse: &Parse, candidate: &Candidate) -> bool {
    let preposition = parse.head(head_of(parse, candidate.tokens.clone()));
    parse.is_word(preposition, &["of", "in"])
        && parse
            .has_lemma(parse.head(preposition), &["board", "stake", "share", "shareholder", "subsidiary", "takeover"])
}

/// `the union X`, `X, which is owned by`.
pub(super) fn is_named_body(parse: &Parse, candidate: &Candidate, lexicon: &Lexicon) -> bool {
    let (start, end) = (candidate.tokens.start, candidate.tokens.end);
    let noun = start.checked_sub(1).filter(|&noun| {
        let is_one = matches!(parse.tag(noun), "NN" | "NNP");
        parse.space_after(noun) && is_one && parse.word(noun).starts_with(char::is_lowercase)
    });
    let is_noun = noun.is_some_and(|noun| !lexicon.people.body_kinds(parse.word(noun)).is_empty());
    let head = head_of(parse, candidate.tokens.clone());
    // `the company Jane leads`: a clause rather than a name.
    let is_clause = || {
        let verb = parse.head(head);
        parse.is_verb(verb) && parse.dep(verb) == "relcl" && noun.is_none_or(|noun| parse.head(noun) != head)
    };
    let which = end + 1 < parse.len()
        && parse.word(end) == ","
        && parse.word(end + 1) == "which"
        && !matches!(candidate.label, Some(Label::Polity | Label::Place | Label::Thing))
        // `the talks between Kern and his counterpart, Bo Lind, which had been planned`
        && !(candidate.label == Some(Label::Person)
            && candidate.tokens.len() > 1
            // `In a letter to the head of the board, Bo Lind, which the paper has seen,`
            && (matches!(parse.dep(head), "appos" | "conj")
                || start.checked_sub(1).is_some_and(|comma| parse.word(comma) == ",")))
        // `the talks in Selm, which ended on Monday`
        && !start.checked_sub(1).is_some_and(|before| parse.is_word(before, &["in", "at", "near", "outside", "around"]));
    // `National Rebirth, whose leader`.
    let whose = end + 3 < parse.len()
        && parse.word(end) == ","
        && parse.is_word(end + 1, &["whose"])
        && candidate.tokens.len() > 1
        && (end + 2..end + 5).any(|token| {
            token < parse.len() && lexicon.offices.ends_at(parse, token).is_some_and(|(_, office)| office.represents)
        });
    // `Airbus parent company European Aeronautic`: an adjective, though it is called a company.
    let is_adjective = candidate.label == Some(Label::People);
    (!is_adjective && ((is_noun && !is_clause()) || which || whose))
        || (is_called_behind(parse, start, lexicon) && end == start + 1)
        || is_described_as_body(parse, candidate, lexicon)
        || is_apposed_to_body(parse, candidate, lexicon)
}

/// `the KRT union`, `the Osterhaf federation`: what it is stands behind a single name that has an article.
pub(in crate::actors) fn is_called_behind(parse: &Parse, name: usize, lexicon: &Lexicon) -> bool {
    let word_of_name = parse.lower(name);
    let is_letters = crate::text::is_all_caps(parse.word(name)) && parse.word(name).chars().count() > 2;
    // `the Norvik (Northern Way) party`
    let closed = (name + 1..parse.len().min(name + 8)).find(|&mark| parse.word(mark) == ")");
    let end = closed.filter(|_| parse.word(name + 1) == "(").unwrap_or(name);
    let noun = (end + 1..parse.len().min(end + 3)).find(|&noun| end > name || parse.head(name) == noun);
    noun.is_some_and(|noun| {
        let word = parse.lower(noun);
        let is_kind = if is_letters {
            !lexicon.people.body_kinds(&word).is_empty()
        } else {
            lexicon.body_words.of_members.has(&word) && noun == end + 1
        };
        // Parsers take names that they do not know for adjectives, but `the Morovian federation` has one.
        let is_misread = || {
            matches!(parse.dep(name), "compound" | "nmod" | "amod")
                && !["an", "ic", "ish", "ese", "i", "al", "ist", "ive"]
                    .iter()
                    .any(|ending| word_of_name.ends_with(ending))
        };
        is_kind
            && parse.tag(noun) == "NN"
            && parse.word(noun).starts_with(char::is_lowercase)
            && parse.word(name).starts_with(char::is_uppercase)
            && (end > name || parse.pos(name) == "PROPN" && matches!(parse.dep(name), "compound" | "nmod") || is_misread())
            && name.checked_sub(1).is_some_and(|article| parse.is_word(article, &["the"]))
            && lexicon.gazetteer.entry(parse.word(name)).is_none()
            && !lexicon.names.is_given(parse.word(name))
            // `the KRT company car`
            && !parse.is_noun(noun + 1)
    })
}

/// `The union at the dairy, the Sindacato Selm,`: a name with an article, which persons do not have, behind what it is.
fn is_apposed_to_body(parse: &Parse, candidate: &Candidate, lexicon: &Lexicon) -> bool {
    let head = head_of(parse, candidate.tokens.clone());
    let noun = parse.head(head);
    let comma = candidate.tokens.start.checked_sub(2);
    // `her new employer, Mintra,`
    let is_owned = candidate.tokens.len() == 1
        && candidate.tokens.start > 0
        && parse.word(candidate.tokens.start - 1) == ","
        && parse.children_by(noun, &["poss"]).next().is_some()
        && (parse.is_word(noun, &["employer"]) || lexicon.name_words.is_maker(&parse.lower(noun)));
    if parse.dep(head) == "appos" && is_owned {
        return true;
    }
    parse.dep(head) == "appos"
        && comma.is_some_and(|comma| parse.word(comma) == "," && parse.is_word(comma + 1, &["the"]) && noun < comma)
        && parse.tag(noun) == "NN"
        && !lexicon.people.body_kinds(&parse.lower(noun)).is_empty()
        && lexicon.offices.ends_at(parse, noun).is_none()
}

/// `Corvane, a hedge fund that`: what stands in apposition says that it is one.
pub(in crate::actors) fn is_described_as_body(parse: &Parse, candidate: &Candidate, lexicon: &Lexicon) -> bool {
    let comma = candidate.tokens.end;
    if comma + 2 >= parse.len() || parse.word(comma) != "," || !parse.is_word(comma + 1, &["a", "an", "the"]) {
        return false;
    }
    let is_town = candidate.label == Some(Label::Polity) && candidate.tokens.len() == 1;
    if matches!(candidate.label, Some(Label::Place | Label::Thing | Label::People)) {
        return false;
    }
    let is_given = lexicon.names.is_given(parse.word(candidate.tokens.start));
    if candidate.label == Some(Label::Person) && candidate.tokens.len() > 1 && is_given {
        return false;
    }
    let head = head_of(parse, candidate.tokens.clone());
    let is_body = |noun: usize| {
        let whole = parse.hyphened(parse.hyphened_to(noun));
        let is_noun = |word: &str| {
            !lexicon.people.body_kinds(word).is_empty()
                || lexicon.name_words.is_house(word)
                || lexicon.name_words.is_body(word)
                || lexicon.name_words.is_maker(word)
        };
        // `Selm, a port`, but not `Selm, a company`.
        if is_town && lexicon.people.body_kinds(parse.word(noun)).is_empty() && !whole.contains('-') {
            return false;
        }
        let is_biggest = parse.children_by(noun, &["amod"]).any(|most| parse.tag(most) == "JJS");
        // `a winch operator`, `a shoe maker` may be somebody.
        // `the country's largest exporter` is none.
        is_noun(&whole) && (is_biggest || whole.contains('-'))
            || (is_noun(parse.word(noun)) && !parse.word(noun).ends_with(['r', 't']))
    };
    parse.children_by(head, &["appos"]).any(|noun| {
        noun > comma
            && noun <= comma + 9
            && (parse.tag(noun) == "NN" || parse.hyphened_from(noun) < noun)
            && is_body(noun)
            && lexicon.offices.ends_at(parse, noun).is_none()
    })
}

/// `Mintra said it would`: persons are `he` or `she`.
pub(super) fn is_called_it(parse: &Parse, name: usize) -> bool {
    let verb = parse.head(name);
    let says = parse.dep(name) == "nsubj"
        && parse.has_lemma(verb, &["say", "announce", "add", "report", "confirm", "deny", "claim", "insist"]);
    let is_it = |clause: usize| {
        // `said it was late`: nobody at all.
        !parse.has_lemma(clause, &["be", "seem", "appear", "take", "remain", "become"])
            && parse.child(clause, &["nsubj"]).is_some_and(|subject| parse.is_word(subject, &["it"]))
    };
    says && parse.children_by(verb, &["ccomp"]).any(|clause| clause > verb && is_it(clause))
}

/// `Tarhan’s brutal regime`: whose regime it is.
fn is_ruler(parse: &Parse, head: usize) -> bool {
    parse.dep(head) == "poss" && parse.has_lemma(parse.head(head), &["regime"])
}

/// `in Qaren, Sarm and Talm`, `towns such as Sarm`: one of several that are lived in.
fn is_among_places(parse: &Parse, candidate: &Candidate, candidates: &[Candidate], lexicon: &Lexicon) -> bool {
    let head = head_of(parse, candidate.tokens.clone());
    let first = parse.first_conjunct(head);
    let leader = || candidates.iter().find(|other| other.tokens.contains(&first));
    let is_place = |other: &Candidate| {
        matches!(other.label, Some(Label::Polity | Label::Place))
            || other.entry.is_some_and(|entry| entry.place.is_some())
    };
    if parse.dep(first) != "pobj" {
        return false;
    }
    let preposition = parse.head(first);
    let lives = parse.is_word(preposition, &["in", "near", "outside"]);
    let noun = parse.head(preposition);
    let named = parse.is_word(preposition, &["including", "like", "as", "of"])
        && (0..3)
            .scan(noun, |at, _| {
                let here = *at;
                *at = parse.head(here);
                Some(here)
            })
            .any(|noun| parse.tag(noun) == "NNS" && lexicon.name_words.is_place(&parse.lemma(noun).to_lowercase()));
    let is_port = parse.is_word(preposition, &["of"])
        && (lexicon.name_words.is_place(&parse.lower(noun)) || parse.is_word(noun, &["port", "harbour", "harbor"]))
        && parse.tag(noun) == "NN";
    (lives && first != head && leader().is_some_and(is_place)) || named || is_port
}
