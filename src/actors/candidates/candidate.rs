//! Runs of tokens that may be names: what the model marked, what the lexicon knows, and what a title introduces.

use super::body_names::bodies_of;
use super::branches::branches;
use super::designations::{
    agencies, datelines, governments, is_plural_of_letters, is_type, letters, nicknames, speaking_letters, units,
};
use super::families::families;
use super::introducing::{called_behind, called_bodies, introduced, own_letters};
use super::joining::{addresses, administrations, compounds, embassies, partners, torn_persons};
use super::leading::{introduced_persons, led_bodies};
use super::line::Line;
use super::particles::{given_names_alone, names_behind_he, particles, torn_names};
use super::parties::{affiliations, hyphened, in_or_out_of_power, other_members};
use super::settling::settle;
use super::title_parts::is_part_of_title;
use super::titled::titled_names;
use super::trimming::{trimmed, without_loose_ends};
use super::unseen::{described_bodies, given_names, lone_persons, unseen_bodies, unseen_persons};
use super::whole_names::{cut_names, styled_persons};
use crate::actors::titles;
use crate::actors::vocabulary::Vocabulary;
use crate::grammar::Parse;
use crate::lexicon::{Entry, Lexicon};
use crate::model::Block;
use crate::text::{bare_name, is_all_caps, title_case};
use std::collections::HashSet;
use std::ops::Range;

/// What the language model says of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::actors) enum Label {
    Person,
    Organization,
    /// A country, city or state (`GPE`).
    Polity,
    /// A nationality, religion or political group (`NORP`).
    People,
    /// Any other place (`LOC`, `FAC`).
    Place,
    /// Something else with a name: a work, a product, an event, a law.
    Thing,
}

impl Label {
    fn of(label: &str) -> Option<Self> {
        Some(match label {
            "PERSON" | "PER" => Self::Person,
            "ORG" => Self::Organization,
            "GPE" => Self::Polity,
            "NORP" => Self::People,
            "LOC" | "FAC" => Self::Place,
            "WORK_OF_ART" | "PRODUCT" | "EVENT" | "LAW" | "MISC" => Self::Thing,
            _ => return None,
        })
    }
}

/// A run of tokens that may be a name.
#[derive(Clone, Debug)]
pub(in crate::actors) struct Candidate {
    pub tokens: Range<usize>,
    /// What the model says.
    pub label: Option<Label>,
    /// What the lexicon says.
    pub entry: Option<Entry>,
    /// True where a title stands in front: then it is a person's name.
    pub titled: bool,
    /// True in a heading: models see names everywhere in capitals.
    pub in_heading: bool,
    /// True for a noun by which a longer name may be called for short: `the League`.
    pub is_short: bool,
}

impl Candidate {
    /// A run of which nothing else is known.
    pub fn new(tokens: Range<usize>) -> Self {
        Self { tokens, label: None, entry: None, titled: false, in_heading: false, is_short: false }
    }
}

/// The candidates of one document in text order, none overlapping.
pub(in crate::actors) fn candidates(
    parse: &Parse,
    blocks: &[Block],
    lexicon: &Lexicon,
    vocabulary: &Vocabulary,
) -> Vec<Candidate> {
    let mut names = parse.names().iter().peekable();
    let mut found = Vec::new();
    let ships: HashSet<&str> = (1..parse.len())
        .filter(|&token| parse.is_word(token - 1, &lexicon.name_words.ships))
        .map(|token| parse.word(token))
        .collect();
    for block in blocks {
        let in_heading = block.kind.is_heading();
        let mut here = Vec::new();
        while let Some(name) = names.next_if(|name| name.tokens.start < block.tokens.end) {
            if let Some(label) = Label::of(parse.name_label(name)) {
                here.extend(
                    trimmed(parse, name.tokens.clone(), label, lexicon).into_iter().map(|(tokens, label)| Candidate {
                        label: Some(label),
                        in_heading,
                        ..Candidate::new(tokens)
                    }),
                );
            }
        }
        here.extend(known(parse, block, lexicon));
        for candidate in &mut here {
            candidate.entry = candidate.entry.or_else(|| shouted(parse, candidate, lexicon));
        }
        settle(parse, lexicon, &mut here);
        other_members(parse, block, lexicon, &mut here);
        in_or_out_of_power(parse, block, lexicon, &mut here);
        hyphened(parse, lexicon, &mut here);
        particles(parse, block, &mut here);
        given_names(parse, block, lexicon, &mut here);
        torn_persons(parse, &mut here);
        names_behind_he(parse, &mut here);
        cut_names(parse, block, lexicon, &mut here);
        nicknames(parse, &mut here);
        let is_person = |token: usize| {
            here.iter().any(|candidate| candidate.label == Some(Label::Person) && candidate.tokens.start == token)
        };
        let portfolios = titles::portfolios(parse, block.tokens.clone(), lexicon, &is_person);
        here.retain(|candidate| {
            !portfolios.iter().any(|portfolio| portfolio.contains(&candidate.tokens.start))
                && !is_part_of_title(parse, candidate, lexicon)
                && !is_type(parse, candidate)
                && !is_plural_of_letters(parse, candidate)
                && (candidate.tokens.len() > 1 || !ships.contains(parse.word(candidate.tokens.start)))
                && (candidate.tokens.len() > 1 || !lexicon.offices.is_abbreviation(parse.word(candidate.tokens.start)))
        });
        letters(parse, &mut here);
        units(parse, block, lexicon, &mut here);
        speaking_letters(parse, block, lexicon, &mut here);
        governments(parse, &mut here);
        datelines(parse, block, lexicon, &mut here);
        agencies(parse, block, &mut here);
        administrations(parse, &mut here);
        compounds(parse, lexicon, &mut here);
        partners(parse, &mut here);
        bodies_of(parse, block, lexicon, &mut here);
        embassies(parse, &mut here);
        addresses(parse, lexicon, &mut here);
        introduced(parse, block, lexicon, &mut here);
        called_bodies(parse, block, lexicon, &mut here);
        called_behind(parse, block, lexicon, &mut here);
        led_bodies(parse, block, lexicon, &mut here);
        vocabulary.find(parse, block, in_heading, lexicon, &mut here);
        here.retain(|candidate| {
            candidate.label.is_some()
                || !(is_part_of_title(parse, candidate, lexicon) || is_plural_of_letters(parse, candidate))
        });
        partners(parse, &mut here);
        if !in_heading {
            unseen_persons(parse, block, lexicon, &mut here);
            lone_persons(parse, block, lexicon, &mut here);
            unseen_bodies(parse, block, lexicon, &mut here);
            described_bodies(parse, block, lexicon, &mut here);
        }
        branches(parse, block, lexicon, &mut here);
        families(parse, block, vocabulary, &mut here);
        titled_names(parse, block, &portfolios, lexicon, &mut here);
        introduced_persons(parse, lexicon, &mut here);
        affiliations(parse, lexicon, &mut here);
        found.append(&mut here);
    }
    without_loose_ends(parse, &mut found);
    own_letters(parse, vocabulary, lexicon, &mut found);
    given_names_alone(parse, lexicon, &mut found);
    styled_persons(parse, lexicon, &mut found);
    torn_names(parse, &mut found);
    found
}

