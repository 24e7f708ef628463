//! A verb that tells what somebody did, and whether only those do so who are there.

use crate::grammar::Parse;
use crate::meetings::record::Recorder;
use crate::meetings::sightings::Sighting;

/// What somebody did, by the verb that tells it.
pub(super) struct Deed<'a> {
    recorder: &'a Recorder<'a>,
    parse: &'a Parse,
    document: usize,
    verb: usize,
    /// Soon after the meeting is spoken of.
    is_just_behind: bool,
}

impl<'a> Deed<'a> {
    pub fn new(recorder: &'a Recorder<'a>, document: usize, verb: usize) -> Self {
        let parse = recorder.parse(document);
        let is_just_behind = recorder.sightings().any(|sighting| {
            let here = parse.sentence_of(verb).checked_sub(parse.sentence_of(sighting.word.min(parse.len() - 1)));
            sighting.document == document && here.is_some_and(|gap| gap <= 3)
        });
        Self { recorder, parse, document, verb, is_just_behind }
    }

    /// True where who does so was there.
    pub fn shows_presence(&self) -> bool {
        self.is_told()
            && (self.balks()
                || self.is_heard()
                || self.quarrels()
                || self.adopts()
                || self.leaves()
                || self.walks_out()
                || self.stays()
                || self.sits_in()
                || self.attends()
                || self.speaks()
                || self.speaks_behind()
                || self.comes_and_goes()
                || self.joins_from_afar()
                || self.is_present())
    }

    /// True where it was done, as the article itself tells.
    fn is_told(&self) -> bool {
        let Self { parse, verb, .. } = *self;
        let is_meant = parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO");
        parse.modal(verb).is_none()
            && !is_meant
            && !parse.is_negated(verb)
            && !parse.is_in_condition(verb)
            && !self.recorder.is_quoted(self.document, verb)
    }

    fn is_room(&self, noun: usize) -> bool {
        let is_room = self.parse.has_lemma(noun, &self.recorder.words().rooms);
        is_room || self.recorder.is_meeting_word(self.document, noun)
    }

    /// Those who sit in the room, or the room itself.
    fn is_assembly(&self, noun: usize) -> bool {
        let parse = self.parse;
        let words = &self.recorder.lexicon.meetings;
        let is_of_it = words.is_chamber(&parse.lower(noun))
            || (parse.tag(noun) == "NNS" && words.is_audience(&parse.lemma(noun).to_lowercase()));
        self.recorder.cluster.formal && is_of_it || self.is_room(noun)
    }

    /// One of the verbs, done to such a thing.
    fn acts(&self, lemmas: &[&str], is_it: impl Fn(usize) -> bool) -> bool {
        self.parse.has_lemma(self.verb, lemmas) && self.parse.children_by(self.verb, &["dobj", "dative"]).any(is_it)
    }

    /// One of the verbs, done in the room or at the meeting.
    fn is_within(&self, lemmas: &[&str], prepositions: &[&str]) -> bool {
        self.parse.has_lemma(self.verb, lemmas)
            && self.parse.obliques(self.verb, prepositions).iter().any(|&noun| self.is_room(noun))
    }

    /// `joined by video from Singapore`, `took part by telephone`
    fn joins_from_afar(&self) -> bool {
        const MEANS: [&str; 7] = ["video", "videolink", "link", "telephone", "phone", "zoom", "screen"];
        let parse = self.parse;
        let by_means = || {
            parse.obliques(self.verb, &["by", "via", "over", "on"]).iter().any(|&means| parse.is_word(means, &MEANS))
        };
        self.is_just_behind
            && parse.has_lemma(self.verb, &["join", "participate", "attend", "follow", "take", "dial"])
            && by_means()
    }

    fn has_particle(&self, words: &[&str]) -> bool {
        let mut particles = self.parse.children_by(self.verb, &["prt", "advmod", "prep"]);
        particles.any(|particle| self.parse.is_word(particle, words))
    }

    /// The token so many behind the verb, or the last one.
    fn behind(&self, count: usize) -> usize {
        (self.verb + count).min(self.parse.len() - 1)
    }

