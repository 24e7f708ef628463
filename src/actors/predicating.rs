//! Offices that a clause gives: `Sherman is deputy secretary`, `Rau, who chairs the OSCE`.

use super::local::LocalRole;
use super::roles::Finder;
use crate::grammar::Parse;
use crate::model::Tenure;

/// `was minister`, `had been minister`, but not `has been minister for six years`.
fn is_over(parse: &Parse, verb: usize) -> bool {
    let had = || parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["had"]));
    parse.lemma(verb) == "be" && (parse.tag(verb) == "VBD" || (parse.tag(verb) == "VBN" && had()))
}

impl Finder<'_> {
    /// `Sherman is deputy secretary`, `Rau, who chairs the OSCE`, `the delegation led by Sherman`, `Sherman, who represented the U.S.`.
    pub(super) fn predicated(&self, head: usize) -> Vec<LocalRole> {
        let parse = self.parse;
        let mut roles = self.taken_up(head);
        let verb = parse.head(head);
        if parse.dep(head) == "nsubj" && parse.has_lemma(verb, &["be", "become", "remain", "serve"]) {
            let attribute = parse.child(verb, &["attr"]).or_else(|| parse.obliques(verb, &["as"]).first().copied());
            let past = is_over(parse, verb);
            roles.extend(
                attribute
                    .filter(|_| !parse.is_negated(verb))
                    .and_then(|noun| self.described(noun, &(head..head + 1)))
                    .map(|mut role| {
                        if past && role.tenure == Tenure::Current {
                            role.tenure = Tenure::Former;
                        }
                        role
                    }),
            );
        }
        // `Doe chairs the bank`.
        if parse.dep(head) == "nsubj" && matches!(parse.tag(verb), "VBZ" | "VBP") && !parse.is_negated(verb) {
            roles.extend(self.leads(verb, head).filter(|role| role.of.is_some()));
        }
        // `the retired admiral who heads the panel`: said of the noun in apposition.
        let described = parse.children_by(head, &["appos"]).flat_map(|noun| parse.children_by(noun, &["relcl"]));
        for clause in parse.children_by(head, &["relcl"]).chain(described) {
            // `Doe, whose party leads the polls`: not he.
            let subject = parse.child(clause, &["nsubj"]);
            if subject.is_none_or(|subject| parse.is_word(subject, &["who", "that"])) {
                roles.extend(self.leads(clause, head));
            }
            // `Doe, who is also deputy prime minister,`
            let is_subject = subject.is_some_and(|subject| parse.is_word(subject, &["who"]));
            // `Doe, who as a director of Mintra voted against it,`
            if is_subject {
                let offices = parse.obliques(clause, &["as"]);
                roles.extend(offices.into_iter().filter_map(|noun| self.described(noun, &(head..head + 1))));
            }
            if is_subject && parse.has_lemma(clause, &["be", "become", "remain"]) && !parse.is_negated(clause) {
                let noun = parse.child(clause, &["attr"]);
                let mut role = noun.and_then(|noun| self.described(noun, &(head..head + 1)));
                if let Some(role) = &mut role
                    && is_over(parse, clause)
                    && role.tenure == Tenure::Current
                {
                    role.tenure = Tenure::Former;
                }
                roles.extend(role);
            }
        }
        roles
    }

    /// `Doe resigned as deputy leader and treasurer`, `Doe was elected as chair`: offices taken up or laid down.
    fn taken_up(&self, head: usize) -> Vec<LocalRole> {
        const LEFT: [&str; 9] = ["resign", "quit", "step", "retire", "hand", "tender", "give", "leave", "lose"];
        const POSTS: [&str; 7] = ["resignation", "notice", "post", "job", "role", "position", "duty"];
        const HELD: [&str; 12] = [
            "serve", "act", "work", "appoint", "elect", "name", "swear", "install", "confirm", "start", "continue",
            "join",
        ];
        let parse = self.parse;
        let verb = parse.head(head);
        let is_subject = matches!(parse.dep(head), "nsubj" | "nsubjpass");
        if !is_subject || parse.is_negated(verb) {
            return Vec::new();
        }
        let is_left = parse.has_lemma(verb, &LEFT);
        if !is_left && !parse.has_lemma(verb, &HELD) {
            return Vec::new();
        }
        // `swear in X`: what is done to another is not said of the subject.
        if parse.child(verb, &["dobj"]).is_some_and(|object| !parse.has_lemma(object, &POSTS)) {
            return Vec::new();
        }
        let notice = parse.child(verb, &["dobj"]);
        let nouns = parse.obliques(verb, &["as"]).into_iter();
        let nouns = nouns.chain(notice.into_iter().flat_map(|notice| parse.obliques(notice, &["as"])));
        let nouns = nouns.chain(parse.children_by(verb, &["oprd"]));
        let all =
            nouns.flat_map(|noun| std::iter::once(noun).chain(parse.children_by(noun, &["conj"])).collect::<Vec<_>>());
        all.filter_map(|noun| self.described(noun, &(head..head + 1)))
            .map(|role| if is_left { LocalRole { tenure: Tenure::Former, ..role } } else { role })
            .collect()
    }

    /// `who heads the bank`: the verb is the office.
    fn leads(&self, verb: usize, head: usize) -> Option<LocalRole> {
        let parse = self.parse;
        let title = match parse.lemma(verb) {
            "lead" => "leader",
            "head" | "run" | "direct" => "head",
            "chair" => "chair",
            _ => return None,
        };
        // `who led the Americans`: those who were there, not their state.
        let object =
            parse.child(verb, &["dobj"]).filter(|&object| parse.tag(object) != "NNPS" || self.is_body(object))?;
        let body = self.body(object).or_else(|| self.body_in(parse.subtree(object)));
        let tenure = if parse.tag(verb) == "VBD" { Tenure::Former } else { Tenure::Current };
        let tokens = head..parse.subtree(object).end;
        // `who heads the bank's energy division`: what is headed, where it is a part of the body.
        // `who leads the third party, New Horizon`: the party, by its name.
        let is_named = parse.children_by(object, &["appos"]).any(|name| self.body(name).is_some());
        let part = (!is_named && self.heads.get(object).is_none()).then(|| self.part_of_body(object)).flatten();
        // `who led the delegation`: a task rather than an office that is over. `who chaired the talks`: none at all.
        let task = parse.has_lemma(object, &["delegation", "team", "mission", "inquiry"]);
        if !task
            && parse.has_lemma(
                object,
                &["way", "meeting", "session", "talk", "charge", "discussion", "summit", "protest", "march"],
            )
        {
            return None;
        }
        let part = part.or_else(|| task.then(|| parse.lower(object)));
        let tenure = if task { Tenure::Current } else { tenure };
        let is_definite = parse.children_by(object, &["det"]).any(|article| parse.is_word(article, &["the"]));
        if body.is_none() && (part.is_none() || !is_definite) {
            return None;
        }
        let title = part.map_or_else(|| title.to_owned(), |part| format!("{title} of the {part}"));
        Some(LocalRole {
            title,
            rank: "other".to_owned(),
            of: body,
            because: None,
            is_bound: body.is_none(),
            held: None,
            tenure,
            tokens,
            represents: true,
        })
    }

    /// The words of a part of a body: `energy division`.
    fn part_of_body(&self, noun: usize) -> Option<String> {
        let parse = self.parse;
        let words: Vec<String> = parse
            .children_by(noun, &["amod", "compound"])
            .filter(|&child| child < noun && self.heads.get(child).is_none())
            .chain(Some(noun))
            .map(|token| parse.lower(token))
            .collect();
        let is_task = parse.has_lemma(noun, &["delegation", "team", "way", "meeting", "session", "talk", "charge"]);
        (!is_task).then(|| words.join(" "))
    }
}
