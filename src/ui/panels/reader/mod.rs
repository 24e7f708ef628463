//! Reader: one article, with what was found in it marked in its text.

mod head;
mod hover;
mod layout;
mod margin;
mod page;
mod statement;
mod strip;
mod toolbar;

pub use hover::hovered_mention;
pub use toolbar::focus_find;

use crate::model::{DocumentId, Evidence, Target};
use crate::text::Span;
use crate::ui::theme::{Theme, icons, radius};
use crate::ui::widgets::{Glyphs, empty, pane_has_focus};
use crate::ui::{Memo, PanelContext};
use crate::view::{DiscrepancyNote, Page, discrepancy_notes, find, page};
use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::{CornerRadius, Key, Modifiers, ScrollArea, Ui, UiBuilder};
use layout::{Laid, LaidKey};
use std::collections::BTreeSet;
use std::rc::Rc;

/// The strip at the right.
const STRIP: f32 = 14.0;

/// What the panel keeps.
#[derive(Default)]
struct Local {
    page: Memo<DocumentId, Option<Page>>,
    notes: Memo<DocumentId, Vec<DiscrepancyNote>>,
    found: Memo<(DocumentId, String), Vec<Span>>,
    laid: Option<(LaidKey, Rc<Laid>)>,
    /// Folded page furniture that was opened, by the number of its block.
    unfolded: BTreeSet<usize>,
    shown: Option<DocumentId>,
    place: Option<Evidence>,
    found_at: Option<(String, usize)>,
    /// The statement whose menu may be open, and where its paragraph begins.
    menu: Option<(usize, Target)>,
    /// Where to scroll to.
    go_to: Option<f32>,
    /// Scrolled so far, and how much is in sight.
    offset: f32,
    height: f32,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let document = context.selection.document.clone();
    let local = context.locals.get::<Local>();
    let page = document.and_then(|id| local.page.get(context.index, id, |id| page(context.index, id)).as_ref().clone());
    let Some(page) = page else {
        let sentence = "Choose an article in Documents, or open a citation like [3] anywhere.";
        empty(ui, icons::ARTICLE, "No article chosen", sentence, None);
        return;
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    toolbar::show(ui, context, &page);
    let theme = Theme::of(ui);
    let paper = ui.available_rect_before_wrap();
    let rounding = CornerRadius { nw: 0, ne: 0, ..CornerRadius::same(radius::PANEL) };
    ui.painter().rect_filled(paper, rounding, theme.bg.paper);
    body(ui, context, &page);
}

fn body(ui: &mut Ui, context: &mut PanelContext, page: &Page) {
    let all = ui.available_rect_before_wrap();
    let (paper, strip) = all.split_left_right_at_x(all.right() - STRIP);
    let index = context.index;
    let local = context.locals.get::<Local>();
    if local.shown.as_ref() != Some(&page.id) {
        local.unfolded.clear();
        local.go_to = Some(0.0);
        local.place = None;
        local.shown = Some(page.id.clone());
    }
    let laid = laid(ui, context, page, paper.width());
    let local = context.locals.get::<Local>();
    let text = index.document(&page.id).map_or("", |document| document.text.as_str());
    let hits = local.found.get(index, (page.id.clone(), context.reader.find.clone()), |(_, words)| find(text, words));
    let hit = hits.get(context.reader.found.min(hits.len().saturating_sub(1))).copied();

    let place = context.selection.place.clone().filter(|place| place.document == page.id);
    if place != local.place {
        if let Some(y) = place.as_ref().map(|place| laid.top_of(place.start)) {
            reveal(local, y, laid.height);
        }
        local.place = place;
    }
    let found_at = hit.map(|_| (context.reader.find.clone(), context.reader.found));
    if found_at != local.found_at {
        if let Some(y) = hit.map(|hit| laid.top_of(hit.start)) {
            reveal(local, y, laid.height);
        }
        local.found_at = found_at;
    }
    if context.focused {
        keys(ui, local);
    }

    let mut scroll = ScrollArea::vertical()
        .id_salt("reader")
        .auto_shrink(false)
        .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
    if let Some(y) = local.go_to.take() {
        scroll = scroll.vertical_scroll_offset(y);
    }
    let output = ui
        .scope_builder(UiBuilder::new().max_rect(paper), |ui| {
            scroll.show_viewport(ui, |ui, viewport| page::show(ui, context, page, &laid, viewport, (&hits, hit)))
        })
        .inner;
    let local = context.locals.get::<Local>();
    local.offset = output.state.clamped_offset().y;
    local.height = output.inner_rect.height();
    let go_to = strip::show(ui, strip, context, page, &laid);
    if go_to.is_some() {
        context.locals.get::<Local>().go_to = go_to;
        ui.ctx().request_repaint();
    }
}

/// Scrolls so that a place is in the upper third, unless it is in sight.
fn reveal(local: &mut Local, y: f32, total: f32) {
    let in_sight = y > local.offset + 20.0 && y < local.offset + local.height - 60.0 && local.height > 0.0;
    if !in_sight {
        let most = (total - local.height).max(0.0);
        local.go_to = Some((y - (local.height * 0.3).max(120.0)).clamp(0.0, most.max(0.0)));
    }
}

/// Scrolls by keys, where nothing in the pane has them.
fn keys(ui: &Ui, local: &mut Local) {
    if !pane_has_focus(ui) && ui.memory(|memory| memory.focused().is_some()) {
        return;
    }
    let page = (local.height - 60.0).max(40.0);
    let steps = [
        (Key::ArrowDown, 50.0),
        (Key::ArrowUp, -50.0),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::Space, page),
        (Key::Home, f32::MIN),
        (Key::End, 1e7),
    ];
    for (key, step) in steps {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            local.go_to = Some((local.offset + step).max(0.0));
        }
    }
}

/// The page laid out in this width; kept until something of it changes.
fn laid(ui: &Ui, context: &mut PanelContext, page: &Page, width: f32) -> Rc<Laid> {
    let index = context.index;
    let local = context.locals.get::<Local>();
    let notes = local.notes.get(index, page.id.clone(), |id| discrepancy_notes(index, id));
    let key = LaidKey {
        revision: index.revision(),
        document: page.id.clone(),
        width: width.round() as i32,
        dark: ui.visuals().dark_mode,
        pixels: ui.pixels_per_point().to_bits(),
        unfolded: local.unfolded.clone(),
        statements: context.reader.statements,
        glyphs: Glyphs::now(ui),
    };
    match &local.laid {
        Some((known, laid)) if *known == key => Rc::clone(laid),
        _ => {
            let laid = Rc::new(Laid::new(ui, index, page, &notes, &key));
            local.laid = Some((key, Rc::clone(&laid)));
            laid
        }
    }
}
