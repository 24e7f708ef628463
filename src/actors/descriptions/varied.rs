//! Persons by another word for them, lest their name come again: `The sprinter tested positive`, `the Morovian actress`.

use super::describer::Describer;
use crate::actors::entities::{Kind, Local};
use crate::model::{MentionForm, Tenure};

impl Describer<'_> {
    /// `the owner said`, `the former pilot said`: one of whom readers know, and no office that another may hold. The
    /// only person whom this sentence and the two before it name.
    pub(super) fn varied(&self, head: usize) -> Option<usize> {
        const REACH: usize = 2;
        let (parse, people) = (self.parse, &self.lexicon.people);
        let lemma = parse.lemma(head).to_lowercase();
        let says =
            parse.dep(head) == "nsubj" && self.lexicon.cues.quotes(&parse.lemma(parse.head(head)).to_lowercase());
        let is_known = parse.children_by(head, &["det"]).any(|article| parse.is_word(article, &["the"]));
        // `the Morovian actress, 44, won`: her age tells nothing else of her.
        let is_told = parse.children(head).any(|child| {
            child > head && !parse.is_mark(child) && !(parse.dep(child) == "appos" && self.heads.get(child).is_none())
        });
        let is_calling = self.has_epithet(head) || self.follows_on(head);
        // `the editor said`: another than the one named, where the article does not call him so. A trade tells less.
        let is_office = self.lexicon.offices.ends_at(parse, head).is_some_and(|(_, office)| {
            let is_held = office.represents || (!is_calling && self.lexicon.offices.by_noun(&lemma).is_some());
            office.rank != "military" && is_held
        });
        let was = parse
            .children_by(head, &["amod"])
            .any(|shade| self.lexicon.offices.tenure(&parse.lower(shade)) == Some(Tenure::Former));
        if !(says || is_calling)
            || !is_known
            || is_told
            || (is_office && !was)
            || self.lexicon.bystanders.anonymous.has(&lemma)
        {
            return None;
        }
        let is_described = |local: &Local| {
            local.unnamed
                && local.kind == Kind::Person
                && !self.is_of_headline(local)
                && local.aliases.iter().any(|alias| alias.ends_with(&lemma))
        };
        if self.locals.iter().any(is_described) {
            return None;
        }
        let here = parse.sentence_of(head);
        let is_near = |local: &Local| {
            let mut names = local.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
            names.any(|mention| mention.head < head && here - parse.sentence_of(mention.head) <= REACH)
        };
        let gender = people.gender(&lemma);
        let fits = |local: &Local| gender.is_none() || local.gender.is_none() || local.gender == gender;
        let mut near = (0..self.locals.len()).filter(|&number| {
            let local = &self.locals[number];
            local.kind == Kind::Person && !local.unnamed && is_near(local)
        });
        let only = near.next().filter(|_| near.next().is_none())?;
        fits(&self.locals[only]).then_some(only)
    }

    /// `Doe was banned. The sprinter tested positive`: a sentence begins with what the one before is about, where
    /// neither speaks of anybody else.
    fn follows_on(&self, head: usize) -> bool {
        let parse = self.parse;
        let here = parse.sentence_of(head);
        let sentence = parse.sentences()[here].clone();
        let is_first = sentence.start + 1 == head && parse.word(sentence.start) == "The";
        let Some(before) = here.checked_sub(1).map(|before| parse.sentences()[before].clone()) else { return false };
        let is_subject = |token: usize| {
            matches!(parse.dep(token), "nsubj" | "nsubjpass")
                && parse.is_root(parse.head(token))
                && before.contains(&token)
        };
        let mut persons = self.locals.iter().filter(|local| {
            local.kind == Kind::Person && local.mentions.iter().any(|mention| before.contains(&mention.head))
        });
        let only = persons.next().filter(|_| persons.next().is_none());
        is_first
            && matches!(parse.dep(head), "nsubj" | "nsubjpass")
            && parse.is_root(parse.head(head))
            && only.is_some_and(|only| !only.unnamed && only.mentions.iter().any(|mention| is_subject(mention.head)))
    }

    /// `Jane Doe wants a vote. The Norvik MP for Selm said`: whoever was named for the first time in the sentence before, and of
    /// whom the article tells nothing else, is described in the next by words that tell more than what anybody does.
    pub(super) fn introduced(&self, head: usize) -> Option<usize> {
        const REACH: usize = 6;
        let parse = self.parse;
        let before = parse.sentences()[parse.sentence_of(self.quotation_before(head)).checked_sub(1)?].clone();
        let is_name = |token: usize| parse.word(token).starts_with(char::is_uppercase);
        // `Norvik's chief executive said nothing`, in the same paragraph.
        let is_body =
            |owner: usize| self.heads.get(owner).is_some_and(|owner| self.locals[owner].kind == Kind::Organization);
        let is_parted = (before.start..head).any(|token| parse.word(token).contains('\n'));
        let is_owned = !is_parted && parse.children_by(head, &["poss"]).any(is_body);
        let is_the = is_owned || parse.children_by(head, &["det"]).any(|article| parse.is_word(article, &["the"]));
        let mut shades = parse.children_by(head, &["amod", "compound", "nmod", "poss"]).filter(|&shade| shade < head);
        // `says the African group's coordinator`
        let is_of_named = || parse.children_by(head, &["poss"]).any(|owner| parse.subtree(owner).any(is_name));
        let is_told =
            shades.any(is_name) || is_of_named() || parse.obliques(head, &["for", "of"]).into_iter().any(is_name);
        let is_subject =
            |token: usize| matches!(parse.dep(token), "nsubj" | "nsubjpass") && parse.is_root(parse.head(token));
        let lemma = parse.lemma(head).to_lowercase();
        if !is_the || !is_told || !is_subject(head) || self.lexicon.bystanders.anonymous.has(&lemma) {
            return None;
        }
        let gender = self.lexicon.people.gender(&lemma);
        let is_untold = |local: &Local| {
            let mut earlier = local.mentions.iter().filter(|mention| mention.head < head);
            let is_bare = local.roles.is_empty() && local.of.is_none();
            local.kind == Kind::Person
                && !local.unnamed
                && is_bare
                && earlier.all(|mention| mention.form != MentionForm::Nominal)
        };
        let is_new = |local: &Local| {
            let names = local.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
            let mut earlier = names.map(|mention| mention.head).filter(|&name| name < head);
            local.name.contains(' ') && earlier.all(|name| before.contains(&name) || parse.sentence_of(name) == 0)
        };
        let is_here = |local: &&Local| {
            local.kind == Kind::Person && local.mentions.iter().any(|mention| before.contains(&mention.head))
        };
        let is_about = |local: &Local| {
            let mut mentions = local.mentions.iter().filter(|mention| before.contains(&mention.head));
            mentions.any(|mention| is_subject(mention.head))
        };
        // `Doe waited at the gate. Roe came out. The Norvik envoy said`: it may be either.
        let since = parse.sentences()[parse.sentence_of(head).saturating_sub(REACH)].start;
        let is_rival = |local: &Local| {
            let mut mentions = local.mentions.iter().map(|mention| mention.head);
            is_untold(local) && mentions.any(|token| (since..before.start).contains(&token) && is_subject(token))
        };
        let persons: Vec<&Local> = self.locals.iter().filter(is_here).collect();
        let about = persons.iter().find(|local| is_about(local)).or(persons.first().filter(|_| persons.len() == 1))?;
        let fits = gender.is_none() || about.gender.is_none() || about.gender == gender;
        let number = self.locals.iter().position(|local| std::ptr::eq(local, *about))?;
        let is_only = !self.locals.iter().enumerate().any(|(other, local)| other != number && is_rival(local));
        (is_untold(about) && fits && is_new(about) && is_only).then_some(number)
    }

    /// Where a quotation begins that ends right before the verb of a speaker: `“We won. We did it,” says the Norvik envoy`.
    fn quotation_before(&self, speaker: usize) -> usize {
        const LONGEST: usize = 80;
        let parse = self.parse;
        let verb = parse.head(speaker).min(speaker);
        let is_close = |mark: usize| matches!(parse.word(mark), "\"" | "”" | "''");
        let Some(close) = verb.checked_sub(1).filter(|&close| is_close(close)) else { return speaker };
        let is_open = |&mark: &usize| matches!(parse.word(mark), "\"" | "“" | "``");
        (close.saturating_sub(LONGEST)..close).rev().find(is_open).map_or(speaker, |open| open + 1)
    }

    /// `Landlord loses licence`: whom a headline describes, the text below names.
    fn is_of_headline(&self, local: &Local) -> bool {
        local.mentions.iter().all(|mention| {
            self.parse.sentence_of(mention.head) == 0 && self.parse.children_by(mention.head, &["det"]).next().is_none()
        })
    }

    /// `the Morovian actress`, `the former pilot`, `the 44-year-old singer`: what articles say of somebody named already.
    fn has_epithet(&self, head: usize) -> bool {
        let parse = self.parse;
        let tells = |child: usize| {
            let is_of_people = self.heads.get(child).is_some_and(|people| {
                matches!(self.locals[people].kind, Kind::State | Kind::Group | Kind::Place)
                    && !self.locals[people].unnamed
            });
            let word = parse.lower(child);
            child < head
                && (is_of_people
                    || self.lexicon.offices.tenure(&word) == Some(Tenure::Former)
                    || word == "veteran"
                    || (word == "old" && parse.hyphened_from(child) < child))
        };
        let is_against = parse.dep(head) == "pobj" && parse.is_word(parse.head(head), &["against", "by"]);
        (matches!(parse.dep(head), "nsubj" | "nsubjpass" | "poss") || is_against)
            && parse.children_by(head, &["amod", "compound"]).any(tells)
    }
}
