//! Who takes part, as the words around a meeting tell.

use super::facts;
use super::sighting::Finder;
use crate::model::ActorKind;

impl Finder<'_> {
    /// The sides named around a noun: `between A and B`, `with B`, `A-B talks`, `A's meeting`, `a dinner of A and B`.
    pub fn around_noun(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        let mut found: Vec<usize> = parse
            .obliques(noun, &["between", "with", "among", "of", "by"])
            .into_iter()
            .flat_map(|object| self.named_or_both(object))
            .collect();
        // `between Berg, the mayor, and his guest, Ana Ruiz`: the parser may make the second the subject of what follows.
        if self.persons_only(&found).len() == 1 {
            let second = self.second_between(noun, &found);
            found.extend(second);
        }
        found.extend(self.reading.pair(noun));
        found.extend(parse.possessors(noun).into_iter().flat_map(|owner| self.reading.parties(owner)));
        if found.is_empty() {
            found.extend(self.reading.modifiers(noun));
        }
        found
    }

    fn persons_only(&self, found: &[usize]) -> Vec<usize> {
        found.iter().copied().filter(|&actor| self.cast.actors[actor].kind == ActorKind::Person).collect()
    }

    /// Who holds, attends, leads the meeting that the noun is the object of.
    pub fn by_verb(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        let head = parse.head(noun);
        let lemma = self.lemma(head);
        let words = self.words();
        match parse.dep(noun) {
            "dobj" if self.is_joint_conference(noun) && lemma == "tell" => self.subjects_and_objects(head),
            // `called off a meeting with the minister`: one's own.
            "dobj"
                if self.is_off(head)
                    && (!parse.obliques(noun, &["with"]).is_empty() || self.is_plural_side(&parse.subjects(head))) =>
            {
                parse.subjects(head).into_iter().flat_map(|subject| self.sides(subject)).collect()
            }
            "dobj" | "attr" if (words.holds(&lemma) && !self.is_so_called(noun, head)) || words.attends(&lemma) => {
                self.subjects_and_objects(head)
            }
            // `held what both called a frank meeting`
            "oprd" if parse.dep(head) == "ccomp" && words.holds(&self.lemma(parse.head(head))) => {
                self.subjects_and_objects(parse.head(head))
            }
            // `has written to the mayor and proposed a meeting in Oslo`
            "dobj" if words.proposes(&lemma) => {
                // `proposed a round table with the government`
                let with =
                    parse.obliques(head, &["with"]).into_iter().chain(parse.obliques(noun, &["with", "between"]));
                let with: Vec<usize> = with.flat_map(|whom| self.sides(whom)).collect();
                if !with.is_empty() {
                    return parse.subjects(head).into_iter().flat_map(|who| self.sides(who)).chain(with).collect();
                }
                let before = Some(parse.head(head)).filter(|_| parse.dep(head) == "conj");
                let asked = std::iter::once(head).chain(before).flat_map(|verb| parse.obliques(verb, &["to"]));
                // `offered the unions a meeting`
                let given = parse.children_by(head, &["dative"]).filter(|&whom| {
                    !parse.has_lemma(noun, &["table"]) && (parse.is_noun(whom) || parse.pos(whom) == "PRON")
                });
                let asked: Vec<usize> = asked.chain(given).flat_map(|whom| self.sides(whom)).collect();
                let asking = parse.subjects(head).into_iter().flat_map(|who| self.sides(who));
                // `offered his neighbours a table and a roof`
                let is_meeting = !parse.has_lemma(noun, &["table"]);
                let is_asked = is_meeting && parse.children_by(head, &["dative"]).any(|whom| self.is_somebody(whom));
                if asked.is_empty() && !is_asked { Vec::new() } else { asking.chain(asked).collect() }
            }
            // `The signing is set for Thursday, with both delegations and the minister`
            "nsubjpass" if words.holds(&lemma) || words.attends(&lemma) || words.plans(&lemma) => {
                let by = parse.subjects(head).into_iter().chain(parse.obliques(head, &["with", "between"]));
                by.flat_map(|subject| self.named_or_both(subject)).collect()
            }
            "pobj" => {
                let verb = self.verb_above(head);
                // `were locked in talks`
                if parse.is_word(head, &["in"])
                    && parse.has_lemma(verb, &["lock", "engage", "embroil", "immerse", "tie"])
                {
                    let locked = parse.children_by(verb, &["nsubjpass", "nsubj"]).flat_map(|who| parse.conjuncts(who));
                    return locked.flat_map(|who| self.sides(who)).collect();
                }
                // `walked out of the talks`
                if parse.is_word(head, &["of", "from"]) {
                    let out = if parse.is_verb(verb) { verb } else { parse.head(verb) };
                    let walks = parse.is_verb(out) && parse.has_lemma(out, &["walk", "storm", "emerge"]);
                    return if walks { self.subjects_and_objects(out) } else { Vec::new() };
                }
                if let Some(sides) = self.sides_of_deal(noun, head) {
                    return sides;
                }
                let attends =
                    parse.is_verb(verb) && (words.attends(&self.lemma(verb)) || words.is_verb(&self.lemma(verb)));
                let invited = parse.is_verb(verb) && parse.has_lemma(verb, &["invite", "summon", "call"]);
                // `Delegates at the party's congress voted`
                if parse.is_word(head, &["at"]) && parse.dep(verb) == "nsubj" {
                    return self.sides(verb);
                }
                // `told the union in a meeting that`: who tells is there, and who is told.
                // `told three directors on a video call`
                let is_call = parse.is_word(head, &["on"]) && parse.has_lemma(noun, &["call", "videoconference"]);
                let is_within = is_call || parse.is_word(head, &["at", "in", "during"]);
                if let Some(telling) = self.telling(head).filter(|_| is_within) {
                    let both = self.subjects_and_objects(telling);
                    let named = both.iter().filter(|&&actor| !self.cast.actors[actor].unnamed).count();
                    return if named > 1 || (is_call && named == 1) { both } else { Vec::new() };
                }
                // `Berg, speaking after a meeting with the mayor`, `said after talks with her`: whoever speaks comes from it.
                let over = parse.ancestors(head).find(|&above| parse.is_verb(above));
                let has_guest = parse.obliques(noun, &["with"]).iter().any(|&guest| self.is_somebody(guest));
                let comes_from = |verb: usize| words.speaks(&self.lemma(verb)) || parse.has_lemma(verb, &["speak"]);
                if let Some(verb) = over.filter(|&verb| {
                    (parse.head(head) == verb || parse.subjects(verb).contains(&parse.head(head)))
                        && parse.is_word(head, &["after", "following"])
                        && (has_guest || self.is_from_it(noun, verb))
                        && comes_from(verb)
                }) {
                    return parse.subjects(verb).into_iter().flat_map(|subject| self.sides(subject)).collect();
                }
                // `gave up after a chat with the abbot`: one's own call.
                let is_own = parse.child(noun, &["poss"]).is_none()
                    && !parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["the", "this", "that"]));
                if let Some(verb) = over.filter(|&verb| {
                    parse.head(head) == verb && is_own && has_guest && parse.is_word(head, &["after", "following"])
                }) {
                    let own = self.doers(verb).into_iter().filter(|&doer| self.is_person(doer));
                    return own.flat_map(|doer| self.sides(doer)).collect();
                }
                // `turned the offer down in a second call with the president`
                let is_a = parse.child(noun, &["det", "poss"]).is_some() || parse.tag(noun) == "NNS";
                let with_guest = is_a && parse.obliques(noun, &["with"]).iter().any(|&guest| self.is_somebody(guest));
                if with_guest
                    && parse.is_word(head, &["in", "at", "during", "on"])
                    && parse.is_verb(verb)
                    && !parse.is_passive(verb)
                {
                    return self
                        .doers(verb)
                        .into_iter()
                        .filter(|&doer| self.is_person(doer))
                        .flat_map(|doer| self.sides(doer))
                        .collect();
                }
                // `confronted the publisher in a video call`: who turns to whom on it.
                let is_during = parse.is_word(head, &["during"]) && self.is_placed(noun);
                let is_private = is_during
                    || self.is_meal(noun)
                    || parse.has_lemma(noun, &["call", "conversation", "videoconference"]);
                if is_private && parse.is_word(head, &["in", "on", "during", "over"]) && parse.is_verb(verb) {
                    let somebody = |heads: Vec<usize>| heads.into_iter().any(|head| self.is_somebody(head));
                    if somebody(parse.subjects(verb)) && somebody(parse.objects(verb)) {
                        return self.subjects_and_objects(verb);
                    }
                }
                // `will travel to Oslo for talks with the minister`
                let traveller = facts::traveller(parse, noun, words);
                // `assured her in their talks last week`, `told her over breakfast`
                let told = over.filter(|&verb| {
                    let near = parse.head(head) == verb || parse.is_word(head, &["over"]);
                    // `settled it over dinner`, whatever they did
                    let is_shared = parse.is_word(head, &["over"]) && self.is_meal(noun);
                    let is_said = near && self.words().speaks(&self.lemma(verb));
                    // `agreed on it in a telephone call`
                    let are_both = || parse.is_word(head, &["in"]) && parse.subjects(verb).len() > 1;
                    is_shared || (is_said && (parse.is_word(head, &["at", "during", "over"]) || are_both()))
                });
                if let Some(verb) = told {
                    return self.subjects_and_objects(verb);
                }
                if (attends && parse.is_word(head, &["at", "in", "for", "to", "into"]))
                    || (invited && parse.is_word(head, &["to", "for"]))
                {
                    self.subjects_and_objects(verb)
                } else if let Some(verb) = traveller {
                    self.subjects_and_objects(verb)
                } else if self.is_done_at(verb, head) && self.is_told_there(verb) {
                    self.subjects_and_objects(verb)
                } else if self.is_done_at(verb, head) {
                    parse.subjects(verb).into_iter().flat_map(|subject| self.sides(subject)).collect()
                } else {
                    Vec::new()
                }
            }
            _ => Vec::new(),
        }
    }

    pub fn is_meal(&self, noun: usize) -> bool {
        let kind = self.words().kind(&self.lemma(noun));
        kind.is_some() && ["dinner", "lunch", "breakfast"].iter().any(|meal| self.words().kind(meal) == kind)
    }

    /// `called the talks frank` holds none; `called a meeting` does.
    fn is_so_called(&self, noun: usize, verb: usize) -> bool {
        let parse = self.parse();
        parse.has_lemma(verb, &["call"]) && parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["the"]))
    }

    /// Those on both sides of a verb: subjects, objects, and whom it is done with.
    pub fn subjects_and_objects(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let words = self.words();
        let mut objects = parse.objects(verb);
        // `greeted a deputation from the choir, the oldest of all, at the abbey`: the parser hangs it on the verb.
        let is_delegation = |&object: &usize| {
            parse.has_lemma(object, &["delegation", "deputation", "group", "team", "representative"])
                && object + 1 < parse.len()
                && parse.is_word(object + 1, &["from"])
        };
        if objects.iter().any(|object| is_delegation(object)) {
            objects.extend(parse.obliques(verb, &["from"]));
        }
        objects.extend(parse.obliques(verb, &["with", "alongside", "opposite"]));
        // `mediated between the two sides`
        if words.is_verb(&self.lemma(verb)) {
            objects.extend(parse.obliques(verb, &["between"]));
        }
        // `granted an audience to the minister`, `had spoken to her by telephone`
        if words.is_talking(&self.lemma(verb)) {
            objects.extend(parse.obliques(verb, &["to"]).into_iter().filter(|&head| self.is_person(head)));
        } else if parse.has_lemma(verb, &["grant"]) {
            objects.extend(parse.obliques(verb, &["to"]));
            objects.extend(
                parse.children_by(verb, &["dative"]).filter_map(|preposition| parse.child(preposition, &["pobj"])),
            );
        }
        objects.extend(self.fronted(verb));
        let down = parse
            .children_by(verb, &["prt", "advmod"])
            .flat_map(|particle| parse.obliques(particle, &["with"]))
            .collect::<Vec<_>>();
        // `X and Y are to meet`
        let subjects = match parse.subjects(verb) {
            none if none.is_empty() && parse.dep(verb) == "xcomp" => {
                let above = parse.ancestors(verb).find(|&above| parse.is_verb(above));
                above.map_or(none, |above| parse.subjects(above))
            }
            subjects => self.those_above(verb, &subjects).unwrap_or(subjects),
        };
        let listed = self.listed_behind(verb, &subjects);
        let subjects = if listed.is_empty() { subjects } else { Vec::new() };
        subjects
            .into_iter()
            .chain(objects)
            .chain(down)
            .flat_map(|head| self.sides(head).into_iter().chain(self.leaders(head)))
            .chain(listed)
            .collect()
    }
}
