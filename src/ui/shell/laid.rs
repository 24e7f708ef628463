//! A workspace laid out: plain [`Node`]s become tiles, and tiles become nodes again.

use crate::app::{DESIGNED, DESIGNED_HEIGHT, Node, Panel, Selection, Workspace};
use crate::ui::theme::control;
use eframe::egui::Id;
use egui_tiles::{Container, Linear, LinearDir, Tabs, Tile, TileId, Tiles, Tree};

/// A pane: a panel, and what it is pinned to.
#[derive(Clone, Debug)]
pub struct Pane {
    pub panel: Panel,
    pub pinned: Option<Box<Selection>>,
}

impl PartialEq for Pane {
    fn eq(&self, other: &Self) -> bool {
        self.panel == other.panel
    }
}

/// A workspace that is laid out.
pub struct Laid {
    /// The tiles.
    pub tree: Tree<Pane>,
    width: f32,
    height: f32,
    /// True where it was laid out anew.
    pub changed: bool,
    /// Whether there were meetings when panels last gave way to others.
    has_meetings: Option<bool>,
}

/// Panels that tell of meetings, and those that have something to say where there are none.
const WITHOUT_MEETINGS: [(Panel, Panel); 3] =
    [(Panel::Meetings, Panel::Documents), (Panel::Record, Panel::Positions), (Panel::Readouts, Panel::Statements)];

impl Laid {
    /// Lays out a workspace.
    pub fn new(node: &Node, workspace: Workspace, narrow: bool) -> Self {
        let width = DESIGNED - 2.0 * control::GAP;
        Self { tree: tree(node, workspace, narrow), width, height: DESIGNED_HEIGHT, changed: false, has_meetings: None }
    }

    /// Fits it into the room there is.
    pub fn fit(&mut self, width: f32, height: f32) {
        self.keep_sides(width);
        self.keep_timeline(height);
    }

    /// Where a dossier has no meetings, the panels that tell of them give way to others behind the same tabs, and come
    /// back with the first dossier that has some. Only then: what the user brings to the front stays there.
    pub fn adapt(&mut self, has_meetings: bool) {
        let had = self.has_meetings.replace(has_meetings).unwrap_or(true);
        if had == has_meetings {
            return;
        }
        let panel = |tiles: &Tiles<Pane>, id: TileId| tiles.get_pane(&id).map(|pane| pane.panel);
        let ids: Vec<TileId> = self.tree.tiles.tile_ids().collect();
        for id in ids {
            let Some(Tile::Container(Container::Tabs(tabs))) = self.tree.tiles.get(id) else { continue };
            let front = tabs.active.and_then(|id| panel(&self.tree.tiles, id));
            let turn =
                WITHOUT_MEETINGS.map(|(with, without)| if has_meetings { (without, with) } else { (with, without) });
            let next = turn.into_iter().find(|(from, _)| front == Some(*from)).map(|(_, to)| to);
            let next =
                next.and_then(|to| tabs.children.iter().copied().find(|&id| panel(&self.tree.tiles, id) == Some(to)));
            if let Some(Tile::Container(Container::Tabs(tabs))) = self.tree.tiles.get_mut(id)
                && next.is_some()
            {
                tabs.active = next;
            }
        }
    }

    /// When the window's width changes, the outer parts keep theirs and the middle takes the rest.
    fn keep_sides(&mut self, width: f32) {
        let old = std::mem::replace(&mut self.width, width);
        let Some(root) = self.tree.root() else { return };
        let Some(Tile::Container(Container::Linear(row))) = self.tree.tiles.get_mut(root) else { return };
        if (old - width).abs() < 0.5 || row.dir != LinearDir::Horizontal || row.children.len() < 2 {
            return;
        }
        let gaps = control::GAP * (row.children.len() - 1) as f32;
        let widths = row.shares.split(&row.children, old - gaps);
        let last = row.children.len() - 1;
        let is_side = |number: usize| number == 0 || (number == last && last > 1);
        let sides: f32 = widths.iter().enumerate().filter(|(number, _)| is_side(*number)).map(|(_, width)| width).sum();
        let middle: f32 = widths.iter().sum::<f32>() - sides;
        let free = (width - gaps - sides).max(width * 0.3);
        for (number, &child) in row.children.iter().enumerate() {
            let share = if is_side(number) { widths[number] } else { widths[number] / middle.max(1.0) * free };
            row.shares.set_share(child, share);
        }
    }

