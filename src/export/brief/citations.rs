//! The numbers of the passages that a brief cites.

use crate::model::{DocumentId, Evidence};
use std::collections::BTreeMap;

/// Numbers passages in the order in which they are first cited. The same words of the same place have one number.
#[derive(Default)]
pub(super) struct Citations {
    numbers: BTreeMap<(DocumentId, usize, usize), usize>,
    passages: Vec<Evidence>,
}

impl Citations {
    /// The numbers of these passages, each once, in rising order.
    pub fn cite<'a>(&mut self, evidence: impl IntoIterator<Item = &'a Evidence>) -> Vec<usize> {
        let mut numbers: Vec<_> = evidence.into_iter().map(|evidence| self.number(evidence)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    fn number(&mut self, evidence: &Evidence) -> usize {
        let place = (evidence.document.clone(), evidence.start, evidence.end);
        let next = self.passages.len() + 1;
        let number = *self.numbers.entry(place).or_insert(next);
        if number == next {
            self.passages.push(evidence.clone());
        }
        number
    }

    /// What was cited, by number.
    pub fn into_passages(self) -> Vec<Evidence> {
        self.passages
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn a_passage_has_one_number_however_often_it_is_cited() {
        let [geneva, brussels, _] = fixture::documents();
        let (firm, easy) = (fixture::at(&geneva, "We were firm"), fixture::at(&brussels, "not an easy discussion"));
        let mut citations = Citations::default();
        assert_eq!(citations.cite([&firm]), [1]);
        assert_eq!(citations.cite([&easy, &firm, &easy]), [1, 2]);
        assert_eq!(citations.into_passages(), [firm, easy]);
    }
}
