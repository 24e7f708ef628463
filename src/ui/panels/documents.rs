//! Documents: the articles by day.

use crate::app::{Action, Command};
use crate::model::Target;
use crate::ui::Memo;
use crate::ui::PanelContext;
use crate::ui::shell::target_menu;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{Theme, Type, control, icons, row, space};
use crate::ui::widgets::{
    Button, Heights, Line, List, Told, copies, empty, filter_field, grade, hairline, heading_row, link, paint_rows,
    paint_text, text_width, toolbar,
};
use crate::view::{ArticleRow, DocumentOrder, DocumentRow, counted, documents};
use eframe::egui::{Align2, Rect, Ui, pos2};

/// So many times its width holds a title on two lines.
const TWO_LINES: f32 = 1.85;

/// What the panel keeps.
#[derive(Default)]
struct Local {
    filter: String,
    order: DocumentOrder,
    rows: Memo<(String, DocumentOrder), Vec<DocumentRow>>,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, context: &mut PanelContext) {
    let PanelContext { index, selection, focused, actions, locals, state, .. } = context;
    if index.is_empty() {
        open_something(ui, index.dossier().found.unreadable.len(), actions);
        return;
    }
    let local = locals.get::<Local>();
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(space::XS);
    toolbar(ui, |ui| {
        let width = ui.available_width() - 36.0;
        filter_field(ui, "documents", &mut local.filter, "Filter documents", width);
        let newest = local.order == DocumentOrder::Newest;
        let order = Button::icon(icons::SORT_ASCENDING, "Newest first").on(newest);
        if ui.add(order).on_hover_text(if newest { "Oldest first" } else { "Newest first" }).clicked() {
            local.order = if newest { DocumentOrder::Oldest } else { DocumentOrder::Newest };
        }
    });
    let rows =
        local.rows.get(index, (local.filter.clone(), local.order), |(filter, order)| documents(index, filter, *order));
    let unreadable = index.dossier().found.unreadable.len();
    let selected = rows.iter().position(
        |row| matches!(row, DocumentRow::Article(article) if selection.document.as_ref() == Some(&article.id)),
    );
    let mut list = |ui: &mut Ui| {
        let height = |row: &DocumentRow| if matches!(row, DocumentRow::Day { .. }) { 26.0 } else { row::DOCUMENT };
        let list = List::new("documents", Heights::each(rows.iter().map(height))).selected(selected, *focused);
        let name = |row: usize| match &rows[row] {
            DocumentRow::Day { .. } => None,
            DocumentRow::Article(article) => Some(format!("{}, {}", article.title, article.publisher)),
        };
        let output = list.show(ui, name, |ui, rect, row, response| match &rows[row] {
            DocumentRow::Day { day, count } => heading_row(ui, rect, day, &count.to_string()),
            DocumentRow::Article(article) => {
                let is_cut = draw(ui, rect, article, selected == Some(row));
                if is_cut {
                    Told { heading: &article.title, words: "", line: &article.publisher }.on(response);
                }
                target_menu(response, state, &Target::Document(article.id.clone()), actions);
            }
        });
        if let Some(DocumentRow::Article(article)) = output.chosen.map(|row| &rows[row]) {
            actions.push(Action::Select(Target::Document(article.id.clone())));
        }
        if output.opened.is_some() {
            actions.push(Action::Show(crate::app::Panel::Reader));
        }
    };
    if rows.is_empty() {
        empty(ui, icons::FUNNEL, "Nothing found", "No headline, publisher or path holds these words.", None);
    } else if unreadable == 0 {
        list(ui);
    } else {
        let all = ui.available_rect_before_wrap();
        let (above, below) = all.split_top_bottom_at_y(all.bottom() - control::TOOLBAR);
        ui.scope_builder(eframe::egui::UiBuilder::new().max_rect(above), list);
        could_not_be_read(ui, below, unreadable, actions);
    }
}

