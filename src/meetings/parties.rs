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

    /// The person named behind the `and` that a `between` asks for, where the parser took him for something else.
    fn second_between(&self, noun: usize, known: &[usize]) -> Option<usize> {
        let parse = self.parse();
        let between = parse.children_by(noun, &["prep"]).find(|&word| parse.is_word(word, &["between"]))?;
        let end = parse.sentences()[parse.sentence_of(noun)].end;
        let up_to_verb = |start: usize| (start..end).take_while(|&token| !parse.is_verb(token));
        let and = up_to_verb(between).find(|&token| parse.dep(token) == "cc")?;
        let people = up_to_verb(and).flat_map(|head| self.persons(vec![head]));
        people.into_iter().find(|person| !known.contains(person))
    }

    /// `the guild, whose leader, Ola Berg, she met`, `the bank, whose head, Ola Berg, met the mayor`: whom the parser leaves
    /// in front.
    fn fronted(&self, verb: usize) -> Option<usize> {
        let parse = self.parse();
        let start = parse.sentences()[parse.sentence_of(verb)].start;
        let whose = (start..verb).rev().find(|&word| parse.is_word(word, &["whose"]))?;
        let noun = parse.head(whose);
        let name = parse.children_by(noun, &["appos"]).find(|&name| name < verb && self.is_person(name))?;
        let is_free = parse.dep(noun) == "appos";
        let before =
            |token: usize| token.checked_sub(1).is_some_and(|comma| parse.word(comma) == "," && comma == name + 1);
        let by_pronoun = || parse.pos(verb - 1) == "PRON" && before(verb - 1);
        (is_free && (before(verb) || by_pronoun())).then_some(name)
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
                let asked: Vec<usize> = asked.flat_map(|whom| self.sides(whom)).collect();
                let asking = parse.subjects(head).into_iter().flat_map(|who| self.sides(who));
                if asked.is_empty() { Vec::new() } else { asking.chain(asked).collect() }
            }
            // `The signing is set for Thursday, with both delegations and the minister`
            "nsubjpass" if words.holds(&lemma) || words.attends(&lemma) || words.plans(&lemma) => {
                let by = parse.subjects(head).into_iter().chain(parse.obliques(head, &["with", "between"]));
                by.flat_map(|subject| self.named_or_both(subject)).collect()
            }
            "pobj" => {
                let verb = self.verb_above(head);
                // `walked out of the talks`
                if parse.is_word(head, &["of", "from"]) {
                    let out = if parse.is_verb(verb) { verb } else { parse.head(verb) };
                    let walks = parse.is_verb(out) && parse.has_lemma(out, &["walk", "storm", "emerge"]);
                    return if walks { self.subjects_and_objects(out) } else { Vec::new() };
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
                    parse.head(head) == verb
                        && parse.is_word(head, &["after", "following"])
                        && has_guest
                        && comes_from(verb)
                }) {
                    return parse.subjects(verb).into_iter().flat_map(|subject| self.sides(subject)).collect();
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
                } else if self.is_done_at(verb, head) {
                    parse.subjects(verb).into_iter().flat_map(|subject| self.sides(subject)).collect()
                } else {
                    Vec::new()
                }
            }
            _ => Vec::new(),
        }
    }

    /// The verb that a preposition is of; of an infinitive, the one around it: `pressed him to resign during a meeting`.
    pub fn verb_above(&self, preposition: usize) -> usize {
        let parse = self.parse();
        let verb = parse.head(preposition);
        let is_infinitive = parse.is_verb(verb) && parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO");
        let is_there = parse.is_word(preposition, &["at", "during"]);
        let told = |&above: &usize| parse.tag(above) == "VBD" && !parse.objects(above).is_empty();
        let around = parse.ancestors(verb).find(|&above| parse.is_verb(above)).filter(told);
        around.filter(|_| is_infinitive && is_there).unwrap_or(verb)
    }

    pub fn is_meal(&self, noun: usize) -> bool {
        let kind = self.words().kind(&self.lemma(noun));
        kind.is_some() && ["dinner", "lunch", "breakfast"].iter().any(|meal| self.words().kind(meal) == kind)
    }

    /// `approved the sale at a meeting`, `elected her at its congress`, `voted against it after a meeting of six hours`: who
    /// does something there is there.
    pub fn is_done_at(&self, verb: usize, preposition: usize) -> bool {
        let parse = self.parse();
        let decides = || self.words().decides(&self.lemma(verb)) || parse.has_lemma(verb, &["vote", "decide"]);
        (parse.is_word(preposition, &["at"]) || (parse.is_word(preposition, &["after"]) && decides()))
            && parse.tag(verb) == "VBD"
            && !parse.is_passive(verb)
            && parse.child(verb, &["nsubj"]).is_some()
    }

    /// The verb that tells somebody something above `in a meeting`; what is told may stand in between, before a comma:
    /// `told the union that it was over, in a meeting of four hours`.
    fn telling(&self, preposition: usize) -> Option<usize> {
        let parse = self.parse();
        let tells = |&verb: &usize| {
            parse.is_verb(verb)
                && parse.has_lemma(verb, &["tell", "assure", "inform", "promise"])
                && parse.child(verb, &["dobj", "dative"]).is_some()
                && parse.child(verb, &["nsubj"]).is_some()
        };
        let above = parse.head(preposition);
        let behind_comma = preposition > 0 && parse.word(preposition - 1) == ",";
        let reported = || parse.ancestors(preposition).filter(|_| behind_comma).find(tells);
        Some(above).filter(tells).or_else(reported)
    }

    /// `called the talks frank` holds none; `called a meeting` does.
    fn is_so_called(&self, noun: usize, verb: usize) -> bool {
        let parse = self.parse();
        parse.has_lemma(verb, &["call"]) && parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["the"]))
    }

    /// Who does something with the meeting in a clause that describes it: `a dinner the two shared`, `attended by X`.
    pub fn by_clause(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        // `talks mediated by the church`
        let mediates = |verb: usize| parse.has_lemma(verb, &["mediate", "broker", "moderate", "facilitate"]);
        let does = |verb: usize| {
            self.words().holds(&self.lemma(verb)) || self.words().attends(&self.lemma(verb)) || mediates(verb)
        };
        // `which the mayor had offered to host`
        let tells = |&verb: &usize| does(verb) || parse.children_by(verb, &["xcomp"]).any(does);
        // `a council of club captains chaired by Berg`
        let chairs = |verb: &usize| parse.has_lemma(*verb, &["chair", "host", "convene"]);
        let of = parse.obliques(noun, &["of"]).into_iter();
        let inside =
            parse.subtree(noun).filter(|&verb| verb > noun && parse.dep(verb) == "acl" && parse.tag(verb) == "VBN");
        let inside = inside.filter(chairs).filter(|&verb| parse.head(verb) != noun);
        let hung = of.flat_map(|whose| parse.children_by(whose, &["acl"]).filter(chairs).collect::<Vec<_>>());
        let clauses: Vec<usize> =
            parse.children_by(noun, &["relcl", "acl"]).filter(tells).chain(hung).chain(inside).collect();
        // `which ended with the presence of her peers of Peru and Chile`
        let present = clauses
            .iter()
            .flat_map(|&verb| parse.obliques(verb, &["with", "in"]))
            .filter(|&noun| parse.has_lemma(noun, &["presence", "participation", "attendance"]));
        let present: Vec<usize> =
            present.flat_map(|noun| parse.obliques(noun, &["of"])).flat_map(|head| self.sides(head)).collect();
        clauses
            .into_iter()
            .flat_map(|verb| parse.subjects(verb))
            .filter(|&subject| subject != noun)
            .flat_map(|subject| self.reading.parties(subject))
            .chain(present)
            .collect()
    }

    /// Those on both sides of a verb: subjects, objects, and whom it is done with.
    pub fn subjects_and_objects(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let words = self.words();
        let mut objects = parse.objects(verb);
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

    /// `She and Berg had settled it when they met`: the two of the clause around, whoever else the pronoun was taken for.
    fn those_above(&self, verb: usize, subjects: &[usize]) -> Option<Vec<usize>> {
        let parse = self.parse();
        let are_they = |&subject: &usize| parse.is_word(subject, &["they", "both", "two"]);
        if parse.dep(verb) != "advcl" || subjects.is_empty() || !subjects.iter().all(are_they) {
            return None;
        }
        let around = parse.subjects(parse.head(verb));
        (around.len() > 1).then_some(around)
    }

    /// `All night they sat in Bergen, Berg, Dahl and the silent Lim`: the list that a pronoun is told by.
    fn listed_behind(&self, verb: usize, subjects: &[usize]) -> Vec<usize> {
        let parse = self.parse();
        let is_pronoun = |&subject: &usize| subject < verb && parse.is_word(subject, &["they", "all", "three", "four"]);
        if subjects.is_empty() || !subjects.iter().all(is_pronoun) {
            return Vec::new();
        }
        let end = parse.sentences()[parse.sentence_of(verb)].end;
        let is_set_off = |start: usize| {
            let before = start.checked_sub(1).map_or("", |before| parse.word(before));
            (verb + 1..end).contains(&start) && matches!(before, "," | ":" | "–" | "—")
        };
        let lists = super::enumerated::lists(self.reading, self.cast);
        lists.into_iter().find(|(start, _)| is_set_off(*start)).map(|(_, list)| list).unwrap_or_default()
    }

    /// `the delegation led by X`: whoever leads it is there, too.
    fn leaders(&self, head: usize) -> Vec<usize> {
        let parse = self.parse();
        let led = parse.children_by(head, &["acl", "relcl"]).filter(|&verb| parse.has_lemma(verb, &["lead", "head"]));
        // `Two delegations met for talks, headed by Berg for Norway and by Ruiz for Peru`
        let sentence = parse.sentences()[parse.sentence_of(head)].clone();
        let apart = sentence.filter(|&verb| {
            parse.tag(verb) == "VBN"
                && parse.has_lemma(verb, &["lead", "head"])
                && matches!(parse.dep(verb), "acl" | "advcl")
                && verb > head
                && parse.word(verb - 1) == ","
                && parse.has_lemma(
                    head,
                    &["delegation", "team", "negotiator", "envoy", "side", "representative", "official"],
                )
        });
        let agents = |verb: usize| {
            let by = parse.children_by(verb, &["agent", "prep"]).flat_map(|by| parse.conjuncts(by));
            by.filter(|&by| parse.is_word(by, &["by"])).filter_map(|by| parse.child(by, &["pobj"])).collect::<Vec<_>>()
        };
        led.chain(apart)
            .flat_map(|verb| parse.subjects(verb).into_iter().chain(agents(verb)))
            .filter(|&subject| subject != head)
            .flat_map(|subject| self.reading.parties(subject))
            .collect()
    }
}
