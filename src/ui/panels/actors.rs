//! Actors: all of them, as a table.

use super::actor::marked_name;
use crate::app::{Action, Panel};
use crate::model::{Actor, ActorId, Change, Target};
use crate::ui::shell::target_menu;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, Column, Line, Table, Told, empty, filter_field, hairline, paint_text, toolbar};
use crate::ui::{Memo, PanelContext};
use crate::view::{ActorColumn, ActorQuery, ActorRow, Filters, Index, actors, counted, toggle};
use eframe::egui::{Align2, Frame, Label, Margin, Rect, Response, Ui, UiBuilder, vec2};
use std::collections::BTreeSet;

/// The columns; a narrow pane shows the first and the counts.
const WIDE: [Column; 5] = [
    Column::new("Name", 150.0, 1.0),
    Column::new("Role", 120.0, 1.2),
    Column::number("Mentions", 62.0),
    Column::number("Statements", 70.0),
    Column::number("Articles", 52.0),
];
const NARROW: [Column; 3] =
    [Column::new("Name", 120.0, 1.0), Column::number("Mentions", 62.0), Column::number("Said", 40.0)];
/// A pane narrower than this leaves out the last of them, so that names are whole.
const SLIM: f32 = 260.0;

/// Height of what can be done with several actors.
const FOOT: f32 = 64.0;

#[derive(Default)]
struct Local {
    query: ActorQuery,
    /// Actors that are worked on together.
    marked: BTreeSet<ActorId>,
    /// The row that Shift marks from.
    anchor: usize,
    rows: Memo<(ActorQuery, Filters), Vec<ActorRow>>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let PanelContext { index, selection, filters, focused, actions, locals, state, .. } = context;
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
    let columns: &[Column] = match ui.available_width() {
        _ if wide => &WIDE,
        width if width < SLIM => &NARROW[..2],
        _ => &NARROW,
    };
    let of = |column: usize| match (wide, column) {
        (true, _) => ActorColumn::ALL[column],
        (false, 0) => ActorColumn::Name,
        (false, 1) => ActorColumn::Mentions,
        (false, _) => ActorColumn::Statements,
    };
    let sorted = (0..columns.len()).find(|column| of(*column) == local.query.by).unwrap_or(usize::MAX);
    let selected = rows.iter().position(|row| selection.actor.as_ref() == Some(&row.id));
    local.marked.retain(|id| index.actor(id).is_some());
    let all = ui.available_rect_before_wrap();
    let foot = if local.marked.len() > 1 { FOOT } else { 0.0 };
    let (above, below) = all.split_top_bottom_at_y(all.bottom() - foot);
    let marked = local.marked.clone();
    let is_marked = |row: usize| marked.contains(&rows[row].id);
    let table = Table::new("actors", columns, rows.len()).sorted(sorted, local.query.down).selected(selected, *focused);
    let name = |row: usize| format!("{}, {}", rows[row].name, rows[row].kind.label());
    let draw = |ui: &mut Ui, rect: Rect, row: usize, column: usize, response: &Response| {
        // A narrow pane has no room for the role.
        if column == 0 && !wide {
            let row = &rows[row];
            let role = if row.role.is_empty() { row.kind.label() } else { &row.role };
            let line =
                format!("{role} · {} in {}", counted(row.mentions, "mention"), counted(row.documents, "article"));
            Told { heading: &row.name, words: "", line: &line }.on(response);
        }
        if column == 0 {
            target_menu(response, state, &Target::Actor(rows[row].id.clone()), actions);
        }
        cell(ui, rect, &rows[row], of(column), selected == Some(row));
    };
    let builder = UiBuilder::new().max_rect(above);
    let output = ui.scope_builder(builder, |ui| table.marked(&is_marked).show(ui, name, draw)).inner;
    if let Some(column) = output.sort {
        local.query.sort_by(of(column));
    }
    if let Some(row) = output.list.chosen {
        let held = ui.input(|input| input.modifiers);
        if held.shift {
            let (first, last) = (row.min(local.anchor), row.max(local.anchor).min(rows.len() - 1));
            local.marked = rows[first..=last].iter().map(|row| row.id.clone()).collect();
        } else if held.command {
            // The actor that is selected belongs to what is marked.
            local.marked.extend(selection.actor.clone().filter(|_| local.marked.is_empty()));
            toggle(&mut local.marked, rows[row].id.clone());
            local.anchor = row;
        } else {
            local.marked.clear();
            local.anchor = row;
        }
        actions.push(Action::Select(Target::Actor(rows[row].id.clone())));
    }
    if output.list.opened.is_some() {
        actions.push(Action::Show(Panel::Actor));
    }
    if foot > 0.0 {
        actions
            .extend(ui.scope_builder(UiBuilder::new().max_rect(below), |ui| together(ui, index, filters, local)).inner);
    }
}

/// What can be done with several actors at once.
fn together(ui: &mut Ui, index: &Index, filters: &Filters, local: &mut Local) -> Vec<Action> {
    let theme = Theme::of(ui);
    let rect = ui.max_rect();
    hairline(ui, rect.x_range(), rect.top());
    let mut actors: Vec<&Actor> = local.marked.iter().filter_map(|id| index.actor(id)).collect();
    // The actor that is named most often keeps its name.
    actors.sort_by_key(|actor| std::cmp::Reverse(actor.mentions.len()));
    let Some((keep, others)) = actors.split_first() else { return Vec::new() };
    let mut actions = Vec::new();
    let mut done = false;
    Frame::new().inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let names: Vec<&str> = actors.iter().map(|actor| actor.name.as_str()).collect();
        let words = format!("{} marked: {}", actors.len(), names.join(", "));
        ui.add(Label::new(Type::META.text(words, theme.text.second)).truncate());
        ui.horizontal(|ui| {
            let merge = format!("Merge into {}", keep.name);
            if ui.add(Button::new("Merge").with_icon(icons::GIT_MERGE)).on_hover_text(merge).clicked() {
                actions.extend(
                    others
                        .iter()
                        .map(|other| Action::Change(Change::Merge { keep: keep.id.clone(), merge: other.id.clone() })),
                );
                done = true;
            }
            let told = "Chart and map show these actors alone, until the filters are reset";
            if ui.add(Button::new("Show in chart").with_icon(icons::GRAPH)).on_hover_text(told).clicked() {
                let only = local.marked.clone();
                actions.push(Action::Filter(Filters { only, ..filters.clone() }));
                actions.push(Action::Show(Panel::Chart));
            }
            if ui.add(Button::icon(icons::COPY, "Copy the names")).on_hover_text("Copy the names").clicked() {
                actions.push(Action::Copy { text: names.join("\n"), what: counted(names.len(), "name") });
            }
            done |= ui.add(Button::icon(icons::X, "Mark none")).on_hover_text("Mark none").clicked();
        });
    });
    if done {
        local.marked.clear();
    }
    actions
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
