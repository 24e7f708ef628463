//! Dictionary forms: by rules and tables, or by edit trees that a network chooses from.

pub mod rules;
