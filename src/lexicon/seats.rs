//! Where states and bodies sit, for maps: the capital, the town of the headquarters.

use super::{organizations, places, states};
use crate::model::Coordinates;
use std::collections::HashMap;

/// A town, and where it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// The town's name.
    pub town: String,
    /// Where it lies.
    pub coordinates: Coordinates,
}

/// Where states and bodies sit.
#[derive(Debug)]
pub struct Seats(HashMap<String, Seat>);

impl Seats {
    /// The seats that the lexicon knows.
    pub fn bundled() -> Self {
        let mut towns: HashMap<(String, Option<String>), Coordinates> = HashMap::new();
        let places = places::bundled();
        for place in places.iter().filter(|place| place.kind == "city") {
            towns.entry((place.name.to_lowercase(), place.country.clone())).or_insert_with(|| place.coordinates());
            towns.entry((place.name.to_lowercase(), None)).or_insert_with(|| place.coordinates());
        }
        let mut seats = HashMap::new();
        let mut add = |name: &str, town: Option<&String>, country: Option<&String>| {
            let Some(town) = town else { return };
            let within = |country: Option<&String>| towns.get(&(town.to_lowercase(), country.cloned()));
            if let Some(&coordinates) = within(country).or_else(|| within(None)) {
                seats.entry(name.to_lowercase()).or_insert_with(|| Seat { town: town.clone(), coordinates });
            }
        };
        for state in states::bundled() {
            add(&state.name, state.capital.as_ref(), Some(&state.code));
        }
        for body in organizations::bundled() {
            add(&body.name, body.seat.as_ref(), body.country.as_ref());
        }
        Self(seats)
    }

    /// Where the state or body of this name sits.
    pub fn of(&self, name: &str) -> Option<&Seat> {
        self.0.get(&name.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_sits_in_its_capital_and_a_body_where_its_headquarters_are() {
        let seats = Seats::bundled();
        assert_eq!(seats.of("France").map(|seat| seat.town.as_str()), Some("Paris"));
        assert!(seats.of("united states").is_some_and(|seat| seat.coordinates.longitude < -70.0));
        assert!(seats.of("nobody at all").is_none());
    }
}
