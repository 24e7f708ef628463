//! Evidence: the sentences behind what is selected.

use crate::app::{Action, Command};
use crate::model::Target;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{
    Button, EvidenceClick, empty, evidence_card, evidence_height, hairline, paint_text, with_footer,
};
use crate::ui::{Memo, PanelContext};
use crate::view::{Behind, EvidenceCard, behind};
use eframe::egui::{Align2, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

#[derive(Default)]
struct Local {
    behind: Memo<Target, Behind>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let local = context.locals.get::<Local>();
    let target = context.selection.focus.clone().filter(|target| context.index.has(target));
    let behind = target.map(|target| local.behind.get(context.index, target, |target| behind(context.index, target)));
    let Some(behind) = behind.filter(|behind| !behind.cards.is_empty()) else {
        let sentence = match &context.selection.focus {
            Some(Target::Document(_)) => "Nobody says anything in this article.",
            _ => "Select an actor, a relation, a statement or a meeting to see the sentences it rests on.",
        };
        empty(ui, icons::QUOTES, "No evidence to show", sentence, None);
        return;
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    let theme = Theme::of(ui);
    let mut copied = false;
    with_footer(
        ui,
        |ui| copied = ui.add(Button::new("Copy cited").with_icon(icons::COPY)).clicked(),
        |ui| {
            let (head, response) = ui.allocate_exact_size(vec2(ui.available_width(), 54.0), Sense::hover());
            let name = format!("{}, {}", behind.title, behind.line);
            response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &name));
            let left = head.left() + 14.0;
            let room = head.width() - 28.0;
            let at = pos2(left, head.top() + 20.0);
            paint_text(ui, at, Align2::LEFT_CENTER, &behind.title, Type::HEADING, theme.text.first, room);
            let at = pos2(left, head.top() + 40.0);
            paint_text(ui, at, Align2::LEFT_CENTER, &behind.line, Type::META, theme.text.second, room);
            hairline(ui, head.x_range(), head.bottom() - 1.0);
            cards(ui, context, &behind.cards);
        },
    );
    if copied {
        context.push(Action::Run(Command::CopyCited));
    }
}

/// Draws cards one above the other; only those in sight are drawn.
pub fn cards(ui: &mut Ui, context: &mut PanelContext, cards: &[EvidenceCard]) {
    let heights: Vec<f32> = cards.iter().map(|card| evidence_height(ui, card)).collect();
    let total: f32 = heights.iter().sum();
    ScrollArea::vertical().auto_shrink(false).id_salt("cards").show_viewport(ui, |ui, viewport| {
        let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), total + space::L), Sense::hover());
        let mut top = 0.0;
        for (number, (card, height)) in cards.iter().zip(&heights).enumerate() {
            let in_sight = top + height >= viewport.top() && top <= viewport.bottom();
            let rect = Rect::from_min_size(area.min + vec2(0.0, top), vec2(area.width(), *height));
            top += height;
            if in_sight {
                draw_card(ui, context, rect, number, card);
            }
        }
    });
}

fn draw_card(ui: &mut Ui, context: &mut PanelContext, rect: Rect, number: usize, card: &EvidenceCard) {
    let selected = context.selection.place.as_ref() == Some(&card.evidence);
    let focused = context.focused;
    let builder = UiBuilder::new().id_salt(number).max_rect(rect);
    let clicked = ui.scope_builder(builder, |ui| evidence_card(ui, card, selected, focused)).inner;
    if clicked.is_some() {
        context.push(Action::Open(card.evidence.clone()));
    }
    if clicked == Some(EvidenceClick::Card)
        && let Some(target) = &card.target
        && !matches!(context.selection.focus, Some(Target::Relation(_) | Target::Meeting(_) | Target::Actor(_)))
    {
        context.push(Action::Select(target.clone()));
    }
}
