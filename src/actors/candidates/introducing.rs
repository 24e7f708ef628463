//! Names that what stands around them makes plain: letters in brackets behind a body's name, a title before a person's.

use super::candidate::{Candidate, Label, is_capital, words};
use crate::actors::names::{is_called_behind, is_letters};
use crate::actors::titles;
use crate::actors::vocabulary::Vocabulary;
use crate::grammar::Parse;
use crate::lexicon::{Entry, Lexicon};
use crate::model::Block;
use crate::text::fold;
use std::collections::HashSet;
use std::ops::Range;

/// `Southern Cone Energy Forum (SCEF)`: letters in brackets are a body's, and their number tells where its name begins.
pub(super) fn introduced(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    for bracket in block
        .tokens
        .clone()
        .filter(|&token| parse.word(token) == "(" && token + 2 < block.tokens.end && parse.word(token + 2) == ")")
    {
        let letters: Vec<char> = parse.word(bracket + 1).chars().filter(|c| c.is_alphabetic()).collect();
        in_brackets(parse, bracket, candidates);
        if !(2..=8).contains(&letters.len()) || letters.iter().filter(|c| c.is_uppercase()).count() < 2 {
            continue;
        }
        let spelled = spelled_out(parse, block, bracket, &letters);
        let Some(start) = spelled.or_else(|| whole_name(parse, block, bracket, lexicon)) else {
            in_another_language(parse, bracket, candidates);
            continue;
        };
        let overlaps = |candidate: &Candidate| candidate.tokens.start < bracket + 2 && start < candidate.tokens.end;
        let entry = candidates
            .iter()
            .filter(|candidate| overlaps(candidate))
            .find(|candidate| candidate.tokens == (start..bracket))
            .and_then(|candidate| candidate.entry);
        if entry.is_some() {
            continue;
        }
        let letters_entry = candidates
            .iter()
            .find(|candidate| candidate.tokens == (bracket + 1..bracket + 2))
            .and_then(|candidate| candidate.entry)
            .filter(|entry| is_worded_alike(&words(parse, start..bracket), *entry, lexicon));
        candidates.retain(|candidate| !overlaps(candidate));
        let body = |tokens: Range<usize>, entry| Candidate {
            tokens,
            label: Some(Label::Organization),
            entry,
            titled: false,
            in_heading: false,
            is_short: false,
        };
        candidates.push(body(start..bracket, letters_entry));
        candidates.push(body(bracket + 1..bracket + 2, letters_entry));
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// `North Atlantic Alliance (NATO)` is the body that the lexicon knows by its letters; `Norland Builders' Party (NBP)` is
/// another one than the party abroad that has the same.
fn is_worded_alike(name: &str, entry: Entry, lexicon: &Lexicon) -> bool {
    let Some(body) = entry.organization.map(|body| &lexicon.organizations[body]) else { return true };
    let in_full: Vec<String> = std::iter::once(&body.name)
        .chain(&body.aliases)
        .filter(|known| known.contains(' '))
        .map(|known| known.to_lowercase())
        .collect();
    let known: Vec<&str> = in_full.iter().flat_map(|known| known.split([' ', '-'])).collect();
    let tells = |word: &str| word.chars().count() > 3 && !lexicon.name_words.is_body(word);
    in_full.is_empty() || name.to_lowercase().split([' ', '-']).any(|word| tells(word) && known.contains(&word))
}

/// Letters that an article spells out are that body's wherever they stand, and nobody's whom the lexicon knows by them.
pub(super) fn own_letters(parse: &Parse, vocabulary: &Vocabulary, lexicon: &Lexicon, candidates: &mut [Candidate]) {
    let is_bracketed = |candidate: &Candidate| {
        let Range { start, end } = candidate.tokens;
        start > 0 && end < parse.len() && parse.word(start - 1) == "(" && parse.word(end) == ")"
    };
    let is_alone =
        |candidate: &Candidate| candidate.tokens.len() == 1 && is_letters(parse.word(candidate.tokens.start));
    let spelled: HashSet<&str> = candidates
        .iter()
        .filter(|candidate| candidate.entry.is_none() && is_alone(candidate) && is_bracketed(candidate))
        .map(|candidate| parse.word(candidate.tokens.start))
        .collect();
    let is_elsewhere = |word: &str, entry: Entry| {
        vocabulary.spelled(&fold(word)).is_some_and(|full| !is_worded_alike(full, entry, lexicon))
    };
    for candidate in candidates.iter_mut() {
        let word = parse.word(candidate.tokens.start);
        let Some(entry) = candidate.entry.filter(|entry| entry.organization.is_some() && entry.state.is_none()) else {
            continue;
        };
        if is_alone(candidate) && (spelled.contains(word) || is_elsewhere(word, entry)) {
            candidate.entry = None;
            candidate.label = Some(Label::Organization);
        }
    }
}

/// `the union NUPPW`, `the agency SPA`: capitals right behind the noun for a body are its name, even where the model saw none.
pub(super) fn called_bodies(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    for noun in block.tokens.clone() {
        let is_kind = !lexicon.people.body_kinds(parse.word(noun)).is_empty();
        let is_parted = is_parted_from_name(parse, block, noun, lexicon);
        let name = if is_parted { noun + 2 } else { noun + 1 };
        let is_noun = matches!(parse.tag(noun), "NN" | "NNP")
            && parse.word(noun).starts_with(char::is_lowercase)
            && parse.space_after(name - 1)
            && (is_kind || is_parted && lexicon.name_words.is_maker(parse.word(noun)));
        if !is_noun || name >= block.tokens.end || !is_capital(parse, name) || parse.pos(name) != "PROPN" {
            continue;
        }
        let end = (name..block.tokens.end.min(name + 5))
            .take_while(|&token| is_capital(parse, token) && parse.pos(token) == "PROPN")
            .last()
            .map_or(name, |last| last + 1);
        let is_covered = candidates.iter().any(|other| other.tokens.start < end && name < other.tokens.end);
        let is_other = titles::is_day_or_month(parse, name)
            || titles::is_title_word(parse, name, lexicon)
            || lexicon.names.is_given(parse.word(name))
            || parse.is_verb(parse.head(end - 1))
                && parse.dep(parse.head(end - 1)) == "relcl"
                && parse.head(noun) != end - 1;
        if !is_covered && !is_other {
            candidates.push(Candidate { label: Some(Label::Organization), ..Candidate::new(name..end) });
        }
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// `the KRT union`, `the Osterhaf federation`: a name right before the noun for a body, even where the model saw none.
pub(super) fn called_behind(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    for name in block.tokens.clone() {
        let is_called = is_capital(parse, name) && is_called_behind(parse, name, lexicon);
        if is_called && !candidates.iter().any(|other| other.tokens.contains(&name)) {
            candidates.push(Candidate { label: Some(Label::Organization), ..Candidate::new(name..name + 1) });
        }
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// `its contractor, Mintra.`: a single name between marks.
fn is_parted_from_name(parse: &Parse, block: &Block, noun: usize, lexicon: &Lexicon) -> bool {
    let name = noun + 2;
    name + 1 < block.tokens.end
        && parse.word(noun + 1) == ","
        && matches!(parse.word(name + 1), "," | ".")
        && parse.children_by(noun, &["poss", "det"]).next().is_some()
        && !is_letters(parse.word(name))
        && !lexicon.names.is_given(parse.word(name))
        && lexicon.gazetteer.entry(parse.word(name)).is_none()
}

/// `Andina de Gas (Andegas)`: a word in brackets behind a body's name is its short form.
fn in_brackets(parse: &Parse, bracket: usize, candidates: &mut Vec<Candidate>) {
    let word = bracket + 1;
    let is_body = |candidate: &Candidate| {
        candidate.tokens.end == bracket && candidate.label == Some(Label::Organization) && candidate.tokens.len() > 1
    };
    let is_word =
        is_capital(parse, word) && parse.word(word).chars().all(char::is_alphabetic) && parse.word(word).len() > 3;
    let is_known = candidates.iter().any(|candidate| candidate.tokens.contains(&word) && candidate.entry.is_some());
    if is_word && !is_known && candidates.iter().any(is_body) {
        candidates.retain(|candidate| !candidate.tokens.contains(&word));
        candidates.push(Candidate { label: Some(Label::Organization), ..Candidate::new(word..word + 1) });
    }
}

/// Where the words before a bracket begin to spell out the letters in it: the last words whose initials give them in order.
/// Long letters may pass over a word: `Selm Nurses, Midwives and Orderlies Union (SNOU)`.
fn spelled_out(parse: &Parse, block: &Block, bracket: usize, letters: &[char]) -> Option<usize> {
    const LONG: usize = 4;
    let mut wanted = letters.iter().rev().peekable();
    let mut start = None;
    let mut passed = 0;
    for token in (block.tokens.start.max(bracket.saturating_sub(14))..bracket).rev() {
        let Some(initial) = parse.word(token).chars().next() else { continue };
        let little = initial.is_lowercase() || parse.is_mark(token);
        if wanted.peek().is_some_and(|letter| letter.eq_ignore_ascii_case(&initial))
            && !(little && is_little_word(parse, token))
        {
            wanted.next();
            start = Some(token);
        } else if !little {
            passed += 1;
            if passed > 1 || letters.len() < LONG || start.is_none() {
                return None;
            }
        }
        if wanted.peek().is_none() {
            return start.filter(|&start| is_capital(parse, start));
        }
    }
    None
}

/// `the Movement for Land and Bread in Norland (MPT)`: letters of another language's words. Where the capitals begin that run up
/// to the bracket from an article, with the noun for a body at their head.
fn whole_name(parse: &Parse, block: &Block, bracket: usize, lexicon: &Lexicon) -> Option<usize> {
    const LONGEST: usize = 12;
    let belongs =
        |&token: &usize| is_capital(parse, token) || is_little_word(parse, token) && !parse.is_word(token, &["the"]);
    let run = (block.tokens.start..bracket).rev().take_while(belongs).take(LONGEST).count();
    let start = bracket - run;
    let article = start.checked_sub(1).filter(|&article| article >= block.tokens.start)?;
    let is_joined = (start..bracket).any(|token| is_little_word(parse, token));
    let is_body = run > 2 && is_capital(parse, start) && lexicon.name_words.is_body(&parse.lower(start));
    (is_body && is_joined && parse.is_word(article, &["the"])).then_some(start)
}

/// `the Civic Horizon (OBZ)`: letters of a body's name in its own language, which the English words do not spell.
fn in_another_language(parse: &Parse, bracket: usize, candidates: &mut Vec<Candidate>) {
    let letters = bracket + 1;
    let end = bracket - usize::from(is_noun_of_body(parse, bracket));
    let Some(full) = candidates.iter_mut().find(|candidate| candidate.tokens.end == end) else { return };
    let start = full.tokens.start;
    // `Jane Doe (OBZ)` sits for a party; `the Civic Horizon` is one.
    let has_article = super::leading::has_article(parse, start);
    let is_body = match full.label {
        Some(Label::Organization) => true,
        Some(Label::Person) | None => has_article && full.tokens.len() > 1,
        Some(Label::Polity | Label::Place | Label::Thing | Label::People) => full.tokens.len() > 1,
    };
    if !is_body || full.titled || full.entry.is_some_and(|entry| entry.state.is_some() || entry.place.is_some()) {
        return;
    }
    full.label = Some(Label::Organization);
    let entry = candidates.iter().find(|candidate| candidate.tokens.contains(&letters)).and_then(|known| known.entry);
    let entry = entry.filter(|entry| entry.organization.is_some() || entry.state.is_some());
    candidates.retain(|candidate| !candidate.tokens.contains(&letters));
    candidates.push(Candidate { label: Some(Label::Organization), entry, ..Candidate::new(letters..letters + 1) });
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// `the Civic Horizon party (OBZ)`: the noun for it stands between the name and the bracket.
pub(in crate::actors) fn is_noun_of_body(parse: &Parse, bracket: usize) -> bool {
    let noun = bracket.checked_sub(1).filter(|&noun| parse.word(noun).starts_with(char::is_lowercase));
    noun.is_some_and(|noun| parse.is_word(noun, &["party", "movement", "union", "alliance", "federation", "group"]))
}

fn is_little_word(parse: &Parse, token: usize) -> bool {
    parse.is_word(token, &["of", "for", "and", "the", "in", "on", "de", "&", "-"])
}
