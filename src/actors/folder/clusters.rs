//! Who is who across the folder: entities of documents become actors and places.

use crate::actors::entities::{Kind, Local, PersonName};
use crate::lexicon::{Gender, Lexicon};
use crate::text::fold;
use std::collections::{HashMap, HashSet};

/// An entity of a document: the document's number and the entity's in it.
pub(in crate::actors) type Member = (usize, usize);

/// Entities of documents that are one.
#[derive(Clone, Debug, Default)]
pub(in crate::actors) struct Cluster {
    pub members: Vec<Member>,
    /// Why a member that came in by its surname alone did.
    pub reasons: HashMap<Member, String>,
}

/// Clusters that may be one, with how likely and why.
#[derive(Clone, Debug)]
pub(in crate::actors) struct Suggestion {
    pub keep: usize,
    pub merge: usize,
    pub confidence: f32,
    pub reason: String,
}

/// The clusters of a folder, in the order of their first members.
#[derive(Debug, Default)]
pub(in crate::actors) struct Clusters {
    pub list: Vec<Cluster>,
    pub suggestions: Vec<Suggestion>,
    by_key: HashMap<String, usize>,
}

/// Puts the entities of all documents together.
pub(in crate::actors) fn cluster(documents: &mut [Vec<Local>], lexicon: &Lexicon) -> Clusters {
    correct_kinds(documents, lexicon);
    correct_firms(documents, lexicon);
    let mut clusters = Clusters::default();
    let mut single: Vec<Member> = Vec::new();
    for (document, locals) in documents.iter().enumerate() {
        for (number, local) in locals.iter().enumerate() {
            let member = (document, number);
            match key(document, local, locals, lexicon) {
                Some(key) => clusters.add(key, member),
                None => single.push(member),
            }
        }
    }
    clusters.join_bodies(documents, lexicon);
    clusters.join_short_bodies(documents, lexicon);
    clusters.join_persons(documents, lexicon);
    clusters.place_single_names(&single, documents, lexicon);
    clusters.join_holders(documents, lexicon);
    clusters.suggest(documents, lexicon);
    clusters
}

/// What the model took for a body or place in one article and another shows to be a person's surname is a person.
fn correct_kinds(documents: &mut [Vec<Local>], lexicon: &Lexicon) {
    let full = |local: &&Local| local.kind == Kind::Person && local.person.as_ref().is_some_and(|name| name.len() > 1);
    let surnames: HashMap<String, Option<Gender>> = documents
        .iter()
        .flatten()
        .filter(full)
        .filter_map(|local| Some((lexicon.names.canonical(local.person.as_ref()?.surname()), local.gender)))
        .collect();
    for local in documents.iter_mut().flatten() {
        let unsure = matches!(local.kind, Kind::Organization | Kind::Group)
            && local.known.is_none()
            && !local.unnamed
            && !local.name.contains(' ');
        if unsure
            && !crate::text::is_all_caps(&local.name)
            && surnames.contains_key(&lexicon.names.canonical(&local.name))
        {
            local.kind = Kind::Person;
            local.person = Some(PersonName::new(&local.name));
        }
    }
}

/// What the model took for a person by one name, whom nothing else shows to be one, is the firm whose name begins so:
/// `Cordwain` of Cordwain Capital.
fn correct_firms(documents: &mut [Vec<Local>], lexicon: &Lexicon) {
    let first = |name: &str| fold(name.split(' ').next().unwrap_or(name));
    let is_firm = |local: &&Local| {
        let (word, last) = (first(&local.name), local.name.rsplit(' ').next().unwrap_or_default());
        local.kind == Kind::Organization
            && !local.unnamed
            && local.name.contains(' ')
            && lexicon.name_words.is_firm(last)
            && lexicon.gazetteer.entry(&crate::text::title_case(&word)).is_none()
    };
    let firms: HashSet<String> = documents.iter().flatten().filter(is_firm).map(|local| first(&local.name)).collect();
    let names = |local: &Local| -> Vec<String> {
        let full = local.person.as_ref().filter(|name| local.kind == Kind::Person && name.len() > 1);
        full.map_or_else(Vec::new, |name| name.words().to_vec())
    };
    let persons: HashSet<String> = documents.iter().flatten().flat_map(names).collect();
    for local in documents.iter_mut().flatten() {
        let word = fold(&local.name);
        let is_bare = local.kind == Kind::Person
            && !local.unnamed
            && !local.name.contains(' ')
            && local.roles.is_empty()
            && local.gender.is_none();
        if is_bare && firms.contains(&word) && !persons.contains(&word) && !lexicon.names.is_given(&local.name) {
            local.kind = Kind::Organization;
            local.person = None;
        }
    }
}

