//! Notes beside the text: who does what there. They are pushed down rather than overlap.

use super::layout::Laid;
use crate::app::{Action, State};
use crate::model::{Act, ActorId, Target};
use crate::ui::shell::target_menu;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons};
use crate::ui::widgets::{act_icon, focus_ring, paint_text, text_width};
use crate::view::{DiscrepancyNote, Index, Page, margin_note};
use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align2, CursorIcon, Galley, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// Between notes.
const GAP: f32 = 6.0;

/// What stands in the margin beside a statement or a mark.
pub struct Note {
    /// What a click selects.
    pub target: Target,
    /// Whose statement it is about.
    pub speaker: Option<ActorId>,
    name: String,
    top: f32,
    heading: Option<String>,
    act: Option<Act>,
    about: Arc<Galley>,
    /// True where `about` begins behind the act's word rather than under it.
    beside: bool,
}

impl Note {
    /// Where it ends.
    pub fn bottom(&self) -> f32 {
        self.top + self.height()
    }

    fn height(&self) -> f32 {
        let heading = if self.heading.is_some() { 16.0 } else { 0.0 };
        let act = if self.act.is_some() && !self.beside { 15.0 } else { 0.0 };
        heading + act + self.about.size().y.max(15.0)
    }
}

/// The notes of a page, placed.
pub fn notes(
    ui: &Ui,
    index: &Index,
    laid: &Laid,
    page: &Page,
    discrepancies: &[DiscrepancyNote],
    width: f32,
) -> Vec<Note> {
    let mut notes: Vec<(f32, Note)> = Vec::new();
    let marks = index.marks(&page.id);
    for mark in marks.iter().flat_map(|marks| &marks.statements) {
        let Some(first) = mark.fills.first() else { continue };
        let Some(anchor) = laid.paragraph_at(first.start).map(|_| laid.top_of(first.start)) else { continue };
        let statement = &index.dossier().found.statements[mark.statement];
        let note = margin_note(index, statement);
        let act = text_width(ui, statement.act.label(), Type::CAPTION) + 24.0;
        let fits = act + text_width(ui, &note.about, Type::CAPTION) <= width - 12.0;
        let name = format!("{}: {}, {}", note.speaker, statement.act.label(), note.about);
        notes.push((
            anchor,
            Note {
                target: Target::Statement(statement.id.clone()),
                speaker: statement.speaker.clone(),
                name,
                top: 0.0,
                heading: Some(note.speaker),
                act: Some(statement.act),
                about: about(ui, &note.about, width - 12.0, if fits { act } else { 0.0 }),
                beside: fits,
            },
        ));
    }
    for note in discrepancies {
        let Some(anchor) = laid.paragraph_at(note.span.start).map(|_| laid.top_of(note.span.start)) else { continue };
        notes.push((
            anchor,
            Note {
                target: note.target.clone(),
                speaker: None,
                name: format!("{}: {}", note.title, note.detail),
                top: 0.0,
                heading: Some(note.title.clone()),
                act: None,
                about: about(ui, &note.detail, width - 12.0, 0.0),
                beside: false,
            },
        ));
    }
    notes.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let mut placed: Vec<Note> = Vec::new();
    for (anchor, mut note) in notes {
        let free = placed.last().map_or(0.0, |last| last.bottom() + GAP);
        note.top = (anchor + 2.0).max(free);
        let same = placed.last().is_some_and(|last| last.speaker.is_some() && last.speaker == note.speaker);
        if same && note.top - free < 30.0 {
            note.heading = None;
        }
        placed.push(note);
    }
    placed
}

fn about(ui: &Ui, words: &str, width: f32, indent: f32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.append(words, indent, Type::CAPTION.format(Theme::of(ui).text.second));
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

/// Draws the notes that are in sight.
pub fn show(
    ui: &mut Ui,
    laid: &Laid,
    origin: Pos2,
    visible: Rect,
    selected: Selected,
    (state, actions): (&State, &mut Vec<Action>),
) {
    let Some((left, width)) = laid.notes_at else { return };
    for (number, note) in laid.notes.iter().enumerate() {
        let at = origin + vec2(left, note.top);
        let rect = Rect::from_min_size(at, vec2(width, note.height()));
        if !rect.intersects(visible) {
            continue;
        }
        let is_selected = selected.target == Some(&note.target)
            || (note.speaker.is_some() && selected.actor == note.speaker.as_ref());
        let response = draw(ui, note, number, rect, is_selected, actions);
        target_menu(&response, state, &note.target, actions);
    }
}

/// What is selected.
#[derive(Clone, Copy)]
pub struct Selected<'a> {
    /// The statement, or whatever was selected last.
    pub target: Option<&'a Target>,
    /// The actor whose mentions are marked.
    pub actor: Option<&'a ActorId>,
}

fn draw(ui: &mut Ui, note: &Note, number: usize, rect: Rect, selected: bool, actions: &mut Vec<Action>) -> Response {
    let theme = Theme::of(ui);
    let response = ui.interact(rect, ui.make_persistent_id(("note", number)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Note, true, &note.name));
    let rule = match (selected, response.hovered()) {
        (true, _) => Stroke::new(2.0, theme.accent),
        (false, true) => Stroke::new(1.0, theme.line.strong),
        (false, false) => Stroke::new(1.0, theme.line.soft),
    };
    ui.painter().vline(rect.left() + 1.0, rect.y_range(), rule);
    let left = rect.left() + 10.0;
    let mut y = rect.top();
    if let Some(heading) = &note.heading {
        let mut at = pos2(left, y + 8.0);
        let mut color = theme.text.first;
        if note.act.is_none() {
            color = theme.warning();
            let icon = Icon::format(13.0);
            paint_text(ui, at, Align2::LEFT_CENTER, &icons::SCALES.glyph(), icon, color, 20.0);
            at.x += 18.0;
        }
        paint_text(ui, at, Align2::LEFT_CENTER, heading, Type::CAPTION.strong(), color, rect.right() - at.x);
        y += 16.0;
    }
    if let Some(act) = note.act {
        let color = theme.act(act).mark;
        let at = pos2(left, y + 7.5);
        paint_text(ui, at, Align2::LEFT_CENTER, &act_icon(act).glyph(), Icon::format(12.0), color, 20.0);
        paint_text(ui, at + vec2(16.0, 0.0), Align2::LEFT_CENTER, act.label(), Type::CAPTION, color, 80.0);
        if !note.beside {
            y += 15.0;
        }
    }
    ui.painter().galley(pos2(left, y), Arc::clone(&note.about), theme.text.second);
    if response.has_focus() {
        focus_ring(ui, rect, 3, StrokeKind::Outside);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.clicked() {
        let is_read_here = matches!(note.target, Target::Statement(_));
        let target = note.target.clone();
        actions.push(if is_read_here { Action::Select(target) } else { Action::Visit(target) });
    }
    response
}
