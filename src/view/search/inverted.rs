//! Inverted lists: for each word, which items it stands in, and where.

use super::words::words;
use std::collections::HashMap;

/// A beginning of a word stands for at most so many words, the commonest.
const EXPANSIONS: usize = 48;

/// Inverted lists of a collection of texts.
#[derive(Default)]
pub struct Inverted {
    /// All words, sorted.
    terms: Vec<Box<str>>,
    /// For each word, where it stands.
    lists: Vec<List>,
    /// How many items there are.
    items: usize,
}

/// Where a word stands.
#[derive(Default)]
struct List {
    /// The items, in order.
    items: Vec<u32>,
    /// For each item, where its places end in `places`.
    ends: Vec<u32>,
    /// The numbers of the words, item by item.
    places: Vec<u32>,
}

impl List {
    fn add(&mut self, item: u32, place: u32) {
        if self.items.last() != Some(&item) {
            self.items.push(item);
            self.ends.push(self.places.len() as u32);
        }
        self.places.push(place);
        if let Some(end) = self.ends.last_mut() {
            *end = self.places.len() as u32;
        }
    }

    fn places(&self, number: usize) -> &[u32] {
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        &self.places[start as usize..self.ends[number] as usize]
    }

    fn places_in(&self, item: u32) -> &[u32] {
        self.items.binary_search(&item).map_or(&[], |number| self.places(number))
    }
}

/// Words that must stand beside each other; the last may be the beginning of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The words, as they are compared.
    pub words: Vec<String>,
    /// True where the last is only the beginning of a word.
    pub open: bool,
}

/// An item that holds all that is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Its number among those that were read.
    pub item: u32,
    /// How well it fits.
    pub score: f32,
    /// The number of the word where what is wanted stands first.
    pub first: u32,
}

impl Inverted {
    /// Reads texts, in their order.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut lists: Vec<List> = Vec::new();
        let mut items = 0;
        for text in texts {
            for (place, (word, _)) in words(text).into_iter().enumerate() {
                let number = *numbers.entry(word).or_insert_with(|| {
                    lists.push(List::default());
                    (lists.len() - 1) as u32
                });
                lists[number as usize].add(items as u32, place as u32);
            }
            items += 1;
        }
        let mut terms: Vec<(String, u32)> = numbers.into_iter().collect();
        terms.sort_unstable();
        let mut sorted: Vec<List> = Vec::with_capacity(terms.len());
        for (_, number) in &terms {
            sorted.push(std::mem::take(&mut lists[*number as usize]));
        }
        Self { terms: terms.into_iter().map(|(term, _)| term.into_boxed_str()).collect(), lists: sorted, items }
    }

    /// The items that hold everything that is wanted, in their order.
    pub fn find(&self, wanted: &[Wanted]) -> Vec<Found> {
        let mut parts = wanted.iter().map(|wanted| self.part(wanted));
        let Some(mut found) = parts.next() else { return Vec::new() };
        for part in parts {
            found = both(&found, &part);
        }
        found
    }

    fn part(&self, wanted: &Wanted) -> Vec<Found> {
        let Some((last, front)) = wanted.words.split_last() else { return Vec::new() };
        let lasts = if wanted.open { self.beginning(last) } else { self.term(last).into_iter().collect() };
        let mut found: Vec<Found> = if front.is_empty() {
            lasts.iter().flat_map(|list| self.alone(list)).collect()
        } else {
            let Some(front) = front.iter().map(|word| self.term(word)).collect::<Option<Vec<_>>>() else {
                return Vec::new();
            };
            lasts.iter().flat_map(|last| self.beside(&front, last)).collect()
        };
        found.sort_by_key(|found| (found.item, found.first));
        found.dedup_by(|next, kept| {
            let same = next.item == kept.item;
            if same {
                kept.score += next.score;
            }
            same
        });
        found
    }

    fn term(&self, word: &str) -> Option<&List> {
        self.terms.binary_search_by(|term| (**term).cmp(word)).ok().map(|number| &self.lists[number])
    }

    /// The lists of all words that begin so; of the commonest, where there are many.
    fn beginning(&self, word: &str) -> Vec<&List> {
        let from = self.terms.partition_point(|term| **term < *word);
        let count = self.terms[from..].partition_point(|term| term.starts_with(word));
        let mut lists: Vec<&List> = self.lists[from..from + count].iter().collect();
        if lists.len() > EXPANSIONS {
            lists.sort_by_key(|list| std::cmp::Reverse(list.items.len()));
            lists.truncate(EXPANSIONS);
        }
        lists
    }

    /// Rare words tell more.
    fn rarity(&self, list: &List) -> f32 {
        (1.0 + self.items as f32 / (1.0 + list.items.len() as f32)).ln()
    }

    fn alone<'a>(&self, list: &'a List) -> impl Iterator<Item = Found> + use<'a> {
        let rarity = self.rarity(list);
        list.items.iter().enumerate().map(move |(number, &item)| {
            let places = list.places(number);
            let count = places.len() as f32;
            Found { item, score: rarity * count / (count + 1.0), first: places[0] }
        })
    }

    fn beside(&self, front: &[&List], last: &List) -> Vec<Found> {
        let rarity = self.rarity(last) + front.iter().map(|list| self.rarity(list)).sum::<f32>();
        let mut found = Vec::new();
        for (number, &item) in last.items.iter().enumerate() {
            let fits = |place: u32| {
                let steps = front.iter().rev().zip(1u32..);
                steps.into_iter().all(|(list, step)| {
                    place.checked_sub(step).is_some_and(|place| list.places_in(item).binary_search(&place).is_ok())
                })
            };
            let mut places = last.places(number).iter().copied().filter(|place| fits(*place)).peekable();
            if let Some(&first) = places.peek() {
                let count = places.count() as f32;
                found.push(Found { item, score: rarity * count / (count + 1.0), first: first - front.len() as u32 });
            }
        }
        found
    }
}

