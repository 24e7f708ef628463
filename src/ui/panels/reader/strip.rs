//! The strip at the right: what is in sight, and where the selected actor stands in the whole article.

use super::Local;
use super::layout::Laid;
use crate::ui::PanelContext;
use crate::ui::theme::Theme;
use crate::view::{Page, Subject};
use eframe::egui::{Color32, CornerRadius, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Draws the strip. Gives where to scroll to, while it is pressed.
pub fn show(ui: &mut Ui, rect: Rect, context: &mut PanelContext, page: &Page, laid: &Laid) -> Option<f32> {
    let theme = Theme::of(ui);
    let local = context.locals.get::<Local>();
    let (offset, height) = (local.offset, local.height);
    let total = laid.height.max(height).max(1.0);
    let at = |y: f32| rect.top() + y / total * rect.height();
    let response = ui.interact(rect, ui.make_persistent_id("strip"), Sense::click_and_drag() - Sense::FOCUSABLE);
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, true, "Position in the article"));
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), eframe::egui::Stroke::new(1.0, theme.line.soft));
    if total > height + 1.0 {
        let seen = Rect::from_min_max(pos2(rect.left() + 1.0, at(offset)), pos2(rect.right(), at(offset + height)));
        let color = if response.hovered() || response.dragged() { theme.line.soft } else { theme.bg.hover };
        ui.painter().rect_filled(seen, CornerRadius::ZERO, color);
    }
    for (y, color) in ticks(context, page, laid, theme) {
        let tick = Rect::from_center_size(pos2(rect.center().x + 0.5, at(y)), vec2(9.0, 3.0));
        ui.painter().rect_filled(tick, CornerRadius::ZERO, color);
    }
    let pressed = response.is_pointer_button_down_on().then(|| response.interact_pointer_pos()).flatten()?;
    let y = (pressed.y - rect.top()) / rect.height() * total - height / 2.0;
    Some(y.clamp(0.0, (total - height).max(0.0)))
}

/// Where the selected actor is mentioned, and what it says.
fn ticks(context: &PanelContext, page: &Page, laid: &Laid, theme: &Theme) -> Vec<(f32, Color32)> {
    let index = context.index;
    let (Some(marks), Some(selected)) = (index.marks(&page.id), context.selection.actor.as_ref()) else {
        return Vec::new();
    };
    let found = &index.dossier().found;
    let mentions = marks.mentions.iter().filter_map(|mark| match mark.subject {
        Subject::Actor(number) if found.actors[number].id == *selected => {
            Some((laid.top_of(mark.span.start) + 8.0, theme.kind(found.actors[number].kind).mark))
        }
        _ => None,
    });
    let statements = marks.statements.iter().filter_map(|mark| {
        let statement = &found.statements[mark.statement];
        let says = statement.speaker.as_ref() == Some(selected) || statement.joint.contains(selected);
        let top = laid.top_of(mark.fills.first()?.start);
        says.then(|| (top + 18.0, theme.act(statement.act).mark))
    });
    mentions.chain(statements).collect()
}
