//! Statements: all of them, as a table or as speakers by topics.

use super::statement_grid;
use crate::app::{Action, Panel};
use crate::model::Target;
use crate::ui::shell::target_menu;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{
    Button, Column, Line, Table, Told, act_icon, chip, empty, filter_field, mark, paint_text, toolbar,
};
use crate::ui::{Memo, PanelContext};
use crate::view::{
    Family, Filters, Grid, StatementColumn, StatementQuery, StatementRow, filter_statements, grid, statements,
};
use eframe::egui::{Align, Align2, Layout, Rect, Response, Stroke, Ui};

/// The days, where their year goes without saying, and where it does not.
const DATE: Column = Column::new("Date", 62.0, 0.0);
const DATE_AND_YEAR: Column = Column::new("Date", 84.0, 0.0);

const WIDE: [Column; 6] = [
    DATE,
    Column::new("Speaker", 120.0, 0.5),
    Column::new("Act", 74.0, 0.0),
    Column::new("Topic", 100.0, 0.4),
    Column::new("Words", 140.0, 2.0),
    Column::number("Source", 46.0),
];
const NARROW: [Column; 4] = [
    Column::new("Speaker", 90.0, 0.6),
    Column::new("Act", 70.0, 0.0),
    Column::new("Words", 110.0, 2.0),
    Column::number("Source", 46.0),
];

#[derive(Default)]
struct Local {
    query: StatementQuery,
    /// How often statements were asked for elsewhere when this was last looked at.
    wanted: usize,
    filter: String,
    as_grid: bool,
    rows: Memo<(StatementQuery, Filters), Vec<StatementRow>>,
    kept: Memo<(StatementQuery, Filters, String), Vec<usize>>,
    grid: Memo<(StatementQuery, Filters), Grid>,
}

/// The rows that the filter keeps.
struct Kept<'a> {
    all: &'a [StatementRow],
    kept: &'a [usize],
}

impl std::ops::Index<usize> for Kept<'_> {
    type Output = StatementRow;

    fn index(&self, row: usize) -> &StatementRow {
        &self.all[self.kept[row]]
    }
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let (times, wanted) = &context.state.wanted_statements;
    let local = context.locals.get::<Local>();
    if local.wanted != *times {
        local.wanted = *times;
        local.query = wanted.clone();
        local.filter.clear();
        local.as_grid = false;
    }
    bar(ui, context);
    if context.locals.get::<Local>().as_grid {
        show_grid(ui, context);
    } else {
        show_table(ui, context);
    }
}

fn bar(ui: &mut Ui, context: &mut PanelContext) {
    let index = context.index;
    let local = context.locals.get::<Local>();
    ui.add_space(space::XS);
    toolbar(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let width = ui.available_width();
        filter_field(ui, "statements", &mut local.filter, "Filter statements", (width * 0.3).clamp(120.0, 230.0));
        for family in Family::ALL {
            let on = local.query.family == Some(family);
            let told = format!("These acts alone: {}", family.acts());
            if width > 560.0 && chip(ui, family.label(), on).on_hover_text(told).clicked() {
                local.query.family = (!on).then_some(family);
            }
        }
        let chosen = [local.query.speaker.as_ref().map(|id| index.name(id).to_owned()), local.query.topic.clone()];
        for (number, words) in chosen.into_iter().enumerate() {
            let Some(words) = words else { continue };
            if chip(ui, &words, true).on_hover_text("Show all again").clicked() {
                if number == 0 {
                    local.query.speaker = None;
                } else {
                    local.query.topic = None;
                }
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = Button::icon(icons::TABLE, "Speakers by topics").on(local.as_grid);
            if ui.add(button).on_hover_text("Speakers by topics: what did X say about Y?").clicked() {
                local.as_grid = !local.as_grid;
            }
        });
    });
}

