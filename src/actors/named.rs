//! Names become entities of a document: `Sherman` is Wendy Sherman, `OSCE` is the organization behind the letters.

use super::acting::acts;
use super::candidate::{Candidate, Label, is_capital, words};
use super::local::{Kind, Local};
use super::person_name::PersonName;
use super::vocabulary::{NameKind, Vocabulary};
use crate::grammar::Parse;
use crate::lexicon::{Gender, Lexicon, StateBy};
use crate::model::MentionForm;
use crate::text::{bare_name, fold};
use std::collections::HashMap;

/// How often a name was seen as what, in one document.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    person: f32,
    organization: f32,
    place: f32,
    people: f32,
    in_body: bool,
}

/// The entities that a document names, with their mentions by name.
pub(super) fn named(parse: &Parse, candidates: &[Candidate], lexicon: &Lexicon, vocabulary: &Vocabulary) -> Vec<Local> {
    let mut naming = Naming { parse, lexicon, vocabulary, tallies: tallies(parse, candidates), locals: Vec::new() };
    let sorted: Vec<(&Candidate, Sort)> =
        candidates.iter().filter_map(|candidate| Some((candidate, naming.sort(candidate)?))).collect();
    // Full names first, so that surnames and letters find theirs.
    for pass in 0..2 {
        for (candidate, sort) in &sorted {
            let is_short = *sort == Sort::Person && candidate.tokens.len() == 1
                || matches!(sort, Sort::Organization(None)) && is_letters(&naming.name(candidate));
            if is_short == (pass == 1) {
                naming.place(candidate, *sort);
            }
        }
    }
    naming.locals
}

/// What a candidate is taken for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sort {
    Person,
    /// A body, with its number in the lexicon where it is known.
    Organization(Option<usize>),
    State(usize, StateBy),
    Place(Option<usize>),
    Group,
}

struct Naming<'a> {
    parse: &'a Parse,
    lexicon: &'a Lexicon,
    vocabulary: &'a Vocabulary,
    tallies: HashMap<String, Tally>,
    locals: Vec<Local>,
}

fn tallies(parse: &Parse, candidates: &[Candidate]) -> HashMap<String, Tally> {
    let mut tallies: HashMap<String, Tally> = HashMap::new();
    for candidate in candidates {
        let tally = tallies.entry(fold(bare_name(&words(parse, candidate.tokens.clone())))).or_default();
        let weight = if candidate.in_heading { 0.4 } else { 1.0 };
        match candidate.label {
            Some(Label::Person) => tally.person += weight,
            Some(Label::Organization) => tally.organization += weight,
            Some(Label::Polity | Label::Place) => tally.place += weight,
            Some(Label::People) => tally.people += weight,
            Some(Label::Thing) | None => {}
        }
        if candidate.titled {
            tally.person += 2.0;
        }
        tally.in_body |= !candidate.in_heading;
    }
    tallies
}

/// Endings of firms' and bodies' names.
const BODY_ENDINGS: [&str; 44] = [
    "inc",
    "corp",
    "corporation",
    "ltd",
    "limited",
    "plc",
    "llc",
    "gmbh",
    "ag",
    "sa",
    "nv",
    "co",
    "company",
    "group",
    "holdings",
    "party",
    "ministry",
    "council",
    "commission",
    "committee",
    "university",
    "institute",
    "union",
    "bank",
    "agency",
    "association",
    "foundation",
    "department",
    "authority",
    "federation",
    "court",
    "parliament",
    "congress",
    "senate",
    "assembly",
    "organization",
    "organisation",
    "alliance",
    "league",
    "airlines",
    "airways",
    "motors",
    "partners",
    "se",
];

/// What a place's name is followed by or ends with.
const PLACE_ENDINGS: [&str; 24] = [
    "region",
    "province",
    "district",
    "oblast",
    "city",
    "town",
    "village",
    "county",
    "river",
    "sea",
    "lake",
    "island",
    "islands",
    "peninsula",
    "valley",
    "mountains",
    "street",
    "avenue",
    "square",
    "airport",
    "bay",
    "strait",
    "border",
    "coast",
];

