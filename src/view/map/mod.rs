//! Where things happened: the outline of the world, how it is laid flat, and the pins on it.

mod land;
mod outline;
mod pins;
mod projection;
mod states;

pub use land::{Land, land};
pub use outline::{Line, outline};
pub use pins::{Pin, PinKind, home, pins};
pub use projection::{WORLD, project, project_point};
pub use states::{StateName, state_names};
