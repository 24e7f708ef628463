//! Words that reached the article through others: `agencies quoted the envoy as saying`, `X said that Y had told Z`.

use super::draft::Draft;
use crate::grammar::Parse;

/// For each draft, through which others it is passed on, the nearest to the article first. The drafts must be in text order.
pub(super) fn relays(parse: &Parse, drafts: &[Draft]) -> Vec<Vec<usize>> {
    // The drafts whose content is still open, the outermost first.
    let mut open: Vec<usize> = Vec::new();
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|&number| (drafts[number].tokens.start, usize::MAX - drafts[number].tokens.end));
    let mut chains = vec![Vec::new(); drafts.len()];
    for number in order {
        let draft = &drafts[number];
        open.retain(|&outer| drafts[outer].tokens.end > draft.tokens.start);
        let inside = |outer: &&usize| {
            let outer = &drafts[**outer];
            let cue = draft.governor.or(draft.cue.as_ref().map(|cue| cue.start));
            cue.is_some_and(|cue| outer.is_saying && outer.tokens.contains(&cue) && holds(parse, outer, cue))
                && outer.speakers != draft.speakers
        };
        chains[number] = open.iter().filter(inside).copied().collect();
        open.push(number);
    }
    chains
}

/// True where the token is among the words said, not in a gap between them.
fn holds(parse: &Parse, draft: &Draft, token: usize) -> bool {
    draft.content.iter().any(|span| span.overlaps(parse.span(token)))
}
