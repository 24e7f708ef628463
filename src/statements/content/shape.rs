//! What kind of clause it is: finite, with `that`, an infinitive, one that says when or why, one that commas part off.

use crate::statements::search::Search;

impl Search<'_> {
    /// Finite, or with `that`: `that it be lifted`. Not `the door open`, `him talking`.
    pub(in crate::statements) fn is_finite(&self, clause: usize) -> bool {
        let parse = self.parse;
        let is_finite = |token: usize| parse.is_tensed(token);
        let auxiliary = parse.children_by(clause, &["aux", "auxpass", "cop"]).any(is_finite);
        let wished = parse.is_verb(clause) && self.has_subject(clause) && parse.tag(clause) != "VBG";
        // `said the wave of thefts demands that all lock up`: a verb that the tagger took for a noun.
        let mistaken = parse.tag(clause) == "NNS"
            && parse.child(clause, &["nsubj"]).is_some()
            && parse.child(clause, &["ccomp", "dobj"]).is_some();
        mistaken || self.has_that(clause) || auxiliary || (parse.is_verb(clause) && is_finite(clause)) || wished
    }

    /// `denied it, though he was there`: a clause that says when, why or in spite of what, whatever the parser takes it for.
    pub(in crate::statements) fn is_adverbial(&self, clause: usize) -> bool {
        let parse = self.parse;
        let mut marks = parse.children_by(clause, &["mark", "advmod"]).filter(|&mark| mark < clause);
        let first = parse.subtree(clause).find(|&token| !parse.is_mark(token));
        let concedes = first.is_some_and(|first| {
            first > 0 && parse.word(first - 1) == "," && parse.is_word(first, &["though", "although", "whereas"])
        });
        if concedes && clause > self.parse.head(clause) {
            return true;
        }
        // `another concert, should the organ survive`
        let is_inverted = first.is_some_and(|first| {
            let subject = parse.child(clause, &["nsubj", "nsubjpass"]);
            parse.is_word(first, &["should", "had", "were"]) && subject.is_some_and(|subject| first < subject)
        });
        if is_inverted && !self.quoted[clause] {
            return true;
        }
        marks.any(|mark| {
            Some(mark) == first
                && parse.is_word(
                    mark,
                    &[
                        "though", "although", "because", "when", "whereas", "after", "before", "since", "while", "as",
                        "until", "once",
                    ],
                )
        }) && !self.has_that(clause)
    }

    /// `rejected the bid on the grounds that it came late`, `spoke on condition that nobody be named`: why or how it was done.
    pub(in crate::statements) fn tells_why(&self, clause: usize) -> bool {
        let noun = self.parse.subtree(clause).start.checked_sub(1);
        noun.is_some_and(|noun| {
            self.parse.has_lemma(noun, &["ground", "basis", "assumption", "condition", "belief", "fear", "hope"])
        })
    }

    /// True where nothing is missing in the clause: `told the forum he was against it`, not `told the man he knew`.
    pub(in crate::statements) fn is_whole(&self, clause: usize) -> bool {
        let parse = self.parse;
        let opens = parse.subtree(clause).start;
        let has_relative = parse.tag(opens).starts_with('W')
            || parse.children(clause).any(|child| matches!(parse.tag(child), "WDT" | "WP" | "WRB"));
        !has_relative && parse.child(clause, &["dobj", "acomp", "attr", "ccomp", "xcomp", "prep"]).is_some()
    }

    pub(in crate::statements) fn has_subject(&self, verb: usize) -> bool {
        self.parse.child(verb, &["nsubj", "nsubjpass", "expl", "csubj"]).is_some()
    }

    pub(in crate::statements) fn has_that(&self, clause: usize) -> bool {
        self.parse.children_by(clause, &["mark"]).any(|mark| self.parse.is_word(mark, &["that"]))
    }

    /// `an offer that the mayor brushed aside`: the tagger tells the pronoun, which the parser took for a mere joint.
    pub(in crate::statements) fn is_relative(&self, clause: usize) -> bool {
        let parse = self.parse;
        let is_pronoun = |token: usize| parse.is_word(token, &["that"]) && parse.tag(token) == "WDT";
        parse.children_by(clause, &["mark"]).any(is_pronoun)
            && parse.child(clause, &["dobj", "ccomp", "xcomp", "attr", "acomp", "nsubjpass"]).is_none()
    }

    pub(in crate::statements) fn has_to(&self, verb: usize) -> bool {
        self.parse.children_by(verb, &["aux"]).any(|aux| self.parse.tag(aux) == "TO")
    }

    pub(in crate::statements) fn is_infinitive(&self, verb: usize) -> bool {
        self.parse.children_by(verb, &["aux"]).any(|aux| self.parse.tag(aux) == "TO")
            && self.parse.child(verb, &["nsubj"]).is_none_or(|subject| subject < verb)
    }

    /// `tells so many tales that nobody listens`: how many, and not what.
    pub(in crate::statements) fn tells_measure(&self, clause: usize, governor: usize) -> bool {
        let parse = self.parse;
        let object = parse.child(governor, &["dobj"]).filter(|object| (governor..clause).contains(object));
        object.is_some_and(|object| {
            parse.subtree(object).any(|token| parse.is_word(token, &["so", "such"]) && token <= object)
        })
    }

    /// True where a comma stands at the head of the clause or in front of it.
    pub(in crate::statements) fn is_parted(&self, clause: usize) -> bool {
        let first = self.parse.subtree(clause).start;
        (first.saturating_sub(1)..=first).any(|token| self.parse.word(token) == ",")
    }

    /// True where the cue with its subject stands right behind words in quotation marks.
    pub(in crate::statements) fn follows_quotation(&self, governor: usize) -> bool {
        let parse = self.parse;
        let own = parse.subtree_without(governor, &|child| child > governor || parse.dep(child) == "ccomp");
        let first = own.clone().find(|&token| !parse.is_mark(token) && !self.quoted[token]).unwrap_or(governor);
        first.checked_sub(1).is_some_and(|before| matches!(parse.word(before), "”" | "\"" | "''"))
    }

    /// Commas around it: a cue in the middle or at the end of what is said.
    pub(in crate::statements) fn stands_aside(&self, governor: usize) -> bool {
        let parse = self.parse;
        let mut own = parse.subtree_without(governor, &|child| parse.dep(child) == "ccomp");
        let first = own.find(|&token| !parse.is_mark(token)).unwrap_or(governor);
        first.checked_sub(1).is_some_and(|before| matches!(parse.word(before), "," | "”" | "\"" | "—" | "–" | "''"))
    }
}
