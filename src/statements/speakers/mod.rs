//! Who says it.
//!
//! `subject` finds the words that name the speaker, also where the parser lost them (`lost_subject`); `somebody` tells who or what can
//! speak, `paper` whose a paper is, `represented` for whom an organ speaks, `resented` whose words another is angered by. `speaker`
//! finds the actors that the words stand for, with `beside` and `same_speaker` for descriptions; `relay` tells whose words reach the
//! article through others.

pub mod beside;
pub mod lost_subject;
pub mod paper;
pub mod relay;
pub mod represented;
pub mod resented;
pub mod same_speaker;
pub mod somebody;
pub mod speaker;
pub mod subject;
