//! Citations: the number of an article behind a line of the program's.

use super::Index;
use crate::model::Evidence;

/// `[3]`: opens the reader at the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The article's number: its place in reading order, from 1.
    pub number: usize,
    /// The words it rests on; the first of them where an article has several.
    pub evidence: Evidence,
}

/// One citation for each article among `evidence`, by number.
pub fn cite<'a>(index: &Index, evidence: impl IntoIterator<Item = &'a Evidence>) -> Vec<Citation> {
    let mut cited: Vec<Citation> = Vec::new();
    for evidence in evidence {
        let Some(number) = index.number(&evidence.document) else { continue };
        match cited.iter_mut().find(|citation| citation.number == number) {
            Some(citation) if evidence.start < citation.evidence.start => citation.evidence = evidence.clone(),
            Some(_) => {}
            None => cited.push(Citation { number, evidence: evidence.clone() }),
        }
    }
    cited.sort_by_key(|citation| citation.number);
    cited
}
