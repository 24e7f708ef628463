//! From a pattern in Python's syntax to a tree.

use crate::language::charset::CharSet;
use crate::language::error::Fault;
use std::collections::HashMap;
use std::rc::Rc;

/// Deeper nesting than any tokenizer has; guards the stack.
const DEEPEST: usize = 60;

/// A pattern as a tree.
#[derive(Clone, Debug)]
pub enum Tree {
    /// One character of a set.
    Set(Rc<CharSet>),
    /// `^`
    Start,
    /// `$`
    End,
    Sequence(Vec<Tree>),
    /// Alternatives, the preferred one first.
    Choice(Vec<Tree>),
    Repeat {
        of: Box<Tree>,
        least: u32,
        most: Option<u32>,
        greedy: bool,
    },
    /// `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`
    Look {
        at: Box<Tree>,
        ahead: bool,
        negated: bool,
    },
}

impl Tree {
    /// Reads a pattern. Groups are never captured.
    pub fn parse(pattern: &str) -> Result<Self, Fault> {
        let mut parser = Parser { pattern, at: 0, ignore_case: false, sets: HashMap::new() };
        parser.flags()?;
        let tree = parser.choice(0)?;
        if parser.at < pattern.len() { Err(parser.unknown()) } else { Ok(tree) }
    }

    /// A character that every match holds, where one is easily found.
    ///
    /// A web address holds a full stop; most words do not, and need not be looked at further.
    pub fn required(&self) -> Option<char> {
        match self {
            Self::Set(set) => set.single(),
            Self::Sequence(parts) => parts.iter().find_map(Self::required),
            Self::Choice(parts) => {
                let first = parts.first()?.required()?;
                parts.iter().all(|part| part.required() == Some(first)).then_some(first)
            }
            Self::Repeat { of, least: 1.., .. } => of.required(),
            Self::Start | Self::End | Self::Look { .. } | Self::Repeat { .. } => None,
        }
    }
}

