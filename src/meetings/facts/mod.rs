//! What an article says of a meeting besides who was there.
//!
//! In which clause, and where (`clause`, or where somebody has come to, `place_reached`); whether it was held (`status`); on
//! which day, by the words around it (`day`; when it was spoken of is another, `day_of_word`, and so is when it ends, `last_day`)
//! or as far as the story has come (`day_told`); how long, in its clause (`length`) or after it (`length_told`), and which days
//! that makes (`overnight`). A sentence of its own may tell nothing else (`what_it_was`).

mod clause;
mod day;
mod day_of_word;
mod day_told;
mod last_day;
pub(super) mod length;
mod length_told;
mod overnight;
mod place_reached;
mod status;
mod what_it_was;

pub(super) use clause::{clause, is_ahead, place, place_behind, traveller, venue, words};
pub(super) use overnight::{days, hours, is_past_midnight, since_night_before};
