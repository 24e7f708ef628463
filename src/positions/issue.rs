//! What a position is on.

use super::Folder;

/// The issue of each statement: its first topic. What names none is a position on nothing.
pub(super) fn issues(folder: &Folder<'_>) -> Vec<Option<String>> {
    folder.statements.iter().map(|statement| statement.topics.first().cloned()).collect()
}
