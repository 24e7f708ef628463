//! What else a statement tells: what is done by it (`act`), when it was said (`when`), what it is about (`topics`, among the phrases of
//! `issues`), and why it was found and given to its speaker (`reason`).

pub mod act;
pub mod issues;
pub mod reason;
pub mod topics;
pub mod when;
