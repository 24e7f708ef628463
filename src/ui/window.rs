//! The program's window.

use super::dialogs::system_dialogs;
use super::panels::{focus_find, hovered_mention};
use super::shell::{BeforeCard, Panes, pressed_commands, progress_card, status_bar, toasts, top_bar, window_icon};
use super::theme::{Theme, Type, apply, control, install_fonts, radius};
use super::tools;
use super::widgets::step_into_pane;
use crate::app::jobs::engine;
use crate::app::{Action, Errand, Preferences, PreferencesFile, Shade, Split, Start, State, Tool, Typed};
use crate::model::Target;
use eframe::egui::{
    Align2, Area, CentralPanel, Context, Frame, Id, Key, Modifiers, Order, Panel, Stroke, Ui, ViewportBuilder,
    ViewportCommand, vec2,
};
use std::path::PathBuf;
use std::sync::Arc;

/// What the window opens at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The dossier that comes with the program.
    Sample,
    /// A folder of articles or a dossier file.
    Path(PathBuf),
    /// Nothing.
    Nothing,
}

/// Gives egui the program's typefaces and colours.
pub fn install(context: &Context) {
    install_fonts(context);
    apply(context);
    context.options_mut(|options| options.zoom_with_keyboard = false);
}

/// The program's window: what egui asks to draw.
pub struct Window {
    /// The state that it draws.
    pub state: State,
    panes: Panes,
    before_card: BeforeCard,
    actions: Vec<Action>,
    look: Option<(Shade, u16)>,
    title: String,
}

impl Window {
    /// A window on a state.
    pub fn new(context: &Context, start: Start, opening: Opening) -> Self {
        install(context);
        let mut state = State::new(start);
        match opening {
            Opening::Sample => {
                state.open_sample();
                if !state.preferences.toured {
                    state.tool = Some(Tool::Tour(0));
                }
            }
            Opening::Path(path) => state.open_path(path),
            Opening::Nothing => {}
        }
        Self {
            state,
            panes: Panes::default(),
            before_card: BeforeCard::default(),
            actions: Vec::new(),
            look: None,
            title: String::new(),
        }
    }

    /// The panel that has the keyboard.
    pub const fn focused_panel(&self) -> Option<crate::app::Panel> {
        self.panes.focused
    }

    /// Draws the window.
    pub fn draw(&mut self, ui: &mut Ui) {
        let context = ui.ctx().clone();
        self.state.poll();
        self.set_look(&context);
        self.before_card.follow(&context, self.state.tool.is_some(), self.panes.focused);
        self.keep_open(&context);
        self.take_dropped(&context);
        self.mention_keys(&context);
        let letters = matches!(self.state.tool, None | Some(Tool::Review | Tool::Audit));
        self.actions.extend(pressed_commands(&context, letters).into_iter().map(Action::Run));

        let theme = Theme::of(ui);
        let bar = |height: f32, panel: Panel| panel.exact_size(height).resizable(false).show_separator_line(false);
        let frame = Frame::new().fill(theme.bg.app);
        bar(control::TOP_BAR, Panel::top("top bar"))
            .frame(frame)
            .show(ui, |ui| top_bar(ui, &self.state, &mut self.actions));
        let status = bar(control::STATUS, Panel::bottom("status bar")).frame(frame);
        status.show(ui, |ui| status_bar(ui, &self.state, &mut self.actions));
        let side = control::GAP as i8;
        let panes = frame.inner_margin(eframe::egui::Margin { left: side, right: side, top: 0, bottom: 0 });
        CentralPanel::no_frame().frame(panes).show(ui, |ui| self.panes.show(ui, &self.state, &mut self.actions));

        tools::show(&context, &mut self.state, &mut self.actions);
        progress_card(&context, &self.state, &mut self.actions);
        toasts(&context, &mut self.state, &mut self.actions);

        let acted = !self.actions.is_empty();
        for action in std::mem::take(&mut self.actions) {
            self.state.handle(action);
        }
        self.run_errands(&context);
        if !context.input(|input| input.pointer.any_down()) {
            self.remember_layouts();
        }
        drop_here(&context);
        if acted {
            context.request_repaint();
        }
    }

    /// Dark or light, and the size of text.
    fn set_look(&mut self, context: &Context) {
        let look = (self.state.preferences.shade, self.state.preferences.scale);
        if self.look == Some(look) {
            return;
        }
        context.set_theme(match look.0 {
            Shade::Dark => eframe::egui::Theme::Dark,
            Shade::Light => eframe::egui::Theme::Light,
        });
        context.set_zoom_factor(f32::from(look.1) / 100.0);
        // What is being drawn was begun in the old look.
        context.request_discard("the look has changed");
        context.request_repaint();
        if self.look.is_some() {
            self.state.save_preferences();
        }
        self.look = Some(look);
    }

