//! What an actor said by topic, where it stands, whom it met.

use super::{drawn, more};
use crate::app::Action;
use crate::model::Target;
use crate::ui::PanelContext;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, row, space};
use crate::ui::widgets::{Prose, act_icon, focus_ring, paint_rows, paint_text, row_background, section};
use crate::view::ActorPage;
use eframe::egui::{Align2, CornerRadius, CursorIcon, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Draws how often it spoke on what.
pub fn topics(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    if !section(ui, "Said, by topic", &page.statements.to_string()) {
        return;
    }
    let theme = Theme::of(ui);
    if page.topics.is_empty() {
        Prose::<()>::new(ui).not_reported("nothing reported", Type::META).show(ui);
    }
    let most = page.topics.iter().map(|line| line.count).max().unwrap_or(1).max(1);
    for line in page.topics.iter().take(12) {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row::SMALL), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, format!("{}, {}", line.topic, line.count)));
        row_background(ui, rect.expand2(vec2(6.0, 0.0)), false, false, &response);
        let middle = rect.center().y;
        let count = line.count.to_string();
        paint_text(ui, rect.right_center(), Align2::RIGHT_CENTER, &count, Type::MONO, theme.text.second, 50.0);
        let bar = Rect::from_min_size(pos2(rect.right() - 98.0, middle - 3.0), vec2(74.0, 6.0));
        ui.painter().rect_filled(bar, CornerRadius::same(1), theme.bg.hover);
        let share = line.count as f32 / most as f32;
        let part = Rect::from_min_size(bar.min, vec2(bar.width() * share, bar.height()));
        ui.painter().rect_filled(part, CornerRadius::same(1), theme.family(line.family).mark);
        let room = bar.left() - rect.left() - space::L;
        let color = if line.is_topic { theme.text.first } else { theme.text.third };
        paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, &line.topic, Type::BODY, color, room);
        if response.has_focus() {
            focus_ring(ui, rect, 3, StrokeKind::Outside);
        }
        let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text("List what was said");
        if response.clicked() {
            let topic = line.is_topic.then(|| line.topic.clone());
            context.push(Action::Statements { speaker: page.id.clone(), topic });
        }
    }
}

/// Draws where it stands.
pub fn positions(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    if page.positions.is_empty() || !section(ui, "Positions", &page.positions.len().to_string()) {
        return;
    }
    let theme = Theme::of(ui);
    let shown = drawn(context, "positions", page.positions.len());
    for (issue, line) in page.positions.iter().take(shown) {
        let color = theme.act(line.act).mark;
        let head = Prose::new(ui)
            .text(&act_icon(line.act).glyph(), Icon::format(13.0), color)
            .text(&format!(" {} ", line.stance), Type::META, color)
            .text(issue, Type::META, theme.text.second);
        let head = head.cite(&line.citations);
        context.actions.extend(head.show(ui));
        let width = ui.available_width();
        let at = ui.next_widget_position();
        let rect = paint_rows(ui, at, &line.words, Type::QUOTE_SMALL, theme.text.first, width, 2);
        ui.add_space(rect.height() + space::M);
    }
    more(ui, context, "positions", page.positions.len());
}

/// Draws whom it met.
pub fn meetings(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    if !section(ui, "Met", &page.meetings.len().to_string()) {
        return;
    }
    let theme = Theme::of(ui);
    if page.meetings.is_empty() {
        Prose::<()>::new(ui).not_reported("presence at a meeting not reported", Type::META).show(ui);
    }
    for line in &page.meetings {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row::SMALL), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, format!("{}, {}", line.name, line.place)));
        row_background(ui, rect.expand2(vec2(6.0, 0.0)), false, false, &response);
        let end = rect.right_center();
        let place = paint_text(ui, end, Align2::RIGHT_CENTER, &line.place, Type::META, theme.text.second, 150.0);
        let room = place.left() - rect.left() - space::L;
        paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, &line.name, Type::BODY, theme.text.first, room);
        if response.has_focus() {
            focus_ring(ui, rect, 3, StrokeKind::Outside);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            context.push(Action::Visit(Target::Meeting(line.id.clone())));
        }
    }
}
