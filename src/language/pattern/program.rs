//! From a tree to instructions for the search.

use super::parse::Tree;
use crate::language::charset::CharSet;
use crate::language::error::Fault;
use std::rc::Rc;

/// More instructions than any tokenizer needs.
const LONGEST: usize = 200_000;

/// The way in which a search reads the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Forward,
    /// From the end to the beginning: what a pattern for suffixes and a look-behind need.
    Backward,
}

/// One instruction. Numbers are places in [`Program::instructions`].
#[derive(Clone, Copy, Debug)]
pub enum Instruction {
    /// One character of the set with this number, then the next instruction.
    Take(u16),
    /// Both ways, the first one preferred.
    Fork(u32, u32),
    Jump(u32),
    /// On only at the beginning of the text.
    Start,
    /// On only at the end of the text, or before a line break that ends it.
    End,
    /// On only where what begins at `body` matches from here, or does not.
    Look {
        body: u32,
        direction: Direction,
        negated: bool,
        next: u32,
    },
    Match,
}

/// A pattern made ready for one direction.
#[derive(Debug)]
pub struct Program {
    pub instructions: Vec<Instruction>,
    sets: Vec<CharSet>,
    /// What the first character of a match can be; none where the match may be empty.
    pub first: Option<CharSet>,
    pub direction: Direction,
}

impl Program {
    /// Makes a tree ready to be searched for in one direction.
    pub fn new(tree: &Tree, direction: Direction) -> Result<Self, Fault> {
        let mut compiler = Compiler { instructions: Vec::new(), sets: Vec::new() };
        compiler.add(tree, direction)?;
        compiler.emit(Instruction::Match)?;
        let Compiler { instructions, sets } = compiler;
        let sets: Vec<_> = sets.iter().map(|set| CharSet::clone(set)).collect();
        let mut program = Self { instructions, sets, first: None, direction };
        program.first = program.first_characters();
        Ok(program)
    }

    /// The set with this number.
    #[inline]
    pub fn set(&self, number: u16) -> &CharSet {
        &self.sets[usize::from(number)]
    }

    /// Walks from the beginning as far as no character is taken, as if every condition held.
    fn first_characters(&self) -> Option<CharSet> {
        let mut seen = vec![false; self.instructions.len()];
        let mut open = vec![0];
        let mut found = Vec::new();
        while let Some(place) = open.pop() {
            if std::mem::replace(&mut seen[place as usize], true) {
                continue;
            }
            match self.instructions[place as usize] {
                Instruction::Take(set) => found.push(self.set(set)),
                Instruction::Fork(one, other) => open.extend([one, other]),
                Instruction::Jump(to) => open.push(to),
                Instruction::Start | Instruction::End => open.push(place + 1),
                Instruction::Look { next, .. } => open.push(next),
                Instruction::Match => return None,
            }
        }
        Some(CharSet::union(found))
    }
}

struct Compiler {
    instructions: Vec<Instruction>,
    sets: Vec<Rc<CharSet>>,
}

impl Compiler {
    fn emit(&mut self, instruction: Instruction) -> Result<usize, Fault> {
        if self.instructions.len() >= LONGEST {
            return Err(Fault::unsupported("a pattern of its tokenizer is too long"));
        }
        self.instructions.push(instruction);
        Ok(self.instructions.len() - 1)
    }

    fn here(&self) -> u32 {
        self.instructions.len() as u32
    }

    fn add(&mut self, tree: &Tree, direction: Direction) -> Result<(), Fault> {
        match tree {
            Tree::Set(set) => {
                let number = self.set(set)?;
                self.emit(Instruction::Take(number))?;
            }
            Tree::Start => drop(self.emit(Instruction::Start)?),
            Tree::End => drop(self.emit(Instruction::End)?),
            Tree::Sequence(parts) => match direction {
                Direction::Forward => parts.iter().try_for_each(|part| self.add(part, direction))?,
                Direction::Backward => parts.iter().rev().try_for_each(|part| self.add(part, direction))?,
            },
            Tree::Choice(alternatives) => self.choice(alternatives, direction)?,
            Tree::Repeat { of, least, most, greedy } => self.repeat(of, *least, *most, *greedy, direction)?,
            Tree::Look { at, ahead, negated } => self.look(at, *ahead, *negated)?,
        }
        Ok(())
    }

    fn set(&mut self, set: &Rc<CharSet>) -> Result<u16, Fault> {
        let known = self.sets.iter().position(|known| Rc::ptr_eq(known, set));
        let number = known.unwrap_or_else(|| {
            self.sets.push(Rc::clone(set));
            self.sets.len() - 1
        });
        u16::try_from(number).map_err(|_| Fault::unsupported("a pattern of its tokenizer has too many sets"))
    }

    fn choice(&mut self, alternatives: &[Tree], direction: Direction) -> Result<(), Fault> {
        let mut ends = Vec::new();
        let Some((last, others)) = alternatives.split_last() else { return Ok(()) };
        for alternative in others {
            let fork = self.emit(Instruction::Fork(0, 0))?;
            self.add(alternative, direction)?;
            ends.push(self.emit(Instruction::Jump(0))?);
            self.instructions[fork] = Instruction::Fork(fork as u32 + 1, self.here());
        }
        self.add(last, direction)?;
        for end in ends {
            self.instructions[end] = Instruction::Jump(self.here());
        }
        Ok(())
    }

    fn repeat(
        &mut self,
        of: &Tree,
        least: u32,
        most: Option<u32>,
        greedy: bool,
        direction: Direction,
    ) -> Result<(), Fault> {
        for _ in 0..least {
            self.add(of, direction)?;
        }
        let fork = |once: u32, skip: u32| {
            if greedy { Instruction::Fork(once, skip) } else { Instruction::Fork(skip, once) }
        };
        let Some(most) = most else {
            let start = self.emit(Instruction::Fork(0, 0))?;
            self.add(of, direction)?;
            self.emit(Instruction::Jump(start as u32))?;
            self.instructions[start] = fork(start as u32 + 1, self.here());
            return Ok(());
        };
        let mut skips = Vec::new();
        for _ in least..most {
            skips.push(self.emit(Instruction::Fork(0, 0))?);
            self.add(of, direction)?;
        }
        for skip in skips {
            self.instructions[skip] = fork(skip as u32 + 1, self.here());
        }
        Ok(())
    }

    /// The body stands behind the condition, and the search goes on behind the body.
    fn look(&mut self, at: &Tree, ahead: bool, negated: bool) -> Result<(), Fault> {
        let direction = if ahead { Direction::Forward } else { Direction::Backward };
        let look = self.emit(Instruction::Match)?;
        self.add(at, direction)?;
        self.emit(Instruction::Match)?;
        let (body, next) = (look as u32 + 1, self.here());
        self.instructions[look] = Instruction::Look { body, direction, negated, next };
        Ok(())
    }
}
