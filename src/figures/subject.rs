//! Whose a figure is, where it holds, or what it is the measure of, in the article's words.

use super::sentence::Finder;
use super::unit::{Unit, UnitKind};
use std::ops::Range;

/// Longer than this, the words say more than whose the figure is.
const LONGEST: usize = 9;

impl Finder<'_> {
    /// The subject of a figure: what stands between number and noun and where they are, or the thing that is measured.
    pub(super) fn subject(&self, number: &Range<usize>, unit: &Unit) -> Option<String> {
        let parts: Vec<String> = match unit.kind {
            UnitKind::Count => self.counted_subject(number, unit),
            UnitKind::Measure => self.measured(unit).into_iter().collect(),
        };
        let joined = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        (!joined.is_empty()).then_some(joined)
    }

    fn counted_subject(&self, number: &Range<usize>, unit: &Unit) -> Vec<String> {
        let parse = &self.reading.parse;
        let inside =
            (number.end..unit.noun.max(number.end)).filter(|&token| matches!(parse.pos(token), "ADJ" | "PROPN"));
        let mut parts: Vec<String> = inside.map(|token| parse.word(token).to_owned()).collect();
        let governor = parse.head(unit.noun);
        let of_noun = self.places(unit.noun);
        let is_argument = matches!(parse.dep(unit.noun), "nsubj" | "nsubjpass" | "dobj");
        parts.extend(of_noun.or_else(|| is_argument.then(|| self.places(governor)).flatten()));
        parts
    }

    /// `near the border`: the first phrase below a word that says where.
    fn places(&self, token: usize) -> Option<String> {
        const WHERE: [&str; 14] = [
            "near", "along", "at", "in", "on", "around", "inside", "outside", "across", "within", "of", "from",
            "close", "off",
        ];
        let parse = &self.reading.parse;
        let preposition = parse.children_by(token, &["prep"]).find(|&child| {
            child > token && parse.is_word(child, &WHERE) && parse.child(child, &["pobj", "prep"]).is_some()
        })?;
        self.phrase(preposition, &|_| false)
    }

    /// What is measured: the noun that the measure stands before, is `of`, or whose verb it belongs to.
    fn measured(&self, unit: &Unit) -> Option<String> {
        let parse = &self.reading.parse;
        let tokens = unit.tokens.clone();
        let sentence = parse.sentence_of(unit.noun);
        // Out of the figure's own words, upwards.
        let top = tokens.clone().find(|&token| !tokens.contains(&parse.head(token)) || parse.is_root(token))?;
        let not_own = |token: usize| tokens.contains(&token);
        if let Some(of) = parse.children_by(top, &["prep"]).find(|&child| parse.is_word(child, &["of"])) {
            return parse.child(of, &["pobj"]).and_then(|object| self.phrase(object, &not_own));
        }
        let mut head = parse.head(top);
        // `is losing, by the reckoning of Berg, its manager, 62 million a day`: a noun before a comma measures nothing.
        let is_cut_off =
            |noun: usize| noun < tokens.start && (noun..tokens.start).any(|token| parse.word(token) == ",");
        if parse.is_noun(head) && is_cut_off(head) {
            head = parse.ancestors(head).find(|&above| parse.is_verb(above))?;
        }
        if parse.sentence_of(head) != sentence || head == top {
            return None;
        }
        if parse.is_noun(head) {
            return self.phrase(head, &not_own);
        }
        let (verb, preposition) = match parse.dep(head) {
            "prep" => (parse.head(head), Some(head)),
            _ => (head, None),
        };
        if parse.is_noun(verb) {
            // `an offer of 520 pence`
            return self.phrase(verb, &not_own);
        }
        let object = parse.child(verb, &["dobj"]).filter(|object| !tokens.contains(object) && preposition.is_some());
        let subject = parse.child(verb, &["nsubj", "nsubjpass"]);
        // `the session, which lasted four hours`
        object.or(subject).and_then(|noun| self.phrase(parse.antecedent(noun), &not_own))
    }

    /// The words of a phrase without relative clauses and what `is_cut` names; none where they are too many or a pronoun.
    fn phrase(&self, head: usize, is_cut: &dyn Fn(usize) -> bool) -> Option<String> {
        let parse = &self.reading.parse;
        if parse.pos(head) == "PRON" {
            return None;
        }
        let tokens = parse.subtree_without(head, &|child| {
            is_cut(child)
                || matches!(
                    parse.dep(child),
                    "relcl" | "acl" | "appos" | "punct" | "advcl" | "cc" | "conj" | "npadvmod"
                )
                || (parse.dep(child) == "prep" && child > head && parse.is_noun(head))
        });
        let tokens: Vec<usize> = tokens.filter(|&token| !is_cut(token)).collect();
        let tokens = match tokens.first() {
            Some(&first) if parse.pos(first) == "DET" => &tokens[1..],
            _ => &tokens[..],
        };
        let words: Vec<&str> = tokens.iter().map(|&token| parse.word(token)).collect();
        let joined = words.join(" ").replace(" 's", "'s").replace(" ’s", "’s").replace(" - ", "-");
        (tokens.len() <= LONGEST && !joined.is_empty()).then_some(joined)
    }
}
