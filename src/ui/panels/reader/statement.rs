//! A statement in the text: its fill, and its sign in the gutter.

use super::layout::Paragraph;
use super::page::fill;
use crate::model::{Act, Mode, Statement, Target};
use crate::text::Span;
use crate::ui::PanelContext;
use crate::ui::theme::Theme;
use crate::ui::theme::icons::Icon;
use crate::ui::widgets::{act_icon, paint_text};
use crate::view::{Index, Marks, StatementMark, is_own_words};
use eframe::egui::{Align2, Color32, CornerRadius, Pos2, Rect, Ui, Vec2, pos2, vec2};

/// Lines that have a sign in the gutter already.
#[derive(Default)]
pub struct Signs(Vec<i32>);

impl Signs {
    /// Where a sign for the line at `y` goes: there, or on the next free line.
    fn place(&mut self, y: f32) -> f32 {
        let mut line = y.round() as i32;
        while self.0.contains(&line) {
            line += 25;
        }
        self.0.push(line);
        line as f32
    }
}

/// A statement's fill, and its sign in the gutter.
pub fn statement(
    ui: &mut Ui,
    context: &PanelContext,
    mark: &StatementMark,
    paragraph: &Paragraph,
    origin: Pos2,
    signs: &mut Signs,
) {
    let theme = Theme::of(ui);
    let statement = &context.index.dossier().found.statements[mark.statement];
    let colours = theme.act(statement.act);
    let selected = is_selected(context, statement);
    for span in &mark.fills {
        fill(ui, paragraph, origin, *span, if selected { colours.selected } else { colours.fill });
    }
    let first = mark.fills[0];
    if first.start < paragraph.span.start || first.start >= paragraph.span.end {
        return;
    }
    if let Some(line) = paragraph.rects(Span::new(first.start, first.start + 1)).first() {
        let y = signs.place(origin.y + line.top());
        sign(ui, pos2(origin.x, y), statement.act, statement.mode, colours.mark);
    }
}

fn is_selected(context: &PanelContext, statement: &Statement) -> bool {
    let selection = context.selection;
    let is_focus = selection.is_focus(&Target::Statement(statement.id.clone()));
    let place = selection.place.as_ref();
    is_focus || place.is_some_and(|place| statement.content.iter().any(|piece| piece.overlaps(place)))
}

/// The icon of an act and a bar beside its first line: solid for the speaker's own words, dotted for the reporter's.
fn sign(ui: &Ui, at: Pos2, act: Act, mode: Mode, color: Color32) {
    let center = pos2(at.x - 21.0, at.y + 12.0);
    paint_text(ui, center, Align2::CENTER_CENTER, &act_icon(act).glyph(), Icon::format(14.0), color, 20.0);
    let bar = Rect::from_min_size(pos2(at.x - 11.0, at.y + 2.0), vec2(3.0, 20.0));
    if is_own_words(mode) {
        ui.painter().rect_filled(bar, CornerRadius::ZERO, color);
    } else {
        for dot in 0..4u8 {
            let top = bar.top() + f32::from(dot) * 5.5;
            ui.painter().rect_filled(
                Rect::from_min_size(pos2(bar.left(), top), Vec2::splat(3.0)),
                CornerRadius::ZERO,
                color,
            );
        }
    }
}

/// The statement that these words belong to: the shortest, where one stands in another.
pub fn statement_at(index: &Index, marks: &Marks, byte: usize) -> Option<Target> {
    let holds = |fills: &[Span]| fills.iter().any(|fill| fill.start <= byte && byte < fill.end);
    let hit = marks.statements.iter().filter(|mark| holds(&mark.fills));
    let mark = hit.min_by_key(|mark| mark.fills.iter().map(|fill| fill.len()).sum::<usize>())?;
    Some(Target::Statement(index.dossier().found.statements[mark.statement].id.clone()))
}
