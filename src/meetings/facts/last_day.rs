//! Until when a meeting goes on, which is not when it is.

use crate::grammar::{When, whens};
use crate::meetings::sightings::Finder;

impl Finder<'_> {
    /// `The session is due to last until Friday`, `was adjourned until Friday`: when it ends, or goes on, is not when it is.
    pub fn is_the_end(&self, when: &When) -> bool {
        self.lasts_until(when) || self.is_until(when, &["adjourn", "recess", "postpone", "delay"])
    }

    /// `is due to last until Friday`, `runs through Friday`.
    fn lasts_until(&self, when: &When) -> bool {
        self.is_until(when, &["last", "continue", "run", "go", "stretch"])
    }

    fn is_until(&self, when: &When, verbs: &[&str]) -> bool {
        let parse = self.parse();
        let until = parse.head(when.tokens.start);
        let is_of_verb = parse.ancestors(until).take(3).any(|verb| parse.has_lemma(verb, verbs));
        parse.is_word(until, &["until", "till", "through"]) && is_of_verb
    }

    /// `which is due to end on Friday`, `will close on Friday`: when it will be over.
    pub fn is_last_day(&self, when: &When) -> bool {
        let parse = self.parse();
        let verb = parse.ancestors(when.tokens.start).find(|&above| parse.is_verb(above));
        let is_to_come = |verb: usize| {
            parse.modal(verb).is_some()
                || matches!(parse.tag(verb), "VBZ" | "VBP")
                || parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO")
        };
        verb.is_some_and(|verb| {
            parse.has_lemma(verb, &["end", "close", "conclude", "finish", "wind"]) && is_to_come(verb)
        })
    }

    /// The last day of what goes on: `the talks are due to last until Thursday`, `the summit, which ends on Friday`.
    pub fn last_day(&self, word: usize) -> Option<When> {
        let parse = self.parse();
        let anchor = self.reading.anchor.as_ref()?;
        let sentence = parse.sentences()[parse.sentence_of(word)].clone();
        let found = whens(parse, &self.document.text, sentence, anchor);
        let is_of_word = |when: &When| {
            let verb = parse.ancestors(when.tokens.start).find(|&above| parse.is_verb(above));
            verb.is_some_and(|verb| verb == word || parse.is_below(word, verb) || parse.is_below(verb, word))
        };
        let mut ends = found.into_iter().filter(|when| self.lasts_until(when) || self.is_last_day(when));
        ends.find(|when| when.start == when.end && is_of_word(when))
    }
}
