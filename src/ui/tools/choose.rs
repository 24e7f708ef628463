//! A field to type into, over lines to choose from: arrow keys walk, Enter chooses.

use crate::app::Typed;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, row, space};
use crate::ui::widgets::{focus_ring, hairline, key_cap, paint_text, row_background};
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    Align2, Frame, Id, Key, Margin, Modifiers, Rect, Role, ScrollArea, Sense, StrokeKind, TextEdit, Ui, WidgetInfo,
    pos2, vec2,
};

/// Draws the field: an icon, what is typed, Esc at the right. It keeps the keyboard.
pub fn typing(ui: &mut Ui, salt: &str, typed: &mut Typed, icon: Icon, hint: &str) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 46.0), Sense::hover());
    let at = pos2(rect.left() + space::XXL, rect.center().y);
    paint_text(ui, at, Align2::LEFT_CENTER, &icon.glyph(), Icon::format(17.0), theme.text.second, 20.0);
    let cap = key_cap(ui, pos2(rect.right() - space::XXL, at.y), Align2::RIGHT_CENTER, "Esc", theme.text.second);
    let lines = at.y - 12.0..=at.y + 12.0;
    let place = Rect::from_x_y_ranges(at.x + 26.0..=cap.left() - space::L, lines);
    let id = field_of(salt);
    let edit = TextEdit::singleline(&mut typed.text)
        .id(id)
        .frame(Frame::NONE)
        .font(Type::BODY.sized(14.0).font())
        .desired_width(place.width())
        .align(Align2::LEFT_CENTER)
        .margin(Margin::ZERO)
        .hint_text(Type::BODY.sized(14.0).text(hint, theme.text.third));
    let response = ui.place(place, edit).accessible_name(hint);
    if response.changed() {
        typed.at = 0;
    }
    if !ui.memory(|memory| memory.has_focus(id)) {
        response.request_focus();
    }
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
}

/// Says in place of lines why there are none.
pub fn in_place_of_lines(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 40.0), Sense::hover());
    let at = pos2(rect.left() + space::XXL, rect.center().y);
    paint_text(ui, at, Align2::LEFT_CENTER, words, Type::BODY, theme.text.second, rect.width() - 2.0 * space::XXL);
}

/// The field that [`typing`] draws.
pub fn field_of(salt: &str) -> Id {
    Id::unique(("typing", salt))
}

/// Puts the cursor of a field behind what was typed for the user.
pub fn go_on_typing(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEditState::load(ui, id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui, id);
    ui.memory_mut(|memory| memory.request_focus(id));
}

/// Draws the lines, at most `most` of them in sight. `draw` paints one; `name` names it. Gives the line that was chosen by
/// click or Enter.
pub fn lines(
    ui: &mut Ui,
    typed: &mut Typed,
    count: usize,
    most: usize,
    height: f32,
    name: impl Fn(usize) -> String,
    mut draw: impl FnMut(&mut Ui, Rect, usize, bool),
) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = count.saturating_sub(1);
    let mut walked = true;
    if pressed(Key::ArrowDown) {
        typed.at = (typed.at + 1).min(last);
    } else if pressed(Key::ArrowUp) {
        typed.at = typed.at.saturating_sub(1);
    } else if pressed(Key::PageDown) {
        typed.at = (typed.at + most).min(last);
    } else if pressed(Key::PageUp) {
        typed.at = typed.at.saturating_sub(most);
    } else {
        walked = false;
    }
    typed.at = typed.at.min(last);
    let mut chosen = (count > 0 && pressed(Key::Enter)).then_some(typed.at);
    let high = ui.ctx().content_rect().height() - AROUND;
    let room = (height * most.min(count.max(1)) as f32).min(high.max(height));
    // A card is offered no more height than it had the frame before: without a least height it would never grow.
    let area = ScrollArea::vertical().max_height(room).min_scrolled_height(room).auto_shrink([false, true]);
    area.show_rows(ui, height, count, |ui, range| {
        if walked {
            let first = ui.max_rect().top() - height * range.start as f32;
            let line = pos2(ui.max_rect().left(), first + height * typed.at as f32);
            ui.scroll_to_rect(Rect::from_min_size(line, vec2(10.0, height)), None);
        }
        for number in range {
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
            let at = number == typed.at;
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, at, name(number)));
            row_background(ui, rect, at, true, &response);
            draw(ui, rect, number, at);
            if response.has_focus() {
                focus_ring(ui, rect, 3, StrokeKind::Inside);
            }
            if response.clicked() {
                typed.at = number;
                chosen = Some(number);
            }
        }
    });
    chosen
}

/// What of the window's height the lines leave free: the bars, the field above and the foot below.
const AROUND: f32 = 200.0;
/// Height of a line of a menu.
pub const LINE: f32 = row::MENU;
