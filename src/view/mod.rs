//! A dossier and a query become plain rows and nodes; graph layout. Nothing here knows the window toolkit.

pub mod graph;
pub mod layout;
pub mod plane;
pub mod scene;
pub mod when;
