//! What a name is: a person, a body, a state, a place, a people.

use super::acting::acts;
use super::candidate::{Candidate, Label, head_of, is_capital, name_of, words};
use super::firms::{is_firm, is_held};
use super::vocabulary::{NameKind, Vocabulary};
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, StateBy};
use crate::text::{bare_name, fold};
use std::collections::{HashMap, HashSet};

/// What a candidate is taken for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sort {
    Person,
    /// A body, with its number in the lexicon where it is known.
    Organization(Option<usize>),
    State(usize, StateBy),
    Place(Option<usize>),
    /// A state that the lexicon does not know, and how it is named.
    OtherState(StateBy),
    Group,
}

/// How often a name was seen as what, in one document.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    person: f32,
    organization: f32,
    place: f32,
    people: f32,
    in_body: bool,
}

/// Sorts the names of one document.
pub(super) struct Sorter<'a> {
    parse: &'a Parse,
    lexicon: &'a Lexicon,
    vocabulary: &'a Vocabulary,
    tallies: HashMap<String, Tally>,
    /// Words that the document also writes small.
    common: HashSet<String>,
    /// Last words of full names of persons, folded.
    surnames: HashSet<String>,
    /// First and last words of full names of persons, folded.
    bearers: HashSet<String>,
    /// States that the document names otherwise than by their capital.
    states: HashSet<usize>,
    /// True where it names a state that the lexicon does not know.
    is_elsewhere: bool,
}

impl<'a> Sorter<'a> {
    /// Counts what the document's names were seen as.
    pub fn new(parse: &'a Parse, candidates: &[Candidate], lexicon: &'a Lexicon, vocabulary: &'a Vocabulary) -> Self {
        let common = (0..parse.len())
            .filter(|&token| parse.word(token).starts_with(char::is_lowercase))
            .map(|token| parse.word(token).to_owned());
        let state = |candidate: &Candidate| candidate.entry.and_then(|entry| entry.state);
        let by_itself =
            |(state, by)| matches!(by, StateBy::Name | StateBy::Adjective | StateBy::People).then_some(state);
        let states = candidates.iter().filter_map(|candidate| state(candidate).and_then(by_itself)).collect();
        let is_elsewhere = candidates
            .iter()
            .any(|candidate| vocabulary.kind(&fold(&name_of(parse, candidate))) == Some(NameKind::State));
        let full = |candidate: &&Candidate| {
            candidate.tokens.len() > 1 && (candidate.titled || candidate.label == Some(Label::Person))
        };
        let bearers = candidates.iter().filter(full).flat_map(|candidate| {
            [candidate.tokens.start, candidate.tokens.end - 1].map(|token| fold(parse.word(token)))
        });
        let bearers = bearers.collect();
        let surnames =
            candidates.iter().filter(full).map(|candidate| fold(parse.word(candidate.tokens.end - 1))).collect();
        Self {
            parse,
            lexicon,
            vocabulary,
            tallies: tallies(parse, candidates, lexicon),
            common: common.collect(),
            surnames,
            bearers,
            states,
            is_elsewhere,
        }
    }

