//! A meeting in three to six sentences: one or two put together from the record (`opening`), the rest the articles' own
//! (`extracts`).

mod extracts;
mod opening;

use super::record::Recorder;
use crate::model::{Meeting, SummarySentence};
use crate::text::on_one_line;
use extracts::extracts;
use opening::{opening, outcome};

/// The summary of a meeting. Each sentence carries what it rests on.
pub(super) fn summary(recorder: &Recorder<'_>, meeting: &Meeting) -> Vec<SummarySentence> {
    let mut sentences: Vec<SummarySentence> = opening(recorder, meeting).into_iter().chain(outcome(meeting)).collect();
    for evidence in extracts(recorder, meeting) {
        let text = on_one_line(&evidence.words);
        sentences.push(SummarySentence { text, quoted: true, evidence: vec![evidence] });
    }
    sentences
}
