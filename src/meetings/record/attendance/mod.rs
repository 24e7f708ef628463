//! Who was there, and what shows it.
//!
//! `people` lists the members and their delegations. Beside those who take part by the sightings, the text around shows who was
//! `presence`nt: by a `roll_call`, or by what one does (a `deed`; `deeds` goes through the sentences).

mod deed;
mod deeds;
mod people;
mod presence;
mod roll_call;

pub(super) use people::Member;
