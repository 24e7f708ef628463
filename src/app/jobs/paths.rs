//! Folders and dossier files that a path could go on to, listed in the background as it is typed.

use super::{Latest, Wake};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::Arc;

/// Something that a path could go on to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LikelyPath {
    /// Its name in the folder.
    pub name: String,
    /// True for a folder, false for a dossier file.
    pub is_folder: bool,
}

/// The folder that is being typed, and what lies in it.
pub struct Paths {
    job: Latest<(PathBuf, Vec<LikelyPath>)>,
    asked: Option<PathBuf>,
    listed: Option<(PathBuf, Vec<LikelyPath>)>,
}

impl Paths {
    /// Nothing typed yet.
    pub fn new(wake: &Wake) -> Self {
        let wake = Arc::clone(wake);
        Self { job: Latest::new(move || wake()), asked: None, listed: None }
    }

    /// What `typed` could go on to, folders first; empty while its folder is being listed.
    pub fn likely(&mut self, typed: &str) -> Vec<LikelyPath> {
        self.listed = self.job.take().or(self.listed.take());
        let (folder, begun) = parted(typed);
        if self.asked.as_deref() != Some(folder) {
            let folder = folder.to_owned();
            self.asked = Some(folder.clone());
            self.job.request(move |_| {
                let found = list(&folder);
                (folder, found)
            });
        }
        let begun = begun.to_lowercase();
        let fits = |one: &&LikelyPath| one.name.to_lowercase().starts_with(&begun);
        let listed = self.listed.iter().filter(|(of, _)| of == folder).flat_map(|(_, found)| found);
        listed.filter(fits).cloned().collect()
    }
}

/// A typed path as the folder that it is in, and the name that is begun.
fn parted(typed: &str) -> (&Path, &str) {
    let end = typed.rfind(MAIN_SEPARATOR).map_or(0, |at| at + MAIN_SEPARATOR.len_utf8());
    (Path::new(&typed[..end]), &typed[end..])
}

/// Folders and dossier files in a folder, by name. What cannot be listed has none.
fn list(folder: &Path) -> Vec<LikelyPath> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<LikelyPath> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok().filter(|name| !name.starts_with('.'))?;
            let is_folder = entry.path().is_dir();
            let is_dossier = entry.path().extension().is_some_and(|extension| extension == "ron");
            (is_folder || is_dossier).then_some(LikelyPath { name, is_folder })
        })
        .collect();
    found.sort_by_cached_key(|one| (!one.is_folder, one.name.to_lowercase()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_dossier_files_are_listed_under_what_is_typed() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["Week", "weather", ".hidden"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        for name in ["week.ron", "week.txt"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let mut paths = Paths::new(&(Arc::new(|| {}) as Wake));
        let typed = folder.path().join("wee").display().to_string();
        let found = (0..500).find_map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(2));
            Some(paths.likely(&typed)).filter(|found| !found.is_empty())
        });
        let names: Vec<String> = found.unwrap().into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["Week", "week.ron"]);
        assert!(paths.likely(&folder.path().join("nothing").display().to_string()).is_empty());
    }
}
