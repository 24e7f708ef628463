//! Mentions by pronoun: `he`, `she`, `it`, `they`.
//!
//! Of all that a pronoun can stand for, the most salient (`salience`).

use super::answered::is_answered_by;
use super::expletives::is_expletive;
use super::salience::Salience;
use super::things::Things;
use crate::actors::descriptions::{Aged, aged};
use crate::actors::entities::{Kind, Local, LocalMention};
use crate::grammar::Parse;
use crate::lexicon::{Gender, Lexicon};
use crate::model::MentionForm;
use crate::text::fold;

/// How much likelier `it` or `he` is whom the speaker speaks for.
const VOICE: f64 = 3.0;

/// What a pronoun can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kinds {
    Person(Gender),
    /// `it`
    Body,
    /// `they`
    Several,
    /// `the 67-year-old`
    Aged,
}

fn kinds(word: &str) -> Option<Kinds> {
    Some(match word {
        "he" | "him" | "his" | "himself" => Kinds::Person(Gender::Male),
        "she" | "her" | "hers" | "herself" => Kinds::Person(Gender::Female),
        "it" | "its" | "itself" => Kinds::Body,
        "they" | "them" | "their" | "themselves" => Kinds::Several,
        _ => return None,
    })
}

/// Adds the mentions by pronoun: first those outside quotation marks. Who speaks, and whether that is a man or a woman, tells
/// whom those inside can mean.
pub(in crate::actors) fn resolve(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    relatives(parse, locals);
    let quoted = quoted(parse);
    let mut resolver = Resolver {
        parse,
        lexicon,
        things: Things::new(parse, locals, lexicon),
        genders: genders(parse, locals, lexicon, &quoted),
        counts: vec![(0, 0); locals.len()],
        quoted: &quoted,
    };
    for inside in [false, true] {
        for age in (0..parse.len()).filter(|&token| quoted[token] == inside) {
            if let Some(aged) = aged(parse, age) {
                resolver.resolve_aged(&aged, locals);
            }
        }
        for pronoun in (0..parse.len()).filter(|&token| quoted[token] == inside && parse.pos(token) == "PRON") {
            let Some(kinds) = kinds(&parse.lower(pronoun)) else { continue };
            if kinds != Kinds::Body || !is_expletive(parse, pronoun, inside) {
                resolver.resolve(pronoun, kinds, locals);
            }
        }
    }
    // Several pronouns that agree do tell.
    for (local, counts) in locals.iter_mut().zip(resolver.counts) {
        let told = match counts {
            (0, 2..) => Some(Gender::Male),
            (2.., 0) => Some(Gender::Female),
            _ => None,
        };
        if told.is_some() && (local.gender.is_none() || local.gender_by_name) {
            local.gender = told;
            local.gender_by_name = false;
        }
    }
}

/// Gives persons the gender that honorifics and the pronouns of their own sentences tell.
pub(in crate::actors) fn tell_genders(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    let quoted = quoted(parse);
    let told = genders(parse, locals, lexicon, &quoted);
    let subjects = subjects(parse, locals, &quoted);
    for (number, (local, told)) in locals.iter_mut().zip(told).enumerate() {
        let pronouns = || subjects.iter().filter(|(subject, _)| *subject == number).map(|&(_, gender)| gender);
        // One alone may be somebody else's.
        let agreed =
            pronouns().next().filter(|&first| pronouns().count() > 1 && pronouns().all(|other| other == first));
        if agreed.is_some() && told.is_none_or(|told| Some(told) == agreed) {
            local.gender = agreed;
            local.gender_by_name = false;
        }
    }
}

struct Resolver<'a> {
    parse: &'a Parse,
    lexicon: &'a Lexicon,
    things: Things<'a>,
    /// What titles and earlier pronouns tell, for this article alone: one wrong pronoun must not keep two articles' persons
    /// apart.
    genders: Vec<Option<Gender>>,
    /// How often each was `she` and `he`, outside quotation marks.
    counts: Vec<(usize, usize)>,
    quoted: &'a [bool],
}

