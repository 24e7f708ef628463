//! The colours, read from `assets/theme`.

use crate::model::{Act, ActorKind, Polarity};
use crate::view::Family;
use eframe::egui::{Color32, Ui};
use serde::{Deserialize, Deserializer};
use std::sync::LazyLock;

/// All colours of one theme.
#[derive(Debug, Deserialize)]
pub struct Theme {
    /// What things stand on.
    pub bg: Surfaces,
    /// What keeps things apart.
    pub line: Lines,
    /// What is read.
    pub text: TextColours,
    /// Links, focus, selection.
    #[serde(deserialize_with = "colour")]
    pub accent: Color32,
    /// Behind the text of a primary button.
    #[serde(deserialize_with = "colour")]
    pub accent_fill: Color32,
    /// Text on `accent_fill`.
    #[serde(deserialize_with = "colour")]
    pub on_accent: Color32,
    /// What the analyst decided, and success.
    #[serde(deserialize_with = "colour")]
    pub ink: Color32,
    kind: Kinds,
    act: Acts,
    /// Neither for nor against.
    #[serde(deserialize_with = "colour")]
    pub neutral: Color32,
}

/// What things stand on.
#[derive(Debug, Deserialize)]
pub struct Surfaces {
    /// The window.
    #[serde(deserialize_with = "colour")]
    pub app: Color32,
    /// A pane.
    #[serde(deserialize_with = "colour")]
    pub panel: Color32,
    /// A card, a popup, a plain button.
    #[serde(deserialize_with = "colour")]
    pub card: Color32,
    /// A row or button under the pointer.
    #[serde(deserialize_with = "colour")]
    pub hover: Color32,
    /// What is selected.
    #[serde(deserialize_with = "colour")]
    pub select: Color32,
    /// An article.
    #[serde(deserialize_with = "colour")]
    pub paper: Color32,
    /// A text field.
    #[serde(deserialize_with = "colour")]
    pub input: Color32,
    /// What the analyst decided.
    #[serde(deserialize_with = "colour")]
    pub ink: Color32,
}

/// What keeps things apart.
#[derive(Debug, Deserialize)]
pub struct Lines {
    /// Between rows.
    #[serde(deserialize_with = "colour")]
    pub soft: Color32,
    /// Around controls.
    #[serde(deserialize_with = "colour")]
    pub strong: Color32,
}

/// What is read.
#[derive(Debug, Deserialize)]
pub struct TextColours {
    /// Main text.
    #[serde(deserialize_with = "colour")]
    pub first: Color32,
    /// Beside it.
    #[serde(deserialize_with = "colour")]
    pub second: Color32,
    /// Labels, hints, "not reported".
    #[serde(deserialize_with = "colour")]
    pub third: Color32,
}

/// A kind of actor or place.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct KindColours {
    /// Its mark, its underline, a node's edge.
    #[serde(deserialize_with = "colour")]
    pub mark: Color32,
    /// A node's inside.
    #[serde(deserialize_with = "colour")]
    pub node: Color32,
}

/// A family of acts.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct ActColours {
    /// Icon and word.
    #[serde(deserialize_with = "colour")]
    pub mark: Color32,
    /// Behind a statement in the reader.
    #[serde(deserialize_with = "colour")]
    pub fill: Color32,
    /// Behind one that is selected, or in a card.
    #[serde(deserialize_with = "colour")]
    pub selected: Color32,
}

#[derive(Debug, Deserialize)]
struct Kinds {
    person: KindColours,
    organization: KindColours,
    state: KindColours,
    group: KindColours,
    place: KindColours,
}

#[derive(Debug, Deserialize)]
struct Acts {
    say: ActColours,
    give: ActColours,
    press: ActColours,
    oppose: ActColours,
}

static DARK: LazyLock<Theme> = LazyLock::new(|| Theme::read(include_str!("../../../assets/theme/dark.ron")));
static LIGHT: LazyLock<Theme> = LazyLock::new(|| Theme::read(include_str!("../../../assets/theme/light.ron")));

