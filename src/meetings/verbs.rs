//! Meetings by their verb: `met`, `sat down with`, `talked for three hours`, `spoke by phone`, `the board voted`.

use super::facts;
use super::length;
use super::sighting::{Finder, Name, Sighting};
use crate::model::ActorKind;

impl Finder<'_> {
    /// The meeting that a verb speaks of, if it does.
    pub fn verb(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        // `refused to meet the envoy`
        let is_refused = parse.dep(verb) == "xcomp" && self.words().refuses(&self.lemma(parse.head(verb)));
        // `two people briefed on the call`
        let is_told = self.lemma(verb) == "brief" && parse.tag(verb) == "VBN" && parse.dep(verb) == "acl";
        let lemma = self.lemma(verb);
        if let Some(sighting) = self.not_after_all(verb, &lemma) {
            return Some(sighting);
        }
        if parse.is_negated(verb) || is_refused || is_told {
            return None;
        }
        let special = self.assembled(verb, &lemma).or_else(|| self.audience(verb, &lemma));
        if let Some(sighting) = special
            .or_else(|| self.hearing(verb))
            .or_else(|| self.occasion(verb, &lemma))
            .or_else(|| self.guest(verb, &lemma))
        {
            return Some(sighting);
        }
        if !self.is_meeting_verb(verb, &lemma) {
            return None;
        }
        // `met the demand`, `meet halfway`: the object must be somebody.
        let is_somebody = |object: usize| self.is_somebody(object);
        // `a summit of the three, which the king had offered to host`: wherever the parser hangs the clause.
        let is_hosted = |object: usize| lemma == "host" && parse.is_word(object, &["which", "that"]);
        let object_is_thing =
            parse.child(verb, &["dobj"]).is_some_and(|object| !is_somebody(object) || is_hosted(object));
        let is_encounter = self.is_encounter(verb, &lemma);
        let counted = parse.has_lemma(verb, &["spend", "shake", "sign"]) || is_encounter;
        // `hosted a dinner`, and not `hosted a fair`
        let hosts_meeting = lemma == "host"
            && parse
                .child(verb, &["dobj"])
                .is_some_and(|object| self.words().noun(&parse.lower(object), &self.lemma(object), "").is_some());
        if object_is_thing && !hosts_meeting && !counted && !self.is_by_phone(verb, &lemma) {
            return None;
        }
        // `it is well received by our allies`, `met his wife there`
        let guest_is_thing = parse
            .child(verb, &["nsubjpass"])
            .is_some_and(|guest| !is_somebody(guest) || parse.is_word(guest, &["it", "this", "that"]));
        if (lemma == "receive" && guest_is_thing) || self.meets_family(verb) {
            return None;
        }
        // `She receives pupils only`: a habit, of no day.
        let is_habit = lemma == "receive" && matches!(parse.tag(verb), "VBZ" | "VBP") && !self.in_heading(verb);
        if is_habit && !self.is_on_day(verb) {
            return None;
        }
        // `were summoned to a hearing`: the hearing is what they come to.
        let is_meeting = |&noun: &usize| self.words().noun(&parse.lower(noun), &self.lemma(noun), "").is_some();
        if lemma == "summon" && parse.obliques(verb, &["to", "for"]).iter().any(is_meeting) {
            return None;
        }
        let mut participants = self.subjects_and_objects(verb);
        if lemma == "sign" {
            participants.extend(parse.objects(verb).into_iter().flat_map(|paper| self.around_noun(paper)));
        }
        // `discussed the offer with the owner by telephone`
        if object_is_thing {
            let with = parse.objects(verb).into_iter().flat_map(|thing| parse.obliques(thing, &["with"]));
            participants.extend(with.flat_map(|head| self.sides(head)));
        }
        // `meets again on Friday, when the minister is due to appear`
        let comings = parse
            .children(verb)
            .chain(parse.obliques(verb, &["on"]).into_iter().flat_map(|day| parse.children(day)))
            .filter(|&clause| {
                let says_when =
                    parse.children_by(clause, &["advmod"]).any(|word| parse.is_word(word, &["when", "where"]));
                matches!(parse.dep(clause), "relcl" | "advcl") && says_when && self.comes(clause)
            });
        participants.extend(comings.flat_map(|clause| parse.subjects(clause)).flat_map(|who| self.sides(who)));
        if is_encounter {
            participants.extend(self.faced(verb).into_iter().flat_map(|head| self.sides(head)));
        } else if self.words().is_particle_verb(&lemma) {
            // `sat down in a corner of the library with her`: the parser hangs her on the room.
            let with = self.faced(verb).into_iter().filter(|&head| parse.is_word(parse.head(head), &["with"]));
            participants.extend(with.filter(|&head| self.is_person(head)).flat_map(|head| self.sides(head)));
        }
        let participants = self.admitted(participants);
        let doers = self.doers(verb);
        // `One does not bargain with the house before meeting its owner`: a saying.
        let is_anybody = |&doer: &usize| parse.is_word(doer, &["one", "you", "nobody", "anybody", "anyone"]);
        if !doers.is_empty() && doers.iter().all(is_anybody) {
            return None;
        }
        let met = self.meets_on_day(verb, &lemma, &participants, &doers);
        let sits = self.sits_on_day(verb, &lemma, &participants);
        let plural = (self.words().is_mutual(&lemma) || is_encounter) && self.are_several(&doers);
        let meets_again = {
            let is_again = parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["again"]));
            is_again && self.words().is_mutual(&lemma) && !participants.is_empty() && self.is_on_day(verb)
        };
        let are_enough = participants.len() > 1
            || met
            || sits
            || (plural && self.is_placed(verb))
            || meets_again
            || (is_encounter
                && !participants.is_empty()
                && !doers.is_empty()
                && !self.faced(verb).is_empty()
                && self.is_on_day(verb));
        if !are_enough {
            return None;
        }
        // `summoned all its strength`, `was summoned to serve`: an envoy comes on a day, or to a place.
        if self.words().needs_place(&lemma) && (!self.is_placed(verb) || participants.len() < 2) {
            return None;
        }
        if lemma == "sign" && (participants.len() < 2 || !(self.is_placed(verb) || self.is_witnessed(verb))) {
            return None;
        }
        let few = self.are_as_before(&participants);
        let mut sighting = self.sighting(verb, participants);
        // `King receives premier`: two, though neither is named, are not those of before.
        let are_one_and_one = sighting.participants.len() > 1
            && sighting.participants.iter().all(|&actor| self.cast.actors[actor].kind == ActorKind::Person);
        sighting.as_before = few && !are_one_and_one;
        if self.is_of_those_again(verb, &doers, &sighting.participants) {
            sighting.participants.clear();
            sighting.as_before = true;
        }
        sighting.noun = self.words().meal(&lemma).map(str::to_owned);
        if self.is_by_phone(verb, &lemma) {
            sighting.kind = self.words().kind("phone call");
            sighting.noun = Some("phone call".into());
        }
        sighting.name = self.name_behind(verb);
        sighting.bodies = self.bodies_behind(verb, sighting.name.as_ref());
        sighting.assembled |= sits;
        sighting.strong = lemma != "shake";
        sighting.sided = met || meets_again || (plural && lemma != "sign" && self.is_placed(verb));
        sighting.face_to_face = matches!(lemma.as_str(), "meet" | "receive")
            && parse.tag(verb) == "VBD"
            && parse.children_by(verb, &["aux"]).next().is_none()
            && (!matches!(parse.dep(verb), "relcl" | "advcl") || self.is_aside(verb));
        // `was summoned by the abbot last week`
        let is_called = matches!(lemma.as_str(), "summon" | "receive") && parse.is_passive(verb);
        sighting.face_to_face |= is_called && parse.modal(verb).is_none() && sighting.when.is_some();
        sighting.face_to_face |= self.is_discussion(verb, &lemma);
        Some(sighting)
    }

    /// `the forum, the churches and the guild met`: the parser may take the second for another name of the first.
    fn are_several(&self, doers: &[usize]) -> bool {
        let parse = self.parse();
        let listed =
            |&doer: &usize| parse.children_by(doer, &["appos"]).any(|other| !parse.conjuncts(other).is_empty());
        doers.len() > 1 || doers.iter().any(listed) || self.is_plural_side(doers)
    }

    fn is_meeting_verb(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let words = self.words();
        let together = || {
            // `brought the government down`
            let beside: &[&str] =
                if lemma == "bring" { &["together"] } else { &["down", "together", "hands", "opposite"] };
            let own = parse.children_by(verb, &["prt", "advmod", "prep", "dobj"]);
            // `brought her together with him`: the parser hangs it on `with`
            let on_preposition =
                parse.children_by(verb, &["prep"]).flat_map(|with| parse.children_by(with, &["advmod"]));
            own.chain(on_preposition).any(|child| parse.is_word(child, beside))
        };
        let doers = || self.doers(verb);
        // `spent six hours protecting one family`
        let is_at_other_work = || {
            let works = |&work: &usize| {
                let talks = self.words().is_talking(&self.lemma(work))
                    || parse.has_lemma(work, &["argue", "debate", "discuss", "haggle", "bargain", "wrangle", "try"]);
                parse.tag(work) == "VBG" && !talks
            };
            // `Norwegian and Polish envoys spent ten hours working through lists`
            let envoys = ["envoy", "negotiator", "delegation", "delegate", "diplomat", "mediator", "minister"];
            let are_sides = doers().iter().any(|&doer| parse.has_lemma(doer, &envoys) && self.sides(doer).len() > 2);
            lemma == "spend" && !are_sides && parse.children_by(verb, &["xcomp", "advcl"]).any(|work| works(&work))
        };
        let sat = || {
            matches!(lemma, "sit" | "spend")
                && ((self.is_plural_side(&doers()) && !is_at_other_work())
                    || self.is_with_person(verb)
                    || (self.is_with_others(verb) && self.is_placed(verb)))
        };
        // `Berg and Dahl are to talk in Oslo on Monday`
        let to_talk = || {
            let is_again = || parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["again"]));
            let are_two = || {
                let doers = self.doers(verb);
                self.is_with_person(verb)
                    || (is_again() && self.is_plural_side(&doers))
                    || self.persons(doers).len() > 1
            };
            (facts::is_ahead(parse, verb) || self.is_to(verb)) && self.is_on_day(verb) && are_two()
        };
        let long = || length::duration(parse, verb, &facts::clause(parse, verb), words).is_some();
        words.is_verb(lemma)
            || (words.is_particle_verb(lemma) && together())
            || (sat() && long())
            || (words.is_talking(lemma) && (long() || together() || self.is_by_phone(verb, lemma) || to_talk()))
            || self.is_by_phone(verb, lemma)
            || lemma == "sign"
            || self.is_called_in(verb, lemma)
            || self.is_encounter(verb, lemma)
    }

    /// Who does it, also behind `is to`, `are due to`, `were scheduled to`.
    pub fn doers(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let own = parse.subjects(verb);
        if !own.is_empty() || parse.dep(verb) != "xcomp" {
            return own;
        }
        let Some(above) = parse.ancestors(verb).find(|&above| parse.is_verb(above)) else { return own };
        match parse.child(above, &["nsubjpass"]) {
            Some(subject) => std::iter::once(subject).chain(parse.conjuncts(subject)).collect(),
            None => parse.subjects(above),
        }
    }

    /// `is to see`: an infinitive behind `be`.
    pub fn is_to(&self, verb: usize) -> bool {
        let parse = self.parse();
        parse.dep(verb) == "xcomp" && parse.has_lemma(parse.head(verb), &["be"])
    }

    /// `met in an extraordinary session of the Strategic Stability Dialogue`.
    fn name_behind(&self, verb: usize) -> Option<Name> {
        let parse = self.parse();
        let behind = parse.obliques(verb, &["at", "in", "for", "during", "within"]);
        // `received her at Government House`: a building.
        let is_roof = |&noun: &usize| {
            parse.is_word(noun, &["house"])
                && parse.is_word(parse.head(noun), &["at"])
                && parse.child(noun, &["compound"]).is_some()
        };
        let behind: Vec<usize> = behind.into_iter().filter(|noun| !is_roof(noun)).collect();
        behind
            .iter()
            .find_map(|&noun| self.body(noun))
            .or_else(|| behind.iter().flat_map(|&noun| parse.obliques(noun, &["of"])).find_map(|noun| self.body(noun)))
    }

    /// The bodies behind `at` and `in`: `met at the OSCE`.
    fn bodies_behind(&self, verb: usize, name: Option<&Name>) -> Vec<usize> {
        // `met at the Union Bank hotel` is no meeting of the bank.
        let behind = self.parse().obliques(verb, &["at", "in", "within"]).into_iter();
        let behind = behind.filter(|&noun| !self.words().is_building(&self.lemma(noun)));
        let parties = behind.flat_map(|noun| self.reading.parties(noun));
        let mut found: Vec<usize> = parties
            .filter(|&actor| {
                let known = &self.cast.actors[actor];
                let is_body = known.kind == ActorKind::Organization && !known.unnamed;
                is_body && !self.is_building_name(actor) && !self.is_only_a_place(actor)
            })
            .chain(name.and_then(|name| name.actor))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}
