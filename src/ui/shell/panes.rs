//! The panes: which workspace is drawn, how its tabs and gaps look, and which pane has the keyboard.

use super::laid::{Laid, Pane};
use super::tabs::{Tab, pin, tab};
use crate::app::{Action, NARROW, Node, Panel, State, Workspace};
use crate::ui::theme::{Theme, control, radius};
use crate::ui::widgets::{pane_focus, pane_ring, scroll_pane};
use crate::ui::{Locals, PanelContext, panels};
use eframe::egui::{Color32, CornerRadius, Id, Response, Stroke, Style, Ui, UiBuilder, Visuals, WidgetText};
use egui_tiles::{
    Container, EditAction, ResizeState, SimplificationOptions, TabState, Tabs, Tile, TileId, Tiles, UiResponse,
};
use std::collections::{BTreeMap, HashMap};

/// All panes of all workspaces.
#[derive(Default)]
pub struct Panes {
    trees: BTreeMap<(Workspace, bool), Laid>,
    locals: HashMap<Panel, Locals>,
    /// The panel that has the keyboard.
    pub focused: Option<Panel>,
    workspace: Option<Workspace>,
    narrow: bool,
}

impl Panes {
    /// Draws the panes of the workspace.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let width = ui.available_width();
        self.narrow = width < NARROW;
        let laid = laid_out(&mut self.trees, state, state.workspace, self.narrow);
        laid.fit(width, ui.available_height());
        if state.workspace == Workspace::Brief && !state.index.is_empty() {
            laid.adapt(!state.index.dossier().found.meetings.is_empty());
        }
        if self.workspace != Some(state.workspace) {
            self.workspace = Some(state.workspace);
            self.focused = laid.first_pane();
        }
        let is_timeline = |tile: &Tile<Pane>| matches!(tile, Tile::Pane(pane) if pane.panel == Panel::Timeline);
        let timelines = laid.tree.tiles.iter().filter(|(_, tile)| is_timeline(tile)).map(|(id, _)| *id).collect();
        let mut behavior = Behaviour {
            state,
            actions,
            locals: &mut self.locals,
            keyboard: self.focused,
            focused: &mut self.focused,
            changed: &mut laid.changed,
            timelines,
        };
        laid.tree.ui(&mut behavior, ui);
    }

    /// Brings a panel to the front of the workspace, opening it beside the last pane where it is nowhere. The workspace
    /// may be one that was not drawn yet.
    pub fn bring_to_front(&mut self, state: &State, panel: Panel) {
        self.workspace = Some(state.workspace);
        self.focused = Some(panel);
        let laid = laid_out(&mut self.trees, state, state.workspace, self.narrow);
        let is_it = |tile: &Tile<Pane>| matches!(tile, Tile::Pane(pane) if pane.panel == panel);
        if !laid.tree.tiles.tiles().any(is_it) {
            let id = laid.tree.tiles.insert_pane(Pane { panel, pinned: None });
            let is_tabs = |(_, tile): &(&TileId, &Tile<Pane>)| matches!(tile, Tile::Container(Container::Tabs(_)));
            let rightmost =
                |(id, _): &(&TileId, &Tile<Pane>)| laid.tree.tiles.rect(**id).map_or(0, |rect| rect.right() as i64);
            let tabs = laid.tree.tiles.iter().filter(is_tabs).max_by_key(rightmost).map(|(id, _)| *id);
            if let Some(tabs) = tabs {
                laid.tree.move_tile_to_container(id, tabs, usize::MAX, false);
            }
            laid.changed = true;
        }
        laid.tree.make_active(|_, tile| is_it(tile));
    }

    /// Gives the next pane in sight the keyboard, or the one before.
    pub fn step(&mut self, workspace: Workspace, forward: bool) {
        let Some(laid) = self.trees.get(&(workspace, self.narrow)) else { return };
        let mut seen: Vec<(i64, i64, Panel)> = Vec::new();
        for id in laid.tree.active_tiles() {
            if let (Some(Tile::Pane(pane)), Some(rect)) = (laid.tree.tiles.get(id), laid.tree.tiles.rect(id)) {
                seen.push((rect.top() as i64 / 100, rect.left() as i64, pane.panel));
            }
        }
        seen.sort_unstable();
        let at = seen.iter().position(|(_, _, panel)| Some(*panel) == self.focused);
        let next = match (at, forward) {
            (None, _) => 0,
            (Some(at), true) => (at + 1) % seen.len(),
            (Some(at), false) => (at + seen.len() - 1) % seen.len(),
        };
        self.focused = seen.get(next).map(|(_, _, panel)| *panel);
    }

    /// Pins the pane that has the keyboard to what it shows, or frees it.
    pub fn toggle_pin(&mut self, state: &State) {
        let Some(laid) = self.trees.get_mut(&(state.workspace, self.narrow)) else { return };
        for tile in laid.tree.tiles.tiles_mut() {
            if let Tile::Pane(pane) = tile
                && Some(pane.panel) == self.focused
                && pane.panel.can_be_pinned()
            {
                pane.pinned = if pane.pinned.is_some() { None } else { Some(Box::new(state.selection.clone())) };
            }
        }
    }

    /// Lays a workspace out as it was at first.
    pub fn reset(&mut self, workspace: Workspace) {
        self.trees.retain(|(of, _), _| *of != workspace);
    }

    /// The workspaces that were laid out anew, to be remembered.
    pub fn changed_layouts(&mut self) -> Vec<(Workspace, Node)> {
        let changed = self.trees.iter_mut().filter(|((_, narrow), laid)| !narrow && laid.changed);
        let node = |((workspace, _), laid): (&(Workspace, bool), &mut Laid)| {
            laid.changed = false;
            laid.node().map(|node| (*workspace, node))
        };
        changed.filter_map(node).collect()
    }
}

