//! A dossier and a query become plain rows, cards and pages: what panels draw and exports print, testable without a window.
//!
//! [`Index`] is made once for each state of the dossier and answers "which" and "where" in constant time. Everything
//! else here is a function of an index and a query.

mod act;
mod citation;
pub mod dates;
mod filters;
mod index;
mod marks;

pub use act::{Family, mode_label};
pub use citation::{Citation, cite};
pub use filters::{Filters, Tie, toggle};
pub use index::Index;
pub use marks::{MentionMark, StatementMark, Subject};
