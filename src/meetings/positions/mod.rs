//! Where the sides of a meeting stood, item by item: `rows` makes the table, `items` finds what each row is called.

mod items;
mod rows;

pub(super) use rows::positions;
