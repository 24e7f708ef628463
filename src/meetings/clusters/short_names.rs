//! What the articles of a folder call its people for short: `van der Meer`, `Luo`.

use crate::meetings::facts::words;
use crate::model::{Actor, ActorKind, Cast, Document, MentionForm, Who};
use crate::text::fold;
use std::collections::{BTreeMap, HashMap};

/// The short names of all people. Made once for all meetings.
pub(in crate::meetings) struct ShortNames(HashMap<usize, String>);

/// The short forms of one name, folded, each with how often it stands and how it is written.
type Forms = BTreeMap<String, (usize, String)>;

impl ShortNames {
    pub fn of(documents: &[Document], cast: &Cast) -> Self {
        let is_person = |actor: usize| cast.actors[actor].kind == ActorKind::Person && !cast.actors[actor].unnamed;
        let mut forms: BTreeMap<usize, Forms> = BTreeMap::new();
        for (document, reading) in documents.iter().zip(&cast.readings) {
            for found in reading.found.iter().filter(|found| found.form == MentionForm::Name) {
                if let Who::Actor(actor) = found.who
                    && is_person(actor)
                {
                    let form = words(document, &reading.parse, found.tokens.clone());
                    count(forms.entry(actor).or_default(), form, &cast.actors[actor].name);
                }
            }
        }
        let mut known: HashMap<usize, String> = (0..cast.actors.len())
            .filter(|&actor| is_person(actor))
            .map(|actor| (actor, short(&cast.actors[actor], forms.remove(&actor).unwrap_or_default())))
            .collect();
        let mut people: HashMap<String, usize> = HashMap::new();
        for name in known.values() {
            *people.entry(fold(name)).or_default() += 1;
        }
        // Two of one short name go by their whole ones.
        for (actor, name) in &mut known {
            if people[&fold(name)] > 1 {
                name.clone_from(&cast.actors[*actor].name);
            }
        }
        Self(known)
    }

    /// The short name of a person, by its number in the cast; the name of anybody else.
    pub fn get<'a>(&'a self, actor: usize, cast: &'a Cast) -> &'a str {
        self.0.get(&actor).unwrap_or(&cast.actors[actor].name)
    }
}

/// Counts a form that is a part of the whole name, with its accents where any article writes them.
fn count(forms: &mut Forms, form: String, name: &str) {
    let (folded, whole) = (fold(&form), fold(name));
    let (words, parts): (Vec<&str>, Vec<&str>) = (folded.split(' ').collect(), whole.split(' ').collect());
    if words.len() < parts.len() && words.iter().all(|word| parts.contains(word)) {
        let entry = forms.entry(folded).or_insert((0, form.clone()));
        entry.0 += 1;
        if !form.is_ascii() {
            entry.1 = form;
        }
    }
}

/// The form used most, else the last word of the name with the particles before it. Who is called by a given name once is
/// so called by a friend.
fn short(actor: &Actor, forms: Forms) -> String {
    let whole = fold(&actor.name);
    let is_last = |form: &str| whole.rsplit(' ').next().is_some_and(|last| fold(form).ends_with(last));
    let forms = forms.into_values().filter(|(count, form)| *count > 1 || is_last(form));
    let most = forms.max_by_key(|(count, form)| (*count, is_last(form), std::cmp::Reverse(form.len())));
    most.map_or_else(|| last_name(actor), |(_, form)| form)
}

/// `ter Horst`, `van der Meer`, `Charles III`, with accents where any alias has them.
fn last_name(actor: &Actor) -> String {
    let whole = fold(&actor.name);
    let names = std::iter::once(&actor.name).chain(&actor.aliases);
    let same = names.filter(|name| fold(name) == whole).max_by_key(|name| !name.is_ascii()).unwrap_or(&actor.name);
    let words: Vec<&str> = same.split(' ').collect();
    // `Charles III` is called nothing shorter.
    let numbers = words.iter().rev().take_while(|word| word.chars().all(|letter| "IVX".contains(letter))).count();
    let is_particle = |word: &&&str| word.starts_with(char::is_lowercase);
    let particles = words.iter().rev().skip(1 + numbers).take_while(is_particle).count();
    words[words.len().saturating_sub(numbers + particles + 1)..].join(" ")
}
