//! One who comes to another, in words that name no meeting.
//!
//! One person calls on another (`audiences`) or sees the other (`seeing`), is a guest at home or at table (`guests`), sets
//! out for a place (`journeys`), or the two are only told to have been face to face (`encounters`).

mod audiences;
mod encounters;
mod guests;
mod journeys;
mod seeing;
