//! Words about saying itself: what is said, what tells of it, and what tells of no saying.

use super::Words;
use serde::Deserialize;

/// Words around verbs and nouns of saying, in their dictionary forms.
#[derive(Debug, Deserialize)]
pub struct SayingWords {
    /// Nouns for what is said, behind whose colon it stands: `gave another reason: ...`.
    pub utterances: Words,
    /// Verbs that leave the telling to a noun: `gave a warning`.
    pub light: Words,
    /// Of these, those by which one has a view rather than utters it: `had doubts on`.
    pub held: Words,
    /// Verbs of telling: who is said not to do so has said nothing.
    pub telling: Words,
    /// Verbs that nothing but somebody is the subject of, even where that is `it`.
    pub personal: Words,
    /// Words whose infinitive tells of no saying: `refused to say`.
    pub unsaid: Words,
    /// Verbs whose infinitive tells of a saying: `went on to say`.
    pub going_on: Words,
    /// Verbs by which what was said is said no more: `dropped its demand`.
    pub taking_back: Words,
    /// Verbs for what several do together: what they meet for is still to come.
    pub mutual: Words,
    /// What is offered or put to a vote: who rejects it has acted rather than spoken.
    pub offered: Words,
    /// Refusals that are views and no deeds, whatever is refused.
    pub stances: Words,
    /// What one feels about what others say: `her anger at the union saying that`.
    pub feelings: Words,
    /// Prepositions that go on with what is said, and do not tell when, where or to whom: `cited support from the mayors`.
    pub of_matter: Words,
    /// Likings, which are habits where nobody `would` like.
    pub liking: Words,
    /// Verbs behind `without` that tell how something was said: `without giving a reason`.
    pub giving: Words,
    /// Verbs of asking and reaching somebody: `when asked about it`.
    pub asking: Words,
    /// Verbs whose participle behind a comma is the reporter's: `, citing a letter`.
    pub appended: Words,
    /// The same, of what came of the words: `, throwing the talks into doubt`.
    pub outcomes: Words,
    /// What is raised by words: `, raising the risk of a strike`.
    pub raised: Words,
    /// What a reporter calls what has just been said: `, an apparent reference to`.
    pub remarks: Words,
    /// The form of words, on which only a reporter remarks: `, a phrase that she had used before`.
    pub wordings: Words,
    /// The same, where a clause behind it tells what others made of it.
    pub judged: Words,
    /// Papers in which somebody speaks.
    pub papers: Words,
    /// Looking into something, and what came of it: `the audit found that`.
    pub inquiries: Words,
    /// What is done with a paper by whose it is.
    pub signing: Words,
    /// What is done with a paper by those whose it is not.
    pub leaking: Words,
    /// States of mind that only who is in them tells: `“relieved”`.
    pub moods: Words,
    /// Parts of a body that speak for it: `the board of the brewer`.
    pub organs: Words,
    /// The same, of persons and states as well: `the mayor's office`.
    pub entourages: Words,
    /// By what one speaks: `said in an interview`.
    pub channels: Words,
    /// Where one speaks: `speech`, `briefing`.
    pub occasions: Words,
    /// How one who speaks is, and nobody else: `was blunt: ...`.
    pub manners: Words,
    /// To be of an opinion, without saying which: `disagreed: ...`.
    pub views: Words,
    /// What one does with `it`: `put it bluntly: ...`.
    pub recounting: Words,
    /// What a source has of its own: `by the reckoning of the bank`.
    pub opinions: Words,
    /// What words are added in, and are no part of them: `, he said in a statement`.
    pub carriers: Words,
    /// What one speaks on or to, and that is no addressee.
    pub programmes: Words,
    /// What befalls one rather than is done: no promise lies in it.
    pub befalling: Words,
    /// What goes on in a mind: who says that it does not denies nothing.
    pub minds: Words,
    /// What a denial calls a claim that stands before it.
    pub pointers: Words,
    /// With what words end that nobody can read without what stands before: `rejected the accusation`.
    pub last_pointers: Words,
    /// What a reporter does with whom he interviews: `I met her in Oslo`.
    pub interviewing: Words,
    /// Verbs that their subject may stand behind: `said the envoy`.
    pub inverted: Words,
}

impl SayingWords {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/saying.ron", include_str!("../../assets/lexicon/saying.ron"))
    }
}
