//! Content that is a clause: `said that it rained`, `asked whether it rained`, `made it clear that it rained`.

use super::bounds::{clause_pieces, phrase};
use super::frames::Content;
use crate::statements::search::Search;

impl Search<'_> {
    /// A clause below the verb: `said (that) ...`, or in front of it: `..., he said`.
    pub(in crate::statements) fn clause(&self, governor: usize, takes_person: bool) -> Option<Content> {
        let parse = self.parse;
        let is_clause =
            |child: &usize| self.is_finite(*child) && !self.is_infinitive(*child) && !self.is_adverbial(*child);
        // `“We are full,” she said, and closing the door she laughed`
        // `“We are full,” she said, to laughter that a bell cut short`
        let tells_of_noun = |clause: usize| {
            let that = parse.child(clause, &["mark"]).filter(|&mark| mark > governor + 2);
            that.is_some_and(|that| parse.word(governor + 1) == "," && parse.dep(that - 1) == "pobj")
        };
        // `“We are full,” she said in a note to guests broadcast at noon`
        let is_participle = |clause: usize| {
            matches!(parse.tag(clause), "VBN" | "VBD")
                && !self.has_subject(clause)
                && parse.child(clause, &["aux"]).is_none()
        };
        let is_told_in_front = |clause: usize| {
            self.follows_quotation(governor)
                && (!self.has_that(clause) && (self.is_parted(clause) || is_participle(clause))
                    || tells_of_noun(clause))
        };
        let behind = || {
            let mut behind = parse.children_by(governor, &["ccomp"]).filter(|&child| child > governor);
            behind.find(|child| is_clause(child) && !is_told_in_front(*child))
        };
        // `The road is dear - Kern has vowed to close it`: what is vowed stands behind.
        let has_infinitive =
            || parse.children_by(governor, &["xcomp"]).any(|child| child > governor && self.has_to(child));
        let before = || {
            parse.children_by(governor, &["ccomp"]).find(|child| {
                is_clause(child)
                    && !self.is_apart(*child, governor)
                    && !self.stands_beside(*child, governor)
                    && (*child > governor || !has_infinitive())
            })
        };
        let with_that = || {
            parse
                .children_by(governor, &["xcomp", "advcl", "acl"])
                .find(|child| is_clause(child) && self.has_that(*child) && !self.tells_why(*child))
        };
        // `told them afterwards she had sold it`, where the parser took the time for what joins the clause on
        let behind_time = || {
            let clauses = parse.children_by(governor, &["advcl"]).filter(|&clause| takes_person && clause > governor);
            clauses.into_iter().find(|&clause| self.joins_by_time(clause).is_some() && self.has_subject(clause))
        };
        // `The bus had left, the agency quoted her as saying`
        let quoted_in_front = || {
            let quoting = self.quoting(governor)?;
            parse.children_by(quoting, &["ccomp"]).find(|&clause| clause < quoting && is_clause(&clause))
        };
        let found = behind()
            .or_else(before)
            .or_else(quoted_in_front)
            .or_else(with_that)
            .or_else(behind_time)
            .or_else(|| self.cleft(governor))
            .or_else(|| self.no_more_than(governor))
            .or_else(|| self.misplaced(governor, takes_person))
            .filter(|&clause| !self.tells_measure(clause, governor));
        if let Some(clause) = found {
            let mut addressee = self.addressee(governor).filter(|_| takes_person);
            let mut pieces = self.extended(self.pieces(clause, governor).pieces, governor);
            if let Some(whom) = self.whom_before_name(governor, pieces[0].start).filter(|_| takes_person) {
                pieces[0].start = whom + 1;
                addressee = Some(whom);
            }
            if let Some(time) = self.joins_by_time(clause).filter(|&time| pieces[0].start == time) {
                pieces[0].start = time + 1;
            }
            pieces.splice(0..0, self.condition_before(governor, clause));
            pieces.extend(self.reason_behind(governor, clause));
            // `said traffic through the gate had fallen`, where the parser took the subject for what is said
            let subject = parse.child(governor, &["dobj"]).filter(|_| !self.has_subject(clause));
            let subject = subject.filter(|&subject| !takes_person || !self.is_somebody(subject));
            // `says the bid, now worth more, is the better one`, where the parser gave the subject a verb of its own
            let before = parse.children_by(governor, &["ccomp"]).find(|&other| (governor..clause).contains(&other));
            let own = before.filter(|_| !self.has_subject(clause)).and_then(|other| parse.child(other, &["nsubj"]));
            let subject = subject.or(own);
            if let Some(subject) = subject.filter(|subject| (governor..clause).contains(subject)) {
                pieces[0].start = pieces[0].start.min(parse.subtree(subject).start);
            }
            return Some(Content::of(pieces).to(addressee));
        }
        if let Some(lost) = self.lost_clause(governor).or_else(|| self.clause_behind_phrase(governor)) {
            return Some(Content::one(lost));
        }
        if let Some((whom, lost)) = self.warned_that(governor).filter(|_| takes_person) {
            return Some(Content::one(lost).to(Some(whom)));
        }
        if let Some(lost) = self.said_of_noun(governor) {
            return Some(Content::one(lost));
        }
        // `X, he said, is Y` where the parser hung the cue on the clause.
        let above = parse.head(governor);
        let aside = above != governor
            && matches!(parse.dep(governor), "parataxis" | "ccomp" | "dep" | "intj")
            && parse.is_verb(above)
            && !self.has_to(above)
            && parse.child(governor, &["xcomp"]).is_none()
            && (takes_person || parse.child(governor, &["dobj"]).is_none())
            && self.stands_aside(governor)
            // `“We are full,” she said, closing the door`: what she says stands in front.
            && !(above > governor && self.follows_quotation(governor))
            && !(self.is_outward(above) && self.follows_quotation(above));
        aside.then(|| self.pieces(above, governor))
    }

    /// The adverb of time in front of a clause that joins no clause: `afterwards`, `later`.
    fn joins_by_time(&self, clause: usize) -> Option<usize> {
        let parse = self.parse;
        let opens = parse.subtree(clause).start;
        let is_adverb = parse.is_word(opens, &["afterwards", "afterward", "later", "earlier", "yesterday", "then"]);
        (is_adverb && matches!(parse.dep(opens), "mark" | "advmod")).then_some(opens)
    }

    /// A clause below a cue as content.
    pub(in crate::statements) fn pieces(&self, clause: usize, governor: usize) -> Content {
        Content::of(clause_pieces(self.parse, clause, governor, &|child| self.is_next_saying(child, clause, governor)))
    }

    /// A clause in front of the cue that a semicolon, a colon or a bracket parts from it, or one that a conjunction opens though
    /// no comma stands before the cue.
    fn is_apart(&self, clause: usize, governor: usize) -> bool {
        let parse = self.parse;
        if clause > governor {
            return false;
        }
        let mut marks = (clause + 1..governor).filter(|&token| !self.quoted[token]);
        let is_open = |token: usize| !(token..governor).any(|closing| parse.word(closing) == ")");
        // `Talks to go on – Norland regrets delay`
        let parts_headings = |token: usize| self.is_heading(token) && matches!(parse.word(token), "–" | "—");
        marks.any(|token| {
            matches!(parse.word(token), ";" | ":")
                || parse.word(token) == "(" && is_open(token)
                || parts_headings(token) && parse.child(governor, &["dobj"]).is_some()
        })
    }

    /// A clause in front of a cue that has a matter of its own.
    fn stands_beside(&self, clause: usize, governor: usize) -> bool {
        clause < governor
            && self.has_own_matter(governor)
            && self.parse.child(clause, &["nsubj", "nsubjpass"]).is_some()
            && !self.quoted[clause]
    }

    /// `Cabinet holds its line, union warns of strikes`: of two clauses side by side in a heading the second says for itself
    /// what it is about.
    pub(in crate::statements) fn has_own_matter(&self, governor: usize) -> bool {
        let parse = self.parse;
        let heading = self.is_heading(governor);
        let own_subject = parse.children_by(governor, &["nsubj"]).any(|subject| subject < governor);
        let own_matter = parse.children_by(governor, &["prep"]).any(|matter| {
            matter > governor
                && parse.is_word(matter, &["of", "against", "for", "over"])
                && parse.child(matter, &["pobj", "pcomp"]).is_some()
        });
        heading && own_subject && own_matter && !parse.has_lemma(governor, &["say"])
    }

    /// `What the fund did say was that ...`
    fn cleft(&self, governor: usize) -> Option<usize> {
        let parse = self.parse;
        let be = parse.head(governor);
        let is_cleft = parse.dep(governor) == "csubj"
            && parse.lemma(be) == "be"
            && parse.children(governor).any(|child| parse.is_word(child, &["what", "all"]));
        is_cleft.then(|| parse.children_by(be, &["ccomp"]).find(|&child| child > be && self.has_subject(child)))?
    }

    /// `would say no more than that ...`, `said nothing beyond that`: the clause that the parser compares with nothing.
    fn no_more_than(&self, governor: usize) -> Option<usize> {
        let parse = self.parse;
        let amount = parse
            .children_by(governor, &["dobj", "advmod"])
            .find(|&child| child > governor && parse.is_word(child, &["more", "little", "nothing", "else"]))?;
        let clauses =
            parse.children_by(amount, &["advcl", "ccomp", "acl"]).chain(parse.children_by(governor, &["advcl"]));
        clauses.filter(|&clause| clause > amount).find(|&clause| self.has_that(clause) && self.has_subject(clause))
    }

    pub(in crate::statements) fn addressee(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let object = parse
            .children_by(verb, &["dobj", "dative"])
            .find(|&object| object > verb && (parse.is_noun(object) || parse.pos(object) == "PRON"));
        object.or_else(|| parse.obliques(verb, &["to"]).first().copied()).or_else(|| parse.child(verb, &["nsubjpass"]))
    }

    /// `asked whether`, `asked if`, `wondered why`.
    pub(in crate::statements) fn question(&self, verb: usize, takes_person: bool) -> Option<Content> {
        let parse = self.parse;
        // `questioned the motion when its mover stayed away`: what is questioned is told.
        let has_thing =
            || parse.child(verb, &["dobj"]).is_some_and(|object| object > verb && !self.is_somebody(object));
        let asks = |&clause: &usize| {
            let first = parse.subtree(clause).start;
            // `said so when she resigned`: no question, but a time.
            let is_time = parse.is_word(first, &["when", "where", "if"]) && parse.dep(clause) == "advcl";
            // `would ask the court for a ruling if the talks failed`: on what condition.
            let is_condition = parse.is_word(first, &["if"]) && !parse.obliques(verb, &["for"]).is_empty();
            !is_condition
                && (!is_time || takes_person && clause > verb && !has_thing())
                && parse.is_word(first, &["whether", "if", "why", "how", "what", "who", "when", "where", "which"])
        };
        let clause = parse.children_by(verb, &["ccomp", "advcl", "xcomp"]).find(asks)?;
        Some(Content::one(phrase(parse, clause)).to(self.addressee(verb).filter(|_| takes_person)))
    }

    /// `made it clear that`, `let it be known that`, `let slip that`.
    pub(in crate::statements) fn made_clear(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        if !parse.has_lemma(verb, &["make", "let"]) {
            return None;
        }
        let clear = parse.children(verb).chain(parse.children(verb).flat_map(|child| parse.children(child))).find(
            |&child| {
                child > verb
                    && parse.is_word(
                        child,
                        &["clear", "plain", "known", "slip", "fall", "understood", "public", "explicit"],
                    )
            },
        )?;
        let clause = parse
            .children_by(clear, &["ccomp", "advcl"])
            .chain(parse.children_by(verb, &["ccomp", "advcl"]))
            .find(|&clause| clause > clear && self.has_subject(clause))?;
        Some(self.pieces(clause, verb))
    }
}
