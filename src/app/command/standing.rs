//! How a command stands now: what it would be done to, and whether it can be done.

use super::Command;
use crate::app::State;
use crate::model::Target;
use std::borrow::Cow;

impl Command {
    /// Its name, with what it would be done to: `Undo merge of “Sherman” into Wendy Sherman`.
    pub fn label(self, state: &State) -> Cow<'static, str> {
        let label = self.entry().label;
        let actor = || state.selection.actor.as_ref().and_then(|id| state.index.actor(id)).map(|actor| &actor.name);
        let with = |what: Option<&str>| match what {
            Some(what) => Cow::Owned(format!("{label} {what}")),
            None => Cow::Borrowed(label),
        };
        match self {
            Self::Undo => with(state.history.undo_label()),
            Self::Redo => with(state.history.redo_label()),
            Self::Merge => actor().map_or(label.into(), |name| format!("Merge {name} with…").into()),
            Self::Split => actor().map_or(label.into(), |name| format!("Split {name}…").into()),
            Self::Rename => actor().map_or(label.into(), |name| format!("Rename {name}…").into()),
            Self::Retype => actor().map_or(label.into(), |name| format!("Change kind of {name}…").into()),
            _ => label.into(),
        }
    }

    /// Whether it can be done now.
    pub fn is_enabled(self, state: &State) -> bool {
        let has_documents = !state.index.is_empty();
        match self {
            Self::Undo => state.history.undo_label().is_some() || state.can_take_back_skip(),
            Self::Redo => state.history.redo_label().is_some(),
            Self::Back => state.trail.can_go_back(),
            Self::Forward => state.trail.can_go_forward(),
            Self::ReadAgain => state.source.folder().is_some(),
            Self::OwnModel => state.preferences.model.is_some(),
            Self::Unreadable => !state.index.dossier().found.unreadable.is_empty(),
            Self::Merge | Self::Split | Self::Rename | Self::Retype => {
                state.selection.actor.as_ref().is_some_and(|id| state.index.actor(id).is_some())
            }
            Self::NextMention | Self::PreviousMention => state.selection.actor.is_some(),
            Self::Accept | Self::Reject | Self::Skip => state.can_judge(self),
            Self::Attribute => {
                matches!(&state.selection.focus, Some(target @ Target::Statement(_)) if state.index.has(target))
            }
            Self::Grade | Self::Note | Self::CopyCited => state.selection.focus.is_some(),
            Self::ClearFilters => !state.filters.is_empty(),
            Self::Save
            | Self::SaveAs
            | Self::Export
            | Self::Search
            | Self::Find
            | Self::FindNext
            | Self::FindPrevious
            | Self::NextDocument
            | Self::PreviousDocument
            | Self::Review
            | Self::Audit => has_documents,
            _ => true,
        }
    }
}
