//! Mouse, touch and keyboard: moving about, picking, dragging nodes.

use super::camera::Camera;
use super::{ChartEvent, ChartOptions, ChartView, pick};
use crate::ui::moving::by_keys;
use crate::view::plane::Point;
use crate::view::scene::Item;
use eframe::egui::{EventFilter, Key, Modifiers, PointerButton, Pos2, Rect, Response, Ui};

/// A node on its way.
pub struct Drag {
    node: usize,
    /// From the pointer to the node's centre, in world units.
    grip: Point,
}

impl ChartView {
    /// Takes in what was done since the last frame.
    pub(super) fn input(
        &mut self,
        ui: &Ui,
        response: &Response,
        window: Rect,
        camera: &mut Camera,
        options: ChartOptions,
    ) -> Vec<ChartEvent> {
        let hand = options.hand;
        let mut events = Vec::new();
        let moving = response.hover_pos().is_some_and(|pointer| self.wheel(ui, pointer, window, camera));
        self.drag(response, window, camera, hand, &mut events);
        self.moving = moving || response.dragged();
        // What a menu is open for stays lit, and the keys are the menu's.
        let in_menu = response.context_menu_opened();
        if in_menu {
            self.hover(self.menu);
        } else if moving {
            // Lighting up whatever passes under the pointer would only flicker.
            self.hover(None);
        } else if response.dragged() {
            // What is dragged stays lit.
        } else if let Some(at) = response.hover_pos() {
            let item = self.item_at(at, window, *camera);
            self.hover(item);
            if let Some(item) = item {
                ui.set_cursor_icon(cursor_for(item, hand));
            }
        } else {
            self.hover(self.cursor.map(Item::Node).filter(|_| response.has_focus()));
        }
        if response.clicked() || response.secondary_clicked() {
            response.request_focus();
            self.cursor = None;
        }
        if response.secondary_clicked() {
            self.menu = response.hover_pos().and_then(|at| self.item_at(at, window, *camera));
        }
        if response.double_clicked()
            && let Some(Item::Node(node)) = self.focus.hovered
        {
            events.push(ChartEvent::Entered(node));
        } else if response.clicked() {
            events.push(self.focus.hovered.map_or(ChartEvent::Dismissed, ChartEvent::Picked));
        }
        if response.has_focus() && !in_menu {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Home)) {
                *camera = self.fitting(window, options);
            }
            self.keys(ui, response, window, camera, &mut events);
        }
        events
    }

    fn item_at(&self, at: Pos2, window: Rect, camera: Camera) -> Option<Item> {
        pick::item_at(&self.scene, self.kept.labels(), camera.zoom, camera.to_world(at, window) * camera.zoom)
    }

    fn hover(&mut self, item: Option<Item>) {
        if self.focus.hovered != item {
            self.focus.hovered = item;
            self.refocus();
        }
    }

    /// Dragging a node moves it; dragging the ground, or anything with another button, moves the picture.
    fn drag(
        &mut self,
        response: &Response,
        window: Rect,
        camera: &mut Camera,
        hand: bool,
        events: &mut Vec<ChartEvent>,
    ) {
        if response.drag_started_by(PointerButton::Primary) && !hand {
            let origin = response.ctx.input(|input| input.pointer.press_origin());
            let node = origin.and_then(|at| match self.item_at(at, window, *camera) {
                Some(Item::Node(node)) => Some((node, at)),
                _ => None,
            });
            self.drag =
                node.map(|(node, at)| Drag { node, grip: self.scene.nodes[node].at - camera.to_world(at, window) });
        }
        if response.dragged() {
            match (&self.drag, response.interact_pointer_pos()) {
                (Some(Drag { node, grip }), Some(at)) => {
                    let (node, to) = (*node, camera.to_world(at, window) + *grip);
                    self.scene.place(node, to);
                    self.scene.nodes[node].pinned = true;
                    self.kept.discard();
                }
                _ => camera.pan(response.drag_delta()),
            }
        }
        if response.drag_stopped()
            && let Some(Drag { node, .. }) = self.drag.take()
        {
            events.push(ChartEvent::Pinned(node, self.scene.nodes[node].at));
        }
    }

    /// A mouse wheel and a pinch make everything larger, two fingers on a pad move it. True while they do.
    fn wheel(&mut self, ui: &Ui, pointer: Pos2, window: Rect, camera: &mut Camera) -> bool {
        let turn = self.wheel.turn(ui);
        camera.magnify(turn.zoom, pointer, window);
        camera.pan(turn.pan);
        turn.is_something()
    }

    fn keys(&mut self, ui: &Ui, response: &Response, window: Rect, camera: &mut Camera, events: &mut Vec<ChartEvent>) {
        by_keys(ui, window, camera);
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let back = pressed(Modifiers::SHIFT, Key::Tab);
        if back || pressed(Modifiers::NONE, Key::Tab) {
            self.step_cursor(back);
            if let Some(node) = self.cursor {
                camera.reveal(self.scene.nodes[node].at, window);
                self.hover(Some(Item::Node(node)));
            }
        }
        if let Some(node) = self.cursor {
            if pressed(Modifiers::SHIFT, Key::Enter) {
                events.push(ChartEvent::Entered(node));
            } else if pressed(Modifiers::NONE, Key::Enter) {
                events.push(ChartEvent::Picked(Item::Node(node)));
            }
        }
        if pressed(Modifiers::NONE, Key::Escape) {
            if self.cursor.take().is_none() {
                response.surrender_focus();
            }
            self.hover(None);
        }
        // Tab goes on to the next widget behind the last node, and back to the one before from the first.
        let shift = ui.input(|input| input.modifiers.shift);
        let order = &self.scene.nodes_by_weight;
        let at_end = if shift {
            self.cursor.is_none() || self.cursor == order.first().copied()
        } else {
            self.cursor == order.last().copied()
        };
        let filter = EventFilter { tab: !at_end, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }

    /// The keyboard goes to the next lighter node, or `back` to the next heavier one.
    fn step_cursor(&mut self, back: bool) {
        let order = &self.scene.nodes_by_weight;
        let at = self.cursor.and_then(|node| order.iter().position(|&other| other == node));
        self.cursor = match (at, back) {
            (None, _) => order.first().copied(),
            (Some(at), false) => order.get(at + 1).copied(),
            (Some(at), true) => at.checked_sub(1).map(|at| order[at]),
        };
    }
}

const fn cursor_for(item: Item, hand: bool) -> eframe::egui::CursorIcon {
    use eframe::egui::CursorIcon;
    match item {
        Item::Node(_) if !hand => CursorIcon::Grab,
        _ => CursorIcon::PointingHand,
    }
}
