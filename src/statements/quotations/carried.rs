//! Quotations without words of their own that say whose they are: they go on with a speaker named before.

use super::direct::Fitting;
use super::front::is_asked;
use super::quotation::Quotation;
use super::source::Source;
use crate::model::{Act, MentionForm, Mode, SectionKind};
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;
use std::ops::Range;

/// A quotation goes on after its attribution: `“...,” she said. “...”`
pub(in crate::statements) fn goes_on(search: &Search<'_>, last: &Quotation, next: &Quotation, draft: &Draft) -> bool {
    let parse = search.parse;
    if last.block != next.block {
        return last.block + 1 == next.block && !last.quote.closed;
    }
    let between = last.outer.end..next.outer.start;
    let sentences = |token: usize| parse.sentence_of(token);
    if between.is_empty() {
        return true;
    }
    let first = sentences(between.start);
    let final_sentence = sentences(between.end - 1);
    // Nothing but the attribution's own sentence lies between, and the next quotation opens a sentence.
    let attribution = draft.governor.map(sentences);
    let opens =
        matches!(parse.word(next.outer.start.saturating_sub(1)), "." | "!" | "?" | "”" | "\"" | "''" | "," | ":")
            || sentences(next.tokens.start) != final_sentence;
    opens
        && final_sentence - first <= 1
        && attribution.is_none_or(|sentence| sentence + 1 >= first && sentence <= final_sentence)
}

/// The speaker of a paragraph of nothing but quotations is that of the paragraph before; the speaker of a quotation that is a
/// sentence of its own is that of the sentence before. Else nobody's.
pub(in crate::statements) fn source(
    fitting: &Fitting<'_>,
    number: usize,
    last: Option<(&Draft, &Quotation)>,
) -> Source {
    let quotation = &fitting.quotations[number];
    let is_heading = matches!(
        fitting.search.reading.blocks[quotation.block].kind,
        SectionKind::Headline | SectionKind::Subheading | SectionKind::Caption
    );
    if is_heading {
        return unknown();
    }
    if let Some(speakers) = asked(fitting, quotation, last) {
        return continued(speakers, 0.6);
    }
    if let Some(speakers) = from_person_before(fitting, number) {
        return continued(speakers, 0.5);
    }
    if let Some((draft, last)) = last
        && last.block + 1 == quotation.block
        && !draft.speakers.is_empty()
        && stands_alone(fitting, number)
    {
        return continued(draft.speakers.clone(), 0.6);
    }
    if let Some(speakers) = from_paragraph_before(fitting, number) {
        return continued(speakers, 0.5);
    }
    from_same_sentence(fitting, quotation)
        .or_else(|| in_paper(fitting, quotation))
        .or_else(|| last.and_then(|(draft, last)| half_quoted(fitting, quotation, draft, last)))
        .or_else(|| from_sentence_before(fitting, quotation))
        .or_else(|| from_report_before(fitting, quotation))
        .or_else(|| from_sentence_behind(fitting, quotation))
        .unwrap_or_else(unknown)
}

/// `Asked if the lamp was lit: “Not by me.”`, `Pressed by a reporter: “...”`: whoever spoke last was asked.
fn asked(fitting: &Fitting<'_>, quotation: &Quotation, last: Option<(&Draft, &Quotation)>) -> Option<Vec<usize>> {
    let search = fitting.search;
    let parse = search.parse;
    let colon = quotation.outer.start.checked_sub(1).filter(|&colon| parse.word(colon) == ":")?;
    let sentence = parse.sentence_of(colon);
    if !is_asked(search, colon) {
        return None;
    }
    let quoted = last.filter(|(draft, quotation)| {
        !draft.speakers.is_empty() && parse.sentence_of(quotation.tokens.start) < sentence
    });
    let quoted = quoted.map(|(draft, quotation)| (quotation.tokens.start, draft.speakers.clone()));
    let says = |draft: &&Draft| draft.is_saying && draft.mode != Mode::Direct && !draft.speakers.is_empty();
    let reported = (sentence.saturating_sub(3)..sentence)
        .flat_map(|before| fitting.drafts_of(before).filter(says))
        .last()
        .map(|draft| (draft.tokens.start, draft.speakers.clone()));
    // `Kern met the board on Monday. Asked what it had cost: “...”`
    let told_of = || {
        let before = parse.sentences()[sentence.checked_sub(1)?].clone();
        let root = before.clone().find(|&token| parse.is_root(token) && !search.quoted[token])?;
        let subjects = parse.subjects(root);
        (!subjects.is_empty() && subjects.iter().all(|&subject| search.is_person(subject))).then_some(subjects)
    };
    let spoke = quoted.into_iter().chain(reported).max_by_key(|(at, _)| *at);
    // Another paragraph may be about somebody else: `Kern arrives. Asked if she is sure: “...”`
    let block = search.reading.blocks[quotation.block].tokens.start;
    let spoke_here = spoke.clone().filter(|(at, _)| *at >= block).map(|(_, speakers)| speakers);
    spoke_here.or_else(told_of).or_else(|| spoke.map(|(_, speakers)| speakers))
}

