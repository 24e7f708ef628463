//! Stage 5: who stands how to whom.
