//! What the chart tells those who do not see it: each node and plate with its words, and that it can be picked.

use super::{ChartEvent, on_screen};
use crate::model::Confirmation;
use crate::view::plane::Area;
use crate::view::scene::{Item, Labels, Outline, Scene};
use eframe::egui::accesskit::{Action, Rect as Bounds, Role};
use eframe::egui::{Response, Sense, Ui, Vec2};

/// Adds what is in sight to the accessibility tree, and gives what was picked through it.
pub fn tell(ui: &Ui, chart: &Response, scene: &Scene, labels: Option<&Labels>, offset: Vec2) -> Vec<ChartEvent> {
    let mut events = Vec::new();
    let summary = format!("Chart of {} actors and {} relations", scene.nodes.len(), scene.edges.len());
    let told = ui.ctx().accesskit_node_builder(chart.id, |node| {
        node.set_role(Role::Canvas);
        node.set_label(summary);
        node.set_bounds(bounds(chart.rect));
    });
    let (Some(()), Some(labels)) = (told, labels) else { return events };
    let mut tell = |item: Item, words: String, area: Area| {
        let id = chart.id.with(item);
        let rect = on_screen(area, offset).intersect(chart.rect);
        if !rect.is_positive() {
            return;
        }
        ui.interact(rect, id, Sense::hover());
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::Button);
            node.set_label(words);
            node.set_bounds(bounds(rect));
            node.add_action(Action::Click);
        });
        if ui.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
            events.push(ChartEvent::Picked(item));
        }
    };
    for name in &labels.names {
        let node = &scene.nodes[name.node];
        let words = format!("{}, {}, {} relations", node.name, kind(node.outline), node.edges.len());
        tell(Item::Node(name.node), words, name.area);
    }
    for plate in &labels.plates {
        let edge = &scene.edges[plate.edge];
        let (source, target) = (&scene.nodes[edge.source].name, &scene.nodes[edge.target].name);
        let (verb, _) = edge.label.rsplit_once(' ').unwrap_or((&edge.label, ""));
        let (count, borne_out) = (edge.count, confirmation(edge.confirmation));
        tell(Item::Edge(plate.edge), format!("{source} {verb} {target}, {count} sentences, {borne_out}"), plate.area);
    }
    events
}

fn bounds(rect: eframe::egui::Rect) -> Bounds {
    Bounds { x0: rect.min.x.into(), y0: rect.min.y.into(), x1: rect.max.x.into(), y1: rect.max.y.into() }
}

const fn kind(outline: Outline) -> &'static str {
    match outline {
        Outline::Circle => "person",
        Outline::RoundedSquare => "organization",
        Outline::Hexagon => "state",
        Outline::Diamond => "group",
    }
}

const fn confirmation(confirmation: Confirmation) -> &'static str {
    match confirmation {
        Confirmation::Confirmed => "confirmed",
        Confirmation::Unconfirmed => "unconfirmed",
        Confirmation::Tentative => "tentative",
    }
}
