//! Stage 6: who met, when, where, about what, to what end.
