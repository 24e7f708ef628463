//! Words in quotation marks find the words that say whose they are.

use super::clause::Search;
use super::draft::Draft;
use super::quotation::Quotation;
use crate::model::{Act, Mode};
use crate::text::Span;
use std::ops::Range;

/// How far from a quotation its attribution may stand, in tokens.
const REACH: usize = 14;

/// Who is said to speak, and by which words.
struct Source {
    speakers: Vec<usize>,
    cue: Option<Range<usize>>,
    governor: Option<usize>,
    act: Act,
    rule: &'static str,
    confidence: f32,
}

/// Makes drafts of all quoted speech. Reported speech that holds quoted words becomes mixed; reported speech that is nothing
/// but a quotation gives its cue to that quotation and goes.
pub(super) fn attribute(search: &Search<'_>, quotations: &[Quotation], drafts: &mut Vec<Draft>) {
    let mut used = vec![false; quotations.len()];
    for (number, quotation) in quotations.iter().enumerate() {
        for draft in drafts.iter_mut().filter(|draft| draft.extent().overlaps(quotation.quote.inner)) {
            let outside = words_outside(search, draft, quotations);
            // `according to` says where a report is from, not who speaks in it.
            if covers(draft, quotation) && outside >= 2 && draft.rule != "according-to" {
                draft.mode = Mode::Mixed;
                used[number] = true;
            }
        }
    }
    let mut direct: Vec<(Draft, usize)> = Vec::new();
    for number in 0..quotations.len() {
        let quotation = &quotations[number];
        if used[number] || !quotation.is_speech {
            continue;
        }
        let before =
            number.checked_sub(1).map(|before| &quotations[before]).filter(|before| before.block == quotation.block);
        let after = quotations.get(number + 1).filter(|after| after.block == quotation.block);
        let previous =
            direct.last_mut().filter(|(_, last)| *last + 1 == number || quotations[*last].block + 1 == quotation.block);
        match source(search, quotation, before, after, drafts) {
            Some(source) => {
                let same = previous.filter(|(draft, last)| {
                    draft.governor.is_some()
                        && draft.governor == source.governor
                        && quotations[*last].block == quotation.block
                });
                if let Some((draft, last)) = same {
                    extend(draft, quotation);
                    *last = number;
                } else {
                    direct.push((draft_of(quotation, source), number));
                }
            }
            None => match previous {
                Some((draft, last)) if goes_on(search, &quotations[*last], quotation, draft) => {
                    extend(draft, quotation);
                    *last = number;
                }
                Some((draft, last))
                    if stands_alone(search, quotation, quotations)
                        && quotations[*last].block + 1 == quotation.block
                        && !draft.speakers.is_empty() =>
                {
                    let follows = Source {
                        speakers: draft.speakers.clone(),
                        cue: None,
                        governor: None,
                        act: Act::Assert,
                        rule: "quote-continued",
                        confidence: 0.6,
                    };
                    direct.push((draft_of(quotation, follows), number));
                }
                _ => {
                    let unknown = Source {
                        speakers: Vec::new(),
                        cue: None,
                        governor: None,
                        act: Act::Assert,
                        rule: "quote",
                        confidence: 0.3,
                    };
                    direct.push((draft_of(quotation, unknown), number));
                }
            },
        }
    }
    let governors: Vec<usize> = direct.iter().filter_map(|(draft, _)| draft.governor).collect();
    drafts.retain(|draft| {
        let only_quoted = draft.mode == Mode::Indirect
            && words_outside(search, draft, quotations) < 2
            && quotations.iter().any(|quotation| quotation.is_speech && draft.extent().overlaps(quotation.quote.inner));
        let is_source = draft.governor.is_some_and(|governor| governors.contains(&governor))
            && draft.mode == Mode::Indirect
            && draft.rule != "ask"
            && !stands_beside(draft, quotations);
        !only_quoted && !is_source
    });
    drafts.extend(direct.into_iter().map(|(draft, _)| draft));
    drafts.sort_by_key(|draft| (draft.extent().start, draft.extent().end));
}

/// True where the draft's content holds the quotation, give or take a mark at its end.
fn covers(draft: &Draft, quotation: &Quotation) -> bool {
    let (outer, inner) = (draft.extent(), quotation.quote.inner);
    outer.start <= inner.start + 3 && inner.end <= outer.end + 4
}

/// `She said the talks were hard. “...”`: reported speech with content of its own keeps it, even where its verb introduces a
/// quotation as well.
fn stands_beside(draft: &Draft, quotations: &[Quotation]) -> bool {
    draft.confidence >= 0.9 && !quotations.iter().any(|quotation| quotation.quote.inner.overlaps(draft.extent()))
}

