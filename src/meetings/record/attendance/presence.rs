//! Of whom the sentences around a meeting say that they were there: led a delegation, left the room, gave evidence, stand in
//! the list of those who came.

use crate::meetings::around::Nearness;
use crate::meetings::clusters::Cluster;
use crate::meetings::record::Recorder;
use crate::meetings::sides::enumerated;
use crate::model::{ActorKind, Evidence, MeetingStatus, MentionForm};
use std::collections::BTreeSet;

/// One who was there, and what shows it.
pub(super) struct Shown {
    /// Its number in the cast.
    pub actor: usize,
    /// True where an article says that it led its delegation.
    pub heads: bool,
    pub evidence: Evidence,
}

impl Recorder<'_> {
    /// All whom the sentences around show to have been there.
    pub(super) fn shown(&self) -> Vec<Shown> {
        let mut found = Vec::new();
        let held = self.took_place();
        let on_it = self.documents_on_it();
        let near: BTreeSet<(usize, usize)> =
            self.sentences(Nearness::Near).map(|(document, tokens)| (document, tokens.start)).collect();
        for (document, tokens) in self.sentences(Nearness::Far) {
            let is_near = near.contains(&(document, tokens.start));
            let is_close = is_near || on_it.contains(&document);
            let parse = self.parse(document);
            for token in tokens {
                if held && is_close && parse.is_word(token, &["presence", "attendance", "participation"]) {
                    found.extend(self.by_presence(document, token));
                }
                if !parse.is_verb(token) {
                    continue;
                }
                let does = held
                    && (self.goes_in_turn(document, token)
                        || (is_near && self.comes_out(document, token))
                        || (is_close
                            && self.shows_presence(document, token)
                            && !self.is_of_other_day(document, token))
                        || (is_close && self.stands_before_one_present(document, token)));
                if is_near && held {
                    found.extend(self.by_negotiating(document, token));
                }
                if does {
                    found.extend(self.by_presence_of_subject(document, token));
                }
                if is_close {
                    found.extend(self.by_office(document, token, is_near));
                }
            }
        }
        if self.took_place() {
            found.extend(self.by_roll_call());
            found.extend(self.by_count());
        }
        found
    }

    /// `the council, in which 12 states sit, among them Norway and Peru`: some of the members by name.
    fn by_count(&self) -> Vec<Shown> {
        let mut found = Vec::new();
        for (document, tokens) in self.sentences(Nearness::Named) {
            let reading = &self.cast.readings[document];
            let parse = &reading.parse;
            let Some(counted) = self.counted_members(document, &tokens) else { continue };
            let leads = |&token: &usize| {
                (parse.is_word(token, &["among"]) && parse.is_word(token + 1, &["them"]))
                    || parse.is_word(token, &["including"])
            };
            let Some(lead) = (counted.end..tokens.end.saturating_sub(1)).find(leads) else { continue };
            let is_list = |&token: &usize| {
                parse.is_mark(token)
                    || matches!(parse.pos(token), "PROPN" | "DET" | "CCONJ")
                    || parse.is_word(token, &["them", "including", "among"])
            };
            for name in (lead..tokens.end).take_while(is_list).filter_map(|token| reading.mention_headed(token)) {
                if let Some(actor) = reading.actor_at(name.head).filter(|_| name.form == MentionForm::Name) {
                    found.push(Shown { actor, heads: false, evidence: self.sentence_of(document, lead) });
                }
            }
        }
        found
    }

    /// Those who do what only those who are there do.
    fn by_presence_of_subject(&self, document: usize, verb: usize) -> Vec<Shown> {
        let parse = self.parse(document);
        let behind = parse
            .children_by(verb, &["attr"])
            .flat_map(|noun| std::iter::once(noun).chain(parse.conjuncts(noun)).collect::<Vec<_>>());
        // `Around the table sat Berg and Dahl`
        let is_turned = parse.has_lemma(verb, &["sit", "stand"]) && parse.child(verb, &["nsubj"]).is_none();
        let turned = parse.children_by(verb, &["dobj"]).filter(|&name| is_turned && name > verb);
        let heads = parse.subjects(verb).into_iter().chain(behind).chain(turned);
        let evidence = self.sentence_of(document, verb);
        let reading = &self.cast.readings[document];
        // `The head of the Swedish group` is not Sweden: who is there is named, or stands beside what he is called.
        let is_itself = |head: &usize| {
            reading.actor_at(*head).is_some()
                || (parse.tag(*head) == "NNS" && !parse.obliques(*head, &["of", "from"]).is_empty())
                || parse.children_by(*head, &["appos"]).any(|name| reading.actor_at(name).is_some())
        };
        let named = heads.filter(is_itself).flat_map(|head| self.people_of(document, head)).filter(|&actor| {
            let known = self.clusterer.actor(actor);
            !known.unnamed && known.kind != ActorKind::Group
        });
        named.map(|actor| Shown { actor, heads: false, evidence: evidence.clone() }).collect()
    }

    /// Those who are said to lead a delegation, to stand for a side, or to have come along.
    /// Farther from the meeting only for a side of it: another delegation was elsewhere.
    fn by_office(&self, document: usize, verb: usize, is_near: bool) -> Vec<Shown> {
        let parse = self.parse(document);
        if parse.is_negated(verb) {
            return Vec::new();
        }
        // Who leads the Harbour Party need not be where others meet.
        let reading = &self.cast.readings[document];
        let is_name = |noun: usize| reading.mention_headed(noun).is_some_and(|found| found.form == MentionForm::Name);
        let is_delegation = |noun: &usize| parse.has_lemma(*noun, &self.words().delegations) && !is_name(*noun);
        let of_delegation =
            parse.has_lemma(verb, &self.words().leading) && parse.objects(verb).iter().any(is_delegation);
        // `Lunde led for the ministry`
        let leads_for = parse.has_lemma(verb, &["lead"])
            && parse.objects(verb).is_empty()
            && !parse.obliques(verb, &["for"]).is_empty();
        let leads = of_delegation || leads_for;
        // `Led by the oysterman Ola Berg, the traders handed over a petition`
        let led = parse.has_lemma(verb, &["lead", "head"])
            && parse.tag(verb) == "VBN"
            && matches!(parse.dep(verb), "advcl" | "acl");
        let are_led = |noun: usize| is_delegation(&noun) || parse.tag(noun) == "NNS";
        let whom = || parse.subjects(parse.head(verb)).into_iter().chain([parse.head(verb)]);
        let is_led_by = is_near && led && whom().any(are_led);
        let represents = parse.has_lemma(verb, &["represent"]);
        let is_sent = parse.has_lemma(verb, &["send"]) && parse.tag(verb) == "VBD";
        let brings = (self.took_place() || is_near) && parse.has_lemma(verb, &["accompany", "flank"]);
        let heads = if leads || represents {
            // Of a passive, too, those who do it: `the mine was represented by its manager, Ola Berg, and the crews by Ana
            // Ruiz`.
            let end = parse.sentences()[parse.sentence_of(verb)].end;
            let by = (verb..end).take_while(|&token| token == verb || !parse.is_verb(token));
            let also = by.filter(|&token| {
                represents
                    && parse.is_passive(verb)
                    && parse.dep(token) == "pobj"
                    && parse.is_word(parse.head(token), &["by"])
            });
            parse.subjects(verb).into_iter().chain(also).collect()
        } else if is_sent {
            parse.objects(verb)
        } else if is_led_by {
            parse.children_by(verb, &["agent"]).filter_map(|by| parse.child(by, &["pobj"])).collect()
        } else if brings {
            // `was accompanied by X`, `flanked by X`
            parse.obliques(verb, &["by"])
        } else {
            return Vec::new();
        };
        let evidence = self.sentence_of(document, verb);
        let actors = heads.into_iter().flat_map(|head| self.people_of(document, head));
        let fits = |&actor: &usize| {
            let known = self.clusterer.actor(actor);
            let of_side = self.cluster.parties.contains(&self.clusterer.party(actor));
            let is_person = known.kind == ActorKind::Person;
            !known.unnamed
                && is_person
                && (of_side
                    || ((is_near || (leads && self.is_alone_in(document)))
                        && (leads || is_sent || brings || is_led_by || (represents && parse.is_passive(verb)))))
        };
        actors.filter(fits).map(|actor| Shown { actor, heads: leads, evidence: evidence.clone() }).collect()
    }

    /// `blamed the employers' chief negotiator, Ola Berg`: whoever negotiates for a side that met was there.
    fn by_negotiating(&self, document: usize, verb: usize) -> Vec<Shown> {
        let parse = self.parse(document);
        let heads = parse.subjects(verb).into_iter().chain(parse.objects(verb));
        let actors = heads.flat_map(|head| self.people_of(document, head));
        let negotiates = |&actor: &usize| {
            let known = self.clusterer.actor(actor);
            known.kind == ActorKind::Person
                && !known.unnamed
                && known.roles.iter().any(|role| {
                    let title = role.title.to_lowercase();
                    let is_of_side = self.cluster.parties.contains(&self.clusterer.party(actor));
                    title.contains("negotiator")
                        || title.contains("delegate")
                        || (title.contains("envoy") && is_of_side)
                })
        };
        let of_sides = (self.cluster.parties.len() > 1 || self.cluster.formal) && self.cluster.persons.is_empty();
        let shown = |actor| Shown { actor, heads: false, evidence: self.sentence_of(document, verb) };
        actors.filter(|_| of_sides).filter(negotiates).map(shown).collect()
    }

    /// `in the presence of the Minister, Jon Dahl, and of her peers of Norway and Iceland`.
    fn by_presence(&self, document: usize, noun: usize) -> Vec<Shown> {
        let parse = self.parse(document);
        if !parse.is_word(parse.head(noun), &["in", "with"]) {
            return Vec::new();
        }
        let evidence = self.sentence_of(document, noun);
        let actors = parse.obliques(noun, &["of"]).into_iter().flat_map(|head| self.people_of(document, head));
        let named = actors.filter(|&actor| !self.clusterer.actor(actor).unnamed);
        named.map(|actor| Shown { actor, heads: false, evidence: evidence.clone() }).collect()
    }

    /// The articles that are on this meeting most of all: they speak of no other one that was held before it.
    pub(in crate::meetings::record) fn documents_on_it(&self) -> Vec<usize> {
        let was_held =
            |cluster: &Cluster| cluster.sightings.iter().any(|sighting| sighting.status == MeetingStatus::Held);
        let first = |cluster: &Cluster, document: usize| {
            cluster
                .sightings
                .iter()
                .filter(|sighting| sighting.document == document)
                .map(|sighting| sighting.word)
                .min()
        };
        let mut documents: Vec<usize> = self.sightings().map(|sighting| sighting.document).collect();
        documents.dedup();
        documents.retain(|&document| {
            let own = first(self.cluster, document);
            let others = self.clusters.iter().filter(|other| !std::ptr::eq(**other, self.cluster) && was_held(other));
            others.filter_map(|other| first(other, document)).all(|other| own.is_some_and(|own| own < other))
        });
        documents
    }

    /// True where a document tells of no other meeting that was held.
    fn is_alone_in(&self, document: usize) -> bool {
        let tells = |cluster: &Cluster| {
            let mut here = cluster.sightings.iter().filter(|sighting| sighting.document == document);
            here.any(|sighting| sighting.status == MeetingStatus::Held)
        };
        !self.clusters.iter().any(|other| !std::ptr::eq(*other, self.cluster) && tells(other))
    }

    /// Whom the head of a noun phrase stands for; several people are of all that stand behind them: `her peers of Norway
    /// and Iceland`.
    pub(super) fn people_of(&self, document: usize, head: usize) -> Vec<usize> {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let mut found = reading.parties(head);
        found.extend(enumerated::people(reading, self.cast, head).people.into_iter().skip(1));
        let is_unnamed = found.iter().all(|&actor| self.clusterer.actor(actor).unnamed);
        if parse.tag(head) == "NNS" || is_unnamed {
            let behind = parse.obliques(head, &["of", "from"]);
            found.extend(behind.into_iter().flat_map(|object| reading.parties(object)));
        }
        // `the chair of its group, Ola Berg`: the parser may hang the name on the group.
        let hung = parse.obliques(head, &["of", "for"]).into_iter().filter(|_| found.is_empty() || is_unnamed);
        let is_person = |actor: &usize| self.clusterer.actor(*actor).kind == ActorKind::Person;
        let apposed: Vec<usize> = parse
            .children_by(head, &["appos"])
            .filter_map(|name| reading.actor_at(name))
            .chain(
                hung.flat_map(|of| parse.children_by(of, &["appos"]).collect::<Vec<_>>())
                    .filter_map(|name| reading.actor_at(name))
                    .filter(is_person),
            )
            .collect();
        found.extend(apposed);
        found
    }
}
