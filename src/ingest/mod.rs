//! Stage 1: a folder becomes documents.
//!
//! The only stage that touches files. [`list_articles`] finds them, [`read_article`] reads one, [`complete_dates`] dates
//! those whose dateline has no year by the others, and [`mark_copies`] tells which of them repeat one another. A file that
//! cannot be read never stops the rest.
//!
//! On its way, an article is a draft of blocks: `plain`, `markdown` and `html` make it, `sections` tells what each block is
//! (with `head`, `headlines`, `datelines` and `days`), and `imprint` reads from them who published it (`papers`), who wrote
//! it (`bylines`) and when.

mod bylines;
mod copies;
mod datelines;
mod days;
mod decode;
mod draft;
mod file;
mod folder;
mod head;
mod headlines;
mod html;
mod imprint;
mod languages;
mod markdown;
mod papers;
mod plain;
mod sections;
mod years;

pub use copies::mark_copies;
pub use file::{MAX_BYTES, read_article};
pub use folder::{ArticleFile, FolderError, list_articles};
pub use languages::language_name;
pub use years::{complete_dates, last_date};
