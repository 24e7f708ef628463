//! Back and forward through where one has been.

use super::{Selection, Workspace};

/// As many steps are remembered.
const LONGEST: usize = 200;

/// Where one is: what is selected, in which workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// What is selected.
    pub selection: Selection,
    /// Which arrangement of panels is in front.
    pub workspace: Workspace,
}

/// The places one has been at.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    past: Vec<Place>,
    future: Vec<Place>,
}

impl Trail {
    /// Remembers where one was, before going somewhere else.
    pub fn leave(&mut self, place: Place) {
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
    pub fn back(&mut self, here: Place) -> Option<Place> {
        let place = self.past.pop()?;
        self.future.push(here);
        Some(place)
    }

    /// Goes forward again from `here`.
    pub fn forward(&mut self, here: Place) -> Option<Place> {
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

    fn at(actor: &str) -> Place {
        let mut place = Place::default();
        place.selection.select(Target::Actor(actor.into()));
        place
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
