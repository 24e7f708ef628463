//! What stands in front of an attribution between commas and behind it, and whether it is something said.

use super::aftermath::{behind_apposition, behind_name, behind_title};
use super::aside::{is_closing, is_mark};
use super::attribution::is_lost_verb;
use super::group::Group;
use crate::lexicon::Frame;
use crate::statements::search::Search;
use std::ops::Range;

/// An attribution between commas and the sentence around it.
pub(in crate::statements) struct Around<'a> {
    pub search: &'a Search<'a>,
    pub group: Group,
    pub before: Range<usize>,
    /// What follows; empty where that is told anew.
    pub after: Range<usize>,
    /// True where what follows is told anew.
    is_over: bool,
    /// True where somebody or something stands in front, and no verb.
    is_bare: bool,
}

impl<'a> Around<'a> {
    /// What stands around an attribution in a sentence.
    pub(in crate::statements) fn of(search: &'a Search<'a>, group: Group, sentence: &Range<usize>) -> Self {
        let parse = search.parse;
        // `The source disputes it: the minister, she said, gave nothing`: what stands before the colon is the reporter's.
        let colon = (sentence.start + 1..group.comma).rev().find(|&token| {
            matches!(parse.word(token), ":" | ";")
                && !search.quoted[token]
                && (sentence.start..token).any(|token| parse.is_finite(token))
        });
        let before = colon.map_or(sentence.start, |colon| colon + 1)..group.comma;
        // `where, as one of them put it, ...`
        let sentence = &relative_around(search, &(group.comma + 1..group.tokens.end)).unwrap_or(sentence.clone());
        let before = before.start.max(sentence.start)..before.end;
        // `..., guests who saw it said; money was the cause`: what follows a semicolon is told anew.
        let end = group.tokens.end;
        let is_over = is_lost_verb(search, &group.tokens, group.verb)
            || end < sentence.end && parse.is_word(end, &["as", "while"])
            || end < sentence.end && matches!(parse.word(end), ";" | ":");
        let is_bare = before.clone().all(|token| !parse.is_verb(token) && parse.pos(token) != "AUX")
            && before.clone().any(|token| parse.is_noun(token) || parse.pos(token) == "PRON");
        let after = behind_name(search, end..if is_over { end } else { sentence.end });
        let after = if is_bare { behind_apposition(search, after) } else { behind_title(search, &group, after) };
        Self { search, group, before, after, is_over, is_bare }
    }

    /// True where what stands in front is said, by itself or with what follows; not when or why something was said.
    pub(in crate::statements) fn is_said(&self) -> bool {
        let Self { search, group, before, after, .. } = self;
        let (parts_subject, opens_clause) = (self.parts_subject(), self.opens_clause());
        let (is_last, is_answer) = (self.is_last(), self.is_answer());
        if self.is_quoted()
            || self.opens_relative()
            || (self.words(before) < 2 && !parts_subject && !self.is_because() && !is_answer)
            || !opens_clause && !is_last && !is_answer && is_circumstance(search, before, after, group.verb)
            || (!parts_subject && !opens_clause && !is_answer && !is_last && is_occasion(search, before.clone()))
        {
            return false;
        }
        let is_short = || self.words(before) < if group.is_inverted() { 2 } else { 3 };
        !(self.opens_that() && !self.waits() || self.first_after().is_none() && !is_answer && is_short())
    }

    /// How many words a run has.
    pub(in crate::statements) fn words(&self, run: &Range<usize>) -> usize {
        run.clone().filter(|&token| !self.search.parse.is_mark(token)).count()
    }

    /// The first word that follows.
    pub(in crate::statements) fn first_after(&self) -> Option<usize> {
        self.after.clone().find(|&token| !self.search.parse.is_mark(token))
    }

    /// `It was plain, the court held, that nobody would pay`
    pub(in crate::statements) fn opens_that(&self) -> bool {
        self.first_after().is_some_and(|first| self.search.parse.is_word(first, &["that"]))
    }

    /// `they left because, she said, the hall was cold`: the last word in front opens what follows.
    pub(in crate::statements) fn opens_clause(&self) -> bool {
        let (parse, last) = (self.search.parse, self.group.comma - 1);
        self.is_because()
            || self.before.len() > 2
            && parse.tag(last) == "IN"
            && parse.is_word(last, &["because", "that", "although", "though", "since", "whether"])
            // `They met on Sunday and, a guest said, drank to it`
            || self.before.len() > 2 && parse.is_word(last, &["and", "but"])
    }

