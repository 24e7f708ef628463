//! How likely a pronoun stands for somebody.
//!
//! A salience method after Lappin and Leass (1994), reduced to what newspaper prose needs: the candidates are those named
//! in this sentence and the three before it; subjects come first, then who was named last, then who is named most.

use super::resolver::Kinds;
use crate::actors::entities::{Kind, Local, LocalMention};
use crate::grammar::Parse;
use crate::model::MentionForm;

/// How many sentences back a pronoun looks.
const REACH: usize = 3;

/// Verbs whose subject goes on speaking.
const SPEECH: [&str; 7] = ["say", "tell", "add", "warn", "ask", "note", "argue"];

/// Whom an article does not name it seldom speaks of twice.
const UNNAMED: f64 = -1.5;

/// Still less by `he` or `she` where nothing tells which of the two it would be.
const UNTOLD: f64 = -3.5;

/// One pronoun, for which the candidates are weighed.
pub(super) struct Salience<'a> {
    pub parse: &'a Parse,
    pub pronoun: usize,
    pub kinds: Kinds,
    /// Which tokens stand between quotation marks.
    pub quoted: &'a [bool],
}

impl Salience<'_> {
    /// How likely the pronoun stands for this one, in points: 10 are a sentence's, less for each between. None where it cannot.
    pub fn of(&self, local: &Local) -> Option<f64> {
        let parse = self.parse;
        let sentence = parse.sentence_of(self.pronoun);
        let mut best: Option<f64> = None;
        let mut count = 0;
        for mention in local.mentions.iter().filter(|mention| mention.head < self.pronoun) {
            let distance = sentence - parse.sentence_of(mention.head);
            // What a quotation names stays in it, and `it` in a quotation is what its speaker named. Persons enter by `he`.
            let enters = self.quoted[self.pronoun] && matches!(self.kinds, Kinds::Person(_));
            if distance > REACH || (self.quoted[mention.head] != self.quoted[self.pronoun] && !enters) {
                continue;
            }
            count += 1;
            if distance == 0 && are_rivals(parse, mention.head, self.pronoun) {
                // `Putin met him`: not himself.
                return None;
            }
            let score = self.of_mention(local, mention, distance);
            best = Some(best.map_or(score, |known| known.max(score)));
        }
        // `the 67-year-old` is whom the article is about.
        let weight = if self.kinds == Kinds::Aged { 1.0 } else { 0.3 };
        Some(best? + f64::from(count.min(4)) * weight + self.of_kind(local))
    }

    fn of_mention(&self, local: &Local, mention: &LocalMention, distance: usize) -> f64 {
        let parse = self.parse;
        let mut score = 10.0 - 3.0 * distance as f64;
        // `the object of his admiration, Jane Doe, has`: an apposition stands where its noun stands.
        let stands = if parse.dep(mention.head) == "appos" { parse.head(mention.head) } else { mention.head };
        let verb = parse.head(stands);
        score += match parse.dep(stands) {
            // `Doe withdrew after learning that Roe had been there. She`: whom the sentence is about, not whom it mentions.
            "nsubj" | "nsubjpass" if distance > 0 && is_subordinate(parse, verb) => 3.2,
            "nsubj" | "nsubjpass" => 4.0,
            // `Doe's office confirmed that he`
            "poss" if parse.dep(verb) == "nsubj" && parse.has_lemma(verb, &["office", "team", "campaign"]) => 4.0,
            "dobj" | "agent" => 1.0,
            // `Doe's supporters cheered, but he left.`
            "poss" if self.is_owner_of_subject(stands) => 2.0,
            "poss" | "compound" | "amod" | "nmod" => -2.0,
            "conj" => 0.5,
            // `Then there is Doe.`
            "attr" if parse.child(verb, &["expl"]).is_some() => 4.0,
            _ => 0.0,
        };
        // `Having met Doe, she left`: not Doe.
        if distance == 0 && self.is_in_clause_before(mention.head) {
            score -= 4.0;
        }
        // `Roe thanked Doe for his work`: Doe's.
        if distance == 0 && parse.dep(mention.head) == "dobj" && self.is_reason_for(verb) {
            score += 6.0;
        }
        // `Doe and his allies`: whose they are stands beside them.
        let owned = parse.head(self.pronoun);
        if parse.dep(self.pronoun) == "poss" && parse.dep(owned) == "conj" && parse.head(owned) == mention.head {
            score += 8.0;
        }
        if parse.dep(stands) == "nsubj" {
            // The one who speaks is the one who goes on speaking.
            if parse.has_lemma(verb, &SPEECH) && self.kinds != Kinds::Aged {
                score += 2.0;
            }
            // `Doe said he was ready`.
            if parse.dep(self.pronoun) == "nsubj" && parse.dep(owned) == "ccomp" && parse.head(owned) == verb {
                score += 3.0;
            }
        }
        if mention.form == MentionForm::Name && local.kind == Kind::Person {
            score += 0.5;
        }
        score + mention.head as f64 / (parse.len() as f64 + 1.0)
    }

    /// True for whose it is where that stands behind `for`, and the verb's object is somebody.
    fn is_reason_for(&self, verb: usize) -> bool {
        let parse = self.parse;
        let noun = parse.head(self.pronoun);
        let preposition = parse.head(noun);
        parse.dep(self.pronoun) == "poss"
            && parse.dep(noun) == "pobj"
            && parse.is_word(preposition, &["for"])
            && parse.head(preposition) == verb
    }

    /// True for a word of a participle clause that the pronoun is the subject of: `Having met Doe, she`.
    fn is_in_clause_before(&self, token: usize) -> bool {
        let parse = self.parse;
        let verb = parse.head(self.pronoun);
        // `meeting Doe`, `having met Doe`
        let is_participle = |clause: usize| {
            parse.tag(clause) == "VBG" || parse.children_by(clause, &["aux"]).any(|aux| parse.tag(aux) == "VBG")
        };
        let is_clause = |clause: usize| {
            parse.head(clause) == verb && parse.dep(clause) == "advcl" && is_participle(clause) && clause < self.pronoun
        };
        parse.dep(self.pronoun) == "nsubj" && parse.ancestors(token).any(is_clause)
    }

    /// True for whose people or things are the subject of the clause that the pronoun's is joined to.
    fn is_owner_of_subject(&self, owner: usize) -> bool {
        let parse = self.parse;
        let (owned, verb) = (parse.head(owner), parse.head(self.pronoun));
        matches!(parse.dep(owned), "nsubj" | "nsubjpass")
            && parse.dep(self.pronoun) == "nsubj"
            && parse.dep(verb) == "conj"
            && parse.head(verb) == parse.head(owned)
    }

    fn of_kind(&self, local: &Local) -> f64 {
        match self.kinds {
            Kinds::Several if local.plural => 3.0,
            Kinds::Several if local.kind == Kind::State => -3.0,
            // One body is `they` less often than several things are.
            Kinds::Several if local.kind == Kind::Organization => -1.0,
            Kinds::Several => 0.0,
            Kinds::Person(_) if local.unnamed && local.gender.is_none() && local.roles.is_empty() => UNTOLD,
            Kinds::Person(_) | Kinds::Body if local.unnamed => UNNAMED,
            Kinds::Person(_) | Kinds::Body | Kinds::Aged => 0.0,
        }
    }
}

