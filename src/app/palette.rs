//! Commands found by their name.

use super::command::is_filler;
use super::{Command, State};
use std::ops::Range;

/// A command that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaletteRow {
    /// What Enter runs.
    pub command: Command,
    /// Its name.
    pub label: String,
    /// The characters of the name that fit, as ranges.
    pub matched: Vec<Range<usize>>,
    /// Whether it can be done now.
    pub enabled: bool,
}

/// The commands whose name or group holds all words of `query`, or is asked for with them, the best first.
pub fn palette(state: &State, query: &str) -> Vec<PaletteRow> {
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let mut rows: Vec<(usize, PaletteRow)> = Vec::new();
    for command in Command::all() {
        let label = command.label(state).into_owned();
        let Some((rank, matched)) = fits(&label, command, &words) else { continue };
        let enabled = command.is_enabled(state);
        rows.push((rank + if enabled { 0 } else { 100 }, PaletteRow { command, label, matched, enabled }));
    }
    rows.sort_by_key(|(rank, _)| *rank);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// How well a name fits (less is better), and which of its characters do.
fn fits(label: &str, command: Command, words: &[String]) -> Option<(usize, Vec<Range<usize>>)> {
    let lowered: Vec<char> = label.chars().filter_map(|character| character.to_lowercase().next()).collect();
    let name = command.entry().group.label().to_lowercase();
    let mut matched = Vec::new();
    let mut rank = 0;
    for word in words {
        let wanted: Vec<char> = word.chars().collect();
        let at = |from: usize| lowered[from..].starts_with(&wanted);
        let begins = |from: &usize| *from == 0 || !lowered[from - 1].is_alphanumeric();
        let places: Vec<usize> = (0..lowered.len()).filter(|from| at(*from)).collect();
        match places.iter().find(|from| begins(from)).or(places.first()) {
            Some(&from) => {
                rank += if from == 0 {
                    0
                } else if begins(&from) {
                    1
                } else {
                    3
                };
                matched.push(from..from + wanted.len());
            }
            None if name.starts_with(word) => rank += 5,
            None if command.is_asked_for_by(word) => rank += 4,
            None if is_filler(word) => rank += 6,
            None => return None,
        }
    }
    matched.sort_by_key(|range: &Range<usize>| range.start);
    Some((rank, matched))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Panel, Workspace};

    #[test]
    fn all_words_must_fit_and_the_beginning_fits_best() {
        let words = |query: &str| query.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let statements = Command::Show(Panel::Statements);
        assert_eq!(
            fits("Merge Wendy Sherman with…", Command::Merge, &words("mer")),
            Some((0, vec![Range { start: 0, end: 3 }]))
        );
        assert_eq!(
            fits("Undo merge of “Sherman”", Command::Undo, &words("mer")),
            Some((1, vec![Range { start: 5, end: 8 }]))
        );
        assert_eq!(fits("Statements", statements, &words("ment")), Some((3, vec![Range { start: 5, end: 9 }])));
        assert_eq!(fits("Statements", statements, &words("panel")), Some((5, vec![])));
        assert_eq!(fits("Statements", statements, &words("merge")), None);
    }

    #[test]
    fn a_command_is_found_by_what_people_call_it() {
        let finds = |command: Command, query: &str| {
            let words: Vec<String> = query.split(' ').map(str::to_owned).collect();
            fits(command.entry().label, command, &words).is_some()
        };
        assert!(finds(Command::Show(Panel::Map), "show map"));
        assert!(finds(Command::Review, "show review"));
        assert!(finds(Command::Review, "suggested merges"));
        assert!(finds(Command::Theme, "dark mode"));
        assert!(finds(Command::Larger, "zoom"));
        assert!(finds(Command::Keys, "shortcuts"));
        assert!(finds(Command::Work(Workspace::Brief), "go to the brief workspace"));
        assert!(!finds(Command::Quit, "show map"));
    }
}
