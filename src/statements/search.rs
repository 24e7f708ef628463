//! Reported speech: every verb, adjective and noun that says that somebody says or thinks something, tried in turn.

use super::content::{trimmed, without_addition, without_occasion, without_venue};
use super::draft::{Basis, Draft};
use super::frames::Content;
use super::paper::PAPERS;
use crate::grammar::Parse;
use crate::lexicon::{Cue, Frame, Lexicon};
use crate::model::{Act, Actor, ActorKind, Mode, Reading, SectionKind};
use crate::text::Span;
use std::ops::Range;

/// What the search works on.
pub(super) struct Search<'a> {
    pub parse: &'a Parse,
    pub text: &'a str,
    pub lexicon: &'a Lexicon,
    /// The paragraphs, headings and mentions.
    pub reading: &'a Reading,
    /// The actors that mentions in the reading stand for, by number.
    pub actors: &'a [Actor],
    /// For each token, true where it stands in speech within quotation marks.
    pub quoted: &'a [bool],
}

/// Verbs of telling: who is said not to do so has said nothing.
const TOLD: &[&str] =
    &["say", "tell", "mention", "announce", "specify", "disclose", "reveal", "state", "elaborate", "inform", "clarify"];

/// Verbs that nothing but somebody is the subject of, even where that is `it`.
const TELLERS: &[&str] =
    &["say", "add", "announce", "warn", "argue", "insist", "claim", "deny", "complain", "fear", "believe"];

/// Tokens of the longest sentence that is searched. The longest in the development sets has some 200.
const LONGEST_SENTENCE: usize = 500;

