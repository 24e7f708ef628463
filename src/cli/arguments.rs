//! What the user typed.

use crate::export::{FORMATS, Format};
use clap::{Arg, ArgMatches, value_parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// Where a dossier comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A folder of articles.
    Folder(PathBuf),
    /// A dossier file.
    File(PathBuf),
}

/// What the user asked for.
#[derive(Clone, Debug)]
pub enum Command {
    /// The window, or the brief in the terminal where there is no display.
    Open {
        /// What to open; the sample where nothing is named.
        input: Option<Input>,
        /// The folder of another language model.
        model: Option<PathBuf>,
    },
    /// A file in another format.
    Export {
        /// What to export.
        input: Input,
        /// To which format.
        format: &'static Format,
        /// To which file; standard output where none is named.
        output: Option<PathBuf>,
        /// What the dossier is to be called; a folder's name where nothing is said.
        title: Option<String>,
        /// The folder of another language model.
        model: Option<PathBuf>,
    },
    /// A check of a dossier file.
    Verify {
        /// The file.
        file: PathBuf,
        /// The folder of the articles, to check them, too.
        folder: Option<PathBuf>,
    },
}

impl Input {
    /// A file that ends in `.ron` is a dossier, anything else a folder.
    fn new(path: PathBuf) -> Self {
        let is_dossier = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron"));
        if is_dossier { Self::File(path) } else { Self::Folder(path) }
    }
}

fn parser() -> clap::Command {
    let path = |name: &'static str| Arg::new(name).value_parser(value_parser!(PathBuf));
    let model = || {
        path("model")
            .long("model")
            .value_name("DIR")
            .help("Folder of another language model (a spaCy 3 package without a transformer)")
    };
    let formats: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    clap::Command::new("dossier")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Open a folder of news articles, get a dossier: who the actors are, who said what, what each meeting was about, and the sentence each line rests on.")
        .after_help("Without arguments it opens the sample. Where there is no display, the brief is printed in the terminal.\n\nExit codes: 0 all went well; 1 something could not be read or written; 2 the arguments make no sense; 3 a dossier does not hold (verify).")
        .args_conflicts_with_subcommands(true)
        .arg(path("input").value_name("FOLDER or FILE.ron").help("A folder of articles (.txt, .md, .html), or a dossier file"))
        .arg(model())
        .subcommand(
            clap::Command::new("export")
                .about("Read a folder or a dossier file and write it in another format; needs no display")
                .arg(path("input").value_name("FOLDER or FILE.ron").required(true).help("A folder of articles, or a dossier file"))
                .arg(Arg::new("format").long("format").short('f').value_name("FORMAT").value_parser(formats).default_value("ron").help("The format"))
                .arg(path("output").long("output").short('o').value_name("FILE").help("The file to write; standard output where it is left out"))
                .arg(Arg::new("title").long("title").value_name("TITLE").help("What the dossier is called; the folder's name where it is left out"))
                .arg(model()),
        )
        .subcommand(
            clap::Command::new("verify")
                .about("Check that every evidence of a dossier file slices to the words it claims, and that every hash holds")
                .arg(path("file").value_name("FILE.ron").required(true).help("The dossier file"))
                .arg(path("folder").long("folder").value_name("FOLDER").help("Check the articles in this folder against it, too")),
        )
}

/// Reads the arguments; the first is the program's name.
///
/// # Errors
/// Where they make no sense, and where help or the version was asked for: print it and exit with its code.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, clap::Error> {
    let matches = parser().try_get_matches_from(arguments)?;
    let path = |matches: &ArgMatches, name: &str| matches.get_one::<PathBuf>(name).cloned();
    let required = |matches: &ArgMatches, name: &str| path(matches, name).expect("the parser demands it");
    Ok(match matches.subcommand() {
        Some(("export", export)) => Command::Export {
            input: Input::new(required(export, "input")),
            format: export
                .get_one::<String>("format")
                .and_then(|name| Format::named(name))
                .expect("the parser takes the formats of the table alone, and has one by default"),
            output: path(export, "output").filter(|output| output.as_os_str() != "-"),
            title: export.get_one::<String>("title").cloned(),
            model: path(export, "model"),
        },
        Some(("verify", verify)) => Command::Verify { file: required(verify, "file"), folder: path(verify, "folder") },
        _ => Command::Open { input: path(&matches, "input").map(Input::new), model: path(&matches, "model") },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, clap::Error> {
        parse(std::iter::once("dossier").chain(line.split_whitespace()).map(OsString::from))
    }

    #[test]
    fn folders_and_dossier_files_are_told_apart_by_their_ending() {
        assert!(matches!(parsed("articles").unwrap(), Command::Open { input: Some(Input::Folder(_)), .. }));
        assert!(matches!(parsed("week.RON").unwrap(), Command::Open { input: Some(Input::File(_)), .. }));
        assert!(matches!(parsed("").unwrap(), Command::Open { input: None, .. }));
    }

    #[test]
    fn export_takes_a_format_of_the_table_and_a_file() {
        let Command::Export { format, output, .. } = parsed("export articles --format json --output out.json").unwrap()
        else {
            panic!("not export")
        };
        assert_eq!((format.name, output), ("json", Some(PathBuf::from("out.json"))));
        assert_eq!(parsed("export articles --format docx").unwrap_err().exit_code(), 2);
        assert_eq!(parsed("export").unwrap_err().exit_code(), 2);
    }

    #[test]
    fn the_parser_is_sound() {
        parser().debug_assert();
    }
}