struct Parser<'a> {
    pattern: &'a str,
    at: usize,
    ignore_case: bool,
    /// Sets by their source: patterns repeat sets of thousands of characters.
    sets: HashMap<&'a str, Rc<CharSet>>,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        &self.pattern[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn eat(&mut self, wanted: &str) -> bool {
        let found = self.rest().starts_with(wanted);
        self.at += if found { wanted.len() } else { 0 };
        found
    }

    fn unknown(&self) -> Fault {
        let near: String = self.rest().chars().take(12).collect();
        Fault::unsupported(format!("a pattern of its tokenizer is not understood at `{near}`"))
    }

    /// `(?u)` and `(?i)` at the very beginning.
    fn flags(&mut self) -> Result<(), Fault> {
        let Some(flags) = self.rest().strip_prefix("(?").and_then(|rest| rest.split_once(')')).map(|(flags, _)| flags)
        else {
            return Ok(());
        };
        if flags.is_empty() || !flags.bytes().all(|flag| flag.is_ascii_lowercase()) {
            return Ok(());
        }
        for flag in flags.chars() {
            match flag {
                'u' => {}
                'i' => self.ignore_case = true,
                _ => return Err(self.unknown()),
            }
        }
        self.at += flags.len() + "(?)".len();
        Ok(())
    }

    fn choice(&mut self, depth: usize) -> Result<Tree, Fault> {
        if depth > DEEPEST {
            return Err(self.unknown());
        }
        let mut alternatives = vec![self.sequence(depth)?];
        while self.eat("|") {
            alternatives.push(self.sequence(depth)?);
        }
        Ok(if alternatives.len() == 1 { alternatives.remove(0) } else { Tree::Choice(alternatives) })
    }

    fn sequence(&mut self, depth: usize) -> Result<Tree, Fault> {
        let mut parts = Vec::new();
        while !matches!(self.peek(), None | Some('|' | ')')) {
            let part = self.item(depth)?;
            parts.push(self.repeated(part)?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Tree::Sequence(parts) })
    }

    fn item(&mut self, depth: usize) -> Result<Tree, Fault> {
        if self.eat("(") {
            return self.group(depth);
        }
        if self.eat("^") {
            return Ok(Tree::Start);
        }
        if self.eat("$") {
            return Ok(Tree::End);
        }
        let length = match self.peek() {
            Some('[') => self.class_length()?,
            Some('\\') => self.escape_length()?,
            Some('*' | '+' | '?' | '{') | None => return Err(self.unknown()),
            Some(other) => other.len_utf8(),
        };
        let source = &self.rest()[..length];
        self.at += length;
        if let Some(known) = self.sets.get(source) {
            return Ok(Tree::Set(Rc::clone(known)));
        }
        let set = Rc::new(CharSet::parse(&unnested(source), self.ignore_case)?);
        self.sets.insert(source, Rc::clone(&set));
        Ok(Tree::Set(set))
    }

    fn group(&mut self, depth: usize) -> Result<Tree, Fault> {
        let look = if self.eat("?:") {
            None
        } else if self.eat("?=") {
            Some((true, false))
        } else if self.eat("?!") {
            Some((true, true))
        } else if self.eat("?<=") {
            Some((false, false))
        } else if self.eat("?<!") {
            Some((false, true))
        } else if self.peek() == Some('?') {
            return Err(self.unknown());
        } else {
            None
        };
        let tree = self.choice(depth + 1)?;
        if !self.eat(")") {
            return Err(self.unknown());
        }
        Ok(match look {
            Some((ahead, negated)) => Tree::Look { at: Box::new(tree), ahead, negated },
            None => tree,
        })
    }

    /// Bytes of the `[…]` that comes next.
    fn class_length(&self) -> Result<usize, Fault> {
        let body = self.rest();
        let mut characters = body.char_indices().skip(1).peekable();
        characters.next_if(|&(_, character)| character == '^');
        characters.next_if(|&(_, character)| character == ']');
        while let Some((at, character)) = characters.next() {
            match character {
                '\\' => drop(characters.next()),
                ']' => return Ok(at + 1),
                _ => {}
            }
        }
        Err(self.unknown())
    }

    /// Bytes of the `\…` that comes next.
    fn escape_length(&self) -> Result<usize, Fault> {
        let length = match self.rest().chars().nth(1) {
            Some('x') => 4,
            Some('u') => 6,
            Some('U') => 10,
            Some('d' | 'D' | 'w' | 'W' | 's' | 'S' | 'n' | 'r' | 't' | 'f' | 'v' | 'a') => 2,
            Some(other) if !other.is_alphanumeric() => 1 + other.len_utf8(),
            _ => return Err(self.unknown()),
        };
        if self.rest().is_char_boundary(length) { Ok(length) } else { Err(self.unknown()) }
    }

    fn repeated(&mut self, part: Tree) -> Result<Tree, Fault> {
        let (least, most) = if self.eat("*") {
            (0, None)
        } else if self.eat("+") {
            (1, None)
        } else if self.eat("?") {
            (0, Some(1))
        } else if self.peek() == Some('{') {
            self.counts()?
        } else {
            return Ok(part);
        };
        let greedy = !self.eat("?");
        if matches!(self.peek(), Some('*' | '+' | '?' | '{')) {
            return Err(self.unknown());
        }
        Ok(Tree::Repeat { of: Box::new(part), least, most, greedy })
    }

    /// `{2}`, `{2,}`, `{2,5}`
    fn counts(&mut self) -> Result<(u32, Option<u32>), Fault> {
        let counts = self.rest()[1..].split_once('}').map(|(counts, _)| counts).ok_or_else(|| self.unknown())?;
        let number = |digits: &str| digits.parse::<u32>().ok().filter(|&count| count <= 1_000);
        let read = match counts.split_once(',') {
            Some((least, "")) => number(least).map(|least| (least, None)),
            Some((least, most)) => number(least).zip(number(most).map(Some)),
            None => number(counts).map(|count| (count, Some(count))),
        };
        let read = read.filter(|&(least, most)| most.is_none_or(|most| least <= most)).ok_or_else(|| self.unknown())?;
        self.at += counts.len() + 2;
        Ok(read)
    }
}

/// A class in which `[`, `&&` and `~~` mean nothing special, as in Python.
fn unnested(source: &str) -> String {
    if !source.starts_with('[') {
        return source.to_owned();
    }
    let mut escaped = String::with_capacity(source.len() + 4);
    let mut characters = source.chars();
    escaped.extend(characters.next());
    while let Some(character) = characters.next() {
        match character {
            '[' | '&' | '~' => escaped.extend(['\\', character]),
            '\\' => escaped.extend(std::iter::once('\\').chain(characters.next())),
            _ => escaped.push(character),
        }
    }
    escaped
}
