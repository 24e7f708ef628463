//! `Her predecessor, Jane Doe`, `Kern's successor, Bo Lind`: the office of the one whose it was or is to be.

use super::roles::Finder;
use crate::actors::entities::{Kind, LocalRole};
use crate::model::{MentionForm, Tenure};

/// Gives who came before somebody in an office, or comes after, that office.
pub(super) fn apply(finder: &Finder<'_>, found: &mut Vec<(usize, LocalRole)>) {
    let new: Vec<(usize, LocalRole)> =
        found.iter().filter_map(|(number, role)| Some((*number, office(finder, found, *number, role)?))).collect();
    found.extend(new);
}

/// The office that a `predecessor` or `successor` held or is to hold.
fn office(finder: &Finder<'_>, found: &[(usize, LocalRole)], number: usize, role: &LocalRole) -> Option<LocalRole> {
    let noun = role.title.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let came_before = noun == "predecessor";
    if !came_before && noun != "successor" {
        return None;
    }
    let other = owner(finder, number, role)?;
    let is_held = |(holder, held): &&(usize, LocalRole)| {
        *holder == other && held.represents && !finder.lexicon.offices.is_relational(&held.title)
    };
    // What is said nearest before is meant.
    let near = |(_, held): &&(usize, LocalRole)| held.tokens.start.abs_diff(role.tokens.start);
    let (_, held) = found.iter().filter(is_held).min_by_key(near)?;
    let tenure = match (came_before, held.tenure) {
        (true, _) => Tenure::Former,
        (false, Tenure::Former) => Tenure::Current,
        (false, _) => Tenure::Incoming,
    };
    // What shades the other's office is not said of this one's.
    let shades = |word: &&str| ["former", "outgoing", "departing", "retiring", "acting", "interim"].contains(word);
    let title = held.title.split(' ').skip_while(shades).collect::<Vec<_>>().join(" ");
    let shade = if came_before { "former " } else { "" };
    Some(LocalRole {
        title: format!("{shade}{title}"),
        because: Some("the office of whom this person came before or after"),
        held: None,
        tenure,
        tokens: role.tokens.clone(),
        ..held.clone()
    })
}

/// Whose predecessor or successor: by name, or the one named last before in this sentence or the one ahead of it.
fn owner(finder: &Finder<'_>, number: usize, role: &LocalRole) -> Option<usize> {
    let parse = finder.parse;
    let start = role.tokens.start;
    let mark = (start..role.tokens.end).find(|&token| matches!(parse.word(token), "'s" | "’s"));
    let mark = mark.or_else(|| start.checked_sub(1).filter(|&mark| matches!(parse.word(mark), "'s" | "’s")));
    if let Some(mark) = mark {
        let named = mark.checked_sub(1).and_then(|owner| finder.heads.get(owner));
        return named.filter(|&named| named != number && finder.locals[named].kind == Kind::Person);
    }
    let begins = start.saturating_sub(1)..role.tokens.end;
    if !begins.into_iter().any(|token| parse.is_word(token, &["his", "her"])) {
        return None;
    }
    let reach = parse.sentences()[parse.sentence_of(start).saturating_sub(1)].start..start;
    let last = |other: usize| {
        let mentions = finder.locals[other].mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        mentions.map(|mention| mention.head).filter(|head| reach.contains(head)).max()
    };
    let persons =
        (0..finder.locals.len()).filter(|&other| other != number && finder.locals[other].kind == Kind::Person);
    persons.filter_map(|other| Some((last(other)?, other))).max().map(|(_, other)| other)
}
