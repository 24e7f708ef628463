//! Search: the engine is made in the background, when it is first wanted.

use super::State;
use super::jobs::{Latest, Wake};
use crate::view::search::{Engine, Hits, Inverted, Memory, Query};
use std::sync::Arc;

/// As many hits of each kind are shown.
const MOST: usize = 30;

/// The engine, and the last answer.
pub struct Searching {
    job: Latest<(u64, Memory)>,
    engine: Option<(u64, Memory)>,
    texts: Option<(usize, Arc<Inverted>)>,
    asked: u64,
    last: Option<(u64, String, Arc<Hits>, Option<String>)>,
}

impl Searching {
    /// Nothing looked for yet.
    pub fn new(wake: &Wake) -> Self {
        let wake = Arc::clone(wake);
        Self { job: Latest::new(move || wake()), engine: None, texts: None, asked: 0, last: None }
    }
}

impl State {
    /// What fits what was typed, and what of that could not be understood. Nothing while the engine is made.
    pub fn search(&mut self, text: &str) -> Option<(Arc<Hits>, Option<String>)> {
        if let Some((revision, engine)) = self.searching.job.take() {
            let texts = Arc::as_ptr(self.history.analysis()) as usize;
            self.searching.texts = Some((texts, engine.documents()));
            self.searching.engine = Some((revision, engine));
            self.searching.last = None;
        }
        if self.searching.asked != self.revision {
            self.make_engine();
        }
        if let Some((revision, asked, hits, trouble)) = &self.searching.last
            && *revision == self.revision
            && asked == text
        {
            return Some((Arc::clone(hits), trouble.clone()));
        }
        let (revision, engine) = self.searching.engine.as_ref()?;
        if *revision != self.revision {
            return None;
        }
        let query = Query::new(text);
        let hits = Arc::new(engine.search(&self.index, &query, MOST));
        self.searching.last = Some((self.revision, text.to_owned(), Arc::clone(&hits), query.trouble.clone()));
        Some((hits, query.trouble))
    }

    /// Makes the engine of the present state. The lists of the articles are taken over: their texts never change.
    fn make_engine(&mut self) {
        self.searching.asked = self.revision;
        let (revision, dossier) = (self.revision, Arc::clone(self.index.dossier()));
        let now = Arc::as_ptr(self.history.analysis()) as usize;
        let texts = self.searching.texts.as_ref().filter(|(of, _)| *of == now).map(|(_, texts)| Arc::clone(texts));
        self.searching.job.request(move |_| (revision, Memory::new(&dossier, texts)));
    }
}
