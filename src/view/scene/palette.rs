//! The colours of charts, read from the theme's own file: on screen, in SVG and in PNG alike.

use super::Outline;
use crate::model::Polarity;
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::sync::LazyLock;

/// An opaque colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// The colour `share` of the way to `other`.
    #[must_use]
    pub fn mix(self, other: Self, share: f32) -> Self {
        let part = |at: usize| {
            let (from, to) = (f32::from(self.0[at]), f32::from(other.0[at]));
            (from + (to - from) * share).round() as u8
        };
        Self([part(0), part(1), part(2)])
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(out, "#{red:02X}{green:02X}{blue:02X}")
    }
}

impl<'de> Deserialize<'de> for Rgb {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let text = String::deserialize(source)?;
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let [_, red, green, blue] =
            value.ok_or_else(|| serde::de::Error::custom(format!("{text} is no colour")))?.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

/// The colours of charts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Palette {
    /// What things stand on.
    pub bg: Surfaces,
    /// What keeps things apart, and what is dimmed.
    pub line: Lines,
    /// What is read.
    pub text: Texts,
    /// Selection and focus.
    pub accent: Rgb,
    /// What the analyst did: pins.
    pub ink: Rgb,
    kind: Kinds,
    act: Acts,
    neutral: Rgb,
}

/// What things stand on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Surfaces {
    /// The chart's own ground.
    pub panel: Rgb,
    /// Plates, legend, minimap.
    pub card: Rgb,
    /// The ground of communities.
    pub hover: Rgb,
    /// The band of what is selected.
    pub select: Rgb,
    /// Behind pins.
    pub ink: Rgb,
}

/// What keeps things apart.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Lines {
    /// Edges of plates; all that is dimmed.
    pub soft: Rgb,
    /// Edges of controls.
    pub strong: Rgb,
}

/// What is read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Texts {
    /// Names.
    pub first: Rgb,
    /// Plates.
    pub second: Rgb,
    /// Hints.
    pub third: Rgb,
}

/// The colours of a kind of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct KindColours {
    /// A node's border.
    pub mark: Rgb,
    /// A node's inside.
    pub node: Rgb,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Kinds {
    person: KindColours,
    organization: KindColours,
    state: KindColours,
    group: KindColours,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Acts {
    give: Mark,
    oppose: Mark,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Mark {
    mark: Rgb,
}

/// How far the line of an edge is toned down towards the ground, so that arrowheads and the selection stand out.
const EDGE_TONE: f32 = 0.27;

static DARK: LazyLock<Palette> = LazyLock::new(|| Palette::read(include_str!("../../../assets/theme/dark.ron")));
static LIGHT: LazyLock<Palette> = LazyLock::new(|| Palette::read(include_str!("../../../assets/theme/light.ron")));

impl Palette {
    /// The colours of the dark theme.
    pub fn dark() -> &'static Self {
        &DARK
    }

    /// The colours of the light theme: also those of print.
    pub fn light() -> &'static Self {
        &LIGHT
    }

    fn read(text: &str) -> Self {
        ron::from_str(text).unwrap_or_else(|error| panic!("assets/theme is broken: {error}"))
    }

    /// The colours of a node of this shape.
    pub const fn kind(&self, outline: Outline) -> KindColours {
        match outline {
            Outline::Circle => self.kind.person,
            Outline::RoundedSquare => self.kind.organization,
            Outline::Hexagon => self.kind.state,
            Outline::Diamond => self.kind.group,
        }
    }

    /// The colour of an arrowhead, a selected edge, a plate's sign.
    pub const fn polarity(&self, polarity: Polarity) -> Rgb {
        match polarity {
            Polarity::Cooperative => self.act.give.mark,
            Polarity::Neutral => self.neutral,
            Polarity::Adverse => self.act.oppose.mark,
        }
    }

    /// The colour of an edge's line.
    pub fn edge(&self, polarity: Polarity) -> Rgb {
        self.polarity(polarity).mix(self.bg.panel, EDGE_TONE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_the_theme() {
        assert_eq!(Palette::dark().accent.to_string(), "#7DB8FA");
        assert_eq!(Palette::light().kind(Outline::Hexagon).mark.to_string(), "#6A5C00");
        assert_eq!(Palette::dark().polarity(Polarity::Adverse).to_string(), "#FF927A");
    }

    #[test]
    fn a_mixture_of_nothing_is_the_colour_itself() {
        let (black, white) = (Rgb([0; 3]), Rgb([255; 3]));
        assert_eq!((black.mix(white, 0.0), black.mix(white, 1.0)), (black, white));
    }
}
