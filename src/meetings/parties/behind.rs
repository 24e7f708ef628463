//! Who takes part in a meeting that stands behind a preposition: `walked out of the talks`, `told the union in a meeting`,
//! `gave up after a chat with the abbot`.

use crate::meetings::facts;
use crate::meetings::sightings::Finder;

impl Finder<'_> {
    /// The sides of what is done `in`, `at`, `after` a meeting.
    pub fn by_preposition(&self, noun: usize, preposition: usize) -> Vec<usize> {
        let verb = self.verb_above(preposition);
        self.locked_in(verb, preposition)
            .or_else(|| self.walking_out(verb, preposition))
            .or_else(|| self.sides_of_deal(noun, preposition))
            .or_else(|| self.members_at(verb, preposition))
            .or_else(|| self.told_within(noun, preposition))
            .or_else(|| self.coming_from(noun, preposition))
            .or_else(|| self.after_own(noun, preposition))
            .or_else(|| self.after_call(noun, preposition))
            .or_else(|| self.with_guest(noun, verb, preposition))
            .or_else(|| self.turning_to(noun, verb, preposition))
            .or_else(|| self.told_over(noun, preposition))
            .or_else(|| self.done_together(noun, preposition))
            .unwrap_or_else(|| self.attending(noun, verb, preposition))
    }

    /// `were locked in talks`
    fn locked_in(&self, verb: usize, preposition: usize) -> Option<Vec<usize>> {
        const LOCKED: [&str; 5] = ["lock", "engage", "embroil", "immerse", "tie"];
        let parse = self.parse();
        if !parse.is_word(preposition, &["in"]) || !parse.has_lemma(verb, &LOCKED) {
            return None;
        }
        let locked = parse.children_by(verb, &["nsubjpass", "nsubj"]).flat_map(|who| parse.conjuncts(who));
        Some(locked.flat_map(|who| self.sides(who)).collect())
    }

    /// `walked out of the talks`; nobody for other words before `of`.
    fn walking_out(&self, verb: usize, preposition: usize) -> Option<Vec<usize>> {
        let parse = self.parse();
        if !parse.is_word(preposition, &["of", "from"]) {
            return None;
        }
        let out = if parse.is_verb(verb) { verb } else { parse.head(verb) };
        let walks = parse.is_verb(out) && parse.has_lemma(out, &["walk", "storm", "emerge"]);
        Some(if walks { self.subjects_and_objects(out) } else { Vec::new() })
    }

    /// `Delegates at the party's congress voted`
    fn members_at(&self, members: usize, preposition: usize) -> Option<Vec<usize>> {
        let parse = self.parse();
        let are_there = parse.is_word(preposition, &["at"]) && parse.dep(members) == "nsubj";
        // `Thursday: Berg, Dahl and Ruiz at a round table`, of a sentence without a verb
        let first = parse.first_conjunct(members);
        let is_listed = parse.is_word(preposition, &["at", "in"]) && parse.is_root(first) && self.is_person(first);
        (are_there || is_listed).then(|| parse.conjuncts(first).into_iter().flat_map(|who| self.sides(who)).collect())
    }

    /// `told the union in a meeting that`: who tells is there, and who is told.
    fn told_within(&self, noun: usize, preposition: usize) -> Option<Vec<usize>> {
        let parse = self.parse();
        // `told three directors on a video call`
        let is_call = parse.is_word(preposition, &["on"]) && parse.has_lemma(noun, &["call", "videoconference"]);
        let is_within = is_call || parse.is_word(preposition, &["at", "in", "during"]);
        let telling = self.telling(preposition).filter(|_| is_within)?;
        let both = self.subjects_and_objects(telling);
        let named = both.iter().filter(|&&actor| !self.cast.actors[actor].unnamed).count();
        // `told her colleagues at a meeting in Oslo on Monday`
        let is_one_of_many = || {
            let is_a = parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["a", "an"]));
            // `The head of the Swedish group told regulators`: Sweden tells nobody.
            let by_person = !self.persons(parse.subjects(telling)).is_empty();
            is_a && by_person
                && self.is_placed(noun)
                && parse.objects(telling).into_iter().any(|told| self.is_somebody(told))
        };
        Some(if named > 1 || (named == 1 && (is_call || is_one_of_many())) { both } else { Vec::new() })
    }

    /// `Berg, speaking after a meeting with the mayor`, `said after talks with her`: whoever speaks comes from it.
    fn coming_from(&self, noun: usize, preposition: usize) -> Option<Vec<usize>> {
        let parse = self.parse();
        let verb = self.over(preposition)?;
        let above = parse.head(preposition);
        let speaks = || self.words().speaks(&self.lemma(verb)) || parse.has_lemma(verb, &["speak"]);
        let comes_from_it = (above == verb || parse.subjects(verb).contains(&above))
            && parse.is_word(preposition, &["after", "following"])
            && (self.has_guest(noun) || self.is_from_it(noun, verb))
            && speaks();
        comes_from_it.then(|| parse.subjects(verb).into_iter().flat_map(|subject| self.sides(subject)).collect())
    }

    /// `gave up after a chat with the abbot`, `left between a lunch with the abbot and a flight`: one's own call.
    fn after_own(&self, noun: usize, preposition: usize) -> Option<Vec<usize>> {
        let parse = self.parse();
        let verb = self.over(preposition)?;
        let is_own = parse.child(noun, &["poss"]).is_none()
            && !parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["the", "this", "that"]));
        let is_after_own = parse.head(preposition) == verb
            && is_own
            && self.has_guest(noun)
            && parse.is_word(preposition, &["after", "following", "before", "between", "from"]);
        is_after_own.then(|| self.sides_of_doers(verb))
    }

    /// `pulled out after a call from the mayor`: who was rung, and by whom.
    fn after_call(&self, noun: usize, preposition: usize) -> Option<Vec<usize>> {
        let parse = self.parse();
        let verb = self.over(preposition)?;
        let from = parse.obliques(noun, &["from"]).into_iter().filter(|&who| self.is_somebody(who));
        let from: Vec<usize> = from.flat_map(|who| self.sides(who)).collect();
        let is_after = parse.is_word(preposition, &["after", "following"]) && parse.head(preposition) == verb;
        let rung = parse.subjects(verb).into_iter().flat_map(|who| self.sides(who));
        (is_after && self.is_call_or_visit(noun) && !from.is_empty()).then(|| rung.chain(from).collect())
    }

    /// `turned the offer down in a second call with the president`
    fn with_guest(&self, noun: usize, verb: usize, preposition: usize) -> Option<Vec<usize>> {
        let parse = self.parse();
        let is_a = parse.child(noun, &["det", "poss"]).is_some() || parse.tag(noun) == "NNS";
        let is_done_with_guest = is_a
            && self.has_guest(noun)
            && parse.is_word(preposition, &["in", "at", "during", "on"])
            && parse.is_verb(verb)
            && !parse.is_passive(verb);
        is_done_with_guest.then(|| self.sides_of_doers(verb))
    }

    /// `confronted the publisher in a video call`: who turns to whom on it.
    fn turning_to(&self, noun: usize, verb: usize, preposition: usize) -> Option<Vec<usize>> {
        let parse = self.parse();
        let is_during = parse.is_word(preposition, &["during"]) && self.is_placed(noun);
        let is_private =
            is_during || self.is_meal(noun) || parse.has_lemma(noun, &["call", "conversation", "videoconference"]);
        let somebody = |heads: Vec<usize>| heads.into_iter().any(|head| self.is_somebody(head));
        let turns_to_somebody = is_private
            && parse.is_word(preposition, &["in", "on", "during", "over"])
            && parse.is_verb(verb)
            && somebody(parse.subjects(verb))
            && somebody(parse.objects(verb));
        // `extracted it from her colleague, Ola Berg, in a telephone call`
        let from = || parse.obliques(verb, &["from"]).into_iter().filter(|&whom| self.is_person(whom));
        if !turns_to_somebody
            && is_private
            && parse.is_word(preposition, &["in", "on", "over"])
            && from().next().is_some()
        {
            let both = self.doers_or_before(verb).into_iter().chain(from());
            return Some(both.flat_map(|who| self.sides(who)).collect());
        }
        turns_to_somebody.then(|| self.subjects_and_objects(verb))
    }

    /// `assured her in their talks last week`, `told her over breakfast`
    fn told_over(&self, noun: usize, preposition: usize) -> Option<Vec<usize>> {
        let parse = self.parse();
        let verb = self.over(preposition)?;
        let near = parse.head(preposition) == verb || parse.is_word(preposition, &["over"]);
        // `settled it over dinner`, whatever they did
        let is_shared = parse.is_word(preposition, &["over"]) && self.is_meal(noun);
        // `discussed it in a telephone call`
        let discusses = parse.has_lemma(verb, &["discuss", "exchange", "review", "talk"]);
        let is_said = near && (discusses || self.words().speaks(&self.lemma(verb)));
        // `agreed on it in a telephone call`
        let are_both = || parse.is_word(preposition, &["in"]) && parse.subjects(verb).len() > 1;
        let is_told = is_shared || (is_said && (parse.is_word(preposition, &["at", "during", "over"]) || are_both()));
        is_told.then(|| self.subjects_and_objects(verb))
    }

    /// `After a meeting in Oslo, Berg and Ruiz said`, `Norway and Peru agreed to it at talks in Oslo`: several who settle or tell
    /// something together, where nobody else is said to have met.
    fn done_together(&self, noun: usize, preposition: usize) -> Option<Vec<usize>> {
        let parse = self.parse();
        let verb = self.over(preposition)?;
        let settles = parse.has_lemma(verb, &self.words().course.settling);
        let is_after = parse.is_word(preposition, &["after", "following"]);
        let is_told = settles || is_after && self.words().speaks(&self.lemma(verb));
        let is_there = is_after || parse.is_word(preposition, &["at", "during"]);
        if !is_told || !is_there || parse.is_negated(verb) || !self.around_noun(noun).is_empty() {
            return None;
        }
        let sides = self.admitted(parse.subjects(verb).into_iter().flat_map(|who| self.sides(who)).collect());
        let named = sides.iter().filter(|&&actor| !self.cast.actors[actor].unnamed).count();
        (named > 1).then_some(sides)
    }

    /// Who attends it, is invited or travels to it, or does something there.
    fn attending(&self, noun: usize, verb: usize, preposition: usize) -> Vec<usize> {
        let parse = self.parse();
        // `will travel to Oslo for talks with the minister`
        let traveller = facts::traveller(parse, noun, self.words());
        if self.is_attended(verb, preposition) {
            self.subjects_and_objects(verb)
        } else if let Some(verb) = traveller {
            self.subjects_and_objects(verb)
        } else if self.is_done_at(verb, preposition) && parse.has_lemma(verb, &["hand", "submit", "tender", "present"])
        {
            // `handed the keys to the mayor at a meeting of the parish council`
            let papers = parse.objects(verb).into_iter().flat_map(|paper| parse.obliques(paper, &["to"]));
            let given = parse.obliques(verb, &["to"]).into_iter().chain(papers).chain(parse.objects(verb));
            parse.subjects(verb).into_iter().chain(given).flat_map(|who| self.sides(who)).collect()
        } else if self.is_done_at(verb, preposition) && self.is_told_there(verb) {
            self.subjects_and_objects(verb)
        } else if self.is_done_at(verb, preposition) {
            parse.subjects(verb).into_iter().flat_map(|subject| self.sides(subject)).collect()
        } else {
            Vec::new()
        }
    }

    /// `took part in`, `met for`, `invited to`
    fn is_attended(&self, verb: usize, preposition: usize) -> bool {
        let parse = self.parse();
        let words = self.words();
        let attends = parse.is_verb(verb) && (words.attends(&self.lemma(verb)) || words.is_verb(&self.lemma(verb)));
        let invited = parse.is_verb(verb) && parse.has_lemma(verb, &["invite", "summon", "call"]);
        (attends && parse.is_word(preposition, &["at", "in", "for", "to", "into"]))
            || (invited && parse.is_word(preposition, &["to", "for"]))
    }

    /// The nearest verb over a preposition.
    fn over(&self, preposition: usize) -> Option<usize> {
        let parse = self.parse();
        parse.ancestors(preposition).find(|&above| parse.is_verb(above))
    }

    /// A meeting with somebody.
    fn has_guest(&self, noun: usize) -> bool {
        self.parse().obliques(noun, &["with"]).iter().any(|&guest| self.is_somebody(guest))
    }

    /// The persons who do something.
    fn sides_of_doers(&self, verb: usize) -> Vec<usize> {
        let persons = self.doers(verb).into_iter().filter(|&doer| self.is_person(doer));
        persons.flat_map(|doer| self.sides(doer)).collect()
    }
}
