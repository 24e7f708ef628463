//! Dossier: open a folder of news articles, get a dossier.

pub mod grammar;
pub mod language;
pub mod model;
pub mod text;
