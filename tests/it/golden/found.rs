//! What the program found, asked for by the facts.

use super::story::{Actor, Meeting, Relation, Statement, Story};
use dossier::model::{ActorId, Analysis, DocumentId, MeetingStatus};
use dossier::text::fold;

pub struct Found<'a> {
    pub story: &'a Story,
    pub analysis: &'a Analysis,
}

impl Found<'_> {
    /// The actors who bear one of the names.
    fn actors(&self, actor: &Actor) -> Vec<&ActorId> {
        let names: Vec<String> = actor.aliases.iter().chain([&actor.name]).map(|name| plain(name)).collect();
        let bears = |held: &dossier::model::Actor| {
            names.contains(&plain(&held.name)) || held.aliases.iter().any(|alias| names.contains(&plain(alias)))
        };
        self.analysis.actors.iter().filter(|held| bears(held)).map(|held| &held.id).collect()
    }

    fn are(&self, name: &str, id: &ActorId) -> bool {
        self.story.actor(name).is_some_and(|actor| self.actors(actor).contains(&id))
    }

    /// It is the actor of that name, or one who holds an office there: a minister for the state.
    fn stand_for(&self, name: &str, id: &ActorId) -> bool {
        let held = self.analysis.actors.iter().find(|held| held.id == *id);
        let offices = held.into_iter().flat_map(|held| &held.roles).filter_map(|role| role.of.as_ref());
        self.are(name, id) || offices.into_iter().any(|of| self.are(name, of))
    }

    /// Someone bears the name, and is one actor alone.
    pub fn actor(&self, actor: &Actor) -> bool {
        let name = plain(&actor.name);
        let held = self.analysis.actors.iter().filter(|held| plain(&held.name) == name).count();
        held < 2 && !self.actors(actor).is_empty()
    }

    /// Somebody of the name has the title, in these words or with others around them.
    pub fn role(&self, actor: &Actor, title: &str, of: Option<&str>) -> bool {
        let wanted = plain(title);
        let held = self.analysis.actors.iter().filter(|held| self.actors(actor).contains(&&held.id));
        held.flat_map(|held| &held.roles).any(|role| {
            let title = plain(&role.title);
            let same = title.contains(&wanted) || wanted.contains(&title);
            same && of.is_none_or(|of| role.of.as_ref().is_none_or(|id| self.are(of, id)))
        })
    }

    /// Half of the words, at least, are given to the speaker in that document.
    pub fn statement(&self, wanted: &Statement) -> bool {
        let words: Vec<String> = wanted.spans.iter().flat_map(|span| split(&span.text)).collect();
        let file = &self.story.docs[&wanted.doc].file;
        self.analysis.statements.iter().any(|statement| {
            let said: Vec<String> = statement.content.iter().flat_map(|piece| split(&piece.words)).collect();
            let shared = words.iter().filter(|word| said.contains(word)).count();
            let speaker = match (&wanted.speaker, &statement.speaker) {
                (Some(name), Some(id)) => self.are(name, id) || self.story.actor(name).is_none(),
                (Some(name), None) => self.story.actor(name).is_none(),
                (None, _) => true,
            };
            speaker
                && self.path(&statement.content[0].document) == file
                && shared * 2 > words.len()
                && shared * 2 > said.len()
        })
    }

    /// The two are related by a sentence that holds the evidence, where one is told.
    pub fn relation(&self, wanted: &Relation, of_kind: bool) -> bool {
        self.analysis.relations.iter().any(|relation| {
            let between =
                |source, target| self.stand_for(&wanted.source, source) && self.stand_for(&wanted.target, target);
            let forward = between(&relation.source, &relation.target);
            let backward = between(&relation.target, &relation.source);
            let evidence = wanted.evidence.as_ref().is_none_or(|evidence| {
                let file = wanted.doc.as_ref().map(|doc| &self.story.docs[doc].file);
                relation.evidence.iter().any(|held| {
                    file.is_none_or(|file| self.path(&held.document) == file)
                        && shares_a_run(&evidence.text, &held.words)
                })
            });
            let kind = !of_kind || label(relation.kind) == wanted.kind;
            (forward || (backward && wanted.symmetric)) && evidence && kind
        })
    }

    /// A meeting rests on the words, with that day, place, state and most of those participants.
    pub fn meeting(&self, wanted: &Meeting) -> bool {
        self.analysis.meetings.iter().any(|meeting| {
            let rests = wanted.evidence.iter().any(|evidence| {
                let file = evidence.doc.as_ref().map(|doc| &self.story.docs[doc].file);
                meeting.evidence.iter().any(|held| {
                    file.is_none_or(|file| self.path(&held.document) == file)
                        && shares_a_run(&evidence.text, &held.words)
                })
            });
            let day = wanted.date.as_ref().is_none_or(|day| {
                meeting.date.is_some_and(|held| day.split('/').next() == Some(held.start.to_string().as_str()))
            });
            let place = wanted.place.as_ref().is_none_or(|place| {
                meeting
                    .place
                    .as_ref()
                    .is_some_and(|held| plain(place).contains(&plain(held)) || plain(held).contains(&plain(place)))
            });
            let status = match wanted.status.as_str() {
                "held" => meeting.status == MeetingStatus::Held,
                "cancelled" => meeting.status == MeetingStatus::Cancelled,
                "planned" => meeting.status == MeetingStatus::Planned,
                _ => true,
            };
            let came = |name: &&String| meeting.participants.iter().any(|id| self.are(name, id));
            rests
                && day
                && place
                && status
                && wanted.participants.iter().filter(came).count() * 2 >= wanted.participants.len()
        })
    }

    fn path(&self, id: &DocumentId) -> &str {
        let document = self.analysis.documents.iter().find(|document| document.id == *id);
        document.map_or("", |document| document.path.as_str())
    }
}

/// The kind's name in files.
fn label(kind: dossier::model::RelationKind) -> String {
    serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned()
}

/// A name without case, accents and article.
fn plain(name: &str) -> String {
    let name = fold(name);
    name.strip_prefix("the ").unwrap_or(&name).replace('.', "")
}

fn split(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Four words of one stand in the other in the same order, or all of them where there are fewer.
fn shares_a_run(one: &str, other: &str) -> bool {
    let (one, other) = (split(one), split(other));
    let length = 4.min(one.len()).min(other.len()).max(1);
    one.windows(length).any(|run| other.windows(length).any(|held| run == held))
}
