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
        sighting.face_to_face = lemma == "see" && self.is_plainly_seen(verb);
        // Whom she saw alone she saw without the others.
        sighting.kind = self.words().kind("audience").filter(|_| self.is_alone(verb)).or(sighting.kind);
        Some(sighting)
    }

    /// `He will see them once more on Friday`, `She was due to be heard on 3 May`.
    fn heard_again(&self, verb: usize, lemma: &str) -> Option<Sighting> {
        let is_ahead = facts::is_ahead(self.parse(), verb);
        let is_again = match lemma {
            "see" => is_ahead || self.is_to(verb),
            "hear" => is_ahead && self.parse().is_passive(verb),
            _ => false,
        };
        is_again.then(|| self.seen_again(verb)).flatten()
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
            "pay" if self.is_placed(verb) => {
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
            _ => return None,
        })
    }

    /// Whom a `see` tells of, where it is more than a look.
    fn whom_one_saw(&self, verb: usize, is_long: bool) -> Option<Vec<usize>> {
        let parse = self.parse();
        let seen = parse.objects(verb).into_iter();
        // `The abbot sees her tonight`, `saw the envoy alone`, `saw each of them for an hour`, `saw her on the sidelines`
        if self.is_to_see(verb) || self.will_see(verb) || self.is_alone(verb) || is_long || self.is_plainly_seen(verb) {
            return Some(seen.collect());
        }
        // `saw the guild's leaders at the town hall on Monday`
        if self.is_somewhere(verb) && self.is_on_day(verb) && parse.tag(verb) == "VBD" {
            let are_leaders = |&seen: &usize| parse.tag(seen) == "NNS" && self.lexicon.people.is_person_at(parse, seen);
            return Some(seen.filter(are_leaders).collect());
        }
        // `saw the two sides in Lisbon`
        self.is_placed(verb).then(|| seen.filter(|&seen| self.is_both_sides(seen)).collect())
    }

    /// `agreed to see both unions on Friday`: nobody looks at a union.
    fn is_body_seen(&self, verb: usize, head: usize) -> bool {
        self.parse().has_lemma(verb, &["see"])
            && self.is_to_see(verb)
            && self.is_on_day(verb)
            && !self.lexicon.people.body_kinds(&self.lemma(head)).is_empty()
    }

    /// The persons among the actors; and who stands for a body, nobody of whom has a name: `the guild's leaders`.
    fn people_seen(&self, verb: usize, heads: Vec<usize>) -> Vec<usize> {
        let parse = self.parse();
        let are_people = |&head: &usize| {
            (parse.has_lemma(verb, &["see", "call"]) && self.lexicon.people.is_person_at(parse, head))
                || self.is_body_seen(verb, head)
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

    /// `sees the bishop on Friday`, `sees her at seven tonight`: the present tense with a day that is not over.
    fn will_see(&self, verb: usize) -> bool {
        let parse = self.parse();
        let when = self.when(verb, &facts::clause(parse, verb));
        let is_ahead = when.zip(self.reading.anchor.as_ref()).is_some_and(|(when, anchor)| {
            let later =
                when.tokens.clone().any(|token| parse.is_word(token, &["tonight", "today", "afternoon", "evening"]));
            when.start == when.end && (when.start > anchor.day || (when.start == anchor.day && later))
        });
        // `sees her as a rival today`
        let is_judged = !parse.obliques(verb, &["as"]).is_empty();
        matches!(parse.tag(verb), "VBZ" | "VBP")
            && is_ahead
            && !is_judged
            && parse.child(verb, &["ccomp", "xcomp"]).is_none()
    }

    /// `will fly to Oslo on Friday to see the minister`: the verb for the journey that is made for it.
    fn journey(&self, verb: usize) -> Option<usize> {
        let parse = self.parse();
        let is_purpose = matches!(parse.dep(verb), "advcl" | "xcomp")
            && parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO");
        Some(parse.head(verb)).filter(|&journey| is_purpose && self.words().travels(&self.lemma(journey)))
    }

    /// `saw the envoy on the margins of the summit`, `saw her at the palace on Monday`, and not `saw him leave`, `was last seen`,
    /// `saw it on television`.
    fn is_plainly_seen(&self, verb: usize) -> bool {
        let parse = self.parse();
        let is_screen = |noun: usize| parse.has_lemma(noun, &["television", "tv", "screen", "film", "video", "court"]);
        let objects = parse.objects(verb);
        let does_more = parse.children_by(verb, &["ccomp", "xcomp", "oprd"]).any(|child| {
            child > verb
                && parse.is_verb(child)
                && !parse.children_by(child, &["aux"]).any(|aux| parse.tag(aux) == "TO")
        }) || objects
            .iter()
            .any(|&object| parse.children_by(object, &["acl"]).any(|child| parse.tag(child) != "VB"));
        // `received the mayor before seeing the bishop`
        let is_next = parse.tag(verb) == "VBG" && parse.dep(verb) == "pcomp" && self.is_beside_meeting(verb);
        let is_told = (matches!(parse.tag(verb), "VBD" | "VBN") && !parse.is_passive(verb)) || is_next;
        // `saw him as a rival`
        let is_judged = !parse.obliques(verb, &["as"]).is_empty();
        let is_last = parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["last", "ever", "never"]));
        let clause = facts::clause(parse, verb);
        // `saw the union leaders Berg and Ruiz`
        let is_person =
            |&actor: &usize| self.cast.actors[actor].kind == ActorKind::Person && !self.cast.actors[actor].unnamed;
        let named = objects.into_iter().flat_map(|object| self.sides(object)).find(is_person).is_some();
        is_told
            && named
            && !does_more
            && !is_last
            && !is_judged
            && !clause.clone().any(is_screen)
            && (self.is_aside(verb)
                || is_next
                || self.is_on_day(verb)
                || self.is_somewhere(verb)
                // `He saw the union in the morning`
                || (clause.clone().any(|token| parse.is_word(token, &["morning", "afternoon", "evening", "noon"]))
                    && self.day_so_far(verb).is_some()))
    }

    /// True where the verb that a gerund hangs on is a meeting, too.
    fn is_beside_meeting(&self, verb: usize) -> bool {
        let parse = self.parse();
        let above = parse.ancestors(verb).find(|&above| parse.is_verb(above));
        above.is_some_and(|above| self.words().is_verb(&self.lemma(above)) || parse.has_lemma(above, &["see"]))
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
        // `called on him to ask for help`: what a visitor does himself.
        const DONE_THERE: [&str; 8] =
            ["ask", "discuss", "deliver", "hand", "thank", "congratulate", "explain", "present"];
        let asks = parse
            .children_by(verb, &["xcomp", "ccomp", "advcl"])
            .filter(|&child| !parse.has_lemma(child, &DONE_THERE))
            .any(|child| parse.children_by(child, &["aux"]).any(|aux| parse.tag(aux) == "TO"));
        let asked = || {
            let on = parse.obliques(verb, &["on"]);
            on.into_iter().any(|whom| parse.children_by(whom, &["acl", "relcl"]).any(|child| parse.tag(child) == "VB"))
        };
        // `called on the ministers for help`
        let on = parse.obliques(verb, &["on"]);
        let wants = std::iter::once(verb).chain(on).any(|at| !parse.obliques(at, &["for"]).is_empty());
        // `called on the ministers on Monday not to sign`
        let bids = facts::clause(parse, verb)
            .any(|token| token > verb && parse.tag(token) == "VB" && !parse.has_lemma(token, &DONE_THERE));
        !asks && !asked() && !wants && !bids && self.is_placed(verb)
    }

    /// `will see`, `is to see`, `agreed to see`.
    fn is_to_see(&self, verb: usize) -> bool {
        facts::is_ahead(self.parse(), verb) || self.is_to(verb)
    }

    /// `He will receive them once more on Friday`, `She was due to be heard on 3 May`: one side is named, the other was.
    fn seen_again(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let guests = if parse.is_passive(verb) { Vec::new() } else { parse.objects(verb) };
        let are_several = guests.iter().all(|&guest| self.words().is_plural_side(&parse.lower(guest)));
        if !are_several || !(self.is_on_day(verb) || self.day_after_told(verb).is_some()) {
            return None;
        }
        let heard = parse.children_by(verb, &["nsubjpass"]).chain(self.doers(verb));
        let named = heard.flat_map(|doer| self.reading.parties(doer));
        let mut sighting = self.sighting(verb, self.admitted(named.collect()));
        sighting.as_before = !guests.is_empty();
        sighting.status = MeetingStatus::Planned;
        sighting.strong = true;
        (!sighting.participants.is_empty()).then_some(sighting)
    }

    /// `alone`, `in private`, `separately`: a talk of those named and of nobody else.
    fn is_alone(&self, verb: usize) -> bool {
        let parse = self.parse();
        let said = parse.children_by(verb, &["advmod", "ccomp", "acomp", "oprd"]);
        said.chain(parse.obliques(verb, &["in"])).any(|word| self.words().is_alone(&parse.lower(word)))
    }

    /// Who does it, or did what is told before, where the parser lost who goes on: `had breakfast with A, then saw B alone`.
    pub fn doers_or_before(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let own = parse.subjects(verb);
        if let Some(journey) = self.journey(verb).filter(|_| own.is_empty()) {
            return parse.subjects(journey);
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
