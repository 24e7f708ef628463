//! A sentence that something rests on: who does what by saying it, the words, and where they stand.

use super::paint::{Line, galley_rects, hairline, paint_text};
use super::{act_icon, badge, focus_ring, row_background};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, radius, space};
use crate::view::EvidenceCard;
use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align2, Color32, CornerRadius, CursorIcon, Galley, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};
use std::ops::Range;
use std::sync::Arc;

/// What was done to a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceClick {
    /// It was selected.
    Card,
    /// Its citation was clicked: open the reader.
    Citation,
}

fn quote(ui: &Ui, card: &EvidenceCard, width: f32) -> Arc<Galley> {
    let format = Type::QUOTE.format(Theme::of(ui).text.first);
    let mut job = LayoutJob::single_section(card.sentence.clone(), format);
    job.wrap.max_width = width - 2.0 * space::XXL + 4.0;
    ui.painter().layout_job(job)
}

/// How high a card is that is drawn over the whole width.
pub fn evidence_height(ui: &Ui, card: &EvidenceCard) -> f32 {
    28.0 + quote(ui, card, ui.available_width()).size().y + 30.0
}

/// Draws a card over the whole width.
pub fn evidence_card(ui: &mut Ui, card: &EvidenceCard, selected: bool, focused: bool) -> Option<EvidenceClick> {
    let theme = Theme::of(ui);
    let width = ui.available_width();
    let color = theme.text.first;
    let quote = quote(ui, card, width);
    let height = 28.0 + quote.size().y + 30.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let name = format!("{}: {}", card.speaker, card.sentence);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &name));
    row_background(ui, rect, selected, focused, &response);
    let (left, right) = (rect.left() + space::XXL - 2.0, rect.right() - space::XXL + 2.0);

    let mut line = Line::new(ui, left, rect.top() + 17.0, right);
    line.right_text(card.mode, Type::CAPTION, theme.text.third);
    if let Some(act) = card.act {
        let mark = theme.act(act).mark;
        line.text(&act_icon(act).glyph(), Icon::format(14.0), mark).space(space::S);
        line.text(act.label(), Type::META, mark).space(space::L);
    }
    line.text(&card.speaker, Type::META, theme.text.second);

    let at = pos2(left, rect.top() + 28.0);
    let fill = card.act.map_or(theme.bg.hover, |act| theme.act(act).selected);
    for place in galley_rects(&quote, characters(&card.sentence, card.words.clone())) {
        let place = place.translate(at.to_vec2()).expand2(vec2(1.0, 0.0));
        ui.painter().rect_filled(place, CornerRadius::same(2), fill);
    }
    ui.painter().galley(at, quote, color);

    let clicked_citation = foot(ui, card, rect, left, right);
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
    if response.has_focus() {
        focus_ring(ui, rect, 3, StrokeKind::Inside);
    }
    if clicked_citation { Some(EvidenceClick::Citation) } else { response.clicked().then_some(EvidenceClick::Card) }
}

