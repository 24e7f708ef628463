//! Of which body an office is that one article leaves open, where another article of the folder says whose its holder is.

use super::builder::Builder;
use crate::actors::entities::{Kind, Local, LocalRole, is_compounded, is_said};
use crate::actors::folder::{Cluster, Member};
use crate::actors::owners::Holder;
use crate::actors::owners::in_mind::IN_MIND;
use crate::grammar::Parse;
use crate::model::{ActorId, Tenure};

impl Builder<'_> {
    /// `the president, Jane Doe` where another article has `Jane Doe of the Dockers' Union`: the one state or body that such an
    /// office can be of among those whose the articles call its holder.
    pub fn tied(
        &self,
        document: usize,
        role: &LocalRole,
        cluster: &Cluster,
        id_of: &dyn Fn(Member) -> Option<ActorId>,
    ) -> Option<ActorId> {
        // Of which state a minister is, an article that tells comes before one that leaves it open.
        let is_open = |of: usize| {
            role.because == Some(IN_MIND) || role.because.is_some() && self.local((document, of)).kind == Kind::State
        };
        if role.of.is_some_and(|of| !is_open(of)) || role.tenure != Tenure::Current {
            return None;
        }
        // `the federation's president`: of one that is called a federation.
        let noun = if role.is_bound { Some(owning_noun(&self.readings[document].parse, role)?) } else { None };
        let is_called =
            |local: &Local| noun.as_ref().is_none_or(|noun| is_said(local, noun) || is_compounded(local, noun));
        let mut bodies: Vec<Member> = Vec::new();
        for &(document, number) in &cluster.members {
            let local = self.local((document, number));
            let said = local.roles.iter().filter(|other| other.because.is_none() && other.tenure == Tenure::Current);
            // What an article leaves open tells the others nothing.
            let is_guessed = |of: &usize| local.roles.iter().any(|role| role.of == Some(*of) && role.because.is_some());
            let tie = local.of.filter(|of| !is_guessed(of));
            bodies.extend(said.filter_map(|other| other.of).chain(tie).map(|of| (document, of)));
        }
        Holder::of(role).iter().find_map(|&holder| {
            let fits = |&&body: &&Member| {
                let local = self.local(body);
                local.kind != Kind::Person && holder.fits(local, self.lexicon) && is_called(local)
            };
            let mut ids: Vec<ActorId> = bodies.iter().filter(fits).filter_map(|&body| id_of(body)).collect();
            ids.sort_unstable();
            ids.dedup();
            <[ActorId; 1]>::try_from(ids).ok().map(|[only]| only)
        })
    }
}

/// The common noun for the body that an office is of: `federation` of `the federation's president` and of `president of the
/// federation`.
fn owning_noun(parse: &Parse, role: &LocalRole) -> Option<String> {
    let is_common = |&token: &usize| parse.tag(token) == "NN" && parse.word(token).starts_with(char::is_lowercase);
    let before = role.tokens.start.saturating_sub(2);
    let is_owner = |&token: &usize| {
        let of = parse.head(token);
        parse.dep(token) == "poss" || parse.dep(token) == "pobj" && parse.is_word(of, &["of"])
    };
    let noun = (before..role.tokens.end).filter(is_common).find(is_owner)?;
    Some(parse.lemma(noun).to_lowercase())
}