    /// `Because, she said, the hall was cold`
    fn is_because(&self) -> bool {
        self.before.len() == 1 && self.search.parse.is_word(self.group.comma - 1, &["because"])
    }

    /// `Washington, he said, will not pay`: a subject, the attribution, and what the subject does.
    pub(in crate::statements) fn parts_subject(&self) -> bool {
        let parse = self.search.parse;
        self.is_bare
            && parse.pos(self.before.start) != "ADP"
            && self.first_after().is_some_and(|first| parse.is_tensed(first))
    }

    /// `the market for paper, where, he said, the group would grow`: the clause begins behind the attribution.
    fn opens_relative(&self) -> bool {
        self.search.parse.tag(self.group.comma - 1).starts_with('W') && self.before.len() > 2
    }

    /// True where a quotation stands in front, and nothing else is said with it.
    fn is_quoted(&self) -> bool {
        let Self { search, before, .. } = self;
        let parse = search.parse;
        // `They had “a week and a telephone”, he complained, whereas others had “months”: more is said than what is quoted.
        let is_clause = before.clone().any(|token| !search.quoted[token] && parse.dep(token).starts_with("nsubj"))
            && before.clone().any(|token| !search.quoted[token] && parse.is_tensed(token))
            && before.clone().take(2).all(|token| !search.quoted[token] && !is_mark(parse.word(token)));
        let ends_quoted = self
            .group
            .comma
            .checked_sub(1)
            .is_some_and(|last| search.quoted[last] || is_closing(parse.word(last)) && search.quoted[last - 1]);
        ends_quoted && !is_clause
    }

    /// True where the attribution is the last that is said, and has what is said in front, be it no clause.
    fn is_last(&self) -> bool {
        let Self { search, group, before, .. } = self;
        let parse = search.parse;
        let first_after = self.first_after();
        // `For growers, no, says Kern.`: an inverted verb at the end has what is said in front, be it no clause.
        // `Too small, too late, growers respond.`
        let is_apposed = (before.start + 1..group.comma).any(|token| parse.word(token) == ",")
            && !matches!(parse.pos(before.start), "ADP" | "SCONJ" | "VERB" | "CCONJ" | "PROPN")
            && !before.clone().any(|token| parse.is_verb(token));
        // `Plainly true, conceded the court, but no reason to stop`
        let is_reply = group.is_inverted()
            && !matches!(parse.pos(before.start), "ADP" | "SCONJ" | "VERB" | "CCONJ" | "PRON")
            && first_after.is_some_and(|first| parse.is_word(first, &["but"]));
        let ends = (group.is_inverted() || is_apposed) && first_after.is_none() && !self.is_over;
        (ends || is_reply) && !search.is_date(before)
    }

    /// True for an answer that nothing but who gives it follows.
    fn is_answer(&self) -> bool {
        is_answer(self.search, &self.before, &self.group.tokens, self.group.verb) && self.first_after().is_none()
    }

    /// `It was plain, the court held, that nobody would pay`: `it` waits for what follows.
    /// `She had hoped, she said, that it would rain`
    fn waits(&self) -> bool {
        let Self { search, before, .. } = self;
        let parse = search.parse;
        let hopes = before.clone().rev().find(|&token| parse.is_verb(token));
        self.words(before) < 8
            && (parse.is_word(before.start, &["it"])
                || self.words(before) > 2
                    && hopes.is_some_and(|hope| {
                        search.lexicon.cues.verb_with(&parse.lemma(hope).to_lowercase(), &[Frame::That]).is_some()
                    }))
    }
}

