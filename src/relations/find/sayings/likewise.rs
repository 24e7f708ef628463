//! Others who do the same: `Norway backs her; so do the Danes`, `as has Sweden`.

use crate::relations::Claim;
use crate::relations::find::Finder;

impl Finder<'_> {
    /// What was told last of others, of those who do so, too.
    pub(in crate::relations::find) fn likewise(&self, word: usize) -> Vec<Claim> {
        let parse = self.parse();
        let stands_for = word + 1;
        let is_ellipsis = parse.is_word(word, &["so", "as"])
            && parse.is_word(stands_for, &["do", "does", "did", "has", "have", "had"]);
        if !is_ellipsis {
            return Vec::new();
        }
        // The parser seldom knows the subject behind its verb.
        let mut near = self.scene.reading.found.iter();
        let heads = near
            .find(|mention| (stands_for + 1..=stands_for + 2).contains(&mention.tokens.start))
            .map_or_else(Vec::new, |mention| parse.conjuncts(mention.head));
        // `So did Sweden`, at the head of a sentence, takes up the one before.
        let sentence = parse.sentence_of(word);
        let reach = usize::from(parse.sentences()[sentence].start == word);
        let told = self.known.iter().rev().find(|(token, _)| parse.sentence_of(*token) + reach >= sentence);
        let Some((deed, _)) = told else { return Vec::new() };
        if !heads.iter().all(|&head| parse.sentence_of(head) == sentence) {
            return Vec::new();
        }
        let sources: Vec<usize> = self.scene.all(heads).into_iter().filter(|&who| self.is_party(who)).collect();
        let deeds: Vec<&Claim> = self.known.iter().filter(|(token, _)| token == deed).map(|(_, claim)| claim).collect();
        let mut claims: Vec<Claim> = Vec::new();
        for &source in &sources {
            for claim in &deeds {
                let is_new = !claims.iter().any(|known| (known.source, known.target) == (source, claim.target));
                if is_new && !self.scene.same_side(source, claim.target) && source != claim.source {
                    let reason = format!(
                        "{} does the same as {}: “{}”.",
                        self.scene.actor(source).name,
                        self.scene.actor(claim.source).name,
                        claim.evidence.cue
                    );
                    let cue = parse.span_of(word..stands_for + 1);
                    let evidence = self.scene.evidence(stands_for, cue, "likewise", reason);
                    claims.push(Claim { source, target: claim.target, kind: claim.kind, evidence });
                }
            }
        }
        claims
    }
}
