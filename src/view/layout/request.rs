//! What a layout depends on: two equal requests have the same layout, so it is worked out again only when this changes.

use crate::view::plane::Point;

/// What is known of a node's position before the layout.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Place {
    /// Nothing.
    #[default]
    Free,
    /// It was here in the layout before, and is to stay about there.
    Was(Point),
    /// The analyst put it here: it does not move.
    Pinned(Point),
}

/// A node as the layout sees it. Lengths are in world units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Body {
    /// Tells nodes apart, and gives each its start position: see [`key`].
    pub key: u64,
    /// Half its width, without its label.
    pub radius: f32,
    /// Half the width and height that it takes together with its label.
    pub room: Point,
    /// What is known of its position.
    pub place: Place,
}

/// Two nodes that belong near each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// One end, as an index into the bodies.
    pub a: usize,
    /// The other end.
    pub b: usize,
    /// The least space between the borders of the two: what the words on the link take.
    pub length: f32,
}

/// Everything a layout depends on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// The nodes, in any order: the layout is the same in every order.
    pub bodies: Vec<Body>,
    /// Which of them belong together. Of several links of one pair the longest counts.
    pub links: Vec<Link>,
    /// Width over height of where it will be seen; none where that does not matter. A layout in which something has
    /// its place already keeps its own.
    pub aspect: Option<f32>,
}

/// A number for an identifier, the same in every run (64-bit FNV-1a).
pub fn key(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A direction for a key, in radians: any two keys point different ways, and the same key always the same way.
pub(super) fn direction(key: u64) -> f32 {
    // The golden ratio as a fraction of 2^64 spreads keys that differ little.
    let mixed = (key ^ (key >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 40) as f32 / (1_u64 << 24) as f32 * std::f32::consts::TAU
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_the_same_in_every_run() {
        assert_eq!(key("a"), 0xaf63_dc4c_8601_ec8c);
        assert_ne!(direction(key("actor-1")).to_bits(), direction(key("actor-2")).to_bits());
    }
}
