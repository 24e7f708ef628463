//! The Admiralty code: how far a source and an item are to be trusted, judged apart.

use super::card::{Place, body, card, foot, heading};
use crate::app::{Action, State};
use crate::model::{Change, Grade, Target};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Button, Line, focus_ring, row_background};
use crate::view::name_of;
use eframe::egui::{Context, Key, Modifiers, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

const RELIABILITY: [(char, &str); 6] = [
    ('A', "Completely reliable"),
    ('B', "Usually reliable"),
    ('C', "Fairly reliable"),
    ('D', "Not usually reliable"),
    ('E', "Unreliable"),
    ('F', "Cannot be judged"),
];
const CREDIBILITY: [(u8, &str); 6] = [
    (1, "Confirmed by others"),
    (2, "Probably true"),
    (3, "Possibly true"),
    (4, "Doubtful"),
    (5, "Improbable"),
    (6, "Cannot be judged"),
];

const LETTERS: [Key; 6] = [Key::A, Key::B, Key::C, Key::D, Key::E, Key::F];
const DIGITS: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];

/// A letter and a digit choose, Enter gives the grade. True where it was pressed.
fn by_keys(context: &Context, grade: &mut Grade) -> bool {
    let pressed = |key| context.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if let Some(at) = LETTERS.into_iter().position(pressed) {
        grade.reliability = RELIABILITY[at].0;
    }
    if let Some(at) = DIGITS.into_iter().position(pressed) {
        grade.credibility = CREDIBILITY[at].0;
    }
    pressed(Key::Enter)
}

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &State, target: &Target, grade: &mut Grade, actions: &mut Vec<Action>) -> bool {
    let entered = by_keys(context, grade);
    card(context, "Grade", 520.0, Place::Middle, |ui| {
        heading(ui, &format!("Grade: {}", name_of(&state.index, target)));
        body(ui, |ui| {
            ui.columns(2, |columns| {
                let title = |ui: &mut Ui, words: &str| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.label(Type::CAPTION.strong().text(words, Theme::of(ui).text.second));
                    ui.add_space(space::S);
                };
                title(&mut columns[0], "Reliability of the source");
                for (letter, words) in RELIABILITY {
                    if line(&mut columns[0], &letter.to_string(), words, grade.reliability == letter) {
                        grade.reliability = letter;
                    }
                }
                title(&mut columns[1], "Credibility of what it says");
                for (number, words) in CREDIBILITY {
                    if line(&mut columns[1], &number.to_string(), words, grade.credibility == number) {
                        grade.credibility = number;
                    }
                }
            });
        });
        let mut stays = true;
        foot(ui, |ui| {
            let words = format!("Grade {grade}");
            if ui.add(Button::new(&words).primary().with_key("Enter")).clicked() || entered {
                actions.push(Action::Change(Change::Regrade { target: target.clone(), grade: *grade }));
                stays = false;
            }
            stays &= !ui.add(Button::new("Cancel")).clicked();
        });
        stays
    })
}

fn line(ui: &mut Ui, mark: &str, words: &str, chosen: bool) -> bool {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, format!("{mark}: {words}")));
    row_background(ui, rect, chosen, true, &response);
    let mut line = Line::new(ui, rect.left() + space::XL, rect.center().y, rect.right());
    line.text(mark, Type::MONO.sized(13.0), if chosen { theme.ink } else { theme.text.second });
    line.space(space::XL).text(words, Type::META, theme.text.first);
    if response.has_focus() {
        focus_ring(ui, rect, 3, StrokeKind::Inside);
    }
    response.clicked()
}
