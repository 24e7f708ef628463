//! A claim and its denial.
//!
//! Three shapes are trusted: a denial that points back (`rejected the charge`) to what another said just before; a denial
//! whose words are, for the most part, those of a claim of the other side; and two statements side by side of which one
//! has a `not` that the other lacks. A denial that nobody's claim stands against is left alone.

use super::ledger::{Claim, Entry};
use super::said::Folder;
use super::wording::{content, longest_run, plain_words};
use crate::model::{Act, DiscrepancyKind, Evidence, Figure, Modality, Term, Verdict};
use crate::text::{Span, capitalized, on_one_line};
use std::collections::{BTreeMap, BTreeSet};

/// How far back a denial points, in bytes: a paragraph or so.
const REACH: usize = 700;
/// A word in more statements than this finds no claim for a denial.
const LARGEST_BUCKET: usize = 40;

/// Claims and their denials.
pub(super) fn find(folder: &Folder<'_>, figures: &[Figure]) -> Vec<Entry> {
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut found: Vec<Entry> = Vec::new();
    for denial in 0..folder.said.len() {
        if !is_denial(folder, denial) || !points_back(folder, denial) {
            continue;
        }
        if names_number(folder, denial) {
            found.extend(disputed(folder, denial, figures));
        } else {
            pairs.extend(pointed_at(folder, denial).map(|claim| (claim, denial)));
        }
    }
    pairs.extend(opposed(folder));
    found.extend(pairs.into_iter().map(|(claim, denial)| entry(folder, claim, denial)));
    // A story that two papers print is one pair.
    let mut entries: BTreeMap<(String, String), Entry> = BTreeMap::new();
    for entry in found {
        let key = (fold(&entry.sides[0].text), fold(&entry.sides[1].text));
        match entries.get_mut(&key) {
            Some(known) => {
                for (side, more) in known.sides.iter_mut().zip(entry.sides) {
                    side.evidence.extend(more.evidence);
                }
            }
            None => {
                entries.insert(key, entry);
            }
        }
    }
    entries.into_values().collect()
}

/// Without the kind of quotation marks, in which copies differ.
fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect()
}

fn is_denial(folder: &Folder<'_>, number: usize) -> bool {
    let statement = &folder.statements[number];
    statement.speaker.is_some()
        && (statement.denied
            || statement.act == Act::Deny
            || no_such(folder, number).is_some()
            || content(folder, number).to_lowercase().starts_with("nothing of the kind"))
}

/// `no such promise had been made`: the beginning of the noun for what was told before, by which its verb is known, too.
fn no_such(folder: &Folder<'_>, number: usize) -> Option<String> {
    let words = format!(" {}", content(folder, number).to_lowercase());
    let (_, behind) = words.split_once(" no such ")?;
    let noun = behind.split(|c: char| !c.is_alphabetic()).next().filter(|noun| !["luck", "thing"].contains(noun))?;
    Some(noun.chars().take(5).collect())
}

/// True where one statement's words stand within the other's.
fn is_told_in(folder: &Folder<'_>, inner: usize, outer: usize) -> bool {
    let (inner_pieces, outer_pieces) = (&folder.statements[inner].content, &folder.statements[outer].content);
    let is_within = |piece: &Evidence| outer_pieces.iter().any(|other| other.span().contains(piece.span()));
    inner_pieces != outer_pieces && inner_pieces.iter().all(is_within)
}

/// The content is a pronoun or a noun for something said: `this accusation`.
fn points_back(folder: &Folder<'_>, number: usize) -> bool {
    if no_such(folder, number).is_some() {
        return true;
    }
    let words: Vec<String> = content(folder, number).to_lowercase().split_whitespace().map(str::to_owned).collect();
    let last = words.last().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
    let is_plain = words.len() <= 2
        || (words.len() <= 4 && matches!(words[0].as_str(), "the" | "this" | "that" | "these" | "those" | "nothing"));
    let singular = last.as_deref().map(|last| last.strip_suffix('s').filter(|stem| stem.len() > 3).unwrap_or(last));
    is_plain && singular.is_some_and(|last| folder.lexicon.saying.pointers.has(last))
}

/// `rejected the figure`.
fn names_number(folder: &Folder<'_>, number: usize) -> bool {
    let words = content(folder, number).to_lowercase();
    ["figure", "figures", "number", "numbers"].iter().any(|noun| words.ends_with(noun))
}

