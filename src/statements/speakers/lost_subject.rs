//! Who says it where the parser lost or misplaced the subject of the clause.

use crate::lexicon::Frame;
use crate::statements::search::Search;

impl Search<'_> {
    /// `posted a video to Twitter saying that`: Twitter says nothing. `dismissed claims that guests had left, calling them wrong`: nor do
    /// the guests.
    pub(in crate::statements) fn reporter_of(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        let above = parse.head(verb);
        if parse.tag(verb) != "VBG" || above >= verb {
            return Vec::new();
        }
        let is_place = |&place: &usize| {
            let to = parse.subtree(place).start.checked_sub(1);
            parse.dep(verb) == "pcomp" && to == Some(above) && parse.is_word(above, &["to", "on", "at", "in"])
        };
        let acts = |&above: &usize| {
            parse.is_verb(above) && parse.children_by(above, &["nsubj"]).any(|one| self.is_somebody(one))
        };
        if parse.child(verb, &["nsubj"]).is_some_and(|place| is_place(&place)) {
            return parse.ancestors(verb).find(acts).map(|above| parse.subjects(above)).unwrap_or_default();
        }
        // A claim that is told of by a verb of its own, which the participle goes on with behind the comma.
        let is_parted = parse.dep(verb) == "advcl" && parse.word(parse.subtree(verb).start.saturating_sub(1)) == ",";
        // `claims that guests had left`, `reports suggesting that guests had left`
        let told = if parse.dep(above) == "ccomp" { parse.head(above) } else { above };
        let claim = parse.head(told);
        let is_claim = parse.dep(told) == "acl" && parse.is_noun(claim);
        let says = parse.head(claim);
        let is_told = is_parted && is_claim && !self.is_outward(above) && acts(&says) && self.is_outward(says);
        if is_told { parse.subjects(says) } else { Vec::new() }
    }

    /// `The head of the guild, Anna Kern, announced from her window that`, where the parser made a participle of the verb and of the rest no
    /// clause: nothing is announced of a person that way.
    pub(in crate::statements) fn announcer(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let name = parse.head(verb);
        let is_participle = parse.dep(verb) == "acl" && parse.tag(verb) == "VBN" && parse.word(verb - 1) == ",";
        let top = if parse.dep(name) == "appos" { parse.head(name) } else { name };
        let is_told = || {
            let cues = self.lexicon.cues.verb(&parse.lemma(verb).to_lowercase());
            cues.iter().any(|cue| cue.frames.contains(&Frame::Addressee))
        };
        let has_clause = parse.children_by(verb, &["ccomp"]).any(|clause| clause > verb && self.has_that(clause));
        (is_participle && has_clause && name < verb && parse.is_root(top) && self.is_person(name) && !is_told())
            .then_some(top)
    }

    /// `It was left to Kern to say what`, `it fell to the mayor to explain why`: whom it was left to.
    pub(in crate::statements) fn left_to(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let above = parse.head(verb);
        // `It was left to Kern, sitting on her steps, to say what`
        let is_aside = parse.tag(above) == "VBG" && parse.dep(above) == "advcl";
        let above = if is_aside { parse.head(above) } else { above };
        let is_open = self.is_infinitive(verb) && parse.child(verb, &["nsubj"]).is_none() && above < verb;
        let is_it = parse.child(above, &["nsubj", "nsubjpass", "expl"]).is_some_and(|it| parse.is_word(it, &["it"]));
        let behind = |noun: usize| parse.obliques(noun, &["to"]);
        let inner = parse.children_by(above, &["prep", "acomp", "advmod"]).flat_map(behind);
        let mut whom = behind(above).into_iter().chain(inner).filter(|&whom| whom < verb && self.is_somebody(whom));
        whom.next().filter(|_| is_open && is_it)
    }

    /// `There the abbot, Ola Berg, promised her that`, `Kern, whose mill saw its lease cut short, told me that`: the parser took who
    /// opens the sentence for a circumstance, or gave him the verb of what is told of him.
    pub(in crate::statements) fn opening_subject(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        if !parse.is_root(verb) || !parse.is_finite(verb) || parse.word(verb.checked_sub(1)?) != "," {
            return None;
        }
        let is_relative = |token: usize| token < verb && matches!(parse.tag(token), "WP" | "WP$");
        let told_of = |clause: usize| {
            let subject = parse.child(clause, &["nsubj"])?;
            // `The letter, dated 4 April, says that`
            let is_apart = is_relative(subject + 2) || subject + 2 == clause;
            (parse.word(subject + 1) == "," && is_apart).then_some(subject)
        };
        let in_front = parse.children_by(verb, &["ccomp"]).filter(|&clause| clause < verb).find_map(told_of);
        let is_described = |noun: &usize| {
            parse.is_noun(*noun) && parse.children_by(*noun, &["appos"]).any(|name| name < verb && self.is_person(name))
        };
        let beside = || {
            let adverbs = parse.children_by(verb, &["advmod"]).filter(|&adverb| adverb < verb);
            let mut nouns =
                std::iter::once(verb).chain(adverbs).flat_map(|above| parse.children_by(above, &["npadvmod"]));
            nouns.find(|noun| *noun < verb && is_described(noun))
        };
        // `In a talk with Radio Selm, the speaker, Anna Kern, said that`: the parser took her for what the radio is.
        let within = || {
            let opening = parse.children_by(verb, &["prep"]).find(|&prep| prep < verb)?;
            let phrase = parse.subtree(opening).start..verb;
            let is_next = |noun: &usize| {
                let begins = parse.subtree(*noun).start;
                parse.dep(*noun) == "appos"
                    && begins > 0
                    && parse.word(begins - 1) == ","
                    && (self.is_person(*noun) || is_described(noun))
            };
            phrase.filter(|&noun| parse.is_noun(noun) && parse.head(noun) < noun).find(is_next)
        };
        in_front.or_else(beside).or_else(within).filter(|&subject| self.is_somebody(subject) || self.is_paper(subject))
    }

    /// `The pilot, found at home, would say that`: the parser gave her to the participle between the commas.
    pub(in crate::statements) fn reached_subject(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let is_asked = |&asked: &usize| {
            asked < verb && parse.tag(asked) == "VBN" && self.lexicon.saying.asking.has(parse.lemma(asked))
        };
        let asked = parse.children_by(verb, &["advcl", "ccomp"]).find(is_asked)?;
        let subject = parse.child(asked, &["nsubj", "nsubjpass"])?;
        (parse.word(asked - 1) == "," && self.is_somebody(subject)).then_some(subject)
    }

    /// `He was summoned by the governor and told that`: told by whoever summoned him, though the parser has him tell it.
    pub(in crate::statements) fn tellers_before(&self, verb: usize) -> Option<Vec<usize>> {
        let parse = self.parse;
        let first = parse.first_conjunct(verb);
        let is_told = parse.has_lemma(verb, &["tell"])
            && matches!(parse.tag(verb), "VBN" | "VBD")
            && parse.child(verb, &["nsubj", "dobj", "dative", "agent", "aux"]).is_none();
        (first != verb && is_told && parse.is_passive(first)).then(|| parse.obliques(first, &["by"]))
    }

    /// `Days after the mayor walked out of a fair in Selm, Oslo and Riga said`: the names between the comma and the verb, which the parser
    /// joined to what stands in front.
    pub(in crate::statements) fn subject_behind_clause(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        let sentence = parse.sentences()[parse.sentence_of(verb)].clone();
        let comma = (sentence.start..verb).rev().find(|&token| parse.word(token) == ",");
        let Some(comma) = comma.filter(|_| parse.is_finite(verb) && !self.has_nominal_subject(verb)) else {
            return Vec::new();
        };
        let names = comma + 1..verb;
        let is_part = |token: usize| matches!(parse.pos(token), "PROPN" | "NOUN" | "CCONJ" | "DET" | "ADJ");
        let follows_clause = (sentence.start..comma).any(|token| parse.is_tensed(token));
        let is_head = |&token: &usize| self.is_actor(token) && parse.dep(token) != "compound";
        let is_run = !names.is_empty() && names.len() <= 8 && names.clone().all(is_part);
        if is_run && follows_clause && parse.is_root(verb) { names.filter(is_head).collect() } else { Vec::new() }
    }

    fn has_nominal_subject(&self, verb: usize) -> bool {
        self.parse.child(verb, &["nsubj", "nsubjpass", "expl"]).is_some()
    }

    /// `X has called a vote, and the bishop, while denying it, has let others know that`: the parser joined the bishop to the call.
    pub(in crate::statements) fn lost_subject(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let above = parse.head(verb);
        let is_open =
            matches!(parse.dep(verb), "conj" | "advcl") && parse.child(verb, &["nsubj", "nsubjpass"]).is_none();
        let is_joined = |noun: usize| {
            (above + 1..verb).contains(&noun)
                && parse.is_noun(noun)
                && self.is_somebody(noun)
                && parse.subtree(noun).start.checked_sub(1).is_some_and(|before| parse.pos(before) == "CCONJ")
        };
        let mut nouns = parse.children_by(above, &["conj"]).filter(|&noun| is_joined(noun));
        nouns.next().or_else(|| self.subject_behind_time(verb)).filter(|_| is_open && parse.is_verb(above))
    }

    /// `walked out after the owner, in a note, announced that`: the parser hung the owner on `after`, and joined what she did.
    fn subject_behind_time(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let above = parse.head(verb);
        let is_time =
            |&time: &usize| time > above && time < verb && parse.is_word(time, &["after", "before", "since", "until"]);
        let subject = (above + 1..verb).rev().find(is_time).and_then(|time| parse.child(time, &["pobj"]))?;
        let is_parted = subject < verb && parse.word(subject + 1) == "," && parse.word(verb - 1) == ",";
        let is_joined = (subject..verb).any(|token| parse.pos(token) == "CCONJ" && parse.head(token) == above);
        (is_parted && !is_joined && self.is_somebody(subject)).then_some(subject)
    }

    /// `The court ordered the house to vote, ruling that`: a participle behind a comma goes with whoever ordered, not with the house.
    pub(in crate::statements) fn ruler(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let is_behind = parse.tag(verb) == "VBG"
            && parse.dep(verb) == "advcl"
            && parse.word(parse.subtree(verb).start.checked_sub(1)?) == ","
            && parse.head(verb) < verb
            && self.has_to(parse.head(verb));
        let rules =
            |&above: &usize| parse.is_verb(above) && !self.has_to(above) && parse.child(above, &["nsubj"]).is_some();
        parse.ancestors(verb).skip(1).find(rules).filter(|_| is_behind)
    }

    /// `The note thanked all who came by what roads and ferries that ran and added that`: what adds is what the sentence is about.
    pub(super) fn adder(&self, verb: usize) -> Option<Vec<usize>> {
        let parse = self.parse;
        let first = parse.first_conjunct(verb);
        let is_lost = first != verb
            && parse.has_lemma(verb, &["add"])
            && parse.dep(first) == "relcl"
            && !self.is_outward(first)
            && parse.child(verb, &["nsubj"]).is_none();
        let is_main = |&top: &usize| parse.is_root(top) && parse.is_verb(top) && parse.tag(top) == parse.tag(verb);
        parse.ancestors(first).find(is_main).filter(|_| is_lost).map(|main| parse.subjects(main))
    }

    /// `a call from the mayor, begging them to stay`: whose words reach somebody.
    pub(in crate::statements) fn sender(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let saying = &self.lexicon.saying;
        let carries = |noun: usize| {
            // `rejected an offer from the bank, saying`: what is rejected says nothing.
            !matches!(parse.dep(noun), "dobj" | "pobj")
                && (saying.utterances.has(parse.lemma(noun))
                    || self.is_paper(noun)
                    || saying.channels.has(parse.lemma(noun)))
        };
        let is_added = parse.tag(verb) == "VBG" && matches!(parse.dep(verb), "acl" | "advcl");
        let last = (0..verb).rev().find(|&token| !parse.is_mark(token)).filter(|_| is_added)?;
        // `a message came from the mayor`
        let comes = |verb: usize| parse.child(verb, &["nsubj"]).is_some_and(carries);
        let is_from = |&token: &usize| {
            parse.is_word(token, &["from"]) && (carries(parse.head(token)) || comes(parse.head(token)))
        };
        let from = std::iter::once(last).chain(parse.ancestors(last).take(4)).find(is_from)?;
        parse.child(from, &["pobj"]).filter(|&sender| self.is_somebody(sender))
    }
}
