//! Discrepancies: where articles disagree, both sides with their sources.

use super::meetings::spoken;
use crate::app::{Action, Panel};
use crate::model::{DiscrepancyKind, Target};
use crate::text::capitalized;
use crate::ui::shell::target_menu;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Column, Line, Prose, Table, citations_width, empty, paint_rows, paint_text, text_width};
use crate::ui::{Memo, PanelContext};
use crate::view::{Citation, DiscrepancyRow, discrepancies};
use eframe::egui::{Align2, Color32, Rect, Ui, pos2};

const COLUMNS: [Column; 5] = [
    Column::new("Kind", 82.0, 0.0),
    Column::new("About", 86.0, 0.8),
    Column::new("One side", 120.0, 1.2),
    Column::new("Other side", 120.0, 1.2),
    Column::new("State", 76.0, 0.0),
];
const NARROW: [Column; 3] =
    [Column::new("Kind", 78.0, 0.0), Column::new("One side", 100.0, 1.0), Column::new("Other side", 100.0, 1.0)];

/// Rows where both sides fit on one line, and where one does not.
const ONE_LINE: f32 = 30.0;
const TWO_LINES: f32 = 46.0;

/// As many citations stand behind the words of a side.
const CITED: usize = 2;

/// How wide the card with all words is.
const HOVER: f32 = 360.0;
const HOVER_CITED: usize = 8;

#[derive(Default)]
struct Local {
    rows: Memo<(), Vec<DiscrepancyRow>>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let local = context.locals.get::<Local>();
    let index = context.index;
    let rows = local.rows.get(index, (), |()| discrepancies(index));
    if rows.is_empty() {
        let sentence = if index.is_empty() {
            "Open a folder of articles first."
        } else {
            "The articles that are open do not contradict each other in what can be compared."
        };
        empty(ui, icons::SCALES, "No discrepancies", sentence, None);
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let wide = ui.available_width() > 480.0;
    let columns: &[Column] = if wide { &COLUMNS } else { &NARROW };
    let selected = rows.iter().position(|row| context.selection.discrepancy.as_ref() == Some(&row.id));
    let table = Table::new("discrepancies", columns, rows.len()).selected(selected, context.focused);
    let free = ui.available_width() - columns.iter().map(|column| column.width + space::XL).sum::<f32>() - space::XL;
    let shares: f32 = columns.iter().map(|column| column.share).sum();
    let width_of = |column: &Column| column.width + (free * column.share / shares).max(0.0);
    let room = width_of(&columns[columns.len() - if wide { 2 } else { 1 }]);
    let about = if wide { width_of(&columns[1]) } else { f32::INFINITY };
    let fits = |row: &DiscrepancyRow| {
        row.sides.iter().take(2).all(|side| side_width(ui, side) <= room)
            && text_width(ui, &row.about, Type::META) <= about
    };
    let height = if rows.iter().all(fits) { ONE_LINE } else { TWO_LINES };
    let name = |row: usize| {
        let row = &rows[row];
        let sides: Vec<&str> = row.sides.iter().map(|(words, _)| words.as_str()).collect();
        format!("{}, {}: {}", row.kind.label(), row.about, sides.join(" against "))
    };
    let mut clicked = Vec::new();
    let output = table.row_height(height).show(ui, name, |ui, rect, row, column, response| {
        let column = if wide { column } else { [0, 2, 3][column] };
        clicked.extend(cell(ui, rect, &rows[row], column));
        if column == 0 {
            response.clone().on_hover_ui(|ui| whole(ui, &rows[row]));
            target_menu(response, context.state, &Target::Discrepancy(rows[row].id.clone()), &mut clicked);
        }
    });
    context.actions.extend(clicked);
    if let Some(row) = output.list.chosen {
        context.push(Action::Select(Target::Discrepancy(rows[row].id.clone())));
    }
    if output.list.opened.is_some() {
        context.push(Action::Show(Panel::Evidence));
    }
}

/// All words of a row, which are cut in it, and why it is one.
fn whole(ui: &mut Ui, row: &DiscrepancyRow) {
    let theme = Theme::of(ui);
    ui.set_max_width(HOVER);
    ui.label(Type::META.strong().text(&row.about, theme.text.first));
    for (words, citations) in &row.sides {
        let numbers = citations.iter().map(|citation| format!("[{}]", citation.number));
        let cited: Vec<String> = numbers.take(HOVER_CITED).collect();
        let rest = citations.len().saturating_sub(HOVER_CITED);
        let more = if rest > 0 { format!(" +{rest}") } else { String::new() };
        ui.label(Type::QUOTE_SMALL.text(format!("{words} {}{more}", cited.join(" ")), theme.text.first));
    }
    let next = "Double-click to see the sentences of both sides";
    let small = if row.reason.is_empty() { next.to_owned() } else { format!("{}. {next}", capitalized(&row.reason)) };
    ui.label(Type::CAPTION.text(small, theme.text.second));
}

fn cell(ui: &mut Ui, rect: Rect, row: &DiscrepancyRow, column: usize) -> Option<Action> {
    let theme = Theme::of(ui);
    match column {
        0 => {
            let (icon, color) = sign(row, theme);
            let mut line = Line::new(ui, rect.left(), rect.center().y, rect.right());
            line.text(&icon.glyph(), Icon::format(15.0), color).space(space::S);
            line.text(row.kind.label(), Type::META, color);
            None
        }
        1 => {
            about(ui, rect, &row.about);
            None
        }
        2 | 3 => side(ui, rect, row, column - 2),
        _ => {
            let color = if row.decided { theme.ink } else { theme.text.second };
            let mut line = Line::new(ui, rect.left(), rect.center().y, rect.right());
            if row.decided {
                line.text(&icons::PENCIL_SIMPLE.glyph(), Icon::format(12.0), color).space(space::S);
            }
            line.text(row.state, Type::META, color);
            None
        }
    }
}

/// What the articles differ about, on as many lines as the row has.
fn about(ui: &Ui, rect: Rect, words: &str) {
    let color = Theme::of(ui).text.first;
    let one_line = rect.height() <= ONE_LINE || text_width(ui, words, Type::META) <= rect.width();
    if one_line {
        paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, words, Type::META, color, rect.width());
    } else {
        let top = rect.center().y - Type::META.line;
        paint_rows(ui, pos2(rect.left(), top), words, Type::META, color, rect.width(), 2);
    }
}

