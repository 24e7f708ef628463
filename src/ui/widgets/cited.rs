//! Citations behind a line: the first few, and how many more there are, which opens a list of all.

use super::Prose;
use super::paint::text_width;
use crate::app::{Action, Tool, Typed};
use crate::ui::theme::Type;
use crate::view::Citation;
use eframe::egui::Ui;

/// As many are shown before `+12`; one more is shown instead of `+1`.
const SHOWN: usize = 4;

/// How many of so many citations are shown, where at most so many are.
const fn shown(count: usize, most: usize) -> usize {
    if count <= most + 1 { count } else { most }
}

fn words(citation: &Citation) -> String {
    format!("[{}]", citation.number)
}

impl Prose<Action> {
    /// Adds citations, each behind a space.
    #[must_use]
    pub fn cite(self, citations: &[Citation]) -> Self {
        self.cite_at_most(citations, SHOWN)
    }

    /// Adds at most so many of them, and how many more there are.
    #[must_use]
    pub fn cite_at_most(mut self, citations: &[Citation], most: usize) -> Self {
        let (first, rest) = citations.split_at(shown(citations.len(), most));
        let accent = self.accent();
        for citation in first {
            let name = format!("Source {}: {}", citation.number, citation.evidence.words);
            let open = Action::Open(citation.evidence.clone());
            self = self.text(" ", Type::BODY, accent).link(&words(citation), Type::MONO, accent, name, true, open);
        }
        if !rest.is_empty() {
            let all = Action::Use(Tool::Sources(citations.to_vec(), Typed::default()));
            let name = format!("{} more sources", rest.len());
            self = self.text(" ", Type::BODY, accent);
            self = self.link(&format!("+{}", rest.len()), Type::MONO, accent, name, true, all);
        }
        self
    }
}

/// How wide citations are, where at most so many are shown.
pub fn citations_width(ui: &Ui, citations: &[Citation], most: usize) -> f32 {
    let (first, rest) = citations.split_at(shown(citations.len(), most));
    let space = text_width(ui, " ", Type::BODY);
    let first: f32 = first.iter().map(|citation| space + text_width(ui, &words(citation), Type::MONO)).sum();
    let rest = if rest.is_empty() { 0.0 } else { space + text_width(ui, &format!("+{}", rest.len()), Type::MONO) };
    first + rest
}

/// How many citations to show in `room`, at least one.
pub fn fitting_citations(ui: &Ui, citations: &[Citation], room: f32) -> usize {
    (1..=SHOWN).rev().find(|&most| citations_width(ui, citations, most) <= room).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_more_is_shown_rather_than_counted() {
        assert_eq!([3, 4, 5, 6, 40].map(|count| shown(count, SHOWN)), [3, 4, 5, 4, 4]);
    }
}
