//! Whether an act is said to be done, and what it is where it is only announced or refused.

use crate::grammar::Parse;
use crate::model::{Modality, Polarity, RelationKind};
use crate::relations::context::modality;
use crate::relations::slots::is_threatened;

/// What is not done is no act; only a refusal to agree is one, and that one will not meet, help or give way. As PLOVER codes it, an act of harm that is announced or
/// hangs on a condition is a threat, and help that is announced is an agreement.
pub(super) fn said_kind(parse: &Parse, word: usize, kind: RelationKind) -> Option<RelationKind> {
    use RelationKind::{
        Accuse, Agree, Aid, Assault, Coerce, Concede, Consult, Cooperate, Mobilize, Reject, Retreat, Sanction, Support,
        Threaten,
    };
    if !parse.is_verb(word) {
        return Some(kind);
    }
    // `has no confidence in her`
    if parse.has_no_object(word) {
        return (kind == Support && modality(parse, word) == Modality::Asserted).then_some(Reject);
    }
    // `threatened to bar the mayor`, `threatened to call in the loan`: the threat is all that is done.
    if is_threatened(parse, word) {
        return matches!(kind, Accuse | Reject | Sanction | Coerce | Assault | Mobilize | Retreat).then_some(Threaten);
    }
    let in_condition = parse.is_in_condition(word);
    // `would no longer vote with it`
    let mut adverbs = parse.children_by(word, &["advmod"]);
    let is_over =
        adverbs.any(|adverb| adverb > 0 && parse.is_word(adverb, &["longer"]) && parse.is_word(adverb - 1, &["no"]));
    // `said no`: the answer is negated, not the saying.
    if (is_over || parse.is_negated(word)) && !parse.has_lemma(word, &["say"]) {
        let is_ahead = matches!(modality(parse, word), Modality::Intended | Modality::Conditional);
        // `have not signed`: not yet, or not at all.
        let never = parse.children_by(word, &["neg", "advmod"]).any(|not| parse.is_word(not, &["never"]));
        let is_open = !never && parse.children_by(word, &["aux"]).any(|aux| parse.has_lemma(aux, &["have"]));
        // `did not thank him` leaves it at that.
        let is_courtesy =
            parse.has_lemma(word, &["thank", "congratulate", "name", "trust", "welcome", "honor", "honour"]);
        let refusal = !in_condition
            && !is_open
            && !is_courtesy
            && (matches!(kind, Agree | Cooperate | Support)
                || is_ahead && matches!(kind, Concede | Aid | Retreat | Consult));
        // `if the bill passed, they would no longer back her`
        let is_threat = modality(parse, word) == Modality::Conditional;
        return refusal.then_some(if is_threat { Threaten } else { Reject });
    }
    if in_condition {
        return (kind.polarity() != Polarity::Cooperative).then_some(kind);
    }
    Some(match (modality(parse, word), kind) {
        // `I would meet the mayor`: nobody has met.
        (Modality::Possible, Consult | Cooperate) => return None,
        (Modality::Intended | Modality::Conditional, Sanction | Coerce | Assault | Mobilize)
        // `unless she resigns, they will vote against her`
        | (Modality::Conditional, Reject) => Threaten,
        // Who will go to court threatens to.
        (Modality::Intended | Modality::Conditional, Accuse)
            if parse.has_lemma(word, &["sue", "prosecute", "impeach"]) =>
        {
            Threaten
        }
        (Modality::Intended, Aid | Concede | Cooperate | Retreat) => Agree,
        _ => kind,
    })
}
