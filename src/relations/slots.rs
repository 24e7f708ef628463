//! Where the ends of a relation stand around the word that says it.

use crate::grammar::Parse;
use crate::lexicon::Slot;
use crate::model::Reading;

/// The prepositions of a slot that is nothing else.
fn prepositions(slot: Slot) -> &'static [&'static str] {
    match slot {
        Slot::With => &["with", "alongside"],
        Slot::Between => &["between", "among"],
        Slot::On => &["on", "upon"],
        Slot::Against => &["against"],
        Slot::To => &["to", "unto"],
        Slot::From => &["from"],
        Slot::Of => &["of"],
        Slot::By => &["by"],
        Slot::For => &["for"],
        Slot::In => &["in", "within"],
        Slot::Into => &["into"],
        Slot::At => &["at"],
        Slot::Over => &["over"],
        Slot::About => &["about"],
        Slot::Out => &["out"],
        Slot::Outside => &["outside"],
        Slot::Inside => &["inside"],
        Slot::Along => &["along"],
        Slot::Near => &["near", "close", "next"],
        Slot::Around => &["around"],
        Slot::Off => &["off"],
        Slot::Toward | Slot::Towards => &["toward", "towards"],
        Slot::Behind => &["behind"],
        Slot::As => &["as"],
        _ => &[],
    }
}

/// The actors in a slot of a verb, with the object that says what is done where the rule asks for one.
pub(super) fn of_verb(reading: &Reading, verb: usize, object: Option<usize>, slot: Slot) -> Vec<usize> {
    let parse = &reading.parse;
    let all = |heads: Vec<usize>| heads.into_iter().flat_map(|head| reading.parties(head)).collect::<Vec<_>>();
    let plain = prepositions(slot);
    if !plain.is_empty() {
        let near_object = object.map(|object| all(parse.obliques(object, plain))).unwrap_or_default();
        return if near_object.is_empty() { all(parse.obliques(verb, plain)) } else { near_object };
    }
    match slot {
        Slot::Object => all(parse.objects(verb).into_iter().filter(|&found| Some(found) != object).collect()),
        Slot::Dative => all(parse
            .children_by(verb, &["dative", "iobj"])
            .filter(|&child| parse.is_noun(child) || parse.pos(child) == "PRON")
            .collect()),
        Slot::Poss => object.map(|object| reading.owners(object)).unwrap_or_default(),
        Slot::ObjectInfinitive => {
            let commanded = parse
                .children_by(verb, &["xcomp", "ccomp", "advcl", "acl"])
                .find(|&clause| clause > verb && is_infinitive(parse, clause));
            let Some(clause) = commanded else { return Vec::new() };
            let own = parse
                .children_by(clause, &["nsubj", "nsubjpass"])
                .filter(|&subject| subject > verb && subject < clause)
                .flat_map(|subject| parse.conjuncts(subject))
                .collect::<Vec<_>>();
            let whom = if own.is_empty() {
                parse.objects(verb).into_iter().filter(|&found| found != clause).collect()
            } else {
                own
            };
            let on = if whom.is_empty() { parse.obliques(verb, &["on", "upon", "for", "to"]) } else { whom };
            all(on)
        }
        Slot::ClauseSubject => clause_subject(parse, verb).map_or_else(Vec::new, &all),
        Slot::MustSubject => {
            let clause = parse.children_by(verb, &["ccomp"]).find(|&clause| is_required(parse, clause));
            clause.map_or_else(Vec::new, |clause| {
                all(parse
                    .children_by(clause, &["nsubj", "nsubjpass"])
                    .filter(|&subject| parse.is_noun(subject))
                    .collect())
            })
        }
        Slot::InfinitiveObject => {
            let clause = parse.children_by(verb, &["xcomp"]).find(|&clause| is_infinitive(parse, clause));
            clause.map_or_else(Vec::new, |clause| {
                let objects = all(parse.objects(clause).into_iter().filter(|&object| object > clause).collect());
                if objects.is_empty() {
                    all(parse.obliques(clause, &["to", "on", "against", "with", "from", "in", "into"]))
                } else {
                    objects
                }
            })
        }
        Slot::DownWith => with_particle(parse, verb, &["down", "together"], &["with"]).map_or_else(Vec::new, &all),
        Slot::DownOn => with_particle(parse, verb, &["down"], &["on", "upon"]).map_or_else(Vec::new, &all),
        Slot::UpAt => with_particle(parse, verb, &["up"], &["at", "on", "along", "near", "around", "in"])
            .map_or_else(Vec::new, &all),
        Slot::OutAt => with_particle(parse, verb, &["out", "back"], &["at", "against"]).map_or_else(Vec::new, &all),
        Slot::OutOn => with_particle(parse, verb, &["out"], &["on", "of"]).map_or_else(Vec::new, &all),
        Slot::BackAgainst => {
            with_particle(parse, verb, &["back"], &["against", "on", "at"]).map_or_else(Vec::new, &all)
        }
        Slot::ForTalksWith => {
            let talks = parse.obliques(verb, &["for"]).into_iter().find(|&noun| {
                parse.has_lemma(noun, &["talk", "meeting", "discussion", "negotiation", "consultation", "summit"])
            });
            talks.map_or_else(Vec::new, |talks| all(parse.obliques(talks, &["with"])))
        }
        Slot::ForTo | Slot::ToFor | Slot::OfTo => all(parse.obliques(verb, &["to"])),
        Slot::WithIn => {
            all(parse.objects(verb)).into_iter().filter(|_| !parse.obliques(verb, &["in"]).is_empty()).collect()
        }
        Slot::ToObjection => {
            let no = parse.children_by(verb, &["intj", "dobj", "advmod"]).any(|child| parse.is_word(child, &["no"]));
            if no { all(parse.obliques(verb, &["to"])) } else { Vec::new() }
        }
        Slot::TiesWith => {
            let ties = parse
                .child(verb, &["dobj"])
                .filter(|&noun| parse.has_lemma(noun, &["tie", "relation", "contact", "link"]));
            ties.map_or_else(Vec::new, |ties| {
                let near = all(parse.obliques(ties, &["with", "to"]));
                if near.is_empty() { all(parse.obliques(verb, &["with", "to"])) } else { near }
            })
        }
        _ => Vec::new(),
    }
}