/// A paragraph of nothing but quotations behind one that ends in reported speech: `Kern told the crew that it was over.`
fn from_paragraph_before(fitting: &Fitting<'_>, number: usize) -> Option<Vec<usize>> {
    let search = fitting.search;
    let block = fitting.quotations[number].block;
    let before = search.reading.blocks.get(block.checked_sub(1)?)?;
    if before.kind != SectionKind::Body || before.tokens.is_empty() || !stands_alone(fitting, number) {
        return None;
    }
    let sentence = search.parse.sentence_of(before.tokens.end - 1);
    let says = |draft: &&Draft| draft.is_saying && draft.mode != Mode::Direct && !draft.speakers.is_empty();
    let outermost = fitting.drafts_of(sentence).filter(says).max_by_key(|draft| draft.tokens.len())?;
    Some(outermost.speakers.clone())
}

/// A paragraph of nothing but quotations behind one that ends on somebody else than who spoke in it: `Kern, who came last, was in
/// high spirits.`
fn from_person_before(fitting: &Fitting<'_>, number: usize) -> Option<Vec<usize>> {
    let search = fitting.search;
    let (parse, block) = (search.parse, fitting.quotations[number].block);
    let before = search.reading.blocks.get(block.checked_sub(1)?)?;
    if before.kind != SectionKind::Body || before.tokens.is_empty() || !stands_alone(fitting, number) {
        return None;
    }
    let sentence = parse.sentence_of(before.tokens.end - 1);
    let whole = parse.sentences()[sentence].clone();
    let is_plain = whole.start >= before.tokens.start
        && !whole.clone().any(|token| search.quoted[token])
        && fitting.drafts_of(sentence).next().is_none();
    let root = whole.clone().find(|&token| parse.is_root(token) && matches!(parse.pos(token), "VERB" | "AUX"))?;
    let is_named = |token: &usize| {
        let mention = search.reading.mention_headed(*token);
        mention.is_some_and(|mention| mention.form == MentionForm::Name) && search.is_person(*token)
    };
    let subjects = parse.subjects(root);
    (is_plain && subjects.len() == 1 && subjects.iter().all(is_named)).then_some(subjects)
}

/// `“We are done,” she says. The owners “never came”.`: a sentence without a verb of saying that ends in quotation marks.
fn half_quoted(fitting: &Fitting<'_>, quotation: &Quotation, draft: &Draft, last: &Quotation) -> Option<Source> {
    let parse = fitting.search.parse;
    let number = parse.sentence_of(quotation.tokens.start);
    let sentence = parse.sentences()[number].clone();
    let follows = last.block == quotation.block && parse.sentence_of(last.tokens.start) + 1 == number;
    let ends = (quotation.outer.end..sentence.end).all(|token| parse.is_mark(token));
    let is_bare = (sentence.start..quotation.outer.start).all(|token| !parse.is_verb(token));
    (follows && ends && is_bare && !draft.speakers.is_empty()).then(|| continued(draft.speakers.clone(), 0.5))
}

fn continued(speakers: Vec<usize>, confidence: f32) -> Source {
    Source {
        speakers,
        addressee: None,
        cue: None,
        governor: None,
        act: Act::Assert,
        basis: Basis::Continued,
        rule: None,
        confidence,
    }
}

fn unknown() -> Source {
    Source { basis: Basis::Unattributed, ..continued(Vec::new(), 0.3) }
}

/// `The talks were hard, the minister said, and “nobody smiled”.`
fn from_same_sentence(fitting: &Fitting<'_>, quotation: &Quotation) -> Option<Source> {
    let sentence = fitting.search.parse.sentence_of(quotation.tokens.start);
    let is_beside = |draft: &&Draft| {
        draft.basis == Basis::Aside
            && draft.cue.as_ref().is_some_and(|cue| cue.end <= quotation.outer.start)
            && draft.tokens.end <= quotation.outer.start
    };
    let beside = fitting.drafts_of(sentence).filter(is_beside).last()?;
    Some(continued(beside.speakers.clone(), 0.7))
}

/// `In a note to the guests the state withdrew its plan, “without prejudice”.`: whose paper it is.
fn in_paper(fitting: &Fitting<'_>, quotation: &Quotation) -> Option<Source> {
    let search = fitting.search;
    let parse = search.parse;
    let sentence = parse.sentences()[parse.sentence_of(quotation.tokens.start)].clone();
    let root = sentence.clone().find(|&token| parse.is_root(token) && parse.is_verb(token))?;
    let is_outside = |token: &usize| !search.quoted[*token];
    let mut papers = parse.obliques(root, &["in"]).into_iter().filter(is_outside);
    let is_own = papers.any(|paper| parse.tag(paper) == "NN" && search.is_paper(paper));
    let subjects: Vec<usize> = parse.subjects(root).into_iter().filter(is_outside).collect();
    let is_somebody = subjects.len() == 1 && search.is_somebody(subjects[0]);
    (is_own && is_somebody).then(|| continued(subjects, 0.6))
}

