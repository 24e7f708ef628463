//! Standing ties: who represents whom, who belongs where.

use super::Claim;
use crate::model::{
    Actor, ActorKind, Cast, Document, MentionForm, Modality, Reading, RelationEvidence, RelationKind, Tenure, Who,
};
use crate::text::Span;
use std::collections::HashMap;

/// Ties by office, by membership of a named group, and by `CNN’s Anna Kern`.
pub(super) fn claims(document: &Document, reading: &Reading, cast: &Cast) -> Vec<Claim> {
    let mut claims = by_office(document, cast);
    claims.extend(by_owner(document, reading, cast));
    claims
}

fn evidence(document: &Document, span: Span, cue: &str, rule: &str) -> RelationEvidence {
    RelationEvidence {
        document: document.id.clone(),
        start: span.start,
        end: span.end,
        words: span.slice(&document.text).to_owned(),
        cue: cue.to_owned(),
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        attributed_to: None,
        date: None,
        rule: rule.to_owned(),
    }
}

/// A minister represents a state, an analyst is a member of a firm.
fn by_office(document: &Document, cast: &Cast) -> Vec<Claim> {
    let numbers: HashMap<&str, usize> =
        cast.actors.iter().enumerate().map(|(number, actor)| (actor.id.as_str(), number)).collect();
    let mut claims = Vec::new();
    for (source, actor) in
        cast.actors.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Person && !actor.unnamed)
    {
        for role in actor.roles.iter().filter(|role| role.tenure != Tenure::Former) {
            let Some(&target) = role.of.as_ref().and_then(|of| numbers.get(of.as_str())) else { continue };
            let kind = if role.represents { RelationKind::Represents } else { RelationKind::MemberOf };
            for found in role.evidence.iter().filter(|found| found.document == document.id) {
                claims.push(Claim {
                    source,
                    target,
                    kind,
                    evidence: evidence(document, found.span(), &role.title, "office"),
                });
                if let Some(parent) = parent(&cast.actors, &numbers, target).filter(|_| role.represents) {
                    claims.push(Claim {
                        source,
                        target: parent,
                        kind,
                        evidence: evidence(document, found.span(), &role.title, "office"),
                    });
                }
            }
        }
    }
    claims
}

/// The state that a body is an organ of.
fn parent(actors: &[Actor], numbers: &HashMap<&str, usize>, body: usize) -> Option<usize> {
    let of = actors[body].of.as_ref()?;
    numbers.get(of.as_str()).copied().filter(|&parent| actors[parent].kind == ActorKind::State)
}

/// `CNN’s Alex Marquardt`: a person of an organization, without a title.
fn by_owner(document: &Document, reading: &Reading, cast: &Cast) -> Vec<Claim> {
    let parse = &reading.parse;
    let mut claims = Vec::new();
    for found in reading.found.iter().filter(|found| found.form == MentionForm::Name) {
        let Who::Actor(source) = found.who else { continue };
        let mark = found.tokens.start.checked_sub(1).filter(|&mark| parse.tag(mark) == "POS");
        let Some(target) = mark.and_then(|mark| mark.checked_sub(1)).and_then(|owner| reading.actor_at(owner)) else {
            continue;
        };
        if cast.actors[source].kind == ActorKind::Person && cast.actors[target].kind == ActorKind::Organization {
            let owner = reading
                .mention_at(found.tokens.start - 2)
                .map_or(found.tokens.start - 2, |mention| mention.tokens.start);
            let span = parse.span_of(owner..found.tokens.end);
            claims.push(Claim {
                source,
                target,
                kind: RelationKind::MemberOf,
                evidence: evidence(document, span, "’s", "owner"),
            });
        }
    }
    claims
}
