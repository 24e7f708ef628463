//! How far to the left and right the subtree of each token reaches.

/// The first and the last token of every subtree.
#[derive(Debug, Default)]
pub struct Edges {
    pub left: Vec<u32>,
    pub right: Vec<u32>,
    starts: Vec<bool>,
}

impl Edges {
    /// Measures a tree, given each token's head; a root is its own head.
    ///
    /// Two sweeps settle a projective tree. Others take more; spaCy gives up after a dozen rounds, and so must this.
    pub fn measure(&mut self, heads: &[u32]) {
        let count = heads.len();
        let sweep = |edges: &mut [u32], order: &mut dyn Iterator<Item = usize>, better: fn(u32, u32) -> u32| {
            for token in order {
                let head = heads[token] as usize;
                edges[head] = better(edges[head], edges[token]);
            }
        };
        self.left.clear();
        self.left.extend(0..count as u32);
        self.right.clone_from(&self.left);
        for _ in 0..12 {
            sweep(&mut self.left, &mut (0..count), u32::min);
            sweep(&mut self.right, &mut (0..count), u32::max);
            sweep(&mut self.left, &mut (0..count).rev(), u32::min);
            sweep(&mut self.right, &mut (0..count).rev(), u32::max);
            if self.is_settled(heads) {
                break;
            }
        }
    }

    /// True where the token is the first of a root's subtree.
    pub fn begins_sentence(&self, token: usize) -> bool {
        self.starts[token]
    }

    /// Finds where sentences begin, and tells whether every head lies in its token's sentence.
    fn is_settled(&mut self, heads: &[u32]) -> bool {
        let count = heads.len();
        self.starts.clear();
        self.starts.resize(count, false);
        for (token, &head) in heads.iter().enumerate() {
            if head as usize == token {
                self.starts[self.left[token] as usize] = true;
            }
        }
        let mut start = 0;
        for token in 0..count {
            if (token > 0 && self.starts[token]) || token + 1 == count {
                if heads[start..token].iter().any(|&head| (head as usize) < start || head as usize > token) {
                    return false;
                }
                start = token;
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subtree_reaches_to_its_outermost_tokens() {
        let mut edges = Edges::default();
        edges.measure(&[1, 1, 3, 1, 4, 4]);
        assert_eq!(edges.left, [0, 0, 2, 2, 4, 5]);
        assert_eq!(edges.right, [0, 3, 2, 3, 5, 5]);
        assert_eq!((0..6).filter(|&token| edges.begins_sentence(token)).collect::<Vec<_>>(), [0, 4]);
    }

    #[test]
    fn nothing_has_no_edges() {
        let mut edges = Edges::default();
        edges.measure(&[]);
        assert!(edges.left.is_empty());
    }
}
