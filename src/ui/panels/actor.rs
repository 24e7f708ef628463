//! Actor: all about one.

use crate::app::{Action, Command, Panel};
use crate::model::{ActorId, ActorKind, Target};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, row, space};
use crate::ui::widgets::{
    Button, Line, Prose, act_icon, arrow, empty, focus_ring, link, mark, note, paint_rows, paint_text, row_background,
    section, text_width, voice_of_analyst,
};
use crate::ui::{Memo, PanelContext};
use crate::view::{ActorPage, RelationLine, RoleLine, actor_page, toggle};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Frame, Margin, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};
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
            head(ui, context, page);
            roles(ui, context, page);
            names(ui, context, page);
            topics(ui, context, page);
            positions(ui, context, page);
            meetings(ui, context, page);
            relations(ui, context, page);
            notes(ui, page);
        });
    });
}

fn head(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 42.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, format!("{}, {}", page.name, page.line)));
    let center = pos2(rect.left() + 15.0, rect.top() + 20.0);
    mark(ui.painter(), center, 11.0, page.kind, theme.kind(page.kind).mark, Stroke::NONE);
    let left = rect.left() + 38.0;
    let at = pos2(left, rect.top() + 13.0);
    paint_text(ui, at, Align2::LEFT_CENTER, &page.name, Type::TITLE, theme.text.first, rect.right() - left);
    let at = pos2(left, rect.top() + 32.0);
    paint_text(ui, at, Align2::LEFT_CENTER, &page.line, Type::META, theme.text.second, rect.right() - left);
    ui.add_space(space::M);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let buttons = [
            ("Merge", icons::GIT_MERGE, Command::Merge),
            ("Split", icons::ARROWS_SPLIT, Command::Split),
            ("Rename", icons::PENCIL_SIMPLE, Command::Rename),
        ];
        for (words, icon, command) in buttons {
            if ui.add(Button::new(words).with_icon(icon)).clicked() {
                context.push(Action::Select(Target::Actor(page.id.clone())));
                context.push(Action::Run(command));
            }
        }
        if ui.add(Button::new("Note").with_icon(icons::NOTE_PENCIL)).clicked() {
            let target = Target::Actor(page.id.clone());
            context.push(Action::Use(crate::app::Tool::Note(target, String::new())));
        }
    });
    ui.add_space(space::XS);
}

fn roles(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    // States and groups hold no office.
    if page.roles.is_empty() && page.kind != ActorKind::Person {
        return;
    }
    let sentences: usize = page.roles.iter().map(|role| role.citations.len()).sum();
    if !section(ui, "Role", &format!("{sentences} ev")) {
        return;
    }
    if page.roles.is_empty() {
        Prose::<()>::new(ui).not_reported("not reported", Type::META).show(ui);
    }
    for role in &page.roles {
        one_role(ui, context, role);
        ui.add_space(space::S);
    }
}

fn one_role(ui: &mut Ui, context: &mut PanelContext, role: &RoleLine) {
    let theme = Theme::of(ui);
    let mut title = Prose::new(ui).text(&role.title, Type::BODY, theme.text.first);
    if let Some((id, kind, name)) = &role.of {
        title = title.text(" of ", Type::BODY, theme.text.third).mark(*kind, Type::BODY);
        let select = Action::Select(Target::Actor(id.clone()));
        title = title.link(name, Type::BODY, theme.text.first, name.clone(), false, select);
    }
    let clicked = title.show(ui);
    let when = Prose::new(ui).text(&role.when, Type::META, theme.text.second);
    let cited = when.cite(&role.citations, |citation| Action::Open(citation.evidence.clone())).show(ui);
    context.actions.extend(clicked.into_iter().chain(cited));
}

