//! The two ends, where they do not stand around the word itself.
//!
//! Who does it where the verb has no subject of its own (`doers`); the object that a rule asks for, and deeds that a noun takes
//! up (`things`, `echo`, `likes`); the side that a verb leaves out (`partners`); and whose words or deeds are answered (`answer`).

mod answer;
mod doers;
mod echo;
mod likes;
mod partners;
mod things;