/// A workspace as it is laid out, which it is when it is first asked for.
fn laid_out<'a>(
    trees: &'a mut BTreeMap<(Workspace, bool), Laid>,
    state: &State,
    workspace: Workspace,
    narrow: bool,
) -> &'a mut Laid {
    trees.entry((workspace, narrow)).or_insert_with(|| {
        let node = state.preferences.layout(workspace);
        let node = if narrow { node.narrowed() } else { node };
        Laid::new(&node, workspace, narrow)
    })
}

struct Behaviour<'a> {
    state: &'a State,
    actions: &'a mut Vec<Action>,
    locals: &'a mut HashMap<Panel, Locals>,
    /// The panel that has the keyboard as the frame begins, and as it ends.
    keyboard: Option<Panel>,
    focused: &'a mut Option<Panel>,
    changed: &'a mut bool,
    timelines: Vec<TileId>,
}

impl egui_tiles::Behavior<Pane> for Behaviour<'_> {
    fn pane_ui(&mut self, ui: &mut Ui, _id: TileId, pane: &mut Pane) -> UiResponse {
        let theme = Theme::of(ui);
        let rect = ui.max_rect();
        let top_left = if pane.panel == Panel::Timeline { radius::PANEL } else { 0 };
        let rounding = CornerRadius { nw: top_left, ..CornerRadius::same(radius::PANEL) };
        ui.painter().rect_filled(rect, rounding, theme.bg.panel);
        let pressed = ui.input(|input| input.pointer.any_pressed().then(|| input.pointer.interact_pos()).flatten());
        if pressed.is_some_and(|at| rect.contains(at)) && ui.rect_contains_pointer(rect) {
            *self.focused = Some(pane.panel);
        }
        // A press gives the keyboard to another pane while panes are drawn; one alone is stepped into in a frame.
        let stepped_into = self.keyboard == Some(pane.panel);
        if stepped_into && pane_focus(ui, rect, pane.panel.title()) && pane.panel != Panel::Reader {
            scroll_pane(ui, rect);
        }
        let mut context = PanelContext {
            index: &self.state.index,
            selection: pane.pinned.as_deref().unwrap_or(&self.state.selection),
            filters: &self.state.filters,
            reader: &self.state.reader,
            state: self.state,
            focused: *self.focused == Some(pane.panel) && self.state.tool.is_none(),
            actions: self.actions,
            locals: self.locals.entry(pane.panel).or_default(),
        };
        let builder = UiBuilder::new()
            .id_salt(pane.panel.title())
            .max_rect(rect)
            .accessibility_role(eframe::egui::Role::TabPanel)
            .accessibility_label(pane.panel.title());
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            // Where the first folder or file is being opened, nothing asks for one.
            if !self.state.is_opening_first() {
                panels::show(pane.panel, ui, &mut context);
            }
            if stepped_into {
                pane_ring(ui, rect);
            }
        });
        UiResponse::None
    }

    fn tab_title_for_pane(&mut self, pane: &Pane) -> WidgetText {
        pane.panel.title().into()
    }

    fn tab_ui(&mut self, tiles: &mut Tiles<Pane>, ui: &mut Ui, id: Id, tile: TileId, state: &TabState) -> Response {
        let panel = tiles.get_pane(&tile).map_or(Panel::Reader, |pane| pane.panel);
        let discrepancies = self.state.index.dossier().found.discrepancies.len();
        let response = tab(
            ui,
            id,
            &Tab {
                panel,
                count: (panel == Panel::Discrepancies && discrepancies > 0).then_some(discrepancies),
                active: state.active,
                icon: ui.clip_rect().width() > 690.0,
                dragged: state.is_being_dragged,
            },
        );
        if response.clicked() {
            *self.focused = Some(panel);
        }
        response
    }

    fn top_bar_right_ui(&mut self, tiles: &Tiles<Pane>, ui: &mut Ui, _id: TileId, tabs: &Tabs, _offset: &mut f32) {
        let Some(pane) = tabs.active.and_then(|id| tiles.get_pane(&id)) else { return };
        if pane.panel.can_be_pinned() && pane.panel != Panel::Reader && pin(ui, pane.pinned.is_some()) {
            *self.focused = Some(pane.panel);
            self.actions.push(Action::Run(crate::app::Command::Pin));
        }
    }

    fn is_tab_bar_visible(&self, _id: TileId, tabs: &Tabs) -> bool {
        // A timeline alone has a heading of its own.
        !matches!(tabs.children.as_slice(), [child] if self.timelines.contains(child))
    }

    fn tab_bar_height(&self, _style: &Style) -> f32 {
        control::TABS
    }

    fn gap_width(&self, _style: &Style) -> f32 {
        control::GAP
    }

    fn min_size(&self) -> f32 {
        120.0
    }

    fn resize_stroke(&self, _style: &Style, state: ResizeState) -> Stroke {
        match state {
            ResizeState::Idle => Stroke::NONE,
            ResizeState::Hovering | ResizeState::Dragging => Stroke::new(2.0, self.theme().accent),
        }
    }

    fn tab_bar_color(&self, _visuals: &Visuals) -> Color32 {
        self.theme().bg.app
    }

    fn tab_bar_hline_stroke(&self, _visuals: &Visuals) -> Stroke {
        Stroke::NONE
    }

    fn simplification_options(&self) -> SimplificationOptions {
        SimplificationOptions { all_panes_must_have_tabs: true, ..SimplificationOptions::default() }
    }

    fn drag_preview_color(&self, _visuals: &Visuals) -> Color32 {
        self.theme().bg.select
    }

    fn on_edit(&mut self, _action: EditAction) {
        *self.changed = true;
    }
}

impl Behaviour<'_> {
    fn theme(&self) -> &'static Theme {
        match self.state.preferences.shade {
            crate::app::Shade::Dark => Theme::dark(),
            crate::app::Shade::Light => Theme::light(),
        }
    }
}
