//! Stage 7: where the documents disagree.
