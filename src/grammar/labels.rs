//! The labels of a language model, as numbers.

use std::collections::HashMap;

/// The label strings of a language model (tags, parts of speech, dependency labels, morphology, kinds of names), so that a
/// token can keep a number for each.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Labels {
    labels: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u16>,
}

impl Labels {
    /// The number of `label`, which is added where it is new.
    ///
    /// Panics past 65,535 different labels; published pipelines have a few thousand at most.
    pub fn intern(&mut self, label: &str) -> u16 {
        if let Some(&number) = self.numbers.get(label) {
            return number;
        }
        let number = u16::try_from(self.labels.len()).expect("a language model has fewer than 65,536 labels");
        self.labels.push(label.into());
        self.numbers.insert(label.into(), number);
        number
    }

    /// The number of `label`, where it has one.
    pub(super) fn number(&self, label: &str) -> Option<u16> {
        self.numbers.get(label).copied()
    }

    /// The label with this number.
    pub fn get(&self, number: u16) -> &str {
        &self.labels[usize::from(number)]
    }

    /// The labels in the order of their numbers.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.labels.iter().map(|label| &**label)
    }
}
