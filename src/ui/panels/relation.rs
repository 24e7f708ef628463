//! Relation: what one actor does to another, with every sentence that says so.

use super::evidence::cards;
use crate::app::{Action, Command};
use crate::model::{ActorId, ActorKind, Change, Judgement, Polarity, RelationId, Target};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, radius, space};
use crate::ui::widgets::{
    Arrow, Button, Line, Prose, act_icon, arrow, empty, focus_ring, hairline, mark, paint_rows, paint_text, text_width,
    voice_of_analyst, with_footer,
};
use crate::ui::{Memo, PanelContext};
use crate::view::{EvidenceOrder, RelationPage, act_of, confirmation_label, relation_page};
use eframe::egui::{
    Align, Align2, Color32, CornerRadius, CursorIcon, Layout, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

/// So many other relations of the same two actors are named.
const OTHERS: usize = 6;

#[derive(Default)]
struct Local {
    order: EvidenceOrder,
    page: Memo<(RelationId, EvidenceOrder), Option<RelationPage>>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let index = context.index;
    let local = context.locals.get::<Local>();
    let order = local.order;
    let id = context.selection.relation.clone();
    let page = id.map(|id| local.page.get(index, (id, order), |(id, order)| relation_page(index, id, *order)));
    let Some(page) = page.as_ref().and_then(|page| page.as_ref().as_ref()) else {
        let sentence = "Click a line of the chart, or a relation on an actor's page, to see its sentences.";
        empty(ui, icons::LINK, "No relation chosen", sentence, None);
        return;
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    let target = Target::Relation(page.id.clone());
    let judgement = index.judgement(&target);
    let mut pushed = Vec::new();
    with_footer(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let answers = [("Accept", icons::CHECK, Judgement::Accepted), ("Reject", icons::X, Judgement::Rejected)];
            for (words, icon, judgement) in answers {
                if ui.add(Button::new(words).with_icon(icon)).clicked() {
                    pushed.push(Action::Change(Change::Judge { target: target.clone(), judgement }));
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(Button::new("Copy cited").with_icon(icons::COPY)).clicked() {
                    pushed.push(Action::Select(target.clone()));
                    pushed.push(Action::Run(Command::CopyCited));
                }
            });
        },
        |ui| {
            head(ui, context, page);
            if judgement == Some(Judgement::Accepted) {
                ui.add_space(space::S);
                if voice_of_analyst(ui, icons::CHECK, "You accepted", "this relation", false, Some("Undo")) {
                    context.push(Action::Run(Command::Undo));
                }
            }
            heading(ui, context, page);
            cards(ui, context, &page.cards);
        },
    );
    context.actions.extend(pushed);
}

fn head(ui: &mut Ui, context: &mut PanelContext, page: &RelationPage) {
    let theme = Theme::of(ui);
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 46.0), Sense::hover());
    let middle = rect.top() + 26.0;
    let right = rect.right() - 14.0;
    let mut x = rect.left() + 14.0;
    let names = text_width(ui, &page.source.2, Type::TITLE) + text_width(ui, &page.target.2, Type::TITLE);
    let kind = if names > width - 130.0 { Type::BODY.strong() } else { Type::TITLE };
    x = end(ui, context, &page.source, pos2(x, middle), (right - x) * 0.45, kind);
    let color = theme.polarity(page.polarity);
    arrow(ui.painter(), pos2(x + space::L, middle), 45.0, page.confirmation.into(), Stroke::new(2.0, color));
    x += 45.0 + 2.0 * space::L;
    end(ui, context, &page.target, pos2(x, middle), right - x, kind);
    chips(ui, page);
    ui.add_space(space::L);
    for line in &page.lines {
        let (at, _) = ui.allocate_exact_size(vec2(width, 0.0), Sense::hover());
        let at = pos2(at.left() + 14.0, at.top());
        let words = paint_rows(ui, at, line, Type::META, theme.text.second, width - 28.0, 3);
        ui.add_space(words.height() + space::XS);
    }
    others(ui, context, page);
    ui.add_space(space::M);
}

/// What else there is between the two, to go on to.
fn others(ui: &mut Ui, context: &mut PanelContext, page: &RelationPage) {
    if page.others.is_empty() {
        return;
    }
    let theme = Theme::of(ui);
    let mut prose = Prose::new(ui).text("Also between them: ", Type::META, theme.text.third);
    for (number, (id, words)) in page.others.iter().take(OTHERS).enumerate() {
        if number > 0 {
            prose = prose.text(" · ", Type::META, theme.text.third);
        }
        let select = Action::Select(Target::Relation(id.clone()));
        prose = prose.link(words, Type::META, theme.accent, words.clone(), false, select);
    }
    let laid_out = prose.layout(ui, ui.available_width() - 28.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), laid_out.size().y), Sense::hover());
    context.actions.extend(laid_out.paint(ui, pos2(rect.left() + 14.0, rect.top())));
}

