//! The program: a window, or a command without one.
fn main() {}
