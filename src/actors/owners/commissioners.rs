//! The commissioners of the European Union: `the European commissioner for fisheries`, `Harbours Commissioner Jane Doe`.

use super::office_bodies::Article;
use crate::actors::entities::{Kind, Local, LocalRole};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::text::fold;

const COMMISSION: &str = "European Commission";

/// Adds the Commission to an article that gives somebody the title of European commissioner and names neither it nor the union.
pub(super) fn add_commission(parse: &Parse, locals: &mut Vec<Local>, lexicon: &Lexicon) {
    let is_body = |local: &Local| {
        let name =
            local.known.filter(|_| local.kind == Kind::Organization).map(|body| &lexicon.organizations[body].name);
        name.is_some_and(|name| [COMMISSION, "European Union"].contains(&name.as_str()))
    };
    let is_europes = |role: &LocalRole| role.of.is_none() && is_of_europe(parse, role);
    if !locals.iter().flat_map(|local| &local.roles).any(is_europes) || locals.iter().any(is_body) {
        return;
    }
    let known = lexicon.organizations.iter().position(|body| body.name == COMMISSION);
    locals.push(Local { known, aliases: vec![fold(COMMISSION)], ..Local::new(Kind::Organization, COMMISSION) });
}

fn is_of_europe(parse: &Parse, role: &LocalRole) -> bool {
    role.title.to_lowercase().contains("commissioner")
        && role.tokens.clone().any(|token| parse.is_word(token, &["european"]))
}

impl Article<'_> {
    /// `European commissioner for fisheries`: of the Commission, or of the union where the article does not name that.
    pub(super) fn europe(&self, role: &LocalRole) -> Option<(usize, &'static str)> {
        if !is_of_europe(self.parse, role) {
            return None;
        }
        let body = self.named(COMMISSION).or_else(|| self.named("European Union"))?;
        Some((body, "whose commissioners are called European"))
    }

    /// `Harbours Commissioner Jane Doe`, `the Norlandic commissioner`, where the article names the European Commission: hers,
    /// rather than of the state that she comes from.
    pub(super) fn commissioners(&self) -> Vec<(usize, usize, usize, &'static str)> {
        let Some(commission) = self.named(COMMISSION) else { return Vec::new() };
        let has_portfolio = |title: &str| {
            let mut words =
                title.split([' ', '-']).filter(|word| !["commissioner", "for", "and", "the"].contains(word));
            words.all(|word| self.lexicon.offices.is_portfolio(word))
        };
        let is_hers = |role: &LocalRole| {
            let title = role.title.to_lowercase();
            let is_open = role.of.is_none_or(|of| self.locals[of].kind == Kind::State);
            role.rank == "government" && title.contains("commissioner") && is_open && has_portfolio(&title)
        };
        let roles = |(number, local): (usize, &Local)| {
            let hers = local.roles.iter().enumerate().filter(|(_, role)| is_hers(role));
            hers.map(|(index, _)| (number, index, commission, "whose members are commissioners")).collect::<Vec<_>>()
        };
        self.locals.iter().enumerate().flat_map(roles).collect()
    }

    /// The body that the lexicon knows by this name, where the article names it.
    fn named(&self, name: &str) -> Option<usize> {
        let is_it = |local: &Local| {
            local.kind == Kind::Organization
                && local.known.is_some_and(|body| self.lexicon.organizations[body].name == name)
        };
        self.locals.iter().position(is_it)
    }
}
