//! What a layout promises, on graphs like those of a dossier.

use super::*;
use crate::view::plane::segments_cross;
use std::collections::BTreeMap;

/// Actors and links of the week of 10 January 2022: a core of states and bodies, and their people around them.
const LINKS: [(&str, &str); 22] = [
    ("Stoltenberg", "NATO"),
    ("Grushko", "NATO"),
    ("Grushko", "Russia"),
    ("Ryabkov", "Russia"),
    ("Putin", "Russia"),
    ("Fomin", "Russia"),
    ("Fomin", "NATO"),
    ("Lukashevich", "Russia"),
    ("Lukashevich", "OSCE"),
    ("Rau", "OSCE"),
    ("Carpenter", "OSCE"),
    ("Carpenter", "United States"),
    ("EU", "United States"),
    ("official", "United States"),
    ("Sherman", "United States"),
    ("Sherman", "Russia"),
    ("Sherman", "Ryabkov"),
    ("United States", "NATO"),
    ("United States", "Russia"),
    ("United States", "Ukraine"),
    ("Russia", "NATO"),
    ("Russia", "Ukraine"),
];

fn body(name: &str, place: Place) -> Body {
    let radius = match name {
        "Russia" | "NATO" | "United States" => 28.0,
        "Ukraine" | "OSCE" => 22.0,
        _ => 12.0,
    };
    Body { key: key(name), radius, room: Point::new(radius.max(46.0), radius + 9.0), place }
}

fn names(links: &[(&'static str, &'static str)]) -> Vec<&'static str> {
    let mut names: Vec<_> = links.iter().flat_map(|&(a, b)| [a, b]).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn request(links: &[(&'static str, &'static str)], place: impl Fn(&str) -> Place) -> Request {
    let names = names(links);
    let at = |name: &str| names.iter().position(|known| *known == name).unwrap();
    Request {
        bodies: names.iter().map(|name| body(name, place(name))).collect(),
        links: links.iter().map(|&(a, b)| Link { a: at(a), b: at(b), length: 0.0 }).collect(),
        aspect: None,
    }
}

/// Communities of ten with two links each between them.
fn large(count: usize) -> Request {
    let bodies = (0..count).map(|node| body(&format!("actor {node}"), Place::Free)).collect();
    let within = (0..count).flat_map(|node| [(node, node / 10 * 10), (node, node / 10 * 10 + (node * 7 + 3) % 10)]);
    let between = (0..count / 10).flat_map(|group| {
        let other = (group * 17 + 5) % (count / 10);
        [(group * 10, other * 10), (group * 10 + 4, (group + 1) % (count / 10) * 10 + 4)]
    });
    let links = within.chain(between).filter(|(a, b)| a != b && *a < count && *b < count);
    Request { bodies, links: links.map(|(a, b)| Link { a, b, length: 0.0 }).collect(), aspect: None }
}

fn assert_clear(request: &Request, at: &[Point]) {
    for a in 0..at.len() {
        assert!(at[a].is_finite());
        for b in a + 1..at.len() {
            let needed = request.bodies[a].radius + request.bodies[b].radius;
            assert!(at[a].distance(at[b]) > needed, "{a} and {b} overlap");
        }
    }
}

#[test]
fn the_same_graph_has_the_same_layout_whatever_the_order_of_its_nodes() {
    let straight = request(&LINKS, |_| Place::Free);
    let mut reversed = straight.clone();
    let last = straight.bodies.len() - 1;
    reversed.bodies.reverse();
    reversed.links =
        straight.links.iter().rev().map(|link| Link { a: last - link.b, b: last - link.a, ..*link }).collect();
    let (first, mut second) = (Layout::run(&straight), Layout::run(&reversed));
    second.reverse();
    assert_eq!(first, second);
}

#[test]
fn taken_step_by_step_it_ends_where_it_ends_in_one_go() {
    let request = request(&LINKS, |_| Place::Free);
    let mut layout = Layout::new(&request);
    while !layout.step(3) {}
    assert_eq!(layout.positions(), Layout::run(&request));
}

