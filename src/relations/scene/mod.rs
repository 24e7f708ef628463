//! A document as the rules ask it: whom do these words stand for, and who is speaking here?
//!
//! `whom` answers the first. Names and pronouns stand for actors; what else is tried is a description with a name beside it
//! (`named_beside`), names in a row (`lists`), `both sides` (`sides`), `the unions` (`groups`), `the board` and `his party` (`bodies`, by what each may be
//! called, `kinds`), people who act for others (`principals`), and those whose bid it is (`bids`).

mod bids;
mod bodies;
mod groups;
mod kinds;
mod lists;
mod named_beside;
mod principals;
mod sides;
mod whom;

use crate::lexicon::Lexicon;
use crate::model::{Actor, ActorKind, Cast, Document, Reading, Statement};
use crate::text::Span;
use kinds::introduced;
use std::collections::{HashMap, HashSet};

/// One document with its actors and what is said in it.
pub(super) struct Scene<'a> {
    pub document: &'a Document,
    pub reading: &'a Reading,
    pub cast: &'a Cast,
    pub lexicon: &'a Lexicon,
    /// What the article calls its bodies beside their names.
    introduced: HashSet<(usize, String)>,
    numbers: HashMap<&'a str, usize>,
    /// For each token, who says it.
    voices: Vec<Option<usize>>,
}

impl<'a> Scene<'a> {
    pub fn new(
        document: &'a Document,
        reading: &'a Reading,
        cast: &'a Cast,
        statements: &'a [Statement],
        lexicon: &'a Lexicon,
    ) -> Self {
        let numbers: HashMap<&str, usize> =
            cast.actors.iter().enumerate().map(|(number, actor)| (actor.id.as_str(), number)).collect();
        let voices = voices(reading, statements, &numbers);
        let introduced = introduced(reading, lexicon);
        Self { document, reading, cast, lexicon, introduced, numbers, voices }
    }

    /// The span, grown so that it cuts no mention in two: what is shown of a sentence begins and ends with whole names.
    pub fn whole(&self, span: Span) -> Span {
        let parse = &self.reading.parse;
        let mentions = self.reading.found.iter().map(|found| parse.span_of(found.tokens.clone()));
        mentions.filter(|mention| mention.overlaps(span)).fold(span, Span::cover)
    }

    /// An actor, by its number in the cast.
    pub fn actor(&self, number: usize) -> &'a Actor {
        &self.cast.actors[number]
    }

    /// The number of an actor in the cast.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    /// Who says the word, where it stands in somebody's statement.
    pub fn speaker(&self, token: usize) -> Option<usize> {
        self.voices[token]
    }

    /// The state or body that an actor belongs to or speaks for.
    pub fn body_of(&self, actor: usize) -> Option<usize> {
        self.actor(actor).of.as_ref().and_then(|of| self.number(of.as_str()))
    }

    /// True for a person who speaks for a body.
    fn holds_office(&self, actor: usize) -> bool {
        let actor = self.actor(actor);
        actor.kind == ActorKind::Person && !actor.unnamed && actor.roles.iter().any(|role| role.represents)
    }

    /// True for a person who is known to speak for a body.
    pub fn holds_office_of_body(&self, actor: usize) -> bool {
        self.holds_office(actor) && self.actor(actor).roles.iter().any(|role| role.represents && role.of.is_some())
    }

    /// True where what one does can be taken as done by the other: a minister and the state.
    pub fn same_side(&self, one: usize, other: usize) -> bool {
        let belongs = |inner: usize, outer: usize| {
            self.body_of(inner) == Some(outer)
                || self.actor(inner).roles.iter().any(|role| role.of.as_ref() == Some(&self.actor(outer).id))
        };
        one == other || belongs(one, other) || belongs(other, one)
    }

    /// True where the words name a court or an authority that rules.
    pub fn is_court(&self, head: usize) -> bool {
        const DECIDE: [&str; 7] = ["court", "tribunal", "commission", "authority", "regulator", "watchdog", "judge"];
        let said = |name: &str| name.split(' ').any(|word| DECIDE.contains(&word.to_lowercase().as_str()));
        let actor = self.reading.actor_at(head).map(|actor| self.actor(actor));
        self.reading.parse.has_lemma(head, &DECIDE)
            || actor.is_some_and(|actor| actor.kind != ActorKind::Person && said(&actor.name))
    }
}

/// Who says each token; in a statement within a statement, the inner speaker.
fn voices(reading: &Reading, statements: &[Statement], numbers: &HashMap<&str, usize>) -> Vec<Option<usize>> {
    let parse = &reading.parse;
    let mut voices = vec![None; parse.len()];
    let mut pieces: Vec<(usize, usize, usize)> = statements
        .iter()
        .filter_map(|statement| {
            let speaker = *numbers.get(statement.speaker.as_ref()?.as_str())?;
            Some(statement.content.iter().map(move |piece| (piece.start, piece.end, speaker)))
        })
        .flatten()
        .collect();
    pieces.sort_by_key(|&(start, end, _)| std::cmp::Reverse(end - start));
    let starts: Vec<usize> = (0..parse.len()).map(|token| parse.span(token).start).collect();
    for (start, end, speaker) in pieces {
        let first = starts.partition_point(|&at| at < start);
        for voice in voices.iter_mut().skip(first).take(starts[first..].partition_point(|&at| at < end)) {
            *voice = Some(speaker);
        }
    }
    voices
}
