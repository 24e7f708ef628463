//! What an article says of a meeting besides who was there.
//!
//! In which clause, and where (`clause`); whether it was held (`status`); on which day, by the words around it (`day`) or as
//! far as the story has come (`day_told`); how long, in its clause (`length`) or after it (`length_told`), and which days
//! that makes (`overnight`).

mod clause;
mod day;
mod day_told;
pub(super) mod length;
mod length_told;
mod overnight;
mod status;

pub(super) use clause::{clause, is_ahead, place, place_behind, traveller, venue, words};
pub(super) use overnight::{days, hours, is_past_midnight, since_night_before};
