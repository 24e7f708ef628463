//! Stage 4: who said what.
