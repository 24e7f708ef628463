//! Who is a man and who a woman, by the whole folder: `Mr` and `he` in any article tell more than a given name.

use crate::actors::entities::{Local, PersonName};
use crate::lexicon::{Gender, Lexicon};
use std::collections::{BTreeMap, HashMap};

/// By surname and full name, in how many articles the bearer is a woman, and a man.
#[derive(Debug, Default)]
pub(in crate::actors) struct Genders(HashMap<String, BTreeMap<String, (u32, u32)>>);

impl Genders {
    /// Adds a person of an article, with what honorifics and pronouns tell there.
    pub fn add(&mut self, person: &Local, lexicon: &Lexicon) {
        let Some(name) = &person.person else { return };
        let bearers = self.0.entry(lexicon.names.canonical(name.surname())).or_default();
        let (women, men) = bearers.entry(name.key(lexicon)).or_default();
        match person.gender.filter(|_| !person.gender_by_name) {
            Some(Gender::Female) => *women += 1,
            Some(Gender::Male) => *men += 1,
            None => {}
        }
    }

    /// Gives the persons of an article the gender that the folder's articles agree on.
    pub fn settle(&self, locals: &mut [Local], lexicon: &Lexicon) {
        for local in locals.iter_mut().filter(|local| local.gender.is_none() || local.gender_by_name) {
            if let Some(gender) = local.person.as_ref().and_then(|name| self.of(name, lexicon)) {
                local.gender = Some(gender);
                local.gender_by_name = false;
            }
        }
    }

    /// The bearer's of a name. A surname alone tells nothing where two have it.
    fn of(&self, name: &PersonName, lexicon: &Lexicon) -> Option<Gender> {
        let bearers = self.0.get(&lexicon.names.canonical(name.surname()))?;
        let is_only = bearers.keys().filter(|key| key.contains(' ')).count() < 2;
        let key = name.key(lexicon);
        let counts = bearers.iter().filter(|(other, _)| is_only || **other == key).map(|(_, counts)| counts);
        match counts.fold((0, 0), |(women, men), counts| (women + counts.0, men + counts.1)) {
            (0, 1..) => Some(Gender::Male),
            (1.., 0) => Some(Gender::Female),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actors::entities::Kind;

    fn person(name: &str, gender: Option<Gender>) -> Local {
        Local { gender, ..Local::new(Kind::Person, name) }
    }

    #[test]
    fn what_one_article_tells_of_a_person_holds_in_another_but_not_of_a_namesake() {
        let lexicon = Lexicon::bundled();
        let mut genders = Genders::default();
        genders.add(&person("Lind", Some(Gender::Male)), &lexicon);
        genders.add(&person("Vivian Lind", None), &lexicon);
        genders.add(&person("Ada Roe", Some(Gender::Female)), &lexicon);
        genders.add(&person("Robin Roe", None), &lexicon);
        let mut locals = [person("Vivian Lind", None), person("Roe", None), person("Robin Roe", None)];
        genders.settle(&mut locals, &lexicon);
        assert_eq!(locals.map(|local| local.gender), [Some(Gender::Male), None, None]);
    }
}
