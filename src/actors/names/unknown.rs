//! What a name that the lexicon does not know is taken for.

use super::holding::{is_governed, is_stately};
use super::sorting::{Sort, Sorter};
use super::tally::Tally;
use crate::actors::candidates::{Candidate, Label, head_of, is_capital};
use crate::actors::vocabulary::NameKind;
use crate::lexicon::StateBy;
use crate::text::fold;

impl Sorter<'_> {
    pub(super) fn sort_unknown(&self, candidate: &Candidate, name: &str, tally: Tally) -> Option<Sort> {
        let is_adjective = candidate.label == Some(Label::People) && self.parse.pos(candidate.tokens.start) == "ADJ";
        if self.is_adjective_of_state(candidate, name) {
            return Some(Sort::OtherState(StateBy::Adjective));
        }
        if self.is_adjective_of_region(candidate, name) {
            return Some(Sort::Group);
        }
        let head = head_of(self.parse, candidate.tokens.clone());
        let is_name = !candidate.titled && !super::bodies::is_letters(name) && !self.surnames.contains(&fold(name));
        let is_whole = candidate.tokens.end == head + 1 && !self.lexicon.name_words.is_body(self.parse.word(head));
        // `the government of Jane Doe`
        let may_be_person = matches!(candidate.label, Some(Label::Person | Label::Organization));
        let is_person = may_be_person && self.begins_given(name);
        let may_be_state = is_name && is_whole && !is_person && !candidate.in_heading;
        if may_be_state && is_governed(self.parse, head, self.lexicon) {
            return Some(Sort::OtherState(StateBy::Name));
        }
        if let Some(sort) = self.sort_short_name(candidate, name) {
            return Some(sort);
        }
        if let Some(kind) = self.vocabulary.kind(&fold(name)).filter(|_| !is_adjective) {
            return Some(match kind {
                NameKind::Person if candidate.tokens.len() == 1 && self.vocabulary.has_council(&fold(name)) => {
                    Sort::Place(None)
                }
                NameKind::Person if self.is_firm_for_short(candidate, name) => Sort::Organization(None),
                NameKind::Person => Sort::Person,
                NameKind::Organization => Sort::Organization(None),
                NameKind::Place => Sort::Place(None),
                NameKind::State => Sort::OtherState(StateBy::Name),
            });
        }
        let ends_like_country = ["ia", "stan", "land"].iter().any(|ending| name.ends_with(ending));
        if (candidate.label != Some(Label::Person) || ends_like_country)
            && candidate.tokens.len() == 1
            && !candidate.titled
            && !super::bodies::is_letters(name)
            && !self.surnames.contains(&fold(name))
            && !self.lexicon.name_words.is_body(name)
            && is_stately(self.parse, head, self.lexicon)
        {
            return Some(Sort::OtherState(StateBy::Name));
        }
        if candidate.label == Some(Label::People) && self.vocabulary.state_of(name).is_some() {
            return Some(Sort::OtherState(StateBy::Adjective));
        }
        if !name.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) {
            return None;
        }
        self.sort_by_words(candidate, name).or_else(|| self.sort_by_tally(candidate, name, tally))
    }

    /// `Norvik` of Norvik Chartering, where nobody is called so.
    fn is_firm_for_short(&self, candidate: &Candidate, name: &str) -> bool {
        candidate.tokens.len() == 1
            && !candidate.titled
            && self.vocabulary.begins_firm(&fold(name))
            && !self.vocabulary.surnames.contains(&fold(name))
            && !self.lexicon.names.is_given(name)
    }

    /// True where the first of a few words is a given name.
    fn begins_given(&self, name: &str) -> bool {
        let count = name.split_whitespace().count();
        count > 1 && count < 5 && self.lexicon.names.is_given(name.split_whitespace().next().unwrap_or(name))
    }

    /// What the name's own words, and those beside it, say that it is.
    fn sort_by_words(&self, candidate: &Candidate, name: &str) -> Option<Sort> {
        let words = &self.lexicon.name_words;
        let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
        let (count, given) = (name.split_whitespace().count(), self.begins_given(name));
        let starts = name.split(' ').next().unwrap_or_default().to_lowercase();
        // `Council for the Study of the Sea`: what it is comes before what it is for.
        let (noun, _) = [" of ", " for ", " on "]
            .iter()
            .filter_map(|of| name.split_once(of))
            .min_by_key(|(noun, _)| noun.len())
            .unwrap_or((name, ""));
        let noun = noun.rsplit(' ').next().unwrap_or_default().to_lowercase();
        if noun.len() < name.len() && words.is_body(&noun) && !candidate.titled && candidate.label.is_some() {
            return Some(Sort::Organization(None));
        }
        if !candidate.titled && count > 1 && count < 4 && (words.is_broadcaster(&starts) || words.is_foremost(&starts))
        {
            return Some(Sort::Organization(None));
        }
        if candidate.label != Some(Label::People) && self.is_called_body(candidate) {
            return Some(Sort::Organization(None));
        }
        if !candidate.titled && self.is_called_place(candidate, name) {
            return Some(Sort::Place(None));
        }
        if count > 1 && !candidate.titled && (words.is_body(&last) || words.is_firm(&last) || words.is_house(&last)) {
            return Some(Sort::Organization(None));
        }
        // `the Selm Philharmonic`: persons have no article.
        if count > 1
            && candidate.label == Some(Label::Person)
            && !candidate.titled
            && !given
            && self.has_own_article(candidate)
        {
            return Some(Sort::Organization(None));
        }
        // `the watchdog KVN`: persons are not called by letters, unless as `JJ Roe`.
        if count == 1
            && !candidate.titled
            && candidate.label == Some(Label::Person)
            && name.chars().count() > 2
            && crate::text::is_all_caps(name)
            && !self.surnames.contains(&fold(name))
            && !candidate.in_heading
        {
            return Some(Sort::Organization(None));
        }
        None
    }

    /// What it was seen as most often.
    fn sort_by_tally(&self, candidate: &Candidate, name: &str, tally: Tally) -> Option<Sort> {
        let head = head_of(self.parse, candidate.tokens.clone());
        let (count, given) = (name.split_whitespace().count(), self.begins_given(name));
        let unsure = count == 1 && !candidate.titled && candidate.entry.is_none();
        // `the Selm pit`, once: named after where it is.
        if unsure
            && candidate.label == Some(Label::Person)
            && tally.person <= 1.0
            && !self.surnames.contains(&fold(name))
            && !self.lexicon.names.is_given(name)
            && self.is_part_of_thing(candidate)
        {
            return None;
        }
        // `Roe` of Jane Roe, where the model takes the surname alone for a body.
        let is_surname = self.surnames.contains(&fold(name)) && !super::bodies::is_letters(name);
        if unsure && candidate.label == Some(Label::Organization) && (is_surname || self.is_described_as_person(head)) {
            return Some(Sort::Person);
        }
        if unsure
            && candidate.label == Some(Label::Person)
            && !self.surnames.contains(&fold(name))
            && !self.lexicon.names.is_given(name)
            && self.is_led(head)
        {
            return Some(Sort::Organization(None));
        }
        let person = tally.person + if given && self.looks_like_person(candidate) { 1.5 } else { 0.0 };
        // Headings are written in capitals: only what the text below confirms, or what cannot be anything else.
        if candidate.in_heading
            && !tally.in_body
            && !(given && candidate.label == Some(Label::Person))
            && candidate.label != Some(Label::Polity)
        {
            return (candidate.label == Some(Label::Organization) && super::bodies::is_letters(name))
                .then_some(Sort::Organization(None));
        }
        match candidate.label {
            None if candidate.titled => Some(Sort::Person),
            None => None,
            // `The Selm Courier` is a paper, though models take it for a work.
            Some(Label::Thing) if self.lexicon.media.sounds_like_medium(name) => Some(Sort::Organization(None)),
            Some(Label::Thing) if tally.organization >= 3.0 => Some(Sort::Organization(None)),
            Some(Label::Thing) if person >= 1.5 => Some(Sort::Person),
            Some(Label::Thing) => None,
            Some(Label::People) if tally.people >= tally.organization.max(person) => Some(Sort::Group),
            Some(_) if person > tally.organization.max(tally.place) => Some(Sort::Person),
            Some(_) if tally.organization >= tally.place.max(person) => Some(Sort::Organization(None)),
            Some(_) if tally.place > 0.0 => Some(Sort::Place(None)),
            Some(Label::People) => Some(Sort::Group),
            Some(_) => None,
        }
    }

    /// `Kessel` that the model takes for a place, where the article has Ada Kessel, or Kessel Shipping, in full.
    fn sort_short_name(&self, candidate: &Candidate, name: &str) -> Option<Sort> {
        let is_place = matches!(candidate.label, Some(Label::Polity | Label::Place | Label::Thing));
        if !is_place || candidate.entry.is_some() || !self.stands_for_itself(candidate, name) {
            return None;
        }
        if self.surnames.contains(&fold(name)) {
            return Some(Sort::Person);
        }
        self.firms.contains(&fold(name)).then_some(Sort::Organization(None))
    }

    /// One word with a capital and without an article or a title, and nothing that one is in or near.
    pub(super) fn stands_for_itself(&self, candidate: &Candidate, name: &str) -> bool {
        let parse = self.parse;
        let before = candidate.tokens.start.checked_sub(1);
        let is_where = before.is_some_and(|before| {
            parse.is_word(before, &["in", "near", "outside", "at", "around", "through", "across", "the"])
        });
        candidate.tokens.len() == 1
            && !is_where
            && !candidate.titled
            && !super::bodies::is_letters(name)
            && is_capital(parse, candidate.tokens.start)
    }

    /// True for what its own words, or the one behind it, call a place: `Gulf of Oman`, `Fort Campbell`, `Selm province`.
    fn is_called_place(&self, candidate: &Candidate, name: &str) -> bool {
        let (parse, words) = (self.parse, &self.lexicon.name_words);
        let (first, count) =
            (name.split(' ').next().unwrap_or_default().to_lowercase(), name.split_whitespace().count());
        let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
        let next = candidate.tokens.end;
        let is_followed =
            count == 1 && words.is_place(&parse.lower(next)) && !parse.is_word(next, &["square", "street"]);
        // `Gulf of Selm Institute` is none.
        let is_of =
            words.is_place(&first) && parse.is_word(candidate.tokens.start + 1, &["of"]) && !words.is_body(&last);
        let is_fort =
            count > 1 && ["fort", "mount", "lake", "camp", "wadi", "jebel", "jabal"].contains(&first.as_str());
        is_followed || is_of || is_fort || words.is_place(&last)
    }

    /// `the` right before a name and of it: not of a noun that the name stands before, nor of several of a family.
    fn has_own_article(&self, candidate: &Candidate) -> bool {
        let parse = self.parse;
        let head = head_of(parse, candidate.tokens.clone());
        let article = candidate.tokens.start.checked_sub(1);
        article.is_some_and(|article| parse.is_word(article, &["the"]) && parse.head(article) == head)
            && matches!(parse.dep(head), "nsubj" | "nsubjpass" | "dobj" | "pobj")
            && !parse.word(head).ends_with('s')
    }

    /// `the Selm pit`: between an article and the noun that both belong to.
    fn is_part_of_thing(&self, candidate: &Candidate) -> bool {
        let parse = self.parse;
        let name = candidate.tokens.start;
        let noun = parse.head(name);
        parse.dep(name) == "compound"
            && noun == name + 1
            && parse.tag(noun) == "NN"
            && parse.word(noun).starts_with(char::is_lowercase)
            && name.checked_sub(1).is_some_and(|article| parse.is_word(article, &["the"]))
            && !self.lexicon.people.is_collective(parse.word(noun))
            && !self.lexicon.people.is_known_person(parse.word(noun))
    }

    /// Two to four capitalized words and nothing that only a body or a work is called.
    fn looks_like_person(&self, candidate: &Candidate) -> bool {
        candidate.tokens.clone().all(|token| {
            let word = self.parse.word(token);
            (is_capital(self.parse, token) || word == "-" || word.len() <= 3)
                && !self.lexicon.name_words.is_body(word)
                && !self.lexicon.name_words.is_firm(word)
                && word != "&"
        })
    }
}
