//! Those who take part but stand apart from the word for it: in a clause that describes it, in front, behind, or at the head
//! of a delegation.

use crate::meetings::sides::enumerated;
use crate::meetings::sightings::Finder;

impl Finder<'_> {
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
        // `a call that the mayor placed to the palace`
        let is_call = parse.has_lemma(noun, &["call"]);
        let placed = parse
            .children_by(noun, &["relcl", "acl"])
            .filter(|&verb| is_call && parse.has_lemma(verb, &["place", "make", "put", "take"]));
        let placed: Vec<usize> = placed
            .flat_map(|verb| parse.subjects(verb).into_iter().chain(parse.obliques(verb, &["to", "from", "by"])))
            .flat_map(|who| self.sides(who))
            .collect();
        // `a meeting on Friday where the mayor presented her team`: wherever the parser hangs the clause.
        let says_where = |verb: usize| parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["where"]));
        let described = parse.subtree(noun).filter(|&verb| verb > noun && parse.dep(verb) == "relcl");
        let shown = described.filter(|&verb| says_where(verb) && parse.tag(verb) == "VBD" && !parse.is_passive(verb));
        let shown: Vec<usize> = self.persons(shown.flat_map(|verb| parse.subjects(verb)).collect());
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
            .chain(placed)
            .chain(shown)
            .collect()
    }

    /// `the guild, whose leader, Ola Berg, she met`, `the bank, whose head, Ola Berg, met the mayor`: whom the parser leaves
    /// in front.
    pub(super) fn fronted(&self, verb: usize) -> Option<usize> {
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

    /// `the delegation led by X`: whoever leads it is there, too.
    pub(super) fn leaders(&self, head: usize) -> Vec<usize> {
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

    /// `All night they sat in Bergen, Berg, Dahl and the silent Lim`: the list that a pronoun is told by.
    pub(super) fn listed_behind(&self, verb: usize, subjects: &[usize]) -> Vec<usize> {
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
        let lists = enumerated::lists(self.reading, self.cast);
        lists.into_iter().find(|(start, _)| is_set_off(*start)).map(|(_, list)| list).unwrap_or_default()
    }

    /// `She and Berg had settled it when they met`: the two of the clause around, whoever else the pronoun was taken for.
    pub(super) fn those_above(&self, verb: usize, subjects: &[usize]) -> Option<Vec<usize>> {
        let parse = self.parse();
        let are_they = |&subject: &usize| parse.is_word(subject, &["they", "both", "two"]);
        if parse.dep(verb) != "advcl" || subjects.is_empty() || !subjects.iter().all(are_they) {
            return None;
        }
        let around = parse.subjects(parse.head(verb));
        (around.len() > 1).then_some(around)
    }

    /// The person named behind the `and` that a `between` asks for, where the parser took him for something else.
    pub(super) fn second_between(&self, noun: usize, known: &[usize]) -> Option<usize> {
        let parse = self.parse();
        let between = parse.children_by(noun, &["prep"]).find(|&word| parse.is_word(word, &["between"]))?;
        let end = parse.sentences()[parse.sentence_of(noun)].end;
        let up_to_verb = |start: usize| (start..end).take_while(|&token| !parse.is_verb(token));
        let and = up_to_verb(between).find(|&token| parse.dep(token) == "cc")?;
        let people = up_to_verb(and).flat_map(|head| self.persons(vec![head]));
        people.into_iter().find(|person| !known.contains(person))
    }
}
