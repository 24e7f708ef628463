//! Names in a row that the parser reads otherwise: `met Kern, Ola Berg of the union and Rosa Vidal`.

use super::Scene;
use crate::model::{ActorKind, MentionForm};

impl Scene<'_> {
    /// The heads, and the names in a row with them.
    pub(in crate::relations) fn in_a_row(&self, heads: Vec<usize>) -> Vec<usize> {
        let mut all: Vec<usize> = Vec::new();
        for head in heads {
            let joined = self.joined_before(head).into_iter().chain([head]).chain(self.joined_behind(head));
            for one in joined.chain(self.instances(head)) {
                if !all.contains(&one) {
                    all.push(one);
                }
            }
        }
        all
    }

    /// A person behind a person is another one, however the parser hangs the second name on the first.
    fn joined_behind(&self, head: usize) -> Vec<usize> {
        let parse = &self.reading.parse;
        let Some(first) = self.person_named(head) else { return Vec::new() };
        let is_other = |&name: &usize| name > head && self.person_named(name).is_some_and(|other| other != first);
        let mut found: Vec<usize> = parse.children_by(head, &["appos"]).filter(is_other).collect();
        // `Ola Berg of the union and Rosa Vidal`: she hangs on the union.
        let joined = |name: usize| {
            let bodies = parse.children_by(name, &["prep"]).flat_map(|of| parse.children_by(of, &["pobj"]));
            bodies.filter(|&body| self.person_named(body).is_none()).flat_map(|body| parse.conjuncts(body))
        };
        let behind: Vec<usize> = std::iter::once(head).chain(found.clone()).flat_map(joined).filter(is_other).collect();
        found.extend(behind);
        // `Kern, the minister, and Ola Berg met`: he hangs on the minister.
        let described = parse.children_by(head, &["appos"]).filter(|&what| self.person_named(what).is_none());
        found.extend(described.flat_map(|what| parse.conjuncts(what)).filter(is_other));
        found
    }

    /// `Kern and the mayor Ola Berg`: the parser takes the first name for a part of the second.
    fn joined_before(&self, head: usize) -> Vec<usize> {
        let parse = &self.reading.parse;
        let Some(last) = self.person_named(head) else { return Vec::new() };
        let before = parse.children_by(head, &["compound", "nmod"]);
        let joined = before.filter(|&name| parse.children_by(name, &["cc"]).any(|and| parse.is_word(and, &["and"])));
        joined.filter(|&name| self.person_named(name).is_some_and(|first| first != last)).collect()
    }

    /// `receives the ministers, starting with Ola Berg`, `met leaders including Ola Berg`: those whom a plural names.
    fn instances(&self, head: usize) -> Vec<usize> {
        let parse = &self.reading.parse;
        if !matches!(parse.tag(head), "NNS" | "NNPS") {
            return Vec::new();
        }
        let including = parse.obliques(head, &["including"]);
        let verb = parse.head(head);
        let starting = parse.children_by(verb, &["advcl"]).filter(|&clause| {
            parse.is_verb(verb) && clause > head && parse.is_word(clause, &["starting", "beginning"])
        });
        let first = starting.flat_map(|clause| parse.obliques(clause, &["with"]));
        including.into_iter().chain(first).filter(|&name| self.person_named(name).is_some()).collect()
    }

    /// The person whose name has its head here.
    fn person_named(&self, head: usize) -> Option<usize> {
        let mention = self.reading.mention_headed(head).filter(|mention| mention.form == MentionForm::Name)?;
        self.reading.actor_at(mention.head).filter(|&actor| self.actor(actor).kind == ActorKind::Person)
    }
}
