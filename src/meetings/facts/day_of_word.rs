//! The day on which a meeting was asked for, called or called off, which is not the day of the meeting.

use crate::grammar::When;
use crate::meetings::facts;
use crate::meetings::sightings::Finder;

impl Finder<'_> {
    /// Takes out the days that only tell when somebody spoke of the meeting, and of `postponed from Monday until Friday` the
    /// day that was not kept to.
    pub fn leave_day_of_word(&self, word: usize, verb: usize, found: &mut Vec<When>) {
        let parse = self.parse();
        if word == verb || !parse.is_verb(verb) {
            return;
        }
        let lemma = self.lemma(verb);
        // `Monday's talks were called off`
        let is_object =
            verb < word && parse.objects(verb).iter().any(|&object| object == word || parse.is_below(word, object));
        // `on Friday proposed a round table`, `a mediator yesterday called off the talks`
        let asks = parse.dep(word) == "dobj" && self.words().proposes(&lemma);
        let is_word = asks || (is_object && self.is_off(verb));
        // `arrived on Thursday for the talks`
        let arrives = self.refers_back(word) && facts::traveller(parse, word, self.words()) == Some(verb);
        // `today calls a general meeting for 5 April`: two days, the second of the meeting.
        let calls = is_object && parse.has_lemma(verb, &["call", "convene", "summon", "schedule", "announce"]);
        let has_own = found.iter().any(|when| when.tokens.start > word);
        found.retain(|when| {
            let is_own = parse.is_below(when.tokens.start, word);
            let is_behind = when.tokens.start > verb || is_own;
            (is_behind || !(is_word || (calls && has_own))) && (is_own || !arrives)
        });
        if self.is_off(verb) {
            for when in found.iter_mut().filter(|when| when.start < when.end) {
                let is_moved = when.tokens.clone().any(|token| parse.is_word(token, &["until", "till", "to"]));
                when.end = if is_moved { when.start } else { when.end };
            }
        }
    }
}
