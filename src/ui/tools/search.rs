//! Search everything, as one types.

use super::card::{Place, card};
use super::choose::{field_of, go_on_typing, in_place_of_lines, lines, typing};
use crate::app::{Action, State, Typed};
use crate::model::Target;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, radius, space};
use crate::ui::widgets::{Line, act_icon, focus_ring, hairline, mark, paint_text, row_background};
use crate::view::Index;
use crate::view::search::{Hit, Hits, examples};
use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align2, Color32, Context, CursorIcon, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// Height of a hit.
const HIT: f32 = 46.0;
/// And of an example.
const EXAMPLE: f32 = 26.0;

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &mut State, typed: &mut Typed, actions: &mut Vec<Action>) -> bool {
    let answer = state.search(&typed.text);
    let index = Arc::clone(&state.index);
    card(context, "Search everything", 680.0, Place::Top, |ui| {
        typing(ui, "search", typed, icons::MAGNIFYING_GLASS, "Search articles, statements, actors, meetings");
        if typed.text.trim().is_empty() {
            explain(ui, &index, typed);
            return true;
        }
        let Some((hits, trouble)) = answer else {
            in_place_of_lines(ui, "Reading the words of all articles …");
            return true;
        };
        if let Some(trouble) = &trouble {
            in_place_of_lines(ui, trouble);
        }
        found(ui, &index, typed, &hits, actions)
    })
}

/// Draws the hits. Gives false once one was chosen.
fn found(ui: &mut Ui, index: &Index, typed: &mut Typed, hits: &Hits, actions: &mut Vec<Action>) -> bool {
    if hits.hits.is_empty() {
        in_place_of_lines(ui, "Nothing holds all of this.");
        return true;
    }
    let name = |row: usize| format!("{}, {} {}", hits.hits[row].title, hits.hits[row].line, hits.hits[row].snippet);
    let chosen =
        lines(ui, typed, hits.hits.len(), 11, HIT, name, |ui, rect, row, _| draw(ui, rect, index, &hits.hits[row]));
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
    hairline(ui, rect.x_range(), rect.top());
    let words = if hits.total == 1 { "1 hit".to_owned() } else { format!("{} hits", hits.total) };
    let at = pos2(rect.left() + space::XXL, rect.center().y);
    paint_text(ui, at, Align2::LEFT_CENTER, &words, Type::CAPTION, theme.text.second, 200.0);
    let at = pos2(rect.right() - space::XXL, rect.center().y);
    paint_text(ui, at, Align2::RIGHT_CENTER, "Enter opens in place", Type::CAPTION, theme.text.third, 200.0);
    let Some(hit) = chosen.map(|row| &hits.hits[row]) else { return true };
    match &hit.evidence {
        Some(evidence) => actions.extend([Action::Select(hit.target.clone()), Action::Open(evidence.clone())]),
        None => actions.push(Action::Visit(hit.target.clone())),
    }
    false
}

/// What can be asked for, with examples out of the dossier; a click takes one over.
fn explain(ui: &mut Ui, index: &Index, typed: &mut Typed) {
    let theme = Theme::of(ui);
    let id = Id::unique(("search examples", index.revision()));
    let examples = ui.data_mut(|data| data.get_temp_mut_or_insert_with(id, || Arc::new(examples(index))).clone());
    ui.add_space(space::L);
    for example in examples.iter() {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), EXAMPLE), Sense::click());
        let told = format!("{}: {}", example.query, example.finds);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
        row_background(ui, rect, false, false, &response);
        let mut line = Line::new(ui, rect.left() + space::XXL, rect.center().y, rect.right() - space::XXL);
        line.right_text(example.finds, Type::META, theme.text.second);
        line.text(&example.query, Type::MONO.sized(12.0), theme.text.first);
        if response.has_focus() {
            focus_ring(ui, rect, radius::BADGE, StrokeKind::Inside);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            typed.text = format!("{} ", example.query);
            go_on_typing(ui, field_of("search"), &typed.text);
        }
    }
    ui.add_space(space::L);
}

fn draw(ui: &Ui, rect: Rect, index: &Index, hit: &Hit) {
    let theme = Theme::of(ui);
    let left = rect.left() + space::XXL;
    let one_line = hit.snippet.is_empty();
    let y = if one_line { rect.center().y } else { rect.top() + 14.0 };
    sign(ui, pos2(left, y), index, hit);
    let mut line = Line::new(ui, left + 26.0, y, rect.right() - space::XXL);
    if let Some(number) = hit.number {
        line.right_text(&format!("[{number}]"), Type::MONO, theme.accent);
    }
    line.right_text(&hit.line, Type::CAPTION, theme.text.second);
    line.text(&hit.title, Type::BODY.strong(), theme.text.first);
    if let Some(act) = hit.act {
        line.space(space::L).text(act.label(), Type::META, theme.act(act).mark);
    }
    if !one_line {
        snippet(ui, pos2(left + 26.0, rect.top() + 24.0), rect.width() - 58.0, hit);
    }
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
}

fn sign(ui: &Ui, at: eframe::egui::Pos2, index: &Index, hit: &Hit) {
    let theme = Theme::of(ui);
    let icon = |icon: Icon, color: Color32| {
        paint_text(ui, at, Align2::LEFT_CENTER, &icon.glyph(), Icon::format(16.0), color, 20.0);
    };
    match (&hit.target, hit.act) {
        (Target::Actor(id), _) => {
            let kind = index.actor(id).map_or(crate::model::ActorKind::Group, |actor| actor.kind);
            mark(ui.painter(), at + vec2(8.0, 0.0), 5.5, kind, theme.kind(kind).mark, Stroke::NONE);
        }
        (Target::Meeting(_), _) => icon(icons::HANDSHAKE, theme.text.second),
        (_, Some(act)) => icon(act_icon(act), theme.act(act).mark),
        _ => icon(icons::ARTICLE, theme.text.second),
    }
}

fn snippet(ui: &Ui, at: eframe::egui::Pos2, width: f32, hit: &Hit) {
    let theme = Theme::of(ui);
    let mut job = LayoutJob::default();
    let mut end = 0;
    let plain = Type::QUOTE_SMALL.format(theme.text.second);
    let mut strong = Type::QUOTE_SMALL.strong().format(theme.text.first);
    strong.background = theme.bg.select;
    for marked in &hit.marked {
        let from = marked.start.max(end);
        job.append(&hit.snippet[end..from], 0.0, plain.clone());
        job.append(&hit.snippet[from..marked.end.max(from)], 0.0, strong.clone());
        end = marked.end.max(from);
    }
    job.append(&hit.snippet[end..], 0.0, plain);
    job.wrap.max_width = width;
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at, galley, theme.text.second);
}
