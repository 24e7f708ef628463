//! Verbs around meetings: those that are one, lead to one, plan it or call it off. All are asked by their dictionary form.

use super::MeetingWords;

impl MeetingWords {
    /// True for verbs that say that people met.
    pub fn is_verb(&self, lemma: &str) -> bool {
        self.verbs.has(lemma)
    }

    /// True for verbs that say so with `down`, `together` or `hands`.
    pub fn is_particle_verb(&self, lemma: &str) -> bool {
        self.particle_verbs.has(lemma)
    }

    /// True for verbs whose one plural subject can be both sides.
    pub fn is_mutual(&self, lemma: &str) -> bool {
        self.mutual.has(lemma)
    }

    /// True for verbs of speech that are a meeting where a length or a telephone is named.
    pub fn is_talking(&self, lemma: &str) -> bool {
        self.talking.has(lemma)
    }

    /// True for verbs that say that two spoke by telephone.
    pub fn is_telephoning(&self, lemma: &str) -> bool {
        self.telephoning.has(lemma)
    }

    /// True for what an assembly does when it meets.
    pub fn assembles(&self, lemma: &str) -> bool {
        self.assembling.has(lemma)
    }

    /// True for verbs whose subject takes part in the meeting that is their object.
    pub fn holds(&self, lemma: &str) -> bool {
        self.holding.has(lemma)
    }

    /// True for verbs whose subject is at the meeting that they lead to.
    pub fn attends(&self, lemma: &str) -> bool {
        self.attending.has(lemma)
    }

    /// True for verbs that set a meeting for later.
    pub fn plans(&self, lemma: &str) -> bool {
        self.planned.has(lemma)
    }

    /// True for verbs that wish for a meeting.
    pub fn proposes(&self, lemma: &str) -> bool {
        self.proposed.has(lemma)
    }

    /// True for verbs that call a meeting off.
    pub fn cancels(&self, lemma: &str) -> bool {
        self.cancelled.has(lemma)
    }

    /// The meal that a verb is: `dine`.
    pub fn meal(&self, lemma: &str) -> Option<&'static str> {
        match lemma {
            "lunch" => Some("lunch"),
            "breakfast" => Some("breakfast"),
            "dine" | "sup" => Some("dinner"),
            _ => None,
        }
    }

    /// True for verbs by which somebody comes to a meeting.
    pub fn travels(&self, lemma: &str) -> bool {
        self.travelling.has(lemma)
    }

    /// True for what an assembly does with what is before it.
    pub fn decides(&self, lemma: &str) -> bool {
        self.deciding.has(lemma)
    }

    /// True for verbs whose subject and object are at the meeting that something is said at.
    pub fn speaks(&self, lemma: &str) -> bool {
        self.speaking.has(lemma)
    }

    /// True for what one spends an hour doing with somebody.
    pub fn courts(&self, lemma: &str) -> bool {
        self.courting.has(lemma)
    }

    /// True for verbs that are a meeting only with a day or a place.
    pub fn needs_place(&self, lemma: &str) -> bool {
        self.placed.has(lemma)
    }

    /// True for what prices do in a session of a market.
    pub fn trades(&self, lemma: &str) -> bool {
        self.trading.has(lemma)
    }

    /// True for what a court or committee does to a witness.
    pub fn examines(&self, lemma: &str) -> bool {
        self.examining.has(lemma)
    }

    /// True for what is done with a deal before them.
    pub fn explains(&self, lemma: &str) -> bool {
        self.explaining.has(lemma)
    }

    /// True for verbs whose infinitive did not happen.
    pub fn refuses(&self, lemma: &str) -> bool {
        self.refusing.has(lemma)
    }

    /// True for verbs that ask somebody to come.
    pub fn invites(&self, lemma: &str) -> bool {
        self.inviting.has(lemma)
    }
}
