//! Where things happen.

use super::{Mention, PlaceId};
use serde::{Deserialize, Serialize};

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A city, town or village.
    City,
    /// A country where something happens, rather than one that acts.
    Country,
    /// A province, a region, a continent.
    Region,
    /// A sea, river or lake.
    Water,
    /// A building or site.
    Building,
    /// Not known more closely.
    Other,
}

/// Degrees north and east.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coordinates {
    /// Degrees north of the equator.
    pub latitude: f32,
    /// Degrees east of Greenwich.
    pub longitude: f32,
}

/// A place that the articles name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its identifier.
    pub id: PlaceId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PlaceKind,
    /// The state it lies in, by name, where known.
    pub country: Option<String>,
    /// Where it lies, where known.
    pub coordinates: Option<Coordinates>,
    /// Everywhere it is mentioned.
    pub mentions: Vec<Mention>,
}
