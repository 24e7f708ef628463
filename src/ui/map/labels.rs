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
    for placed in order.into_iter().take(MOST) {
        let words = Words::of(ui, placed.pin);
        let free = |area: &Rect| window.contains_rect(*area) && taken.iter().all(|other| !other.intersects(*area));
        let slots = slots(placed, words.size);
        let place = slots.into_iter().find(free).or_else(|| placed.leads.then_some(slots[0]));
        if let Some(place) = place {
            taken.push(place);
            write(ui, &words, place, placed.at);
        }
    }
    states(ui, window, camera, taken);
}

/// Writes the names of states, each once, where the state is wide enough for its name and nothing else stands there.
fn states(ui: &Ui, window: Rect, camera: Camera, mut taken: Vec<Rect>) {
    let theme = Theme::of(ui);
    let mut named = HashSet::new();
    for state in state_names() {
        let at = camera.to_screen(state.at, window);
        if !window.contains(at) || named.contains(&state.name) {
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

fn slots(placed: &Placed, size: Vec2) -> [Rect; 4] {
    let reach = placed.radius + GAP;
    let centers = [
        vec2(reach + size.x / 2.0, 0.0),
        vec2(-reach - size.x / 2.0, 0.0),
        vec2(0.0, -reach - size.y / 2.0 + 2.0),
        vec2(0.0, reach + size.y / 2.0 - 2.0),
    ];
    centers.map(|center| Rect::from_center_size(placed.at + center, size))
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
