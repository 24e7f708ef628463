//! Bodies without a name that meet as such: `the board voted`, `a meeting of the committee`, `a works council will be held`.

use crate::grammar::When;
use crate::meetings::facts::{self, length};
use crate::meetings::sightings::{Finder, Sighting};
use crate::model::MentionForm;

impl Finder<'_> {
    /// `The board voted 6 to 3`, `the council has sat since noon`, `the cabinet meets on Thursday`.
    pub fn assembled(&self, verb: usize, lemma: &str) -> Option<Sighting> {
        let parse = self.parse();
        // `The parliamentary group discussed the offer for three hours`
        let deliberates = matches!(lemma, "discuss" | "deliberate" | "debate" | "argue")
            && length::duration(parse, verb, &facts::clause(parse, verb), self.words()).is_some();
        // `The board rejected the offer by four votes to three on Friday`, `The board will consider it on Monday`
        let will_decide = || {
            matches!(lemma, "discuss" | "consider" | "decide" | "examine" | "review")
                && facts::is_ahead(parse, verb)
                && self.is_on_day(verb)
                // `will decide by 24 March`
                && parse.obliques(verb, &["by", "before"]).is_empty()
        };
        if !self.words().assembles(lemma) && !deliberates && !self.is_decision(verb) && !will_decide() {
            return None;
        }
        // `The board convenes a general meeting on Friday`: a meeting of others.
        let calls = parse.has_lemma(verb, &["convene", "reconvene"])
            && parse
                .objects(verb)
                .iter()
                .any(|&what| self.words().noun(&parse.lower(what), &self.lemma(what), "").is_some());
        if calls {
            return None;
        }
        let mut doers = self.doers(verb);
        // `The council, sitting by video link for three hours, had settled it`
        if doers.is_empty() && parse.tag(verb) == "VBG" && matches!(parse.dep(verb), "acl" | "advcl") {
            let above = parse.head(verb);
            doers = if parse.is_noun(above) { vec![above] } else { parse.subjects(above) };
        }
        // `The motion will be debated in parliament on Tuesday`
        if parse.is_passive(verb) && matches!(lemma, "debate" | "discuss" | "consider" | "examine" | "review") {
            doers.extend(parse.obliques(verb, &["in", "at"]));
        }
        // `The council voted to leave. It met in Bergen.`
        let is_it = doers.iter().any(|&doer| parse.is_word(doer, &["it"])) && matches!(lemma, "meet" | "convene");
        if is_it && facts::place(self.reading, verb, &facts::clause(parse, verb), self.words()).is_some() {
            let mut sighting = self.sighting(verb, Vec::new());
            sighting.formal = true;
            sighting.refers_back = true;
            return Some(sighting);
        }
        let meets = |subject: &usize| {
            let noun = parse.lower(*subject);
            // `Its chief executive met the minister`
            if self.is_person(*subject)
                || parse.children_by(*subject, &["amod"]).any(|word| parse.is_word(word, &["chief"]))
            {
                return false;
            }
            // `the parliamentary party`
            let is_party = parse.has_lemma(*subject, &["party", "group"])
                && parse.children_by(*subject, &["amod"]).any(|word| parse.is_word(word, &["parliamentary"]));
            self.words().is_chamber(&noun)
                || is_party
                || (deliberates && self.words().is_team(&noun))
                || self.is_vote_of_members(verb, *subject)
        };
        let subject = doers.into_iter().find(meets)?;
        if self.body(subject).is_some() {
            return None;
        }
        let clause = facts::clause(parse, verb);
        // `met in emergency session`
        let in_session =
            || parse.obliques(verb, &["in"]).into_iter().any(|noun| self.words().is_formal(&self.lemma(noun)));
        let placed = self.when(verb, &clause).is_some()
            || facts::place(self.reading, verb, &clause, self.words()).is_some()
            || facts::venue(self, verb, &clause).is_some()
            || length::duration(parse, verb, &clause, self.words()).is_some()
            || in_session();
        let is_counted = self.is_vote_counted(verb);
        if !placed && !is_counted {
            return None;
        }
        let mut participants = self.reading.parties(subject);
        participants.extend(self.reading.owners(subject));
        // `the joint border commission`: of both sides of the story.
        let is_joint = parse.children_by(subject, &["amod"]).any(|word| parse.is_word(word, &["joint", "bilateral"]));
        let is_of_nobody = participants.iter().all(|&actor| self.cast.actors[actor].unnamed);
        if is_joint && is_of_nobody {
            participants.extend(self.both_sides(subject));
        }
        if is_of_nobody {
            participants.extend(self.whose_board(subject));
            participants.extend(self.committee_before(subject));
        }
        // `The guild's leadership is to meet the mayor`
        let met = parse.objects(verb).into_iter().filter(|&guest| lemma == "meet" && self.is_somebody(guest));
        participants.extend(met.flat_map(|guest| self.sides(guest)));
        let with = parse.obliques(verb, &["with"]).into_iter().filter(|_| lemma != "vote");
        participants.extend(with.flat_map(|guest| self.reading.parties(guest)));
        let mut sighting = self.sighting(verb, self.admitted(participants));
        sighting.formal = true;
        sighting.assembled = true;
        sighting.sided |= is_counted;
        let noun = format!("{} meeting", self.phrase(subject));
        sighting.kind = self.words().kind(&noun);
        sighting.noun = Some(noun);
        sighting.bodies = self.bodies(subject, None);
        sighting.strong = true;
        Some(sighting)
    }

    /// `the board` of `a meeting of the board`, `the coalition council` of `sat in the coalition council`: a body without a
    /// name is a meeting where one sits in it.
    pub fn chamber(&self, noun: usize) -> Option<Sighting> {
        let parse = self.parse();
        let preposition = parse.head(noun);
        if let Some(sighting) = self.held_chamber(noun) {
            return Some(sighting);
        }
        let verb = parse.head(preposition);
        let sat_in = parse.dep(noun) == "pobj"
            && parse.is_word(preposition, &["in", "at"])
            && parse.is_verb(verb)
            && parse.has_lemma(verb, &["sit", "meet", "participate", "appear"]);
        if !sat_in || !self.words().is_chamber(&self.lemma(noun)) || parse.lower(noun) == "house" {
            return None;
        }
        let participants = self.admitted(self.subjects_and_objects(verb));
        let mut sighting = self.sighting(noun, participants);
        sighting.noun = Some(self.phrase(noun));
        sighting.bodies = self.bodies(noun, None);
        sighting.assembled = true;
        sighting.strong = !sighting.participants.is_empty() && (sighting.when.is_some() || sighting.duration.is_some());
        sighting.strong.then_some(sighting)
    }

    /// `A works council will be held on Tuesday, in the presence of the director`: a body that is held is its meeting.
    fn held_chamber(&self, noun: usize) -> Option<Sighting> {
        let parse = self.parse();
        let verb = parse.head(noun);
        let held = parse.dep(noun) == "nsubjpass" && parse.has_lemma(verb, &["hold", "convene", "reconvene"]);
        if !held || !self.words().is_chamber(&self.lemma(noun)) || !self.is_placed(noun) {
            return None;
        }
        let presence = parse
            .obliques(verb, &["in"])
            .into_iter()
            .filter(|&noun| parse.has_lemma(noun, &["presence", "attendance"]));
        let present = presence.flat_map(|noun| parse.obliques(noun, &["of"])).chain([noun]);
        let participants = present.flat_map(|head| self.reading.parties(head)).collect();
        let mut sighting = self.sighting(noun, self.admitted(participants));
        sighting.noun = Some(self.phrase(noun));
        sighting.bodies = self.bodies(noun, None);
        sighting.formal = true;
        sighting.assembled = true;
        sighting.strong = true;
        Some(sighting)
    }

    /// `a meeting of the safety committee`, `the party's congress`: a body that meets as such.
    pub fn is_of_chamber(&self, noun: usize) -> bool {
        let parse = self.parse();
        let of =
            if parse.has_lemma(noun, &["hearing", "debate"]) { &["of", "in", "before", "by"][..] } else { &["of"] };
        let before = (parse.subtree(noun).start..noun).filter(|&token| parse.dep(token) == "compound");
        let owners = parse.obliques(noun, of).into_iter().chain(before);
        // `a meeting of the board`, `a party room meeting`
        let is_chamber = |owner: usize| {
            let is_party = || parse.is_word(owner, &["party"]);
            // `a government meeting`, `a staff meeting`
            let is_collective = || self.lexicon.people.is_collective(&self.lemma(owner));
            (self.words().is_chamber(&self.lemma(owner)) || is_party() || is_collective())
                && (parse.pos(owner) == "NOUN" || parse.word(owner).starts_with(char::is_lowercase))
        };
        // `The court held a hearing`, `The board approved it at a meeting`
        let verb = parse.ancestors(noun).find(|&above| parse.is_verb(above));
        let by = verb.filter(|&verb| {
            let held = parse.dep(noun) == "dobj" && self.words().holds(&self.lemma(verb));
            let attended = parse.dep(noun) == "pobj" && self.is_done_at(verb, parse.head(noun));
            parse.is_noun(noun) && (held || attended)
        });
        let is_body = |&doer: &usize| {
            let (lower, lemma) = (parse.lower(doer), self.lemma(doer));
            self.words().is_chamber(&lower) || self.words().is_chamber(&lemma) || self.words().is_court(&lemma)
        };
        if by.is_some_and(|verb| parse.subjects(verb).iter().any(is_body)) {
            return true;
        }
        let has_owner = parse.child(noun, &["poss"]).is_some();
        owners.into_iter().any(is_chamber)
            || (has_owner && parse.has_lemma(noun, &["congress", "convention", "conference", "assembly"]))
    }

    /// `survived a confidence vote in parliament`: where it was taken.
    pub fn chamber_of_vote(&self, noun: usize) -> Option<usize> {
        let parse = self.parse();
        let behind = parse.obliques(noun, &["in"]).into_iter().chain(parse.obliques(parse.head(noun), &["in"]));
        let is_chamber =
            |&place: &usize| self.words().is_chamber(&self.lemma(place)) || self.words().is_assembly(parse.word(place));
        behind.into_iter().find(is_chamber)
    }

    /// `Yesterday's audience`, `Monday's conference`.
    fn is_of_a_day(&self, noun: usize) -> bool {
        let parse = self.parse();
        let is_day = |owner: usize| {
            parse.is_word(owner, &["yesterday", "today", "tomorrow"]) || crate::text::is_weekday(parse.word(owner))
        };
        parse.children_by(noun, &["poss"]).any(is_day)
    }

    /// `the congress of the guild, which opened in Oslo on Friday`, `a meeting of the bureau that ran until two on Friday`: the
    /// verb, wherever the parser hangs the clause.
    fn opening(&self, noun: usize) -> Option<usize> {
        let parse = self.parse();
        let of = parse.obliques(noun, &["of"]);
        let hung = std::iter::once(noun).chain(of).flat_map(|at| parse.children_by(at, &["relcl"]).collect::<Vec<_>>());
        hung.into_iter().find(|&verb| {
            let runs = parse.has_lemma(verb, &["run", "last", "drag", "stretch", "go"]) && !parse.is_negated(verb);
            (runs || parse.has_lemma(verb, &["open", "begin", "start"])) && self.is_placed(verb)
        })
    }

    /// Enters where and on which days it opened and closed.
    pub fn add_opening(&self, noun: usize, sighting: &mut Sighting) {
        let parse = self.parse();
        let Some(opening) = self.opening(noun) else { return };
        let day = |verb: usize| self.when(verb, &facts::clause(parse, verb));
        let closed = parse.children_by(opening, &["conj"]).find(|&verb| parse.has_lemma(verb, &["close", "end"]));
        // `settled on Tuesday after talks that began on Sunday`
        let above =
            || parse.ancestors(noun).find(|&above| parse.is_verb(above)).filter(|&verb| parse.tag(verb) == "VBD");
        let last = closed.and_then(day).or_else(|| above().and_then(day));
        sighting.when = match (sighting.when.take().or_else(|| day(opening)), last) {
            (Some(first), Some(last)) if first.start < last.end => Some(When { end: last.end, ..first }),
            (first, _) => first,
        };
        let clause = facts::clause(parse, opening);
        sighting.place = sighting.place.or_else(|| facts::place(self.reading, opening, &clause, self.words()));
        sighting.assembled = true;
    }

    /// `said after the audience`, `The congress ended on Sunday`: what goes on and ends is the meeting, not the body.
    pub fn is_what_went_on(&self, noun: usize) -> bool {
        let parse = self.parse();
        let is_name = self.reading.mention_headed(noun).is_some_and(|mention| mention.form == MentionForm::Name);
        let after =
            parse.dep(noun) == "pobj" && parse.is_word(parse.head(noun), &["after", "during", "before", "following"]);
        let goes = |verb: usize| parse.is_verb(verb) && parse.has_lemma(verb, &self.words().course.sitting);
        let ends = matches!(parse.dep(noun), "nsubj" | "nsubjpass") && goes(parse.head(noun));
        let clause = || self.opening(noun).is_some();
        parse.has_lemma(noun, &["audience", "congress", "convention", "conference", "assembly", "synod"])
            && !is_name
            && (after || ends || clause() || self.is_of_a_day(noun))
    }

    /// `holds its congress`: what is held is the meeting, not the body.
    pub fn is_held(&self, noun: usize) -> bool {
        let parse = self.parse();
        let held = parse.dep(noun) == "dobj"
            && parse.has_lemma(parse.head(noun), &["hold", "open", "convene", "host", "grant"]);
        // `At its congress the party elected her`
        let attended = parse.dep(noun) == "pobj"
            && parse.is_word(parse.head(noun), &["at"])
            && parse.has_lemma(noun, &["congress", "convention", "conference", "assembly"]);
        (held || attended) && self.reading.mention_headed(noun).is_none_or(|mention| mention.form != MentionForm::Name)
    }
}
