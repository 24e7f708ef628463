//! The mentions of an actor that are of another.

use super::card::{Place, body, card, foot, heading, list_height};
use crate::app::{Action, Split, State};
use crate::model::{ActorId, Change, Mention};
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, Line, Told, chip, field, hairline, row_background, tick_box};
use crate::view::evidence_card;
use eframe::egui::{Context, Id, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The list of mentions is at most so high; heading, wordings, name and foot take the rest of the card.
const LIST: f32 = 360.0;
const AROUND_LIST: f32 = 320.0;

/// So many wordings can be ticked at once.
const WORDINGS: usize = 8;

/// Draws the card. Gives true while it stays.
pub fn show(context: &Context, state: &State, actor: &ActorId, split: &mut Split, actions: &mut Vec<Action>) -> bool {
    let Some(old) = state.index.actor(actor) else { return false };
    card(context, "Split an actor", 560.0, Place::Middle, |ui| {
        heading(ui, &format!("Split {}", old.name));
        body(ui, |ui| {
            let words = "Tick the mentions that are of someone else, and say who that is.";
            ui.label(Type::META.text(words, Theme::of(ui).text.second));
            by_wording(ui, &old.mentions, split);
        });
        let high = list_height(ui, LIST, AROUND_LIST);
        ScrollArea::vertical().max_height(high).min_scrolled_height(high).auto_shrink([false, true]).show_rows(
            ui,
            26.0,
            old.mentions.len(),
            |ui, rows| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for mention in &old.mentions[rows] {
                    row(ui, state, mention, split);
                }
            },
        );
        body(ui, |ui| {
            let width = ui.available_width();
            field(ui, Id::unique("split name"), &mut split.name, icons::USER, "Name of the other actor", width);
        });
        let mut stays = true;
        foot(ui, |ui| {
            let ready = !split.name.trim().is_empty()
                && !split.mentions.is_empty()
                && split.mentions.len() < old.mentions.len();
            let count = split.mentions.len();
            let words =
                if count == 1 { "Split off 1 mention".to_owned() } else { format!("Split off {count} mentions") };
            if ui.add(Button::new(&words).primary().enabled(ready)).clicked() {
                actions.push(Action::Change(Change::Split {
                    actor: actor.clone(),
                    name: split.name.trim().to_owned(),
                    mentions: split.mentions.iter().cloned().collect(),
                }));
                stays = false;
            }
            stays &= !ui.add(Button::new("Cancel")).clicked();
        });
        stays
    })
}

/// Ticks all mentions of one wording, or none of them, where an actor is worded in several ways.
fn by_wording(ui: &mut Ui, mentions: &[Mention], split: &mut Split) {
    let mut wordings: BTreeMap<String, Vec<&Mention>> = BTreeMap::new();
    for mention in mentions {
        wordings.entry(mention.words.to_lowercase()).or_default().push(mention);
    }
    if wordings.len() < 2 {
        return;
    }
    let mut wordings: Vec<Vec<&Mention>> = wordings.into_values().collect();
    wordings.sort_by_key(|mentions| Reverse(mentions.len()));
    ui.add_space(space::M);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        for mentions in wordings.into_iter().take(WORDINGS) {
            let on = mentions.iter().all(|mention| split.mentions.contains(&mention.evidence()));
            let label = format!("{} {}×", mentions[0].words, mentions.len());
            if !chip(ui, &label, on).on_hover_text("Tick all that are worded so").clicked() {
                continue;
            }
            for evidence in mentions.iter().map(|mention| mention.evidence()) {
                if on {
                    split.mentions.remove(&evidence);
                } else {
                    split.mentions.insert(evidence);
                }
            }
        }
    });
}

fn row(ui: &mut Ui, state: &State, mention: &Mention, split: &mut Split) {
    let theme = Theme::of(ui);
    let evidence = mention.evidence();
    let on = split.mentions.contains(&evidence);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::click());
    let number = state.index.number(&mention.document).unwrap_or(0);
    let name = format!("{} in source {number}: {}", mention.words, mention.reason);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &name));
    row_background(ui, rect, false, false, &response);
    if response.hovered()
        && let Some(card) = evidence_card(&state.index, &evidence)
    {
        let from = format!("[{number}] {}, {}", card.publisher, card.date);
        Told { heading: &mention.reason, words: &card.sentence, line: &from }.on(&response);
    }
    tick_box(ui, pos2(rect.left() + 24.0, rect.center().y), on, response.has_focus());
    let mut line = Line::new(ui, rect.left() + 42.0, rect.center().y, rect.right() - space::XXL);
    line.right_text(&format!("[{number}]"), Type::MONO, theme.text.second);
    line.text(&mention.words, Type::QUOTE_SMALL, theme.text.first).space(space::L);
    line.text(&mention.reason, Type::CAPTION, theme.text.third);
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
    if response.clicked() && !split.mentions.remove(&evidence) {
        split.mentions.insert(evidence);
    }
}