impl Resolver<'_> {
    fn resolve(&mut self, pronoun: usize, kinds: Kinds, locals: &mut [Local]) {
        // `Doe herself said`
        let is_end = |local: &Local| local.mentions.iter().any(|mention| mention.tokens.end == pronoun);
        if self.parse.lower(pronoun).ends_with("self")
            && let Some(number) = locals.iter().position(is_end)
        {
            locals[number].mention(pronoun..pronoun + 1, pronoun, MentionForm::Pronoun, "right behind the name");
            return;
        }
        let salience = Salience { parse: self.parse, pronoun, kinds, quoted: self.quoted };
        let speaks_for = self.speaks_for(pronoun, kinds, locals);
        let best = (0..locals.len())
            .filter(|&number| self.fits(&locals[number], number, kinds))
            // Nobody calls himself `he`.
            .filter(|&number| !(self.quoted[pronoun] && self.speaks(&locals[number], pronoun)))
            .filter(|&number| !is_answered_by(&locals[number], self.parse, pronoun, self.lexicon))
            .filter_map(|number| {
                let voice = if speaks_for == Some(number) { VOICE } else { 0.0 };
                Some((salience.of(&locals[number])? + voice, number))
            })
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let Some((score, number)) = best else { return };
        let reason = match kinds {
            Kinds::Person(gender) => {
                if !self.quoted[pronoun] {
                    self.genders[number].get_or_insert(gender);
                    let (she, he) = &mut self.counts[number];
                    *(if gender == Gender::Male { he } else { she }) += 1;
                }
                "nearest fitting person"
            }
            // `The plant will close. It`: no actor at all.
            _ if self.things.best(self.parse, pronoun, kinds, self.quoted).is_some_and(|thing| thing > score) => return,
            Kinds::Body => "nearest fitting state or body",
            Kinds::Several | Kinds::Aged => "nearest fitting group",
        };
        locals[number].mention(pronoun..pronoun + 1, pronoun, MentionForm::Pronoun, reason);
    }

    /// `the 67-year-old`: whose age the article gives, else the person whom it is about.
    fn resolve_aged(&self, aged: &Aged, locals: &mut [Local]) {
        let parse = self.parse;
        let is_so_old = |local: &Local| {
            let behind = |mention: &LocalMention| mention.tokens.end + 1;
            self.fits(local, 0, Kinds::Aged)
                && local.mentions.iter().any(|mention| {
                    behind(mention) < parse.len()
                        && parse.word(mention.tokens.end) == ","
                        && parse.word(behind(mention)) == parse.word(aged.tokens.start)
                })
        };
        let salience = Salience { parse, pronoun: aged.head, kinds: Kinds::Aged, quoted: self.quoted };
        // `Doe said the 67-year-old had left`: not Doe.
        let is_subject = |local: &Local| {
            local.mentions.iter().any(|mention| {
                matches!(parse.dep(mention.head), "nsubj" | "nsubjpass")
                    && parse.ancestors(aged.head).any(|verb| verb == parse.head(mention.head))
            })
        };
        let likeliest = || {
            (0..locals.len())
                .filter(|&number| self.fits(&locals[number], number, Kinds::Aged) && !is_subject(&locals[number]))
                .filter_map(|number| Some((salience.of(&locals[number])?, number)))
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
                .map(|(_, number)| number)
        };
        if let Some(number) = locals.iter().position(is_so_old).or_else(likeliest) {
            locals[number].mention(aged.tokens.clone(), aged.head, MentionForm::Nominal, "the person of that age");
        }
    }

    fn fits(&self, local: &Local, number: usize, kinds: Kinds) -> bool {
        match kinds {
            Kinds::Person(gender) => {
                local.kind == Kind::Person && !local.plural && self.genders[number].is_none_or(|known| known == gender)
            }
            Kinds::Body => matches!(local.kind, Kind::State | Kind::Organization),
            Kinds::Aged => local.kind == Kind::Person && !local.plural && !local.unnamed,
            Kinds::Several => local.plural || matches!(local.kind, Kind::Group | Kind::Organization | Kind::State),
        }
    }

    /// `Its lawyer, Jane Doe, said it had`: the body, or the person, of the one who says so.
    fn speaks_for(&self, pronoun: usize, kinds: Kinds, locals: &[Local]) -> Option<usize> {
        let parse = self.parse;
        let is_said = |clause: &usize| {
            parse.dep(*clause) == "ccomp" && self.lexicon.cues.quotes(&parse.lemma(parse.head(*clause)).to_lowercase())
        };
        let clause = parse.ancestors(pronoun).find(is_said)?;
        let speaker = parse.child(parse.head(clause), &["nsubj"])?;
        if matches!(kinds, Kinds::Person(_)) {
            // `Doe's agent, Ann Roe, said he`
            let owner = parse.child(speaker, &["poss"])?;
            let owns = |local: &Local| {
                local.kind == Kind::Person && local.mentions.iter().any(|mention| mention.head == owner)
            };
            return locals.iter().position(owns);
        }
        let is_speaker =
            |local: &&Local| local.kind == Kind::Person && local.mentions.iter().any(|mention| mention.head == speaker);
        let local = locals.iter().find(is_speaker)?;
        let body = local.roles.iter().filter(|role| role.represents).find_map(|role| role.of).or(local.of)?;
        (locals[body].kind == Kind::Organization).then_some(body)
    }

    /// True for who says the words around a pronoun, as far as the sentences beside it tell.
    fn speaks(&self, local: &Local, pronoun: usize) -> bool {
        let parse = self.parse;
        let sentence = parse.sentence_of(pronoun);
        local.kind == Kind::Person
            && local.mentions.iter().any(|mention| {
                let head = mention.head;
                !self.quoted[head]
                    && parse.dep(head) == "nsubj"
                    && self.lexicon.cues.quotes(&parse.lemma(parse.head(head)).to_lowercase())
                    && parse.sentence_of(head).abs_diff(sentence) <= 1
            })
    }
}

