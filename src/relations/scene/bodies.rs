//! Bodies that are named by what they are: `his party`, `the board`, `the forum`, `the company`.

use super::Scene;
use crate::model::{ActorKind, MentionForm};

/// Those who run a body, and are named without it: `called on the board`.
const RUN_BODIES: [&str; 7] = ["managers", "bosses", "board", "management", "directors", "executives", "leadership"];

/// Those of them that a body is called only where its name or the article says that it is one.
pub(super) const STRICT_KINDS: [&str; 6] = ["federation", "fund", "league", "club", "association", "exchange"];

/// Nouns for any body, behind `that` and `this`.
const ANY: [&str; 6] = ["institution", "body", "organization", "organisation", "agency", "association"];

/// How many sentences `the board` looks back.
const REACH: usize = 3;

/// How many times as often as any other of its kind a body is spoken of that is meant by `the company`.
const FOREMOST: usize = 2;

impl Scene<'_> {
    /// `his party`, `her union`: the body that the person is known to belong to, where there is only one such.
    pub(super) fn body_of_owner(&self, head: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        if parse.tag(head) != "NN" || !self.is_body_noun(head) || parse.is_word(head, &RUN_BODIES) {
            return None;
        }
        // `their union`: the one that the article is about.
        if parse.children_by(head, &["poss"]).any(|owner| parse.is_word(owner, &["their"])) {
            return self.body_named_by(head);
        }
        let owner = parse.children_by(head, &["poss"]).find(|&owner| parse.is_word(owner, &["his", "her"]))?;
        let person = self.reading.actor_at(owner).filter(|&person| self.actor(person).kind == ActorKind::Person)?;
        let roles = self.actor(person).roles.iter().filter_map(|role| self.number(role.of.as_ref()?.as_str()));
        let mut bodies: Vec<usize> = roles
            .filter(|&body| self.actor(body).kind == ActorKind::Organization && !self.actor(body).unnamed)
            .collect();
        bodies.sort_unstable();
        bodies.dedup();
        Some(bodies).filter(|bodies| bodies.len() == 1).map(|bodies| bodies[0])
    }

    /// `his college`, which is not known: a body, and not the person.
    pub(super) fn is_anothers_body(&self, head: usize) -> bool {
        let parse = &self.reading.parse;
        let is_theirs = || parse.has_lemma(head, &["union", "employer", "club"]);
        let is_his = || {
            let owned = |&owner: &usize| {
                parse.is_word(owner, &["his", "her"]) || parse.is_word(owner, &["their"]) && is_theirs()
            };
            parse.children_by(head, &["poss"]).any(|owner| owned(&owner))
        };
        let is_led = || parse.has_lemma(head, &["party", "government", "administration", "cabinet", "coalition"]);
        parse.tag(head) == "NN"
            && self.is_body_noun(head)
            && is_his()
            && !is_led()
            && self.reading.mention_headed(head).is_none()
    }

    /// `company`, `union`, `college`
    pub(in crate::relations) fn is_body_noun(&self, noun: usize) -> bool {
        !self.lexicon.people.body_kinds(&self.reading.parse.lemma(noun).to_lowercase()).is_empty()
    }

    /// The body that a noun without a name stands for.
    pub(super) fn body_described(&self, head: usize) -> Option<usize> {
        self.body_called(head).or_else(|| self.body_run_by(head)).or_else(|| self.body_of_kind(head))
    }

    /// `Anna Kern, who heads that institution`, `who chairs it`: the body that was named last before.
    pub(in crate::relations) fn body_just_named(&self, head: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        let pointed = parse.children_by(head, &["det"]).any(|det| parse.is_word(det, &["that", "this"]));
        let is_open = parse.is_word(head, &["it"]) || pointed && parse.has_lemma(head, &ANY);
        if !is_open || self.reading.actor_at(head).is_some() {
            return None;
        }
        self.named_before(head, 1).find(|&body| self.is_body(body))
    }

    /// `the board`, of no body in particular: that of the one body whose board the article speaks of, else that of the one
    /// that was named last, other than who acts on it.
    fn body_run_by(&self, head: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        // `Managers refused.`
        let is_alone = || parse.tag(head) == "NNS" && parse.children(head).next().is_none();
        // `the tourism board` runs no other body.
        let is_own =
            || parse.children_by(head, &["compound"]).any(|kind| parse.pos(kind) == "NOUN" && !self.is_body_noun(kind));
        if !parse.is_word(head, &RUN_BODIES) || !(self.is_bare(head) || is_alone()) || is_own() {
            return None;
        }
        let acting = self.acting_on(head);
        let is_other = |body: &usize| {
            self.is_body(*body)
                && !self.is_press(self.actor(*body))
                && !acting.iter().any(|&other| self.same_side(other, *body))
        };
        let boards = (0..parse.len()).filter(|&token| token != head && parse.lower(token) == parse.lower(head));
        let mut owned = boards.filter_map(|board| {
            let owners =
                self.reading.parse.possessors(board).into_iter().filter_map(|owner| self.reading.actor_at(owner));
            owners.chain(self.reading.modifiers(board)).find(is_other)
        });
        let first = owned.next();
        if first.is_some() && owned.all(|other| Some(other) == first) {
            return first;
        }
        if let Some(firm) = self.firm_bid_for().filter(is_other) {
            return Some(firm);
        }
        // Of those named near, the one that the article speaks of most; no court or union has a board.
        let has_board = |body: &usize| is_other(body) && self.can_be_called(*body, "company");
        let near: Vec<usize> = self.named_before(head, REACH).filter(has_board).collect();
        let count = |body: usize| self.reading.found.iter().filter(|mention| mention.who.actor() == Some(body)).count();
        let most = near.iter().rev().copied().max_by_key(|&body| count(body));
        most.filter(|&body| count(body) > 1).or_else(|| self.foremost_body(2, |body| has_board(&body))).or(most)
    }

    /// `the forum`, where one body in the article is called a forum by its name.
    fn body_called(&self, head: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        let is_noun = matches!(parse.tag(head), "NN" | "NNP");
        if !is_noun || parse.children(head).any(|child| child < head && !parse.is_word(child, &["the"])) {
            return None;
        }
        let noun = parse.lower(head);
        parse.child(head, &["det"])?;
        let mut bodies = self
            .reading
            .found
            .iter()
            .filter(|mention| mention.form == MentionForm::Name)
            .filter_map(|mention| mention.who.actor());
        let is_called = |actor: &usize| {
            let actor = self.actor(*actor);
            actor.kind == ActorKind::Organization
                && actor.name.split(' ').count() > 1
                && actor.name.split(' ').any(|word| word.to_lowercase() == noun)
        };
        let first = bodies.find(is_called)?;
        bodies.all(|other| other == first || !is_called(&other)).then_some(first)
    }

    /// `the company`, `the union`: that of a spokeswoman who says so, else the one of its kind that the article speaks of
    /// most by far, other than who acts on it.
    fn body_of_kind(&self, head: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        let is_plain = self.is_bare(head) && parse.child(head, &["prep", "relcl", "acl", "appos"]).is_none();
        self.body_named_by(head).filter(|_| is_plain)
    }

    /// The body that is meant by its kind alone, also within `union leaders`.
    pub(super) fn body_named_by(&self, head: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        if parse.tag(head) != "NN" || !parse.has_lemma(head, &self.lexicon.body_words.singular) {
            return None;
        }
        let noun = parse.lemma(head).to_lowercase();
        let own = self.speaker(head).filter(|&speaker| self.actor(speaker).kind == ActorKind::Person);
        if let Some(own) = own.and_then(|speaker| self.body_of(speaker)).filter(|&body| self.can_be_called(body, &noun))
        {
            return Some(own);
        }
        let acting = self.acting_on(head);
        // `the bank`, among firms: the one whose name says so.
        let is_other = |body: usize| !acting.iter().any(|&other| self.same_side(other, body));
        if noun == "bank"
            && let Some(bank) = self.foremost_body(1, |body| self.is_bank(body) && is_other(body))
        {
            return Some(bank);
        }
        let least = if noun == "union" || STRICT_KINDS.contains(&noun.as_str()) { 1 } else { 2 };
        self.foremost_body(least, |body| self.can_be_called(body, &noun) && is_other(body))
    }

    /// The body of all that fit of which the article speaks most by far, and no less than so often.
    pub(in crate::relations) fn foremost_body(&self, least: usize, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for body in self.reading.found.iter().filter_map(|mention| mention.who.actor()) {
            if let Some(known) = counts.iter_mut().find(|(_, known)| *known == body) {
                known.0 += 1;
            } else if !self.actor(body).unnamed && fits(body) {
                counts.push((1, body));
            }
        }
        counts.sort_unstable_by_key(|&(count, body)| (std::cmp::Reverse(count), body));
        let next = counts.get(1).map_or(0, |&(count, _)| count);
        counts.first().filter(|&&(count, _)| count >= least && count >= FOREMOST * next).map(|&(_, body)| body)
    }

    /// `the board`: nothing before it says whose it is.
    fn is_bare(&self, head: usize) -> bool {
        let parse = &self.reading.parse;
        let is_nobody = |child: usize| self.reading.actor_at(child).is_none();
        parse.children(head).filter(|&child| child < head).all(is_nobody)
            && parse.child(head, &["det", "poss", "amod"]).is_some()
    }

    /// The others who act in the clause that the noun stands in, or on whom it acts.
    pub(super) fn acting_on(&self, head: usize) -> Vec<usize> {
        let parse = &self.reading.parse;
        let verb = parse.ancestors(head).find(|&above| parse.is_verb(above));
        verb.map_or_else(Vec::new, |verb| {
            let others = parse.subjects(verb).into_iter().chain(parse.objects(verb)).filter(|&other| other != head);
            // `Norden's demand was refused by the board`
            let theirs = |other: usize| {
                let whose = parse.possessors(other).into_iter().filter_map(|owner| self.reading.actor_at(owner));
                self.reading.actor_at(other).into_iter().chain(whose)
            };
            others.flat_map(theirs).collect()
        })
    }

    /// The actors named before a token, the last first, no more than so many sentences back.
    pub(in crate::relations) fn named_before(&self, token: usize, reach: usize) -> impl Iterator<Item = usize> {
        let parse = &self.reading.parse;
        let before = self.reading.found.iter().rev().filter(move |mention| mention.tokens.end <= token);
        let near =
            before.take_while(move |mention| parse.sentence_of(mention.head) + reach >= parse.sentence_of(token));
        near.filter(|mention| mention.form == MentionForm::Name).filter_map(|mention| mention.who.actor())
    }

    /// True for a body with a name.
    pub(in crate::relations) fn is_body(&self, actor: usize) -> bool {
        self.actor(actor).kind == ActorKind::Organization && !self.actor(actor).unnamed
    }
}
