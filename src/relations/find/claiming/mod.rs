//! From two ends to what is claimed.
//!
//! `claims` pairs the ends, keeps those that can stand to each other so (`fits`), and tells whether it is done or only
//! announced or refused (`done`).

mod claims;
mod done;
mod fits;
