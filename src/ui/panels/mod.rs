//! One file a panel.

pub mod chart;
pub mod map;
pub mod timeline;
