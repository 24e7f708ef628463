//! Who takes part in a meeting that a noun or verb speaks of.
//!
//! `around_word` looks where the grammar puts them: subjects, objects, `between`, `with`. Further off they stand in a clause
//! that describes the meeting (`apart`), in the clause around it (`clause_around`), before a preposition that the meeting hangs
//! on (`behind`, which asks what is `done_there`), or in the sentence before (`just_told`). Which of them are somebody at all
//! (`somebody`), and can take part (`admission`). Whom each word stands for, the folder `sides` tells.

mod admission;
mod apart;
mod around_word;
mod behind;
mod called;
mod clause_around;
mod done_there;
mod just_told;
mod somebody;
