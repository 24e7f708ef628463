//! The dependency parser: drives the state by the scores, then sets the tree right.

use super::edges::Edges;
use super::moves::Move;
use super::projective::{self, Lifted};
use super::scorer::{self, Scorer};
use super::state::{Action, State};
use crate::grammar::Labels;
use crate::language::error::Fault;
use crate::language::thinc::Layers;
use std::collections::HashMap;
use std::ops::Range;

/// A dependency parser.
#[derive(Debug)]
pub struct Parser {
    scorer: Scorer<8>,
    /// Label of each class.
    labels: Vec<u16>,
    /// Classes that stand together and have the same action.
    runs: Vec<(Action, Range<usize>)>,
    lifted: HashMap<u16, Lifted>,
    root: u16,
}

/// A tree: for each token its head and label, and whether a sentence begins there.
#[derive(Debug, Default)]
pub struct Tree {
    pub heads: Vec<u32>,
    pub labels: Vec<u16>,
    pub sentence_starts: Vec<bool>,
}

/// Room to parse in.
#[derive(Debug, Default)]
pub struct Memory {
    state: State,
    scorer: scorer::Memory,
    edges: Edges,
}

impl Parser {
    /// Reads a parser from its `model`, given its moves.
    pub fn read(layers: &Layers<'_>, moves: &[Move], labels: &mut Labels) -> Result<Self, Fault> {
        let scorer = Scorer::read(layers, moves.len())?;
        let mut runs: Vec<(Action, Range<usize>)> = Vec::new();
        for (class, Move { action, .. }) in moves.iter().enumerate() {
            let action = Action::ALL.get(usize::from(*action));
            let action = *action.ok_or_else(|| Fault::unsupported("a parser with moves that spaCy 3 does not have"))?;
            match runs.last_mut() {
                Some((last, classes)) if *last == action => classes.end = class + 1,
                _ => runs.push((action, class..class + 1)),
            }
        }
        let lifted = moves.iter().filter_map(|class| {
            let (label, head) = class.label.split_once("||")?;
            let lifted = Lifted { label: labels.intern(label), head: labels.intern(head) };
            Some((labels.intern(&class.label), lifted))
        });
        let lifted = lifted.collect();
        let root = labels.intern("ROOT");
        let labels = moves.iter().map(|class| labels.intern(&class.label)).collect();
        Ok(Self { scorer, labels, runs, lifted, root })
    }

    /// The network that scores its moves.
    pub fn scorer(&self) -> &Scorer<8> {
        &self.scorer
    }

    /// Parses a text, given its projected tokens.
    pub fn parse(&self, projected: &[f32], is_space: impl Fn(usize) -> bool, memory: &mut Memory, tree: &mut Tree) {
        let count = projected.len() / self.scorer.projected();
        let state = &mut memory.state;
        state.start(count);
        memory.scorer.start();
        while !state.is_final() {
            let scores = self.scorer.score(state.slots(), projected, &mut memory.scorer);
            let allowed = state.allowed();
            let Some((action, class)) = self.best(scores, allowed) else { break };
            state.take(action, self.labels[class]);
        }
        tree.heads.clear();
        tree.labels.clear();
        for token in 0..count {
            let (head, label) = state.arc(token).unwrap_or((token, self.root));
            tree.heads.push(head as u32);
            tree.labels.push(label);
        }
        memory.edges.measure(&tree.heads);
        let lifted = |label: u16| self.lifted.get(&label).copied();
        projective::lower_arcs(&mut tree.heads, &mut tree.labels, &memory.edges, lifted, is_space);
        memory.edges.measure(&tree.heads);
        tree.sentence_starts.clear();
        tree.sentence_starts.extend((0..count).map(|token| memory.edges.begins_sentence(token)));
    }

    /// The class with the highest score among those allowed, the first of several.
    fn best(&self, scores: &[f32], allowed: [bool; 5]) -> Option<(Action, usize)> {
        let mut best = None;
        let mut highest = f32::NEG_INFINITY;
        for (action, classes) in self.runs.iter().filter(|(action, _)| allowed[*action as usize]) {
            for class in classes.clone() {
                if best.is_none() || scores[class] > highest {
                    highest = scores[class];
                    best = Some((*action, class));
                }
            }
        }
        best
    }
}
