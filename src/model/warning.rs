//! What was odd in reading, told to the user.

use super::DocumentId;
use serde::{Deserialize, Serialize};

/// Something that a stage found odd. Stages cannot fail; they tell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Warning {
    /// The document it concerns; the whole folder where there is none.
    pub document: Option<DocumentId>,
    /// What is odd.
    pub kind: WarningKind,
}

/// What can be odd.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WarningKind {
    /// The bytes were not UTF-8 and were read in another encoding.
    Encoding {
        /// The encoding's name.
        encoding: String,
        /// True where some bytes had no meaning in it.
        lossy: bool,
    },
    /// The language has no model here.
    NoModel {
        /// The language's name.
        language: String,
    },
    /// No date of publication was found; weekdays cannot be worked out from this article alone.
    NoDate,
    /// A quotation is opened and never closed.
    UnbalancedQuote {
        /// The first words of it.
        words: String,
    },
}

impl WarningKind {
    /// The warning as a complete sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::Encoding { encoding, lossy: false } => format!("The file is not UTF-8; it was read as {encoding}."),
            Self::Encoding { encoding, lossy: true } => {
                format!("The file was read as {encoding}, but some of its bytes have no meaning there and are shown as �.")
            }
            Self::NoModel { language } => format!(
                "The article seems to be in {language}, which the language model does not read: it can be read and searched, but nothing was drawn from it. `--model` names the folder of another model."
            ),
            Self::NoDate => "The article gives no date of publication, so its weekdays are dated from the other articles where they allow it.".into(),
            Self::UnbalancedQuote { words } => format!("A quotation is opened and never closed: “{words} ...”."),
        }
    }
}
