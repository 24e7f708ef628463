//! Why a statement was found and given to its speaker, as a sentence that a user understands.

use crate::lexicon::Frame;
use crate::model::{Actor, MentionForm, Statement};
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;
use crate::text::{Span, on_one_line};
use std::collections::HashMap;

/// The sentence: the words that it rests on, and what each is taken for. `speaker` are the words that name the speaker.
pub(in crate::statements) fn reason(search: &Search<'_>, draft: &Draft, speaker: Option<Span>) -> String {
    let words = |span: Span| format!("“{}”", on_one_line(span.slice(search.text)));
    let cue = draft.cue.clone().map(|cue| words(search.parse.span_of(cue))).unwrap_or_default();
    let who = speaker.map(words).unwrap_or_default();
    let sentence = match draft.basis {
        Basis::Frame(frame) => by_frame(search, draft, frame, &cue, &who),
        Basis::AsReported => format!("{who} {cue} what the rest of the sentence says: the words begin with “as”"),
        Basis::Aside => format!("{who} and {cue} stand between commas: the rest of the sentence is what was said"),
        Basis::Announced => format!("A colon announces the words of {who}"),
        Basis::Headline => format!("A headline with {who} before a colon"),
        Basis::According => format!("{cue} names {who} as the source of what else the sentence says"),
        Basis::Behind => format!("A quotation, with {cue} and {who} behind it"),
        Basis::InFront => format!("A quotation, introduced by {who} and {cue}"),
        Basis::Around => format!("A quotation in a clause that {cue} gives to {who}"),
        Basis::Signed => format!("A quotation, signed {who}"),
        Basis::Colon => format!("A quotation behind a colon; {who} stands before it"),
        Basis::Continued => {
            format!("A quotation without a verb of saying; it goes on with {who}, the speaker of the one before")
        }
        Basis::Free => format!("The sentence goes on, with “would”, with what {who} said in the one before"),
        Basis::Answer => format!("An answer in an interview with {who}, behind a question in a line of its own"),
        Basis::Unattributed => "A quotation, and no words near it say whose it is".to_owned(),
    };
    let rule = draft.rule.map(|rule| format!(" (rule: {rule})")).unwrap_or_default();
    format!("{sentence}{rule}.")
}

/// Adds to each reason why the speaker's words stand for the speaker, where they are not the name.
pub(in crate::statements) fn add_resolutions(statements: &mut [Statement], actors: &[Actor]) {
    let mut why: HashMap<(&str, &str, usize), (&str, &str)> = HashMap::new();
    for actor in actors {
        for mention in
            actor.mentions.iter().filter(|mention| mention.form != MentionForm::Name || mention.words != actor.name)
        {
            why.insert((actor.id.as_str(), mention.document.as_str(), mention.start), (&actor.name, &mention.reason));
        }
    }
    for statement in statements {
        let Some((speaker, at)) = statement.speaker.as_ref().zip(statement.speaker_at.as_ref()) else { continue };
        if let Some((name, reason)) = why.get(&(speaker.as_str(), at.document.as_str(), at.start))
            && !reason.is_empty()
        {
            let words = on_one_line(&at.words);
            let because = reason.trim_end_matches('.');
            statement.reason = format!("{} “{words}” is {name}: {because}.", statement.reason);
        }
    }
}

fn by_frame(search: &Search<'_>, draft: &Draft, frame: Frame, cue: &str, who: &str) -> String {
    let parse = search.parse;
    let said = if draft.is_saying { "said" } else { "thought" };
    let governor = draft.governor.unwrap_or(draft.tokens.start);
    let content = what(draft, frame, governor);
    if parse.is_verb(governor) {
        let role = if parse.is_passive(governor) { "whoever does it" } else { "its subject" };
        format!("The verb {cue} takes {who} as {role} and {content} as what was {said}")
    } else if parse.is_noun(governor) {
        format!("The noun {cue} belongs to {who}, and {content} tells what was {said}")
    } else {
        format!("{who} is said to be {cue}, and {content} tells what was {said}")
    }
}

/// What the content is to the cue.
fn what(draft: &Draft, frame: Frame, governor: usize) -> &'static str {
    match frame {
        Frame::That | Frame::Finding | Frame::Out | Frame::Particle => {
            if draft.content.len() > 1 && draft.tokens.contains(&governor) {
                "the clause around it"
            } else if draft.tokens.start < governor {
                "the clause before it"
            } else {
                "the clause after it"
            }
        }
        Frame::Wh => "the question after it",
        Frame::So => "the word after it",
        Frame::Infinitive => "the infinitive after it",
        Frame::ObjectInfinitive | Frame::OnInfinitive => "its object with the infinitive after it",
        Frame::Ing | Frame::ToIng => "the “-ing” clause after it",
        Frame::Object | Frame::Attitude | Frame::OutObject | Frame::AsOrObject => "its object",
        Frame::ForIng => "its object, with what stands behind “for”,",
        Frame::ObjectTo => "its object, with what stands behind “to”,",
        Frame::ObjectAt => "its object, with what stands behind “at”,",
        Frame::As | Frame::ObjectAs => "its object, with what stands behind “as”,",
        Frame::Predicate => "what it calls its object",
        Frame::OfIng => "its object, with what stands behind “of”,",
        Frame::Of => "what stands behind “of”",
        Frame::For => "what stands behind “for”",
        Frame::On | Frame::BackOn => "what stands behind “on”",
        Frame::About => "what stands behind “about”",
        Frame::To => "what stands behind “to”",
        Frame::Against => "what stands behind “against”",
        Frame::OutAt => "what stands behind “at”",
        Frame::With | Frame::WithObject => "what stands behind “with”",
        Frame::Quote | Frame::Addressee => "the quotation",
    }
}
