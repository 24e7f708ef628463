//! Leaving a dossier: what the analyst has decided and nobody has saved is never lost without a question.

use super::{Errand, State, Tool};
use crate::dossier::file::DossierFile;
use crate::model::Analysis;
use std::path::PathBuf;

/// What is about to take the place of the open dossier.
#[derive(Debug)]
pub enum Leaving {
    /// Nothing: the window closes.
    Quit,
    /// The dossier that comes with the program.
    Sample,
    /// A folder of articles or a dossier file that is still to be read.
    Path(PathBuf),
    /// A folder that was read while the analyst went on working.
    Folder(PathBuf, Box<Analysis>),
    /// A dossier file, likewise.
    File(PathBuf, Box<DossierFile>),
}

/// What waits for an answer to the question, and the answer that was given.
#[derive(Debug, Default)]
pub struct Leave {
    /// What is to come next.
    next: Option<Leaving>,
    /// The revision of the dossier that need not be saved.
    given_up: Option<u64>,
}

impl State {
    /// True where the analyst has decided something that stands in no file.
    pub fn has_unsaved_work(&self) -> bool {
        let is_work = !self.history.edits().is_empty() || self.source.file.is_some();
        self.history.is_modified() && is_work && self.leave.given_up != Some(self.revision)
    }

    /// Lets something else take the dossier's place; asks first where that would lose work.
    pub(super) fn leave(&mut self, next: Leaving) {
        if self.has_unsaved_work() {
            self.leave.next = Some(next);
            self.tool = Some(Tool::Unsaved);
        } else {
            self.go_on(next);
        }
    }

    /// True where the window may close now; asks where that would lose work.
    pub fn may_close(&mut self) -> bool {
        if !self.has_unsaved_work() {
            return true;
        }
        self.leave.next = Some(Leaving::Quit);
        self.tool = Some(Tool::Unsaved);
        false
    }

    /// Saves, and then goes on to what was to come.
    pub fn save_and_leave(&mut self) {
        self.tool = None;
        self.save();
    }

    /// Goes on to what was to come; what is not saved is given up.
    pub fn leave_unsaved(&mut self) {
        self.tool = None;
        self.leave.given_up = Some(self.revision);
        self.leave_now();
    }

    /// Stays with the dossier that is open.
    pub fn stay(&mut self) {
        self.leave = Leave::default();
    }

    /// Goes on to what was to come, where something was.
    pub(super) fn leave_now(&mut self) {
        if let Some(next) = self.leave.next.take() {
            self.leave(next);
        }
    }

    fn go_on(&mut self, next: Leaving) {
        match next {
            Leaving::Quit => self.errands.push(Errand::Quit),
            Leaving::Sample => self.open_sample(),
            Leaving::Path(path) => self.files.open(path),
            Leaving::Folder(folder, analysis) => self.begin_folder(&folder, *analysis),
            Leaving::File(path, file) => self.begin_file(&path, *file),
        }
    }
}
