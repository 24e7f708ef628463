//! Retorts: what another has just said, taken up by a pronoun or a noun, and turned down or run down: `Berg denied this`,
//! `Kern called that a disgrace`.

use crate::lexicon::Slot;
use crate::model::{Modality, RelationKind};
use crate::relations::Claim;
use crate::relations::context::modality;
use crate::relations::find::{Ends, Finder};

/// How far behind the name of a thing what it is called may begin.
const NEXT: usize = 5;

impl Finder<'_> {
    /// `denied this`, `laughed at the claim`, `called that a disgrace`: against whose words.
    pub(in crate::relations::find) fn retort(&self, verb: usize) -> Vec<Claim> {
        let parse = self.parse();
        if !parse.is_verb(verb) || parse.is_passive(verb) || parse.is_negated(verb) || self.is_open(verb) {
            return Vec::new();
        }
        let Some((what, kind)) = self.turned_down(verb).or_else(|| self.run_down(verb)) else { return Vec::new() };
        let mut sources = self.subjects(verb);
        sources.retain(|&source| self.is_party(source));
        if sources.is_empty() || modality(parse, verb) != Modality::Asserted {
            return Vec::new();
        }
        let targets: Vec<usize> = self.whose_words(verb, what, &sources).into_iter().collect();
        let slots = (Slot::Subject, Slot::Accuser);
        let rule = if kind == RelationKind::Reject { "reject" } else { "accuse" };
        self.claims(verb, &Ends { sources, targets, slots, kind, rule, weight: 1, object: None })
    }

    /// `denied this`, `scoffed at the figure`: what.
    fn turned_down(&self, verb: usize) -> Option<(usize, RelationKind)> {
        let parse = self.parse();
        let particle = parse.child(verb, &["prt"]).map(|particle| parse.lower(particle));
        let lemma = parse.lemma(verb).to_lowercase();
        let whole = particle.map_or(lemma.clone(), |particle| format!("{lemma} {particle}"));
        let what = if self.scene.lexicon.verdicts.scoffing.has(&lemma) {
            parse.obliques(verb, &["at"])
        } else if self.scene.lexicon.verdicts.denying.has(&whole) {
            parse.objects(verb)
        } else {
            Vec::new()
        };
        // `The Danes deny it.`
        let is_it = |what: usize| parse.is_word(what, &["it"]) && ["deny", "dispute"].contains(&lemma.as_str());
        what.into_iter().find(|&what| is_it(what) || self.takes_up_words(what)).map(|what| (what, RelationKind::Reject))
    }

    /// `called that a disgrace`, `described this account as “a fairy tale”`: what is called by no good name.
    fn run_down(&self, verb: usize) -> Option<(usize, RelationKind)> {
        let parse = self.parse();
        if !parse.has_lemma(verb, &self.scene.lexicon.verdicts.naming) {
            return None;
        }
        // The parser may make a clause of what follows, so that the words tell more than the tree.
        let is_pointer = parse.is_word(verb + 1, &["that", "this"]);
        let alone = is_pointer && !(parse.dep(verb + 1) == "det" && parse.head(verb + 1) == verb + 2);
        let what = if alone {
            verb + 1
        } else {
            parse.objects(verb).into_iter().find(|&what| parse.is_noun(what) && self.takes_up_words(what))?
        };
        let name = what + 1..parse.len().min(what + 1 + NEXT);
        let is_quoted = name.clone().take(2).any(|token| matches!(parse.word(token), "“" | "\"" | "‘" | "«" | "``"));
        let runs_down = |token: usize| {
            let acts = self.scene.lexicon.acts.judgement(&parse.lower(token));
            acts.iter().any(|act| matches!(act.kind, RelationKind::Accuse | RelationKind::Reject))
        };
        let sentence = parse.sentences()[parse.sentence_of(verb)].end;
        let is_kind = (what + 1..sentence).any(|token| parse.is_word(token, &self.scene.lexicon.verdicts.praise));
        let is_bad = is_quoted && !is_kind || name.filter(|&token| token < sentence).any(runs_down);
        // Who calls a threat irresponsible turns nothing down.
        let is_harm = parse.has_lemma(what, &["threat", "warning"]);
        let kind = if alone || is_harm { RelationKind::Accuse } else { RelationKind::Reject };
        is_bad.then_some((what, kind))
    }

    /// `this`, `the claim`: what was said, told from no other by what stands beside it.
    fn takes_up_words(&self, what: usize) -> bool {
        let parse = self.parse();
        let is_alone = parse.child(what, &["acl", "relcl", "poss", "prep", "compound", "amod"]).is_none();
        // What is told in the plural has been said by many.
        let is_one = !parse.tag(what).ends_with('S');
        let is_pointed =
            is_one && parse.children_by(what, &["det"]).any(|word| parse.is_word(word, &["the", "this", "that"]));
        let is_telling = parse.has_lemma(what, &self.scene.lexicon.proposals.answered)
            || parse.has_lemma(what, &self.scene.lexicon.verdicts.told);
        is_alone && (parse.is_word(what, &["this", "that"]) || is_pointed && is_telling)
    }

    /// Who held it against the speaker, else who spoke last.
    fn whose_words(&self, verb: usize, what: usize, sources: &[usize]) -> Option<usize> {
        let accused = self.accuser(verb, what, sources);
        accused.first().copied().or_else(|| self.speaker_disputed(verb, sources))
    }
}
