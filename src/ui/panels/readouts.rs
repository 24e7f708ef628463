//! Readouts compared: what each side says on each item of a meeting.

use super::meetings::none_chosen;
use crate::app::Action;
use crate::model::{ActorKind, MeetingId, Target};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Line, Prose, act_icon, empty, fitting_citations, hairline, mark, paint_rows, paint_text};
use crate::ui::{Memo, PanelContext};
use crate::view::{Distance, ReadoutCell, ReadoutItem, Readouts, readouts};
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align2, CursorIcon, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// The column of items.
const ITEMS: f32 = 100.0;
/// A party's column is at least so wide.
const PARTY: f32 = 132.0;
/// Lines of words in a cell; and how wide the card is that shows them all.
const LINES: usize = 3;
const HOVER: f32 = 340.0;

#[derive(Default)]
struct Local {
    readouts: Memo<MeetingId, Readouts>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let local = context.locals.get::<Local>();
    let id = context.selection.meeting.clone();
    let readouts = id.map(|id| local.readouts.get(context.index, id, |id| readouts(context.index, id)));
    let Some(readouts) = readouts.filter(|readouts| !readouts.items.is_empty()) else {
        let sentence = "No side's account of the chosen meeting is reported. Choose another in Meetings.";
        let sentence = none_chosen(context.index, sentence);
        empty(ui, icons::COLUMNS, "Nothing to compare", sentence, None);
        return;
    };
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let all = ui.available_rect_before_wrap();
    let lone = {
        let color = Theme::of(ui).text.second;
        let mut job = LayoutJob::single_section(readouts.lone.join("\n"), Type::CAPTION.format(color));
        job.wrap.max_width = all.width() - 28.0;
        job.wrap.max_rows = 3;
        ui.painter().layout_job(job)
    };
    let foot = if readouts.lone.is_empty() { 0.0 } else { lone.size().y + 13.0 };
    let (above, below) = all.split_top_bottom_at_y(all.bottom() - foot);
    let fits = (above.width() - ITEMS) / readouts.parties.len() as f32;
    let width = fits.max(PARTY);
    ui.scope_builder(UiBuilder::new().max_rect(above), |ui| {
        ScrollArea::horizontal().auto_shrink(false).id_salt("parties").show(ui, |ui| {
            ui.set_width(ITEMS + width * readouts.parties.len() as f32);
            headings(ui, context, &readouts, width);
            ScrollArea::vertical().auto_shrink(false).id_salt("items").show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for item in &readouts.items {
                    draw(ui, context, item, width);
                }
            });
        });
    });
    if foot > 0.0 {
        hairline(ui, below.x_range(), below.top());
        let at = pos2(below.left() + 14.0, below.center().y - lone.size().y / 2.0);
        ui.painter().galley(at, lone, Theme::of(ui).text.second);
    }
}

fn headings(ui: &mut Ui, context: &mut PanelContext, readouts: &Readouts, width: f32) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
    let middle = rect.center().y;
    let at = pos2(rect.left() + 10.0, middle);
    paint_text(ui, at, Align2::LEFT_CENTER, "Item", Type::META.strong(), theme.text.second, ITEMS);
    for (number, (id, kind, name)) in readouts.parties.iter().enumerate() {
        let left = rect.left() + ITEMS + width * number as f32;
        let place = Rect::from_x_y_ranges(left..=left + width, rect.y_range());
        if party(ui, place, *kind, name) {
            context.push(Action::Select(Target::Actor(id.clone())));
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line.strong));
}

