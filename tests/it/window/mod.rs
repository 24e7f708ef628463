//! The window, tested through its accessibility tree: what a screen reader would find and press.

mod chart;
mod desk;
mod files;
mod going_on;
mod journeys;
mod keyboard;
mod panels;
#[cfg(feature = "pictures")]
mod pictures;
