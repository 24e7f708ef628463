//! What shapes, colours and lines mean, in words: the same on screen and in pictures.

use super::Outline;
use crate::model::{Confirmation, Polarity};

/// The rows of polarities and confirmations, in order.
pub const POLARITIES: [Polarity; 3] = [Polarity::Adverse, Polarity::Cooperative, Polarity::Neutral];
/// The same for how well an edge is borne out.
pub const DEGREES: [Confirmation; 3] = [Confirmation::Confirmed, Confirmation::Unconfirmed, Confirmation::Tentative];

/// What a shape stands for.
pub const fn shape_word(outline: Outline) -> &'static str {
    match outline {
        Outline::Circle => "Person",
        Outline::RoundedSquare => "Organization",
        Outline::Hexagon => "State",
        Outline::Diamond => "Group",
    }
}

/// What a colour stands for.
pub const fn polarity_word(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Adverse => "Adverse",
        Polarity::Cooperative => "Cooperative",
        Polarity::Neutral => "Standing tie",
    }
}

/// What a line stands for.
pub const fn degree_word(confirmation: Confirmation) -> &'static str {
    match confirmation {
        Confirmation::Confirmed => "Confirmed, 2+ sources",
        Confirmation::Unconfirmed => "Unconfirmed, 1 source",
        Confirmation::Tentative => "Tentative",
    }
}
