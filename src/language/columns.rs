//! What is known of the tokens of a batch, column by column, while the pipeline runs over them.

use std::collections::HashMap;
use std::ops::Range;

/// Number of a lemma in [`Lemmas`]; 0 where none is set yet.
pub type LemmaId = u32;

/// One value for each token of a batch. Labels are numbers in the model's table; 0 is the empty label.
#[derive(Debug, Default)]
pub struct Columns {
    pub tag: Vec<u16>,
    pub pos: Vec<u16>,
    pub morph: Vec<u16>,
    pub dep: Vec<u16>,
    /// A token of the batch: the token itself where it has no head.
    pub head: Vec<u32>,
    pub begins_sentence: Vec<bool>,
    pub lemma: Vec<LemmaId>,
    /// Names in text order, as tokens of the batch.
    pub names: Vec<(Range<usize>, u16)>,
}

impl Columns {
    /// Empties all columns, and makes room for so many tokens.
    pub fn reset(&mut self, count: usize) {
        for labels in [&mut self.tag, &mut self.pos, &mut self.morph, &mut self.dep] {
            labels.clear();
            labels.resize(count, 0);
        }
        self.head.clear();
        self.head.extend(0..count as u32);
        self.begins_sentence.clear();
        self.begins_sentence.resize(count, false);
        self.lemma.clear();
        self.lemma.resize(count, 0);
        self.names.clear();
    }
}

/// The lemmas met so far.
#[derive(Debug)]
pub struct Lemmas {
    texts: Vec<Box<str>>,
    ids: HashMap<Box<str>, LemmaId>,
}

impl Default for Lemmas {
    fn default() -> Self {
        Self { texts: vec!["".into()], ids: HashMap::from([("".into(), 0)]) }
    }
}

impl Lemmas {
    /// The lemma with this number.
    pub fn get(&self, id: LemmaId) -> &str {
        &self.texts[id as usize]
    }

    /// The number of a lemma, which is remembered where it is new.
    pub fn id(&mut self, lemma: &str) -> LemmaId {
        if let Some(&id) = self.ids.get(lemma) {
            return id;
        }
        let id = self.texts.len() as LemmaId;
        self.texts.push(lemma.into());
        self.ids.insert(lemma.into(), id);
        id
    }
}
