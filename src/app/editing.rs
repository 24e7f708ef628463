//! Corrections: each is an edit of the history, named in the menu, and can be taken back.

use super::{Action, Command, State, ToastKind};
use crate::dossier::describe;
use crate::model::{Change, Edit, Judgement, Target};
use crate::view::name_of;

impl State {
    /// Corrects the dossier.
    pub fn change(&mut self, change: Change) {
        let found = &self.index.dossier().found;
        let label = describe(&change, found);
        let sentence = self.told(&change);
        let keep = match &change {
            Change::Merge { keep, merge } if self.selection.actor.as_ref() == Some(merge) => Some(keep.clone()),
            Change::Split { .. } => change.new_actor(),
            _ => None,
        };
        self.history.apply(Edit { change, label, made: (self.clock)() });
        self.refresh();
        if let Some(actor) = keep {
            self.go(|state| state.selection.select(Target::Actor(actor)));
        }
        self.toasts.say(ToastKind::Edit, sentence, Some(("Undo", Action::Run(Command::Undo))));
    }

    /// What a correction did, as a sentence in the past.
    fn told(&self, change: &Change) -> String {
        let name = |id| self.index.name(id).to_owned();
        let target = |target| name_of(&self.index, target);
        match change {
            Change::Merge { keep, merge } => format!("Merged “{}” into {}", name(merge), name(keep)),
            Change::Split { actor, name: new, .. } => format!("Split {new} from {}", name(actor)),
            Change::Rename { actor, name: new } => format!("Renamed {} to {new}", name(actor)),
            Change::Retype { actor, kind } => format!("Made {} a kind of {}", name(actor), kind.label()),
            Change::Attribute { speaker, .. } => format!("Attributed the statement to {}", name(speaker)),
            Change::Judge { target: item, judgement: Judgement::Accepted } => format!("Accepted {}", target(item)),
            Change::Judge { target: item, judgement: Judgement::Rejected } => format!("Rejected {}", target(item)),
            Change::Regrade { target: item, grade } => format!("Graded {} {grade}", target(item)),
            Change::Note { target: item, .. } => format!("Noted on {}", target(item)),
        }
    }

    /// Takes the last correction back.
    pub(super) fn undo(&mut self) {
        if let Some(label) = self.history.undo().map(|edit| edit.label.clone()) {
            self.refresh();
            let redo = Some(("Redo", Action::Run(Command::Redo)));
            self.toasts.say(ToastKind::Done, format!("Undid {label}"), redo);
        }
    }

    /// Makes it again.
    pub(super) fn redo(&mut self) {
        if let Some(label) = self.history.redo().map(|edit| edit.label.clone()) {
            self.refresh();
            let undo = Some(("Undo", Action::Run(Command::Undo)));
            self.toasts.say(ToastKind::Edit, format!("Redid {label}"), undo);
        }
    }
}
