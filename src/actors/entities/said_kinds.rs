//! What kind of body a name says it is of: `Selm Teachers' Guild` a union, `Mintra Shipping` a firm.

use super::local::Local;
use crate::lexicon::{BodyKind, Lexicon, NameWords};

/// What the words of a body's name say.
pub(in crate::actors) enum Said {
    /// The kinds that it may be of.
    Kinds(Vec<BodyKind>),
    /// Nothing: most such names are firms'.
    Nothing,
}

impl Said {
    /// What the names of a body say. The noun before `of` counts first: the Union of Bank Clerks is no bank.
    pub fn of(local: &Local, lexicon: &Lexicon) -> Self {
        if local.aliases.iter().any(|alias| is_branch(alias, &lexicon.name_words)) {
            return Self::Kinds(vec![BodyKind::Union]);
        }
        let kinds = |word: &str| lexicon.name_words.kinds(word).to_vec();
        let said = local.aliases.iter().map(|alias| kinds(noun(alias))).find(|kinds| !kinds.is_empty());
        let all = || -> Vec<BodyKind> { local.aliases.iter().flat_map(|alias| parts(alias)).flat_map(kinds).collect() };
        let mut kinds = said.unwrap_or_else(all);
        if local.aliases.iter().any(|alias| lexicon.name_words.is_firm(noun(alias))) {
            kinds.extend([BodyKind::Company, BodyKind::Bank]);
        }
        if lexicon.media.sounds_like_medium(&local.name) {
            kinds.push(BodyKind::Media);
        }
        if kinds.is_empty() { Self::Nothing } else { Self::Kinds(kinds) }
    }
}

/// True for a folded name that a branch of a union ends or begins with: `dockers' union local 12`, `lodge 9 of the mechanics`.
pub(in crate::actors) fn is_branch(alias: &str, words: &NameWords) -> bool {
    let alias = alias.split(" of ").next().unwrap_or(alias);
    let number = alias.rsplit_once(' ').filter(|(_, number)| number.starts_with(|c: char| c.is_ascii_digit()));
    number.is_some_and(|(before, _)| words.is_branch(before.rsplit(' ').next().unwrap_or(before)))
}

/// True where the name says that its bearer is one: `union` of the Dockers' Union and the Union of Paper Workers, which is no
/// `paper`.
pub(in crate::actors) fn is_said(local: &Local, noun: &str) -> bool {
    let is_it = |part: &str| part == noun || part.strip_suffix('s') == Some(noun);
    local.aliases.iter().any(|alias| parts(before_of(alias)).any(is_it) || parts(alias).next_back().is_some_and(is_it))
}

/// True where the last word of a name is compounded with the noun: `holding` of Selm Familienholding.
pub(in crate::actors) fn is_compounded(local: &Local, noun: &str) -> bool {
    const SHORTEST: usize = 6;
    let ends = |alias: &String| {
        let last = alias.rsplit([' ', '-']).next().unwrap_or(alias);
        last.strip_suffix(noun).is_some_and(|rest| rest.len() > 2)
    };
    noun.len() >= SHORTEST && local.aliases.iter().any(ends)
}

/// The word of a folded name that says what it is of: the last one, or the one before `of`.
fn noun(alias: &str) -> &str {
    let short = before_of(alias);
    short.rsplit([' ', '-']).next().unwrap_or(short)
}

/// The words of a folded name before `of`: `national union` of `national union of paper workers`.
fn before_of(alias: &str) -> &str {
    [" of ", " for ", " at ", " in "]
        .iter()
        .filter_map(|little| alias.split_once(little))
        .map(|(before, _)| before)
        .min_by_key(|before| before.len())
        .unwrap_or(alias)
}

fn parts(alias: &str) -> impl DoubleEndedIterator<Item = &str> {
    alias.split([' ', '-'])
}
