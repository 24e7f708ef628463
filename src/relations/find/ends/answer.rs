//! Whose words or deeds are answered: `Oslo rejected the accusation`, `Oslo accepted`, `Oslo hailed the ruling`.

use crate::model::RelationKind;
use crate::relations::find::Finder;
use crate::relations::slots::is_infinitive;

/// How many sentences back the words may stand that somebody rejects.
const REACH: usize = 3;

impl Finder<'_> {
    /// Who said against the subject what it now rejects: `Oslo rejected the accusation`.
    pub(in crate::relations::find) fn accuser(&self, verb: usize, object: usize, subjects: &[usize]) -> Vec<usize> {
        let parse = self.parse();
        let is_pointer = parse.is_word(object, &["it", "this", "that"]);
        let definite = is_pointer
            || parse
                .children_by(object, &["det"])
                .any(|word| parse.is_word(word, &["the", "this", "that", "these", "those"]));
        let same = if definite { self.who_did_the_like(verb, object, subjects) } else { Vec::new() };
        if !same.is_empty() {
            return same;
        }
        let near = |token: usize| parse.sentence_of(token) + REACH >= parse.sentence_of(verb);
        let answered = self.known.iter().rev().take_while(|(token, _)| near(*token)).find(|(_, claim)| {
            matches!(claim.kind, RelationKind::Accuse | RelationKind::Request | RelationKind::Threaten)
                && subjects.iter().any(|&subject| self.scene.same_side(subject, claim.target))
        });
        let accuser = answered.map(|(_, claim)| claim.source).or_else(|| self.speaker_before(verb, object, subjects));
        let accusers: Vec<usize> = accuser.filter(|_| definite).into_iter().collect();
        if accusers.is_empty() && parse.is_noun(object) {
            return self.proposer(verb, Some(object), subjects);
        }
        accusers
    }

    /// Whose words were told last before they are answered: `Oslo dismissed the remark`.
    fn speaker_before(&self, verb: usize, object: usize, subjects: &[usize]) -> Option<usize> {
        let parse = self.parse();
        let explained =
            parse.children_by(object, &["prep", "acl", "relcl", "poss"]).any(|child| !parse.is_word(child, &["as"]));
        // What is told in the plural has been said by many.
        let is_one = !parse.tag(object).ends_with('S');
        if explained || !is_one || !parse.has_lemma(object, &self.scene.lexicon.proposals.answered) {
            return None;
        }
        let first = parse.sentences().get(parse.sentence_of(verb).saturating_sub(REACH))?.start;
        let own = self.scene.speaker(verb);
        let is_other = |&speaker: &usize| {
            Some(speaker) != own
                && !self.scene.actor(speaker).unnamed
                && !subjects.iter().any(|&subject| self.scene.same_side(subject, speaker))
        };
        (first..verb).rev().filter_map(|token| self.scene.speaker(token)).find(is_other)
    }

    /// Who asked or invited the subject, where nothing behind the verb says what it answers: `Oslo accepted`.
    pub(in crate::relations::find) fn asker(&self, verb: usize, subjects: &[usize]) -> Vec<usize> {
        let parse = self.parse();
        // `agreed to the inquiry`: to what was asked for.
        let to_it = |child: usize| {
            let mut behind = parse.children_by(child, &["pobj"]).flat_map(|what| parse.children_by(what, &["det"]));
            parse.is_word(child, &["to"]) && behind.any(|word| parse.is_word(word, &["the", "this", "that"]))
        };
        let is_time = |child: usize| parse.is_word(child, &["on", "after", "at", "before", "within", "without"]);
        // `refused to do so`, `refused to give such a promise`: what was asked for.
        let is_such = |what: usize| parse.children(what).any(|such| parse.is_word(such, &["such", "so"]));
        let is_it = |clause: usize| {
            is_such(clause)
                || parse.has_lemma(clause, &["comply", "budge"])
                || parse.children_by(clause, &["dobj"]).any(is_such)
        };
        let is_told = parse.child(verb, &["dobj", "ccomp", "nsubjpass", "acomp"]).is_some()
            || parse.children_by(verb, &["xcomp"]).any(|clause| !is_it(clause))
            || parse.children_by(verb, &["advcl"]).any(|clause| is_infinitive(parse, clause))
            || parse.children_by(verb, &["prep"]).any(|child| !to_it(child) && !is_time(child));
        // `a point on which Kern and Ola Berg have agreed`: with each other.
        let is_point = parse.dep(verb) == "relcl" && subjects.len() > 1;
        if is_told || is_point || !subjects.iter().all(|&subject| !self.scene.actor(subject).unnamed) {
            return Vec::new();
        }
        let near = |token: usize| parse.sentence_of(token) + REACH >= parse.sentence_of(verb);
        let asked = self.known.iter().rev().take_while(|(token, _)| near(*token)).find(|(_, claim)| {
            matches!(claim.kind, RelationKind::Request | RelationKind::Consult | RelationKind::Agree)
                && subjects.iter().any(|&subject| self.scene.same_side(subject, claim.target))
                && !subjects.iter().any(|&subject| self.scene.same_side(subject, claim.source))
        });
        let asker: Vec<usize> = asked.map(|(_, claim)| claim.source).into_iter().collect();
        if asker.is_empty() { self.last_proposer(verb, REACH, subjects) } else { asker }
    }

    /// Who put forward what the subject takes or leaves: `Oslo offered ships, but Bergen turned them down`.
    pub(in crate::relations::find) fn proposer(
        &self,
        verb: usize,
        object: Option<usize>,
        subjects: &[usize],
    ) -> Vec<usize> {
        let parse = self.parse();
        let Some(object) = object else {
            // `said no`
            let no = |child: usize| parse.is_word(child, &["no"]);
            let is_alone = parse.child(verb, &["prep", "ccomp", "prt"]).is_none();
            // `A deal is near, says Kern. Berg disagrees.`
            if parse.has_lemma(verb, &["disagree", "demur", "object"]) {
                // `might object`: has not yet.
                let is_open = parse.modal(verb).is_some() || parse.tag(verb) == "VB";
                let single = subjects.len() == 1 && is_alone && !is_open;
                return self.speaker_disputed(verb, subjects).filter(|_| single).into_iter().collect();
            }
            let hits_back = parse.has_lemma(verb, &["hit", "shoot", "fire", "snap", "strike"]);
            if hits_back && parse.child(verb, &["dobj"]).is_none() {
                return self.speaker_disputed(verb, subjects).into_iter().collect();
            }
            let refuses = parse.has_lemma(verb, &["say"]) && parse.children(verb).any(no) && is_alone;
            return if refuses { self.last_proposer(verb, REACH, subjects) } else { Vec::new() };
        };
        if parse.pos(object) == "PRON" {
            return match parse.lower(object).as_str() {
                "it" | "them" => self.last_proposer(verb, 1, subjects),
                "that" | "this" => self.speaker_disputed(verb, subjects).into_iter().collect(),
                _ => Vec::new(),
            };
        }
        let definite = parse.children_by(object, &["det"]).any(|word| parse.is_word(word, &["the", "this", "that"]));
        // `the offer of six euros` is told from no other by its price.
        let tells = |&child: &usize| {
            parse.dep(child) != "prep" || !self.scene.all(parse.children_by(child, &["pobj"]).collect()).is_empty()
        };
        let explained = parse.children_by(object, &["prep", "acl", "relcl", "poss", "nmod"]).any(|child| tells(&child));
        // `a proposal that Oslo has accepted` is explained by what stands before it.
        let is_above = parse.head(verb) == object && parse.dep(verb) == "relcl";
        if !parse.has_lemma(object, &self.scene.lexicon.proposals.proposed) || parse.tag(object).ends_with('S') {
            return Vec::new();
        }
        let same = if definite && !explained { self.who_did_the_like(verb, object, subjects) } else { Vec::new() };
        if !same.is_empty() {
            return same;
        }
        if is_above || definite && !explained {
            return self.last_proposer(verb, REACH, subjects);
        }
        Vec::new()
    }

    /// Who offered, asked or proposed something last, other than those who answer.
    fn last_proposer(&self, verb: usize, reach: usize, subjects: &[usize]) -> Vec<usize> {
        let parse = self.parse();
        let Some(first) = parse.sentences().get(parse.sentence_of(verb).saturating_sub(reach)) else {
            return Vec::new();
        };
        let proposed = (first.start..verb).rev().filter_map(|token| {
            // `asked whether it was so` puts a question.
            let questions = parse.has_lemma(token, &["ask"])
                && parse.child(token, &["xcomp"]).is_none()
                && parse.obliques(token, &["for", "of"]).is_empty();
            let orders = || {
                parse.has_lemma(token, &["tell", "order", "press"])
                    && parse.child(token, &["xcomp"]).is_some_and(|what| is_infinitive(parse, what))
            };
            let is_said = parse.is_verb(token)
                && (parse.has_lemma(token, &self.scene.lexicon.proposals.proposing) || orders())
                && !parse.is_negated(token)
                && !questions;
            let whose = if is_said {
                self.scene.all(parse.subjects(token))
            } else if parse.has_lemma(token, &self.scene.lexicon.proposals.proposed) {
                // `Norden made a bid for the bank`: whose it is, tells who makes it before for what it is.
                let makes = parse.dep(token) == "dobj"
                    && parse.has_lemma(parse.head(token), &self.scene.lexicon.proposals.submitting);
                let makers = if makes { self.scene.all(parse.subjects(parse.head(token))) } else { Vec::new() };
                if makers.is_empty() { self.scene.owners(token) } else { makers }
            } else {
                Vec::new()
            };
            Some(whose).filter(|whose| !whose.is_empty())
        });
        let others = |whose: Vec<usize>| -> Vec<usize> {
            let is_other = |&who: &usize| {
                !self.scene.actor(who).unnamed && !subjects.iter().any(|&subject| self.scene.same_side(subject, who))
            };
            whose.into_iter().filter(is_other).collect()
        };
        proposed.map(others).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// Whose words `disputes that` answers: those told last by another.
    pub(in crate::relations::find) fn speaker_disputed(&self, verb: usize, subjects: &[usize]) -> Option<usize> {
        let parse = self.parse();
        let first = parse.sentences().get(parse.sentence_of(verb).saturating_sub(1))?.start;
        let is_other = |&speaker: &usize| {
            !self.scene.actor(speaker).unnamed
                && !subjects.iter().any(|&subject| self.scene.same_side(subject, speaker))
        };
        (first..verb).rev().filter_map(|token| self.scene.speaker(token)).find(is_other)
    }

    /// `The judge froze the ban`: whose what a court undoes is.
    pub(in crate::relations::find) fn overruled(&self, verb: usize, object: usize, subjects: &[usize]) -> Vec<usize> {
        let parse = self.parse();
        let judges = |title: &str| ["judge", "justice", "magistrate"].iter().any(|judge| title.ends_with(judge));
        let is_judge = |&who: &usize| self.scene.actor(who).roles.iter().any(|role| judges(&role.title.to_lowercase()));
        let rules = parse.subjects(verb).into_iter().any(|head| self.scene.is_court(head));
        if !rules && !subjects.iter().any(is_judge) {
            return Vec::new();
        }
        let owners = self.scene.owners(object);
        if owners.is_empty() { self.echoed(&[object], subjects) } else { owners }
    }

    /// The court or authority named last, whose `the ruling` is.
    pub(in crate::relations::find) fn decider(&self, object: usize, subjects: &[usize]) -> Vec<usize> {
        let parse = self.parse();
        let definite = parse.children_by(object, &["det"]).any(|word| parse.is_word(word, &["the", "this", "that"]));
        if !definite || parse.tag(object).ends_with('S') || parse.child(object, &["poss", "compound"]).is_some() {
            return Vec::new();
        }
        let before = self.scene.reading.found.iter().rev().filter(|mention| mention.tokens.end <= object);
        let near = before.take_while(|mention| parse.sentence_of(mention.head) + REACH >= parse.sentence_of(object));
        let deciders = near.filter(|mention| self.scene.is_court(mention.head));
        let is_other = |actor: &usize| !subjects.iter().any(|&subject| self.scene.same_side(subject, *actor));
        deciders.filter_map(|mention| self.scene.reading.actor_at(mention.head)).find(is_other).into_iter().collect()
    }
}
