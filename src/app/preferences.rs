//! What the program remembers of a user, in the user's configuration folder.

use super::layout::Node;
use super::{Panel, Workspace};
use crate::model::ActorId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// As many folders and files are remembered.
const RECENT: usize = 10;

/// Dark or light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shade {
    /// Light on dark.
    #[default]
    Dark,
    /// Dark on light.
    Light,
}

/// What the program remembers of a user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Dark or light.
    pub shade: Shade,
    /// Size of text, in percent.
    pub scale: u16,
    /// Folders and files that were opened, the last one first.
    pub recent: Vec<PathBuf>,
    /// The workspace that was last used.
    pub workspace: Workspace,
    /// Workspaces that were laid out anew.
    pub layouts: BTreeMap<Workspace, Node>,
    /// True once the tour was seen or closed.
    pub toured: bool,
    /// The folder of another language model, which `--model` goes before; the one that the program carries where none is set.
    pub model: Option<PathBuf>,
    /// Where actors are pinned in the chart, for the folder or file of each dossier.
    pub pins: BTreeMap<PathBuf, Pins>,
}

/// Where actors are pinned in a chart, in its own units.
pub type Pins = BTreeMap<ActorId, (f32, f32)>;

impl Default for Preferences {
    fn default() -> Self {
        Self {
            shade: Shade::default(),
            scale: 100,
            recent: Vec::new(),
            workspace: Workspace::default(),
            layouts: BTreeMap::new(),
            toured: false,
            model: None,
            pins: BTreeMap::new(),
        }
    }
}

impl Preferences {
    /// What `text` says, made sound; and what is wrong with it, as a sentence.
    pub fn read(text: &str) -> (Self, Option<String>) {
        match ron::from_str::<Self>(text) {
            Ok(preferences) => (preferences.sound(), None),
            Err(error) => {
                let warning =
                    format!("The preferences could not be read ({error}), so the program starts as at first.");
                (Self::default(), Some(warning))
            }
        }
    }

    fn sound(mut self) -> Self {
        self.scale = self.scale.clamp(70, 200);
        self.layouts.retain(|_, layout| layout.is_sound());
        for pins in self.pins.values_mut() {
            pins.retain(|_, (x, y)| x.is_finite() && y.is_finite());
        }
        self.recent.truncate(RECENT);
        self
    }

    /// As text.
    pub fn write(&self) -> String {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).unwrap_or_default()
    }

    /// Remembers a folder or file as the last one opened.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }

    /// How a workspace is laid out.
    pub fn layout(&self, workspace: Workspace) -> Node {
        self.layouts.get(&workspace).cloned().unwrap_or_else(|| Node::of(workspace))
    }

    /// The workspace that has a panel in its layout: the one in use where it has it.
    pub fn workspace_with(&self, panel: Panel, here: Workspace) -> Option<Workspace> {
        let has = |workspace: &Workspace| self.layout(*workspace).panels().contains(&panel);
        std::iter::once(here).chain(Workspace::ALL).find(has)
    }
}

/// Where preferences are kept.
#[derive(Clone, Debug)]
pub struct PreferencesFile(Option<PathBuf>);

impl PreferencesFile {
    /// In the user's configuration folder.
    pub fn of_user() -> Self {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let folder =
            set("XDG_CONFIG_HOME").or_else(|| set("APPDATA")).or_else(|| set("HOME").map(|home| home.join(".config")));
        Self(folder.map(|folder| folder.join("dossier/preferences.ron")))
    }

    /// In this file.
    pub const fn at(path: PathBuf) -> Self {
        Self(Some(path))
    }

    /// Nowhere.
    pub const fn none() -> Self {
        Self(None)
    }

    /// The file as it is, where there is one.
    pub fn text(&self) -> Option<String> {
        std::fs::read_to_string(self.0.as_ref()?).ok()
    }

    /// Reads them; the default where there are none. A file that cannot be read is put aside, never overwritten.
    pub fn load(&self) -> (Preferences, Option<String>) {
        let (Some(path), Some(text)) = (&self.0, self.text()) else { return Default::default() };
        let (preferences, warning) = Preferences::read(&text);
        if warning.is_some() {
            let _ = std::fs::rename(path, path.with_extension("ron.broken"));
        }
        (preferences, warning)
    }

    /// Writes them, whole or not at all.
    ///
    /// # Errors
    /// Where the folder cannot be written to.
    pub fn save(&self, preferences: &Preferences) -> std::io::Result<()> {
        let Some(path) = &self.0 else { return Ok(()) };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let draft = path.with_extension("ron.tmp");
        std::fs::write(&draft, preferences.write())?;
        std::fs::rename(draft, path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_the_same() {
        let mut preferences = Preferences { scale: 120, toured: true, ..Preferences::default() };
        preferences.remember(Path::new("/news/geneva"));
        preferences.layouts.insert(Workspace::Chart, Node::of(Workspace::Chart));
        assert_eq!(Preferences::read(&preferences.write()), (preferences, None));
    }

    #[test]
    fn broken_text_gives_the_default_and_a_sentence() {
        let (preferences, warning) = Preferences::read("(scale: \"big\")");
        assert_eq!(preferences, Preferences::default());
        assert!(warning.unwrap().starts_with("The preferences could not be read ("));
    }

    #[test]
    fn unknown_sizes_and_broken_layouts_are_mended() {
        let (preferences, warning) = Preferences::read("(scale: 9000, layouts: {read: row([])})");
        assert_eq!((preferences.scale, preferences.layouts.len(), warning), (200, 0, None));
    }

    #[test]
    fn the_last_folder_comes_first_and_once() {
        let mut preferences = Preferences::default();
        for path in ["/a", "/b", "/a"] {
            preferences.remember(Path::new(path));
        }
        assert_eq!(preferences.recent, [PathBuf::from("/a"), PathBuf::from("/b")]);
    }

    #[test]
    fn a_broken_file_is_put_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.ron");
        std::fs::write(&path, "nonsense").unwrap();
        let file = PreferencesFile::at(path.clone());
        assert!(file.load().1.is_some());
        file.save(&Preferences::default()).unwrap();
        assert_eq!(std::fs::read_to_string(path.with_extension("ron.broken")).unwrap(), "nonsense");
        assert_eq!(file.load(), (Preferences::default(), None));
    }
}
