//! Statements that are acts by themselves: what a speaker demands or threatens (`speech_acts`), and what is said against what
//! another has just said (`rejoinders`).

pub(super) mod rejoinders;
mod speech_acts;

pub(super) use speech_acts::claims;
