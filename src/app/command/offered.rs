//! What can be done with a thing: the menu of its row, its words or its line.

use super::Command;
use crate::model::Target;

impl Command {
    /// The commands that the menu of a thing offers, in its order.
    pub const fn offered(target: &Target) -> &'static [Self] {
        match target {
            Target::Actor(_) => &[Self::Merge, Self::Split, Self::Rename, Self::Retype, Self::Note, Self::CopyCited],
            Target::Document(_) => &[Self::Grade, Self::Note, Self::CopyCited],
            Target::Statement(_) => {
                &[Self::Attribute, Self::Accept, Self::Reject, Self::Grade, Self::Note, Self::CopyCited]
            }
            Target::Relation(_) | Target::Meeting(_) | Target::Discrepancy(_) => {
                &[Self::Accept, Self::Reject, Self::Grade, Self::Note, Self::CopyCited]
            }
        }
    }
}
