//! Words within others' words: passed on, as in `X said that Y had told Z`, or only told of.

use super::speaker::Speaker;
use crate::grammar::Parse;
use crate::lexicon::Frame;
use crate::model::ActorKind;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;

/// For each draft, through which others it is passed on, the nearest to the article first.
pub(in crate::statements) fn relays(parse: &Parse, drafts: &[Draft]) -> Vec<Vec<usize>> {
    let mut chains = around(parse, drafts);
    for (number, chain) in chains.iter_mut().enumerate() {
        chain.retain(|&outer| drafts[outer].is_saying && drafts[outer].speakers != drafts[number].speakers);
    }
    chains
}

/// Leaves out what is only said of another's thoughts or acts within what somebody says: `X said that Y wants to go` is a
/// statement of X. What Y is reported to have said in so many words stays.
pub(in crate::statements) fn drop_inner(search: &Search<'_>, drafts: &mut Vec<Draft>) {
    let parse = search.parse;
    let chains = around(parse, drafts);
    let told = |draft: &Draft| {
        let clausal = matches!(draft.basis, Basis::Frame(Frame::That | Frame::Out | Frame::Particle | Frame::Wh));
        draft.is_saying && (clausal || !matches!(draft.basis, Basis::Frame(_)))
    };
    // `According to the daily, ...`, `As the daily reported, ...` say only where the article has it from.
    let is_frame =
        |outer: &usize| !matches!(drafts[*outer].basis, Basis::According | Basis::AsReported | Basis::Headline);
    // `The agency reported that the mayor accused her of theft`: all that is passed on is what another says.
    let actor = |draft: &Draft| draft.speakers.first().and_then(|&speaker| search.reading.actor_at(speaker));
    let is_passed_on = |draft: &Draft, outer: usize| {
        let above = draft.governor.map(|governor| parse.head(governor));
        let is_top = draft.governor.is_some_and(|governor| {
            parse.is_verb(governor) && (parse.is_root(governor) || above == drafts[outer].governor)
        });
        draft.is_saying
            && drafts[outer].is_saying
            && is_top
            && actor(draft).is_some()
            && actor(draft) != actor(&drafts[outer])
    };
    let keep = drafts.iter().zip(&chains).map(|(draft, chain)| {
        let passed_on = chain.last().is_some_and(|&outer| is_passed_on(draft, outer));
        told(draft) || passed_on || !chain.iter().any(is_frame)
    });
    let keep: Vec<bool> = keep.collect();
    let mut keep = keep.into_iter();
    drafts.retain(|_| keep.next().unwrap_or(true));
}

/// `The gate is shut, the warden said, the agency reports`: the agency passes on what another says, and says nothing itself. True for
/// each such draft.
pub(in crate::statements) fn reports(
    search: &Search<'_>,
    drafts: &[Draft],
    chains: &[Vec<usize>],
    speakers: &[Option<Speaker>],
) -> Vec<bool> {
    let parse = search.parse;
    let mut found = vec![false; drafts.len()];
    for (inner, chain) in drafts.iter().zip(chains) {
        let Some((&outer, governor)) = chain.last().zip(inner.governor) else { continue };
        let (above, reported) = (&drafts[outer], speakers[outer].as_ref());
        let is_behind = above.governor.is_some_and(|verb| governor < verb && above.tokens.end <= verb);
        let is_top =
            is_behind && (above.governor == Some(parse.head(governor)) || inner.tokens.start == above.tokens.start);
        let is_report = above.governor.is_some_and(|verb| parse.has_lemma(verb, &["report", "write"]));
        let is_body = reported.is_some_and(|speaker| {
            speaker.actors.iter().all(|&actor| search.actors[actor].kind == ActorKind::Organization)
        });
        found[outer] |= is_top && is_report && is_body && inner.is_saying;
    }
    found
}

/// `The bank demanded that he pay the bill, which it called modest`: `it` in what is said is whoever says so.
pub(in crate::statements) fn with_own_speakers(
    search: &Search<'_>,
    drafts: &[Draft],
    chains: &[Vec<usize>],
    mut speakers: Vec<Option<Speaker>>,
) -> Vec<Option<Speaker>> {
    let parse = search.parse;
    for (number, draft) in drafts.iter().enumerate() {
        let is_it = |&head: &usize| parse.is_word(head, &["it"]);
        let is_relative = draft.governor.is_some_and(|governor| parse.dep(governor) == "relcl");
        let Some(&outer) = chains[number].last() else { continue };
        let whose = speakers[outer].as_ref().map(|speaker| speaker.actors.clone()).unwrap_or_default();
        let is_body = whose.iter().all(|&actor| search.actors[actor].kind != ActorKind::Person);
        if let Some(own) = speakers[number].as_mut()
            && draft.speakers.iter().all(is_it)
            && is_relative
            && is_body
            && !whose.is_empty()
        {
            own.actors = whose;
        }
    }
    speakers
}

/// For each draft, the others whose content holds its cue, the outermost first.
fn around(parse: &Parse, drafts: &[Draft]) -> Vec<Vec<usize>> {
    // The drafts whose content is still open, the outermost first.
    let mut open: Vec<usize> = Vec::new();
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|&number| (drafts[number].tokens.start, usize::MAX - drafts[number].tokens.end));
    let mut chains = vec![Vec::new(); drafts.len()];
    for number in order {
        let draft = &drafts[number];
        let cue = draft.governor.or(draft.cue.as_ref().map(|cue| cue.start));
        open.retain(|&outer| drafts[outer].tokens.end > draft.tokens.start);
        let holds_cue = |outer: &&usize| cue.is_some_and(|cue| holds(parse, &drafts[**outer], cue));
        chains[number] = open.iter().filter(holds_cue).copied().collect();
        open.push(number);
    }
    chains
}

/// True where the token is among the words said, not in a gap between them.
fn holds(parse: &Parse, draft: &Draft, token: usize) -> bool {
    draft.content.iter().any(|span| span.overlaps(parse.span(token)))
}