/// The items that are in both, in their order.
fn both(one: &[Found], other: &[Found]) -> Vec<Found> {
    let mut found = Vec::with_capacity(one.len().min(other.len()));
    let mut rest = other.iter().peekable();
    for part in one {
        while rest.peek().is_some_and(|next| next.item < part.item) {
            rest.next();
        }
        if let Some(next) = rest.peek().filter(|next| next.item == part.item) {
            found.push(Found { score: part.score + next.score, ..*part });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(words: &str, open: bool) -> Wanted {
        Wanted { words: words.split(' ').map(str::to_owned).collect(), open }
    }

    fn items(texts: &[&str], parts: &[Wanted]) -> Vec<u32> {
        Inverted::new(texts.iter().copied()).find(parts).iter().map(|found| found.item).collect()
    }

    #[test]
    fn all_that_is_wanted_must_stand_in_an_item() {
        let texts = ["the open door", "an open letter", "a door"];
        assert_eq!(items(&texts, &[wanted("open", false)]), [0, 1]);
        assert_eq!(items(&texts, &[wanted("open", false), wanted("door", false)]), [0]);
        assert_eq!(items(&texts, &[wanted("window", false)]), [0u32; 0]);
    }

    #[test]
    fn the_words_of_a_phrase_stand_beside_each_other() {
        let texts = ["slam the door shut", "the shut door", "door the slam"];
        assert_eq!(items(&texts, &[wanted("the door", false)]), [0]);
        assert_eq!(items(&texts, &[wanted("slam the do", true)]), [0]);
    }

    #[test]
    fn what_is_being_typed_stands_for_all_words_that_begin_so() {
        let texts = ["negotiate", "negotiation", "nego tiate"];
        assert_eq!(items(&texts, &[wanted("negot", true)]), [0, 1]);
    }

    #[test]
    fn a_rare_word_tells_more_than_a_common_one() {
        let lists = Inverted::new(["rare common", "common", "common common", "common"]);
        let score = |word| lists.find(&[wanted(word, false)])[0].score;
        assert!(score("rare") > score("common"));
    }
}
