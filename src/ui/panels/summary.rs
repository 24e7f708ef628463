//! Summary: one meeting in a few sentences, each with what it rests on.

use super::meetings::{none_chosen, spoken};
use crate::app::{Action, Command};
use crate::model::{MeetingId, Target};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, Line, Prose, empty, note, with_footer};
use crate::ui::{Memo, PanelContext};
use crate::view::{SummaryLine, summary, summary_text};
use eframe::egui::{Frame, Margin, ScrollArea, Sense, Ui, vec2};

#[derive(Default)]
struct Local {
    lines: Memo<MeetingId, Vec<SummaryLine>>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let local = context.locals.get::<Local>();
    let id = context.selection.meeting.clone().filter(|id| context.index.meeting(id).is_some());
    let Some(id) = id else {
        let sentence = none_chosen(context.index, "Choose one in Meetings to read its summary.");
        empty(ui, icons::TEXT_ALIGN_LEFT, "No meeting chosen", sentence, None);
        return;
    };
    let lines = local.lines.get(context.index, id.clone(), |id| summary(context.index, id));
    if lines.is_empty() {
        let sentence = "Too little is reported of this meeting for a summary; its record has what there is.";
        empty(ui, icons::TEXT_ALIGN_LEFT, "No summary", sentence, None);
        return;
    }
    let mut copy = false;
    let mut export = false;
    let notes = context.index.notes(&Target::Meeting(id.clone()));
    let mut clicked = Vec::new();
    with_footer(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            copy = ui.add(Button::new("Copy with citations").with_icon(icons::COPY)).clicked();
            export = ui.add(Button::new("Export brief").with_icon(icons::EXPORT)).clicked();
        },
        |ui| {
            ScrollArea::vertical().auto_shrink(false).id_salt("summary").show(ui, |ui| {
                Frame::new().inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    clicked = sentences(ui, &lines);
                    for text in notes {
                        ui.add_space(space::L);
                        note(ui, &format!("Your note: {text}"), "");
                    }
                });
            });
        },
    );
    context.actions.extend(clicked);
    if copy {
        let text = summary_text(context.index, &id);
        context.push(Action::Copy { text, what: "the summary with citations".into() });
    }
    if export {
        context.push(Action::Run(Command::Export));
    }
}

fn sentences(ui: &mut Ui, lines: &[SummaryLine]) -> Vec<Action> {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let mut line = Line::new(ui, rect.left(), rect.center().y, rect.right());
    line.text(&icons::ATOM.glyph(), Icon::format(13.0), theme.text.third).space(space::M);
    line.text("Put together from records; every sentence opens its evidence", Type::CAPTION, theme.text.third);
    ui.add_space(space::S);
    let format = Type { line: 20.0, ..Type::BODY.sized(13.5) };
    let mut clicked = Vec::new();
    for line in lines {
        let prose = if line.quoted {
            Prose::new(ui).text(&line.text, Type { line: 20.0, ..Type::QUOTE }, theme.text.first)
        } else {
            spoken(Prose::new(ui), &line.text, format, theme)
        };
        clicked.extend(prose.cite(&line.citations, |citation| Action::Open(citation.evidence.clone())).show(ui));
        ui.add_space(space::M);
    }
    clicked
}