fn names(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    let count = format!("{} names · {} mentions", page.names.len(), page.mentions);
    if !section(ui, "Why merged", &count) {
        return;
    }
    let theme = Theme::of(ui);
    let shown = drawn(context, "names", page.names.len());
    for (number, line) in page.names.iter().take(shown).enumerate() {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 19.0), Sense::click());
        let name = format!("{}, {}, {} times", line.words, line.reason, line.count);
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &name));
        row_background(ui, rect.expand2(vec2(6.0, 0.0)), false, false, &response);
        let count = format!("{}×", line.count);
        let middle = rect.center().y;
        let end =
            paint_text(ui, rect.right_center(), Align2::RIGHT_CENTER, &count, Type::MONO, theme.text.second, 50.0);
        let words = text_width(ui, &line.words, Type::QUOTE).min(rect.width() * 0.6);
        let at = pos2(end.left() - space::L, middle);
        let room = end.left() - rect.left() - words - space::XXL;
        paint_text(ui, at, Align2::RIGHT_CENTER, &line.reason, Type::META, theme.text.third, room);
        paint_text(
            ui,
            rect.left_center(),
            Align2::LEFT_CENTER,
            &line.words,
            Type::QUOTE,
            theme.text.first,
            words + 1.0,
        );
        if response.has_focus() {
            focus_ring(ui, rect, 3, StrokeKind::Outside);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text("Open where it stands first").clicked() {
            context.push(Action::Open(page.names[number].first.evidence()));
        }
    }
    more(ui, context, "names", page.names.len());
    for decision in &page.decisions {
        ui.add_space(space::S);
        let undo = decision.is_last.then_some("Undo");
        if voice_of_analyst(ui, icons::PENCIL_SIMPLE, decision.what, &decision.object, true, undo) {
            context.push(Action::Run(Command::Undo));
        }
    }
}

fn topics(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    if !section(ui, "Said, by topic", &page.statements.to_string()) {
        return;
    }
    let theme = Theme::of(ui);
    if page.topics.is_empty() {
        Prose::<()>::new(ui).not_reported("nothing reported", Type::META).show(ui);
    }
    let most = page.topics.iter().map(|line| line.count).max().unwrap_or(1).max(1);
    for line in page.topics.iter().take(12) {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row::SMALL), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, format!("{}, {}", line.topic, line.count)));
        row_background(ui, rect.expand2(vec2(6.0, 0.0)), false, false, &response);
        let middle = rect.center().y;
        let count = line.count.to_string();
        paint_text(ui, rect.right_center(), Align2::RIGHT_CENTER, &count, Type::MONO, theme.text.second, 50.0);
        let bar = Rect::from_min_size(pos2(rect.right() - 98.0, middle - 3.0), vec2(74.0, 6.0));
        ui.painter().rect_filled(bar, CornerRadius::same(1), theme.bg.hover);
        let share = line.count as f32 / most as f32;
        let part = Rect::from_min_size(bar.min, vec2(bar.width() * share, bar.height()));
        ui.painter().rect_filled(part, CornerRadius::same(1), theme.family(line.family).mark);
        let room = bar.left() - rect.left() - space::L;
        let color = if line.is_topic { theme.text.first } else { theme.text.third };
        paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, &line.topic, Type::BODY, color, room);
        if response.has_focus() {
            focus_ring(ui, rect, 3, StrokeKind::Outside);
        }
        let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text("List what was said");
        if response.clicked() {
            let topic = line.is_topic.then(|| line.topic.clone());
            context.push(Action::Statements { speaker: page.id.clone(), topic });
        }
    }
}

fn positions(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    if page.positions.is_empty() || !section(ui, "Positions", &page.positions.len().to_string()) {
        return;
    }
    let theme = Theme::of(ui);
    let shown = drawn(context, "positions", page.positions.len());
    for (issue, line) in page.positions.iter().take(shown) {
        let color = theme.act(line.act).mark;
        let head = Prose::new(ui)
            .text(&act_icon(line.act).glyph(), Icon::format(13.0), color)
            .text(&format!(" {} ", line.stance), Type::META, color)
            .text(issue, Type::META, theme.text.second);
        let head = head.cite(&line.citations, |citation| Action::Open(citation.evidence.clone()));
        context.actions.extend(head.show(ui));
        let width = ui.available_width();
        let at = ui.next_widget_position();
        let rect = paint_rows(ui, at, &line.words, Type::QUOTE_SMALL, theme.text.first, width, 2);
        ui.add_space(rect.height() + space::M);
    }
    more(ui, context, "positions", page.positions.len());
}

