//! Tables: a row of headings that sort, over a [`List`].

use super::paint::{hairline, paint_text, text_width};
use super::{Heights, List, focus_ring};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, row, space};
use crate::ui::widgets::list::ListOutput;
use eframe::egui::{Align2, CursorIcon, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// A column: its heading, its least width, and its share of the room that is left over.
pub struct Column {
    /// The heading.
    pub title: &'static str,
    /// At least so wide.
    pub width: f32,
    /// Its share of what is left.
    pub share: f32,
    /// Numbers stand at the right.
    pub at_right: bool,
}

impl Column {
    /// A column of words.
    pub const fn new(title: &'static str, width: f32, share: f32) -> Self {
        Self { title, width, share, at_right: false }
    }

    /// A column of numbers.
    pub const fn number(title: &'static str, width: f32) -> Self {
        Self { title, width, share: 0.0, at_right: true }
    }
}

/// A table of even rows.
pub struct Table<'a> {
    salt: &'a str,
    columns: &'a [Column],
    rows: usize,
    height: f32,
    selected: Option<usize>,
    focused: bool,
    marked: Option<&'a dyn Fn(usize) -> bool>,
    sorted: Option<(usize, bool)>,
}

/// What came of a table this frame.
pub struct TableOutput {
    /// What came of its rows.
    pub list: ListOutput,
    /// The column whose heading was clicked.
    pub sort: Option<usize>,
}

impl<'a> Table<'a> {
    /// A table with so many rows.
    pub const fn new(salt: &'a str, columns: &'a [Column], rows: usize) -> Self {
        Self { salt, columns, rows, height: row::TABLE, selected: None, focused: true, marked: None, sorted: None }
    }

    /// With this row selected, in a pane that has the keyboard or not.
    #[must_use]
    pub const fn selected(self, selected: Option<usize>, focused: bool) -> Self {
        Self { selected, focused, ..self }
    }

    /// With rows that belong to a choice of several.
    #[must_use]
    pub const fn marked(self, marked: &'a dyn Fn(usize) -> bool) -> Self {
        Self { marked: Some(marked), ..self }
    }

    /// Sorted by this column, downwards or not.
    #[must_use]
    pub const fn sorted(self, column: usize, down: bool) -> Self {
        Self { sorted: Some((column, down)), ..self }
    }

    /// With rows this high.
    #[must_use]
    pub const fn row_height(self, height: f32) -> Self {
        Self { height, ..self }
    }

    /// Draws it. `cell` paints one cell into its rectangle.
    pub fn show(
        self,
        ui: &mut Ui,
        name: impl Fn(usize) -> String,
        mut cell: impl FnMut(&mut Ui, Rect, usize, usize, &Response),
    ) -> TableOutput {
        let places = places(self.columns, ui.available_width());
        let sort = self.headings(ui, &places);
        let list = List::new(self.salt, Heights::Even(self.height, self.rows)).selected(self.selected, self.focused);
        let list = list.marked(self.marked).show(
            ui,
            |row| Some(name(row)),
            |ui, rect, row, response| {
                for (column, &(left, right)) in places.iter().enumerate() {
                    let x = rect.left() + left..=rect.left() + right;
                    cell(ui, Rect::from_x_y_ranges(x, rect.y_range()), row, column, response);
                }
                hairline(ui, rect.x_range(), rect.bottom() - 1.0);
            },
        );
        TableOutput { list, sort }
    }

    fn headings(&self, ui: &mut Ui, places: &[(f32, f32)]) -> Option<usize> {
        let theme = Theme::of(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), row::TABLE + 2.0), Sense::hover());
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, eframe::egui::Stroke::new(1.0, theme.line.strong));
        let mut clicked = None;
        for (number, (column, &(left, right))) in self.columns.iter().zip(places).enumerate() {
            let x = rect.left() + left..=rect.left() + right;
            let place = Rect::from_x_y_ranges(x, rect.y_range());
            let can_sort = self.sorted.is_some();
            let sense = if can_sort { Sense::click() } else { Sense::hover() };
            let response = ui.interact(place, ui.make_persistent_id((self.salt, "heading", number)), sense);
            let is_sorted = self.sorted.is_some_and(|(by, _)| by == number);
            response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, is_sorted, column.title));
            let color = if response.hovered() && can_sort { theme.text.first } else { theme.text.second };
            let kind = Type::META.strong();
            let width = text_width(ui, column.title, kind).min(place.width());
            let words = if column.at_right {
                paint_text(ui, place.right_center(), Align2::RIGHT_CENTER, column.title, kind, color, place.width())
            } else {
                paint_text(ui, place.left_center(), Align2::LEFT_CENTER, column.title, kind, color, place.width())
            };
            if let Some((_, down)) = self.sorted.filter(|_| is_sorted) {
                let icon = if down { icons::CARET_DOWN } else { icons::CARET_UP };
                let x = if column.at_right { words.left() - 12.0 } else { place.left() + width + 3.0 };
                let at = pos2(x, place.center().y);
                paint_text(ui, at, Align2::LEFT_CENTER, &icon.glyph(), Icon::format(10.0), color, 20.0);
            }
            if response.has_focus() {
                focus_ring(ui, place, 3, StrokeKind::Inside);
            }
            if can_sort && response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                clicked = Some(number);
            }
        }
        clicked
    }
}

/// Left and right end of each column's contents.
fn places(columns: &[Column], width: f32) -> Vec<(f32, f32)> {
    let gaps = space::XL * 2.0 + space::XL * (columns.len().saturating_sub(1)) as f32;
    let least: f32 = columns.iter().map(|column| column.width).sum();
    let shares: f32 = columns.iter().map(|column| column.share).sum();
    let room = width - gaps - least;
    let mut left = space::XL;
    columns
        .iter()
        .map(|column| {
            let share = if shares > 0.0 { room.max(0.0) * column.share / shares } else { 0.0 };
            let squeeze = if room < 0.0 { (width - gaps).max(0.0) / least } else { 1.0 };
            let place = (left, left + column.width * squeeze + share);
            left = place.1 + space::XL;
            place
        })
        .collect()
}
