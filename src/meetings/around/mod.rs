//! What lies around a meeting in the articles: which sentences are about it (`scope`), which statements were made at it or about
//! it (`link`).

pub(super) mod link;
mod scope;

pub(super) use scope::{InScope, Nearness, Scope, sentence_at};
