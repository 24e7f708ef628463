//! Meetings by their verb: `met`, `sat down with`, `talked for three hours`, `spoke by phone`, `the board voted`.

use crate::meetings::facts::{self, length};
use crate::meetings::sightings::{Finder, Name, Sighting};
use crate::model::ActorKind;

impl Finder<'_> {
    /// The meeting that a verb speaks of, if it does.
    pub fn verb(&self, verb: usize) -> Option<Sighting> {
        let lemma = self.lemma(verb);
        if let Some(sighting) = self.not_after_all(verb, &lemma) {
            return Some(sighting);
        }
        if self.is_not_done(verb) {
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
        if !self.is_meeting_verb(verb, &lemma) || self.meets_nobody(verb, &lemma) {
            return None;
        }
        let participants = self.participants(verb, &lemma);
        let doers = self.doers(verb);
        if self.are_anybody(&doers) {
            return None;
        }
        let sits = self.sits_on_day(verb, &lemma, &participants);
        let met =
            self.meets_on_day(verb, &lemma, &participants, &doers) || self.meets_again(verb, &lemma, &participants);
        let are_several_placed = self.are_several_placed(verb, &lemma, &doers);
        let are_enough = participants.len() > 1
            || met
            || sits
            || are_several_placed
            || self.is_encounter_on_day(verb, &lemma, &participants, &doers);
        if !are_enough
            || self.lacks_place(verb, &lemma, &participants)
            || self.is_only_signed(verb, &lemma, &participants)
        {
            return None;
        }
        let mut sighting = self.sighting_of_verb(verb, &lemma, participants, &doers);
        sighting.assembled |= sits;
        sighting.sided = met || (are_several_placed && lemma != "sign");
        Some(sighting)
    }

    /// What a verb tells of the meeting of those who take part.
    fn sighting_of_verb(&self, verb: usize, lemma: &str, participants: Vec<usize>, doers: &[usize]) -> Sighting {
        let few = self.are_as_before(&participants);
        let mut sighting = self.sighting(verb, participants);
        // `King receives premier`: two, though neither is named, are not those of before.
        let are_one_and_one = sighting.participants.len() > 1
            && sighting.participants.iter().all(|&actor| self.cast.actors[actor].kind == ActorKind::Person);
        // Nor are `the elders of the two villages, who met`.
        let are_described = doers != self.parse().subjects(verb) && self.parse().dep(verb) == "relcl";
        sighting.as_before = few && !are_one_and_one && !are_described;
        if self.is_of_those_again(verb, doers, &sighting.participants) {
            sighting.participants.clear();
            sighting.as_before = true;
        }
        if sighting.participants.is_empty() && doers.iter().all(|&doer| self.parse().is_word(doer, &["they"])) {
            sighting.participants = self.people_just_told(verb);
            sighting.as_before &= sighting.participants.is_empty();
        }
        sighting.noun = self.words().meal(lemma).map(str::to_owned);
        if self.is_by_phone(verb, lemma) {
            sighting.kind = self.words().kind("phone call");
            sighting.noun = Some("phone call".into());
        }
        sighting.name = self.name_behind(verb);
        sighting.bodies = self.bodies_behind(verb, sighting.name.as_ref());
        sighting.strong = lemma != "shake";
        sighting.face_to_face = self.is_face_to_face(verb, lemma, sighting.when.is_some());
        sighting
    }

    /// `met the mayor`, as it happened.
    fn is_face_to_face(&self, verb: usize, lemma: &str, is_dated: bool) -> bool {
        let parse = self.parse();
        let sits_down =
            || lemma == "sit" && parse.children_by(verb, &["prt", "advmod"]).any(|down| parse.is_word(down, &["down"]));
        // `will meet the mayor`, `is expected to meet her`, and not `would meet`
        let is_expected = || {
            let above = parse.head(verb);
            let will = parse.modal(verb).is_some_and(|modal| modal.eq_ignore_ascii_case("will"));
            let plans = parse.dep(verb) == "xcomp" && parse.is_passive(above) && self.words().plans(&self.lemma(above));
            let is_past =
                || parse.children_by(above, &["aux", "auxpass"]).any(|aux| parse.is_word(aux, &["was", "were", "had"]));
            lemma == "meet" && (will || (plans && !is_past())) && !parse.is_in_condition(verb)
        };
        if is_expected() {
            return true;
        }
        let is_met = (matches!(lemma, "meet" | "receive") || sits_down())
            && parse.tag(verb) == "VBD"
            && parse.children_by(verb, &["aux"]).next().is_none()
            && (!matches!(parse.dep(verb), "relcl" | "advcl") || self.is_aside(verb));
        // `was summoned by the abbot last week`
        let is_called = matches!(lemma, "summon" | "receive") && parse.is_passive(verb);
        is_met || (is_called && parse.modal(verb).is_none() && is_dated) || self.is_discussion(verb, lemma)
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
                    || (lemma == "sit" && self.persons(doers()).len() > 1)
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
        let long = || {
            length::duration(parse, verb, &facts::clause(parse, verb), words).is_some()
                || self.is_part_of_day_spent(verb)
        };
        words.is_verb(lemma)
            || (words.is_particle_verb(lemma) && together())
            || (sat() && long())
            || (words.is_talking(lemma) && (long() || together() || self.is_by_phone(verb, lemma) || to_talk()))
            || self.is_by_phone(verb, lemma)
            || lemma == "sign"
            || self.comes_to_discuss(verb, lemma)
            || self.is_called_in(verb, lemma)
            || self.is_encounter(verb, lemma)
    }

    /// `flew to Oslo on Monday to discuss fish with the mayor`
    pub(super) fn comes_to_discuss(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let way = parse.head(verb);
        lemma == "discuss"
            && matches!(parse.dep(verb), "xcomp" | "advcl")
            && self.words().travels(&self.lemma(way))
            && self.is_on_day(way)
            && parse.subtree(verb).any(|with| parse.is_word(with, &["with"]))
    }

    /// `spent the afternoon with her`
    fn is_part_of_day_spent(&self, verb: usize) -> bool {
        const PARTS: [&str; 6] = ["morning", "afternoon", "evening", "night", "day", "weekend"];
        let parse = self.parse();
        let mut spent = parse.children_by(verb, &["dobj", "npadvmod", "nmod"]);
        parse.has_lemma(verb, &["spend"]) && spent.any(|part| parse.has_lemma(part, &PARTS))
    }

    /// Who does it, also behind `is to`, `are due to`, `were scheduled to`.
    pub fn doers(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let own = parse.subjects(verb);
        // `the elders of the two villages, who met`: the parser hangs the clause on what they are of.
        let is_who = || parse.children_by(verb, &["nsubj"]).any(|subject| parse.is_word(subject, &["who"]));
        if let [thing] = own[..]
            && parse.dep(thing) == "pobj"
            && is_who()
            && !self.is_somebody(thing)
            && self.is_somebody(parse.head(parse.head(thing)))
        {
            return vec![parse.head(parse.head(thing))];
        }
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
        let behind: Vec<usize> = behind.into_iter().filter(|&noun| !self.is_roof(noun, verb)).collect();
        behind
            .iter()
            .find_map(|&noun| self.body(noun))
            .or_else(|| behind.iter().flat_map(|&noun| parse.obliques(noun, &["of"])).find_map(|noun| self.body(noun)))
    }

    /// The bodies behind `at` and `in`: `met at the OSCE`.
    fn bodies_behind(&self, verb: usize, name: Option<&Name>) -> Vec<usize> {
        // `met at the Union Bank hotel` is no meeting of the bank.
        let behind = self.parse().obliques(verb, &["at", "in", "within"]).into_iter();
        // Nor is `met the mayor at Parliament` one of the house.
        let is_round_two = self.is_with_somebody(verb);
        let behind = behind.filter(|&noun| !is_round_two && !self.words().is_building(&self.lemma(noun)));
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
