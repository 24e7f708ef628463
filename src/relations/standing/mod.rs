//! Standing ties: who represents whom, who belongs where.
//!
//! By office (`offices`), by owner and apposition (`ties`), by what is said beside a name (`titles`), and by
//! a title that stands without one (`described`).

mod described;
mod offices;
mod ties;
mod titles;

pub(super) use ties::claims;