/// Draws an article; true where its title is longer than its two lines.
fn draw(ui: &mut Ui, rect: Rect, article: &ArticleRow, selected: bool) -> bool {
    let theme = Theme::of(ui);
    let left = rect.left() + space::XL;
    let right = rect.right() - space::XL;
    let badge = grade(ui, pos2(right, rect.top() + 20.0), article.grade, false);
    let count = article.statements.map_or_else(|| "not analysed".to_owned(), |count| counted(count, "statement"));
    let kind = if selected { Type::BODY.strong() } else { Type::BODY };
    let kind = Type { line: 17.0, ..kind };
    let width = badge.left() - left - space::XL;
    let length = text_width(ui, &article.title, kind);
    let one_line = length <= width;
    let top = rect.top() + if one_line { 17.0 } else { 9.0 };
    let title = paint_rows(ui, pos2(left, top), &article.title, kind, theme.text.first, width, 2);
    let middle = title.bottom() + 11.0;
    let at = pos2(right, middle);
    let count = paint_text(ui, at, Align2::RIGHT_CENTER, &count, Type::CAPTION, theme.text.third, 90.0);
    let mut line = Line::new(ui, left, middle, count.left() - space::L);
    let many = article.copies > 1;
    if many {
        line.text(&article.publisher, Type::META, theme.text.second).space(space::L);
        let fill = if selected { theme.bg.panel } else { theme.bg.hover };
        copies(ui, line.at, &counted(article.copies, "copy").replace("copys", "copies"), fill);
    } else {
        line.text(&article.publisher, Type::META, theme.text.second);
    }
    hairline(ui, rect.x_range(), rect.bottom() - 1.0);
    // The first line rarely ends at its very edge.
    length > TWO_LINES * width
}

fn could_not_be_read(ui: &mut Ui, rect: Rect, count: usize, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui);
    hairline(ui, rect.x_range(), rect.top());
    let mut line = Line::new(ui, rect.left() + space::XL, rect.center().y, rect.right() - 60.0);
    line.text(&icons::FILE_X.glyph(), Icon::format(16.0), theme.error()).space(space::L);
    line.text(&format!("{} could not be read", counted(count, "file")), Type::META, theme.text.first);
    let place = Rect::from_min_max(pos2(rect.right() - 48.0, rect.center().y - 9.0), rect.right_bottom());
    let clicked =
        ui.scope_builder(eframe::egui::UiBuilder::new().max_rect(place), |ui| link(ui, "Show", Type::META).clicked());
    if clicked.inner {
        actions.push(Action::Run(Command::Unreadable));
    }
}

/// What is said where no article is open: nothing was opened yet, or none of its files could be read.
fn open_something(ui: &mut Ui, unreadable: usize, actions: &mut Vec<Action>) {
    if unreadable > 0 {
        let sentence = format!("{} in this folder, and none could be read.", counted(unreadable, "file"));
        let next = empty(ui, icons::FILE_X, "No article to read", &sentence, Some("Show why"));
        if next.is_some_and(|response| response.clicked()) {
            actions.push(Action::Run(Command::Unreadable));
        }
        ui.vertical_centered(|ui| {
            ui.add_space(space::L);
            if ui.add(Button::new("Open another folder")).clicked() {
                actions.push(Action::Run(Command::OpenFolder));
            }
        });
        return;
    }
    let sentence = "Open a folder of .txt, .md or .html articles. Nothing leaves this machine.";
    let next = empty(ui, icons::FOLDER_OPEN, "No articles open", sentence, Some("Open folder"));
    if next.is_some_and(|response| response.clicked()) {
        actions.push(Action::Run(Command::OpenFolder));
    }
    ui.vertical_centered(|ui| {
        ui.add_space(space::L);
        if ui.add(Button::new("Open the sample")).clicked() {
            actions.push(Action::Run(Command::OpenSample));
        }
        ui.add_space(space::L);
        ui.label(Type::CAPTION.text("Ctrl+O or drop a folder here", Theme::of(ui).text.second));
    });
}
