//! The state of the dependency parser.
//!
//! Arc-eager (Nivre 2008) with the non-monotonic moves of Honnibal and Johnson, "An Improved Non-monotonic Transition
//! System for Dependency Parsing" (2015): a head may be replaced, and a token that was put aside without a head may be
//! put back in front of the buffer. A sentence may be begun between any two tokens.

use super::scorer::Slots;

const NONE: u32 = u32::MAX;

/// What a move does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The next token goes onto the stack.
    Shift,
    /// The top of the stack is done with, or goes back if it has no head.
    Reduce,
    /// The next token becomes the head of the top of the stack.
    Left,
    /// The top of the stack becomes the head of the next token, which goes onto the stack.
    Right,
    /// A sentence begins behind the next token.
    Break,
}

impl Action {
    /// The actions in the order of their numbers.
    pub const ALL: [Self; 5] = [Self::Shift, Self::Reduce, Self::Left, Self::Right, Self::Break];
}

/// A token's place in the tree so far.
#[derive(Clone, Copy, Debug)]
struct Node {
    head: u32,
    label: u16,
    /// The child attached last on each side.
    last_left: u32,
    last_right: u32,
    /// The children attached to the same head, on the same side, just before and just after this one.
    before: u32,
    after: u32,
    /// Was put back once, so it may not go onto a stack again that is not empty.
    unshiftable: bool,
    begins_sentence: bool,
}

/// The tree, the stack and the buffer.
#[derive(Debug, Default)]
pub struct State {
    nodes: Vec<Node>,
    stack: Vec<u32>,
    /// Tokens that were put back, the next one last; they come before `next`.
    returned: Vec<u32>,
    /// The first token that was never met.
    next: u32,
}

impl State {
    /// Starts on a text of `count` tokens.
    pub fn start(&mut self, count: usize) {
        let node = Node {
            head: NONE,
            label: 0,
            last_left: NONE,
            last_right: NONE,
            before: NONE,
            after: NONE,
            unshiftable: false,
            begins_sentence: false,
        };
        self.nodes.clear();
        self.nodes.resize(count, node);
        self.stack.clear();
        self.returned.clear();
        self.next = 0;
    }

    /// True where nothing is left to do.
    pub fn is_final(&self) -> bool {
        self.stack.is_empty() && self.buffered() == 0
    }

    /// The token's head and label; none for a root.
    pub fn arc(&self, token: usize) -> Option<(usize, u16)> {
        let node = &self.nodes[token];
        (node.head != NONE).then_some((node.head as usize, node.label))
    }

    fn buffered(&self) -> usize {
        self.nodes.len() - self.next as usize + self.returned.len()
    }

    fn stacked(&self, depth: usize) -> Option<u32> {
        self.stack.iter().rev().nth(depth).copied()
    }

    fn buffer(&self, ahead: usize) -> Option<u32> {
        match self.returned.len().checked_sub(ahead + 1) {
            Some(at) => Some(self.returned[at]),
            None => Some(self.next + (ahead - self.returned.len()) as u32)
                .filter(|&token| (token as usize) < self.nodes.len()),
        }
    }

    /// The tokens that the network looks at: two of the buffer, three of the stack, and the children attached last.
    pub fn slots(&self) -> Slots<8> {
        let child = |head: Option<u32>, side: fn(&Node) -> u32| {
            head.map(|head| side(&self.nodes[head as usize])).filter(|&child| child != NONE)
        };
        let (next, top) = (self.buffer(0), self.stacked(0));
        let slots = [
            next,
            self.buffer(1),
            top,
            self.stacked(1),
            self.stacked(2),
            child(next, |node| node.last_left),
            child(top, |node| node.last_left),
            child(top, |node| node.last_right),
        ];
        slots.map(|token| token.map(|token| token as usize))
    }

    /// Whether each action may be taken, in the order of [`Action::ALL`].
    pub fn allowed(&self) -> [bool; 5] {
        let buffered = self.buffered();
        let next = self.buffer(0).map(|next| self.nodes[next as usize]);
        let begins = next.is_some_and(|next| next.begins_sentence);
        let unshiftable = next.is_some_and(|next| next.unshiftable);
        let arc = !self.stack.is_empty() && buffered > 0 && !begins;
        let follows = self
            .buffer(0)
            .zip(self.buffer(1))
            .is_some_and(|(next, second)| second == next + 1 && !self.nodes[second as usize].begins_sentence);
        [self.stack.is_empty() || (buffered >= 2 && !begins && !unshiftable), !self.stack.is_empty(), arc, arc, follows]
    }

    /// Takes a move. It must be allowed.
    pub fn take(&mut self, action: Action, label: u16) {
        let (top, next) = (self.stacked(0), self.buffer(0));
        match (action, top, next) {
            (Action::Shift, _, Some(_)) => self.push(),
            (Action::Reduce, Some(top), _) => {
                self.stack.pop();
                let node = &mut self.nodes[top as usize];
                if node.head == NONE && !self.stack.is_empty() {
                    node.unshiftable = true;
                    self.returned.push(top);
                }
            }
            (Action::Left, Some(top), Some(next)) => {
                self.attach(next, top, label);
                self.nodes[next as usize].unshiftable = false;
                self.stack.pop();
            }
            (Action::Right, Some(top), Some(next)) => {
                self.attach(top, next, label);
                self.push();
            }
            (Action::Break, _, Some(_)) => {
                if let Some(second) = self.buffer(1) {
                    self.nodes[second as usize].begins_sentence = true;
                }
            }
            _ => debug_assert!(false, "{action:?} is not allowed here"),
        }
    }

    fn push(&mut self) {
        let token = self.returned.pop().unwrap_or_else(|| {
            self.next += 1;
            self.next - 1
        });
        self.stack.push(token);
    }

    fn attach(&mut self, head: u32, child: u32, label: u16) {
        self.detach(child);
        let last = self.last_child(head, child);
        let before = std::mem::replace(last, child);
        if before != NONE {
            self.nodes[before as usize].after = child;
        }
        let node = &mut self.nodes[child as usize];
        (node.head, node.label, node.before, node.after) = (head, label, before, NONE);
    }

    fn detach(&mut self, child: u32) {
        let Node { head, before, after, .. } = self.nodes[child as usize];
        if head == NONE {
            return;
        }
        match after {
            NONE => *self.last_child(head, child) = before,
            after => self.nodes[after as usize].before = before,
        }
        if before != NONE {
            self.nodes[before as usize].after = after;
        }
    }

    /// The last child of `head` on the side on which `child` stands.
    fn last_child(&mut self, head: u32, child: u32) -> &mut u32 {
        let node = &mut self.nodes[head as usize];
        if head > child { &mut node.last_left } else { &mut node.last_right }
    }
}
