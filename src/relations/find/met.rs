//! Who met whom, where the words tell of a meeting and no rule finds its two ends.

use super::{Ends, Finder};
use crate::lexicon::Slot;
use crate::model::{Encounter, RelationKind, Who};
use crate::relations::Claim;
use crate::relations::scene::Scene;

/// Verbs for what one would like to come about.
const WISHES: [&str; 8] = ["offer", "propose", "ask", "want", "seek", "hope", "wish", "demand"];

/// What the meetings of a document claim: that each of those who met met each of the others.
pub(in crate::relations) fn met(scene: &Scene<'_>, encounters: &[Encounter]) -> Vec<Claim> {
    let finder = Finder { scene, known: Vec::new() };
    encounters.iter().flat_map(|encounter| finder.met(encounter)).collect()
}

impl Finder<'_> {
    fn met(&self, encounter: &Encounter) -> Vec<Claim> {
        // `offered to host the two`: nobody has met, or said that they will.
        let parse = self.parse();
        let is_offered = parse.dep(encounter.word) == "xcomp" && parse.has_lemma(parse.head(encounter.word), &WISHES);
        if is_offered || self.is_open(encounter.word) {
            return Vec::new();
        }
        // A minister who came is there for her state.
        let comes_for = |who: usize, body: usize| self.scene.body_of(who) == Some(body);
        let is_stood_for = |body: usize| encounter.actors.iter().any(|&who| comes_for(who, body));
        let is_named = |who: usize| !self.scene.actor(who).unnamed;
        let mut who = encounter.actors.clone();
        who.retain(|&actor| is_named(actor) && !is_stood_for(actor));
        // `the four presidents met`: each of them is told elsewhere.
        if who.len() > 2 {
            let here = parse.sentence_of(encounter.word);
            let spoken_of = |actor: usize| {
                let mut found = self.scene.reading.found.iter().filter(|mention| mention.who == Who::Actor(actor));
                found.any(|mention| parse.sentence_of(mention.head) == here)
            };
            who.retain(|&actor| spoken_of(actor));
        }
        // `after the meeting of the NATO-Russia Council`: whose own session it is, met nobody there.
        let owners = parse.obliques(encounter.word, &["of"]).into_iter().chain(parse.possessors(encounter.word));
        let owners: Vec<usize> = owners.collect();
        if parse.is_noun(encounter.word) && owners.len() == 1 {
            let own = self.scene.all(owners);
            who.retain(|&actor| own.len() != 1 || own[0] != actor || !self.scene.is_body(actor));
        }
        // `will summon Berg and Ruiz`: each comes to her who summons them.
        let verb = Some(encounter.word).filter(|&verb| parse.is_verb(verb) && !parse.is_passive(verb));
        let hosts: Vec<usize> = verb.map(|verb| self.scene.all(parse.subjects(verb))).unwrap_or_default();
        let is_host = |actor: usize| hosts.iter().any(|&host| self.scene.same_side(host, actor));
        // `this week's talks with Norway and Iceland`: with somebody else, of whom the words around tell.
        let guests = self.scene.all(parse.obliques(encounter.word, &["with"]));
        let are_guests = |one: usize, other: usize| guests.contains(&one) && guests.contains(&other);
        let pairs = who.iter().enumerate().flat_map(|(at, &one)| who[at + 1..].iter().map(move |&other| (one, other)));
        let apart = pairs.filter(|&(one, other)| !self.scene.same_side(one, other) && !are_guests(one, other));
        let apart = apart.filter(|&(one, other)| hosts.is_empty() || is_host(one) || is_host(other));
        // `A committee will summon Berg and Ruiz`: whoever it is, they come to it.
        let calls = |&verb: &usize| parse.has_lemma(verb, &["summon", "receive", "invite"]);
        let called = verb.filter(calls).map(|verb| self.scene.all(parse.objects(verb))).unwrap_or_default();
        // `Kern came with Berg to see the mayor`: on one side.
        let comes =
            |&verb: &usize| parse.has_lemma(verb, &["come", "arrive", "go", "fly", "travel", "drive", "return"]);
        let company =
            verb.filter(comes).map(|verb| self.scene.all(parse.obliques(verb, &["with"]))).unwrap_or_default();
        let is_company = |one: usize, other: usize| hosts.contains(&one) && company.contains(&other);
        let apart = apart.filter(|&(one, other)| !is_company(one, other) && !is_company(other, one));
        let are_called = |one: usize, other: usize| called.contains(&one) && called.contains(&other);
        let apart = apart.filter(|&(one, other)| !are_called(one, other));
        let ends = apart.map(|(one, other)| Ends {
            sources: vec![one],
            targets: vec![other],
            slots: (Slot::Mutual, Slot::Mutual),
            kind: RelationKind::Consult,
            rule: "consult",
            weight: 1,
            object: None,
        });
        ends.flat_map(|ends| self.claims(encounter.word, &ends)).collect()
    }
}
