//! Who an actor is: name, what can be done with it, the offices it held.

use crate::app::{Action, Command};
use crate::model::{ActorKind, Target};
use crate::ui::PanelContext;
use crate::ui::shell::command_tooltip;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, Prose, mark, paint_rows, paint_text, section, text_width};
use crate::view::{ActorPage, RoleLine, counted};
use eframe::egui::{Align2, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// From the left edge to the name, beside the mark of its kind.
const NAME: f32 = 38.0;

/// Draws name and buttons.
pub fn head(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    let theme = Theme::of(ui);
    let room = ui.available_width() - NAME;
    let lines = if text_width(ui, &page.name, Type::TITLE) > room { 2 } else { 1 };
    let high = Type::TITLE.line * lines as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0 + high), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, format!("{}, {}", page.name, page.line)));
    let center = pos2(rect.left() + 15.0, rect.top() + 20.0);
    mark(ui.painter(), center, 11.0, page.kind, theme.kind(page.kind).mark, Stroke::NONE);
    let left = rect.left() + NAME;
    paint_rows(ui, pos2(left, rect.top() + 2.0), &page.name, Type::TITLE, theme.text.first, room, lines);
    let at = pos2(left, rect.top() + high + 10.0);
    paint_text(ui, at, Align2::LEFT_CENTER, &page.line, Type::META, theme.text.second, room);
    ui.add_space(space::M);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let buttons = [
            ("Merge", icons::GIT_MERGE, Command::Merge),
            ("Split", icons::ARROWS_SPLIT, Command::Split),
            ("Rename", icons::PENCIL_SIMPLE, Command::Rename),
        ];
        for (words, icon, command) in buttons {
            let button = ui.add(Button::new(words).with_icon(icon));
            if command_tooltip(button, command, context.state).clicked() {
                context.push(Action::Select(Target::Actor(page.id.clone())));
                context.push(Action::Run(command));
            }
        }
        let button = ui.add(Button::new("Note").with_icon(icons::NOTE_PENCIL));
        if button.on_hover_text("Add a note on this actor").clicked() {
            let target = Target::Actor(page.id.clone());
            context.push(Action::Use(crate::app::Tool::Note(target, String::new())));
        }
    });
    ui.add_space(space::XS);
}

/// Draws the offices.
pub fn roles(ui: &mut Ui, context: &mut PanelContext, page: &ActorPage) {
    // States and groups hold no office.
    if page.roles.is_empty() && page.kind != ActorKind::Person {
        return;
    }
    let sentences: usize = page.roles.iter().map(|role| role.citations.len()).sum();
    if !section(ui, "Role", &counted(sentences, "sentence")) {
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
    let cited = when.cite(&role.citations).show(ui);
    context.actions.extend(clicked.into_iter().chain(cited));
}
