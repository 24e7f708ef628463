//! Titles of office: from a parse, where one stands and how far it reaches; from the lexicon, what it means.
//!
//! Titles show which words are names, so that they are looked for before (`candidates`) and after (`offices`) there
//! are any.

mod before;
mod before_minister;
mod portfolios;
mod tails;
mod title;

pub(super) use before::title_before;
pub(super) use before_minister::{is_before_minister, is_portfolio};
pub(super) use portfolios::{portfolios, portfolios_end};
pub(super) use tails::field_end;
pub(super) use title::{
    Title, abbreviated_rank, is_day_or_month, is_title_word, is_title_word_but_shade, name_start, title_ends_before,
    title_in,
};
