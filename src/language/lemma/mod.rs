//! Dictionary forms: by tables, or by edit trees that a network chooses from.

pub mod edit_trees;
pub mod rules;
mod tables;
