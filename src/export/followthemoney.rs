//! Entities of the FollowTheMoney model, one JSON object a line, for Aleph, OpenSanctions' tools and others.
//!
//! Schemas and their properties are those of <https://followthemoney.tech>. Identifiers there are plain ASCII, so they
//! are made anew from ours, the same each time.

use crate::model::{
    Actor, ActorId, ActorKind, Document, DocumentId, Dossier, Evidence, Meeting, Mention, Relation, RelationEvidence,
    RelationKind, Role, Statement, Tenure, content_id,
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

/// One entity. A property has any number of values, and none is written where there are none.
#[derive(Serialize)]
struct Entity {
    id: String,
    schema: &'static str,
    properties: BTreeMap<&'static str, Vec<String>>,
}

impl Entity {
    fn new(schema: &'static str, id: String) -> Self {
        Self { id, schema, properties: BTreeMap::new() }
    }

    fn with<T: ToString>(mut self, property: &'static str, values: impl IntoIterator<Item = T>) -> Self {
        let known = self.properties.remove(property).unwrap_or_default();
        let mut seen = BTreeSet::new();
        let values = known.into_iter().chain(values.into_iter().map(|value| value.to_string()));
        let values: Vec<_> = values.filter(|value| !value.is_empty() && seen.insert(value.clone())).collect();
        if !values.is_empty() {
            self.properties.insert(property, values);
        }
        self
    }
}

pub(super) fn write(dossier: &Dossier, out: &mut dyn Write) -> io::Result<()> {
    let found = &dossier.found;
    let kinds: BTreeMap<_, _> = found.actors.iter().map(|actor| (&actor.id, actor.kind)).collect();
    let articles = found.documents.iter().map(article);
    let actors = found.actors.iter().flat_map(|actor| {
        let roles = actor.roles.iter().enumerate().filter_map(|(number, role)| membership(actor, number, role, &kinds));
        [legal_entity(actor)].into_iter().chain(roles).chain(mentions(actor)).collect::<Vec<_>>()
    });
    let relations = found.relations.iter().map(|relation| link(relation, &kinds));
    let meetings = found.meetings.iter().map(event);
    let statements = found.statements.iter().map(note);
    for entity in articles.chain(actors).chain(relations).chain(meetings).chain(statements) {
        serde_json::to_writer(&mut *out, &entity)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn actor_id(id: &ActorId) -> String {
    content_id("actor", &[id.as_str()])
}

fn document_id(id: &DocumentId) -> String {
    content_id("article", &[id.as_str()])
}

/// The articles that some evidence stands in.
fn proof<'a>(evidence: impl IntoIterator<Item = &'a Evidence>) -> Vec<String> {
    evidence.into_iter().map(|evidence| document_id(&evidence.document)).collect()
}

fn article(document: &Document) -> Entity {
    Entity::new("Article", document_id(&document.id))
        .with("name", [document.heading()])
        .with("title", &document.title)
        .with("fileName", [&document.path])
        .with("author", &document.author)
        .with("publisher", &document.publisher)
        .with("publishedAt", document.published)
}

/// A state is a public body here: the model has no states.
const fn schema(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::Organization => "Organization",
        ActorKind::State => "PublicBody",
        ActorKind::Group => "LegalEntity",
    }
}

fn legal_entity(actor: &Actor) -> Entity {
    let entity = Entity::new(schema(actor.kind), actor_id(&actor.id))
        .with("name", [&actor.name])
        .with("alias", &actor.aliases)
        .with("proof", proof(&actor.mentions.iter().map(Mention::evidence).collect::<Vec<_>>()));
    let titles = actor.roles.iter().map(|role| &role.title);
    if actor.kind == ActorKind::Person { entity.with("position", titles) } else { entity }
}

/// True where the model lets others be members of it.
fn takes_members(id: &ActorId, kinds: &BTreeMap<&ActorId, ActorKind>) -> bool {
    matches!(kinds.get(id), Some(ActorKind::Organization | ActorKind::State))
}

/// A role held for a state or body. One held for none is in the person's `position` alone.
fn membership(actor: &Actor, number: usize, role: &Role, kinds: &BTreeMap<&ActorId, ActorKind>) -> Option<Entity> {
    let of = role.of.as_ref().filter(|of| takes_members(of, kinds))?;
    let status = match role.tenure {
        Tenure::Current => "current",
        Tenure::Former => "former",
        Tenure::Acting => "acting",
        Tenure::Incoming => "incoming",
    };
    let id = content_id("role", &[actor.id.as_str(), &number.to_string(), &role.title]);
    let entity = Entity::new("Membership", id)
        .with("member", [actor_id(&actor.id)])
        .with("organization", [actor_id(of)])
        .with("role", [&role.title])
        .with("status", [status])
        .with("date", role.reported.map(|days| days.end))
        .with("description", role.evidence.iter().map(|evidence| &evidence.words))
        .with("proof", proof(&role.evidence));
    Some(entity)
}

/// The names by which each article calls an actor.
fn mentions(actor: &Actor) -> Vec<Entity> {
    let mut names: BTreeMap<&DocumentId, BTreeSet<&str>> = BTreeMap::new();
    for mention in &actor.mentions {
        names.entry(&mention.document).or_default().insert(&mention.words);
    }
    let mention = |(document, names): (&DocumentId, BTreeSet<&str>)| {
        Entity::new("Mention", content_id("mention", &[actor.id.as_str(), document.as_str()]))
            .with("document", [document_id(document)])
            .with("resolved", [actor_id(&actor.id)])
            .with("name", names)
            .with("detectedSchema", [schema(actor.kind)])
    };
    names.into_iter().map(mention).collect()
}

/// Memberships and representations have a schema of their own; all else is a link whose role says what it is.
fn link(relation: &Relation, kinds: &BTreeMap<&ActorId, ActorKind>) -> Entity {
    let (schema, source, target) = match relation.kind {
        RelationKind::MemberOf | RelationKind::PartOf if takes_members(&relation.target, kinds) => {
            ("Membership", "member", "organization")
        }
        RelationKind::Represents => ("Representation", "agent", "client"),
        _ => ("UnknownLink", "subject", "object"),
    };
    let days = || relation.evidence.iter().filter_map(|evidence| evidence.date);
    Entity::new(schema, content_id("relation", &[relation.id.as_str()]))
        .with(source, [actor_id(&relation.source)])
        .with(target, [actor_id(&relation.target)])
        .with("role", [relation.kind.label()])
        .with("status", [relation.confirmation.label()])
        .with("startDate", days().map(|days| days.start).min())
        .with("endDate", days().map(|days| days.end).max())
        .with("description", relation.evidence.iter().map(|evidence| &evidence.words))
        .with("proof", proof(&relation.evidence.iter().map(RelationEvidence::evidence).collect::<Vec<_>>()))
}

fn event(meeting: &Meeting) -> Entity {
    let record = meeting.record.iter().map(|entry| format!("{}: {}", entry.field.label(), entry.text));
    Entity::new("Event", content_id("meeting", &[meeting.id.as_str()]))
        .with("name", [&meeting.name])
        .with("startDate", meeting.date.map(|days| days.start))
        .with("endDate", meeting.date.map(|days| days.end))
        .with("location", &meeting.place)
        .with("involved", meeting.participants.iter().map(actor_id))
        .with("summary", meeting.summary.iter().map(|sentence| &sentence.text))
        .with("description", record)
        .with("proof", proof(&meeting.evidence))
}

/// What somebody said, as a note on him: the model has no statements.
fn note(statement: &Statement) -> Entity {
    let words: Vec<_> = statement.content.iter().map(|piece| piece.words.as_str()).collect();
    let speaker = statement.speaker_text.as_deref().unwrap_or("somebody");
    Entity::new("Note", content_id("statement", &[statement.id.as_str()]))
        .with("name", [format!("{speaker} {}", statement.act.verb())])
        .with("description", [words.join(" … ")])
        .with("entity", statement.speaker.iter().map(actor_id))
        .with("proof", proof(&statement.content))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::assemble;
    use crate::fixture;
    use serde_json::Value;

    fn entities() -> Vec<Value> {
        let mut out = Vec::new();
        write(&assemble(&fixture::analysis(), &[]), &mut out).unwrap();
        String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn of<'a>(entities: &'a [Value], schema: &str) -> Vec<&'a Value> {
        entities.iter().filter(|entity| entity["schema"] == schema).collect()
    }

    #[test]
    fn every_noun_has_its_schema() {
        let entities = entities();
        let count = |schema| of(&entities, schema).len();
        let schemas =
            ["Article", "Person", "Organization", "PublicBody", "Event", "Note", "Representation", "Membership"];
        assert_eq!(schemas.map(count), [3, 5, 1, 2, 2, 12, 3, 3]);
    }

    #[test]
    fn identifiers_are_plain_unique_and_lead_to_an_entity() {
        let entities = entities();
        let ids: BTreeSet<_> = entities.iter().map(|entity| entity["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), entities.len());
        assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')));
        let pointers = [
            "proof",
            "document",
            "resolved",
            "member",
            "organization",
            "agent",
            "client",
            "subject",
            "object",
            "involved",
            "entity",
        ];
        for entity in &entities {
            for pointer in pointers.iter().filter_map(|pointer| entity["properties"][pointer].as_array()).flatten() {
                assert!(ids.contains(pointer.as_str().unwrap()), "{pointer} in {entity}");
            }
        }
    }

    #[test]
    fn a_meeting_is_an_event_with_those_who_took_part() {
        let entities = entities();
        let talks = &of(&entities, "Event")[0]["properties"];
        assert_eq!(talks["name"], serde_json::json!(["Talks in Geneva"]));
        assert_eq!(talks["startDate"], serde_json::json!(["2022-01-10"]));
        assert_eq!(talks["involved"].as_array().unwrap().len(), 4);
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let entities = entities();
        let nobody =
            of(&entities, "Note").into_iter().find(|note| note["properties"]["name"][0] == "a diplomat says").unwrap();
        assert!(nobody["properties"].get("entity").is_none());
    }
}
