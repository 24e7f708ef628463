//! One who comes to another's home or table: `was welcomed at the abbot's villa`, `spent Sunday at Ruiz's farm`, `had the
//! envoy to tea`, `begged her over beer to stay`, `was seen in a bakery with the mayor`.

use crate::meetings::facts;
use crate::meetings::sightings::{Finder, Sighting};
use crate::model::{ActorKind, MeetingStatus};

impl Finder<'_> {
    /// The meeting of a guest and a host that a verb speaks of.
    pub fn guest(&self, verb: usize, lemma: &str) -> Option<Sighting> {
        let parse = self.parse();
        let (guests, hosts) = self
            .at_home(verb, lemma)
            .or_else(|| self.had_in(verb, lemma))
            .or_else(|| self.kept(verb, lemma))
            .or_else(|| self.over_table(verb, lemma))
            .or_else(|| self.taken_to_table(verb, lemma))
            .or_else(|| self.seen_with(verb, lemma))?;
        let is_other = hosts.iter().any(|host| !guests.contains(host));
        if guests.is_empty() || hosts.is_empty() || !is_other || parse.is_in_condition(verb) {
            return None;
        }
        let mut sighting = self.sighting(verb, self.admitted(guests.into_iter().chain(hosts).collect()));
        // `The tea is understood to have taken place`, `has had him to tea`
        if sighting.status == MeetingStatus::Planned && self.is_perfect_infinitive(verb) {
            sighting.status = MeetingStatus::Held;
        }
        let table = self.table(verb).or_else(|| self.table_taken_to(verb));
        let at_table = table.and_then(|table| self.words().kind(&self.lemma(table)));
        let is_visit = matches!(lemma, "have" | "keep") || self.at_home(verb, lemma).is_some();
        let visit = || self.words().kind("audience").filter(|_| is_visit);
        sighting.kind = at_table.or(sighting.kind).or_else(visit);
        sighting.strong = true;
        sighting.sided = true;
        (sighting.participants.len() > 1).then_some(sighting)
    }

    /// `was welcomed at the abbot's cottage on Monday`, `spent Sunday at Ruiz's farm`.
    fn at_home(&self, verb: usize, lemma: &str) -> Option<(Vec<usize>, Vec<usize>)> {
        let parse = self.parse();
        let is_taken_in = matches!(lemma, "receive" | "welcome" | "entertain" | "host") && parse.is_passive(verb);
        let comes = matches!(lemma, "spend" | "call" | "dine" | "lunch" | "breakfast") && self.is_on_day(verb);
        // `came to the mayor's residence for soup on Sunday`
        let for_table = || {
            let home = parse.obliques(verb, &["to"]);
            let what = std::iter::once(verb).chain(home).flat_map(|at| parse.obliques(at, &["for"]));
            what.into_iter().any(|what| parse.pos(what) == "NOUN")
        };
        let goes = matches!(lemma, "come" | "go") || self.words().travels(lemma);
        // `went to the mayor's house at midnight`: one by name, for which no table need be laid.
        let by_name = || parse.tag(verb) == "VBD" && !self.persons(parse.subjects(verb)).is_empty();
        let comes_to = goes && self.is_on_day(verb) && (for_table() || by_name());
        // `was at the abbot's villa for an hour`
        let is_there = matches!(lemma, "be" | "stay" | "remain" | "turn" | "show" | "appear")
            && !parse.is_passive(verb)
            && !self.persons(parse.subjects(verb)).is_empty()
            && (self.is_on_day(verb) || self.length_after(verb).is_some());
        if !(is_taken_in || comes || comes_to || is_there) {
            return None;
        }
        let inside: &[&str] = if comes_to { &["to"] } else { &["at", "in"] };
        let homes =
            parse.obliques(verb, inside).into_iter().filter(|&home| parse.has_lemma(home, &self.words().visits.homes));
        // `spent Sunday at his mother's home`: no meeting.
        let is_kin = |&host: &usize| parse.child(host, &["poss"]).is_some();
        // `the residence of the mayor`
        let owners = |home: usize| parse.possessors(home).into_iter().chain(parse.obliques(home, &["of"]));
        let hosts = homes.flat_map(owners).filter(|host| !is_kin(host));
        let hosts = self.people(hosts.collect());
        let guests = if is_taken_in { parse.objects(verb) } else { parse.subjects(verb) };
        Some((self.people(guests), hosts)).filter(|(_, hosts)| !hosts.is_empty())
    }

    /// `had the abbot in his study`, `had her to tea`, `had him to the house`, and not `had him arrested`.
    fn had_in(&self, verb: usize, lemma: &str) -> Option<(Vec<usize>, Vec<usize>)> {
        let parse = self.parse();
        let is_done = matches!(parse.tag(verb), "VBD" | "VBN");
        let does_more = parse.children_by(verb, &["ccomp", "xcomp", "oprd"]).any(|child| parse.is_verb(child));
        // `She'd had him to the house`
        let is_possible = parse.modal(verb).is_some() && parse.tag(verb) != "VBN";
        if lemma != "have" || !is_done || does_more || is_possible {
            return None;
        }
        let objects: Vec<usize> = parse.children_by(verb, &["dobj"]).collect();
        let behind = |prepositions: &[&str]| -> Vec<usize> {
            let own = parse.obliques(verb, prepositions).into_iter();
            own.chain(objects.iter().flat_map(|&object| parse.obliques(object, prepositions))).collect()
        };
        let is_own = |home: usize| parse.child(home, &["poss"]).is_some();
        let comes = behind(&["to", "for"]).into_iter().any(|to| {
            parse.has_lemma(to, &self.words().visits.shared)
                || (parse.has_lemma(to, &self.words().visits.homes) && parse.tag(to) == "NN")
        }) || behind(&["in"])
            .into_iter()
            .any(|home| parse.has_lemma(home, &self.words().visits.homes) && is_own(home));
        comes.then(|| (self.people(objects), self.people(parse.subjects(verb))))
    }

    /// `kept the abbot in his study for two hours`, and not `kept the painting in his study for two hours`.
    fn kept(&self, verb: usize, lemma: &str) -> Option<(Vec<usize>, Vec<usize>)> {
        let parse = self.parse();
        let is_done = parse.tag(verb) == "VBD" && !parse.is_negated(verb) && !parse.is_passive(verb);
        let lasts = || self.length_after(verb).is_some();
        if lemma != "keep" || !is_done || !lasts() || parse.child(verb, &["ccomp", "xcomp", "oprd", "acomp"]).is_some()
        {
            return None;
        }
        let objects = parse.objects(verb);
        let around = || objects.iter().copied().chain([verb]);
        let is_own_home =
            |&home: &usize| parse.has_lemma(home, &self.words().visits.homes) && parse.child(home, &["poss"]).is_some();
        let is_in = around().flat_map(|at| parse.obliques(at, &["in", "at"])).any(|home| is_own_home(&home));
        let at_table = parse.subtree(verb).any(|at| {
            parse.has_lemma(at, &["table"]) && parse.is_word(parse.head(at), &["at"]) && parse.dep(at) == "pobj"
        });
        (is_in || at_table).then(|| (self.persons(objects), self.persons(parse.subjects(verb))))
    }

    /// `begged her over beer to stay`, `over lunch talked him into a loan`, and not `quarrelled over wine`.
    fn over_table(&self, verb: usize, lemma: &str) -> Option<(Vec<usize>, Vec<usize>)> {
        let parse = self.parse();
        let table = self.table(verb)?;
        // What the noun tells already.
        if self.noun(table).is_some_and(|sighting| sighting.participants.len() > 1) {
            return None;
        }
        let words = self.words();
        let turns_to = words.speaks(lemma)
            || words.courts(lemma)
            || words.is_talking(lemma)
            || self.words().visits.turning.has(lemma);
        if !turns_to || parse.is_negated(verb) {
            return None;
        }
        let others = parse.objects(verb).into_iter().chain(parse.obliques(verb, &["to", "with"]));
        let is_press = |other: &usize| parse.has_lemma(*other, &["reporter", "journalist", "correspondent", "writer"]);
        let others = others.filter(|other| !is_press(other) && self.is_somebody(*other)).collect();
        Some((self.people(others), self.people(self.doers_or_before(verb))))
    }

    /// `sought the abbot out for lunch`, `took her to dinner`, `joined him at the lodge for tea`.
    fn taken_to_table(&self, verb: usize, lemma: &str) -> Option<(Vec<usize>, Vec<usize>)> {
        let parse = self.parse();
        let takes = matches!(lemma, "seek" | "take" | "join" | "treat" | "fetch" | "see" | "collar");
        let objects = parse.objects(verb);
        if !takes || objects.is_empty() || parse.is_negated(verb) || parse.is_passive(verb) {
            return None;
        }
        self.table_taken_to(verb)?;
        Some((self.people(objects), self.people(self.doers_or_before(verb))))
    }

    /// The meal behind `for` or `to`, wherever the parser hangs it.
    fn table_taken_to(&self, verb: usize) -> Option<usize> {
        let parse = self.parse();
        let around = parse.objects(verb).into_iter().chain([verb]);
        let around =
            around.chain(parse.children_by(verb, &["prt", "advmod"])).chain(parse.obliques(verb, &["at", "in"]));
        let is_meal = |&noun: &usize| {
            parse.has_lemma(noun, &self.words().visits.shared) && parse.child(noun, &["poss"]).is_none()
        };
        around.flat_map(|at| parse.obliques(at, &["for", "to"])).find(is_meal)
    }

    /// The meal or drink that something is done over.
    fn table(&self, verb: usize) -> Option<usize> {
        let parse = self.parse();
        let own = parse.obliques(verb, &["over"]).into_iter();
        let clause = facts::clause(parse, verb);
        let is_of_verb = |&token: &usize| {
            parse.dep(token) == "pobj"
                && parse.is_word(parse.head(token), &["over"])
                && parse.ancestors(token).find(|&above| parse.is_verb(above)) == Some(verb)
        };
        // `warned the dockers over the port`
        let is_known = |noun: usize| parse.children_by(noun, &["det"]).any(|det| !parse.is_word(det, &["a", "an"]));
        own.chain(clause.filter(is_of_verb))
            .find(|&noun| parse.has_lemma(noun, &self.words().visits.shared) && !is_known(noun))
    }

    /// `was spotted on Monday in a bakery with the mayor`.
    fn seen_with(&self, verb: usize, lemma: &str) -> Option<(Vec<usize>, Vec<usize>)> {
        let parse = self.parse();
        let is_last = parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["last", "never", "often"]));
        let is_seen = matches!(lemma, "see" | "spot" | "photograph") && parse.is_passive(verb) && !is_last;
        if !is_seen || parse.modal(verb).is_some() || !self.is_placed(verb) {
            return None;
        }
        // `was seen leaving with her`
        if parse.children_by(verb, &["xcomp", "ccomp", "advcl", "oprd"]).any(|child| parse.tag(child) == "VBG") {
            return None;
        }
        let with = self.persons(self.faced(verb).into_iter().filter(|&head| self.is_person(head)).collect());
        // `the pilots' leader was seen with her`: one of the two by name.
        Some((self.people(parse.objects(verb)), with))
    }

    /// People, by name or by what they are: no bodies.
    fn people(&self, heads: Vec<usize>) -> Vec<usize> {
        let parties = heads.into_iter().flat_map(|head| self.sides(head));
        parties.filter(|&actor| matches!(self.cast.actors[actor].kind, ActorKind::Person | ActorKind::Group)).collect()
    }

    /// `is understood to have urged her`.
    fn is_perfect_infinitive(&self, verb: usize) -> bool {
        let parse = self.parse();
        let is = |tag: &str| parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == tag);
        parse.tag(verb) == "VBN" && is("TO") && is("VB")
    }
}
