//! Paints the text with its marks, and tells what was clicked.

use super::layout::{Laid, Paragraph};
use super::margin::{self, Selected};
use super::statement::{Signs, statement, statement_at};
use super::{Local, head, hover};
use crate::app::{Action, ReaderState};
use crate::model::{Act, Target};
use crate::text::Span;
use crate::ui::PanelContext;
use crate::ui::shell::target_menu;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, radius};
use crate::ui::widgets::{focus_ring, hairline, paint_text};
use crate::view::{Index, Page, Subject, mentions_in};
use eframe::egui::text_selection::LabelSelectionState;
use eframe::egui::{
    Align2, Color32, CornerRadius, CursorIcon, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};
use std::sync::Arc;

/// Words that were looked for: all places, and the present one.
type Hits<'a> = (&'a [Span], Option<Span>);

/// Draws what of the page is in sight.
pub fn show(ui: &mut Ui, context: &mut PanelContext, page: &Page, laid: &Laid, viewport: Rect, hits: Hits) {
    let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), laid.height), Sense::hover());
    let origin = area.min;
    let visible = viewport.translate(origin.to_vec2());
    let wide = laid.column + laid.notes_at.map_or(0.0, |(left, width)| left + width - laid.left - laid.column);
    if origin.y + laid.head > visible.top() {
        head::show(ui, page, origin + vec2(laid.left, 0.0), wide, context.actions);
    }
    let mut signs = Signs::default();
    for paragraph in &laid.paragraphs {
        let rect = Rect::from_min_size(origin + vec2(laid.left, paragraph.top), paragraph.galley.size());
        if rect.intersects(visible) {
            draw(ui, context, page, paragraph, rect, hits, &mut signs);
        }
    }
    folds(ui, context, laid, origin, visible);
    let selection = context.selection;
    let statement = selection.statement.as_ref().map(|id| Target::Statement(id.clone()));
    let selected = Selected {
        target: statement.as_ref().filter(|target| selection.is_focus(target)),
        actor: selection.actor.as_ref(),
    };
    margin::show(ui, laid, origin, visible, selected, (context.state, context.actions));
}

fn draw(
    ui: &mut Ui,
    context: &mut PanelContext,
    page: &Page,
    paragraph: &Paragraph,
    rect: Rect,
    hits: Hits,
    signs: &mut Signs,
) {
    let id = ui.make_persistent_id(("paragraph", paragraph.span.start));
    let sense = Sense::click_and_drag() - Sense::FOCUSABLE;
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Paragraph, true, paragraph.galley.text()));
    let Some(marks) = context.index.marks(&page.id) else { return };
    if context.reader.statements {
        for mark in &marks.statements {
            statement(ui, context, mark, paragraph, rect.min, signs);
        }
    }
    finds(ui, paragraph, rect.min, hits);
    let mentions = mentions_in(marks, paragraph.span);
    for mark in mentions {
        if let Subject::Actor(number) = mark.subject
            && context.selection.actor.as_ref() == Some(&context.index.dossier().found.actors[number].id)
        {
            fill(ui, paragraph, rect.min, mark.span, Theme::of(ui).bg.select);
        }
    }
    let color = Theme::of(ui).text.first;
    LabelSelectionState::label_text_selection(
        ui,
        &response,
        rect.min,
        Arc::clone(&paragraph.galley),
        color,
        Stroke::NONE,
    );
    if context.reader.figures {
        for (span, _) in &marks.figures {
            dashed(ui, paragraph, rect.min, *span);
        }
    }
    for mark in mentions {
        mention(ui, context, page, paragraph, rect.min, mark);
    }
    if let Some(place) = context.selection.place.as_ref().filter(|place| place.document == page.id) {
        outline(ui, paragraph, rect.min, place.span());
    }
    if response.clicked() || response.secondary_clicked() {
        let at = response.interact_pointer_pos().unwrap_or(rect.min);
        let byte = paragraph.byte(paragraph.galley.cursor_from_pos(at - rect.min).index.0);
        let hit = statement_at(context.index, marks, byte);
        context.actions.extend(hit.clone().filter(|_| response.clicked()).map(Action::Select));
        context.locals.get::<Local>().menu = hit.map(|target| (paragraph.span.start, target));
    }
    let menu = context.locals.get::<Local>().menu.clone();
    if let Some((_, target)) = menu.filter(|(start, _)| *start == paragraph.span.start) {
        target_menu(&response, context.state, &target, context.actions);
    }
    response.on_hover_cursor(CursorIcon::Text);
}

/// The part of a line that a fill covers: a little is left free between lines.
fn filled(rect: Rect, origin: Pos2) -> Rect {
    let rect = rect.translate(origin.to_vec2());
    Rect::from_min_max(rect.min + vec2(0.0, 1.0), rect.max - vec2(0.0, 2.5))
}

/// Fills the words of a span.
pub fn fill(ui: &Ui, paragraph: &Paragraph, origin: Pos2, span: Span, color: Color32) {
    for rect in paragraph.rects(span) {
        ui.painter().rect_filled(filled(rect, origin), CornerRadius::ZERO, color);
    }
}