fn meetings(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    if !section(ui, "Met", &page.meetings.len().to_string()) {
        return;
    }
    let theme = Theme::of(ui);
    if page.meetings.is_empty() {
        Prose::<()>::new(ui).not_reported("presence at a meeting not reported", Type::META).show(ui);
    }
    for line in &page.meetings {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row::SMALL), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, format!("{}, {}", line.name, line.place)));
        row_background(ui, rect.expand2(vec2(6.0, 0.0)), false, false, &response);
        let end = rect.right_center();
        let place = paint_text(ui, end, Align2::RIGHT_CENTER, &line.place, Type::META, theme.text.second, 150.0);
        let room = place.left() - rect.left() - space::L;
        paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, &line.name, Type::BODY, theme.text.first, room);
        if response.has_focus() {
            focus_ring(ui, rect, 3, StrokeKind::Outside);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            context.push(Action::Select(Target::Meeting(line.id.clone())));
            context.push(Action::Show(Panel::Record));
        }
    }
}

fn relations(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    if !section(ui, "Relations", &page.relations.len().to_string()) {
        return;
    }
    if page.relations.is_empty() {
        Prose::<()>::new(ui).not_reported("none reported", Type::META).show(ui);
    }
    let shown = drawn(context, "relations", page.relations.len());
    for line in page.relations.iter().take(shown) {
        relation(ui, context, line);
    }
    more(ui, context, "relations", page.relations.len());
}

fn relation(ui: &mut Ui, context: &mut PanelContext, line: &RelationLine) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row::SMALL + 2.0), Sense::click());
    let (_, kind, other) = &line.other;
    let name = format!("{} {other}, {} sentences, {} sources", line.label, line.sentences, line.sources);
    let selected = context.selection.is_focus(&Target::Relation(line.id.clone()));
    response.widget_info(|| WidgetInfo::selected(Role::Link, true, selected, &name));
    row_background(ui, rect.expand2(vec2(6.0, 0.0)), selected, false, &response);
    let middle = rect.center().y;
    let color = theme.polarity(line.polarity);
    arrow(ui.painter(), rect.left_center(), 35.0, line.confirmation.into(), Stroke::new(2.0, color));
    let sources = format!("{} src", line.sources);
    let end =
        paint_text(ui, rect.right_center(), Align2::RIGHT_CENTER, &sources, Type::CAPTION, theme.text.third, 60.0);
    let sentences = format!("{} ev", line.sentences);
    let at = pos2(end.left().min(rect.right() - 26.0) - space::L, middle);
    let end = paint_text(ui, at, Align2::RIGHT_CENTER, &sentences, Type::MONO, theme.accent, 60.0);
    ui.painter().hline(end.x_range(), end.bottom() - 1.0, Stroke::new(1.0, theme.accent));
    let mut words = Line::new(ui, rect.left() + 42.0, middle, end.left() - space::M);
    words.text(line.label, Type::BODY, theme.text.first).space(space::M);
    if words.room() > 20.0 {
        mark(ui.painter(), words.at + vec2(4.0, 0.0), 4.0, *kind, theme.kind(*kind).mark, Stroke::NONE);
        words.space(13.0).text(other, Type::BODY, theme.text.first);
    }
    if response.has_focus() {
        focus_ring(ui, rect, 3, StrokeKind::Outside);
    }
    if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&name).clicked() {
        context.push(Action::Select(Target::Relation(line.id.clone())));
        let has_page = context.state.has_panel(Panel::Relation);
        context.push(Action::Show(if has_page { Panel::Relation } else { Panel::Evidence }));
    }
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
