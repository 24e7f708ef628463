//! What splits one chunk: exceptions, prefixes, suffixes, infixes, and what is kept whole.

use crate::language::error::Fault;
use crate::language::lexicon::NormId;
use crate::language::msgpack::Value;
use crate::language::pattern::{Pattern, Scratch};
use std::collections::HashMap;

/// `spacy.symbols.ORTH` and `NORM`, the keys of an exception's tokens.
const ORTH: Value<'static> = Value::Unsigned(65);
const NORM: Value<'static> = Value::Unsigned(67);

/// A token inside a chunk: its length in bytes, and the norm that an exception gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    pub len: usize,
    pub norm: NormId,
}

impl Piece {
    fn plain(len: usize) -> Self {
        Self { len, norm: 0 }
    }
}

/// The rules of a tokenizer.
#[derive(Debug)]
pub struct Rules {
    prefix: Option<Pattern>,
    suffix: Option<Pattern>,
    infix: Option<Pattern>,
    token: Option<Pattern>,
    url: Option<Pattern>,
    exceptions: HashMap<Box<str>, Box<[Piece]>>,
    /// Bytes of the longest exception: a longer chunk need not be looked up.
    longest_exception: usize,
    /// The norms that exceptions give; number 0 stands for none.
    norms: Vec<Box<str>>,
    /// True where a package has spaCy's `faster_heuristics` off: then every exception is looked for as a sequence of tokens,
    /// else those alone that the affix rules tear apart.
    pub every_exception_is_a_phrase: bool,
}

impl Rules {
    pub fn read(file: &Value<'_>) -> Result<Self, Fault> {
        let pattern =
            |key: &str| file.get(key).map(Value::str).transpose().map(|source| source.filter(|s| !s.is_empty()));
        let forward = |key| pattern(key)?.map(Pattern::new).transpose();
        let mut rules = Self {
            prefix: forward("prefix_search")?,
            suffix: pattern("suffix_search")?.map(Pattern::suffix).transpose()?,
            infix: forward("infix_finditer")?,
            token: forward("token_match")?,
            url: forward("url_match")?,
            exceptions: HashMap::new(),
            longest_exception: 0,
            norms: vec!["".into()],
            every_exception_is_a_phrase: file.get("faster_heuristics") == Some(&Value::Bool(false)),
        };
        let mut norms = HashMap::from([("", 0)]);
        for (text, tokens) in file.field("exceptions")?.map()? {
            rules.add_exception(text.str()?, tokens.array()?, &mut norms)?;
        }
        Ok(rules)
    }

    /// `norms` are the numbers of those met so far.
    fn add_exception<'a>(
        &mut self,
        text: &str,
        tokens: &[Value<'a>],
        norms: &mut HashMap<&'a str, NormId>,
    ) -> Result<(), Fault> {
        let mut rest = text;
        let mut pieces = Vec::with_capacity(tokens.len());
        for token in tokens {
            let under = |key| token.map().map(|entries| entries.iter().find(|(known, _)| *known == key));
            let Some((_, word)) = under(ORTH)? else {
                return Err(Fault::damaged(format!("a token of the exception `{text}` has no text")));
            };
            let norm = match under(NORM)? {
                Some((_, norm)) => self.norm_id(norm.str()?, norms)?,
                None => 0,
            };
            let word = word.str()?;
            rest = rest.strip_prefix(word).filter(|_| !word.is_empty()).ok_or_else(|| {
                Fault::damaged(format!("the tokens of the exception `{text}` do not make up its text"))
            })?;
            pieces.push(Piece { len: word.len(), norm });
        }
        if !rest.is_empty() || text.is_empty() {
            return Err(Fault::damaged(format!("the tokens of the exception `{text}` do not make up its text")));
        }
        self.longest_exception = self.longest_exception.max(text.len());
        self.exceptions.insert(text.into(), pieces.into());
        Ok(())
    }

