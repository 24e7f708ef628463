//! Borders around communities: the smallest convex line around their nodes, with rounded corners.

use super::Scene;
use crate::view::plane::Point;
use std::f32::consts::TAU;

/// Between the nodes and the border, in world units.
const MARGIN: f32 = 20.0;
/// Corners of the circle around a node that the border follows.
const CORNERS: usize = 24;
/// Two actors are a pair, not a community.
const LEAST: usize = 3;

/// A border around the nodes of each community of three or more, clockwise. `community` tells that of each node.
pub fn borders(scene: &Scene, community: &[usize]) -> Vec<Vec<Point>> {
    let count = community.iter().max().map_or(0, |last| last + 1);
    let mut members = vec![Vec::new(); count];
    for (node, &number) in scene.nodes.iter().zip(community) {
        members[number].push(node);
    }
    let around = |members: Vec<&super::SceneNode>| {
        let corner = |node: &super::SceneNode, at: usize| {
            node.at + Point::at_angle(at as f32 * TAU / CORNERS as f32) * (node.radius * 1.1 + MARGIN)
        };
        convex(members.iter().flat_map(|node| (0..CORNERS).map(move |at| corner(node, at))).collect())
    };
    members.into_iter().filter(|members| members.len() >= LEAST).map(around).collect()
}

/// The convex hull, clockwise on the screen (Andrew, 1979).
fn convex(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    let half = |points: &mut dyn Iterator<Item = Point>| {
        let mut line: Vec<Point> = Vec::new();
        for point in points {
            while let [.., a, b] = line[..]
                && (b - a).cross(point - b) <= 0.0
            {
                line.pop();
            }
            line.push(point);
        }
        line.pop();
        line
    };
    let mut hull = half(&mut points.iter().copied());
    hull.extend(half(&mut points.iter().rev().copied()));
    hull
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hull_leaves_inner_points_out_and_goes_clockwise() {
        let at = |x, y| Point::new(x, y);
        let hull = convex(vec![at(0.0, 0.0), at(4.0, 0.0), at(2.0, 1.0), at(4.0, 3.0), at(0.0, 3.0), at(1.0, 2.0)]);
        assert_eq!(hull, [at(0.0, 0.0), at(4.0, 0.0), at(4.0, 3.0), at(0.0, 3.0)]);
    }
}
