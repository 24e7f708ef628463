//! Stage 1: a folder becomes documents.
//!
//! The only stage that touches files. [`list_articles`] finds them, [`read_article`] reads one, [`complete_dates`] dates
//! those whose dateline has no year by the others, and [`mark_copies`] tells which of them repeat one another. A file that cannot be read never stops the rest.

mod bylines;
mod copies;
mod decode;
mod draft;
mod file;
mod folder;
mod head;
mod html;
mod imprint;
mod languages;
mod markdown;
mod plain;
mod sections;
mod years;

pub use copies::mark_copies;
pub use file::{MAX_BYTES, read_article};
pub use folder::{ArticleFile, FolderError, list_articles};
pub use languages::language_name;
pub use years::{complete_dates, last_date};
