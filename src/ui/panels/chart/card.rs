//! What the pointer rests on, in a few words.

use crate::model::{ActorKind, RelationKind};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Arrow, arrow, mark};
use crate::view::graph::{Edge, Graph, Node};
use crate::view::scene::Item;
use crate::view::{Index, confirmation_label, counted, role_line};
use eframe::egui::{Color32, Sense, Stroke, Ui, vec2};

const WIDTH: f32 = 300.0;

/// Draws the card.
pub fn show(ui: &mut Ui, index: &Index, graph: &Graph, item: Item) {
    ui.set_max_width(WIDTH);
    ui.spacing_mut().item_spacing.y = space::XS;
    match item {
        Item::Node(node) => actor(ui, index, graph, node),
        Item::Edge(edge) => relation(ui, index, graph, &graph.edges[edge]),
    }
}

fn actor(ui: &mut Ui, index: &Index, graph: &Graph, number: usize) {
    let theme = Theme::of(ui);
    let node = &graph.nodes[number];
    ui.horizontal(|ui| name(ui, node));
    if let Some(role) = index.actor(&node.id).map(|actor| role_line(index, actor)).filter(|role| !role.is_empty()) {
        ui.label(Type::META.text(role, theme.text.second));
    }
    let links = graph.edges.iter().filter(|edge| edge.source == number || edge.target == number).count();
    let counts =
        [counted(node.statements, "statement"), counted(node.sentences, "sentence"), counted(links, "relation")];
    ui.label(Type::META.text(counts.join(" · "), theme.text.third));
}

fn relation(ui: &mut Ui, index: &Index, graph: &Graph, edge: &Edge) {
    let theme = Theme::of(ui);
    ui.horizontal(|ui| {
        name(ui, &graph.nodes[edge.source]);
        let (rect, _) = ui.allocate_exact_size(vec2(28.0, 16.0), Sense::hover());
        let stroke = Stroke::new(2.0, theme.polarity(edge.polarity));
        let line = Arrow::from(edge.confirmation);
        if edge.mutual {
            line.line(ui.painter(), rect.left_center(), rect.right_center(), stroke);
        } else {
            arrow(ui.painter(), rect.left_center(), rect.width(), line, stroke);
        }
        name(ui, &graph.nodes[edge.target]);
    });
    let kinds = edge.kinds.iter().copied().map(RelationKind::label).collect::<Vec<_>>().join(", ");
    ui.label(Type::META.text(kinds, theme.polarity(edge.polarity)));
    let counts =
        format!("{} · {}", counted(edge.count, "sentence"), confirmation_label(edge.confirmation).to_lowercase());
    ui.label(Type::META.text(counts, theme.text.third));
    let first = edge.relations.first().and_then(|&at| index.dossier().found.relations.get(at)?.evidence.first());
    if let Some(evidence) = first {
        ui.add_space(space::XS);
        ui.label(Type::QUOTE_SMALL.text(&evidence.words, theme.text.first));
    }
}

fn name(ui: &mut Ui, node: &Node) {
    let theme = Theme::of(ui);
    kind(ui, node.kind, theme.kind(node.kind).mark);
    ui.label(Type::BODY.strong().text(&node.name, theme.text.first));
}

fn kind(ui: &mut Ui, kind: ActorKind, fill: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(12.0, 16.0), Sense::hover());
    mark(ui.painter(), rect.center(), 5.0, kind, fill, Stroke::NONE);
}
