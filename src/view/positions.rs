//! Who stands where on what, and what they bind themselves to.

use super::{Citation, Index, cite};
use crate::model::{Act, ActorId, ActorKind, CommitmentKind, DateSpan, FollowUp, Position, Stance, StatementId};
use crate::text::balanced;
use crate::text::capitalized;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PositionRow {
    /// An issue, and how many positions there are on it.
    Issue(String, usize),
    /// A position or commitment.
    Position(PositionLine),
}

/// Where an actor stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PositionLine {
    /// Who.
    pub actor: (ActorId, ActorKind, String),
    /// `refuses`, `promises`.
    pub stance: &'static str,
    /// What gives the colour and the icon.
    pub act: Act,
    /// The article's words.
    pub words: String,
    /// The condition, or what came of it.
    pub remark: String,
    /// When.
    pub date: Option<DateSpan>,
    /// The same, to be read.
    pub day: String,
    /// The articles.
    pub citations: Vec<Citation>,
    /// The statement that it was drawn from.
    pub statement: Option<StatementId>,
}

/// What one actor stands for, by issue and day.
pub(super) fn positions_of(index: &Index, actor: &ActorId) -> Vec<(String, PositionLine)> {
    let mut lines = lines(index);
    lines.retain(|(_, line)| line.actor.0 == *actor);
    lines
}

/// The heading of what actors bind themselves to.
pub const COMMITMENTS: &str = "Promises, threats, deadlines";

/// The issues that positions are on, those first on which most actors take one, then those with most positions.
pub fn issues(positions: &[Position]) -> Vec<&str> {
    let mut by_issue: BTreeMap<&str, (HashSet<&ActorId>, usize)> = BTreeMap::new();
    for position in positions {
        let (actors, count) = by_issue.entry(&position.issue).or_default();
        actors.insert(&position.actor);
        *count += 1;
    }
    let mut issues: Vec<_> = by_issue.into_iter().collect();
    issues.sort_by_key(|(_, (actors, count))| Reverse((actors.len(), *count)));
    issues.into_iter().map(|(issue, _)| issue).collect()
}

/// All positions by issue, the most contested first, and day; then promises, threats and deadlines.
pub fn positions(index: &Index, filter: &str) -> Vec<PositionRow> {
    let words: Vec<String> = filter.split_whitespace().map(str::to_lowercase).collect();
    let mut lines = lines(index);
    lines.retain(|(issue, line)| {
        let text = format!("{issue}\n{}\n{}\n{}", line.actor.2, line.stance, line.words).to_lowercase();
        words.iter().all(|word| text.contains(word))
    });
    let mut rows = Vec::new();
    for group in lines.chunk_by(|(one, _), (next, _)| one == next) {
        rows.push(PositionRow::Issue(capitalized(&group[0].0), group.len()));
        rows.extend(group.iter().map(|(_, line)| PositionRow::Position(line.clone())));
    }
    rows
}

/// Each position and commitment with its issue.
fn lines(index: &Index) -> Vec<(String, PositionLine)> {
    let found = &index.dossier().found;
    let mut lines: Vec<(String, PositionLine)> = Vec::new();
    for position in &found.positions {
        let (stance, act) = stance(position.stance);
        let remark = position.condition.clone().unwrap_or_default();
        let line = line(index, &position.actor, stance, act, remark, position.date, &position.statements);
        lines.push((position.issue.clone(), line));
    }
    for commitment in &found.commitments {
        let (word, act) = match commitment.kind {
            CommitmentKind::Promise => ("promises", Act::Promise),
            CommitmentKind::Threat => ("threatens", Act::Threaten),
            CommitmentKind::Deadline => ("sets a date", Act::Demand),
        };
        let due = commitment.due.map(|due| format!("by {}", index.days().span(due)));
        let last = commitment.follow_ups.last().map(|(what, _)| follow_up(*what).to_owned());
        let remark = [commitment.condition.clone(), due, last].into_iter().flatten().collect::<Vec<_>>().join("; ");
        let statements: Vec<_> = std::iter::once(&commitment.statement)
            .chain(commitment.follow_ups.iter().map(|(_, id)| id))
            .cloned()
            .collect();
        let line = line(index, &commitment.actor, word, act, remark, None, &statements);
        lines.push((COMMITMENTS.into(), line));
    }
    let ranks: HashMap<&str, usize> = issues(&found.positions).into_iter().zip(0..).collect();
    let rank = |issue: &str| ranks.get(issue).copied().unwrap_or(ranks.len());
    lines.sort_by(|(one, first), (other, second)| {
        (rank(one), first.date, &first.actor.2).cmp(&(rank(other), second.date, &second.actor.2))
    });
    lines
}

const fn stance(stance: Stance) -> (&'static str, Act) {
    match stance {
        Stance::Demands => ("demands", Act::Demand),
        Stance::Offers => ("offers", Act::Offer),
        Stance::Refuses => ("refuses", Act::Refuse),
        Stance::Denies => ("denies", Act::Deny),
        Stance::Warns => ("warns", Act::Warn),
        Stance::Says => ("says", Act::Assert),
    }
}

const fn follow_up(what: FollowUp) -> &'static str {
    match what {
        FollowUp::Kept => "kept",
        FollowUp::Repeated => "said again",
        FollowUp::Dropped => "taken back",
    }
}

fn line(
    index: &Index,
    actor: &ActorId,
    stance: &'static str,
    act: Act,
    remark: String,
    date: Option<DateSpan>,
    statements: &[StatementId],
) -> PositionLine {
    let found: Vec<_> = statements.iter().filter_map(|id| index.statement(id)).collect();
    let words = found.first().map(|statement| statement.content.iter().map(|piece| &*piece.words).collect::<Vec<_>>());
    let date = date.or_else(|| found.first().and_then(|statement| index.date_of(statement)));
    PositionLine {
        actor: (
            actor.clone(),
            index.actor(actor).map_or(ActorKind::Group, |actor| actor.kind),
            index.name(actor).to_owned(),
        ),
        stance,
        act,
        words: balanced(&words.unwrap_or_default().join(" … ")),
        remark,
        date,
        day: date.map(|date| index.days().span(date)).unwrap_or_default(),
        citations: cite(index, found.iter().flat_map(|statement| &statement.content)),
        statement: found.first().map(|statement| statement.id.clone()),
    }
}
