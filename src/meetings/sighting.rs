//! Where an article speaks of a meeting: by noun, by name or by verb.

use super::facts;
use crate::grammar::{Parse, When};
use crate::lexicon::{Lexicon, MeetingNoun};
use crate::model::{Actor, ActorKind, Document, MeetingStatus, Reading, SectionKind};
use std::ops::Range;

/// One place where an article speaks of a meeting.
#[derive(Clone, Debug)]
pub(super) struct Sighting {
    /// The document's number.
    pub document: usize,
    /// The noun or verb.
    pub word: usize,
    /// The clause that speaks of it.
    pub clause: Range<usize>,
    /// What it is called, where it has a name, and the actor of that name, if any.
    pub name: Option<Name>,
    /// The common noun for it: `talks`.
    pub noun: Option<String>,
    /// Who took part, by their numbers in the cast.
    pub participants: Vec<usize>,
    /// When, with the words that say so.
    pub when: Option<When>,
    /// Where: the place's number in the cast, and the token that names it.
    pub place: Option<(usize, usize)>,
    /// The building.
    pub venue: Option<Range<usize>>,
    /// How long.
    pub duration: Option<Range<usize>>,
    pub status: MeetingStatus,
    /// True where the words only make sense if it was spoken of before: `the marathon talks`.
    pub refers_back: bool,
    /// True where it was found by a word that always says so.
    pub strong: bool,
    /// True for several meetings at once: `the week's talks`, `three meetings`.
    pub several: bool,
}

/// What a meeting is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub text: String,
    pub tokens: Range<usize>,
    pub actor: Option<usize>,
}

/// All sightings of a document, in text order.
pub(super) fn sightings(
    number: usize,
    document: &Document,
    reading: &Reading,
    actors: &[Actor],
    lexicon: &Lexicon,
) -> Vec<Sighting> {
    let finder = Finder { number, document, reading, actors, lexicon };
    let mut found: Vec<Sighting> = Vec::new();
    for token in 0..reading.parse.len() {
        let sighting = if reading.parse.is_noun(token) {
            finder.noun(token)
        } else if reading.parse.is_verb(token) {
            finder.verb(token)
        } else {
            None
        };
        found.extend(sighting);
    }
    finder.join_clauses(found)
}

struct Finder<'a> {
    number: usize,
    document: &'a Document,
    reading: &'a Reading,
    actors: &'a [Actor],
    lexicon: &'a Lexicon,
}

