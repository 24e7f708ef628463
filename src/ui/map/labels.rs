//! Where the names of pins stand: beside, above or below them, the weightier first. A name that would touch another pin or
//! name is left out. What room is left has the names of states.

use crate::ui::chart::Camera;
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::{paint_text, text_width};
use crate::view::map::{Pin, PinKind, state_names};
use eframe::egui::{Align2, Pos2, Rect, Ui, Vec2, pos2, vec2};
use std::collections::HashSet;

/// So many names are tried: more could not be read.
const MOST: usize = 160;
/// Longer names and captions are cut, in points.
const WIDEST: f32 = 190.0;
/// From a pin to its name, in points.
const GAP: f32 = 4.0;
/// A name that is always shown may stand so much farther off, to clear the pins around its own.
const FARTHER: [f32; 3] = [0.0, 14.0, 28.0];
/// Where names can stand: which side of their pin, and how far along it, as shares of their own size.
const PLACES: [(Vec2, f32); 14] = [
    (vec2(1.0, 0.0), 0.0),
    (vec2(-1.0, 0.0), 0.0),
    (vec2(0.0, -1.0), 0.0),
    (vec2(0.0, 1.0), 0.0),
    (vec2(1.0, 0.0), 0.6),
    (vec2(1.0, 0.0), -0.6),
    (vec2(-1.0, 0.0), 0.6),
    (vec2(-1.0, 0.0), -0.6),
    (vec2(1.0, 0.0), 1.0),
    (vec2(1.0, 0.0), -1.0),
    (vec2(-1.0, 0.0), 1.0),
    (vec2(-1.0, 0.0), -1.0),
    (vec2(0.0, 1.0), 0.4),
    (vec2(0.0, 1.0), -0.4),
];

/// A pin on the screen.
pub struct Placed<'a> {
    /// The pin.
    pub pin: &'a Pin,
    /// Its middle.
    pub at: Pos2,
    /// Its radius.
    pub radius: f32,
    /// True where it is selected or under the pointer: its name is always shown.
    pub leads: bool,
}

/// The name of a pin and the line below it.
struct Words<'a> {
    name: &'a str,
    format: Type,
    caption: &'a str,
    size: Vec2,
}

impl<'a> Words<'a> {
    fn of(ui: &Ui, pin: &'a Pin) -> Self {
        let (format, caption) = match pin.kind {
            PinKind::Meetings(_) => (Type::META.strong(), pin.caption.as_str()),
            PinKind::Actor(..) => (Type::META, ""),
            PinKind::Mentioned(_) => (Type::CAPTION, ""),
        };
        let width = text_width(ui, &pin.label, format).max(text_width(ui, caption, Type::CAPTION)).min(WIDEST);
        let height = format.line + if caption.is_empty() { 0.0 } else { Type::CAPTION.line };
        Self { name: &pin.label, format, caption, size: vec2(width + 2.0, height) }
    }
}

/// A state's name may be so many times as wide as the state.
const STATE_WIDTH: f32 = 1.3;

/// Writes the names: those of pins, then those of states.
pub fn draw(ui: &Ui, window: Rect, camera: Camera, pins: &[Placed]) {
    let mut taken: Vec<Rect> =
        pins.iter().map(|pin| Rect::from_center_size(pin.at, Vec2::splat(2.0 * pin.radius))).collect();
    let mut order: Vec<&Placed> = pins.iter().filter(|pin| window.contains(pin.at)).collect();
    // The heaviest pins come last, to lie on top; their names come first.
    order.reverse();
    order.sort_by_key(|pin| !pin.leads);
    let mut named = HashSet::new();
    for placed in order.into_iter().take(MOST) {
        let words = Words::of(ui, placed.pin);
        if let Some(place) = place_of(placed, words.size, window, &taken) {
            taken.push(place);
            write(ui, &words, place, placed.at);
            named.insert(words.name);
        }
    }
    states(ui, window, camera, taken, named);
}

