//! Exporting.

use super::State;
use std::path::PathBuf;

impl State {
    /// Exports in a format to a file.
    pub fn export_to(&mut self, _format: usize, path: PathBuf) {
        self.tool = None;
        self.files.export(path, |_| Err("This build cannot export yet.".into()));
    }
}
