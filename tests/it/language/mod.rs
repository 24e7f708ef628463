//! The language engine: the same answers as spaCy, on any text.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod hostile;
mod packages;
mod reference;
mod refusals;

use dossier::language::{Model, bundled::Bundled};
use std::sync::LazyLock;

/// The bundled model, loaded once for all tests.
static MODEL: LazyLock<Model> = LazyLock::new(|| Model::load(&Bundled).unwrap());

/// Unoptimized, the networks take a hundred times as long: then one text in so many has to do.
const ONE_IN: usize = if cfg!(debug_assertions) { 25 } else { 1 };
