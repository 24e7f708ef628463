//! All about one actor.

use super::actors::seen;
use super::positions::{PositionLine, positions_of};
use super::{Citation, Family, Index, cite};
use crate::dossier::merged_name;
use crate::model::{
    Actor, ActorId, ActorKind, Change, Confirmation, Edit, MeetingId, Mention, Polarity, RelationId, Target, Tenure,
};
use std::collections::BTreeMap;

/// The page of an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorPage {
    /// The actor.
    pub id: ActorId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// `Person · seen 10–13 Jan`.
    pub line: String,
    /// Roles, most often reported first.
    pub roles: Vec<RoleLine>,
    /// The names it goes by, and why each was taken to be it.
    pub names: Vec<NameLine>,
    /// How often it is mentioned.
    pub mentions: usize,
    /// What the analyst did to it: `You merged`, `“Ms. Shermann”`, and whether it can be undone now.
    pub decisions: Vec<Decision>,
    /// What it spoke about, most often first.
    pub topics: Vec<TopicLine>,
    /// How many statements it made.
    pub statements: usize,
    /// Where it stands, by issue.
    pub positions: Vec<(String, PositionLine)>,
    /// Whom it met.
    pub meetings: Vec<MeetingLine>,
    /// How it stands to others, best evidenced first.
    pub relations: Vec<RelationLine>,
    /// The analyst's remarks.
    pub notes: Vec<String>,
}

/// A role over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleLine {
    /// `Deputy Secretary of State`.
    pub title: String,
    /// Of whom.
    pub of: Option<(ActorId, ActorKind, String)>,
    /// `reported 10–13 Jan`.
    pub when: String,
    /// The articles that say so.
    pub citations: Vec<Citation>,
}

/// A name that stands for the actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameLine {
    /// As articles write them.
    pub words: String,
    /// Why they were taken to.
    pub reason: String,
    /// How often.
    pub count: usize,
    /// Where first.
    pub first: Mention,
}

/// What the analyst did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// `You merged`.
    pub what: &'static str,
    /// To what.
    pub object: String,
    /// True where it is the last edit, which undo takes back.
    pub is_last: bool,
}

/// What an actor said about one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicLine {
    /// The topic.
    pub topic: String,
    /// False for what was said on no topic that the program knows.
    pub is_topic: bool,
    /// How many statements.
    pub count: usize,
    /// What most of them do.
    pub family: Family,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingLine {
    /// The meeting.
    pub id: MeetingId,
    /// Its name.
    pub name: String,
    /// `Geneva, 10 Jan`.
    pub place: String,
}

/// A relation as seen from one of its ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationLine {
    /// The relation.
    pub id: RelationId,
    /// `refuses`, or `is refused by` from the other end.
    pub label: &'static str,
    /// The other end.
    pub other: (ActorId, ActorKind, String),
    /// To its good or harm.
    pub polarity: Polarity,
    /// How well it is borne out.
    pub confirmation: Confirmation,
    /// How many sentences.
    pub sentences: usize,
    /// How many independent sources.
    pub sources: usize,
}

/// The page of an actor.
pub fn actor_page(index: &Index, id: &ActorId) -> Option<ActorPage> {
    let actor = index.actor(id)?;
    let kind = actor.kind.label();
    let mut line = kind[..1].to_uppercase() + &kind[1..];
    if let Some(seen) = seen(index, actor) {
        line.push_str(&format!(" · seen {}", index.days().span(seen)));
    }
    Some(ActorPage {
        id: id.clone(),
        name: actor.name.clone(),
        kind: actor.kind,
        line,
        roles: roles(index, actor),
        names: names(actor),
        mentions: actor.mentions.len(),
        decisions: decisions(index, id),
        topics: topics(index, id),
        statements: index.said_by(id).len(),
        positions: positions_of(index, id),
        meetings: meetings(index, id),
        relations: relations(index, id),
        notes: index.notes(&Target::Actor(id.clone())).to_vec(),
    })
}

fn named(index: &Index, id: &ActorId) -> (ActorId, ActorKind, String) {
    let kind = index.actor(id).map_or(ActorKind::Group, |actor| actor.kind);
    (id.clone(), kind, index.name(id).to_owned())
}

