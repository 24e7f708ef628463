//! All articles that a line rests on, to choose one from.

use super::card::{Place, card};
use super::choose::{in_place_of_lines, lines, typing};
use crate::app::{Action, State, Typed};
use crate::text::on_one_line;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Line, hairline, paint_rows};
use crate::view::{Citation, EvidenceCard, counted, evidence_card};
use eframe::egui::{Context, Rect, Ui, pos2};

/// Height of a line: where it stands, and the sentence.
const LINE: f32 = 46.0;
/// As many are in sight at once.
const MOST: usize = 10;

/// Draws the card. Gives true while it stays.
pub fn show(
    context: &Context,
    state: &State,
    citations: &[Citation],
    typed: &mut Typed,
    actions: &mut Vec<Action>,
) -> bool {
    card(context, "Sources", 620.0, Place::Top, |ui| {
        let hint = format!("{}: type words of one", counted(citations.len(), "source"));
        typing(ui, "sources", typed, icons::QUOTES, &hint);
        let wanted: Vec<String> = typed.text.split_whitespace().map(str::to_lowercase).collect();
        let cards = citations.iter().filter_map(|citation| evidence_card(&state.index, &citation.evidence));
        let cards: Vec<EvidenceCard> = cards.filter(|card| holds(card, &wanted)).collect();
        if cards.is_empty() {
            in_place_of_lines(ui, "No source holds these words");
        }
        let name = |row: usize| format!("Source {}: {}", cards[row].number, cards[row].sentence);
        let chosen = lines(ui, typed, cards.len(), MOST, LINE, name, |ui, rect, row, _| draw(ui, rect, &cards[row]));
        ui.add_space(space::S);
        let Some(row) = chosen else { return true };
        actions.push(Action::Open(cards[row].evidence.clone()));
        false
    })
}

fn holds(card: &EvidenceCard, wanted: &[String]) -> bool {
    let text = format!("{} {} {} {}", card.publisher, card.date, card.speaker, card.sentence).to_lowercase();
    wanted.iter().all(|word| text.contains(word))
}

fn draw(ui: &Ui, rect: Rect, card: &EvidenceCard) {
    let theme = Theme::of(ui);
    let (left, right) = (rect.left() + space::XXL, rect.right() - space::XXL);
    let mut line = Line::new(ui, left, rect.top() + 14.0, right);
    line.right_text(&card.date, Type::CAPTION, theme.text.second);
    line.text(&format!("[{}]", card.number), Type::MONO, theme.accent).space(space::L);
    line.text(&card.publisher, Type::META.strong(), theme.text.first).space(space::L);
    line.text(&card.speaker, Type::META, theme.text.second);
    let sentence = on_one_line(&card.sentence);
    let at = pos2(left, rect.top() + 23.0);
    paint_rows(ui, at, &sentence, Type::QUOTE_SMALL, theme.text.second, right - left, 1);
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
}
