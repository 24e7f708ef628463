//! Going through what wants a decision, and measuring how often the program is right.

use super::{State, Tool};
use crate::model::{ActorId, Change, Judgement, StatementId};
use crate::view::{Question, Sample, audit, questions};
use std::collections::BTreeSet;

/// How a review stands.
#[derive(Clone, Debug, Default)]
pub struct Reviewing {
    /// The questions left for later.
    pub skipped: BTreeSet<String>,
    /// The answer chosen among the candidates.
    pub chosen: usize,
    /// How many questions there were when the review began.
    pub began_with: usize,
    /// How many were answered or skipped since.
    pub done: usize,
    /// What an audit draws.
    pub sample: Sample,
}

impl State {
    /// The question at hand.
    pub fn question(&self) -> Option<Question> {
        questions(&self.index).find(|question| !self.review.skipped.contains(&question.key))
    }

    /// Starts to go through what wants a decision.
    pub(super) fn start_review(&mut self) {
        let count = self.open_questions;
        self.review = Reviewing { began_with: count, sample: self.review.sample, ..Reviewing::default() };
        self.tool = Some(Tool::Review);
        self.show_question();
    }

    /// Starts to measure how often the program is right.
    pub(super) fn start_audit(&mut self) {
        self.tool = Some(Tool::Audit);
    }

    /// Answers the question at hand, or judges what is selected.
    pub(super) fn judge(&mut self, judgement: Judgement) {
        match self.tool {
            Some(Tool::Review) => self.answer_question(judgement),
            Some(Tool::Audit) => {
                if let Some((target, ..)) = audit(&self.index, self.review.sample).next {
                    self.change(Change::Judge { target, judgement });
                }
            }
            _ => {
                if let Some(target) = self.selection.focus.clone() {
                    self.change(Change::Judge { target, judgement });
                }
            }
        }
    }

    fn answer_question(&mut self, judgement: Judgement) {
        let Some(question) = self.question() else { return };
        let change = match judgement {
            Judgement::Rejected => Some(question.reject),
            Judgement::Accepted => question
                .candidates
                .get(self.review.chosen)
                .map(|candidate| candidate.change.clone())
                .or(question.accept),
        };
        if let Some(change) = change {
            self.change(change);
            self.next_question();
        }
    }

    /// A statement is someone else's; a review goes on.
    pub fn attribute(&mut self, statement: StatementId, speaker: ActorId, reviewing: bool) {
        self.change(Change::Attribute { statement, speaker });
        if reviewing {
            self.tool = Some(Tool::Review);
            self.next_question();
        }
    }

    /// Goes back to the question at hand.
    pub fn resume_review(&mut self) {
        self.tool = Some(Tool::Review);
    }

    /// Leaves the question at hand for later.
    pub(super) fn skip(&mut self) {
        if self.tool == Some(Tool::Review)
            && let Some(question) = self.question()
        {
            self.review.skipped.insert(question.key);
            self.next_question();
        }
    }

    fn next_question(&mut self) {
        self.review.done += 1;
        self.review.chosen = 0;
        self.show_question();
    }

    /// Lets the reader show what the question is about.
    fn show_question(&mut self) {
        let question = self.question();
        if let Some(card) = question.as_ref().and_then(|question| question.cards.first()) {
            let evidence = card.evidence.clone();
            self.go(|state| state.selection.open(evidence));
        }
    }
}
