//! Filters: what chart, timeline and tables leave out.

mod path;

use crate::app::{Action, Command};
use crate::model::{ActorId, ActorKind, Confirmation};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, icons, space};
use crate::ui::widgets::{Arrow, Line, empty, link, mark, row_background, slider, tick_box, with_footer};
use crate::ui::{Memo, PanelContext};
use crate::view::graph::{Graph, Query};
use crate::view::{FilterLists, Filters, Tie, confirmation_label, counted, filter_lists, toggle};
use eframe::egui::{
    Align, Align2, Color32, Frame, Layout, Margin, Painter, Pos2, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

/// Sources shown before "more".
const SOURCES: usize = 5;
/// The last stop of the slider: no limit.
const ALL_STEPS: usize = 6;

#[derive(Default)]
struct Local {
    lists: Memo<(), FilterLists>,
    charted: Memo<(Filters, Option<ActorId>), usize>,
    all_sources: bool,
    ends: [String; 2],
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    if context.index.is_empty() {
        empty(ui, icons::FUNNEL, "Nothing to filter", "Open a folder of articles first.", None);
        return;
    }
    let index = context.index;
    let lists = context.locals.get::<Local>().lists.get(index, (), |()| filter_lists(index));
    let mut filters = context.filters.clone();
    let query = (context.filters.clone(), context.selection.actor.clone().filter(|_| filters.steps.is_some()));
    let charted = *context.locals.get::<Local>().charted.get(index, query, |(filters, center)| {
        let query = Query { filters: filters.clone(), center: center.clone(), ..Query::default() };
        Graph::new(index.dossier(), &query).nodes.len()
    });
    let total = index.dossier().found.actors.len();
    let mut reset = false;
    with_footer(
        ui,
        |ui| {
            let words = format!("Showing {charted} of {}", counted(total, "actor"));
            let told = "An actor is charted where a relation that the filters let through links it with another";
            ui.label(Type::META.text(words, Theme::of(ui).text.second)).on_hover_text(told);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| reset = link(ui, "Reset", Type::META).clicked());
        },
        |ui| {
            ScrollArea::vertical().auto_shrink(false).id_salt("filters").show(ui, |ui| {
                Frame::new().inner_margin(Margin { left: 14, right: 14, top: 4, bottom: 12 }).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    kinds(ui, &lists, &mut filters);
                    ties(ui, &lists, &mut filters);
                    confirmations(ui, &lists, &mut filters);
                    sliders(ui, &lists, &mut filters);
                    path::path(ui, context, &mut filters);
                    sources(ui, context, &lists, &mut filters);
                });
            });
        },
    );
    if reset {
        context.push(Action::Run(Command::ClearFilters));
    } else if filters != *context.filters {
        context.push(Action::Filter(filters));
    }
}

fn heading(ui: &mut Ui, words: &str, right: impl FnOnce(&mut Ui)) {
    ui.add_space(space::L);
    ui.horizontal(|ui| {
        ui.set_height(18.0);
        ui.label(Type::CAPTION.strong().text(words, Theme::of(ui).text.second));
        ui.with_layout(Layout::right_to_left(Align::Center), right);
    });
    ui.add_space(space::S);
}

/// A row that is ticked or not: a sample, words, a count.
fn row(ui: &mut Ui, on: bool, words: &str, count: &str, sample: impl FnOnce(&Painter, Pos2) -> f32) -> bool {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, format!("{words}, {count}")));
    row_background(ui, rect.expand2(vec2(6.0, 0.0)), false, false, &response);
    tick_box(ui, pos2(rect.left() + 8.0, rect.center().y), on, response.has_focus());
    let at = pos2(rect.left() + 24.0, rect.center().y);
    let width = sample(ui.painter(), at);
    let mut line = Line::new(ui, at.x + width, rect.center().y, rect.right());
    line.right_text(count, Type::MONO, theme.text.second);
    line.text(words, Type::BODY, if on { theme.text.first } else { theme.text.third });
    response.clicked()
}

fn kinds(ui: &mut Ui, lists: &FilterLists, filters: &mut Filters) {
    let theme = Theme::of(ui);
    let mut all = false;
    heading(ui, "Actors", |ui| all = link(ui, "All", Type::CAPTION).clicked());
    if all {
        filters.hidden_kinds.clear();
        filters.hides_unnamed = false;
    }
    for (kind, count) in &lists.kinds {
        let words = match kind {
            ActorKind::Person => "Persons",
            ActorKind::Organization => "Organizations",
            ActorKind::State => "States",
            ActorKind::Group => "Groups",
        };
        let on = !filters.hidden_kinds.contains(kind);
        let sample = |painter: &Painter, at: Pos2| {
            mark(painter, at + vec2(4.5, 0.0), 4.5, *kind, theme.kind(*kind).mark, Stroke::NONE);
            18.0
        };
        if row(ui, on, words, &count.to_string(), sample) {
            toggle(&mut filters.hidden_kinds, *kind);
        }
    }
    if lists.unnamed > 0 {
        let sample = |painter: &Painter, at: Pos2| {
            let (glyph, font) = (icons::QUESTION.glyph(), Icon::format(14.0).font());
            painter.text(at + vec2(4.5, 0.0), Align2::CENTER_CENTER, glyph, font, theme.text.second);
            18.0
        };
        if row(ui, !filters.hides_unnamed, "Without a name", &lists.unnamed.to_string(), sample) {
            filters.hides_unnamed = !filters.hides_unnamed;
        }
    }
}