/// `The hall, which was, according to a guest, half empty, was sold`: the relative clause that an attribution interrupts behind its
/// verb, up to the next comma. Nothing else is said by its source.
pub(in crate::statements) fn relative_around(search: &Search<'_>, group: &Range<usize>) -> Option<Range<usize>> {
    let parse = search.parse;
    let comma = group.start.checked_sub(1).filter(|&comma| parse.word(comma) == ",")?;
    let last = comma.checked_sub(1).filter(|&last| parse.is_verb(last) || parse.pos(last) == "AUX")?;
    let verb = if matches!(parse.dep(last), "aux" | "auxpass") { parse.head(last) } else { last };
    let is_relative = parse.dep(parse.first_conjunct(verb)) == "relcl";
    let end = parse.sentences()[parse.sentence_of(last)].end;
    let behind = (group.end + 1).min(end);
    let end = (behind..end).find(|&token| parse.word(token) == "," && !search.quoted[token]).unwrap_or(end);
    let is_more = (behind..end).any(|token| !parse.is_mark(token));
    (is_relative && is_more).then(|| parse.subtree(verb).start.min(last)..end)
}

/// `Four times, said the clerk.`, `Five, Kern replied.`: a number, a name or a thing is an answer by itself, where nothing but who gives it
/// follows.
fn is_answer(search: &Search<'_>, before: &Range<usize>, group: &Range<usize>, verb: usize) -> bool {
    let parse = search.parse;
    let words: Vec<usize> = before.clone().filter(|&token| !parse.is_mark(token)).collect();
    let answers = parse.has_lemma(verb, &["say", "reply", "answer", "respond"]);
    let is_short = (1..=3).contains(&words.len()) && group.len() <= 6;
    let is_thing = words.last().is_some_and(|&last| matches!(parse.pos(last), "NOUN" | "NUM" | "PROPN" | "AUX"));
    let is_counted = words.iter().any(|&token| parse.pos(token) == "NUM");
    let opens = words.first().is_some_and(|&first| {
        search.reading.blocks[search.reading.block_of(first)].tokens.start < first
            && parse.sentences()[parse.sentence_of(first)].start == first
            && !matches!(parse.pos(first), "ADP" | "SCONJ" | "ADV" | "CCONJ")
    });
    answers
        && is_short
        && is_thing
        && opens
        && (is_counted || verb == group.start)
        && (is_counted || !search.is_date(before))
}

/// `Following some doubts, the chairman denied a split`: all that stands in front says when or why something was said.
fn is_circumstance(search: &Search<'_>, before: &Range<usize>, after: &Range<usize>, verb: usize) -> bool {
    let parse = search.parse;
    let is_last = !after.clone().any(|token| !parse.is_mark(token));
    let is_top = |token: usize| !parse.is_mark(token) && (parse.is_root(token) || !before.contains(&parse.head(token)));
    let is_told = |top: usize| parse.head(top) == verb && matches!(parse.dep(top), "prep" | "npadvmod" | "advmod");
    is_last && before.clone().filter(|&token| is_top(token)).all(is_told)
}

/// `When asked about it, she said ...`, `On Friday, she said: ...`: when something was said, and no part of it.
fn is_occasion(search: &Search<'_>, before: Range<usize>) -> bool {
    let parse = search.parse;
    let asks = |token: usize| search.lexicon.saying.asking.has(parse.lemma(token));
    let has_subject = before.clone().any(|token| matches!(parse.dep(token), "nsubj" | "nsubjpass" | "expl"));
    // `When asked about it`; not `The town had asked them to stay`
    let is_bare = |token: usize| parse.child(token, &["aux"]).is_none();
    let participle =
        before.clone().any(|token| matches!(parse.tag(token), "VBN" | "VBG") && asks(token) && is_bare(token));
    let opens_aside = before.clone().find(|&token| !parse.is_mark(token)).is_none_or(|first| {
        matches!(parse.pos(first), "ADP" | "ADV" | "SCONJ" | "VERB" | "CCONJ" | "PART" | "AUX" | "PROPN" | "PRON")
    });
    // `But when the money ran out, Norland said enough.`
    let opening = before.clone().find(|&token| !parse.is_mark(token) && parse.pos(token) != "CCONJ");
    // `Asked by a reporter if the guild was bound to obey, Kern said no.`
    let is_asked =
        opening.is_some_and(|first| matches!(parse.tag(first), "VBN" | "VBD") && asks(first) && is_bare(first));
    let is_clause_of_time = opening
        .is_some_and(|first| parse.is_word(first, &["when", "after", "before", "while", "as", "until", "once"]))
        && !before.clone().any(|token| parse.word(token) == ",");
    is_clause_of_time
        || is_asked
        || (!has_subject && opens_aside)
        || (participle && before.len() <= 12)
        || (!has_subject && before.clone().any(|token| search.quoted[token]))
}
