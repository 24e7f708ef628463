//! Mentions by description: `the alliance`, `the deputy secretary`, `a senior diplomat`.
//!
//! Takes the entities that have names; adds mentions to them, and entities for people who have none. `describer` goes through the
//! nouns and calls the others: bodies by what they are and of which state (`described_bodies`, `body_signs`, `countries`,
//! `called`; those without a name by who holds an office of them: `official_bodies`), persons by the office that they hold
//! (`office_holders`, `sought_office`), the body that they lead (`body_leaders`), the name beside (`beside`) or another word for
//! them (`varied`), and those whom nobody names (`unnamed`, `those`). By people (`the Finn`) they are resolved after that
//! (`compatriots`); by age (`ages`) with the pronouns.

mod ages;
mod beside;
mod body_leaders;
mod body_signs;
mod called;
pub(super) mod compatriots;
mod countries;
mod described_bodies;
mod describer;
mod office_holders;
pub(super) mod official_bodies;
mod sought_office;
mod those;
mod told_genders;
mod unnamed;
mod varied;

pub(super) use ages::{Aged, aged};
pub(super) use called::tell_nouns;
pub(super) use countries::tell_countries;
pub(super) use described_bodies::BodyNouns;
pub(super) use describer::{describe_bodies, describe_people};
