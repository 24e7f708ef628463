//! The window around the panels: bars, panes, keys, toasts.

mod bars;
mod keyboard;
mod laid;
mod logo;
mod menu;
mod panes;
mod progress;
mod tabs;
mod toasts;
mod top_bar;

pub use bars::status_bar;
pub use keyboard::{BeforeCard, pressed_commands};
pub use logo::window_icon;
pub use menu::{command_tooltip, target_menu, tooltip};
pub use panes::Panes;
pub use progress::progress_card;
pub use toasts::toasts;
pub use top_bar::top_bar;
