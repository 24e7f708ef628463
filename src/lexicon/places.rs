//! Cities, regions and waters, with their coordinates.

use crate::model::{Coordinates, PlaceKind};
use serde::Deserialize;
use std::collections::HashMap;

/// A place that the press names.
#[derive(Clone, Debug, Deserialize)]
pub struct KnownPlace {
    /// Its name in English.
    pub name: String,
    /// `city`, `region`, `continent`, `water`, `building`, `area`.
    pub kind: String,
    /// The state it lies in, by code.
    #[serde(default)]
    pub country: Option<String>,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
    /// Other names.
    #[serde(default)]
    pub alt: Vec<String>,
    /// What lies or lives there is called so: `European`.
    #[serde(default)]
    pub adjectives: Vec<String>,
    /// True where the name is often something else.
    #[serde(default)]
    pub ambiguous: bool,
}

impl KnownPlace {
    /// What it is.
    pub fn place_kind(&self) -> PlaceKind {
        match self.kind.as_str() {
            "city" => PlaceKind::City,
            "region" | "continent" | "area" => PlaceKind::Region,
            "water" => PlaceKind::Water,
            "building" => PlaceKind::Building,
            _ => PlaceKind::Other,
        }
    }

    /// Where it lies.
    pub fn coordinates(&self) -> Coordinates {
        Coordinates { latitude: self.lat, longitude: self.lon }
    }
}

/// The numbers of regions and parts of the world by what lies or lives there is called: `Scottish`, `European`.
pub(super) fn by_adjective(places: &[KnownPlace]) -> HashMap<String, usize> {
    let called = places.iter().enumerate();
    called.flat_map(|(number, place)| place.adjectives.iter().map(move |word| (word.clone(), number))).collect()
}

pub(super) fn bundled() -> Vec<KnownPlace> {
    super::read("lexicon/places.ron", include_str!("../../assets/lexicon/places.ron"))
}
