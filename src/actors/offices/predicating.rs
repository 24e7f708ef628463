//! Offices that a clause gives: `Sherman is deputy secretary`, `Rau, who chairs the OSCE`.

use super::roles::Finder;
use crate::actors::entities::LocalRole;
use crate::grammar::Parse;
use crate::model::Tenure;

/// `was minister`, `had been minister`, but not `has been minister for six years`.
fn is_over(parse: &Parse, verb: usize) -> bool {
    let had = || parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["had"]));
    parse.lemma(verb) == "be" && (parse.tag(verb) == "VBD" || (parse.tag(verb) == "VBN" && had()))
}

/// `has run the port since May`, which goes on.
fn has_since(parse: &Parse, verb: usize) -> bool {
    let has = || parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["has", "have"]));
    let prep = || parse.children_by(verb, &["prep", "mark"]).any(|prep| parse.is_word(prep, &["since", "for"]));
    parse.tag(verb) == "VBN" && has() && prep()
}

/// The office of whoever does what a verb says to a body.
fn leading(verb: &str) -> Option<&'static str> {
    Some(match verb {
        "lead" => "leader",
        "head" | "run" | "direct" => "head",
        "chair" => "chair",
        "manage" => "manager",
        "coach" => "coach",
        "captain" => "captain",
        "command" => "commander",
        "edit" => "editor",
        "own" => "owner",
        "found" => "founder",
        "co-found" | "cofound" => "co-founder",
        _ => return None,
    })
}

impl Finder<'_> {
    /// `Sherman is deputy secretary`, `Rau, who chairs the OSCE`, `the delegation led by Sherman`,
    /// `Sherman, who represented the U.S.`.
    pub(super) fn predicated(&self, head: usize) -> Vec<LocalRole> {
        let parse = self.parse;
        let mut roles = self.taken_up(head);
        roles.extend(self.led_by(head));
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
        // `As head of the bank, Doe fined four of them`.
        let is_fronted = |prep: &usize| parse.is_word(*prep, &["as"]) && *prep < head;
        if parse.dep(head) == "nsubj" {
            let offices = parse.children_by(verb, &["prep"]).filter(is_fronted);
            let nouns = offices.flat_map(|prep| parse.children_by(prep, &["pobj"]));
            let held = nouns.filter_map(|noun| self.described(noun, &(head..head + 1)));
            roles.extend(held.filter(|role| role.represents));
        }
        // `Doe chairs the bank`.
        let is_present = matches!(parse.tag(verb), "VBZ" | "VBP")
            || has_since(parse, verb)
            || leading(parse.lemma(verb)).is_some_and(|title| title.ends_with("founder"));
        if parse.dep(head) == "nsubj" && is_present && !parse.is_negated(verb) {
            roles.extend(self.leads(verb, head).filter(|role| role.of.is_some()));
        }
        // `the retired admiral who heads the panel`: said of the noun in apposition.
        let described = parse.children_by(head, &["appos"]).flat_map(|noun| parse.children_by(noun, &["relcl"]));
        // `who was then minister and is now a senator`
        let clauses: Vec<usize> = parse.children_by(head, &["relcl"]).chain(described).collect();
        let joined = clauses.iter().flat_map(|&clause| parse.children_by(clause, &["conj"]));
        let joined = joined.filter(|&clause| parse.is_verb(clause) && parse.child(clause, &["nsubj"]).is_none());
        for clause in clauses.iter().copied().chain(joined) {
            // `Doe, whose party leads the polls`: not he.
            let subject = parse.child(clause, &["nsubj"]);
            if subject.is_none_or(|subject| parse.is_word(subject, &["who", "that"])) {
                roles.extend(self.leads(clause, head));
            }
            // `Doe, who is also deputy prime minister,`
            let is_subject = subject.is_some_and(|subject| parse.is_word(subject, &["who"]))
                || subject.is_none() && parse.dep(clause) == "conj" && parse.child(clause, &["nsubjpass"]).is_none();
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

    /// `the bank, led by Doe`, `The club is run by Doe`: the verb is the office, and who does it stands behind `by`.
    fn led_by(&self, head: usize) -> Option<LocalRole> {
        let parse = self.parse;
        let by = parse.head(head);
        let verb = parse.head(by);
        if parse.dep(head) != "pobj" || !parse.is_word(by, &["by"]) || parse.tag(verb) != "VBN" {
            return None;
        }
        let title = leading(parse.lemma(verb))?;
        let is_past = parse.children_by(verb, &["auxpass"]).any(|aux| parse.is_word(aux, &["was", "were"]));
        let noun = match parse.dep(verb) {
            "acl" => Some(parse.head(verb)),
            _ => parse.child(verb, &["nsubjpass"]).map(|subject| parse.antecedent(subject)),
        };
        // `the Norlandic delegation, led by Doe`: who leads those who are sent does not lead the state.
        let is_sent = |noun: &usize| parse.has_lemma(*noun, &["delegation", "deputation", "mission", "team"]);
        let of = noun.filter(|noun| !is_sent(noun)).and_then(|noun| self.body(noun))?;
        let is_over = is_past && !title.ends_with("founder");
        Some(LocalRole {
            title: title.to_owned(),
            rank: "other".to_owned(),
            of: Some(of),
            because: None,
            is_bound: false,
            held: None,
            tenure: if is_over { Tenure::Former } else { Tenure::Current },
            tokens: verb..head + 1,
            represents: !title.ends_with("founder") && title != "owner",
        })
    }

    /// `a team from the bank, led by Director Doe`: of whose people those are whom the holder of an office leads.
    pub(super) fn led_body(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        let by = parse.head(head);
        let verb = parse.head(by);
        let is_led = parse.dep(head) == "pobj" && parse.is_word(by, &["by"]) && parse.dep(verb) == "acl";
        if !is_led || parse.tag(verb) != "VBN" || leading(parse.lemma(verb)).is_none() {
            return None;
        }
        let led = parse.head(verb);
        let whose = || parse.obliques(led, &["from", "of"]).into_iter().find_map(|of| self.body(of));
        self.body(led).or_else(whose)
    }

    /// `who heads the bank`: the verb is the office.
    fn leads(&self, verb: usize, head: usize) -> Option<LocalRole> {
        let parse = self.parse;
        let title = leading(parse.lemma(verb))?;
        // `who led the Americans`: those who were there, not their state.
        let object =
            parse.child(verb, &["dobj"]).filter(|&object| parse.tag(object) != "NNPS" || self.is_body(object))?;
        let body = self.body(object).or_else(|| self.body_in(parse.subtree(object)));
        let is_over = parse.tag(verb) == "VBD" && !title.ends_with("founder");
        let tenure = if is_over { Tenure::Former } else { Tenure::Current };
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
        // `which owns 6 per cent of it`: an owner of a share.
        if title == "owner" && self.body(object).is_none() {
            return None;
        }
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
