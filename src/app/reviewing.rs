//! Going through what wants a decision.

use super::{State, Tool};

impl State {
    /// Starts to go through what wants a decision.
    pub(super) fn start_review(&mut self) {
        self.tool = Some(Tool::Review);
    }

    /// Starts to measure how often the program is right.
    pub(super) fn start_audit(&mut self) {
        self.tool = Some(Tool::Audit);
    }

    /// Leaves an item for later.
    pub(super) fn skip(&mut self) {}
}
