//! Actors: all of them, as a table.

use super::actor::marked_name;
use crate::app::{Action, Panel};
use crate::model::Target;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Column, Line, Table, empty, filter_field, paint_text, toolbar};
use crate::ui::{Memo, PanelContext};
use crate::view::{ActorColumn, ActorQuery, ActorRow, Filters, actors};
use eframe::egui::{Align2, Rect, Ui};

/// The columns; a narrow pane shows the first and the counts.
const WIDE: [Column; 5] = [
    Column::new("Name", 150.0, 1.0),
    Column::new("Role", 120.0, 1.2),
    Column::number("Mentions", 62.0),
    Column::number("Stmts", 46.0),
    Column::number("Docs", 40.0),
];
const NARROW: [Column; 3] =
    [Column::new("Name", 120.0, 1.0), Column::number("Mentions", 62.0), Column::number("Stmts", 44.0)];

#[derive(Default)]
struct Local {
    query: ActorQuery,
    rows: Memo<(ActorQuery, Filters), Vec<ActorRow>>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let PanelContext { index, selection, filters, focused, actions, locals, .. } = context;
    let local = locals.get::<Local>();
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(space::XS);
    toolbar(ui, |ui| {
        let width = ui.available_width();
        filter_field(ui, "actors", &mut local.query.filter, "Filter actors", width);
    });
    let query = (local.query.clone(), (*filters).clone());
    let rows = local.rows.get(index, query, |(query, filters)| actors(index, query, filters));
    if rows.is_empty() {
        let sentence =
            if index.is_empty() { "Open a folder of articles first." } else { "No name, alias or role fits." };
        empty(ui, icons::USERS, "No actors", sentence, None);
        return;
    }
    let wide = ui.available_width() > 520.0;
    let columns: &[Column] = if wide { &WIDE } else { &NARROW };
    let of = |column: usize| match (wide, column) {
        (true, _) => ActorColumn::ALL[column],
        (false, 0) => ActorColumn::Name,
        (false, 1) => ActorColumn::Mentions,
        (false, _) => ActorColumn::Statements,
    };
    let sorted = (0..columns.len()).find(|column| of(*column) == local.query.by).unwrap_or(usize::MAX);
    let selected = rows.iter().position(|row| selection.actor.as_ref() == Some(&row.id));
    let table = Table::new("actors", columns, rows.len()).sorted(sorted, local.query.down).selected(selected, *focused);
    let name = |row: usize| format!("{}, {}", rows[row].name, rows[row].kind.label());
    let output = table.show(ui, name, |ui, rect, row, column, _| {
        cell(ui, rect, &rows[row], of(column), selected == Some(row));
    });
    if let Some(column) = output.sort {
        local.query.sort_by(of(column));
    }
    if let Some(row) = output.list.chosen {
        actions.push(Action::Select(Target::Actor(rows[row].id.clone())));
    }
    if output.list.opened.is_some() {
        actions.push(Action::Show(Panel::Actor));
    }
}

fn cell(ui: &Ui, rect: Rect, row: &ActorRow, column: ActorColumn, selected: bool) {
    let theme = Theme::of(ui);
    let number = |count: usize| {
        let words = count.to_string();
        paint_text(ui, rect.right_center(), Align2::RIGHT_CENTER, &words, Type::MONO, theme.text.second, rect.width());
    };
    match column {
        ActorColumn::Name => {
            let mut line = Line::new(ui, rect.left(), rect.center().y, rect.right());
            let kind = if selected { Type::META.strong() } else { Type::META };
            marked_name(&mut line, ui, row.kind, &row.name, kind);
        }
        ActorColumn::Role => {
            let at = rect.left_center();
            paint_text(ui, at, Align2::LEFT_CENTER, &row.role, Type::META, theme.text.second, rect.width());
        }
        ActorColumn::Mentions => number(row.mentions),
        ActorColumn::Statements => number(row.statements),
        ActorColumn::Documents => number(row.documents),
    }
}
