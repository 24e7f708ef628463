//! Verbs and nouns that say what one does to another.

use super::Claim;
use super::slots::{of_noun, of_verb};
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, NounAct, Slot, VerbAct};
use crate::model::{Document, Modality, Reading, RelationEvidence, RelationKind};
use crate::text::Span;

/// What the document says, in text order; of several claims of one kind by one sentence about the same two, the first.
pub(super) fn claims(document: &Document, reading: &Reading, lexicon: &Lexicon) -> Vec<Claim> {
    let finder = Finder { document, reading, lexicon };
    let mut claims: Vec<Claim> = Vec::new();
    let mut spoken_for = vec![false; reading.parse.len()];
    for token in 0..reading.parse.len() {
        let found = if reading.parse.is_verb(token) {
            finder.verb(token, &mut spoken_for)
        } else if reading.parse.is_noun(token) && !spoken_for[token] {
            finder.noun(token)
        } else {
            Vec::new()
        };
        for claim in found {
            let same = |known: &Claim| {
                let ends = (known.source, known.target) == (claim.source, claim.target)
                    || (claim.kind.is_mutual() && (known.target, known.source) == (claim.source, claim.target));
                known.kind == claim.kind && ends && known.evidence.span().overlaps(claim.evidence.span())
            };
            if !claims.iter().rev().take(12).any(same) {
                claims.push(claim);
            }
        }
    }
    claims
}

struct Finder<'a> {
    document: &'a Document,
    reading: &'a Reading,
    lexicon: &'a Lexicon,
}

/// The ends that a rule found.
struct Ends {
    sources: Vec<usize>,
    targets: Vec<usize>,
    kind: RelationKind,
    rule: &'static str,
    /// How much the rule asked for: an object and a preposition are more than an object.
    weight: u8,
    object: Option<usize>,
}

