//! Chart: the actors and how they stand to each other, drawn.

mod bar;
mod card;
mod charted;
mod menu;

use super::super::chart::{ChartEvent, ChartOptions, ChartView};
use crate::app::{Action, Command, Panel, Pins};
use crate::model::Target;
use crate::ui::PanelContext;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, row, space};
use crate::ui::widgets::{Line, empty, pane_has_focus};
use crate::view::graph::{Graph, Grouping, Query, Weight};
use crate::view::scene::Item;
use crate::view::{Filters, Index};
use charted::Charted;
use eframe::egui::{CornerRadius, Role, Sense, Ui, WidgetInfo, vec2};

/// What dragging and clicking does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Hold {
    /// Picks and moves actors.
    #[default]
    Pointer,
    /// Moves the picture.
    Hand,
    /// Picks the two ends of a path.
    Path,
}

#[derive(Default)]
struct Local {
    view: ChartView,
    charted: Charted,
    hold: Hold,
    no_plates: bool,
    communities: bool,
    weight: Weight,
    grouping: Grouping,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    if context.index.is_empty() {
        let sentence = "Open a folder of articles to see who stands how to whom.";
        let next = empty(ui, icons::GRAPH, "No chart yet", sentence, Some("Open folder"));
        if next.is_some_and(|next| next.clicked()) {
            context.push(Action::Run(Command::OpenFolder));
        }
        return;
    }
    let (index, filters, selection) = (context.index, context.filters, context.selection);
    let local = context.locals.get::<Local>();
    let query = Query {
        filters: filters.clone(),
        center: filters.steps.and(selection.actor.clone()),
        unlinked: false,
        weight: local.weight,
        grouping: local.grouping,
    };
    local.charted.set_pins(context.state.pins());
    local.charted.update(ui, index, &query, &mut local.view, local.communities);
    let mut actions = bar::show(ui, local, &context.state.source.title, filters);
    let Some(graph) = local.charted.graph() else { return };
    if graph.nodes.is_empty() {
        actions.extend(nobody(ui, index, filters));
        context.actions.extend(actions);
        return;
    }
    local.view.select(selection.focus.as_ref().and_then(|target| item_of(&graph, index, target)));
    let options = ChartOptions {
        hand: local.hold == Hold::Hand,
        plates: !local.no_plates,
        weight: local.weight,
        ..ChartOptions::default()
    };
    if local.hold == Hold::Path {
        prompt(ui, filters);
    }
    let (response, events) = local.view.show(ui, options);
    if context.focused && pane_has_focus(ui) {
        response.request_focus();
    }
    let hovered = local.view.focus().hovered.filter(|_| !response.dragged());
    if let Some(item) = hovered {
        let response = response.clone();
        response.on_hover_ui_at_pointer(|ui| card::show(ui, index, &graph, item));
    }
    for event in events {
        match event {
            ChartEvent::Picked(Item::Node(node)) if local.hold == Hold::Path => {
                actions.push(Action::Filter(with_end(filters, &graph, node)));
            }
            ChartEvent::Picked(item) => {
                actions.extend(target_of(&graph, index, item).map(Action::Select));
                let page = if matches!(item, Item::Node(_)) { Panel::Actor } else { Panel::Relation };
                actions.extend(context.state.has_panel(page).then_some(Action::Show(page)));
            }
            ChartEvent::Entered(node) => {
                actions.push(Action::Select(Target::Actor(graph.nodes[node].id.clone())));
                actions.push(Action::Filter(Filters { steps: Some(1), ..filters.clone() }));
            }
            ChartEvent::Pinned(node, at) => local.charted.pin(node, Some(at)),
            ChartEvent::Dismissed => {}
        }
    }
    response.context_menu(|ui| actions.extend(menu::show(ui, local, index, filters)));
    if local.charted.pins() != context.state.pins().unwrap_or(&Pins::new()) {
        actions.push(Action::Pin(local.charted.pins().clone()));
    }
    context.actions.extend(actions);
}

/// Says why there is nobody, and how somebody comes back.
fn nobody(ui: &mut Ui, index: &Index, filters: &Filters) -> Option<Action> {
    let (title, sentence, button, action) = if let (Some(from), Some(to)) = &filters.path {
        let (from, to) = (index.name(from), index.name(to));
        let sentence =
            format!("No relation that the filters let through leads from {from} to {to}, over others either.");
        let all = Filters { path: (None, None), ..filters.clone() };
        ("No path", sentence, "Show all actors", Action::Filter(all))
    } else {
        let sentence = "Nothing in these articles passes the filters.".to_owned();
        ("Nobody to show", sentence, "Clear the filters", Action::Run(Command::ClearFilters))
    };
    let next = empty(ui, icons::GRAPH, title, &sentence, Some(button));
    next.is_some_and(|next| next.clicked()).then_some(action)
}

/// Says above the chart, where it covers no name, which end of a path is to be picked.
fn prompt(ui: &mut Ui, filters: &Filters) {
    let words = match &filters.path {
        (None, _) => "Click the actor where the path begins",
        (Some(_), None) => "Click the actor where it ends",
        (Some(_), Some(_)) => return,
    };
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row::MENU), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::ZERO, theme.bg.select);
    let mut line = Line::new(ui, rect.left() + space::XL, rect.center().y, rect.right() - space::XL);
    line.text(&icons::PATH.glyph(), Icon::format(14.0), theme.accent).space(space::M);
    line.text(words, Type::BODY, theme.text.first);
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, words));
}

/// What selecting an item selects: the actor, or the best evidenced relation of an edge.
fn target_of(graph: &Graph, index: &Index, item: Item) -> Option<Target> {
    match item {
        Item::Node(node) => Some(Target::Actor(graph.nodes.get(node)?.id.clone())),
        Item::Edge(edge) => {
            let relations = graph.edges.get(edge)?.relations.iter();
            let relation = relations.filter_map(|&at| index.dossier().found.relations.get(at));
            relation
                .max_by_key(|relation| relation.evidence.len())
                .map(|relation| Target::Relation(relation.id.clone()))
        }
    }
}

/// The node or edge of what is selected.
fn item_of(graph: &Graph, index: &Index, target: &Target) -> Option<Item> {
    match target {
        Target::Actor(id) => graph.index(id).map(Item::Node),
        Target::Relation(id) => {
            let relation = index.dossier().found.relations.iter().position(|relation| relation.id == *id)?;
            graph.edges.iter().position(|edge| edge.relations.contains(&relation)).map(Item::Edge)
        }
        _ => None,
    }
}

/// The filters with one more end of a path: the first, or the second where there is a first.
fn with_end(filters: &Filters, graph: &Graph, node: usize) -> Filters {
    let end = Some(graph.nodes[node].id.clone());
    let path = match &filters.path {
        (Some(first), None) => (Some(first.clone()), end),
        _ => (end, None),
    };
    Filters { path, ..filters.clone() }
}