impl Naming<'_> {
    fn name(&self, candidate: &Candidate) -> String {
        bare_name(&words(self.parse, candidate.tokens.clone())).to_owned()
    }

    fn sort(&self, candidate: &Candidate) -> Option<Sort> {
        let name = self.name(candidate);
        let tally = self.tallies.get(&fold(&name)).copied().unwrap_or_default();
        if !name.contains(char::is_alphabetic) {
            return None;
        }
        let is_person = candidate.titled
            || (tally.person > tally.organization.max(tally.place) && candidate.label == Some(Label::Person));
        if let Some(entry) = candidate.entry {
            if let Some(body) = entry.organization
                && (!entry.ambiguous || tally.organization > tally.person.max(tally.place))
                && !(is_person && tally.person >= 2.0)
            {
                return Some(Sort::Organization(Some(body)));
            }
            if let Some((state, by)) = entry.state {
                let unsure = entry.ambiguous && tally.place == 0.0 && tally.people == 0.0;
                let by_capital = matches!(by, StateBy::Capital | StateBy::Seat);
                if is_person && (by_capital || entry.ambiguous) {
                    return Some(Sort::Person);
                }
                if by == StateBy::Capital && !acts(self.parse, self.head(candidate)) {
                    return Some(Sort::Place(entry.place));
                }
                if !unsure || by_capital {
                    return Some(Sort::State(state, by));
                }
            }
            if let Some(place) = entry.place {
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

    fn sort_unknown(&self, candidate: &Candidate, name: &str, tally: Tally) -> Option<Sort> {
        if let Some(kind) = self.vocabulary.kind(&fold(name)) {
            return Some(match kind {
                NameKind::Person => Sort::Person,
                NameKind::Organization => Sort::Organization(None),
                NameKind::Place => Sort::Place(None),
            });
        }
        let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
        let count = name.split_whitespace().count();
        let given =
            count > 1 && count < 5 && self.lexicon.names.is_given(name.split_whitespace().next().unwrap_or(name));
        if !name.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) {
            return None;
        }
        let next = candidate.tokens.end;
        let place_follows = next < self.parse.len()
            && self.parse.is_word(next, &PLACE_ENDINGS)
            && !self.parse.is_word(next, &["square", "street"]);
        if !candidate.titled && (PLACE_ENDINGS.contains(&last.as_str()) || (place_follows && count == 1)) {
            return Some(Sort::Place(None));
        }
        if BODY_ENDINGS.contains(&last.trim_end_matches('.')) && count > 1 && !candidate.titled {
            return Some(Sort::Organization(None));
        }
        let person = tally.person + if given && self.looks_like_person(candidate) { 1.5 } else { 0.0 };
        // Headings are written in capitals: only what the text below confirms, or what cannot be anything else.
        if candidate.in_heading
            && !tally.in_body
            && !(given && candidate.label == Some(Label::Person))
            && candidate.label != Some(Label::Polity)
        {
            return (candidate.label == Some(Label::Organization) && is_letters(name))
                .then_some(Sort::Organization(None));
        }
        match candidate.label {
            None if candidate.titled => Some(Sort::Person),
            None => None,
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

    /// Two to four capitalized words and nothing that only a body or a work is called.
    fn looks_like_person(&self, candidate: &Candidate) -> bool {
        candidate.tokens.clone().all(|token| {
            let word = self.parse.word(token);
            (is_capital(self.parse, token) || word == "-" || word.len() <= 3)
                && !BODY_ENDINGS.contains(&word.to_lowercase().as_str())
                && word != "&"
        })
    }

    /// The token that the rest of the name hangs on.
    fn head(&self, candidate: &Candidate) -> usize {
        head_of(self.parse, candidate.tokens.clone())
    }

    /// Adds a candidate to the entity that it names, or makes one.
    fn place(&mut self, candidate: &Candidate, sort: Sort) {
        let name = self.name(candidate);
        let head = self.head(candidate);
        let tokens = candidate.tokens.clone();
        let (number, form, reason) = match sort {
            Sort::Person => self.person(candidate, &name),
            Sort::Organization(known) => self.organization(candidate, &name, known),
            Sort::State(state, StateBy::Seat) => {
                // A palace is named for the people in it: a body of the state, rather than the state.
                let of = self.state_number(state);
                let number = self.by_name(Kind::Organization, &name, None);
                self.locals[number].of = Some(of);
                (number, MentionForm::Name, format!("seat of the government of {}", self.lexicon.states[state].name))
            }
            Sort::State(state, by) => self.state(state, by),
            Sort::Place(known) => {
                let number = self.by_name(Kind::Place, &name, known);
                (number, MentionForm::Name, "its name".to_owned())
            }
            Sort::Group => (self.by_name(Kind::Group, &name, None), MentionForm::Name, "its name".to_owned()),
        };
        self.locals[number].mention(tokens, head, form, reason);
    }

    fn by_name(&mut self, kind: Kind, name: &str, known: Option<usize>) -> usize {
        let folded = fold(name);
        let same = |local: &Local| {
            local.kind == kind && ((known.is_some() && local.known == known) || local.aliases.contains(&folded))
        };
        if let Some(number) = self.locals.iter().position(same) {
            if !self.locals[number].aliases.contains(&folded) {
                self.locals[number].aliases.push(folded);
            }
            return number;
        }
        let mut local = Local::new(kind, name);
        local.known = known;
        local.aliases.push(folded);
        self.locals.push(local);
        self.locals.len() - 1
    }

    fn state_number(&mut self, state: usize) -> usize {
        let name = &self.lexicon.states[state].name;
        self.locals.iter().position(|local| local.kind == Kind::State(state)).unwrap_or_else(|| {
            self.locals.push(Local {
                known: Some(state),
                aliases: vec![fold(name)],
                ..Local::new(Kind::State(state), name)
            });
            self.locals.len() - 1
        })
    }

    fn state(&mut self, state: usize, by: StateBy) -> (usize, MentionForm, String) {
        let number = self.state_number(state);
        let name = &self.lexicon.states[state].name;
        let (form, reason) = match by {
            StateBy::Name | StateBy::Seat => (MentionForm::Name, "its name".to_owned()),
            StateBy::Capital => (MentionForm::Name, format!("capital of {name}, which here stands for its government")),
            StateBy::Adjective => (MentionForm::Nominal, format!("adjective of {name}")),
            StateBy::People => (MentionForm::Nominal, format!("people of {name}")),
        };
        (number, form, reason)
    }

    fn person(&mut self, candidate: &Candidate, name: &str) -> (usize, MentionForm, String) {
        let parts = PersonName::new(name);
        let gender = self.honorific_gender(candidate).or_else(|| parts.gender(self.lexicon));
        let persons = || self.locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person);
        let folded = fold(name);
        if let Some((number, _)) = persons().find(|(_, local)| local.aliases.contains(&folded) && parts.len() > 1) {
            return (number, MentionForm::Name, "full name".to_owned());
        }
        let fits_gender = |local: &Local| local.gender.is_none() || gender.is_none() || local.gender == gender;
        if parts.len() > 1 {
            let same = persons().find(|(_, local)| {
                fits_gender(local) && local.person.as_ref().is_some_and(|other| other.agrees_with(&parts, self.lexicon))
            });
            if let Some((number, local)) = same {
                let reason = format!("the same name as {}, otherwise written", local.name);
                let local = &mut self.locals[number];
                if name.split_whitespace().count() > local.name.split_whitespace().count() && !name.contains('.') {
                    name.clone_into(&mut local.name);
                    local.person = Some(parts);
                }
                local.aliases.push(folded);
                return (number, MentionForm::Name, reason);
            }
        } else if let Some((number, reason)) = self.bearer(candidate, &parts, name, gender) {
            if !self.locals[number].aliases.contains(&folded) {
                self.locals[number].aliases.push(folded);
            }
            return (number, MentionForm::Name, reason);
        }
        let reason = if parts.len() > 1 { "full name" } else { "its name" };
        self.locals.push(Local { gender, aliases: vec![folded], ..Local::new(Kind::Person, name) });
        (self.locals.len() - 1, MentionForm::Name, reason.to_owned())
    }

    /// Whose surname (or given name) a single word is.
    fn bearer(
        &self,
        candidate: &Candidate,
        parts: &PersonName,
        name: &str,
        gender: Option<Gender>,
    ) -> Option<(usize, String)> {
        let fits = |local: &Local| {
            local.kind == Kind::Person
                && local.person.as_ref().is_some_and(|full| parts.can_stand_for(full, self.lexicon) || *full == *parts)
                && (local.gender.is_none() || gender.is_none() || local.gender == gender)
        };
        let bearers: Vec<usize> = (0..self.locals.len()).filter(|&number| fits(&self.locals[number])).collect();
        let by_surname: Vec<usize> = bearers
            .iter()
            .copied()
            .filter(|&number| self.locals[number].person.as_ref().is_some_and(|full| full.surname() == parts.surname()))
            .collect();
        let bearers = if by_surname.is_empty() { bearers } else { by_surname };
        match bearers.as_slice() {
            [] => None,
            [only] => {
                let kind = if self.locals[*only].person.as_ref().is_some_and(|full| full.surname() == parts.surname()) {
                    "surname"
                } else {
                    "given name"
                };
                Some((*only, format!("{kind} of the only {name} in the article")))
            }
            several => {
                // Namesakes: the one named last by the time, else the one named first of all.
                let at = candidate.tokens.start;
                let near = |&number: &usize| self.locals[number].last_before(at);
                let closest = several.iter().copied().filter(|number| near(number).is_some()).max_by_key(near);
                closest.or(several.first().copied()).map(|number| (number, format!("the {name} named last before")))
            }
        }
    }

    fn honorific_gender(&self, candidate: &Candidate) -> Option<Gender> {
        let before = candidate.tokens.start.checked_sub(1)?;
        self.lexicon.offices.honorific(self.parse.word(before)).and_then(|honorific| honorific.tells())
    }

    fn organization(
        &mut self,
        candidate: &Candidate,
        name: &str,
        known: Option<usize>,
    ) -> (usize, MentionForm, String) {
        if let Some(body) = known {
            let number = self.by_name(Kind::Organization, &self.lexicon.organizations[body].name.clone(), Some(body));
            let folded = fold(name);
            let is_main = self.locals[number].aliases[0] == folded;
            if !self.locals[number].aliases.contains(&folded) {
                self.locals[number].aliases.push(folded);
            }
            let reason =
                if is_main { "its name".to_owned() } else { format!("another name of {}", self.locals[number].name) };
            return (number, MentionForm::Name, reason);
        }
        if let Some((number, reason)) = self.full_body(candidate, name) {
            self.locals[number].aliases.push(fold(name));
            return (number, MentionForm::Name, reason);
        }
        (self.by_name(Kind::Organization, name, None), MentionForm::Name, "its name".to_owned())
    }

    /// The body whose short form or letters a name is.
    fn full_body(&self, candidate: &Candidate, name: &str) -> Option<(usize, String)> {
        let folded = fold(name);
        let bodies = || self.locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Organization);
        if let Some((number, _)) = bodies().find(|(_, local)| local.aliases.contains(&folded)) {
            return Some((number, "its name".to_owned()));
        }
        if is_letters(name) {
            let letters: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
            let in_brackets = candidate.tokens.start > 0 && self.parse.word(candidate.tokens.start - 1) == "(";
            let by_initials = bodies().find(|(_, local)| initials(&local.name).contains(&letters));
            let introduced = || {
                bodies().find(|(_, local)| {
                    local.mentions.iter().any(|mention| mention.tokens.end + 1 == candidate.tokens.start)
                })
            };
            let found = by_initials.or_else(|| if in_brackets { introduced() } else { None });
            return found.map(|(number, local)| (number, format!("the letters of {}", local.name)));
        }
        let stem = without_ending(&folded);
        let same = bodies().find(|(_, local)| without_ending(&fold(&local.name)) == stem && !stem.is_empty());
        if let Some((number, local)) = same {
            return Some((number, format!("short for {}", local.name)));
        }
        // `Volkswagen` is Volkswagen Group: the first words of one longer name only.
        let longer: Vec<_> =
            bodies().filter(|(_, local)| fold(&local.name).starts_with(&format!("{folded} "))).collect();
        match longer.as_slice() {
            [(number, local)] => Some((*number, format!("short for {}", local.name))),
            _ => None,
        }
    }
}

/// The token of a run whose head lies outside it.
pub(super) fn head_of(parse: &Parse, tokens: std::ops::Range<usize>) -> usize {
    let outside = |&token: &usize| parse.is_root(token) || !tokens.contains(&parse.head(token));
    tokens.clone().rev().find(outside).unwrap_or(tokens.end - 1)
}

/// True for a name in letters: `OSCE`, `U.N.`
fn is_letters(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (2..=7).contains(&letters) && !name.contains(' ') && name.chars().filter(|c| c.is_uppercase()).count() * 2 > letters
}

/// The initials of a name, with and without its little words.
fn initials(name: &str) -> [String; 2] {
    let words = || name.split([' ', '-', '/']).filter(|word| !word.is_empty());
    let first = |word: &str| word.chars().next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
    let large = words().filter(|word| word.starts_with(char::is_uppercase));
    [words().map(first).collect(), large.map(first).collect()]
}

/// A firm's or body's name without what only says that it is one.
fn without_ending(folded: &str) -> String {
    let mut words: Vec<&str> = folded.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let legal = [
        "inc",
        "corp",
        "corporation",
        "ltd",
        "limited",
        "plc",
        "llc",
        "gmbh",
        "ag",
        "sa",
        "nv",
        "co",
        "company",
        "holdings",
        "se",
        "group",
        "spa",
        "ab",
        "asa",
        "oyj",
    ];
    while words.len() > 1 && words.last().is_some_and(|word| legal.contains(word)) {
        words.pop();
    }
    words.join(" ")
}
