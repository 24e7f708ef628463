//! The attribute ruler: token patterns that set tags, parts of speech, morphology and lemmas.
//!
//! All matches are collected on the values as the ruler finds them, then applied by rule, later rules overwriting
//! earlier ones.

use super::columns::{Columns, Lemmas};
use super::error::Fault;
use super::msgpack::Value;
use super::pattern::{Pattern, Scratch};
use super::tokenizer::Words;
use crate::grammar::Labels;
use std::collections::HashMap;
use std::ops::Range;

/// An attribute ruler.
#[derive(Debug)]
pub struct Ruler {
    rules: Vec<Rule>,
    patterns: Vec<TokenPattern>,
    /// Patterns by a tag, or else by a lower-cased word, that their first token must have.
    by_tag: HashMap<u16, Vec<u32>>,
    by_word: HashMap<Box<str>, Vec<u32>>,
    others: Vec<u32>,
}

#[derive(Debug)]
struct Rule {
    /// The token of the match that is set, from its beginning or, where negative, its end.
    index: isize,
    set: Vec<Setting>,
}

/// Conditions on as many tokens in a row.
#[derive(Debug)]
struct TokenPattern {
    rule: u32,
    tokens: Vec<Vec<Condition>>,
}

#[derive(Debug)]
enum Setting {
    Label(Field, u16),
    Lemma(Box<str>),
}

/// An attribute with a label for its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Tag,
    Pos,
    Morph,
    Dep,
}

/// An attribute that is text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Text {
    Orth,
    Lower,
    Lemma,
}

#[derive(Debug)]
enum Condition {
    Label { field: Field, one_of: Vec<u16>, negated: bool },
    Text { text: Text, one_of: Vec<Box<str>>, negated: bool },
    Pattern { text: Text, pattern: Pattern },
    IsSpace(bool),
}

/// Everything that a condition may look at.
#[derive(Clone, Copy)]
struct View<'a> {
    words: Words<'a>,
    /// Behind the last token that may be looked at.
    end: usize,
    columns: &'a Columns,
    lemmas: &'a Lemmas,
}

impl Ruler {
    /// Reads the file `attribute_ruler/patterns`.
    pub fn read(bytes: &[u8], labels: &mut Labels) -> Result<Self, Fault> {
        let file = Value::read(bytes)?;
        let mut ruler = Self {
            rules: Vec::new(),
            patterns: Vec::new(),
            by_tag: HashMap::new(),
            by_word: HashMap::new(),
            others: Vec::new(),
        };
        for rule in file.array()? {
            let number = ruler.rules.len() as u32;
            for pattern in rule.field("patterns")?.array()? {
                let tokens = pattern.array()?.iter().map(|token| conditions(token, labels));
                let tokens = tokens.collect::<Result<Vec<_>, _>>()?;
                ruler.add(TokenPattern { rule: number, tokens });
            }
            let index = match rule.get("index") {
                None => 0,
                Some(Value::Signed(index)) => *index as isize,
                // So far past the end of any match that it sets nothing.
                Some(index) => isize::try_from(index.size()?).unwrap_or(isize::MAX),
            };
            let set = rule.field("attrs")?.map()?.iter().map(|(key, value)| setting(key, value, labels));
            ruler.rules.push(Rule { index, set: set.collect::<Result<_, _>>()? });
        }
        Ok(ruler)
    }

    fn add(&mut self, pattern: TokenPattern) {
        let number = self.patterns.len() as u32;
        let Some(first) = pattern.tokens.first() else { return };
        let tags = first.iter().find_map(|condition| match condition {
            Condition::Label { field: Field::Tag, one_of, negated: false } => Some(one_of),
            _ => None,
        });
        let words = first.iter().find_map(|condition| match condition {
            Condition::Text { text: Text::Lower, one_of, negated: false } => Some(one_of),
            _ => None,
        });
        if let Some(tags) = tags {
            for &tag in tags {
                self.by_tag.entry(tag).or_default().push(number);
            }
        } else if let Some(words) = words {
            for word in words {
                self.by_word.entry(word.clone()).or_default().push(number);
            }
        } else {
            self.others.push(number);
        }
        self.patterns.push(pattern);
    }

    /// Sets what the rules say of the tokens in `range`, which are read by themselves.
    pub fn apply(
        &self,
        words: Words<'_>,
        range: Range<usize>,
        columns: &mut Columns,
        lemmas: &mut Lemmas,
        search: &mut Scratch,
    ) {
        let mut hits = Vec::new();
        let view = View { words, end: range.end, columns, lemmas };
        for start in range {
            let by_tag = self.by_tag.get(&columns.tag[start]).into_iter().flatten();
            let by_word = self.by_word.get(words.lower(start)).into_iter().flatten();
            for &number in by_tag.chain(by_word).chain(&self.others) {
                let pattern = &self.patterns[number as usize];
                if pattern.matches(view, start, search) {
                    hits.push((pattern.rule, start, start + pattern.tokens.len()));
                }
            }
        }
        hits.sort_unstable();
        for (rule, start, end) in hits {
            let rule = &self.rules[rule as usize];
            let token = if rule.index < 0 { end } else { start }.checked_add_signed(rule.index);
            let Some(token) = token.filter(|token| (start..end).contains(token)) else { continue };
            for setting in &rule.set {
                match setting {
                    Setting::Label(field, label) => columns.labels_mut(*field)[token] = *label,
                    Setting::Lemma(lemma) => columns.lemma[token] = lemmas.id(lemma),
                }
            }
        }
    }
}

