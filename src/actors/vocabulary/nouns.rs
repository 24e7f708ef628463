//! What bodies are called beside their names, by the whole folder: one article says `the dockers' federation Norvik`, another
//! the name alone, and then `the federation`.

use crate::actors::entities::{Kind, Local};
use std::collections::{BTreeSet, HashMap};

/// By the folded name of a body, the nouns that articles put beside it.
#[derive(Debug, Default)]
pub(in crate::actors) struct Nouns(HashMap<String, BTreeSet<String>>);

impl Nouns {
    /// Adds what an article calls a body.
    pub fn add(&mut self, body: &Local) {
        if let Some(name) = body.aliases.first().filter(|_| !body.nouns.is_empty()) {
            self.0.entry(name.clone()).or_default().extend(body.nouns.iter().cloned());
        }
    }

    /// Gives the bodies of an article the nouns that the folder's articles have for them.
    pub fn settle(&self, locals: &mut [Local]) {
        for local in locals.iter_mut().filter(|local| local.kind == Kind::Organization) {
            let told = local.aliases.iter().filter_map(|name| self.0.get(name)).flatten();
            local.nouns.extend(told.cloned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(name: &str, nouns: &[&str]) -> Local {
        let nouns = nouns.iter().map(|&noun| noun.to_owned()).collect();
        let mut body = Local { nouns, ..Local::new(Kind::Organization, name) };
        body.add_alias(name);
        body
    }

    #[test]
    fn what_one_article_calls_a_body_holds_in_the_others() {
        let mut nouns = Nouns::default();
        nouns.add(&body("Norvik", &["federation"]));
        nouns.add(&body("Selm", &[]));
        let mut locals = [body("Norvik", &["union"]), body("Selm", &[])];
        nouns.settle(&mut locals);
        let told = locals.map(|local| local.nouns.into_iter().collect::<Vec<_>>());
        assert_eq!(told, [vec!["federation".to_owned(), "union".to_owned()], vec![]]);
    }
}
