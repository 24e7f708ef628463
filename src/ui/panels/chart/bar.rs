//! The bar over the chart: what the pointer does, what is drawn, what areas show.

use super::{Hold, Local};
use crate::app::{Action, Picture};
use crate::ui::chart::palette;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, chip, choice_chip, text_width, toolbar};
use crate::view::Filters;
use crate::view::graph::{Grouping, Weight};
use crate::view::scene::{Caption, Sheet};
use eframe::egui::{Align, Layout, Popup, Ui};
use std::sync::Arc;

/// A narrower bar does not say what is chosen.
const NARROW: f32 = 640.0;

/// Draws the bar, and gives what it asks for.
pub fn show(ui: &mut Ui, local: &mut Local, title: &str, filters: &Filters) -> Vec<Action> {
    let mut actions = Vec::new();
    let brief = ui.available_width() < NARROW;
    toolbar(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let holds =
            [(Hold::Pointer, icons::CURSOR, "Pick and move actors"), (Hold::Hand, icons::HAND, "Move the picture")];
        for (hold, icon, name) in holds {
            tool(ui, &mut local.hold, hold, icon, name);
        }
        if ui
            .add(Button::icon(icons::FRAME_CORNERS, "Show everything"))
            .on_hover_text("Show everything: Home")
            .clicked()
        {
            local.view.fit();
        }
        if tool(ui, &mut local.hold, Hold::Path, icons::PATH, "Find a path: pick its two ends")
            && filters.path.0.is_some()
        {
            actions.push(Action::Filter(Filters { path: (None, None), ..filters.clone() }));
        }
        ui.add_space(space::M);
        ui.spacing_mut().item_spacing.x = space::L;
        if chip(ui, "Labels", !local.no_plates).clicked() {
            local.no_plates = !local.no_plates;
        }
        if chip(ui, "Communities", local.communities).clicked() {
            local.communities = !local.communities;
        }
        let weight = choice_chip(ui, "Size", brief, local.weight, &Weight::ALL, Weight::label);
        local.weight = weight.unwrap_or(local.weight);
        let groupings = [Grouping::Kind, Grouping::Polarity];
        let grouping = choice_chip(ui, "Lines", brief, local.grouping, &groupings, |grouping| match grouping {
            Grouping::Kind => "each kind",
            Grouping::Polarity => "for and against",
        });
        local.grouping = grouping.unwrap_or(local.grouping);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            actions.extend(picture(ui, local, title));
            let theme = Theme::of(ui);
            let words = if local.charted.is_waiting() { "Laying out …" } else { "Layout at rest" };
            if ui.available_width() > text_width(ui, words, Type::META) + space::L {
                ui.label(Type::META.text(words, theme.text.third));
            }
        });
    });
    actions
}

/// The button that keeps the chart as a picture, as it stands.
fn picture(ui: &mut Ui, local: &Local, title: &str) -> Option<Action> {
    let roomy = ui.available_width() > 120.0;
    let button = if roomy {
        Button::new("SVG or PNG").with_icon(icons::IMAGE)
    } else {
        Button::icon(icons::IMAGE, "SVG or PNG")
    };
    let graph = local.charted.graph();
    let told = "Keep the chart as a picture, as it stands, with title and legend";
    let response = ui.add(button.height(26.0).enabled(graph.is_some())).on_hover_text(told);
    let mut chosen = None;
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(230.0);
        let theme = Theme::of(ui);
        for (words, picture) in [("SVG: to print or to edit", Picture::Svg), ("PNG: to put into a text", Picture::Png)]
        {
            if ui.button(Type::BODY.text(words, theme.text.first)).clicked() {
                chosen = Some(picture);
                ui.close();
            }
        }
    });
    let (picture, graph) = (chosen?, graph?);
    let caption = Caption::of(title, &graph, local.weight);
    let sheet = Sheet::new(local.view.scene(), palette(ui), &caption);
    Some(Action::Picture(picture, Arc::new(sheet)))
}

/// A button for one thing that the pointer can do; true where it was switched on.
fn tool(ui: &mut Ui, hold: &mut Hold, this: Hold, icon: Icon, name: &str) -> bool {
    let clicked = ui.add(Button::icon(icon, name).on(*hold == this)).on_hover_text(name).clicked();
    if clicked {
        *hold = if *hold == this { Hold::Pointer } else { this };
    }
    clicked && *hold == this
}
