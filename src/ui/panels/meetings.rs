//! Meetings: by date, with how much of each record is filled.

use crate::app::{Action, Command, Panel};
use crate::model::Target;
use crate::ui::shell::target_menu;
use crate::ui::theme::{Theme, Type, icons, row, space};
use crate::ui::widgets::{Heights, List, Prose, Told, empty, filter_field, hairline, paint_text, text_width, toolbar};
use crate::ui::{Memo, PanelContext};
use crate::view::{Index, MeetingCard, MeetingRow, Voice, counted, meetings, voices};
use eframe::egui::{Align2, CornerRadius, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

#[derive(Default)]
struct Local {
    filter: String,
    rows: Memo<String, Vec<MeetingRow>>,
}

/// How high what is said under the list is.
const LEGEND: f32 = 54.0;

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let PanelContext { index, selection, focused, actions, locals, state, .. } = context;
    let local = locals.get::<Local>();
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(space::XS);
    toolbar(ui, |ui| {
        let width = ui.available_width();
        filter_field(ui, "meetings", &mut local.filter, "Filter meetings", width);
    });
    let rows = local.rows.get(index, local.filter.clone(), |filter| meetings(index, filter));
    if rows.is_empty() {
        let sentence = if index.is_empty() {
            "Open a folder of articles first."
        } else if local.filter.is_empty() {
            "No article that is open tells of talks."
        } else {
            "No name, place or participant holds these words."
        };
        let next = empty(ui, icons::HANDSHAKE, "No meetings", sentence, index.is_empty().then_some("Open folder"));
        if next.is_some_and(|next| next.clicked()) {
            actions.push(Action::Run(Command::OpenFolder));
        }
        return;
    }
    let is_it =
        |row: &MeetingRow| matches!(row, MeetingRow::Meeting(card) if selection.meeting.as_ref() == Some(&card.id));
    let selected = rows.iter().position(is_it);
    let all = ui.available_rect_before_wrap();
    let (above, below) = all.split_top_bottom_at_y(all.bottom() - LEGEND);
    ui.scope_builder(UiBuilder::new().max_rect(above), |ui| {
        let height = |row: &MeetingRow| if matches!(row, MeetingRow::Heading(_)) { 40.0 } else { row::MEETING + 4.0 };
        let list = List::new("meetings", Heights::each(rows.iter().map(height))).selected(selected, *focused);
        let name = |row: usize| match &rows[row] {
            MeetingRow::Heading(_) => None,
            MeetingRow::Meeting(card) => {
                Some(format!("{}, {}, {} of 17 fields", card.name, card.date, card.reported()))
            }
        };
        let output = list.show(ui, name, |ui, rect, row, response| match &rows[row] {
            MeetingRow::Heading(words) => {
                let at = pos2(rect.left() + space::XL, rect.bottom() - 14.0);
                let color = Theme::of(ui).text.second;
                paint_text(ui, at, Align2::LEFT_CENTER, words, Type::CAPTION.strong(), color, rect.width());
            }
            MeetingRow::Meeting(card) => {
                draw(ui, rect, card);
                let room = rect.width() - 2.0 * space::XL;
                let (name, line) = (Type::BODY.strong(), Type::META);
                if text_width(ui, &card.name, name) > room || text_width(ui, &card.line, line) > room {
                    Told { heading: &card.name, words: "", line: &card.line }.on(response);
                }
                target_menu(response, state, &Target::Meeting(card.id.clone()), actions);
            }
        });
        if let Some(MeetingRow::Meeting(card)) = output.chosen.map(|row| &rows[row]) {
            actions.push(Action::Select(Target::Meeting(card.id.clone())));
        }
        if output.opened.is_some() {
            actions.push(Action::Show(Panel::Record));
        }
    });
    legend(ui, below);
}

fn draw(ui: &mut Ui, rect: Rect, card: &MeetingCard) {
    let theme = Theme::of(ui);
    let (left, right) = (rect.left() + space::XL, rect.right() - space::XL);
    let sentences = counted(card.sentences, "sentence");
    let at = pos2(right, rect.top() + 18.0);
    let told = paint_text(ui, at, Align2::RIGHT_CENTER, &sentences, Type::CAPTION, theme.text.second, 80.0);
    let at = pos2(left, rect.top() + 18.0);
    paint_text(ui, at, Align2::LEFT_CENTER, &card.date, Type::MONO, theme.text.second, told.left() - left - space::M);
    let at = pos2(left, rect.top() + 38.0);
    paint_text(ui, at, Align2::LEFT_CENTER, &card.name, Type::BODY.strong(), theme.text.first, right - left);
    let at = pos2(left, rect.top() + 56.0);
    paint_text(ui, at, Align2::LEFT_CENTER, &card.line, Type::META, theme.text.second, right - left);
    squares(ui, pos2(left, rect.top() + 77.0), right, card);
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
}

/// One square a field: filled where a sentence supports it.
fn squares(ui: &Ui, at: eframe::egui::Pos2, right: f32, card: &MeetingCard) {
    let theme = Theme::of(ui);
    let mut x = at.x;
    // Filled ones first: how many counts, not which.
    for number in 0..card.fields.len() {
        let square = Rect::from_min_size(pos2(x, at.y - 3.5), vec2(7.0, 7.0));
        let rounding = CornerRadius::same(2);
        if number < card.reported() {
            ui.painter().rect_filled(square, rounding, theme.accent);
        } else {
            ui.painter().rect_stroke(square, rounding, Stroke::new(1.0, theme.line.strong), StrokeKind::Inside);
        }
        x += 9.0;
    }
    let words = format!("{} of {}", card.reported(), card.fields.len());
    let room = right - x - 6.0;
    paint_text(ui, pos2(x + 6.0, at.y), Align2::LEFT_CENTER, &words, Type::CAPTION, theme.text.second, room);
}

fn legend(ui: &mut Ui, rect: Rect) {
    let theme = Theme::of(ui);
    hairline(ui, rect.x_range(), rect.top());
    let words = ["A square is one field of the record.", "Filled: at least one sentence supports it."];
    for (number, words) in words.into_iter().enumerate() {
        let at = pos2(rect.left() + space::XL, rect.top() + 18.0 + 16.0 * number as f32);
        let room = rect.width() - 2.0 * space::XL;
        paint_text(ui, at, Align2::LEFT_CENTER, words, Type::CAPTION, theme.text.second, room);
    }
}

/// What a panel about one meeting says where none is chosen: `otherwise`, where there is one to choose.
pub fn none_chosen<'a>(index: &Index, otherwise: &'a str) -> &'a str {
    if index.is_empty() {
        "Open a folder of articles first."
    } else if index.dossier().found.meetings.is_empty() {
        "No article that is open tells of talks."
    } else {
        otherwise
    }
}

/// A sentence of the program's, its quotations in the article's voice.
pub fn spoken<T: Clone>(mut prose: Prose<T>, text: &str, format: Type, theme: &Theme) -> Prose<T> {
    let quote = Type { size: format.size + 0.5, ..Type { line: format.line, ..Type::QUOTE_SMALL } };
    for voice in voices(text) {
        prose = match voice {
            Voice::Program(words) => prose.text(words, format, theme.text.first),
            Voice::Quoted(words) => prose.text(words, quote, theme.text.first),
            Voice::NotReported(words) => prose.not_reported(words, format),
        };
    }
    prose
}
