//! Undo and redo.

use super::assemble;
use crate::model::{Analysis, Dossier, Edit};
use std::sync::Arc;

/// The analyst's edits, of which some may be taken back for the moment, and the dossier that they make.
///
/// The history is a line, not a tree: `edits[..applied]` are in force, `edits[applied..]` were undone and can be redone,
/// and a new edit drops the undone ones. No edit knows its inverse. After every step the dossier is assembled anew from
/// the analysis and the edits in force, so that undoing cannot differ from never having done. The same holds where a grown
/// folder brings a new analysis: the edits stay and are applied to it.
///
/// Limits:
///  * A step costs as much as all edits in force together: some milliseconds for hundreds of edits on a hundred articles
///    (`benches/`), more for more.
///  * Analysis and dossier are both in memory; a dossier that a job still reads stays there with it.
///  * Undone edits are not saved: the file holds the edits in force.
///  * The history does not end where a file was opened: its edits can be undone, too.
#[derive(Debug)]
pub struct History {
    analysis: Arc<Analysis>,
    edits: Vec<Edit>,
    applied: usize,
    /// How many edits were in force when the dossier was saved; none where no number of undos and redos leads back there.
    saved: Option<usize>,
    dossier: Arc<Dossier>,
}

impl History {
    /// A fresh analysis: no edits, never saved.
    pub fn new(analysis: impl Into<Arc<Analysis>>) -> Self {
        let mut history = Self::opened(analysis, Vec::new());
        history.saved = None;
        history
    }

    /// An analysis and its edits as they stand in a file.
    pub fn opened(analysis: impl Into<Arc<Analysis>>, edits: Vec<Edit>) -> Self {
        let analysis = analysis.into();
        let dossier = Arc::new(assemble(&analysis, &edits));
        let applied = edits.len();
        Self { analysis, edits, applied, saved: Some(applied), dossier }
    }

    /// Adds an edit. What was undone before cannot be redone from here.
    pub fn apply(&mut self, edit: Edit) {
        if self.saved.is_some_and(|saved| saved > self.applied) {
            self.saved = None;
        }
        self.edits.truncate(self.applied);
        self.edits.push(edit);
        self.go_to(self.applied + 1);
    }

    /// Takes the last edit back and returns it; none where there is none.
    pub fn undo(&mut self) -> Option<&Edit> {
        self.go_to(self.applied.checked_sub(1)?);
        self.edits.get(self.applied)
    }

    /// Puts the edit in force again that was undone last, and returns it; none where there is none.
    pub fn redo(&mut self) -> Option<&Edit> {
        if self.applied == self.edits.len() {
            return None;
        }
        self.go_to(self.applied + 1);
        self.edits().last()
    }

    /// What [`undo`](Self::undo) would take back, in words.
    pub fn undo_label(&self) -> Option<&str> {
        self.edits().last().map(|edit| edit.label.as_str())
    }

    /// What [`redo`](Self::redo) would put in force again, in words.
    pub fn redo_label(&self) -> Option<&str> {
        self.edits.get(self.applied).map(|edit| edit.label.as_str())
    }

    /// The edits in force, in their order.
    pub fn edits(&self) -> &[Edit] {
        &self.edits[..self.applied]
    }

    /// What the program found.
    pub fn analysis(&self) -> &Arc<Analysis> {
        &self.analysis
    }

    /// What the program found, with the edits in force.
    pub fn dossier(&self) -> Arc<Dossier> {
        Arc::clone(&self.dossier)
    }

    /// Puts a new analysis, as of a grown folder, in the place of the old one. All edits stay, undone ones, too.
    pub fn replace_analysis(&mut self, analysis: impl Into<Arc<Analysis>>) {
        self.analysis = analysis.into();
        self.saved = None;
        self.go_to(self.applied);
    }

    /// True where the dossier is not as it was saved.
    pub fn is_modified(&self) -> bool {
        self.saved != Some(self.applied)
    }

    /// Remembers that the dossier has been saved as it is.
    pub fn mark_saved(&mut self) {
        self.saved = Some(self.applied);
    }

    fn go_to(&mut self, applied: usize) {
        self.applied = applied;
        self.dossier = Arc::new(assemble(&self.analysis, self.edits()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{self, nato};
    use crate::model::Change;

    fn rename(name: &str) -> Edit {
        Edit {
            label: format!("renaming to {name}"),
            ..fixture::edit(Change::Rename { actor: nato(), name: name.into() })
        }
    }

    fn name(history: &History) -> String {
        history.dossier().found.actor(&nato()).unwrap().name.clone()
    }

    #[test]
    fn undo_takes_back_the_last_edit_and_redo_brings_it_again() {
        let mut history = History::new(fixture::analysis());
        history.apply(rename("OTAN"));
        history.apply(rename("Alliance"));
        assert_eq!(history.undo_label(), Some("renaming to Alliance"));
        assert_eq!(history.undo().map(|edit| edit.label.clone()).as_deref(), Some("renaming to Alliance"));
        assert_eq!((name(&history).as_str(), history.redo_label()), ("OTAN", Some("renaming to Alliance")));
        history.redo();
        assert_eq!((name(&history).as_str(), history.redo_label()), ("Alliance", None));
    }

    #[test]
    fn where_there_is_nothing_to_undo_or_redo_nothing_changes() {
        let mut history = History::new(fixture::analysis());
        assert!(history.undo().is_none() && history.redo().is_none() && history.undo_label().is_none());
        assert_eq!(history.dossier().found, fixture::analysis());
    }

    #[test]
    fn a_new_edit_drops_what_was_undone() {
        let mut history = History::new(fixture::analysis());
        history.apply(rename("OTAN"));
        history.undo();
        history.apply(rename("Alliance"));
        assert!(history.redo().is_none());
        assert_eq!(history.edits().len(), 1);
    }

    #[test]
    fn edits_stay_when_the_folder_has_grown() {
        let mut smaller = fixture::analysis();
        let newcomer = smaller.actors.pop().unwrap();
        let mut history = History::new(smaller);
        history.apply(fixture::edit(Change::Rename { actor: newcomer.id.clone(), name: "OTAN".into() }));
        assert_eq!(history.dossier().orphans, [0]);
        history.replace_analysis(fixture::analysis());
        assert!(history.dossier().orphans.is_empty());
        assert_eq!(name(&history), "OTAN");
    }

    #[test]
    fn it_is_modified_unless_it_is_as_it_was_saved() {
        let mut history = History::opened(fixture::analysis(), vec![rename("OTAN")]);
        assert!(!history.is_modified(), "as it was opened");
        history.apply(rename("Alliance"));
        assert!(history.is_modified());
        history.undo();
        assert!(!history.is_modified(), "undone to what was saved");
        history.undo();
        assert!(history.is_modified(), "undone past what was saved");
        history.apply(rename("Alliance"));
        assert!(history.is_modified(), "as many edits as were saved, but others");
        history.mark_saved();
        assert!(!history.is_modified());
        history.replace_analysis(fixture::analysis());
        assert!(history.is_modified(), "another analysis");
    }

    #[test]
    fn a_fresh_analysis_has_never_been_saved() {
        assert!(History::new(fixture::analysis()).is_modified());
    }
}
