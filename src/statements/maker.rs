//! Makes statements of drafts whose speakers are known.

use super::draft::Draft;
use super::said::act::Saying;
use super::said::{reason, when};
use super::search::Search;
use super::speakers::speaker::{Speaker, resolve};
use crate::model::{
    Actor, ActorId, ActorKind, Attribution, Document, Evidence, Relay, Statement, StatementId, content_id,
};
use crate::text::Span;

/// Makes statements of drafts.
pub(super) struct Maker<'a> {
    pub document: &'a Document,
    pub search: &'a Search<'a>,
    pub actors: &'a [Actor],
}

impl Maker<'_> {
    fn evidence(&self, span: Span) -> Evidence {
        Evidence::new(&self.document.id, &self.document.text, span)
    }

    fn id(&self, actor: usize) -> ActorId {
        self.actors[actor].id.clone()
    }

    /// Through whom the words reached the article, the nearest to it first.
    pub(super) fn relays<'s>(&self, draft: &Draft, outer: impl Iterator<Item = &'s Speaker>) -> Vec<Relay> {
        let own = resolve(self.search, &draft.relays, None);
        let relay = |speaker: &Speaker| Relay {
            actor: speaker.actors.first().map(|&actor| self.id(actor)),
            words: self.evidence(speaker.words),
        };
        outer.map(relay).chain(own.as_ref().map(relay)).collect()
    }

    pub(super) fn statement(
        &self,
        draft: &Draft,
        speaker: Option<&Speaker>,
        relayed_by: Vec<Relay>,
    ) -> Option<Statement> {
        // `Montag told the council`, where the council is all that has been found before the verb: nobody tells himself.
        let parse = self.search.parse;
        let tells = draft.governor.is_some_and(|verb| parse.has_lemma(verb, &["tell", "inform", "remind", "assure"]));
        let whom = draft.addressee.filter(|_| tells).map(|whom| parse.span_of(whom..whom + 1));
        let speaker = speaker.filter(|speaker| whom.is_none_or(|whom| !speaker.words.overlaps(whom)));
        let own = speaker.and_then(|speaker| speaker.actors.first()).map(|&actor| self.id(actor));
        let to_whom = self.addressee(draft).filter(|whom| own.as_ref() != Some(whom));
        let content: Vec<Evidence> =
            draft.content.iter().filter(|span| !span.is_empty()).map(|&span| self.evidence(span)).collect();
        content.first()?;
        let extent = draft.extent();
        let place = format!("{}-{}", extent.start, extent.end);
        let words = speaker.map_or("", |speaker| speaker.words.slice(&self.document.text));
        let found = speaker.map_or(&[] as &[usize], |speaker| &speaker.actors);
        let saying = Saying { search: self.search, draft, speaker: found.first().copied() };
        let (act, modality) = saying.act_and_modality();
        let sureness = if speaker.is_some_and(|speaker| speaker.by_name) { 1.0 } else { 0.9 };
        Some(Statement {
            id: StatementId::from(content_id("s", &[self.document.id.as_str(), &place, words])),
            speaker: found.first().map(|&actor| self.id(actor)),
            joint: found.iter().skip(1).map(|&actor| self.id(actor)).collect(),
            speaker_text: speaker.map(|_| words.to_owned()),
            speaker_at: speaker.map(|speaker| self.evidence(speaker.words)),
            attribution: speaker.map_or(Attribution::Unresolved, |speaker| speaker.attribution),
            mode: draft.mode,
            cue: draft.cue.clone().map(|cue| self.evidence(self.search.parse.span_of(cue))),
            content,
            act,
            denied: draft.denied,
            modality,
            addressee: to_whom,
            topics: Vec::new(),
            said: when::said(self.search, draft),
            meeting: None,
            relayed_by,
            utterance: None,
            reason: reason::reason(self.search, draft, speaker.map(|speaker| speaker.words)),
            confidence: draft.confidence * sureness,
        })
    }

    /// `told Norland television`, `told the channel's Good Morning Norland`: whoever is told so, Norland is not.
    fn is_programme(&self, head: usize) -> bool {
        let (parse, reading) = (self.search.parse, self.search.reading);
        match reading.mention_headed(head) {
            None => self.search.lexicon.saying.programmes.has(&parse.lemma(head).to_lowercase()),
            Some(mention) => {
                let before = mention.tokens.start.checked_sub(1);
                let is_part = |before: usize| {
                    parse.tag(before) == "NNP"
                        && parse.dep(before) == "compound"
                        && parse.head(before) == head
                        && reading.mention_at(before).is_none()
                };
                let actor = reading.actor_at(head).map(|actor| self.actors[actor].kind);
                actor == Some(ActorKind::State) && before.is_some_and(is_part)
            }
        }
    }

    fn addressee(&self, draft: &Draft) -> Option<ActorId> {
        let head = draft.addressee.filter(|&head| !self.is_programme(head))?;
        self.search.reading.parties(head).first().map(|&actor| self.id(actor))
    }
}