/// Writes the names of states, each once and none that is `named` by its pin, where the state is wide enough for its name
/// and nothing else stands there.
fn states(ui: &Ui, window: Rect, camera: Camera, mut taken: Vec<Rect>, mut named: HashSet<&str>) {
    let theme = Theme::of(ui);
    for state in state_names() {
        let at = camera.to_screen(state.at, window);
        if !window.contains(at) || named.contains(state.name.as_str()) {
            continue;
        }
        let size = vec2(text_width(ui, &state.name, Type::CAPTION), Type::CAPTION.line);
        let place = Rect::from_center_size(at, size).expand(GAP);
        let fits = size.x <= state.width * camera.zoom * STATE_WIDTH && window.contains_rect(place);
        if fits && taken.iter().all(|other| !other.intersects(place)) {
            paint_text(ui, at, Align2::CENTER_CENTER, &state.name, Type::CAPTION, theme.text.third, size.x + 1.0);
            taken.push(place);
            named.insert(&state.name);
        }
    }
}

/// Where the name of a pin stands: where it touches nothing that is `taken`. One that is always shown stands where it touches
/// the least.
fn place_of(placed: &Placed, size: Vec2, window: Rect, taken: &[Rect]) -> Option<Rect> {
    let free = |area: &Rect| window.contains_rect(*area) && taken.iter().all(|other| !other.intersects(*area));
    let covered = |area: &Rect| taken.iter().map(|other| overlap(*other, *area)).sum::<f32>();
    let least = || slots(placed, size).min_by(|one, other| covered(one).total_cmp(&covered(other)));
    slots(placed, size).find(free).or_else(|| placed.leads.then(least).flatten())
}

/// Where a name can stand, the best place first.
fn slots(placed: &Placed, size: Vec2) -> impl Iterator<Item = Rect> {
    let (at, radius) = (placed.at, placed.radius);
    let farther = if placed.leads { &FARTHER[..] } else { &FARTHER[..1] };
    farther.iter().flat_map(move |farther| {
        let reach = vec2(radius + GAP + farther + size.x / 2.0, radius + GAP + farther - 2.0 + size.y / 2.0);
        PLACES.into_iter().map(move |(side, along)| {
            let along = if side.x == 0.0 { vec2(along * size.x, 0.0) } else { vec2(0.0, along * size.y) };
            Rect::from_center_size(at + side * reach + along, size)
        })
    })
}

/// How much two areas share, in square points.
fn overlap(one: Rect, other: Rect) -> f32 {
    let shared = one.intersect(other);
    if shared.is_positive() { shared.area() } else { 0.0 }
}

fn write(ui: &Ui, words: &Words, place: Rect, pin: Pos2) {
    let theme = Theme::of(ui);
    let (anchor, x) = if place.left() > pin.x {
        (Align2::LEFT_TOP, place.left())
    } else if place.right() < pin.x {
        (Align2::RIGHT_TOP, place.right())
    } else {
        (Align2::CENTER_TOP, place.center().x)
    };
    let width = place.width() + 4.0;
    paint_text(ui, pos2(x, place.top()), anchor, words.name, words.format, theme.text.first, width);
    if !words.caption.is_empty() {
        let at = pos2(x, place.top() + words.format.line);
        paint_text(ui, at, anchor, words.caption, Type::CAPTION, theme.text.second, width);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActorId, ActorKind};
    use crate::view::plane::Point;

    #[test]
    fn a_name_that_is_always_shown_clears_the_pins_around_its_own() {
        let pin = Pin {
            kind: PinKind::Actor(ActorId::from("nato"), ActorKind::Organization),
            label: "Brussels".into(),
            caption: String::new(),
            at: Point::ORIGIN,
            slot: 0,
            weight: 1,
        };
        let window = Rect::from_min_size(Pos2::ZERO, vec2(600.0, 400.0));
        let at = window.center();
        let around = (0..6).map(|number| {
            let way = Vec2::angled(std::f32::consts::TAU * number as f32 / 6.0);
            Rect::from_center_size(at + way * 21.0, Vec2::splat(14.0))
        });
        let taken: Vec<Rect> = std::iter::once(Rect::from_center_size(at, Vec2::splat(32.0))).chain(around).collect();
        let place = |leads| place_of(&Placed { pin: &pin, at, radius: 16.0, leads }, vec2(150.0, 31.0), window, &taken);
        let named = place(true).expect("it is always shown");
        assert!(taken.iter().all(|other| !other.intersects(named)), "{named:?}");
    }
}
