//! Names become entities of a document: `Sherman` is Wendy Sherman, `OSCE` is the organization behind the letters.

use super::holding::is_stately;
use super::sorting::{Sort, Sorter};
use crate::actors::candidates::{Candidate, family_of, head_of, name_of};
use crate::actors::entities::{Kind, Local};
use crate::actors::vocabulary::Vocabulary;
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, StateBy};
use crate::model::MentionForm;
use crate::text::fold;

/// The entities that a document names, with their mentions by name.
pub(in crate::actors) fn named(
    parse: &Parse,
    candidates: &[Candidate],
    lexicon: &Lexicon,
    vocabulary: &Vocabulary,
) -> Vec<Local> {
    let sorter = Sorter::new(parse, candidates, lexicon, vocabulary);
    let mut short: Vec<String> =
        candidates.iter().filter(|candidate| candidate.is_short).map(|candidate| name_of(parse, candidate)).collect();
    short.sort_unstable();
    let repeated = short.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect();
    let mut naming = Naming { parse, lexicon, vocabulary, repeated, locals: Vec::new() };
    let sorted: Vec<(&Candidate, Sort)> = candidates
        .iter()
        .filter_map(|candidate| Some((candidate, sorter.as_government(candidate, sorter.sort(candidate)?))))
        .collect();
    // Full names first, so that surnames and letters find theirs.
    for pass in 0..2 {
        for (candidate, sort) in &sorted {
            let single = !name_of(parse, candidate).contains(' ');
            let is_short =
                matches!(sort, Sort::Group) || (single && matches!(sort, Sort::Person | Sort::Organization(None)));
            if is_short == (pass == 1) {
                naming.place(candidate, *sort, sorter.is_called_body(candidate));
            }
        }
    }
    naming.locals
}

/// The entities of a document while its names are put to them.
pub(super) struct Naming<'a> {
    pub parse: &'a Parse,
    pub lexicon: &'a Lexicon,
    pub vocabulary: &'a Vocabulary,
    /// Nouns in capitals behind `the` that come again and again: `the Coalition`.
    pub repeated: Vec<String>,
    pub locals: Vec<Local>,
}