impl Search<'_> {
    /// All drafts of reported speech, in text order of their cues.
    pub(super) fn drafts(&self) -> Vec<Draft> {
        let mut drafts = Vec::new();
        for token in 0..self.parse.len() {
            if self.quoted[token] || self.is_endless(token) {
                continue;
            }
            let found = if self.parse.is_verb(token) {
                self.verb(token)
            } else if self.parse.pos(token) == "ADJ" {
                self.adjective(token)
            } else if self.parse.is_noun(token) {
                self.noun(token)
            } else {
                None
            };
            drafts.extend(found);
        }
        drafts
    }

    /// True in a sentence that nobody wrote for a reader: there each clause would carry all that follows it, and a megabyte
    /// of `A said that B said that ...` the square of its length.
    pub(super) fn is_endless(&self, token: usize) -> bool {
        self.parse.sentences()[self.parse.sentence_of(token)].len() > LONGEST_SENTENCE
    }

    pub(super) fn draft(
        &self,
        governor: usize,
        speakers: Vec<usize>,
        cue: &Cue,
        frame: Frame,
        content: &Content,
    ) -> Option<Draft> {
        let clausal = matches!(frame, Frame::That | Frame::Wh | Frame::Finding | Frame::Particle | Frame::Out);
        let mut pieces = if clausal { self.split(&content.pieces) } else { content.pieces.clone() };
        if let Some(last) = pieces.pop() {
            let last = if clausal { last } else { self.with_condition(governor, last) };
            let last = without_addition(self.parse, last, clausal);
            let is_reported = !clausal || self.is_heading(governor);
            pieces.push(if is_reported {
                without_occasion(self.parse, last, self.is_heading(governor))
            } else {
                without_venue(self.parse, last)
            });
        }
        if pieces.len() > 1 {
            // `where, he said, the group would hold half`
            pieces.retain(|piece| {
                piece.clone().any(|token| !self.parse.is_mark(token) && !self.parse.tag(token).starts_with('W'))
            });
        }
        if pieces.len() > 1 && pieces.last().is_some_and(|last| self.tells_manner(last, governor)) {
            pieces.pop();
        }
        let mut spans: Vec<Span> = pieces
            .iter()
            .map(|piece| trimmed(self.parse, self.text, piece.clone()))
            .filter(|span| span.len() > 1)
            .collect();
        let first = pieces.first()?.start;
        if spans.is_empty() {
            return None;
        }
        let negated = self.parse.is_negated(governor);
        if clausal && self.parse.is_verb(governor) {
            self.add_further(&mut pieces, &mut spans);
        }
        let last = pieces.last()?.end;
        if !speakers.iter().any(|&speaker| self.can_speak(speaker, governor, cue, frame))
            || (self.parse.is_verb(governor) && !self.is_done(governor, clausal, negated))
            || (!clausal && !self.is_matter(governor, cue, frame, content, negated))
        {
            return None;
        }
        let keeps_silent = negated && clausal && cue.act == Act::Assert && self.parse.has_lemma(governor, TOLD);
        if keeps_silent || negated && frame == Frame::Wh || self.is_neither(governor) {
            // `did not say what it cost`, `neither confirms nor denies that it was sold`
            return None;
        }
        let contradicts = cue.act == Act::Refuse && self.is_claim(content);
        let act = match (cue.act, negated) {
            (Act::Refuse, false) if contradicts => Act::Deny,
            // `did not rule out`, `did not deny`: nothing is denied or refused.
            (Act::Deny | Act::Refuse, true) => Act::Assert,
            (Act::Promise | Act::Offer, true) => Act::Refuse,
            (act, _) => act,
        };
        Some(Draft {
            content: spans,
            tokens: first..last,
            cue: Some(self.cue_words(governor)),
            speakers,
            addressee: content.addressee,
            mode: Mode::Indirect,
            act,
            denied: (cue.denied || contradicts) && !negated,
            is_saying: !cue.inward,
            basis: Basis::Frame(frame),
            rule: Some(cue.rule),
            relays: Vec::new(),
            governor: Some(governor),
            confidence: if clausal { 0.9 } else { 0.75 },
        })
    }

    /// The pieces, cut in front of a second `and that`, and without a `that` that only joins.
    fn split(&self, pieces: &[Range<usize>]) -> Vec<Range<usize>> {
        let parse = self.parse;
        let joins = |token: usize| parse.is_word(token, &["that"]) && parse.dep(token) == "mark";
        let mut found = Vec::new();
        for piece in pieces {
            let only = parse.is_word(piece.start, &["only", "just", "simply", "merely", "than"]);
            let that = piece.start + usize::from(only);
            let mut start = if that + 1 < piece.end && joins(that) { that + 1 } else { piece.start };
            let begins_with_that = start > 0 && joins(start - 1);
            let is_second = |token: usize| {
                joins(token)
                    && parse.is_word(token - 1, &["and", "but"])
                    && self.has_subject(parse.head(token))
                    && parse.subtree(parse.head(token)).end + 1 >= piece.end
            };
            while let Some(that) = (start + 3..piece.end).find(|&token| begins_with_that && is_second(token)) {
                found.push(start..if parse.word(that - 2) == "," { that - 2 } else { that - 1 });
                start = that + 1;
            }
            found.push(start..piece.end);
        }
        found
    }

    /// `said that it would come, and that the bench agreed`: a further clause with `that` behind what was found, wherever the parser
    /// hung it.
    fn add_further(&self, pieces: &mut Vec<Range<usize>>, spans: &mut Vec<Span>) {
        let parse = self.parse;
        let further = |end: usize| {
            let sentence = parse.sentences()[parse.sentence_of(end - 1)].end;
            let joins = |token: &usize| parse.is_mark(*token) || parse.is_word(*token, &["and", "but", "nor"]);
            let that = (end..sentence).take(4).find(|token| !joins(token))?;
            let clause = parse.head(that);
            let is_joined = that > end && parse.is_word(that, &["that"]) && parse.dep(that) == "mark" && clause > that;
            (is_joined && self.has_subject(clause)).then(|| that + 1..parse.subtree(clause).end.min(sentence))
        };
        while let Some(piece) = pieces.last().and_then(|last| further(last.end)) {
            spans.push(trimmed(parse, self.text, piece.clone()));
            pieces.push(piece);
        }
    }

    /// `threatened to walk out unless the company pays`: the condition belongs to what is said, wherever the parser hung it.
    fn with_condition(&self, governor: usize, run: Range<usize>) -> Range<usize> {
        let parse = self.parse;
        let is_condition = |&clause: &usize| {
            let tokens = parse.subtree(clause);
            let begins =
                tokens.clone().take(2).any(|token| parse.is_word(token, &["if", "unless", "provided", "providing"]));
            clause > governor && begins && (run.end..=run.end + 1).contains(&tokens.start)
        };
        let condition = parse.children_by(governor, &["advcl"]).find(is_condition);
        run.start..condition.map_or(run.end, |clause| parse.subtree(clause).end)
    }

    /// `..., two guards said, without giving a reason`: how it was said.
    fn tells_manner(&self, piece: &Range<usize>, governor: usize) -> bool {
        let parse = self.parse;
        let Some(first) = piece.clone().find(|&token| !parse.is_mark(token)) else { return false };
        let way =
            parse.child(first, &["pcomp"]).filter(|&way| parse.is_word(first, &["without"]) && self.says_or_gives(way));
        piece.start > governor && way.is_some()
    }

    fn says_or_gives(&self, verb: usize) -> bool {
        self.says(verb) || self.parse.has_lemma(verb, &["give", "offer", "provide", "go", "name", "cite", "elaborate"])
    }

    pub(super) fn is_heading(&self, token: usize) -> bool {
        let block = &self.reading.blocks[self.reading.block_of(token)];
        matches!(block.kind, SectionKind::Headline | SectionKind::Subheading)
    }

    /// What a phrase behind the verb must be to be something said: no mere name, and nothing where it is only not said.
    fn is_matter(&self, governor: usize, cue: &Cue, frame: Frame, content: &Content, negated: bool) -> bool {
        let parse = self.parse;
        let is_bare = matches!(frame, Frame::Object | Frame::AsOrObject | Frame::Attitude | Frame::OutObject);
        let names_actor = || {
            let only = |piece: &Range<usize>| {
                let head = piece.clone().find(|&token| !piece.contains(&parse.head(token)) || parse.is_root(token));
                head.is_some_and(|head| {
                    self.is_actor(head)
                        || (parse.pos(head) == "PROPN" && piece.len() <= 3)
                        || self.lexicon.people.is_person(&parse.lemma(head).to_lowercase())
                })
            };
            content.pieces.iter().all(only)
        };
        let is_view = matches!(frame, Frame::As | Frame::ObjectAs | Frame::For | Frame::About | Frame::Of | Frame::On);
        let unsaid =
            negated && matches!(cue.act, Act::Assert | Act::Demand | Act::Ask) && (is_view || !cue.inward && is_bare);
        // `Neither side was willing to speak`: a wish that nobody has.
        let wanted_by_none = frame == Frame::Infinitive && self.has_no_subject(governor);
        let passing = matches!(parse.dep(governor), "relcl" | "acl")
            && !parse.subjects(governor).iter().any(|&subject| self.is_actor(subject));
        // `of the people whom they refused to name`: told of a refusal, and no refusal.
        let in_passing = frame == Frame::Infinitive
            && cue.act == Act::Refuse
            && matches!(parse.dep(governor), "relcl" | "pcomp" | "acl" | "advcl");
        // `threatened a strike`, not `threatened the town`
        let is_endangered = frame == Frame::Object
            && cue.act == Act::Threaten
            && parse.child(governor, &["dobj"]).is_none_or(|object| {
                parse
                    .child(object, &["det", "poss"])
                    .is_some_and(|first| !parse.is_word(first, &["a", "an", "another"]))
                    || parse.tag(object) == "NNP"
            });
        !unsaid && !is_endangered && !in_passing && !wanted_by_none && !(is_bare && (passing || names_actor()))
    }

    /// `neither side`, `nobody`: a subject that says of all that they did not.
    fn has_no_subject(&self, governor: usize) -> bool {
        let parse = self.parse;
        let verb = if parse.is_verb(governor) { governor } else { parse.head(parse.first_conjunct(governor)) };
        parse.subjects(verb).iter().any(|&subject| {
            parse.is_word(subject, &["nobody", "none", "neither"])
                || parse.child(subject, &["det"]).is_some_and(|det| parse.is_word(det, &["no", "neither"]))
        })
    }

    /// `rejected the allegation`: what is rejected is something said, so it is denied rather than refused.
    fn is_claim(&self, content: &Content) -> bool {
        let parse = self.parse;
        let piece = content.pieces.first().cloned().unwrap_or_default();
        let head = piece.clone().find(|&token| parse.is_noun(token) && !piece.contains(&parse.head(token)));
        let cues = head.map(|head| self.lexicon.cues.noun(&parse.lemma(head).to_lowercase())).unwrap_or_default();
        cues.iter().any(|cue| !cue.inward && matches!(cue.act, Act::Assert | Act::Accuse))
    }

    /// `neither confirmed nor denied`.
    fn is_neither(&self, verb: usize) -> bool {
        let parse = self.parse;
        let first = parse.first_conjunct(verb);
        let says_neither = |token: usize| {
            parse.children(token).any(|child| parse.is_word(child, &["neither", "nor"]) && parse.dep(child) != "nsubj")
        };
        parse.is_verb(verb) && (says_neither(first) && (first != verb || parse.conjuncts(verb).len() > 1))
    }

    /// True for verbs by which things speak as well: `the figures suggest that`.
    pub(super) fn is_sign(&self, verb: usize) -> bool {
        let cues = self.lexicon.cues.verb(&self.parse.lemma(verb).to_lowercase());
        cues.iter().any(|cue| cue.frames.contains(&Frame::Finding))
    }

    /// Persons and bodies speak and think; papers say, show and find; of verbs that are said of nobody else, any noun will do.
    pub(super) fn can_speak(&self, speaker: usize, governor: usize, cue: &Cue, frame: Frame) -> bool {
        let parse = self.parse;
        if self.is_somebody(speaker) {
            let is_thing = parse.is_word(
                speaker,
                &["nobody", "it", "that", "this", "which", "what", "none", "anyone", "anybody", "you", "us"],
            );
            // `one wants to be reassured`: whoever; not `one of the guards`, `the tall one`
            if parse.is_word(speaker, &["one"]) && parse.children(speaker).next().is_none() && !self.is_actor(speaker) {
                return false;
            }
            let is_it = parse.is_word(speaker, &["it"]);
            let papers_do = matches!(frame, Frame::That | Frame::ObjectInfinitive | Frame::OnInfinitive | Frame::For);
            let is_paper = is_it && papers_do && !self.is_sign(governor) && self.paper_meant(speaker).is_some();
            // `It said that the gate was shut`: whoever it is, somebody has said so.
            let is_teller = is_it && frame == Frame::That && self.parse.has_lemma(governor, TELLERS);
            return !is_thing
                || is_teller
                || is_paper
                || (self.is_actor(speaker) && !(is_it && self.is_sign(governor)));
        }
        let is_bare_participle =
            parse.tag(governor) == "VBN" && parse.children_by(governor, &["aux", "auxpass", "agent"]).next().is_none();
        if is_bare_participle {
            // `with 155 planes ordered`
            return false;
        }
        let says_so =
            frame == Frame::That && parse.is_noun(speaker) && parse.is_verb(governor) && !self.is_sign(governor);
        let is_many = parse.tag(speaker) == "NNS"
            && matches!(cue.act, Act::Demand | Act::Accuse | Act::Warn)
            && !self.is_sign(governor);
        let is_whose = frame == Frame::That && !parse.possessors(speaker).is_empty() && !self.is_sign(governor);
        !cue.inward && (parse.has_lemma(speaker, PAPERS) || says_so || is_many || is_whose)
    }

    /// True for whom or what can have a mind: persons, bodies, and whatever stands for them.
    pub(super) fn is_somebody(&self, token: usize) -> bool {
        let (parse, people) = (self.parse, &self.lexicon.people);
        let lemma = parse.lemma(token).to_lowercase();
        self.is_actor(token)
            || self.is_office(token)
            || parse.is_word(token, &["latter"]) && parse.dep(token) == "nsubj"
            || matches!(parse.pos(token), "PRON" | "PROPN" | "NUM")
            // `twelve percent said`, `a majority wants`: of those who were asked
            || matches!(lemma.as_str(), "percent" | "majority")
            || people.is_person(&lemma)
            || people.is_collective(&lemma)
            || people.is_member(&lemma)
            || people.is_organ(&lemma)
            || !people.body_kinds(&lemma).is_empty()
            || self.lexicon.offices.ends_at(parse, token).is_some()
    }

    /// True where the token heads a mention of a person.
    pub(super) fn is_person(&self, token: usize) -> bool {
        let actor = self.reading.mention_headed(token).and_then(|mention| self.reading.actor_at(mention.head));
        actor.is_some_and(|actor| self.actors[actor].kind == ActorKind::Person)
    }

    pub(super) fn is_actor(&self, token: usize) -> bool {
        self.reading.actor_at(token).is_some() && self.reading.mention_headed(token).is_some()
    }

    /// The verb with its auxiliaries, particle and negation.
    pub(super) fn cue_words(&self, governor: usize) -> Range<usize> {
        let parse = self.parse;
        let near = |child: &usize| {
            matches!(parse.dep(*child), "aux" | "auxpass" | "neg" | "prt") && child.abs_diff(governor) <= 4
        };
        let around = parse.children(governor).filter(near).filter(|&child| !parse.is_word(child, &["to"]));
        around.fold(governor..governor + 1, |range, child| range.start.min(child)..range.end.max(child + 1))
    }

    /// True for a verb of saying, not of thinking.
    pub(super) fn says(&self, verb: usize) -> bool {
        self.lexicon
            .cues
            .verb(&self.parse.lemma(verb).to_lowercase())
            .iter()
            .any(|cue| !cue.inward && cue.frames.iter().any(|frame| matches!(frame, Frame::That | Frame::Out)))
    }
}
