//! The lowest layer: spans of text, and how names and sentences are compared.
//! It knows nothing of documents, actors or dossiers.

mod alone;
mod breaks;
mod central;
mod cleaned;
mod dates;
mod fold;
mod hash;
mod numbers;
mod quotes;
mod sentence;
mod similarity;
mod span;
mod spelling;
mod system;
mod words;

pub use alone::{goes_on, is_beside_the_text};
pub use breaks::sure_breaks;
pub use central::{Vector, centrality, pick};
pub use cleaned::Cleaned;
pub use dates::{
    MONTHS, Part, WrittenDate, days_between, is_day_or_month, is_weekday, middle_day, month_without_year,
    written_dates, written_day, written_days,
};
pub use fold::{bare_name, capitalized, fold, is_all_caps, on_one_line, title_case};
pub use hash::sha256;
pub use numbers::{Number, numbers, spelled};
pub use quotes::{Quote, balanced, nested, quotes};
pub use sentence::{sentence_around, sentences};
pub use similarity::{alike_pairs, overlap, similarity};
pub use span::Span;
pub use spelling::one_spelling;
pub use system::system_words;
pub use words::{WordList, Words, read_bundled};
