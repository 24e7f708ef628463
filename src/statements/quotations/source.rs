//! The words that say whose a quotation is: behind it, in front of it, or around it.

use super::behind::behind;
use super::front::in_front;
use super::quotation::Quotation;
use crate::lexicon::{Cue, Frame};
use crate::model::Act;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;
use std::ops::Range;

/// How far from a quotation its attribution may stand, in tokens.
pub(in crate::statements) const REACH: usize = 32;

/// Who is said to speak, and by which words.
pub(in crate::statements) struct Source {
    pub speakers: Vec<usize>,
    /// Head of the words that name whom it is said to.
    pub addressee: Option<usize>,
    pub cue: Option<Range<usize>>,
    pub governor: Option<usize>,
    pub act: Act,
    pub basis: Basis,
    /// The name of the rule that knows the verb.
    pub rule: Option<&'static str>,
    pub confidence: f32,
}

/// The words that say whose a quotation is: behind it, in front of it, or around it.
pub(in crate::statements) fn source(
    search: &Search<'_>,
    quotation: &Quotation,
    before: Option<&Quotation>,
    after: Option<&Quotation>,
    drafts: &[&Draft],
) -> Option<Source> {
    let behind = || behind(search, quotation, after, drafts);
    let in_front = || in_front(search, quotation, before);
    // Whose words follow a colon has been said, where they end with their own sentence.
    let inner = quotation.quote.inner.slice(search.text).trim_end();
    let is_announced = quotation.outer.start.checked_sub(1).is_some_and(|last| match search.parse.word(last) {
        ":" => !inner.ends_with(','),
        // `Kern said, “We are done.” The mayor laughed.`
        "," => {
            let is_beside = |source: Source| source.governor.is_some_and(|verb| verb + 2 >= last);
            inner.ends_with(['.', '!', '?']) && in_front().is_some_and(is_beside)
        }
        _ => false,
    });
    // `terms that, in the words of a guest, “a child could meet”`
    let in_words_of = |draft: &&&Draft| {
        let begins = draft.tokens.start;
        draft.basis == Basis::According
            && draft
                .cue
                .as_ref()
                .is_some_and(|cue| cue.end <= begins && !search.parse.is_word(cue.start, &["according"]))
            && (begins..begins + 2).contains(&quotation.outer.start)
    };
    if let Some(draft) = drafts.iter().find(in_words_of) {
        return Some(of_draft(draft, Basis::According));
    }
    let found = if is_announced { in_front().or_else(behind) } else { behind().or_else(in_front) };
    found.or_else(|| around(search, quotation, drafts))
}

/// The verb that the parser hung the quotation on, wherever it stands in the sentence, or `according to`.
fn around(search: &Search<'_>, quotation: &Quotation, drafts: &[&Draft]) -> Option<Source> {
    let draft = drafts.iter().find(|draft| {
        draft.extent().overlaps(quotation.quote.inner)
            && (draft.basis == Basis::According
                || draft.governor.is_some_and(|governor| search.parse.is_verb(governor)))
    })?;
    Some(of_draft(draft, if draft.basis == Basis::According { Basis::According } else { Basis::Around }))
}

/// The words that say whose a piece of reported speech is.
fn of_draft(draft: &Draft, basis: Basis) -> Source {
    Source {
        speakers: draft.speakers.clone(),
        addressee: draft.addressee,
        cue: draft.cue.clone(),
        governor: draft.governor,
        act: draft.act,
        basis,
        rule: draft.rule,
        confidence: 0.75,
    }
}

pub(in crate::statements) fn by_verb(
    search: &Search<'_>,
    verb: usize,
    speakers: Vec<usize>,
    basis: Basis,
    confidence: f32,
) -> Source {
    let cues = search.lexicon.cues.verb(&search.parse.lemma(verb).to_lowercase());
    let quotes = |cue: &&Cue| !cue.inward && cue.frames.contains(&Frame::Quote);
    let cue = cues.iter().find(quotes).or_else(|| cues.iter().find(|cue| !cue.inward)).or(cues.first());
    let (act, rule) = (cue.map_or(Act::Assert, |cue| cue.act), cue.map(|cue| cue.rule));
    let addressee = search.addressee(verb).filter(|_| cues.iter().any(|cue| cue.frames.contains(&Frame::Addressee)));
    Source { speakers, addressee, cue: Some(verb..verb + 1), governor: Some(verb), act, basis, rule, confidence }
}

pub(in crate::statements) fn is_cue(search: &Search<'_>, verb: usize) -> bool {
    let lemma = search.parse.lemma(verb).to_lowercase();
    // `“...,” unless she could be persuaded`: no words are said by that.
    let persuades = ["persuade", "convince"].contains(&lemma.as_str());
    !search.quoted[verb]
        && search.parse.is_verb(verb)
        && !persuades
        && (search.lexicon.cues.quotes(&lemma) || !search.lexicon.cues.verb(&lemma).iter().all(|cue| cue.inward))
}

