//! Whom the words for one side, several or all stand for.
//!
//! `head` takes the head of a noun phrase and asks the others: those who meet by their office alone (`office`), by a count
//! (`counted`), as a group without a name (`groups`), and names in a row as they are written (`enumerated`).

mod counted;
pub(super) mod enumerated;
mod groups;
mod head;
mod office;
