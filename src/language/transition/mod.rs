//! Transition systems: the dependency parser and the recognizer of names.

pub mod edges;
pub mod moves;
pub mod names;
pub mod parser;
pub mod projective;
pub mod scorer;
pub mod state;
