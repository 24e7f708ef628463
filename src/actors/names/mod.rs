//! What each candidate is, and whose name: candidates become entities of the document.
//!
//! `sorting` says whether a name is a person's, a body's, a state's, a place's or a people's: by the lexicon and the
//! vocabulary, else by what the words around it tell, of all its occurrences together (`tally`, `unknown`, `holding`,
//! `firms`, `acting`; `mere_words` are none; `adjectives` are of states, `regions` may be governed). `named` then finds the
//! entity that it belongs to: by surname in `persons`, by short form or letters in `bodies` and `wordings`.

mod acting;
mod adjectives;
mod bodies;
mod firms;
mod holding;
mod mere_words;
mod named;
mod persons;
mod regions;
mod sorting;
mod tally;
mod unknown;
mod wordings;

pub(super) use bodies::{initials, is_letters};
pub(super) use named::named;
pub(super) use tally::{is_called_behind, is_described_as_body};
pub(super) use wordings::{is_called_after_members, is_first_part, is_last_part, is_within, without_ending};