    fn leaves(&self) -> bool {
        self.acts(&["leave", "enter"], |noun| self.is_room(noun)) || self.is_within(&["walk", "storm"], &["of", "out"])
    }

    fn walks_out(&self) -> bool {
        self.parse.has_lemma(self.verb, &["walk", "storm"])
            && self.has_particle(&["out"])
            && self.parse.is_word(self.behind(1), &["out"])
            && self.goes_out_of_it()
    }

    /// `out`, and no more; or `out of` a meeting or its room.
    fn goes_out_of_it(&self) -> bool {
        let of = self.behind(2);
        if !self.parse.is_word(of, &["of", "from"]) {
            return true;
        }
        self.parse.children_by(of, &["pobj"]).any(|noun| self.is_room(noun))
    }

    fn stays(&self) -> bool {
        self.is_within(&["be", "sit", "stay", "remain"], &["in", "at", "on", "around", "round"])
    }

    fn sits_in(&self) -> bool {
        self.parse.has_lemma(self.verb, &["sit"])
            && self.parse.is_word(self.behind(1), &["in"])
            && (self.has_particle(&["as"]) || (self.is_just_behind && self.parse.is_mark(self.behind(2))))
    }

    fn attends(&self) -> bool {
        let Self { parse, verb, .. } = *self;
        parse.has_lemma(verb, &["attend"])
            && (self.acts(&["attend"], |noun| self.is_room(noun))
                || (parse.child(verb, &["dobj"]).is_none() && !parse.obliques(verb, &["as"]).is_empty())
                // `a sitting attended by the mayor`
                || (parse.is_passive(verb) && self.is_attended()))
    }

    /// `a sitting attended by`, `the sitting was attended by`, `was chaired by X and attended by`.
    fn is_attended(&self) -> bool {
        let Self { parse, verb, .. } = *self;
        let own = parse.child(parse.first_conjunct(verb), &["nsubjpass"]);
        let described = Some(parse.head(verb)).filter(|_| parse.dep(verb) == "acl");
        own.or(described).is_some_and(|noun| self.recorder.is_meeting_word(self.document, noun))
    }

    /// `gave evidence`, `told the envoys`, `opened the sitting`, `took the chair`
    fn speaks(&self) -> bool {
        let parse = self.parse;
        self.acts(&["give", "take", "have"], |noun| parse.has_lemma(noun, &["evidence", "floor"]))
            || self.acts(&["tell", "address"], |noun| self.is_assembly(noun))
            || self.acts(&["open", "adjourn", "close"], |noun| self.is_room(noun) && self.recorder.cluster.formal)
            || self.takes_chair()
    }

    fn takes_chair(&self) -> bool {
        let Self { parse, verb, .. } = *self;
        self.acts(&["take", "occupy"], |noun| parse.is_word(noun, &["chair"]))
            || (self.is_just_behind
                && parse.has_lemma(verb, &["be"])
                && parse.obliques(verb, &["in"]).iter().any(|&noun| parse.is_word(noun, &["chair"])))
    }

