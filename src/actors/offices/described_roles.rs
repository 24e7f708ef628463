//! Offices said of persons where the article does not name them: `The envoy, a former judge,`, `She is its treasurer`.

use super::roles::Finder;
use crate::actors::entities::{Heads, Kind, Local, LocalRole};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::MentionForm;

/// Adds the roles that the document gives its persons where it does not name them: `The envoy, a former judge,`, `the minister,
/// who heads the party,`, `She is its treasurer`.
pub(in crate::actors) fn add_roles_of_described(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    let heads = Heads::new(locals);
    let finder = Finder { parse, lexicon, heads: &heads, locals };
    let mut found: Vec<(usize, LocalRole)> = Vec::new();
    for (number, local) in locals.iter().enumerate() {
        if local.kind != Kind::Person || local.plural || (local.unnamed && local.vague) {
            continue;
        }
        let held = |role: &LocalRole| {
            local.roles.iter().any(|known| {
                known.title.eq_ignore_ascii_case(&role.title) && (known.of == role.of || role.of.is_none())
            })
        };
        for mention in &local.mentions {
            let head = mention.head;
            let nouns = match mention.form {
                MentionForm::Name => continue,
                MentionForm::Nominal => parse.children_by(head, &["appos"]).filter(|&noun| noun > head).collect(),
                MentionForm::Pronoun => Vec::new(),
            };
            // The name beside a description has had its roles.
            if nouns.iter().any(|&noun| heads.get(noun).is_some_and(|other| !locals[other].unnamed)) {
                continue;
            }
            let apposed = nouns.into_iter().filter_map(|noun| finder.described(noun, &mention.tokens));
            let roles = apposed.chain(finder.predicated(head));
            // `He was an honest broker`: no office.
            let is_held =
                |role: &LocalRole| role.represents && (role.of.is_some() || mention.form == MentionForm::Nominal);
            found.extend(roles.filter(|role| is_held(role) && !held(role)).map(|role| (number, role)));
        }
    }
    found.retain(|(_, role)| !lexicon.offices.is_relational(role.title.rsplit(' ').next().unwrap_or_default()));
    for (number, role) in found {
        locals[number].roles.push(role);
    }
}
