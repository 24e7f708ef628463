//! Files are written whole or not at all.

use super::WriteError;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes what `fill` gives to the file at `path`, which has its old content until all of the new is safely on the disk.
///
/// The new content first goes to a file beside it, so that the last step is a mere renaming within one disk. A link is
/// followed, a write-protected file is left alone, and a device or pipe is written to directly.
///
/// # Errors
/// Where any step fails; the unfinished file is then removed.
pub fn replace(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), WriteError> {
    write(path, fill).map_err(|source| WriteError::new(path, source))
}

fn write(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let old = match fs::metadata(path) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let target = if old.is_some() { fs::canonicalize(path)? } else { path.to_owned() };
    match &old {
        Some(old) if old.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Some(old) if !old.is_file() => return fill_through_buffer(&OpenOptions::new().write(true).open(path)?, fill),
        Some(old) if old.permissions().readonly() => return Err(ErrorKind::PermissionDenied.into()),
        _ => {}
    }
    let (draft, out) = Draft::beside(&target)?;
    fill_through_buffer(&out, fill)?;
    if let Some(old) = old {
        out.set_permissions(old.permissions())?;
    }
    out.sync_all()?;
    fs::rename(&draft.path, &target)?;
    sync_folder(&target);
    Ok(())
}

fn fill_through_buffer(out: &File, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    fill(&mut out)?;
    out.flush()
}

/// The renaming itself must reach the disk, too. Not every system can be asked for that, and the file is whole either way.
fn sync_folder(target: &Path) {
    if cfg!(unix)
        && let Some(folder) = target.parent()
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
}

/// A file that is not finished. It is removed when it is dropped; by then a finished one has another name.
struct Draft {
    path: PathBuf,
}

impl Draft {
    /// A new file in the folder of `target`, hidden.
    fn beside(target: &Path) -> io::Result<(Self, File)> {
        let create = |attempt: u32| {
            let path = target.with_file_name(format!(".dossier-{}-{attempt}.tmp", std::process::id()));
            OpenOptions::new().write(true).create_new(true).open(&path).map(|file| (Self { path }, file))
        };
        let taken = |made: &io::Result<_>| made.as_ref().is_err_and(|error| error.kind() == ErrorKind::AlreadyExists);
        (0..100).map(create).find(|made| !taken(made)).unwrap_or_else(|| Err(ErrorKind::AlreadyExists.into()))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::tempdir;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("the folder is there");
        entries.map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_write_that_fails_halfway_leaves_the_old_file_and_nothing_else() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("week.ron");
        fs::write(&path, "old").unwrap();
        let error = replace(&path, |out| {
            out.write_all(b"half of the ne")?;
            Err(ErrorKind::StorageFull.into())
        })
        .unwrap_err();
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(folder.path()), ["week.ron"]);
        assert_eq!(
            error.to_string(),
            format!(
                "“{}” was not written: the disk is full. The file that is there is as it was. Make room on it, or choose another disk.",
                path.display()
            )
        );
    }

    #[test]
    fn a_write_that_succeeds_replaces_the_old_file_and_leaves_nothing_else() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("week.ron");
        for content in ["first", "second"] {
            replace(&path, |out| out.write_all(content.as_bytes())).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), content);
        }
        assert_eq!(names(folder.path()), ["week.ron"]);
    }

    #[test]
    fn a_missing_folder_is_named() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("gone").join("week.ron");
        let error = replace(&path, |out| out.write_all(b"new")).unwrap_err();
        let gone = path.parent().unwrap();
        assert_eq!(
            error.to_string(),
            format!(
                "“{}” was not written: there is no folder “{}”. Make it, or choose another.",
                path.display(),
                gone.display()
            )
        );
    }

    #[test]
    fn a_folder_is_not_replaced_by_a_file() {
        let folder = tempdir().unwrap();
        let error = replace(folder.path(), |out| out.write_all(b"new")).unwrap_err();
        assert!(error.to_string().ends_with("there is a folder of that name. Choose another name."), "{error}");
    }

    #[test]
    fn a_write_protected_file_is_left_alone() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("week.ron");
        fs::write(&path, "old").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        let error = replace(&path, |out| out.write_all(b"new")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::PermissionDenied);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_and_stays_a_link() {
        let folder = tempdir().unwrap();
        let (path, link) = (folder.path().join("week.ron"), folder.path().join("latest.ron"));
        fs::write(&path, "old").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        replace(&link, |out| out.write_all(b"new")).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert!(link.is_symlink());
    }

    #[cfg(unix)]
    #[test]
    fn permissions_outlive_the_replacing() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempdir().unwrap();
        let path = folder.path().join("week.ron");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        replace(&path, |out| out.write_all(b"new")).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_is_written_to_and_a_full_one_is_called_full() {
        replace(Path::new("/dev/null"), |out| out.write_all(b"new")).unwrap();
        let error = replace(Path::new("/dev/full"), |out| out.write_all(b"new")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "“/dev/full” was not written: the disk is full. Make room on it, or choose another disk."
        );
    }
}