/// True for the verb of a clause that depends on another: `that Roe had been there`, `whom Roe met`. What stands before a
/// verb of speech is its sentence's main matter: `Doe will leave, a friend said`.
pub(in crate::actors) fn is_subordinate(parse: &Parse, verb: usize) -> bool {
    std::iter::once(verb).chain(parse.ancestors(verb)).any(|clause| match parse.dep(clause) {
        "relcl" | "advcl" | "acl" | "pcomp" => true,
        "ccomp" => clause > parse.head(clause),
        _ => false,
    })
}

/// `Doe, he fumed, should learn it`: nobody says so of himself by name.
fn is_told_of(parse: &Parse, noun: usize, pronoun: usize) -> bool {
    let (clause, verb) = (parse.head(noun), parse.head(pronoun));
    let is_around = parse.dep(verb) == "parataxis" && parse.head(verb) == clause
        || parse.dep(clause) == "ccomp" && parse.head(clause) == verb;
    // `Norland has not; it will decide` parses so, too.
    is_around
        && (noun..clause).contains(&pronoun)
        && parse.tag(noun) == "NNP"
        && parse.dep(noun).starts_with("nsubj")
        && parse.dep(pronoun) == "nsubj"
}

/// Subject and object of one verb are not the same person, unless the pronoun is reflexive or a possessive.
fn are_rivals(parse: &Parse, noun: usize, pronoun: usize) -> bool {
    let object = matches!(parse.dep(pronoun), "dobj" | "pobj" | "dative") && !parse.lower(pronoun).ends_with("self");
    let verb = parse.head(pronoun);
    let verb = if matches!(parse.dep(verb), "prep" | "agent" | "dative") { parse.head(verb) } else { verb };
    // `Her deputy, Jane Doe, accused her`: an apposition stands where its noun stands.
    let stands = if parse.dep(noun) == "appos" { parse.head(noun) } else { noun };
    // `Doe met Roe and asked him`: the subject of the first verb is that of the second.
    let acts = std::iter::successors(Some(verb), |&verb| {
        let has_subject = parse.child(verb, &["nsubj", "nsubjpass"]).is_some();
        // `Doe refused to answer him`
        let is_his = parse.dep(verb) == "xcomp" && parse.child(parse.head(verb), &["dobj"]).is_none();
        ((parse.dep(verb) == "conj" || is_his) && !has_subject).then(|| parse.head(verb))
    });
    let subject =
        matches!(parse.dep(stands), "nsubj" | "nsubjpass") && acts.take(4).any(|verb| parse.head(stands) == verb);
    let coordinated = parse.dep(noun) == "conj" || parse.children_by(noun, &["conj"]).any(|other| other == pronoun);
    // `Roe, whom he has never forgiven`: he is somebody else.
    let is_whom = parse.tag(noun) == "WP"
        && parse.dep(pronoun) == "nsubj"
        && parse.dep(noun) == "dobj"
        && parse.head(noun) == parse.head(pronoun);
    is_whom || is_told_of(parse, noun, pronoun) || object && (subject || (coordinated && parse.head(noun) == pronoun))
}
