//! Whom the head of a noun phrase or a pronoun stands for, and whose a thing is.

use super::Scene;
use crate::model::{ActorKind, MentionForm, Who};
use crate::relations::slots::made_by;

impl Scene<'_> {
    /// The actors that the head of a noun phrase or a pronoun stands for.
    pub fn parties(&self, head: usize) -> Vec<usize> {
        let parse = &self.reading.parse;
        let head = self.antecedent(head);
        // `any minister who votes for it`: nobody in particular.
        let is_described = self.reading.mention_at(head).is_some_and(|mention| mention.form != MentionForm::Name);
        if is_described && parse.children_by(head, &["det"]).any(|det| parse.is_word(det, &["any"])) {
            return Vec::new();
        }
        if let Some(own) = self.first_person(head) {
            return vec![own];
        }
        if let Some(all) = self.both(head).or_else(|| self.all_of_kind(head)) {
            return all;
        }
        if let Some(all) = self.speakers_of_clause(head) {
            return all;
        }
        if let Some(named) = self.named_behind(head).or_else(|| self.named_in_front(head)) {
            return vec![named];
        }
        if let Some(own) = self.body_of_owner(head) {
            return vec![own];
        }
        // `Her college has paid`: what a body does is not done by the one who belongs to it.
        if self.is_anothers_body(head) {
            return Vec::new();
        }
        if let Some(state) = self.state_governed(head) {
            return vec![state];
        }
        let principals = self.principals(head);
        if !principals.is_empty() {
            return principals;
        }
        if let Some(mention) = self.reading.mention_at(head)
            && let Who::Actor(actor) = mention.who
            && mention.form == MentionForm::Name
        {
            return vec![self.firm_of_people(head, actor).unwrap_or(actor)];
        }
        let parties = self.reading.parties(head);
        // `a Chilean company` is not Chile.
        let is_firm = parse.has_lemma(head, &self.lexicon.body_words.firms) && parse.possessors(head).is_empty();
        if is_firm && self.reading.mention_headed(head).is_none() {
            // `the Danish company`
            let is_known = parse.children_by(head, &["det"]).any(|det| parse.is_word(det, &["the"]));
            let states = self.reading.modifiers(head).into_iter();
            let state = || states.filter(|_| is_known).find_map(|state| self.firm_of_state(state));
            return self.body_described(head).or_else(state).into_iter().collect();
        }
        let is_described = parties.iter().all(|&party| self.actor(party).unnamed);
        if let Some(body) = is_described.then(|| self.body_described(head)).flatten() {
            return vec![body];
        }
        if parties.is_empty()
            && parse.is_noun(head)
            && parse.dep(head) != "nsubj"
            && self.reading.mention_headed(head).is_none()
        {
            let made = self.makers(head);
            if !made.is_empty() {
                return made;
            }
        }
        if parties.is_empty() {
            return parse.possessors(head).into_iter().filter_map(|owner| self.body_described(owner)).collect();
        }
        parties
    }

    /// What a relative pronoun stands for: `Anna Kern, the head of the Harbour Party, who`: no body is a who.
    fn antecedent(&self, head: usize) -> usize {
        let parse = &self.reading.parse;
        let noun = parse.antecedent(head);
        let kind = |token: usize| self.reading.actor_at(token).map(|actor| self.actor(actor).kind);
        let is_body = parse.is_word(head, &["who", "whom"])
            && parse.dep(noun) == "pobj"
            && kind(noun) == Some(ActorKind::Organization);
        let mut above = parse.ancestors(noun).take_while(|&above| !parse.is_verb(above));
        above.find(|&above| is_body && kind(above) == Some(ActorKind::Person)).unwrap_or(noun)
    }

    /// `the plan drawn up by Oslo`
    fn makers(&self, thing: usize) -> Vec<usize> {
        let by = made_by(self, thing);
        by.into_iter().flat_map(|who| self.reading.parties(who)).collect()
    }

    /// `Norway and Iceland said they would ...`: all of them.
    fn speakers_of_clause(&self, head: usize) -> Option<Vec<usize>> {
        let parse = &self.reading.parse;
        let is_subject = parse.is_word(head, &["they"]) && parse.dep(head) == "nsubj";
        let clause = parse.head(head);
        let above = parse.head(clause);
        if !is_subject || parse.dep(clause) != "ccomp" || !parse.is_verb(above) {
            return None;
        }
        let subjects: Vec<usize> = parse.subjects(above).into_iter().filter(|&subject| subject != head).collect();
        let named = |&subject: &usize| self.reading.actor_at(subject).is_some();
        (subjects.len() > 1 && subjects.iter().all(named)).then(|| self.all(subjects))
    }

    /// Whose a thing is: `our proposals` are the speaker's.
    pub fn owners(&self, head: usize) -> Vec<usize> {
        let own: Vec<usize> =
            self.reading.parse.possessors(head).into_iter().filter_map(|owner| self.first_person(owner)).collect();
        if !own.is_empty() {
            return own;
        }
        let owners = self.bidders(head, self.reading.owners(head));
        if owners.is_empty() { self.strikers(head).or_else(|| self.bidder(head)).into_iter().collect() } else { owners }
    }

    /// Whose a noun is by possessive alone.
    pub fn owners_before(&self, noun: usize) -> Vec<usize> {
        self.all(self.reading.parse.possessors(noun))
    }

    /// All that several heads stand for.
    pub fn all(&self, heads: Vec<usize>) -> Vec<usize> {
        self.in_a_row(heads).into_iter().flat_map(|head| self.parties(head)).collect()
    }

    /// Of all that several heads stand for, those with names.
    pub fn named(&self, heads: Vec<usize>) -> Vec<usize> {
        self.all(heads).into_iter().filter(|&actor| !self.actor(actor).unnamed).collect()
    }

    /// `I` is the speaker; `we` is the body that the speaker speaks for.
    fn first_person(&self, token: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        if parse.is_word(token, &["i", "me", "my", "myself"]) {
            self.speaker(token)
        } else if parse.is_word(token, &["we", "us", "our", "ours", "ourselves"]) {
            let speaker = self.speaker(token)?;
            Some(self.body_of(speaker).filter(|_| self.actor(speaker).kind == ActorKind::Person).unwrap_or(speaker))
        } else {
            None
        }
    }

    /// The two states or bodies in the name of what a noun is or is about: `Norway-Iceland Council talks`.
    pub fn named_pair(&self, noun: usize) -> Vec<usize> {
        let own = self.reading.actor_at(noun);
        let Some(body) = own.or_else(|| self.reading.modifiers(noun).first().copied()) else { return Vec::new() };
        let name = &self.actor(body).name;
        let Some((one, two)) = name.split(' ').find_map(|word| word.split_once(['-', '–'])) else {
            return Vec::new();
        };
        let called = |name: &str| {
            self.cast.actors.iter().position(|actor| {
                !actor.unnamed && (actor.name == name || actor.aliases.iter().any(|alias| alias == name))
            })
        };
        match (called(one), called(two)) {
            (Some(one), Some(two)) if one != two => vec![one, two],
            _ => Vec::new(),
        }
    }
}
