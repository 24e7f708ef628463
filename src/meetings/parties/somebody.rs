//! Whether a noun stands for somebody, by name or by what they are.

use crate::meetings::sightings::Finder;

impl Finder<'_> {
    /// Somebody, by name or by what they are.
    pub fn is_somebody(&self, head: usize) -> bool {
        let parse = self.parse();
        let lemma = self.lemma(head);
        self.reading.mention_headed(head).is_some()
            || self.lexicon.people.is_person_at(parse, head)
            || self.lexicon.people.is_collective(&lemma)
            || self.words().is_plural_side(&parse.lower(head))
            // `received the midwives' college`
            || (self.words().is_guild(&lemma) && !self.reading.parties(head).is_empty())
            // `met the unions`
            || !self.lexicon.people.body_kinds(&lemma).is_empty()
            || parse.has_lemma(head, &["delegation", "deputation"])
            // `the president-elect`
            || parse.is_word(head, &["elect", "designate"])
            || (self.words().is_team(&lemma) && parse.possessors(head).into_iter().any(|owner| self.is_somebody(owner)))
            // `met the PRL parliamentary group`
            || (self.words().is_team(&lemma)
                && parse.children_by(head, &["nmod", "compound"]).any(|name| self.reading.actor_at(name).is_some()))
            // `met her counterpart Ola Berg`
            || parse.children_by(head, &["appos"]).any(|name| {
                // `met its target, the manager Ola Berg said`
                let is_own = parse.subtree(name).start.checked_sub(1).is_none_or(|before| parse.word(before) != ",");
                is_own && self.reading.actor_at(name).is_some()
            })
    }

    /// Whose part it is: `the union's local branch`.
    pub fn whose_branch(&self, head: usize) -> impl Iterator<Item = usize> + '_ {
        let parse = self.parse();
        let owners = if self.words().is_team(&self.lemma(head)) { parse.possessors(head) } else { Vec::new() };
        owners.into_iter().flat_map(|owner| self.reading.parties(owner))
    }

    /// `spent an hour with the strikers`, and not `with his family`.
    pub fn is_with_others(&self, verb: usize) -> bool {
        let parse = self.parse();
        let with = parse.obliques(verb, &["with"]);
        let is_other = |&head: &usize| self.is_somebody(head) && !parse.has_lemma(head, &self.lexicon.people.household);
        with.iter().any(is_other) && !self.persons(self.doers(verb)).is_empty()
    }

    /// `met his wife at school`: how two became acquainted.
    pub fn meets_family(&self, verb: usize) -> bool {
        let parse = self.parse();
        let is_kin =
            |object: &usize| parse.has_lemma(*object, &["wife", "husband", "girlfriend", "boyfriend", "spouse"]);
        parse.objects(verb).iter().any(|object| is_kin(object) && parse.child(*object, &["poss"]).is_some())
    }

    /// `signed in front of the envoy`, `in the presence of both leaders`.
    pub fn is_witnessed(&self, verb: usize) -> bool {
        let parse = self.parse();
        parse.obliques(verb, &["in"]).into_iter().any(|noun| parse.is_word(noun, &["front", "presence"]))
    }
}
