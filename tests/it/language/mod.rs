//! The language engine: the same answers as spaCy, on any text.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod hostile;
mod packages;
mod reference;
mod refusals;

use dossier::language::{Model, Package, bundled::Bundled};
use std::borrow::Cow;
use std::io::Error;
use std::path::Path;
use std::sync::LazyLock;

/// The small English model, which the repository holds beside the bundled one.
struct Small;

impl Package for Small {
    fn file(&self, path: &str) -> Result<Cow<'static, [u8]>, Error> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/models/en_core_web_sm-3.8.0");
        std::fs::read(folder.join(path)).map(Cow::Owned)
    }
}

/// The small model, loaded once for all tests.
static SMALL: LazyLock<Model> = LazyLock::new(|| Model::load(&Small).unwrap());

/// The bundled model, which is the medium English one.
static BUNDLED: LazyLock<Model> = LazyLock::new(|| Model::load(&Bundled).unwrap());

/// Unoptimized, the networks take a hundred times as long: then one text in so many has to do.
const ONE_IN: usize = if cfg!(debug_assertions) { 25 } else { 1 };
