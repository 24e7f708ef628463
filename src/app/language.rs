//! Which language model reads the articles.

use super::jobs::{ReadFolder, engine};
use super::{Action, Command, State, ToastKind};
use std::path::PathBuf;
use std::sync::Arc;

impl State {
    /// Takes the language model in a folder, where the program can use it; it is loaded behind the frame.
    pub fn choose_model(&mut self, folder: PathBuf) {
        self.tool = None;
        self.files.load_model(folder);
    }

    /// Reads with the language model of a folder from now on.
    pub(super) fn read_with(&mut self, folder: PathBuf, name: &str, engine: Arc<ReadFolder>) {
        self.preferences.model = Some(folder);
        self.take_engine(engine, format!("{name} reads from now on"));
    }

    /// Reads with the language model that the program carries.
    pub(super) fn read_with_own_model(&mut self) {
        self.preferences.model = None;
        self.take_engine(engine(None), "The program's own language model reads from now on".into());
    }

    fn take_engine(&mut self, engine: Arc<ReadFolder>, told: String) {
        self.reading.read_with(engine);
        self.save_preferences();
        let again = self.source.folder().map(|_| ("Read again", Action::Run(Command::ReadAgain)));
        self.toasts.say(ToastKind::Done, told, again);
    }
}
