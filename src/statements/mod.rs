//! Stage 4: who said what.
//!
//! Every word that announces speech is tried in turn (`search`, with the rules under `assets/rules/statements`), and what else
//! announces it (`cues`, `asides`). Of each is told who speaks (`speakers`), which words are what is said (`content`), and whether
//! anything is; a draft holds that (`draft`, `drafting`). Words in quotation marks are given to the words that say whose they are
//! (`quotations`). A draft becomes a statement (`maker`) once its speaker is known, with what is done by it, when and why (`said`).

mod asides;
mod content;
mod cues;
mod draft;
mod drafting;
mod maker;
mod quotations;
mod said;
mod search;
mod speakers;

use crate::lexicon::Lexicon;
use crate::model::{Cast, Document, Mode, Reading, Statement};
use content::telling::{is_clause_or_long, says_something};
use draft::Basis;
use maker::Maker;
use quotations::{direct, heading_quotes, predicate_quotes, quotation};
use search::Search;
use speakers::relay;
use speakers::speaker::{self, Speaker};
use std::collections::HashSet;

/// The statements of one document. Their topics are told by the whole folder: see [`settle`].
pub fn find(document: &Document, reading: &Reading, cast: &Cast, lexicon: &Lexicon) -> Vec<Statement> {
    let parse = &reading.parse;
    let quotations = quotation::quotations(document, parse, &reading.blocks);
    let mut quoted = vec![false; parse.len()];
    for quotation in quotations.iter().filter(|quotation| quotation.is_speech) {
        quoted[quotation.tokens.clone()].fill(true);
    }
    let search = Search { parse, text: &document.text, lexicon, reading, actors: &cast.actors, quoted: &quoted };
    let mut drafts = direct::attribute(&search, &quotations, cues::reported(&search));
    predicate_quotes::tell(&search, &quotations, &mut drafts);
    heading_quotes::tell(&search, &mut drafts);
    cues::interview::add(&search, &mut drafts);
    relay::drop_inner(&search, &mut drafts);
    drafts.retain(|draft| match draft.basis {
        Basis::Unattributed => is_clause_or_long(parse, draft),
        _ => draft.mode == Mode::Direct || says_something(parse, draft),
    });
    let chains = relay::relays(parse, &drafts);
    let speakers: Vec<Option<Speaker>> =
        drafts.iter().map(|draft| speaker::resolve(&search, &draft.speakers, Some(draft))).collect();
    let speakers = relay::with_own_speakers(&search, &drafts, &chains, speakers);
    let maker = Maker { document, search: &search, actors: &cast.actors };
    let reports = relay::reports(&search, &drafts, &chains, &speakers);
    let told = drafts.iter().zip(&speakers).zip(chains.iter().zip(reports)).filter(|(_, (_, is_report))| !is_report);
    let made = told.filter_map(|((draft, speaker), (chain, _))| {
        let relayed_by = maker.relays(draft, chain.iter().filter_map(|&outer| speakers[outer].as_ref()));
        maker.statement(draft, speaker.as_ref(), relayed_by)
    });
    let mut seen = HashSet::new();
    made.filter(|statement| seen.insert(statement.id.clone())).collect()
}

/// What only the whole folder tells of its statements: their topics, and why a speaker's words stand for the speaker.
pub fn settle(statements: &mut [Statement], documents: &[Document], cast: &Cast, lexicon: &Lexicon) {
    said::topics::assign(statements, documents, cast, lexicon);
    said::reason::add_resolutions(statements, &cast.actors);
}
