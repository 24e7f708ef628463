//! What stands behind a clause that is said: its own end, or when, where and how it was said.

use crate::statements::search::Search;
use crate::text::is_weekday;
use std::ops::Range;

impl Search<'_> {
    /// The addition that the parser hung on the cue rather than on what is said, up to the end of the sentence:
    /// `said it could be done - if Russia engages`.
    pub(in crate::statements) fn extended(&self, mut pieces: Vec<Range<usize>>, governor: usize) -> Vec<Range<usize>> {
        let parse = self.parse;
        if let Some(last) = pieces.last_mut()
            && last.start > governor
        {
            let behind = |child: &usize| {
                *child >= last.end
                    && matches!(parse.dep(*child), "advcl" | "prep" | "npadvmod" | "advmod")
                    && !(parse.dep(*child) == "prep" && parse.word(parse.subtree(*child).start - 1) == ",")
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
            if let Some(whole) = self.behind_participle(governor, last.end) {
                last.end = whole;
            }
            if let Some(second) = self.second_half(governor, last.end) {
                last.end = second;
            }
            while let Some(further) = self.further_clause(governor, last.end) {
                last.end = further;
            }
            // `would support it provided that nothing changed`, which the parser takes for a second thing said
            if last.end < parse.len()
                && parse.is_word(last.end, &["provided", "providing"])
                && parse.is_below(last.end, governor)
            {
                last.end = parse.subtree(last.end).end.max(last.end);
            }
        }
        pieces
    }

    /// `said the strike planned for May would go ahead`, where the parser took the participle for the verb of what is said. Where the
    /// clause ends.
    fn behind_participle(&self, governor: usize, end: usize) -> Option<usize> {
        let parse = self.parse;
        let mut clauses = parse.children_by(governor, &["ccomp"]).filter(|&clause| clause > governor);
        let participle = clauses.find(|&clause| {
            parse.tag(clause) == "VBN"
                && parse.child(clause, &["aux", "auxpass"]).is_none()
                && parse.subtree(clause).end == end
        })?;
        let is_verb = |&verb: &usize| {
            verb > participle && parse.subtree(verb).start == end && !self.has_subject(verb) && self.is_finite(verb)
        };
        parse.children_by(governor, &["ccomp"]).find(is_verb).map(|verb| parse.subtree(verb).end)
    }

    /// `said that the gate was shut and his key did not fit`, `said he had lost it, but would not look`: the second half, which the parser
    /// joined to the cue. Where it ends.
    fn second_half(&self, governor: usize, end: usize) -> Option<usize> {
        let parse = self.parse;
        let is_mark =
            |&token: &usize| token < parse.len() && (parse.word(token) == "," || is_closing(parse.word(token)));
        let joint = end + (end..end + 3).take_while(is_mark).count();
        if !parse.is_verb(governor) || joint >= parse.len() || !parse.is_word(joint, &["and", "but"]) {
            return None;
        }
        let second = parse.children_by(governor, &["conj"]).find(|&second| parse.subtree(second).start == joint + 1)?;
        // Told of what would be, as what is said is.
        let is_reported = || parse.modal(second).is_some_and(|modal| matches!(modal, "would" | "could" | "might"));
        let goes_on = match parse.child(second, &["nsubj", "nsubjpass", "expl"]) {
            // `said they had built the hall, and there is a need for more`
            Some(subject) if parse.is_word(subject, &["there"]) => parse.is_word(joint, &["and"]),
            Some(subject) => {
                joint == end && parse.is_word(joint, &["and"]) && !self.is_somebody(subject) && !self.is_outward(second)
            }
            None => parse.tag(governor) == "VBD" && is_reported(),
        };
        goes_on.then(|| parse.subtree(second).end)
    }

    /// `said that the gate was shut and the key did not fit`, `would return should the rain stop`: a clause right behind the first
    /// that the parser hung on the cue as well. Where it ends.
    fn further_clause(&self, governor: usize, end: usize) -> Option<usize> {
        let parse = self.parse;
        let is_near = |start: usize| start == end || start == end + 1 && parse.pos(end) == "CCONJ";
        let further = parse.children_by(governor, &["ccomp"]).find(|&clause| {
            let start = parse.subtree(clause).start;
            clause > end && is_near(start) && self.is_finite(clause) && self.has_subject(clause)
        })?;
        let is_saying = self.is_outward(further) && parse.tag(further) == parse.tag(governor);
        (parse.is_verb(governor) && !is_saying).then(|| parse.subtree(further).end)
    }

    /// `The crew heard nothing, said Kern, because the radio had been broken`: the reason or condition behind the cue, which the parser
    /// hung on it.
    pub(in crate::statements) fn reason_behind(&self, governor: usize, clause: usize) -> Option<Range<usize>> {
        let parse = self.parse;
        let is_reason = |&reason: &usize| {
            let first = parse.subtree(reason).start;
            reason > governor
                && self.has_subject(reason)
                && parse.word(first - 1) == ","
                && parse.is_word(first, &["because", "unless", "if", "lest"])
        };
        let reason = parse.children_by(governor, &["advcl"]).find(is_reason)?;
        (clause < governor && parse.is_verb(governor)).then(|| parse.subtree(reason))
    }

    /// `If it rains, she said on Friday, the fair will be moved`: the condition that the parser hung on the cue.
    pub(in crate::statements) fn condition_before(&self, governor: usize, clause: usize) -> Option<Range<usize>> {
        let parse = self.parse;
        let is_condition = |&condition: &usize| {
            condition < governor
                && self.has_subject(condition)
                && parse.children_by(condition, &["mark"]).any(|mark| parse.is_word(mark, &["if", "unless"]))
        };
        let condition = parse.children_by(governor, &["advcl"]).find(is_condition)?;
        (clause > governor && self.is_parted(clause) && parse.is_verb(governor)).then(|| parse.subtree(condition))
    }

    /// `on Tuesday`, `in an interview`, `adding that`: what says when, where and how something was said.
    pub(in crate::statements) fn is_of_cue(&self, child: usize) -> bool {
        let parse = self.parse;
        let tokens = parse.subtree(child);
        let participle = parse.dep(child) == "advcl" && parse.tag(child) == "VBG";
        let about_saying = tokens.clone().any(|token| self.lexicon.saying.channels.has(parse.lemma(token)));
        participle || about_saying || self.is_date(&tokens)
    }

    /// `said on Monday it would rain`: the day that the parser gave to the clause is that of the saying. Where the clause begins.
    pub(in crate::statements) fn behind_date(&self, clause: Range<usize>) -> usize {
        let parse = self.parse;
        let opens = |&token: &usize| {
            matches!(parse.dep(token), "prep" | "npadvmod") && parse.subtree(token).start == clause.start
        };
        let date = clause.clone().take(4).find(opens).map(|token| parse.subtree(token));
        let is_subject = |at: usize| {
            parse.dep(at).starts_with("nsubj")
                || parse.ancestors(at).take(3).any(|above| parse.dep(above).starts_with("nsubj"))
        };
        let told = date.filter(|date| date.end < clause.end && self.is_date(date) && is_subject(date.end));
        told.map_or(clause.start, |date| date.end)
    }

    pub(in crate::statements) fn is_date(&self, tokens: &Range<usize>) -> bool {
        let is_hour = tokens
            .clone()
            .any(|token| self.parse.is_word(token, &["a.m", "a.m.", "p.m", "p.m.", "o'clock", "noon", "midnight"]));
        const DAYS: [&str; 5] = ["today", "yesterday", "week", "month", "morning"];
        const STRETCHES: [&str; 9] = ["minute", "hour", "day", "week", "month", "year", "decade", "century", "time"];
        let is_stretch = || {
            let last = tokens.end - 1;
            let is_measure =
                |token: usize| matches!(self.parse.pos(token), "NUM" | "DET" | "ADJ" | "ADV" | "ADP" | "PART" | "NOUN");
            self.parse.has_lemma(last, &STRETCHES) && tokens.clone().all(is_measure)
        };
        let is_day = || {
            tokens
                .clone()
                .any(|token| is_weekday(self.parse.word(token)) || DAYS.contains(&self.parse.lower(token).as_str()))
        };
        (1..=5).contains(&tokens.len()) && (is_hour || is_day() || is_stretch())
    }
}

/// A mark that closes a quotation.
fn is_closing(word: &str) -> bool {
    matches!(word, "\"" | "”" | "’" | "''" | "»")
}
