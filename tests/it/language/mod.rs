//! The language engine: the same answers as spaCy, on any text.

mod reference;
