//! How an actor stands to others.

use super::{drawn, more};
use crate::app::{Action, Panel};
use crate::model::Target;
use crate::ui::PanelContext;
use crate::ui::theme::{Theme, Type, row, space};
use crate::ui::widgets::{Line, Prose, arrow, focus_ring, mark, paint_text, row_background, section, text_width};
use crate::view::{ActorPage, RelationLine, counted};
use eframe::egui::{Align2, CursorIcon, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Draws the relations, best evidenced first.
pub fn relations(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    if !section(ui, "Relations", &page.relations.len().to_string()) {
        return;
    }
    if page.relations.is_empty() {
        Prose::<()>::new(ui).not_reported("none reported", Type::META).show(ui);
    }
    if !page.relations.is_empty() {
        heads(ui);
    }
    let shown = drawn(context, "relations", page.relations.len());
    for line in page.relations.iter().take(shown) {
        relation(ui, context, line);
    }
    more(ui, context, "relations", page.relations.len());
}

/// What the numbers at the right count.
const COUNTS: [&str; 2] = ["sentences", "sources"];

/// Says what the numbers at the right count.
fn heads(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), Type::CAPTION.line), Sense::hover());
    for (words, right) in COUNTS.into_iter().zip(edges(ui, rect.right())) {
        let at = pos2(right, rect.center().y);
        paint_text(ui, at, Align2::RIGHT_CENTER, words, Type::CAPTION, Theme::of(ui).text.third, 80.0);
    }
}

/// The right edges of the numbers' columns.
fn edges(ui: &Ui, right: f32) -> [f32; 2] {
    [right - text_width(ui, COUNTS[1], Type::CAPTION) - space::L, right]
}

fn relation(ui: &mut Ui, context: &mut PanelContext, line: &RelationLine) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row::SMALL + 2.0), Sense::click());
    let (_, kind, other) = &line.other;
    let name =
        format!("{} {other}, {}, {}", line.label, counted(line.sentences, "sentence"), counted(line.sources, "source"));
    let selected = context.selection.is_focus(&Target::Relation(line.id.clone()));
    response.widget_info(|| WidgetInfo::selected(Role::Link, true, selected, &name));
    row_background(ui, rect.expand2(vec2(6.0, 0.0)), selected, false, &response);
    let middle = rect.center().y;
    let color = theme.polarity(line.polarity);
    arrow(ui.painter(), rect.left_center(), 35.0, line.confirmation.into(), Stroke::new(2.0, color));
    let [before, last] = edges(ui, rect.right()).map(|right| pos2(right, middle));
    let sources = line.sources.to_string();
    paint_text(ui, last, Align2::RIGHT_CENTER, &sources, Type::MONO, theme.text.third, 60.0);
    let sentences = line.sentences.to_string();
    let end = paint_text(ui, before, Align2::RIGHT_CENTER, &sentences, Type::MONO, theme.accent, 60.0);
    ui.painter().hline(end.x_range(), end.bottom() - 1.0, Stroke::new(1.0, theme.accent));
    let mut words = Line::new(ui, rect.left() + 42.0, middle, end.left() - space::M);
    words.text(line.label, Type::BODY, theme.text.first).space(space::M);
    if words.room() > 20.0 {
        mark(ui.painter(), words.at + vec2(4.0, 0.0), 4.0, *kind, theme.kind(*kind).mark, Stroke::NONE);
        words.space(13.0).text(other, Type::BODY, theme.text.first);
    }
    if response.has_focus() {
        focus_ring(ui, rect, 3, StrokeKind::Outside);
    }
    if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&name).clicked() {
        context.push(Action::Select(Target::Relation(line.id.clone())));
        let has_page = context.state.has_panel(Panel::Relation);
        context.push(Action::Show(if has_page { Panel::Relation } else { Panel::Evidence }));
    }
}
