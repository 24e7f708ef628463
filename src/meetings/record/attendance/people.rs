//! Who was there: the delegations with their heads and titles, the host, the chair.

use crate::lexicon::BodyKind;
use crate::meetings::clusters::Cluster;
use crate::meetings::record::Recorder;
use crate::meetings::sightings::Sighting;
use crate::model::{ActorKind, Evidence, MeetingStatus, RecordEntry, RecordField, Tenure};

/// One who took part.
#[derive(Clone, Debug)]
pub(in crate::meetings::record) struct Member {
    /// Its number in the cast.
    pub actor: usize,
    /// True where an article says that it led its delegation.
    pub heads: bool,
    /// The sentences that say so; none where it is the side that its people stand for.
    pub evidence: Vec<Evidence>,
}

impl Recorder<'_> {
    /// All who took part: persons and groups as they are named, then their states and bodies.
    pub(in crate::meetings::record) fn members(&self) -> Vec<Member> {
        let mut members: Vec<Member> = Vec::new();
        let mut add = |actor: usize, heads: bool, evidence: Option<Evidence>| {
            let known = members.iter().position(|member| member.actor == actor).unwrap_or_else(|| {
                members.push(Member { actor, heads: false, evidence: Vec::new() });
                members.len() - 1
            });
            members[known].heads |= heads;
            members[known].evidence.extend(evidence);
        };
        for sighting in self.sightings() {
            for &actor in &sighting.participants {
                add(actor, false, Some(self.clause_of(sighting)));
            }
        }
        for shown in self.shown() {
            add(shown.actor, shown.heads, Some(shown.evidence));
        }
        for chair in self.chairs() {
            if let Some(actor) = chair.actor.as_ref().and_then(|chair| self.clusterer.number(chair)) {
                add(actor, false, chair.evidence.first().cloned());
            }
        }
        for &party in &self.cluster.parties {
            add(party, false, None);
        }
        for (party, evidence) in self.met_before(&members) {
            members.retain(|member| member.actor != party || !member.evidence.is_empty());
            members.push(Member { actor: party, heads: false, evidence: vec![evidence] });
        }
        // Whoever is shown to have been there was there for a side.
        let shown: Vec<usize> = members.iter().map(|member| member.actor).collect();
        for actor in shown {
            let party = self.clusterer.party(actor);
            if party != actor && members.iter().all(|member| member.actor != party) {
                members.push(Member { actor: party, heads: false, evidence: Vec::new() });
            }
        }
        let names: Vec<usize> = self
            .sightings()
            .filter_map(|sighting| sighting.name.as_ref())
            .filter(|name| self.lexicon.meetings.is_series(name.text.rsplit(' ').next().unwrap_or_default()))
            .filter_map(|name| name.actor)
            .collect();
        // A description of a side adds nothing to the side itself, nor do `ministers` where the sides are named; and a
        // council takes no part in its own session.
        let all: Vec<usize> = members.iter().map(|member| member.actor).collect();
        let is_named = |actor: usize| !self.clusterer.actor(actor).unnamed;
        let named = all.iter().filter(|&&actor| is_named(actor) && self.clusterer.party(actor) == actor).count();
        members.retain(|member| {
            let known = self.clusterer.actor(member.actor);
            // `A former mayor, she ...` is one who has a name.
            let has_name = known.name.to_lowercase().starts_with("former ") && all.iter().any(|&actor| is_named(actor));
            let has_body =
                known.of.as_ref().and_then(|of| self.clusterer.number(of)).is_some_and(|of| all.contains(&of));
            let stands_alone = self.clusterer.party(member.actor) == member.actor && named < 2;
            let is_side = !known.unnamed || (stands_alone && !has_name && !has_body);
            // A shareholders' meeting is the company's, and so is one of its directors.
            let are_owners = known.unnamed
                && ["shareholders", "stockholders", "directors"]
                    .iter()
                    .any(|word| known.name.to_lowercase().ends_with(word));
            let is_organ = member.evidence.is_empty() && self.is_organ(&known.name);
            let is_beside = is_organ || names.contains(&member.actor) || (are_owners && named > 0);
            is_side && !is_beside
        });
        // What nobody is said to have attended was at least a session of the body itself.
        if members.iter().all(|member| !is_named(member.actor)) {
            let bodies = self.cluster.bodies.iter().copied().filter(|&body| is_named(body));
            members.extend(bodies.map(|actor| Member { actor, heads: false, evidence: Vec::new() }));
        }
        self.without_common_state(members)
    }

    /// A ministry or a command: its people are there for their state.
    fn is_organ(&self, name: &str) -> bool {
        let known = self.lexicon.gazetteer.entry(name).and_then(|entry| entry.organization);
        match known.map(|known| &self.lexicon.organizations[known]) {
            Some(known) => known.kind == BodyKind::Ministry || known.kind == BodyKind::Body && known.country.is_some(),
            None => {
                self.lexicon.name_words.kinds(name.rsplit(' ').next().unwrap_or(name)).contains(&BodyKind::Ministry)
            }
        }
    }

    /// Two people of one state meet for themselves: it is no side where nobody else comes.
    fn without_common_state(&self, mut members: Vec<Member>) -> Vec<Member> {
        let is_person = |member: &&Member| self.clusterer.actor(member.actor).kind == ActorKind::Person;
        let is_side =
            |member: &Member| member.evidence.is_empty() && self.clusterer.actor(member.actor).kind == ActorKind::State;
        let people: Vec<usize> = members.iter().filter(is_person).map(|member| member.actor).collect();
        let sides: Vec<usize> = members.iter().filter(|member| !is_person(member)).map(|member| member.actor).collect();
        if let [state] = sides[..]
            && people.len() > 1
            && people.iter().all(|&person| self.clusterer.party(person) == state)
        {
            members.retain(|member| !is_side(member));
        }
        members
    }

    /// `The ministers will meet again in May`: where nobody is named but some of the sides, all those of the meeting that
    /// the article has told of before.
    fn met_before(&self, members: &[Member]) -> Vec<(usize, Evidence)> {
        const AGAIN: [&str; 5] = ["again", "next", "another", "further", "second"];
        // The side that `the ministers` are taken to be of is a guess: no sentence names it.
        let is_named = |member: &Member| !member.evidence.is_empty() && !self.clusterer.actor(member.actor).unnamed;
        let named: Vec<usize> = members.iter().filter(|member| is_named(member)).map(|member| member.actor).collect();
        if self.took_place() || named.len() > 2 {
            return Vec::new();
        }
        let goes_on = |sighting: &&Sighting| {
            let parse = self.parse(sighting.document);
            // `a hearing next Wednesday` is no further one.
            let is_dated = |token: usize| parse.name_label_at(token) == "DATE";
            sighting.clause.clone().any(|token| parse.is_word(token, &AGAIN) && !is_dated(token))
        };
        let Some(here) = self.sightings().find(goes_on) else { return Vec::new() };
        let told = |cluster: &Cluster| {
            let before = |sighting: &&Sighting| {
                sighting.document == here.document
                    && sighting.word < here.word
                    && sighting.status == MeetingStatus::Held
            };
            cluster.sightings.iter().filter(before).count()
        };
        let others = self.clusters.iter().zip(self.attended);
        let others = others.filter(|(other, _)| !std::ptr::eq(**other, self.cluster) && told(other) > 0);
        let Some((before, there)) = others.max_by_key(|(other, there)| (told(other), there.len())) else {
            return Vec::new();
        };
        if !named.iter().all(|side| there.contains(side) || before.bodies.contains(side)) {
            return Vec::new();
        }
        let is_side = |&&side: &&usize| {
            let known = self.clusterer.actor(side);
            !known.unnamed && known.kind != ActorKind::Person && !named.contains(&side)
        };
        let sides = there.iter().filter(is_side);
        sides.map(|&side| (side, self.clause_of(here))).collect()
    }

    /// One entry a member, with title and rank in the delegation.
    pub(in crate::meetings::record) fn delegations(&self, members: &[Member]) -> Vec<RecordEntry> {
        let told = members.iter().filter(|member| !member.evidence.is_empty());
        told.map(|member| {
            let actor = self.clusterer.actor(member.actor);
            let side = self.clusterer.party(member.actor);
            let mut evidence = member.evidence.clone();
            evidence.dedup();
            let mut text = actor.name.clone();
            let role = actor.roles.iter().find(|role| role.tenure != Tenure::Former && !role.evidence.is_empty());
            if let Some(role) = role.filter(|_| actor.kind == ActorKind::Person) {
                text = format!("{text}, {}", role.title);
                evidence.extend(role.evidence.first().filter(|item| !evidence.contains(item)).cloned());
            }
            if member.heads {
                text.push_str(", head of delegation");
            }
            RecordEntry {
                actor: Some(actor.id.clone()),
                side: Some(self.clusterer.actor(side).id.clone()),
                ..self.entry(RecordField::Delegations, text, evidence)
            }
        })
        .collect()
    }
}
