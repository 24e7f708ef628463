//! The map as a widget: the outline of the world with pins on it. It draws nothing of its own accord: while nothing happens
//! no frame is asked for.

mod ground;
mod labels;

use super::chart::Camera;
use super::moving::{Wheel, by_keys};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, icons};
use crate::ui::widgets::{mark, paint_text};
use crate::view::map::{Pin, PinKind};
use crate::view::plane::{Area, Point};
use eframe::egui::{
    Align2, CursorIcon, EventFilter, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};
use labels::Placed;

/// Room for the name of a pin that stands at the edge of what is to be seen, in points.
const PIN_ROOM: Point = Point::new(78.0, 26.0);
/// How near one can go: nearer, the outline is too coarse to tell anything.
const NEAREST: f32 = 3.0;
/// Radius of a pin for meetings, and of one for a place that is only named, in points.
const MEETING: f32 = 11.0;
const MENTIONED: f32 = 3.0;
/// How much larger the ring around a selected pin is.
const RING_OF_SELECTION: f32 = 5.0;
/// From one ring of pins around a place to the next.
const RING: f32 = 21.0;
/// The smallest and the largest pin of an actor.
const ACTOR: std::ops::RangeInclusive<f32> = 5.0..=10.0;

/// A map: which part of the world is seen.
#[derive(Default)]
pub struct MapView {
    /// None until it is first shown, or when it is to fit.
    camera: Option<Camera>,
    wheel: Wheel,
    entered: bool,
}

/// What came of a pin in this frame.
pub struct PinResponse {
    /// The pin's number.
    pub pin: usize,
    /// What was done to it.
    pub response: Response,
}

impl MapView {
    /// Shows `home` from the next frame on.
    pub const fn fit(&mut self) {
        self.camera = None;
    }

    /// Takes the keyboard in the next frame.
    pub const fn enter(&mut self) {
        self.entered = true;
    }

    /// Draws the map into what is left of `ui`: `home` at first. Gives the pins in sight with what was done to each.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        pins: &[Pin],
        home: Area,
        is_selected: impl Fn(&Pin) -> bool,
    ) -> Vec<PinResponse> {
        let window = ui.available_rect_before_wrap();
        let response = ui.allocate_rect(window, Sense::click_and_drag());
        if std::mem::take(&mut self.entered) {
            response.request_focus();
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, format!("Map with {} pins", pins.len())));
        let extent = |zoom: f32| {
            let (min, max) = (home.min * zoom, home.max * zoom);
            Area::new(min - PIN_ROOM, max + PIN_ROOM)
        };
        let fitting = || Camera::fitting(extent, Point::new(window.width(), window.height()), 0.0);
        let mut camera = self.camera.unwrap_or_else(fitting);
        self.move_about(ui, &response, window, &mut camera);
        if response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Home)) {
            camera = fitting();
        }
        camera.zoom = camera.zoom.min(NEAREST);
        self.camera = Some(camera);

        let clip = ui.clip_rect();
        ui.set_clip_rect(window.intersect(clip));
        ground::draw(ui.painter(), window, camera, Theme::of(ui));
        let most = pins.iter().filter(|pin| matches!(pin.kind, PinKind::Actor(..))).map(|pin| pin.weight).max();
        let mut responses = Vec::new();
        let mut placed = Vec::new();
        for (number, pin) in pins.iter().enumerate() {
            let at = camera.to_screen(pin.at, window) + aside(pin.slot);
            let radius = radius(pin, most.unwrap_or(1));
            if window.expand(radius).contains(at) {
                let touched = touch(ui, pin, number, at, radius);
                let leads = is_selected(pin) || touched.hovered();
                draw(ui, pin, at, radius, is_selected(pin));
                // Names keep clear of the ring around what is selected.
                let radius = if is_selected(pin) { radius + RING_OF_SELECTION } else { radius };
                placed.push(Placed { pin, at, radius, leads });
                responses.push(PinResponse { pin: number, response: touched });
            }
        }
        labels::draw(ui, window, camera, &placed);
        if response.has_focus() {
            ui.painter().rect_stroke(window, 4, Stroke::new(2.0, Theme::of(ui).accent), StrokeKind::Inside);
        }
        ui.set_clip_rect(clip);
        responses
    }

    fn move_about(&mut self, ui: &Ui, response: &Response, window: Rect, camera: &mut Camera) {
        if let Some(pointer) = ui.ctx().pointer_hover_pos().filter(|_| response.contains_pointer()) {
            let turn = self.wheel.turn(ui);
            camera.magnify(turn.zoom, pointer, window);
            camera.pan(turn.pan);
        }
        if response.dragged() {
            camera.pan(response.drag_delta());
            ui.set_cursor_icon(CursorIcon::Grabbing);
        }
        if response.clicked() {
            response.request_focus();
        }
        if response.has_focus() {
            let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            by_keys(ui, window, camera);
        }
    }
}

