//! Meetings by their noun: `talks in Geneva`, `Wednesday's meeting between NATO and Russia`.
//!
//! `noun` asks first whether the noun means a meeting here (`senses`), then who takes part (the folder `parties`), and adds
//! what else the noun phrase and its clause tell (`told`). Hours spent with somebody are a meeting by themselves (`hours`).

mod hours;
mod noun;
mod senses;
mod told;
