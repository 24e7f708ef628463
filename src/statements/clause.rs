//! Content that is a clause: `said that it rained`, `asked whether it rained`, `made it clear that it rained`.

use super::content::{clause_pieces, phrase};
use super::frames::Content;
use super::search::Search;
use std::ops::Range;

impl Search<'_> {
    /// A clause below the verb: `said (that) ...`, or in front of it: `..., he said`.
    pub(super) fn clause(&self, governor: usize, takes_person: bool) -> Option<Content> {
        let parse = self.parse;
        let is_clause = |&child: &usize| {
            let finite = self.has_subject(child)
                || parse.children(child).any(|mark| parse.is_word(mark, &["that"]) && parse.dep(mark) == "mark");
            (parse.is_verb(child) || parse.dep(child) == "ccomp") && finite && !self.is_infinitive(child)
        };
        let clause = parse.children_by(governor, &["ccomp"]).find(is_clause).or_else(|| {
            parse
                .children_by(governor, &["xcomp", "advcl", "acl"])
                .find(|child| is_clause(child) && self.has_that(*child))
        });
        if let Some(clause) = clause {
            let addressee = self.addressee(governor).filter(|_| takes_person);
            let pieces = self.extended(self.pieces(clause, governor).pieces, governor);
            return Some(Content::of(pieces).to(addressee));
        }
        // `X, he said, is Y` where the parser hung the cue on the clause.
        let above = parse.head(governor);
        let aside = above != governor
            && matches!(parse.dep(governor), "parataxis" | "ccomp" | "dep" | "intj")
            && parse.is_verb(above)
            && self.stands_aside(governor);
        aside.then(|| self.pieces(above, governor))
    }

    /// A clause below a cue as content.
    pub(super) fn pieces(&self, clause: usize, governor: usize) -> Content {
        Content::of(clause_pieces(self.parse, clause, governor, &|verb| self.says(verb)))
    }

    /// The addition that the parser hung on the cue rather than on what is said, up to the end of the sentence:
    /// `said it could be done - if Russia engages`.
    pub(super) fn extended(&self, mut pieces: Vec<Range<usize>>, governor: usize) -> Vec<Range<usize>> {
        let parse = self.parse;
        if let Some(last) = pieces.last_mut()
            && last.start > governor
        {
            let behind = |child: &usize| {
                *child >= last.end
                    && matches!(parse.dep(*child), "advcl" | "prep" | "npadvmod" | "advmod")
                    && !self.is_of_cue(*child)
            };
            let end = parse
                .children(governor)
                .filter(behind)
                .map(|child| parse.subtree(child))
                .filter(|tail| tail.start <= last.end + 2)
                .map(|tail| tail.end)
                .max();
            last.end = end.unwrap_or(last.end).max(last.end);
        }
        pieces
    }

    /// `on Tuesday`, `in an interview`, `adding that`: what says when, where and how something was said.
    pub(super) fn is_of_cue(&self, child: usize) -> bool {
        let parse = self.parse;
        let tokens = parse.subtree(child);
        let participle = parse.dep(child) == "advcl" && parse.tag(child) == "VBG";
        let about_saying = tokens.clone().any(|token| {
            parse.has_lemma(
                token,
                &[
                    "interview",
                    "statement",
                    "conference",
                    "briefing",
                    "reporter",
                    "letter",
                    "email",
                    "speech",
                    "twitter",
                    "tweet",
                    "telephone",
                    "call",
                    "accord",
                    "say",
                    "cite",
                ],
            )
        });
        participle || about_saying || self.is_date(&tokens)
    }

    pub(super) fn is_date(&self, tokens: &Range<usize>) -> bool {
        const DAYS: [&str; 12] = [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "week",
            "month",
            "morning",
        ];
        tokens.len() <= 5 && tokens.clone().any(|token| DAYS.contains(&self.parse.lower(token).as_str()))
    }

    pub(super) fn has_subject(&self, verb: usize) -> bool {
        self.parse.child(verb, &["nsubj", "nsubjpass", "expl", "csubj"]).is_some()
    }

    pub(super) fn has_that(&self, clause: usize) -> bool {
        self.parse.children_by(clause, &["mark"]).any(|mark| self.parse.is_word(mark, &["that"]))
    }

    pub(super) fn has_to(&self, verb: usize) -> bool {
        self.parse.children_by(verb, &["aux"]).any(|aux| self.parse.tag(aux) == "TO")
    }

    pub(super) fn is_infinitive(&self, verb: usize) -> bool {
        self.parse.children_by(verb, &["aux"]).any(|aux| self.parse.tag(aux) == "TO")
            && self.parse.child(verb, &["nsubj"]).is_none_or(|subject| subject < verb)
    }

    /// Commas around it: a cue in the middle or at the end of what is said.
    pub(super) fn stands_aside(&self, governor: usize) -> bool {
        let start = self.parse.subtree_without(governor, &|child| self.parse.dep(child) == "ccomp").start;
        start
            .checked_sub(1)
            .is_some_and(|before| matches!(self.parse.word(before), "," | "”" | "\"" | "—" | "–" | "''"))
    }

    pub(super) fn addressee(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let object = parse
            .children_by(verb, &["dobj", "dative"])
            .find(|&object| object > verb && (parse.is_noun(object) || parse.pos(object) == "PRON"));
        object.or_else(|| parse.obliques(verb, &["to"]).first().copied()).or_else(|| parse.child(verb, &["nsubjpass"]))
    }

    /// `asked whether`, `asked if`, `wondered why`.
    pub(super) fn question(&self, verb: usize, takes_person: bool) -> Option<Content> {
        let parse = self.parse;
        let asks = |&clause: &usize| {
            let first = parse.subtree(clause).start;
            parse.is_word(first, &["whether", "if", "why", "how", "what", "who", "when", "where", "which"])
        };
        let clause = parse.children_by(verb, &["ccomp", "advcl", "xcomp"]).find(asks)?;
        Some(Content::one(phrase(parse, clause)).to(self.addressee(verb).filter(|_| takes_person)))
    }

    /// `made it clear that`.
    pub(super) fn made_clear(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        if parse.lemma(verb) != "make" {
            return None;
        }
        let clear = parse
            .children(verb)
            .chain(parse.children(verb).flat_map(|child| parse.children(child)))
            .find(|&child| parse.is_word(child, &["clear", "plain", "known"]))?;
        let clause = parse
            .children_by(clear, &["ccomp", "advcl"])
            .chain(parse.children_by(verb, &["ccomp", "advcl"]))
            .find(|&clause| clause > clear && self.has_subject(clause))?;
        Some(self.pieces(clause, verb))
    }
}
