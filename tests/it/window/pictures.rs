//! Pictures of each panel in both themes, on the invented story: what a change of look changes, a reviewer can see.
//!
//!     cargo test --features pictures pictures
//!     UPDATE_SNAPSHOTS=1 cargo test --features pictures pictures      # after a change that was meant
//!
//! A panel is drawn alone, at about the size that it has in its workspace. Needs a Vulkan driver; Mesa's will do
//! (`mesa-vulkan-drivers`), and gives the same pixels on every machine.

use super::desk::start;
use dossier::app::{Action, Panel, State};
use dossier::model::Target;
use dossier::ui::{Locals, PanelContext, install, panels};
use eframe::egui::{CentralPanel, Frame, Theme, Vec2, vec2};
use egui_kittest::{Harness, SnapshotOptions};
use std::time::Duration;

/// The panels with their sizes, in points.
const PANELS: [(Panel, Vec2); 18] = [
    (Panel::Documents, vec2(304.0, 300.0)),
    (Panel::Reader, vec2(720.0, 420.0)),
    (Panel::Actors, vec2(304.0, 260.0)),
    (Panel::Actor, vec2(340.0, 560.0)),
    (Panel::Statements, vec2(720.0, 240.0)),
    (Panel::Evidence, vec2(340.0, 320.0)),
    (Panel::Meetings, vec2(252.0, 420.0)),
    (Panel::Record, vec2(540.0, 460.0)),
    (Panel::Summary, vec2(450.0, 260.0)),
    (Panel::Readouts, vec2(600.0, 420.0)),
    (Panel::Chart, vec2(700.0, 520.0)),
    (Panel::Relation, vec2(340.0, 420.0)),
    (Panel::Filters, vec2(244.0, 640.0)),
    (Panel::Timeline, vec2(700.0, 147.0)),
    (Panel::Map, vec2(620.0, 420.0)),
    (Panel::Positions, vec2(540.0, 300.0)),
    (Panel::Discrepancies, vec2(700.0, 260.0)),
    (Panel::Notes, vec2(340.0, 220.0)),
];

/// Takes the picture of a panel in a theme; an error where it differs from the one that is kept.
fn take(panel: Panel, size: Vec2, theme: Theme) -> Result<(), String> {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let mut state = State::new(start(folder.path()));
    state.open_sample();
    state.handle(Action::Select(Target::Meeting("nrc".into())));
    let mut locals = Locals::default();
    let mut harness =
        Harness::builder().with_size(size).with_theme(theme).with_context_setup(install).wgpu().build_ui(move |ui| {
            let fill = if ui.visuals().dark_mode {
                dossier::ui::theme::Theme::dark().bg.panel
            } else {
                dossier::ui::theme::Theme::light().bg.panel
            };
            CentralPanel::no_frame().frame(Frame::new().fill(fill)).show(ui, |ui| {
                let mut actions = Vec::new();
                let mut context = PanelContext {
                    index: &state.index,
                    selection: &state.selection,
                    filters: &state.filters,
                    reader: &state.reader,
                    state: &state,
                    focused: true,
                    actions: &mut actions,
                    locals: &mut locals,
                };
                panels::show(panel, ui, &mut context);
            });
        });
    // A layout may be worked out in the background.
    for _ in 0..20 {
        harness.run_ok();
        std::thread::sleep(Duration::from_millis(15));
    }
    let shade = if theme == Theme::Dark { "dark" } else { "light" };
    let name = format!("{}-{shade}", panel.title().to_lowercase().replace(' ', "-"));
    let options = SnapshotOptions::new().output_path("tests/it/window/pictures");
    harness.try_snapshot_options(name, &options).map_err(|error| error.to_string())
}

#[test]
fn every_panel_looks_as_it_did_in_both_themes() {
    let mut wrong = Vec::new();
    for (panel, size) in PANELS {
        for theme in [Theme::Dark, Theme::Light] {
            wrong.extend(take(panel, size, theme).err());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_panel_is_without_its_picture() {
    for panel in Panel::ALL {
        assert!(PANELS.iter().any(|(pictured, _)| *pictured == panel), "{panel:?}");
    }
}
