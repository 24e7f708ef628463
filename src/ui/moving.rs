//! Moving about in a picture, alike in chart, map and timeline: wheel, pinch, two fingers, arrow keys.

use super::chart::Camera;
use eframe::egui::{Event, Key, Modifiers, MouseWheelUnit, Rect, Ui, Vec2, vec2};

/// How far the arrow keys move the picture, in points.
const ARROW_STEP: f32 = 60.0;
/// How much larger + makes everything.
const KEY_ZOOM: f32 = 1.25;
/// How much larger a point of the wheel makes everything: a notch is some 50 points.
const WHEEL_ZOOM: f32 = 0.0035;

/// Tells a mouse wheel, which makes things larger, from two fingers on a pad, which move them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wheel {
    /// The last scroll came from a wheel.
    turned: bool,
}

/// What wheel and fingers ask for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// So many times as large.
    pub zoom: f32,
    /// Moved by so many points.
    pub pan: Vec2,
}

impl Turn {
    /// True where anything is asked for.
    pub fn is_something(self) -> bool {
        (self.zoom - 1.0).abs() > f32::EPSILON || self.pan != Vec2::ZERO
    }
}

impl Wheel {
    /// What is asked for in this frame.
    pub fn turn(&mut self, ui: &Ui) -> Turn {
        let (pinch, scroll) = ui.input(|input| {
            for event in &input.events {
                if let Event::MouseWheel { unit, .. } = event {
                    // The scroll of a notch goes on for some frames after it.
                    self.turned = *unit == MouseWheelUnit::Line;
                }
            }
            (input.zoom_delta(), input.smooth_scroll_delta())
        });
        if self.turned {
            Turn { zoom: pinch * (scroll.y * WHEEL_ZOOM).exp(), pan: vec2(scroll.x, 0.0) }
        } else {
            Turn { zoom: pinch, pan: scroll }
        }
    }
}

/// Arrow keys move the picture, + and − make it larger and smaller.
pub fn by_keys(ui: &Ui, window: Rect, camera: &mut Camera) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let arrows = [
        (Key::ArrowLeft, vec2(1.0, 0.0)),
        (Key::ArrowRight, vec2(-1.0, 0.0)),
        (Key::ArrowUp, vec2(0.0, 1.0)),
        (Key::ArrowDown, vec2(0.0, -1.0)),
    ];
    for (key, way) in arrows {
        if pressed(Modifiers::NONE, key) {
            camera.pan(way * ARROW_STEP);
        }
    }
    let larger = [(Modifiers::NONE, Key::Plus), (Modifiers::SHIFT, Key::Plus), (Modifiers::NONE, Key::Equals)];
    if larger.into_iter().any(|(modifiers, key)| pressed(modifiers, key)) {
        camera.magnify(KEY_ZOOM, window.center(), window);
    }
    if pressed(Modifiers::NONE, Key::Minus) {
        camera.magnify(1.0 / KEY_ZOOM, window.center(), window);
    }
}