    /// What is done by word of mouth, told soon after the meeting.
    fn speaks_behind(&self) -> bool {
        let Self { parse, verb, .. } = *self;
        // `Norway's Ola Berg also spoke`
        let also_speaks = || {
            parse.has_lemma(verb, &["speak", "intervene"])
                && parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["also"]))
                && parse.child(verb, &["prep"]).is_none()
        };
        let gives_time = || {
            parse.has_lemma(verb, &["give", "grant", "spare"])
                && parse.child(verb, &["dative"]).is_some()
                && parse.children_by(verb, &["dobj"]).any(|what| parse.has_lemma(what, &["minute", "hour"]))
        };
        // `Berg spoke for the victims`
        let pleads = || {
            self.recorder.cluster.formal
                && parse.tag(verb) == "VBD"
                && (parse.has_lemma(verb, &["testify", "plead"])
                    || (parse.has_lemma(verb, &["speak", "argue"])
                        && !parse.obliques(verb, &["for", "against"]).is_empty()))
        };
        self.is_just_behind && (also_speaks() || gives_time() || pleads())
    }

    /// Who came, who went and who had them there, told soon after the meeting.
    fn comes_and_goes(&self) -> bool {
        let Self { parse, verb, .. } = *self;
        // `Among them were Berg and Ruiz`
        let is_among = || {
            let whom = parse.obliques(verb, &["among"]);
            let are_they = |&whom: &usize| parse.is_word(whom, &["them", "those", "guests", "participants"]);
            parse.has_lemma(verb, &["be"]) && whom.iter().any(are_they)
        };
        // `Berg left without comment`
        let leaves_so = || {
            parse.has_lemma(verb, &["leave"])
                && parse.child(verb, &["dobj"]).is_none()
                && parse.children_by(verb, &["prep"]).any(|how| parse.is_word(how, &["without", "in", "through", "by"]))
        };
        // `Berg came late and went early`
        let is_late = || {
            parse.has_lemma(verb, &["come", "arrive", "leave", "go"])
                && parse.children_by(verb, &["advmod", "acomp"]).any(|word| parse.is_word(word, &["late", "early"]))
        };
        // `Ruiz, who hosted, ...`
        let hosts = || {
            parse.has_lemma(verb, &["host", "moderate", "preside", "shuttle", "mediate"])
                && parse.child(verb, &["dobj"]).is_none()
        };
        self.is_just_behind && (is_among() || leaves_so() || is_late() || hosts())
    }

    fn is_present(&self) -> bool {
        let Self { parse, verb, .. } = *self;
        parse.has_lemma(verb, &["be"])
            && parse.children_by(verb, &["acomp", "advmod", "attr"]).any(|word| parse.is_word(word, &["present"]))
    }

    /// `Ministers from Norway and Peru adopted a joint declaration`, `Chile, Peru and Norway signed it`: several, in common.
    fn adopts(&self) -> bool {
        let Self { parse, verb, .. } = *self;
        let is_paper = |paper: usize| {
            parse.is_any(paper, &self.recorder.words().papers) || parse.has_lemma(paper, &["pact", "deal", "treaty"])
        };
        parse.has_lemma(verb, &["adopt", "sign", "initial", "issue"])
            && parse.tag(verb) != "VBG"
            && parse.children_by(verb, &["dobj"]).any(is_paper)
            && self.is_of_several()
    }

    /// `ended without a text after Norway and Peru failed to agree`: several, with each other.
    fn quarrels(&self) -> bool {
        const QUARRELS: [&str; 7] = ["agree", "disagree", "clash", "quarrel", "bicker", "argue", "differ"];
        let Self { parse, verb, .. } = *self;
        let quarrels = parse.has_lemma(verb, &QUARRELS)
            || (parse.has_lemma(verb, &["fail"])
                && parse.children_by(verb, &["xcomp"]).any(|what| parse.has_lemma(what, &QUARRELS)));
        let is_beside = |sighting: &Sighting| {
            sighting.document == self.document && parse.sentence_of(sighting.word) == parse.sentence_of(verb)
        };
        quarrels && self.recorder.sightings().any(is_beside) && self.is_of_several()
    }

    fn is_of_several(&self) -> bool {
        let sides = self.parse.subjects(self.verb).into_iter();
        sides.flat_map(|side| self.recorder.people_of(self.document, side)).count() > 1
    }

    /// `the auditor, who was heard after him`
    fn is_heard(&self) -> bool {
        self.recorder.cluster.formal
            && self.parse.is_passive(self.verb)
            && self.parse.has_lemma(self.verb, &["hear", "question", "grill", "quiz"])
    }

    /// `Talks broke down after the minister refused to discuss overtime`
    fn balks(&self) -> bool {
        let Self { parse, verb, .. } = *self;
        let is_before = |sighting: &Sighting| {
            sighting.document == self.document
                && parse.sentence_of(sighting.word.min(parse.len() - 1)) == parse.sentence_of(verb)
                && sighting.word < verb
        };
        let is_reason = |mark: usize| parse.is_word(mark, &["after", "when", "because"]);
        parse.dep(verb) == "advcl"
            && parse.tag(verb) == "VBD"
            && parse.has_lemma(verb, &self.recorder.lexicon.meetings.course.balking)
            && parse.children_by(verb, &["mark", "advmod"]).any(is_reason)
            && self.recorder.sightings().any(is_before)
    }
}
