//! The palette as egui's colours.

use crate::view::scene::{Palette, Rgb};
use eframe::egui::{Color32, Ui};

/// The palette of the theme that `ui` is drawn in.
pub fn palette(ui: &Ui) -> &'static Palette {
    if ui.visuals().dark_mode { Palette::dark() } else { Palette::light() }
}

/// The colour for egui.
pub const fn color(rgb: Rgb) -> Color32 {
    let [red, green, blue] = rgb.0;
    Color32::from_rgb(red, green, blue)
}
