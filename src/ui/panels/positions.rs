//! Positions: who stands where on what, and what they bind themselves to.

use super::actor::marked_name;
use crate::app::Action;
use crate::model::Target;
use crate::ui::shell::target_menu;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{
    Heights, Line, List, Prose, Told, act_icon, empty, filter_field, fitting_citations, hairline, heading_row,
    paint_rows, toolbar,
};
use crate::ui::{Memo, PanelContext};
use crate::view::{PositionLine, PositionRow, positions};
use eframe::egui::{Rect, Response, Ui, pos2};

const ROW: f32 = 46.0;
/// Citations take at most this share of a row.
const CITED: f32 = 0.3;

#[derive(Default)]
struct Local {
    filter: String,
    rows: Memo<String, Vec<PositionRow>>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let PanelContext { index, selection, focused, actions, locals, state, .. } = context;
    let local = locals.get::<Local>();
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(space::XS);
    toolbar(ui, |ui| {
        let width = ui.available_width().min(320.0);
        filter_field(ui, "positions", &mut local.filter, "Filter positions", width);
    });
    let rows = local.rows.get(index, local.filter.clone(), |filter| positions(index, filter));
    if rows.is_empty() {
        let sentence = if index.is_empty() {
            "Open a folder of articles first."
        } else if local.filter.is_empty() {
            "No demand, offer or refusal on an issue is reported here."
        } else {
            "No position holds these words."
        };
        empty(ui, icons::FLAG, "No positions", sentence, None);
        return;
    }
    let is_it = |row: &PositionRow| match row {
        PositionRow::Position(line) => line.statement.is_some() && line.statement == selection.statement,
        PositionRow::Issue(..) => false,
    };
    let selected = rows.iter().position(is_it);
    let height = |row: &PositionRow| if matches!(row, PositionRow::Issue(..)) { 30.0 } else { ROW };
    let list = List::new("positions", Heights::each(rows.iter().map(height))).selected(selected, *focused);
    let name = |row: usize| match &rows[row] {
        PositionRow::Issue(..) => None,
        PositionRow::Position(line) => Some(format!("{} {}: {}", line.actor.2, line.stance, line.words)),
    };
    let mut clicked = Vec::new();
    let output = list.show(ui, name, |ui, rect, row, response| match &rows[row] {
        PositionRow::Issue(issue, count) => {
            heading_row(ui, rect, issue, &count.to_string());
            hairline(ui, rect.x_range(), rect.bottom() - 1.0);
        }
        PositionRow::Position(line) => {
            clicked.extend(draw(ui, rect, line));
            whole(response, line);
            if let Some(statement) = &line.statement {
                target_menu(response, state, &Target::Statement(statement.clone()), &mut clicked);
            }
        }
    });
    actions.extend(clicked);
    if let Some(PositionRow::Position(line)) = output.chosen.map(|row| &rows[row])
        && let Some(statement) = &line.statement
    {
        actions.push(Action::Select(Target::Statement(statement.clone())));
    }
    if let Some(PositionRow::Position(line)) = output.opened.map(|row| &rows[row]) {
        actions.extend(line.citations.first().map(|citation| Action::Open(citation.evidence.clone())));
    }
}

/// All of a position, whose words are cut in their row.
fn whole(response: &Response, line: &PositionLine) {
    let heading = format!("{} {}", line.actor.2, line.stance);
    let parts = [line.day.as_str(), line.remark.as_str(), "double-click to read it in its article"];
    let small = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    Told { heading: &heading, words: &line.words, line: &small }.on(response);
}

fn draw(ui: &mut Ui, rect: Rect, position: &PositionLine) -> Option<Action> {
    let theme = Theme::of(ui);
    let (left, right) = (rect.left() + space::XL, rect.right() - space::XL);
    let color = theme.act(position.act).mark;
    let most = fitting_citations(ui, &position.citations, (right - left) * CITED);
    let laid_out = Prose::new(ui).cite_at_most(&position.citations, most).layout(ui, f32::INFINITY);
    let cited = laid_out.size().x;
    let y = rect.top() + 14.0;
    let clicked = laid_out.paint(ui, pos2(right - cited, y - 8.0));
    let mut line = Line::new(ui, left, y, right - cited - space::L);
    line.right_text(&position.day, Type::CAPTION, theme.text.second);
    marked_name(&mut line, ui, position.actor.1, &position.actor.2, Type::META.strong());
    line.space(space::L).text(&act_icon(position.act).glyph(), Icon::format(14.0), color).space(space::S);
    line.text(position.stance, Type::META, color);
    if !position.remark.is_empty() {
        line.space(space::L).text(&position.remark, Type::CAPTION, theme.text.second);
    }
    let at = pos2(left + 13.0, rect.top() + 23.0);
    paint_rows(ui, at, &position.words, Type::QUOTE_SMALL, theme.text.first, right - left - 13.0, 1);
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
    clicked
}
