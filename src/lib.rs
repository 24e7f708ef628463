//! Dossier: open a folder of news articles, get a dossier.

pub mod grammar;
pub mod ingest;
pub mod language;
pub mod lexicon;
pub mod model;
pub mod text;