impl Theme {
    /// The dark theme.
    pub fn dark() -> &'static Self {
        &DARK
    }

    /// The light theme.
    pub fn light() -> &'static Self {
        &LIGHT
    }

    /// The theme that `ui` is drawn in.
    pub fn of(ui: &Ui) -> &'static Self {
        if ui.visuals().dark_mode { Self::dark() } else { Self::light() }
    }

    fn read(text: &str) -> Self {
        ron::from_str(text).unwrap_or_else(|error| panic!("assets/theme is broken: {error}"))
    }

    /// The colours of a kind of actor.
    pub fn kind(&self, kind: ActorKind) -> KindColours {
        match kind {
            ActorKind::Person => self.kind.person,
            ActorKind::Organization => self.kind.organization,
            ActorKind::State => self.kind.state,
            ActorKind::Group => self.kind.group,
        }
    }

    /// The colours of places.
    pub fn place(&self) -> KindColours {
        self.kind.place
    }

    /// The colours of a family of acts.
    pub fn family(&self, family: Family) -> ActColours {
        match family {
            Family::Say => self.act.say,
            Family::Give => self.act.give,
            Family::Press => self.act.press,
            Family::Oppose => self.act.oppose,
        }
    }

    /// The colours of an act: those of its family.
    pub fn act(&self, act: Act) -> ActColours {
        self.family(Family::of(act))
    }

    /// To the other's good or harm.
    pub fn polarity(&self, polarity: Polarity) -> Color32 {
        match polarity {
            Polarity::Cooperative => self.act.give.mark,
            Polarity::Neutral => self.neutral,
            Polarity::Adverse => self.act.oppose.mark,
        }
    }

    /// What went wrong.
    pub fn error(&self) -> Color32 {
        self.act.oppose.mark
    }

    /// What wants attention.
    pub fn warning(&self) -> Color32 {
        self.act.press.mark
    }
}

fn colour<'de, D: Deserializer<'de>>(source: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(source)?;
    Color32::from_hex(&text).map_err(|_| serde::de::Error::custom(format!("{text} is no colour")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast of two colours after WCAG 2.2, from 1 to 21.
    fn contrast(one: Color32, other: Color32) -> f32 {
        let luminance = |colour: Color32| {
            let linear = |byte: u8| {
                let part = f32::from(byte) / 255.0;
                if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn foregrounds(theme: &Theme) -> Vec<(String, Color32)> {
        let mut all = vec![
            ("text.first".to_owned(), theme.text.first),
            ("text.second".to_owned(), theme.text.second),
            ("text.third".to_owned(), theme.text.third),
            ("accent".to_owned(), theme.accent),
            ("ink".to_owned(), theme.ink),
            ("neutral".to_owned(), theme.neutral),
            ("kind.place".to_owned(), theme.place().mark),
        ];
        all.extend(ActorKind::ALL.map(|kind| (format!("kind.{}", kind.label()), theme.kind(kind).mark)));
        all.extend(Family::ALL.map(|family| (format!("act.{}", family.label()), theme.family(family).mark)));
        all
    }

    fn surfaces(theme: &Theme) -> [(&'static str, Color32); 8] {
        let bg = &theme.bg;
        [
            ("app", bg.app),
            ("panel", bg.panel),
            ("card", bg.card),
            ("hover", bg.hover),
            ("select", bg.select),
            ("paper", bg.paper),
            ("input", bg.input),
            ("ink", bg.ink),
        ]
    }

    #[test]
    fn every_foreground_reads_on_every_surface() {
        for theme in [Theme::dark(), Theme::light()] {
            for (foreground, colour) in foregrounds(theme) {
                for (surface, behind) in surfaces(theme) {
                    let contrast = contrast(colour, behind);
                    assert!(contrast >= 4.5, "{foreground} on bg.{surface} has {contrast:.2}, WCAG AA asks for 4.5");
                }
            }
        }
    }

    #[test]
    fn article_text_reads_on_every_statement_fill() {
        for theme in [Theme::dark(), Theme::light()] {
            for family in Family::ALL {
                let colours = theme.family(family);
                for fill in [colours.fill, colours.selected] {
                    assert!(contrast(theme.text.first, fill) >= 7.0, "{family:?}");
                }
            }
        }
    }

    #[test]
    fn a_primary_button_reads() {
        for theme in [Theme::dark(), Theme::light()] {
            assert!(contrast(theme.on_accent, theme.accent_fill) >= 4.5);
        }
    }

    #[test]
    fn control_edges_can_be_seen() {
        for theme in [Theme::dark(), Theme::light()] {
            for surface in [theme.bg.panel, theme.bg.card, theme.bg.paper] {
                assert!(contrast(theme.line.strong, surface) >= 3.0);
            }
        }
    }
}
