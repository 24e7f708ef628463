//! Who can take part at all: no papers, no reporters, no buildings.

use crate::meetings::sightings::Finder;
use crate::model::{ActorKind, Who};

impl Finder<'_> {
    /// Those who can take part, each once: no papers, no reporters.
    pub fn admitted(&self, found: Vec<usize>) -> Vec<usize> {
        const PRESS: [&str; 5] = ["reporter", "journalist", "press", "media", "newspaper"];
        let mut admitted: Vec<usize> = Vec::new();
        for actor in found {
            let known = &self.cast.actors[actor];
            let is_press = known.unnamed && PRESS.iter().any(|word| known.name.to_lowercase().contains(word));
            let is_nobody =
                known.kind == ActorKind::Organization && (self.is_only_a_place(actor) || self.is_building_name(actor));
            if !is_press && !is_nobody && !admitted.contains(&actor) {
                admitted.push(actor);
            }
        }
        admitted
    }

    /// True for a name with the word for a building in it: `Villa Arno`.
    pub fn is_building_name(&self, actor: usize) -> bool {
        let name = &self.cast.actors[actor].name;
        // `Havn Bank Norge` is a firm and the `Reformed Church of Varmland` a body, wherever the word stands.
        const BODIES: [&str; 5] = ["Bank", "Church", "Centre", "Center", "Theatre"];
        let is_company = ["House", "Club"].iter().any(|word| name.ends_with(word));
        !is_company && name.split(' ').any(|word| !BODIES.contains(&word) && self.words().is_building(word))
    }

    /// True for a name that seldom does anything and mostly stands behind `at`, `in`, `to` or `outside`: a building.
    pub fn is_only_a_place(&self, actor: usize) -> bool {
        let (mut acting, mut inside, mut behind, mut all) = (0_usize, 0_usize, 0_usize, 0_usize);
        for reading in &self.cast.readings {
            let parse = &reading.parse;
            for mention in reading.found.iter().filter(|found| found.who == Who::Actor(actor)) {
                let is_object = parse.dep(mention.head) == "pobj";
                let behind_word = |words: &[&str]| is_object && parse.is_word(parse.head(mention.head), words);
                acting += usize::from(matches!(parse.dep(mention.head), "nsubj" | "agent" | "poss" | "dobj"));
                inside += usize::from(behind_word(&["at", "in", "outside", "inside", "near"]));
                behind += usize::from(behind_word(&["at", "in", "to", "outside", "inside", "near", "from"]));
                all += 1;
            }
        }
        behind > 0 && behind * 2 >= all && inside >= 2 * acting
    }
}
