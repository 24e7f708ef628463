//! What the eye is led to: the selection, what is under the pointer, and what stays lit while the rest is dimmed.

use super::Scene;

/// A node or an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A node, by its number.
    Node(usize),
    /// An edge, by its number.
    Edge(usize),
}

/// What stays lit while the rest is dimmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lit {
    /// For each node whether it is lit.
    pub nodes: Vec<bool>,
    /// For each edge whether it is lit.
    pub edges: Vec<bool>,
}

impl Lit {
    /// These nodes, and of the edges between them those for which `edge` holds.
    pub fn nodes(scene: &Scene, nodes: impl IntoIterator<Item = usize>, edge: impl Fn(usize) -> bool) -> Self {
        let mut lit = Self { nodes: vec![false; scene.nodes.len()], edges: vec![false; scene.edges.len()] };
        for node in nodes {
            lit.nodes[node] = true;
        }
        for (number, ends) in scene.edges.iter().enumerate() {
            lit.edges[number] = lit.nodes[ends.source] && lit.nodes[ends.target] && edge(number);
        }
        lit
    }

    /// A node with its neighbours and the edges to them, or an edge with its ends.
    pub fn around(scene: &Scene, item: Item) -> Self {
        match item {
            Item::Node(node) => {
                let neighbours = scene.nodes[node].edges.iter().map(|&edge| scene.other_end(edge, node));
                Self::nodes(scene, neighbours.chain([node]), |edge| {
                    scene.edges[edge].source == node || scene.edges[edge].target == node
                })
            }
            Item::Edge(edge) => {
                let ends = [scene.edges[edge].source, scene.edges[edge].target];
                Self::nodes(scene, ends, |other| other == edge)
            }
        }
    }

    /// A way over these nodes, in order, with all edges between one and the next.
    pub fn path(scene: &Scene, path: &[usize]) -> Self {
        let is_step = |edge: usize| {
            let (source, target) = (scene.edges[edge].source, scene.edges[edge].target);
            path.windows(2).any(|step| *step == [source, target] || *step == [target, source])
        };
        Self::nodes(scene, path.iter().copied(), is_step)
    }
}

/// What the eye is led to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// What is selected.
    pub selected: Option<Item>,
    /// What is under the pointer, or has the keyboard.
    pub hovered: Option<Item>,
    /// What stays lit; everything where this is none.
    pub lit: Option<Lit>,
}

impl Focus {
    /// True where the node is not dimmed.
    #[inline]
    pub fn shows_node(&self, node: usize) -> bool {
        self.lit.as_ref().is_none_or(|lit| lit.nodes[node])
    }

    /// True where the edge is not dimmed.
    #[inline]
    pub fn shows_edge(&self, edge: usize) -> bool {
        self.lit.as_ref().is_none_or(|lit| lit.edges[edge])
    }

    /// True for the item selected or under the pointer.
    #[inline]
    pub fn is_on(&self, item: Item) -> bool {
        self.selected == Some(item) || self.hovered == Some(item)
    }
}
