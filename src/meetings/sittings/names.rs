//! Meetings by the name of what meets: `at the NATO-Russia Council`, `the National Assembly voted`.

use crate::meetings::facts::{self, length};
use crate::meetings::sightings::{Finder, Name, Sighting};
use crate::model::ActorKind;

impl Finder<'_> {
    /// A name whose last word says that it meets, as an actor or as capitalized words that nothing else took.
    pub fn body(&self, noun: usize) -> Option<Name> {
        let parse = self.parse();
        if !self.words().is_body(parse.word(noun)) {
            return None;
        }
        if let Some(mention) = self.reading.mention_headed(noun) {
            let actor = self.reading.actor_at(noun)?;
            let is_body = self.cast.actors[actor].kind == ActorKind::Organization;
            let text = facts::words(self.document, parse, mention.tokens.clone());
            return is_body.then(|| Name { text, tokens: mention.tokens.clone(), actor: Some(actor) });
        }
        let is_part = |token: usize| {
            let capital = parse.word(token).starts_with(char::is_uppercase);
            (capital && (parse.is_noun(token) || parse.pos(token) == "ADJ")) || matches!(parse.word(token), "-" | "–")
        };
        let sentence = parse.sentences()[parse.sentence_of(noun)].start;
        let mut start = noun;
        while start > sentence && is_part(start - 1) {
            start -= 1;
        }
        while start < noun && !parse.word(start).starts_with(char::is_uppercase) {
            start += 1;
        }
        // `represented Norway at the Dialogue`: one word in capitals is the name of one spoken of before.
        let short = start == noun
            && noun > sentence
            && self.words().is_series(parse.word(noun))
            && parse.word(noun).starts_with(char::is_uppercase)
            && parse.is_word(noun - 1, &["the"]);
        (start < noun || short).then(|| Name {
            text: facts::words(self.document, parse, start..noun + 1),
            tokens: start..noun + 1,
            actor: None,
        })
    }

    /// A name is a meeting where one sits in it, comes to it, or it meets itself.
    pub fn named(&self, noun: usize, name: Name) -> Option<Sighting> {
        let parse = self.parse();
        let above = parse.head(noun);
        let governed = parse.dep(noun) == "pobj"
            && parse.is_word(above, &["at", "in", "during", "after", "before", "following", "for", "to"]);
        let into = governed && parse.is_word(above, &["to", "for"]);
        let governor = parse.head(above);
        let verb = if parse.is_verb(governor) {
            Some(governor)
        } else {
            parse
                .ancestors(governor)
                .find(|&above| parse.is_verb(above))
                // `a source in the Congress said` was not in session.
                .filter(|_| parse.is_noun(governor) && parse.dep(governor) != "pobj" && !parse.is_word(above, &["in"]))
        };
        let attends = |verb: usize| self.words().attends(&self.lemma(verb)) || self.words().is_verb(&self.lemma(verb));
        // `arrived in Congress in 1993`, `cannot be left without an answer at the Security Council`
        let serves = |verb: usize| {
            let seated = self.words().is_assembly(parse.word(noun))
                && parse.is_word(above, &["in"])
                && parse.has_lemma(verb, &["arrive", "sit", "lead", "enter", "join", "represent", "take"]);
            seated || (parse.has_lemma(verb, &["leave"]) && parse.is_passive(verb))
        };
        let attends = |verb: usize| attends(verb) && !serves(verb) && !self.is_roof(noun, verb);
        let attended = governed
            && verb
                .is_some_and(|verb| if into { self.leads_to(verb) } else { attends(verb) && !parse.is_negated(verb) });
        // `The council is to meet on Monday`
        // `Parliament began debating it on Friday`
        let infinitive = || {
            let begins = parse.has_lemma(above, &["be", "begin", "start", "continue", "resume", "finish"]);
            // `is expected to vote on Tuesday`
            let is_planned = parse.dep(noun) == "nsubjpass" && self.words().plans(&self.lemma(above));
            parse.children_by(above, &["xcomp"]).next().filter(|_| begins || is_planned)
        };
        let does = infinitive().unwrap_or(above);
        let meets = (parse.dep(noun) == "nsubj" || does != above)
            && parse.is_verb(does)
            && (self.words().assembles(&self.lemma(does)) || self.takes_up(noun, does));
        let meets = meets || (parse.dep(noun) == "nsubj" && self.is_counted_vote(noun, above));
        // `Kern, who chairs the forum`, is its head, and it need not sit.
        let is_office = matches!(parse.tag(above), "VBZ" | "VBP") && parse.dep(above) == "relcl";
        let object = parse.dep(noun) == "dobj" && self.words().attends(&self.lemma(above)) && !is_office;
        let event = self.words().is_event(parse.word(noun)) && governed && !into;
        // `The motion was defeated in the House after a debate of ten hours`
        let decided = governed
            && self.words().is_assembly(parse.word(noun))
            && verb.is_some_and(|verb| {
                let clause = facts::clause(parse, verb);
                parse.is_passive(verb)
                    && self.words().decides(&self.lemma(verb))
                    && length::duration(parse, verb, &clause, self.words()).is_some()
            });
        if !(attended || meets || object || event || decided) || (meets && self.is_only_said(does)) {
            return None;
        }
        let mut participants = self.around_noun(noun);
        if let Some(verb) = verb.filter(|_| attended) {
            participants.extend(self.subjects_and_objects(verb));
        }
        if object {
            participants.extend(self.subjects_and_objects(above));
        }
        if meets {
            participants.extend(self.subjects_and_objects(does));
            participants.extend(name.actor);
        }
        // `the House of Commons`
        let is_assembly = name.text.split(' ').any(|word| self.words().is_assembly(word));
        participants.retain(|&actor| Some(actor) != name.actor || is_assembly);
        let word = if meets { does } else { noun };
        let mut sighting = self.sighting(word, self.admitted(participants));
        sighting.bodies = self.bodies(noun, Some(&name));
        sighting.formal = true;
        sighting.kind = None;
        sighting.assembled = meets || decided;
        let debates = meets && matches!(self.lemma(does).as_str(), "debate" | "vote");
        sighting.noun = debates.then(|| self.lemma(does));
        sighting.name = Some(name);
        sighting.strong = true;
        Some(sighting)
    }

    /// `The House rejected the bill by 161 votes to 154 on Monday`: an assembly that decides with a count or after a debate.
    fn is_counted_vote(&self, noun: usize, verb: usize) -> bool {
        let parse = self.parse();
        parse.is_verb(verb) && self.words().is_assembly(parse.word(noun)) && self.is_decision(verb)
    }

    /// `rejected the bill by 161 votes to 154 on Monday`: a decision of a day, with a count or after a debate.
    pub(super) fn is_decision(&self, verb: usize) -> bool {
        let parse = self.parse();
        if !self.words().decides(&self.lemma(verb)) {
            return false;
        }
        let clause = facts::clause(parse, verb);
        let is_count = |token: usize| parse.has_lemma(token, &["vote"]) && parse.child(token, &["nummod"]).is_some();
        let sat = clause.clone().any(|token| parse.is_noun(token) && (is_count(token) || self.is_sitting(token)));
        sat && self.is_on_day(verb)
    }

    /// `The council is to discuss the crisis on Wednesday`: what is nothing but its meetings meets to do so.
    fn takes_up(&self, noun: usize, verb: usize) -> bool {
        let parse = self.parse();
        let clause = facts::clause(parse, verb);
        let on_day = || self.when(verb, &clause).is_some_and(|when| when.start == when.end);
        parse.has_lemma(verb, &["discuss"]) && parse.word(noun) == "Council" && on_day()
    }

    /// `the council voted to ...` says that it met; `the council is to vote` only with a day.
    fn is_only_said(&self, verb: usize) -> bool {
        let parse = self.parse();
        let clause = facts::clause(parse, verb);
        let bare = self.when(verb, &clause).is_none();
        let vote = parse.has_lemma(verb, &["vote", "debate"])
            && !clause.clone().any(|noun| parse.is_noun(noun) && parse.dep(noun) != "nsubj" && self.is_sitting(noun));
        parse.is_negated(verb) || (bare && (facts::is_ahead(parse, verb) || parse.tag(verb) == "VBZ" || vote))
    }

    /// `at the end of a sitting`.
    fn is_sitting(&self, noun: usize) -> bool {
        self.words().is_formal(&self.lemma(noun))
            && self.words().noun(&self.parse().lower(noun), &self.lemma(noun), "").is_some()
    }

    /// `arriving for the OSCE Permanent Council`, `came to the summit`.
    fn leads_to(&self, verb: usize) -> bool {
        self.parse().has_lemma(verb, &["arrive", "come", "gather", "travel", "go", "fly", "send", "meet", "assemble"])
    }

    /// `received her at Government House`, `met the mayor at Parliament`: a building, and no meeting of the house.
    pub fn is_roof(&self, noun: usize, word: usize) -> bool {
        let parse = self.parse();
        let is_house = parse.is_word(noun, &["house"]) || self.words().is_assembly(parse.word(noun));
        is_house && parse.is_word(parse.head(noun), &["at"]) && self.is_with_somebody(word)
    }

    /// True where the word says with whom: `met her`, `a meeting with the mayor`.
    pub fn is_with_somebody(&self, word: usize) -> bool {
        let parse = self.parse();
        let met = parse.objects(word).into_iter().filter(|_| parse.is_verb(word));
        met.chain(parse.obliques(word, &["with"])).any(|other| self.is_somebody(other))
    }

    /// The bodies whose meeting a noun is: by name, possessive, compound or preposition.
    pub fn bodies(&self, noun: usize, name: Option<&Name>) -> Vec<usize> {
        let parse = self.parse();
        let is_body = |actor: &usize| {
            let actor = &self.cast.actors[*actor];
            actor.kind == ActorKind::Organization && !actor.unnamed
        };
        let is_building = |actor: &usize| self.is_building_name(*actor) || self.is_only_a_place(*actor);
        // `had a meeting with the mayor at Parliament`: no meeting of the house.
        let of: &[&str] = if self.is_with_somebody(noun) { &["of"] } else { &["of", "at"] };
        let owners = parse.possessors(noun).into_iter().chain(parse.obliques(noun, of));
        let mut found: Vec<usize> = owners.flat_map(|owner| self.reading.parties(owner)).collect();
        if self.reading.pair(noun).is_empty() {
            found.extend(self.reading.modifiers(noun));
        }
        let above = parse.head(noun);
        let session = parse.has_lemma(
            noun,
            &["session", "summit", "sitting", "assembly", "plenary", "congress", "conference", "hearing"],
        );
        if session && parse.dep(noun) == "dobj" && self.words().holds(&self.lemma(above)) {
            found.extend(parse.subjects(above).into_iter().flat_map(|subject| self.reading.parties(subject)));
        }
        found.extend(name.and_then(|name| name.actor));
        found.retain(|actor| is_body(actor) && !is_building(actor));
        found.sort_unstable();
        found.dedup();
        found
    }
}
