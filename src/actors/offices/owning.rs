//! Of which state or body an office is, where the words around it say so.

use super::roles::Finder;
use crate::actors::entities::{Kind, Local};
use crate::actors::owners::{Holder, is_trade};
use crate::actors::titles::Title;
use crate::grammar::Parse;
use crate::lexicon::{BodyKind, Lexicon};
use crate::model::MentionForm;
use std::ops::Range;

impl Finder<'_> {
    /// True where somebody's `'s` stands before the title.
    pub(super) fn is_owned(&self, title: usize) -> bool {
        title.checked_sub(1).is_some_and(|mark| matches!(self.parse.word(mark), "'s" | "’s"))
    }

    /// `Vintra's president` where the parser did not see whose: the words in front of the title.
    pub(super) fn possessor(&self, title: usize) -> Option<usize> {
        let mark = title.checked_sub(1).filter(|&mark| matches!(self.parse.word(mark), "'s" | "’s"))?;
        self.body(mark.checked_sub(1)?)
    }

    /// `works council chair`: the body without a name that stands right before the title.
    pub(super) fn described_body_before(&self, title: usize) -> Option<usize> {
        let body = title.checked_sub(1).and_then(|before| self.heads.get(before));
        body.filter(|&body| self.locals[body].kind == Kind::Organization && self.locals[body].unnamed)
    }

    /// `Norlandic foreign ministry spokesman`: the state whose organ the words between it and the title name.
    pub(super) fn organ_before(&self, title: usize) -> Option<usize> {
        const LONGEST: usize = 3;
        let parse = self.parse;
        let sentence = parse.sentences()[parse.sentence_of(title)].start;
        let is_small = |&token: &usize| {
            (parse.is_noun(token) || parse.pos(token) == "ADJ") && parse.word(token).starts_with(char::is_lowercase)
        };
        let run = (sentence..title).rev().take_while(is_small).take(LONGEST).count();
        let first = title - run;
        let names_organ = (first..title).any(|token| self.lexicon.name_words.is_organ(&parse.lower(token)));
        let owner = first.checked_sub(1).filter(|&owner| names_organ && owner >= sentence)?;
        self.body(owner).or_else(|| self.possessor(first))
    }

    /// The first state or body that the words name; a region stands for the state it lies in.
    pub(super) fn body_in(&self, run: Range<usize>) -> Option<usize> {
        let bodies = run.clone().filter_map(|token| self.body(token));
        let mut found: Option<usize> = None;
        for body in bodies {
            // `Ukraine’s National Security and Defense Council`: the body itself rather than its owner.
            let better = found.is_none_or(|first| {
                let is_owner = self.locals[first].known.is_none()
                    && self.locals[body].kind == Kind::Organization
                    && first != body
                    && self.locals[first]
                        .mentions
                        .iter()
                        .any(|mention| run.contains(&mention.head) && self.parse.dep(mention.head) == "poss");
                is_owner
                    || matches!(self.locals[first].kind, Kind::State) && self.locals[body].kind == Kind::Organization
            });
            if better {
                found = Some(body);
            }
        }
        found
    }

    /// The state or body before a title. `the Norlandic coach`: where somebody is from is not whose trade it is, nor is where
    /// something was done (`In Norland Minister Jane Doe met`).
    pub(super) fn body_before(&self, run: Range<usize>, title: &Title<'_>) -> Option<usize> {
        let parse = self.parse;
        let body = self.body_in(run.clone()).or_else(|| self.party_of_creed(run.clone()))?;
        let is_trade = is_trade(&title.office.rank, &parse.lower(title.head));
        let said: Vec<usize> = run.filter(|&token| self.body(token) == Some(body)).collect();
        let is_state = self.locals[body].kind == Kind::State;
        let is_origin = is_state && said.iter().all(|&token| parse.tag(token) == "JJ");
        let is_where = |&token: &usize| token > 0 && parse.tag(token) == "NNP" && parse.is_word(token - 1, &["in"]);
        let is_place = is_state && said.first().is_some_and(is_where);
        let is_beside = is_place || (is_trade && is_origin);
        (!is_beside).then_some(body)
    }

    /// `Liberal leader`, `the Liberal senator`: the only party in the article that is called so.
    fn party_of_creed(&self, run: Range<usize>) -> Option<usize> {
        let words = &self.lexicon.body_words;
        let creeds = run.filter(|&token| self.parse.word(token).starts_with(char::is_uppercase));
        let creed = creeds.map(|token| self.parse.lower(token)).find(|word| words.creeds.has(word))?;
        let is_called = |alias: &String| {
            let rest = alias.strip_prefix(&creed).map(str::trim_start);
            rest.is_some_and(|rest| rest == "s" || words.parties.has(rest.split(' ').next().unwrap_or(rest)))
        };
        let is_it = |&number: &usize| {
            self.locals[number].kind == Kind::Organization && self.locals[number].aliases.iter().any(is_called)
        };
        let mut parties = (0..self.locals.len()).filter(is_it);
        parties.next().filter(|_| parties.next().is_none())
    }

    pub(super) fn is_body(&self, token: usize) -> bool {
        self.heads.get(token).is_some_and(|number| self.locals[number].kind == Kind::Organization)
    }

    pub(super) fn body(&self, token: usize) -> Option<usize> {
        let Some(number) = self.heads.get(token) else { return self.owner_before(token) };
        if self.locals[number].kind == Kind::Place {
            // A senator from Texas sits for the state that Texas lies in.
            let country = self.locals[number].known.and_then(|place| self.lexicon.places[place].country.as_ref())?;
            let is_state = |local: &Local| {
                local.kind == Kind::State
                    && local.known.is_some_and(|state| self.lexicon.states[state].code == *country)
            };
            return self.locals.iter().position(is_state);
        }
        if self.locals[number].known.is_some_and(|body| {
            self.locals[number].kind == Kind::Organization && self.lexicon.organizations[body].kind == BodyKind::Party
        }) && self.region_behind(token)
        {
            return None;
        }
        // `the Social Democrat leader`: the party may be named in another article.
        let local = &self.locals[number];
        (matches!(local.kind, Kind::State | Kind::Organization | Kind::Town)
            || (local.kind == Kind::Group && !local.unnamed))
            .then_some(number)
    }

    /// `Texas GOP Senator`: the party beside a region is not what the senator sits in.
    fn region_behind(&self, token: usize) -> bool {
        let place = |at: usize| self.heads.get(at).is_some_and(|number| self.locals[number].kind == Kind::Place);
        token.checked_sub(1).is_some_and(place) || place(token + 1)
    }
}

