//! Keys, named without a window.

use std::fmt;

/// A key with what is held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Keys {
    /// Ctrl; Command on a Mac.
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key's name: `K`, `F7`, `Left`, `Plus`.
    pub key: &'static str,
}

impl Keys {
    /// A key alone.
    pub const fn bare(key: &'static str) -> Self {
        Self { ctrl: false, shift: false, alt: false, key }
    }

    /// With Ctrl.
    pub const fn ctrl(key: &'static str) -> Self {
        Self { ctrl: true, ..Self::bare(key) }
    }

    /// With Ctrl and Shift.
    pub const fn ctrl_shift(key: &'static str) -> Self {
        Self { shift: true, ..Self::ctrl(key) }
    }

    /// With Shift.
    pub const fn shift(key: &'static str) -> Self {
        Self { shift: true, ..Self::bare(key) }
    }

    /// With Alt.
    pub const fn alt(key: &'static str) -> Self {
        Self { alt: true, ..Self::bare(key) }
    }

    /// True for keys that a text field needs for itself: letters, and moving by words.
    pub fn is_typed(self) -> bool {
        let letter = self.key.len() == 1 && !self.ctrl && !self.alt;
        letter || (matches!(self.key, "Left" | "Right") && (self.ctrl || self.shift))
    }
}

impl fmt::Display for Keys {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                out.write_str(name)?;
            }
        }
        out.write_str(match self.key {
            "Left" => "←",
            "Right" => "→",
            "Up" => "↑",
            "Down" => "↓",
            "Plus" => "+",
            "Minus" => "−",
            other => other,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_as_on_a_keyboard() {
        assert_eq!(Keys::ctrl_shift("Z").to_string(), "Ctrl+Shift+Z");
        assert_eq!(Keys::alt("Left").to_string(), "Alt+←");
    }

    #[test]
    fn letters_and_moving_by_words_belong_to_text_fields() {
        assert!(Keys::bare("A").is_typed() && Keys::ctrl("Right").is_typed());
        assert!(!Keys::ctrl("K").is_typed() && !Keys::bare("F7").is_typed() && !Keys::alt("Left").is_typed());
    }
}
