//! Summary: one meeting, or the whole story, in a few sentences, each with what it rests on.

use super::meetings::spoken;
use crate::app::{Action, Command};
use crate::model::{MeetingId, Target};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Button, Line, Prose, empty, note, switch, with_footer};
use crate::ui::{Memo, PanelContext};
use crate::view::{SummaryLine, overview, overview_text, summary, summary_text};
use eframe::egui::{Frame, Margin, ScrollArea, Sense, Ui, vec2};

#[derive(Default)]
struct Local {
    /// The whole story is wanted, though a meeting is chosen.
    whole: bool,
    /// Of a meeting, or of the whole story.
    lines: Memo<Option<MeetingId>, Vec<SummaryLine>>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    if context.index.is_empty() {
        let sentence = "Open a folder of articles to read what they tell.";
        empty(ui, icons::TEXT_ALIGN_LEFT, "No summary yet", sentence, None);
        return;
    }
    let local = context.locals.get::<Local>();
    let meeting = context.selection.meeting.clone().filter(|id| context.index.meeting(id).is_some());
    let shown = meeting.clone().filter(|_| !local.whole);
    let lines = local.lines.get(context.index, shown.clone(), |shown| match shown {
        Some(id) => summary(context.index, id),
        None => overview(context.index),
    });
    let mut copy = false;
    let mut export = false;
    let mut chosen = None;
    let notes = shown.iter().flat_map(|id| context.index.notes(&Target::Meeting(id.clone())));
    let mut clicked = Vec::new();
    with_footer(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let (copy_label, export_label) = if ui.available_width() < 300.0 {
                ("Copy cited", "Export")
            } else {
                ("Copy with citations", "Export brief")
            };
            copy = ui.add(Button::new(copy_label).with_icon(icons::COPY)).clicked();
            export = ui.add(Button::new(export_label).with_icon(icons::EXPORT)).clicked();
        },
        |ui| {
            ScrollArea::vertical().auto_shrink(false).id_salt(("summary", &shown)).show(ui, |ui| {
                Frame::new().inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    if meeting.is_some() {
                        chosen =
                            switch(ui, "summary of", &["This meeting", "Whole story"], usize::from(local.whole), 26.0);
                        ui.add_space(space::M);
                    }
                    clicked = sentences(ui, &lines);
                    for text in notes {
                        ui.add_space(space::L);
                        note(ui, &format!("Your note: {text}"), "");
                    }
                });
            });
        },
    );
    if let Some(chosen) = chosen {
        local.whole = chosen == 1;
    }
    context.actions.extend(clicked);
    if copy {
        let text = match &shown {
            Some(id) => summary_text(context.index, id),
            None => overview_text(context.index, &context.state.source.title),
        };
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
    let origin = match lines {
        [] => "Too little is reported of this meeting; its record has what there is",
        _ => "Put together from records; every sentence opens its evidence",
    };
    line.text(origin, Type::CAPTION, theme.text.third);
    ui.add_space(space::S);
    let format = Type { line: 20.0, ..Type::BODY.sized(13.5) };
    let mut clicked = Vec::new();
    for line in lines {
        let prose = if line.quoted {
            Prose::new(ui).text(&line.text, Type { line: 20.0, ..Type::QUOTE }, theme.text.first)
        } else {
            spoken(Prose::new(ui), &line.text, format, theme)
        };
        clicked.extend(prose.cite(&line.citations).show(ui));
        ui.add_space(space::M);
    }
    clicked
}
