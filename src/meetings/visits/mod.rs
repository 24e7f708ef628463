//! One who comes to another, in words that name no meeting.
//!
//! One person is seen by another (`audiences`), is a guest at home or at table (`guests`), or the two are only told to have
//! been face to face (`encounters`).

mod audiences;
mod encounters;
mod guests;