fn draft_of(quotation: &Quotation, source: Source) -> Draft {
    Draft {
        content: vec![trimmed_quote(quotation)],
        tokens: quotation.tokens.clone(),
        cue: source.cue,
        speakers: source.speakers,
        addressee: None,
        mode: Mode::Direct,
        act: source.act,
        denied: false,
        inward: false,
        rule: source.rule,
        governor: source.governor,
        confidence: source.confidence,
    }
}

/// The quotation without the comma that the attribution put in.
fn trimmed_quote(quotation: &Quotation) -> Span {
    quotation.quote.inner
}

fn extend(draft: &mut Draft, quotation: &Quotation) {
    draft.content.push(trimmed_quote(quotation));
    draft.tokens.end = draft.tokens.end.max(quotation.tokens.end);
}

/// Words of the draft's content that no quotation covers.
fn words_outside(search: &Search<'_>, draft: &Draft, quotations: &[Quotation]) -> usize {
    let parse = search.parse;
    let covered = |token: usize| quotations.iter().any(|quotation| quotation.outer.contains(&token));
    let inside = |token: usize| draft.content.iter().any(|span| span.overlaps(parse.span(token)));
    draft.tokens.clone().filter(|&token| inside(token) && !covered(token) && !parse.is_mark(token)).count()
}

/// The words that say whose a quotation is: behind it, in front of it, or around it.
fn source(
    search: &Search<'_>,
    quotation: &Quotation,
    before: Option<&Quotation>,
    after: Option<&Quotation>,
    drafts: &[Draft],
) -> Option<Source> {
    behind(search, quotation, after, drafts)
        .or_else(|| in_front(search, quotation, before))
        .or_else(|| around(search, quotation, drafts))
}

/// `“...,” said X`, `“...,” X said`, `“...” — X`.
fn behind(search: &Search<'_>, quotation: &Quotation, after: Option<&Quotation>, drafts: &[Draft]) -> Option<Source> {
    let parse = search.parse;
    let start = quotation.outer.end;
    if start >= search.blocks[quotation.block].tokens.end {
        return None;
    }
    let sentence_end = parse.sentences()[parse.sentence_of(start)].end;
    let end = sentence_end.min(start + REACH + 4).min(after.map_or(usize::MAX, |after| after.outer.start));
    let closed = search.text[..quotation.quote.inner.end].ends_with('.')
        && !search.text[..quotation.quote.inner.end].ends_with("...");
    let first = (start..end).find(|&token| !parse.is_mark(token))?;
    if matches!(parse.word(start), "—" | "–" | "―" | "--" | "-") && parse.is_noun(first) && parse.pos(first) == "PROPN"
    {
        let head = (first..end).take_while(|&token| parse.pos(token) == "PROPN").last().unwrap_or(first);
        return Some(Source {
            speakers: vec![head],
            cue: Some(start..start + 1),
            governor: None,
            act: Act::Assert,
            rule: "quote-dash",
            confidence: 0.8,
        });
    }
    for verb in start..end {
        if !is_cue(search, verb) {
            if parse.word(verb) == "." || parse.word(verb) == ";" {
                break;
            }
            continue;
        }
        if verb - first > REACH {
            break;
        }
        let speakers = speakers_near(search, verb, start..end);
        let own_content = drafts.iter().any(|draft| {
            draft.governor == Some(verb)
                && draft.extent().start >= parse.span(verb).end
                && !draft.extent().overlaps(quotation.quote.inner)
        });
        if speakers.is_empty() || (closed && own_content) || (closed && !follows_directly(search, first, verb)) {
            if closed {
                return None;
            }
            continue;
        }
        if own_content && !search.text[..quotation.quote.inner.end].ends_with(',') {
            return None;
        }
        return Some(by_verb(search, verb, speakers, "quote-behind", 0.95));
    }
    None
}

/// The attribution stands right behind the quotation and ends its sentence, as in `“We go.” Smith said.`
fn follows_directly(search: &Search<'_>, first: usize, verb: usize) -> bool {
    verb - first <= 6 && search.parse.subtree(verb).start + 1 >= first
}

