//! Who is who within one document: what the other folders hand on to each other.
//!
//! `local` is an entity with its names, mentions and offices, `person_name` a person's name in its parts, `heads`
//! tells which entity stands at a token, `said_kinds` what kind of body a name says it is of.

mod heads;
mod local;
mod person_name;
mod said_kinds;

pub(super) use heads::Heads;
pub(super) use local::{Kind, Local, LocalMention, LocalRole};
pub(super) use person_name::{PersonName, is_particle, sound};
pub(super) use said_kinds::{Said, is_branch, is_compounded, is_said};
