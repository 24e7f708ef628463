//! The typefaces that the program carries.

use super::Face;
use eframe::egui::{Context, FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

/// Gives egui the program's typefaces. Behind each stand egui's own, and behind these, in the window, the system's.
pub fn install(context: &Context) {
    context.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add("inter", include_bytes!("../../../assets/fonts/Inter-Regular.otf"));
    add("inter-semibold", include_bytes!("../../../assets/fonts/Inter-SemiBold.otf"));
    add("serif", include_bytes!("../../../assets/fonts/SourceSerif4-Regular.ttf"));
    add("serif-semibold", include_bytes!("../../../assets/fonts/SourceSerif4-Semibold.ttf"));
    add("phosphor", include_bytes!("../../../assets/fonts/Phosphor.ttf"));

    let last_resort = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let mut family = |face: Face, names: &[&str]| {
        let own = names.iter().map(|name| (*name).to_owned());
        fonts.families.insert(face.family(), own.chain(last_resort.iter().cloned()).collect());
    };
    family(Face::Sans, &["inter"]);
    family(Face::SansStrong, &["inter-semibold", "inter"]);
    family(Face::Serif, &["serif", "inter"]);
    family(Face::SerifStrong, &["serif-semibold", "serif", "inter"]);
    family(Face::Mono, &["Hack", "inter"]);
    family(Face::Icons, &["phosphor"]);
    fonts
}
