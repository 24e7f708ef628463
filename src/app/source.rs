//! Where a dossier comes from.

use crate::dossier::file::DossierFile;
use std::path::{Path, PathBuf};

/// Where the open dossier comes from, and where it is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// What it is called.
    pub title: String,
    /// The folder of articles, where there is one.
    folder: Option<PathBuf>,
    /// Its file, where it was saved or opened from one.
    pub file: Option<PathBuf>,
    /// True for the dossier that comes with the program.
    pub is_sample: bool,
    /// The language model that read the articles, where it is known.
    pub model: String,
}

impl Source {
    /// A folder of articles.
    pub fn of_folder(folder: &Path) -> Self {
        Self { title: name(folder), folder: Some(folder.to_owned()), ..Self::default() }
    }

    /// A dossier file.
    pub fn of_file(path: &Path, file: &DossierFile) -> Self {
        let title = if file.title.is_empty() { name(path) } else { file.title.clone() };
        let folder = file.folder.as_ref().map(PathBuf::from);
        Self { title, folder, file: Some(path.to_owned()), is_sample: false, model: file.model.clone() }
    }

    /// The dossier that comes with the program.
    pub fn sample(file: &DossierFile) -> Self {
        let title = if file.title == "sample" { "Sample dossier".to_owned() } else { file.title.clone() };
        Self { title, is_sample: true, model: file.model.clone(), ..Self::default() }
    }

    /// The folder of articles.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// What preferences about this dossier are filed under: its folder, or else its file; nothing for the sample.
    pub fn key(&self) -> PathBuf {
        self.folder.clone().or_else(|| self.file.clone()).unwrap_or_default()
    }

    /// The file name to propose, without its ending.
    pub fn file_stem(&self) -> String {
        let kept = |character: char| if character.is_alphanumeric() { character } else { '-' };
        let words: String = self.title.chars().map(kept).collect();
        let words: Vec<&str> = words.split('-').filter(|word| !word.is_empty()).collect();
        if words.is_empty() { "dossier".to_owned() } else { words.join("-") }
    }
}

fn name(path: &Path) -> String {
    path.file_stem().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_the_title() {
        let source = Source { title: "Geneva week, January 2022".into(), ..Source::default() };
        assert_eq!(source.file_stem(), "Geneva-week-January-2022");
        assert_eq!(Source::default().file_stem(), "dossier");
        assert_eq!(Source::of_folder(Path::new("/news/geneva/")).title, "geneva");
    }
}
