//! Edits, assembly, history, the file and its versions.
