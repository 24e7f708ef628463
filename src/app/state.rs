//! The state of the program.

use super::jobs::{Asking, FileJobs, Paths, ReadFolder, Reading, Wake};
use super::leaving::Leave;
use super::preferences::{Pins, Preferences, PreferencesFile};
use super::searching::Searching;
use super::{
    Action, Command, Panel, Place, ReaderState, Reviewing, Selection, Source, ToastKind, Toasts, Tool, Trail, Workspace,
};
use crate::dossier::History;
use crate::export::Picture;
use crate::model::{Analysis, Target};
use crate::text::system_words;
use crate::view::scene::Sheet;
use crate::view::{Filters, Index, StatementQuery, name_of, open_questions};
use std::sync::Arc;

/// What the program starts with.
pub struct Start {
    /// Reads a folder.
    pub engine: Arc<ReadFolder>,
    /// Wakes the window.
    pub wake: Wake,
    /// The system's dialogs.
    pub asking: Asking,
    /// Where preferences are kept.
    pub preferences: PreferencesFile,
    /// The dossier that comes with the program: what its file holds.
    pub sample: &'static str,
    /// Seconds since 1970.
    pub clock: fn() -> i64,
}

/// Something that the window has to do for the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Put text on the clipboard.
    Copy(String),
    /// Bring a panel to the front.
    Show(Panel),
    /// Give the next pane the keyboard, or the one before.
    StepPane(bool),
    /// Pin the pane that has the keyboard, or no longer.
    Pin,
    /// Lay the panes out as they were at first.
    ResetLayout,
    /// Give the field for finding words the keyboard.
    FocusFind,
    /// Close the window.
    Quit,
}

/// The state of the program. Panels read it; only [`State::handle`] and [`State::run`] change it.
pub struct State {
    /// What was found and decided.
    pub history: History,
    /// The same, to be looked up.
    pub index: Arc<Index>,
    /// Where it comes from.
    pub source: Source,
    /// What is selected.
    pub selection: Selection,
    /// Where one was before.
    pub trail: Trail,
    /// What is left out.
    pub filters: Filters,
    /// How the reader shows an article.
    pub reader: ReaderState,
    /// Which statements were asked for last, and the how many-th time that was.
    pub wanted_statements: (usize, StatementQuery),
    /// Which arrangement of panels is in front.
    pub workspace: Workspace,
    /// The card over the panes.
    pub tool: Option<Tool>,
    /// How a review stands.
    pub review: Reviewing,
    /// How many questions are open.
    pub open_questions: usize,
    /// What just happened.
    pub toasts: Toasts,
    /// What is remembered of the user.
    pub preferences: Preferences,
    /// What the window has to do.
    pub errands: Vec<Errand>,
    /// The folder being read.
    pub reading: Reading,
    /// What a typed path could go on to.
    pub paths: Paths,
    /// A picture of the chart that waits for a place to be kept in.
    pub(super) picture: Option<(Picture, Arc<Sheet>)>,
    /// What is to take the dossier's place.
    pub(super) leave: Leave,
    pub(super) searching: Searching,
    pub(super) files: FileJobs,
    pub(super) preferences_file: PreferencesFile,
    pub(super) sample: &'static str,
    pub(super) clock: fn() -> i64,
    pub(super) revision: u64,
    /// The revision that the dossier came with.
    pub(super) first_revision: u64,
}

impl State {
    /// The state at the start: nothing open.
    pub fn new(start: Start) -> Self {
        let (preferences, warning) = start.preferences.load();
        let mut state = Self {
            history: History::opened(Analysis::default(), Vec::new()),
            index: Arc::default(),
            source: Source::default(),
            selection: Selection::default(),
            trail: Trail::default(),
            filters: Filters::default(),
            reader: ReaderState::default(),
            wanted_statements: (0, StatementQuery::default()),
            workspace: preferences.workspace,
            tool: None,
            review: Reviewing::default(),
            open_questions: 0,
            toasts: Toasts::default(),
            preferences,
            errands: Vec::new(),
            reading: Reading::new(start.engine, Arc::clone(&start.wake)),
            paths: Paths::new(&start.wake),
            picture: None,
            leave: Leave::default(),
            searching: Searching::new(&start.wake),
            files: FileJobs::new(start.asking, &start.wake),
            preferences_file: start.preferences,
            sample: start.sample,
            clock: start.clock,
            revision: 0,
            first_revision: 0,
        };
        if let Some(warning) = warning {
            state.toasts.say(ToastKind::Warning, warning, None);
        }
        state
    }

