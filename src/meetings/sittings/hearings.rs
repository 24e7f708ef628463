//! Courts and committees that hear a case or a witness.

use crate::grammar::When;
use crate::meetings::facts::{self, length};
use crate::meetings::sightings::{Finder, Sighting};
use crate::model::Who;

impl Finder<'_> {
    /// `had to face a panel of the Water Board`, `gave evidence to the Finance Committee`, `the committee took
    /// evidence in Oslo`.
    pub fn hearing(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let is_evidence = |what: usize| parse.has_lemma(what, &["evidence", "testimony"]);
        let evidence = || parse.children_by(verb, &["dobj"]).any(is_evidence);
        if parse.has_lemma(verb, &["take", "hear"]) && evidence() && self.is_on_day(verb) {
            let hears = |&noun: &usize| {
                self.words().is_chamber(&self.lemma(noun)) || self.words().is_assembly(parse.word(noun))
            };
            let panel = self.doers(verb).into_iter().find(hears)?;
            let sighting = self.hearing_by(verb, panel, self.reading.parties(panel));
            return Some(Sighting { assembled: true, ..sighting });
        }
        if let Some(sighting) = self.told_bench(verb) {
            return Some(sighting);
        }
        let gives_evidence = || parse.has_lemma(verb, &["give"]) && evidence();
        if !(parse.has_lemma(verb, &self.words().course.appearing) || gives_evidence()) || !self.is_placed(verb) {
            return None;
        }
        let hears = |&noun: &usize| {
            let lemma = self.lemma(noun);
            self.words().is_chamber(&lemma)
                || self.words().is_court(&lemma)
                || self.words().is_assembly(parse.word(noun))
        };
        let is_there = parse.has_lemma(verb, &["appear", "testify", "give"]);
        let towards: &[&str] = if is_there { &["before", "to"] } else { &["before"] };
        let panel = parse.obliques(verb, towards).into_iter().find(hears);
        // `appeared in front of the committee`, `faced the disciplinary panel`
        let front = parse.obliques(verb, &["in"]).into_iter().filter(|&noun| parse.is_word(noun, &["front"]));
        let in_front = || front.flat_map(|noun| parse.obliques(noun, &["of"])).find(hears);
        let faced = || parse.objects(verb).into_iter().filter(|_| parse.has_lemma(verb, &["face"])).find(hears);
        let panel = panel.or_else(in_front).or_else(faced).or_else(|| self.questioner(verb).filter(hears))?;
        let mut participants: Vec<usize> = {
            // `was hauled before the committee`
            let heard = parse.children_by(verb, &["nsubjpass"]).chain(self.doers(verb));
            heard.flat_map(|subject| self.sides(subject)).collect()
        };
        participants.extend(self.reading.parties(panel));
        let sighting = self.hearing_by(verb, panel, participants);
        let is_heard = sighting.participants.len() > 1 || (!sighting.participants.is_empty() && self.is_on_day(verb));
        is_heard.then_some(Sighting { assembled: true, ..sighting })
    }

    /// `told the tribunal on Tuesday that ...`: whoever tells a bench of something stands before it.
    fn told_bench(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let is_bench = |&whom: &usize| {
            let lemma = self.lemma(whom);
            let is_named = self.reading.mention_headed(whom).is_some()
                && matches!(
                    parse.word(whom),
                    "Council" | "Committee" | "Commission" | "Court" | "Tribunal" | "Inquiry" | "Panel"
                );
            is_named || self.words().is_court(&lemma) || parse.is_word(whom, &["inquest", "hearing", "subcommittee"])
        };
        // `told the panel that they would meet on Friday`: that day is of what is told.
        let said = parse.child(verb, &["ccomp"]).map(|said| parse.subtree(said));
        let is_own = |when: &When| said.as_ref().is_none_or(|said| !said.contains(&when.tokens.start));
        let when =
            || self.when(verb, &facts::clause(parse, verb)).filter(|when| when.start == when.end && is_own(when));
        let told = parse.has_lemma(verb, &["tell"]) && parse.tag(verb) == "VBD" && when().is_some();
        let bench = parse.children_by(verb, &["dobj"]).find(is_bench).filter(|_| told)?;
        let witnesses: Vec<usize> = self
            .doers(verb)
            .into_iter()
            .filter(|&doer| self.is_somebody(doer))
            .flat_map(|doer| self.sides(doer))
            .collect();
        if witnesses.is_empty() {
            return None;
        }
        let present = witnesses.into_iter().chain(self.reading.parties(bench)).collect();
        Some(Sighting { assembled: true, ..self.hearing_by(verb, bench, present) })
    }

    /// Who hears: `a hearing before Judge Ruiz`, `At the hearing Judge Ruiz let him off`.
    pub fn bench(&self, hearing: usize) -> Vec<usize> {
        let parse = self.parse();
        let is_bench = |&token: &usize| parse.dep(token) == "pobj" && parse.is_word(parse.head(token), &["before"]);
        let within = Some(parse.head(hearing)).filter(|&within| parse.is_word(within, &["in", "at", "during"]));
        let finds = within.map(|within| self.doers(parse.head(within))).unwrap_or_default();
        self.persons(facts::clause(parse, hearing).filter(is_bench).chain(finds).collect())
    }

    /// `faced three hours of questions from the transport committee`.
    fn questioner(&self, verb: usize) -> Option<usize> {
        let parse = self.parse();
        let asked = parse.child(verb, &["dobj"])?;
        let questions = std::iter::once(asked).chain(parse.obliques(asked, &["of"]));
        let questions = questions.filter(|&noun| parse.has_lemma(noun, &["question", "questioning", "grilling"]));
        questions.flat_map(|noun| parse.obliques(noun, &["from", "by"])).next()
    }

    /// A hearing that a court, a committee, a panel holds.
    fn hearing_by(&self, verb: usize, panel: usize, participants: Vec<usize>) -> Sighting {
        let mut sighting = self.sighting(verb, self.admitted(participants));
        sighting.bodies = self.bodies(panel, None);
        sighting.bodies.extend(self.reading.actor_at(panel));
        // `the tribunal in Piraeus heard him`
        let seats = self.parse().obliques(panel, &["in", "at"]).into_iter();
        let mut seat = seats.filter_map(|token| match self.reading.mention_headed(token)?.who {
            Who::Place(place) => Some((place, token)),
            Who::Actor(_) => None,
        });
        sighting.place = sighting.place.or_else(|| seat.next());
        sighting.noun = Some("hearing".into());
        sighting.formal = true;
        sighting.strong = true;
        sighting
    }

    /// `The tribunal hears the claim on Monday`, `the mayor was questioned by the committee on 3 May`.
    pub fn case_heard(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let (heard, hearers) = match parse.child(verb, &["nsubjpass"]) {
            Some(heard) => (vec![heard], parse.obliques(verb, &["by", "at", "in"])),
            None => (parse.objects(verb), self.doers(verb)),
        };
        let is_court = |head: &usize| self.words().is_court(&self.lemma(*head));
        // `whom members of the committee questioned`
        let of = |head: &usize| {
            let is_member = parse.has_lemma(*head, &["member", "senator", "lawmaker", "deputy", "judge"]);
            parse.obliques(*head, &["of", "on"]).into_iter().find(|body| is_member && is_court(body))
        };
        let court = hearers.into_iter().find_map(|head| Some(head).filter(is_court).or_else(|| of(&head)))?;
        // `The committee heard the minister on Tuesday`
        let witnesses = self.persons(heard.clone());
        let is_case =
            parse.has_lemma(verb, &["hear"]) && heard.iter().any(|&what| self.words().is_heard(&self.lemma(what)));
        // `heard the application for about 90 minutes`
        let is_told = || {
            self.is_on_day(verb)
                || is_case && length::duration(parse, verb, &facts::clause(parse, verb), self.words()).is_some()
        };
        if (!is_case && witnesses.is_empty()) || !is_told() {
            return None;
        }
        let present = self.reading.parties(court).into_iter().chain(witnesses).collect();
        let sighting = self.hearing_by(verb, court, present);
        Some(Sighting { assembled: true, ..sighting })
    }
}
