//! Opening, saving and exporting.

use super::jobs::{Ask, FileAnswer};
use super::tool::{PathUse, Typed};
use super::{Action, Command, Leaving, Selection, Source, State, ToastKind, Tool, Trail};
use crate::dossier::History;
use crate::dossier::file::DossierFile;
use crate::model::{Analysis, MeetingStatus, Target, Verdict};
use crate::view::counted;
use std::path::{Path, PathBuf};

impl State {
    /// Opens a folder of articles or a dossier file.
    pub fn open_path(&mut self, path: PathBuf) {
        self.tool = None;
        if self.source.folder() == Some(&*path) {
            // The same folder is read again: what was decided stays.
            self.files.open(path);
        } else {
            self.leave(Leaving::Path(path));
        }
    }

    /// Opens the dossier that comes with the program.
    pub fn open_sample(&mut self) {
        match crate::dossier::file::from_bytes(self.sample.as_bytes()) {
            Ok(file) => {
                let source = Source::sample(&file);
                self.begin(History::opened(file.analysis, file.edits), source);
            }
            Err(error) => self.toasts.say(ToastKind::Error, format!("The sample could not be opened: {error}"), None),
        }
    }

    /// Shows another dossier.
    pub(super) fn begin(&mut self, history: History, source: Source) {
        self.history = history;
        self.source = source;
        self.trail = Trail::default();
        self.filters = crate::view::Filters::default();
        self.refresh();
        self.first_revision = self.revision;
        self.selection = self.first_selection();
        self.toasts.forget_errors();
    }

    /// What is shown before anything was selected: the first article, the meeting that most is known of, the best
    /// evidenced actor and relation.
    fn first_selection(&self) -> Selection {
        let found = &self.index.dossier().found;
        let mut selection = Selection::default();
        let meeting = found.meetings.iter().max_by_key(|meeting| {
            let held = !matches!(meeting.status, MeetingStatus::Planned | MeetingStatus::Cancelled);
            (held, meeting.reported_fields(), meeting.evidence.len())
        });
        let relation = found.relations.iter().max_by_key(|relation| relation.evidence.len());
        let actor = found.actors.iter().max_by_key(|actor| (self.index.said_by(&actor.id).len(), actor.mentions.len()));
        let document = self.index.in_reading_order().next();
        let discrepancy = found.discrepancies.iter().find(|one| one.verdict == Verdict::Conflict);
        let targets = [
            discrepancy.map(|discrepancy| Target::Discrepancy(discrepancy.id.clone())),
            relation.map(|relation| Target::Relation(relation.id.clone())),
            meeting.map(|meeting| Target::Meeting(meeting.id.clone())),
            actor.map(|actor| Target::Actor(actor.id.clone())),
            document.map(|document| Target::Document(document.id.clone())),
        ];
        for target in targets.into_iter().flatten() {
            selection.select(target);
        }
        selection
    }

    /// Takes what has come from the background.
    pub fn poll(&mut self) {
        while let Some((folder, result)) = self.reading.take() {
            match result {
                Ok(analysis) => self.read(&folder, analysis),
                Err(sentence) => self.refuse(sentence),
            }
        }
        while let Some(answer) = self.files.take() {
            self.answer(answer);
        }
    }

    /// What is being opened, by its name, and whether it takes long. A folder that is being read is told of elsewhere.
    pub fn opening(&self) -> Option<(String, bool)> {
        self.files.opening().map(|(path, is_long)| (name_of(path), is_long))
    }

    fn read(&mut self, folder: &Path, analysis: Analysis) {
        if self.source.folder() == Some(folder) {
            // The same folder, grown or mended: the analyst's corrections stay.
            let read = (analysis.documents.len(), analysis.unreadable.len());
            self.history.replace_analysis(analysis);
            self.refresh();
            let orphans = self.index.dossier().orphans.len();
            if orphans > 0 {
                let sentence = format!("{} no longer find their sentence", counted(orphans, "edit"));
                self.toasts.say(ToastKind::Warning, sentence, Some(("Show", Action::Show(super::Panel::Notes))));
            }
            self.tell_read(folder, read);
        } else {
            self.leave(Leaving::Folder(folder.to_owned(), Box::new(analysis)));
        }
    }

    /// Shows the dossier of a folder that was read.
    pub(super) fn begin_folder(&mut self, folder: &Path, analysis: Analysis) {
        let read = (analysis.documents.len(), analysis.unreadable.len());
        self.begin(History::new(analysis), Source::of_folder(folder));
        self.tell_read(folder, read);
    }

    /// Shows the dossier of a file that was read.
    pub(super) fn begin_file(&mut self, path: &Path, file: DossierFile) {
        let source = Source::of_file(path, &file);
        self.begin(History::opened(file.analysis, file.edits), source);
        self.preferences.remember(path);
        self.save_preferences();
    }