impl Finder<'_> {
    fn parse(&self) -> &Parse {
        &self.reading.parse
    }

    fn verb(&self, verb: usize, spoken_for: &mut [bool]) -> Vec<Claim> {
        let lemma = self.parse().lemma(verb).to_lowercase();
        let acts = self.lexicon.acts.verb(&lemma);
        if acts.is_empty() {
            return Vec::new();
        }
        let subjects: Vec<usize> =
            self.parse().subjects(verb).into_iter().flat_map(|head| self.reading.parties(head)).collect();
        let best = acts
            .iter()
            .filter_map(|act| self.ends(verb, act, &subjects))
            .reduce(|best, next| if next.weight > best.weight { next } else { best });
        let Some(ends) = best else { return Vec::new() };
        if let Some(object) = ends.object {
            spoken_for[object] = true;
        }
        self.claims(verb, &ends)
    }

    fn ends(&self, verb: usize, act: &VerbAct, subjects: &[usize]) -> Option<Ends> {
        let parse = self.parse();
        let object = if act.objects.is_empty() { None } else { Some(self.object(verb, &act.objects)?) };
        for &slot in &act.targets {
            let (sources, targets) = if slot == Slot::Mutual {
                (subjects.to_vec(), subjects.to_vec())
            } else {
                let found = of_verb(self.reading, verb, object, slot);
                let both = slot == Slot::Between && subjects.is_empty();
                (if both { found.clone() } else { subjects.to_vec() }, found)
            };
            let distinct = sources.iter().any(|source| targets.iter().any(|target| target != source));
            if distinct && !(slot == Slot::Mutual && parse.child(verb, &["dobj"]).is_some() && object.is_none()) {
                let weight =
                    u8::from(object.is_some()) * 2 + u8::from(!matches!(slot, Slot::Object | Slot::Mutual)) + 1;
                return Some(Ends { sources, targets, kind: act.kind, rule: act.rule, weight, object });
            }
        }
        None
    }

    /// The verb's object, where it is one of these.
    fn object(&self, verb: usize, wanted: &[String]) -> Option<usize> {
        let parse = self.parse();
        let is_wanted = |&noun: &usize| {
            let lemma = parse.lemma(noun).to_lowercase();
            wanted.iter().any(|word| *word == lemma)
                || parse.children_by(noun, &["compound", "amod"]).any(|before| {
                    let both = format!("{} {lemma}", parse.lower(before));
                    wanted.iter().any(|word| *word == both)
                })
        };
        let passive = parse.children_by(verb, &["nsubjpass", "attr", "acomp", "oprd"]);
        let objects = parse.children_by(verb, &["dobj"]).flat_map(|object| parse.conjuncts(object)).chain(passive);
        let behind =
            parse.children_by(verb, &["prep"]).flat_map(|preposition| parse.children_by(preposition, &["pobj"]));
        let above = Some(parse.head(verb)).filter(|_| matches!(parse.dep(verb), "acl" | "relcl"));
        objects.chain(above).chain(behind).find(is_wanted)
    }

    fn noun(&self, noun: usize) -> Vec<Claim> {
        let lemma = self.parse().lemma(noun).to_lowercase();
        let acts = self.lexicon.acts.noun(&lemma);
        acts.iter().find_map(|act| self.noun_ends(noun, act)).map(|ends| self.claims(noun, &ends)).unwrap_or_default()
    }

    fn noun_ends(&self, noun: usize, act: &NounAct) -> Option<Ends> {
        let first = |slots: &[Slot]| {
            slots.iter().map(|&slot| (slot, of_noun(self.reading, noun, slot))).find(|(_, found)| !found.is_empty())
        };
        let (source_slot, sources) = first(&act.sources)?;
        let together = matches!(source_slot, Slot::Between | Slot::Pair) && (sources.len() > 1);
        let targets = if together {
            sources.clone()
        } else {
            act.targets
                .iter()
                .map(|&slot| of_noun(self.reading, noun, slot))
                .find(|found| found.iter().any(|target| !sources.contains(target)))?
        };
        Some(Ends { sources, targets, kind: act.kind, rule: act.rule, weight: 1, object: None })
    }

    fn claims(&self, word: usize, ends: &Ends) -> Vec<Claim> {
        let parse = self.parse();
        let negated = parse.is_verb(word) && parse.is_negated(word);
        // What is not done is no act; only a refusal to agree is one.
        let kind = match (negated, ends.kind) {
            (false, kind) => kind,
            (true, RelationKind::Agree | RelationKind::Cooperate | RelationKind::Support) => RelationKind::Reject,
            (true, _) => return Vec::new(),
        };
        let mut claims: Vec<Claim> = Vec::new();
        for &source in &ends.sources {
            for &target in &ends.targets {
                let known = claims.iter().any(|claim| {
                    (claim.source, claim.target) == (source, target)
                        || (kind.is_mutual() && (claim.target, claim.source) == (source, target))
                });
                if source != target && !known {
                    claims.push(Claim { source, target, kind, evidence: self.evidence(word, ends, negated) });
                }
            }
        }
        claims
    }

    fn evidence(&self, word: usize, ends: &Ends, negated: bool) -> RelationEvidence {
        let parse = self.parse();
        let verb = if parse.is_verb(word) {
            word
        } else {
            parse.ancestors(word).find(|&above| parse.is_verb(above)).unwrap_or(word)
        };
        let span = self.clause(word);
        let condition = parse
            .condition(verb)
            .map(|clause| parse.span_of(parse.subtree(clause)).slice(&self.document.text).to_owned());
        let cue = ends.object.map_or_else(|| parse.span(word), |object| parse.span(word).cover(parse.span(object)));
        RelationEvidence {
            document: self.document.id.clone(),
            start: span.start,
            end: span.end,
            words: span.slice(&self.document.text).to_owned(),
            cue: cue.slice(&self.document.text).to_owned(),
            negated,
            modality: modality(parse, verb),
            condition,
            attributed_to: None,
            date: None,
            rule: ends.rule.to_owned(),
        }
    }

    /// The clause that the word heads, without what is only joined on to it.
    fn clause(&self, word: usize) -> Span {
        let parse = self.parse();
        let top = if parse.is_verb(word) {
            word
        } else {
            parse.ancestors(word).find(|&above| parse.is_verb(above)).unwrap_or(word)
        };
        let tokens = parse.subtree_without(top, &|child| {
            child != word
                && !parse.is_below(word, child)
                && matches!(parse.dep(child), "conj" | "cc" | "advcl" | "parataxis")
                && child > top
        });
        let subjects =
            parse.subjects(top).into_iter().filter(|&subject| parse.sentence_of(subject) == parse.sentence_of(top));
        let whole = subjects.fold(tokens, |range, subject| range.start.min(subject)..range.end.max(subject + 1));
        let span = parse.span_of(whole);
        span.trimmed_of(&self.document.text, |c| c.is_whitespace() || ",;".contains(c))
    }
}

/// Done, planned, possible or on a condition, by auxiliaries and clauses around the verb.
fn modality(parse: &Parse, verb: usize) -> Modality {
    if parse.is_in_condition(verb) || parse.condition(verb).is_some() {
        return Modality::Conditional;
    }
    match parse.modal(verb).map(str::to_lowercase).as_deref() {
        Some("could" | "may" | "might" | "can" | "would") => Modality::Possible,
        Some("will" | "shall" | "'ll" | "’ll" | "wo") => Modality::Intended,
        Some("must" | "should" | "ought") => Modality::Required,
        _ if parse.dep(verb) == "xcomp"
            && parse.has_lemma(
                parse.head(verb),
                &[
                    "plan", "want", "intend", "vow", "promise", "threaten", "agree", "hope", "expect", "schedule",
                    "prepare", "seek",
                ],
            ) =>
        {
            Modality::Intended
        }
        _ => Modality::Asserted,
    }
}
