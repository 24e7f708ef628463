//! The lowest layer: spans of text, and how names and sentences are compared.
//! It knows nothing of documents, actors or dossiers.

mod span;

pub use span::Span;
