//! Why names are one actor, and what the analyst decided about that.

use super::{drawn, more};
use crate::app::{Action, Command};
use crate::ui::PanelContext;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Told, focus_ring, paint_text, row_background, section, text_width, voice_of_analyst};
use crate::view::ActorPage;
use eframe::egui::{Align2, CursorIcon, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Draws the names.
pub fn names(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    let count = format!("{} names · {} mentions", page.names.len(), page.mentions);
    if !section(ui, "Why merged", &count) {
        return;
    }
    let theme = Theme::of(ui);
    let shown = drawn(context, "names", page.names.len());
    for (number, line) in page.names.iter().take(shown).enumerate() {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 19.0), Sense::click());
        let name = format!("{}, {}, {} times", line.words, line.reason, line.count);
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &name));
        row_background(ui, rect.expand2(vec2(6.0, 0.0)), false, false, &response);
        let count = format!("{}×", line.count);
        let middle = rect.center().y;
        let end =
            paint_text(ui, rect.right_center(), Align2::RIGHT_CENTER, &count, Type::MONO, theme.text.second, 50.0);
        let at = pos2(end.left() - space::L, middle);
        // A name takes what its reason leaves, and three fifths at least.
        let both = end.left() - rect.left() - space::XXL;
        let most = (both - text_width(ui, &line.reason, Type::META)).max(rect.width() * 0.6);
        let words = text_width(ui, &line.words, Type::QUOTE).min(most);
        let room = both - words;
        paint_text(ui, at, Align2::RIGHT_CENTER, &line.reason, Type::META, theme.text.third, room);
        paint_text(
            ui,
            rect.left_center(),
            Align2::LEFT_CENTER,
            &line.words,
            Type::QUOTE,
            theme.text.first,
            words + 1.0,
        );
        if response.has_focus() {
            focus_ring(ui, rect, 3, StrokeKind::Outside);
        }
        Told {
            heading: &line.words,
            words: "",
            line: &format!("{}. A click opens where it stands first", line.reason),
        }
        .on(&response);
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            context.push(Action::Open(page.names[number].first.evidence()));
        }
    }
    more(ui, context, "names", page.names.len());
    for decision in &page.decisions {
        ui.add_space(space::S);
        let undo = decision.is_last.then_some("Undo");
        if voice_of_analyst(ui, icons::PENCIL_SIMPLE, decision.what, &decision.object, true, undo) {
            context.push(Action::Run(Command::Undo));
        }
    }
}
