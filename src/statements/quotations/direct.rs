//! Quotations and reported speech are fitted together: a quotation takes the words that say whose it is.

use super::carried;
use super::fitted::{covers, draft_of, extend};
use super::front::in_front;
use super::quotation::Quotation;
use super::source::{Source, source};
use crate::model::{Act, Mode};
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;
use std::ops::Range;

/// Quotations and drafts of one document, sentence by sentence.
pub(in crate::statements) struct Fitting<'a> {
    pub search: &'a Search<'a>,
    pub quotations: &'a [Quotation],
    /// In order of their sentences.
    pub drafts: Vec<Draft>,
    /// For each draft, false once a quotation has taken its place.
    alive: Vec<bool>,
    /// For each sentence, its drafts.
    of_sentence: Vec<Range<usize>>,
    /// For each token, true within quotation marks of any kind.
    marked: Vec<bool>,
}

/// Makes drafts of all quoted speech. Reported speech that holds quoted words becomes mixed; reported speech that is nothing
/// but a quotation gives its cue to that quotation and goes.
pub(in crate::statements) fn attribute(
    search: &Search<'_>,
    quotations: &[Quotation],
    drafts: Vec<Draft>,
) -> Vec<Draft> {
    let mut fitting = Fitting::new(search, quotations, drafts);
    let taken: Vec<bool> = (0..quotations.len()).map(|number| fitting.mix(number)).collect();
    let direct = fitting.quoted(&taken);
    fitting.finish(direct)
}

impl<'a> Fitting<'a> {
    fn new(search: &'a Search<'a>, quotations: &'a [Quotation], mut drafts: Vec<Draft>) -> Self {
        let parse = search.parse;
        drafts.sort_by_key(|draft| parse.sentence_of(draft.tokens.start));
        let mut of_sentence = vec![0..0; parse.sentences().len()];
        for (number, draft) in drafts.iter().enumerate() {
            let run = &mut of_sentence[parse.sentence_of(draft.tokens.start)];
            *run = if run.start == run.end { number..number + 1 } else { run.start..number + 1 };
        }
        let mut marked = vec![false; parse.len()];
        for quotation in quotations {
            marked[quotation.outer.clone()].fill(true);
        }
        Self { search, quotations, alive: vec![true; drafts.len()], drafts, of_sentence, marked }
    }