    fn norm_id<'a>(&mut self, norm: &'a str, norms: &mut HashMap<&'a str, NormId>) -> Result<NormId, Fault> {
        if let Some(&known) = norms.get(norm) {
            return Ok(known);
        }
        let id = NormId::try_from(self.norms.len())
            .map_err(|_| Fault::unsupported("its tokenizer has more than 65,535 norms"))?;
        self.norms.push(norm.into());
        norms.insert(norm, id);
        Ok(id)
    }

    /// The norm with this number.
    pub fn norm(&self, id: NormId) -> Option<&str> {
        if id == 0 { None } else { Some(&self.norms[usize::from(id)]) }
    }

    /// The exceptions, with their tokens.
    pub fn exceptions(&self) -> impl Iterator<Item = (&str, &[Piece])> {
        self.exceptions.iter().map(|(text, pieces)| (&**text, &**pieces))
    }

    /// The tokens of an exception.
    pub fn exception(&self, text: &str) -> Option<&[Piece]> {
        if text.len() > self.longest_exception {
            return None;
        }
        self.exceptions.get(text).map(|pieces| &**pieces)
    }

    /// True where the affix rules would tear the text apart if it were not an exception.
    pub fn would_split(&self, text: &str, search: &mut Scratch) -> bool {
        let infix =
            |search: &mut Scratch| self.infix.as_ref().is_some_and(|infix| infix.find_from(search, text, 0).is_some());
        self.prefix_len(text, search) > 0 || self.suffix_len(text, search) > 0 || text.contains(' ') || infix(search)
    }

    fn prefix_len(&self, text: &str, search: &mut Scratch) -> usize {
        self.prefix.as_ref().map_or(0, |prefix| prefix.prefix_len(search, text))
    }

    fn suffix_len(&self, text: &str, search: &mut Scratch) -> usize {
        self.suffix.as_ref().map_or(0, |suffix| suffix.suffix_len(search, text))
    }

    /// Appends the tokens of a chunk, whose lengths add up to its own.
    pub fn split(&self, chunk: &str, with_exceptions: bool, search: &mut Scratch, pieces: &mut Vec<Piece>) {
        let exception = |text: &str| if with_exceptions { self.exception(text) } else { None };
        if let Some(listed) = exception(chunk) {
            pieces.extend_from_slice(listed);
            return;
        }
        let mut suffixes = Vec::new();
        let mut rest = chunk;
        while !rest.is_empty() {
            if self.token.as_ref().is_some_and(|token| token.matches(search, rest)) || exception(rest).is_some() {
                break;
            }
            let prefix = self.prefix_len(rest, search);
            if prefix > 0 && exception(&rest[prefix..]).is_some() {
                pieces.push(Piece::plain(prefix));
                rest = &rest[prefix..];
                break;
            }
            let suffix = self.suffix_len(&rest[prefix..], search);
            let without_suffix = &rest[..rest.len() - suffix];
            if suffix > 0 && exception(without_suffix).is_some() {
                suffixes.push(suffix);
                rest = without_suffix;
                break;
            }
            if prefix + suffix == 0 {
                break;
            }
            if prefix > 0 {
                pieces.push(Piece::plain(prefix));
            }
            if suffix > 0 {
                suffixes.push(suffix);
            }
            rest = &without_suffix[prefix..];
        }
        if let Some(listed) = exception(rest) {
            pieces.extend_from_slice(listed);
        } else if !rest.is_empty() {
            self.split_infixes(rest, search, pieces);
        }
        pieces.extend(suffixes.iter().rev().map(|&len| Piece::plain(len)));
    }

    fn split_infixes(&self, text: &str, search: &mut Scratch, pieces: &mut Vec<Piece>) {
        let whole = |pattern: &Option<Pattern>, search: &mut Scratch| {
            pattern.as_ref().is_some_and(|pattern| pattern.matches(search, text))
        };
        let mut done = 0;
        if let Some(infix) = &self.infix
            && !whole(&self.token, search)
            && !whole(&self.url, search)
        {
            let mut from = 0;
            while let Some(found) = infix.find_from(search, text, from) {
                // Behind an empty match the search goes on at the next character.
                let next = text[found.start..].chars().next().map_or(found.start + 1, |c| found.start + c.len_utf8());
                from = if found.is_empty() { next } else { found.end };
                if found.start > 0 {
                    let between = [found.start - done, found.len()];
                    pieces.extend(between.into_iter().filter(|&len| len > 0).map(Piece::plain));
                    done = found.end;
                }
                if from > text.len() {
                    break;
                }
            }
        }
        if done < text.len() {
            pieces.push(Piece::plain(text.len() - done));
        }
    }
}
