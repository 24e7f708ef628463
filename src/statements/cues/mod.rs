//! What announces that somebody says something.
//!
//! Verbs, adjectives and nouns that carry reported speech (`verb`, `adjective`, `noun`); `according to` (`according`); colons, in the
//! text and in headings (`announced`, `manner`, `headline`); a verb left out the second time (`gapped`); and the sentences that go on
//! without a cue of their own (`free`, `interview`).

mod according;
mod adjective;
mod announced;
mod free;
mod gapped;
mod headline;
pub mod interview;
mod manner;
mod noun;
mod verb;

use super::asides::aside;
use super::draft::{Basis, Draft};
use super::search::Search;
use crate::grammar::Parse;
use crate::lexicon::Frame;
use crate::model::Act;

/// All drafts of reported speech.
pub(super) fn reported(search: &Search<'_>) -> Vec<Draft> {
    let mut drafts = search.drafts();
    told_once(search.parse, &mut drafts);
    gapped::part(search, &mut drafts);
    aside::add(search, &mut drafts);
    drafts.extend(according::drafts(search));
    drafts.extend(headline::drafts(search, &drafts));
    let announced = announced::drafts(search);
    // `repeated the threat that the town fears most: the mill would close`: what the threat is stands behind the colon.
    let is_announced = |draft: &Draft, noun: usize| {
        draft.governor == Some(noun) || draft.basis == Basis::Frame(Frame::Object) && draft.tokens.contains(&noun)
    };
    drafts.retain(|draft| {
        let mut nouns = announced.iter().filter_map(|other| other.governor);
        draft.governor.is_none() || !nouns.any(|noun| is_announced(draft, noun))
    });
    drafts.extend(announced);
    drafts.extend(manner::drafts(search, &drafts));
    drafts.extend(free::drafts(search, &drafts));
    drafts
}

/// `expressed confidence that it would pass`, `expressed her belief that`: one statement, and by the noun that has the clause.
fn told_once(parse: &Parse, drafts: &mut Vec<Draft>) {
    let nouns: Vec<(usize, Vec<usize>)> = drafts
        .iter()
        .filter(|draft| draft.basis == Basis::Frame(Frame::That))
        .filter_map(|draft| draft.governor.map(|noun| (noun, draft.speakers.clone())))
        .collect();
    drafts.retain(|draft| {
        let holds = |(noun, speakers): &(usize, Vec<usize>)| {
            let are_own = || draft.act == Act::Assert && speakers.iter().all(|&owner| parse.tag(owner) == "PRP$");
            // The noun is the first word of the object, or stands right behind its article.
            (draft.tokens.start..draft.tokens.start + 3).contains(noun)
                && draft.governor.is_some_and(|verb| verb < *noun)
                && (draft.speakers == *speakers || are_own())
        };
        draft.basis != Basis::Frame(Frame::Object) || !nouns.iter().any(holds)
    });
}
