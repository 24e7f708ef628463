//! Who the subject of a verb of saying is, also where the parser lost, shared or inverted it.

use crate::lexicon::Frame;
use crate::model::MentionForm;
use crate::statements::search::Search;

impl Search<'_> {
    /// Who says it, and through whom, where that is told by the same clause.
    pub(in crate::statements) fn speakers(&self, verb: usize) -> (Vec<usize>, Vec<usize>) {
        if let Some(quoting) = self.quoting(verb) {
            return (self.parse.objects(quoting), self.parse.subjects(quoting));
        }
        if let Some(resented) = self.resented(verb) {
            return resented;
        }
        if let Some(announcing) = self.announcer(verb) {
            return (vec![announcing], Vec::new());
        }
        if self.is_reduced_passive(verb) {
            // `Asked about it, she ...`: she was asked.
            return (Vec::new(), Vec::new());
        }
        let ways = [
            Self::reporter_of,
            Self::resumed_subject,
            Self::own_subject,
            Self::inverted_subject,
            Self::carried_subject,
            Self::subject_behind_clause,
        ];
        // Nobody in the words quoted says what stands outside of them.
        let outside = |speakers: Vec<usize>| speakers.into_iter().filter(|&speaker| !self.quoted[speaker]).collect();
        let found = ways.iter().map(|way| outside(way(self, verb))).find(|speakers: &Vec<usize>| !speakers.is_empty());
        let found = found.unwrap_or_default();
        let speaks = |&speaker: &usize| self.is_somebody(speaker) || self.is_paper(speaker);
        let above = if found.iter().any(speaks) { Vec::new() } else { self.above(verb) };
        // `were reported by 1330 GMT`: when.
        let is_hour = |speaker: usize| self.parse.is_word(speaker, &["gmt", "utc", "bst", "cet", "est", "edt", "ist"]);
        let found: Vec<usize> = found.into_iter().filter(|&speaker| !is_hour(speaker)).collect();
        (if above.is_empty() { found } else { outside(above) }, Vec::new())
    }

    fn own_subject(&self, verb: usize) -> Vec<usize> {
        if let Some(name) = self.named_before(verb).or_else(|| self.lost_subject(verb)) {
            return vec![name];
        }
        if let Some(one) = self.left_to(verb).or_else(|| self.sender(verb)) {
            return vec![one];
        }
        if let Some(above) = self.ruler(verb) {
            return self.parse.subjects(above);
        }
        if let Some(one) = self.subject_behind_what(verb).or_else(|| self.headed_subject(verb)) {
            return vec![one];
        }
        let subjects = self.parse.subjects(verb);
        if let Some(name) = self
            .parse
            .child(verb, &["nsubj"])
            .filter(|&name| subjects.is_empty() && (self.is_name_of_verb(name) || self.is_actor(name)))
        {
            return vec![name];
        }
        if let Some(other) = subjects.first().and_then(|&first| self.apposed_other(first, verb)) {
            return vec![other];
        }
        let in_front = || self.opening_subject(verb).or_else(|| self.reached_subject(verb));
        if let Some(opening) = in_front().filter(|_| subjects.is_empty()) {
            return vec![opening];
        }
        if let Some(others) = self.tellers_before(verb).or_else(|| self.adder(verb)) {
            return others;
        }
        // `was called a farce by the mayor`, where the parser took whoever did it for a circumstance
        let is_told_of = subjects.is_empty() && self.parse.is_passive(verb);
        let agents =
            || self.parse.obliques(verb, &["by"]).into_iter().filter(|&agent| agent > verb && self.is_somebody(agent));
        if is_told_of { agents().collect() } else { subjects }
    }

    /// `In a note to the abbot, Ola Berg, whom she knows, Anna Kern, the treasurer, warned`: nobody is another person besides; the
    /// first ends what stands in front of the clause.
    fn apposed_other(&self, first: usize, verb: usize) -> Option<usize> {
        let (parse, reading) = (self.parse, self.reading);
        let named = |token: usize| {
            let mention = reading.mention_headed(token).filter(|mention| mention.form == MentionForm::Name)?;
            reading.actor_at(mention.head)
        };
        let own = named(first)?;
        // `Kern, flanked by her deputy, Ola Berg, wants`: who is described so is no second subject.
        let is_described = |name: usize| {
            let begins = parse.subtree(name).start;
            begins >= 2 && parse.word(begins - 1) == "," && self.lexicon.people.is_person_at(parse, begins - 2)
        };
        // `Kern of the brokers Ola Berg`: a name that no comma parts from her is no other either.
        let is_parted =
            |name: usize| parse.subtree(name).start.checked_sub(1).is_some_and(|comma| parse.word(comma) == ",");
        let is_other = |&token: &usize| {
            token < verb
                && is_parted(token)
                && self.is_person(token)
                && !is_described(token)
                && named(token).is_some_and(|actor| actor != own)
        };
        // `Kern, a tall Norlander in a scarf, promised`: what she is.
        let is_kind = |name: usize| parse.children_by(name, &["det"]).any(|det| parse.is_word(det, &["a", "an"]));
        parse.children_by(first, &["appos"]).filter(|&token| token > first && !is_kind(token)).find(is_other)
    }

    /// `Mill wins, guild demands recount`: in a heading whoever stands between the comma and the verb.
    fn headed_subject(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let noun = verb.checked_sub(1).filter(|&noun| parse.tag(verb) == "VBZ" && self.is_heading(noun))?;
        let comma = noun.checked_sub(1)?;
        let is_second = parse.word(comma) == "," && parse.sentence_of(comma) == parse.sentence_of(verb);
        (is_second && parse.is_noun(noun) && self.is_somebody(noun)).then_some(noun)
    }

    /// `what one of them called a farce`: the parser took both for what is called so.
    fn subject_behind_what(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        if parse.child(verb, &["nsubj", "nsubjpass"]).is_some() {
            return None;
        }
        let object = parse.child(verb, &["dobj"]).filter(|&object| object < verb && self.is_somebody(object))?;
        let first = parse.subtree(object).start;
        (first < object && parse.is_word(first, &["what"])).then_some(object)
    }

    /// The verb above in `agencies quoted the envoy as saying`, `the envoy was cited as saying`.
    pub(in crate::statements) fn quoting(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let through = parse.head(verb);
        let above = if parse.is_word(through, &["as"]) { parse.head(through) } else { through };
        let says = parse.tag(verb) == "VBG" && matches!(parse.dep(verb), "pcomp" | "advcl" | "xcomp" | "ccomp");
        (says && above != verb && parse.has_lemma(above, &["quote", "cite"])).then_some(above)
    }

    /// A bare past participle beside or below another clause, without `by` whom.
    fn is_reduced_passive(&self, verb: usize) -> bool {
        let parse = self.parse;
        let sentence = parse.sentences()[parse.sentence_of(verb)].clone();
        let begins = (sentence.start..verb).rev().find(|&token| parse.word(token) == ";").unwrap_or(sentence.start);
        let opens = (begins..verb).all(|token| parse.is_mark(token));
        let is_bare = parse.child(verb, &["aux", "auxpass", "nsubj", "agent"]).is_none();
        let is_participle = parse.tag(verb) == "VBN" && matches!(parse.dep(verb), "advcl" | "acl");
        // `Asked later what it cost, she observed ...`, whatever the parser makes of `asked`
        let is_asked = opens && matches!(parse.tag(verb), "VBN" | "VBD") && !parse.is_root(verb);
        // `Kern, asked what it cost, laughed`: the parser joins whatever she does behind the comma.
        let laughs = parse.children_by(verb, &["conj"]).any(|deed| {
            let first = parse.subtree(deed).start;
            parse.is_verb(deed) && first > verb && parse.word(first - 1) == ","
        });
        let is_inserted = verb > 0
            && parse.word(verb - 1) == ","
            && matches!(parse.tag(verb), "VBN" | "VBD")
            && parse.has_lemma(verb, &["ask", "press", "question"])
            && laughs;
        if (is_inserted || self.is_asked_between(verb)) && parse.child(verb, &["aux", "auxpass", "agent"]).is_none() {
            return true;
        }
        is_bare && (is_asked || is_participle && self.named_before(verb).is_none())
    }

    /// `Kern, asked whether it had failed, shrugged`: no second comma parts her from the participle, so no apposition ends there.
    fn is_asked_between(&self, verb: usize) -> bool {
        let parse = self.parse;
        let Some(subject) = parse.child(verb, &["nsubj"]).filter(|&subject| subject < verb) else { return false };
        let commas = (parse.subtree(subject).start..verb).filter(|&token| parse.word(token) == ",").count();
        parse.has_lemma(verb, &["ask", "press", "question"]) && commas == 1 && parse.word(verb - 1) == ","
    }

    /// `Its leader, Anna Kern, called the bid a farce`: a sentence that the parser took for a name with a participle behind it, and
    /// whose name that is.
    fn named_before(&self, verb: usize) -> Option<usize> {
        let parse = self.parse;
        let name = parse.head(verb);
        let is_parted = matches!(parse.word(verb.checked_sub(1)?), "," | "–" | "—" | "-" | ")");
        let is_whole = parse.is_root(name) && parse.is_noun(name) && self.is_somebody(name);
        let has_object = parse.child(verb, &["dobj", "oprd", "ccomp", "xcomp"]).is_some_and(|object| object > verb);
        let is_finite = matches!(parse.tag(verb), "VBN" | "VBD");
        // `The bank, asked to step in by the state, refused`: the state asks.
        let is_asked = parse.tag(verb) == "VBN" && !parse.obliques(verb, &["by"]).is_empty();
        (parse.dep(verb) == "acl" && is_finite && is_parted && is_whole && has_object && !is_asked).then_some(name)
    }

    /// `She said it would A and warned of B`: the parser gives `warned` the subject of `would`.
    fn resumed_subject(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        // `saying that it was the others who lied and warning that it would end badly`
        let says_on =
            |&above: &usize| parse.tag(above) == "VBG" && self.says(above) && above != parse.first_conjunct(verb);
        if parse.tag(verb) == "VBG"
            && parse.dep(verb) == "conj"
            && let Some(saying) = parse.ancestors(verb).take(8).find(says_on)
        {
            return self.speakers(saying).0;
        }
        let clause = parse.first_conjunct(verb);
        let governor = parse.head(clause);
        let resumes = clause != verb
            && governor < verb
            && parse.child(verb, &["nsubj", "nsubjpass"]).is_none()
            && if parse.dep(clause) == "ccomp" {
                // `The judge found that they had shown nothing, and told their counsel to go`
                let is_shifted = parse.children_by(clause, &["aux"]).any(|aux| parse.is_word(aux, &["had", "would"]));
                let finds = || {
                    let lemma = parse.lemma(governor).to_lowercase();
                    let is_cue = !self.lexicon.cues.verb(&lemma).is_empty();
                    is_cue
                        && is_shifted
                        && parse.tag(governor) == "VBD"
                        && parse.word(parse.subtree(verb).start - 1) != "or"
                };
                (self.says(governor) || finds()) && self.resumes(verb, clause, governor)
            } else {
                // `urged them to leave and promised a reward`
                self.has_to(clause) && parse.tag(verb) == parse.tag(governor) && parse.is_verb(governor)
            };
        if resumes { parse.subjects(governor) } else { Vec::new() }
    }

    /// `She said they would wait until the flood ends and assured that`: a flood assures nobody, so it is she.
    fn above(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        if parse.child(verb, &["nsubj", "nsubjpass"]).is_some() {
            return Vec::new();
        }
        if parse.tag(verb) == "VBG" && matches!(parse.dep(verb), "acl" | "advcl") {
            // `sent a flurry of notes early on Friday saying that`
            let acts = |&above: &usize| {
                // `said the mist had helped, citing the log`: no mist cites.
                let speaks = |subject: usize| self.is_somebody(subject) || self.is_paper(subject);
                parse.is_verb(above) && parse.children_by(above, &["nsubj"]).any(speaks)
            };
            let found = parse.ancestors(verb).find(acts).map(|above| parse.subjects(above));
            // `Praising her crew, the captain turned down a bid to lead it, saying that`, where the parser lost the middle
            let begins = parse.sentences()[parse.sentence_of(verb)].start;
            let is_actor =
                |&subject: &usize| parse.dep(subject) == "nsubj" && !self.quoted[subject] && self.is_actor(subject);
            let last = || (begins..verb).rev().find(is_actor).filter(|_| parse.word(verb - 1) == ",");
            return found.or_else(|| last().map(|last| vec![last])).unwrap_or_default();
        }
        if parse.dep(verb) != "conj" {
            return Vec::new();
        }
        let says = |&above: &usize| self.says(above) && parse.tag(above) == parse.tag(verb);
        parse.ancestors(verb).skip(1).find(says).map(|above| parse.subjects(above)).unwrap_or_default()
    }

    /// `said the envoy`, where the parser took the speaker for an object or attribute.
    pub(in crate::statements) fn inverted_subject(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        if parse.is_passive(verb) {
            return Vec::new();
        }
        let behind = parse.children_by(verb, &["dobj", "attr", "npadvmod", "oprd", "dep"]).find(|&child| {
            // `reply the nine`
            let is_counted = parse.tag(child) == "CD" && parse.child(child, &["det"]).is_some();
            child > verb && (parse.is_noun(child) || parse.pos(child) == "PRON" || is_counted)
        });
        // `The heir, Anna Kern, 83, whose share decides it, has said nothing`, whose subject the parser lost
        let behind = behind.filter(|&child| {
            !parse.is_word(child, &["nothing", "anything", "something", "it", "this", "that", "much"])
        });
        let says = parse.has_lemma(verb, &self.lexicon.saying.inverted)
            // `No, ruled the bench: ...`
            || parse.child(verb, &["nsubj", "nsubjpass", "aux"]).is_none()
                && self.lexicon.cues.verb_with(&parse.lemma(verb).to_lowercase(), &[Frame::Quote]).is_some()
                && behind.is_some_and(|noun| self.is_somebody(noun));
        let is_told = matches!(parse.tag(verb), "VBD" | "VBZ" | "VBP" | "VBN");
        behind.filter(|_| says && is_told).map(|child| parse.conjuncts(child)).unwrap_or_default()
    }

    /// `..., but added that`: a sentence that a stray mark cut off from its subject goes on with that of the sentence before.
    pub(in crate::statements) fn carried_subject(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse;
        let sentence = parse.sentence_of(verb);
        let begins = parse.is_root(verb)
            && matches!(parse.tag(verb), "VBD" | "VBZ")
            && parse.child(verb, &["nsubj", "nsubjpass", "expl", "csubj"]).is_none();
        let connected = (parse.sentences()[sentence].start..verb).any(|token| parse.pos(token) == "CCONJ");
        let before = sentence.checked_sub(1).map(|before| parse.sentences()[before].clone());
        match before {
            Some(before) if begins && connected => {
                before.clone().find(|&token| parse.is_root(token)).map(|root| parse.subjects(root)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }
}