    /// When the window's height changes, a timeline alone keeps its own.
    fn keep_timeline(&mut self, height: f32) {
        let old = std::mem::replace(&mut self.height, height);
        if (old - height).abs() < 0.5 {
            return;
        }
        let is_timeline = |tiles: &Tiles<Pane>, id: TileId| match tiles.get(id) {
            Some(Tile::Pane(pane)) => pane.panel == Panel::Timeline,
            Some(Tile::Container(Container::Tabs(tabs))) => {
                let only = (tabs.children.len() == 1).then(|| tiles.get_pane(&tabs.children[0])).flatten();
                only.is_some_and(|pane| pane.panel == Panel::Timeline)
            }
            _ => false,
        };
        let columns: Vec<TileId> = self.tree.tiles.tile_ids().collect();
        for id in columns {
            let Some(Tile::Container(Container::Linear(column))) = self.tree.tiles.get(id) else { continue };
            let [upper, lower] = column.children[..] else { continue };
            if column.dir != LinearDir::Vertical || !is_timeline(&self.tree.tiles, lower) {
                continue;
            }
            let heights = column.shares.split(&[upper, lower], old - control::GAP);
            let rest = (height - control::GAP - heights[1]).max(height * 0.3);
            if let Some(Tile::Container(Container::Linear(column))) = self.tree.tiles.get_mut(id) {
                column.shares.set_share(upper, rest);
                column.shares.set_share(lower, heights[1]);
            }
        }
    }

    /// The pane that has the keyboard when one comes to the workspace.
    pub fn first_pane(&self) -> Option<Panel> {
        let seen = self.tree.active_tiles();
        let rect = |id: &TileId| self.tree.tiles.rect(*id).map_or(0, |rect| rect.left() as i64);
        let panes = seen.into_iter().filter(|id| self.tree.tiles.get_pane(id).is_some());
        let first = panes.min_by_key(rect)?;
        self.tree.tiles.get_pane(&first).map(|pane| pane.panel)
    }

    /// The layout as plain data.
    pub fn node(&self) -> Option<Node> {
        let node = node_of(&self.tree.tiles, self.tree.root()?)?;
        node.is_sound().then_some(node)
    }
}

fn tree(node: &Node, workspace: Workspace, narrow: bool) -> Tree<Pane> {
    let mut tiles = Tiles::default();
    let root = insert(&mut tiles, node);
    Tree::new(Id::unique(("panes", workspace.title(), narrow)), root, tiles)
}

fn insert(tiles: &mut Tiles<Pane>, node: &Node) -> TileId {
    let mut linear = |dir, parts: &[(f32, Node)]| {
        let children: Vec<TileId> = parts.iter().map(|(_, part)| insert(tiles, part)).collect();
        let mut linear = Linear::new(dir, children.clone());
        for (child, (size, _)) in children.into_iter().zip(parts) {
            linear.shares.set_share(child, *size);
        }
        tiles.insert_container(linear)
    };
    match node {
        Node::Row(parts) => linear(LinearDir::Horizontal, parts),
        Node::Column(parts) => linear(LinearDir::Vertical, parts),
        Node::Tabs(panels, front) => {
            let children = panels.iter().map(|&panel| tiles.insert_pane(Pane { panel, pinned: None }));
            let children: Vec<TileId> = children.collect();
            let mut tabs = Tabs::new(children.clone());
            tabs.active = children.get(*front).copied();
            tiles.insert_container(tabs)
        }
    }
}

fn node_of(tiles: &Tiles<Pane>, id: TileId) -> Option<Node> {
    match tiles.get(id)? {
        Tile::Pane(pane) => Some(Node::Tabs(vec![pane.panel], 0)),
        Tile::Container(Container::Tabs(tabs)) => {
            let panel = |id: &TileId| tiles.get_pane(id).map(|pane| pane.panel);
            let panels: Vec<Panel> = tabs.children.iter().filter_map(panel).collect();
            let front = tabs.children.iter().position(|child| Some(*child) == tabs.active).unwrap_or(0);
            (!panels.is_empty()).then(|| Node::Tabs(panels.clone(), front.min(panels.len() - 1)))
        }
        Tile::Container(Container::Linear(linear)) => {
            let parts: Vec<(f32, Node)> = linear
                .children
                .iter()
                .filter_map(|&child| Some((linear.shares[child].max(0.01), node_of(tiles, child)?)))
                .collect();
            match (parts.is_empty(), linear.dir) {
                (true, _) => None,
                (false, LinearDir::Horizontal) => Some(Node::Row(parts)),
                (false, LinearDir::Vertical) => Some(Node::Column(parts)),
            }
        }
        Tile::Container(Container::Grid(grid)) => {
            let parts: Vec<(f32, Node)> = grid.children().filter_map(|&id| Some((1.0, node_of(tiles, id)?))).collect();
            (!parts.is_empty()).then_some(Node::Row(parts))
        }
    }
}
