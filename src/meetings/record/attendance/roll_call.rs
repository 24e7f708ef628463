//! Lists of those who were at a meeting: under `Who was there?`, behind `received in succession:`.

use super::presence::Shown;
use crate::meetings::around::Nearness;
use crate::meetings::record::Recorder;
use crate::model::{ActorKind, MentionForm};
use crate::text::fold;
use std::ops::Range;

impl Recorder<'_> {
    /// The lists of those who came: under `Who was there?` in an article on this meeting most of all, and behind
    /// `received in succession:`.
    pub(super) fn by_roll_call(&self) -> Vec<Shown> {
        let mut found = Vec::new();
        for document in self.documents_on_it() {
            let blocks = &self.cast.readings[document].blocks;
            for heading in (0..blocks.len()).filter(|&block| self.is_roll_call(document, blocks[block].tokens.clone()))
            {
                let lines = blocks[heading + 1..].iter().map(|block| block.tokens.clone());
                found.extend(self.named_in(document, lines.take_while(|line| self.is_line(document, line.clone()))));
            }
        }
        for (document, tokens) in self.sentences(Nearness::Far) {
            let parse = self.parse(document);
            let meets = |token: usize| {
                parse.is_verb(token) && self.lexicon.meetings.is_verb(&parse.lemma(token).to_lowercase())
            };
            if parse.word(tokens.end - 1) == ":" && tokens.clone().any(meets) {
                let next = parse.sentence_of(tokens.end - 1) + 1;
                let lines = parse.sentences()[next..].iter().cloned();
                let is_item = |line: &Range<usize>| matches!(parse.word(line.start), "–" | "—" | "-" | "•" | "*");
                found.extend(self.named_in(document, lines.take_while(is_item)));
            }
        }
        found
    }

    /// The people and states that lines of a list name.
    fn named_in(&self, document: usize, lines: impl Iterator<Item = Range<usize>>) -> Vec<Shown> {
        let reading = &self.cast.readings[document];
        let is_somebody = |actor: &usize| {
            let known = self.clusterer.actor(*actor);
            !known.unnamed && matches!(known.kind, ActorKind::Person | ActorKind::State)
        };
        let named = lines.flat_map(|line| {
            let evidence = self.evidence(document, line.clone());
            let here = reading.found.iter().filter(move |name| line.contains(&name.head));
            let names = here.filter(|name| name.form == MentionForm::Name);
            let actors = names.filter_map(|name| reading.actor_at(name.head)).filter(is_somebody);
            actors.map(move |actor| Shown { actor, heads: false, evidence: evidence.clone() }).collect::<Vec<_>>()
        });
        named.collect()
    }

    /// A short paragraph that is no sentence: nothing ends it.
    fn is_line(&self, document: usize, tokens: Range<usize>) -> bool {
        const LONGEST: usize = 30;
        let parse = self.parse(document);
        let last = parse.word(tokens.end.saturating_sub(1));
        tokens.len() <= LONGEST && !matches!(last, "." | "?" | "!" | "”" | "\"")
    }

    fn is_roll_call(&self, document: usize, heading: Range<usize>) -> bool {
        let heading = fold(&self.text(document, heading));
        let heading = heading.trim_end_matches(['?', ':', ' ']);
        self.words().rollcalls.iter().any(|words| words == heading)
    }
}
