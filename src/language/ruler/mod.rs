//! The attribute ruler: token patterns that set tags, parts of speech, morphology and lemmas.
//!
//! All matches are collected on the values as the ruler finds them, then applied by rule, later rules overwriting
//! earlier ones.

mod condition;
mod read;

use super::columns::{Columns, Lemmas};
use super::pattern::Scratch;
use super::tokenizer::Words;
use condition::{Condition, Field, Text, View};
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

impl Ruler {
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

impl TokenPattern {
    fn matches(&self, view: View<'_>, start: usize, search: &mut Scratch) -> bool {
        start + self.tokens.len() <= view.end
            && self.tokens.iter().enumerate().all(|(ahead, conditions)| {
                conditions.iter().all(|condition| condition.holds(view, start + ahead, search))
            })
    }
}