    /// What a candidate is taken for, where it names anything.
    pub fn sort(&self, candidate: &Candidate) -> Option<Sort> {
        let name = name_of(self.parse, candidate);
        let tally = self.tallies.get(&fold(&name)).copied().unwrap_or_default();
        if !name.contains(char::is_alphabetic) {
            return None;
        }
        if self.is_word(candidate) || self.stands_alone(candidate, &tally) {
            return None;
        }
        // `the Tarhan regime`: named after the one who rules.
        let next = candidate.tokens.end;
        if candidate.entry.is_none()
            && candidate.tokens.len() == 1
            && next < self.parse.len()
            && self.parse.is_word(next, &["regime"])
        {
            return Some(Sort::Person);
        }
        let is_person = candidate.titled
            || (tally.person > tally.organization.max(tally.place) && candidate.label == Some(Label::Person));
        if let Some(entry) = candidate.entry {
            if let Some(body) = entry.organization
                && (!entry.ambiguous || tally.organization > tally.person.max(tally.place))
                && !(is_person && tally.person >= 2.0)
            {
                if self.is_far_body(body, &name) {
                    return Some(Sort::Organization(None));
                }
                return Some(Sort::Organization(Some(body)));
            }
            if let Some((state, by)) = entry.state {
                let unsure = entry.ambiguous && tally.place == 0.0 && tally.people == 0.0;
                let by_capital = matches!(by, StateBy::Capital | StateBy::Seat);
                // Models take capitals that they do not know for people.
                let bears = candidate.titled || self.bearers.contains(&fold(&name));
                if is_person && if by_capital { bears } else { entry.ambiguous } {
                    return Some(Sort::Person);
                }
                if by == StateBy::Capital && !acts(self.parse, head_of(self.parse, candidate.tokens.clone())) {
                    return Some(Sort::Place(entry.place));
                }
                if by == StateBy::Capital
                    && !self.states.contains(&state)
                    && let Some(body) = self.lexicon.organizations.iter().position(|body| body.metonyms.contains(&name))
                {
                    return Some(Sort::Organization(Some(body)));
                }
                if !unsure || by_capital {
                    return Some(Sort::State(state, by));
                }
            }
            if let Some(place) = entry.place {
                // Models take towns that they do not know for people.
                let is_town = !entry.ambiguous
                    && !candidate.titled
                    && !self.surnames.contains(&fold(&name))
                    && !self.lexicon.names.is_given(&name);
                if is_town && !self.bearers.contains(&fold(&name)) {
                    return Some(Sort::Place(Some(place)));
                }
                if is_person {
                    return Some(Sort::Person);
                }
                let seen = tally.place > 0.0 && tally.place >= tally.organization;
                if seen || (!entry.ambiguous && tally.organization == 0.0 && tally.person == 0.0) {
                    return Some(Sort::Place(Some(place)));
                }
            }
        }
        self.sort_unknown(candidate, &name, tally)
    }

    /// `Turnout` on a line of its own, and nowhere else.
    fn stands_alone(&self, candidate: &Candidate, tally: &Tally) -> bool {
        let parse = self.parse;
        let first = candidate.tokens.start;
        let sentence = parse.sentences()[parse.sentence_of(first)].clone();
        let is_all = sentence.filter(|&token| !parse.is_mark(token) && parse.pos(token) != "SPACE").count() == 1;
        let seen = tally.person + tally.organization + tally.place + tally.people;
        candidate.entry.is_none()
            && candidate.tokens.len() == 1
            && seen <= 1.0
            && is_all
            && !super::bodies::is_letters(parse.word(first))
            && self.vocabulary.kind(&fold(parse.word(first))).is_none_or(|kind| kind == NameKind::Person)
    }

    /// Letters that are those of a body of a state that the document never names: another body's, most likely.
    fn is_far_body(&self, body: usize, name: &str) -> bool {
        let body = &self.lexicon.organizations[body];
        let country =
            body.country.as_ref().and_then(|code| self.lexicon.states.iter().position(|state| state.code == *code));
        let letters = super::bodies::is_letters(name) && name.chars().count() <= 4;
        // `the National Assembly` in an article on other states than the one whose parliament the lexicon knows.
        let shared = body.shared.iter().any(|shared| shared == name) && (self.is_elsewhere || !self.states.is_empty());
        (letters || shared)
            && country.is_some_and(|country| !self.states.contains(&country))
            && !self.tallies.contains_key(&fold(&body.name))
    }

    /// `Who`, `Twice`, `TURNOUT`: a word that stands in capitals because a sentence or heading begins with it.
    fn is_word(&self, candidate: &Candidate) -> bool {
        let (parse, token) = (self.parse, candidate.tokens.start);
        if candidate.tokens.len() > 1 || (candidate.titled && !crate::text::is_all_caps(parse.word(token))) {
            return false;
        }
        let never = candidate.entry.is_none() && self.lexicon.name_words.is_never(&parse.lower(token));
        if never || (candidate.entry.is_none() && parse.dep(token) == "advmod") {
            return true;
        }
        let little = matches!(parse.pos(token), "PRON" | "ADV" | "DET" | "AUX" | "ADP" | "SCONJ" | "CCONJ" | "INTJ");
        let word = parse.word(token);
        let behind_mark =
            |before: usize| parse.is_mark(before) && !matches!(parse.word(before), "," | "-" | "(" | "’" | "'");
        let is_first = candidate.in_heading
            || parse.sentences()[parse.sentence_of(token)].start == token
            || token.checked_sub(1).is_some_and(behind_mark);
        let shouted = crate::text::is_all_caps(word) && word.chars().count() > 3;
        let is_common =
            candidate.entry.is_none() && (is_first || shouted) && self.common.contains(&word.to_lowercase());
        let people = is_first
            && candidate.entry.is_none()
            && matches!(parse.tag(token), "NNS" | "NNPS")
            && [parse.lemma(token), word.trim_end_matches('s')]
                .iter()
                .any(|noun| self.lexicon.people.is_person(&noun.to_lowercase()));
        people || (little && (is_first || candidate.entry.is_none())) || is_common
    }

