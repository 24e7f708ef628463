//! The icons: Phosphor's names and their places in its font (regular weight, version 2.1.2).
//!
//! The window's own code uses the constants, which the compiler checks. Commands, which know nothing of the window, name
//! their icon; [`named`] finds it and a test sees to it that each is there.

use super::{Face, Type};
use eframe::egui::{Color32, RichText};

/// A sign of the icon font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(char);

impl Icon {
    /// The sign as text in the icon face.
    pub fn glyph(self) -> String {
        self.0.to_string()
    }

    /// The sign as text for a label, `size` points high.
    pub fn text(self, size: f32, color: Color32) -> RichText {
        Self::format(size).text(self.glyph(), color)
    }

    /// Size and face of an icon `size` points high.
    pub const fn format(size: f32) -> Type {
        Type { size, line: size, face: Face::Icons, italic: false }
    }
}

macro_rules! icons {
    ($($name:ident $phosphor:literal $code:literal)*) => {
        $(#[doc = concat!("`", $phosphor, "`")] pub const $name: Icon = Icon($code);)*

        /// The icon with this Phosphor name.
        pub fn named(name: &str) -> Option<Icon> {
            match name {
                $($phosphor => Some($name),)*
                _ => None,
            }
        }
    };
}

icons! {
    // Acts.
    CHAT_TEXT "chat-text" '\u{e17a}'
    QUESTION "question" '\u{e3e8}'
    HAND_HEART "hand-heart" '\u{e810}'
    SEAL_CHECK "seal-check" '\u{e606}'
    THUMBS_UP "thumbs-up" '\u{e48e}'
    HAND_POINTING "hand-pointing" '\u{e29a}'
    WARNING "warning" '\u{e4e0}'
    X_CIRCLE "x-circle" '\u{e4f8}'
    PROHIBIT "prohibit" '\u{e3de}'
    GAVEL "gavel" '\u{ea32}'
    LIGHTNING "lightning" '\u{e2de}'
    // Panels.
    ARTICLE "article" '\u{e0a8}'
    BOOKS "books" '\u{e758}'
    CALENDAR_BLANK "calendar-blank" '\u{e10a}'
    CHART_BAR "chart-bar" '\u{e150}'
    CHATS "chats" '\u{e17c}'
    CLIPBOARD_TEXT "clipboard-text" '\u{e198}'
    CLOCK "clock" '\u{e19a}'
    COLUMNS "columns" '\u{e546}'
    FILES "files" '\u{e710}'
    FUNNEL "funnel" '\u{e266}'
    GRAPH "graph" '\u{eb58}'
    HANDSHAKE "handshake" '\u{e582}'
    IDENTIFICATION_CARD "identification-card" '\u{e2c8}'
    GLOBE "globe" '\u{e288}'
    LINK "link" '\u{e2e2}'
    LIST_CHECKS "list-checks" '\u{eadc}'
    MAP_TRIFOLD "map-trifold" '\u{e31a}'
    NOTE "note" '\u{e348}'
    QUOTES "quotes" '\u{e660}'
    SCALES "scales" '\u{e750}'
    TEXT_ALIGN_LEFT "text-align-left" '\u{e484}'
    USERS "users" '\u{e4d6}'
    // Commands.
    ARROW_CLOCKWISE "arrow-clockwise" '\u{e036}'
    ARROW_COUNTER_CLOCKWISE "arrow-counter-clockwise" '\u{e038}'
    ARROW_LEFT "arrow-left" '\u{e058}'
    ARROW_RIGHT "arrow-right" '\u{e06c}'
    ARROWS_SPLIT "arrows-split" '\u{ed3c}'
    CARET_DOWN "caret-down" '\u{e136}'
    CARET_LEFT "caret-left" '\u{e138}'
    CARET_RIGHT "caret-right" '\u{e13a}'
    CARET_UP "caret-up" '\u{e13c}'
    CHECK "check" '\u{e182}'
    CLOCK_COUNTER_CLOCKWISE "clock-counter-clockwise" '\u{e1a0}'
    COPY "copy" '\u{e1ca}'
    CURSOR "cursor" '\u{e1dc}'
    EXPORT "export" '\u{eaf0}'
    FILE_X "file-x" '\u{e23c}'
    FLOPPY_DISK "floppy-disk" '\u{e248}'
    FOLDER "folder" '\u{e24a}'
    FOLDER_OPEN "folder-open" '\u{e256}'
    FRAME_CORNERS "frame-corners" '\u{e626}'
    GEAR_SIX "gear-six" '\u{e272}'
    GIT_MERGE "git-merge" '\u{e280}'
    HAND "hand" '\u{e298}'
    IMAGE "image" '\u{e2ca}'
    KEYBOARD "keyboard" '\u{e2d8}'
    MAGNIFYING_GLASS "magnifying-glass" '\u{e30c}'
    MAGNIFYING_GLASS_MINUS "magnifying-glass-minus" '\u{e30e}'
    MAGNIFYING_GLASS_PLUS "magnifying-glass-plus" '\u{e310}'
    MOON "moon" '\u{e330}'
    NOTE_PENCIL "note-pencil" '\u{e34c}'
    PATH "path" '\u{e39c}'
    PENCIL_SIMPLE "pencil-simple" '\u{e3b4}'
    PUSH_PIN "push-pin" '\u{e3e2}'
    SKIP_FORWARD "skip-forward" '\u{e5a6}'
    SORT_ASCENDING "sort-ascending" '\u{e444}'
    SUN "sun" '\u{e472}'
    TABLE "table" '\u{e476}'
    TERMINAL_WINDOW "terminal-window" '\u{eae8}'
    TRASH "trash" '\u{e4a6}'
    WIFI_SLASH "wifi-slash" '\u{e4f2}'
    X "x" '\u{e4f6}'
    // Signs.
    ARROWS_IN_LINE_HORIZONTAL "arrows-in-line-horizontal" '\u{e530}'
    ARROWS_OUT_LINE_HORIZONTAL "arrows-out-line-horizontal" '\u{e534}'
    ATOM "atom" '\u{e5e4}'
    CHECK_CIRCLE "check-circle" '\u{e184}'
    CROSSHAIR "crosshair" '\u{e1d6}'
    DOTS_THREE "dots-three" '\u{e1fe}'
    FLAG "flag" '\u{e244}'
    HASH "hash" '\u{e2a2}'
    INFO "info" '\u{e2ce}'
    LIGHTBULB "lightbulb" '\u{e2dc}'
    MAP_PIN "map-pin" '\u{e316}'
    MINUS "minus" '\u{e32a}'
    SEAL_QUESTION "seal-question" '\u{e608}'
    TAG "tag" '\u{e478}'
    TARGET "target" '\u{e47c}'
    USER "user" '\u{e4c2}'
    USERS_THREE "users-three" '\u{e68e}'
    WARNING_CIRCLE "warning-circle" '\u{e4e2}'
    X_SQUARE "x-square" '\u{e4fa}'
}
