//! The search: all ways through a pattern at once, one character at a time.
//!
//! Thompson's simulation with priorities (Pike's, as Cox describes it in "Regular Expression Matching: the Virtual
//! Machine Approach", 2009). Every character is met once by every instruction at most, so there is no text on which
//! it takes more than time in proportion to its length.

use super::program::{Direction, Instruction, Program};

/// Which of several matches is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The one that Python's backtracking finds first.
    Preferred,
    Longest,
    /// Whichever is found first: the question is only whether there is one.
    Any,
}

/// What a search needs besides the program and the text: one set of lists for each depth of look-around.
#[derive(Debug, Default)]
pub struct Scratch {
    depths: Vec<Lists>,
}

#[derive(Debug, Default)]
struct Lists {
    now: Threads,
    next: Threads,
    open: Vec<u32>,
}

/// Instructions in order of preference, each at most once.
#[derive(Debug, Default)]
struct Threads {
    order: Vec<u32>,
    /// The round in which an instruction was last listed.
    listed: Vec<u32>,
    round: u32,
}

impl Threads {
    fn clear(&mut self, instructions: usize) {
        self.order.clear();
        self.round = self.round.wrapping_add(1);
        if self.listed.len() < instructions || self.round == 0 {
            self.listed.clear();
            self.listed.resize(instructions, 0);
            self.round = 1;
        }
    }

    fn insert(&mut self, place: u32) -> bool {
        let new = std::mem::replace(&mut self.listed[place as usize], self.round) != self.round;
        if new {
            self.order.push(place);
        }
        new
    }
}

impl Program {
    /// Where a match that begins at byte `at` ends, in this program's own direction.
    pub fn match_from(&self, scratch: &mut Scratch, text: &str, at: usize, wanted: Wanted) -> Option<usize> {
        if let Some(first) = &self.first
            && !next_character(text, at, self.direction).is_some_and(|character| first.contains(character))
        {
            return None;
        }
        Search { program: self, text, depths: &mut scratch.depths }.run(0, 0, at, self.direction, wanted)
    }
}

struct Search<'a> {
    program: &'a Program,
    text: &'a str,
    depths: &'a mut Vec<Lists>,
}

impl Search<'_> {
    fn run(&mut self, depth: usize, entry: u32, mut at: usize, direction: Direction, wanted: Wanted) -> Option<usize> {
        if self.depths.len() <= depth {
            self.depths.push(Lists::default());
        }
        let mut lists = std::mem::take(&mut self.depths[depth]);
        let instructions = self.program.instructions.len();
        lists.now.clear(instructions);
        self.follow(depth, entry, at, &mut lists.now, &mut lists.open);
        let mut found = None;
        while !lists.now.order.is_empty() {
            let character = next_character(self.text, at, direction);
            let after = character.map_or(at, |character| match direction {
                Direction::Forward => at + character.len_utf8(),
                Direction::Backward => at - character.len_utf8(),
            });
            lists.next.clear(instructions);
            for &place in &lists.now.order {
                match self.program.instructions[place as usize] {
                    Instruction::Take(set)
                        if character.is_some_and(|character| self.program.set(set).contains(character)) =>
                    {
                        self.follow(depth, place + 1, after, &mut lists.next, &mut lists.open);
                    }
                    Instruction::Match => {
                        found = Some(at);
                        if wanted != Wanted::Longest {
                            break;
                        }
                    }
                    _ => {}
                }
            }
            if found.is_some() && wanted == Wanted::Any {
                break;
            }
            std::mem::swap(&mut lists.now, &mut lists.next);
            at = after;
        }
        self.depths[depth] = lists;
        found
    }

    /// Lists the instruction and all that can be reached from it without taking a character, in order of preference.
    fn follow(&mut self, depth: usize, place: u32, at: usize, threads: &mut Threads, open: &mut Vec<u32>) {
        open.push(place);
        while let Some(place) = open.pop() {
            if !threads.insert(place) {
                continue;
            }
            match self.program.instructions[place as usize] {
                Instruction::Fork(one, other) => open.extend([other, one]),
                Instruction::Jump(to) => open.push(to),
                Instruction::Start if at == 0 => open.push(place + 1),
                Instruction::End if matches!(&self.text[at..], "" | "\n") => open.push(place + 1),
                Instruction::Look { body, direction, negated, next }
                    if self.run(depth + 1, body, at, direction, Wanted::Any).is_some() != negated =>
                {
                    open.push(next);
                }
                _ => {}
            }
        }
    }
}

fn next_character(text: &str, at: usize, direction: Direction) -> Option<char> {
    match direction {
        Direction::Forward => text[at..].chars().next(),
        Direction::Backward => text[..at].chars().next_back(),
    }
}
