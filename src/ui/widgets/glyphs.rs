//! Whether lines that were laid out earlier may still be drawn.

use crate::ui::theme::Type;
use eframe::egui::{Color32, Galley, Ui};
use std::sync::Arc;

/// The glyphs that egui has in its font texture. It empties the texture when it is full and when the look changes; lines
/// that were laid out before then show whatever lies there now. So what is kept over frames must be laid out anew when
/// this is no longer equal.
///
/// egui does not tell. But it keeps what is laid out in every frame until it empties the texture: one letter, laid out
/// each time, stays the very same galley until then.
#[derive(Clone, Debug)]
pub struct Glyphs(Arc<Galley>);

impl Glyphs {
    /// Those of now. To be called in every frame in which something kept is drawn.
    pub fn now(ui: &Ui) -> Self {
        Self(ui.painter().layout_no_wrap("·".to_owned(), Type::CAPTION.font(), Color32::PLACEHOLDER))
    }
}

impl PartialEq for Glyphs {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Glyphs {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::install_fonts;
    use eframe::egui::{Context, RawInput, Theme};

    fn now(context: &Context) -> Glyphs {
        let mut found = None;
        let output = context.run_ui(RawInput::default(), |ui| found = Some(Glyphs::now(ui)));
        output.drop_without_applying_deltas();
        found.expect("the closure is run")
    }

    #[test]
    fn they_are_the_same_from_frame_to_frame_and_others_once_the_look_has_changed() {
        let context = Context::default();
        install_fonts(&context);
        context.set_theme(Theme::Dark);
        let first = now(&context);
        assert!(first == now(&context));
        context.set_theme(Theme::Light);
        now(&context);
        assert!(first != now(&context));
    }
}
