//! Review: one question at a time, answered by keys.

use super::card::{Place, body, card, foot};
use crate::app::{Action, Command, State, Tool, Typed};
use crate::model::Target;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, radius, space};
use crate::ui::widgets::{Button, Line, act_icon, focus_ring, hairline, key_cap, mark, paint_text, sentence_on_paper};
use crate::view::{Candidate, EvidenceCard, Question};
use eframe::egui::{
    Align, Align2, Context, CornerRadius, Key, Layout, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &mut State, actions: &mut Vec<Action>) -> bool {
    let question = state.question();
    let (done, total) = state.review_progress();
    let mut other = false;
    let stays = card(context, "Review", 500.0, Place::Middle, |ui| {
        head(ui, done, total);
        match &question {
            None => {
                finished(ui, state, actions);
                true
            }
            Some(question) => {
                body(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ask(ui, question, actions);
                    other = candidates(ui, question, &mut state.review.chosen);
                    meaning(ui, question);
                });
                answers(ui, state, question, actions);
                true
            }
        }
    });
    if other && let Some(Target::Statement(statement)) = question.map(|question| question.target) {
        state.tool = Some(Tool::Speaker { statement, typed: Typed::default(), reviewing: true });
        return false;
    }
    stays
}

/// The heading: how many of how many, and a bar.
fn head(ui: &mut Ui, done: usize, total: usize) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 38.0), Sense::hover());
    let mut line = Line::new(ui, rect.left() + space::XXL, rect.center().y, rect.right());
    line.text(&icons::LIST_CHECKS.glyph(), Icon::format(16.0), theme.text.second).space(space::L);
    line.text("Review", Type::BODY.strong(), theme.text.first).space(space::L);
    let at = (done + 1).min(total.max(1));
    line.text(&format!("{at} of {total}"), Type::MONO, theme.text.second);
    let bar = Rect::from_min_size(pos2(rect.right() - 136.0, rect.center().y - 3.0), vec2(120.0, 6.0));
    ui.painter().rect_filled(bar, CornerRadius::same(radius::BADGE), theme.bg.hover);
    let share = done as f32 / total.max(1) as f32;
    let part = bar.with_max_x(bar.left() + bar.width() * share.min(1.0));
    ui.painter().rect_filled(part, CornerRadius::same(radius::BADGE), theme.accent_fill);
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
}

/// The end: what was done, and what can be done next.
fn finished(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui);
    let (answered, skipped) = (state.review.answered(), state.review.skipped().len());
    let heading = if skipped == 0 { "Nothing wants a decision" } else { "That was the last one" };
    let words = match (answered, skipped) {
        (0, 0) => "All speakers were found, and nothing else is in doubt.".to_owned(),
        (_, 0) => format!("{answered} answered."),
        (_, 1) => format!("{answered} answered. 1 was skipped, and still wants a decision."),
        _ => format!("{answered} answered. {skipped} were skipped, and still want a decision."),
    };
    body(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space(space::PART);
            ui.label(icons::CHECK_CIRCLE.text(40.0, theme.ink));
            ui.add_space(space::L);
            ui.label(Type::HEADING.text(heading, theme.text.first));
            ui.label(Type::BODY.text(words, theme.text.second));
            ui.add_space(space::PART);
        });
    });
    let again = Button::new("Go through the skipped").with_icon(icons::LIST_CHECKS).with_key("F7").primary();
    let audit = Button::new("Audit a sample").with_icon(icons::TARGET);
    let next = [(again, Command::Review)].into_iter().filter(|_| skipped > 0).chain([(audit, Command::Audit)]);
    commands(ui, state, next, actions);
}

fn ask(ui: &mut Ui, question: &Question, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui);
    ui.label(Type::HEADING.text(question.heading, theme.text.first));
    ui.add_space(space::XS);
    ui.label(Type::META.text(&question.line, theme.text.second));
    for (number, card) in question.cards.iter().enumerate() {
        ui.add_space(space::L);
        quote(ui, number, card, actions);
    }
    ui.add_space(space::XL);
}

/// The sentence on paper, and where it stands.
fn quote(ui: &mut Ui, number: usize, card: &EvidenceCard, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui);
    sentence_on_paper(ui, card);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::click());
    let mut line = Line::new(ui, rect.left(), rect.center().y + 2.0, rect.right());
    line.text(&format!("[{}]", card.number), Type::MONO, theme.accent).space(space::S);
    line.text(&format!("{}, {}", card.publisher, card.date), Type::CAPTION, theme.text.second).space(space::L);
    if let Some(act) = card.act {
        let color = theme.act(act).mark;
        line.text(&act_icon(act).glyph(), Icon::format(13.0), color).space(space::S);
        line.text(act.label(), Type::CAPTION, color).space(space::S);
        line.text(card.mode, Type::CAPTION, theme.text.second);
    }
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Link, true, format!("Open source {}, sentence {}", card.number, number + 1))
    });
    if response.has_focus() {
        focus_ring(ui, rect, 3, StrokeKind::Outside);
    }
    if response.clicked() {
        actions.push(Action::Open(card.evidence.clone()));
    }
}

