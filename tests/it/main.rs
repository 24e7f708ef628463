//! One integration binary: it links once, which two cores are grateful for.

mod architecture;
mod language;