/// Pins of one place stand around it, six to a ring.
fn aside(slot: usize) -> Vec2 {
    let Some(number) = slot.checked_sub(1) else { return Vec2::ZERO };
    let (ring, place) = (number / 6 + 1, number % 6);
    Vec2::angled(std::f32::consts::TAU * (place as f32 / 6.0 - 0.3)) * (RING * ring as f32)
}

fn radius(pin: &Pin, most: usize) -> f32 {
    match pin.kind {
        PinKind::Meetings(_) => MEETING,
        PinKind::Mentioned(_) => MENTIONED,
        PinKind::Actor(..) => {
            let share = (pin.weight as f32 / most.max(1) as f32).sqrt();
            ACTOR.start() + (ACTOR.end() - ACTOR.start()) * share
        }
    }
}

/// What was done to a pin: it can be clicked, and reached by the keyboard.
fn touch(ui: &Ui, pin: &Pin, number: usize, at: Pos2, radius: f32) -> Response {
    let rect = Rect::from_center_size(at, Vec2::splat(2.0 * radius.max(6.0)));
    let response = ui.interact(rect, ui.make_persistent_id(("pin", number, &pin.label)), Sense::click());
    let what = match &pin.kind {
        PinKind::Meetings(_) => pin.caption.clone(),
        PinKind::Actor(_, kind) => format!("{} {}", kind.label(), pin.caption),
        PinKind::Mentioned(_) => "place".to_owned(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{}, {what}", pin.label)));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn draw(ui: &Ui, pin: &Pin, at: Pos2, radius: f32, selected: bool) {
    let theme = Theme::of(ui);
    let painter = ui.painter();
    if selected {
        painter.circle(at, radius + RING_OF_SELECTION, theme.bg.select, Stroke::new(2.0, theme.accent));
    }
    match &pin.kind {
        PinKind::Mentioned(_) => {
            painter.circle(at, radius, theme.place().mark, Stroke::new(1.0, theme.bg.input));
        }
        PinKind::Actor(_, kind) => {
            let colours = theme.kind(*kind);
            mark(painter, at, radius, *kind, colours.node, Stroke::new(1.5, colours.mark));
        }
        PinKind::Meetings(meetings) => {
            painter.circle(at, radius, theme.accent_fill, Stroke::new(1.0, theme.bg.input));
            let icon = icons::HANDSHAKE.glyph();
            paint_text(ui, at, Align2::CENTER_CENTER, &icon, Icon::format(13.0), theme.on_accent, 20.0);
            if meetings.len() > 1 {
                let corner = at + Vec2::new(radius * 0.8, -radius * 0.8);
                painter.circle(corner, 7.0, theme.bg.card, Stroke::new(1.0, theme.accent));
                let count = meetings.len().to_string();
                let format = crate::ui::theme::Type::MONO;
                paint_text(ui, corner, Align2::CENTER_CENTER, &count, format, theme.text.first, 20.0);
            }
        }
    }
}
