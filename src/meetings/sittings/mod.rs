//! Bodies that meet as such: who sits is told by the body, not by the words around.
//!
//! By the body's name (`names`) or its noun (`chambers`; `board` tells whose it is), by a case or witness that is heard
//! (`hearings`), or by a vote (`ballots`).

mod ballots;
mod board;
mod chambers;
mod hearings;
mod names;