/// `The minister said the talks were hard. “...”`, `The minister was angry. “...”`
fn from_sentence_before(fitting: &Fitting<'_>, quotation: &Quotation) -> Option<Source> {
    let search = fitting.search;
    let parse = search.parse;
    let begin = quotation.outer.start;
    let block = &search.reading.blocks[quotation.block].tokens;
    let opens = begin > block.start && matches!(parse.word(begin - 1), "." | "!" | "?" | ":" | "”" | "\"" | "''");
    let ends = search.text[..quotation.quote.inner.end].ends_with(['.', '!', '?', '…', '—']);
    if !opens || !ends {
        return None;
    }
    let before = parse.sentence_of(begin - 1);
    // `The bill is dead, Kern says. In writing? “On the phone.”`: the reporter's question
    let last = parse.sentences()[before].clone();
    let is_asked = parse.is_word(begin - 1, &["?"])
        && last.len() <= 8
        && last.start > block.start
        && fitting.drafts_of(before).next().is_none()
        && !last.clone().any(|token| search.quoted[token]);
    let before = if is_asked { before - 1 } else { before };
    let whole = parse.sentences()[before].clone();
    let says = |draft: &&Draft| draft.is_saying && draft.mode != Mode::Direct && !draft.speakers.is_empty();
    // The saying that holds the others.
    let outermost = fitting.drafts_of(before).filter(says).max_by_key(|draft| draft.tokens.len());
    if let Some(draft) = outermost {
        return Some(continued(draft.speakers.clone(), 0.7));
    }
    let root = whole.clone().find(|&token| parse.is_root(token) && !search.quoted[token])?;
    // `It was left to Kern to say what they thought. “...”`
    if let Some(one) = whole.clone().filter(|&verb| parse.is_verb(verb)).find_map(|verb| search.left_to(verb)) {
        return Some(continued(vec![one], 0.6));
    }
    let subjects = parse.subjects(root);
    let is_person = subjects.len() == 1 && search.is_person(subjects[0]);
    is_person.then(|| continued(subjects, 0.5))
}

/// `She tells me he promised a review. Kern had “heard what he wanted”.`: a sentence that ends in quotation marks, in the tense of
/// reported speech, behind one that reports.
fn from_report_before(fitting: &Fitting<'_>, quotation: &Quotation) -> Option<Source> {
    let search = fitting.search;
    let parse = search.parse;
    let number = parse.sentence_of(quotation.tokens.start);
    let sentence = parse.sentences()[number].clone();
    let block = &search.reading.blocks[quotation.block].tokens;
    let is_finite = |&token: &usize| parse.is_tensed(token);
    let verb = (sentence.start..quotation.outer.start).find(is_finite)?;
    let is_shifted = parse.is_word(verb, &["had", "would", "could"]);
    let ends = (quotation.outer.end..sentence.end).all(|token| parse.is_mark(token));
    let opens = sentence.start > block.start && fitting.drafts_of(number).next().is_none();
    let says = |draft: &&Draft| draft.is_saying && draft.mode != Mode::Direct && !draft.speakers.is_empty();
    let before = fitting.drafts_of(number.checked_sub(1)?).filter(says).max_by_key(|draft| draft.tokens.len())?;
    (is_shifted && ends && opens).then(|| continued(before.speakers.clone(), 0.5))
}

/// `“They pushed me.” Nobody had called, he said.`: who is `he` in the sentence behind has spoken here already.
fn from_sentence_behind(fitting: &Fitting<'_>, quotation: &Quotation) -> Option<Source> {
    let search = fitting.search;
    let parse = search.parse;
    let block = &search.reading.blocks[quotation.block].tokens;
    let next = (quotation.outer.end..block.end).find(|&token| !parse.is_mark(token))?;
    let opens =
        quotation.outer.start > block.start && parse.sentence_of(next) > parse.sentence_of(quotation.tokens.start);
    let ends = search.text[..quotation.quote.inner.end].ends_with(['.', '!', '?', '…']);
    let says = |draft: &&Draft| {
        let by_pronoun = draft.speakers.iter().all(|&speaker| parse.is_word(speaker, &["he", "she"]));
        draft.is_saying && draft.mode != Mode::Direct && !draft.speakers.is_empty() && by_pronoun
    };
    let behind = fitting.drafts_of(parse.sentence_of(next)).find(says)?;
    (opens && ends).then(|| continued(behind.speakers.clone(), 0.5))
}

/// True where a paragraph is nothing but quotations.
fn stands_alone(fitting: &Fitting<'_>, number: usize) -> bool {
    let parse = fitting.search.parse;
    let block = fitting.quotations[number].block;
    let in_block = |quotation: &&Quotation| quotation.block == block;
    let before = fitting.quotations[..number].iter().rev().take_while(in_block);
    let after = fitting.quotations[number..].iter().take_while(in_block);
    let words_in = |tokens: Range<usize>| tokens.filter(|&token| !parse.is_mark(token)).count();
    let covered: usize = before.chain(after).map(|quotation| words_in(quotation.outer.clone())).sum();
    let words = words_in(fitting.search.reading.blocks[block].tokens.clone());
    covered * 10 >= words * 9
}
