//! The card over a marked name: who it is, why it was taken to be it, and what can be done.

use crate::model::{Actor, ActorId, Evidence, Mention};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Prose, badge_width, hairline, key_cap, mark, paint_text};
use crate::view::{Index, counted};
use eframe::egui::{Align2, Context, Id, Response, Sense, Stroke, Ui, pos2, vec2};

const WIDTH: f32 = 330.0;

/// The mention whose card is open, where there is one.
pub fn hovered_mention(context: &Context) -> Option<(ActorId, Evidence)> {
    let frame = context.cumulative_frame_nr();
    let kept: Option<(u64, ActorId, Evidence)> = context.data(|data| data.get_temp(key()));
    kept.filter(|(drawn, ..)| frame <= drawn + 1).map(|(_, actor, evidence)| (actor, evidence))
}

fn key() -> Id {
    Id::unique("the mention whose card is open")
}

/// Shows the card while the pointer rests on a mention.
pub fn card(ui: &Ui, response: &Response, index: &Index, actor: &Actor, mention: &Mention) {
    let response = response.clone();
    response.on_hover_ui(|tooltip| {
        let kept = (ui.ctx().cumulative_frame_nr(), actor.id.clone(), mention.evidence());
        tooltip.data_mut(|data| data.insert_temp(key(), kept));
        draw(tooltip, index, actor, mention);
    });
}

fn draw(ui: &mut Ui, index: &Index, actor: &Actor, mention: &Mention) {
    let theme = Theme::of(ui);
    ui.set_width(WIDTH - 24.0);
    ui.spacing_mut().item_spacing.y = space::S;
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    let center = pos2(line.left() + 9.0, line.center().y);
    mark(ui.painter(), center, 7.0, actor.kind, theme.kind(actor.kind).mark, Stroke::NONE);
    let at = pos2(line.left() + 26.0, line.center().y);
    paint_text(ui, at, Align2::LEFT_CENTER, &actor.name, Type::HEADING, theme.text.first, line.width() - 26.0);
    if let Some(role) = actor.roles.first() {
        let mut prose = Prose::<()>::new(ui).text(&role.title, Type::BODY, theme.text.second);
        if let Some(of) = role.of.as_ref().and_then(|of| index.actor(of)) {
            prose = prose.text(" of ", Type::BODY, theme.text.third);
            prose = prose.mark(of.kind, Type::BODY).text(&of.name, Type::BODY, theme.text.first);
        }
        prose.show(ui);
    }
    ui.add_space(space::S);
    let y = ui.next_widget_position().y;
    hairline(ui, ui.max_rect().x_range(), y);
    ui.add_space(space::M);
    Prose::<()>::new(ui)
        .text("Here ", Type::META, theme.text.third)
        .text(&format!("“{}”", mention.words), Type::QUOTE_SMALL, theme.text.first)
        .text(&format!(": {}", mention.reason), Type::META, theme.text.second)
        .show(ui);
    let counts = [
        counted(actor.mentions.len(), "mention"),
        counted(index.said_by(&actor.id).len(), "statement"),
        counted(index.meetings_of(&actor.id).len(), "meeting"),
    ];
    ui.label(Type::META.text(counts.join("   "), theme.text.first));
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    let mut at = line.left_center();
    for (key, what) in [("Enter", "open"), ("M", "merge"), ("N", "not this actor")] {
        key_cap(ui, at, Align2::LEFT_CENTER, key, theme.text.second);
        at.x += badge_width(ui, key) + space::S;
        let words = paint_text(ui, at, Align2::LEFT_CENTER, what, Type::CAPTION, theme.text.second, 100.0);
        at.x = words.right() + space::XL;
    }
}
