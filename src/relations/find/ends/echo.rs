//! Deeds told before and taken up by a noun: `condemned the raid`, `challenged the ban`.

use crate::grammar::Parse;
use crate::relations::Claim;
use crate::relations::find::Finder;

/// How many sentences back the deed may be told.
const REACH: usize = 3;

impl Finder<'_> {
    /// Whose the deed is that one of these nouns takes up, other than theirs who answer it.
    pub(in crate::relations::find) fn echoed(&self, nouns: &[usize], subjects: &[usize]) -> Vec<usize> {
        let told = nouns.iter().map(|&noun| self.doers_told(noun, subjects)).find(|found| !found.is_empty());
        // `is against the bid`
        let ours = |who: usize| subjects.iter().any(|&subject| self.scene.same_side(subject, who));
        let bidder = || nouns.iter().find_map(|&noun| self.scene.bidder(noun)).filter(|&bidder| !ours(bidder));
        told.unwrap_or_else(|| bidder().into_iter().collect())
    }

    fn doers_told(&self, noun: usize, subjects: &[usize]) -> Vec<usize> {
        let parse = self.parse();
        let kinds = self.scene.lexicon.acts.echo(&parse.lemma(noun).to_lowercase());
        if kinds.is_empty() || !is_known(parse, noun) || !self.scene.owners(noun).is_empty() {
            return Vec::new();
        }
        let near = |token: usize| parse.sentence_of(token) + REACH >= parse.sentence_of(noun);
        let is_theirs = |actor: usize| subjects.iter().any(|&subject| self.scene.same_side(subject, actor));
        let told = self.known.iter().rev().take_while(|(token, _)| near(*token));
        let deeds = told.filter(|(token, _)| !parse.is_below(*token, parse.head(noun)));
        // `denounced the meeting`: of two who met, the one who is not of those who denounce it.
        let doer = |claim: &Claim| {
            let met = Some(claim.target).filter(|_| claim.kind.is_mutual());
            [Some(claim.source), met].into_iter().flatten().find(|&who| !is_theirs(who))
        };
        deeds.filter(|(_, claim)| kinds.contains(&claim.kind)).find_map(|(_, claim)| doer(claim)).into_iter().collect()
    }
}

/// `the raid`, `these bans`: nothing beside the noun says which one.
fn is_known(parse: &Parse, noun: usize) -> bool {
    parse
        .children_by(noun, &["det"])
        .any(|word| parse.is_word(word, &["the", "this", "that", "these", "those", "such"]))
        && parse.child(noun, &["poss", "acl", "relcl"]).is_none()
}
