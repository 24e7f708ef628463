//! Who does it, as far as the verb's own subject does not tell.

use crate::lexicon::{Slot, VerbAct};
use crate::model::{ActorKind, RelationKind};
use crate::relations::find::{Ends, Finder};
use crate::relations::slots::{is_infinitive, joined_before};

impl Finder<'_> {
    /// `is advised by the bank, and Havn AS by the fund`: whom the second agent advises.
    pub(in crate::relations::find) fn gapped_ends(&self, verb: usize, first: &Ends) -> Option<Ends> {
        let parse = self.parse();
        if let Some(second) = self.gapped_object(verb, first) {
            return Some(second);
        }
        let whom = self.agents(verb).into_iter().find(|&head| self.gap_behind(verb, head).is_some())?;
        let by = self.gap_behind(verb, whom)?;
        let sources = self.scene.all(parse.children_by(by, &["pobj"]).collect());
        let targets = self.scene.all(vec![whom]);
        let slots = (Slot::Subject, Slot::Object);
        Some(Ends { sources, targets, slots, kind: first.kind, rule: first.rule, weight: 1, object: None })
    }

    /// `accused Norway of lying, and Iceland of delay`: the second, which the parser joins to the verb.
    fn gapped_object(&self, verb: usize, first: &Ends) -> Option<Ends> {
        let parse = self.parse();
        let whom = parse.children_by(verb, &["conj"]).find(|&whom| whom > verb && parse.is_noun(whom))?;
        let governs = |at: usize| parse.children_by(at, &["prep"]).filter(move |&preposition| preposition > at);
        let is_shared = governs(whom).any(|second| {
            parse.child(verb, &["dobj"]).is_some()
                && governs(verb).any(|first| parse.lower(first) == parse.lower(second))
        });
        if first.slots.1 != Slot::Object || first.object.is_some() || !is_shared {
            return None;
        }
        let targets = self.scene.all(vec![whom]);
        (!targets.is_empty()).then(|| Ends { sources: first.sources.clone(), targets, ..*first })
    }

    /// Those by whom it is done, as the parser reads it.
    fn agents(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        if parse.is_passive(verb) { parse.subjects(verb) } else { Vec::new() }
    }

    /// The second `by`, right behind one that the parser takes for an agent.
    fn gap_behind(&self, verb: usize, agent: usize) -> Option<usize> {
        let parse = self.parse();
        let is_by = |&by: &usize| parse.is_word(by, &["by"]) && [verb, agent].contains(&parse.head(by));
        Some(agent + 1).filter(|&by| by < parse.len()).filter(is_by)
    }

    /// `Russian troops deployed at the border`, `American sanctions imposed on the bank`: nobody is said to do it, but the
    /// object is somebody's.
    pub(in crate::relations::find) fn owners_of_object(&self, verb: usize, acts: &[VerbAct]) -> Vec<usize> {
        let object = acts.iter().filter(|act| !act.objects.is_empty()).find_map(|act| self.object(verb, &act.objects));
        object.map(|object| self.scene.owners(object)).unwrap_or_default()
    }

    /// `was arrested in Chad`: where nobody is said to do it, those do it who hold power there.
    pub(in crate::relations::find) fn state_around(&self, verb: usize, acts: &[VerbAct]) -> Vec<usize> {
        let parse = self.parse();
        let is_power = acts.iter().any(|act| act.kind == RelationKind::Coerce) && parse.is_passive(verb);
        let mut around = if is_power { self.scene.all(parse.obliques(verb, &["in"])) } else { Vec::new() };
        around.retain(|&who| self.scene.actor(who).kind == ActorKind::State);
        around
    }

    /// Who does it, `along with` whom.
    pub(in crate::relations::find) fn subjects(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        // `is advised by the bank, and Havn AS by the fund`: Havn AS advises nobody.
        let is_gapped = |head: usize| parse.is_passive(verb) && self.gap_behind(verb, head).is_some();
        let mut heads: Vec<usize> = parse.subjects(verb).into_iter().filter(|&head| !is_gapped(head)).collect();
        heads.extend(self.second_agents(verb, &heads));
        let mut found = self.scene.all(heads.clone());
        if found.is_empty() {
            heads = self.subjects_above(verb);
            found = self.scene.all(heads.clone());
        }
        for at in heads.into_iter().chain([verb]) {
            // `along with its allies`, and not `along the border`
            let joined = parse
                .children_by(at, &["prep", "advmod"])
                .filter(|&child| parse.is_word(child, &["along", "together"]))
                .flat_map(|child| parse.obliques(child, &["with"]));
            // The parser may hang `together` on the preposition.
            let with = parse.children_by(at, &["prep"]).filter(|&with| {
                let before = with.checked_sub(1).filter(|&before| parse.is_word(before, &["along", "together"]));
                parse.is_word(with, &["with"]) && before.is_some_and(|before| parse.head(before) == with)
            });
            let with = with.flat_map(|with| parse.children_by(with, &["pobj"])).flat_map(|whom| parse.conjuncts(whom));
            if !found.is_empty() {
                found.extend(self.scene.all(joined.chain(with).collect()));
            }
        }
        found
    }

    /// `is opposed by the union and by Ola Berg`: the second.
    fn second_agents(&self, verb: usize, first: &[usize]) -> Vec<usize> {
        let parse = self.parse();
        let joins = |&at: &usize| parse.is_word(at, &["by"]) && at > verb && parse.dep(at) == "conj";
        let second = parse.subtree(verb).filter(|at| parse.is_passive(verb) && joins(at));
        let governed = second.flat_map(|by| parse.children_by(by, &["pobj"])).flat_map(|whom| parse.conjuncts(whom));
        governed.filter(|whom| !first.is_empty() && !first.contains(whom)).collect()
    }

    /// `Kern said that the bills were late and accused the bank of it`: where nobody does it in the clause that the parser joins
    /// the verb to, the one does who says so.
    fn subjects_above(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        // `the insurer, asked to help in spring by Norway`: the parser hangs the agent on what was asked.
        if parse.tag(verb) == "VBN" && (parse.is_passive(verb) || parse.dep(verb) == "acl") {
            let asked = parse.children_by(verb, &["xcomp"]).filter(|&what| is_infinitive(parse, what));
            let by: Vec<usize> = asked.flat_map(|what| parse.obliques(what, &["by"])).collect();
            if !self.scene.all(by.clone()).is_empty() {
                return by;
            }
        }
        // `signed a statement backing Norway`, `issued an order that bars the crews from striking`
        let paper = parse.head(verb);
        let is_what_tells = match parse.dep(verb) {
            "acl" => parse.tag(verb) == "VBG",
            "relcl" => parse.child(verb, &["nsubj"]).is_some_and(|that| parse.is_word(that, &["that", "which"])),
            _ => false,
        };
        let is_said_by_paper =
            is_what_tells && parse.dep(paper) == "dobj" && parse.has_lemma(paper, &self.scene.lexicon.proposals.papers);
        if is_said_by_paper {
            return parse.subjects(parse.head(paper));
        }
        let (joined, says) = (parse.head(verb), parse.head(parse.head(verb)));
        let is_joined = parse.dep(verb) == "conj" && parse.child(verb, &["nsubj", "nsubjpass", "aux"]).is_none();
        // `invaded, and goes on to hold`: whoever did the one does the other.
        let top = if parse.dep(verb) == "xcomp" { joined } else { verb };
        if let Some(before) = joined_before(parse, top).filter(|_| parse.child(top, &["nsubj", "nsubjpass"]).is_none())
        {
            return parse.subjects(before);
        }
        let is_reported = parse.dep(joined) == "ccomp" && parse.is_verb(says) && parse.tag(verb) == parse.tag(says);
        if is_joined && is_reported { parse.subjects(says) } else { Vec::new() }
    }
}
