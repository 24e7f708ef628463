//! Nouns that are nobody: `the plant`, `warheads`. A pronoun that stands for one of them stands for no actor.

use super::resolver::Kinds;
use crate::actors::entities::Local;
use crate::grammar::Parse;
use crate::lexicon::{Frame, Lexicon};

/// How many sentences back a thing is remembered: less far than an actor.
const REACH: usize = 1;

/// The nouns of a document that pronouns may stand for and that name or describe no actor.
pub(super) struct Things<'a> {
    lexicon: &'a Lexicon,
    /// In text order.
    nouns: Vec<usize>,
}

impl<'a> Things<'a> {
    /// Collects them.
    pub fn new(parse: &Parse, locals: &[Local], lexicon: &'a Lexicon) -> Self {
        let mut is_actor = vec![false; parse.len()];
        for mention in locals.iter().flat_map(|local| &local.mentions) {
            is_actor[mention.tokens.clone()].fill(true);
        }
        let is_argument =
            |token: usize| matches!(parse.dep(token), "nsubj" | "nsubjpass" | "dobj" | "pobj" | "attr" | "conj");
        let nouns = (0..parse.len()).filter(|&token| {
            matches!(parse.tag(token), "NN" | "NNS")
                && !is_actor[token]
                && is_argument(token)
                && !lexicon.people.is_person_at(parse, token)
                && !parse.has_lemma(token, &TIMES)
        });
        Self { lexicon, nouns: nouns.collect() }
    }

    /// How well the likeliest of them fits a pronoun, on the scale of actors.
    pub fn best(&self, parse: &Parse, pronoun: usize, kinds: Kinds, quoted: &[bool]) -> Option<f64> {
        let verb = parse.head(pronoun);
        // Things do not speak or want.
        let speaks = || {
            let cues = self.lexicon.cues.verb(&parse.lemma(verb).to_lowercase());
            let frame = |frame: Frame| cues.iter().any(|cue| cue.frames.contains(&frame));
            frame(Frame::Quote) && !frame(Frame::Finding) && parse.child(verb, &["ccomp"]).is_some()
        };
        if parse.dep(pronoun) == "nsubj" && (parse.has_lemma(verb, &self.lexicon.people.willed) || speaks()) {
            return None;
        }
        // Few do something to a body without a name or a noun.
        let is_object =
            matches!(parse.dep(pronoun), "dobj" | "pobj") && !parse.has_lemma(verb, &self.lexicon.people.addressed);
        let sentence = parse.sentence_of(pronoun);
        let tag = if kinds == Kinds::Several { "NNS" } else { "NN" };
        let before = self.nouns.partition_point(|&noun| noun < pronoun);
        self.nouns[..before]
            .iter()
            .rev()
            .take_while(|&&noun| sentence - parse.sentence_of(noun) <= REACH)
            // What a quotation names stays in it.
            .filter(|&&noun| !quoted[noun] || quoted[pronoun])
            // What the pronoun belongs to is not what it stands for: `its plan`.
            .filter(|&&noun| parse.tag(noun) == tag && parse.head(noun) != parse.head(pronoun))
            .map(|&noun| {
                let distance = sentence - parse.sentence_of(noun);
                let place = match parse.dep(noun) {
                    "nsubj" | "nsubjpass" => 4.0,
                    "dobj" => 1.0,
                    _ => 0.0,
                };
                let object = if is_object { OBJECT } else { 0.0 };
                10.0 + object - 3.0 * distance as f64 + place + noun as f64 / (parse.len() as f64 + 1.0)
            })
            .max_by(f64::total_cmp)
    }
}

/// How much likelier an object is a thing.
const OBJECT: f64 = 3.0;
/// When rather than what.
const TIMES: [&str; 14] = [
    "day",
    "week",
    "month",
    "year",
    "morning",
    "evening",
    "night",
    "time",
    "hour",
    "minute",
    "today",
    "yesterday",
    "quarter",
    "percent",
];