/// The gender of each, as far as anything tells before the pronouns are resolved: an honorific, a title such as `spokeswoman`,
/// a given name, unless the sentences that its bearer is the subject of say otherwise each time.
fn genders(parse: &Parse, locals: &[Local], lexicon: &Lexicon, quoted: &[bool]) -> Vec<Option<Gender>> {
    let subjects = subjects(parse, locals, quoted);
    let of = |(number, local): (usize, &Local)| {
        let title = |title: &str| lexicon.people.gender(title.rsplit(' ').next().unwrap_or_default());
        let titled = local.roles.iter().find_map(|role| title(&fold(&role.title)));
        // `Chairman Jane Doe`
        let titled = titled.filter(|&told| told != Gender::Male || local.gender != Some(Gender::Female));
        // `his daughter, Jane Doe`
        let mut nouns = local.mentions.iter().filter(|mention| mention.form == MentionForm::Nominal);
        let described = || nouns.find_map(|mention| lexicon.people.gender(&parse.lower(mention.head)));
        let told = || subjects.iter().filter(|(subject, _)| *subject == number).map(|(_, gender)| *gender);
        let is_misled = |known: &Gender| told().count() > 1 && told().all(|gender| gender != *known);
        titled.or_else(described).or(local.gender.filter(|known| !(local.gender_by_name && is_misled(known))))
    };
    locals.iter().enumerate().map(of).collect()
}

/// Persons who are the subject above a `he` or `she` of the same sentence, with no other person between: `Doe said he`,
/// `Doe met the press at his office`.
fn subjects(parse: &Parse, locals: &[Local], quoted: &[bool]) -> Vec<(usize, Gender)> {
    let mut persons: Vec<(usize, usize)> = Vec::new();
    for (number, local) in locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person) {
        persons.extend(local.mentions.iter().map(|mention| (mention.head, number)));
    }
    persons.sort_unstable();
    let told = |pronoun: usize| {
        let Kinds::Person(gender) = kinds(&parse.lower(pronoun))? else { return None };
        let before = persons.partition_point(|&(head, _)| head < pronoun);
        let (head, number) = persons[..before].last().copied()?;
        let stands = if parse.dep(head) == "appos" { parse.head(head) } else { head };
        let is_subject =
            parse.dep(stands) == "nsubj" && parse.ancestors(pronoun).any(|verb| verb == parse.head(stands));
        let is_object = parse.dep(pronoun) != "nsubj" && parse.dep(pronoun) != "poss";
        (is_subject && !is_object && !quoted[pronoun] && !quoted[head]).then_some((number, gender))
    };
    (0..parse.len()).filter_map(told).collect()
}

/// `who`, `which` and `that` stand for the noun that their clause describes.
fn relatives(parse: &Parse, locals: &mut [Local]) {
    for pronoun in 0..parse.len() {
        let noun = parse.antecedent(pronoun);
        if noun == pronoun {
            continue;
        }
        if let Some(local) = locals.iter_mut().find(|local| local.mentions.iter().any(|mention| mention.head == noun)) {
            local.mention(pronoun..pronoun + 1, pronoun, MentionForm::Pronoun, "relative pronoun");
        }
    }
}

/// Which tokens stand between quotation marks.
fn quoted(parse: &Parse) -> Vec<bool> {
    let mut quoted = vec![false; parse.len()];
    let mut open = false;
    for (token, is_quoted) in quoted.iter_mut().enumerate() {
        match parse.word(token) {
            "“" | "„" | "«" | "``" => open = true,
            "”" | "»" | "''" => open = false,
            "\"" => open = !open,
            // A paragraph that leaves a quotation open says nothing of the next.
            word if word.contains('\n') => open = false,
            _ => *is_quoted = open,
        }
    }
    quoted
}
