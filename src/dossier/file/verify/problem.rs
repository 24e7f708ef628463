//! What may be wrong with a dossier.

/// Something in a dossier that does not hold, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The text of a document was changed.
    #[error("The text of “{path}” is not the one that the dossier was made from: its hash differs.")]
    Text {
        /// The document's path.
        path: String,
    },
    /// The file of a document was changed.
    #[error(
        "The file “{path}” is not the one that the dossier was made from: its hash differs. Read the folder again."
    )]
    File {
        /// The document's path.
        path: String,
    },
    /// Evidence lies outside its document or cuts through a character.
    #[error("{item} rests on bytes {start} to {end} of “{path}”, where no words begin and end.")]
    Place {
        /// What rests on it.
        item: String,
        /// The document's path.
        path: String,
        /// First byte.
        start: usize,
        /// Behind the last byte.
        end: usize,
    },
    /// Evidence claims other words than stand there.
    #[error("{item} rests on “{claimed}”, but at bytes {start} to {end} of “{path}” stands “{found}”.")]
    Words {
        /// What rests on it.
        item: String,
        /// The document's path.
        path: String,
        /// First byte.
        start: usize,
        /// Behind the last byte.
        end: usize,
        /// The words it claims.
        claimed: String,
        /// The words there.
        found: String,
    },
    /// Something rests on nothing.
    #[error("{item} rests on no words of any article.")]
    Evidence {
        /// What it is.
        item: String,
    },
    /// Something points at what is not there.
    #[error("{item} names {id}, which is not in the dossier.")]
    Pointer {
        /// What points there.
        item: String,
        /// At what.
        id: String,
    },
    /// Two items have one identifier.
    #[error("Two {list} have the identifier {id}.")]
    Twice {
        /// The list.
        list: &'static str,
        /// The identifier.
        id: String,
    },
    /// A grade that the code does not have.
    #[error("{item} gives the grade {grade}, but grades go from A1 to F6.")]
    Grade {
        /// What gives it.
        item: String,
        /// The grade.
        grade: String,
    },
}
