//! Persons whom the articles name differently: with and without the given name, or by two spellings.

use super::clusters::Clusters;
use super::joins::ByWord;
use crate::actors::build::is_same_title;
use crate::actors::entities::{Kind, Local, PersonName, sound};
use crate::lexicon::Lexicon;

/// Surnames so long are not two persons': `Smith` and `Smyth` are.
const LONG_SURNAME: usize = 8;

impl Clusters {
    /// Full names that agree, such as one with and one without the given name: the only person that they fit.
    pub(super) fn join_persons(&mut self, documents: &[Vec<Local>], lexicon: &Lexicon) {
        let mut persons = ByWord::default();
        for number in 0..self.list.len() {
            let person = self.leader(number, documents).filter(|local| local.kind == Kind::Person);
            let name = person.and_then(|local| local.person.as_ref());
            for word in name.into_iter().flat_map(PersonName::words) {
                persons.add(lexicon.names.canonical(word), number);
            }
            if let Some(name) = name.filter(|name| name.len() > 1) {
                persons.add(format!("~{}", sound(name.surname())), number);
            }
        }
        for short in 0..self.list.len() {
            let Some(local) =
                self.leader(short, documents).filter(|local| local.kind == Kind::Person && !local.unnamed)
            else {
                continue;
            };
            let Some(name) = &local.person else { continue };
            let fits = |full: &usize| {
                *full != short
                    && self.leader(*full, documents).is_some_and(|other| {
                        other.kind == Kind::Person
                            && (local.gender.is_none() || other.gender.is_none() || local.gender == other.gender)
                            && other.person.as_ref().is_some_and(|full| {
                                (full.agrees_with(name, lexicon)
                                    || (is_transliterated(full, name, lexicon) && share_office(local, other))
                                    || (is_given_alone(full, name, lexicon) && may_be(local, other)))
                                    && (full.len() > name.len()
                                        || (full.len() == name.len() && *other.name < *local.name))
                            })
                    })
            };
            // The shorter name's surname stands in the longer name.
            let surname = lexicon.names.canonical(name.surname());
            let mut fitting: Vec<usize> = persons.get(&surname).iter().copied().filter(fits).collect();
            if fitting.is_empty() {
                let sound = format!("~{}", sound(name.surname()));
                fitting = persons.get(&sound).iter().copied().filter(fits).collect();
            }
            if let [only] = fitting.as_slice() {
                let full = self.leader(*only, documents).map_or("", |other| other.name.as_str());
                let reason = format!("the same name as {full}, otherwise written");
                self.join(short, *only, &reason);
            }
        }
    }
}

/// The same given name, and a surname that only the way of transliterating it makes another.
fn is_transliterated(one: &PersonName, other: &PersonName, lexicon: &Lexicon) -> bool {
    one.len() > 1
        && one.len() == other.len()
        && lexicon.names.canonical(one.first()) == lexicon.names.canonical(other.first())
        && sound(one.surname()) == sound(other.surname())
}

/// `Jane` of Jane Doe, whom an article calls by her given name alone.
fn is_given_alone(full: &PersonName, short: &PersonName, lexicon: &Lexicon) -> bool {
    short.len() == 1
        && full.len() > 1
        && lexicon.names.canonical(full.first()) == lexicon.names.canonical(short.surname())
}

/// True where nothing that the articles call the two tells them apart.
fn may_be(one: &Local, other: &Local) -> bool {
    one.roles.is_empty() || other.roles.is_empty() || share_office(one, other)
}

/// True where both hold an office of one noun: `foreign minister` and `Minister of Foreign Affairs`. Where one has none, a long
/// surname must do.
fn share_office(one: &Local, other: &Local) -> bool {
    one.roles.iter().any(|role| other.roles.iter().any(|same| is_same_title(&role.title, &same.title)))
        || ((one.roles.is_empty() || other.roles.is_empty())
            && one.person.as_ref().is_some_and(|name| name.surname().chars().count() >= LONG_SURNAME))
}
