//! Families of acts: what the reader, the timeline and the legend tell apart by colour.

use crate::model::{Act, Mode, RelationKind};

/// What kind of thing a speaker does by speaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Asserts, asks.
    Say,
    /// Offers, promises, praises.
    Give,
    /// Demands, warns.
    Press,
    /// Denies, refuses, accuses, threatens.
    Oppose,
}

impl Family {
    /// All families, in the order of legends.
    pub const ALL: [Self; 4] = [Self::Say, Self::Give, Self::Press, Self::Oppose];

    /// The family of an act.
    pub const fn of(act: Act) -> Self {
        match act {
            Act::Assert | Act::Ask => Self::Say,
            Act::Offer | Act::Promise | Act::Praise => Self::Give,
            Act::Demand | Act::Warn => Self::Press,
            Act::Deny | Act::Refuse | Act::Accuse | Act::Threaten => Self::Oppose,
        }
    }

    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Say => "says",
            Self::Give => "gives",
            Self::Press => "presses",
            Self::Oppose => "opposes",
        }
    }

    /// The acts that belong to it, in words.
    pub const fn acts(self) -> &'static str {
        match self {
            Self::Say => "assert, ask",
            Self::Give => "offer, promise, praise",
            Self::Press => "demand, warn",
            Self::Oppose => "deny, refuse, accuse, threaten",
        }
    }
}

/// The word for whose words a statement is in.
pub const fn mode_label(mode: Mode) -> &'static str {
    match mode {
        Mode::Direct => "direct",
        Mode::Indirect => "indirect",
        Mode::Mixed => "mixed",
    }
}

/// The act that a kind of relation amounts to, where it is one: it gives the icon and the colour.
pub const fn act_of(kind: RelationKind) -> Option<Act> {
    match kind {
        RelationKind::Request => Some(Act::Demand),
        RelationKind::Accuse => Some(Act::Accuse),
        RelationKind::Reject => Some(Act::Refuse),
        RelationKind::Threaten => Some(Act::Warn),
        RelationKind::Agree | RelationKind::Concede => Some(Act::Promise),
        RelationKind::Support => Some(Act::Praise),
        RelationKind::Aid | RelationKind::Cooperate => Some(Act::Offer),
        _ => None,
    }
}
