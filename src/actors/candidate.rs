//! Runs of tokens that may be names: what the model marked, what the lexicon knows, and what a title introduces.

use super::line::Line;
use super::titles;
use super::vocabulary::Vocabulary;
use crate::grammar::Parse;
use crate::lexicon::{Entry, Lexicon, StateBy};
use crate::model::{Block, SectionKind};
use std::ops::Range;

/// What the language model says of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Person,
    Organization,
    /// A country, city or state (`GPE`).
    Polity,
    /// A nationality, religion or political group (`NORP`).
    People,
    /// Any other place (`LOC`, `FAC`).
    Place,
    /// Something else with a name: a work, a product, an event, a law.
    Thing,
}

impl Label {
    fn of(label: &str) -> Option<Self> {
        Some(match label {
            "PERSON" | "PER" => Self::Person,
            "ORG" => Self::Organization,
            "GPE" => Self::Polity,
            "NORP" => Self::People,
            "LOC" | "FAC" => Self::Place,
            "WORK_OF_ART" | "PRODUCT" | "EVENT" | "LAW" | "MISC" => Self::Thing,
            _ => return None,
        })
    }
}

/// A run of tokens that may be a name.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub tokens: Range<usize>,
    /// What the model says.
    pub label: Option<Label>,
    /// What the lexicon says.
    pub entry: Option<Entry>,
    /// True where a title stands in front: then it is a person's name.
    pub titled: bool,
    /// True in a heading: models see names everywhere in capitals.
    pub in_heading: bool,
    /// True where the folder's own vocabulary has the name.
    pub is_known: bool,
}

/// The candidates of one document in text order, none overlapping.
pub(super) fn candidates(
    parse: &Parse,
    blocks: &[Block],
    lexicon: &Lexicon,
    vocabulary: &Vocabulary,
) -> Vec<Candidate> {
    let mut names = parse.names().iter().peekable();
    let mut found = Vec::new();
    for block in blocks {
        let in_heading = matches!(block.kind, SectionKind::Headline | SectionKind::Subheading);
        let mut here = Vec::new();
        while let Some(name) = names.next_if(|name| name.tokens.start < block.tokens.end) {
            if let Some(label) = Label::of(parse.name_label(name)) {
                here.extend(trimmed(parse, name.tokens.clone(), label, lexicon).into_iter().map(|(tokens, label)| {
                    Candidate { tokens, label: Some(label), entry: None, titled: false, in_heading, is_known: false }
                }));
            }
        }
        let line = Line::new(parse, block.tokens.clone());
        for (span, entry) in lexicon.gazetteer.find(&line.text) {
            if let Some(tokens) = line.tokens(span) {
                here.push(Candidate {
                    tokens,
                    label: None,
                    entry: Some(entry),
                    titled: false,
                    in_heading,
                    is_known: false,
                });
            }
        }
        settle(parse, &mut here);
        administrations(parse, &mut here);
        compounds(parse, &mut here);
        introduced(parse, block, &mut here);
        vocabulary.find(parse, block, in_heading, &mut here);
        titled_names(parse, block, lexicon, &mut here);
        found.append(&mut here);
    }
    found
}

/// The words of a run.
pub(super) fn words(parse: &Parse, tokens: Range<usize>) -> String {
    let mut text = String::new();
    for token in tokens.clone() {
        let word = parse.word(token).trim();
        if word.is_empty() {
            continue;
        }
        text.push_str(word);
        if parse.space_after(token) && token + 1 < tokens.end {
            text.push(' ');
        }
    }
    text
}

