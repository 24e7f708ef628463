//! The names of the whole folder: what one article makes plain helps to read the others.

use super::candidate::{Candidate, is_capital, words};
use super::local::{Kind, Local};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Block;
use crate::text::fold;
use std::collections::HashMap;

/// The longest name that is looked up, in tokens.
const LONGEST: usize = 8;

/// What a name of the folder was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameKind {
    Person,
    Organization,
    Place,
}

/// Names with what they were taken for most often.
#[derive(Debug, Default)]
pub struct Vocabulary(HashMap<String, [u32; 3]>);

impl Vocabulary {
    /// Adds the names that a document's entities have.
    pub(super) fn add(&mut self, locals: &[Local], lexicon: &Lexicon) {
        for local in locals.iter().filter(|local| !local.unnamed) {
            let kind = match local.kind {
                Kind::Person => NameKind::Person,
                Kind::Organization => NameKind::Organization,
                Kind::Place => NameKind::Place,
                Kind::State(_) | Kind::Group => continue,
            };
            let weight = local.mentions.len() as u32;
            let mut count =
                |name: &str, weight: u32| self.0.entry(name.to_owned()).or_default()[kind as usize] += weight;
            for alias in &local.aliases {
                count(alias, weight);
            }
            // The surname of a full name, unless it is a word, a state or a place as well.
            let surname = local.person.as_ref().filter(|name| name.len() > 1).map(|name| name.surname().to_owned());
            let unclear = |surname: &str| {
                lexicon.gazetteer.entry(&crate::text::title_case(surname)).is_some() || surname.chars().count() < 3
            };
            if let Some(surname) = surname.filter(|surname| !unclear(surname)) {
                count(&surname, weight.min(3));
            }
        }
    }

    /// What the name was taken for most often, where it is known at all.
    pub(super) fn kind(&self, folded: &str) -> Option<NameKind> {
        let counts = self.0.get(folded)?;
        let kinds = [NameKind::Person, NameKind::Organization, NameKind::Place];
        kinds
            .into_iter()
            .zip(counts)
            .max_by_key(|(kind, count)| (**count, usize::MAX - *kind as usize))
            .map(|(kind, _)| kind)
    }

    /// Adds candidates for names of the folder that nothing else found in this block.
    pub(super) fn find(&self, parse: &Parse, block: &Block, in_heading: bool, candidates: &mut Vec<Candidate>) {
        let covered = |token: usize, candidates: &[Candidate]| {
            candidates.iter().any(|candidate| candidate.tokens.contains(&token))
        };
        let mut token = block.tokens.start;
        while token < block.tokens.end {
            if !is_capital(parse, token) || covered(token, candidates) {
                token += 1;
                continue;
            }
            let reach = (token + 1..=block.tokens.end.min(token + LONGEST)).rev();
            let free = |end: usize| (token..end).all(|inner| !covered(inner, candidates));
            let found = reach
                .filter(|&end| free(end))
                .find(|&end| self.kind(&fold(&words(parse, token..end))).is_some() && !parse.is_mark(end - 1));
            match found {
                Some(end) => {
                    candidates.push(Candidate {
                        tokens: token..end,
                        label: None,
                        entry: None,
                        titled: false,
                        in_heading,
                        is_known: true,
                    });
                    token = end;
                }
                None => token += 1,
            }
        }
        candidates.sort_by_key(|candidate| candidate.tokens.start);
    }
}