    /// Does what a panel asks for.
    pub fn handle(&mut self, action: Action) {
        match action {
            Action::Select(target) => self.go(|state| state.selection.select(target)),
            Action::Visit(target) => self.visit(target),
            Action::Open(evidence) => {
                self.go(|state| {
                    state.selection.open(evidence);
                    state.show(Panel::Reader);
                });
            }
            Action::Show(panel) => self.go(|state| state.show(panel)),
            Action::Run(command) => self.run(command),
            Action::Statements { speaker, topic } => {
                let query = StatementQuery { speaker: Some(speaker), topic, ..StatementQuery::default() };
                self.wanted_statements = (self.wanted_statements.0 + 1, query);
                self.go(|state| state.show(Panel::Statements));
            }
            Action::Change(change) => self.change(change),
            Action::Filter(filters) => self.filters = filters,
            Action::Copy { text, what } => {
                self.errands.push(Errand::Copy(text));
                self.toasts.say(ToastKind::Done, format!("Copied {what}"), None);
            }
            Action::Use(tool) => self.tool = Some(tool),
            Action::CloseTool => self.tool = None,
            Action::Reader(reader) => self.reader = reader,
            Action::Picture(picture, sheet) => self.ask_where_to_keep(picture, sheet),
            Action::Pin(pins) => {
                let key = self.source.key();
                self.preferences.pins.insert(key, pins);
                self.preferences.pins.retain(|_, pins| !pins.is_empty());
                self.save_preferences();
            }
            Action::OpenPath(path) => self.open_path(path),
            Action::Cancel => {
                self.stay();
                if self.reading.cancel() | self.files.cancel_opening() {
                    self.toasts.say(ToastKind::Warning, "Reading was cancelled; nothing has changed", None);
                }
            }
        }
    }

    /// Selects a thing and brings to the front where it is read: a statement in its article. Nothing where it has gone.
    fn visit(&mut self, target: Target) {
        if !self.index.has(&target) {
            return;
        }
        let words = match &target {
            Target::Statement(id) => self.index.statement(id).and_then(|one| one.content.first().cloned()),
            _ => None,
        };
        self.go(|state| {
            let panel = Panel::of(&target);
            state.selection.select(target);
            if let Some(words) = words {
                state.selection.open(words);
            }
            state.show(panel);
        });
    }

    /// Goes somewhere, and remembers where one was.
    pub(super) fn go(&mut self, change: impl FnOnce(&mut Self)) {
        let here = self.place();
        change(self);
        if self.place() != here {
            self.trail.leave(here);
        }
    }

    /// Where one is.
    pub(super) fn place(&self) -> Place {
        Place { selection: self.selection.clone(), workspace: self.workspace }
    }

    /// Brings a panel to the front: in this workspace where it is there, or else in the first that has it.
    pub(super) fn show(&mut self, panel: Panel) {
        if let Some(workspace) = self.preferences.workspace_with(panel, self.workspace) {
            self.workspace = workspace;
        }
        self.errands.push(Errand::Show(panel));
    }

    /// Where actors are pinned in the chart.
    pub fn pins(&self) -> Option<&Pins> {
        self.preferences.pins.get(&self.source.key())
    }

    /// True where the workspace has this panel: showing it leads nowhere else.
    pub fn has_panel(&self, panel: Panel) -> bool {
        self.preferences.layout(self.workspace).panels().contains(&panel)
    }

    /// Looks through the dossier anew after it has changed.
    pub(super) fn refresh(&mut self) {
        self.revision += 1;
        self.index = Arc::new(Index::new(self.history.dossier(), self.revision));
        self.open_questions = open_questions(&self.index);
    }

    /// What the status bar says is selected.
    pub fn selected_name(&self) -> Option<String> {
        let target = self.selection.focus.as_ref()?;
        self.index.has(target).then(|| name_of(&self.index, target))
    }

    /// Whether there is something to accept, reject or skip.
    pub fn can_judge(&self, command: Command) -> bool {
        if matches!(self.tool, Some(Tool::Review | Tool::Audit)) {
            return true;
        }
        let target = self.selection.focus.as_ref().filter(|target| self.index.has(target));
        command != Command::Skip && target.is_some_and(|target| !matches!(target, Target::Document(_)))
    }

    /// True while a folder is being read or a file opened, and no other is open.
    pub fn is_opening_first(&self) -> bool {
        self.index.is_empty() && (self.reading.state().is_some() || self.files.opening().is_some())
    }

    /// Writes the preferences; says so where that fails.
    pub fn save_preferences(&mut self) {
        self.preferences.workspace = self.workspace;
        if let Err(error) = self.preferences_file.save(&self.preferences) {
            let sentence = format!("The preferences could not be saved: {}", system_words(&error));
            self.toasts.say(ToastKind::Warning, sentence, None);
        }
    }
}
