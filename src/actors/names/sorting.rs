//! What a name is: a person, a body, a state, a place, a people.

use super::acting::acts;
use super::regions::governed;
use super::tally::{Tally, tallies};
use crate::actors::candidates::{Candidate, Label, family_of, head_of, name_of};
use crate::actors::vocabulary::{NameKind, Vocabulary};
use crate::grammar::Parse;
use crate::lexicon::{Entry, Lexicon, StateBy};
use crate::text::fold;
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

/// Sorts the names of one document.
pub(super) struct Sorter<'a> {
    pub parse: &'a Parse,
    pub lexicon: &'a Lexicon,
    pub vocabulary: &'a Vocabulary,
    pub tallies: HashMap<String, Tally>,
    /// Words that the document also writes small.
    pub common: HashSet<String>,
    /// Last words of full names of persons, folded.
    pub surnames: HashSet<String>,
    /// First words of the names of firms, folded.
    pub firms: HashSet<String>,
    /// First and last words of full names of persons, folded.
    bearers: HashSet<String>,
    /// Words that the document has with an article of their own, as persons never are: `the Gauja`.
    articled: HashSet<String>,
    /// Words that something is in, at, near, from or to, folded.
    located: HashSet<String>,
    /// Regions whose government the document speaks of, folded.
    pub governed: HashSet<String>,
    /// States that the document names otherwise than by their capital.
    pub states: HashSet<usize>,
    /// States that it names by their own name.
    named_states: HashSet<usize>,
    /// True where it names a state that the lexicon does not know.
    pub is_elsewhere: bool,
    /// The codes of the states that the towns lie in which it names.
    pub countries: HashSet<&'a str>,
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
        let by_name = |(state, by)| (by == StateBy::Name).then_some(state);
        let named_states = candidates.iter().filter_map(|candidate| state(candidate).and_then(by_name)).collect();
        let is_elsewhere = candidates
            .iter()
            .any(|candidate| vocabulary.kind(&fold(&name_of(parse, candidate))) == Some(NameKind::State));
        let full = |candidate: &&Candidate| {
            let is_person = candidate.label == Some(Label::Person) && !is_model(parse, candidate, lexicon);
            candidate.tokens.len() > 1 && (candidate.titled || is_person)
        };
        let bearers = candidates.iter().filter(full).flat_map(|candidate| {
            [candidate.tokens.start, candidate.tokens.end - 1].map(|token| fold(parse.word(token)))
        });
        let bearers = bearers.collect();
        let surnames =
            candidates.iter().filter(full).map(|candidate| fold(parse.word(candidate.tokens.end - 1))).collect();
        let is_where = |&token: &usize| {
            parse.is_word(token, &["in", "at", "near", "from", "to", "outside", "around", "of", "between", "through"])
        };
        let located = (0..parse.len()).filter(is_where).map(|token| fold(parse.word(token + 1))).collect();
        let articled = candidates.iter().filter(|candidate| has_own_article(parse, candidate));
        let articled = articled.map(|candidate| fold(&name_of(parse, candidate))).collect();
        let place =
            |candidate: &Candidate| candidate.entry.filter(|entry| !entry.ambiguous).and_then(|entry| entry.place);
        let countries =
            candidates.iter().filter_map(place).filter_map(|place| lexicon.places[place].country.as_deref());
        let is_firm = |candidate: &&Candidate| {
            candidate.tokens.len() > 1 && lexicon.name_words.is_firm(parse.word(candidate.tokens.end - 1))
        };
        let firms =
            candidates.iter().filter(is_firm).map(|candidate| fold(parse.word(candidate.tokens.start))).collect();
        Self {
            parse,
            lexicon,
            vocabulary,
            firms,
            tallies: tallies(parse, candidates, lexicon),
            common: common.collect(),
            surnames,
            articled,
            located,
            bearers,
            governed: governed(parse, candidates, lexicon),
            states,
            named_states,
            is_elsewhere,
            countries: countries.collect(),
        }
    }

    /// `SU` where the article has the Southern Union in full.
    fn is_letters_of_named(&self, body: usize, name: &str) -> bool {
        super::bodies::is_letters(name) && self.tallies.contains_key(&fold(&self.lexicon.organizations[body].name))
    }

    /// Of two states whose people are called alike the one that the article names.
    fn of_that_people(&self, state: usize, by: StateBy, name: &str) -> usize {
        let is_called = |other: &usize| {
            let other = &self.lexicon.states[*other];
            other.adjectives.iter().chain(&other.people).any(|adjective| adjective == name)
        };
        let is_people = matches!(by, StateBy::Adjective | StateBy::People);
        if !is_people || self.named_states.contains(&state) {
            return state;
        }
        let mut others = self.named_states.iter().copied().filter(is_called);
        others.next().filter(|_| others.next().is_none()).unwrap_or(state)
    }

    /// What a candidate is taken for, where it names anything.
    pub fn sort(&self, candidate: &Candidate) -> Option<Sort> {
        let name = name_of(self.parse, candidate);
        let tally = self.tallies.get(&fold(&name)).copied().unwrap_or_default();
        if !name.contains(char::is_alphabetic) {
            return None;
        }
        if candidate.label == Some(Label::People)
            && family_of(&name).is_some_and(|family| self.vocabulary.surnames.contains(&fold(family)))
        {
            return Some(Sort::Group);
        }
        let is_thing = candidate.tokens.len() == 1
            && candidate.label == Some(Label::Person)
            && candidate.entry.is_none()
            && !candidate.titled
            && !self.bearers.contains(&fold(&name))
            && self.vocabulary.kind(&fold(&name)).is_none_or(|kind| kind == NameKind::Person)
            && self.articled.contains(&fold(&name));
        if is_thing || self.is_product(candidate) || self.is_match(candidate) {
            return None;
        }
        // `Day` as the folder's Ms Day is called, in an article that writes the word small; `Brexit`.
        let lower = name.to_lowercase();
        let is_plain = candidate.tokens.len() == 1
            && candidate.entry.is_none()
            && !candidate.titled
            && !self.surnames.contains(&fold(&name))
            && ((candidate.label.is_none()
                && self.common.contains(&lower)
                && self.vocabulary.kind(&fold(&name)) == Some(NameKind::Person))
                || (candidate.label == Some(Label::Person) && self.lexicon.offices.is_portfolio(&lower))
                || self.is_trade_word(candidate, &lower));
        if is_plain {
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
        // `KPK` of a commission, where the lexicon knows a province by these letters.
        let is_spelled = super::bodies::is_letters(&name) && self.vocabulary.spelled(&fold(&name)).is_some();
        let is_place = |entry: &Entry| entry.organization.is_none() && entry.state.is_none();
        if let Some(entry) = candidate.entry.filter(|entry| !(is_spelled && is_place(entry))) {
            if let Some(body) = entry.organization
                && (!entry.ambiguous
                    || tally.organization > tally.person.max(tally.place)
                    || self.is_letters_of_named(body, &name))
                && !(is_person && tally.person >= 2.0)
                // `Ford` of Ada Ford, where the article has her in full.
                && !(self.surnames.contains(&fold(&name))
                    && tally.person > 0.0
                    && tally.person >= tally.organization
                    && self.stands_for_itself(candidate, &name))
            {
                if self.is_far_body(body, &name) {
                    return Some(Sort::Organization(None));
                }
                return Some(Sort::Organization(Some(body)));
            }
            if let Some((state, by)) = entry.state {
                let state = self.of_that_people(state, by, &name);
                let unsure = entry.ambiguous && tally.place == 0.0 && tally.people == 0.0;
                let by_capital = matches!(by, StateBy::Capital | StateBy::Seat);
                // Models take capitals that they do not know for people.
                let bears = candidate.titled || self.bearers.contains(&fold(&name));
                if is_person && if by_capital { bears } else { entry.ambiguous } {
                    return Some(Sort::Person);
                }
                // `met in Singapore`: the city.
                let is_city = entry.place.filter(|&place| self.lexicon.places[place].kind == "city");
                if let Some(city) = is_city.filter(|_| by == StateBy::Name && self.is_within(candidate)) {
                    return Some(Sort::Place(Some(city)));
                }
                if by == StateBy::Capital
                    && !acts(self.parse, head_of(self.parse, candidate.tokens.clone()), &self.lexicon.cities)
                {
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
            let known_place = entry.place.and_then(|place| self.sort_town(candidate, &name, &entry, place, tally));
            if known_place.is_some() {
                return known_place;
            }
        }
        self.sort_unknown(candidate, &name, tally)
    }

    /// `in Singapore`, and not `in Singapore's view`.
    fn is_within(&self, candidate: &Candidate) -> bool {
        let parse = self.parse;
        let head = head_of(parse, candidate.tokens.clone());
        let before = candidate.tokens.start.checked_sub(1);
        parse.dep(head) == "pobj" && before.is_some_and(|before| parse.is_word(before, &["in"]))
    }

    /// A name that the lexicon knows as a place's: of the place, of somebody, or of a firm that is called for short.
    fn sort_town(&self, candidate: &Candidate, name: &str, entry: &Entry, place: usize, tally: Tally) -> Option<Sort> {
        let is_person = candidate.titled
            || (tally.person > tally.organization.max(tally.place) && candidate.label == Some(Label::Person));
        // Models take towns that they do not know for people.
        let is_town = !entry.ambiguous
            && !candidate.titled
            && !self.surnames.contains(&fold(name))
            && !self.lexicon.names.is_given(name);
        // `Norvik` of Norvik Chartering, where the article never speaks of anything there.
        let is_firm = is_town
            && candidate.tokens.len() == 1
            && self.vocabulary.begins_firm(&fold(name))
            && !self.located.contains(&fold(name));
        if is_firm {
            return Some(Sort::Organization(None));
        }
        if is_town && !self.bearers.contains(&fold(name)) {
            return Some(Sort::Place(Some(place)));
        }
        // `Lowell` of Ada Lowell, and not `in Lowell`.
        let is_bearer = self.surnames.contains(&fold(name)) && self.stands_for_itself(candidate, name);
        if is_person || is_bearer {
            return Some(Sort::Person);
        }
        let seen = tally.place > 0.0 && tally.place >= tally.organization;
        if seen || (!entry.ambiguous && tally.organization == 0.0 && tally.person == 0.0) {
            return Some(Sort::Place(Some(place)));
        }
        None
    }
}

/// `the Gauja`, `the Gauja's banks`: an article of the name itself, and not of a noun that the name stands before.
fn has_own_article(parse: &Parse, candidate: &Candidate) -> bool {
    let name = candidate.tokens.start;
    let is_argument = matches!(parse.dep(name), "nsubj" | "nsubjpass" | "dobj" | "pobj");
    let is_article = |article: usize| parse.is_word(article, &["the"]);
    let is_owner = parse.dep(name) == "poss" && name.checked_sub(1).is_some_and(is_article);
    candidate.tokens.len() == 1 && (is_owner || is_argument && parse.children_by(name, &["det"]).any(is_article))
}

/// `the latest Selm Falcon`: what is made under that name, where nobody is called by its first word.
fn is_model(parse: &Parse, candidate: &Candidate, lexicon: &Lexicon) -> bool {
    let head = head_of(parse, candidate.tokens.clone());
    let has_article = parse.children_by(head, &["det"]).any(|article| parse.is_word(article, &["the", "a", "an"]));
    has_article && !lexicon.names.is_given(parse.word(candidate.tokens.start))
}