    /// Says how many articles of a folder were read, and how many files could not be, and remembers the folder.
    fn tell_read(&mut self, folder: &Path, (documents, unreadable): (usize, usize)) {
        self.preferences.remember(folder);
        self.save_preferences();
        if documents > 0 {
            self.toasts.say(ToastKind::Done, format!("Read {}", counted(documents, "article")), None);
        }
        if unreadable > 0 {
            let sentence = match (documents, unreadable) {
                (0, 1) => "The one file in this folder could not be read".to_owned(),
                (0, all) => format!("None of the {all} files in this folder could be read"),
                _ => format!("{} could not be read", counted(unreadable, "file")),
            };
            let show = Action::Run(Command::Unreadable);
            self.toasts.say(ToastKind::Warning, sentence, Some(("Show", show)));
        }
    }

    fn answer(&mut self, answer: FileAnswer) {
        match answer {
            FileAnswer::Chosen(Ask::Folder | Ask::File, path) => self.open_path(path),
            FileAnswer::Chosen(Ask::Save(_), path) => self.save_to(path),
            FileAnswer::Chosen(Ask::Export(format, _), path) => self.export_to(format, path),
            FileAnswer::Chosen(Ask::Picture(_), path) => self.keep_picture(path),
            FileAnswer::Chosen(Ask::Model, path) => self.choose_model(path),
            FileAnswer::Model(folder, name, engine) => self.read_with(folder, &name, engine),
            FileAnswer::Dismissed => {}
            FileAnswer::NoDialog(ask) => {
                let (purpose, proposed) = match ask {
                    Ask::Folder | Ask::File => (PathUse::Open, String::new()),
                    Ask::Save(name) => (PathUse::Save, name),
                    Ask::Export(format, name) => (PathUse::Export(format), name),
                    Ask::Picture(name) => (PathUse::Picture, name),
                    Ask::Model => (PathUse::Model, String::new()),
                };
                let text = if proposed.is_empty() { self.likely_folder() } else { self.beside(&proposed) };
                self.tool = Some(Tool::Path(purpose, Typed { text, at: 0 }));
            }
            FileAnswer::Folder(folder) => self.reading.start(folder),
            FileAnswer::Opened(path, file) => self.leave(Leaving::File(path, file)),
            FileAnswer::Saved(path, revision) => self.saved(path, revision),
            FileAnswer::Exported(path) => {
                let copy = Action::Copy { text: path.display().to_string(), what: "the path".into() };
                self.toasts.say(ToastKind::Done, format!("Exported to {}", name_of(&path)), Some(("Copy path", copy)));
            }
            FileAnswer::Failed(sentence) => self.refuse(sentence),
        }
    }

    /// The dossier stands in a file, as it was at a revision; what waited for that comes now.
    fn saved(&mut self, path: PathBuf, revision: u64) {
        if revision == self.revision {
            self.history.mark_saved();
        }
        self.preferences.remember(&path);
        self.save_preferences();
        self.toasts.say(ToastKind::Done, format!("Saved {}", name_of(&path)), None);
        if revision >= self.first_revision {
            // Otherwise it was the dossier before this one.
            self.source.file = Some(path);
            self.source.is_sample = false;
        }
        self.leave_now();
    }

    /// Says what went wrong; the open dossier stays, and so does the question whether it may be lost.
    fn refuse(&mut self, sentence: String) {
        self.stay();
        self.toasts.say(ToastKind::Error, sentence, None);
    }

    /// The folder that a path field starts at: the last one that was opened.
    fn likely_folder(&self) -> String {
        self.preferences.recent.first().map(|path| path.display().to_string()).unwrap_or_default()
    }

    /// A file name as a path in the folder that the dossier lies in.
    fn beside(&self, name: &str) -> String {
        let folder = self.source.file.as_deref().and_then(Path::parent).or_else(|| self.source.folder()?.parent());
        folder.map_or_else(|| name.to_owned(), |folder| folder.join(name).display().to_string())
    }

    /// Saves to the dossier's own file; asks where it has none.
    pub(super) fn save(&mut self) {
        match self.source.file.clone() {
            Some(path) => self.save_to(path),
            None => self.ask_where_to_save(),
        }
    }

    /// Asks where to save.
    pub(super) fn ask_where_to_save(&mut self) {
        let name = format!("{}.ron", self.source.file_stem());
        self.files.ask(Ask::Save(name));
    }

    /// Saves to a file.
    pub fn save_to(&mut self, path: PathBuf) {
        self.tool = None;
        let file = self.dossier_file();
        self.files.save(path, self.revision, file);
    }

    /// Asks for a folder or a file.
    pub(super) fn ask(&mut self, ask: Ask) {
        self.tool = None;
        self.files.ask(ask);
    }
}

/// The name of a file, without its folder.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