/// One end of the relation. Gives where it ends.
fn end(
    ui: &Ui,
    context: &mut PanelContext,
    (id, kind, name): &(ActorId, ActorKind, String),
    at: Pos2,
    room: f32,
    format: Type,
) -> f32 {
    let theme = Theme::of(ui);
    mark(ui.painter(), at + vec2(8.0, 0.0), 7.0, *kind, theme.kind(*kind).mark, Stroke::NONE);
    let words = at + vec2(23.0, 0.0);
    let rect = paint_text(ui, words, Align2::LEFT_CENTER, name, format, theme.text.first, room - 23.0);
    let place = Rect::from_min_max(pos2(at.x, rect.top()), rect.max);
    let response = ui.interact(place, ui.make_persistent_id(("end", id.as_str(), at.x as i32)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    if response.has_focus() {
        focus_ring(ui, place, radius::SELECTION, StrokeKind::Outside);
    }
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        context.push(Action::Select(Target::Actor(id.clone())));
        context.push(Action::Show(crate::app::Panel::Actor));
    }
    rect.right()
}

/// What, to its good or harm, and how well it is borne out.
fn chips(ui: &mut Ui, page: &RelationPage) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
    let (sign, word) = match page.polarity {
        Polarity::Cooperative => ("+", "cooperative"),
        Polarity::Neutral => ("·", if page.kind.is_standing() { "standing tie" } else { "neutral" }),
        Polarity::Adverse => ("−", "adverse"),
    };
    let color = theme.polarity(page.polarity);
    let confirmation = confirmation_label(page.confirmation).to_lowercase();
    let mut x = rect.left() + 14.0;
    let middle = rect.center().y;
    let act = act_of(page.kind);
    let color = act.map_or(color, |act| theme.act(act).mark);
    let icon = act.map(|act| Sample::Icon(act_icon(act)));
    x = pill(ui, pos2(x, middle), page.kind.label(), icon.as_ref(), color) + space::M;
    x = pill(ui, pos2(x, middle), &format!("{sign} {word}"), None, theme.text.first) + space::M;
    let line = Sample::Line(page.confirmation.into());
    pill(ui, pos2(x, middle), &confirmation, Some(&line), theme.text.first);
}

/// What stands in front of words in a box.
enum Sample {
    Line(Arrow),
    Icon(Icon),
}

/// Words in a rounded box. Gives where it ends.
fn pill(ui: &Ui, at: Pos2, words: &str, sample: Option<&Sample>, color: Color32) -> f32 {
    let theme = Theme::of(ui);
    let room = match sample {
        None => 0.0,
        Some(Sample::Line(_)) => 30.0,
        Some(Sample::Icon(_)) => 18.0,
    };
    let width = text_width(ui, words, Type::META) + 20.0 + room;
    let rect = Rect::from_min_size(pos2(at.x, at.y - 11.0), vec2(width, 22.0));
    let stroke = Stroke::new(1.0, theme.line.soft);
    ui.painter().rect(rect, CornerRadius::same(radius::CHIP), theme.bg.panel, stroke, StrokeKind::Inside);
    let from = pos2(rect.left() + 10.0, at.y);
    match sample {
        None => {}
        Some(Sample::Line(line)) => {
            line.line(ui.painter(), from, from + vec2(22.0, 0.0), Stroke::new(2.0, theme.text.second));
        }
        Some(Sample::Icon(icon)) => {
            paint_text(ui, from, Align2::LEFT_CENTER, &icon.glyph(), Icon::format(14.0), color, 20.0);
        }
    }
    let at = pos2(rect.right() - 10.0, at.y);
    paint_text(ui, at, Align2::RIGHT_CENTER, words, Type::META, color, width);
    rect.right()
}

fn heading(ui: &mut Ui, context: &mut PanelContext, page: &RelationPage) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 33.0), Sense::hover());
    hairline(ui, rect.x_range(), rect.top());
    let mut line = Line::new(ui, rect.left() + 14.0, rect.center().y, rect.right() - 110.0);
    line.text("Evidence", Type::META.strong(), theme.text.first).space(space::L);
    line.text(&page.cards.len().to_string(), Type::MONO, theme.text.second);
    let local = context.locals.get::<Local>();
    let words = local.order.label();
    let width = text_width(ui, words, Type::META) + 18.0;
    let place = Rect::from_min_size(pos2(rect.right() - 14.0 - width, rect.center().y - 10.0), vec2(width, 20.0));
    let response = ui.interact(place, ui.make_persistent_id("order"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Sorted {}", words.to_lowercase())));
    let color = if response.hovered() { theme.text.first } else { theme.text.second };
    paint_text(ui, place.left_center(), Align2::LEFT_CENTER, words, Type::META, color, width);
    let icon = Icon::format(11.0);
    paint_text(ui, place.right_center(), Align2::RIGHT_CENTER, &icons::CARET_DOWN.glyph(), icon, color, 20.0);
    if response.has_focus() {
        focus_ring(ui, place, radius::BADGE, StrokeKind::Outside);
    }
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        local.order = match local.order {
            EvidenceOrder::Date => EvidenceOrder::Source,
            EvidenceOrder::Source => EvidenceOrder::Date,
        };
    }
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
}
