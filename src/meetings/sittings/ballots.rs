//! Votes that show that those who vote have met: `voted four to three against the bid`, `Members voted by a show of hands in a
//! car park`.

use crate::meetings::facts;
use crate::meetings::sightings::Finder;

impl Finder<'_> {
    /// `a vote of no confidence`, `a confidence vote`.
    pub fn is_vote_of_confidence(&self, noun: usize) -> bool {
        let parse = self.parse();
        let before = || noun > 0 && parse.is_word(noun - 1, &["confidence", "no-confidence"]);
        let of = || parse.obliques(noun, &["of"]).into_iter().any(|what| parse.has_lemma(what, &["confidence"]));
        parse.has_lemma(noun, &["vote"]) && (before() || of())
    }

    /// `survived a vote of no confidence on Tuesday`: taken on a day, whoever tells where.
    pub fn is_vote_taken(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.ancestors(noun).find(|&above| parse.is_verb(above));
        self.is_vote_of_confidence(noun)
            && verb.is_some_and(|verb| parse.has_lemma(verb, &self.words().course.voting) && self.is_on_day(verb))
    }

    /// `voted 31 to 4 to reject it`, `voted unanimously`.
    pub(super) fn is_vote_counted(&self, verb: usize) -> bool {
        let parse = self.parse();
        let is_number = |token: usize| parse.pos(token) == "NUM";
        let counts = |token: usize| {
            let is_between = token > 0 && is_number(token - 1) && is_number(token + 1);
            (is_between && parse.is_word(token, &["to", "-", "–"]))
                || is_score(parse.word(token))
                || parse.is_word(token, &["unanimously"])
        };
        parse.has_lemma(verb, &["vote"])
            && parse.tag(verb) == "VBD"
            && facts::clause(parse, verb).filter(|&token| token > verb).any(counts)
    }

    /// `Members voted on Wednesday in the town hall`: all of them at one place on one day, or by their hands.
    pub(super) fn is_vote_of_members(&self, verb: usize, members: usize) -> bool {
        let parse = self.parse();
        let are_people = self.words().is_audience(&self.lemma(members))
            || (parse.pos(members) == "NOUN" && self.lexicon.people.is_person_at(parse, members));
        let by_hand = || {
            let mut clause = facts::clause(parse, verb);
            clause.any(|token| parse.is_word(token, &["hands", "acclamation"]))
        };
        parse.has_lemma(verb, &["vote"])
            && parse.tag(verb) == "VBD"
            && parse.tag(members) == "NNS"
            && are_people
            && self.is_on_day(verb)
            && (by_hand()
                || self.is_vote_counted(verb)
                || facts::venue(self, verb, &facts::clause(parse, verb)).is_some())
    }
}

/// `29-23`
fn is_score(word: &str) -> bool {
    let is_count = |part: &str| !part.is_empty() && part.len() < 5 && part.bytes().all(|byte| byte.is_ascii_digit());
    word.split_once(['-', '–']).is_some_and(|(one, other)| is_count(one) && is_count(other))
}
