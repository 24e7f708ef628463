//! Arcs that the parser could not draw: lifting, undone.
//!
//! A tree whose arcs cross was made projective before training by attaching a token to an ancestor of its head, with
//! the label `X||Y`: an X of the Y found below. Nivre and Nilsson, "Pseudo-Projective Dependency Parsing" (2005).

use super::edges::Edges;
use std::collections::HashMap;

/// The two halves of a lifted label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifted {
    /// The token's own label.
    pub label: u16,
    /// The label of its true head.
    pub head: u16,
}

/// Moves tokens with lifted labels back to their heads. `lifted` tells which labels are, `edges` are those of the tree
/// as it was parsed.
pub fn lower_arcs(
    heads: &mut [u32],
    labels: &mut [u16],
    edges: &Edges,
    lifted: impl Fn(u16) -> Option<Lifted>,
    is_space: impl Fn(usize) -> bool,
) {
    let mut children = None;
    for token in 0..heads.len() {
        let Some(lifted) = lifted(labels[token]) else { continue };
        let children = children.get_or_insert_with(|| Children::of(heads));
        let is_candidate = |child: u32| child as usize != token && !is_space(child as usize);
        if let Some(head) = children.find_below(heads[token], lifted.head, labels, edges, is_candidate) {
            children.move_to(token as u32, heads[token], head);
            heads[token] = head;
        }
        labels[token] = lifted.label;
    }
}

/// The children of each token, in text order.
struct Children {
    first: Vec<u32>,
    /// The children of token `t` are `list[first[t]..first[t + 1]]`, unless they are among the changed.
    list: Vec<u32>,
    changed: HashMap<u32, Vec<u32>>,
}

impl Children {
    fn of(heads: &[u32]) -> Self {
        let mut first = vec![0; heads.len() + 1];
        for &head in heads {
            first[head as usize + 1] += 1;
        }
        for token in 0..heads.len() {
            first[token + 1] += first[token];
        }
        let mut next = first.clone();
        let mut list = vec![0; heads.len()];
        for (child, &head) in heads.iter().enumerate() {
            let place = &mut next[head as usize];
            list[*place as usize] = child as u32;
            *place += 1;
        }
        Self { first, list, changed: HashMap::new() }
    }

    fn get(&self, head: u32) -> &[u32] {
        let listed = self.first[head as usize] as usize..self.first[head as usize + 1] as usize;
        self.changed.get(&head).map_or(&self.list[listed], |changed| changed)
    }

    fn get_mut(&mut self, head: u32) -> &mut Vec<u32> {
        let listed = self.first[head as usize] as usize..self.first[head as usize + 1] as usize;
        self.changed.entry(head).or_insert_with(|| self.list[listed].to_vec())
    }

    fn move_to(&mut self, child: u32, from: u32, to: u32) {
        self.get_mut(from).retain(|&other| other != child);
        let siblings = self.get_mut(to);
        siblings.insert(siblings.partition_point(|&other| other < child), child);
    }

    /// The first token labelled `wanted` below `top`, nearest level first.
    fn find_below(
        &self,
        top: u32,
        wanted: u16,
        labels: &[u16],
        edges: &Edges,
        is_candidate: impl Fn(u32) -> bool,
    ) -> Option<u32> {
        let mut level = vec![top];
        while !level.is_empty() {
            let mut below = Vec::new();
            for &head in &level {
                // What was moved here from outside the subtree, as it was parsed, is not looked at.
                let subtree = edges.left[head as usize]..=edges.right[head as usize];
                let inside = |child: &u32| *child != head && subtree.contains(child);
                for &child in self.get(head).iter().filter(|&child| inside(child) && is_candidate(*child)) {
                    if labels[child as usize] == wanted {
                        return Some(child);
                    }
                    below.push(child);
                }
            }
            level = below;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lifted_token_goes_to_the_nearest_token_with_the_label_it_names() {
        // 1 is the root; 0 and 2 are its children; 3 and 5 are labelled 7 below 2; 4 was lifted from a 7 to the root.
        let mut heads = [1, 1, 1, 2, 1, 3];
        let mut labels = [4, 0, 4, 7, 9, 7];
        let mut edges = Edges::default();
        edges.measure(&heads);
        let lifted = |label| (label == 9).then_some(Lifted { label: 5, head: 7 });
        lower_arcs(&mut heads, &mut labels, &edges, lifted, |_| false);
        assert_eq!(heads, [1, 1, 1, 2, 3, 3]);
        assert_eq!(labels[4], 5);
    }

    #[test]
    fn a_lifted_token_stays_where_no_such_label_is_below() {
        let (mut heads, mut labels) = ([1, 1, 1], [9, 0, 7]);
        let mut edges = Edges::default();
        edges.measure(&heads);
        let lifted = |label| (label == 9).then_some(Lifted { label: 5, head: 7 });
        lower_arcs(&mut heads, &mut labels, &edges, lifted, |child| child == 2);
        assert_eq!((heads, labels), ([1, 1, 1], [5, 0, 7]));
    }
}
