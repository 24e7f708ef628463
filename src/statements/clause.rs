//! Reported speech: what a verb, adjective or noun says that somebody says or thinks.

use super::content::{clause_pieces, phrase, trimmed};
use super::draft::Draft;
use crate::grammar::Parse;
use crate::lexicon::{Cue, Frame, Lexicon};
use crate::model::{Act, Block, Mode};
use crate::text::Span;
use std::ops::Range;

/// What the search works on.
pub(super) struct Search<'a> {
    pub parse: &'a Parse,
    pub text: &'a str,
    pub lexicon: &'a Lexicon,
    /// The paragraphs and headings.
    pub blocks: &'a [Block],
    /// For each token, true where it stands in speech within quotation marks.
    pub quoted: &'a [bool],
}

/// Where a frame's content was found.
struct Content {
    pieces: Vec<Range<usize>>,
    addressee: Option<usize>,
}

impl Content {
    fn of(pieces: Vec<Range<usize>>) -> Option<Self> {
        (!pieces.is_empty()).then_some(Self { pieces, addressee: None })
    }
}

/// The frames in the order in which they are tried: the more they ask for, the earlier.
const VERB_FRAMES: [Frame; 28] = [
    Frame::That,
    Frame::Wh,
    Frame::Finding,
    Frame::Particle,
    Frame::Out,
    Frame::OnInfinitive,
    Frame::ObjectInfinitive,
    Frame::OfIng,
    Frame::As,
    Frame::AsOrObject,
    Frame::ObjectAs,
    Frame::Predicate,
    Frame::Infinitive,
    Frame::ToIng,
    Frame::Ing,
    Frame::ForIng,
    Frame::OutObject,
    Frame::OutAt,
    Frame::BackOn,
    Frame::For,
    Frame::Object,
    Frame::Attitude,
    Frame::Of,
    Frame::About,
    Frame::To,
    Frame::Against,
    Frame::On,
    Frame::So,
];

