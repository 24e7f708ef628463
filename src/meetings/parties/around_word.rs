//! Who takes part, as the words around a meeting tell.

use crate::meetings::sightings::Finder;
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
        // `a session of the same kind with the bank`
        if found.is_empty() {
            let kinds = parse
                .obliques(noun, &["of"])
                .into_iter()
                .filter(|&kind| parse.has_lemma(kind, &["kind", "sort", "type"]));
            found
                .extend(kinds.flat_map(|kind| parse.obliques(kind, &["with"])).flat_map(|who| self.named_or_both(who)));
        }
        // `talks involving Norway and Peru`
        let involving = parse.children_by(noun, &["acl"]).filter(|&clause| parse.has_lemma(clause, &["involve"]));
        let involved = involving.flat_map(|clause| parse.objects(clause));
        found
            .extend(involved.chain(parse.obliques(noun, &["involving"])).flat_map(|object| self.named_or_both(object)));
        // `talks on a trade agreement between Norway and Peru`
        if parse.obliques(noun, &["between"]).is_empty() && self.is_of_sides(&parse.lower(noun)) {
            let inside = parse.subtree(noun).filter(|&token| {
                token > noun && parse.dep(token) == "pobj" && parse.is_word(parse.head(token), &["between"])
            });
            let sides: Vec<usize> =
                inside.flat_map(|side| parse.conjuncts(side)).flat_map(|side| self.sides(side)).collect();
            found.extend(Some(sides).filter(|sides| sides.len() > 1).into_iter().flatten());
        }
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
            // `received a courtesy call from the envoy`
            "dobj" if matches!(lemma.as_str(), "receive" | "take" | "field" | "get") && self.is_call_or_visit(noun) => {
                let from = parse.obliques(noun, &["from", "by"]).into_iter().chain(parse.obliques(head, &["from"]));
                parse.subjects(head).into_iter().chain(from).flat_map(|who| self.sides(who)).collect()
            }
            // `held what both called a frank meeting`
            "oprd" if parse.dep(head) == "ccomp" && words.holds(&self.lemma(parse.head(head))) => {
                self.subjects_and_objects(parse.head(head))
            }
            "dobj" if words.proposes(&lemma) => self.by_proposal(noun, head),
            // `The signing is set for Thursday, with both delegations and the minister`
            "nsubjpass" if words.holds(&lemma) || words.attends(&lemma) || words.plans(&lemma) => {
                let by = parse.subjects(head).into_iter().chain(parse.obliques(head, &["with", "between"]));
                by.flat_map(|subject| self.named_or_both(subject)).collect()
            }
            "pobj" => self.by_preposition(noun, head),
            _ => Vec::new(),
        }
    }

    /// Who proposes a meeting and to whom: `has written to the mayor and proposed a meeting in Oslo`
    fn by_proposal(&self, noun: usize, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let asking = parse.subjects(verb).into_iter().flat_map(|who| self.sides(who));
        // `proposed a round table with the government`
        let with = parse.obliques(verb, &["with"]).into_iter().chain(parse.obliques(noun, &["with", "between"]));
        let with: Vec<usize> = with.flat_map(|whom| self.sides(whom)).collect();
        if !with.is_empty() {
            return asking.chain(with).collect();
        }
        let before = Some(parse.head(verb)).filter(|_| parse.dep(verb) == "conj");
        let asked = std::iter::once(verb).chain(before).flat_map(|verb| parse.obliques(verb, &["to"]));
        // `offered his neighbours a table and a roof`
        let is_meeting = !parse.has_lemma(noun, &["table"]);
        // `offered the unions a meeting`
        let given = parse
            .children_by(verb, &["dative"])
            .filter(|&whom| is_meeting && (parse.is_noun(whom) || parse.pos(whom) == "PRON"));
        let asked: Vec<usize> = asked.chain(given).flat_map(|whom| self.sides(whom)).collect();
        let is_asked = is_meeting && parse.children_by(verb, &["dative"]).any(|whom| self.is_somebody(whom));
        if asked.is_empty() && !is_asked { Vec::new() } else { asking.chain(asked).collect() }
    }

    pub(super) fn is_call_or_visit(&self, noun: usize) -> bool {
        self.parse().has_lemma(noun, &["call", "visit"])
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
        // `discussed Chile with the envoy in a call`: what is discussed need not be there.
        if parse.has_lemma(verb, &["discuss", "debate", "consider", "examine", "review"]) {
            objects = objects.into_iter().flat_map(|topic| parse.obliques(topic, &["with"])).collect();
        }
        // `greeted a deputation from the choir, the oldest of all, at the abbey`: the parser hangs it on the verb.
        let is_delegation = |&object: &usize| {
            parse.has_lemma(object, &["delegation", "deputation", "group", "team", "representative"])
                && object + 1 < parse.len()
                && parse.is_word(object + 1, &["from"])
        };
        if objects.iter().any(is_delegation) {
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