/// What an entity is found again by in other documents. None for persons known by one name only.
fn key(document: usize, local: &Local, locals: &[Local], lexicon: &Lexicon) -> Option<String> {
    if local.unnamed {
        let name = fold(&local.name);
        // `NATO allies` are NATO's, whether the article has them as its own or not.
        let owner = local.of.map(|of| fold(&locals[of].name)).filter(|owner| !name.contains(owner.as_str()));
        let owner = owner.unwrap_or_default();
        // `the port authority`: the same one where the same person holds its office.
        let holds = |person: &&Local| {
            person.kind == Kind::Person
                && person.roles.iter().any(|role| role.of.is_some_and(|of| std::ptr::eq(&raw const locals[of], local)))
        };
        let holder = locals.iter().filter(|_| local.kind == Kind::Organization).find(holds);
        let holder = holder.and_then(|person| person.person.as_ref()).map(|person| person.key(lexicon));
        return Some(if let Some(holder) = holder {
            format!("held:{holder}:{name}")
        } else if local.is_anybody() {
            format!("any:{document}:{name}")
        } else if local.plural {
            format!("many:{owner}:{name}")
        } else {
            format!("one:{document}:{owner}:{name}:{}", local.mentions.first().map_or(0, |mention| mention.head))
        });
    }
    Some(match local.kind {
        Kind::State => {
            local.known.map_or_else(|| format!("state:{}", fold(&local.name)), |state| format!("state:#{state}"))
        }
        Kind::Organization => {
            let owner = || {
                let of = local.of.map(|of| &locals[of]).filter(|of| of.kind == Kind::State);
                of.map_or_else(String::new, |of| format!("@{}", fold(&of.name)))
            };
            local.known.map_or_else(|| format!("body:{}{}", fold(&local.name), owner()), |body| format!("body:#{body}"))
        }
        Kind::Place => {
            local.known.map_or_else(|| format!("place:{}", fold(&local.name)), |place| format!("place:#{place}"))
        }
        Kind::Town => {
            local.known.map_or_else(|| format!("region:{}", fold(&local.name)), |place| format!("region:#{place}"))
        }
        // `African-Americans` and `African American` are one people.
        Kind::Group => format!("group:{}", fold(&local.name).replace('-', " ").trim_end_matches('s')),
        Kind::Person => {
            let name = local.person.as_ref().filter(|name| name.len() > 1)?;
            format!("person:{}", name.key(lexicon))
        }
    })
}

impl Clusters {
    fn add(&mut self, key: String, member: Member) {
        let next = self.list.len();
        let number = *self.by_key.entry(key).or_insert(next);
        if number == next {
            self.list.push(Cluster::default());
        }
        self.list[number].members.push(member);
    }

    /// Persons of whom an article gives only one name: the bearer of that surname in the folder, where there is just one.
    fn place_single_names(&mut self, single: &[Member], documents: &[Vec<Local>], lexicon: &Lexicon) {
        let local = |&(document, number): &Member| &documents[document][number];
        let mut bearers: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, cluster) in self.list.iter().enumerate() {
            // Each member's: one article may give a name with more behind the surname than the others.
            for person in cluster.members.iter().map(local).filter(|local| local.kind == Kind::Person && !local.unnamed)
            {
                let Some(name) = &person.person else { continue };
                let known = bearers.entry(lexicon.names.canonical(name.surname())).or_default();
                if known.last() != Some(&number) {
                    known.push(number);
                }
            }
        }
        for member in single {
            let person = local(member);
            let parts = person.person.clone().unwrap_or_else(|| PersonName::new(&person.name));
            let surname = lexicon.names.canonical(parts.surname());
            let fits = |number: &&usize| {
                let members = &self.list[**number].members;
                let known = members.iter().find_map(|member| local(member).gender);
                // `De Witt` is Jan de Witt, not Jan Witt.
                let same_particle = !person.name.contains(' ')
                    || members.iter().any(|member| fold(&local(member).name).ends_with(&fold(&person.name)));
                same_particle && (known.is_none() || person.gender.is_none() || known == person.gender)
            };
            let fitting: Vec<usize> = bearers.get(&surname).into_iter().flatten().filter(fits).copied().collect();
            match fitting.as_slice() {
                [only] => {
                    let name = &person.name;
                    self.list[*only].reasons.insert(*member, format!("surname of the only {name} in the folder"));
                    self.list[*only].members.push(*member);
                }
                several => {
                    let mut by_role = several.iter().copied().filter(|&number| {
                        self.list[number].members.iter().any(|other| share_role(local(other), person))
                    });
                    if let Some(number) = by_role.next().filter(|_| by_role.next().is_none()) {
                        let reason = format!("surname and office of {}", local(&self.list[number].members[0]).name);
                        self.list[number].reasons.insert(*member, reason);
                        self.list[number].members.push(*member);
                    } else {
                        self.add(format!("surname:{surname}"), *member);
                        let new = self.by_key[&format!("surname:{surname}")];
                        // Of many bearers none is likelier than the others.
                        for &number in several.iter().filter(|_| several.len() == 2) {
                            let reason = format!("both are called {}", person.name);
                            let confidence = 0.5 / several.len() as f32;
                            if !self.suggestions.iter().any(|known| known.keep == number && known.merge == new) {
                                self.suggestions.push(Suggestion { keep: number, merge: new, confidence, reason });
                            }
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn share_role(one: &Local, other: &Local) -> bool {
    one.roles.iter().any(|role| other.roles.iter().any(|same| fold(&role.title) == fold(&same.title)))
}