impl Search<'_> {
    /// All drafts of reported speech, in text order of their cues.
    pub fn drafts(&self) -> Vec<Draft> {
        let mut drafts = Vec::new();
        for token in 0..self.parse.len() {
            if self.quoted[token] {
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

    fn verb(&self, verb: usize) -> Option<Draft> {
        let lemma = self.parse.lemma(verb).to_lowercase();
        let cues = self.lexicon.cues.verb(&lemma);
        if cues.is_empty() {
            return None;
        }
        let mut speakers = self.parse.subjects(verb);
        if speakers.is_empty() && !self.parse.is_passive(verb) {
            speakers = self.inverted_subject(verb);
        }
        if speakers.is_empty() {
            speakers = self.carried_subject(verb);
        }
        if speakers.is_empty() {
            return None;
        }
        if let Some(content) = self.as_reported(verb) {
            let cue = cues.iter().find(|cue| !cue.inward).unwrap_or(&cues[0]);
            return self.draft(verb, speakers, cue, Frame::That, content);
        }
        for frame in VERB_FRAMES {
            for cue in cues.iter().filter(|cue| cue.frames.contains(&frame)) {
                let takes_person = cue.frames.contains(&Frame::Addressee);
                if let Some(content) = self.content(verb, frame, takes_person) {
                    return self.draft(verb, speakers, cue, frame, content);
                }
            }
        }
        None
    }

    /// `said the envoy`, where the parser took the speaker for an object or attribute.
    fn inverted_subject(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        let behind = parse
            .children_by(verb, &["dobj", "attr", "npadvmod", "oprd", "dep"])
            .find(|&child| child > verb && (parse.is_noun(child) || parse.pos(child) == "PRON"));
        let says = parse
            .has_lemma(verb, &["say", "add", "ask", "note", "write", "declare", "affirm", "reply", "warn", "explain"]);
        behind.filter(|_| says).map(|child| parse.conjuncts(child)).unwrap_or_default()
    }

    /// `..., but added that`: a sentence that a stray mark cut off from its subject goes on with that of the sentence before.
    fn carried_subject(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        let sentence = parse.sentence_of(verb);
        let begins = parse.is_root(verb)
            && matches!(parse.tag(verb), "VBD" | "VBZ")
            && parse.child(verb, &["nsubj", "nsubjpass", "expl", "csubj"]).is_none();
        let connected = (parse.sentences()[sentence].start..verb).any(|token| parse.pos(token) == "CCONJ");
        let before = sentence.checked_sub(1).map(|before| parse.sentences()[before].clone());
        match before {
            Some(before) if begins && connected => {
                before.clone().find(|&token| parse.is_root(token)).map(|root| parse.subjects(root)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// `As CNN reported, ...`: what the rest of the sentence says.
    fn as_reported(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let above = parse.head(verb);
        let begins_with_as = parse.children_by(verb, &["mark", "advmod"]).any(|mark| parse.is_word(mark, &["as"]));
        let has_own = parse.child(verb, &["ccomp", "dobj", "xcomp"]).is_some();
        if parse.dep(verb) != "advcl" || !begins_with_as || has_own || !parse.is_verb(above) {
            return None;
        }
        Content::of(vec![parse.subtree_without(above, &|child| child == verb)]).map(|mut content| {
            // What stands before the aside, or behind it, whichever is the clause.
            let aside = parse.subtree(verb);
            for piece in &mut content.pieces {
                if aside.start <= piece.start {
                    piece.start = piece.start.max(aside.end);
                } else if aside.end >= piece.end {
                    piece.end = aside.start;
                }
            }
            content
        })
    }

    fn draft(&self, governor: usize, speakers: Vec<usize>, cue: &Cue, frame: Frame, content: Content) -> Option<Draft> {
        let spans: Vec<Span> = content
            .pieces
            .iter()
            .map(|piece| trimmed(self.parse, self.text, piece.clone()))
            .filter(|span| span.len() > 1)
            .collect();
        let first = content.pieces.first()?.start;
        let last = content.pieces.last()?.end;
        if spans.is_empty() {
            return None;
        }
        let clausal = matches!(frame, Frame::That | Frame::Wh | Frame::Finding | Frame::Particle | Frame::Out);
        let negated = self.parse.is_negated(governor);
        let act = match (cue.act, negated) {
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
            denied: cue.denied && !negated,
            inward: cue.inward,
            rule: cue.rule,
            governor: Some(governor),
            confidence: if clausal { 0.9 } else { 0.75 },
        })
    }

    /// The verb with its auxiliaries, particle and negation.
    fn cue_words(&self, governor: usize) -> Range<usize> {
        let parse = self.parse;
        let near = |child: &usize| {
            matches!(parse.dep(*child), "aux" | "auxpass" | "neg" | "prt") && child.abs_diff(governor) <= 4
        };
        let around = parse.children(governor).filter(near).filter(|&child| !parse.is_word(child, &["to"]));
        around.fold(governor..governor + 1, |range, child| range.start.min(child)..range.end.max(child + 1))
    }

    /// What the frame takes for what is said.
    fn content(&self, verb: usize, frame: Frame, takes_person: bool) -> Option<Content> {
        let parse = self.parse;
        let object = || parse.child(verb, &["dobj"]).filter(|&object| !self.quoted[object] || object > verb);
        let passive_object = || parse.child(verb, &["nsubjpass"]);
        match frame {
            Frame::That | Frame::Finding => self.clause(verb, takes_person),
            Frame::Wh => self.question(verb, takes_person),
            Frame::Particle | Frame::Out => {
                let particle = parse
                    .child(verb, &["prt", "acomp", "oprd", "advmod"])
                    .filter(|&particle| parse.is_word(particle, &["out", "clear", "plain", "known", "slip"]));
                particle
                    .and_then(|particle| self.clause(verb, false).or_else(|| self.clause(particle, false)))
                    .or_else(|| self.made_clear(verb))
            }
            Frame::OnInfinitive => self.called_on(verb),
            Frame::ObjectInfinitive => self.urged(verb),
            Frame::OfIng => {
                let addressee = object().or_else(passive_object);
                let of = self.behind(verb, &["of"])?;
                Some(Content { pieces: vec![of], addressee })
            }
            Frame::As | Frame::ObjectAs => self.described_as(verb),
            Frame::AsOrObject => self.described_as(verb).or_else(|| self.object(verb)),
            Frame::Predicate => self.predicate(verb),
            Frame::Infinitive => {
                let clause = parse.children_by(verb, &["xcomp", "ccomp"]).find(|&child| self.is_infinitive(child))?;
                Content::of(vec![phrase(parse, clause)])
            }
            Frame::ToIng => self.behind(verb, &["to"]).and_then(|tokens| Content::of(vec![tokens])),
            Frame::Ing => {
                let clause = parse.children_by(verb, &["xcomp", "dobj"]).find(|&child| parse.tag(child) == "VBG")?;
                Content::of(vec![phrase(parse, clause)])
            }
            Frame::ForIng => {
                let object = object()?;
                let start = phrase(parse, object).start;
                let end = self.behind(verb, &["for", "over"]).map_or(phrase(parse, object).end, |tokens| tokens.end);
                Some(Content { pieces: vec![start..end], addressee: Some(object) })
            }
            Frame::OutObject => {
                parse.child(verb, &["prt"]).filter(|&particle| parse.is_word(particle, &["out"]))?;
                self.object(verb)
            }
            Frame::OutAt => {
                parse.child(verb, &["prt", "advmod"]).filter(|&particle| parse.is_word(particle, &["out", "back"]))?;
                self.behind(verb, &["at"]).and_then(|tokens| Content::of(vec![tokens]))
            }
            Frame::BackOn => {
                parse.children_by(verb, &["prt", "advmod"]).find(|&particle| parse.is_word(particle, &["back"]))?;
                self.behind(verb, &["on", "against"]).and_then(|tokens| Content::of(vec![tokens]))
            }
            Frame::For => {
                self.behind(verb, &["for"]).filter(|_| object().is_none()).and_then(|tokens| Content::of(vec![tokens]))
            }
            Frame::Object | Frame::Attitude => self.object(verb),
            Frame::Of => self.behind(verb, &["of"]).and_then(|tokens| Content::of(vec![tokens])),
            Frame::About => {
                self.behind(verb, &["about"]).map(|tokens| Content { pieces: vec![tokens], addressee: object() })
            }
            Frame::To => self
                .behind(verb, &["to"])
                .filter(|tokens| !self.names_person(tokens))
                .and_then(|tokens| Content::of(vec![tokens])),
            Frame::Against => self.behind(verb, &["against"]).and_then(|tokens| Content::of(vec![tokens])),
            Frame::On => self
                .behind(verb, &["on"])
                .filter(|tokens| !self.is_date(tokens))
                .and_then(|tokens| Content::of(vec![tokens])),
            Frame::So => {
                let word = parse
                    .children_by(verb, &["advmod", "intj", "dobj", "discourse"])
                    .find(|&child| parse.is_word(child, &["so", "no", "yes"]) && child > verb)?;
                Content::of(vec![word..word + 1])
            }
            Frame::Quote | Frame::Addressee | Frame::With | Frame::WithObject => None,
        }
    }

    /// A clause below the verb: `said (that) ...`, or in front of it: `..., he said`.
    fn clause(&self, governor: usize, takes_person: bool) -> Option<Content> {
        let parse = self.parse;
        let is_clause = |&child: &usize| {
            let finite = self.has_subject(child)
                || parse.children(child).any(|mark| parse.is_word(mark, &["that"]) && parse.dep(mark) == "mark");
            (parse.is_verb(child) || parse.dep(child) == "ccomp") && finite && !self.is_infinitive(child)
        };
        let clause = parse.children_by(governor, &["ccomp"]).find(is_clause).or_else(|| {
            parse
                .children_by(governor, &["xcomp", "advcl", "acl"])
                .find(|child| is_clause(child) && self.has_that(*child))
        });
        if let Some(clause) = clause {
            let addressee = self.addressee(governor).filter(|_| takes_person);
            return Some(Content {
                pieces: self.extended(clause_pieces(parse, clause, governor), governor),
                addressee,
            });
        }
        // `X, he said, is Y` where the parser hung the cue on the clause.
        let above = parse.head(governor);
        let aside = above != governor
            && matches!(parse.dep(governor), "parataxis" | "ccomp" | "dep" | "intj")
            && parse.is_verb(above)
            && self.stands_aside(governor);
        aside.then(|| Content { pieces: clause_pieces(parse, above, governor), addressee: None })
    }

    /// The addition that the parser hung on the cue rather than on what is said, up to the end of the sentence:
    /// `said it could be done - if Russia engages`.
    fn extended(&self, mut pieces: Vec<Range<usize>>, governor: usize) -> Vec<Range<usize>> {
        let parse = self.parse;
        if let Some(last) = pieces.last_mut()
            && last.start > governor
        {
            let behind = |child: &usize| {
                *child >= last.end
                    && matches!(parse.dep(*child), "advcl" | "prep" | "npadvmod" | "advmod")
                    && !self.is_of_cue(*child)
            };
            let end = parse
                .children(governor)
                .filter(behind)
                .map(|child| parse.subtree(child))
                .filter(|tail| tail.start <= last.end + 2)
                .map(|tail| tail.end)
                .max();
            last.end = end.unwrap_or(last.end).max(last.end);
        }
        pieces
    }

    /// `on Tuesday`, `in an interview`, `adding that`: what says when, where and how something was said.
    fn is_of_cue(&self, child: usize) -> bool {
        let parse = self.parse;
        let tokens = parse.subtree(child);
        let participle = parse.dep(child) == "advcl" && parse.tag(child) == "VBG";
        let about_saying = tokens.clone().any(|token| {
            parse.has_lemma(
                token,
                &[
                    "interview",
                    "statement",
                    "conference",
                    "briefing",
                    "reporter",
                    "letter",
                    "email",
                    "speech",
                    "twitter",
                    "tweet",
                    "telephone",
                    "call",
                    "accord",
                    "say",
                    "cite",
                ],
            )
        });
        participle || about_saying || self.is_date(&tokens)
    }

    fn is_date(&self, tokens: &Range<usize>) -> bool {
        const DAYS: [&str; 12] = [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "week",
            "month",
            "morning",
        ];
        tokens.len() <= 5 && tokens.clone().any(|token| DAYS.contains(&self.parse.lower(token).as_str()))
    }

    fn names_person(&self, tokens: &Range<usize>) -> bool {
        tokens.clone().any(|token| {
            self.parse.has_lemma(token, &["reporter", "journalist", "press", "parliament", "crowd", "audience"])
        })
    }

    fn has_subject(&self, verb: usize) -> bool {
        self.parse.child(verb, &["nsubj", "nsubjpass", "expl", "csubj"]).is_some()
    }

    fn has_that(&self, clause: usize) -> bool {
        self.parse.children_by(clause, &["mark"]).any(|mark| self.parse.is_word(mark, &["that"]))
    }

    fn is_infinitive(&self, verb: usize) -> bool {
        self.parse.children_by(verb, &["aux"]).any(|aux| self.parse.tag(aux) == "TO")
            && self.parse.child(verb, &["nsubj"]).is_none_or(|subject| subject < verb)
    }

    /// Commas around it: a cue in the middle or at the end of what is said.
    fn stands_aside(&self, governor: usize) -> bool {
        let start = self.parse.subtree_without(governor, &|child| self.parse.dep(child) == "ccomp").start;
        start
            .checked_sub(1)
            .is_some_and(|before| matches!(self.parse.word(before), "," | "”" | "\"" | "—" | "–" | "''"))
    }

    fn addressee(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let object = parse
            .children_by(verb, &["dobj", "dative"])
            .find(|&object| object > verb && (parse.is_noun(object) || parse.pos(object) == "PRON"));
        object.or_else(|| parse.obliques(verb, &["to"]).first().copied()).or_else(|| parse.child(verb, &["nsubjpass"]))
    }

    /// `asked whether`, `asked if`, `wondered why`.
    fn question(&self, verb: usize, takes_person: bool) -> Option<Content> {
        let parse = self.parse;
        let asks = |&clause: &usize| {
            let first = parse.subtree(clause).start;
            parse.is_word(first, &["whether", "if", "why", "how", "what", "who", "when", "where", "which"])
        };
        let clause = parse.children_by(verb, &["ccomp", "advcl", "xcomp"]).find(asks)?;
        Some(Content { pieces: vec![phrase(parse, clause)], addressee: self.addressee(verb).filter(|_| takes_person) })
    }

    /// `made it clear that`.
    fn made_clear(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        if parse.lemma(verb) != "make" {
            return None;
        }
        let clear = parse
            .children(verb)
            .chain(parse.children(verb).flat_map(|child| parse.children(child)))
            .find(|&child| parse.is_word(child, &["clear", "plain", "known"]))?;
        let clause = parse
            .children_by(clear, &["ccomp", "advcl"])
            .chain(parse.children_by(verb, &["ccomp", "advcl"]))
            .find(|&clause| clause > clear && self.has_subject(clause))?;
        Content::of(clause_pieces(parse, clause, verb))
    }

    /// `called on Russia to withdraw`: whom and what.
    fn called_on(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let on = parse.children_by(verb, &["prep", "prt"]).find(|&child| parse.is_word(child, &["on", "upon"]))?;
        let whom = parse.child(on, &["pobj"]).or_else(|| parse.child(verb, &["dobj"]))?;
        let infinitive = parse
            .children_by(verb, &["xcomp", "advcl", "ccomp"])
            .chain(parse.children_by(whom, &["acl", "relcl"]))
            .find(|&clause| clause > whom && self.has_to(clause))?;
        let start = phrase(parse, whom).start;
        Some(Content { pieces: vec![start..phrase(parse, infinitive).end], addressee: Some(whom) })
    }

    fn has_to(&self, verb: usize) -> bool {
        self.parse.children_by(verb, &["aux"]).any(|aux| self.parse.tag(aux) == "TO")
    }

    /// `urged Russia to withdraw`: whom and what.
    fn urged(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let clause = parse
            .children_by(verb, &["xcomp", "ccomp", "advcl", "acl"])
            .find(|&clause| clause > verb && self.has_to(clause))?;
        let own = parse.child(clause, &["nsubj"]).filter(|&subject| subject > verb);
        let whom = own
            .or_else(|| parse.children_by(verb, &["dobj", "dative"]).find(|&object| object > verb && object < clause));
        match whom {
            Some(whom) => Some(Content {
                pieces: vec![phrase(parse, whom).start..phrase(parse, clause).end],
                addressee: Some(whom),
            }),
            None => {
                // `was urged to withdraw`
                let whom = parse.child(verb, &["nsubjpass"])?;
                Some(Content { pieces: vec![phrase(parse, clause)], addressee: Some(whom) })
            }
        }
    }

    /// `described the talks as frank`.
    fn described_as(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let as_word = parse
            .children_by(verb, &["prep", "mark", "advcl"])
            .find(|&child| parse.is_word(child, &["as"]))
            .or_else(|| {
                let object = parse.child(verb, &["dobj"])?;
                parse.children_by(object, &["prep"]).find(|&child| parse.is_word(child, &["as"]))
            })?;
        let tail = parse.subtree(as_word);
        if tail.len() < 2 {
            return None;
        }
        let object = parse.child(verb, &["dobj"]).filter(|&object| object < as_word && object > verb);
        let is_relative = object.is_none_or(|object| matches!(parse.tag(object), "WDT" | "WP"));
        let start = if is_relative {
            tail.start + 1
        } else {
            object.map_or(tail.start + 1, |object| phrase(parse, object).start)
        };
        Some(Content { pieces: vec![start..tail.end], addressee: object })
    }

    /// `called the plan a farce`, `called it “difficult to understand” how ...`.
    fn predicate(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let clause =
            parse.children_by(verb, &["oprd", "ccomp", "xcomp", "attr", "acomp"]).find(|&child| child > verb)?;
        let object = parse
            .child(verb, &["dobj"])
            .filter(|&object| object > verb)
            .or_else(|| parse.child(clause, &["nsubj"]).filter(|&subject| subject > verb));
        let object = object.or_else(|| parse.child(verb, &["nsubjpass"]).filter(|_| parse.is_passive(verb)))?;
        let empty = parse.is_word(object, &["it"]) || object < verb;
        let own = phrase(parse, clause);
        let start =
            if empty { own.start.max(object + usize::from(object > verb)) } else { phrase(parse, object).start };
        let end = own.end.max(
            parse
                .children_by(verb, &["ccomp", "advcl"])
                .filter(|&child| child > clause)
                .map(|child| parse.subtree(child).end)
                .max()
                .unwrap_or(0),
        );
        Some(Content { pieces: vec![start..end], addressee: None })
    }

    /// The object as what is said: not a person, not a pronoun, not a stretch of time.
    fn object(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let object = parse
            .child(verb, &["dobj"])
            .or_else(|| parse.child(verb, &["nsubjpass"]).filter(|_| !parse.subjects(verb).is_empty()))?;
        let says_nothing =
            parse.pos(object) == "PRON" && !parse.is_word(object, &["this", "that", "everything", "nothing"]);
        if says_nothing || parse.tag(object) == "WDT" || self.is_date(&phrase(parse, object)) {
            return None;
        }
        Content::of(vec![phrase(parse, object)])
    }

    /// What stands behind a preposition of the verb (or of its object).
    fn behind(&self, verb: usize, prepositions: &[&str]) -> Option<Range<usize>> {
        let parse = self.parse;
        let of = |token: usize| {
            parse
                .children_by(token, &["prep", "agent", "dative"])
                .find(|&child| child > verb && parse.is_word(child, prepositions))
        };
        let preposition = of(verb)
            .or_else(|| parse.child(verb, &["dobj"]).filter(|&object| object > verb).and_then(of))
            .or_else(|| parse.child(verb, &["prt"]).and_then(of))?;
        let tokens = parse.subtree(preposition);
        (tokens.len() > 1).then(|| preposition + 1..tokens.end)
    }

    /// `was confident that`, `is ready to`.
    fn adjective(&self, adjective: usize) -> Option<Draft> {
        let parse = self.parse;
        let cues = self.lexicon.cues.adjective(&parse.lemma(adjective).to_lowercase());
        if cues.is_empty() || !matches!(parse.dep(adjective), "acomp" | "oprd" | "conj" | "amod" | "acl" | "advcl") {
            return None;
        }
        let verb = parse.head(parse.first_conjunct(adjective));
        let speakers = parse.subjects(verb);
        if speakers.is_empty() {
            return None;
        }
        for cue in cues {
            for frame in &cue.frames {
                let content = match frame {
                    Frame::That => self
                        .clause(adjective, false)
                        .or_else(|| self.clause(verb, false))
                        .or_else(|| self.on_the_fact(adjective)),
                    Frame::Infinitive => parse
                        .children_by(adjective, &["xcomp", "ccomp"])
                        .find(|&child| self.has_to(child))
                        .and_then(|clause| Content::of(vec![phrase(parse, clause)])),
                    Frame::Of => self.behind(adjective, &["of", "about"]).and_then(|tokens| Content::of(vec![tokens])),
                    _ => None,
                };
                if let Some(content) = content {
                    return self.draft(adjective, speakers, cue, *frame, content);
                }
            }
        }
        None
    }

    /// `clear on the fact that`, `sure about the point that`.
    fn on_the_fact(&self, governor: usize) -> Option<Content> {
        let parse = self.parse;
        let noun = parse.obliques(governor, &["on", "about", "of", "in"]).into_iter().next()?;
        let clause = parse.children_by(noun, &["acl", "ccomp", "relcl"]).find(|&clause| self.has_that(clause))?;
        Content::of(clause_pieces(parse, clause, noun))
    }

    /// `its warning that prices would rise`, `issued a denial of the report`.
    fn noun(&self, noun: usize) -> Option<Draft> {
        let parse = self.parse;
        let cues = self.lexicon.cues.noun(&parse.lemma(noun).to_lowercase());
        if cues.is_empty() {
            return None;
        }
        let mut speakers = parse.possessors(noun);
        if speakers.is_empty() {
            speakers = parse.obliques(noun, &["by", "from", "of", "among"]);
        }
        let verb = parse.head(noun);
        let light = parse.has_lemma(
            verb,
            &[
                "make",
                "issue",
                "give",
                "express",
                "reiterate",
                "repeat",
                "voice",
                "have",
                "offer",
                "release",
                "raise",
                "share",
                "send",
                "announce",
                "publish",
                "win",
                "hold",
                "convey",
                "sound",
                "put",
            ],
        );
        if speakers.is_empty() && light && matches!(parse.dep(noun), "dobj" | "conj") {
            speakers = parse.subjects(verb);
        }
        for cue in cues {
            for frame in &cue.frames {
                let content = match frame {
                    Frame::That => parse
                        .children_by(noun, &["acl", "ccomp", "relcl"])
                        .find(|&clause| self.has_that(clause) && self.has_subject(clause))
                        .and_then(|clause| Content::of(clause_pieces(parse, clause, noun))),
                    Frame::Infinitive => parse
                        .children_by(noun, &["acl", "xcomp"])
                        .find(|&clause| clause > noun && self.has_to(clause))
                        .and_then(|clause| Content::of(vec![phrase(parse, clause)])),
                    Frame::Of if !speakers.is_empty() && !parse.possessors(noun).is_empty() => {
                        self.behind(noun, &["of"]).and_then(|tokens| Content::of(vec![tokens]))
                    }
                    Frame::For | Frame::To if !parse.possessors(noun).is_empty() => {
                        self.behind(noun, &["for", "to"]).and_then(|tokens| Content::of(vec![tokens]))
                    }
                    _ => None,
                };
                if let Some(content) = content {
                    if speakers.is_empty() {
                        return None;
                    }
                    return self.draft(noun, speakers, cue, *frame, content);
                }
            }
        }
        None
    }
}
