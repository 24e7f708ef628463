//! Where what is said ends because the next saying begins: `She said A and warned of B`, `she said A, while he said B`.

use crate::statements::search::Search;

impl Search<'_> {
    /// `She said A, and he replied B`, `she said it would A and warned of B`: the parser often takes the second saying for part
    /// of what the first says.
    pub(in crate::statements) fn is_next_saying(&self, child: usize, clause: usize, governor: usize) -> bool {
        let parse = self.parse;
        if self.keeps_silent(child, clause, governor) {
            return true;
        }
        if child < clause.max(governor) || !self.is_outward(child) {
            return false;
        }
        // `Half agreed that it was late, while a third said it was early`
        let is_contrast = parse.dep(child) == "advcl"
            && parse.children_by(child, &["mark"]).any(|mark| parse.is_word(mark, &["while", "whereas"]))
            && parse.tag(child) == parse.tag(governor);
        // `Oslo, she said, wanted bread, though she warned that it was dear`
        let is_conceded = parse.dep(child) == "advcl"
            && parse.children_by(child, &["mark"]).any(|mark| parse.is_word(mark, &["though", "although"]))
            && parse.child(child, &["ccomp"]).is_some();
        if is_contrast || is_conceded {
            return self.has_speaker(child) && parse.child(child, &["nsubj"]).is_some();
        }
        if parse.dep(child) != "conj" {
            return false;
        }
        if self.is_own_again(child, governor) || self.are_own_stances(child, clause, governor) {
            return true;
        }
        // `Fans said they are tired and the club accused the league of greed`: told in the tense of the first saying.
        let is_told = || {
            let is_plain = parse.child(child, &["aux", "auxpass"]).is_none();
            is_plain
                && parse.tag(child) == parse.tag(governor)
                && parse.tag(child) != parse.tag(clause)
                && self.has_speaker(child)
        };
        match parse.child(child, &["nsubj", "nsubjpass"]) {
            // `She had slept an hour, she said, and it showed`: nothing that anybody says.
            Some(subject) => {
                let is_thing = parse.is_word(subject, &["it", "this", "that"]);
                subject > clause && (parse.child(child, &["ccomp"]).is_some() || !is_thing && is_told())
            }
            // `had weighed the bid and found it wanting`
            None if self.is_sign(child) && !parse.children_by(child, &["ccomp"]).any(|told| self.is_finite(told)) => {
                false
            }
            None => self.resumes(child, clause, governor),
        }
    }

    /// `confirmed that the two had met but would not say why`, `said it was over and declined to comment`: what the speaker does not say.
    fn keeps_silent(&self, child: usize, clause: usize, governor: usize) -> bool {
        let parse = self.parse;
        let is_later = parse.dep(child) == "conj" && parse.head(child) == clause && child > clause.max(governor);
        if !is_later || self.has_subject(child) {
            return false;
        }
        let modal =
            parse.children_by(child, &["aux"]).any(|aux| parse.is_word(aux, &["would", "will", "could", "did"]));
        let is_unsaid = modal
            && parse.is_negated(child)
            && parse.has_lemma(child, &["say", "comment", "elaborate", "specify", "disclose", "reveal", "identify"]);
        let declines = parse.has_lemma(child, &["decline", "refuse"])
            && parse.tag(child) == parse.tag(governor)
            && parse.children_by(child, &["xcomp"]).any(|what| {
                parse
                    .has_lemma(what, &["say", "comment", "elaborate", "specify", "give", "disclose", "discuss", "name"])
            });
        is_unsaid || declines
    }

    /// `The ledger, she said, was lost, and she dared him to find it`, `said she saw no need, and accused the town`: by a verb of saying in
    /// the tense of the first, behind a comma, the same speaker says more.
    fn is_own_again(&self, child: usize, governor: usize) -> bool {
        let parse = self.parse;
        let actor = |noun: usize| self.reading.actor_at(noun);
        let speaker = parse.child(governor, &["nsubj"]).and_then(actor);
        let clause = parse.head(child);
        let subject = parse.child(child, &["nsubj"]).or_else(|| parse.child(clause, &["nsubj"]));
        let conjunction = (clause + 1..child).rev().find(|&token| parse.is_word(token, &["and", "but"]));
        speaker.is_some()
            && subject.and_then(actor) == speaker
            && conjunction.is_some_and(|conjunction| parse.word(conjunction - 1) == ",")
            && parse.tag(child) == "VBD"
            && parse.tag(governor) == "VBD"
            && parse.child(child, &["aux"]).is_none()
    }

    /// `said she regretted the vote and praised the mayor as a man of his word`: two stances of the speaker's, told in one tense, are two
    /// things said.
    fn are_own_stances(&self, child: usize, clause: usize, governor: usize) -> bool {
        let parse = self.parse;
        let actor = |noun: usize| self.reading.actor_at(noun);
        let speaker = parse.child(governor, &["nsubj"]).and_then(actor);
        let own = parse.child(clause, &["nsubj"]).filter(|&own| parse.tag(own) == "PRP");
        let is_own = own.is_some_and(|own| actor(own).is_none() || speaker.is_none() || actor(own) == speaker);
        let is_plain = |verb: usize| parse.is_finite(verb) && parse.child(verb, &["aux", "auxpass"]).is_none();
        let lemma = parse.lemma(clause).to_lowercase();
        parse.head(child) == clause
            && is_own
            && is_plain(child)
            && is_plain(clause)
            && parse.tag(child) == parse.tag(governor)
            && parse.tag(clause) == parse.tag(governor)
            && !self.has_subject(child)
            && !self.is_sign(child)
            && !self.lexicon.cues.verb(&lemma).is_empty()
    }

    /// True where a verb without a subject is in the tense of the verb of saying and not of the clause that it is joined to.
    pub(in crate::statements) fn resumes(&self, verb: usize, clause: usize, governor: usize) -> bool {
        let parse = self.parse;
        let is_plain = |token: usize| parse.child(token, &["aux", "auxpass"]).is_none();
        // `demands that the state buy it and did not exclude a strike`
        let did = |token: usize| parse.children_by(token, &["aux"]).find(|&aux| parse.is_word(aux, &["did", "does"]));
        if let Some(aux) = did(verb)
            && parse.is_verb(governor)
            && parse.tag(aux) == parse.tag(governor)
            && did(clause).is_none()
            && parse.tag(clause) != parse.tag(governor)
        {
            return true;
        }
        // `saying that it was late and warning that it might fail`
        if parse.tag(governor) == "VBG" && parse.tag(verb) == "VBG" && is_plain(verb) {
            return parse.child(verb, &["ccomp"]).is_some();
        }
        // `found that it did not support or contradicted it`
        let is_choice = parse.is_word(parse.subtree(verb).start.saturating_sub(1), &["or", "nor"]);
        let tag = parse.tag(verb);
        // `says that it will pay and has asked the board to agree`
        let is_perfect = |token: usize| {
            let has = parse.children_by(token, &["aux"]).any(|aux| parse.is_word(aux, &["has", "have"]));
            parse.tag(token) == "VBN" && has
        };
        let told_in_present = is_perfect(verb) && !is_perfect(clause) && matches!(parse.tag(governor), "VBZ" | "VBP");
        if parse.is_verb(governor) && !is_choice && told_in_present {
            return true;
        }
        parse.is_verb(governor)
            && !is_choice
            && matches!(tag, "VBD" | "VBZ" | "VBP")
            && is_plain(verb)
            && (tag == parse.tag(governor) || !parse.is_finite(governor))
            && (tag != parse.tag(clause)
                || !is_plain(clause)
                || !self.has_speaker(clause)
                // `said the guests were late and derided the menu`: what somebody is, and what else the speaker said.
                || parse.lemma(clause) == "be" && self.is_outward(verb) && parse.child(verb, &["dobj"]).is_some())
    }

    /// True where the subject of the clause could say something: not in `the bills were wrong and accused the bank of theft`.
    fn has_speaker(&self, clause: usize) -> bool {
        let subjects = self.parse.subjects(clause);
        subjects.is_empty() || subjects.iter().any(|&subject| self.is_somebody(subject))
    }

    /// True for a verb of saying, whatever its frame.
    pub(in crate::statements) fn is_outward(&self, verb: usize) -> bool {
        let lemma = self.parse.lemma(verb).to_lowercase();
        self.parse.is_verb(verb) && self.lexicon.cues.verb(&lemma).iter().any(|cue| !cue.inward)
    }
}
