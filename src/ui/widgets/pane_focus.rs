//! Where the keyboard stands when one steps into a pane: on the pane itself. What fills the pane takes it over (a list gives it
//! to its row, a chart to its canvas); elsewhere the arrow keys scroll, and Tab goes on to the first control.

use super::focus_ring;
use crate::ui::theme::radius;
use eframe::egui::{
    Context, EventFilter, Id, Key, Modifiers, Rect, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

/// An arrow key scrolls by so many points.
const STEP: f32 = 50.0;

/// The one pane that one has stepped into.
fn id() -> Id {
    Id::unique("pane with the keyboard")
}

/// Gives the keyboard to the pane that is stepped into.
pub fn step_into_pane(context: &Context) {
    context.memory_mut(|memory| memory.request_focus(id()));
}

/// True where a pane has the keyboard, and nothing in it.
pub fn pane_has_focus(ui: &Ui) -> bool {
    ui.memory(|memory| memory.has_focus(id()))
}

/// Comes before what is in a pane. Gives true where the pane itself has the keyboard.
pub fn pane_focus(ui: &Ui, rect: Rect, title: &str) -> bool {
    let place = Rect::from_min_size(rect.min, Vec2::splat(1.0));
    let response = ui.interact(place, id(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("Pane: {title}")));
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id(), filter));
    }
    response.has_focus()
}

/// Scrolls what is in a pane by keys. Comes before it.
pub fn scroll_pane(ui: &Ui, rect: Rect) {
    let page = (rect.height() - 2.0 * STEP).max(STEP);
    let steps = [
        (Key::ArrowDown, STEP),
        (Key::ArrowUp, -STEP),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::Home, -1e6),
        (Key::End, 1e6),
    ];
    for (key, step) in steps {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, -step));
        }
    }
}

/// Comes after what is in a pane that has the keyboard itself.
pub fn pane_ring(ui: &Ui, rect: Rect) {
    if pane_has_focus(ui) {
        focus_ring(ui, rect, radius::PANEL, StrokeKind::Inside);
    }
}