/// The number that `disputed the figure` speaks of: the last one before it that is more than a handful.
fn disputed(folder: &Folder<'_>, denial: usize, figures: &[Figure]) -> Option<Entry> {
    let first = folder.statements[denial].content.first()?;
    let is_before = |figure: &&Figure| {
        let evidence = &figure.evidence;
        evidence.document == first.document
            && evidence.end <= first.start
            && first.start - evidence.end < REACH
            && figure.value > 10.0
            && (figure.claimed_by.is_none() || figure.claimed_by != folder.statements[denial].speaker)
    };
    let figure = figures.iter().filter(is_before).max_by_key(|figure| figure.evidence.start)?;
    let denier = folder.said[denial].speaker.map_or("Someone", |speaker| folder.name(speaker));
    let evidence = figure.evidence.clone();
    let about = figure.subject.as_deref().map_or_else(|| format!("“{}”", evidence.words), capitalized);
    Some(Entry {
        kind: DiscrepancyKind::Denial,
        about,
        verdict: Verdict::Conflict,
        reason: format!("{denier} denies the number “{}” that stands before.", evidence.words),
        sides: vec![Claim { text: evidence.words.clone(), evidence: vec![evidence] }, side(folder, denial, true)],
    })
}

/// What another said shortly before, an accusation rather than anything else where the denial speaks of one.
fn pointed_at(folder: &Folder<'_>, denial: usize) -> Option<usize> {
    let start = folder.statements[denial].content.first()?.start;
    let speaker = folder.said[denial].speaker;
    let about_accusation = {
        let words = content(folder, denial).to_lowercase();
        ["accusation", "charge", "allegation", "criticism"].iter().any(|noun| words.contains(noun))
    };
    let before = folder.of_document(folder.said[denial].document).filter(|&number| {
        let said = &folder.said[number];
        let end = folder.statements[number].content.last().map_or(0, |piece| piece.end);
        number != denial && said.speaker.is_some() && said.speaker != speaker && end <= start && start - end < REACH
    });
    let before: Vec<usize> = before.filter(|&number| !is_denial(folder, number)).collect();
    // Who tells what another told him is who claims it.
    let before: Vec<usize> =
        before.iter().copied().filter(|&inner| !before.iter().any(|&outer| is_told_in(folder, inner, outer))).collect();
    if let Some(kind) = no_such(folder, denial) {
        let names_it = |&&number: &&usize| content(folder, number).to_lowercase().contains(&kind);
        return before.iter().rev().find(names_it).or(before.last()).copied();
    }
    let accuses = |&&number: &&usize| folder.statements[number].act == Act::Accuse;
    let accusation = before.iter().rev().find(accuses);
    if about_accusation { accusation } else { accusation.filter(|_| before.len() == 1).or(before.last()) }.copied()
}

/// Pairs of which one says that it is so and the other that it is not, in much the same words.
fn opposed(folder: &Folder<'_>) -> Vec<(usize, usize)> {
    let mut buckets: BTreeMap<&Term, Vec<usize>> = BTreeMap::new();
    for (number, said) in folder.said.iter().enumerate() {
        let terms: BTreeSet<&Term> = said.terms.iter().filter(|term| term.is_word()).collect();
        for term in terms {
            buckets.entry(term).or_default().push(number);
        }
    }
    let mut pairs = BTreeSet::new();
    for bucket in buckets.into_values().filter(|bucket| bucket.len() <= LARGEST_BUCKET) {
        for (at, &one) in bucket.iter().enumerate() {
            pairs.extend(bucket[at + 1..].iter().map(|&other| (one, other)));
        }
    }
    pairs.into_iter().filter_map(|(one, other)| opposition(folder, one, other)).collect()
}

fn opposition(folder: &Folder<'_>, one: usize, other: usize) -> Option<(usize, usize)> {
    let (first, second) = (&folder.said[one], &folder.said[other]);
    let (one_side, other_side) = (first.side?, second.side?);
    if one_side == other_side || !folder.is_near(one, other) || folder.overlap(one, other) {
        return None;
    }
    let (one_denies, other_denies) = (first.denies, second.denies);
    let (claim, denial) = if one_denies { (other, one) } else { (one, other) };
    if one_denies == other_denies || !is_claim(folder, claim) || !has_verb(folder, claim) || !has_verb(folder, denial) {
        return None;
    }
    // `We are done`, and the same again with a sentence more in which there is a `not`.
    let (words, theirs) = (plain_words(&content(folder, one)), plain_words(&content(folder, other)));
    let is_same_text = longest_run(&words, &theirs).len() == words.len().min(theirs.len());
    if is_same_text && !folder.statements[denial].denied {
        return None;
    }
    let (likeness, shared) = folder.weights.likeness(&first.terms, &second.terms);
    let words = shared.iter().filter(|term| term.is_word()).count();
    let longer = first.terms.len().max(second.terms.len());
    let alike = words >= 2 && likeness >= 0.7 && shared.len() * 3 >= longer;
    (alike || side_by_side(folder, one, other)).then_some((claim, denial))
}

