//! Of which states a body is, by the whole folder: one article says `the Morovian carmaker`, another the name alone.

use crate::actors::entities::{Kind, Local};
use std::collections::{BTreeSet, HashMap};

/// By the folded name of a body, the states that articles give it.
#[derive(Debug, Default)]
pub(in crate::actors) struct Countries(HashMap<String, BTreeSet<usize>>);

impl Countries {
    /// Adds what an article tells of a body.
    pub fn add(&mut self, body: &Local) {
        if let Some(name) = body.aliases.first().filter(|_| !body.countries.is_empty()) {
            self.0.entry(name.clone()).or_default().extend(&body.countries);
        }
    }

    /// Gives the bodies of an article, of which it tells no state itself, those that the folder's articles tell.
    pub fn settle(&self, locals: &mut [Local]) {
        for local in locals.iter_mut().filter(|local| local.kind == Kind::Organization && local.countries.is_empty()) {
            local.countries = local.aliases.iter().find_map(|name| self.0.get(name)).cloned().unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(name: &str, countries: &[usize]) -> Local {
        let mut body = Local { countries: countries.iter().copied().collect(), ..Local::new(Kind::Organization, name) };
        body.add_alias(name);
        body
    }

    #[test]
    fn what_an_article_tells_of_a_body_holds_in_those_that_tell_nothing() {
        let mut countries = Countries::default();
        countries.add(&body("Norvik", &[3]));
        countries.add(&body("Selm", &[]));
        let mut locals = [body("Norvik", &[]), body("Selm", &[]), body("Norvik", &[4])];
        countries.settle(&mut locals);
        assert_eq!(locals.map(|local| local.countries.into_iter().collect::<Vec<_>>()), [vec![3], vec![], vec![4]]);
    }
}
