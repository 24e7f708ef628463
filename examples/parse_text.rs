//! Prints what the language engine makes of a text: `cargo run --release --example parse_text -- article.txt`.
//!
//! A line with its path before each text, and one line a token: offset in bytes, word, tag, part of speech, morphology, lemma, dependency, head, kind of name.

use dossier::language::{Model, ModelError, bundled::Bundled};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let model = load()?;
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path)?;
        println!("# {path}");
        let parse = model.read(&text);
        let mut names = vec![("O", "-"); parse.len()];
        for name in parse.names() {
            for token in name.tokens.clone() {
                let mark = if token == name.tokens.start { "B" } else { "I" };
                names[token] = (mark, parse.name_label(name));
            }
        }
        for (token, (mark, name)) in names.into_iter().enumerate() {
            let begins = parse.sentences()[parse.sentence_of(token)].start == token;
            let row: [&str; 11] = [
                &parse.span(token).start.to_string(),
                &format!("{:?}", parse.word(token)),
                parse.tag(token),
                parse.pos(token),
                parse.morph(token),
                &format!("{:?}", parse.lemma(token)),
                parse.dep(token),
                &parse.head(token).to_string(),
                mark,
                name,
                if begins { "^" } else { "" },
            ];
            println!("{}", row.join("\t"));
        }
    }
    Ok(())
}

/// The bundled model, or the package in the folder that `DOSSIER_MODEL` names.
fn load() -> Result<Model, ModelError> {
    match std::env::var_os("DOSSIER_MODEL") {
        Some(folder) => Model::load(&move |path: &str| std::fs::read(Path::new(&folder).join(path))),
        None => Model::load(&Bundled),
    }
}
