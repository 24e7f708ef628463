//! The lowest layer: spans of text, and how names and sentences are compared.
//! It knows nothing of documents, actors or dossiers.

mod dates;
mod hash;
mod sentence;
mod span;

pub use dates::{Part, WrittenDate, days_between, written_dates};
pub use hash::sha256;
pub use sentence::sentence_around;
pub use span::Span;
