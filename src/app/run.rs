//! What each command does.

use super::jobs::Ask;
use super::tool::{Split, Typed};
use super::{Action, Command, Errand, Leaving, Panel, Shade, State, Tool};
use crate::model::{ActorId, Grade, Judgement, Target};
use crate::view::{behind, cited_text, counted, next_mention};

impl State {
    /// Does what the table of commands lists; nothing where it cannot be done now.
    pub fn run(&mut self, command: Command) {
        if !command.is_enabled(self) {
            return;
        }
        match command {
            Command::OpenFolder => self.ask(Ask::Folder),
            Command::OpenFile => self.ask(Ask::File),
            Command::OpenSample => self.leave(Leaving::Sample),
            Command::ReadAgain => {
                if let Some(folder) = self.source.folder().map(std::path::Path::to_owned) {
                    self.reading.start(folder);
                }
            }
            Command::ChooseModel => self.ask(Ask::Model),
            Command::OwnModel => self.read_with_own_model(),
            Command::Save => {
                self.stay();
                self.save();
            }
            Command::SaveAs => {
                self.stay();
                self.ask_where_to_save();
            }
            Command::Export => self.tool = Some(Tool::Export(0)),
            Command::Unreadable => self.tool = Some(Tool::Unreadable),
            Command::Quit => self.errands.push(Errand::Quit),
            Command::Undo => self.take_back(),
            Command::Redo => self.make_again(),
            Command::Merge | Command::Split | Command::Rename | Command::Retype => self.edit_actor(command),
            Command::Grade | Command::Note | Command::CopyCited => self.work_on_focus(command),
            Command::Attribute => {
                if let Some(Target::Statement(statement)) = self.selection.focus.clone() {
                    self.tool = Some(Tool::Speaker { statement, typed: Typed::default(), reviewing: false });
                }
            }
            Command::Accept => self.judge(Judgement::Accepted),
            Command::Reject => self.judge(Judgement::Rejected),
            Command::Skip => self.skip(),
            Command::Search => self.tool = Some(Tool::Search(Typed::default())),
            Command::Palette => self.tool = Some(Tool::Palette(Typed::default())),
            Command::Keys => self.tool = Some(Tool::Keys),
            Command::Tour => self.tool = Some(Tool::Tour(0)),
            Command::Review => self.start_review(),
            Command::Audit => self.start_audit(),
            Command::Find => {
                self.show(Panel::Reader);
                self.errands.push(Errand::FocusFind);
            }
            Command::FindNext => self.find(true),
            Command::FindPrevious => self.find(false),
            Command::NextDocument => self.step_document(true),
            Command::PreviousDocument => self.step_document(false),
            Command::NextMention => self.step_mention(true),
            Command::PreviousMention => self.step_mention(false),
            Command::Back => self.step_back(true),
            Command::Forward => self.step_back(false),
            Command::Work(workspace) => self.go(|state| state.workspace = workspace),
            Command::Show(panel) => self.go(|state| state.show(panel)),
            Command::NextPane => self.errands.push(Errand::StepPane(true)),
            Command::PreviousPane => self.errands.push(Errand::StepPane(false)),
            Command::Pin => self.errands.push(Errand::Pin),
            Command::ResetLayout => {
                self.preferences.layouts.remove(&self.workspace);
                self.errands.push(Errand::ResetLayout);
            }
            Command::ClearFilters => self.filters = crate::view::Filters::default(),
            Command::Theme => {
                self.preferences.shade = match self.preferences.shade {
                    Shade::Dark => Shade::Light,
                    Shade::Light => Shade::Dark,
                };
            }
            Command::Larger => self.scale(10),
            Command::Smaller => self.scale(-10),
            Command::NormalSize => self.preferences.scale = 100,
        }
    }

    fn scale(&mut self, by: i16) {
        self.preferences.scale = self.preferences.scale.saturating_add_signed(by).clamp(70, 200);
    }

    fn edit_actor(&mut self, command: Command) {
        let Some(id) = self.selection.actor.clone() else { return };
        self.tool = Some(match command {
            Command::Merge => Tool::Merge(id, Typed::default()),
            Command::Split => Tool::Split(id, Split::default()),
            Command::Rename => self.rename_tool(id),
            _ => Tool::Retype(id),
        });
    }

    fn rename_tool(&self, id: ActorId) -> Tool {
        let name = self.index.name(&id).to_owned();
        Tool::Rename(id, name)
    }

    fn work_on_focus(&mut self, command: Command) {
        let Some(target) = self.selection.focus.clone() else { return };
        match command {
            Command::Grade => {
                let grade = self.index.grade(&target).unwrap_or_default();
                self.tool = Some(Tool::Grade(target, Grade { ..grade }));
            }
            Command::Note => self.tool = Some(Tool::Note(target, String::new())),
            _ => {
                let behind = behind(&self.index, &target);
                let what = format!("{} with citations", counted(behind.cards.len(), "sentence"));
                self.handle(Action::Copy { text: cited_text(&self.index, &behind.cards), what });
            }
        }
    }

    fn step_document(&mut self, forward: bool) {
        let number = self.selection.document.as_ref().and_then(|id| self.index.number(id)).unwrap_or(0);
        let count = self.index.in_reading_order().len();
        let next = if forward { number + 1 } else { number.saturating_sub(1) };
        if let Some(document) = self.index.numbered(next.clamp(1, count)) {
            let target = Target::Document(document.id.clone());
            self.go(|state| {
                state.selection.select(target);
                state.show(Panel::Reader);
            });
            self.reader.found = 0;
        }
    }

    fn step_mention(&mut self, forward: bool) {
        let Some(actor) = self.selection.actor.clone() else { return };
        let document = self.selection.document.clone();
        if let Some(evidence) =
            next_mention(&self.index, &actor, document.as_ref(), self.selection.place.as_ref(), forward)
        {
            self.handle(Action::Open(evidence));
        }
    }

    fn find(&mut self, forward: bool) {
        let Some(document) = self.selection.document.as_ref().and_then(|id| self.index.document(id)) else { return };
        let count = crate::view::find(&document.text, &self.reader.find).len();
        if count == 0 {
            self.errands.push(Errand::FocusFind);
        } else {
            let step = if forward { 1 } else { count - 1 };
            self.reader.found = (self.reader.found + step) % count;
        }
    }

    fn step_back(&mut self, back: bool) {
        let here = self.place();
        let place = if back { self.trail.back(here) } else { self.trail.forward(here) };
        if let Some(place) = place {
            self.selection = place.selection;
            self.workspace = place.workspace;
        }
    }
}