impl Finder<'_> {
    fn parse(&self) -> &Parse {
        &self.reading.parse
    }

    /// `talks in Geneva`, `Wednesday's meeting between NATO and Russia`, `the NATO-Russia Council`.
    fn noun(&self, noun: usize) -> Option<Sighting> {
        let parse = self.parse();
        if let Some(name) = self.body(noun) {
            return self.named(noun, name);
        }
        let before = noun.checked_sub(1).map(|before| parse.lower(before)).unwrap_or_default();
        let sureness = self.lexicon.meetings.noun(&parse.lower(noun), &parse.lemma(noun).to_lowercase(), &before)?;
        if parse.dep(noun) == "compound" || self.reading.mention_headed(noun).is_some() || parse.lower(noun) == "talk" {
            return None;
        }
        let inner = self.inner_meeting(noun);
        let mut participants = self.around_noun(noun);
        if let Some(inner) = inner {
            participants.extend(self.around_noun(inner));
        }
        participants.extend(self.by_verb(noun));
        let participants = self.admitted(participants);
        if sureness == MeetingNoun::Weak && (participants.len() < 2 || self.is_negative(noun)) {
            return None;
        }
        let mut sighting = self.sighting(noun, participants);
        sighting.noun = Some(parse.lower(noun));
        sighting.name = self.name_before(noun).or_else(|| inner.and_then(|inner| self.body(inner)));
        sighting.refers_back = self.refers_back(noun) && sighting.name.is_none();
        sighting.strong = sureness == MeetingNoun::Strong;
        sighting.several = self.is_several(noun);
        Some(sighting)
    }

    /// `a round of talks`, `a session of the dialogue`: the meeting inside.
    fn inner_meeting(&self, noun: usize) -> Option<usize> {
        let parse = self.parse();
        parse.obliques(noun, &["of", "with"]).into_iter().find(|&inner| {
            self.body(inner).is_some()
                || self.lexicon.meetings.noun(&parse.lower(inner), &parse.lemma(inner).to_lowercase(), "").is_some()
        })
    }

    /// A name whose last word says that it meets, as an actor or as capitalized words that nothing else took.
    fn body(&self, noun: usize) -> Option<Name> {
        let parse = self.parse();
        if !self.lexicon.meetings.is_body(parse.word(noun)) {
            return None;
        }
        if let Some(mention) = self.reading.mention_headed(noun) {
            let actor = self.reading.actor_at(noun)?;
            let is_body = self.actors[actor].kind == ActorKind::Organization;
            let text = facts::words(self.document, parse, mention.tokens.clone());
            return is_body.then(|| Name { text, tokens: mention.tokens.clone(), actor: Some(actor) });
        }
        let is_part = |token: usize| {
            parse.word(token).starts_with(char::is_uppercase) && parse.is_noun(token)
                || matches!(parse.pos(token), "PROPN" | "ADJ") && parse.word(token).starts_with(char::is_uppercase)
                || matches!(parse.word(token), "-" | "–")
        };
        let sentence = parse.sentences()[parse.sentence_of(noun)].start;
        let mut start = noun;
        while start > sentence && is_part(start - 1) {
            start -= 1;
        }
        while start < noun && !parse.word(start).starts_with(char::is_uppercase) {
            start += 1;
        }
        (start < noun).then(|| Name {
            text: facts::words(self.document, parse, start..noun + 1),
            tokens: start..noun + 1,
            actor: None,
        })
    }

    /// `NATO-Russia Council talks`, `a Permanent Council meeting`: the name in front of the noun.
    fn name_before(&self, noun: usize) -> Option<Name> {
        let parse = self.parse();
        parse.children_by(noun, &["compound", "amod", "nmod", "poss"]).find_map(|child| self.body(child))
    }

    /// A body is a meeting only where it meets: something is done at it, or it is the subject of meeting.
    fn named(&self, noun: usize, name: Name) -> Option<Sighting> {
        let parse = self.parse();
        let preposition = parse.head(noun);
        let event_name = [
            "Summit",
            "Dialogue",
            "Conference",
            "Forum",
            "Talks",
            "Meeting",
            "Round",
            "Session",
            "Roundtable",
            "Dialog",
        ]
        .contains(&parse.word(noun));
        let governed = parse.dep(noun) == "pobj"
            && parse.is_word(preposition, &["at", "in", "during", "after", "before", "following"]);
        let governor = parse.head(preposition);
        let verb = if parse.is_verb(governor) {
            Some(governor)
        } else {
            parse
                .ancestors(governor)
                .find(|&above| parse.is_verb(above))
                .filter(|_| parse.is_noun(governor) && parse.dep(governor) != "pobj")
        };
        let attended = governed
            && verb.is_some_and(|verb| {
                self.lexicon.meetings.attends(&parse.lemma(verb).to_lowercase())
                    || self.lexicon.meetings.is_verb(&parse.lemma(verb).to_lowercase())
            });
        let meets = parse.dep(noun) == "nsubj"
            && parse.is_verb(preposition)
            && self.lexicon.meetings.is_verb(parse.lemma(preposition));
        let object =
            parse.dep(noun) == "dobj" && self.lexicon.meetings.attends(&parse.lemma(preposition).to_lowercase());
        if !(attended || meets || object || (event_name && governed)) {
            return None;
        }
        let mut participants = self.around_noun(noun);
        if let Some(verb) = verb.filter(|_| attended) {
            participants.extend(self.subjects_and_objects(verb));
        }
        if object {
            participants.extend(self.subjects_and_objects(preposition));
        }
        let participants = self.admitted(participants);
        let mut sighting = self.sighting(noun, participants);
        sighting.name = Some(name);
        sighting.strong = true;
        Some(sighting)
    }

    /// `met`, `sat down with`: two sides at least.
    fn verb(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let lemma = parse.lemma(verb).to_lowercase();
        let words = &self.lexicon.meetings;
        let down = || {
            parse.children_by(verb, &["prt", "advmod", "prep"]).any(|child| parse.is_word(child, &["down", "together"]))
        };
        if !(words.is_verb(&lemma) || (words.is_particle_verb(&lemma) && down())) || parse.is_negated(verb) {
            return None;
        }
        // `met the demand`, `meet halfway`: the object must be somebody.
        let object_is_thing =
            parse.child(verb, &["dobj"]).is_some_and(|object| self.reading.parties(object).is_empty());
        if object_is_thing && lemma != "host" {
            return None;
        }
        let participants = self.admitted(self.subjects_and_objects(verb));
        if participants.len() < 2 {
            return None;
        }
        let mut sighting = self.sighting(verb, participants);
        sighting.name = self.name_behind(verb);
        sighting.strong = true;
        Some(sighting)
    }

    /// `met in an extraordinary session of the Strategic Stability Dialogue`.
    fn name_behind(&self, verb: usize) -> Option<Name> {
        let parse = self.parse();
        let behind = parse.obliques(verb, &["at", "in", "for", "during", "within"]);
        behind
            .iter()
            .find_map(|&noun| self.body(noun))
            .or_else(|| behind.iter().flat_map(|&noun| parse.obliques(noun, &["of"])).find_map(|noun| self.body(noun)))
    }

    fn sighting(&self, word: usize, participants: Vec<usize>) -> Sighting {
        let parse = self.parse();
        let clause = facts::clause(parse, word);
        Sighting {
            document: self.number,
            word,
            name: None,
            noun: None,
            participants,
            when: facts::when(self.document, self.reading, word, &clause),
            place: facts::place(self.reading, word, &clause),
            venue: facts::venue(self.reading, word, &clause),
            duration: facts::duration(parse, word, &clause),
            status: self.status(word),
            refers_back: false,
            strong: false,
            several: false,
            clause,
        }
    }

    /// The sides named around a noun: `between A and B`, `with B`, `A-B talks`, `A's meeting`.
    fn around_noun(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        let mut found: Vec<usize> = parse
            .obliques(noun, &["between", "with", "among", "of", "by"])
            .into_iter()
            .flat_map(|object| self.reading.parties(object))
            .collect();
        found.extend(self.reading.pair(noun));
        found.extend(parse.possessors(noun).into_iter().flat_map(|owner| self.reading.parties(owner)));
        if found.is_empty() {
            found.extend(self.reading.modifiers(noun));
        }
        found
    }

    /// Who holds, attends, leads the meeting that the noun is the object of.
    fn by_verb(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        let head = parse.head(noun);
        let lemma = parse.lemma(head).to_lowercase();
        let words = &self.lexicon.meetings;
        match parse.dep(noun) {
            "dobj" | "attr" if words.holds(&lemma) || words.attends(&lemma) => self.subjects_and_objects(head),
            "nsubjpass" if words.holds(&lemma) || words.attends(&lemma) || words.plans(&lemma) => {
                parse.subjects(head).into_iter().flat_map(|subject| self.reading.parties(subject)).collect()
            }
            "pobj" => {
                let verb = parse.head(head);
                let attends = parse.is_verb(verb)
                    && (words.attends(&parse.lemma(verb).to_lowercase())
                        || words.is_verb(&parse.lemma(verb).to_lowercase()));
                if attends && parse.is_word(head, &["at", "in", "for", "to", "into"]) {
                    self.subjects_and_objects(verb)
                } else {
                    Vec::new()
                }
            }
            _ => Vec::new(),
        }
    }

    fn subjects_and_objects(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let objects = parse.objects(verb).into_iter().chain(parse.obliques(verb, &["with", "alongside"]));
        let down = parse
            .children_by(verb, &["prt", "advmod"])
            .flat_map(|particle| parse.obliques(particle, &["with"]))
            .collect::<Vec<_>>();
        parse
            .subjects(verb)
            .into_iter()
            .chain(objects)
            .chain(down)
            .flat_map(|head| self.reading.parties(head))
            .collect()
    }

    /// Those who can take part, each once: no papers, no reporters.
    fn admitted(&self, found: Vec<usize>) -> Vec<usize> {
        let mut admitted: Vec<usize> = Vec::new();
        for actor in found {
            let is_press = self.actors[actor].unnamed
                && ["reporter", "journalist", "press", "media"]
                    .iter()
                    .any(|word| self.actors[actor].name.to_lowercase().contains(word));
            if !is_press && !admitted.contains(&actor) {
                admitted.push(actor);
            }
        }
        admitted
    }

    /// `the talks`, `Wednesday's meeting`, `the roughly four-hour session`.
    fn refers_back(&self, noun: usize) -> bool {
        let parse = self.parse();
        let definite =
            parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["the", "this", "that", "these", "those"]));
        definite || parse.child(noun, &["poss"]).is_some()
    }

    fn is_negative(&self, noun: usize) -> bool {
        let parse = self.parse();
        parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["no", "any"]))
    }

    fn is_several(&self, noun: usize) -> bool {
        let parse = self.parse();
        let plural = parse.tag(noun) == "NNS"
            && !matches!(parse.lower(noun).as_str(), "talks" | "negotiations" | "consultations");
        let counted = parse.children_by(noun, &["nummod"]).any(|count| !parse.is_word(count, &["one"]));
        let series = parse.children_by(noun, &["compound", "amod"]).any(|word| parse.is_word(word, &["series"]));
        let of_series = parse.dep(noun) == "pobj"
            && parse.has_lemma(
                parse.head(parse.head(noun)),
                &["series", "week", "two", "three", "four", "number", "flurry", "string"],
            );
        plural || counted || series || of_series
    }

    /// Held, planned or called off, by the verb around the word and its tense.
    fn status(&self, word: usize) -> MeetingStatus {
        let parse = self.parse();
        let words = &self.lexicon.meetings;
        let verb = if parse.is_verb(word) {
            Some(word)
        } else {
            parse
                .ancestors(word)
                .take_while(|&above| parse.sentence_of(above) == parse.sentence_of(word))
                .find(|&above| parse.is_verb(above))
        };
        if parse.is_noun(word) {
            let modified = parse.children_by(word, &["amod", "acl", "relcl"]).any(|child| {
                words.cancels(&parse.lemma(child).to_lowercase()) || parse.is_word(child, &["cancelled", "canceled"])
            });
            if modified {
                return MeetingStatus::Cancelled;
            }
            if parse.children_by(word, &["amod", "acl"]).any(|child| {
                parse.is_word(
                    child,
                    &[
                        "planned",
                        "scheduled",
                        "upcoming",
                        "future",
                        "proposed",
                        "next",
                        "due",
                        "set",
                        "further",
                        "possible",
                    ],
                )
            }) {
                return MeetingStatus::Planned;
            }
        }
        let Some(verb) = verb else {
            return if self.in_heading(word) { MeetingStatus::Held } else { MeetingStatus::Unknown };
        };
        let lemma = parse.lemma(verb).to_lowercase();
        let is_object = parse.is_noun(word)
            && (parse.objects(verb).iter().any(|&object| object == word || parse.is_below(word, object))
                || parse.subjects(verb).contains(&word));
        if is_object && words.cancels(&lemma) && !parse.is_negated(verb) {
            return MeetingStatus::Cancelled;
        }
        if facts::is_ahead(parse, verb)
            || (is_object && (words.proposes(&lemma) || (words.plans(&lemma) && parse.is_noun(word))))
            || parse.is_in_condition(verb)
        {
            return MeetingStatus::Planned;
        }
        match parse.tag(verb) {
            "VBD" | "VBN" => MeetingStatus::Held,
            "VBZ" | "VBP" | "VBG" => {
                if self.in_heading(word) || parse.is_noun(word) {
                    MeetingStatus::Held
                } else {
                    MeetingStatus::Unknown
                }
            }
            _ => MeetingStatus::Unknown,
        }
    }

    fn in_heading(&self, word: usize) -> bool {
        matches!(
            self.reading.blocks[self.reading.block_of(word)].kind,
            SectionKind::Headline | SectionKind::Subheading | SectionKind::Caption
        )
    }

    /// `met in a session of the dialogue` is found by its verb, its noun and its name: one sighting.
    fn join_clauses(&self, found: Vec<Sighting>) -> Vec<Sighting> {
        let parse = self.parse();
        let mut joined: Vec<Sighting> = Vec::new();
        for sighting in found {
            let belongs = |known: &&mut Sighting| {
                let near = parse.sentence_of(known.word) == parse.sentence_of(sighting.word);
                let below = parse.is_below(sighting.word, known.word) || parse.is_below(known.word, sighting.word);
                let same_clause = known.clause.start < sighting.clause.end && sighting.clause.start < known.clause.end;
                let differs = matches!((&known.name, &sighting.name), (Some(a), Some(b)) if a.text != b.text);
                let other_day =
                    matches!((&known.when, &sighting.when), (Some(a), Some(b)) if (a.start, a.end) != (b.start, b.end));
                near && below
                    && same_clause
                    && !differs
                    && !other_day
                    && !known.several
                    && !sighting.several
                    && self.same_event(known, &sighting)
            };
            match joined.iter_mut().rev().take(4).find(belongs) {
                Some(known) => absorb(known, sighting),
                None => joined.push(sighting),
            }
        }
        joined
    }

    /// A verb and the noun behind its preposition are one event only where the preposition says so: `met for talks`, not
    /// `met after the summit`.
    fn same_event(&self, one: &Sighting, other: &Sighting) -> bool {
        let parse = self.parse();
        let (upper, lower) =
            if parse.is_below(other.word, one.word) { (one.word, other.word) } else { (other.word, one.word) };
        let path: Vec<usize> = parse.ancestors(lower).take_while(|&above| above != upper).collect();
        path.len() <= 4
            && !path.iter().any(|&token| {
                parse.is_verb(token)
                    || parse.is_word(
                        token,
                        &[
                            "after",
                            "before",
                            "following",
                            "ahead",
                            "since",
                            "despite",
                            "than",
                            "from",
                            "to",
                            "about",
                            "on",
                        ],
                    )
            })
    }
}

/// Adds what a second sighting of the same clause tells.
fn absorb(known: &mut Sighting, other: Sighting) {
    for actor in other.participants {
        if !known.participants.contains(&actor) {
            known.participants.push(actor);
        }
    }
    known.name = known.name.take().or(other.name);
    known.noun = known.noun.take().or(other.noun);
    known.when = known.when.take().or(other.when);
    known.place = known.place.take().or(other.place);
    known.venue = known.venue.take().or(other.venue);
    known.duration = known.duration.take().or(other.duration);
    if known.status == MeetingStatus::Unknown {
        known.status = other.status;
    }
    known.strong |= other.strong;
    known.refers_back &= other.refers_back;
    known.clause = known.clause.start.min(other.clause.start)..known.clause.end.max(other.clause.end);
}
