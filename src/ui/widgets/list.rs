//! Long lists: only what is in sight is drawn, and the arrow keys walk through all of it.

use super::{focus_ring, pane_has_focus};
use crate::ui::theme::Theme;
use eframe::egui::{
    CornerRadius, EventFilter, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

/// How high the rows are.
pub enum Heights {
    /// All the same: height and number.
    Even(f32, usize),
    /// Each its own: where each ends.
    Each(Vec<f32>),
}

impl Heights {
    /// Rows of these heights.
    pub fn each(heights: impl IntoIterator<Item = f32>) -> Self {
        let mut bottom = 0.0;
        let bottoms = heights.into_iter().map(|height| {
            bottom += height;
            bottom
        });
        Self::Each(bottoms.collect())
    }

    fn count(&self) -> usize {
        match self {
            Self::Even(_, count) => *count,
            Self::Each(bottoms) => bottoms.len(),
        }
    }

    fn top(&self, row: usize) -> f32 {
        match self {
            Self::Even(height, _) => height * row as f32,
            Self::Each(bottoms) => row.checked_sub(1).map_or(0.0, |before| bottoms[before]),
        }
    }

    fn height(&self, row: usize) -> f32 {
        match self {
            Self::Even(height, _) => *height,
            Self::Each(bottoms) => bottoms[row] - self.top(row),
        }
    }

    fn first_below(&self, y: f32) -> usize {
        match self {
            Self::Even(height, count) => ((y / height).floor().max(0.0) as usize).min(*count),
            Self::Each(bottoms) => bottoms.partition_point(|bottom| *bottom <= y),
        }
    }
}

/// A list of rows, one of which may be selected.
pub struct List<'a> {
    salt: &'a str,
    heights: Heights,
    selected: Option<usize>,
    marked: Option<&'a dyn Fn(usize) -> bool>,
    focused: bool,
}

/// What came of a list this frame.
#[derive(Default)]
pub struct ListOutput {
    /// The row that was clicked, or walked to by key.
    pub chosen: Option<usize>,
    /// The row that was clicked twice, or on which Enter was pressed.
    pub opened: Option<usize>,
}

impl<'a> List<'a> {
    /// A list. `salt` tells it from others in the same pane.
    pub fn new(salt: &'a str, heights: Heights) -> Self {
        Self { salt, heights, selected: None, marked: None, focused: true }
    }

    /// With this row selected, in a pane that has the keyboard or not.
    #[must_use]
    pub fn selected(self, selected: Option<usize>, focused: bool) -> Self {
        Self { selected, focused, ..self }
    }

    /// With rows that belong to a choice of several.
    #[must_use]
    pub fn marked(self, marked: Option<&'a dyn Fn(usize) -> bool>) -> Self {
        Self { marked, ..self }
    }

