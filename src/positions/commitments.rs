//! Promises, threats and deadlines, and what later articles say of them.

use super::{Folder, condition};
use crate::grammar::whens;
use crate::model::{Act, Commitment, CommitmentKind, DateSpan, FollowUp, Statement, Term};
use std::collections::{BTreeMap, BTreeSet};

/// Words before a day by which something is to be done.
const BEFORE_A_DAY: [&str; 4] = ["by", "before", "until", "till"];
/// A word in more statements than this finds no follow-up.
const LARGEST_BUCKET: usize = 40;

/// The commitments, each once, with what was said of them later.
pub(super) fn find(folder: &Folder<'_>) -> Vec<Commitment> {
    let later = later_of_party(folder);
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for (number, statement) in folder.statements.iter().enumerate() {
        let due = due(folder, number);
        let (Some(kind), Some(party)) = (kind(statement, due), folder.party(number)) else { continue };
        // A later report of it, or a later word on it, is no new commitment.
        if told.contains(&number) || is_dropping(folder, number) {
            continue;
        }
        let follow_ups = follow_ups(folder, number, &later);
        told.extend(
            follow_ups
                .iter()
                .filter(|(_, other)| kind_of_act(folder.statements[*other].act) == Some(kind))
                .map(|(_, other)| *other),
        );
        let condition = condition::condition(folder.reading(number), statement);
        found.push(Commitment {
            actor: folder.cast.actors[party].id.clone(),
            toward: toward(folder, number, party).map(|other| folder.cast.actors[other].id.clone()),
            kind,
            condition,
            due,
            statement: statement.id.clone(),
            follow_ups: follow_ups
                .into_iter()
                .map(|(what, other)| (what, folder.statements[other].id.clone()))
                .collect(),
        });
    }
    found
}

const fn kind_of_act(act: Act) -> Option<CommitmentKind> {
    match act {
        Act::Promise => Some(CommitmentKind::Promise),
        Act::Threaten => Some(CommitmentKind::Threat),
        Act::Demand => Some(CommitmentKind::Deadline),
        _ => None,
    }
}

/// A demand binds nobody unless it names a day.
fn kind(statement: &Statement, due: Option<DateSpan>) -> Option<CommitmentKind> {
    if statement.denied {
        return None;
    }
    kind_of_act(statement.act).filter(|kind| *kind != CommitmentKind::Deadline || due.is_some())
}

/// `by Friday`, `before 4 November`: the day by which it is to be done.
fn due(folder: &Folder<'_>, number: usize) -> Option<DateSpan> {
    let reading = folder.reading(number);
    let (parse, anchor) = (&reading.parse, reading.anchor.as_ref()?);
    let text = &folder.articles[folder.documents[number]].text;
    folder.statements[number].content.iter().find_map(|piece| {
        let tokens = parse.tokens_in(piece.span());
        let found = whens(parse, text, tokens.clone(), anchor);
        let is_behind = |token: usize| token >= tokens.start && parse.is_word(token, &BEFORE_A_DAY);
        let when = found
            .into_iter()
            .find(|when| (1..=2).filter_map(|back| when.tokens.start.checked_sub(back)).any(is_behind))?;
        Some(DateSpan::new(when.start, when.end))
    })
}

/// Whom it is said to, else the first other side that it names.
fn toward(folder: &Folder<'_>, number: usize, party: usize) -> Option<usize> {
    let addressee = folder.statements[number].addressee.as_ref().and_then(|id| folder.sides.number(id));
    let named = folder.terms[number].iter().find_map(|term| match term {
        Term::Side(side) if *side != party => Some(*side),
        _ => None,
    });
    addressee.map(|actor| folder.sides.side(actor)).filter(|&side| side != party).or(named)
}

/// For each party and word, the statements that have it.
fn later_of_party<'f>(folder: &'f Folder<'_>) -> BTreeMap<(usize, &'f Term), Vec<usize>> {
    let mut found: BTreeMap<(usize, &Term), Vec<usize>> = BTreeMap::new();
    for (number, terms) in folder.terms.iter().enumerate() {
        let Some(party) = folder.party(number) else { continue };
        for term in terms.iter().filter(|term| term.is_word()).collect::<BTreeSet<_>>() {
            found.entry((party, term)).or_default().push(number);
        }
    }
    found
}

