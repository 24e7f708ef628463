//! Offices told before the name of whoever holds them: `The prime minister will not resign. Jane Doe told reporters`.
//!
//! Nobody is brought in by name alone: a person whose first mention says nothing of who that is was told of just before.

use super::roles::Finder;
use crate::actors::entities::{Heads, Kind, Local, LocalMention, LocalRole};
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, Office};
use crate::model::MentionForm;
use std::ops::Range;

/// Joins those who are described by an office alone with the person whom the next sentence brings in by name alone, who holds
/// that office. To be called before pronouns are resolved.
pub(in crate::actors) fn resolve(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    let heads = Heads::new(locals);
    let finder = Finder { parse, lexicon, heads: &heads, locals };
    let delayed = Delayed { parse, lexicon, locals };
    let named: Vec<usize> = (0..locals.len()).filter(|&number| delayed.is_brought_in(&locals[number])).collect();
    let described = (0..locals.len()).filter(|&number| delayed.is_office_alone(&locals[number]));
    let found: Vec<(usize, usize, LocalRole)> = described
        .filter_map(|described| {
            let (named, told) = delayed.holder(described, &named)?;
            let mut role = finder.described(told.head, &(told.head..told.head + 1))?;
            role.of = role.of.or_else(|| delayed.people_before(delayed.first_name(&locals[named])?));
            Some((described, named, role))
        })
        .collect();
    for (described, named, role) in found {
        let mentions = std::mem::take(&mut locals[described].mentions);
        let reason = format!("the {} told of just before {} is named", role.title, locals[named].name);
        let mentions = mentions.into_iter().map(|mention| LocalMention { reason: reason.clone(), ..mention });
        locals[named].mentions.extend(mentions);
        locals[named].of = locals[named].of.or(role.of);
        locals[named].roles.push(role);
    }
}

struct Delayed<'a> {
    parse: &'a Parse,
    lexicon: &'a Lexicon,
    locals: &'a [Local],
}

impl<'a> Delayed<'a> {
    /// `the prime minister`, of whom the article says nothing else.
    fn is_office_alone(&self, local: &Local) -> bool {
        let is_described = |mention: &LocalMention| mention.form == MentionForm::Nominal;
        let is_somebody = local.kind == Kind::Person && local.unnamed && !local.plural && !local.vague;
        is_somebody && local.mentions.iter().all(is_described)
    }

    /// An office that one person holds for the rest, where the words are `the` and the office.
    fn office(&self, described: usize) -> Option<&'a Office> {
        let parse = self.parse;
        let (_, office) = self.lexicon.offices.ends_at(parse, described)?;
        let is_known = |child: usize| parse.dep(child) == "poss" || parse.is_word(child, &["the"]);
        let is_the = parse.children_by(described, &["det", "poss"]).any(is_known);
        (office.represents && is_the && parse.tag(described).starts_with("NN")).then_some(office)
    }

    /// Who of those brought in by name is named next, and the mention by the office that comes just before.
    fn holder(&self, described: usize, named: &[usize]) -> Option<(usize, &'a LocalMention)> {
        let (parse, described) = (self.parse, &self.locals[described]);
        let is_next = |number: &usize| {
            let gender = self.locals[*number].gender;
            gender.is_none() || described.gender.is_none() || gender == described.gender
        };
        let mut found = named.iter().copied().filter(is_next).filter_map(|number| {
            let name = self.first_name(&self.locals[number])?;
            let told =
                described.mentions.iter().filter(|mention| mention.head < name.head).max_by_key(|told| told.head)?;
            let follows = parse.sentence_of(told.head) + 1 == parse.sentence_of(name.head);
            let office = self.office(told.head).filter(|_| follows)?;
            // `what the president's goals are. Norlandic Jane Doe after the talks`
            let is_lost = self.people_before(name).is_some() && matches!(office.rank.as_str(), "state" | "government");
            let is_told_of = self.is_subject(told.head) && self.is_subject(name.head);
            let reach = || if is_lost { told.head..name.head } else { self.around(told, name) };
            let is_only = || !self.has_rival(reach(), number, told, office);
            ((is_told_of || is_lost) && is_only()).then_some((number, told))
        });
        found.next().filter(|_| found.next().is_none())
    }

    /// From the sentence that tells of the office to the one behind that of the name.
    fn around(&self, told: &LocalMention, name: &LocalMention) -> Range<usize> {
        let sentences = self.parse.sentences();
        let last = (self.parse.sentence_of(name.head) + 1).min(sentences.len() - 1);
        sentences[self.parse.sentence_of(told.head)].start..sentences[last].end
    }

    /// The first mention by name below the headline.
    fn first_name(&self, local: &'a Local) -> Option<&'a LocalMention> {
        let names = local.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        names.filter(|name| self.parse.sentence_of(name.head) > 0).min_by_key(|name| name.head)
    }

    /// A person who is named in full with nothing that says who that is, and is spoken of again.
    fn is_brought_in(&self, local: &Local) -> bool {
        let parse = self.parse;
        let is_person = local.kind == Kind::Person && !local.unnamed && local.roles.is_empty();
        let Some(first) = self.first_name(local).filter(|_| is_person && local.of.is_none()) else { return false };
        let explains = |child: usize| matches!(parse.dep(child), "appos" | "relcl" | "acl" | "prep" | "conj" | "cc");
        let is_alone = !parse.children(first.head).any(explains) && parse.dep(first.head) != "conj";
        let is_described = local.mentions.iter().any(|mention| mention.form == MentionForm::Nominal);
        let is_lost = self.people_before(first).is_some();
        (is_alone || is_lost) && !is_described && first.tokens.len() > 1 && local.mentions.len() > 1
    }

    fn is_subject(&self, token: usize) -> bool {
        matches!(self.parse.dep(token), "nsubj" | "nsubjpass")
    }

    /// `Norlandic Jane Doe after the talks`, and no verb: words were lost, of them what she is there.
    fn people_before(&self, name: &LocalMention) -> Option<usize> {
        let parse = self.parse;
        let start = parse.sentences()[parse.sentence_of(name.head)].start;
        let is_first = name.tokens.start == start + 1 && parse.head(start) == name.head && parse.is_root(name.head);
        let is_people = |state: &Local| {
            state.kind == Kind::State && state.mentions.iter().any(|mention| mention.tokens.contains(&start))
        };
        self.locals.iter().position(is_people).filter(|_| is_first)
    }

    /// True where somebody else is named there of whom the article tells no office, or holds such an office.
    fn has_rival(&self, reach: Range<usize>, named: usize, told: &LocalMention, office: &Office) -> bool {
        let noun = office.head.rsplit(' ').next().unwrap_or(&office.head);
        self.locals.iter().enumerate().any(|(number, local)| {
            let is_there = local.mentions.iter().any(|mention| {
                mention.form != MentionForm::Pronoun && reach.contains(&mention.head) && mention.head != told.head
            });
            let holds = local.roles.iter().any(|role| role.title.to_lowercase().rsplit(' ').next() == Some(noun));
            number != named
                && local.kind == Kind::Person
                && !local.plural
                && (holds || (is_there && local.roles.is_empty()))
        })
    }
}