/// A wish is not a claim: what is said must be a clause.
fn has_verb(folder: &Folder<'_>, number: usize) -> bool {
    let parse = &folder.reading(number).parse;
    let mut tokens = folder.statements[number].content.iter().flat_map(|piece| parse.tokens_in(piece.span()));
    tokens.any(|token| parse.is_verb(token))
}

fn is_claim(folder: &Folder<'_>, number: usize) -> bool {
    let statement = &folder.statements[number];
    matches!(statement.act, Act::Assert | Act::Accuse) && matches!(statement.modality, Modality::Asserted)
}

/// `A insisted that it was not discussed. B insists that it was discussed`: neighbours with one verb of saying and one
/// verb of what is said.
fn side_by_side(folder: &Folder<'_>, one: usize, other: usize) -> bool {
    if folder.said[one].document != folder.said[other].document {
        return false;
    }
    let parse = &folder.reading(one).parse;
    let token = |evidence: &Evidence| parse.tokens_in(evidence.span()).start;
    let verbs = |number: usize| -> BTreeSet<&str> {
        let pieces = folder.statements[number].content.iter();
        let tokens = pieces.flat_map(|piece| parse.tokens_in(piece.span()));
        tokens
            .filter(|&token| parse.pos(token) == "VERB" && parse.is_content(token))
            .map(|token| parse.lemma(token))
            .collect()
    };
    let cue = |number: usize| folder.statements[number].cue.as_ref().map(token);
    let (Some(first), Some(second)) = (cue(one), cue(other)) else { return false };
    parse.sentence_of(first).abs_diff(parse.sentence_of(second)) == 1
        && parse.lemma(first) == parse.lemma(second)
        && !verbs(one).is_disjoint(&verbs(other))
}

fn entry(folder: &Folder<'_>, claim: usize, denial: usize) -> Entry {
    let name = |number: usize| folder.said[number].speaker.map_or("Someone", |speaker| folder.name(speaker));
    let verb = |number: usize| folder.statements[number].act.verb();
    let points = points_back(folder, denial);
    let reason = if points {
        format!("{} {} this, and {} denies it in answer.", name(claim), verb(claim), name(denial))
    } else {
        format!("{} says that it is so, {} that it is not.", name(claim), name(denial))
    };
    Entry {
        kind: DiscrepancyKind::Denial,
        about: match topic(folder, claim, denial) {
            Some(topic) => format!("{}: {} against {}", capitalized(&topic), name(claim), name(denial)),
            None => format!("{} against {}", name(claim), name(denial)),
        },
        verdict: Verdict::Conflict,
        reason,
        sides: vec![side(folder, claim, false), side(folder, denial, points)],
    }
}

/// What both speak of.
fn topic(folder: &Folder<'_>, claim: usize, denial: usize) -> Option<String> {
    let denied = &folder.statements[denial].topics;
    folder.statements[claim].topics.iter().find(|topic| denied.contains(topic)).cloned()
}

/// What a side says: its content, or with `whole` all words from the speaker's name to the end of it.
fn side(folder: &Folder<'_>, number: usize, whole: bool) -> Claim {
    let statement = &folder.statements[number];
    if !whole {
        return Claim { text: content(folder, number), evidence: statement.content.clone() };
    }
    let document = &folder.documents[folder.said[number].document];
    let parts = statement.content.iter().chain(&statement.cue).chain(&statement.speaker_at);
    let parse = &folder.reading(number).parse;
    let sentence = |evidence: &Evidence| parse.sentence_of(parse.tokens_in(evidence.span()).start.min(parse.len() - 1));
    let here = statement.content.first().map(sentence);
    let span =
        parts.filter(|part| Some(sentence(part)) == here).map(Evidence::span).reduce(Span::cover).unwrap_or_default();
    let evidence = Evidence::new(&document.id, &document.text, span);
    Claim { text: on_one_line(&evidence.words), evidence: vec![evidence] }
}
