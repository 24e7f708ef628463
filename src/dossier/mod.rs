//! What the program found and what the analyst decided, put together, taken back, and kept in a file.
//!
//! An [`Analysis`](crate::model::Analysis) never changes. The analyst's corrections stand beside it as a list of
//! [`Edit`](crate::model::Edit)s, and [`assemble`] makes of both the [`Dossier`](crate::model::Dossier) that panels and
//! exports show. [`History`] is that list with undo and redo, [`describe`] names an edit for the menu, and
//! [`mod@file`] keeps analysis and edits apart on disk.

mod assemble;
mod describe;
pub mod file;
mod history;
mod leave_out;
mod merge;
mod speakers;
mod split;

pub use assemble::assemble;
pub use describe::{describe, merged_name};
pub use history::History;
