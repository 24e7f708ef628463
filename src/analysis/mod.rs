//! The stages in order: a folder becomes an analysis.
