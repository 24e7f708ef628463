//! Offices that a clause gives: `Sherman is deputy secretary`, `Rau, who chairs the OSCE`.

use super::local::LocalRole;
use super::roles::Finder;
use crate::model::Tenure;

impl Finder<'_> {
    /// `Sherman is deputy secretary`, `Rau, who chairs the OSCE`, `the delegation led by Sherman`, `Sherman, who represented the U.S.`.
    pub(super) fn predicated(&self, head: usize) -> Vec<LocalRole> {
        let parse = self.parse;
        let mut roles = Vec::new();
        let verb = parse.head(head);
        if parse.dep(head) == "nsubj" && parse.has_lemma(verb, &["be", "become", "remain", "serve"]) {
            let attribute = parse.child(verb, &["attr"]).or_else(|| parse.obliques(verb, &["as"]).first().copied());
            let past = matches!(parse.tag(verb), "VBD" | "VBN") && parse.lemma(verb) == "be";
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
        // `the former judge who chairs the inquiry`: said of the noun in apposition.
        let described = parse.children_by(head, &["appos"]).flat_map(|noun| parse.children_by(noun, &["relcl"]));
        for clause in parse.children_by(head, &["relcl"]).chain(described) {
            roles.extend(self.leads(clause, head));
        }
        roles
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
        let object = parse.child(verb, &["dobj"])?;
        let body = self.body(object).or_else(|| self.body_in(parse.subtree(object)));
        let tenure = if parse.tag(verb) == "VBD" { Tenure::Former } else { Tenure::Current };
        let tokens = head..parse.subtree(object).end;
        // `who heads the bank's energy division`: what is headed, where it is a part of the body.
        let part = self.heads.get(object).is_none().then(|| self.part_of_body(object)).flatten();
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
