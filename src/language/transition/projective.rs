//! Arcs that the parser could not draw: lifting, undone.
//!
//! A tree whose arcs cross was made projective before training by attaching a token to an ancestor of its head, with
//! the label `X||Y`: an X of the Y found below. Nivre and Nilsson, "Pseudo-Projective Dependency Parsing" (2005).

use super::edges::Edges;

/// The two halves of a lifted label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifted {
    /// The token's own label.
    pub label: u16,
    /// The label of its true head.
    pub head: u16,
}

/// Moves tokens with lifted labels back to their heads. `lifted` tells which labels are.
pub fn lower_arcs(
    heads: &mut [u32],
    labels: &mut [u16],
    edges: &Edges,
    lifted: impl Fn(u16) -> Option<Lifted>,
    is_space: impl Fn(usize) -> bool,
) {
    for token in 0..heads.len() {
        if let Some(lifted) = lifted(labels[token]) {
            heads[token] = true_head(token, lifted.head, heads, labels, edges, &is_space);
            labels[token] = lifted.label;
        }
    }
}

/// The first token labelled `wanted` below the present head, nearest level first; the present head where there is none.
fn true_head(
    token: usize,
    wanted: u16,
    heads: &[u32],
    labels: &[u16],
    edges: &Edges,
    is_space: impl Fn(usize) -> bool,
) -> u32 {
    let mut level = vec![heads[token] as usize];
    while !level.is_empty() {
        let mut below = Vec::new();
        for &head in &level {
            let left = edges.left[head] as usize..head;
            let right = head + 1..edges.right[head] as usize + 1;
            for child in left.chain(right) {
                if heads[child] as usize != head || child == token || is_space(child) {
                    continue;
                }
                if labels[child] == wanted {
                    return child as u32;
                }
                below.push(child);
            }
        }
        level = below;
    }
    heads[token]
}
