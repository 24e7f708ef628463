//! Stage 7: where the documents tell the same, and where they disagree.
//!
//! Statements are first put in a form in which they can be compared (`said`); reports of one utterance are then put
//! together (`utterances`, with how their wordings differ in `wording`).

mod said;
mod utterances;
mod wording;

use crate::model::{Cast, Document, Statement, Utterance};
use said::Folder;

/// What comparing the documents gives.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// What was reported more than once. The statements know theirs.
    pub utterances: Vec<Utterance>,
}

/// Compares what the documents tell. The statements learn which utterance they report.
pub fn find(documents: &[Document], cast: &Cast, statements: &mut [Statement]) -> Comparison {
    let utterances = {
        let folder = Folder::new(documents, cast, statements);
        utterances::find(&folder)
    };
    utterances::mark(statements, &utterances);
    Comparison { utterances }
}