/// Who says it: the verb's subject by the parse, unless that lies in the quotation; else the nearest noun on its side.
pub(in crate::statements) fn speakers_near(
    search: &Search<'_>,
    verb: usize,
    window: Range<usize>,
    follows: bool,
) -> Vec<usize> {
    let parse = search.parse;
    if let Some(quoting) = search.quoting(verb) {
        return parse.objects(quoting);
    }
    // `said it had fallen since May, adding: “...”`: whoever said so adds.
    if parse.tag(verb) == "VBG" && parse.dep(verb) == "advcl" && parse.child(verb, &["nsubj"]).is_none() {
        let above: Vec<usize> = search.speakers(verb).0.into_iter().filter(|&one| search.is_somebody(one)).collect();
        if !above.is_empty() {
            return above;
        }
    }
    let by_parse: Vec<usize> = parse.subjects(verb).into_iter().filter(|&subject| !search.quoted[subject]).collect();
    // `reads the letter signed by four, among them Kern`
    let between = |paper: &usize| by_parse.first().is_some_and(|subject| (verb..*subject).contains(paper));
    if let Some(paper) = parse.child(verb, &["dobj"]).filter(|paper| between(paper) && search.is_paper(*paper)) {
        return vec![paper];
    }
    let near = |subject: &usize| window.contains(subject) || parse.sentence_of(*subject) == parse.sentence_of(verb);
    let is_thing = |speaker: usize| is_thing(search, speaker);
    if !by_parse.is_empty() && by_parse.iter().all(near) && !by_parse.iter().all(|&subject| is_thing(subject)) {
        return by_parse;
    }
    // A second subject beside one in the quotation, or a name that the tagger took for a verb.
    let is_named = |noun: usize| parse.is_noun(noun) || search.reading.mention_at(noun).is_some();
    let other = parse
        .children_by(verb, &["nsubj"])
        .find(|&noun| !search.quoted[noun] && window.contains(&noun) && is_named(noun));
    if let Some(other) = other {
        return vec![other];
    }
    // `Kern, who was not asked, described it as “...”`, where the parser took the verb for a participle
    let noun = parse.head(verb);
    let is_parted = parse.dep(verb) == "acl" && parse.is_noun(noun) && parse.word(verb - 1) == ",";
    if is_parted && !follows && search.is_actor(noun) && window.contains(&noun) {
        return vec![noun];
    }
    let can_speak = |token: &usize| {
        (parse.is_noun(*token)
            || parse.pos(*token) == "PRON"
            // `reply the nine`
            || parse.tag(*token) == "CD" && parse.child(*token, &["det"]).is_some())
            && !search.quoted[*token]
            && !matches!(parse.dep(*token), "compound" | "poss" | "npadvmod")
            && !search.is_date(&(*token..*token + 1))
            && !parse.is_word(*token, &["him", "them", "me", "us"])
            && !is_thing(*token)
    };
    let complement = (verb + 1..window.end).find(|&token| parse.is_word(token, &["that"])).unwrap_or(window.end);
    let behind = (verb + 1..complement).find(can_speak).filter(|&noun| noun - verb <= 6);
    // Behind a quotation the speaker is named first: `“...,” Kern, who leads the union, told members.`
    let named = (window.start..verb).find(|&token| !parse.is_mark(token)).map(|first| top_of(search, first, verb));
    let named = named.filter(|noun| follows && can_speak(noun));
    let before = named.or_else(|| (window.start..verb).rev().find(can_speak).filter(|&noun| verb - noun <= 4));
    // `It was late, remarked the guild's chair, Anna Kern, “and dark”`
    // Whom it is shouted to, behind a preposition, does not speak.
    let is_named_behind = |noun: usize| search.is_somebody(noun) && parse.dep(noun) != "pobj";
    let is_inverted = parse.word(verb.saturating_sub(1)) == "," && behind.is_some_and(is_named_behind);
    behind
        .filter(|_| window.start + 1 >= verb || is_inverted)
        .or(before)
        .or(behind)
        .map_or_else(Vec::new, |noun| vec![noun])
}

/// `“...,” he told the choir, which was unheard of, “...”`, `Asked if the lamp was lit: “...”`: nothing of that kind speaks.
fn is_thing(search: &Search<'_>, token: usize) -> bool {
    let parse = search.parse;
    parse.is_word(token, &["which", "this", "that", "what", "these", "those"])
        || parse.pos(token) == "NOUN" && !search.is_somebody(token) && !search.is_paper(token)
}

/// The head of the noun phrase that begins at a token, as far as it lies in front of the verb.
fn top_of(search: &Search<'_>, first: usize, verb: usize) -> usize {
    let parse = search.parse;
    let is_within = |&above: &usize| (first..verb).contains(&above) && parse.is_noun(above);
    parse.ancestors(first).take_while(is_within).last().unwrap_or(first)
}
