//! Standing ties: who represents whom, who belongs where.
//!
//! By office (`offices`), by owner and apposition (`ties`), and by what is said beside a name (`titles`).

mod offices;
mod ties;
mod titles;

pub(super) use ties::claims;
