//! When something was said: the words around the cue that say so, worked out from the article's own day.

use crate::grammar::whens;
use crate::model::DateSpan;
use crate::statements::draft::Draft;
use crate::statements::search::Search;

/// The day or days on which the draft's words were said; none where the sentence does not tell.
pub(in crate::statements) fn said(search: &Search<'_>, draft: &Draft) -> Option<DateSpan> {
    let parse = search.parse;
    let governor = draft.governor.or(draft.cue.as_ref().map(|cue| cue.start))?;
    let anchor = search.reading.anchor.as_ref()?;
    let sentence = parse.sentences()[parse.sentence_of(governor)].clone();
    let is_content = |token: usize| draft.content.iter().any(|span| span.overlaps(parse.span(token)));
    // What hangs on the cue without another verb in between says when it was said; what hangs on the speaker says
    // since when she holds her office.
    let of_speaker = |token: usize| {
        let mut path = std::iter::once(token).chain(parse.ancestors(token)).take_while(|&above| above != governor);
        path.any(|above| parse.dep(above).starts_with("nsubj"))
    };
    let of_cue = |token: usize| {
        let verb = std::iter::once(token)
            .chain(parse.ancestors(token))
            .find(|&above| parse.is_verb(above) || above == governor);
        verb == Some(governor) || (parse.is_noun(governor) && verb == Some(parse.head(governor)))
    };
    let found = whens(parse, search.text, sentence, anchor);
    found
        .into_iter()
        .find(|when| {
            let token = when.tokens.start;
            !is_content(token) && of_cue(token) && !of_speaker(token)
        })
        .map(|when| DateSpan::new(when.start, when.end))
}