    fn sort_unknown(&self, candidate: &Candidate, name: &str, tally: Tally) -> Option<Sort> {
        if let Some(kind) = self.vocabulary.kind(&fold(name)) {
            return Some(match kind {
                NameKind::Person => Sort::Person,
                NameKind::Organization => Sort::Organization(None),
                NameKind::Place => Sort::Place(None),
                NameKind::State => Sort::OtherState(StateBy::Name),
            });
        }
        let ends_like_country = ["ia", "stan", "land"].iter().any(|ending| name.ends_with(ending));
        let head = head_of(self.parse, candidate.tokens.clone());
        if (candidate.label != Some(Label::Person) || ends_like_country)
            && candidate.tokens.len() == 1
            && !candidate.titled
            && is_stately(self.parse, head, self.lexicon)
        {
            return Some(Sort::OtherState(StateBy::Name));
        }
        if candidate.label == Some(Label::People) && self.vocabulary.state_of(name).is_some() {
            return Some(Sort::OtherState(StateBy::Adjective));
        }
        let words = &self.lexicon.name_words;
        let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
        let count = name.split_whitespace().count();
        let given =
            count > 1 && count < 5 && self.lexicon.names.is_given(name.split_whitespace().next().unwrap_or(name));
        if !name.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) {
            return None;
        }
        let next = candidate.tokens.end;
        let place_follows = next < self.parse.len()
            && self.lexicon.name_words.is_place(&self.parse.lower(next))
            && !self.parse.is_word(next, &["square", "street"]);
        // `Gulf of Oman`, `Fort Campbell`.
        let starts = name.split(' ').next().unwrap_or_default().to_lowercase();
        let place_first = (self.lexicon.name_words.is_place(&starts)
            && self.parse.is_word(candidate.tokens.start + 1, &["of"]))
            || (count > 1 && ["fort", "mount", "lake", "camp"].contains(&starts.as_str()));
        let is_place = place_first || self.lexicon.name_words.is_place(&last) || (place_follows && count == 1);
        if !candidate.titled && is_place {
            return Some(Sort::Place(None));
        }
        if count > 1 && !candidate.titled && (words.is_body(&last) || words.is_firm(&last)) {
            return Some(Sort::Organization(None));
        }
        let unsure = count == 1 && !candidate.titled && candidate.entry.is_none();
        if unsure && candidate.label == Some(Label::Organization) && self.is_described_as_person(head) {
            return Some(Sort::Person);
        }
        if unsure
            && candidate.label == Some(Label::Person)
            && !self.surnames.contains(&fold(name))
            && !self.lexicon.names.is_given(name)
            && self.is_led(head)
        {
            return Some(Sort::Organization(None));
        }
        let person = tally.person + if given && self.looks_like_person(candidate) { 1.5 } else { 0.0 };
        // Headings are written in capitals: only what the text below confirms, or what cannot be anything else.
        if candidate.in_heading
            && !tally.in_body
            && !(given && candidate.label == Some(Label::Person))
            && candidate.label != Some(Label::Polity)
        {
            return (candidate.label == Some(Label::Organization) && super::bodies::is_letters(name))
                .then_some(Sort::Organization(None));
        }
        match candidate.label {
            None if candidate.titled => Some(Sort::Person),
            None => None,
            Some(Label::Thing) if tally.organization >= 3.0 => Some(Sort::Organization(None)),
            Some(Label::Thing) if person >= 1.5 => Some(Sort::Person),
            Some(Label::Thing) => None,
            Some(Label::People) if tally.people >= tally.organization.max(person) => Some(Sort::Group),
            Some(_) if person > tally.organization.max(tally.place) => Some(Sort::Person),
            Some(_) if tally.organization >= tally.place.max(person) => Some(Sort::Organization(None)),
            Some(_) if tally.place > 0.0 => Some(Sort::Place(None)),
            Some(Label::People) => Some(Sort::Group),
            Some(_) => None,
        }
    }

    /// `Garrow, general secretary of the union,`: an office in apposition.
    fn is_described_as_person(&self, head: usize) -> bool {
        self.parse.children_by(head, &["appos"]).any(|noun| {
            self.lexicon
                .offices
                .ends_at(self.parse, noun)
                .is_some_and(|(_, office)| office.represents && !matches!(office.rank.as_str(), "other"))
        })
    }

    /// `the union X`, `X, which is owned by`, `X's chairman`: a body, whatever the model takes it for.
    pub fn is_called_body(&self, candidate: &Candidate) -> bool {
        let head = head_of(self.parse, candidate.tokens.clone());
        candidate.entry.is_none()
            && !candidate.titled
            && !self.lexicon.names.is_given(self.parse.word(candidate.tokens.start))
            && (is_named_body(self.parse, candidate, self.lexicon) || self.owns_office(head))
    }

    /// `president of Glasmont`: what an office is of is a body.
    fn is_led(&self, head: usize) -> bool {
        let parse = self.parse;
        let of = parse.head(head);
        let is_of = parse.dep(head) == "pobj"
            && parse.is_word(of, &["of"])
            && self.lexicon.offices.ends_at(parse, parse.head(of)).is_some_and(|(_, office)| office.represents);
        is_of || self.owns_office(head)
    }

    /// `Glasmont's president`: an office that persons do not have somebody in.
    fn owns_office(&self, head: usize) -> bool {
        let parse = self.parse;
        let mark = head + 1;
        if mark + 1 >= parse.len() || !matches!(parse.word(mark), "'s" | "’s") {
            return false;
        }
        let office = (mark + 1..parse.len().min(mark + 4)).find_map(|token| self.lexicon.offices.ends_at(parse, token));
        office.is_some_and(|(_, office)| {
            [
                "president",
                "chairman",
                "chairwoman",
                "chair",
                "chief executive",
                "managing director",
                "general secretary",
                "secretary-general",
            ]
            .contains(&office.head.as_str())
        })
    }

    /// Two to four capitalized words and nothing that only a body or a work is called.
    fn looks_like_person(&self, candidate: &Candidate) -> bool {
        candidate.tokens.clone().all(|token| {
            let word = self.parse.word(token);
            (is_capital(self.parse, token) || word == "-" || word.len() <= 3)
                && !self.lexicon.name_words.is_body(word)
                && !self.lexicon.name_words.is_firm(word)
                && word != "&"
        })
    }
}

