//! Nouns that say what somebody says or thinks: `its warning that`, `issued a denial of`.

use crate::lexicon::Frame;
use crate::model::Act;
use crate::statements::content::bounds::infinitive;
use crate::statements::content::frames::Content;
use crate::statements::draft::Draft;
use crate::statements::search::Search;

impl Search<'_> {
    /// `Kern claims chairman Ola Berg rang the press`, where the parser took the verb for part of a name: a plural never is.
    pub(in crate::statements) fn verb_as_noun(&self, noun: usize) -> Option<Draft> {
        let parse = self.parse;
        if let Some(draft) = self.verb_before_that(noun).or_else(|| self.verb_at_end(noun)) {
            return Some(draft);
        }
        let speaker =
            noun.checked_sub(1).filter(|_| parse.tag(noun).ends_with('S') && parse.dep(noun) == "compound")?;
        let subject = parse.head(noun);
        let clause = parse.head(subject);
        let is_clause = parse.dep(subject).starts_with("nsubj") && parse.is_finite(clause);
        let opens = parse.subtree(subject).start == parse.sentences()[parse.sentence_of(noun)].start;
        if !is_clause || !opens || !self.is_named_person(speaker) || !parse.is_root(clause) {
            return None;
        }
        let (cue, frame) = self.lexicon.cues.verb_with(&parse.lemma(noun).to_lowercase(), &[Frame::That])?;
        self.draft(noun, vec![speaker], cue, frame, &Content::one(noun + 1..parse.subtree(clause).end))
    }

    /// `The bridge, Norlight charges, had been shut`, `The bridge will stay shut, Radio Norland reports.`: a body's name and the verb, which
    /// the parser took for one noun between commas or at the end of the sentence.
    fn verb_at_end(&self, noun: usize) -> Option<Draft> {
        let parse = self.parse;
        let name = noun.checked_sub(1).filter(|&name| parse.pos(name) == "PROPN")?;
        let whole = parse.subtree(noun);
        let sentence = parse.sentences()[parse.sentence_of(noun)].clone();
        let comma = (sentence.start + 1..noun).rev().find(|&at| parse.word(at) == ",")?;
        let is_name = (comma + 1..noun).all(|at| matches!(parse.pos(at), "PROPN" | "NUM" | "DET"));
        let is_verb = parse.tag(noun) == "NNS"
            && parse.is_word(noun, &["reports", "charges", "claims", "says", "notes", "states"]);
        let ends = comma > sentence.start + 3 && (noun + 1..sentence.end).all(|at| parse.is_mark(at));
        let after = noun + 2..sentence.end;
        let goes_on = parse.word(noun + 1) == "," && after.len() > 2 && parse.is_tensed(after.start);
        let is_bare = !(sentence.start..comma).any(|at| parse.is_tensed(at));
        if !is_name || !is_verb || noun - comma > 5 || whole.start < sentence.start || !(ends || goes_on && is_bare) {
            return None;
        }
        let (cue, frame) = self.lexicon.cues.verb_with(&parse.lemma(noun).to_lowercase(), &[Frame::That])?;
        let pieces = std::iter::once(sentence.start..comma).chain(goes_on.then_some(after));
        self.draft(noun, vec![name], cue, frame, &Content::of(pieces.collect()))
    }

    /// `The guild's management counters that the mill is old`, where the parser took the verb for the noun of the sentence.
    fn verb_before_that(&self, noun: usize) -> Option<Draft> {
        let parse = self.parse;
        let is_lost = parse.tag(noun) == "NNS" && parse.is_root(noun) && parse.is_word(noun + 1, &["that"]);
        let beside = parse.children_by(noun, &["compound", "nmod"]).find(|&one| one + 1 == noun).filter(|_| is_lost)?;
        let clause = parse.children_by(noun, &["relcl", "acl", "ccomp"]).find(|&clause| self.has_subject(clause))?;
        let (cue, frame) = self.lexicon.cues.verb_with(&parse.lemma(noun).to_lowercase(), &[Frame::That])?;
        let content = Content::one(noun + 2..parse.subtree(clause).end);
        if self.is_somebody(beside) { self.draft(noun, vec![beside], cue, frame, &content) } else { None }
    }

    /// `Kern's view is that nobody will come`: the clause behind the verb.
    fn clause_behind_be(&self, noun: usize) -> Option<usize> {
        let parse = self.parse;
        // `Her answer, passed on by a clerk, was that`: the parser gave the answer to the participle between the commas.
        let above = parse.head(noun);
        let is_passed_on = parse.tag(above) == "VBN" && parse.dep(above) == "advcl" && parse.word(above - 1) == ",";
        let be = if is_passed_on { parse.head(above) } else { above };
        let be = Some(be).filter(|&be| parse.lemma(be) == "be" && parse.dep(noun) == "nsubj")?;
        parse
            .children_by(be, &["ccomp"])
            .find(|&clause| clause > be && self.has_that(clause) && self.has_subject(clause))
    }

    /// `Her answer, relayed by a clerk, was that nobody had asked`: hers.
    fn utterance(&self, noun: usize) -> Option<Draft> {
        let is_utterance = self.lexicon.saying.utterances.has(self.parse.lemma(noun));
        let clause = self.clause_behind_be(noun).filter(|_| is_utterance)?;
        let owners = self.parse.possessors(noun);
        let (cue, _) = self.lexicon.cues.verb_with("say", &[Frame::That])?;
        (!owners.is_empty()).then(|| self.draft(noun, owners, cue, Frame::That, &self.pieces(clause, noun)))?
    }

    /// Whose the warning is: by possessive, by `from` or `by`, or by the verb that it hangs on. `light`: that verb leaves the telling to it.
    fn speakers_of_noun(&self, noun: usize, light: bool) -> Vec<usize> {
        let parse = self.parse;
        let mut speakers = parse.possessors(noun);
        if speakers.is_empty() {
            speakers = parse.obliques(noun, &["by", "from", "of", "among"]);
        }
        if speakers.is_empty() {
            // `the claim, repeated by the coach after each match, that ...`
            let voiced = parse.children_by(noun, &["acl"]).filter(|&voiced| parse.tag(voiced) == "VBN");
            speakers = voiced.flat_map(|voiced| parse.obliques(voiced, &["by"])).collect();
        }
        let verb = parse.head(noun);
        // `opened the session with an appeal for calm`, `were of the view that`
        let is_of = || parse.is_word(verb, &["of", "under"]) && parse.lemma(parse.head(verb)) == "be";
        if speakers.is_empty()
            && parse.dep(noun) == "pobj"
            && (parse.is_word(verb, &["with", "in", "by", "on"]) || is_of())
        {
            let above = parse.ancestors(verb).take(2).find(|&above| parse.is_verb(above));
            speakers = above.map(|above| parse.subjects(above)).unwrap_or_default();
        }
        // `Kern claims that it is late`, where the parser took the verb for a noun
        if speakers.is_empty() && parse.is_root(noun) && parse.tag(noun) == "NNS" {
            speakers = parse.children_by(noun, &["compound", "nmod"]).filter(|&name| self.is_actor(name)).collect();
        }
        // `From the hospitals came a warning that`
        if speakers.is_empty() && parse.dep(noun) == "nsubj" && parse.has_lemma(verb, &["come"]) {
            speakers = parse.obliques(verb, &["from"]);
        }
        if speakers.is_empty() && light && matches!(parse.dep(noun), "dobj" | "conj") {
            speakers = parse.subjects(verb);
        }
        speakers
    }

    /// `its warning that prices would rise`, `issued a denial of the report`.
    pub(in crate::statements) fn noun(&self, noun: usize) -> Option<Draft> {
        let parse = self.parse;
        let cues = self.lexicon.cues.noun(&parse.lemma(noun).to_lowercase());
        // `in order to please`, `strike in demand for better pay`
        let is_phrase = parse.is_word(noun, &["order", "demand"]) && parse.is_word(noun.saturating_sub(1), &["in"]);
        // `dropped its demand for a vote`: that is said no more. What becomes of a threat or a promise is followed.
        let is_followed = || cues.iter().any(|cue| matches!(cue.act, Act::Threaten | Act::Promise));
        let is_dropped = parse.dep(noun) == "dobj"
            && self.lexicon.saying.taking_back.has(parse.lemma(parse.head(noun)))
            && !is_followed();
        if let Some(answer) = self.utterance(noun) {
            return Some(answer);
        }
        // `said in a phone call to the daily`: nothing is demanded.
        let is_talk = parse.is_word(noun, &["call"])
            && (parse.children_by(noun, &["compound", "amod"]).any(|kind| {
                parse.is_word(kind, &["phone", "telephone", "conference", "video", "roll", "close", "tough"])
            }) || parse.is_word(parse.head(noun), &["in", "on", "during"]));
        if cues.is_empty() || is_phrase || is_dropped || is_talk {
            return None;
        }
        let verb = parse.head(noun);
        let light = self.lexicon.saying.light.has(parse.lemma(verb));
        let speakers = self.speakers_of_noun(noun, light);
        for cue in cues {
            for frame in &cue.frames {
                let content = match frame {
                    Frame::That => parse
                        .children_by(noun, &["acl", "ccomp", "relcl"])
                        .find(|&clause| self.has_that(clause) && self.has_subject(clause) && !self.is_relative(clause))
                        .or_else(|| self.clause_behind_be(noun))
                        .map(|clause| self.pieces(clause, noun)),
                    Frame::Infinitive => parse
                        .children_by(noun, &["acl", "xcomp"])
                        .find(|&clause| clause > noun && self.has_to(clause))
                        .map(|clause| Content::one(infinitive(parse, clause))),
                    Frame::Of if !speakers.is_empty() && !parse.possessors(noun).is_empty() => {
                        self.behind(noun, &["of"]).map(Content::one)
                    }
                    Frame::For | Frame::To if !speakers.is_empty() => {
                        self.for_infinitive(noun).or_else(|| self.behind(noun, &["for", "to"])).map(Content::one)
                    }
                    // `took issue with the figures`, `poured scorn on the offer`
                    Frame::With | Frame::On if light && !self.lexicon.saying.held.has(parse.lemma(verb)) => {
                        let word: &[&str] = if *frame == Frame::With { &["with"] } else { &["on", "upon"] };
                        self.behind(noun, word).or_else(|| self.behind(verb, word)).map(Content::one)
                    }
                    _ => None,
                };
                if let Some(content) = content {
                    if speakers.is_empty() {
                        return None;
                    }
                    return self.draft(noun, speakers, cue, *frame, &content);
                }
            }
        }
        None
    }
}
