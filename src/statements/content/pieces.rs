//! The pieces of what is said, without what the sentence tells around them of the saying.

use super::bounds::trimmed;
use super::frames::Content;
use crate::lexicon::Cue;
use crate::model::Act;
use crate::statements::search::Search;
use crate::text::Span;
use std::ops::Range;

impl Search<'_> {
    /// The pieces of the content without what tells of the saying: when and where it was said, by whom, how.
    pub(in crate::statements) fn pieces_said(
        &self,
        governor: usize,
        speakers: &[usize],
        cue: &Cue,
        content: &Content,
        clausal: bool,
    ) -> Vec<Range<usize>> {
        let mut pieces = if clausal { self.split(&content.pieces) } else { content.pieces.clone() };
        if let Some(last) = pieces.pop() {
            let last =
                if clausal { last } else { self.with_condition(governor, self.with_deadline(governor, cue, last)) };
            let last = self.without_addition(last, clausal);
            let last = if clausal { self.before_other_tense(governor, last) } else { self.to_closing_mark(last) };
            let is_reported = !clausal || self.is_heading(governor);
            pieces.push(if is_reported {
                let last = if clausal { last } else { self.without_channel(last) };
                self.without_occasion(last, self.is_heading(governor))
            } else {
                self.without_source(self.without_venue(last))
            });
        }
        if clausal && let Some(first) = pieces.first_mut().filter(|first| first.start > governor) {
            first.start = self.behind_date(first.clone());
        }
        for piece in &mut pieces {
            piece.end = self.before_speaker(piece.clone(), speakers, governor);
        }
        if pieces.len() > 1 {
            // `where, he said, the group would hold half`; not `Where, he asked, is the bill?`
            let last = self.parse.sentences()[self.parse.sentence_of(governor)].end;
            let is_question = (governor..last).any(|token| self.parse.word(token) == "?");
            pieces.retain(|piece| {
                is_question
                    || piece.clone().any(|token| !self.parse.is_mark(token) && !self.parse.tag(token).starts_with('W'))
            });
        }
        if pieces.len() > 1 && pieces.first().is_some_and(|first| self.tells_what_for(first, governor)) {
            pieces.remove(0);
        }
        if pieces.len() > 1 && pieces.last().is_some_and(|last| self.tells_manner(last, governor)) {
            pieces.pop();
        }
        // `The firm will, friends say, settle`: an auxiliary alone tells nothing.
        let tells = |piece: &Range<usize>| {
            piece.clone().any(|token| !self.parse.is_mark(token) && !matches!(self.parse.pos(token), "AUX" | "PART"))
        };
        if pieces.iter().any(tells) {
            pieces.retain(tells);
        }
        pieces
    }

    /// `Commenting on the storm, she said, they would wait`: on what occasion she spoke.
    fn tells_what_for(&self, piece: &Range<usize>, governor: usize) -> bool {
        let parse = self.parse;
        let is_doing = |first: usize| {
            parse.tag(first) == "VBG"
                && parse.dep(first) == "advcl"
                && (parse.subtree(first).end..piece.end).all(|token| parse.is_mark(token))
                && !self.has_subject(first)
        };
        piece.end <= governor && piece.clone().find(|&token| !parse.is_mark(token)).is_some_and(is_doing)
    }

    /// `It is, one guest remarked, “the only inn with a roof”`: who says so ends what stands in front, and is no part of it.
    fn before_speaker(&self, piece: Range<usize>, speakers: &[usize], governor: usize) -> usize {
        let parse = self.parse;
        let begins = |speaker: usize| parse.subtree(speaker).start;
        let is_parted = |start: usize| start > piece.start + 1 && parse.word(start - 1) == ",";
        let own = |&&speaker: &&usize| {
            piece.contains(&speaker)
                && piece.end <= governor
                && parse.head(speaker) == governor
                && is_parted(begins(speaker))
        };
        speakers.iter().find(own).map_or(piece.end, |&speaker| begins(speaker) - 1)
    }

    /// The pieces, cut in front of a second `and that`, and without a `that` that only joins.
    fn split(&self, pieces: &[Range<usize>]) -> Vec<Range<usize>> {
        let parse = self.parse;
        let joins =
            |token: usize| parse.is_word(token, &["that"]) && (parse.dep(token) == "mark" || parse.tag(token) == "IN");
        let mut found = Vec::new();
        for piece in pieces {
            let only = parse.is_word(piece.start, &["only", "just", "simply", "merely", "than"]);
            let that = piece.start + usize::from(only);
            let mut start = if that + 1 < piece.end && joins(that) { that + 1 } else { piece.start };
            let begins_with_that = start > 0 && joins(start - 1);
            let is_second = |token: usize| {
                joins(token)
                    && parse.is_word(token - 1, &["and", "but"])
                    && self.has_subject(parse.head(token))
                    && parse.subtree(parse.head(token)).end + 1 >= piece.end
            };
            while let Some(that) = (start + 3..piece.end).find(|&token| begins_with_that && is_second(token)) {
                found.push(start..if parse.word(that - 2) == "," { that - 2 } else { that - 1 });
                start = that + 1;
            }
            found.push(start..piece.end);
        }
        found
    }

    /// `said that it would come, and that the bench agreed`: a further clause with `that` behind what was found, wherever the parser
    /// hung it.
    pub(in crate::statements) fn add_further(&self, pieces: &mut Vec<Range<usize>>, spans: &mut Vec<Span>) {
        let parse = self.parse;
        let further = |end: usize| {
            let sentence = parse.sentences()[parse.sentence_of(end - 1)].end;
            let joins = |token: &usize| parse.is_mark(*token) || parse.is_word(*token, &["and", "but", "nor"]);
            let that = (end..sentence).take(4).find(|token| !joins(token))?;
            let clause = parse.head(that);
            let is_joined = that > end && parse.is_word(that, &["that"]) && parse.dep(that) == "mark" && clause > that;
            (is_joined && self.has_subject(clause)).then(|| that + 1..parse.subtree(clause).end.min(sentence))
        };
        while let Some(piece) = pieces.last().and_then(|last| further(last.end)) {
            spans.push(trimmed(parse, self.text, piece.clone()));
            pieces.push(piece);
        }
    }

    /// `demanded a vote before Easter`: by when it is to be done belongs to what is demanded or promised, though the parser hung it on
    /// the verb.
    fn with_deadline(&self, governor: usize, cue: &Cue, run: Range<usize>) -> Range<usize> {
        let parse = self.parse;
        let is_ahead = matches!(cue.act, Act::Demand | Act::Promise | Act::Threaten | Act::Offer);
        let is_deadline = |&when: &usize| {
            when == run.end && parse.is_word(when, &["before", "by", "within", "until"]) && run.start > governor
        };
        let deadline = parse.children_by(governor, &["prep"]).find(is_deadline).filter(|_| is_ahead);
        run.start..deadline.map_or(run.end, |when| parse.subtree(when).end)
    }

    /// `threatened to walk out unless the company pays`: the condition belongs to what is said, wherever the parser hung it.
    fn with_condition(&self, governor: usize, run: Range<usize>) -> Range<usize> {
        let parse = self.parse;
        let is_condition = |&clause: &usize| {
            let tokens = parse.subtree(clause);
            let begins = tokens.clone().take(2).any(|token| parse.is_word(token, &["if", "unless", "provided", "providing"]))
                // `advised them to wait, since the walls might give`
                || parse.is_word(tokens.start, &["since", "because", "lest"]) && parse.modal(clause).is_some();
            clause > governor && begins && (run.end..=self.behind_day(governor, run.end) + 1).contains(&tokens.start)
        };
        let condition = parse.children_by(governor, &["advcl"]).find(is_condition);
        run.start..condition.map_or(run.end, |clause| parse.subtree(clause).end)
    }

    /// `threatened a strike in May if ...`: behind what tells when or where, which the parser hung on the verb.
    fn behind_day(&self, governor: usize, end: usize) -> usize {
        let parse = self.parse;
        let next = parse.children_by(governor, &["prep", "npadvmod"]).find(|&next| parse.subtree(next).start == end);
        next.map_or(end, |next| self.behind_day(governor, parse.subtree(next).end))
    }

    /// `..., two guards said, without giving a reason`: how it was said.
    pub(in crate::statements) fn tells_manner(&self, piece: &Range<usize>, governor: usize) -> bool {
        let parse = self.parse;
        let Some(first) = piece.clone().find(|&token| !parse.is_mark(token)) else { return false };
        // `..., two guards said, seeking to calm the crowd`
        if piece.start > governor && self.is_deed_beside(first) {
            return true;
        }
        let way =
            parse.child(first, &["pcomp"]).filter(|&way| parse.is_word(first, &["without"]) && self.says_or_gives(way));
        piece.start > governor && way.is_some()
    }

    /// A participle that tells what else whoever spoke was doing.
    fn is_deed_beside(&self, first: usize) -> bool {
        let parse = self.parse;
        let joins =
            ["including", "excluding", "given", "depending", "considering", "regarding", "concerning", "according"];
        parse.tag(first) == "VBG" && matches!(parse.dep(first), "advcl" | "prep") && !parse.is_word(first, &joins)
    }

    fn says_or_gives(&self, verb: usize) -> bool {
        self.says(verb) || self.lexicon.saying.giving.has(self.parse.lemma(verb))
    }
}