fn side(ui: &mut Ui, rect: Rect, row: &DiscrepancyRow, number: usize) -> Option<Action> {
    let theme = Theme::of(ui);
    let side = row.sides.get(number)?;
    let lines = if rect.height() > ONE_LINE { 2.0 } else { 1.0 };
    let besides = if number == 1 { row.sides.len().saturating_sub(2) } else { 0 };
    let more = match besides {
        0 => String::new(),
        1 => " +1 side".to_owned(),
        more => format!(" +{more} sides"),
    };
    // Words are cut so that the citations are always seen, and how many sides there are besides.
    let rest = text_width(ui, &more, Type::CAPTION) + if lines > 1.0 { 40.0 } else { 0.0 };
    let words = shorten(ui, side, rect.width() * lines - rest);
    let mut prose = if row.kind == DiscrepancyKind::Figure || row.kind == DiscrepancyKind::Duration {
        Prose::new(ui).text(&words, Type::QUOTE_SMALL, theme.text.first)
    } else {
        spoken(Prose::new(ui), &words, Type::META, theme)
    };
    prose = prose.cite_at_most(&side.1, CITED);
    prose = prose.text(&more, Type::CAPTION, theme.text.third);
    let laid_out = prose.layout(ui, if lines > 1.0 { rect.width() } else { f32::INFINITY });
    let at = pos2(rect.left(), rect.center().y - laid_out.size().y / 2.0);
    laid_out.paint(ui, at)
}

type Side = (String, Vec<Citation>);

/// How wide the words of a side are with their citations.
fn side_width(ui: &Ui, (words, citations): &Side) -> f32 {
    text_width(ui, words, Type::QUOTE_SMALL) + citations_width(ui, citations, CITED) + 8.0
}

fn shorten(ui: &Ui, (words, citations): &Side, room: f32) -> String {
    let width = text_width(ui, words, Type::QUOTE_SMALL);
    let room = (room - citations_width(ui, citations, CITED) - 8.0).max(30.0);
    if width <= room {
        return words.clone();
    }
    let keep = ((room - 10.0) / width * words.chars().count() as f32).max(4.0) as usize;
    let cut: String = words.chars().take(keep).collect();
    let closing = if words.starts_with('“') { "…”" } else { "…" };
    format!("{}{closing}", cut.trim_end())
}

/// A true conflict alone has the colour of opposition.
fn sign(row: &DiscrepancyRow, theme: &Theme) -> (Icon, Color32) {
    let icon = match row.kind {
        DiscrepancyKind::Denial => icons::X_SQUARE,
        DiscrepancyKind::Figure => icons::HASH,
        DiscrepancyKind::Wording => icons::QUOTES,
        DiscrepancyKind::Date => icons::CALENDAR_BLANK,
        DiscrepancyKind::Place => icons::MAP_PIN,
        DiscrepancyKind::Duration => icons::CLOCK,
        DiscrepancyKind::Participants => icons::USERS,
    };
    let color = match (row.conflict, row.kind) {
        (_, DiscrepancyKind::Figure | DiscrepancyKind::Wording) => theme.warning(),
        (true, _) => theme.error(),
        (false, _) => theme.text.second,
    };
    (icon, color)
}