fn line_sample(line: Arrow, color: Color32) -> impl FnOnce(&Painter, Pos2) -> f32 {
    move |painter, at| {
        line.line(painter, at, at + vec2(22.0, 0.0), Stroke::new(2.0, color));
        30.0
    }
}

fn ties(ui: &mut Ui, lists: &FilterLists, filters: &mut Filters) {
    let theme = Theme::of(ui);
    heading(ui, "Relations", |_| {});
    for (tie, count) in &lists.ties {
        let color = match tie {
            Tie::Adverse => theme.polarity(crate::model::Polarity::Adverse),
            Tie::Cooperative => theme.polarity(crate::model::Polarity::Cooperative),
            Tie::Standing => theme.neutral,
        };
        let on = !filters.hidden_ties.contains(tie);
        if row(ui, on, tie.label(), &count.to_string(), line_sample(Arrow::Solid, color)) {
            toggle(&mut filters.hidden_ties, *tie);
        }
    }
}

fn confirmations(ui: &mut Ui, lists: &FilterLists, filters: &mut Filters) {
    let theme = Theme::of(ui);
    heading(ui, "Confirmation", |_| {});
    for (degree, count) in &lists.confirmations {
        let degree: Confirmation = *degree;
        let on = !filters.hidden_confirmations.contains(&degree);
        let sample = line_sample(degree.into(), theme.text.second);
        if row(ui, on, confirmation_label(degree), &count.to_string(), sample) {
            toggle(&mut filters.hidden_confirmations, degree);
        }
    }
}

fn sliders(ui: &mut Ui, lists: &FilterLists, filters: &mut Filters) {
    let theme = Theme::of(ui);
    heading(ui, "At least this many sentences", |_| {});
    ui.horizontal(|ui| {
        let (width, most) = (ui.available_width() - 44.0, lists.most_sentences.max(2));
        slider(ui, &mut filters.minimum, 1..=most, "At least this many sentences", width);
        ui.label(Type::MONO.text(filters.minimum.to_string(), theme.text.first));
    });
    heading(ui, "Around selection, steps", |_| {});
    let mut steps = filters.steps.unwrap_or(ALL_STEPS);
    ui.horizontal(|ui| {
        let width = ui.available_width() - 44.0;
        slider(ui, &mut steps, 1..=ALL_STEPS, "Steps around the selection", width);
        let words = if steps == ALL_STEPS { "all".to_owned() } else { steps.to_string() };
        ui.label(Type::MONO.text(words, theme.text.first));
    });
    filters.steps = (steps < ALL_STEPS).then_some(steps);
}

fn sources(ui: &mut Ui, context: &mut PanelContext, lists: &FilterLists, filters: &mut Filters) {
    let shown = lists.sources.iter().filter(|(name, ..)| !filters.hidden_sources.contains(name)).count();
    let count = format!("{shown} of {}", lists.sources.len());
    let mut turned = false;
    heading(ui, "Sources", |ui| {
        // With many sources the way to a few leads over none.
        turned = link(ui, if shown == 0 { "All" } else { "None" }, Type::CAPTION).clicked();
        ui.add_space(space::M);
        ui.label(Type::MONO.text(count, Theme::of(ui).text.second));
    });
    if turned {
        let all = lists.sources.iter().map(|(name, ..)| name.clone()).filter(|_| shown > 0);
        filters.hidden_sources = all.collect();
    }
    let local = context.locals.get::<Local>();
    let most = if local.all_sources { usize::MAX } else { SOURCES };
    for (name, _, grade) in lists.sources.iter().take(most) {
        let on = !filters.hidden_sources.contains(name);
        if row(ui, on, name, &grade.unwrap_or_default().to_string(), |_, _| 0.0) {
            toggle(&mut filters.hidden_sources, name.clone());
        }
    }
    let more = lists.sources.len().saturating_sub(SOURCES);
    if more > 0 {
        let words = if local.all_sources { "fewer".to_owned() } else { format!("{more} more") };
        if link(ui, &words, Type::META).clicked() {
            local.all_sources = !local.all_sources;
        }
    }
}
