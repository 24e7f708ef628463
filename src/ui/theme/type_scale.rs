//! Faces and sizes of text.

use eframe::egui::text::TextFormat;
use eframe::egui::{Align, Color32, FontFamily, FontId, RichText};
use std::sync::LazyLock;

/// A typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Inter: the program's voice.
    Sans,
    /// Inter Semibold.
    SansStrong,
    /// Source Serif: the article's voice.
    Serif,
    /// Source Serif Semibold.
    SerifStrong,
    /// Hack: citations, grades, figures in columns.
    Mono,
    /// Phosphor.
    Icons,
}

static STRONG: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("strong".into()));
static READING: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("reading".into()));
static READING_STRONG: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("reading-strong".into()));
static ICONS: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("icons".into()));

impl Face {
    /// egui's name for it.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Sans => FontFamily::Proportional,
            Self::SansStrong => STRONG.clone(),
            Self::Serif => READING.clone(),
            Self::SerifStrong => READING_STRONG.clone(),
            Self::Mono => FontFamily::Monospace,
            Self::Icons => ICONS.clone(),
        }
    }
}

/// A size with its line height and face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Size of the letters.
    pub size: f32,
    /// From line to line.
    pub line: f32,
    /// The face.
    pub face: Face,
    /// Leaning: "not reported".
    pub italic: bool,
}

impl Type {
    /// Captions, margin notes.
    pub const CAPTION: Self = Self::new(11.0, 15.0, Face::Sans);
    /// Citations, grades, hashes, counts.
    pub const MONO: Self = Self::new(11.0, 15.0, Face::Mono);
    /// Tables, chips, what is known of an item.
    pub const META: Self = Self::new(12.0, 16.0, Face::Sans);
    /// The window's own text.
    pub const BODY: Self = Self::new(13.0, 18.0, Face::Sans);
    /// A question, a card's heading.
    pub const HEADING: Self = Self::new(15.0, 20.0, Face::SansStrong);
    /// The name of an actor or meeting on its page.
    pub const TITLE: Self = Self::new(18.0, 22.0, Face::SansStrong);
    /// An article's words in a card.
    pub const QUOTE: Self = Self::new(14.5, 20.0, Face::Serif);
    /// An article's words in a table or a line of the program's text.
    pub const QUOTE_SMALL: Self = Self::new(13.5, 18.0, Face::Serif);
    /// An article.
    pub const READER: Self = Self::new(16.5, 25.0, Face::Serif);
    /// An article's headline.
    pub const HEADLINE: Self = Self::new(26.0, 32.0, Face::SerifStrong);

    const fn new(size: f32, line: f32, face: Face) -> Self {
        Self { size, line, face, italic: false }
    }

    /// The same, semibold.
    #[must_use]
    pub const fn strong(self) -> Self {
        let face = match self.face {
            Face::Sans => Face::SansStrong,
            Face::Serif => Face::SerifStrong,
            other => other,
        };
        Self { face, ..self }
    }

    /// The same, leaning.
    #[must_use]
    pub const fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// The same in another size.
    #[must_use]
    pub const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// egui's name for face and size.
    pub fn font(self) -> FontId {
        FontId::new(self.size, self.face.family())
    }

    /// As a format of laid-out text.
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            color,
            line_height: Some(self.line),
            italics: self.italic,
            valign: Align::Center,
            ..TextFormat::default()
        }
    }

    /// As text for a label or button.
    pub fn text(self, text: impl Into<String>, color: Color32) -> RichText {
        let text = RichText::new(text).font(self.font()).line_height(Some(self.line)).color(color);
        if self.italic { text.italics() } else { text }
    }
}
