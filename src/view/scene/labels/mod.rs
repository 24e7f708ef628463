//! Where labels go. None ever overlaps another, a node or a plate: they are placed one by one, the most important
//! first, each where it is free and crosses the fewest edges; one that finds no place is left out.

mod placer;

use super::measure::{self, Strength};
use super::{Focus, Item, Scene};
use crate::model::Polarity;
use crate::view::plane::{Area, Point};
use placer::Placer;

/// Size of the letters of names, in points.
pub const NAME_SIZE: f32 = 13.0;
/// Height of a name's line, in points.
pub const LINE: f32 = 16.0;
/// Size of the letters on plates, in points.
pub const PLATE_SIZE: f32 = 12.0;
/// Height of a plate, in points.
pub const PLATE: f32 = 18.0;

/// Between the edge of a plate and its words.
pub const PLATE_PADDING: f32 = 8.0;

/// A name beside its node.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name {
    /// The node, by its number in the scene.
    pub node: usize,
    /// Where it stands: world coordinates times zoom, in points.
    pub area: Area,
    slot: usize,
}

/// A plate on its edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plate {
    /// The edge, by its number in the scene.
    pub edge: usize,
    /// Where it stands: world coordinates times zoom, in points.
    pub area: Area,
}

/// Which labels are wanted, and where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// Points of the screen for each world unit.
    pub zoom: f32,
    /// The part of the plane that is to have labels: world coordinates times zoom, in points.
    pub area: Area,
    /// The part of it that is seen: names keep within it where they can.
    pub seen: Area,
    /// Whether edges have plates.
    pub plates: bool,
}

/// The labels of a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    /// The names that found a place.
    pub names: Vec<Name>,
    /// The plates that found a place.
    pub plates: Vec<Plate>,
}

/// The sign for a polarity, so that colour is never the only one.
pub const fn sign(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Cooperative => "+",
        Polarity::Neutral => "·",
        Polarity::Adverse => "−",
    }
}

/// The room that the sign takes in front of a plate's words.
pub fn sign_width(polarity: Polarity) -> f32 {
    measure::width(sign(polarity), Strength::Strong, PLATE_SIZE) + 4.0
}

/// The width of a plate with these words behind its sign.
pub fn plate_width(polarity: Polarity, words: &str) -> f32 {
    measure::width(words, Strength::Plain, PLATE_SIZE) + sign_width(polarity) + 2.0 * PLATE_PADDING
}

impl Labels {
    /// Places the labels of `scene`. Names keep the place that they have in `before`, where that is free.
    pub fn new(scene: &Scene, wanted: &Wanted, focus: &Focus, before: Option<&Self>) -> Self {
        let mut placer = Placer::new(scene, wanted, before);
        // What is selected or under the pointer says so before any other speaks.
        let mut labels = Self::default();
        let size = placer.drawn().size().max(Point::ORIGIN);
        if let Some(Item::Edge(edge)) = focus.selected {
            labels.plates.extend(placer.plate(edge));
        }
        placer.names(&mut labels, focus, placer.most_names(size));
        if wanted.plates {
            placer.plates(&mut labels, focus, placer.most_plates(size));
        }
        labels
    }
}
