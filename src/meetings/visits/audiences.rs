//! One person seen by another: `is to see the guild's leader`, `called on the king`, `paid a visit to her`, `was with him for an
//! hour`.

use crate::meetings::facts::{self, length};
use crate::meetings::sightings::{Finder, Sighting};
use crate::model::{ActorKind, MeetingStatus};

impl Finder<'_> {
    /// `She is to see the guild's leader`, `spent an hour with her`: a person on either side, and a plan or a length.
    pub fn audience(&self, verb: usize, lemma: &str) -> Option<Sighting> {
        if let Some(again) = self.heard_again(verb, lemma) {
            return Some(again);
        }
        let others = self.whom_one_sees(verb, lemma)?;
        let callers = self.doers_or_before(verb);
        let is_body_seen = others.iter().any(|&other| self.is_body_seen(verb, other));
        // `Executives of three manufacturers called on the minister on Wednesday`
        let is_called_on = lemma == "call"
            && self.is_on_day(verb)
            && callers.iter().any(|&caller| self.lexicon.people.is_person_at(self.parse(), caller));
        let is_sided = is_called_on || is_body_seen;
        let (hosts, guests) = (self.hosts(verb, lemma, callers), self.guests(verb, others));
        if (hosts.is_empty() && !is_called_on) || (guests.is_empty() && !is_body_seen) {
            return None;
        }
        let mut sighting = self.sighting(verb, self.admitted(hosts.into_iter().chain(guests).collect()));
        sighting.sided |= is_sided;
        if sighting.participants.len() < 2 && !is_sided {
            return None;
        }
        self.tell_journey(&mut sighting, verb);
        if let Some(status) = self.audience_status(verb, lemma) {
            sighting.status = status;
        }
        sighting.strong = true;
        sighting.face_to_face =
            (lemma == "see" && self.is_plainly_seen(verb)) || self.is_courtesy(verb) || self.is_drawn_aside(verb);
        // Whom she saw alone she saw without the others.
        sighting.kind = self.words().kind("audience").filter(|_| self.is_alone(verb)).or(sighting.kind);
        Some(sighting)
    }

    /// The heads of those who are seen, where the verb tells of an audience.
    fn whom_one_sees(&self, verb: usize, lemma: &str) -> Option<Vec<usize>> {
        let parse = self.parse();
        let is_long = || length::duration(parse, verb, &facts::clause(parse, verb), self.words()).is_some();
        let travels = || self.journey(verb).is_some();
        Some(match lemma {
            "see" => return self.whom_one_saw(verb, is_long()),
            // `will fly to Oslo to report to the minister`
            "report" | "brief" | "talk" | "speak" | "explain" | "apologise" | "apologize" if travels() => {
                parse.objects(verb).into_iter().chain(parse.obliques(verb, &["to", "with"])).collect()
            }
            // `drove to Oslo to lobby the minister for hives`
            _ if travels()
                && (self.words().courts(lemma) || matches!(lemma, "urge" | "warn" | "plead" | "beg" | "confront")) =>
            {
                parse.objects(verb).into_iter().chain(parse.obliques(verb, &["with", "to"])).collect()
            }
            "call" if self.is_call_on(verb) => parse.obliques(verb, &["on"]),
            "pay" if self.is_placed(verb) || self.is_courtesy(verb) => {
                let visits =
                    parse.children_by(verb, &["dobj"]).filter(|&what| parse.has_lemma(what, &["visit", "call"]));
                visits.chain([verb]).flat_map(|visit| parse.obliques(visit, &["to", "on"])).collect()
            }
            "welcome" | "greet" if self.is_somewhere(verb) => parse.objects(verb),
            // `handed his resignation to the king at the castle`
            "hand" | "submit" | "tender" | "present" | "put" | "deliver"
                if self.is_somewhere(verb) || self.is_in_person(verb) =>
            {
                let papers = parse.objects(verb).into_iter().flat_map(|paper| parse.obliques(paper, &["to"]));
                parse.obliques(verb, &["to"]).into_iter().chain(papers).collect()
            }
            "be" | "stay" | "remain" if is_long() => parse.obliques(verb, &["with"]),
            // `kept her for an hour`, and not `kept her waiting`
            "keep" if is_long() && parse.child(verb, &["xcomp", "ccomp", "oprd", "acomp", "prt"]).is_none() => {
                parse.objects(verb)
            }
            // `raised the fees with the minister on Monday`, `raised them with her twice this spring`
            "raise" if self.is_raised(verb) => self.with_whom_raised(verb),
            // `took her aside`
            "take" | "draw" | "pull" if self.is_drawn_aside(verb) => parse.children_by(verb, &["dobj"]).collect(),
            "take" if self.is_somewhere(verb) && self.is_on_day(verb) => parse.obliques(verb, &["with"]),
            _ => return None,
        })
    }

    /// `raised the fees with the minister on Monday`: told of an occasion, and not of a habit.
    fn is_raised(&self, verb: usize) -> bool {
        let parse = self.parse();
        let is_counted = || parse.subtree(verb).any(|word| parse.is_word(word, &["once", "twice", "thrice"]));
        matches!(parse.tag(verb), "VBD" | "VBN")
            && !parse.is_passive(verb)
            && (self.is_on_day(verb) || self.is_aside(verb) || is_counted())
    }

    /// The parser hangs those with whom a matter is raised on the verb or on the matter.
    fn with_whom_raised(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let matter = parse.children_by(verb, &["dobj"]);
        matter.chain([verb]).flat_map(|at| parse.obliques(at, &["with"])).collect()
    }

    fn is_drawn_aside(&self, verb: usize) -> bool {
        let parse = self.parse();
        parse.children_by(verb, &["advmod", "prt"]).any(|way| parse.is_word(way, &["aside"]))
    }

    /// `is scheduled to pay a courtesy call on the president`
    fn is_courtesy(&self, verb: usize) -> bool {
        let parse = self.parse();
        let mut calls =
            parse.children_by(verb, &["dobj"]).flat_map(|call| parse.children_by(call, &["compound", "amod"]));
        parse.has_lemma(verb, &["pay"]) && calls.any(|word| parse.is_word(word, &["courtesy"]))
    }

    /// The persons among the actors; and who stands for a body, nobody of whom has a name: `the guild's leaders`.
    fn people_seen(&self, verb: usize, heads: Vec<usize>) -> Vec<usize> {
        let parse = self.parse();
        let are_people = |&head: &usize| {
            (parse.has_lemma(verb, &["see", "call", "raise"]) && self.lexicon.people.is_person_at(parse, head))
                || self.is_body_seen(verb, head)
                || (self.journey(verb).is_some() && !self.lexicon.people.body_kinds(&self.lemma(head)).is_empty())
        };
        let people = heads.iter().copied().filter(are_people).flat_map(|head| self.reading.parties(head));
        let people: Vec<usize> = people.collect();
        let actors = heads.into_iter().flat_map(|head| self.sides(head));
        actors.filter(|actor| self.cast.actors[*actor].kind == ActorKind::Person || people.contains(actor)).collect()
    }

    fn guests(&self, verb: usize, others: Vec<usize>) -> Vec<usize> {
        let both = others.iter().filter(|&&other| self.is_both_sides(other));
        let both: Vec<usize> = both.flat_map(|&other| self.both_sides(other)).collect();
        if both.is_empty() { self.people_seen(verb, others) } else { both }
    }

    fn hosts(&self, verb: usize, lemma: &str, callers: Vec<usize>) -> Vec<usize> {
        let hosts = self.people_seen(verb, callers.clone());
        // `A deputation of traders went to see the clerk`
        let is_visit =
            (lemma == "see" && self.journey(verb).is_some()) || matches!(lemma, "put" | "hand" | "present" | "call");
        if hosts.is_empty() && is_visit {
            callers.into_iter().flat_map(|head| self.sides(head)).collect()
        } else {
            hosts
        }
    }

    /// What is told of the journey that was made for it: its day, its end, how long it was worth.
    fn tell_journey(&self, sighting: &mut Sighting, verb: usize) {
        let Some(journey) = self.journey(verb) else { return };
        let clause = facts::clause(self.parse(), journey);
        sighting.when = sighting.when.take().or_else(|| self.when(journey, &clause));
        sighting.place = sighting.place.take().or_else(|| facts::place_behind(self.reading, journey, &["to"]));
        // `drove to Oslo to lobby her, and left after half an hour`
        if self.parse().tag(journey) == "VBD" {
            // `drove across the town to see her`
            sighting.sided = true;
            sighting.duration = sighting.duration.take().or_else(|| self.length_after(journey));
        }
    }

    /// Planned or held, where the verb tells.
    fn audience_status(&self, verb: usize, lemma: &str) -> Option<MeetingStatus> {
        let parse = self.parse();
        if lemma == "see" && self.will_see(verb) {
            return Some(MeetingStatus::Planned);
        }
        let is_ahead = (lemma == "see" || self.journey(verb).is_some()) && self.is_to_see(verb);
        // `went to see her`
        let way = parse.head(verb);
        let has_gone = parse.tag(way) == "VBD" && self.words().travels(&self.lemma(way));
        is_ahead.then_some(if has_gone { MeetingStatus::Held } else { MeetingStatus::Planned })
    }

    /// `will fly to Oslo on Friday to see the minister`: the verb for the journey that is made for it.
    fn journey(&self, verb: usize) -> Option<usize> {
        let parse = self.parse();
        let is_purpose = matches!(parse.dep(verb), "advcl" | "xcomp")
            && parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO");
        Some(parse.head(verb)).filter(|&journey| is_purpose && self.words().travels(&self.lemma(journey)))
    }

    /// `handed the keys in person to her`.
    fn is_in_person(&self, verb: usize) -> bool {
        let parse = self.parse();
        let himself = parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["personally"]));
        himself || parse.obliques(verb, &["in"]).into_iter().any(|noun| parse.is_word(noun, &["person"]))
    }

    /// `on the sidelines of the summit`.
    pub fn is_aside(&self, verb: usize) -> bool {
        let mut clause = facts::clause(self.parse(), verb);
        clause.any(|noun| self.parse().has_lemma(noun, &["sideline", "margin", "fringe"]))
    }

    /// `called on the president at his palace`, and not `called on him to resign`.
    fn is_call_on(&self, verb: usize) -> bool {
        let parse = self.parse();
        let asks = parse
            .children_by(verb, &["xcomp", "ccomp", "advcl"])
            .filter(|&child| !parse.has_lemma(child, &self.words().visits.asking))
            .any(|child| parse.children_by(child, &["aux"]).any(|aux| parse.tag(aux) == "TO"));
        let asked = || {
            let on = parse.obliques(verb, &["on"]);
            on.into_iter().any(|whom| parse.children_by(whom, &["acl", "relcl"]).any(|child| parse.tag(child) == "VB"))
        };
        // `called on the ministers for help`
        let on = parse.obliques(verb, &["on"]);
        let wants = std::iter::once(verb).chain(on).any(|at| !parse.obliques(at, &["for"]).is_empty());
        // `called on the ministers on Monday not to sign`
        let bids = facts::clause(parse, verb).any(|token| {
            token > verb && parse.tag(token) == "VB" && !parse.has_lemma(token, &self.words().visits.asking)
        });
        !asks && !asked() && !wants && !bids && self.is_placed(verb)
    }

    /// Who does it, or did what is told before, where the parser lost who goes on: `had breakfast with A, then saw B alone`.
    pub fn doers_or_before(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let own = parse.subjects(verb);
        if let Some(journey) = self.journey(verb).filter(|_| own.is_empty()) {
            return parse.subjects(journey);
        }
        // `makes no secret of having sought her out`, and not `accused him of meeting her`
        if own.is_empty() && parse.dep(verb) == "pcomp" {
            let above = parse.ancestors(verb).find(|&above| parse.is_verb(above));
            let is_somebody = |&object: &usize| self.is_somebody(object);
            return above.map_or(own, |above| match parse.children_by(above, &["dobj"]).find(is_somebody) {
                Some(whom) => vec![whom],
                None => parse.subjects(above),
            });
        }
        let is_known = own.iter().any(|&doer| !self.reading.parties(doer).is_empty());
        if is_known || parse.tag(verb) != "VBD" {
            return own;
        }
        let start = parse.sentences()[parse.sentence_of(verb)].start;
        let told = (start..verb).find(|&before| parse.is_verb(before) && parse.tag(before) == parse.tag(verb));
        told.map_or(own, |before| parse.subjects(before))
    }
}
