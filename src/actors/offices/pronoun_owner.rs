//! Whom `its`, `whose` and `their` before an office stand for: `its deputy leader`, `whose leader`.

use super::roles::Finder;
use crate::actors::entities::Kind;
use crate::actors::owners::is_of_bodies_alone;
use crate::actors::pronouns::is_subordinate;
use crate::grammar::Parse;

impl Finder<'_> {
    /// `its deputy leader`, `whose leader`: whoever the clause is about, or else the state or body named last before.
    pub(super) fn owner_before(&self, token: usize) -> Option<usize> {
        let parse = self.parse;
        if !parse.is_word(token, &["its", "whose", "their"]) {
            return None;
        }
        let sentence = parse.sentence_of(token);
        let first = parse.sentences()[sentence].start;
        let before = parse.sentences()[sentence.saturating_sub(1)].start;
        // `Norland's minister wrote to Mintra, and its chief executive`: states have none.
        let office = self.lexicon.offices.ends_at(parse, parse.head(token)).map(|(_, office)| office);
        let is_of_states = office.is_none_or(|office| !is_of_bodies_alone(&office.rank, &office.head));
        let fits = |number: &usize| {
            let local = &self.locals[*number];
            (local.kind == Kind::Organization || local.kind == Kind::State && is_of_states) && !local.unnamed
        };
        if let Some(owner) = self.subject_of_clause(token).or_else(|| self.source_before(token)).filter(fits) {
            return Some(owner);
        }
        let owner = [first..token, before..first].into_iter().find_map(|reach| {
            // `Selm and Norvik compete, said its president`: not of the two.
            let is_another = |at: usize, other: usize| {
                self.heads.get(other).is_some_and(|body| self.heads.get(at) != Some(body))
            };
            let are_joined = |at: usize| parse.children_by(at, &["conj"]).any(|other| is_another(at, other));
            let is_one = |at: &usize| !parse.is_word(token, &["its"]) || !are_joined(*at);
            let is_subject = |at: &usize| matches!(parse.dep(*at), "nsubj" | "nsubjpass") && is_one(at);
            // `Members of the League protested. Their leader`
            let body = |at: usize| {
                let is_member = self.lexicon.people.is_member(&parse.lemma(at).to_lowercase());
                let whole = || parse.obliques(at, &["of"]).into_iter().find_map(|whole| self.heads.get(whole));
                self.heads.get(at).or_else(|| if is_member { whole() } else { None })
            };
            let subject = || {
                let heads = || reach.clone().rev().filter(is_subject).filter(|at| !is_quoted_before(parse, *at, token));
                let is_main = |at: &usize| !is_subordinate(parse, parse.head(*at));
                let main = heads().filter(is_main).filter_map(body).find(fits);
                main.or_else(|| heads().filter_map(body).find(fits))
            };
            // `“The Institute has it,” its director said`: what is quoted is about others.
            let is_outside = |at: &usize| !is_quoted_before(parse, *at, token);
            let is_joined = |at: &usize| parse.dep(*at) == "conj" || !is_one(at);
            let nearest = || {
                let outside = reach.clone().rev().filter(is_outside).filter(|at| !is_joined(at));
                outside.filter_map(|at| self.heads.get(at)).find(fits)
            };
            // `The pit is losing, says Doe, its manager`: of what the sentence is about, though that has no name.
            let is_about_another = reach.start == first
                && reach.clone().any(|at| {
                    is_subject(&at)
                        && parse.is_noun(at)
                        && self.heads.get(at).is_none()
                        // `A club that is late will go down, its director, Jane Doe, warned`: any club.
                        && !parse.children_by(at, &["det"]).any(|article| parse.is_word(article, &["a", "an", "any", "no"]))
                        && !matches!(parse.dep(parse.head(at)), "relcl" | "advcl")
                        && self.lexicon.offices.ends_at(parse, at).is_none()
                });
            // Nothing but a comma parts `whose` from whom it stands for.
            let adjoining = || {
                let noun = (reach.start..token).rev().find(|&at| !parse.is_mark(at))?;
                self.heads.get(noun).filter(fits)
            };
            // `Their spokesman`: of whoever acts, be it one body, rather than of the last one named.
            let found = match parse.lower(token).as_str() {
                "whose" => adjoining(),
                "their" => subject(),
                _ => subject().or_else(nearest),
            };
            found.map(Some).or_else(|| is_about_another.then_some(None))
        });
        owner.flatten()
    }

    /// `The quay is shut, according to the Barge Owners' Guild. Its president`: whom the sentence before names last, as who says so.
    fn source_before(&self, pronoun: usize) -> Option<usize> {
        let parse = self.parse;
        let sentence = parse.sentence_of(pronoun);
        let is_first = parse.sentences()[sentence].start == pronoun && parse.is_word(pronoun, &["its", "their"]);
        let before = parse.sentences()[sentence.checked_sub(1)?].clone();
        let according =
            before.clone().rev().find(|&token| parse.is_word(token, &["according"])).filter(|_| is_first)?;
        let is_named = |token: &usize| self.heads.get(*token).is_some();
        let source = (according + 1..before.end).rev().find(is_named)?;
        let is_last = (source + 1..before.end).all(|token| parse.is_mark(token));
        let to = parse.head(source);
        (is_last && parse.dep(source) == "pobj" && parse.is_word(to, &["to"]) && parse.head(to) == according)
            .then(|| self.heads.get(source))
            .flatten()
    }

    /// `wants Mintra to replace its chairman`: who is to do what the words around a pronoun say.
    fn subject_of_clause(&self, pronoun: usize) -> Option<usize> {
        let parse = self.parse;
        if parse.is_word(pronoun, &["whose"]) {
            return None;
        }
        let clause = parse.ancestors(pronoun).find(|&verb| parse.is_verb(verb))?;
        let is_complement = matches!(parse.dep(clause), "ccomp" | "xcomp") && clause > parse.head(clause);
        let subject = parse.child(clause, &["nsubj"]).or_else(|| parse.child(parse.head(clause), &["dobj"]));
        let subject =
            subject.filter(|&subject| is_complement && subject < pronoun && !parse.subtree(subject).contains(&pronoun));
        subject.and_then(|subject| self.heads.get(subject))
    }
}

/// True where a quotation that has ended before a later token holds this one.
fn is_quoted_before(parse: &Parse, at: usize, later: usize) -> bool {
    let between = || (at + 1..later).map(|token| parse.word(token));
    let straight = between().filter(|word| matches!(*word, "\"" | "''" | "``")).count();
    let opened = between().filter(|word| *word == "“").count();
    let closed = between().filter(|word| *word == "”").count();
    closed > opened || straight % 2 == 1
}
