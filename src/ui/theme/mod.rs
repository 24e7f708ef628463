//! How the window looks: colours as data, type and spacing as scales, and egui's style made from them.
//!
//! Both themes are part of the program. [`Theme::of`] gives the one in use, which egui's own visuals name, so nothing
//! has to be handed around and nothing can be changed behind anyone's back.

mod colours;
mod fonts;
pub mod icons;
mod scale;
mod style;
mod type_scale;

pub use colours::{ActColours, KindColours, Lines, Surfaces, TextColours, Theme};
pub use fonts::install as install_fonts;
pub use scale::{control, radius, row, space};
pub use style::apply;
pub use type_scale::{Face, Type};
