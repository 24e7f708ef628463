//! The parts that panels are made of. Each paints itself to the point, answers the keyboard, and says in the accessibility
//! tree what it is.

mod badge;
mod button;
mod chip;
mod cited;
mod evidence;
mod field;
mod glyphs;
mod letters;
mod list;
mod mark;
mod paint;
mod pane_focus;
mod prose;
mod section;
mod state;
mod table;
mod told;

pub use badge::{badge_width, copies, grade, key_cap};
pub use button::{Button, link, switch, tick_box};
pub use chip::{chip, choice_chip};
pub use cited::{citations_width, fitting_citations};
pub use evidence::{
    EvidenceClick, evidence_card, evidence_height, ink_ground, note, sentence_on_paper, voice_of_analyst,
};
pub use field::{field, filter_field, slider};
pub use glyphs::Glyphs;
pub use letters::letters;
pub use list::{Heights, List, ListOutput, row_background};
pub use mark::{Arrow, act_icon, arrow, mark};
pub use paint::{Line, elide, galley_rects, hairline, letter_rects, paint_rows, paint_text, text_width};
pub use pane_focus::{pane_focus, pane_has_focus, pane_ring, scroll_pane, step_into_pane};
pub use prose::Prose;
pub use section::{empty, heading_row, section, toolbar, with_footer};
pub use state::focus_ring;
pub use table::{Column, Table, TableOutput};
pub use told::Told;