    /// The window does not close on work that is not saved: it asks first.
    fn keep_open(&mut self, context: &Context) {
        if context.input(|input| input.viewport().close_requested()) && !self.state.may_close() {
            context.send_viewport_cmd(ViewportCommand::CancelClose);
        }
    }

    /// A folder or file that was dropped on the window.
    fn take_dropped(&mut self, context: &Context) {
        let dropped = context.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        self.actions.extend(dropped.map(Action::OpenPath));
    }

    /// What the card over a marked name offers: Enter opens it, M merges it, N says that it is not this actor.
    fn mention_keys(&mut self, context: &Context) {
        let Some((actor, evidence)) = hovered_mention(context).filter(|_| !context.text_edit_focused()) else { return };
        let pressed = |key| context.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Enter) {
            self.actions.extend([Action::Select(Target::Actor(actor)), Action::Show(crate::app::Panel::Actor)]);
        } else if pressed(Key::M) {
            self.actions.push(Action::Use(Tool::Merge(actor, Typed::default())));
        } else if pressed(Key::N) {
            let split = Split { mentions: [evidence].into(), name: String::new() };
            self.actions.push(Action::Use(Tool::Split(actor, split)));
        }
    }

    fn run_errands(&mut self, context: &Context) {
        for errand in std::mem::take(&mut self.state.errands) {
            let workspace = self.state.workspace;
            match errand {
                Errand::Copy(text) => context.copy_text(text),
                Errand::Show(panel) => self.panes.bring_to_front(&self.state, panel),
                Errand::StepPane(forward) => {
                    self.panes.step(workspace, forward);
                    step_into_pane(context);
                }
                Errand::Pin => self.panes.toggle_pin(&self.state),
                Errand::ResetLayout => self.panes.reset(workspace),
                Errand::FocusFind => focus_find(context),
                Errand::Quit => context.send_viewport_cmd(ViewportCommand::Close),
            }
        }
        let title = match self.state.source.title.as_str() {
            "" => "Dossier".to_owned(),
            title => format!("{title} – Dossier"),
        };
        if title != self.title {
            context.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Remembers the workspaces that were laid out anew.
    fn remember_layouts(&mut self) {
        let changed = self.panes.changed_layouts();
        if !changed.is_empty() {
            self.state.preferences.layouts.extend(changed);
            self.state.save_preferences();
        }
    }
}

/// Says that what is held over the window can be dropped there.
fn drop_here(context: &Context) {
    if context.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let theme = if context.global_style().visuals.dark_mode { Theme::dark() } else { Theme::light() };
    let area = Area::new(Id::unique("drop")).order(Order::Tooltip).anchor(Align2::CENTER_CENTER, vec2(0.0, 0.0));
    area.interactable(false).show(context, |ui| {
        let edge = Stroke::new(2.0, theme.accent);
        Frame::new().fill(theme.bg.card).stroke(edge).corner_radius(radius::PANEL).inner_margin(24.0).show(ui, |ui| {
            ui.label(Type::HEADING.text("Drop a folder of articles or a dossier file to open it", theme.text.first));
        });
    });
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.remember_layouts();
        self.state.save_preferences();
    }

    fn clear_color(&self, visuals: &eframe::egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// Opens the window and stays until it is closed: on a folder or file, or on the sample. `model` is the folder of another
/// language model.
///
/// # Errors
/// Where there is no display, or none that draws.
pub fn open(path: Option<PathBuf>, model: Option<PathBuf>) -> Result<(), String> {
    let opening = path.map_or(Opening::Sample, Opening::Path);
    run(move |context| start(context, model), opening)
}

/// What the program starts with on this machine.
fn start(context: &Context, model: Option<PathBuf>) -> Start {
    let context = context.clone();
    let preferences = PreferencesFile::of_user();
    // What is wrong with the preferences is told once the window stands.
    let set = || Preferences::read(&preferences.text()?).0.model;
    let model = model.or_else(set);
    Start {
        engine: engine(model),
        wake: Arc::new(move || context.request_repaint()),
        asking: system_dialogs(),
        preferences,
        sample: include_str!("../../dossier.ron"),
        clock: || {
            let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
        },
    }
}

/// Opens the window and stays until it is closed. `start` is given what wakes the window.
///
/// # Errors
/// Where there is no display, or none that draws.
pub fn run(start: impl FnOnce(&Context) -> Start + 'static, opening: Opening) -> Result<(), String> {
    let viewport = ViewportBuilder::default()
        .with_title("Dossier")
        .with_app_id("dossier")
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([900.0, 600.0])
        .with_drag_and_drop(true)
        .with_icon(window_icon());
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    let open = Box::new(move |creation: &eframe::CreationContext<'_>| {
        let start = start(&creation.egui_ctx);
        Ok(Box::new(Window::new(&creation.egui_ctx, start, opening)) as Box<dyn eframe::App>)
    });
    eframe::run_native("Dossier", options, open).map_err(|error| error.to_string())
}
