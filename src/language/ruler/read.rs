//! Reads the rules of a package.

use super::condition::{Condition, Field, Text};
use super::{Rule, Ruler, Setting, TokenPattern};
use crate::grammar::Labels;
use crate::language::error::Fault;
use crate::language::msgpack::Value;
use crate::language::pattern::Pattern;
use std::collections::HashMap;

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
fn sorted_features(features: &str) -> String {
    if features == "_" {
        return String::new();
    }
    let mut features: Vec<_> = features.split('|').collect();
    features.sort_unstable();
    features.join("|")
}