fn roles(index: &Index, actor: &Actor) -> Vec<RoleLine> {
    let line = |role: &crate::model::Role| {
        let how = match role.tenure {
            Tenure::Current => "reported",
            Tenure::Former => "formerly; reported",
            Tenure::Acting => "acting; reported",
            Tenure::Incoming => "incoming; reported",
        };
        RoleLine {
            title: role.title.clone(),
            of: role.of.as_ref().map(|of| named(index, of)),
            when: role.reported.map(|span| format!("{how} {}", index.days().span(span))).unwrap_or_default(),
            citations: cite(index, &role.evidence),
        }
    };
    actor.roles.iter().map(line).collect()
}

fn names(actor: &Actor) -> Vec<NameLine> {
    let mut names: Vec<NameLine> = Vec::new();
    for mention in &actor.mentions {
        let same = |line: &&mut NameLine| line.words.to_lowercase() == mention.words.to_lowercase();
        if let Some(line) = names.iter_mut().find(same) {
            line.count += 1;
        } else {
            names.push(NameLine {
                words: mention.words.clone(),
                reason: mention.reason.clone(),
                count: 1,
                first: mention.clone(),
            });
        }
    }
    names.sort_by_key(|line| (line.first.form, std::cmp::Reverse(line.count)));
    names
}

fn decisions(index: &Index, id: &ActorId) -> Vec<Decision> {
    let edits = &index.dossier().edits;
    let merged = |edit: &Edit| format!("“{}”", merged_name(edit).unwrap_or("another actor"));
    let decision = |(number, edit): (usize, &Edit)| {
        let (what, object) = match &edit.change {
            Change::Merge { keep, .. } if keep == id => ("You merged", merged(edit)),
            Change::Split { actor, name, .. } if actor == id => ("You split off", format!("“{name}”")),
            Change::Rename { actor, name } if actor == id => ("You renamed it", format!("“{name}”")),
            Change::Retype { actor, kind } if actor == id => ("You made it a", kind.label().to_owned()),
            _ => return None,
        };
        Some(Decision { what, object, is_last: number + 1 == edits.len() })
    };
    edits.iter().enumerate().filter_map(decision).collect()
}

fn topics(index: &Index, id: &ActorId) -> Vec<TopicLine> {
    let mut counted: BTreeMap<Option<&str>, BTreeMap<Family, usize>> = BTreeMap::new();
    for statement in index.said_by(id) {
        let topic = statement.topics.first().map(String::as_str);
        *counted.entry(topic).or_default().entry(Family::of(statement.act)).or_default() += 1;
    }
    let mut lines: Vec<TopicLine> = counted
        .into_iter()
        .map(|(topic, families)| TopicLine {
            topic: topic.unwrap_or("on other matters").to_owned(),
            is_topic: topic.is_some(),
            count: families.values().sum(),
            family: families.iter().max_by_key(|(_, count)| **count).map_or(Family::Say, |(family, _)| *family),
        })
        .collect();
    lines.sort_by_key(|line| (!line.is_topic, std::cmp::Reverse(line.count)));
    lines
}

fn meetings(index: &Index, id: &ActorId) -> Vec<MeetingLine> {
    let mut meetings: Vec<_> = index.meetings_of(id).collect();
    meetings.sort_by_key(|meeting| (meeting.date.is_none(), meeting.date));
    let line = |meeting: &&crate::model::Meeting| {
        let place = meeting.place.clone();
        let date = meeting.date.map(|date| index.days().span(date));
        MeetingLine {
            id: meeting.id.clone(),
            name: meeting.name.clone(),
            place: [place, date].into_iter().flatten().collect::<Vec<_>>().join(", "),
        }
    };
    meetings.iter().map(line).collect()
}

fn relations(index: &Index, id: &ActorId) -> Vec<RelationLine> {
    let line = |relation: &crate::model::Relation| {
        let outward = relation.source == *id;
        let (label, other) = if outward {
            (relation.kind.label(), &relation.target)
        } else {
            (relation.kind.reverse_label(), &relation.source)
        };
        RelationLine {
            id: relation.id.clone(),
            label,
            other: named(index, other),
            polarity: relation.kind.polarity(),
            confirmation: relation.confirmation,
            sentences: relation.evidence.len(),
            sources: relation.sources,
        }
    };
    let kept = |relation: &&crate::model::Relation| !index.is_rejected(&Target::Relation(relation.id.clone()));
    let mut lines: Vec<RelationLine> = index.relations_of(id).filter(kept).map(line).collect();
    lines.sort_by_key(|line| (line.confirmation, std::cmp::Reverse(line.sentences), line.label));
    lines
}