/// What the model marked, without articles, titles and possessive endings, and cut in two where a possessive parts it.
fn trimmed(parse: &Parse, tokens: Range<usize>, label: Label, lexicon: &Lexicon) -> Vec<(Range<usize>, Label)> {
    let Range { mut start, mut end } = tokens;
    let is_little = |token: usize| {
        parse.is_mark(token)
            || matches!(parse.pos(token), "DET" | "PUNCT" | "SPACE" | "CCONJ")
            || parse.is_word(token, &["the", "'s", "’s", "its", "their", "our"])
    };
    while start < end && is_little(start) {
        start += 1;
    }
    while end > start && (is_little(end - 1) || parse.tag(end - 1) == "POS") {
        end -= 1;
    }
    if start == end {
        return Vec::new();
    }
    // `Ukraine’s National Security and Defense Council`: owner and body apart; a firm like `McDonald's` stays whole.
    let possessive = (start + 1..end.saturating_sub(1)).find(|&token| parse.tag(token) == "POS");
    if let Some(at) =
        possessive.filter(|_| matches!(label, Label::Organization | Label::Place | Label::Thing | Label::Polity))
    {
        let owner = lexicon.gazetteer.entry(&words(parse, start..at));
        let owner_label =
            if owner.is_some_and(|entry| entry.state.is_some()) { Label::Polity } else { Label::Organization };
        let mut both = trimmed(parse, start..at, owner_label, lexicon);
        both.extend(trimmed(parse, at + 1..end, label, lexicon));
        return both;
    }
    if label == Label::Person {
        start = titles::name_start(parse, start..end, lexicon);
        // `Sherman, Ryabkov` in one go: two names.
        if let Some(comma) = (start..end).find(|&token| parse.word(token) == ",")
            && !parse.is_word(comma + 1, &["jr", "jr.", "sr", "sr."])
        {
            let mut both = trimmed(parse, start..comma, label, lexicon);
            both.extend(trimmed(parse, comma + 1..end, label, lexicon));
            return both;
        }
    }
    if start < end { vec![(start..end, label)] } else { Vec::new() }
}

