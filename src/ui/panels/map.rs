//! Map: where actors met, where they are, and which places the articles name.

use crate::app::{Action, Panel, Selection};
use crate::model::{MeetingId, Target};
use crate::ui::map::{MapView, PinResponse};
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, chip, empty, pane_has_focus, toolbar};
use crate::ui::{Memo, PanelContext};
use crate::view::map::{Pin, PinKind, WORLD, home, pins};
use crate::view::{Filters, Index, counted, role_line, when_and_where};
use eframe::egui::{Align, Layout, Popup, Ui};

#[derive(Default)]
struct Local {
    view: MapView,
    pins: Memo<Filters, Vec<Pin>>,
    hidden: [bool; 3],
    whole_world: bool,
}

/// What can be left out.
const LAYERS: [&str; 3] = ["Meetings", "Actors", "Places named"];

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let (index, selection) = (context.index, context.selection);
    let has_page = context.state.has_panel(Panel::Actor);
    let local = context.locals.get::<Local>();
    let all = local.pins.get(index, context.filters.clone(), |filters| pins(index, filters));
    if all.is_empty() {
        let sentence = if index.is_empty() {
            "Open a folder of articles to see where it plays."
        } else {
            "No place with a known position is named here, or the filters leave all of them out."
        };
        empty(ui, icons::MAP_TRIFOLD, "Nothing to put on the map", sentence, None);
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    bar(ui, local, &all);
    let shown: Vec<Pin> = all.iter().filter(|pin| !local.hidden[layer(pin)]).cloned().collect();
    let home = if local.whole_world { WORLD } else { home(&shown) };
    if context.focused && pane_has_focus(ui) {
        local.view.enter();
    }
    let responses = local.view.show(ui, &shown, home, |pin| is_selected(selection, pin));
    let mut actions = Vec::new();
    for PinResponse { pin, response } in responses {
        let pin = &shown[pin];
        if let PinKind::Meetings(meetings) = &pin.kind
            && meetings.len() > 1
        {
            Popup::menu(&response).show(|ui| actions.extend(choose(ui, index, meetings)));
        } else if response.clicked() {
            actions.extend(open(pin));
            let is_actor = matches!(pin.kind, PinKind::Actor(..));
            actions.extend((is_actor && has_page).then_some(Action::Show(Panel::Actor)));
        }
        response.on_hover_ui(|ui| card(ui, index, pin));
    }
    context.actions.extend(actions);
}

const fn layer(pin: &Pin) -> usize {
    match pin.kind {
        PinKind::Meetings(_) => 0,
        PinKind::Actor(..) => 1,
        PinKind::Mentioned(_) => 2,
    }
}

fn bar(ui: &mut Ui, local: &mut Local, pins: &[Pin]) {
    toolbar(ui, |ui| {
        let wide = ui.available_width() > 430.0;
        ui.spacing_mut().item_spacing.x = space::S;
        for (icon, name, world) in
            [(icons::FRAME_CORNERS, "Show where they met", false), (icons::GLOBE, "Show the whole world", true)]
        {
            if ui.add(Button::icon(icon, name)).on_hover_text(name).clicked() {
                local.whole_world = world;
                local.view.fit();
            }
        }
        ui.add_space(space::M);
        ui.spacing_mut().item_spacing.x = space::L;
        for (number, words) in LAYERS.into_iter().enumerate() {
            let count = pins.iter().filter(|pin| layer(pin) == number).count();
            let words = if wide { format!("{words} {count}") } else { words.split(' ').take(1).collect() };
            if count > 0 && chip(ui, &words, !local.hidden[number]).clicked() {
                local.hidden[number] = !local.hidden[number];
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.available_width() > 190.0 {
                let color = Theme::of(ui).text.third;
                ui.label(Type::CAPTION.text("Outline: Natural Earth, public domain", color));
            }
        });
    });
}

fn is_selected(selection: &Selection, pin: &Pin) -> bool {
    match &pin.kind {
        PinKind::Meetings(meetings) => selection.meeting.as_ref().is_some_and(|id| meetings.contains(id)),
        PinKind::Actor(id, _) => selection.actor.as_ref() == Some(id),
        PinKind::Mentioned(evidence) => selection.place.as_ref() == Some(evidence),
    }
}

fn open(pin: &Pin) -> Vec<Action> {
    match &pin.kind {
        PinKind::Meetings(meetings) => meetings.iter().flat_map(open_meeting).collect(),
        PinKind::Actor(id, _) => vec![Action::Select(Target::Actor(id.clone()))],
        PinKind::Mentioned(evidence) => vec![Action::Open(evidence.clone())],
    }
}

fn open_meeting(id: &MeetingId) -> [Action; 2] {
    [Action::Select(Target::Meeting(id.clone())), Action::Show(Panel::Record)]
}

/// The meetings of one place, to choose from.
fn choose(ui: &mut Ui, index: &Index, meetings: &[MeetingId]) -> Vec<Action> {
    let theme = Theme::of(ui);
    let mut actions = Vec::new();
    for meeting in meetings.iter().filter_map(|id| index.meeting(id)) {
        let words = format!("{}, {}", meeting.name, when_and_where(meeting));
        if ui.button(Type::BODY.text(words, theme.text.first)).clicked() {
            actions.extend(open_meeting(&meeting.id));
            ui.close();
        }
    }
    actions
}

/// What the pointer rests on, in a few words.
fn card(ui: &mut Ui, index: &Index, pin: &Pin) {
    let theme = Theme::of(ui);
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.label(Type::BODY.strong().text(&pin.label, theme.text.first));
    let mut line = |words: String| ui.label(Type::META.text(words, theme.text.second));
    match &pin.kind {
        PinKind::Meetings(meetings) => {
            for meeting in meetings.iter().filter_map(|id| index.meeting(id)) {
                line(format!("{}, {}", meeting.name, when_and_where(meeting)));
            }
        }
        PinKind::Actor(id, kind) => {
            let role = index.actor(id).map(|actor| role_line(index, actor)).filter(|role| !role.is_empty());
            line(role.unwrap_or_else(|| format!("{} {}", kind.label(), pin.caption)));
            line(counted(pin.weight, "mention"));
        }
        PinKind::Mentioned(evidence) => {
            line(format!("Named {}; a click opens where first", counted(pin.weight, "time")));
            line(format!("“{}”", evidence.words));
        }
    }
}
