//! Back and forward through where one has been.

use super::Selection;

/// As many steps are remembered.
const LONGEST: usize = 200;

/// The selections one has been at.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    past: Vec<Selection>,
    future: Vec<Selection>,
}

impl Trail {
    /// Remembers where one was, before going somewhere else.
    pub fn leave(&mut self, place: Selection) {
        if self.past.last() == Some(&place) {
            return;
        }
        self.past.push(place);
        self.future.clear();
        if self.past.len() > LONGEST {
            self.past.remove(0);
        }
    }

    /// Goes back from `here`.
    pub fn back(&mut self, here: Selection) -> Option<Selection> {
        let place = self.past.pop()?;
        self.future.push(here);
        Some(place)
    }

    /// Goes forward again from `here`.
    pub fn forward(&mut self, here: Selection) -> Option<Selection> {
        let place = self.future.pop()?;
        self.past.push(here);
        Some(place)
    }

    /// Whether there is somewhere to go back to.
    pub const fn can_go_back(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is somewhere to go forward to.
    pub const fn can_go_forward(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Target;

    fn at(actor: &str) -> Selection {
        let mut selection = Selection::default();
        selection.select(Target::Actor(actor.into()));
        selection
    }

    #[test]
    fn going_back_and_forward_leads_to_where_one_was() {
        let mut trail = Trail::default();
        trail.leave(at("a"));
        trail.leave(at("b"));
        assert_eq!(trail.back(at("c")), Some(at("b")));
        assert_eq!(trail.back(at("b")), Some(at("a")));
        assert_eq!(trail.back(at("a")), None);
        assert_eq!(trail.forward(at("a")), Some(at("b")));
    }

    #[test]
    fn going_somewhere_new_ends_the_way_forward() {
        let mut trail = Trail::default();
        trail.leave(at("a"));
        trail.back(at("b"));
        trail.leave(at("a"));
        assert!(!trail.can_go_forward());
    }
}
