//! What a position is on.

use super::Folder;
use crate::model::Term;
use std::collections::BTreeMap;

/// The issue of each statement: its first topic; where it has none, the noun in it that most of the folder's statements
/// share. A noun that stands in one statement alone is no issue.
pub(super) fn issues(folder: &Folder<'_>) -> Vec<Option<String>> {
    let own = |number: usize| folder.statements[number].topics.first().cloned();
    (0..folder.statements.len()).map(|number| own(number).or_else(|| common_noun(folder, number))).collect()
}

fn common_noun(folder: &Folder<'_>, number: usize) -> Option<String> {
    let reading = folder.reading(number);
    let mut nouns: BTreeMap<Term, usize> = BTreeMap::new();
    for piece in &folder.statements[number].content {
        for (term, tokens) in reading.terms(piece.span(), &folder.sides) {
            if term.is_word() && reading.parse.pos(tokens.end - 1) == "NOUN" {
                let count = folder.weights.count(&term);
                nouns.insert(term, count);
            }
        }
    }
    let (term, _) = nouns.into_iter().filter(|(_, count)| *count > 1).max_by_key(|(_, count)| *count)?;
    match term {
        Term::Word(word) => Some(word.to_string()),
        Term::Side(_) => None,
    }
}
