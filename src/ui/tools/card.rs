//! The frame of a card, its heading and its foot.

use crate::ui::theme::{Theme, Type, control, radius, space};
use crate::ui::widgets::{hairline, key_cap, paint_text};
use eframe::egui::{
    Align, Align2, Area, Color32, Context, Frame, Id, Layout, Margin, Modal, Order, ScrollArea, Sense, Stroke, Ui,
    UiBuilder, UiKind, pos2, vec2,
};

/// Heading, foot and some air above and below the card.
const AROUND_BODY: f32 = 44.0 + control::TOOLBAR + 8.0 + 48.0;

/// A list in a card is at least so high.
const LEAST_LIST: f32 = 78.0;

/// Where a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the middle.
    Middle,
    /// Under the top bar: for what is typed into.
    Top,
}

/// Draws a card. `contents` gives false to close it; Esc and a click beside it do, too. Gives true while it stays.
pub fn card(context: &Context, name: &str, width: f32, place: Place, contents: impl FnOnce(&mut Ui) -> bool) -> bool {
    let theme = if context.global_style().visuals.dark_mode { Theme::dark() } else { Theme::light() };
    let frame = Frame::new()
        .fill(theme.bg.card)
        .stroke(Stroke::new(1.0, theme.line.strong))
        .corner_radius(radius::PANEL)
        .inner_margin(Margin::ZERO);
    let id = Id::unique(("card", name));
    let area = Area::new(id).kind(UiKind::Modal).sense(Sense::hover()).order(Order::Foreground).accessible_name(name);
    let area = match place {
        Place::Middle => area.anchor(Align2::CENTER_CENTER, vec2(0.0, 0.0)),
        Place::Top => area.anchor(Align2::CENTER_TOP, vec2(0.0, 72.0)),
    };
    let modal = Modal::new(id).area(area).frame(frame).backdrop_color(Color32::TRANSPARENT);
    let response = modal.show(context, |ui| {
        ui.set_width(width.min(context.content_rect().width() - 32.0));
        ui.spacing_mut().item_spacing = vec2(space::L, 0.0);
        contents(ui)
    });
    let closed = response.should_close();
    response.inner && !closed
}

/// The heading of a card: words, and Esc at the right.
pub fn heading(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
    let at = pos2(rect.left() + space::XXL, rect.center().y);
    paint_text(ui, at, Align2::LEFT_CENTER, words, Type::HEADING, theme.text.first, rect.width() - 90.0);
    let at = pos2(rect.right() - space::XXL, rect.center().y);
    key_cap(ui, at, Align2::RIGHT_CENTER, "Esc", theme.text.second);
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
}

/// The foot of a card, with its buttons from the left.
pub fn foot<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), control::TOOLBAR + 8.0), Sense::hover());
    hairline(ui, rect.x_range(), rect.top());
    let inner = rect.shrink2(vec2(space::XXL, 0.0));
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, contents).inner
}

/// How high a list in a card is: `most`, or what a low window leaves of it beside `around` points of the card's other parts.
pub fn list_height(ui: &Ui, most: f32, around: f32) -> f32 {
    (ui.ctx().content_rect().height() - around).clamp(LEAST_LIST.min(most), most)
}

/// What stands between heading and foot. It scrolls where the window is lower than what it holds.
pub fn body<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin::symmetric(16, 12);
    let room = (ui.ctx().content_rect().height() - AROUND_BODY).max(control::TOOLBAR);
    let scroll = ScrollArea::vertical()
        .id_salt(("card body", ui.next_auto_id()))
        .max_height(room)
        .min_scrolled_height(room)
        .auto_shrink([false, true]);
    scroll.show(ui, |ui| Frame::new().inner_margin(margin).show(ui, contents).inner).inner
}
