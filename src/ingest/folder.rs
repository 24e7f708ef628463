//! Which files of a folder are articles.

use crate::text::system_words;
use std::path::{Path, PathBuf};
use thiserror::Error;
use walkdir::WalkDir;

/// Why a folder cannot be read at all.
#[derive(Debug, Error)]
pub enum FolderError {
    /// Nothing is there.
    #[error("There is no folder at {}. It may have been moved or renamed; choose it again.", .0.display())]
    Missing(PathBuf),
    /// It is a file.
    #[error("{} is a file, not a folder. Open the folder that holds the articles.", .0.display())]
    NotAFolder(PathBuf),
    /// The system refuses.
    #[error("The folder {} cannot be read: {reason}. Check its permissions and open it again.", .path.display())]
    Unreadable {
        /// The folder.
        path: PathBuf,
        /// The system's words.
        reason: String,
    },
    /// It holds no article.
    #[error("The folder {} holds no articles. Dossier reads files that end in .txt, .md, .html or .htm.", .0.display())]
    NoArticles(PathBuf),
    /// All that may hold an article is for other programs to read.
    #[error(
        "The folder {} holds no articles that Dossier reads: {file} is {kind}. {SAVE_AS_TEXT}",
        .path.display()
    )]
    ForeignAlone {
        /// The folder.
        path: PathBuf,
        /// The first such file, from the folder.
        file: String,
        /// What it is: `a PDF`.
        kind: &'static str,
    },
}

/// What to do with a file that is for another program to read.
pub(super) const SAVE_AS_TEXT: &str = "Save its text as a .txt file beside it and open the folder again.";

/// An article's file, before it is read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ArticleFile {
    /// Path from the folder, `/` between its parts.
    pub path: String,
    /// Where it is on this machine.
    pub file: PathBuf,
}

/// The articles of a folder and its subfolders, sorted by path. Hidden files and folders are left out, links to
/// folders are not followed. A subfolder that the system does not let be read stands among them, as do files that hold text
/// for other programs.
///
/// # Errors
/// Where the folder cannot be read, is none, or holds no articles.
pub fn list_articles(folder: &Path) -> Result<Vec<ArticleFile>, FolderError> {
    let metadata = std::fs::metadata(folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => FolderError::Missing(folder.to_owned()),
        _ => FolderError::Unreadable { path: folder.to_owned(), reason: system_words(&error) },
    })?;
    if !metadata.is_dir() {
        return Err(FolderError::NotAFolder(folder.to_owned()));
    }
    std::fs::read_dir(folder)
        .map_err(|error| FolderError::Unreadable { path: folder.to_owned(), reason: system_words(&error) })?;
    let is_hidden =
        |entry: &walkdir::DirEntry| entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".");
    let article = |file: PathBuf| ArticleFile { path: relative(folder, &file), file };
    let entries = WalkDir::new(folder).into_iter().filter_entry(|entry| !is_hidden(entry));
    let mut articles: Vec<_> = entries
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_dir() => None,
            Ok(entry) if !is_article(entry.path()) && foreign_kind(entry.path()).is_none() => None,
            Ok(entry) => Some(article(entry.into_path())),
            // A folder that cannot be entered is listed, to be told of as what cannot be read.
            Err(error) => error.path().map(|path| article(path.to_owned())),
        })
        .collect();
    articles.sort();
    // A folder that cannot be entered may hold some.
    if articles.iter().any(|article| foreign_kind(&article.file).is_none()) {
        return Ok(articles);
    }
    let path = folder.to_owned();
    let foreign = articles.into_iter().find_map(|article| Some((foreign_kind(&article.file)?, article.path)));
    Err(match foreign {
        Some((kind, file)) => FolderError::ForeignAlone { path, file, kind },
        None => FolderError::NoArticles(path),
    })
}

fn is_article(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    matches!(extension.as_deref(), Some("txt" | "md" | "html" | "htm"))
}

/// What a file is that may hold an article and is for another program to read: `a PDF`.
pub(super) fn foreign_kind(path: &Path) -> Option<&'static str> {
    let extension = path.extension()?.to_string_lossy().to_lowercase();
    Some(match extension.as_str() {
        "pdf" => "a PDF",
        "doc" | "docx" => "a Word document",
        "odt" => "an OpenDocument text",
        "rtf" => "a rich text file",
        "epub" => "an e-book",
        "pages" => "a Pages document",
        "mht" | "mhtml" | "webarchive" => "a web archive",
        "eml" | "msg" => "a mail message",
        _ => return None,
    })
}

fn relative(folder: &Path, file: &Path) -> String {
    let parts = file.strip_prefix(folder).unwrap_or(file).components();
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_come_sorted_by_path_from_all_levels_without_hidden_ones() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["b.txt", "a/deep/c.HTML", "a/z.md", ".hidden.txt", ".git/x.txt", "picture.png", "dossier.ron"] {
            let file = folder.path().join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, "text").unwrap();
        }
        let paths: Vec<_> = list_articles(folder.path()).unwrap().into_iter().map(|article| article.path).collect();
        assert_eq!(paths, ["a/deep/c.HTML", "a/z.md", "b.txt"]);
    }

    #[test]
    fn articles_for_other_programs_are_listed_and_are_no_articles() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("scan.PDF"), "%PDF").unwrap();
        let refused = list_articles(folder.path()).unwrap_err();
        assert!(matches!(&refused, FolderError::ForeignAlone { file, .. } if file == "scan.PDF"));
        let sentence = "holds no articles that Dossier reads: scan.PDF is a PDF. Save its text as a .txt file beside it \
            and open the folder again.";
        assert!(refused.to_string().ends_with(sentence), "{refused}");
        std::fs::write(folder.path().join("text.txt"), "text").unwrap();
        let paths: Vec<_> = list_articles(folder.path()).unwrap().into_iter().map(|article| article.path).collect();
        assert_eq!(paths, ["scan.PDF", "text.txt"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_subfolder_that_cannot_be_entered_is_not_passed_over_in_silence() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let closed = folder.path().join("closed");
        std::fs::create_dir(&closed).unwrap();
        std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).unwrap();
        if std::fs::read_dir(&closed).is_ok() {
            // Nothing is closed to the system's own user.
            return;
        }
        let articles = list_articles(folder.path()).unwrap();
        assert_eq!(articles.iter().map(|article| &*article.path).collect::<Vec<_>>(), ["closed"]);
    }

    #[test]
    fn what_is_no_folder_of_articles_is_refused_with_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let said = |path: &Path| list_articles(path).unwrap_err().to_string();
        assert!(said(folder.path()).contains("holds no articles. Dossier reads files that end in .txt"));
        assert!(said(&folder.path().join("gone")).starts_with("There is no folder at "));
        let file = folder.path().join("file.txt");
        std::fs::write(&file, "x").unwrap();
        assert!(said(&file).ends_with("file.txt is a file, not a folder. Open the folder that holds the articles."));
    }
}
