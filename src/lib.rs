//! Dossier: open a folder of news articles, get a dossier of who the actors are, who said what, how they stand to each
//! other, what each meeting was about, and where the articles disagree. Every line opens the sentence it rests on.
//!
//! The data goes one way:
//!
//! folder -> [`ingest`] -> [`language`] -> [`actors`] -> [`statements`] -> [`figures`] -> [`relations`] -> [`meetings`] ->
//! [`discrepancies`] -> [`positions`] -> [`dossier`] -> [`view`] -> panels ([`ui`]) and [`export`]
//!
//! [`analysis`] alone knows the order of the stages. `ARCHITECTURE.md` holds the map, the invariants and the decisions;
//! `tests/it/architecture.rs` holds what may import what.

pub mod text;

pub mod grammar;
pub mod lexicon;
pub mod model;

pub mod ingest;
pub mod language;

pub mod actors;
pub mod discrepancies;
pub mod figures;
pub mod meetings;
pub mod positions;
pub mod relations;
pub mod statements;

pub mod analysis;
pub mod dossier;
pub mod export;
pub mod view;

pub mod app;
pub mod cli;
#[cfg(feature = "window")]
pub mod ui;

#[cfg(test)]
#[path = "../tests/it/fixture/mod.rs"]
mod fixture;