/// `X said: “...”`, `X said that “...”`, `adding, “...”`.
fn in_front(search: &Search<'_>, quotation: &Quotation, before: Option<&Quotation>) -> Option<Source> {
    let parse = search.parse;
    let end = quotation.outer.start;
    let last = end.checked_sub(1)?;
    let block_start = parse.sentences()[parse.sentence_of(last)].start;
    let same_sentence = parse.sentence_of(last) == parse.sentence_of(quotation.tokens.start)
        || matches!(parse.word(last), "," | ":" | "—" | "–");
    let start = block_start.max(before.map_or(0, |before| before.outer.end));
    if start >= end || !same_sentence {
        return None;
    }
    let introduced = matches!(parse.word(last), "," | ":");
    let verb = (start..end).rev().find(|&verb| is_cue(search, verb) && (introduced || end - verb <= 6));
    if let Some(verb) = verb {
        let speakers = speakers_near(search, verb, start..end);
        if !speakers.is_empty() {
            return Some(by_verb(search, verb, speakers, "quote-in-front", if introduced { 0.9 } else { 0.8 }));
        }
    }
    if parse.word(last) == ":" {
        // `Sherman: “...”`, `The verdict of the mayor:`
        let root = (start..last).find(|&token| parse.is_root(token))?;
        let speaker = if parse.is_verb(root) {
            parse.subjects(root)
        } else if parse.is_noun(root) {
            vec![root]
        } else {
            Vec::new()
        };
        return (!speaker.is_empty()).then_some(Source {
            speakers: speaker,
            cue: Some(last..end),
            governor: Some(root),
            act: Act::Assert,
            rule: "quote-colon",
            confidence: 0.6,
        });
    }
    None
}

/// The verb that the parser hung the quotation on, wherever it stands in the sentence.
fn around(search: &Search<'_>, quotation: &Quotation, drafts: &[Draft]) -> Option<Source> {
    let draft = drafts.iter().find(|draft| {
        draft.governor.is_some()
            && draft.extent().overlaps(quotation.quote.inner)
            && search.parse.is_verb(draft.governor.unwrap_or(0))
    })?;
    let governor = draft.governor?;
    Some(Source {
        speakers: draft.speakers.clone(),
        cue: draft.cue.clone(),
        governor: Some(governor),
        act: draft.act,
        rule: "quote-around",
        confidence: 0.75,
    })
}

fn by_verb(search: &Search<'_>, verb: usize, speakers: Vec<usize>, rule: &'static str, confidence: f32) -> Source {
    let cues = search.lexicon.cues.verb(&search.parse.lemma(verb).to_lowercase());
    let act = cues.iter().find(|cue| !cue.inward).or(cues.first()).map_or(Act::Assert, |cue| cue.act);
    Source { speakers, cue: Some(verb..verb + 1), governor: Some(verb), act, rule, confidence }
}

fn is_cue(search: &Search<'_>, verb: usize) -> bool {
    let lemma = search.parse.lemma(verb).to_lowercase();
    !search.quoted[verb]
        && search.parse.is_verb(verb)
        && (search.lexicon.cues.quotes(&lemma) || !search.lexicon.cues.verb(&lemma).iter().all(|cue| cue.inward))
}

/// Who says it: the verb's subject by the parse, unless that lies in the quotation; else the nearest noun on its side.
fn speakers_near(search: &Search<'_>, verb: usize, window: Range<usize>) -> Vec<usize> {
    let parse = search.parse;
    let by_parse: Vec<usize> = parse.subjects(verb).into_iter().filter(|&subject| !search.quoted[subject]).collect();
    let near = |subject: &usize| window.contains(subject) || parse.sentence_of(*subject) == parse.sentence_of(verb);
    if !by_parse.is_empty() && by_parse.iter().all(near) {
        return by_parse;
    }
    let can_speak = |token: &usize| {
        (parse.is_noun(*token) || parse.pos(*token) == "PRON")
            && !search.quoted[*token]
            && !matches!(parse.dep(*token), "compound" | "poss" | "npadvmod")
    };
    let complement = (verb + 1..window.end).find(|&token| parse.is_word(token, &["that"])).unwrap_or(window.end);
    let behind = (verb + 1..complement).find(can_speak).filter(|&noun| noun - verb <= 6);
    let before = (window.start..verb).rev().find(can_speak).filter(|&noun| verb - noun <= 4);
    behind.filter(|_| window.start + 1 >= verb).or(before).or(behind).map_or_else(Vec::new, |noun| vec![noun])
}

/// A quotation goes on after its attribution: `“...,” she said. “...”`
fn goes_on(search: &Search<'_>, last: &Quotation, next: &Quotation, draft: &Draft) -> bool {
    let parse = search.parse;
    if last.block + 1 == next.block {
        return !last.quote.closed;
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

/// True where a paragraph is nothing but quotations.
fn stands_alone(search: &Search<'_>, quotation: &Quotation, quotations: &[Quotation]) -> bool {
    let parse = search.parse;
    let same_block: Vec<&Quotation> = quotations.iter().filter(|other| other.block == quotation.block).collect();
    let first = same_block.first().map_or(0, |first| first.outer.start);
    let opens_block = first == 0 || parse.span(first - 1).end + 1 < parse.span(first).start;
    let covered: usize = same_block.iter().map(|other| other.tokens.len()).sum();
    let last = same_block.last().map_or(0, |last| last.outer.end);
    opens_block && covered * 10 >= (last - first) * 8
}