impl Columns {
    fn labels(&self, field: Field) -> &[u16] {
        match field {
            Field::Tag => &self.tag,
            Field::Pos => &self.pos,
            Field::Morph => &self.morph,
            Field::Dep => &self.dep,
        }
    }

    fn labels_mut(&mut self, field: Field) -> &mut [u16] {
        match field {
            Field::Tag => &mut self.tag,
            Field::Pos => &mut self.pos,
            Field::Morph => &mut self.morph,
            Field::Dep => &mut self.dep,
        }
    }
}

impl TokenPattern {
    fn matches(&self, view: View<'_>, start: usize, search: &mut Scratch) -> bool {
        start + self.tokens.len() <= view.end
            && self.tokens.iter().enumerate().all(|(ahead, conditions)| {
                conditions.iter().all(|condition| condition.holds(view, start + ahead, search))
            })
    }
}

impl Condition {
    fn holds(&self, view: View<'_>, token: usize, search: &mut Scratch) -> bool {
        match self {
            Self::Label { field, one_of, negated } => one_of.contains(&view.columns.labels(*field)[token]) != *negated,
            Self::Text { text, one_of, negated } => {
                let value = text.of(view, token);
                one_of.iter().any(|known| **known == *value) != *negated
            }
            Self::Pattern { text, pattern } => pattern.find_from(search, text.of(view, token), 0).is_some(),
            Self::IsSpace(wanted) => view.words.is_space(token) == *wanted,
        }
    }
}

impl Text {
    fn of(self, view: View<'_>, token: usize) -> &str {
        match self {
            Self::Orth => view.words.word(token),
            Self::Lower => view.words.lower(token),
            Self::Lemma => view.lemmas.get(view.columns.lemma[token]),
        }
    }
}

fn field(attribute: &str) -> Option<Field> {
    Some(match attribute {
        "TAG" => Field::Tag,
        "POS" => Field::Pos,
        "MORPH" => Field::Morph,
        "DEP" => Field::Dep,
        _ => return None,
    })
}

fn conditions(token: &Value<'_>, labels: &mut Labels) -> Result<Vec<Condition>, Fault> {
    let mut conditions = Vec::new();
    for (attribute, wanted) in token.map()? {
        let attribute = attribute.str()?.to_uppercase();
        let unknown = || Fault::unsupported(format!("a rule on the attribute {attribute}"));
        if attribute == "IS_SPACE" {
            let Value::Bool(wanted) = wanted else { return Err(unknown()) };
            conditions.push(Condition::IsSpace(*wanted));
            continue;
        }
        let text = match &*attribute {
            "ORTH" | "TEXT" => Some(Text::Orth),
            "LOWER" => Some(Text::Lower),
            "LEMMA" => Some(Text::Lemma),
            _ => None,
        };
        let tests = match wanted {
            Value::Map(tests) => {
                tests.iter().map(|(test, value)| Ok((test.str()?, value))).collect::<Result<_, Fault>>()?
            }
            value => vec![("IN", value)],
        };
        for (test, value) in tests {
            let values = match value {
                Value::Array(values) => values.iter().map(Value::str).collect::<Result<Vec<_>, _>>()?,
                value => vec![value.str()?],
            };
            conditions.push(match (test, text, field(&attribute)) {
                ("IN" | "NOT_IN", Some(text), _) => {
                    let one_of = values.into_iter().map(Into::into).collect();
                    Condition::Text { text, one_of, negated: test == "NOT_IN" }
                }
                ("IN" | "NOT_IN", None, Some(field)) => {
                    let one_of = values.into_iter().map(|value| labels.intern(value)).collect();
                    Condition::Label { field, one_of, negated: test == "NOT_IN" }
                }
                ("REGEX", Some(text), _) => Condition::Pattern { text, pattern: Pattern::new(value.str()?)? },
                _ => return Err(unknown()),
            });
        }
    }
    Ok(conditions)
}

fn setting(attribute: &Value<'_>, value: &Value<'_>, labels: &mut Labels) -> Result<Setting, Fault> {
    let (attribute, value) = (attribute.str()?.to_uppercase(), value.str()?);
    Ok(match (&*attribute, field(&attribute)) {
        ("LEMMA", _) => Setting::Lemma(value.into()),
        (_, Some(Field::Morph)) => Setting::Label(Field::Morph, labels.intern(&sorted_features(value))),
        (_, Some(field)) => Setting::Label(field, labels.intern(value)),
        _ => return Err(Fault::unsupported(format!("a rule that sets the attribute {attribute}"))),
    })
}

/// Morphological features as spaCy writes them: sorted, and `_` for none.
pub fn sorted_features(features: &str) -> String {
    if features == "_" {
        return String::new();
    }
    let mut features: Vec<_> = features.split('|').collect();
    features.sort_unstable();
    features.join("|")
}