/// `its spokesman Jane Doe`, `her spokeswoman`: whoever the pronoun stands for, once that is known.
pub(in crate::actors) fn by_pronoun(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    let mut found = Vec::new();
    for (number, local) in locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person) {
        for (index, role) in local.roles.iter().enumerate().filter(|(_, role)| role.of.is_none()) {
            let owners = (role.tokens.start.saturating_sub(1)..role.tokens.end)
                .filter(|&token| parse.is_word(token, &["its", "his", "her", "their"]) && parse.dep(token) == "poss");
            // `spokeswoman to the Speaker`: by description as well.
            let described = role
                .tokens
                .clone()
                .filter(|&token| parse.dep(token) == "pobj" && parse.is_word(parse.head(token), &["to", "of", "for"]));
            let owners = owners.chain(described);
            let stands_at = |token: usize| {
                locals.iter().position(|local| {
                    local.mentions.iter().any(|mention| mention.head == token && mention.form != MentionForm::Name)
                })
            };
            // `Doe's spokesman`: a person by name.
            let named = (role.tokens.start.saturating_sub(2)..role.tokens.end)
                .filter(|&token| {
                    let is_owner = parse.dep(token) == "poss" && role.tokens.contains(&parse.head(token));
                    // `chief of staff to Jane Doe`
                    is_owner || parse.dep(token) == "pobj" && parse.is_word(parse.head(token), &["to", "of", "for"])
                })
                .filter_map(|token| {
                    locals.iter().position(|local| {
                        local.kind == Kind::Person && local.mentions.iter().any(|mention| mention.head == token)
                    })
                });
            let Some(owner) = owners.filter_map(stands_at).chain(named).find(|&owner| owner != number) else {
                continue;
            };
            let speaks = lexicon.representatives.speakers.end(&role.title.to_lowercase());
            let of = match locals[owner].kind {
                Kind::Organization | Kind::State => Some(owner),
                Kind::Person if speaks && !locals[owner].unnamed => Some(owner),
                // `its members protested; their leader`
                Kind::Group => locals[owner].of.filter(|&of| locals[of].kind == Kind::Organization),
                // `his deputy`: of the body or state whose office he holds.
                Kind::Person if role.title.eq_ignore_ascii_case("deputy") => locals[owner].of,
                // `her prime minister`: of the state that she speaks for.
                Kind::Person if role.rank == "state" || role.title.to_lowercase().contains("minister") => {
                    let is_whole = |of: &usize| {
                        locals[*of].kind == Kind::State
                            || role.rank == "state" && Holder::Body.fits(&locals[*of], lexicon)
                    };
                    locals[owner].of.filter(is_whole)
                }
                // `his vice president`: of the body that he leads.
                Kind::Person if role.represents => locals[owner].of.filter(|&of| {
                    let leads = locals[owner].roles.iter().any(|held| held.represents && held.of == Some(of));
                    leads && Holder::of(role).iter().any(|holder| holder.fits(&locals[of], lexicon))
                }),
                _ => None,
            };
            // `his deputy`: in the office that he holds.
            let held = locals[owner].roles.iter().find(|held| held.of == of && held.rank == "government");
            let title = held.map(|held| format!("deputy {}", held.title.to_lowercase()));
            let title = title.filter(|_| role.title.eq_ignore_ascii_case("deputy"));
            if of.is_some() || title.is_some() {
                found.push((number, index, of, title));
            }
        }
    }
    for (number, index, of, title) in found {
        let role = &mut locals[number].roles[index];
        role.of = of;
        role.title = title.unwrap_or_else(|| std::mem::take(&mut role.title));
        if let Some(of) = of.filter(|&of| locals[of].kind != Kind::Person) {
            locals[number].of.get_or_insert(of);
        }
    }
    let leaders: Vec<(usize, usize)> = (0..locals.len())
        .filter(|&number| {
            let local = &locals[number];
            local.unnamed && local.kind == Kind::Person && !local.plural && local.of.is_none()
        })
        .filter_map(|number| {
            let head = locals[number].mentions.first()?.head;
            let pronoun = parse.children_by(head, &["poss"]).find(|&owner| parse.is_word(owner, &["its"]))?;
            let owner = locals.iter().position(|local| local.mentions.iter().any(|mention| mention.head == pronoun))?;
            Some((number, owner))
        })
        .collect();
    // `its leader`: no longer anybody, once one knows whose.
    for (number, body) in leaders {
        locals[number].of = Some(body);
        locals[number].vague = false;
    }
}
