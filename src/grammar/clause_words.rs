//! Words by which a clause is read: whose deed an infinitive is, whether what it says is planned or done.

use crate::text::{Words, read_bundled};
use serde::Deserialize;
use std::sync::LazyLock;

/// Words by which a clause is read: whose deed an infinitive is, whether what it says is planned or done.
#[derive(Debug, Deserialize)]
pub struct ClauseWords {
    /// Verbs whose object, not subject, does what the infinitive behind them says: `urged Russia to withdraw`.
    pub object_control: Words,
    /// Verbs whose object, not subject, does what the gerund behind a preposition says: `thanked Norway for coming`.
    pub gerund_control: Words,
    /// Verbs that ask others to do what the infinitive or clause behind them says.
    pub requesting: Words,
    /// Verbs for what one has not made up one's mind about, before `on`, `about`, `over` or `against`.
    pub weighing: Words,
    /// Verbs that say of the infinitive behind them that it is still to come.
    pub intending: Words,
    /// Adjectives that say the same.
    pub ready: Words,
    /// Verbs that set something for a day.
    pub planning: Words,
    /// What happens on a day that a timetable gives: in the present tense it is still to come (`the council meets on Friday`).
    pub timetabled: Words,
    /// What goes before an infinitive that tells of no plan: `managed to meet on Friday`.
    pub done: Words,
    /// Adjectives for what has ended, or is under way: `a failed meeting`.
    pub ended: Words,
    /// Verbs that say little by themselves, and verbs of saying: two sentences are not alike because both have one.
    pub light: Words,
    /// Nouns that only count or gather what stands behind their `of` or `from`.
    pub partitives: Words,
    /// Verbs in whose passive `it` stands for what is said to be so: `it is expected to rain`.
    pub impersonal: Words,
    /// What is done to matters and not to bodies: `it was discussed`.
    pub of_matters: Words,
}

/// Those of English. Grammar has no lexicon at hand, and no second language to choose from.
pub static CLAUSE_WORDS: LazyLock<ClauseWords> =
    LazyLock::new(|| read_bundled("lexicon/clauses.ron", include_str!("../../assets/lexicon/clauses.ron")));
