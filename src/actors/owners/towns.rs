//! Towns that have authorities: `Selm Mayor Jane Doe`, `the sheriff of Norshire`. Who holds such an office holds it of the
//! authorities of the place, which then act beside the place itself. Regions with a government are states: `names/regions`.

use crate::actors::entities::{Heads, Kind, Local};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::MentionForm;

/// Adds the authorities of each place that the article gives a mayor or the like.
pub(in crate::actors) fn govern(parse: &Parse, locals: &mut Vec<Local>, lexicon: &Lexicon) {
    let heads = Heads::new(locals);
    let seats = Seats { parse, lexicon, heads: &heads, locals };
    let mut found: Vec<(usize, usize)> = (0..parse.len()).filter_map(|token| seats.place(token)).collect();
    found.sort_unstable();
    found.dedup();
    let mut towns: Vec<(usize, usize)> = Vec::new();
    for (place, token) in found {
        let known = towns.iter().find(|(of, _)| *of == place).map(|(_, town)| *town);
        let town = known.unwrap_or_else(|| {
            let authorities = Local {
                kind: Kind::Town,
                known: locals[place].known,
                aliases: locals[place].aliases.clone(),
                ..Local::new(Kind::Town, &locals[place].name)
            };
            locals.push(authorities);
            towns.push((place, locals.len() - 1));
            locals.len() - 1
        });
        let mention = locals[place].mentions.iter().find(|mention| mention.tokens.contains(&token)).cloned();
        if let Some(mention) = mention {
            let reason = format!("the authorities of {}", locals[place].name);
            locals[town].mention(mention.tokens, mention.head, MentionForm::Nominal, reason);
        }
    }
}

struct Seats<'a> {
    parse: &'a Parse,
    lexicon: &'a Lexicon,
    heads: &'a Heads,
    locals: &'a [Local],
}

impl Seats<'_> {
    /// The place that the office ending with the token is of, and a token of its name.
    fn place(&self, token: usize) -> Option<(usize, usize)> {
        let (first, office) = self.lexicon.offices.ends_at(self.parse, token)?;
        if !self.lexicon.offices.is_of_place(&office.head) {
            return None;
        }
        let place = self.before(first).or_else(|| self.behind(token + 1)).or_else(|| self.behind_name(token + 1))?;
        Some((self.heads.get(place)?, place))
    }

    fn is_place(&self, token: usize) -> bool {
        self.heads.get(token).is_some_and(|number| self.locals[number].kind == Kind::Place)
    }

    /// `Selm Mayor`, `Norshire's former deputy governor`: past what shades the office.
    fn before(&self, first: usize) -> Option<usize> {
        const MOST: usize = 4;
        let parse = self.parse;
        let sentence = parse.sentences()[parse.sentence_of(first)].start;
        let shades = |&token: &usize| {
            let word = parse.lower(token);
            !self.is_place(token)
                && (self.lexicon.offices.is_modifier(&word)
                    || matches!(word.as_str(), "'s" | "’s" | "-" | "new" | "city" | "state" | "county" | "regional")
                    || parse.pos(token) == "ADJ" && self.heads.get(token).is_none())
        };
        let between = (sentence..first).rev().take_while(shades).take(MOST).count();
        (first - between).checked_sub(1).filter(|&place| place >= sentence && self.is_place(place))
    }

    /// `mayor of Selm`, `governor of the state of Norshire`.
    fn behind(&self, of: usize) -> Option<usize> {
        const LEADS: [&str; 10] =
            ["the", "city", "state", "province", "region", "county", "town", "of", "southern", "northern"];
        let parse = self.parse;
        if !parse.is_word(of, &["of", "for"]) {
            return None;
        }
        let sentence = parse.sentences()[parse.sentence_of(of)].end;
        let leads = |&token: &usize| !self.is_place(token) && parse.is_word(token, &LEADS);
        let place = of + 1 + (of + 1..sentence).take_while(leads).count();
        (place < sentence && self.is_place(place)).then_some(place)
    }

    /// `Mayor Jane Doe of Selm`.
    fn behind_name(&self, name: usize) -> Option<usize> {
        let person = self.heads.get(name).map(|number| &self.locals[number]);
        let person = person.filter(|local| local.kind == Kind::Person && !local.unnamed)?;
        let end = person.mentions.iter().find(|mention| mention.tokens.start == name)?.tokens.end;
        self.behind(end)
    }
}
