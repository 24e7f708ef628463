//! What lies around a meeting in the articles: which sentences are about it (`scope`), which statements were made at it or about
//! it (`link`). All meetings with their sentences are the `folder` that the records are made from.

mod folder;
pub(super) mod link;
mod scope;

pub(super) use folder::Folder;
pub(super) use scope::{InScope, Nearness, Scope, sentence_at};
