//! What the sentences around tell of a body that a noun may stand for: where it is from, what it was called, what it does.

use super::called::nouns_beside;
use super::countries::state_said;
use super::described_bodies::{ANY, BodyNouns, SHARED};
use crate::actors::entities::{Kind, Local, LocalMention, is_said};
use crate::lexicon::BodyKind;
use crate::model::MentionForm;

/// How many sentences open an article, with those of its headings: they call by a noun what is named below.
const OPENING: usize = 8;

impl BodyNouns<'_> {
    /// `the pension fund Norvik`, `Norvik, an airline,`: the article itself calls the body so, before the noun.
    pub(super) fn is_called(&self, mention: &LocalMention, head: usize, lemma: &str) -> bool {
        let parse = self.parse;
        if mention.form != MentionForm::Name || mention.head >= head {
            return false;
        }
        nouns_beside(parse, mention).into_iter().any(|noun| parse.has_lemma(noun, &[lemma]))
    }

    /// `the fund Norvik`, `Norvik, a union`: the article has told of another kind or trade than the noun's.
    pub(super) fn is_called_otherwise(&self, local: &Local, head: usize, lemma: &str) -> bool {
        let parse = self.parse;
        let kinds = self.kinds(lemma);
        let differs = |noun: usize| {
            let called = parse.lemma(noun).to_lowercase();
            let called_kinds = self.lexicon.people.body_kinds(&called);
            let are_alike =
                || SHARED.contains(&called.as_str()) || called_kinds.iter().any(|kind| kinds.contains(kind));
            parse.tag(noun) == "NN"
                && called != lemma
                && !ANY.contains(&called.as_str())
                && !called_kinds.is_empty()
                // `the company`: the airline Norvik as well.
                && !(ANY.contains(&lemma) && are_alike())
        };
        let before =
            |mention: &LocalMention| mention.tokens.start.checked_sub(1).filter(|&noun| parse.space_after(noun));
        let mut names =
            local.mentions.iter().filter(|mention| mention.form == MentionForm::Name && mention.head < head);
        kinds.contains(&BodyKind::Company)
            && names.any(|mention| {
                before(mention).is_some_and(differs) || parse.children_by(mention.head, &["appos"]).any(differs)
            })
    }

    /// `The Authority fined the operator`, `Norvik left, accusing the retailer's board of delay`, `Norvik will buy parts of the
    /// supplier's plants`: not itself.
    pub(super) fn acts_on(&self, local: &Local, head: usize) -> bool {
        let parse = self.parse;
        let is_part = |&token: &usize| matches!(parse.dep(token), "nmod" | "poss");
        let is_of = |&token: &usize| parse.dep(token) == "pobj" && parse.is_word(parse.head(token), &["of"]);
        let above = std::iter::successors(Some(head), |token| {
            let whole = Some(token).filter(|token| is_part(token)).map(|&token| parse.head(token));
            whole.or_else(|| Some(token).filter(|token| is_of(token)).map(|&token| parse.head(parse.head(token))))
        });
        let object = above.last().unwrap_or(head);
        // `Norvik left, accusing`: who leaves accuses.
        let is_shared = |&verb: &usize| {
            matches!(parse.dep(verb), "advcl" | "xcomp")
                && parse.tag(verb) == "VBG"
                && parse.child(verb, &["nsubj", "nsubjpass", "mark"]).is_none()
        };
        let own = parse.head(object);
        let verbs = std::iter::successors(Some(own), |verb| is_shared(verb).then(|| parse.head(*verb)));
        let verbs: Vec<usize> = verbs.collect();
        matches!(parse.dep(object), "dobj" | "dative")
            && local
                .mentions
                .iter()
                .any(|mention| parse.dep(mention.head) == "nsubj" && verbs.contains(&parse.head(mention.head)))
    }

    /// `told Selm FM that`: a medium, named once as the one who was told.
    pub(super) fn is_medium_told(&self, local: &Local) -> bool {
        let names = local.mentions.iter().filter(|mention| mention.form == MentionForm::Name).count();
        names == 1 && self.lexicon.media.sounds_like_medium(&local.name)
    }

    /// `the Selm firm`: the article says of that one that it is Selm's, or has called it so before.
    pub(super) fn is_of_that_place(&self, local: &Local, head: usize) -> bool {
        let parse = self.parse;
        let place = parse.children_by(head, &["compound", "nmod", "amod"]).find(|&child| {
            child < head && parse.word(child).starts_with(char::is_uppercase) && parse.pos(child) == "PROPN"
        });
        let Some(place) = place.map(|place| parse.word(place)) else { return false };
        let says = |noun: usize| parse.subtree(noun).any(|token| parse.word(token) == place);
        local.mentions.iter().any(|mention| {
            mention.form != MentionForm::Pronoun
                && mention.head < head
                && parse.children_by(mention.head, &["appos", "amod", "nmod", "compound"]).any(says)
        })
    }

    /// `the Morovian company`: true for a body that articles call so, false for one that they give to other states alone,
    /// nothing where no state is told.
    pub(super) fn is_of_that_state(&self, local: &Local, head: usize) -> Option<bool> {
        let mut shades = self.parse.children_by(head, &["amod", "compound", "nmod"]);
        let state = shades.find_map(|shade| state_said(self.parse, shade, self.lexicon))?;
        (!local.countries.is_empty()).then(|| local.countries.contains(&state))
    }

    /// `the Selm firm`, where the article has said of none that it is Selm's: another word for the one just named.
    pub(super) fn is_of_untold_place(&self, head: usize) -> bool {
        let parse = self.parse;
        let is_place = |child: usize| {
            let place = self.heads.get(child).map(|place| &self.locals[place]);
            child + 1 == head && place.is_some_and(|place| place.kind == Kind::Place)
        };
        parse.children_by(head, &["compound", "nmod"]).any(is_place)
            && !self.locals.iter().any(|local| self.is_of_that_place(local, head))
    }

    /// The body whose name stands last before the noun, in its sentence or the one before.
    pub(super) fn just_named(&self, head: usize) -> Option<usize> {
        let here = self.parse.sentence_of(head);
        let last = |local: &Local| {
            let names = local.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
            names
                .map(|mention| mention.head)
                .filter(|&name| name < head && here - self.parse.sentence_of(name) <= 1)
                .max()
        };
        let bodies = self.locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Organization);
        bodies.filter_map(|(number, local)| Some((last(local)?, number))).max().map(|(_, number)| number)
    }

    /// True where a noun that stands beside the body's name before is one for bodies of the same kind.
    pub(super) fn is_called_alike(&self, local: &Local, head: usize, kinds: &[BodyKind]) -> bool {
        let parse = self.parse;
        let names = || local.mentions.iter().filter(|mention| mention.form == MentionForm::Name && mention.head < head);
        // Firms are told apart by their trades, unions by their names.
        if kinds != [BodyKind::Ngo] {
            return false;
        }
        let mut nouns = names().flat_map(|mention| parse.children_by(mention.head, &["appos"]));
        let is_alike = |noun: usize| {
            let called = self.kinds(&parse.lemma(noun).to_lowercase());
            parse.tag(noun) == "NN" && called.len() > 1 && called.iter().any(|kind| kinds.contains(kind))
        };
        nouns.any(is_alike)
    }

    /// `their union` in the opening of an article, which names it further down: the only body whose name says that it is one.
    pub(super) fn named_below(&self, head: usize, lemma: &str) -> Option<usize> {
        let is_it = |number: &usize| {
            let local = &self.locals[*number];
            local.kind == Kind::Organization && is_said(local, lemma)
        };
        let mut named = (0..self.locals.len()).filter(is_it);
        let only = named.next().filter(|_| named.next().is_none())?;
        let first = self.locals[only].mentions.iter().map(|mention| mention.head).min()?;
        let is_opening = self.parse.sentence_of(head) < OPENING;
        // `the board`, `the committee` are organs of many.
        let kinds = self.kinds(lemma);
        let organs = [BodyKind::Body, BodyKind::Legislature, BodyKind::Ministry, BodyKind::Court];
        let is_organ = kinds.is_empty() || kinds.iter().any(|kind| organs.contains(kind));
        (is_opening && first > head && !is_organ).then_some(only)
    }

    /// `The crews will stop work, their union said` in the opening of an article: the union that it names first below.
    pub(super) fn theirs_below(&self, head: usize, lemma: &str) -> Option<usize> {
        const REACH: usize = 4;
        let here = self.parse.sentence_of(head);
        let is_it = |local: &Local| local.kind == Kind::Organization && !local.unnamed && self.fits(local, head, lemma);
        let first = |number: usize| {
            let names = self.locals[number].mentions.iter().filter(|mention| mention.form == MentionForm::Name);
            names.map(|mention| mention.head).min().map(|name| (name, number))
        };
        let fitting = (0..self.locals.len()).filter(|&number| is_it(&self.locals[number]));
        let (name, body) = fitting.filter_map(first).min()?;
        let is_below = name > head && self.parse.sentence_of(name) - here <= REACH;
        (here < OPENING && lemma == "union" && is_below).then_some(body)
    }

    /// `the union` where one name alone says union, however far before: that one, rather than an association named just now.
    pub(super) fn named_so(&self, found: usize, head: usize, lemma: &str) -> Option<usize> {
        let is_it = |local: &Local| {
            local.kind == Kind::Organization && is_said(local, lemma) && local.last_before(head).is_some()
        };
        let is_called = |local: &Local| local.mentions.iter().any(|mention| self.is_called(mention, head, lemma));
        let best = &self.locals[found];
        if SHARED.contains(&lemma) || best.known.is_some() || is_said(best, lemma) || is_called(best) {
            return None;
        }
        let mut named = (0..self.locals.len()).filter(|&number| is_it(&self.locals[number]));
        named.next().filter(|_| named.next().is_none())
    }

    /// True for the only body that this sentence and the two before it name.
    pub(super) fn is_alone(&self, local: &Local, head: usize) -> bool {
        const REACH: usize = 2;
        let here = self.parse.sentence_of(head);
        let is_near = |local: &Local| {
            local.mentions.iter().any(|mention| {
                mention.head < head
                    && mention.form == MentionForm::Name
                    && here - self.parse.sentence_of(mention.head) <= REACH
            })
        };
        let mut near = self.locals.iter().filter(|other| other.kind == Kind::Organization && is_near(other));
        near.next().is_some_and(|only| std::ptr::eq(only, local)) && near.next().is_none()
    }
}

/// `the force`: the police rather than any agency. `the fund`, `the bank`: a name that says so in other words.
pub(super) fn says_kind(local: &Local, lemma: &str) -> bool {
    const FUNDS: [&str; 8] =
        ["capital", "partners", "investors", "investments", "equity", "advisors", "advisers", "management"];
    let ends_so = |word: &&str| local.aliases.iter().any(|alias| alias.ends_with(&format!(" {word}")));
    match lemma {
        "force" => ["police", "constabulary"].iter().any(|word| is_said(local, word)),
        "fund" => FUNDS.iter().any(ends_so),
        "bank" => is_bank(local),
        _ => false,
    }
}

/// True where the name says that it is a bank's.
pub(super) fn is_bank(local: &Local) -> bool {
    const WORDS: [&str; 5] = ["bank", "banco", "banca", "banque", "banka"];
    local.aliases.iter().any(|alias| alias.split(' ').any(|word| WORDS.contains(&word)))
}
