//! From the two ends of a relation to what is claimed, with the reason in words.

use super::done::said_kind;
use crate::lexicon::Slot;
use crate::model::{ActorKind, RelationKind};
use crate::relations::Claim;
use crate::relations::find::{Ends, Finder};
use crate::text::Span;

impl Finder<'_> {
    /// One claim for each of the two ends that the words set against each other.
    pub(in crate::relations::find) fn claims(&self, word: usize, ends: &Ends) -> Vec<Claim> {
        let parse = self.parse();
        // `never asked us`: the charge is that it was not done.
        let is_omission = ends.slots.0 == Slot::Speaker && parse.is_verb(word) && parse.is_negated(word);
        let said = if is_omission { Some(ends.kind) } else { said_kind(parse, word, ends.kind) };
        let Some(kind) = said else { return Vec::new() };
        // `Norway and Iceland agreed`: they do it together, and neither to the other.
        let together = ends.sources == ends.targets && matches!(kind, RelationKind::Agree | RelationKind::Cooperate);
        let mut claims: Vec<Claim> = Vec::new();
        for &source in &ends.sources {
            for &target in &ends.targets {
                let known = claims.iter().any(|claim| {
                    (claim.source, claim.target) == (source, target)
                        || ((together || kind.is_mutual()) && (claim.target, claim.source) == (source, target))
                });
                if source == target || known || !self.fits(kind, source, target) {
                    continue;
                }
                let cue =
                    ends.object.map_or_else(|| parse.span(word), |object| parse.span(word).cover(parse.span(object)));
                let reason = self.reason(word, cue, ends, source, target);
                let kind = self.kind_between(kind, word, ends, source, target);
                claims.push(Claim {
                    source,
                    target,
                    kind,
                    evidence: self.scene.evidence(word, cue, ends.rule, reason),
                });
            }
        }
        claims
    }

    /// What the words say between these two: some say one thing of bodies and another of persons or states.
    fn kind_between(&self, kind: RelationKind, word: usize, ends: &Ends, source: usize, target: usize) -> RelationKind {
        let parse = self.parse();
        match kind {
            RelationKind::Assault if self.is_verbal(word, source, target) => RelationKind::Accuse,
            // `the union's strike against the port`
            RelationKind::Assault if self.is_stoppage(word, ends, source, target) => RelationKind::Protest,
            RelationKind::Reject if self.is_sent_away(word, target) => RelationKind::Sanction,
            // `called on the minister at noon`
            RelationKind::Request if self.is_visit(word, ends) => RelationKind::Consult,
            // `offered five billion for the bank`: one firm for another.
            RelationKind::Aid
                if ends.slots.1 == Slot::For
                    && parse.has_lemma(word, &["offer", "bid", "pay"])
                    && self.scene.is_body(source)
                    && self.scene.is_body(target) =>
            {
                RelationKind::Request
            }
            // `banned the runner for a year`
            RelationKind::Coerce if parse.has_lemma(word, &["ban"]) && self.is_banned_by_peers(source, target) => {
                RelationKind::Sanction
            }
            // `banned imports of fish from Norway`: what states bar from each other's markets.
            RelationKind::Coerce if self.is_trade_bar(ends, source, target) => RelationKind::Sanction,
            kind => kind,
        }
    }

    /// `called on the minister at noon`; with `to act` or `for help` behind it, it is a request.
    fn is_visit(&self, word: usize, ends: &Ends) -> bool {
        let parse = self.parse();
        let asks = |at: usize| {
            at > word && (parse.is_word(at, &["to", "for", "“", "\"", "‘", "``"]) || parse.has_lemma(at, &["urge"]))
        };
        ends.slots == (Slot::Subject, Slot::On)
            && parse.has_lemma(word, &["call"])
            && ends.object.is_none()
            && !parse.subtree_without(word, &|child| parse.dep(child) == "conj" && parse.is_verb(child)).any(asks)
    }

    /// `imposed a ban on`, `put limits on`: of one state against another.
    fn is_trade_bar(&self, ends: &Ends, source: usize, target: usize) -> bool {
        let bars = ["ban", "restriction", "limit", "tax", "travel"];
        ends.object.is_some_and(|object| self.parse().has_lemma(object, &bars))
            && [source, target].iter().all(|&who| self.scene.actor(who).kind == ActorKind::State)
    }

    /// A club or league bans a runner; states outlaw.
    fn is_banned_by_peers(&self, source: usize, target: usize) -> bool {
        self.scene.actor(source).kind == ActorKind::Organization && self.scene.actor(target).kind == ActorKind::Person
    }

    /// Which words it was found by: `The verb “accused” has Norway as its subject and Iceland as its object.`
    fn reason(&self, word: usize, cue: Span, ends: &Ends, source: usize, target: usize) -> String {
        let (source, target) = (&self.scene.actor(source).name, &self.scene.actor(target).name);
        let cue = cue.slice(&self.scene.document.text);
        let class = if self.parse().is_verb(word) { "verb" } else { "noun" };
        let said = if ends.object.is_some() { "words" } else { class };
        let (from, to) = ends.slots;
        if from == to || matches!(to, Slot::Mutual | Slot::MutualOn | Slot::Together) {
            return format!("{source} and {target} both stand with the {said} “{cue}”, {}.", both_phrase(from));
        }
        let have = if ends.object.is_some() { "have" } else { "has" };
        format!("The {said} “{cue}” {have} {source} {} and {target} {}.", from.phrase(), to.phrase())
    }
}

fn both_phrase(slot: Slot) -> String {
    if slot == Slot::Subject { "as its subjects".into() } else { slot.phrase() }
}