/// The names of a block that the lexicon knows.
fn known(parse: &Parse, block: &Block, lexicon: &Lexicon) -> Vec<Candidate> {
    let in_heading = block.kind.is_heading();
    let candidate = |entry, tokens| Candidate { entry: Some(entry), in_heading, ..Candidate::new(tokens) };
    let line = Line::new(parse, block.tokens.clone());
    let mut found = Vec::new();
    for (span, entry) in lexicon.gazetteer.find(&line.text) {
        let Some(tokens) = line.tokens(span) else { continue };
        // `Ukraine's National Security and Defense Council`: the owner is named, too.
        let mark = tokens.clone().find(|&token| parse.tag(token) == "POS");
        let owner = mark.filter(|&mark| mark > tokens.start && mark + 1 < tokens.end).and_then(|mark| {
            let owner = tokens.start..mark;
            Some((mark, candidate(lexicon.gazetteer.entry(&words(parse, owner.clone()))?, owner)))
        });
        let start = owner.as_ref().map_or(tokens.start, |(mark, _)| mark + 1);
        found.extend(owner.map(|(_, owner)| owner));
        found.push(candidate(entry, start..tokens.end));
    }
    found
}

/// What the lexicon says of a name in capitals, as datelines have it: `VIENNA, Jan 12`.
fn shouted(parse: &Parse, candidate: &Candidate, lexicon: &Lexicon) -> Option<Entry> {
    let name = words(parse, candidate.tokens.clone());
    let capitals = is_all_caps(&name) && name.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let entry = || lexicon.gazetteer.entry(&title_case(&name)).filter(|entry| entry.organization.is_none());
    if capitals { entry() } else { None }
}

/// The words of a run.
pub(in crate::actors) fn words(parse: &Parse, tokens: Range<usize>) -> String {
    let mut text = String::new();
    for token in tokens.clone() {
        let word = parse.word(token).trim();
        if word.is_empty() {
            continue;
        }
        text.push_str(word);
        if parse.space_after(token) && token + 1 < tokens.end {
            text.push(' ');
        }
    }
    text
}

pub(in crate::actors) fn is_capital(parse: &Parse, token: usize) -> bool {
    parse.word(token).starts_with(char::is_uppercase)
}

/// True right behind a preposition of place.
pub(super) fn is_in(parse: &Parse, token: usize) -> bool {
    token
        .checked_sub(1)
        .is_some_and(|before| parse.is_word(before, &["in", "near", "outside", "at", "around", "from", "of", "to"]))
}

/// The name that a candidate spells, without article and possessive ending.
pub(in crate::actors) fn name_of(parse: &Parse, candidate: &Candidate) -> String {
    bare_name(&words(parse, candidate.tokens.clone())).to_owned()
}

/// The token of a run whose head lies outside it.
pub(in crate::actors) fn head_of(parse: &Parse, tokens: Range<usize>) -> usize {
    let outside = |&token: &usize| parse.is_root(token) || !tokens.contains(&parse.head(token));
    tokens.clone().rev().find(outside).unwrap_or(tokens.end - 1)
}
