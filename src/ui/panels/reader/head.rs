//! Headline, publisher, date and grade, over the article.

use crate::app::{Action, Tool};
use crate::model::Target;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{badge_width, copies, grade, paint_text, text_width};
use crate::view::Page;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align2, Color32, CursorIcon, Galley, Pos2, Role, Sense, Ui, WidgetInfo, pos2};
use std::sync::Arc;

/// Over the headline.
const TOP: f32 = 24.0;
/// A line of the imprint.
const LINE: f32 = 24.0;

fn headline(ui: &Ui, page: &Page, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(page.headline.clone(), Type::HEADLINE.format(Theme::of(ui).text.first));
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

/// What stands in the imprint, with how wide it is.
fn parts(ui: &Ui, page: &Page) -> Vec<f32> {
    let mut widths: Vec<f32> = page.publisher.iter().map(|words| text_width(ui, words, Type::META.strong())).collect();
    widths.extend(page.imprint.iter().map(|words| text_width(ui, words, Type::META)));
    widths.push(badge_width(ui, "F6") + if page.grade.is_some() { 18.0 } else { 0.0 });
    widths.extend(page.copies.iter().map(|words| text_width(ui, words, Type::CAPTION) + 24.0));
    widths.push(text_width(ui, &page.sha, Type::MONO) + 30.0);
    widths
}

/// How high the head is.
pub fn height(ui: &Ui, page: &Page, width: f32) -> f32 {
    let mut lines = 1.0;
    let mut x = 0.0;
    for part in parts(ui, page) {
        if x > 0.0 && x + part > width {
            lines += 1.0;
            x = 0.0;
        }
        x += part + space::XL;
    }
    let warnings = page.warnings.len() as f32 * 18.0;
    TOP + headline(ui, page, width).size().y + 4.0 + lines * LINE + warnings + 12.0
}

/// Draws the head.
pub fn show(ui: &mut Ui, page: &Page, left_top: Pos2, width: f32, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui);
    let headline = headline(ui, page, width);
    let mut y = left_top.y + TOP;
    let response = ui.interact(
        eframe::egui::Rect::from_min_size(pos2(left_top.x, y), headline.size()),
        ui.make_persistent_id("headline"),
        Sense::hover(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &page.headline));
    let size = headline.size();
    ui.painter().galley(pos2(left_top.x, y), headline, theme.text.first);
    y += size.y + 4.0 + LINE / 2.0;

    let mut at = pos2(left_top.x, y);
    let mut widths = parts(ui, page).into_iter();
    let mut next = |at: &mut Pos2| {
        let part = widths.next().unwrap_or(0.0);
        if at.x > left_top.x && at.x + part > left_top.x + width {
            *at = pos2(left_top.x, at.y + LINE);
        }
        part
    };
    let words = |ui: &Ui, at: &mut Pos2, words: &str, kind: Type, color: Color32| {
        let rect = paint_text(ui, *at, Align2::LEFT_CENTER, words, kind, color, width);
        at.x = rect.right() + space::XL;
    };
    if let Some(publisher) = &page.publisher {
        next(&mut at);
        words(ui, &mut at, publisher, Type::META.strong(), theme.text.first);
    }
    for part in &page.imprint {
        next(&mut at);
        words(ui, &mut at, part, Type::META, theme.text.second);
    }
    let part = next(&mut at);
    let badge = grade(ui, pos2(at.x + part, at.y), page.grade, true);
    let response = ui.interact(badge.expand(2.0), ui.make_persistent_id("grade"), Sense::click());
    let given = page.grade.unwrap_or_default();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Grade {given}")));
    if response.has_focus() {
        crate::ui::widgets::focus_ring(ui, badge, 3, eframe::egui::StrokeKind::Outside);
    }
    let told = if page.grade.is_some() { "You graded this source" } else { "Not judged yet; click to grade" };
    if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(told).clicked() {
        actions.push(Action::Use(Tool::Grade(Target::Document(page.id.clone()), given)));
    }
    at.x = badge.right() + space::XL;
    if let Some(told) = &page.copies {
        next(&mut at);
        let rect = copies(ui, at, told, theme.bg.hover);
        at.x = rect.right() + space::XL;
    }
    next(&mut at);
    words(ui, &mut at, &format!("sha {}", page.sha), Type::MONO, theme.text.third);

    for warning in &page.warnings {
        at = pos2(left_top.x, at.y + 18.0);
        let icon = Icon::format(13.0);
        paint_text(ui, at, Align2::LEFT_CENTER, &icons::WARNING.glyph(), icon, theme.warning(), 20.0);
        let at = pos2(at.x + 18.0, at.y);
        paint_text(ui, at, Align2::LEFT_CENTER, warning, Type::CAPTION, theme.text.second, width - 18.0);
    }
}
