//! Where around a verb the words stand that are said: one way for each frame.

use super::bounds::{infinitive, phrase};
use crate::lexicon::Frame;
use crate::statements::search::Search;
use std::ops::Range;

/// Where a frame's content was found.
pub(in crate::statements) struct Content {
    pub pieces: Vec<Range<usize>>,
    pub addressee: Option<usize>,
}

impl Content {
    /// Content in one piece.
    pub(in crate::statements) fn one(piece: Range<usize>) -> Self {
        Self::of(std::iter::once(piece).collect())
    }

    /// Content in several pieces, in text order.
    pub(in crate::statements) fn of(pieces: Vec<Range<usize>>) -> Self {
        Self { pieces, addressee: None }
    }

    /// The same, said to somebody.
    pub(in crate::statements) fn to(self, addressee: Option<usize>) -> Self {
        Self { addressee, ..self }
    }
}

impl Search<'_> {
    /// What the frame takes for what is said.
    pub(in crate::statements) fn content(&self, verb: usize, frame: Frame, takes_person: bool) -> Option<Content> {
        let parse = self.parse;
        let object = || self.spoken_object(verb);
        // `asked for a vote, a step that the mayor welcomed`: behind a comma stands what one makes of it.
        let near_object = || object().filter(|&object| !self.is_behind_comma(object));
        match frame {
            Frame::That | Frame::Finding => self.clause(verb, takes_person),
            Frame::Wh => self.question(verb, takes_person),
            Frame::Particle | Frame::Out => self.made_plain(verb),
            Frame::OnInfinitive => self.called_on(verb),
            Frame::ObjectInfinitive => self.urged(verb),
            Frame::OfIng => self.accused_of(verb),
            Frame::As | Frame::ObjectAs => self.described_as(verb),
            Frame::AsOrObject => self.described_as(verb).or_else(|| self.object(verb)),
            Frame::Predicate => self.predicate(verb),
            Frame::Infinitive => self.wished(verb),
            Frame::ToIng => self.behind(verb, &["to"]).map(Content::one),
            Frame::Ing => self.doing(verb),
            Frame::ForIng => {
                let object = object()?;
                let whole = phrase(parse, object);
                let reason = self.behind(verb, &["for", "over"])?;
                Some(Content::one(whole.start..whole.end.max(reason.end)).to(Some(object)))
            }
            Frame::ObjectTo => {
                let whole = phrase(parse, object()?);
                let other = self.behind(verb, &["to", "with"])?;
                (whole.start < other.start).then(|| Content::one(whole.start..whole.end.max(other.end)))
            }
            Frame::ObjectAt => {
                let whole = phrase(parse, object()?);
                let measure = self.behind(verb, &["at"])?;
                let is_counted = measure.clone().any(|token| parse.pos(token) == "NUM");
                let is_hour = self.is_date(&measure);
                let end = self.with_comparison(verb, measure.end);
                (is_counted && !is_hour && whole.start < measure.start).then(|| Content::one(whole.start..end))
            }
            Frame::OutObject => {
                parse.child(verb, &["prt"]).filter(|&particle| parse.is_word(particle, &["out"]))?;
                self.object(verb).or_else(|| self.doing(verb))
            }
            Frame::OutAt => {
                parse.child(verb, &["prt", "advmod"]).filter(|&particle| parse.is_word(particle, &["out", "back"]))?;
                self.behind(verb, &["at"]).map(Content::one)
            }
            Frame::BackOn => {
                parse.children_by(verb, &["prt", "advmod"]).find(|&particle| parse.is_word(particle, &["back"]))?;
                self.behind(verb, &["on", "against"]).map(Content::one)
            }
            Frame::For => self
                .for_infinitive(verb)
                .or_else(|| self.behind(verb, &["for"]))
                .filter(|tokens| {
                    near_object().is_none_or(|object| self.is_date(&phrase(parse, object))) && !self.is_date(tokens)
                })
                .map(Content::one),
            Frame::Object | Frame::Attitude => self.object(verb),
            // `She was speaking of the first round`: what her words were about.
            Frame::Of if parse.tag(verb) == "VBG" && parse.has_lemma(verb, &["speak", "talk"]) => None,
            Frame::Of => self.spoken_of(verb),
            Frame::About => self.behind(verb, &["about"]).map(|tokens| Content::one(tokens).to(object())),
            Frame::To => self.behind(verb, &["to"]).filter(|tokens| !self.names_person(tokens)).map(Content::one),
            Frame::Against => self.behind(verb, &["against"]).map(Content::one),
            Frame::On => self.behind(verb, &["on"]).filter(|tokens| !self.is_date(tokens)).map(Content::one),
            Frame::So => {
                let word = parse
                    .children_by(verb, &["advmod", "intj", "dobj", "discourse"])
                    .find(|&child| parse.is_word(child, &["so", "no", "yes"]) && child > verb)?;
                Some(Content::one(word..word + 1))
            }
            Frame::With => self.behind(verb, &["with"]).map(Content::one),
            Frame::Quote | Frame::Addressee | Frame::WithObject => None,
        }
    }

    /// The object of a verb, where it is not part of a quotation in front.
    fn spoken_object(&self, verb: usize) -> Option<usize> {
        self.parse.child(verb, &["dobj"]).filter(|&object| !self.quoted[object] || object > verb)
    }

    /// `pointed out that ...`, `made clear that ...`
    fn made_plain(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let particle = parse.child(verb, &["prt", "acomp", "oprd", "advmod"]).filter(|&particle| {
            parse.is_word(particle, &["out", "clear", "plain", "known", "slip"])
                || parse.is_word(particle, &["on"]) && parse.has_lemma(verb, &["let"])
        });
        // `let slip that he had gone`, where the parser took the first verb for an auxiliary
        let is_let = parse.has_lemma(verb, &["slip"])
            && parse.children_by(verb, &["aux"]).any(|aux| parse.has_lemma(aux, &["let"]));
        if is_let {
            return self.clause(verb, false);
        }
        if parse.child(verb, &["dobj"]).is_some_and(|object| parse.is_word(object, &["attention"])) {
            return self.brought_to_mind(verb);
        }
        particle
            .and_then(|particle| self.clause(verb, false).or_else(|| self.clause(particle, false)))
            .or_else(|| self.made_clear(verb))
    }

    /// `drew attention to the fact that it was late`, `called attention to the delay`
    fn brought_to_mind(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let matter = self.behind(verb, &["to"])?;
        let fact = matter.clone().find(|&noun| parse.is_word(noun, &["fact"]));
        let clause =
            fact.and_then(|fact| parse.children_by(fact, &["acl", "ccomp", "relcl"]).find(|&told| self.has_that(told)));
        Some(clause.map_or_else(|| Content::one(matter), |clause| self.pieces(clause, verb)))
    }

    /// `puts the cost at 40 million, 5 million more than the town's own figure`: behind the comma, how much more that is.
    fn with_comparison(&self, verb: usize, end: usize) -> usize {
        let parse = self.parse;
        let compares = |&child: &usize| {
            let tokens = parse.subtree(child);
            tokens.start == end + 1 && tokens.clone().any(|token| parse.is_word(token, &["than"]))
        };
        let is_comma = end < parse.len() && parse.word(end) == ",";
        let comparison = parse.children_by(verb, &["npadvmod", "dobj", "advmod", "dep"]).find(compares);
        comparison.filter(|_| is_comma).map_or(end, |child| parse.subtree(child).end)
    }

    /// `accused him of lying`: of what.
    fn accused_of(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let object = self.spoken_object(verb);
        // `reproached him with having lied`
        let with = || self.behind(verb, &["with"]).filter(|_| parse.has_lemma(verb, &["reproach"]));
        let of = self.charge(verb).or_else(|| self.behind(verb, &["of"])).or_else(with)?;
        // `each accused the other of theft`: who, is told by no other words.
        let other = object.filter(|&object| parse.is_word(object, &["other", "others"]) && object < of.start);
        let start = other.map_or(of.start, |other| phrase(parse, other).start);
        // `accused him of playing with the lives of others`, where the parser hung the last part on the verb
        let rest = parse.children_by(verb, &["prep"]).find(|&rest| parse.subtree(rest).start == of.end);
        let rest = rest.map(|rest| parse.subtree(rest)).filter(|rest| !self.is_date(rest));
        let end = rest.map_or(of.end, |rest| rest.end);
        // `accused him of theft and lying to the guests`, where the parser joined the second deed to the verb
        let is_deed = |&deed: &usize| {
            let is_taken_for_noun = parse.lower(deed).ends_with("ing") && parse.child(deed, &["dobj"]).is_some();
            (parse.tag(deed) == "VBG" || is_taken_for_noun)
                && parse.subtree(deed).start == end + 1
                && parse.is_word(end, &["and", "or"])
                && parse.child(deed, &["aux", "nsubj"]).is_none()
        };
        let end = parse.children_by(verb, &["conj"]).find(is_deed).map_or(end, |deed| parse.subtree(deed).end);
        Some(Content::one(start..end).to(object.or_else(|| parse.child(verb, &["nsubjpass"]))))
    }

    /// `accused the mayor and his deputies of lying`, `accused members of her party of lying`: the charge, which the parser hung on
    /// the last noun of whom it is made against.
    fn charge(&self, verb: usize) -> Option<Range<usize>> {
        let parse = self.parse;
        let objects = parse.children_by(verb, &["dobj"]).filter(|&object| object > verb);
        // `was accused by members of her own choir of singing flat`
        let object = objects.max();
        let whom = object.or_else(|| parse.obliques(verb, &["by"]).first().copied())?;
        let is_doing = |of: usize| parse.child(of, &["pcomp"]).is_some_and(|deed| parse.tag(deed) == "VBG");
        // `accused Kern of theft`: nobody is called so by a name.
        let of_name = parse.child(whom, &["prep"]).filter(|&of| of == whom + 1 && parse.is_word(of, &["of"]));
        let is_thing = |of: usize| {
            parse.child(of, &["pobj"]).is_some_and(|deed| parse.pos(deed) == "NOUN" && !self.is_somebody(deed))
        };
        if let Some(of) = of_name.filter(|&of| self.is_named_person(whom) && is_thing(of)) {
            return Some(of + 1..parse.subtree(of).end);
        }
        let is_within = |of: usize| {
            let mut way = parse.ancestors(of).take_while(|&above| above != verb);
            // `accused the guards - who deny it - of lying`
            let is_parted = matches!(parse.word(of - 1), "-" | "–" | "—" | ")" | ",");
            way.all(|above| {
                matches!(parse.dep(above), "dobj" | "conj" | "prep" | "pobj" | "appos" | "agent")
                    || is_parted && parse.dep(above) == "relcl"
            })
        };
        let is_charge = |&of: &usize| {
            parse.is_word(of, &["of"])
                && parse.head(of) != verb
                && (object.is_none() || parse.head(of) != whom)
                && is_doing(of)
                && is_within(of)
        };
        let of = parse.subtree(whom).find(is_charge)?;
        Some(of + 1..parse.subtree(of).end)
    }

    /// `promised to see it`
    fn wished(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        // `wants the rents frozen`
        let is_wish = |&child: &usize| {
            parse.has_lemma(verb, &["want"])
                && parse.tag(child) == "VBN"
                && parse.child(child, &["nsubj", "nsubjpass"]).is_some_and(|subject| subject > verb)
                && parse.child(child, &["aux", "auxpass"]).is_none()
        };
        let clauses = || parse.children_by(verb, &["xcomp", "ccomp"]);
        if let Some(wish) = clauses().find(is_wish) {
            return Some(Content::one(phrase(parse, wish)));
        }
        // `threatened last week to walk out`, where the parser took what is threatened for a purpose
        let is_behind_date = |&clause: &usize| {
            let begins = parse.subtree(clause).start;
            self.is_infinitive(clause) && begins > verb + 1 && self.is_date(&(verb + 1..begins))
        };
        let behind_date = || parse.children_by(verb, &["advcl"]).find(is_behind_date);
        let clause = clauses().find(|&child| self.is_infinitive(child)).or_else(behind_date)?;
        // `whom she promised to see`: what stands before the verb is no part of it.
        let own = infinitive(parse, clause);
        let end = self.with_bare_conjuncts(verb, own.end);
        Some(Content::one(if clause > verb { own.start.max(verb + 1)..end } else { own }))
    }

    /// `wants to mend the pier, build a hall and paint the gate`, where the parser joined the further deeds to the verb, whose tense they
    /// do not have.
    pub(in crate::statements) fn with_bare_conjuncts(&self, verb: usize, end: usize) -> usize {
        let parse = self.parse;
        let is_deed = |&deed: &usize| {
            deed > verb
                && parse.tag(deed) == "VB"
                && parse.tag(verb) != "VB"
                && parse.children_by(deed, &["aux", "nsubj"]).next().is_none()
                && parse.subtree(deed).start <= end + 2
        };
        let deeds = parse.children_by(verb, &["conj"]).filter(is_deed);
        deeds.map(|deed| parse.subtree(deed).end).max().map_or(end, |last| last.max(end))
    }

    /// `taking it`, `having taken it`
    fn doing(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let is_ing = |&child: &usize| {
            let auxiliaries = parse.children_by(child, &["aux", "auxpass"]);
            child > verb && auxiliaries.chain([child]).min().is_some_and(|first| parse.tag(first) == "VBG")
        };
        // `denies owing the money`, which the parser may take for a preposition
        let is_next = |clause: &usize| *clause == verb + 1;
        let clauses = parse.children_by(verb, &["xcomp", "dobj", "ccomp"]);
        let clause = clauses.chain(parse.children_by(verb, &["prep"]).filter(is_next)).find(is_ing)?;
        Some(Content::one(phrase(parse, clause)))
    }

    /// `spoke of a feud`
    fn spoken_of(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let of = self.behind(verb, &["of"])?;
        // `speak of a feud within a feud`, where the parser hung the last part on the verb
        let rest = parse.children_by(verb, &["prep"]).find(|&rest| parse.subtree(rest).start == of.end);
        let rest = rest.filter(|&rest| {
            !self.is_of_cue(rest)
                && parse.is_word(rest, &["within", "between", "among", "for", "against", "to", "with"])
        });
        let end = rest.map_or(of.end, |rest| parse.subtree(rest).end);
        Some(Content::one(of.start..end))
    }
}
