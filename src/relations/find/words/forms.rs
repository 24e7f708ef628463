//! Words as the rules write them: `turn down`, `co-operate`, `non-starter`.

use crate::grammar::Parse;
use crate::lexicon::VerbAct;
use crate::relations::find::Finder;

impl Finder<'_> {
    /// The rules of the verb with one of its particles, and where that stands: `turn down`, `round on`.
    pub(in crate::relations::find) fn phrasal(&self, verb: usize) -> Option<(usize, &[VerbAct])> {
        let parse = self.parse();
        let lemma = parse.lemma(verb).to_lowercase();
        let particles = parse.children_by(verb, &["prt", "advmod", "prep"]).filter(|&particle| particle > verb);
        let mut with_acts = particles
            .map(|particle| (particle, self.scene.lexicon.acts.verb(&format!("{lemma} {}", parse.lower(particle)))));
        with_acts.find(|(_, acts)| !acts.is_empty())
    }

    /// The rules of the verb alone; `co-operate` is three tokens.
    pub(in crate::relations::find) fn plain(&self, verb: usize) -> &[VerbAct] {
        let acts = self.scene.lexicon.acts.verb(&compound(self.parse(), verb));
        if acts.is_empty() { self.scene.lexicon.acts.verb(&self.parse().lemma(verb).to_lowercase()) } else { acts }
    }
}

/// The word as the rules write it: `non-starter` and `build-up` are three tokens.
pub(in crate::relations::find) fn compound(parse: &Parse, word: usize) -> String {
    let lemma = parse.lemma(word).to_lowercase();
    match word.checked_sub(2) {
        Some(first) if parse.word(word - 1) == "-" => format!("{}-{lemma}", parse.lower(first)),
        _ => lemma,
    }
}

/// `each other`, `one another` behind the verb.
pub(in crate::relations) fn is_reciprocal(parse: &Parse, verb: usize) -> bool {
    // `each union accused the other`
    let is_each = |head: &usize| parse.subtree(*head).any(|token| parse.is_word(token, &["each"]));
    let of_each = parse.children_by(verb, &["nsubj"]).any(|head| is_each(&head));
    parse.subtree(verb).any(|token| {
        if parse.ancestors(token).find(|&above| parse.is_verb(above)) != Some(verb) {
            return false;
        }
        let before = token.checked_sub(1).map(|before| parse.lower(before)).unwrap_or_default();
        if of_each
            && before == "the"
            && parse.is_word(token, &["other"])
            && !matches!(parse.dep(token), "amod" | "poss")
        {
            return true;
        }
        matches!(
            (before.as_str(), parse.lower(token).as_str()),
            ("each", "other") | ("one", "another") | ("between" | "among", "themselves")
        )
    })
}
