//! Papers in which somebody speaks, and whose they are.

use super::represented::organ_of;
use crate::model::{ActorKind, MentionForm};
use crate::statements::search::Search;
use std::ops::Range;

/// How many sentences back `the statement` is looked for.
const REACH: usize = 10;

impl Search<'_> {
    /// The paper that `it` stands for: what the sentence before is about, `The letter was sent by the city. It says that ...`, or
    /// what it ends on where `it` is nobody else, `The city sent a letter. It says that ...`
    pub(in crate::statements) fn paper_meant(&self, it: usize) -> Option<usize> {
        let (parse, reading) = (self.parse, self.reading);
        if !parse.is_word(it, &["it"]) {
            return None;
        }
        if let Some(paper) = self.paper_beside(it) {
            return Some(paper);
        }
        let sentence = parse.sentence_of(it);
        let before = parse.sentences()[sentence.checked_sub(1)?].clone();
        let block = &reading.blocks[reading.block_of(it)].tokens;
        let root = before.clone().find(|&token| parse.is_root(token))?;
        // The parser takes some sentences for their subject.
        let subject = parse.child(root, &["nsubj", "nsubjpass"]).or_else(|| parse.is_noun(root).then_some(root));
        let subject = subject.filter(|&subject| subject >= block.start);
        // `The letter says A. It asks for B. It adds that ...`
        let about = subject.and_then(|subject| {
            let is_paper = parse.is_noun(subject) && self.is_paper(subject);
            if is_paper { Some(subject) } else { self.paper_meant(subject) }
        });
        if about.is_some() || self.is_actor(it) {
            return about;
        }
        let is_object = |token: usize| matches!(parse.dep(token), "dobj" | "nsubjpass" | "nsubj" | "attr");
        let mut papers = before.filter(|&token| parse.is_noun(token) && self.is_paper(token) && is_object(token));
        papers.next().filter(|&paper| paper >= block.start)
    }

    /// `The letter praises nobody, but it states that`: the subject of the first of two clauses that are joined. The parser takes some
    /// for their subject.
    pub(in crate::statements) fn paper_beside(&self, it: usize) -> Option<usize> {
        let parse = self.parse;
        let verb = parse.head(it);
        let first = parse.first_conjunct(verb);
        let subject = if parse.is_noun(first) { Some(first) } else { parse.child(first, &["nsubj", "nsubjpass"]) };
        let is_joined = parse.is_word(it, &["it"]) && parse.dep(it) == "nsubj" && first != verb;
        subject.filter(|&subject| is_joined && subject < it && parse.is_noun(subject) && self.is_paper(subject))
    }

    /// True for a paper in which somebody speaks.
    pub(in crate::statements) fn is_paper(&self, noun: usize) -> bool {
        self.lexicon.saying.papers.has(self.parse.lemma(noun))
    }

    /// Whose paper it is, by the words around it or by what stands before it.
    pub(in crate::statements) fn author(&self, paper: usize) -> Option<usize> {
        let before = || self.issuer_before(paper).filter(|_| self.told_issuer(paper).is_none());
        self.issuer(paper).or_else(before)
    }

    /// Whose paper it is, by the words around it.
    fn issuer(&self, paper: usize) -> Option<usize> {
        let parse = self.parse;
        // `his indictment`: he is who is accused.
        let owners = if parse.has_lemma(paper, &["indictment"]) { Vec::new() } else { parse.possessors(paper) };
        let whose = owners.into_iter().chain(parse.obliques(paper, &["by", "from", "of"]));
        // `the letter, signed by the treasurer`
        let is_made = |&made: &usize| self.lexicon.saying.signing.has(parse.lemma(made));
        let makers = parse.children_by(paper, &["acl"]).filter(is_made).flat_map(|made| parse.obliques(made, &["by"]));
        // `the letter that the treasurer sent`
        let senders = parse.children_by(paper, &["relcl"]).filter(is_made).flat_map(|made| {
            parse.children_by(made, &["nsubj"]).filter(|&who| !parse.tag(who).starts_with('W')).collect::<Vec<_>>()
        });
        let compound = parse.children_by(paper, &["compound", "nmod", "amod"]);
        let above = parse.head(paper);
        // `A letter came from the city.`, `From the city came a letter.`
        let arrives =
            parse.dep(paper) == "nsubj" && parse.is_verb(above) && parse.child(above, &["dobj", "ccomp"]).is_none();
        let from = if arrives { parse.obliques(above, &["from"]) } else { Vec::new() };
        // `issued a statement saying that`, `said in a statement`: whoever did.
        let verb = match parse.dep(paper) {
            // `dismissed reports suggesting that`: they are no reports of his.
            "dobj" | "nsubjpass" if self.makes(above) => Some(above),
            "pobj" if parse.is_word(above, &["in", "with"]) => Some(parse.head(above)),
            _ => None,
        };
        let issuers = verb.filter(|&verb| parse.is_verb(verb)).map(|verb| parse.subjects(verb)).unwrap_or_default();
        let who = |token: usize| {
            let organ = || organ_of(self, token).filter(|_| !self.is_paper(token));
            self.reading.actor_at(token).or_else(organ)
        };
        whose.chain(from).chain(makers).chain(senders).chain(compound).chain(issuers).find_map(who)
    }

    /// True for what one does to a paper of one's own.
    fn makes(&self, verb: usize) -> bool {
        let words = &self.lexicon.saying;
        words.signing.has(self.parse.lemma(verb)) || words.light.has(self.parse.lemma(verb))
    }

    /// `the safety board's findings`, `a report by the audit office`: whose it is, where that is no actor of the folder.
    pub(in crate::statements) fn issuer_without_actor(&self, paper: usize) -> Option<usize> {
        let is_unknown = self.parse.is_noun(paper) && self.is_paper(paper) && self.author(paper).is_none();
        self.told_issuer(paper).filter(|_| is_unknown)
    }

    /// Whose the words around it say that it is.
    fn told_issuer(&self, paper: usize) -> Option<usize> {
        let parse = self.parse;
        let mut whose = parse.possessors(paper).into_iter().chain(parse.obliques(paper, &["by", "from"]));
        whose.find(|&owner| parse.is_noun(owner) && self.is_somebody(owner))
    }

    /// Whose paper it is, by what stands before it: `the statement` has been named, or written by whoever spoke last in the paragraph; `a short
    /// statement` is by the body that the sentence before is about.
    fn issuer_before(&self, paper: usize) -> Option<usize> {
        let (parse, reading) = (self.parse, self.reading);
        let sentence = parse.sentence_of(paper);
        let block = &reading.blocks[reading.block_of(paper)].tokens;
        let is_definite = parse.children_by(paper, &["det"]).any(|det| parse.is_word(det, &["the", "this", "that"]));
        if is_definite {
            let first = parse.sentences()[sentence.saturating_sub(REACH)].start;
            // `the text goes on`: whatever paper was named last.
            let is_any = parse.has_lemma(paper, &["text", "document", "paper"]);
            let is_same = |token: usize| {
                parse.lemma(token) == parse.lemma(paper) || (is_any && parse.is_noun(token) && self.is_paper(token))
            };
            // `“He did not make the statements,” it said`: others.
            let is_here = |token: usize| !self.quoted[token] && parse.tag(token) == parse.tag(paper);
            let mut same = (first..paper).rev().filter(|&token| is_same(token) && is_here(token));
            let named = same.find_map(|token| self.issuer(token));
            let before = block.start..parse.sentences()[sentence].start;
            // A communiqué or a draft is of many; a statement is of whoever speaks.
            let is_own = parse.has_lemma(paper, &["statement", "post", "release", "announcement", "tweet", "readout"]);
            let body = || self.body_saying(before.clone()).filter(|_| is_own);
            // `wrote to the guild urging it to wait. The letter said`, be it in the paragraph before
            let is_letter = parse.has_lemma(paper, &["letter", "email", "note"]);
            let run = if is_letter { first..parse.sentences()[sentence].start } else { before.clone() };
            return named.or_else(|| self.writer(run)).or_else(body);
        }
        // `Polls suggest that`, `media reports say`: of whoever asked or looked, and that is not told.
        if parse.tag(paper) == "NNS" || !parse.children_by(paper, &["det"]).any(|det| parse.is_word(det, &["a", "an"]))
        {
            return None;
        }
        // `a draft seen by this newspaper`: whose it is, is not told.
        let is_leaked = |made: usize| self.lexicon.saying.leaking.has(parse.lemma(made));
        if parse.children_by(paper, &["acl"]).any(is_leaked) {
            return None;
        }
        let before = parse.sentences()[sentence.checked_sub(1)?].clone();
        let root = before.clone().find(|&token| parse.is_root(token)).filter(|_| before.start >= block.start)?;
        let subject = *parse.subjects(root).first()?;
        reading.mention_headed(subject).filter(|mention| mention.form == MentionForm::Name)?;
        parse.is_verb(root).then(|| reading.actor_at(subject)).flatten()
    }

    /// `The mill's board said no again. “Too little,” reads the statement.`: the body that said something last in the run.
    fn body_saying(&self, run: Range<usize>) -> Option<usize> {
        let parse = self.parse;
        let says = |&token: &usize| !self.quoted[token] && parse.is_verb(token) && self.says(token);
        let verb = run.rev().find(says)?;
        let is_body = |actor: usize| matches!(self.actors[actor].kind, ActorKind::Organization | ActorKind::State);
        // `the mayor's office said`
        let speaks = |subject: usize| {
            let body = self.reading.actor_at(subject).filter(|&actor| is_body(actor));
            body.or_else(|| organ_of(self, subject).filter(|&actor| is_body(actor) || self.is_office(subject)))
        };
        parse.subjects(verb).into_iter().find_map(speaks)
    }

    /// `“I am done,” she wrote. The letter went on ...`: who wrote last in the run.
    fn writer(&self, run: Range<usize>) -> Option<usize> {
        let parse = self.parse;
        // `promised to send his deputy`: no letter.
        let sends_somebody = |verb: usize| parse.child(verb, &["dobj"]).is_some_and(|whom| self.is_somebody(whom));
        let writes = |&token: &usize| {
            !self.quoted[token]
                && parse.is_verb(token)
                && self.lexicon.saying.signing.has(parse.lemma(token))
                && !sends_somebody(token)
        };
        let verb = run.rev().find(writes)?;
        parse.subjects(verb).into_iter().find_map(|subject| self.reading.actor_at(subject))
    }
}