    /// Draws it. `name` gives a row's name for those who cannot see it; a row without one is a heading. `draw` paints a
    /// row's contents; the background is there already.
    pub fn show(
        self,
        ui: &mut Ui,
        name: impl Fn(usize) -> Option<String>,
        mut draw: impl FnMut(&mut Ui, Rect, usize, &Response),
    ) -> ListOutput {
        let id = ui.make_persistent_id(self.salt);
        let mut output = ListOutput::default();
        let count = self.heights.count();
        let total = self.heights.top(count);
        let last_selected: Option<usize> = ui.data(|data| data.get_temp(id)).flatten();
        let mut reveal = self.selected.filter(|_| self.selected != last_selected);
        if self.focused && pane_has_focus(ui) {
            let row = self.selected.or_else(|| (0..count).find(|&row| name(row).is_some()));
            if let Some(row) = row {
                ui.memory_mut(|memory| memory.request_focus(id.with(row)));
                reveal = Some(row);
            }
        }
        ScrollArea::vertical().id_salt(self.salt).auto_shrink(false).show_viewport(ui, |ui, viewport| {
            let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), total), Sense::hover());
            let place = |row: usize| {
                let top_left = pos2(area.left(), area.top() + self.heights.top(row));
                Rect::from_min_size(top_left, vec2(area.width(), self.heights.height(row)))
            };
            let focused_row = (0..count).find(|&row| {
                self.heights.top(row) < viewport.bottom() && ui.memory(|memory| memory.has_focus(id.with(row)))
            });
            let mut row = self.heights.first_below(viewport.top());
            while row < count {
                let rect = place(row);
                if rect.top() > area.top() + viewport.bottom() {
                    break;
                }
                let label = name(row);
                let sense = if label.is_some() { Sense::click() } else { Sense::hover() };
                let response = ui.interact(rect, id.with(row), sense);
                let selected = self.selected == Some(row) || self.marked.is_some_and(|is_marked| is_marked(row));
                if let Some(label) = &label {
                    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, label));
                    row_background(ui, rect, selected, self.focused, &response);
                }
                draw(ui, rect, row, &response);
                if response.has_focus() {
                    focus_ring(ui, rect, 3, StrokeKind::Inside);
                }
                if response.clicked() {
                    output.chosen = Some(row);
                    response.request_focus();
                }
                if response.double_clicked() || (response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter))) {
                    output.opened = Some(row);
                }
                row += 1;
            }
            if let Some(at) = focused_row {
                let page = (viewport.height() / self.heights.height(at).max(1.0)).max(2.0) as usize - 1;
                if let Some(next) = walk(ui, id.with(at), at, page, count, &name) {
                    ui.memory_mut(|memory| memory.request_focus(id.with(next)));
                    output.chosen = Some(next);
                    reveal = Some(next);
                }
            }
            if let Some(row) = reveal.filter(|&row| row < count) {
                let rect = place(row);
                if !ui.clip_rect().y_range().contains_range(rect.y_range()) {
                    ui.scroll_to_rect(rect, None);
                }
            }
        });
        ui.data_mut(|data| data.insert_temp(id, self.selected));
        output
    }
}

trait Holds {
    fn contains_range(&self, other: Self) -> bool;
}

impl Holds for eframe::egui::Rangef {
    fn contains_range(&self, other: Self) -> bool {
        self.min <= other.min && other.max <= self.max
    }
}

/// Where the arrow keys lead from the row that has the keyboard.
fn walk(
    ui: &Ui,
    id: Id,
    at: usize,
    page: usize,
    count: usize,
    name: &impl Fn(usize) -> Option<String>,
) -> Option<usize> {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let is_row = |row: &usize| name(*row).is_some();
    let down = |steps: usize| {
        let target = (at + steps).min(count - 1);
        (target..count).find(is_row).or_else(|| (at..target).rev().find(is_row))
    };
    let up = |steps: usize| {
        let target = at.saturating_sub(steps);
        (0..=target).rev().find(is_row).or_else(|| (target..at).find(is_row))
    };
    if pressed(Key::ArrowDown) {
        down(1)
    } else if pressed(Key::ArrowUp) {
        up(1)
    } else if pressed(Key::PageDown) {
        down(page)
    } else if pressed(Key::PageUp) {
        up(page)
    } else if pressed(Key::Home) {
        up(at)
    } else if pressed(Key::End) {
        down(count)
    } else {
        None
    }
}

/// Paints what a row stands on: nothing at rest, a fill under the pointer and where selected, a bar at its left where its
/// pane has the keyboard.
pub fn row_background(ui: &Ui, rect: Rect, selected: bool, focused: bool, response: &Response) {
    let theme = Theme::of(ui);
    let painter = ui.painter();
    if selected {
        painter.rect_filled(rect, CornerRadius::ZERO, theme.bg.select);
        if focused {
            painter.rect_filled(rect.with_max_x(rect.left() + 3.0), CornerRadius::ZERO, theme.accent);
        }
    } else if response.hovered() {
        painter.rect_filled(rect, CornerRadius::ZERO, theme.bg.hover);
    }
}
