//! Record: one meeting, field by field. Each field opens its sentences; what no article tells says so.

use super::meetings::{none_chosen, spoken};
use crate::app::{Action, Tool};
use crate::model::{MeetingId, Target};
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, Prose, empty, focus_ring, grade, hairline, note, paint_text, text_width};
use crate::ui::{Memo, PanelContext};
use crate::view::{Record, RecordLine, RecordPart, behind, cited_text, counted, record};
use eframe::egui::{Align2, CursorIcon, Rect, Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// A pane narrower than this has less beside the name of the meeting.
const NARROW: f32 = 420.0;
/// The column of labels, as wide as they need within these bounds.
const LABELS: std::ops::RangeInclusive<f32> = 94.0..=150.0;

#[derive(Default)]
struct Local {
    record: Memo<MeetingId, Option<Record>>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let local = context.locals.get::<Local>();
    let id = context.selection.meeting.clone();
    let record = id.map(|id| local.record.get(context.index, id, |id| record(context.index, id)));
    let Some(record) = record.as_ref().and_then(|record| record.as_ref().as_ref()) else {
        let sentence = none_chosen(context.index, "Choose one in Meetings to see its record.");
        empty(ui, icons::CLIPBOARD_TEXT, "No meeting chosen", sentence, None);
        return;
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    head(ui, context, record);
    ScrollArea::vertical().auto_shrink(false).id_salt("record").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let widest = record.lines.iter().map(|line| text_width(ui, &line.label, Type::META)).fold(0.0, f32::max);
        let labels = (widest + space::XL).clamp(*LABELS.start(), *LABELS.end());
        for line in &record.lines {
            draw(ui, context, line, labels);
        }
        grade_line(ui, context, record, labels);
        for text in &record.notes {
            ui.add_space(space::M);
            ui.horizontal(|ui| {
                ui.add_space(14.0);
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width() - 14.0);
                    note(ui, text, "");
                });
            });
        }
        ui.add_space(space::XL);
    });
}

fn head(ui: &mut Ui, context: &mut PanelContext, record: &Record) {
    let theme = Theme::of(ui);
    // A narrow pane has its room for the name.
    let button = if ui.available_width() < NARROW {
        Button::icon(icons::COPY, "Copy cited")
    } else {
        Button::new("Copy cited").with_icon(icons::COPY)
    };
    let wide = if ui.available_width() < NARROW { 28.0 } else { 102.0 };
    let room = ui.available_width() - 14.0 - 12.0 - wide - space::L;
    let title = Prose::new(ui).text(&record.name, Type::TITLE, theme.text.first);
    let title = title.cite(&record.body).layout(ui, room);
    let below = title.size().y + 8.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), (below + 26.0).max(56.0)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, format!("{}, {}", record.name, record.line)));
    let left = rect.left() + 14.0;
    let place = Rect::from_min_size(pos2(rect.right() - 12.0 - wide, rect.top() + 16.0), vec2(wide, 26.0));
    if ui.place(place, button).on_hover_text("Copy all sentences of this meeting, with their sources").clicked() {
        let cards = behind(context.index, &Target::Meeting(record.id.clone())).cards;
        let what = format!("{} with citations", counted(cards.len(), "sentence"));
        context.push(Action::Copy { text: cited_text(context.index, &cards), what });
    }
    context.actions.extend(title.paint(ui, pos2(left, rect.top() + 9.0)));
    let at = pos2(left, rect.top() + below.max(32.0) + 9.0);
    paint_text(ui, at, Align2::LEFT_CENTER, &record.line, Type::META, theme.text.second, room);
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
}

fn draw(ui: &mut Ui, context: &mut PanelContext, line: &RecordLine, labels: f32) {
    let theme = Theme::of(ui);
    let width = ui.available_width() - 28.0 - labels;
    let mut prose = Prose::new(ui);
    let lists = matches!(line.label.as_str(), "Agenda" | "Agreed" | "Not agreed" | "Adopted" | "Next step");
    let mut basis = Vec::new();
    for (number, part) in line.parts.iter().enumerate() {
        if number > 0 {
            prose = prose.text(if lists { "; " } else { "   " }, Type::BODY, theme.text.second);
        }
        prose = match part {
            RecordPart::NotReported("") => prose.not_reported("not reported", Type::BODY),
            RecordPart::NotReported(word) => {
                prose.text(&format!("{word} "), Type::BODY, theme.text.second).not_reported("not reported", Type::BODY)
            }
            RecordPart::Entry { who, text, by, citations, basis: told, quoted: _ } => {
                basis.extend(told.clone());
                if let Some((id, kind)) = who {
                    let select = Action::Select(Target::Actor(id.clone()));
                    prose = prose.mark(*kind, Type::BODY);
                    prose = prose.link(text, Type::BODY, theme.text.first, text.clone(), false, select);
                } else {
                    prose = spoken(prose, text, Type::BODY, theme);
                }
                if let Some(by) = by {
                    prose = prose.text(&format!(" {by}"), Type::BODY, theme.text.first);
                }
                prose.cite(citations)
            }
        };
    }
    let laid_out = prose.layout(ui, width);
    let height = laid_out.size().y + 10.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let at = pos2(rect.left() + 14.0, rect.top() + 14.0);
    let label = paint_text(ui, at, Align2::LEFT_CENTER, &line.label, Type::META, theme.text.second, labels - space::L);
    let is_cut = text_width(ui, &line.label, Type::META) > label.width() + 1.0;
    context.actions.extend(laid_out.paint(ui, pos2(rect.left() + 14.0 + labels, rect.top() + 5.0)));
    hairline(ui, rect.left() + 14.0..=rect.right() - 14.0, rect.bottom() - 1.0);
    if !basis.is_empty() {
        response.on_hover_text(format!("Worked out from {}", basis.join("; ")));
    } else if is_cut {
        response.on_hover_text(&line.label);
    }
}

fn grade_line(ui: &mut Ui, context: &mut PanelContext, record: &Record, labels: f32) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    let middle = rect.center().y;
    let left = rect.left() + 14.0;
    paint_text(ui, pos2(left, middle), Align2::LEFT_CENTER, "Grade", Type::META, theme.text.second, labels);
    let width = if record.grade.is_some() { 41.0 } else { 23.0 };
    let badge = grade(ui, pos2(left + labels + width, middle), record.grade, true);
    let words = if record.grade.is_some() { "you" } else { "not judged yet" };
    let color = if record.grade.is_some() { theme.ink } else { theme.text.third };
    let at = pos2(badge.right() + space::M, middle);
    paint_text(ui, at, Align2::LEFT_CENTER, words, Type::META, color, 120.0);
    let response = ui.interact(badge.expand(2.0), ui.make_persistent_id("grade"), Sense::click());
    let given = record.grade.unwrap_or_default();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Grade {given}")));
    if response.has_focus() {
        focus_ring(ui, badge, 3, StrokeKind::Outside);
    }
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        context.push(Action::Use(Tool::Grade(Target::Meeting(record.id.clone()), given)));
    }
}