/// The answers to choose from. Gives true where someone else is to be chosen.
fn candidates(ui: &mut Ui, question: &Question, chosen: &mut usize) -> bool {
    let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    let count = question.candidates.len();
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let by_digit = digits.iter().position(|key| pressed(*key));
    if pressed(Key::ArrowDown) {
        *chosen = (*chosen + 1).min(count.saturating_sub(1));
    }
    if pressed(Key::ArrowUp) {
        *chosen = chosen.saturating_sub(1);
    }
    *chosen = by_digit.filter(|digit| *digit < count).unwrap_or(*chosen).min(count.saturating_sub(1));
    for (number, candidate) in question.candidates.iter().enumerate() {
        if answer(ui, number, candidate, number == *chosen) {
            *chosen = number;
        }
    }
    if !question.open {
        return false;
    }
    by_digit == Some(count) || someone_else(ui, count)
}

/// The last answer: an actor that is not among the candidates.
fn someone_else(ui: &mut Ui, number: usize) -> bool {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::click());
    let key = (number + 1).to_string();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{key}: Someone else")));
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(radius::SELECTION), theme.bg.hover);
    }
    let middle = rect.center().y;
    key_cap(ui, pos2(rect.left() + 10.0, middle), Align2::LEFT_CENTER, &key, theme.text.first);
    let mut line = Line::new(ui, rect.left() + 34.0, middle, rect.right());
    line.text(&icons::MAGNIFYING_GLASS.glyph(), Icon::format(14.0), theme.text.second).space(space::M);
    line.text("Someone else", Type::BODY, theme.text.second);
    if response.has_focus() {
        focus_ring(ui, rect, radius::SELECTION, StrokeKind::Inside);
    }
    response.clicked()
}

fn answer(ui: &mut Ui, number: usize, candidate: &Candidate, chosen: bool) -> bool {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::click());
    let name = format!("{}: {}, {}", number + 1, candidate.name, candidate.reason);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &name));
    let rounding = CornerRadius::same(radius::SELECTION);
    if chosen {
        let stroke = Stroke::new(1.5, theme.accent);
        ui.painter().rect(rect, rounding, theme.bg.select, stroke, StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, rounding, theme.bg.hover);
    }
    let middle = rect.center().y;
    key_cap(ui, pos2(rect.left() + 10.0, middle), Align2::LEFT_CENTER, &(number + 1).to_string(), theme.text.first);
    let dot = pos2(rect.left() + 40.0, middle);
    mark(ui.painter(), dot, 5.0, candidate.kind, theme.kind(candidate.kind).mark, Stroke::NONE);
    let format = if chosen { Type::BODY.strong() } else { Type::BODY };
    let at = pos2(rect.left() + 54.0, middle);
    let words = paint_text(ui, at, Align2::LEFT_CENTER, &candidate.name, format, theme.text.first, 200.0);
    let at = pos2(rect.right() - 10.0, middle);
    let room = rect.right() - words.right() - 24.0;
    paint_text(ui, at, Align2::RIGHT_CENTER, &candidate.reason, Type::META, theme.text.second, room);
    response.clicked()
}

/// What the answers mean for this question: rejecting can be to leave out, to keep apart, to say no.
fn meaning(ui: &mut Ui, question: &Question) {
    let [accepted, rejected] = question.meaning;
    ui.add_space(space::L);
    let words = format!("Accept: {accepted}. Reject: {rejected}. Skip: left open.");
    ui.label(Type::CAPTION.text(words, Theme::of(ui).text.third));
}

fn answers(ui: &mut Ui, state: &State, question: &Question, actions: &mut Vec<Action>) {
    let can_accept = question.accept.is_some() || !question.candidates.is_empty();
    let accept = Button::new("Accept").with_icon(icons::CHECK).with_key("A").primary().enabled(can_accept);
    let reject = Button::new("Reject").with_icon(icons::X).with_key("R");
    let skip = Button::new("Skip").with_icon(icons::SKIP_FORWARD).with_key("S");
    let answers = [(accept, Command::Accept), (reject, Command::Reject), (skip, Command::Skip)];
    commands(ui, state, answers, actions);
}

/// The foot: what can be done, and at the right how the last of it is taken back.
fn commands<'a>(
    ui: &mut Ui,
    state: &State,
    buttons: impl IntoIterator<Item = (Button<'a>, Command)>,
    actions: &mut Vec<Action>,
) {
    foot(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for (button, command) in buttons {
            if ui.add(button).clicked() {
                actions.push(Action::Run(command));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let undo = Button::new("Undo").with_icon(icons::ARROW_COUNTER_CLOCKWISE).with_key("Ctrl+Z");
            let some = Command::Undo.is_enabled(state) || !state.review.steps.is_empty();
            if ui.add(undo.enabled(some)).clicked() {
                actions.push(Action::Run(Command::Undo));
            }
        });
    });
}
