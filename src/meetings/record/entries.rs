//! The entries of a field of a record.

use crate::model::{Evidence, RecordEntry, RecordField};
use crate::text::fold;

/// Entries of a field, each wording once with all its evidence.
#[derive(Default)]
pub(super) struct Entries(pub Vec<RecordEntry>);

impl Entries {
    /// Adds an entry, or its evidence to the one that says the same: the same words, or words within the other's.
    pub(super) fn add(&mut self, entry: RecordEntry) {
        // Papers write one quotation with marks of their own.
        let plain = |text: &str| fold(text).replace(['"', '“', '”', '‘', '’', '„', '«', '»', ','], "");
        let folded = plain(&entry.text);
        let same = |known: &&mut RecordEntry| {
            let other = plain(&known.text);
            known.field == entry.field
                && known.actor == entry.actor
                && (other == folded
                    || (folded.len() > 12 && other.contains(&folded))
                    || (other.len() > 12 && folded.contains(&other)))
        };
        match self.0.iter_mut().find(same) {
            Some(known) => {
                // Who agreed says more than what was agreed.
                if entry.field == RecordField::Agreed && folded.len() > plain(&known.text).len() {
                    known.text.clone_from(&entry.text);
                }
                let new: Vec<Evidence> =
                    entry.evidence.into_iter().filter(|item| !known.evidence.contains(item)).collect();
                known.evidence.extend(new);
            }
            None => self.0.push(entry),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_quotation_in_two_papers_is_one_entry() {
        let entry = |text: &str| RecordEntry {
            field: RecordField::NotAgreed,
            text: text.to_owned(),
            actor: None,
            side: None,
            basis: None,
            evidence: Vec::new(),
        };
        let mut entries = Entries::default();
        entries.add(entry("The gaps \"will not be closed\""));
        entries.add(entry("The gaps “will not be closed”"));
        entries.add(entry("No date was set"));
        assert_eq!(entries.0.len(), 2);
    }
}
