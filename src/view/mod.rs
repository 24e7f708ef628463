//! A dossier and a query become plain rows, cards and pages: what panels draw and exports print, testable without a window.
//!
//! [`Index`] is made once for each state of the dossier and answers "which" and "where" in constant time. Everything
//! else here is a function of an index and a query. [`graph`], [`layout`] and [`scene`] make the chart, in this order.

mod act;
mod citation;
pub mod dates;
mod filters;
pub mod graph;
mod index;
pub mod layout;
mod marks;
pub mod plane;
pub mod scene;
mod when;

pub use act::{Family, mode_label};
pub use citation::{Citation, cite};
pub use filters::{Filters, Tie, toggle};
pub use index::Index;
pub use marks::{MentionMark, StatementMark, Subject};
