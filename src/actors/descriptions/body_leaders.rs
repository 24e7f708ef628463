//! `the union leader`, `the party boss`: whoever leads the body of that kind, named before.

use super::described_bodies::BodyNouns;
use super::describer::Describer;
use crate::actors::entities::{Kind, Local};

/// How many sentences back such a person may have been mentioned last.
const REACH: usize = 8;

impl Describer<'_> {
    /// The person named last who holds the office of a leader in a body that the noun in front is one for.
    pub(super) fn body_leader(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        let is_leader = parse.has_lemma(head, &["leader", "boss", "chief"]);
        let noun = head.checked_sub(1).filter(|&noun| is_leader && parse.head(noun) == head)?;
        let lemma = parse.lemma(noun).to_lowercase();
        let is_the = parse.children_by(head, &["det"]).any(|article| parse.is_word(article, &["the"]));
        if !is_the || self.lexicon.people.body_kinds(&lemma).is_empty() {
            return None;
        }
        let nouns = BodyNouns { parse, lexicon: self.lexicon, heads: &self.heads, locals: self.locals };
        let here = parse.sentence_of(head);
        let leads = |local: &Local| {
            local.roles.iter().any(|role| {
                let body = role.of.map(|of| &self.locals[of]);
                let is_deputy = role.title.contains("deputy") || role.title.contains("spokes");
                role.represents && !is_deputy && body.is_some_and(|body| nouns.fits(body, head, &lemma))
            })
        };
        let last_near = |local: &Local| local.last_before(head).filter(|&last| here - parse.sentence_of(last) <= REACH);
        let fits = |local: &Local| local.kind == Kind::Person && !local.unnamed && leads(local);
        (0..self.locals.len())
            .filter(|&number| fits(&self.locals[number]))
            .filter_map(|number| Some((last_near(&self.locals[number])?, number)))
            .max()
            .map(|(_, number)| number)
    }
}
