//! Stage 4: who said what.
//!
//! Quotations are found by their marks (`quotation`), reported speech by the verbs, adjectives and nouns that carry it
//! (`search`, with the rules under `assets/rules/statements`), `according to` by itself (`according`); quotations are then
//! given to the words that say whose they are (`source`, `direct`), and speakers to actors (`speaker`).

mod according;
mod adjective;
mod clause;
mod content;
mod direct;
mod draft;
mod frames;
mod noun;
mod phrase;
mod quotation;
mod search;
mod source;
mod speaker;
mod tail;
mod verb;

use crate::lexicon::Lexicon;
use crate::model::{
    Actor, Attribution, Cast, Document, Evidence, Modality, Reading, Statement, StatementId, content_id,
};
use draft::Draft;
use search::Search;

/// The statements of one document.
pub fn find(document: &Document, reading: &Reading, cast: &Cast, lexicon: &Lexicon) -> Vec<Statement> {
    let parse = &reading.parse;
    let quotations = quotation::quotations(document, parse, &reading.blocks);
    let mut quoted = vec![false; parse.len()];
    for quotation in quotations.iter().filter(|quotation| quotation.is_speech) {
        quoted[quotation.tokens.clone()].fill(true);
    }
    let search = Search { parse, text: &document.text, lexicon, reading, quoted: &quoted };
    let mut drafts = search.drafts();
    drafts.extend(according::drafts(&search));
    drafts.extend(tail::drafts(&search, &drafts));
    drafts.sort_by_key(|draft| draft.tokens.start);
    direct::attribute(&search, &quotations, &mut drafts);
    let mut statements: Vec<Statement> =
        drafts.iter().filter_map(|draft| statement(document, reading, &cast.actors, draft)).collect();
    let mut seen = std::collections::HashSet::new();
    statements.retain(|statement| seen.insert(statement.id.clone()));
    statements
}

fn statement(document: &Document, reading: &Reading, actors: &[Actor], draft: &Draft) -> Option<Statement> {
    let speaker = speaker::resolve(reading, actors, &draft.speakers);
    let evidence = |span| Evidence::new(&document.id, &document.text, span);
    let content: Vec<Evidence> = draft.content.iter().map(|&span| evidence(span)).collect();
    let first = content.first()?;
    let extent = draft.extent();
    let place = format!("{}-{}", extent.start, extent.end);
    let speaker_id = |number: usize| {
        speaker.as_ref().and_then(|speaker| speaker.actors.get(number)).map(|&actor| actors[actor].id.clone())
    };
    let words = speaker.as_ref().map_or_else(String::new, |speaker| speaker.words.slice(&document.text).to_owned());
    let id = StatementId::from(content_id("s", &[document.id.as_str(), &place, &words]));
    let joint = speaker.as_ref().map_or(0, |speaker| speaker.actors.len());
    Some(Statement {
        id,
        speaker: speaker_id(0),
        joint: (1..joint).filter_map(speaker_id).collect(),
        speaker_text: speaker.as_ref().map(|_| words),
        speaker_at: speaker.as_ref().map(|speaker| evidence(speaker.words)),
        attribution: speaker.as_ref().map_or(Attribution::Unresolved, |speaker| speaker.attribution),
        mode: draft.mode,
        cue: draft.cue.clone().map(|cue| evidence(reading.parse.span_of(cue))),
        act: draft.act,
        denied: draft.denied,
        modality: Modality::Asserted,
        addressee: draft.addressee.and_then(|head| reading.actor_at(head)).map(|actor| actors[actor].id.clone()),
        topics: Vec::new(),
        said: document.published.map(crate::model::DateSpan::day),
        meeting: None,
        relayed_by: Vec::new(),
        utterance: None,
        reason: format!(
            "{}/{}: “{}”",
            draft.rule,
            draft.frame.map_or_else(String::new, |frame| format!("{frame:?}")),
            first.words.chars().take(40).collect::<String>()
        ),
        confidence: draft.confidence * if speaker.as_ref().is_some_and(|speaker| speaker.by_name) { 1.0 } else { 0.9 },
        content,
    })
}