#[test]
fn a_small_graph_has_few_crossings_and_even_links() {
    let request = request(&LINKS, |_| Place::Free);
    let at = Layout::run(&request);
    assert_clear(&request, &at);
    let segment = |link: &Link| [at[link.a], at[link.b]];
    let crossings =
        request.links.iter().enumerate().map(|(first, a)| {
            request.links[first + 1..].iter().filter(|b| segments_cross(segment(a), segment(b))).count()
        });
    assert!(crossings.clone().sum::<usize>() <= 2, "{} crossings", crossings.sum::<usize>());
    let lengths: Vec<f32> = request.links.iter().map(|link| at[link.a].distance(at[link.b])).collect();
    let (shortest, longest) = lengths.iter().fold((f32::MAX, 0.0_f32), |(s, l), &x| (s.min(x), l.max(x)));
    assert!(longest / shortest < 4.0, "links from {shortest} to {longest}");
}

#[test]
fn an_actor_that_joins_moves_the_others_little() {
    let before = request(&LINKS, |_| Place::Free);
    let was: BTreeMap<_, _> = names(&LINKS).into_iter().zip(Layout::run(&before)).collect();
    let mut grown = LINKS.to_vec();
    grown.extend([("Blinken", "United States"), ("Blinken", "Russia"), ("Lavrov", "Russia")]);
    let request = request(&grown, |name| was.get(name).map_or(Place::Free, |&at| Place::Was(at)));
    let at = Layout::run(&request);
    assert_clear(&request, &at);
    for (name, &now) in names(&grown).iter().zip(&at) {
        if let Some(&before) = was.get(name) {
            assert!(before.distance(now) < 15.0, "{name} moved by {}", before.distance(now));
        }
    }
}

#[test]
fn actors_that_leave_move_nobody() {
    let was: BTreeMap<_, _> = names(&LINKS).into_iter().zip(Layout::run(&request(&LINKS, |_| Place::Free))).collect();
    let fewer: Vec<_> = LINKS.into_iter().filter(|link| link.0 != "Sherman").collect();
    let at = Layout::run(&request(&fewer, |name| Place::Was(was[name])));
    for (name, now) in names(&fewer).into_iter().zip(at) {
        assert_eq!(was[name], now, "{name}");
    }
}

#[test]
fn a_pinned_actor_is_where_it_was_put() {
    let pin = Point::new(512.0, -77.0);
    let request = request(&LINKS, |name| if name == "OSCE" { Place::Pinned(pin) } else { Place::Free });
    let at = Layout::run(&request);
    assert_clear(&request, &at);
    let osce = names(&LINKS).iter().position(|name| *name == "OSCE").unwrap();
    assert_eq!(at[osce], pin);
}

#[test]
fn separate_parts_stand_side_by_side() {
    let mut links = LINKS.to_vec();
    links.extend([("Tokyo", "Seoul"), ("Seoul", "Manila"), ("Lima", "Quito")]);
    let request = request(&links, |_| Place::Free);
    let at = Layout::run(&request);
    assert_clear(&request, &at);
    let all = names(&links);
    let lima = at[all.iter().position(|name| *name == "Lima").unwrap()];
    for (name, &other) in all.iter().zip(&at) {
        assert!(matches!(*name, "Lima" | "Quito") || lima.distance(other) > 60.0, "Lima lies on {name}");
    }
}

#[test]
fn a_graph_of_unlinked_actors_is_laid_out_too() {
    let bodies = (0..30).map(|node| body(&format!("actor {node}"), Place::Free)).collect();
    let request = Request { bodies, ..Request::default() };
    assert_clear(&request, &Layout::run(&request));
    assert!(Layout::run(&Request::default()).is_empty());
}

#[test]
fn in_a_large_graph_linked_actors_are_nearer_than_others() {
    let request = large(1500);
    let at = Layout::run(&request);
    assert_clear(&request, &at);
    let linked: f32 =
        request.links.iter().map(|link| at[link.a].distance(at[link.b])).sum::<f32>() / request.links.len() as f32;
    let any: f32 = (0..1500).map(|node| at[node].distance(at[(node * 37 + 11) % 1500])).sum::<f32>() / 1500.0;
    assert!(linked * 4.0 < any, "{linked} against {any}");
}
