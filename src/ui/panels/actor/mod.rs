//! Actor: all about one.

mod head;
mod names;
mod relations;
mod said;

use crate::model::{ActorId, ActorKind};
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Line, empty, link, mark, note, section};
use crate::ui::{Memo, PanelContext};
use crate::view::{ActorPage, actor_page, toggle};
use eframe::egui::{Frame, Margin, ScrollArea, Stroke, Ui, vec2};
use std::collections::BTreeSet;

/// Names, positions and relations shown before "more".
const FEW: usize = 8;

#[derive(Default)]
struct Local {
    page: Memo<ActorId, Option<ActorPage>>,
    /// Sections of which all is shown.
    whole: BTreeSet<&'static str>,
}

/// How many of a section's lines are drawn.
fn drawn(context: &mut PanelContext, section: &'static str, count: usize) -> usize {
    let whole = context.locals.get::<Local>().whole.contains(section) || count <= FEW + 2;
    if whole { count } else { FEW }
}

/// The link to the rest of a section.
fn more(ui: &mut Ui, context: &mut PanelContext, section: &'static str, count: usize) {
    if count <= FEW + 2 {
        return;
    }
    let whole = &mut context.locals.get::<Local>().whole;
    let words = if whole.contains(section) { "fewer".to_owned() } else { format!("{} more", count - FEW) };
    if link(ui, &words, Type::META).clicked() {
        toggle(whole, section);
    }
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let local = context.locals.get::<Local>();
    let id = context.selection.actor.clone();
    let page = id.map(|id| local.page.get(context.index, id, |id| actor_page(context.index, id)));
    let Some(page) = page.as_ref().and_then(|page| page.as_ref().as_ref()) else {
        let sentence = "Choose one in Actors, or click a marked name in the reader.";
        empty(ui, icons::IDENTIFICATION_CARD, "No actor chosen", sentence, None);
        return;
    };
    let frame = Frame::new().inner_margin(Margin { left: 14, right: 14, top: 12, bottom: 16 });
    ScrollArea::vertical().auto_shrink(false).id_salt("actor").show(ui, |ui| {
        frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            head::head(ui, context, page);
            head::roles(ui, context, page);
            names::names(ui, context, page);
            said::topics(ui, context, page);
            said::positions(ui, context, page);
            said::meetings(ui, context, page);
            relations::relations(ui, context, page);
            notes(ui, page);
        });
    });
}

fn notes(ui: &mut Ui, page: &ActorPage) {
    if page.notes.is_empty() || !section(ui, "Your notes", &page.notes.len().to_string()) {
        return;
    }
    for text in &page.notes {
        note(ui, text, "");
        ui.add_space(space::S);
    }
}

/// The mark of a kind in front of a name, in a line of text.
pub fn marked_name(line: &mut Line, ui: &Ui, kind: ActorKind, name: &str, format: Type) {
    let theme = Theme::of(ui);
    mark(ui.painter(), line.at + vec2(4.0, 0.0), 4.0, kind, theme.kind(kind).mark, Stroke::NONE);
    line.space(13.0).text(name, format, theme.text.first);
}
