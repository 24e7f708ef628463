//! Who was there: the delegations with their heads and titles, the host, the chair.

use super::super::scope::Nearness;
use super::{Entries, Recorder};
use crate::model::{ActorKind, Evidence, MeetingStatus, RecordEntry, RecordField, Tenure};

/// One who took part.
#[derive(Clone, Debug)]
pub(super) struct Member {
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
        for (actor, heads, evidence) in self.delegates() {
            add(actor, heads, Some(evidence));
        }
        for chair in self.chairs() {
            if let Some(actor) = chair.actor.as_ref().and_then(|chair| self.clusterer.number(chair)) {
                add(actor, false, chair.evidence.first().cloned());
            }
        }
        for &party in &self.cluster.parties {
            add(party, false, None);
        }
        let names: Vec<usize> = self
            .sightings()
            .filter_map(|sighting| sighting.name.as_ref())
            .filter(|name| self.lexicon.meetings.is_series(name.text.rsplit(' ').next().unwrap_or_default()))
            .filter_map(|name| name.actor)
            .collect();
        // A description of a side adds nothing to the side itself, nor do `ministers` where the sides are named; and a
        // council takes no part in its own session.
        let named = self.cluster.parties.iter().filter(|&&party| !self.clusterer.actor(party).unnamed).count();
        members.retain(|member| {
            let known = self.clusterer.actor(member.actor);
            let is_side = !known.unnamed || (self.clusterer.party(member.actor) == member.actor && named < 2);
            is_side && !names.contains(&member.actor)
        });
        members
    }

    /// Those of whom the sentences around say that they led a delegation, were sent or spoke for a side.
    fn delegates(&self) -> Vec<(usize, bool, Evidence)> {
        let mut found = Vec::new();
        let was_held = self.sightings().any(|sighting| sighting.status == MeetingStatus::Held);
        for (document, tokens) in self.sentences(Nearness::Near) {
            let reading = &self.cast.readings[document];
            let parse = &reading.parse;
            for verb in tokens.clone().filter(|&token| parse.is_verb(token) && !parse.is_negated(token)) {
                let of_delegation = || {
                    parse
                        .objects(verb)
                        .iter()
                        .any(|&noun| self.words().delegations.iter().any(|word| parse.has_lemma(noun, &[word])))
                };
                let leads = self.words().leading.iter().any(|word| parse.has_lemma(verb, &[word])) && of_delegation();
                // `Lunde led for the ministry`
                let leads = leads
                    || (parse.has_lemma(verb, &["lead"])
                        && parse.objects(verb).is_empty()
                        && !parse.obliques(verb, &["for"]).is_empty());
                let represents = parse.has_lemma(verb, &["represent"]);
                let is_there = was_held && self.shows_presence(document, verb);
                let is_sent = parse.has_lemma(verb, &["send"]) && parse.tag(verb) == "VBD";
                let heads = if leads || represents {
                    parse.subjects(verb)
                } else if is_sent {
                    parse.objects(verb)
                } else if is_there {
                    let behind = parse
                        .children_by(verb, &["attr"])
                        .flat_map(|noun| std::iter::once(noun).chain(parse.conjuncts(noun)).collect::<Vec<_>>());
                    parse.subjects(verb).into_iter().chain(behind).collect()
                } else {
                    continue;
                };
                for actor in heads.into_iter().flat_map(|head| reading.parties(head)) {
                    let known = self.clusterer.actor(actor);
                    let of_side = self.cluster.parties.contains(&self.clusterer.party(actor));
                    if known.kind == ActorKind::Person && !known.unnamed && (of_side || leads || is_sent || is_there) {
                        found.push((actor, leads, self.sentence_of(document, verb)));
                    }
                }
            }
        }
        found
    }

    /// `left the room`, `was at the table`, `also present were`: who does so was there.
    fn shows_presence(&self, document: usize, verb: usize) -> bool {
        let parse = self.parse(document);
        if parse.modal(verb).is_some() || parse.is_in_condition(verb) || self.is_quoted(document, verb) {
            return false;
        }
        let is_room = |noun: &usize| self.words().rooms.iter().any(|room| parse.has_lemma(*noun, &[room]));
        let leaves = parse.has_lemma(verb, &["leave", "enter"]) && parse.objects(verb).iter().any(is_room);
        let is_in = parse.has_lemma(verb, &["be", "sit"]) && parse.obliques(verb, &["in", "at"]).iter().any(is_room);
        let is_present = parse.has_lemma(verb, &["be"])
            && parse.children_by(verb, &["acomp", "advmod", "attr"]).any(|word| parse.is_word(word, &["present"]));
        leaves || is_in || is_present
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

    /// Who chaired it: by verb, by `with X in the chair`, by an office of that name in the body that met.
    pub fn chairs(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        let mut add = |actor: usize, evidence: Vec<Evidence>| {
            let known = self.clusterer.actor(actor);
            if known.kind == ActorKind::Person && !known.unnamed {
                let entry = self.entry(RecordField::Chair, known.name.clone(), evidence);
                entries.add(RecordEntry { actor: Some(known.id.clone()), ..entry });
            }
        };
        for (document, tokens) in self.sentences(Nearness::Near) {
            let reading = &self.cast.readings[document];
            let parse = &reading.parse;
            for token in tokens {
                let chairs =
                    parse.is_verb(token) && self.words().chairing.iter().any(|word| parse.has_lemma(token, &[word]));
                let in_chair = parse.is_word(token, &["chair"])
                    && parse.dep(token) == "pobj"
                    && parse.is_word(parse.head(token), &["in"]);
                // `who chairs the company` is a title, not the chair of the meeting.
                let of_other = parse
                    .objects(token)
                    .iter()
                    .any(|&object| reading.actor_at(object).is_some_and(|actor| !self.cluster.bodies.contains(&actor)));
                let heads = if chairs && of_other {
                    continue;
                } else if parse.is_noun(token) && parse.is_word(token, &["chairmanship", "mediation"]) {
                    parse.obliques(token, &["of"])
                } else if chairs {
                    parse.subjects(token)
                } else if in_chair {
                    // `with X in the chair`: X governs `in`, or stands beside it behind `with`.
                    let preposition = parse.head(token);
                    let above = parse.head(preposition);
                    let beside = parse.child(above, &["pobj"]).filter(|_| parse.is_word(above, &["with"]));
                    vec![beside.unwrap_or(above)]
                } else {
                    continue;
                };
                for actor in heads.into_iter().flat_map(|head| reading.parties(head)) {
                    add(actor, vec![self.sentence_of(document, token)]);
                }
            }
        }
        for &person in &self.cluster.persons {
            let of_body = |of: &Option<crate::model::ActorId>| {
                of.as_ref().and_then(|of| self.clusterer.number(of)).is_some_and(|of| self.cluster.bodies.contains(&of))
            };
            let roles = self.clusterer.actor(person).roles.iter();
            for role in roles.filter(|role| role.title.to_lowercase().starts_with("chair") && of_body(&role.of)) {
                add(person, role.evidence.clone());
            }
        }
        entries.0.retain(|entry| !entry.evidence.is_empty());
        entries.0
    }

    /// Who hosted it: `Norway hosted the talks`, `talks hosted by Norway`, `the host, Norway`.
    pub fn hosts(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        for (document, tokens) in self.sentences(Nearness::Named) {
            let reading = &self.cast.readings[document];
            let parse = &reading.parse;
            for token in tokens {
                let heads = if parse.is_verb(token) && parse.has_lemma(token, &["host"]) {
                    parse.subjects(token)
                } else if parse.is_noun(token) && parse.is_word(token, &["host"]) {
                    parse.children_by(token, &["appos"]).collect()
                } else {
                    continue;
                };
                for actor in heads.into_iter().flat_map(|head| reading.parties(head)) {
                    let known = self.clusterer.actor(actor);
                    if !known.unnamed {
                        let evidence = vec![self.sentence_of(document, token)];
                        let entry = self.entry(RecordField::Host, known.name.clone(), evidence);
                        entries.add(RecordEntry { actor: Some(known.id.clone()), ..entry });
                    }
                }
            }
        }
        entries.0
    }
}
