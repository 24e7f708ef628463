//! Whose what is answered is: `The court dismissed its appeal`.

use crate::actors::entities::Local;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;

/// True where somebody answers what the pronoun says is another's, for nobody answers what is one's own: the court in `The court
/// dismissed its appeal`.
pub(super) fn is_answered_by(local: &Local, parse: &Parse, pronoun: usize, lexicon: &Lexicon) -> bool {
    let proposals = &lexicon.proposals;
    let owned = parse.head(pronoun);
    let verb = parse.head(owned);
    let is_put = parse.has_lemma(owned, &proposals.proposed) || parse.has_lemma(owned, &proposals.answered);
    let is_answered = parse.dep(pronoun) == "poss"
        && parse.dep(owned) == "dobj"
        && is_put
        && parse.has_lemma(verb, &proposals.answering)
        && !parse.children_by(owned, &["amod"]).any(|shade| parse.is_word(shade, &["own"]));
    let does = |token: usize| parse.dep(token) == "nsubj" && parse.head(token) == verb;
    is_answered && local.mentions.iter().any(|mention| does(mention.head))
}
