//! A document as the stages behind `actors` read it: its parse, and who or what is mentioned where.

use super::{Actor, MentionForm, Place, SectionKind, SuggestedMerge};
use crate::grammar::{Anchor, Parse};
use std::ops::Range;

/// Who or what some words stand for: its number in [`Cast::actors`] or [`Cast::places`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// An actor.
    Actor(usize),
    /// A place.
    Place(usize),
}

impl Who {
    /// The actor, where it is one.
    pub const fn actor(self) -> Option<usize> {
        match self {
            Self::Actor(actor) => Some(actor),
            Self::Place(_) => None,
        }
    }
}

/// A mention, by its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The words of the mention.
    pub tokens: Range<usize>,
    /// The token that the rest of the words hang on.
    pub head: usize,
    /// Who or what they stand for.
    pub who: Who,
    /// By name, description or pronoun.
    pub form: MentionForm,
}

/// A paragraph or heading, by its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: SectionKind,
    /// The words of the section.
    pub tokens: Range<usize>,
}

/// Those of whom a document says, at one place, that they met or are to meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encounter {
    /// The token that says it.
    pub word: usize,
    /// Their numbers in [`Cast::actors`].
    pub actors: Vec<usize>,
}

/// One document, parsed, with its mentions.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The parse of its sections, furniture left out.
    pub parse: Parse,
    /// The paragraphs and headings that were parsed.
    pub blocks: Vec<Block>,
    /// The day from which `Monday` and `yesterday` are counted, where one could be told.
    pub anchor: Option<Anchor>,
    /// The mentions, in text order. One may lie within another: `Russia` in `the Russian side`.
    pub found: Vec<Found>,
    /// For each token, the mention whose head it is, else the innermost that covers it: a number in `found`.
    at: Vec<Option<u32>>,
}

impl Reading {
    /// A reading of parsed blocks before anything is found in it.
    pub fn new(parse: Parse, blocks: Vec<Block>) -> Self {
        let at = vec![None; parse.len()];
        Self { parse, blocks, anchor: None, found: Vec::new(), at }
    }

    /// Takes the mentions, puts them in text order and indexes them.
    pub fn set_found(&mut self, mut found: Vec<Found>) {
        found.sort_by_key(|found| (found.tokens.start, usize::MAX - found.tokens.end));
        self.at = vec![None; self.parse.len()];
        // Outer ones first, so that inner ones overwrite them; heads last, so that they hold.
        let mut order: Vec<usize> = (0..found.len()).collect();
        order.sort_by_key(|&number| usize::MAX - found[number].tokens.len());
        for &number in &order {
            for token in found[number].tokens.clone() {
                self.at[token] = Some(number as u32);
            }
        }
        for &number in order.iter().rev() {
            self.at[found[number].head] = Some(number as u32);
        }
        self.found = found;
    }

    /// The mention that has its head at this token, else the innermost one that covers it.
    pub fn mention_at(&self, token: usize) -> Option<&Found> {
        self.at.get(token).copied().flatten().map(|number| &self.found[number as usize])
    }

    /// The mention that has its head at this token.
    pub fn mention_headed(&self, token: usize) -> Option<&Found> {
        self.mention_at(token).filter(|found| found.head == token)
    }

    /// The actor whose mention has its head at this token or covers it.
    pub fn actor_at(&self, token: usize) -> Option<usize> {
        self.mention_at(token)?.who.actor()
    }

    /// The block that a token is in.
    pub fn block_of(&self, token: usize) -> usize {
        self.blocks.partition_point(|block| block.tokens.end <= token)
    }
}

/// Who acts in the folder, where, and who is mentioned where.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// In the order of their numbers, by which claims and mentions name them.
    pub actors: Vec<Actor>,
    /// The same of places.
    pub places: Vec<Place>,
    /// One for each document, in the same order; empty for documents that no model has read.
    pub readings: Vec<Reading>,
    /// Actors that may be one.
    pub suggestions: Vec<SuggestedMerge>,
}
