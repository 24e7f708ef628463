//! Held, planned or called off: by the verb around a meeting's word, its tense and what describes it.

use crate::meetings::facts;
use crate::meetings::sightings::Finder;
use crate::model::MeetingStatus;

impl Finder<'_> {
    /// What the words around a meeting tell of whether it took place.
    pub fn status(&self, word: usize) -> MeetingStatus {
        let parse = self.parse();
        if self.is_noun(word)
            && let Some(status) = self.described_status(word)
        {
            return status;
        }
        // `called on it to act after a meeting this morning`: the act is still to come, the meeting is over.
        if parse.dep(word) == "pobj"
            && (parse.is_word(parse.head(word), &["after", "following"])
                // `pressed him to resign during a meeting on Monday`
                || self.verb_above(parse.head(word)) != parse.head(parse.head(word)))
            && self.timetabled(word) == MeetingStatus::Held
        {
            return MeetingStatus::Held;
        }
        // `left for talks in Oslo`
        let leaves = facts::traveller(parse, word, self.words())
            .is_some_and(|way| parse.has_lemma(way, &["leave", "depart"]) && !parse.is_negated(way));
        if leaves && self.is_noun(word) {
            return MeetingStatus::Planned;
        }
        // `has asked for a round table`
        if self.is_begged_for(word) && parse.is_verb(parse.head(parse.head(word))) {
            return MeetingStatus::Planned;
        }
        let in_sentence = |&above: &usize| parse.sentence_of(above) == parse.sentence_of(word);
        let verb = std::iter::once(word)
            .chain(parse.ancestors(word))
            .take_while(in_sentence)
            .find(|&above| parse.is_verb(above));
        match verb {
            Some(verb) => self.status_by_verb(word, verb),
            None => MeetingStatus::Unknown,
        }
    }

    /// `the cancelled summit`, `talks planned for Friday`, `another round`.
    fn described_status(&self, noun: usize) -> Option<MeetingStatus> {
        let parse = self.parse();
        let words = self.words();
        let cancelled = parse.children_by(noun, &["amod", "acl", "relcl"]).any(|child| {
            (words.cancels(&self.lemma(child)) || self.is_called_off(child))
                && !parse.is_negated(child)
                && !self.is_interrupted(child)
        });
        if cancelled {
            return Some(MeetingStatus::Cancelled);
        }
        let governor = std::iter::once(parse.head(noun)).find(|&above| parse.is_verb(above));
        let is_called_off = governor.is_some_and(|verb| {
            words.cancels(&self.lemma(verb)) || self.is_called_off(verb) || self.comes_to_nothing(verb)
        });
        // `will strike after the failed meeting`
        let is_over = parse.children_by(noun, &["amod"]).any(|word| crate::grammar::tells_an_end(parse, word));
        if is_over && !is_called_off {
            return Some(MeetingStatus::Held);
        }
        let ahead = parse.children_by(noun, &["amod", "acl", "det"]).any(|child| words.is_ahead(&parse.lower(child)));
        // `another round was held` is past for all that.
        let over =
            governor.is_some_and(|verb| parse.tag(verb) == "VBD" && !parse.has_lemma(verb, &["be", "plan", "agree"]));
        (ahead && !is_called_off && !over).then_some(MeetingStatus::Planned)
    }

    fn status_by_verb(&self, word: usize, verb: usize) -> MeetingStatus {
        let parse = self.parse();
        let words = self.words();
        let lemma = self.lemma(verb);
        let is_object = self.is_noun(word)
            && (parse.objects(verb).iter().any(|&object| object == word || parse.is_below(word, object))
                || parse.subjects(verb).contains(&word));
        // `demanded that the company cancel its meeting`: asked for, not done.
        let is_asked_for =
            parse.tag(verb) == "VB" && parse.ancestors(verb).any(|above| words.proposes(&self.lemma(above)));
        let is_off = self.is_off(verb);
        if is_object && (is_off || self.comes_to_nothing(verb)) && !is_asked_for {
            return MeetingStatus::Cancelled;
        }
        if self.is_of_journey_off(word) || self.is_off_after_all(verb) || self.is_of_plan_off(verb) {
            return MeetingStatus::Cancelled;
        }
        // `failed to turn up for the hearing` does not tell whether there was one.
        if parse.dep(verb) == "xcomp" && words.refuses(&self.lemma(parse.head(verb))) {
            return MeetingStatus::Unknown;
        }
        let wished = is_object && (words.proposes(&lemma) || (words.plans(&lemma) && self.is_noun(word)));
        if self.is_under_way(word, verb) {
            return MeetingStatus::Held;
        }
        if facts::is_ahead(parse, verb) || wished || parse.is_in_condition(verb) {
            return MeetingStatus::Planned;
        }
        // `denounced the round table` does not tell whether there was one.
        let judged = self.is_noun(word)
            && parse.dep(word) == "dobj"
            && parse.head(word) == verb
            && !(words.holds(&lemma)
                || words.attends(&lemma)
                || parse
                    .has_lemma(verb, &["leave", "follow", "precede", "tell", "pay", "adjourn", "receive", "survive"]));
        if judged {
            return MeetingStatus::Unknown;
        }
        match parse.tag(verb) {
            "VBD" | "VBN" => MeetingStatus::Held,
            // `spoke at six, after seeing the premier`
            "VBG"
                if parse.dep(verb) == "pcomp"
                    && parse.is_word(parse.head(verb), &["after"])
                    && parse.ancestors(verb).any(|above| parse.tag(above) == "VBD") =>
            {
                MeetingStatus::Held
            }
            // `Directors meeting in the capital concluded that ...`
            "VBG" if parse.dep(verb) == "acl" && parse.ancestors(verb).any(|above| parse.tag(above) == "VBD") => {
                MeetingStatus::Held
            }
            "VBZ" | "VBP" | "VBG" => match self.timetabled(word) {
                MeetingStatus::Unknown if self.in_heading(word) || self.is_noun(word) => MeetingStatus::Held,
                status => status,
            },
            _ => MeetingStatus::Unknown,
        }
    }

    /// `was postponed`, `was called off`.
    pub fn is_off(&self, verb: usize) -> bool {
        let cancels = self.words().cancels(&self.lemma(verb)) || self.is_called_off(verb);
        cancels && !self.parse().is_negated(verb) && !self.is_interrupted(verb)
    }

    /// `was twice suspended`, `was delayed by an hour`, `adjourned for lunch`: it went on.
    fn is_interrupted(&self, verb: usize) -> bool {
        const TIMES: [&str; 6] = ["twice", "briefly", "temporarily", "repeatedly", "thrice", "momentarily"];
        const UNITS: [&str; 4] = ["hour", "minute", "time", "while"];
        let parse = self.parse();
        let at_times = parse.children_by(verb, &["advmod", "npadvmod"]).any(|word| {
            parse.is_word(word, &TIMES)
                || (parse.has_lemma(word, &UNITS) && parse.child(word, &["nummod", "det"]).is_some())
        });
        let for_a_time =
            || parse.obliques(verb, &["for", "by"]).into_iter().any(|length| parse.has_lemma(length, &UNITS));
        parse.has_lemma(verb, &["suspend", "delay", "defer", "postpone"]) && (at_times || for_a_time())
    }

    /// `The visit was called off. She had been due to meet the premier on Friday.`
    pub fn is_of_plan_off(&self, verb: usize) -> bool {
        let parse = self.parse();
        let above: Vec<usize> = std::iter::once(verb).chain(parse.ancestors(verb)).take(4).collect();
        let had = |&at: &usize| parse.children_by(at, &["aux"]).any(|aux| parse.is_word(aux, &["had"]));
        let is_due = |at: usize| parse.children_by(at, &["acomp"]).any(|due| parse.is_word(due, &["due", "set"]));
        // `was due to`, `were scheduled to`, and not `agreed that they should`
        let was = |&at: &usize| {
            (parse.tag(at) == "VBD" && is_due(at))
                || parse.children_by(at, &["auxpass"]).any(|aux| parse.is_word(aux, &["was", "were"]))
        };
        let is_plan = |&at: &usize| {
            self.words().plans(&self.lemma(at))
                || parse.has_lemma(at, &["mean", "suppose"])
                || parse.children_by(at, &["acomp"]).any(|due| parse.is_word(due, &["due", "set"]))
        };
        let was_planned = above.iter().any(is_plan) && above.iter().any(|at| had(at) || (is_plan(at) && was(at)));
        let Some(before) = parse.sentence_of(verb).checked_sub(1).filter(|_| was_planned) else { return false };
        let is_off = |&token: &usize| {
            let governed = matches!(parse.dep(token), "dobj" | "nsubjpass" | "nsubj");
            let is_it = self.words().is_journey(&self.lemma(token))
                || self.words().noun(&parse.lower(token), &self.lemma(token), "").is_some();
            governed && is_it && (self.is_off(parse.head(token)) || self.comes_to_nothing(parse.head(token)))
        };
        parse.sentences()[before].clone().find(is_off).is_some()
    }

    /// `had been due to meet on Monday, but the other side called it off`.
    fn is_off_after_all(&self, verb: usize) -> bool {
        let parse = self.parse();
        let in_sentence = |&above: &usize| parse.sentence_of(above) == parse.sentence_of(verb);
        let above: Vec<usize> = std::iter::once(verb).chain(parse.ancestors(verb)).take_while(in_sentence).collect();
        let mut behind =
            above.iter().flat_map(|&above| parse.children_by(above, &["conj"])).filter(|&next| next > verb);
        behind.any(|next| {
            let is_it = parse.children_by(next, &["dobj", "nsubjpass"]).any(|object| parse.is_word(object, &["it"]));
            parse.is_verb(next) && is_it && self.is_off(next)
        })
    }

    /// `cancelled a trip to Oslo, where she was to meet the minister`: what the journey was for is off with it.
    fn is_of_journey_off(&self, word: usize) -> bool {
        let parse = self.parse();
        let in_sentence = |&above: &usize| parse.sentence_of(above) == parse.sentence_of(word);
        let mut above = parse.ancestors(word).take_while(in_sentence);
        above.any(|noun| {
            let governed = matches!(parse.dep(noun), "dobj" | "nsubjpass" | "nsubj");
            governed
                && parse.is_noun(noun)
                && self.words().is_journey(&self.lemma(noun))
                && (self.is_off(parse.head(noun)) || self.comes_to_nothing(parse.head(noun)))
        })
    }

    /// `could not take place`, `did not go ahead`, `fell through`.
    fn comes_to_nothing(&self, verb: usize) -> bool {
        let parse = self.parse();
        let with = |words: &[&str]| {
            parse.children_by(verb, &["dobj", "prt", "advmod", "prep"]).any(|child| parse.is_word(child, words))
        };
        let goes_on = (parse.has_lemma(verb, &["take"]) && with(&["place"]))
            || (parse.has_lemma(verb, &["go"]) && with(&["ahead", "through", "forward"]))
            || (parse.has_lemma(verb, &["come"]) && with(&["off", "about"]))
            || parse.has_lemma(verb, &["happen", "occur", "materialize", "materialise", "proceed"])
            || (parse.has_lemma(verb, &["hold"]) && parse.is_passive(verb));
        let no_longer = parse.children_by(verb, &["advmod", "neg"]).any(|child| {
            parse.is_word(child, &["never"])
                || (parse.is_word(child, &["longer"]) && child > 0 && parse.is_word(child - 1, &["no"]))
        });
        // `goes not through`
        let is_denied = parse.is_negated(verb)
            || parse.children_by(verb, &["advmod", "prt"]).any(|child| parse.child(child, &["neg"]).is_some());
        (goes_on && (is_denied || no_longer)) || (parse.has_lemma(verb, &["fall"]) && with(&["through"]))
    }

    /// `was called off`, `put off`, `is off`.
    fn is_called_off(&self, verb: usize) -> bool {
        let parse = self.parse();
        let off = || {
            parse
                .children_by(verb, &["prt", "advmod", "acomp", "prep", "attr"])
                .any(|child| parse.is_word(child, &["off"]) && parse.child(child, &["pobj"]).is_none())
        };
        // `was dropped from the agenda`, `was taken off the agenda`
        const LISTS: [&str; 7] = ["programme", "program", "agenda", "schedule", "calendar", "diary", "timetable"];
        let is_struck = || {
            let mut from = parse.obliques(verb, &["from", "off"]).into_iter();
            let is_out = || parse.children_by(verb, &["prt", "advmod"]).any(|out| parse.is_word(out, &["out", "off"]));
            (parse.has_lemma(verb, &["strike", "cross"]) && is_out())
                || parse.has_lemma(verb, &["strike", "remove", "delete", "take", "drop", "cross"])
                    && from.any(|list| parse.has_lemma(list, &LISTS))
        };
        (parse.has_lemma(verb, &["call", "put", "be"]) && off()) || is_struck()
    }

    /// `are meeting at this hour`, `are holding talks in Oslo`: now, unless a day to come is named.
    pub fn is_under_way(&self, word: usize, verb: usize) -> bool {
        let parse = self.parse();
        let is_now = parse.tag(verb) == "VBG"
            && parse
                .children_by(verb, &["aux"])
                .any(|aux| parse.is_word(aux, &["is", "are", "'re", "’re", "'s", "’s"]));
        is_now && parse.modal(verb).is_none() && self.timetabled(word) != MeetingStatus::Planned
    }

    /// `The ministers meet again next month`: the present tense with a day that is still to come.
    fn timetabled(&self, verb: usize) -> MeetingStatus {
        let clause = facts::clause(self.parse(), verb);
        let when = self.when(verb, &clause);
        match (when, self.reading.anchor.as_ref()) {
            (Some(when), Some(anchor)) if when.start > anchor.day => MeetingStatus::Planned,
            // `The three meet again today`
            (Some(when), Some(anchor))
                if when.start == anchor.day
                    && matches!(self.parse().tag(verb), "VBZ" | "VBP")
                    && !self.in_heading(verb)
                    && when.tokens.clone().any(|token| self.parse().is_word(token, &["today", "tonight"])) =>
            {
                MeetingStatus::Planned
            }
            (Some(when), Some(anchor)) if when.end <= anchor.day => MeetingStatus::Held,
            _ => MeetingStatus::Unknown,
        }
    }
}
