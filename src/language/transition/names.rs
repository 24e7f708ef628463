//! The recognizer of names: one move a token, from left to right.
//!
//! BILUO tagging (Ratinov and Roth, "Design Challenges and Misconceptions in Named Entity Recognition", 2009) as a
//! transition system: a name is Begun, continued (In) and closed (Last), or is a Unit of one token; other tokens are Out.

use super::moves::Move;
use super::scorer::{Memory, Scorer};
use crate::grammar::Labels;
use crate::language::error::Fault;
use crate::language::thinc::Layers;
use std::ops::Range;

/// The actions in the order of their numbers; 0 marks annotation that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    Begin,
    In,
    Last,
    Unit,
    Out,
}

impl Action {
    fn read(number: u8) -> Result<Self, Fault> {
        Ok(match number {
            1 => Self::Begin,
            2 => Self::In,
            3 => Self::Last,
            4 => Self::Unit,
            5 => Self::Out,
            _ => return Err(Fault::unsupported("a recognizer of names with moves that spaCy 3 does not have")),
        })
    }
}

/// A recognizer of names.
#[derive(Debug)]
pub struct Recognizer {
    scorer: Scorer<3>,
    classes: Vec<Class>,
}

#[derive(Clone, Copy, Debug)]
struct Class {
    action: Action,
    label: u16,
    has_label: bool,
}

/// A name begun and not closed yet.
#[derive(Clone, Copy, Debug)]
struct Open {
    start: usize,
    label: u16,
}

impl Recognizer {
    /// Reads a recognizer from its `model`, given its moves.
    pub fn read(layers: &Layers<'_>, moves: &[Move], labels: &mut Labels) -> Result<Self, Fault> {
        let scorer = Scorer::read(layers, moves.len())?;
        let classes = moves.iter().map(|Move { action, label }| {
            Ok(Class { action: Action::read(*action)?, label: labels.intern(label), has_label: !label.is_empty() })
        });
        Ok(Self { scorer, classes: classes.collect::<Result<_, Fault>>()? })
    }

    /// The network that scores its moves.
    pub fn scorer(&self) -> &Scorer<3> {
        &self.scorer
    }

    /// Finds the names in a text, given its projected tokens. They come in text order.
    pub fn names(
        &self,
        projected: &[f32],
        is_space: impl Fn(usize) -> bool,
        begins_sentence: impl Fn(usize) -> bool,
        memory: &mut Memory,
        mut found: impl FnMut(Range<usize>, u16),
    ) {
        let count = projected.len() / self.scorer.projected();
        let mut open: Option<Open> = None;
        memory.start();
        for token in 0..count {
            let slots = [Some(token), open.map(|open| open.start), open.map(|_| token - 1)];
            let scores = self.scorer.score(slots, projected, memory);
            let last = token + 1 == count || begins_sentence(token + 1);
            let space = is_space(token);
            let allowed = |class: &Class| match (class.action, open) {
                (Action::Begin, None) => !last && !space && class.has_label,
                (Action::Unit, None) => !space && class.has_label,
                (Action::Out, None) => true,
                (Action::In, Some(open)) => !last && class.label == open.label,
                (Action::Last, Some(open)) => class.label == open.label,
                _ => false,
            };
            let mut best: Option<(usize, f32)> = None;
            for (class, &score) in scores.iter().enumerate() {
                if allowed(&self.classes[class]) && best.is_none_or(|(_, highest)| score > highest) {
                    best = Some((class, score));
                }
            }
            let Some((class, _)) = best else { break };
            let label = self.classes[class].label;
            match self.classes[class].action {
                Action::Begin => open = Some(Open { start: token, label }),
                Action::Last => {
                    let start = open.take().map_or(token, |open| open.start);
                    found(start..token + 1, label);
                }
                Action::Unit => found(token..token + 1, label),
                Action::In | Action::Out => {}
            }
        }
    }
}
