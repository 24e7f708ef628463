//! Words in quotation marks, and whose they are.
//!
//! `quotation` finds them; `source` looks for the words that say whose they are, in front of them (`front`) and behind (`behind`);
//! `direct` fits them together with reported speech (`fitted`), `carried` gives those without such words to a speaker named before, and
//! `heading_quotes` those in headings to the one who says them in the text, `predicate_quotes` those in a predicate to its subject.

pub mod behind;
pub mod carried;
pub mod direct;
mod fitted;
pub mod front;
pub mod heading_quotes;
pub mod predicate_quotes;
pub mod quotation;
pub mod source;
