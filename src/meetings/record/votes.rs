//! What an assembly decided: `voted by 61 to 58 to dismiss the cabinet`, `the motion was defeated by two votes`.

use super::Recorder;
use super::wording::{LONGEST, own_clause, phrase};
use crate::model::RecordField;
use std::ops::Range;

impl Recorder<'_> {
    /// What the body that met decided for or against, in the words from its verb on, or from the paper on that was voted on.
    pub(super) fn decision(&self, document: usize, verb: usize) -> Option<(RecordField, Range<usize>)> {
        let parse = self.parse(document);
        let is_told = matches!(parse.tag(verb), "VBD" | "VBN")
            && parse.modal(verb).is_none()
            && !parse.is_negated(verb)
            && !parse.is_in_condition(verb)
            && parse.dep(verb) != "acl";
        if !self.cluster.formal || !is_told {
            return None;
        }
        let votes = parse.has_lemma(verb, &["vote"]);
        let says_no =
            parse.children_by(verb, &["prt", "advmod", "prep"]).any(|word| parse.is_word(word, &["down", "against"]));
        let against =
            parse.is_any(verb, &self.words().rejecting) || (says_no && (votes || parse.has_lemma(verb, &["turn"])));
        let is_infinitive = |what: usize| parse.children_by(what, &["aux"]).any(|to| parse.tag(to) == "TO");
        let for_it = parse.is_any(verb, &self.words().approving)
            || (votes
                && (parse.child(verb, &["dobj"]).is_some()
                    || parse.children_by(verb, &["xcomp", "advcl"]).any(is_infinitive)
                    || !parse.obliques(verb, &["for"]).is_empty()));
        if !against && !for_it {
            return None;
        }
        let field = if against { RecordField::NotAgreed } else { RecordField::Agreed };
        // `voted it down, handing the chair to his rival`: what came of it is said behind.
        let is_aftermath = |child: usize| {
            child > verb && (parse.dep(child) == "punct" || (parse.tag(child) == "VBG" && parse.word(child - 1) == ","))
        };
        let end = own_clause(parse, verb).end.min(parse.subtree_without(verb, &is_aftermath).end);
        let is_description = |child: usize| is_aftermath(child) || parse.dep(child) == "relcl";
        let end = if verb + LONGEST < end { parse.subtree_without(verb, &is_description).end } else { end };
        let paper = parse.child(verb, &["nsubjpass"]).filter(|&paper| parse.is_any(paper, &self.words().papers));
        if let Some(paper) = paper {
            let whole = phrase(parse, paper).start..end;
            return Some((field, if whole.len() <= LONGEST { whole } else { verb..end }));
        }
        let has_object = votes || parse.child(verb, &["dobj", "xcomp"]).is_some();
        let decides = parse.subjects(verb).iter().any(|&subject| self.is_of_assembly(document, subject));
        (decides && has_object).then_some((field, verb..end))
    }

    /// The body that met, or its members.
    fn is_of_assembly(&self, document: usize, noun: usize) -> bool {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let lemma = parse.lemma(noun).to_lowercase();
        let meetings = &self.lexicon.meetings;
        let is_named = |actor: usize| {
            let mut names = self.sightings().filter_map(|sighting| sighting.name.as_ref()?.actor);
            self.cluster.bodies.contains(&actor) || names.any(|name| name == actor)
        };
        reading.actor_at(noun).is_some_and(is_named)
            || meetings.is_chamber(&parse.lower(noun))
            || (parse.tag(noun) == "NNS" && meetings.is_audience(&lemma))
    }
}
