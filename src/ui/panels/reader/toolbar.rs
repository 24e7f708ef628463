//! The reader's bar: from article to article, from mention to mention, what is marked, and finding words.

use super::Local;
use crate::app::{Action, Command, ReaderState};
use crate::ui::PanelContext;
use crate::ui::theme::{Theme, Type, control, icons, radius, space};
use crate::ui::widgets::{Button, chip, field, key_cap, mark, paint_text, text_width, toolbar};
use crate::view::{Page, mention_count};
use eframe::egui::{
    Align, Align2, Context, CornerRadius, Id, Key, Layout, Popup, PopupCloseBehavior, Role, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};

/// A bar wider than this has room for everything.
const WIDE: f32 = 720.0;

fn find_id() -> Id {
    Id::unique("find in the document")
}

/// Gives the field for finding words the keyboard.
pub fn focus_find(context: &Context) {
    context.memory_mut(|memory| memory.request_focus(find_id()));
}

/// Draws the bar.
pub fn show(ui: &mut Ui, context: &mut PanelContext, page: &Page) {
    let width = ui.available_width();
    toolbar(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let steps = [(icons::CARET_LEFT, Command::PreviousDocument), (icons::CARET_RIGHT, Command::NextDocument)];
        for (icon, command) in steps {
            let response = ui.add(Button::icon(icon, command.entry().label));
            if response.on_hover_ui(|ui| tip(ui, command)).clicked() {
                context.push(Action::Run(command));
            }
        }
        let (number, count) = page.number;
        ui.label(Type::META.text(format!("{number} of {count}"), Theme::of(ui).text.first));
        if width > 430.0 {
            selected(ui, context, page, width);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| at_right(ui, context, width));
    });
}

fn tip(ui: &mut Ui, command: Command) {
    let keys = command.entry().keys.map(|keys| keys.to_string());
    crate::ui::shell::tooltip(ui, command.entry().label, keys.as_deref());
}

/// The selected actor, and which of its mentions this is.
fn selected(ui: &mut Ui, context: &mut PanelContext, page: &Page, width: f32) {
    let Some(actor) = context.selection.actor.as_ref().and_then(|id| context.index.actor(id)) else { return };
    let theme = Theme::of(ui);
    let (at, count) = mention_count(context.index, &actor.id, &page.id, context.selection.place.as_ref());
    if count == 0 {
        return;
    }
    let (line, _) = ui.allocate_exact_size(vec2(9.0, 20.0), Sense::hover());
    ui.painter().vline(line.center().x, line.y_range(), Stroke::new(1.0, theme.line.soft));
    let short = actor.name.rsplit(' ').next().unwrap_or(&actor.name);
    let name = if actor.kind == crate::model::ActorKind::Person { short } else { &actor.name };
    let counted = format!("{}/{count}", at.max(1));
    let words = text_width(ui, name, Type::META).min(120.0);
    let size = vec2(words + text_width(ui, &counted, Type::META) + 44.0, control::CHIP);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Next mention of {}", actor.name)));
    let rounding = CornerRadius::same(radius::CHIP);
    ui.painter().rect(rect, rounding, theme.bg.select, Stroke::new(1.0, theme.accent), StrokeKind::Inside);
    let middle = rect.center().y;
    mark(ui.painter(), pos2(rect.left() + 14.0, middle), 4.5, actor.kind, theme.kind(actor.kind).mark, Stroke::NONE);
    let at = pos2(rect.left() + 25.0, middle);
    let end = paint_text(ui, at, Align2::LEFT_CENTER, name, Type::META, theme.text.first, words + 1.0);
    let at = end.right_center() + vec2(space::M, 0.0);
    paint_text(ui, at, Align2::LEFT_CENTER, &counted, Type::META, theme.text.first, 60.0);
    if response.on_hover_ui(|ui| tip(ui, Command::NextMention)).clicked() {
        context.push(Action::Run(Command::NextMention));
    }
    if width > 740.0 {
        ui.label(Type::CAPTION.text("Shift+←/→", theme.text.third));
    }
}

fn at_right(ui: &mut Ui, context: &mut PanelContext, width: f32) {
    let reader = context.reader.clone();
    let mut changed = reader.clone();
    let room = if width > WIDE { 148.0 } else { 120.0 };
    let response = field(ui, find_id(), &mut changed.find, icons::MAGNIFYING_GLASS, "Find", room);
    if changed.find.is_empty() && !response.has_focus() && width > WIDE {
        let at = pos2(response.rect.right() - 7.0, response.rect.center().y);
        key_cap(ui, at, Align2::RIGHT_CENTER, "Ctrl+F", Theme::of(ui).text.second);
    } else if !changed.find.is_empty() {
        count(ui, context, &changed, response.rect);
    }
    if response.changed() {
        changed.found = 0;
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        context.push(Action::Run(Command::FindNext));
        response.request_focus();
    }
    ui.add_space(space::S);
    let marks = [
        ("Figures", &mut changed.figures),
        ("Statements", &mut changed.statements),
        ("Mentions", &mut changed.mentions),
    ];
    if width > WIDE {
        for (words, on) in marks {
            if chip(ui, words, *on).clicked() {
                *on = !*on;
            }
        }
    } else {
        let button = ui.add(Button::new("Marks").with_icon(icons::CARET_DOWN));
        Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
            for (words, on) in marks.into_iter().rev() {
                if chip(ui, words, *on).clicked() {
                    *on = !*on;
                }
            }
        });
    }
    if changed != reader {
        context.push(Action::Reader(changed));
    }
}

/// Which of the places found is the present one.
fn count(ui: &Ui, context: &mut PanelContext, reader: &ReaderState, rect: eframe::egui::Rect) {
    let local = context.locals.get::<Local>();
    let Some(shown) = local.shown.clone() else { return };
    let hits = local.found.get(context.index, (shown, reader.find.clone()), |(id, words)| {
        crate::view::find(context.index.document(id).map_or("", |document| &document.text), words)
    });
    let words = if hits.is_empty() { "0".to_owned() } else { format!("{}/{}", reader.found + 1, hits.len()) };
    let at = pos2(rect.right() - 8.0, rect.center().y);
    paint_text(ui, at, Align2::RIGHT_CENTER, &words, Type::MONO, Theme::of(ui).text.second, 60.0);
}
