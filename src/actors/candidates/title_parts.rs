//! What looks like a name and is a part of a title: `Energy` of `Energy Minister`, `State` of `Secretary of State`.

use super::candidate::{Candidate, Label, is_capital};
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;

/// True for a candidate that is a part of a title: models take such words for bodies.
pub(super) fn is_part_of_title(parse: &Parse, candidate: &Candidate, lexicon: &Lexicon) -> bool {
    let tokens = candidate.tokens.clone();
    let office_around = || {
        let next = (tokens.end < parse.len()).then_some(tokens.end);
        let behind = next.is_some_and(|next| titles::is_title_word(parse, next, lexicon) && is_capital(parse, next));
        // `Minister of the Interior`.
        let article = usize::from(tokens.start > 1 && parse.is_word(tokens.start - 1, &["the"]));
        let before = tokens.start.checked_sub(1 + article).is_some_and(|before| {
            let office = if parse.is_word(before, &["of", "for"]) { before.checked_sub(1) } else { Some(before) };
            let office = office.filter(|&office| article == 0 || office < before);
            office.is_some_and(|office| {
                // `senators of Land and Labour`: those of a party have no portfolio.
                lexicon
                    .offices
                    .ends_at(parse, office)
                    .is_some_and(|(_, office)| office.rank != "legislature" && !office.head.ends_with("leader"))
                    || (parse.is_word(before, &["and"]) && titles::is_title_word(parse, office, lexicon))
            })
        });
        behind || before
    };
    let is_style = |token: usize| {
        let word = parse.word(token);
        let stops = token + 1 < parse.len() && parse.word(token + 1) == "." && !parse.space_after(token);
        word == "."
            || lexicon.offices.honorific(word).is_some()
            || (stops && lexicon.offices.honorific(&format!("{word}.")).is_some())
    };
    if tokens.clone().all(is_style) {
        return true;
    }
    // `Operating Officer` behind `Chief`.
    let ends = lexicon.offices.ends_at(parse, tokens.end - 1);
    if candidate.entry.is_none() && ends.is_some_and(|(first, _)| first < tokens.start) {
        return true;
    }
    // `Crown | Prince`, and not `Opposition Leader`, of which she is.
    let is_next_capital = tokens.end < parse.len() && is_capital(parse, tokens.end);
    let next = || lexicon.offices.ends_at(parse, tokens.end).filter(|(first, _)| *first == tokens.start);
    if candidate.entry.is_none()
        && tokens.len() == 1
        && is_next_capital
        && next().is_some_and(|(_, office)| matches!(office.rank.as_str(), "royal" | "state" | "government"))
    {
        return true;
    }
    // `The Treasurer, Jane Doe`: an office in capitals, alone.
    let is_bare = tokens.len() == 1
        && candidate.entry.is_none()
        && ends.is_some_and(|(_, office)| office.represents)
        && (tokens.start.checked_sub(1).is_some_and(|before| parse.is_word(before, &["the", "a", "their", "its"]))
            || (tokens.end < parse.len()
                && is_capital(parse, tokens.end)
                && parse.pos(tokens.end) == "PROPN"
                && !lexicon.names.is_given(parse.word(tokens.start))));
    if is_bare {
        return true;
    }
    if candidate.entry.is_none() && titles::is_before_minister(parse, tokens.end - 1, lexicon) {
        let is_title =
            |token: usize| titles::is_title_word(parse, token, lexicon) || parse.is_word(token, &["and", "&"]);
        return tokens.clone().all(is_title);
    }
    let all_of_title = tokens
        .clone()
        .all(|token| titles::is_title_word(parse, token, lexicon) || parse.is_word(token, &["and", "of", "&", "-"]));
    let may_be_person = candidate.label == Some(Label::Person) && tokens.len() > 1;
    // `Labour` is a party, but not in `Labour Minister`.
    let minister = tokens.end < parse.len() && parse.is_word(tokens.end, &["minister", "secretary", "ministry"]);
    let of_minister = tokens.start >= 2
        && parse.is_word(tokens.start - 1, &["of", "for"])
        && lexicon.offices.ends_at(parse, tokens.start - 2).is_some_and(|(_, office)| office.rank == "government");
    let is_weak = candidate.entry.is_some_and(|entry| entry.state.is_none())
        && ((minister && is_capital(parse, tokens.end)) || of_minister);
    // `Operating Officer`, `Minister of Industry`: an office and nothing else.
    let is_office = tokens.len() > 1 && tokens.clone().any(|token| lexicon.offices.ends_at(parse, token).is_some());
    let is_person = may_be_person && !is_office;
    (candidate.entry.is_none() || is_weak) && all_of_title && !is_person && (is_office || office_around())
}
