//! The lowest layer: spans of text, and how names and sentences are compared.
//! It knows nothing of documents, actors or dossiers.

mod cleaned;
mod dates;
mod fold;
mod quotes;
mod similarity;
mod span;

pub use cleaned::Cleaned;
pub use dates::{Part, WrittenDate, days_between, written_dates};
pub use fold::{bare_name, fold, is_all_caps, title_case};
pub use quotes::{Quote, quotes};
pub use similarity::{overlap, similarity};
pub use span::Span;
