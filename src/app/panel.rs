//! What there is to look at, and the three workspaces that arrange it.

use crate::model::Target;
use serde::{Deserialize, Serialize};

/// One kind of pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Panel {
    /// The articles.
    Documents,
    /// All actors.
    Actors,
    /// All meetings.
    Meetings,
    /// What the chart leaves out.
    Filters,
    /// One article.
    Reader,
    /// All statements, as a table or as speakers by topics.
    Statements,
    /// Days.
    Timeline,
    /// Actors and relations, drawn.
    Chart,
    /// Where.
    Map,
    /// One actor.
    Actor,
    /// One relation.
    Relation,
    /// The sentences behind what is selected.
    Evidence,
    /// The analyst's remarks.
    Notes,
    /// One meeting, field by field.
    Record,
    /// One meeting, in sentences.
    Summary,
    /// One meeting, side by side.
    Readouts,
    /// Who stands where on what.
    Positions,
    /// Where articles disagree.
    Discrepancies,
}

impl Panel {
    /// All panels, in the order of the palette.
    pub const ALL: [Self; 18] = [
        Self::Documents,
        Self::Reader,
        Self::Actors,
        Self::Actor,
        Self::Statements,
        Self::Evidence,
        Self::Meetings,
        Self::Record,
        Self::Summary,
        Self::Readouts,
        Self::Chart,
        Self::Relation,
        Self::Filters,
        Self::Timeline,
        Self::Map,
        Self::Positions,
        Self::Discrepancies,
        Self::Notes,
    ];

    /// Where a thing is read.
    pub const fn of(target: &Target) -> Self {
        match target {
            Target::Actor(_) => Self::Actor,
            Target::Document(_) | Target::Statement(_) => Self::Reader,
            Target::Relation(_) => Self::Relation,
            Target::Meeting(_) => Self::Record,
            Target::Discrepancy(_) => Self::Discrepancies,
        }
    }

    /// What its tab says.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Documents => "Documents",
            Self::Actors => "Actors",
            Self::Meetings => "Meetings",
            Self::Filters => "Filters",
            Self::Reader => "Reader",
            Self::Statements => "Statements",
            Self::Timeline => "Timeline",
            Self::Chart => "Chart",
            Self::Map => "Map",
            Self::Actor => "Actor",
            Self::Relation => "Relation",
            Self::Evidence => "Evidence",
            Self::Notes => "Notes",
            Self::Record => "Record",
            Self::Summary => "Summary",
            Self::Readouts => "Readouts compared",
            Self::Positions => "Positions",
            Self::Discrepancies => "Discrepancies",
        }
    }

    /// The name of its icon.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Documents => "files",
            Self::Actors => "users",
            Self::Meetings => "handshake",
            Self::Filters => "funnel",
            Self::Reader => "article",
            Self::Statements => "chat-text",
            Self::Timeline => "clock",
            Self::Chart => "graph",
            Self::Map => "map-trifold",
            Self::Actor => "identification-card",
            Self::Relation => "link",
            Self::Evidence => "quotes",
            Self::Notes => "note",
            Self::Record => "clipboard-text",
            Self::Summary => "text-align-left",
            Self::Readouts => "columns",
            Self::Positions => "flag",
            Self::Discrepancies => "scales",
        }
    }

    /// True where it shows one thing and can be pinned to it.
    pub const fn can_be_pinned(self) -> bool {
        matches!(
            self,
            Self::Reader
                | Self::Actor
                | Self::Relation
                | Self::Evidence
                | Self::Record
                | Self::Summary
                | Self::Readouts
        )
    }
}

/// An arrangement of panels for one kind of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Workspace {
    /// Article by article.
    #[default]
    Read,
    /// Who stands how to whom.
    Chart,
    /// Meeting by meeting.
    Brief,
}

impl Workspace {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Read, Self::Chart, Self::Brief];

    /// What its button says.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Read => "Read",
            Self::Chart => "Chart",
            Self::Brief => "Brief",
        }
    }
}
