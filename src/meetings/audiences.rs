//! One person seen by another: `is to see the guild's leader`, `called on the king`, `paid a visit to her`, `was with him for an
//! hour`.

use super::facts;
use super::length;
use super::sighting::{Finder, Sighting};
use crate::model::{ActorKind, MeetingStatus};

impl Finder<'_> {
    /// `She is to see the guild's leader`, `spent an hour with her`: a person on either side, and a plan or a length.
    pub fn audience(&self, verb: usize, lemma: &str) -> Option<Sighting> {
        let parse = self.parse();
        let clause = facts::clause(parse, verb);
        let others = match lemma {
            "see" if facts::is_ahead(parse, verb) || self.is_to(verb) => {
                if let Some(sighting) = self.seen_again(verb) {
                    return Some(sighting);
                }
                parse.objects(verb)
            }
            // `will fly to Oslo to report to the minister`
            "report" | "brief" | "talk" | "speak" | "explain" | "apologise" | "apologize"
                if self.journey(verb).is_some() =>
            {
                parse.objects(verb).into_iter().chain(parse.obliques(verb, &["to", "with"])).collect()
            }
            // `drove to Oslo to lobby the minister for hives`
            _ if self.journey(verb).is_some()
                && (self.words().courts(lemma) || matches!(lemma, "urge" | "warn" | "plead" | "beg" | "confront")) =>
            {
                parse.objects(verb).into_iter().chain(parse.obliques(verb, &["with", "to"])).collect()
            }
            // `The abbot sees her tonight`
            "see" if self.will_see(verb) => parse.objects(verb),
            "hear" if parse.is_passive(verb) && facts::is_ahead(parse, verb) => return self.seen_again(verb),
            // `saw the envoy alone`, `saw each of them for an hour`
            "see" if self.is_alone(verb) || length::duration(parse, verb, &clause, self.words()).is_some() => {
                parse.objects(verb)
            }
            // `saw her counterpart on the sidelines`, `saw the banker at the castle on Monday`
            "see" if self.is_plainly_seen(verb) => parse.objects(verb),
            // `saw the guild's leaders at the town hall on Monday`
            "see" if self.is_somewhere(verb) && self.is_on_day(verb) && parse.tag(verb) == "VBD" => {
                let is_of_body =
                    |&object: &usize| parse.tag(object) == "NNS" && self.lexicon.people.is_person_at(parse, object);
                parse.objects(verb).into_iter().filter(is_of_body).collect()
            }
            // `saw the two sides in Lisbon`
            "see" if self.is_placed(verb) => {
                parse.objects(verb).into_iter().filter(|&object| self.is_both_sides(object)).collect()
            }
            "call" if self.is_call_on(verb) => parse.obliques(verb, &["on"]),
            "pay" if self.is_placed(verb) => {
                let visits =
                    parse.children_by(verb, &["dobj"]).filter(|&what| parse.has_lemma(what, &["visit", "call"]));
                visits
                    .flat_map(|visit| parse.obliques(visit, &["to", "on"]))
                    .chain(parse.obliques(verb, &["to", "on"]))
                    .collect()
            }
            "welcome" | "greet" if self.is_somewhere(verb) => parse.objects(verb),
            // `handed his resignation to the king at the castle`
            "hand" | "submit" | "tender" | "present" | "put" | "deliver"
                if self.is_somewhere(verb) || self.is_in_person(verb) =>
            {
                let papers = parse.objects(verb).into_iter().flat_map(|paper| parse.obliques(paper, &["to"]));
                parse.obliques(verb, &["to"]).into_iter().chain(papers).collect()
            }
            "be" | "stay" | "remain" if length::duration(parse, verb, &clause, self.words()).is_some() => {
                parse.obliques(verb, &["with"])
            }
            _ => return None,
        };
        // `agreed to see both unions on Friday`: nobody looks at a union.
        let is_seen_body = |head: usize| {
            lemma == "see"
                && self.is_to_see(verb)
                && self.is_on_day(verb)
                && !self.lexicon.people.body_kinds(&self.lemma(head)).is_empty()
        };
        // `the guild's leaders`, nobody of whom has a name, stand for the guild.
        let persons = |heads: Vec<usize>| -> Vec<usize> {
            let are_people = |&head: &usize| {
                (matches!(lemma, "see" | "call") && self.lexicon.people.is_person_at(parse, head)) || is_seen_body(head)
            };
            let people = heads.iter().filter(|head| are_people(head)).flat_map(|&head| self.reading.parties(head));
            let people: Vec<usize> = people.collect();
            let actors = heads.into_iter().flat_map(|head| self.sides(head));
            actors
                .filter(|actor| self.cast.actors[*actor].kind == ActorKind::Person || people.contains(actor))
                .collect()
        };
        let both: Vec<usize> = others
            .iter()
            .filter(|&&other| self.is_both_sides(other))
            .flat_map(|&other| self.both_sides(other))
            .collect();
        let is_body_seen = others.iter().any(|&other| is_seen_body(other));
        let guests = if both.is_empty() { persons(others) } else { both };
        let callers = self.doers_or_before(verb);
        // `A deputation of traders went to see the clerk`
        let is_visit =
            (lemma == "see" && self.journey(verb).is_some()) || matches!(lemma, "put" | "hand" | "present" | "call");
        let callers_are_people = callers.iter().any(|&caller| self.lexicon.people.is_person_at(parse, caller));
        let hosts = match persons(callers.clone()) {
            none if none.is_empty() && is_visit => callers.into_iter().flat_map(|head| self.sides(head)).collect(),
            hosts => hosts,
        };
        // `Executives of three manufacturers called on the minister on Wednesday`
        let is_called_on = lemma == "call" && self.is_on_day(verb) && callers_are_people;
        let both = (!hosts.is_empty() || is_called_on) && (!guests.is_empty() || is_body_seen);
        let mut sighting =
            both.then(|| self.sighting(verb, self.admitted(hosts.into_iter().chain(guests).collect())))?;
        let is_sided = is_called_on || is_body_seen;
        sighting.sided |= is_sided;
        if sighting.participants.len() < 2 && !is_sided {
            return None;
        }
        if let Some(journey) = self.journey(verb) {
            let clause = facts::clause(parse, journey);
            sighting.when = sighting.when.or_else(|| self.when(journey, &clause));
            let reached = || facts::place_behind(self.reading, journey, &["to"]);
            sighting.place = sighting.place.or_else(reached);
            // `drove to Oslo to lobby her, and left after half an hour`
            let has_gone = parse.tag(journey) == "VBD";
            sighting.duration = sighting.duration.or_else(|| self.length_after(journey).filter(|_| has_gone));
        }
        if (lemma == "see" || self.journey(verb).is_some()) && (facts::is_ahead(parse, verb) || self.is_to(verb)) {
            let way = parse.head(verb);
            // `went to see her`
            let has_gone = parse.tag(way) == "VBD" && self.words().travels(&self.lemma(way));
            sighting.status = if has_gone { MeetingStatus::Held } else { MeetingStatus::Planned };
        }
        if lemma == "see" && self.will_see(verb) {
            sighting.status = MeetingStatus::Planned;
        }
        sighting.strong = true;
        sighting.face_to_face = lemma == "see" && self.is_plainly_seen(verb);
        // Whom she saw alone she saw without the others.
        sighting.kind = self.words().kind("audience").filter(|_| self.is_alone(verb)).or(sighting.kind);
        Some(sighting)
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
