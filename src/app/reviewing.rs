//! Going through what wants a decision, and measuring how often the program is right.

use super::{State, Tool};
use crate::model::{ActorId, Change, Judgement, StatementId};
use crate::view::{Question, Sample, audit, questions};
use std::collections::BTreeSet;

/// How a review stands.
#[derive(Clone, Debug, Default)]
pub struct Reviewing {
    /// What was done since the review began, one for each question.
    pub steps: Vec<Step>,
    /// The answer chosen among the candidates.
    pub chosen: usize,
    /// What an audit draws.
    pub sample: Sample,
}

/// What was done with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It was answered, which is an edit of the history.
    Answered,
    /// It was left for later; by its key.
    Skipped(String),
}

impl Reviewing {
    /// The questions left for later.
    pub fn skipped(&self) -> BTreeSet<&str> {
        let keys = self.steps.iter().filter_map(|step| match step {
            Step::Skipped(key) => Some(key.as_str()),
            Step::Answered => None,
        });
        keys.collect()
    }

    /// How many questions were answered.
    pub fn answered(&self) -> usize {
        self.steps.iter().filter(|step| **step == Step::Answered).count()
    }
}

impl State {
    /// The question at hand.
    pub fn question(&self) -> Option<Question> {
        let skipped = self.review.skipped();
        questions(&self.index).find(|question| !skipped.contains(question.key.as_str()))
    }

    /// How many questions were gone through, and how many there are with those that are left.
    pub fn review_progress(&self) -> (usize, usize) {
        let done = self.review.steps.len();
        (done, done + self.open_questions.saturating_sub(self.review.skipped().len()))
    }

    /// Starts to go through what wants a decision.
    pub(super) fn start_review(&mut self) {
        self.review = Reviewing { sample: self.review.sample, ..Reviewing::default() };
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
            self.next_question(Step::Answered);
        }
    }

    /// A statement is someone else's; a review goes on.
    pub fn attribute(&mut self, statement: StatementId, speaker: ActorId, reviewing: bool) {
        self.change(Change::Attribute { statement, speaker });
        if reviewing {
            self.tool = Some(Tool::Review);
            self.next_question(Step::Answered);
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
            self.next_question(Step::Skipped(question.key));
        }
    }

    fn next_question(&mut self, step: Step) {
        self.review.steps.push(step);
        self.review.chosen = 0;
        self.show_question();
    }

    /// True where the last thing done in a review was to leave a question for later: no edit, and taken back all the same.
    pub fn can_take_back_skip(&self) -> bool {
        self.tool == Some(Tool::Review) && matches!(self.review.steps.last(), Some(Step::Skipped(_)))
    }

    /// Takes back what was done last: in a review, a question that was skipped comes again, too.
    pub(super) fn take_back(&mut self) {
        if !self.can_take_back_skip() {
            self.undo();
        }
        if self.tool == Some(Tool::Review) && self.review.steps.pop().is_some() {
            self.review.chosen = 0;
            self.show_question();
        }
    }

    /// Makes again what was taken back last; in a review, that answers its question.
    pub(super) fn make_again(&mut self) {
        self.redo();
        if self.tool == Some(Tool::Review) {
            self.next_question(Step::Answered);
        }
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
