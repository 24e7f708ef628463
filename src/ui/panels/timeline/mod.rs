//! Timeline: what was said on which day, when actors met, and, where there is room, what happened one by one.

mod head;
mod story;

use crate::app::{Action, Panel};
use crate::model::{DateSpan, Target};
use crate::ui::theme::{icons, space};
use crate::ui::timeline::{TimelineEvent, TimelineView};
use crate::ui::widgets::{empty, hairline};
use crate::ui::{Memo, PanelContext};
use crate::view::Filters;
use crate::view::timeline::{Entry, Timeline, story};
use eframe::egui::{Rect, Ui, UiBuilder, pos2, vec2};

/// Height of the columns where the story stands below them, in points.
const COLUMNS: f32 = 132.0;
/// Panes higher than this have room for the story.
const ROOMY: f32 = 300.0;

const NO_DAY: &str = "No day of a statement or meeting is known here.";

#[derive(Default)]
struct Local {
    view: TimelineView,
    timeline: Memo<Filters, Timeline>,
    story: Memo<(Filters, DateSpan), Vec<Entry>>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let (index, filters) = (context.index, context.filters);
    let local = context.locals.get::<Local>();
    // What lies outside the range is shown, too: only the other filters leave things out here.
    let others = Filters { dates: None, ..filters.clone() };
    let timeline = local.timeline.get(index, others.clone(), |others| Timeline::new(index, others));
    let Some(span) = timeline.span() else {
        let sentence = if index.is_empty() { "Open a folder of articles first." } else { NO_DAY };
        empty(ui, icons::CLOCK, "No days", sentence, None);
        return;
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut actions = Vec::new();
    let ranged = |dates| Action::Filter(Filters { dates, ..filters.clone() });
    if head::show(ui, &timeline, filters.dates) {
        actions.push(ranged(None));
    }
    let all = ui.available_rect_before_wrap();
    let roomy = all.height() > ROOMY;
    let bottom = if roomy { all.top() + COLUMNS } else { all.bottom() - space::S };
    let body = Rect::from_min_max(all.min, pos2(all.right(), bottom)).shrink2(vec2(space::XL, 0.0));
    let shown = ui.scope_builder(UiBuilder::new().max_rect(body), |ui| local.view.show(ui, &timeline, filters.dates));
    let (response, events, under) = shown.inner;
    for event in events {
        match event {
            TimelineEvent::Ranged(dates) => actions.push(ranged(dates)),
            TimelineEvent::Meeting(id) => {
                actions.extend([Action::Select(Target::Meeting(id)), Action::Show(Panel::Record)]);
            }
        }
    }
    if roomy {
        hairline(ui, all.x_range(), bottom + space::S);
        let rest = Rect::from_min_max(pos2(all.left(), bottom + space::S + 1.0), all.max);
        let range = filters.dates.unwrap_or(span);
        let entries = local.story.get(index, (others, range), |(others, range)| story(index, others, *range));
        let list = |ui: &mut Ui| story::list(ui, &entries, context.index.days(), context.selection, context.focused);
        actions.extend(ui.scope_builder(UiBuilder::new().max_rect(rest), list).inner);
    } else if let Some(days) = under {
        response.on_hover_ui_at_pointer(|ui| story::card(ui, &story(index, &others, days), days));
    }
    context.actions.extend(actions);
}
