//! Bodies by the noun for what they are: `the company`, `the union`, `the alliance`.

use super::body_signs::{is_bank, says_kind};
use crate::actors::candidates::words;
use crate::actors::entities::{Heads, Kind, Local, LocalMention, Said, is_compounded, is_said};
use crate::grammar::Parse;
use crate::lexicon::{BodyKind, Lexicon, Organization};
use crate::model::MentionForm;

/// Nouns that firms share with bodies of other kinds: a name that does not say so is called one only where it stands alone.
pub(super) const SHARED: [&str; 7] = ["group", "club", "fund", "board", "giant", "exchange", "bank"];
/// Those of them that any firm may be called by.
const VAGUE: [&str; 2] = ["group", "giant"];
/// Nouns for any firm, which tell nothing of its trade.
pub(super) const ANY: [&str; 6] = ["company", "firm", "group", "business", "giant", "body"];
/// What tells one body from the one named before: `the other union`, `the largest party`.
const OTHERS: [&str; 7] = ["other", "another", "new", "next", "rival", "second", "first"];

/// Finds the bodies that common nouns refer back to.
pub(in crate::actors) struct BodyNouns<'a> {
    pub parse: &'a Parse,
    pub lexicon: &'a Lexicon,
    pub heads: &'a Heads,
    pub locals: &'a [Local],
}

