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
