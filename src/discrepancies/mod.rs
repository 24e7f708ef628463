//! Stage 7: where the documents tell the same, and where they disagree.
//!
//! Statements are first put in a form in which they can be compared (`said`); reports of one utterance are put together
//! (`utterances`, with how their wordings differ in `wording`). Then each kind of difference has its own file: numbers
//! (`amounts`), results of votes (`tallies`), claims and denials (`denials`), records of meetings (`records`, `attendance`),
//! beginnings (`onsets`). All are entered in one ledger (`ledger`), true conflicts apart from differences of date, scope and
//! translation. Nothing is resolved.

mod amounts;
mod attendance;
mod denials;
mod ledger;
mod onsets;
mod records;
mod said;
mod tallies;
mod utterances;
mod wording;

use crate::lexicon::Lexicon;
use crate::model::{Cast, Discrepancy, Document, Figure, Meeting, Statement, Utterance};
use said::Folder;

/// What the stages before have found.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The articles.
    pub documents: &'a [Document],
    /// Who acts in them.
    pub cast: &'a Cast,
    /// Numbers.
    pub figures: &'a [Figure],
    /// Who met.
    pub meetings: &'a [Meeting],
    /// Words.
    pub lexicon: &'a Lexicon,
}

/// What comparing the documents gives.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// What was reported more than once. The statements know theirs.
    pub utterances: Vec<Utterance>,
    /// Where the articles do not agree.
    pub discrepancies: Vec<Discrepancy>,
}

/// Compares what the documents tell. The statements, in order of documents and text, learn which utterance they report.
pub fn find(known: Known<'_>, statements: &mut [Statement]) -> Comparison {
    let comparison = {
        let folder = Folder::new(known.documents, known.cast, statements, known.lexicon);
        let utterances = utterances::find(&folder);
        let mut entries = denials::find(&folder, known.figures);
        let tallies = tallies::find(&folder);
        let amounts = amounts::find(&folder, known.figures, &known.lexicon.figures).into_iter();
        entries.extend(amounts.filter(|amount| !tallies::tell(&tallies, amount)));
        entries.extend(utterances::wordings(&folder, &utterances));
        entries.extend(onsets::find(&folder));
        entries.extend(tallies);
        entries.extend(records::find(&folder, known.meetings, known.figures));
        Comparison { discrepancies: ledger::enter(&folder, entries), utterances }
    };
    utterances::mark(statements, &comparison.utterances);
    comparison
}
