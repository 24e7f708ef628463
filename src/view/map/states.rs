//! The names of states, and where on the map they stand.

use super::projection::{degrees, project_point};
use crate::view::plane::Point;
use std::sync::LazyLock;

/// The name of a state on the map. A state that spans two parts of the world has one in each.
#[derive(Clone, Debug, PartialEq)]
pub struct StateName {
    /// The name.
    pub name: String,
    /// Where its middle is on the plane.
    pub at: Point,
    /// About how wide the state is there, in world units.
    pub width: f32,
}

/// The names of all states, the largest first.
pub fn state_names() -> &'static [StateName] {
    static NAMES: LazyLock<Vec<StateName>> = LazyLock::new(|| {
        let lines: Vec<(String, f32, f32, f32)> =
            ron::from_str(include_str!("../../../assets/map/states.ron")).expect("assets/map/states.ron is whole");
        let name = |(name, east, north, wide): (String, f32, f32, f32)| StateName {
            name,
            at: project_point(Point::new(east, -north)),
            width: degrees(wide),
        };
        lines.into_iter().map(name).collect()
    });
    &NAMES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::map::WORLD;

    #[test]
    fn every_name_stands_on_the_map_and_larger_states_come_first() {
        assert!(state_names().iter().all(|state| WORLD.contains(state.at)));
        assert!(state_names().windows(2).all(|pair| pair[0].width >= pair[1].width));
    }

    #[test]
    fn russia_has_a_name_in_europe_too() {
        let places: Vec<f32> = state_names().iter().filter(|one| one.name == "Russia").map(|one| one.at.x).collect();
        assert!(places.len() == 2 && places[0] > 2.0 * places[1], "{places:?}");
    }
}