/// Leaves one candidate where several overlap.
fn settle(parse: &Parse, candidates: &mut Vec<Candidate>) {
    let mut model: Vec<Candidate> = Vec::new();
    let mut known: Vec<Candidate> = Vec::new();
    for candidate in candidates.drain(..) {
        if candidate.entry.is_some() { known.push(candidate) } else { model.push(candidate) }
    }
    // The same words in both: one candidate that carries both.
    for candidate in &mut known {
        if let Some(same) = model.iter().position(|other| other.tokens == candidate.tokens) {
            candidate.label = model.remove(same).label;
        }
    }
    // A marked run with several known names side by side in it is a list or an explanation, not one name.
    model.retain(|outer| {
        let inner: Vec<&Candidate> = known.iter().filter(|inner| within(inner, outer)).collect();
        !is_chain(parse, outer, &inner)
    });
    let rank = |candidate: &Candidate| (candidate.tokens.len(), candidate.entry.is_some(), candidate.label.is_some());
    let mut all: Vec<Candidate> = known;
    all.retain(|inner| {
        !model.iter().any(|outer| within(inner, outer) && inner.tokens != outer.tokens && stands(parse, outer, inner))
    });
    model.retain(|outer| !all.iter().any(|inner| overlap(inner, outer)));
    all.append(&mut model);
    all.sort_by_key(|candidate| {
        (usize::MAX - rank(candidate).0, !rank(candidate).1, !rank(candidate).2, candidate.tokens.start)
    });
    for candidate in all {
        if !candidates.iter().any(|kept: &Candidate| overlap(kept, &candidate)) {
            candidates.push(candidate);
        }
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

fn overlap(one: &Candidate, other: &Candidate) -> bool {
    one.tokens.start < other.tokens.end && other.tokens.start < one.tokens.end
}

fn within(inner: &Candidate, outer: &Candidate) -> bool {
    outer.tokens.start <= inner.tokens.start && inner.tokens.end <= outer.tokens.end
}

/// `the OSCE - Organization for Security and Co-operation`, `Moscow, Kyiv`: known names with nothing but marks between.
fn is_chain(parse: &Parse, outer: &Candidate, inner: &[&Candidate]) -> bool {
    let uncovered = outer.tokens.clone().filter(|token| !inner.iter().any(|name| name.tokens.contains(token)));
    inner.len() > 1
        && uncovered.into_iter().all(|token| parse.is_mark(token) || parse.is_word(token, &["and", "or", "the", "in"]))
}

/// Does the longer name that the model marked hold, around a shorter one that the lexicon knows?
fn stands(parse: &Parse, outer: &Candidate, inner: &Candidate) -> bool {
    let entry = inner.entry.unwrap_or_default();
    let rest: Vec<usize> = outer.tokens.clone().filter(|token| !inner.tokens.contains(token)).collect();
    let behind: Vec<usize> = rest.iter().copied().filter(|&token| token >= inner.tokens.end).collect();
    // `NATO allies`, `EU officials`, `US Navy SEALs raid`: a body or state, and people or things of it.
    let only_common = !behind.is_empty()
        && inner.tokens.start == outer.tokens.start
        && behind.iter().all(|&token| {
            matches!(parse.tag(token), "NNS" | "NNPS" | "NN" | "JJ")
                && (parse.tag(token) != "NN" || !is_capital(parse, token))
        });
    let names_body = entry.organization.is_some() || entry.state.is_some();
    if names_body && only_common {
        return false;
    }
    let capitals = rest.iter().filter(|&&token| is_capital(parse, token)).count();
    match outer.label {
        Some(Label::Person) => capitals > 0 && !matches!(entry.state, Some((_, StateBy::Adjective | StateBy::Name))),
        _ => capitals > 0,
    }
}

pub(super) fn is_capital(parse: &Parse, token: usize) -> bool {
    parse.word(token).starts_with(char::is_uppercase)
}

/// `the Biden administration`: the person's name and the noun are the name of one body.
fn administrations(parse: &Parse, candidates: &mut [Candidate]) {
    for candidate in candidates {
        let next = candidate.tokens.end;
        if candidate.label == Some(Label::Person) && next < parse.len() && parse.is_word(next, &["administration"]) {
            candidate.tokens.end += 1;
            candidate.label = Some(Label::Organization);
            candidate.entry = None;
        }
    }
}

/// What a body that is named after its members ends with: `NATO-Russia Council`.
const BODY_NOUNS: [&str; 22] = [
    "Council",
    "Commission",
    "Committee",
    "Forum",
    "Summit",
    "Dialogue",
    "Partnership",
    "Group",
    "Assembly",
    "Parliament",
    "Bank",
    "Union",
    "Association",
    "Chamber",
    "Foundation",
    "Alliance",
    "Fund",
    "Conference",
    "Consortium",
    "Court",
    "Federation",
    "Bureau",
];

/// `NATO-Russia Council`: names joined by a hyphen and a body's noun are one name.
fn compounds(parse: &Parse, candidates: &mut Vec<Candidate>) {
    let is_hyphen = |token: usize| matches!(parse.word(token), "-" | "–" | "‑");
    let mut number = 0;
    while number < candidates.len() {
        let mut end = candidates[number].tokens.end;
        let mut last = number;
        let joined = |token: usize| {
            token < parse.len() && parse.sentence_of(token) == parse.sentence_of(candidates[number].tokens.start)
        };
        while joined(end + 1) && is_hyphen(end) && is_capital(parse, end + 1) {
            let next = candidates.get(last + 1).filter(|next| next.tokens.start == end + 1);
            end = next.map_or(end + 2, |next| next.tokens.end);
            last += usize::from(next.is_some());
        }
        let hyphenated = end > candidates[number].tokens.end || candidates[number].tokens.clone().any(is_hyphen);
        if hyphenated && joined(end) && BODY_NOUNS.contains(&parse.word(end)) {
            let merged = Candidate {
                tokens: candidates[number].tokens.start..end + 1,
                label: Some(Label::Organization),
                entry: None,
                ..candidates[number].clone()
            };
            candidates.splice(number..=last, [merged]);
        }
        number += 1;
    }
}

/// `Southern Cone Energy Forum (SCEF)`: letters in brackets are a body's, and their number tells where its name begins.
fn introduced(parse: &Parse, block: &Block, candidates: &mut Vec<Candidate>) {
    for bracket in block
        .tokens
        .clone()
        .filter(|&token| parse.word(token) == "(" && token + 2 < block.tokens.end && parse.word(token + 2) == ")")
    {
        let letters: Vec<char> = parse.word(bracket + 1).chars().filter(|c| c.is_alphabetic()).collect();
        if !(2..=8).contains(&letters.len()) || letters.iter().filter(|c| c.is_uppercase()).count() < 2 {
            continue;
        }
        let Some(start) = spelled_out(parse, block, bracket, &letters) else { continue };
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
            .and_then(|candidate| candidate.entry);
        candidates.retain(|candidate| !overlaps(candidate));
        let body = |tokens: Range<usize>, entry| Candidate {
            tokens,
            label: Some(Label::Organization),
            entry,
            titled: false,
            in_heading: false,
            is_known: false,
        };
        candidates.push(body(start..bracket, letters_entry));
        candidates.push(body(bracket + 1..bracket + 2, letters_entry));
    }
    candidates.sort_by_key(|candidate| candidate.tokens.start);
}

/// Where the words before a bracket begin to spell out the letters in it: the last words whose initials give them in order.
fn spelled_out(parse: &Parse, block: &Block, bracket: usize, letters: &[char]) -> Option<usize> {
    let mut wanted = letters.iter().rev().peekable();
    let mut start = None;
    for token in (block.tokens.start.max(bracket.saturating_sub(14))..bracket).rev() {
        let Some(initial) = parse.word(token).chars().next() else { continue };
        let little = initial.is_lowercase() || parse.is_mark(token);
        if wanted.peek().is_some_and(|letter| letter.eq_ignore_ascii_case(&initial))
            && !(little && is_little_word(parse, token))
        {
            wanted.next();
            start = Some(token);
        } else if !little {
            return None;
        }
        if wanted.peek().is_none() {
            return start.filter(|&start| is_capital(parse, start));
        }
    }
    None
}

fn is_little_word(parse: &Parse, token: usize) -> bool {
    parse.is_word(token, &["of", "for", "and", "the", "in", "on", "de", "&", "-"])
}

/// Capitalized words behind a title are a person's name, even where the model did not see one, or saw a body or a work.
fn titled_names(parse: &Parse, block: &Block, lexicon: &Lexicon, candidates: &mut Vec<Candidate>) {
    for token in block.tokens.clone() {
        if !is_capital(parse, token)
            || !matches!(parse.pos(token), "PROPN" | "NOUN" | "ADJ" | "X")
            || !titles::title_ends_before(parse, token, lexicon)
        {
            continue;
        }
        let run_end = (token..block.tokens.end.min(token + 4))
            .find(|&at| !is_name_word(parse, at))
            .unwrap_or(block.tokens.end.min(token + 4));
        match candidates.iter_mut().find(|candidate| candidate.tokens.contains(&token)) {
            Some(candidate) => {
                let known = candidate.entry.is_some_and(|entry| {
                    entry.state.is_some() || entry.organization.is_some() || entry.place.is_some()
                });
                candidate.titled =
                    candidate.tokens.start == token && !(known && candidate.label != Some(Label::Person));
            }
            None if run_end > token && !titles::is_title_word(parse, token, lexicon) => {
                candidates.push(Candidate {
                    tokens: token..run_end,
                    label: None,
                    entry: None,
                    titled: true,
                    in_heading: false,
                    is_known: false,
                });
                candidates.sort_by_key(|candidate| candidate.tokens.start);
            }
            None => {}
        }
    }
}

fn is_name_word(parse: &Parse, token: usize) -> bool {
    let word = parse.word(token);
    (is_capital(parse, token) && matches!(parse.pos(token), "PROPN" | "NOUN" | "ADJ" | "X"))
        || matches!(word, "de" | "van" | "von" | "bin" | "al" | "-" | "der" | "del")
}
