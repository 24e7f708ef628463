//! People whom an article calls somebody's, by a pronoun: `his lieutenants`, `people close to her`. Once it is known whom the
//! pronoun stands for, their name says so.

use crate::actors::entities::{Kind, Local, PersonName};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::MentionForm;
use crate::text::fold;

/// What a minister has that a body is as well.
const MINISTRIES: [&str; 2] = ["ministry", "department"];

/// `her office said`, `Doe's office`: the person. `its foreign ministry`, `her ministry`, which no article names: the
/// state that the pronoun stands for, or that she holds her office in.
pub(in crate::actors) fn join_offices(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    for noun in (0..parse.len()).filter(|&token| parse.tag(token) == "NN") {
        let Some(owner) = parse.child(noun, &["poss"]) else { continue };
        let named =
            |local: &Local| !local.unnamed && local.mentions.iter().any(|mention| mention.tokens.contains(&noun));
        let owners = |local: &Local| !local.unnamed && local.mentions.iter().any(|mention| mention.head == owner);
        let Some(number) = locals.iter().position(owners).filter(|_| !locals.iter().any(named)) else { continue };
        let compound = parse.children_by(noun, &["compound", "amod"]).last();
        let is_organ = std::iter::once(parse.lower(noun))
            .chain(compound.map(|before| format!("{} {}", parse.lower(before), parse.lower(noun))))
            .any(|organ| lexicon.people.is_organ(&organ));
        let held = || locals[number].roles.iter().filter_map(|role| role.of);
        let state = || locals[number].of.into_iter().chain(held()).find(|&of| locals[of].kind == Kind::State);
        let stands_for = match locals[number].kind {
            Kind::Person if parse.has_lemma(noun, &["office"]) && parse.dep(noun) != "dobj" => Some(number),
            Kind::Person if parse.has_lemma(noun, &MINISTRIES) => state(),
            Kind::State if (is_organ || parse.has_lemma(noun, &MINISTRIES)) && parse.pos(owner) == "PRON" => {
                Some(number)
            }
            _ => None,
        };
        let Some(stands_for) = stands_for else { continue };
        for local in locals.iter_mut() {
            local.mentions.retain(|mention| mention.head != noun);
        }
        let reason = format!("{} of {}", parse.lower(noun), locals[number].name);
        locals[stands_for].mention(noun..noun + 1, noun, MentionForm::Nominal, reason);
    }
}

/// `lieutenants of Kern` for `her lieutenants`, `spokesman of Kern` for `his spokesman`, `people close to Kern` for
/// `people close to her`.
pub(in crate::actors) fn name_by_owner(parse: &Parse, locals: &mut [Local]) {
    let names: Vec<Option<String>> = locals.iter().map(|local| name(parse, locals, local)).collect();
    for (local, name) in locals.iter_mut().zip(names) {
        if let Some(name) = name {
            local.name = name;
        }
    }
}

fn name(parse: &Parse, locals: &[Local], group: &Local) -> Option<String> {
    let first = group.mentions.first().filter(|_| group.unnamed)?;
    // Not `his ministry`, which is one that has a name.
    let is_several =
        parse.tag(first.head) == "NNS" || parse.has_lemma(first.head, &["people", "staff", "team", "entourage"]);
    if group.kind != Kind::Person && !is_several {
        return None;
    }
    let whom = |token: usize| {
        let stands_for = |local: &&Local| {
            let is_somebody = local.kind == Kind::Person || local.kind == Kind::Organization;
            is_somebody && !local.unnamed && local.mentions.iter().any(|mention| mention.head == token)
        };
        locals
            .iter()
            .find(stands_for)
            .map(|local| if local.kind == Kind::Person { surname(local) } else { &local.name })
    };
    // `the bank, whose lawyers told the court`
    let meant = |owner: usize| {
        let clause =
            parse.is_word(owner, &["whose"]).then(|| parse.ancestors(owner).find(|&above| parse.dep(above) == "relcl"));
        clause.flatten().map_or(owner, |clause| parse.head(clause))
    };
    let pronoun = parse.child(first.head, &["poss"]).filter(|&owner| matches!(parse.tag(owner), "PRP$" | "WP$"));
    if let Some(owner) = pronoun.and_then(|owner| whom(meant(owner))) {
        return Some(format!("{} of {owner}", group.name));
    }
    if !group.plural {
        return None;
    }
    let (rest, pronoun) = group.name.rsplit_once(' ')?;
    let behind = (first.head + 1..parse.subtree(first.head).end).find(|&token| {
        parse.word(token) == pronoun && parse.is_word(token, &["him", "her", "them"]) && parse.dep(token) == "pobj"
    })?;
    whom(behind).map(|owner| format!("{rest} {owner}"))
}

/// A person's surname as it is written; the whole name where no word of it is the surname.
fn surname(local: &Local) -> &str {
    let surname = local.person.as_ref().map(PersonName::surname);
    let is_surname = |word: &&str| surname.is_some_and(|surname| fold(word) == surname);
    local.name.split(' ').rev().find(is_surname).unwrap_or(&local.name)
}
