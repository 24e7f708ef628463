//! Land and lakes as triangles: coasts joined end to end to rings, rings cut into triangles.

use super::outline::{Line, outline};
use crate::view::plane::Point;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Land, and lakes on it, as triangles: x to the east and y to the south, in degrees.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Land {
    /// Continents and islands.
    pub land: Vec<[Point; 3]>,
    /// Lakes that are drawn over it.
    pub lakes: Vec<[Point; 3]>,
}

/// The land of the world.
pub fn land() -> &'static Land {
    static LAND: LazyLock<Land> = LazyLock::new(|| filled(outline()));
    &LAND
}

fn filled(lines: &[Line]) -> Land {
    let mut filled = Land::default();
    for mut ring in rings(lines) {
        // Coasts run with the land on their right: seen on the screen, land is clockwise, and lakes are not.
        if area(&ring) > 0.0 {
            filled.land.extend(triangles(&ring));
        } else {
            ring.reverse();
            filled.lakes.extend(triangles(&ring));
        }
    }
    filled
}

/// The coasts, joined end to end. A chain that runs off the edge of the map is closed along that edge.
fn rings(lines: &[Line]) -> Vec<Vec<Point>> {
    let key = |point: Point| ((point.x * 100.0).round() as i32, (point.y * 100.0).round() as i32);
    let mut coasts: BTreeMap<(i32, i32), &[Point]> = BTreeMap::new();
    let mut rings: Vec<Vec<Point>> = Vec::new();
    for line in lines.iter().filter(|line| !line.is_border) {
        let (first, last) = (line.points[0], line.points[line.points.len() - 1]);
        if key(first) == key(last) {
            rings.push(line.points[..line.points.len() - 1].to_vec());
        } else {
            coasts.insert(key(first), &line.points);
        }
    }
    let ends: BTreeSet<_> = coasts.values().map(|points| key(points[points.len() - 1])).collect();
    // First the chains that begin at the edge of the map, then those that come back to where they began.
    let heads: Vec<_> = coasts.keys().copied().filter(|start| !ends.contains(start)).collect();
    let all: Vec<_> = coasts.keys().copied().collect();
    for head in heads.into_iter().chain(all) {
        let mut ring: Vec<Point> = Vec::new();
        let mut next = head;
        while let Some(points) = coasts.remove(&next) {
            ring.extend(&points[..points.len() - 1]);
            next = key(points[points.len() - 1]);
            if !coasts.contains_key(&next) && next != head {
                ring.push(points[points.len() - 1]);
            }
        }
        rings.extend((ring.len() > 2).then(|| closed_at_the_pole(ring)));
    }
    rings
}

/// A coast from one side of the map to the other goes on along the pole: that of Antarctica.
fn closed_at_the_pole(mut ring: Vec<Point>) -> Vec<Point> {
    let (first, last) = (ring[0], ring[ring.len() - 1]);
    if (last.x - first.x).abs() > 350.0 {
        let pole = 90.0_f32.copysign(last.y);
        ring.extend([Point::new(last.x, pole), Point::new(first.x, pole)]);
    }
    ring
}

fn area(ring: &[Point]) -> f32 {
    ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| a.cross(*b)).sum::<f32>() / 2.0
}

/// Cuts a clockwise ring into triangles, ear by ear.
fn triangles(ring: &[Point]) -> Vec<[Point; 3]> {
    let mut left = ring.to_vec();
    let mut cut = Vec::with_capacity(ring.len());
    let mut at = 0;
    let mut tried = 0;
    while left.len() > 3 && tried < left.len() {
        let count = left.len();
        let ear = [left[(at + count - 1) % count], left[at % count], left[(at + 1) % count]];
        if is_ear(ear, &left) {
            cut.push(ear);
            let _ = left.remove(at % count);
            tried = 0;
            at %= count - 1;
        } else {
            at = (at + 1) % count;
            tried += 1;
        }
    }
    if let [a, b, c] = left[..] {
        cut.push([a, b, c]);
    }
    cut
}

/// True where the corner points outwards and no other corner of the ring lies in it.
fn is_ear([a, b, c]: [Point; 3], ring: &[Point]) -> bool {
    let side = |from: Point, to: Point, point: Point| (to - from).cross(point - from);
    if side(a, b, c) <= 0.0 {
        return false;
    }
    !ring.iter().any(|&point| {
        point != a
            && point != b
            && point != c
            && side(a, b, point) >= 0.0
            && side(b, c, point) >= 0.0
            && side(c, a, point) >= 0.0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(triangles: &[[Point; 3]], longitude: f32, latitude: f32) -> bool {
        let point = Point::new(longitude, -latitude);
        let side = |a: Point, b: Point| (b - a).cross(point - a) >= 0.0;
        triangles.iter().any(|&[a, b, c]| side(a, b) && side(b, c) && side(c, a))
    }

    #[test]
    fn cities_stand_on_land_and_ships_do_not() {
        let land = &land().land;
        for (city, longitude, latitude) in
            [("Vienna", 16.4, 48.2), ("Moscow", 37.6, 55.8), ("Washington", -77.0, 38.9), ("Nairobi", 36.8, -1.3)]
        {
            assert!(holds(land, longitude, latitude), "{city}");
        }
        for (sea, longitude, latitude) in
            [("Atlantic", -35.0, 40.0), ("Black Sea", 34.0, 43.5), ("Pacific", -150.0, 0.0)]
        {
            assert!(!holds(land, longitude, latitude), "{sea}");
        }
        assert!(holds(land, 0.0, -85.0), "Antarctica");
        assert!(holds(land, 100.0, 60.0) && holds(land, 20.0, 5.0), "the coast of three continents is one ring");
    }

    #[test]
    fn the_caspian_sea_is_a_lake() {
        assert!(holds(&land().lakes, 50.5, 42.0));
    }

    #[test]
    fn a_ring_loses_no_area_to_its_triangles() {
        let whole: f32 = rings(outline()).iter().map(|ring| area(ring).abs()).sum();
        let cut = |triangles: &[[Point; 3]]| triangles.iter().map(|corners| area(corners)).sum::<f32>();
        let parts = cut(&land().land) + cut(&land().lakes);
        assert!((parts / whole - 1.0).abs() < 1e-3, "{parts} of {whole}");
    }
}