/// What the same party says of it in other articles, in order of days. Articles without a day keep the folder's order.
fn follow_ups(
    folder: &Folder<'_>,
    number: usize,
    later: &BTreeMap<(usize, &Term), Vec<usize>>,
) -> Vec<(FollowUp, usize)> {
    let Some(party) = folder.party(number) else { return Vec::new() };
    let buckets = folder.terms[number].iter().filter_map(|term| later.get(&(party, term)));
    let others: BTreeSet<usize> = buckets.filter(|bucket| bucket.len() <= LARGEST_BUCKET).flatten().copied().collect();
    let after = |&other: &usize| {
        let day = |number: usize| folder.statements[number].said.map(|said| said.start);
        let is_later = match (day(number), day(other)) {
            (Some(first), Some(second)) => first <= second,
            _ => number < other,
        };
        folder.documents[other] != folder.documents[number] && is_later
    };
    let mut found: Vec<(FollowUp, usize)> =
        others.into_iter().filter(after).filter_map(|other| Some((follow_up(folder, number, other)?, other))).collect();
    found.sort_by_key(|&(_, other)| (folder.statements[other].said, other));
    found
}

fn follow_up(folder: &Folder<'_>, number: usize, other: usize) -> Option<FollowUp> {
    let (first, second) = (&folder.statements[number], &folder.statements[other]);
    let same_utterance = first.utterance.is_some() && first.utterance == second.utterance;
    let (likeness, shared) = folder.weights.likeness(&folder.terms[number], &folder.terms[other]);
    let words = shared.iter().filter(|term| term.is_word()).count();
    if words < 2 || likeness < 0.5 {
        return same_utterance.then_some(FollowUp::Repeated);
    }
    if is_dropping(folder, other) {
        return Some(FollowUp::Dropped);
    }
    if same_utterance || first.act == second.act {
        return Some(FollowUp::Repeated);
    }
    is_done(folder, number, other).then_some(FollowUp::Kept)
}

/// `had suspended its threat to`, `said that it would withdraw the ultimatum`.
fn is_dropping(folder: &Folder<'_>, number: usize) -> bool {
    let parse = &folder.reading(number).parse;
    let statement = &folder.statements[number];
    let cue = statement.cue.as_ref().map(|cue| parse.tokens_in(cue.span()));
    let governs_cue = cue.into_iter().flatten().any(|token| {
        parse.has_lemma(token, &folder.lexicon.proposals.dropping)
            || (parse.is_noun(token)
                && parse.has_lemma(parse.head(token), &folder.lexicon.proposals.dropping)
                && !parse.is_negated(parse.head(token)))
    });
    let first = statement.content.first().map(|piece| parse.tokens_in(piece.span()));
    let in_content = first.into_iter().flatten().any(|token| {
        parse.has_lemma(token, &folder.lexicon.proposals.dropping)
            && parse.is_verb(token)
            && !parse.is_negated(token)
            && parse.objects(token).iter().any(|&object| {
                parse.has_lemma(
                    object,
                    &["threat", "promise", "plan", "ultimatum", "deadline", "demand", "offer", "pledge"],
                )
            })
    });
    governs_cue || in_content
}

/// The same thing told as done: a verb of the commitment in the past, by the one who made it.
fn is_done(folder: &Folder<'_>, number: usize, other: usize) -> bool {
    let verbs: BTreeSet<&str> = {
        let parse = &folder.reading(number).parse;
        let pieces = folder.statements[number].content.iter();
        let tokens = pieces.flat_map(|piece| parse.tokens_in(piece.span()));
        tokens
            .filter(|&token| parse.is_verb(token) && parse.is_content(token))
            .map(|token| parse.lemma(token))
            .collect()
    };
    let reading = folder.reading(other);
    let parse = &reading.parse;
    let party = folder.party(number);
    let pieces = folder.statements[other].content.iter();
    pieces.flat_map(|piece| parse.tokens_in(piece.span())).any(|token| {
        let has = parse.children_by(token, &["aux"]).any(|aux| parse.has_lemma(aux, &["have"]));
        let is_past = parse.tag(token) == "VBD" || (parse.tag(token) == "VBN" && has);
        is_past
            && verbs.contains(parse.lemma(token))
            && !parse.is_negated(token)
            && !parse.is_in_condition(token)
            && parse.modal(token).is_none()
            && parse
                .subjects(token)
                .iter()
                .any(|&subject| reading.actor_at(subject).map(|actor| folder.sides.side(actor)) == party)
    })
}
