//! Identifiers. Each is made from content, so that an edit finds its target again in a grown folder.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The identifier as it stands in the file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<T: AsRef<str>> From<T> for $name {
            fn from(text: T) -> Self {
                Self(text.as_ref().into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    };
}

id!(
    /// Names a document: made from its path and bytes.
    DocumentId
);
id!(
    /// Names an actor: made from its kind and canonical name.
    ActorId
);
id!(
    /// Names a place: made from its name.
    PlaceId
);
id!(
    /// Names a statement: made from its document and the place of its words.
    StatementId
);
id!(
    /// Names an utterance: made from the first of the statements that report it.
    UtteranceId
);
id!(
    /// Names a relation: made from its ends and its kind.
    RelationId
);
id!(
    /// Names a meeting: made from its name and date.
    MeetingId
);
id!(
    /// Names a figure: made from its document and the place of its words.
    FigureId
);
id!(
    /// Names a discrepancy: made from its kind and its sides.
    DiscrepancyId
);

/// `prefix-` and ten hexadecimal digits that depend on every part (64-bit FNV-1a; parts are kept apart).
pub fn content_id(prefix: &str, parts: &[&str]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut mix = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    for part in parts {
        part.bytes().for_each(&mut mix);
        mix(0xff);
    }
    format!("{prefix}-{:010x}", (hash ^ (hash >> 40)) & 0xff_ffff_ffff)
}

/// A readable identifier: lower-case letters and digits of `name`, joined by hyphens.
pub fn slug(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_part_ends_and_the_next_begins_matters() {
        assert_ne!(content_id("s", &["ab", "c"]), content_id("s", &["a", "bc"]));
        assert_eq!(content_id("s", &["ab"]), content_id("s", &["ab"]));
    }

    #[test]
    fn slugs_keep_letters_of_every_script() {
        assert_eq!(slug("Élysée — Palace"), "élysée-palace");
    }
}
