//! One file becomes one document.

use super::decode::{Decoded, decode};
use super::draft::Draft;
use super::folder::{ArticleFile, SAVE_AS_TEXT, foreign_kind};
use super::languages::language_of;
use super::{html, imprint, markdown, plain, sections};
use crate::lexicon::Lexicon;
use crate::model::{Document, DocumentId, Unreadable, Warning, WarningKind, content_id};
use crate::text::{sha256, system_words};
use std::io::Read;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 20_000_000;

/// Reads one article.
///
/// # Errors
/// Where it cannot be read: the reason is a sentence for the user.
pub fn read_article(article: &ArticleFile, lexicon: &Lexicon) -> Result<(Document, Vec<Warning>), Unreadable> {
    let unreadable = |reason: String| Unreadable { path: article.path.clone(), reason };
    if let Some(kind) = foreign_kind(&article.file) {
        return Err(unreadable(format!("It is {kind}, which Dossier does not read. {SAVE_AS_TEXT}")));
    }
    let bytes = read_bytes(article).map_err(unreadable)?;
    let decoded = decode(&bytes).ok_or_else(|| unreadable("It holds binary data, not text.".into()))?;
    let Decoded { text, encoding, lossy } = decoded;
    let draft = draft(&article.path, text, lexicon);
    if draft.text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Err(unreadable("It is empty.".into()));
    }
    let hash = sha256(&bytes);
    let id = DocumentId::from(content_id("d", &[&article.path, &hash]));
    let language = language_of(&draft.text, draft.meta.language.as_deref());
    let imprint = imprint::read(&draft, &article.path, lexicon);
    let document = Document {
        id: id.clone(),
        path: article.path.clone(),
        sha256: hash,
        text_sha256: sha256(draft.text.as_bytes()),
        title: imprint.title,
        publisher: imprint.publisher,
        author: imprint.author,
        published: imprint.published,
        language,
        analysed: false,
        copy_of: None,
        sections: imprint.sections,
        text: draft.text,
    };
    let mut warnings = Vec::new();
    let mut warn = |kind| warnings.push(Warning { document: Some(id.clone()), kind });
    if encoding != "UTF-8" || lossy {
        warn(WarningKind::Encoding { encoding: encoding.into(), lossy });
    }
    Ok((document, warnings))
}

fn read_bytes(article: &ArticleFile) -> Result<Vec<u8>, String> {
    let cannot = |error: std::io::Error| format!("It cannot be opened: {}.", system_words(&error));
    let kind = std::fs::metadata(&article.file).map_err(cannot)?.file_type();
    if kind.is_dir() {
        let reason = std::fs::read_dir(&article.file)
            .err()
            .map_or_else(String::new, |error| format!(": {}", system_words(&error)));
        return Err(format!("It is a folder that cannot be entered{reason}."));
    }
    if !kind.is_file() {
        // A pipe would be waited for until somebody writes to it, which nobody may ever do.
        return Err("It is no ordinary file but a pipe or a device.".into());
    }
    let file = std::fs::File::open(&article.file).map_err(cannot)?;
    let size = file.metadata().map_err(cannot)?.len();
    let too_big = || format!("It has {} MB; the limit is {} MB.", size.div_ceil(1_000_000), MAX_BYTES / 1_000_000);
    if size > MAX_BYTES {
        return Err(too_big());
    }
    let mut bytes = Vec::with_capacity(size as usize);
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(cannot)?;
    if bytes.is_empty() {
        return Err("It is empty.".into());
    }
    if bytes.len() as u64 > MAX_BYTES { Err(too_big()) } else { Ok(bytes) }
}

fn draft(path: &str, text: String, lexicon: &Lexicon) -> Draft {
    let extension = path.rsplit('.').next().unwrap_or_default().to_lowercase();
    let mut draft = match extension.as_str() {
        "html" | "htm" => html::read(&text),
        "md" => markdown::read(&text),
        _ => plain::read(text),
    };
    sections::classify(&mut draft, lexicon);
    draft
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn what_is_for_another_program_is_named_and_says_what_to_do() {
        let article = ArticleFile { path: "scan.pdf".into(), file: "scan.pdf".into() };
        let reason = read_article(&article, &Lexicon::bundled()).unwrap_err().reason;
        assert!(
            reason.starts_with("It is a PDF, which Dossier does not read. Save its text as a .txt file"),
            "{reason}"
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_refused_before_it_is_waited_for() {
        let refused = |file: PathBuf| {
            let article = ArticleFile { path: "a.txt".into(), file };
            read_article(&article, &Lexicon::bundled()).unwrap_err().reason
        };
        assert_eq!(refused("/dev/null".into()), "It is no ordinary file but a pipe or a device.");
        assert!(refused(std::env::temp_dir()).starts_with("It is a folder that cannot be entered"));
    }
}
