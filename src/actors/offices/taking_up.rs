//! Offices that are taken up or laid down: `Doe was elected chair`, `the board appointed Doe as treasurer`,
//! `her appointment as`.

use super::roles::Finder;
use crate::actors::entities::{Kind, LocalRole};
use crate::model::Tenure;

/// What is laid down or taken up, by its own noun.
const POSTS: [&str; 7] = ["resignation", "notice", "post", "job", "role", "position", "duty"];
/// Verbs of those who follow somebody in one.
const FOLLOW: [&str; 2] = ["succeed", "replace"];
/// Nouns for leaving one.
const ENDS: [&str; 5] = ["resignation", "dismissal", "removal", "departure", "retirement"];

impl Finder<'_> {
    /// `Doe resigned as deputy leader and treasurer`, `Doe was elected as chair`: offices taken up or laid down.
    pub(super) fn taken_up(&self, head: usize) -> Vec<LocalRole> {
        let parse = self.parse;
        let verb = parse.head(head);
        let mut found = match parse.dep(head) {
            "nsubj" | "nsubjpass" => self.taken_up_by(verb, head),
            "dobj" => self.given(verb, head),
            "poss" => self.term(verb, head),
            "pobj" if parse.is_word(verb, &["of"]) => self.term(parse.head(verb), head),
            _ => Vec::new(),
        };
        // `named Doe chairman`: the parser makes the name the subject of the office.
        if parse.dep(head) == "nsubj"
            && parse.is_noun(verb)
            && parse.has_lemma(parse.head(verb), &self.lexicon.appointments.giving)
        {
            found.extend(self.by_whom(parse.head(verb), self.described(verb, &(head..head + 1))));
        }
        // `appointed Doe principal conductor`: the parser may make the name a part of the office's.
        let is_part = matches!(parse.dep(head), "nmod" | "compound") && verb > head && parse.dep(verb) == "dobj";
        if is_part && parse.has_lemma(parse.head(verb), &self.lexicon.appointments.giving) {
            // The name before it is not whose the office is.
            let office = self.described(verb, &(head..head + 1)).map(|role| LocalRole { is_bound: false, ..role });
            found.extend(self.by_whom(parse.head(verb), office));
        }
        for clause in parse.children_by(head, &["acl", "relcl"]) {
            let subject = parse.child(clause, &["nsubj", "nsubjpass"]);
            let is_his = match parse.dep(clause) {
                "acl" => parse.tag(clause) == "VBN" && parse.has_lemma(clause, &self.lexicon.appointments.giving),
                _ => subject.is_some_and(|subject| parse.is_word(subject, &["who"])),
            };
            if is_his {
                found.extend(self.taken_up_by(clause, head));
            }
        }
        found
    }

    /// What the subject of the verb takes up or lays down.
    fn taken_up_by(&self, verb: usize, head: usize) -> Vec<LocalRole> {
        let parse = self.parse;
        let is_passive = parse.is_passive(verb) || parse.dep(verb) == "acl";
        let is_left = parse.has_lemma(verb, &self.lexicon.appointments.leaving)
            || (is_passive && parse.has_lemma(verb, &self.lexicon.appointments.removing));
        let is_given = parse.has_lemma(verb, &self.lexicon.appointments.giving);
        let follows = parse.has_lemma(verb, &FOLLOW);
        let object = parse.child(verb, &["dobj"]);
        // `swear in X`: what is done to another is not said of the subject.
        let is_done_to_another = object.is_some_and(|object| !parse.has_lemma(object, &POSTS)) && !follows;
        if parse.is_negated(verb)
            || is_done_to_another
            || !(is_left || is_given || follows || parse.has_lemma(verb, &self.lexicon.appointments.holding))
        {
            return Vec::new();
        }
        let notice = object.filter(|_| !follows);
        let tenure = if is_left { Some(Tenure::Former) } else { None };
        self.as_office(verb, notice, head, tenure)
    }

    /// `appointed Doe treasurer`, `sacked Doe as manager`, `succeeded Doe as president`.
    fn given(&self, verb: usize, head: usize) -> Vec<LocalRole> {
        let parse = self.parse;
        let is_over = parse.has_lemma(verb, &self.lexicon.appointments.removing) || parse.has_lemma(verb, &FOLLOW);
        if parse.is_negated(verb) || !(is_over || parse.has_lemma(verb, &self.lexicon.appointments.giving)) {
            return Vec::new();
        }
        let offices = self.as_office(verb, None, head, is_over.then_some(Tenure::Former));
        if parse.has_lemma(verb, &FOLLOW) { offices } else { self.by_whom(verb, offices) }
    }

    /// `The club elected Doe treasurer`: of whoever gives the office, where the words do not say whose it is.
    fn by_whom(&self, verb: usize, offices: impl IntoIterator<Item = LocalRole>) -> Vec<LocalRole> {
        let giver = self.parse.child(verb, &["nsubj"]).and_then(|giver| self.heads.get(giver));
        let giver = giver.filter(|&giver| self.locals[giver].kind == Kind::Organization);
        let of_giver = |role: LocalRole| {
            let of = role.of.or_else(|| giver.filter(|_| !role.is_bound));
            LocalRole { of, ..role }
        };
        offices.into_iter().map(of_giver).collect()
    }

    /// `Doe's appointment as treasurer`.
    fn term(&self, noun: usize, head: usize) -> Vec<LocalRole> {
        let parse = self.parse;
        let is_end = parse.has_lemma(noun, &ENDS);
        if !is_end && !parse.has_lemma(noun, &self.lexicon.appointments.terms) {
            return Vec::new();
        }
        self.as_office(noun, None, head, is_end.then_some(Tenure::Former))
    }

    /// The offices behind `as`, or right behind the verb.
    fn as_office(&self, word: usize, notice: Option<usize>, head: usize, tenure: Option<Tenure>) -> Vec<LocalRole> {
        let parse = self.parse;
        let nouns = parse.obliques(word, &["as"]).into_iter();
        let nouns = nouns.chain(notice.into_iter().flat_map(|notice| parse.obliques(notice, &["as"])));
        let nouns = nouns.chain(parse.children_by(word, &["oprd"]));
        let all =
            nouns.flat_map(|noun| std::iter::once(noun).chain(parse.children_by(noun, &["conj"])).collect::<Vec<_>>());
        all.filter_map(|noun| self.described(noun, &(head..head + 1)))
            .map(|role| tenure.map_or(role.clone(), |tenure| LocalRole { tenure, ..role }))
            .collect()
    }
}