impl Naming<'_> {
    /// Adds a candidate to the entity that it names, or makes one.
    fn place(&mut self, candidate: &Candidate, sort: Sort, is_sure: bool) {
        let name = name_of(self.parse, candidate);
        let mut head = head_of(self.parse, candidate.tokens.clone());
        let tokens = candidate.tokens.clone();
        // `Jane Doe KC`: the parser takes the letters for the noun. `the Norvik MP`: they are one.
        let letters = tokens.end;
        let has_letters = self.parse.head(head) == letters && self.lexicon.offices.is_letters(self.parse.word(letters));
        if matches!(sort, Sort::Person) && has_letters {
            head = letters;
        }
        if candidate.is_short && self.full_body(candidate, &name).is_none() && !self.repeated.contains(&name) {
            return;
        }
        if matches!(sort, Sort::State(_, StateBy::Adjective)) && self.is_one_of_a_people(head) {
            return;
        }
        if matches!(sort, Sort::Organization(None) | Sort::Group)
            && let Some(body) = self.known_as(head, &name)
        {
            self.locals[body].add_alias(&name);
            let reason = format!("what {} is known as", self.locals[body].name);
            self.locals[body].mention(tokens, head, MentionForm::Name, reason);
            return;
        }
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
            Sort::OtherState(by) => {
                let region = self.lexicon.region_called(&name).map(|region| region.name.clone());
                let state = || self.vocabulary.state_of(&name).or(region).unwrap_or_else(|| name.clone());
                let name = if by == StateBy::Name { name } else { state() };
                let (form, reason) = by_what(&name, by);
                (self.by_name(Kind::State, &name, None), form, reason)
            }
            Sort::Place(known) => {
                let number = self.by_name(Kind::Place, &name, known);
                self.locals[number].stately += u32::from(
                    known.is_none() && !super::bodies::is_letters(&name) && is_stately(self.parse, head, self.lexicon),
                );
                (number, MentionForm::Name, "its name".to_owned())
            }
            Sort::Group => match self.body_of_members(&name) {
                Some((number, reason)) => {
                    self.locals[number].add_alias(&name);
                    (number, MentionForm::Name, reason)
                }
                // `Republican`, `North American` before a noun: what something is like, rather than who somebody is.
                None if self.is_adjective(head) => return,
                None => (self.group(&name), MentionForm::Name, "its name".to_owned()),
            },
        };
        self.locals[number].sure += u32::from(is_sure && self.locals[number].kind == Kind::Organization);
        self.locals[number].mention(tokens, head, form, reason);
    }

    /// A group by its name: `the Wiegands` by their family's.
    fn group(&mut self, name: &str) -> usize {
        let family = family_of(name).filter(|family| self.vocabulary.surnames.contains(&fold(family)));
        let Some(family) = family else { return self.by_name(Kind::Group, name, None) };
        let number = self.by_name(Kind::Group, &format!("{family} family"), None);
        self.locals[number].add_alias(name);
        number
    }

    /// `the Council of Harbours, known to its staff as Harbco`: the body that bears another name, here or earlier on.
    fn known_as(&self, head: usize, name: &str) -> Option<usize> {
        let parse = self.parse;
        let (preposition, folded) = (parse.head(head), fold(name));
        // `known to its staff as`: the parser hangs `as` on the staff, too.
        let known = parse.ancestors(preposition).take(3).find(|&known| parse.is_word(known, &["known"]));
        let told = known.filter(|&known| {
            parse.dep(head) == "pobj" && parse.is_word(preposition, &["as"]) && parse.dep(known) == "acl"
        });
        let bears = |local: &Local| {
            let is_called = |body: usize| local.mentions.iter().any(|mention| mention.head == body);
            let is_other_name = || {
                local.mentions.iter().any(|mention| mention.reason.ends_with("is known as"))
                    && local.aliases.contains(&folded)
            };
            local.kind == Kind::Organization
                && (told.is_some_and(|known| is_called(parse.head(known))) || is_other_name())
        };
        self.locals.iter().position(bears)
    }

    /// `a Norwegian`: somebody from there, rather than the state. Who `the Norwegian` is, `compatriots` tells.
    fn is_one_of_a_people(&self, head: usize) -> bool {
        let parse = self.parse;
        let alone = matches!(parse.dep(head), "nsubj" | "nsubjpass" | "dobj" | "pobj" | "attr" | "appos");
        let one = head.checked_sub(1).is_some_and(|before| parse.is_word(before, &["a", "an", "another"]));
        alone && one && parse.lower(head).ends_with("an")
    }

    /// A word before a noun that it says more about, unless that is an office (`the Social Democrat leader`) and the word no
    /// part of the world's (`European leaders`).
    fn is_adjective(&self, head: usize) -> bool {
        let parse = self.parse;
        let noun = parse.head(head);
        let is_of_region =
            || parse.is_word(head, &["western"]) || self.lexicon.region_called(parse.word(head)).is_some();
        matches!(parse.dep(head), "amod" | "compound" | "nmod")
            && !parse.word(head).ends_with('s')
            && noun > head
            && (self.lexicon.offices.ends_at(parse, noun).is_none_or(|(_, office)| !office.represents)
                || is_of_region())
    }

    /// The entity with this name, or a new one.
    pub(super) fn by_name(&mut self, kind: Kind, name: &str, known: Option<usize>) -> usize {
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

    pub(super) fn state_number(&mut self, state: usize) -> usize {
        let name = &self.lexicon.states[state].name;
        let same = |local: &Local| local.kind == Kind::State && local.known == Some(state);
        self.locals.iter().position(same).unwrap_or_else(|| {
            self.locals.push(Local { known: Some(state), aliases: vec![fold(name)], ..Local::new(Kind::State, name) });
            self.locals.len() - 1
        })
    }

    fn state(&mut self, state: usize, by: StateBy) -> (usize, MentionForm, String) {
        let number = self.state_number(state);
        let (form, reason) = by_what(&self.lexicon.states[state].name, by);
        (number, form, reason)
    }
}

/// How a name stands for a state, and why, as a phrase.
fn by_what(name: &str, by: StateBy) -> (MentionForm, String) {
    match by {
        StateBy::Name | StateBy::Seat => (MentionForm::Name, "its name".to_owned()),
        StateBy::Capital => (MentionForm::Name, format!("capital of {name}, which here stands for its government")),
        StateBy::Adjective => (MentionForm::Nominal, format!("adjective of {name}")),
        StateBy::People => (MentionForm::Nominal, format!("people of {name}")),
    }
}
