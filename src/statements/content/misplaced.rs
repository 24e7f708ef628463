//! Clauses that say what is said, which the parser hung on a noun between them and the verb of saying.

use crate::grammar::Parse;
use crate::statements::search::Search;

/// True where a verb has no object behind it.
fn takes_no_object(parse: &Parse, verb: usize) -> bool {
    parse.children_by(verb, &["dobj", "xcomp"]).all(|child| child < verb)
}

impl Search<'_> {
    /// `affirmed in the capital that ...`: the clause that the parser hung on a noun in between, though `that` is no part of it.
    pub(in crate::statements) fn misplaced(&self, governor: usize, takes_person: bool) -> Option<usize> {
        let parse = self.parse;
        // `asks the court to strike down a plan that the firm adopted`
        if parse.children_by(governor, &["xcomp", "ccomp"]).any(|child| child > governor && self.has_to(child)) {
            return None;
        }
        // `told the crew after the bell had rung that it would sail`: no bell rings that.
        let stray = parse.children_by(governor, &["advcl"]).filter(|&time| time > governor && !self.is_outward(time));
        let stray = stray.flat_map(|time| parse.children_by(time, &["ccomp"]));
        if let Some(clause) = stray.filter(|_| takes_person).find(|&clause| self.has_that(clause)) {
            return Some(clause);
        }
        // `will hold talks amid concerns that it is late`: others say so.
        let is_around = |child: usize| parse.is_word(child, &["amid", "amidst", "despite", "following"]);
        let between = parse
            .children_by(governor, &["prep", "npadvmod", "dobj", "dative"])
            .filter(|&child| child > governor && !is_around(child));
        // `asked for a new organ, a wish that the vicar waved away`: what one makes of it.
        let between = between
            .filter(|&child| parse.pos(child) == "ADP" || !self.is_behind_comma(child) || parse.tag(child) == "NNP");
        let nouns = between.flat_map(|child| std::iter::once(child).chain(parse.children_by(child, &["pobj"])));
        // `said in an answer to questions that it was late`
        // `told elders gathered under the tree that it was sold`
        let gathered = |noun: usize| {
            let participles = parse.children_by(noun, &["acl"]).filter(|_| takes_person);
            let places =
                participles.flat_map(|acl| parse.obliques(acl, &["under", "in", "at", "on", "outside", "inside"]));
            places.collect::<Vec<_>>()
        };
        // `insisted at the briefing after the meeting of the board that it was sound`
        let within = |noun: usize| parse.obliques(noun, &["to", "after", "before", "of", "in", "with"]);
        let inner = |noun: usize| {
            let near = within(noun);
            let far: Vec<usize> = near.iter().flat_map(|&noun| within(noun)).collect();
            near.into_iter().chain(far)
        };
        let nouns = nouns.flat_map(|noun| std::iter::once(noun).chain(inner(noun)).chain(gathered(noun)));
        nouns.flat_map(|noun| parse.children_by(noun, &["relcl", "acl"])).find(|&clause| {
            let opening = parse.subtree(clause).start;
            // `affirmed in the capital that Norland would not let itself be bought`
            let is_inner = parse.is_word(opening, &["that"]) && parse.head(opening) > clause;
            if is_inner && takes_no_object(parse, governor) {
                return self.has_subject(clause);
            }
            let that = parse.children(clause).find(|&child| child < clause && parse.is_word(child, &["that"]));
            // `told reporters outside the hall that she would side with them`: whoever is told is told something.
            let is_place = |preposition: usize| {
                parse.is_word(
                    preposition,
                    &["outside", "inside", "at", "in", "on", "near", "during", "after", "before", "behind", "by"],
                )
            };
            let is_told_there = takes_person
                && that.is_some_and(|that| parse.dep(that) == "mark")
                && is_place(parse.head(parse.head(clause)))
                && parse.child(governor, &["dobj"]).is_some();
            if self.is_relative(clause) && !is_told_there {
                return false;
            }
            // `agreed with the school that he might have smiled`
            let is_shared =
                that.is_some() && parse.has_lemma(governor, &["agree", "concur"]) && parse.modal(clause).is_some();
            if is_shared && self.has_subject(clause) {
                return true;
            }
            let told = that.is_none() && takes_person && parse.dep(clause) == "relcl" && self.is_whole(clause);
            (told
                || that.is_some_and(|that| {
                    matches!(parse.dep(that), "mark" | "advmod" | "det") || parse.tag(that) == "IN"
                }))
                && parse
                    .child(clause, &["nsubj", "nsubjpass", "expl"])
                    .is_some_and(|subject| !parse.is_word(subject, &["that"]))
        })
    }
}
