//! What is selected: one thing, and of every other kind the last that was, so that panels keep what they show.

use crate::model::{ActorId, DiscrepancyId, DocumentId, Evidence, MeetingId, RelationId, StatementId, Target};

/// The one selection that drives all panels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// What was selected last: the status bar names it.
    pub focus: Option<Target>,
    /// The article in the reader.
    pub document: Option<DocumentId>,
    /// The actor whose mentions are marked.
    pub actor: Option<ActorId>,
    /// The statement whose words are marked.
    pub statement: Option<StatementId>,
    /// The relation whose page is open.
    pub relation: Option<RelationId>,
    /// The meeting whose card is open.
    pub meeting: Option<MeetingId>,
    /// The discrepancy whose versions are compared.
    pub discrepancy: Option<DiscrepancyId>,
    /// The words in the reader that were opened last.
    pub place: Option<Evidence>,
}

impl Selection {
    /// Selects one thing.
    pub fn select(&mut self, target: Target) {
        match &target {
            Target::Document(id) => {
                self.document = Some(id.clone());
                self.place = None;
            }
            Target::Actor(id) => self.actor = Some(id.clone()),
            Target::Statement(id) => self.statement = Some(id.clone()),
            Target::Relation(id) => self.relation = Some(id.clone()),
            Target::Meeting(id) => self.meeting = Some(id.clone()),
            Target::Discrepancy(id) => self.discrepancy = Some(id.clone()),
        }
        self.focus = Some(target);
    }

    /// Opens the reader at some words. Where an article was selected, the one that is opened is now: what is graded or noted on
    /// is what one sees.
    pub fn open(&mut self, evidence: Evidence) {
        if matches!(self.focus, Some(Target::Document(_))) {
            self.focus = Some(Target::Document(evidence.document.clone()));
        }
        self.document = Some(evidence.document.clone());
        self.place = Some(evidence);
    }

    /// True where this is what was selected last.
    pub fn is_focus(&self, target: &Target) -> bool {
        self.focus.as_ref() == Some(target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selecting_an_actor_keeps_the_meeting_on_its_card() {
        let mut selection = Selection::default();
        selection.select(Target::Meeting("m-1".into()));
        selection.select(Target::Actor("sherman".into()));
        assert_eq!(selection.meeting, Some("m-1".into()));
        assert_eq!(selection.focus, Some(Target::Actor("sherman".into())));
    }

    #[test]
    fn the_article_that_is_opened_is_the_one_that_is_graded() {
        let words = Evidence { document: "d-2".into(), start: 3, end: 5, words: "he".into() };
        let mut selection = Selection::default();
        selection.select(Target::Document("d-1".into()));
        selection.open(words.clone());
        assert!(selection.is_focus(&Target::Document("d-2".into())));
        selection.select(Target::Actor("sherman".into()));
        selection.open(words);
        assert!(selection.is_focus(&Target::Actor("sherman".into())));
    }

    #[test]
    fn another_document_is_read_from_its_top() {
        let mut selection = Selection::default();
        selection.open(Evidence { document: "d-1".into(), start: 3, end: 5, words: "he".into() });
        assert!(selection.place.is_some());
        selection.select(Target::Document("d-2".into()));
        assert_eq!(selection.place, None);
    }
}
