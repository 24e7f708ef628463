//! What is under the pointer.

use crate::view::plane::Point;
use crate::view::scene::{Item, Labels, Scene};

/// How near to a node's border, and to an edge's line, the pointer must come, in points.
const NODE_REACH: f32 = 4.0;
const EDGE_REACH: f32 = 6.0;

/// What is at a point: world coordinates times zoom. Words come before nodes, and nodes before edges, as they lie.
pub fn item_at(scene: &Scene, labels: Option<&Labels>, zoom: f32, at: Point) -> Option<Item> {
    let on_label = labels.and_then(|labels| {
        let plate = labels.plates.iter().find(|plate| plate.area.contains(at)).map(|plate| Item::Edge(plate.edge));
        plate.or_else(|| labels.names.iter().find(|name| name.area.contains(at)).map(|name| Item::Node(name.node)))
    });
    on_label.or_else(|| node_at(scene, zoom, at)).or_else(|| edge_at(scene, zoom, at))
}

fn node_at(scene: &Scene, zoom: f32, at: Point) -> Option<Item> {
    let near = |(number, node): (usize, &crate::view::scene::SceneNode)| {
        let away = at - node.at * zoom;
        let radius = node.radius * zoom;
        let reach = radius * 1.3 + NODE_REACH;
        if away.x.abs() > reach || away.y.abs() > reach {
            return None;
        }
        let distance = node.outline.distance(radius, away);
        (distance <= NODE_REACH).then_some((distance, number))
    };
    let found = scene.nodes.iter().enumerate().filter_map(near).min_by(|a, b| a.0.total_cmp(&b.0));
    found.map(|(_, number)| Item::Node(number))
}

fn edge_at(scene: &Scene, zoom: f32, at: Point) -> Option<Item> {
    let (world, reach) = (at / zoom, EDGE_REACH / zoom);
    let near = |(number, edge): (usize, &crate::view::scene::SceneEdge)| {
        let curve = edge.curve.filter(|curve| curve.bounds().grown(reach).contains(world))?;
        let distance = curve.distance(world);
        (distance <= reach).then_some((distance, number))
    };
    let found = scene.edges.iter().enumerate().filter_map(near).min_by(|a, b| a.0.total_cmp(&b.0));
    found.map(|(_, number)| Item::Edge(number))
}
