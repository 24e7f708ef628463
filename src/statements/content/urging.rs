//! Content with an infinitive: whom somebody calls on or urges to do something, what is called for.

use super::bounds::{infinitive, phrase};
use super::frames::Content;
use crate::statements::search::Search;
use std::ops::Range;

impl Search<'_> {
    /// `called on Russia to withdraw`, `appealed to Russia to withdraw`: whom and what.
    pub(in crate::statements) fn called_on(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let on = parse
            .children_by(verb, &["prep", "prt", "dative"])
            .find(|&child| parse.is_word(child, &["on", "upon", "to", "with"]) && child > verb)?;
        // `pleaded with both sides to return`, where the parser made one clause of it
        let whole = parse.child(on, &["pcomp"]).filter(|&clause| self.has_to(clause) && self.has_subject(clause));
        if let Some(clause) = whole {
            let whom = parse.child(clause, &["nsubj"]);
            return Some(Content::one(parse.subtree(clause)).to(whom));
        }
        let whom = parse.child(on, &["pobj"]).or_else(|| parse.child(verb, &["dobj"]))?;
        let clause = parse
            .children_by(verb, &["xcomp", "advcl", "ccomp"])
            .chain(parse.children_by(whom, &["acl", "relcl"]))
            .find(|&clause| clause > whom && self.has_to(clause))?;
        let end = self.with_bare_conjuncts(verb, infinitive(parse, clause).end);
        Some(Content::one(self.urged_from(whom, clause)..end).to(Some(whom)))
    }

    /// Where what somebody is urged to do begins: with whom, if few words say that; `urged the harbour master, Bo Lind, | to resign`.
    fn urged_from(&self, whom: usize, clause: usize) -> usize {
        const LONGEST: usize = 3;
        let parse = self.parse;
        let own = phrase(parse, whom);
        let own = own.start..own.end.min(clause);
        let to = parse.children_by(clause, &["aux"]).find(|&to| parse.is_word(to, &["to"]) && to >= own.end);
        let is_long = own.len() > LONGEST && parse.child(whom, &["appos"]).is_some();
        to.filter(|_| is_long).unwrap_or(own.start)
    }

    /// `called for the bill to be withdrawn`: the infinitive with its own subject, wherever the parser hung `for`.
    pub(in crate::statements) fn for_infinitive(&self, verb: usize) -> Option<Range<usize>> {
        let parse = self.parse;
        let infinitives = || {
            parse.children_by(verb, &["advcl", "xcomp", "ccomp", "acl", "relcl"]).filter(|&clause| self.has_to(clause))
        };
        let with_mark = infinitives().find_map(|clause| {
            let mark = parse.children_by(clause, &["mark", "prep"]).find(|&mark| parse.is_word(mark, &["for"]))?;
            (mark > verb && mark < clause).then(|| mark + 1..infinitive(parse, clause).end)
        });
        with_mark.or_else(|| {
            let whom = self.behind(verb, &["for"])?;
            let clause = infinitives().find(|&clause| clause >= whom.end && parse.subtree(clause).start == whom.end)?;
            Some(whom.start..parse.subtree(clause).end)
        })
    }

    /// `urged Russia to withdraw`: whom and what.
    pub(in crate::statements) fn urged(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let clause = parse
            .children_by(verb, &["xcomp", "ccomp", "advcl", "acl"])
            .find(|&clause| clause > verb && self.has_to(clause))
            .or_else(|| {
                // `asked the host, the moderator of the debate, to check`, hung on the noun next to it
                let whom = parse.child(verb, &["dobj"]).filter(|&object| object > verb && self.is_somebody(object))?;
                let nouns = std::iter::once(whom).chain(parse.children_by(whom, &["appos"]));
                nouns.flat_map(|noun| parse.children_by(noun, &["acl", "relcl"])).find(|&clause| self.has_to(clause))
            })?;
        let own = parse.child(clause, &["nsubj"]).filter(|&subject| subject > verb);
        let whom = own
            .or_else(|| parse.children_by(verb, &["dobj", "dative"]).find(|&object| object > verb && object < clause));
        if let Some(whom) = whom {
            let end = self.with_bare_conjuncts(verb, infinitive(parse, clause).end);
            return Some(Content::one(self.urged_from(whom, clause)..end).to(Some(whom)));
        }
        // `was urged to withdraw`
        let whom = parse.child(verb, &["nsubjpass"])?;
        Some(Content::one(infinitive(parse, clause)).to(Some(whom)))
    }
}
