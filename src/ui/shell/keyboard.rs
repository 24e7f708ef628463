//! Keys of the command table as egui knows them.

use crate::app::{Command, Keys, Panel};
use eframe::egui::{Context, Id, Key, KeyboardShortcut, Memory, Modifiers};

/// Keys as egui knows them.
pub fn shortcut(keys: Keys) -> Option<KeyboardShortcut> {
    let modifiers = Modifiers { alt: keys.alt, ctrl: false, shift: keys.shift, mac_cmd: false, command: keys.ctrl };
    Some(KeyboardShortcut::new(modifiers, Key::from_name(keys.key)?))
}

/// The commands whose keys were pressed. Letters alone, and moving by words, are left to a text field that has the
/// keyboard, and to a card that is open (`letters` is false then).
pub fn pressed_commands(context: &Context, letters: bool) -> Vec<Command> {
    if !context.input(|input| input.events.iter().any(|event| matches!(event, eframe::egui::Event::Key { .. }))) {
        return Vec::new();
    }
    let typing = context.text_edit_focused() || !letters;
    let mut keyed: Vec<(Command, Keys)> =
        Command::all().filter_map(|command| Some((command, command.entry().keys?))).collect();
    // egui takes Ctrl+Shift+Z for Ctrl+Z too, so the more is held down, the earlier it is asked for.
    keyed.sort_by_key(|(_, keys)| std::cmp::Reverse(u8::from(keys.shift) + u8::from(keys.alt) + u8::from(keys.ctrl)));
    let mut pressed = Vec::new();
    for (command, keys) in keyed {
        if typing && keys.is_typed() {
            continue;
        }
        let bare = !keys.ctrl && !keys.alt && !keys.shift;
        if bare && context.input(|input| input.modifiers.any()) {
            continue;
        }
        if let Some(shortcut) = shortcut(keys)
            && context.input_mut(|input| input.consume_shortcut(&shortcut))
        {
            pressed.push(command);
        }
    }
    pressed
}

/// What had the keyboard before a card was opened. It has it again when the card is closed, unless the card led elsewhere.
#[derive(Default)]
pub struct BeforeCard {
    pane: Option<Panel>,
    control: Option<Id>,
    /// Frames since a card was closed: in the first one egui still keeps the keyboard from what lay below it.
    closed: Option<u8>,
}

impl BeforeCard {
    /// Comes once a frame, before anything is drawn.
    pub fn follow(&mut self, context: &Context, is_open: bool, pane: Option<Panel>) {
        if is_open {
            self.closed = Some(0);
            return;
        }
        let focused = context.memory(Memory::focused);
        match self.closed {
            None => (self.pane, self.control) = (pane, focused),
            Some(0) => {
                self.closed = Some(1);
                context.request_repaint();
            }
            Some(_) => {
                self.closed = None;
                if let Some(control) = self.control.filter(|_| focused.is_none() && pane == self.pane) {
                    context.memory_mut(|memory| memory.request_focus(control));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::icons;

    #[test]
    fn egui_knows_every_key_of_the_table() {
        for command in Command::all() {
            if let Some(keys) = command.entry().keys {
                assert!(shortcut(keys).is_some(), "{keys}");
            }
        }
    }

    #[test]
    fn every_command_has_an_icon() {
        for command in Command::all() {
            let icon = command.entry().icon;
            assert!(icons::named(icon).is_some(), "{icon}");
        }
    }
}