fn party(ui: &Ui, rect: Rect, kind: ActorKind, name: &str) -> bool {
    let theme = Theme::of(ui);
    let response = ui.interact(rect, ui.make_persistent_id(("party", name)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
    mark(ui.painter(), pos2(rect.left() + 15.0, rect.center().y), 4.5, kind, theme.kind(kind).mark, Stroke::NONE);
    let at = pos2(rect.left() + 25.0, rect.center().y);
    paint_text(ui, at, Align2::LEFT_CENTER, name, Type::META.strong(), theme.text.first, rect.width() - 30.0);
    response.clicked()
}

fn draw(ui: &mut Ui, context: &mut PanelContext, item: &ReadoutItem, width: f32) {
    let theme = Theme::of(ui);
    let text = |cell: &ReadoutCell| {
        let mut job = LayoutJob::single_section(cell.words.clone(), Type::QUOTE_SMALL.format(theme.text.first));
        job.wrap.max_width = width - 20.0;
        job.wrap.max_rows = LINES;
        ui.painter().layout_job(job)
    };
    let heights = item.cells.iter().map(|cells| cells.iter().map(|cell| text(cell).size().y + 28.0).sum::<f32>());
    let height = heights.fold(62.0, f32::max) + 10.0;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let left = rect.left() + 10.0;
    let title = paint_rows(
        ui,
        pos2(left, rect.top() + 10.0),
        &item.item,
        Type::META.strong(),
        theme.text.first,
        ITEMS - 18.0,
        3,
    );
    let (icon, color) = match item.distance {
        Distance::Apart => (icons::ARROWS_OUT_LINE_HORIZONTAL, theme.error()),
        Distance::Close => (icons::ARROWS_IN_LINE_HORIZONTAL, theme.act(crate::model::Act::Offer).mark),
        Distance::OneSide => (icons::MINUS, theme.text.second),
    };
    let mut line = Line::new(ui, left, title.bottom() + 10.0, rect.left() + ITEMS);
    line.text(&icon.glyph(), Icon::format(13.0), color).space(space::S);
    line.text(item.distance.label(), Type::CAPTION, color);
    for (number, cells) in item.cells.iter().enumerate() {
        let x = rect.left() + ITEMS + width * number as f32;
        ui.painter().vline(x, rect.y_range(), Stroke::new(1.0, theme.line.soft));
        let mut y = rect.top() + 10.0;
        for cell in cells {
            let place = Rect::from_min_size(pos2(x + 10.0, y), vec2(width - 20.0, 0.0));
            y = draw_cell(ui, context, cell, place, (&item.item, number));
        }
        if cells.is_empty() {
            let at = pos2(x + 10.0, rect.top() + 18.0);
            paint_text(ui, at, Align2::LEFT_CENTER, "not reported", Type::META.italic(), theme.text.third, width);
        }
    }
    let name = format!("{}, {}", item.item, item.distance.label());
    let response = ui.interact(rect, ui.make_persistent_id(("item", &item.item)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &name));
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
}

/// What one party says: act, citations, words. Gives where the next begins.
fn draw_cell(ui: &mut Ui, context: &mut PanelContext, cell: &ReadoutCell, place: Rect, salt: (&str, usize)) -> f32 {
    let theme = Theme::of(ui);
    let color = theme.act(cell.act).mark;
    let mut line = Line::new(ui, place.left(), place.top() + 8.0, place.right());
    line.text(&act_icon(cell.act).glyph(), Icon::format(14.0), color).space(space::S);
    line.text(cell.act.label(), Type::META, color);
    let start = line.at.x;
    let most = fitting_citations(ui, &cell.citations, place.right() - start);
    let laid_out = Prose::new(ui).cite_at_most(&cell.citations, most).layout(ui, f32::INFINITY);
    let at = pos2((place.right() - laid_out.size().x).max(start), place.top());
    context.actions.extend(laid_out.paint(ui, at));
    let at = pos2(place.left(), place.top() + 18.0);
    let words = paint_rows(ui, at, &cell.words, Type::QUOTE_SMALL, theme.text.first, place.width(), LINES);
    let id = ui.make_persistent_id((salt, &cell.words));
    let response = ui.interact(words, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &cell.words));
    let below = words.bottom() + 10.0;
    if response.clicked() {
        context.actions.extend(cell.citations.first().map(|citation| Action::Open(citation.evidence.clone())));
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_ui(|ui| {
        ui.set_max_width(HOVER);
        ui.label(Type::QUOTE_SMALL.text(&cell.words, theme.text.first));
        ui.label(Type::CAPTION.text("Click to read it in its article", theme.text.third));
    });
    below
}
