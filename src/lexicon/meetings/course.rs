//! How a meeting goes: that it opens, lasts and ends, and what those do who are there.

use crate::lexicon::Words;
use serde::Deserialize;

/// How a meeting goes: that it opens, lasts and ends, and what those do who are there.
#[derive(Debug, Default, Deserialize)]
pub struct CourseWords {
    /// What comes at the end of a meeting, on its day.
    pub results: Words,
    /// Verbs that tell of a length that was not to be, or has yet to come.
    pub wishing: Words,
    /// What has a length beside the meeting: `a nine-hour stint`.
    pub spells: Words,
    /// Verbs that the length of a meeting stands behind.
    pub lasting: Words,
    /// Verbs that a meeting is the subject or object of, by which it is one that goes on.
    pub opening: Words,
    /// What those who met do, as the meeting ends.
    pub parting: Words,
    /// What one side does when talks with the other have failed.
    pub walking_out: Words,
    /// What a meeting does, beside a clause that tells what its sides did.
    pub ending: Words,
    /// What a sitting does: what it is called is a meeting.
    pub sitting: Words,
    /// What is done with a vote that is taken.
    pub voting: Words,
    /// How one comes before those who hear.
    pub appearing: Words,
    /// What one who was there did and others did not.
    pub balking: Words,
    /// Words that tell nothing new of a meeting.
    pub light: Words,
    /// By what a meeting is only wished for: `begged for talks`.
    pub begging: Words,
    /// How those part who have met: `struck a deal after talks`.
    pub settling: Words,
    /// What those say together who sign a paper.
    pub declaring: Words,
}

impl CourseWords {
    pub(super) fn bundled() -> Self {
        crate::lexicon::read("lexicon/meetings_course.ron", include_str!("../../../assets/lexicon/meetings_course.ron"))
    }
}
