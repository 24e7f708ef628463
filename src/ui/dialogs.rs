//! The system's dialogs, by way of its portal.

use crate::app::jobs::{Ask, Asking};
use rfd::FileDialog;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The system's dialogs. They block: jobs ask them, never the window.
pub fn system_dialogs() -> Asking {
    Asking { show: Arc::new(show), can_show: can_show() }
}

/// True where a service may answer: the desktop's bus, or the program that stands in for it.
fn can_show() -> bool {
    if cfg!(not(target_os = "linux")) {
        return true;
    }
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let bus = set("DBUS_SESSION_BUS_ADDRESS").is_some()
        || set("XDG_RUNTIME_DIR").is_some_and(|folder| Path::new(&folder).join("bus").exists());
    let zenity =
        set("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join("zenity").exists()));
    bus || zenity
}

fn show(ask: &Ask) -> Option<PathBuf> {
    match ask {
        Ask::Folder => FileDialog::new().set_title("Open a folder of articles").pick_folder(),
        Ask::Model => FileDialog::new().set_title("The folder of a language model").pick_folder(),
        Ask::File => FileDialog::new().set_title("Open a dossier file").add_filter("Dossier", &["ron"]).pick_file(),
        Ask::Save(name) => {
            let dialog = FileDialog::new().set_title("Save the dossier").add_filter("Dossier", &["ron"]);
            dialog.set_file_name(name).save_file()
        }
        Ask::Export(_, name) | Ask::Picture(name) => {
            FileDialog::new().set_title("Export").set_file_name(name).save_file()
        }
    }
}