/// Citation, publisher, day and grade.
fn foot(ui: &mut Ui, card: &EvidenceCard, rect: Rect, left: f32, right: f32) -> bool {
    let theme = Theme::of(ui);
    let middle = rect.bottom() - 16.0;
    let words = format!("[{}]", card.number);
    let cite = paint_text(ui, pos2(left, middle), Align2::LEFT_CENTER, &words, Type::MONO, theme.accent, 60.0);
    ui.painter().hline(cite.x_range(), cite.bottom() - 1.0, Stroke::new(1.0, theme.accent));
    let id = ui.make_persistent_id(("cite", card.number, card.evidence.start, card.evidence.end));
    let response = ui.interact(cite.expand(2.0), id, Sense::click());
    let name = format!("Open source {} in the reader", card.number);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    if response.has_focus() {
        focus_ring(ui, cite, radius::BADGE, StrokeKind::Outside);
    }
    let grade = badge::grade(ui, pos2(right, middle), card.grade, false);
    let mut line = Line::new(ui, cite.right() + space::L, middle, grade.left() - space::L);
    line.text(&card.publisher, Type::CAPTION, theme.text.second).space(space::M);
    line.text(&card.date, Type::CAPTION, theme.text.second);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// The characters that a range of bytes covers.
fn characters(text: &str, bytes: Range<usize>) -> Range<usize> {
    let count = |end: usize| text.get(..end).map_or(0, |part| part.chars().count());
    count(bytes.start)..count(bytes.end)
}

/// What the analyst decided: a pencil and words in ink on an ink ground, with something to do at the right. Gives true
/// where that was clicked.
pub fn voice_of_analyst(
    ui: &mut Ui,
    icon: Icon,
    strong: &str,
    words: &str,
    quoted: bool,
    action: Option<&str>,
) -> bool {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    ink_ground(ui, rect);
    let middle = rect.center().y;
    let mut right = rect.right() - 10.0;
    let mut clicked = false;
    if let Some(action) = action {
        let link = paint_text(ui, pos2(right, middle), Align2::RIGHT_CENTER, action, Type::META, theme.accent, 120.0);
        let id = ui.make_persistent_id((strong, words, action));
        let response = ui.interact(link.expand2(vec2(4.0, 5.0)), id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{action}: {strong} {words}")));
        if response.has_focus() {
            focus_ring(ui, link, radius::BADGE, StrokeKind::Outside);
        }
        clicked = response.on_hover_cursor(CursorIcon::PointingHand).clicked();
        right = link.left() - space::L;
    }
    let mut line = Line::new(ui, rect.left() + 10.0, middle, right);
    line.text(&icon.glyph(), Icon::format(13.0), theme.ink).space(space::S);
    line.text(strong, Type::META.strong(), theme.ink).space(space::M);
    let kind = if quoted { Type::QUOTE_SMALL } else { Type::META };
    line.text(words, kind, theme.text.first);
    clicked
}

/// The ground and the rule of what the analyst decided.
pub fn ink_ground(ui: &Ui, rect: Rect) {
    let theme = Theme::of(ui);
    ui.painter().rect_filled(rect, CornerRadius::same(radius::BADGE), theme.bg.ink);
    ui.painter().rect_filled(rect.with_max_x(rect.left() + 2.0), CornerRadius::ZERO, theme.ink);
}

/// A remark of the analyst's, over as many lines as it takes.
pub fn note(ui: &mut Ui, words: &str, below: &str) -> Rect {
    let theme = Theme::of(ui);
    let mut job = LayoutJob::default();
    job.append(words, 0.0, Type::META.format(theme.text.first));
    if !below.is_empty() {
        job.append("\n", 0.0, Type::META.format(Color32::TRANSPARENT));
        job.append(below, 0.0, Type::CAPTION.format(theme.text.second));
    }
    job.wrap.max_width = ui.available_width() - 20.0;
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 14.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Note, true, format!("{} {words}", icons::NOTE.glyph())));
    ink_ground(ui, rect);
    ui.painter().galley(rect.min + vec2(10.0, 7.0), galley, theme.text.first);
    rect
}

/// A sentence on paper with the grey rule of what an article says, the words it is about filled.
pub fn sentence_on_paper(ui: &mut Ui, card: &EvidenceCard) {
    let theme = Theme::of(ui);
    let width = ui.available_width();
    let mut job = LayoutJob::default();
    let (from, to) = (card.words.start.min(card.sentence.len()), card.words.end.min(card.sentence.len()));
    job.append(&card.sentence[..from], 0.0, Type::QUOTE.format(theme.text.second));
    job.append(&card.sentence[from..to], 0.0, Type::QUOTE.format(theme.text.first));
    job.append(&card.sentence[to..], 0.0, Type::QUOTE.format(theme.text.second));
    job.wrap.max_width = width - 28.0;
    let quote = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(vec2(width, quote.size().y + 18.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Blockquote, true, &card.sentence));
    ui.painter().rect_filled(rect, CornerRadius::ZERO, theme.bg.paper);
    ui.painter().rect_filled(rect.with_max_x(rect.left() + 3.0), CornerRadius::ZERO, theme.line.strong);
    let at = rect.min + vec2(16.0, 9.0);
    let fill = card.act.map_or(theme.bg.hover, |act| theme.act(act).selected);
    for place in galley_rects(&quote, characters(&card.sentence, from..to)) {
        ui.painter().rect_filled(place.translate(at.to_vec2()), CornerRadius::same(2), fill);
    }
    ui.painter().galley(at, quote, theme.text.first);
}
