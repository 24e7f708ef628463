//! Adjectives that say what somebody thinks: `was confident that`, `is ready to`.

use crate::lexicon::Frame;
use crate::statements::content::bounds::phrase;
use crate::statements::content::frames::Content;
use crate::statements::draft::Draft;
use crate::statements::search::Search;

impl Search<'_> {
    /// `was concerned it was late`, where the parser took the adjective for a verb.
    pub(in crate::statements) fn participle(&self, verb: usize) -> Option<Draft> {
        let parse = self.parse;
        let cues = self.lexicon.cues.adjective(&parse.lower(verb));
        let speakers = parse.child(verb, &["nsubj", "nsubjpass"]).into_iter().collect();
        let cue = cues.iter().find(|cue| cue.frames.contains(&Frame::That))?;
        let clause = self.clause(verb, false).filter(|_| parse.tag(verb) == "VBN" && parse.is_passive(verb))?;
        self.draft(verb, speakers, cue, Frame::That, &clause)
    }

    /// `was confident that`, `is ready to`.
    pub(in crate::statements) fn adjective(&self, adjective: usize) -> Option<Draft> {
        let parse = self.parse;
        let cues = self.lexicon.cues.adjective(&parse.lemma(adjective).to_lowercase());
        // `declared herself confident that`, which the parser took for a clause
        let is_reflexive = matches!(parse.dep(adjective), "ccomp" | "xcomp")
            && parse
                .child(adjective, &["nsubj"])
                .is_some_and(|one| parse.lower(one).ends_with("self") || parse.lower(one).ends_with("selves"));
        if cues.is_empty()
            || !is_reflexive && !matches!(parse.dep(adjective), "acomp" | "oprd" | "conj" | "amod" | "acl" | "advcl")
        {
            return None;
        }
        let verb = parse.head(parse.first_conjunct(adjective));
        // `neither willing to say that`, `when the state is ready to join`: not so, or not yet.
        let is_denied =
            adjective.checked_sub(1).is_some_and(|before| parse.is_word(before, &["neither", "nobody", "none", "nor"]));
        let is_open = parse
            .children_by(verb, &["mark", "advmod"])
            .any(|mark| mark < verb && parse.is_word(mark, &["when", "if", "whether", "until", "once", "unless"]));
        if is_denied || is_open {
            return None;
        }
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
                        .map(|clause| Content::one(phrase(parse, clause))),
                    Frame::Of => self.behind(adjective, &["of", "about"]).map(Content::one),
                    _ => None,
                };
                if let Some(content) = content {
                    return self.draft(adjective, speakers, cue, *frame, &content);
                }
            }
        }
        None
    }

    /// `clear on the fact that`, `sure about the point that`.
    pub(in crate::statements) fn on_the_fact(&self, governor: usize) -> Option<Content> {
        let parse = self.parse;
        let noun = parse.obliques(governor, &["on", "about", "of", "in"]).into_iter().next()?;
        let clause = parse.children_by(noun, &["acl", "ccomp", "relcl"]).find(|&clause| self.has_that(clause))?;
        Some(self.pieces(clause, noun))
    }
}
