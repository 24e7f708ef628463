//! Dialogs, and files read and written in the background.

use super::reading::engine_of;
use super::{Latest, ReadFolder, Wake};
use crate::dossier::file::{self, DossierFile};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What a dialog asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A folder of articles.
    Folder,
    /// A dossier file.
    File,
    /// Where to save the dossier; a name is proposed.
    Save(String),
    /// Where to export to; the number of the format, and a proposed name.
    Export(usize, String),
    /// Where to keep a picture of the chart; a proposed name.
    Picture(String),
    /// The folder of a language model.
    Model,
}

/// Shows a dialog and gives the path that was chosen.
pub type ShowDialog = dyn Fn(&Ask) -> Option<PathBuf> + Send + Sync;

/// The system's dialogs. The window gives them; they block, and so never run on its thread.
#[derive(Clone)]
pub struct Asking {
    /// Shows a dialog.
    pub show: Arc<ShowDialog>,
    /// True where a service is there that could show one.
    pub can_show: bool,
}

/// A dialog that answers nothing within this time was none: no service showed it.
const NO_SERVICE: Duration = Duration::from_millis(200);

/// What came of work on files.
pub enum FileAnswer {
    /// A path was chosen.
    Chosen(Ask, PathBuf),
    /// The dialog was closed.
    Dismissed,
    /// No service showed a dialog: a path must be typed.
    NoDialog(Ask),
    /// A path is a folder of articles.
    Folder(PathBuf),
    /// A dossier file was read.
    Opened(PathBuf, Box<DossierFile>),
    /// The dossier was saved, as it was at this revision.
    Saved(PathBuf, u64),
    /// Something was exported.
    Exported(PathBuf),
    /// A folder holds a language model that the program can use; its name.
    Model(PathBuf, String, Arc<ReadFolder>),
    /// Something failed, as a sentence.
    Failed(String),
}

/// What takes longer is told of.
const LONG: Duration = Duration::from_secs(1);

/// Work on files, one thing of each sort at a time, but for exports.
pub struct FileJobs {
    dialog: Latest<FileAnswer>,
    opening: Latest<FileAnswer>,
    /// What is opened, and since when.
    opened: (PathBuf, Instant),
    saving: Latest<FileAnswer>,
    /// Each is told of when it ends, however many there are.
    exporting: Vec<Exporting>,
    asking: Asking,
    wake: Wake,
}

/// An export that is being written.
struct Exporting {
    path: PathBuf,
    since: Instant,
    job: Latest<FileAnswer>,
}

impl FileJobs {
    /// Nothing to do yet.
    pub fn new(asking: Asking, wake: &Wake) -> Self {
        let latest = || waking(wake);
        let wake = Arc::clone(wake);
        let opened = (PathBuf::new(), Instant::now());
        Self { dialog: latest(), opening: latest(), opened, saving: latest(), exporting: Vec::new(), asking, wake }
    }

    /// Asks by a dialog.
    pub fn ask(&mut self, ask: Ask) {
        let asking = self.asking.clone();
        self.dialog.request(move |_| {
            if !asking.can_show {
                return FileAnswer::NoDialog(ask);
            }
            let since = Instant::now();
            match (asking.show)(&ask) {
                Some(path) => FileAnswer::Chosen(ask, path),
                None if since.elapsed() < NO_SERVICE => FileAnswer::NoDialog(ask),
                None => FileAnswer::Dismissed,
            }
        });
    }

    /// Opens a path: a folder is to be read, a file is read here.
    pub fn open(&mut self, path: PathBuf) {
        self.opened = (path.clone(), Instant::now());
        self.opening.request(move |_| {
            if path.is_dir() {
                return FileAnswer::Folder(path);
            }
            match file::read(&path) {
                Ok(file) => FileAnswer::Opened(path, Box::new(file)),
                Err(error) => FileAnswer::Failed(error.to_string()),
            }
        });
    }

    /// Loads the language model in a folder.
    pub fn load_model(&mut self, folder: PathBuf) {
        self.opened = (folder.clone(), Instant::now());
        self.opening.request(move |_| match engine_of(&folder) {
            Ok((name, engine)) => FileAnswer::Model(folder, name, engine),
            Err(error) => {
                FileAnswer::Failed(format!("{} cannot be used as a language model: {error}", folder.display()))
            }
        });
    }

    /// What is being opened, and whether it takes long.
    pub fn opening(&self) -> Option<(&Path, bool)> {
        let (path, since) = &self.opened;
        self.opening.is_waiting().then(|| (path.as_path(), since.elapsed() > LONG))
    }

    /// Opens it no more. True where something was being opened.
    pub fn cancel_opening(&mut self) -> bool {
        let was_opening = self.opening.is_waiting();
        self.opening.cancel();
        was_opening
    }

    /// Saves the dossier as it is at a revision.
    pub fn save(&mut self, path: PathBuf, revision: u64, file: DossierFile) {
        self.saving.request(move |_| match file::write(&path, &file) {
            Ok(()) => FileAnswer::Saved(path, revision),
            Err(error) => FileAnswer::Failed(error.to_string()),
        });
    }

    /// Exports: `work` writes the file.
    pub fn export(&mut self, path: PathBuf, work: impl FnOnce(&Path) -> Result<(), String> + Send + 'static) {
        let mut exporting = Exporting { path: path.clone(), since: Instant::now(), job: waking(&self.wake) };
        exporting.job.request(move |_| match work(&path) {
            Ok(()) => FileAnswer::Exported(path),
            Err(sentence) => FileAnswer::Failed(sentence),
        });
        self.exporting.push(exporting);
    }

    /// True while something is being exported.
    pub const fn is_exporting(&self) -> bool {
        !self.exporting.is_empty()
    }

    /// The file of an export that takes long.
    pub fn long_export(&self) -> Option<&Path> {
        self.exporting.iter().find(|one| one.since.elapsed() > LONG).map(|one| one.path.as_path())
    }

    /// What has come.
    pub fn take(&mut self) -> Option<FileAnswer> {
        let jobs = [&mut self.dialog, &mut self.opening, &mut self.saving];
        let answer = jobs.into_iter().chain(self.exporting.iter_mut().map(|one| &mut one.job)).find_map(Latest::take);
        self.exporting.retain(|one| one.job.is_waiting());
        answer
    }
}

fn waking(wake: &Wake) -> Latest<FileAnswer> {
    let wake = Arc::clone(wake);
    Latest::new(move || wake())
}
