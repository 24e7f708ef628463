//! A window on the invented story, and how tests look at it.

use crate::story;
use dossier::app::jobs::{Asking, ReadFolder};
use dossier::app::{PreferencesFile, Selection, Start, Workspace};
use dossier::dossier::file::{DossierFile, write_ron};
use dossier::model::{Analysis, DateSpan, Target};
use dossier::ui::{Opening, Window, install};
use eframe::egui::accesskit::Toggled;
use eframe::egui::{DroppedFile, Key, Modifiers, Rect, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

/// The story as it would stand in the file that comes with the program.
static SAMPLE: LazyLock<String> = LazyLock::new(|| {
    let file = DossierFile {
        generator: "test".into(),
        model: "none".into(),
        title: "Geneva week".into(),
        folder: None,
        analysis: Arc::new(story::analysis()),
        edits: story::edits(),
    };
    let mut bytes = Vec::new();
    write_ron(&file, &mut bytes).expect("memory takes all");
    String::from_utf8(bytes).expect("RON is text")
});

/// A file on its way from the file manager.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// A window that is tested.
pub struct Desk {
    pub harness: Harness<'static, Window>,
    /// Its folder for files.
    pub folder: tempfile::TempDir,
}

/// Opens the window on the story, without the tour.
pub fn open() -> Desk {
    sized(1440.0, 900.0)
}

/// Opens the window on the story in a size.
pub fn sized(width: f32, height: f32) -> Desk {
    with(width, height, Opening::Sample)
}

/// Opens the window on nothing.
pub fn empty() -> Desk {
    with(1440.0, 900.0, Opening::Nothing)
}

/// What a window on the story starts with, its preferences in `folder`.
pub fn start(folder: &Path) -> Start {
    let preferences = folder.join("preferences.ron");
    std::fs::write(&preferences, "(toured: true)").expect("the folder can be written to");
    let engine: Arc<ReadFolder> = Arc::new(|path, progress| {
        let folder = path.display();
        if path.ends_with("empty") {
            return Err(format!("The folder {folder} holds no articles."));
        }
        assert!(!path.ends_with("fault"), "a fault in a stage");
        while path.ends_with("slow") && !path.join("go on").exists() {
            std::thread::sleep(Duration::from_millis(10));
        }
        progress(dossier::app::jobs::Progress { stage: "Reading".into(), done: 1, total: 10, file: "a.txt".into() });
        let mut analysis = story::analysis();
        if path.ends_with("quiet") {
            analysis.meetings.clear();
        }
        if path.ends_with("long") {
            // Long after all that was said.
            analysis.meetings[0].date = Some(DateSpan::day(jiff::civil::date(2023, 3, 1)));
        }
        if path.ends_with("unreadable") {
            let unreadable = analysis.unreadable;
            analysis = Analysis { unreadable, ..Analysis::default() };
        }
        Ok(analysis)
    });
    Start {
        engine,
        wake: Arc::new(|| {}),
        asking: Asking { show: Arc::new(|_| None), can_show: false },
        preferences: PreferencesFile::at(preferences),
        sample: &SAMPLE,
        clock: || 1_642_147_920,
    }
}

fn with(width: f32, height: f32, opening: Opening) -> Desk {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let start = start(folder.path());
    let harness = Harness::builder()
        .with_size((width, height))
        .with_context_setup(install)
        .build_eframe(move |creation| Window::new(&creation.egui_ctx, start, opening));
    let mut desk = Desk { harness, folder };
    desk.run();
    desk
}

impl Desk {
    /// Draws until nothing changes any more.
    pub fn run(&mut self) {
        self.harness.run_ok();
    }

    /// Draws until something holds, for at most some seconds: for what happens in the background.
    pub fn wait_for(&mut self, what: &str, holds: impl Fn(&Self) -> bool) {
        for _ in 0..400 {
            self.run();
            if holds(self) {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("{what} did not happen");
    }

    /// Drops a folder or file on the window.
    pub fn drop_path(&mut self, path: &Path) {
        self.harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
        self.run();
    }

    /// True where the tab with this title is in front of its pane.
    pub fn is_in_front(&self, title: &str) -> bool {
        self.harness.query_all_by_role(Role::Tab).any(|tab| {
            let node = tab.accesskit_node();
            node.label().as_deref() == Some(title) && node.toggled() == Some(Toggled::True)
        })
    }

    /// What the state has selected.
    pub fn selection(&self) -> &Selection {
        &self.harness.state().state.selection
    }

    /// What was selected last.
    pub fn focus(&self) -> Option<&Target> {
        self.selection().focus.as_ref()
    }

    /// The workspace.
    pub fn workspace(&self) -> Workspace {
        self.harness.state().state.workspace
    }

    /// Presses what has this name, whatever it is.
    pub fn press(&mut self, name: &str) {
        let node = self.harness.query_all_by_label(name).next();
        node.unwrap_or_else(|| panic!("nothing is named {name}:\n{}", self.names())).click();
        self.run();
    }

    /// Presses what has this name while something is held down.
    pub fn press_held(&mut self, modifiers: Modifiers, name: &str) {
        let node = self.harness.query_all_by_label(name).next();
        node.unwrap_or_else(|| panic!("nothing is named {name}:\n{}", self.names())).click_modifiers(modifiers);
        self.run();
    }

    /// Presses what has this name with the pointer's other button.
    pub fn press_other(&mut self, name: &str) {
        let node = self.harness.query_all_by_label(name).next();
        node.unwrap_or_else(|| panic!("nothing is named {name}:\n{}", self.names())).click_secondary();
        self.run();
    }

    /// Presses what has this role and a name that holds these words.
    pub fn press_role(&mut self, role: Role, words: &str) {
        let at = self.place_of_role(role, words).center();
        self.harness.hover_at(at);
        self.harness.drag_at(at);
        self.harness.drop_at(at);
        self.run();
    }

    /// Where what has this role and a name that holds these words stands.
    pub fn place_of_role(&self, role: Role, words: &str) -> Rect {
        let holds = |name: Option<String>| name.is_some_and(|name| name.contains(words));
        let mut nodes = self.harness.query_all_by_role(role);
        let node = nodes.find(|node| holds(node.accesskit_node().label()));
        node.unwrap_or_else(|| panic!("no {role:?} is named {words}:\n{}", self.names())).rect()
    }

    /// True where something has this name.
    pub fn shows(&self, name: &str) -> bool {
        self.harness.query_all_by_label(name).next().is_some()
    }

    /// True where some name holds these words.
    pub fn tells(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    /// How many things of this role there are.
    pub fn count(&self, role: Role) -> usize {
        self.harness.query_all_by_role(role).count()
    }

    /// All names of this role, in order.
    pub fn names_of(&self, role: Role) -> Vec<String> {
        let nodes = self.harness.query_all_by_role(role);
        nodes.filter_map(|node| node.accesskit_node().label()).collect()
    }

    fn names(&self) -> String {
        let nodes = self.harness.root().children_recursive();
        let named = nodes
            .filter_map(|node| Some(format!("{:?} {}", node.accesskit_node().role(), node.accesskit_node().label()?)));
        named.collect::<Vec<_>>().join("\n")
    }

    /// Presses a key.
    pub fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.run();
    }

    /// Presses a key with Ctrl.
    pub fn ctrl(&mut self, key: Key) {
        self.harness.key_press_modifiers(Modifiers::COMMAND, key);
        self.run();
    }

    /// Presses a key with something held down.
    pub fn held(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    /// Where everything of this role stands.
    pub fn places_of(&self, role: Role) -> Vec<Rect> {
        self.harness.query_all_by_role(role).map(|node| node.rect()).collect()
    }

    /// Where what has this name stands.
    pub fn place_of(&self, name: &str) -> Rect {
        let node = self.harness.query_all_by_label(name).next();
        node.unwrap_or_else(|| panic!("nothing is named {name}:\n{}", self.names())).rect()
    }

    /// Types into what has the keyboard.
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(eframe::egui::Event::Text(text.to_owned()));
        self.run();
    }

    /// A path in the test's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}