fn tallies(parse: &Parse, candidates: &[Candidate], lexicon: &Lexicon) -> HashMap<String, Tally> {
    let mut tallies: HashMap<String, Tally> = HashMap::new();
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
        tally.in_body |= !candidate.in_heading;
    }
    tallies
}

/// `the union X`, `X, which is owned by`.
pub(super) fn is_named_body(parse: &Parse, candidate: &Candidate, lexicon: &Lexicon) -> bool {
    let (start, end) = (candidate.tokens.start, candidate.tokens.end);
    let noun = start.checked_sub(1).filter(|&noun| parse.space_after(noun) && parse.tag(noun) == "NN");
    let is_noun = noun.is_some_and(|noun| !lexicon.people.body_kinds(parse.word(noun)).is_empty());
    let verb_follows = parse.is_verb(parse.head(head_of(parse, candidate.tokens.clone())));
    // `the company Jane leads`: a clause rather than a name.
    let is_clause = || verb_follows && parse.dep(parse.head(head_of(parse, candidate.tokens.clone()))) == "relcl";
    let which = end + 1 < parse.len()
        && parse.word(end) == ","
        && parse.word(end + 1) == "which"
        && !matches!(candidate.label, Some(Label::Polity | Label::Place | Label::Thing));
    // `National Rebirth, whose leader`.
    let whose = end + 3 < parse.len()
        && parse.word(end) == ","
        && parse.is_word(end + 1, &["whose"])
        && candidate.tokens.len() > 1
        && (end + 2..end + 5).any(|token| {
            token < parse.len() && lexicon.offices.ends_at(parse, token).is_some_and(|(_, office)| office.represents)
        });
    (is_noun && !is_clause()) || which || whose
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

/// `the president of Halvania`, `ambassador to Morovia`, `Halvania's parliament`: what only states have.
pub(super) fn is_stately(parse: &Parse, head: usize, lexicon: &Lexicon) -> bool {
    let owned = match parse.dep(head) {
        "poss" => parse.head(head),
        "pobj" if parse.is_word(parse.head(head), &["of", "to"]) => parse.head(parse.head(head)),
        _ => return false,
    };
    let office = lexicon
        .offices
        .ends_at(parse, owned)
        .is_some_and(|(_, office)| matches!(office.rank.as_str(), "state" | "government" | "diplomatic" | "royal"));
    office
        || parse.has_lemma(
            owned,
            &[
                "parliament",
                "government",
                "republic",
                "constitution",
                "army",
                "ambassador",
                "embassy",
                "independence",
                "sovereignty",
            ],
        )
}