/// The actors in a slot of a noun.
pub(super) fn of_noun(reading: &Reading, noun: usize, slot: Slot) -> Vec<usize> {
    let parse = &reading.parse;
    let all = |heads: Vec<usize>| heads.into_iter().flat_map(|head| reading.parties(head)).collect::<Vec<_>>();
    match slot {
        Slot::Poss => {
            let whose = all(parse.possessors(noun));
            if whose.is_empty() && reading.pair(noun).is_empty() { reading.modifiers(noun) } else { whose }
        }
        Slot::Pair => reading.pair(noun),
        Slot::Subject => {
            let verb = parse.head(noun);
            let is_predicate = matches!(parse.dep(noun), "attr" | "oprd")
                && parse.has_lemma(verb, &["be", "become", "remain"])
                && !parse.is_negated(verb);
            let subjects = if is_predicate { parse.subjects(verb) } else { Vec::new() };
            if !subjects.is_empty() {
                return all(subjects);
            }
            // `some members of Congress, particularly Senator Cruz`, `Qatar, a member of the league`
            let apposed = if parse.dep(noun) == "appos" { vec![parse.head(noun)] } else { Vec::new() };
            all(apposed)
        }
        Slot::LedBy => {
            let led = parse
                .children_by(noun, &["acl", "relcl"])
                .find(|&verb| parse.has_lemma(verb, &["lead", "head", "chair"]));
            led.map_or_else(Vec::new, |verb| all(parse.subjects(verb)))
        }
        _ => all(parse.obliques(noun, prepositions(slot))),
    }
}

fn is_infinitive(parse: &Parse, verb: usize) -> bool {
    parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO")
}

/// The subject of `that Russia withdraw`, of a clause that says what shall be done.
fn clause_subject(parse: &Parse, verb: usize) -> Option<Vec<usize>> {
    let clause = parse.children_by(verb, &["ccomp"]).next()?;
    let subject = parse.child(clause, &["nsubj", "nsubjpass"])?;
    Some(parse.conjuncts(subject))
}

/// `must`, `should`, `has to`, `needs to`.
fn is_required(parse: &Parse, verb: usize) -> bool {
    let modal =
        parse.modal(verb).is_some_and(|modal| matches!(modal.to_lowercase().as_str(), "must" | "should" | "ought"));
    modal
        || (parse.has_lemma(verb, &["need", "have"])
            && parse.child(verb, &["xcomp"]).is_some_and(|clause| is_infinitive(parse, clause)))
}

/// What a preposition behind one of the verb's particles governs.
fn with_particle(parse: &Parse, verb: usize, particles: &[&str], prepositions: &[&str]) -> Option<Vec<usize>> {
    let particle =
        parse.children_by(verb, &["prt", "advmod", "prep"]).find(|&child| parse.is_word(child, particles))?;
    let near = parse.obliques(particle, prepositions);
    let found = if near.is_empty() { parse.obliques(verb, prepositions) } else { near };
    (!found.is_empty()).then_some(found)
}
