//! Where a package's files come from.

use super::error::{Fault, ModelError};
use std::borrow::Cow;
use std::io::{Error, ErrorKind};

/// The files of a model package, by their paths within it (`tok2vec/model`).
///
/// Nothing in this module opens a file: whoever wants a package from the disk reads it.
///
/// ```
/// # use std::path::PathBuf;
/// # use dossier::language::Package;
/// let directory = PathBuf::from("en_core_web_sm-3.8.0");
/// let package = move |path: &str| std::fs::read(directory.join(path));
/// # fn takes_a_package(package: &impl Package) {}
/// takes_a_package(&package);
/// ```
pub trait Package {
    /// The bytes of a file. The model keeps those of word vectors: borrowed from the program itself, they cost nothing.
    ///
    /// # Errors
    /// Of the kind [`ErrorKind::NotFound`] where there is no such file; any other where it cannot be read.
    fn file(&self, path: &str) -> Result<Cow<'static, [u8]>, Error>;
}

impl<F: Fn(&str) -> Result<Vec<u8>, Error>> Package for F {
    fn file(&self, path: &str) -> Result<Cow<'static, [u8]>, Error> {
        self(path).map(Cow::Owned)
    }
}

/// Reads a file that must be there, and what it holds.
pub(super) fn read<T>(
    package: &dyn Package,
    path: &str,
    parse: impl FnOnce(&[u8]) -> Result<T, Fault>,
) -> Result<T, ModelError> {
    parse(&demand(package, path)?).map_err(|fault| fault.in_file(path))
}

/// Reads a file that may be left out.
pub(super) fn read_if_there<T>(
    package: &dyn Package,
    path: &str,
    parse: impl FnOnce(&[u8]) -> Result<T, Fault>,
) -> Result<Option<T>, ModelError> {
    fetch(package, path)?.map(|bytes| parse(&bytes).map_err(|fault| fault.in_file(path))).transpose()
}

/// The bytes of a file that must be there.
pub(super) fn demand(package: &dyn Package, path: &str) -> Result<Cow<'static, [u8]>, ModelError> {
    fetch(package, path)?.ok_or_else(|| ModelError::Missing { path: path.to_owned() })
}

/// The bytes of a file, where it is there.
pub(super) fn fetch(package: &dyn Package, path: &str) -> Result<Option<Cow<'static, [u8]>>, ModelError> {
    match package.file(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(source) => Err(ModelError::Unreadable { path: path.to_owned(), source }),
    }
}