fn finds(ui: &Ui, paragraph: &Paragraph, origin: Pos2, (all, present): Hits) {
    let theme = Theme::of(ui);
    for hit in all.iter().filter(|hit| hit.overlaps(paragraph.span)) {
        fill(ui, paragraph, origin, *hit, theme.act(Act::Warn).selected);
        if Some(*hit) == present {
            outline(ui, paragraph, origin, *hit);
        }
    }
}

fn outline(ui: &Ui, paragraph: &Paragraph, origin: Pos2, span: Span) {
    let stroke = Stroke::new(1.5, Theme::of(ui).accent);
    for rect in paragraph.rects(span) {
        let rect = filled(rect, origin).expand2(vec2(2.0, 0.0));
        ui.painter().rect_stroke(rect, CornerRadius::same(radius::SELECTION), stroke, StrokeKind::Inside);
    }
}

fn dashed(ui: &Ui, paragraph: &Paragraph, origin: Pos2, span: Span) {
    let stroke = Stroke::new(1.0, Theme::of(ui).text.second);
    for rect in paragraph.rects(span) {
        let rect = rect.translate(origin.to_vec2());
        let y = rect.bottom() - 3.0;
        ui.painter().extend(Shape::dashed_line(&[pos2(rect.left(), y), pos2(rect.right(), y)], stroke, 3.0, 2.5));
    }
}

/// The line under a mention; a click selects whom it names.
fn mention(
    ui: &mut Ui,
    context: &mut PanelContext,
    page: &Page,
    paragraph: &Paragraph,
    origin: Pos2,
    mark: &crate::view::MentionMark,
) {
    let theme = Theme::of(ui);
    let color = match mark.subject {
        Subject::Actor(number) => theme.kind(context.index.dossier().found.actors[number].kind).mark,
        Subject::Place(_) => theme.place().mark,
    };
    for (line, rect) in paragraph.rects(mark.span).into_iter().enumerate() {
        let rect = rect.translate(origin.to_vec2());
        let shown = shows(context.reader, context.index, mark, context);
        if shown {
            let y = rect.bottom() - 2.5;
            ui.painter().hline(rect.x_range(), y, Stroke::new(2.0, color));
        }
        let Subject::Actor(number) = mark.subject else { continue };
        let actor = &context.index.dossier().found.actors[number];
        let id = ui.make_persistent_id(("mention", mark.span.start, mark.span.end, number, line));
        let sense = if line == 0 { Sense::click() } else { Sense::click() - Sense::FOCUSABLE };
        let response = ui.interact(rect, id, sense).on_hover_cursor(CursorIcon::PointingHand);
        if line == 0 {
            let words = &actor.mentions[mark.mention].words;
            let name = if *words == actor.name { actor.name.clone() } else { format!("{words}: {}", actor.name) };
            response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        }
        if response.has_focus() {
            focus_ring(ui, filled(rect, Pos2::ZERO), radius::SELECTION, StrokeKind::Outside);
        }
        if response.clicked() {
            context.push(Action::Select(Target::Actor(actor.id.clone())));
        }
        target_menu(&response, context.state, &Target::Actor(actor.id.clone()), context.actions);
        if context.state.tool.is_none() {
            hover::card(ui, &response, context.index, actor, &actor.mentions[mark.mention]);
        }
    }
    let _ = page;
}

/// Mentions can be switched off; those of the selected actor stay.
fn shows(reader: &ReaderState, index: &Index, mark: &crate::view::MentionMark, context: &PanelContext) -> bool {
    let selected = match mark.subject {
        Subject::Actor(number) => context.selection.actor.as_ref() == Some(&index.dossier().found.actors[number].id),
        Subject::Place(_) => false,
    };
    reader.mentions || selected
}

/// Page furniture, folded.
fn folds(ui: &mut Ui, context: &mut PanelContext, laid: &Laid, origin: Pos2, visible: Rect) {
    let theme = Theme::of(ui);
    for (number, top, height, label) in &laid.folds {
        let rect = Rect::from_min_size(origin + vec2(laid.left, *top), vec2(laid.column, *height));
        if !rect.intersects(visible) {
            continue;
        }
        let local = context.locals.get::<Local>();
        let open = local.unfolded.contains(number);
        let response = ui.interact(rect, ui.make_persistent_id(("fold", number)), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, open, label));
        hairline(ui, rect.x_range(), rect.top());
        let color = if response.hovered() { theme.text.first } else { theme.text.third };
        let icon = if open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        let at = pos2(rect.left(), rect.center().y + 1.0);
        paint_text(ui, at, Align2::LEFT_CENTER, &icon.glyph(), Icon::format(13.0), color, 20.0);
        paint_text(ui, at + vec2(19.0, 0.0), Align2::LEFT_CENTER, label, Type::META, color, rect.width() - 20.0);
        if response.has_focus() {
            focus_ring(ui, rect, radius::BADGE, StrokeKind::Outside);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() && !local.unfolded.remove(number) {
            local.unfolded.insert(*number);
        }
    }
}
