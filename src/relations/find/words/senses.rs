//! Verbs that mean another thing with another object: `votes for the offer`, `builds ships for the navy`.

use crate::grammar::CLAUSE_WORDS;
use crate::lexicon::{Slot, VerbAct};
use crate::model::{ActorKind, RelationKind};
use crate::relations::find::Finder;

impl Finder<'_> {
    /// Whom one meets is somebody: `called Oslo a friend` and `saw the car` tell of no meeting.
    pub(super) fn meets_somebody(&self, verb: usize) -> bool {
        let parse = self.parse();
        let attends = parse.has_lemma(verb, &["attend"]);
        let is_somebody = |&object: &usize| {
            self.scene.reading.mention_at(object).is_some()
                || !attends && self.scene.both(object).is_some()
                // `met a number of ministers`
                || parse.has_lemma(object, &CLAUSE_WORDS.partitives)
                    && !self.scene.all(parse.obliques(object, &["of"])).is_empty()
                || parse.has_lemma(object, &self.scene.lexicon.body_words.teams)
                    && !self.scene.parties(object).is_empty()
        };
        // `called Jon Palsson “a clerk”`
        let is_name = |&object: &usize| {
            let mut beside = parse.children_by(object, &["appos"]).map(|noun| parse.subtree(noun).start);
            beside.any(|first| {
                parse.is_mark(first)
                    || first > 0 && parse.is_mark(first - 1) && parse.word(first - 1) != ","
                    || parse.is_word(first, &["a", "an"])
            })
        };
        if parse.has_lemma(verb, &["call"]) && parse.objects(verb).iter().any(is_name) {
            return false;
        }
        // `saw Iceland as a friend`, `saw the car`
        let sight = parse.has_lemma(verb, &["see"]);
        let viewed = parse.children_by(verb, &["prep"]).any(|child| parse.is_word(child, &["as"]));
        let persons = || self.subjects(verb).iter().any(|&who| self.scene.actor(who).kind == ActorKind::Person);
        // `updated them that it was shut`
        let tells = parse.has_lemma(verb, &["update", "brief"]);
        parse.child(verb, &["oprd", "prt"]).is_none()
            && (tells || parse.child(verb, &["ccomp"]).is_none())
            && parse.objects(verb).iter().any(is_somebody)
            && !(sight && (viewed || !persons() || self.sees_a_thing(verb)))
    }

    /// `saw them in May`: a body is not meant by a pronoun that things may stand behind, too.
    fn sees_a_thing(&self, verb: usize) -> bool {
        let parse = self.parse();
        parse.objects(verb).into_iter().all(|object| {
            let seen = self.scene.parties(object);
            parse.is_word(object, &["it", "them"])
                && seen.iter().all(|&who| self.scene.actor(who).kind != ActorKind::Person)
        })
    }

    /// True where the verb does not say here what the rule takes it for.
    pub(super) fn is_other_sense(&self, verb: usize, act: &VerbAct, slot: Slot, object: Option<usize>) -> bool {
        let parse = self.parse();
        // `called off the talks`
        let off = |child: usize| parse.is_word(child, &["off"]);
        let is_off = parse.has_lemma(verb, &["call"]) && parse.children_by(verb, &["prt"]).any(off);
        if is_off && slot != Slot::With && act.kind != RelationKind::Concede {
            return true;
        }
        // `expects the bank to fail`; `we expect the bank to pay` is a demand.
        let ours = || parse.subjects(verb).iter().any(|&who| parse.is_word(who, &["we", "i"]));
        if parse.has_lemma(verb, &["expect"]) && slot == Slot::ObjectInfinitive && !ours() {
            return true;
        }
        // `was replaced by Ola Berg`, who succeeds her.
        let is_succeeded = parse.has_lemma(verb, &["replace"]) && parse.obliques(verb, &["with"]).is_empty();
        if act.kind == RelationKind::Sanction && is_succeeded && !parse.subjects(verb).is_empty() {
            return true;
        }
        // `clashed over pensions`: with words.
        if parse.has_lemma(verb, &["clash"]) {
            let is_quarrel = parse.subtree(verb).any(|at| at > verb && parse.is_word(at, &["over", "about"]));
            if is_quarrel != (act.kind == RelationKind::Reject) {
                return true;
            }
        }
        if self.is_reception(verb, act) || self.is_naming(verb, act) {
            return true;
        }
        // `beat him in the election`
        if act.kind == RelationKind::Assault && parse.has_lemma(verb, &["beat"]) && !self.is_beating(verb) {
            return true;
        }
        // `fought alongside the army` is no fight with it.
        let alongside = || parse.children_by(verb, &["prep"]).any(|child| parse.is_word(child, &["alongside"]));
        if act.kind == RelationKind::Assault && alongside() {
            return true;
        }
        // `builds ships for the navy` moves none.
        let is_order = parse.has_lemma(verb, &["build"]) && slot == Slot::For;
        if act.kind == RelationKind::Mobilize && (is_order || object.is_some_and(|object| parse.dep(object) == "pobj"))
        {
            return true;
        }
        // `raised money for the mayor's bid`: for the bid, and no bid for the mayor.
        let is_governed = |object: usize| parse.dep(object) == "pobj" && parse.is_word(parse.head(object), &["for"]);
        if act.kind == RelationKind::Request && slot == Slot::For && object.is_some_and(is_governed) {
            return true;
        }
        // `speaks for truck owners in Norway`: not for Norway.
        let is_named = |&whom: &usize| self.scene.reading.mention_headed(whom).is_some();
        if act.kind == RelationKind::Represents
            && slot == Slot::For
            && !parse.obliques(verb, &["for"]).iter().any(is_named)
        {
            return true;
        }
        if act.kind == RelationKind::Assault && object.is_some_and(|object| self.is_bloodless(object)) {
            return true;
        }
        // `voted for the offer`; `lost the vote`, which was on the roads.
        if act.kind == RelationKind::Reject && object.is_some_and(|object| !self.is_turned_down(verb, object)) {
            return true;
        }
        // `worked for the bank for a year`: is there no more.
        let is_present = || matches!(parse.tag(verb), "VBZ" | "VBP" | "VBG");
        if act.kind == RelationKind::MemberOf
            && parse.has_lemma(verb, &self.scene.lexicon.deeds.staying)
            && !is_present()
        {
            return true;
        }
        false
    }

    /// `was welcomed at the airport by the mayor`: met there.
    fn is_reception(&self, verb: usize, act: &VerbAct) -> bool {
        let parse = self.parse();
        let is_guest = |&whom: &usize| self.scene.actor(whom).kind == ActorKind::Person;
        act.kind == RelationKind::Support
            && parse.has_lemma(verb, &["welcome", "greet"])
            && !parse.obliques(verb, &["at", "in"]).is_empty()
            && self.scene.all(parse.objects(verb)).iter().any(is_guest)
    }

    /// `a lawmaker called Ola Berg`: that is the name.
    fn is_naming(&self, verb: usize, act: &VerbAct) -> bool {
        let parse = self.parse();
        let is_any = |&who: &usize| {
            who + 1 == verb && parse.children_by(who, &["det"]).any(|det| parse.is_word(det, &["a", "an", "one"]))
        };
        act.kind == RelationKind::Consult
            && parse.has_lemma(verb, &["call"])
            && parse.subjects(verb).iter().any(is_any)
            && self.scene.reading.mention_at(verb + 1).is_some()
    }

    /// `a trade war`, `a price war`: nobody is hurt.
    pub(in crate::relations::find) fn is_bloodless(&self, noun: usize) -> bool {
        let parse = self.parse();
        parse
            .children_by(noun, &["compound", "amod"])
            .any(|kind| parse.is_word(kind, &self.scene.lexicon.deeds.bloodless))
    }

    /// One votes against what one turns down, and loses votes of confidence to those who do.
    fn is_turned_down(&self, verb: usize, object: usize) -> bool {
        let parse = self.parse();
        let against = |at: usize| parse.is_word(at, &["against"]);
        match parse.lemma(verb) {
            "vote" | "decide" => against(parse.head(object)) || against(parse.head(parse.head(object))),
            "lose" if parse.has_lemma(object, &["vote", "ballot"]) => {
                parse.subtree(object).any(|token| parse.is_word(token, &["confidence", "no-confidence", "trust"]))
            }
            _ => true,
        }
    }

    /// `beat up the mayor`, `beat a student with sticks`; who beats a rival has won.
    fn is_beating(&self, verb: usize) -> bool {
        let parse = self.parse();
        let up = parse.child(verb, &["prt"]).is_some() || !parse.obliques(verb, &["with"]).is_empty();
        let beaten = self.scene.all(parse.objects(verb));
        up || beaten.iter().all(|&whom| self.scene.actor(whom).unnamed)
    }
}