impl BodyNouns<'_> {
    /// True for a noun that a body may be called by: `the union`, `the dairy`.
    pub(in crate::actors) fn is_body_noun(&self, lemma: &str) -> bool {
        let words = &self.lexicon.name_words;
        lemma == "force" || !self.kinds(lemma).is_empty() || words.is_body(lemma) || words.is_house(lemma)
    }

    /// `the tribe` of the Selm Valley Tribe: a noun that the name of a body named before ends with.
    pub(super) fn ends_a_name(&self, head: usize, lemma: &str) -> bool {
        let is_named = |local: &Local| local.kind == Kind::Organization && local.last_before(head).is_some();
        let ends = |alias: &String| alias.strip_suffix(lemma).is_some_and(|rest| rest.ends_with(' '));
        let says = |local: &Local| local.aliases.iter().any(ends) || is_compounded(local, lemma);
        self.locals.iter().any(|local| is_named(local) && local.known.is_none() && says(local))
    }

    /// The kinds of body that a noun can refer back to.
    pub(super) fn kinds(&self, lemma: &str) -> &[BodyKind] {
        let known = self.lexicon.people.body_kinds(lemma);
        match lemma {
            // The state runs many.
            "utility" => &[BodyKind::Company, BodyKind::Agency],
            _ if known.is_empty() && self.lexicon.name_words.is_maker(lemma) => &[BodyKind::Company],
            _ => known,
        }
    }

    /// The body that a common noun refers back to, named before.
    pub(in crate::actors) fn body(&self, head: usize, lemma: &str) -> Option<usize> {
        let kinds = self.kinds(lemma);
        let is_new =
            |child: usize| child < head && (self.parse.tag(child) == "JJS" || self.parse.is_word(child, &OTHERS));
        // `the working group`: no firm.
        let is_for_task = self.parse.children_by(head, &["amod", "compound"]).any(|child| {
            self.parse.is_word(child, &["working", "steering", "contact", "focus", "study", "negotiating", "drafting"])
        });
        // `the ruling Orlano party`: one with a name, though it was not found to be one.
        let has_name =
            |child: usize| child + 1 == head && self.parse.tag(child) == "NNP" && self.heads.get(child).is_none();
        let is_named = self.parse.children_by(head, &["compound", "nmod"]).any(has_name);
        if is_for_task
            || is_named
            || !kinds.contains(&BodyKind::Company) && self.is_of_another_kind(head)
            || self.is_named_behind(head)
            || self.parse.children_by(head, &["amod"]).any(is_new)
        {
            return None;
        }
        let fits = |local: &Local| self.fits(local, head, lemma);
        let called = |local: &Local| {
            local.kind == Kind::Organization
                && local.mentions.iter().any(|mention| self.is_called(mention, head, lemma))
        };
        let said = self.said_of(head);
        let says =
            |local: &Local| said.iter().any(|stem| local.aliases.iter().any(|alias| alias.contains(stem.as_str())));
        let is_told = self.locals.iter().any(|local| local.kind == Kind::Organization && says(local));
        let just_named = if self.is_of_untold_place(head) { self.just_named(head) } else { None };
        let best = (0..self.locals.len())
            .filter_map(|number| {
                let local = &self.locals[number];
                let is_called = called(local);
                (is_called || fits(local) && !self.is_medium_told(local)).then_some(())?;
                // `the holding company`: the one whose name says so.
                (!is_told || says(local)).then_some(())?;
                let weight = match is_called {
                    true => 3.0,
                    // Another article calls it so.
                    false if local.nouns.contains(lemma) => 2.0,
                    // The union Norvik is not `the company`, and the fund Norvik hardly `the airline`.
                    false if self.is_called_otherwise(local, head, lemma) => (!ANY.contains(&lemma)).then_some(-3.0)?,
                    // `the company`: seldom a bank, where there is another firm.
                    false if ANY.contains(&lemma) && is_bank(local) => -1.5,
                    // `the party`: of several, which may all be called so, the one just named.
                    false if lemma == "party" => 0.0,
                    // `the union`: the Dockers' Union rather than the Teachers' Guild.
                    false if local.known.is_none() && is_said(local, lemma) => 3.5,
                    false => 0.0,
                };
                let of_state = self.is_of_that_state(local, head);
                // `the Morovian company`: no Belnian one.
                (of_state != Some(false)).then_some(())?;
                let is_home =
                    of_state == Some(true) || self.is_of_that_place(local, head) || just_named == Some(number);
                let home = if is_home { 3.0 } else { 0.0 };
                (!self.acts_on(local, head)).then_some(())?;
                Some((self.salience(local, head, is_home)? + weight + home, number))
            })
            .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)))
            .map(|(_, number)| number);
        best.map(|best| self.named_so(best, head, lemma).unwrap_or(best)).or_else(|| {
            // `the forum` where one name alone says forum.
            let says = |local: &Local| {
                // `the port`: no `Ports`.
                let has_word = |alias: &String| alias.split([' ', '-']).any(|word| word == lemma);
                let kind = |body: usize| self.lexicon.organizations[body].kind;
                let is_states =
                    local.kind == Kind::Organization && local.known.is_some_and(|body| kind(body) != BodyKind::Union);
                local.kind == Kind::Organization
                    && local.last_before(head).is_some()
                    && local.aliases.iter().any(has_word)
                    && is_said(local, lemma)
                    && !(lemma == "union" && is_states && self.is_of_workers(head))
            };
            let mut named = (0..self.locals.len()).filter(|&number| says(&self.locals[number]));
            named.next().filter(|_| named.next().is_none())
        })
    }

    /// The only body that the article calls so beside its name, however far before: `the handball club Norvik`.
    pub(in crate::actors) fn only_called(&self, head: usize, lemma: &str) -> Option<usize> {
        let is_called = |number: &usize| {
            let local = &self.locals[*number];
            local.kind == Kind::Organization && local.mentions.iter().any(|name| self.is_called(name, head, lemma))
        };
        let mut called = (0..self.locals.len()).filter(is_called);
        called.next().filter(|_| called.next().is_none())
    }

    /// True for a body that the noun is one for.
    pub(in crate::actors) fn fits(&self, local: &Local, head: usize, lemma: &str) -> bool {
        let kinds = self.kinds(lemma);
        let known =
            local.known.filter(|_| local.kind == Kind::Organization).map(|body| &self.lexicon.organizations[body]);
        match known {
            Some(body) => {
                // `the ministry`: no treasury.
                let is_treasury = lemma == "ministry" && is_said(local, "treasury");
                let is_of_states = lemma == "union" && body.kind != BodyKind::Union;
                !(is_of_states && self.is_of_workers(head))
                    && (!is_treasury
                    && self.is_named_by_more_than_seat(local, body)
                    && body.stands_for_nouns.iter().any(|noun| noun == lemma || noun.ends_with(&format!(" {lemma}")))
                    // A board is an organ of some body.
                    || (lemma != "board" && kinds.contains(&body.kind)))
            }
            None => local.kind == Kind::Organization && self.fits_unknown(local, head, lemma, kinds),
        }
    }

    /// True for `the union`: workers have one, and the Union of states is written so.
    fn is_of_workers(&self, head: usize) -> bool {
        let parse = self.parse;
        parse.word(head) == "union" && !parse.children_by(head, &["amod", "compound"]).any(|child| child < head)
    }

    /// False where an article has `Brussels` alone: its `union` is another.
    fn is_named_by_more_than_seat(&self, local: &Local, body: &Organization) -> bool {
        let is_seat = |mention: &LocalMention| {
            let name = words(self.parse, mention.tokens.clone());
            body.metonyms.contains(&name)
        };
        local.mentions.iter().any(|mention| mention.form == MentionForm::Name && !is_seat(mention))
    }

    /// `the anti-corruption commission`: what it is for tells it from the commission named last, unless that is named for it.
    fn is_of_another_kind(&self, head: usize) -> bool {
        let purposes = self.said_of(head);
        let says = |local: &Local, stem: &String| {
            local.kind == Kind::Organization && local.aliases.iter().any(|alias| alias.contains(stem.as_str()))
        };
        !purposes.is_empty() && !purposes.iter().any(|stem| self.locals.iter().any(|local| says(local, stem)))
    }

    /// `The union at the dairy, the Sindacato Selm,`: its own name follows, rather than standing before.
    fn is_named_behind(&self, head: usize) -> bool {
        let parse = self.parse;
        let is_name = |name: usize| {
            name > head + 2
                && parse.pos(name) == "PROPN"
                && self.heads.get(name).is_none_or(|name| self.locals[name].kind != Kind::Person)
        };
        let is_where = |preposition: usize| parse.is_word(preposition, &["at"]);
        parse.children_by(head, &["appos"]).any(is_name) && parse.children_by(head, &["prep"]).any(is_where)
    }

    /// The stems of what stands before a noun in small letters: `corru` of `anti-corruption commission`.
    fn said_of(&self, head: usize) -> Vec<String> {
        let parse = self.parse;
        let purposes = parse.children_by(head, &["compound", "nmod"]).filter(|&child| {
            child < head && self.heads.get(child).is_none() && parse.word(child).starts_with(char::is_lowercase)
        });
        purposes
            .map(|child| parse.lower(child).rsplit('-').next().unwrap_or_default().chars().take(5).collect())
            .filter(|stem: &String| stem.len() > 3)
            .collect()
    }

    /// How much a body is in the reader's mind at a noun: named lately, often, and as the one who acts. None where it was named
    /// too far back: the noun has had other bearers since, unless it says where the body is at home.
    pub(in crate::actors) fn salience(&self, local: &Local, head: usize, is_home: bool) -> Option<f64> {
        // `that party`: of the sentence before, whatever else is in the reader's mind.
        let parse = self.parse;
        let is_pointed_at = parse.children_by(head, &["det"]).any(|article| parse.is_word(article, &["that", "this"]));
        let reach = match (is_pointed_at, is_home) {
            (true, _) => 1,
            (_, true) => usize::MAX,
            _ => 6,
        };
        let here = parse.sentence_of(head);
        let best = local
            .mentions
            .iter()
            .filter(|mention| mention.head < head && here - parse.sentence_of(mention.head) <= reach)
            .map(|mention| {
                let place = match parse.dep(mention.head) {
                    "nsubj" | "nsubjpass" => 1.5,
                    "poss" | "dobj" | "agent" => 0.5,
                    _ => 0.0,
                };
                // `the Selm firm`: still so far down in the article.
                let distance = if is_home { 0 } else { here - parse.sentence_of(mention.head) } as f64;
                place - distance + mention.head as f64 / (parse.len() as f64 + 1.0)
            })
            .max_by(f64::total_cmp)?;
        if is_pointed_at {
            return Some(local.last_before(head)? as f64);
        }
        let said = local.mentions.iter().filter(|mention| mention.head < head).count();
        Some(best + 0.4 * said.min(5) as f64)
    }

    /// `general secretary of the SOLA`: a union or a party, whatever its letters stand for.
    fn has_secretary(&self, local: &Local) -> bool {
        let parse = self.parse;
        local.mentions.iter().any(|mention| {
            let of = parse.head(mention.head);
            parse.is_word(of, &["of"]) && parse.is_word(parse.head(of), &["secretary", "steward", "convener"])
        })
    }

    /// A body that the lexicon does not know is what the words of its name say; where they say nothing, a firm.
    fn fits_unknown(&self, local: &Local, head: usize, lemma: &str, kinds: &[BodyKind]) -> bool {
        // `Free Democrats`, `Labour-Green`: words that other parties are called by.
        let is_party_word = |word: &str| {
            let known = self.lexicon.gazetteer.entry(word).and_then(|entry| entry.organization);
            known.is_some_and(|body| self.lexicon.organizations[body].kind == BodyKind::Party)
        };
        if is_said(local, lemma)
            || is_compounded(local, lemma)
            || lemma == "party" && local.name.split([' ', '-']).any(is_party_word)
        {
            return true;
        }
        // `Nurses Abroad, the aid group`: what the article calls it.
        if local.nouns.contains(lemma) || says_kind(local, lemma) || self.is_called_alike(local, head, kinds) {
            return true;
        }
        match Said::of(local, self.lexicon) {
            Said::Kinds(said) => {
                lemma != "board"
                    && (!SHARED.contains(&lemma) || !said.contains(&BodyKind::Company))
                    && said.iter().any(|kind| kinds.contains(kind))
            }
            // `the group`: where it is the only body near.
            Said::Nothing => {
                kinds.contains(&BodyKind::Company)
                    && !self.has_secretary(local)
                    && (!SHARED.contains(&lemma) || (VAGUE.contains(&lemma) && self.is_alone(local, head)))
            }
        }
    }
}
