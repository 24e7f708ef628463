//! What can be done with the actor, edge or ground under the pointer.

use super::{Local, target_of};
use crate::app::{Action, Command, Panel};
use crate::model::{Change, Judgement, Target};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, row, space};
use crate::ui::widgets::Line;
use crate::view::scene::Item;
use crate::view::{Filters, Index};
use eframe::egui::{CornerRadius, Role, Sense, Ui, WidgetInfo, vec2};

const WIDTH: f32 = 216.0;

/// What the analyst can do about an actor.
const CORRECTIONS: [(Icon, &str, Command); 5] = [
    (icons::GIT_MERGE, "Merge with…", Command::Merge),
    (icons::ARROWS_SPLIT, "Split…", Command::Split),
    (icons::PENCIL_SIMPLE, "Rename…", Command::Rename),
    (icons::TAG, "Change kind…", Command::Retype),
    (icons::NOTE_PENCIL, "Add a note…", Command::Note),
];

/// Draws the menu, and gives what it asks for.
pub fn show(ui: &mut Ui, local: &mut Local, index: &Index, filters: &Filters) -> Vec<Action> {
    ui.set_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 0.0;
    match local.view.menu_item() {
        Some(Item::Node(node)) => of_actor(ui, local, filters, node),
        Some(item @ Item::Edge(_)) => of_relation(ui, local, index, item),
        None => of_ground(ui, local, filters),
    }
}

fn of_actor(ui: &mut Ui, local: &mut Local, filters: &Filters, node: usize) -> Vec<Action> {
    let Some(id) = local.charted.graph().and_then(|graph| Some(graph.nodes.get(node)?.id.clone())) else {
        return Vec::new();
    };
    let mut actions = Vec::new();
    let select = Action::Select(Target::Actor(id.clone()));
    if line(ui, icons::IDENTIFICATION_CARD, "Open the profile") {
        actions.extend([select.clone(), Action::Show(Panel::Actor)]);
    }
    if line(ui, icons::CROSSHAIR, "Show only its surroundings") {
        actions.extend([select.clone(), Action::Filter(Filters { steps: Some(1), ..filters.clone() })]);
    }
    if line(ui, icons::CHAT_TEXT, "List what it said") {
        actions.push(Action::Statements { speaker: id.clone(), topic: None });
    }
    match &filters.path {
        (Some(first), None) if *first != id => {
            if line(ui, icons::PATH, "Show the path to here") {
                let path = (Some(first.clone()), Some(id.clone()));
                actions.push(Action::Filter(Filters { path, ..filters.clone() }));
            }
        }
        _ => {
            if line(ui, icons::PATH, "Find a path from here") {
                local.hold = super::Hold::Path;
                actions.push(Action::Filter(Filters { path: (Some(id.clone()), None), ..filters.clone() }));
            }
        }
    }
    let pinned = local.charted.is_pinned(node);
    if line(ui, icons::PUSH_PIN, if pinned { "Unpin" } else { "Pin where it is" }) {
        let at = local.view.scene().nodes[node].at;
        local.charted.pin(node, (!pinned).then_some(at));
        local.view.set_pinned(node, !pinned);
    }
    ui.separator();
    for (icon, words, command) in CORRECTIONS {
        if line(ui, icon, words) {
            actions.extend([select.clone(), Action::Run(command)]);
        }
    }
    actions
}

fn of_relation(ui: &mut Ui, local: &Local, index: &Index, item: Item) -> Vec<Action> {
    let target = local.charted.graph().and_then(|graph| target_of(&graph, index, item));
    let Some(target) = target else { return Vec::new() };
    let mut actions = Vec::new();
    if line(ui, icons::QUOTES, "Show its sentences") {
        actions.extend([Action::Select(target.clone()), Action::Show(Panel::Relation)]);
    }
    for (icon, words, judgement) in
        [(icons::CHECK, "Accept", Judgement::Accepted), (icons::X, "Reject", Judgement::Rejected)]
    {
        if line(ui, icon, words) {
            actions.push(Action::Change(Change::Judge { target: target.clone(), judgement }));
        }
    }
    if line(ui, icons::NOTE_PENCIL, "Add a note…") {
        actions.extend([Action::Select(target), Action::Run(Command::Note)]);
    }
    actions
}

fn of_ground(ui: &mut Ui, local: &mut Local, filters: &Filters) -> Vec<Action> {
    let mut actions = Vec::new();
    if line(ui, icons::FRAME_CORNERS, "Show everything") {
        local.view.fit();
    }
    if line(ui, icons::ARROW_CLOCKWISE, "Lay out anew") {
        local.charted.start_over();
    }
    if !local.charted.pins().is_empty() && line(ui, icons::PUSH_PIN, "Unpin all") {
        local.charted.unpin_all();
        local.charted.start_over();
    }
    if (filters.steps.is_some() || filters.path.0.is_some()) && line(ui, icons::X, "Show all actors") {
        actions.push(Action::Filter(Filters { steps: None, path: (None, None), ..filters.clone() }));
    }
    actions
}

/// A line of the menu; true when it was clicked, which closes the menu.
fn line(ui: &mut Ui, icon: Icon, words: &str) -> bool {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row::TABLE), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, words));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, CornerRadius::same(4), theme.bg.hover);
    }
    let mut line = Line::new(ui, rect.left() + space::L, rect.center().y, rect.right());
    line.text(&icon.glyph(), Icon::format(14.0), theme.text.second).space(space::L);
    line.text(words, Type::BODY, theme.text.first);
    if response.clicked() {
        ui.close();
    }
    response.clicked()
}