fn show_table(ui: &mut Ui, context: &mut PanelContext) {
    let PanelContext { index, selection, filters, focused, actions, locals, state, .. } = context;
    let local = locals.get::<Local>();
    let query = (local.query.clone(), (*filters).clone());
    let all = local.rows.get(index, query.clone(), |(query, filters)| statements(index, query, filters));
    let query = (query.0, query.1, local.filter.clone());
    let kept = local.kept.get(index, query, |(_, _, filter)| filter_statements(&all, filter));
    let rows = Kept { all: &all, kept: &kept };
    if kept.is_empty() {
        let sentence =
            if index.is_empty() { "Open a folder of articles first." } else { "No statement passes the filters." };
        let next = (!index.is_empty()).then_some("Show all");
        if empty(ui, icons::CHAT_TEXT, "No statements", sentence, next).is_some_and(|response| response.clicked()) {
            local.query = StatementQuery::default();
            local.filter.clear();
            actions.push(Action::Filter(Filters::default()));
        }
        return;
    }
    let wide = ui.available_width() > 620.0;
    let mut wide_columns = WIDE;
    if index.days().say_years() {
        wide_columns[0] = DATE_AND_YEAR;
    }
    let columns: &[Column] = if wide { &wide_columns } else { &NARROW };
    let of = |column: usize| match (wide, column) {
        (true, _) => StatementColumn::ALL[column],
        (false, 0) => StatementColumn::Speaker,
        (false, 1) => StatementColumn::Act,
        (false, 2) => StatementColumn::Words,
        (false, _) => StatementColumn::Source,
    };
    let sorted = (0..columns.len()).find(|column| of(*column) == local.query.by).unwrap_or(usize::MAX);
    let is_it = |number: &usize| selection.statement.as_ref() == Some(&all[*number].id);
    let selected = kept.iter().position(is_it);
    let table = Table::new("statements", columns, kept.len()).sorted(sorted, local.query.down);
    let name = |row: usize| {
        let row = &rows[row];
        format!("{} {}: {}", row.speaker, row.act.label(), row.words)
    };
    let output = table.selected(selected, *focused).show(ui, name, |ui, rect, row, column, response| {
        cell(ui, rect, &rows[row], of(column), selected == Some(row));
        if column == 0 {
            whole(response, &rows[row]);
            target_menu(response, state, &Target::Statement(rows[row].id.clone()), actions);
        }
    });
    if let Some(column) = output.sort {
        local.query.sort_by(of(column));
    }
    if let Some(row) = output.list.chosen {
        actions.push(Action::Select(Target::Statement(rows[row].id.clone())));
    }
    if let Some(row) = output.list.opened {
        actions.push(Action::Open(rows[row].evidence.clone()));
        actions.push(Action::Show(Panel::Reader));
    }
}

/// All of a statement, which is cut in its row.
fn whole(response: &Response, row: &StatementRow) {
    let heading = format!("{}: {}", row.speaker, row.act.label());
    let parts = [row.day.as_str(), row.topic.as_str(), &format!("[{}]", row.number)];
    let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    Told { heading: &heading, words: &row.words, line: &line }.on(response);
}

fn cell(ui: &Ui, rect: Rect, row: &StatementRow, column: StatementColumn, selected: bool) {
    let theme = Theme::of(ui);
    let mut line = Line::new(ui, rect.left(), rect.center().y, rect.right());
    match column {
        StatementColumn::Date => {
            line.text(&row.day, Type::META, theme.text.second);
        }
        StatementColumn::Speaker => {
            let format = if selected { Type::META.strong() } else { Type::META };
            match row.kind {
                Some(kind) => {
                    mark(
                        ui.painter(),
                        line.at + eframe::egui::vec2(4.0, 0.0),
                        4.0,
                        kind,
                        theme.kind(kind).mark,
                        Stroke::NONE,
                    );
                    line.space(13.0).text(&row.speaker, format, theme.text.first);
                }
                None => {
                    line.text(&row.speaker, Type::META.italic(), theme.text.third);
                }
            }
        }
        StatementColumn::Act => {
            let color = theme.act(row.act).mark;
            line.text(&act_icon(row.act).glyph(), Icon::format(14.0), color).space(space::S);
            line.text(row.act.label(), Type::META, color);
        }
        StatementColumn::Topic => {
            line.text(&row.topic, Type::META, theme.text.second);
        }
        StatementColumn::Words => {
            line.text(&row.words, Type::QUOTE_SMALL, theme.text.first);
        }
        StatementColumn::Source => {
            let words = format!("[{}]", row.number);
            let at = rect.right_center();
            paint_text(ui, at, Align2::RIGHT_CENTER, &words, Type::MONO, theme.accent, rect.width());
        }
    }
}

fn show_grid(ui: &mut Ui, context: &mut PanelContext) {
    let index = context.index;
    let filters = context.filters.clone();
    let local = context.locals.get::<Local>();
    let query = StatementQuery { speaker: None, topic: None, ..local.query.clone() };
    let grid = local.grid.get(index, (query, filters), |(query, filters)| grid(index, query, filters));
    if grid.speakers.is_empty() {
        empty(ui, icons::TABLE, "No statements", "No statement with a speaker passes the filters.", None);
        return;
    }
    if let Some((speaker, topic)) = statement_grid::show(ui, &grid, context.focused) {
        local.query.speaker = Some(grid.speakers[speaker].speaker.clone());
        local.query.topic = topic.map(|topic| grid.topics[topic].clone());
        local.as_grid = false;
        let target = Target::Actor(grid.speakers[speaker].speaker.clone());
        context.push(Action::Select(target));
    }
}