    /// The quotation in front of this one in the same paragraph.
    fn before(&self, number: usize) -> Option<&'a Quotation> {
        let before = &self.quotations[number.checked_sub(1)?];
        (before.block == self.quotations[number].block).then_some(before)
    }

    /// The drafts, by number, in the sentences that a run of tokens touches.
    fn near(&self, tokens: &Range<usize>) -> impl Iterator<Item = usize> + use<> {
        let parse = self.search.parse;
        let last = tokens.end.saturating_sub(1).max(tokens.start);
        let runs = self.of_sentence[parse.sentence_of(tokens.start)..=parse.sentence_of(last)].to_vec();
        runs.into_iter().flatten()
    }

    /// The drafts of a sentence that still stand.
    pub fn drafts_of(&self, sentence: usize) -> impl Iterator<Item = &Draft> {
        self.of_sentence[sentence].clone().filter(|&number| self.alive[number]).map(|number| &self.drafts[number])
    }

    /// A run of tokens with the one behind it: an attribution may be a sentence of its own.
    fn with_next(&self, tokens: &Range<usize>) -> Range<usize> {
        tokens.start..(tokens.end + 1).min(self.search.parse.len())
    }

    /// Makes reported speech that holds the quotation mixed; true where there is any.
    fn mix(&mut self, number: usize) -> bool {
        let quotation = &self.quotations[number];
        let inner = quotation.quote.inner;
        let own = quotation.is_speech.then(|| self.adjacent(number)).flatten();
        let mut taken = false;
        for at in self.near(&quotation.outer) {
            if self.alive[at] && self.adjoins(&self.drafts[at], quotation) {
                let draft = &mut self.drafts[at];
                if let Some(last) = draft.content.last_mut() {
                    *last = last.cover(quotation.quote.outer);
                }
                draft.tokens.end = draft.tokens.end.max(quotation.outer.end);
                draft.mode = Mode::Mixed;
                taken = true;
                continue;
            }
            if !self.alive[at] || !self.drafts[at].extent().overlaps(inner) {
                continue;
            }
            let outside = self.words_outside(&self.drafts[at]);
            let draft = &self.drafts[at];
            if quotation.is_speech && draft.mode == Mode::Indirect && self.begins_in_front(draft, quotation) {
                self.alive[at] = false;
                continue;
            }
            // A verb right beside the quotation says whose it is, rather than one further out.
            let begins_here = draft.extent().start >= quotation.quote.outer.start;
            if begins_here && own.is_some() && draft.governor != own && draft.mode == Mode::Indirect && outside < 12 {
                self.alive[at] = false;
            } else if covers(draft, quotation)
                && (outside >= 2 || outside == 1 && self.has_subject_outside(draft))
                && (draft.basis != Basis::According || self.is_told_by(draft, number))
            {
                // `according to` says where a report is from; who speaks in it, only where nothing else does.
                self.drafts[at].mode = Mode::Mixed;
                taken = true;
            }
        }
        taken
    }

    /// `told both sides to settle “before the crowd comes”`: words in quotation marks and small letters right behind what is said
    /// belong to it.
    fn adjoins(&self, draft: &Draft, quotation: &Quotation) -> bool {
        let text = self.search.text;
        let (said, outer) = (draft.extent(), quotation.quote.outer);
        let is_small = text[quotation.quote.inner.start..].starts_with(char::is_lowercase);
        let follows = said.end <= outer.start && text[said.end..outer.start].trim().is_empty();
        let is_behind = draft.governor.is_some_and(|governor| governor < draft.tokens.start);
        draft.is_saying && draft.mode != Mode::Direct && is_small && follows && is_behind
    }

    /// `It was “a long night”, according to a guest`: no words but those of the draft say whose the quotation is.
    fn is_told_by(&self, draft: &Draft, number: usize) -> bool {
        let quotation = &self.quotations[number];
        let after = self.quotations.get(number + 1).filter(|after| after.block == quotation.block);
        let found = source(self.search, quotation, self.before(number), after, &[draft]);
        found.is_some_and(|source| source.basis == Basis::According)
    }

    /// `They met on the 5th of Jan. “We are done,” a guest said`, which the parser took for one sentence: the verb behind the quotation
    /// gives its words alone.
    fn begins_in_front(&self, draft: &Draft, quotation: &Quotation) -> bool {
        let before = self.search.text[..quotation.quote.outer.start].trim_end();
        draft.extent().start < quotation.quote.outer.start
            && draft.governor.is_some_and(|governor| governor >= quotation.outer.end)
            && before.ends_with(['.', '!', '?'])
    }

    /// The verb that introduces a quotation right in front of it, with a comma or a colon.
    fn adjacent(&self, number: usize) -> Option<usize> {
        let quotation = &self.quotations[number];
        let last = quotation.outer.start.checked_sub(1)?;
        if !matches!(self.search.parse.word(last), "," | ":") {
            return None;
        }
        in_front(self.search, quotation, self.before(number))?.governor
    }

    /// Words of the draft's content that no quotation covers.
    fn words_outside(&self, draft: &Draft) -> usize {
        let parse = self.search.parse;
        let inside = |token: usize| draft.content.iter().any(|span| span.overlaps(parse.span(token)));
        draft.tokens.clone().filter(|&token| !self.marked[token] && !parse.is_mark(token) && inside(token)).count()
    }

    /// `Kern “could not pay”`: the draft says of whom, the quotation does not.
    fn has_subject_outside(&self, draft: &Draft) -> bool {
        let parse = self.search.parse;
        let first = draft.tokens.clone().find(|&token| !parse.is_mark(token));
        first.is_some_and(|first| !self.marked[first] && parse.is_noun(first) && parse.dep(first).starts_with("nsubj"))
    }

    /// Drafts of the quotations that no reported speech holds.
    fn quoted(&self, taken: &[bool]) -> Vec<Draft> {
        let mut direct: Vec<(Draft, usize)> = Vec::new();
        for (number, quotation) in self.quotations.iter().enumerate() {
            if taken[number] || !quotation.is_speech {
                continue;
            }
            // Nothing but terms in quotation marks lies between, or the paragraph before ends in it.
            let near = |last: usize| {
                self.quotations[last + 1..number].iter().all(|between| !between.is_speech)
                    || self.quotations[last].block + 1 == quotation.block
            };
            let previous = direct.last_mut().filter(|(_, last)| near(*last));
            let after = self.quotations.get(number + 1).filter(|after| after.block == quotation.block);
            let beside: Vec<&Draft> = self
                .near(&self.with_next(&quotation.outer))
                .filter(|&at| self.alive[at])
                .map(|at| &self.drafts[at])
                .collect();
            let found = source(self.search, quotation, self.before(number), after, &beside);
            match (found, previous) {
                (Some(source), Some((draft, last))) if self.is_same(draft, *last, &source, quotation) => {
                    extend(self.search, draft, quotation);
                    *last = number;
                }
                (Some(source), Some((draft, last)))
                    if draft.basis == Basis::Unattributed && self.is_left_open(*last, number) =>
                {
                    let open = std::mem::take(&mut draft.content);
                    *draft = draft_of(self.search, quotation, source);
                    draft.content.splice(0..0, open);
                    draft.tokens.start = self.quotations[*last].tokens.start;
                    *last = number;
                }
                (Some(source), _) => direct.push((draft_of(self.search, quotation, source), number)),
                (None, Some((draft, last)))
                    if carried::goes_on(self.search, &self.quotations[*last], quotation, draft) =>
                {
                    extend(self.search, draft, quotation);
                    *last = number;
                }
                (None, previous) => {
                    let last = previous.map(|(draft, last)| (&*draft, &self.quotations[*last]));
                    let carried = carried::source(self, number, last);
                    direct.push((draft_of(self.search, quotation, carried), number));
                }
            }
        }
        direct.into_iter().map(|(draft, _)| draft).collect()
    }

    /// True where a paragraph ends in the middle of a quotation that the next one goes on with: whose it is, is told there.
    fn is_left_open(&self, last: usize, next: usize) -> bool {
        let (last, next) = (&self.quotations[last], &self.quotations[next]);
        let opens = next.outer.start == self.search.reading.blocks[next.block].tokens.start;
        !last.quote.closed && last.block + 1 == next.block && opens
    }

    /// True where the source is the one of the quotation before, in the same paragraph.
    fn is_same(&self, draft: &Draft, last: usize, source: &Source, quotation: &Quotation) -> bool {
        draft.governor.is_some() && draft.governor == source.governor && self.quotations[last].block == quotation.block
    }

    /// The reported speech that still stands, with the quoted speech, in text order.
    fn finish(mut self, direct: Vec<Draft>) -> Vec<Draft> {
        let mut is_source = vec![false; self.search.parse.len()];
        for governor in direct.iter().filter_map(|draft| draft.governor) {
            is_source[governor] = true;
        }
        for number in 0..self.drafts.len() {
            let draft = &self.drafts[number];
            if draft.mode != Mode::Indirect {
                continue;
            }
            // `“We are done,” Kern told the crew, according to two guests`: it is hers.
            if draft.basis == Basis::According
                && self.begins_quoted(draft)
                && draft.tokens.clone().any(|token| is_source[token])
            {
                self.alive[number] = false;
                continue;
            }
            let touches = draft.tokens.clone().any(|token| self.search.quoted[token]);
            let only_quoted = touches && self.words_outside(draft) < 2;
            let gave_its_cue = draft.governor.is_some_and(|governor| is_source[governor])
                && draft.act != Act::Ask
                && !self.stands_beside(draft);
            if only_quoted || gave_its_cue {
                self.alive[number] = false;
            }
        }
        let alive = self.alive;
        let mut all: Vec<Draft> =
            self.drafts.into_iter().enumerate().filter(|(number, _)| alive[*number]).map(|(_, draft)| draft).collect();
        all.extend(direct);
        all.sort_by_key(|draft| (draft.extent().start, draft.extent().end));
        all
    }

    fn begins_quoted(&self, draft: &Draft) -> bool {
        draft.tokens.clone().take(2).any(|token| self.search.quoted[token])
    }

    /// `She said the talks were hard. “...”`: reported speech with content of its own keeps it, even where its verb introduces a
    /// quotation as well.
    fn stands_beside(&self, draft: &Draft) -> bool {
        let holds_marks = draft.tokens.clone().any(|token| self.marked[token]);
        draft.confidence >= 0.85 && !holds_marks
    }
}
