//! Nodes that join a part already laid out: each begins near its neighbours, where there is room.

use super::part::Part;
use super::request::direction;
use crate::view::plane::Point;
use std::f32::consts::TAU;

/// Puts every node for which `placed` is false near those that are, the best connected first.
pub fn place(part: &mut Part, placed: &mut [bool]) {
    let known = |node: usize, placed: &[bool]| part.links.of(node).iter().filter(|link| placed[link.0]).count();
    let mut waiting: Vec<usize> = (0..part.len()).filter(|&node| !placed[node]).collect();
    while !waiting.is_empty() {
        // Every wave is placed beside the one before: the part is connected, so each has at least one.
        let (mut wave, later): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|&node| known(node, placed) > 0);
        if wave.is_empty() {
            break;
        }
        wave.sort_by_key(|&node| (usize::MAX - known(node, placed), part.bodies[node].key));
        for node in wave {
            part.at[node] = beside(part, node, placed);
            placed[node] = true;
        }
        waiting = later;
    }
}

fn beside(part: &Part, node: usize, placed: &[bool]) -> Point {
    let neighbours: Vec<(usize, f32)> = part.links.of(node).iter().copied().filter(|link| placed[link.0]).collect();
    if let [(only, words)] = neighbours[..] {
        return part.at[only] + Point::at_angle(widest_gap(part, only, placed, node)) * part.length(node, only, words);
    }
    let middle = neighbours.iter().fold(Point::ORIGIN, |sum, link| sum + part.at[link.0]) / neighbours.len() as f32;
    // Two newcomers with the same neighbours must not begin on one spot.
    middle + Point::at_angle(direction(part.bodies[node].key)) * (0.3 * part.mean_length())
}

/// The direction from `center` that is farthest from those of its links, in radians.
fn widest_gap(part: &Part, center: usize, placed: &[bool], newcomer: usize) -> f32 {
    let rays = part.links.of(center).iter().filter(|link| placed[link.0]).map(|link| part.at[link.0] - part.at[center]);
    let mut angles: Vec<f32> = rays.map(|ray| ray.y.atan2(ray.x)).collect();
    angles.sort_by(f32::total_cmp);
    let Some(&first) = angles.first() else { return direction(part.bodies[newcomer].key) };
    let ends = angles.iter().skip(1).copied().chain([first + TAU]);
    let gaps = angles.iter().zip(ends).map(|(&start, end)| (end - start, start));
    let (width, start) = gaps.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or((TAU, first));
    start + width / 2.0
}
