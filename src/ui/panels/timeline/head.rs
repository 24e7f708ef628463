//! The line over the timeline: its range, and what its colours mean.

use crate::model::DateSpan;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::link;
use crate::view::dates::Days;
use crate::view::timeline::Timeline;
use crate::view::{Family, counted};
use eframe::egui::{Align, Layout, Sense, Ui, UiBuilder, vec2};

const HEIGHT: f32 = 32.0;
/// Panes narrower than this have no room for the words of the families.
const WORDY: f32 = 560.0;

/// Draws the line; true where the range is to be cleared.
pub fn show(ui: &mut Ui, timeline: &Timeline, range: Option<DateSpan>) -> bool {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let inner = rect.shrink2(vec2(space::XL, 0.0));
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
    let mut clear = false;
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.label(icons::CLOCK.text(15.0, theme.text.second));
        ui.label(Type::BODY.strong().text("Timeline", theme.text.first));
        let days = range.or_else(|| timeline.span()).map(|range| Days::default().span(range)).unwrap_or_default();
        ui.label(Type::BODY.text(days, theme.text.second)).on_hover_text(basis(timeline));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if range.is_some() {
                clear = link(ui, "Clear range", Type::BODY).clicked();
                ui.add_space(space::L);
            }
            for family in Family::ALL.into_iter().rev() {
                let tone = theme.family(family).mark;
                let told = format!("{}: {}", family.label(), family.acts());
                if rect.width() >= WORDY {
                    ui.label(Type::META.text(family.label(), tone)).on_hover_text(&told);
                }
                ui.label(icon(family).text(14.0, tone)).on_hover_text(told);
                ui.add_space(space::XS);
            }
        });
    });
    clear
}

/// The sign of a family: that of its most common act.
pub const fn icon(family: Family) -> Icon {
    match family {
        Family::Say => icons::CHAT_TEXT,
        Family::Give => icons::HAND_HEART,
        Family::Press => icons::HAND_POINTING,
        Family::Oppose => icons::PROHIBIT,
    }
}

/// What the days of the statements rest on.
fn basis(timeline: &Timeline) -> String {
    let told: usize = timeline.days.values().flatten().sum::<usize>() - timeline.by_publication;
    let by_publication = format!(", {} on the day of publication", timeline.by_publication);
    let undated = format!(", {} without any day and not shown", timeline.undated);
    let parts = [
        format!("{} on the day that the article tells", counted(told, "statement")),
        if timeline.by_publication > 0 { by_publication } else { String::new() },
        if timeline.undated > 0 { undated } else { String::new() },
    ];
    parts.concat() + "."
}
