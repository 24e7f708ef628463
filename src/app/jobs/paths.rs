//! Folders and dossier files that a path could go on to, listed in the background as it is typed.

use super::{Latest, Wake};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::Arc;

/// Something that a path could go on to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LikelyPath {
    /// Its name in the folder.
    pub name: String,
    /// What it is.
    pub kind: PathKind,
}

/// What lies at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PathKind {
    /// A folder.
    Folder,
    /// A dossier file.
    Dossier,
    /// Another file, which is not proposed.
    Other,
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
        let begun = parted(typed).1.to_lowercase();
        let fits = |one: &&LikelyPath| one.kind != PathKind::Other && one.name.to_lowercase().starts_with(&begun);
        self.beside(typed).iter().filter(fits).cloned().collect()
    }

    /// True where a file lies at `typed`, as far as its folder has been listed.
    pub fn is_taken(&mut self, typed: &str) -> bool {
        let name = parted(typed).1;
        self.beside(typed).iter().any(|one| one.kind != PathKind::Folder && one.name == name)
    }

    /// What lies in the folder of `typed`; nothing while that is being listed.
    fn beside(&mut self, typed: &str) -> &[LikelyPath] {
        self.listed = self.job.take().or(self.listed.take());
        let folder = parted(typed).0;
        if self.asked.as_deref() != Some(folder) {
            let folder = folder.to_owned();
            self.asked = Some(folder.clone());
            self.job.request(move |_| {
                let found = list(&folder);
                (folder, found)
            });
        }
        self.listed.as_ref().filter(|(of, _)| of == folder).map_or(&[], |(_, found)| found)
    }
}

/// A typed path as the folder that it is in, and the name that is begun.
fn parted(typed: &str) -> (&Path, &str) {
    let end = typed.rfind(MAIN_SEPARATOR).map_or(0, |at| at + MAIN_SEPARATOR.len_utf8());
    (Path::new(&typed[..end]), &typed[end..])
}

/// What lies in a folder, by kind and name; what is hidden is left out. A folder that cannot be listed has nothing in it.
fn list(folder: &Path) -> Vec<LikelyPath> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<LikelyPath> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok().filter(|name| !name.starts_with('.'))?;
            let is_dossier = Path::new(&name).extension().is_some_and(|extension| extension == "ron");
            let kind = match (entry.path().is_dir(), is_dossier) {
                (true, _) => PathKind::Folder,
                (false, true) => PathKind::Dossier,
                (false, false) => PathKind::Other,
            };
            Some(LikelyPath { name, kind })
        })
        .collect();
    found.sort_by_cached_key(|one| (one.kind, one.name.to_lowercase()));
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
        let at = |name: &str| folder.path().join(name).display().to_string();
        assert!(paths.likely(&at("nothing")).is_empty());
        assert!(paths.is_taken(&at("week.txt")) && !paths.is_taken(&at("Week")) && !paths.is_taken(&at("new.md")));
    }
}
