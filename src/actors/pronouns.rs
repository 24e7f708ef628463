//! Mentions by pronoun: `he`, `she`, `it`, `they`.
//!
//! A salience method after Lappin and Leass (1994), reduced to what newspaper prose needs: the candidates are those named
//! in this sentence and the three before it; subjects come first, then who was named last, then who is named most.

use super::local::{Kind, Local};
use super::things::Things;
use crate::grammar::Parse;
use crate::lexicon::{Gender, Lexicon};
use crate::model::MentionForm;

/// How many sentences back a pronoun looks.
const REACH: usize = 3;

/// Verbs whose subject goes on speaking.
const SPEECH: [&str; 7] = ["say", "tell", "add", "warn", "ask", "note", "argue"];

/// What a pronoun can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kinds {
    Person(Gender),
    /// `it`
    Body,
    /// `they`
    Several,
}

fn kinds(word: &str) -> Option<Kinds> {
    Some(match word {
        "he" | "him" | "his" | "himself" => Kinds::Person(Gender::Male),
        "she" | "her" | "hers" | "herself" => Kinds::Person(Gender::Female),
        "it" | "its" | "itself" => Kinds::Body,
        "they" | "them" | "their" | "themselves" => Kinds::Several,
        _ => return None,
    })
}

/// Adds the mentions by pronoun.
pub(super) fn resolve(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    relatives(parse, locals);
    let things = Things::new(parse, locals, lexicon);
    let quoted = quoted(parse);
    // What pronouns tell holds for this article alone: one wrong pronoun must not keep two articles' persons apart.
    let mut genders: Vec<Option<Gender>> = locals.iter().map(|local| local.gender).collect();
    let mut said: Vec<[usize; 2]> = vec![[0; 2]; locals.len()];
    for pronoun in 0..parse.len() {
        if parse.pos(pronoun) != "PRON" {
            continue;
        }
        let Some(kinds) = kinds(&parse.lower(pronoun)) else { continue };
        if kinds == Kinds::Body && is_expletive(parse, pronoun, quoted[pronoun]) {
            continue;
        }
        let by_gender = |number: usize| match kinds {
            Kinds::Person(gender) => genders[number].is_none_or(|known| known == gender),
            _ => true,
        };
        // Nobody calls himself `he`.
        let speaks = |local: &Local| {
            matches!(kinds, Kinds::Person(_)) && quoted[pronoun] && is_speaker(parse, local, pronoun, &quoted)
        };
        let best = (0..locals.len())
            .filter(|&number| fits(&locals[number], kinds) && by_gender(number) && !speaks(&locals[number]))
            .filter_map(|number| Some((score(parse, &locals[number], pronoun, kinds, &quoted)?, number)))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        if let Some((score, number)) = best {
            if let Kinds::Person(gender) = kinds {
                genders[number].get_or_insert(gender);
                said[number][usize::from(gender == Gender::Male)] += 1;
            } else if things.best(parse, pronoun, kinds).is_some_and(|thing| thing > score) {
                // `The plant will close. It`: no actor at all.
                continue;
            }
            let reason = match kinds {
                Kinds::Person(_) => "nearest fitting person",
                Kinds::Body => "nearest fitting state or body",
                Kinds::Several => "nearest fitting group",
            };
            locals[number].mention(pronoun..pronoun + 1, pronoun, MentionForm::Pronoun, reason);
        }
    }
    // Several pronouns that agree do tell.
    for (local, [she, he]) in locals.iter_mut().zip(said) {
        let told = match (she, he) {
            (0, 2..) => Some(Gender::Male),
            (2.., 0) => Some(Gender::Female),
            _ => None,
        };
        local.gender = local.gender.or(told);
    }
}

/// `who`, `which` and `that` stand for the noun that their clause describes.
fn relatives(parse: &Parse, locals: &mut [Local]) {
    for pronoun in 0..parse.len() {
        let noun = parse.antecedent(pronoun);
        if noun == pronoun {
            continue;
        }
        if let Some(local) = locals.iter_mut().find(|local| local.mentions.iter().any(|mention| mention.head == noun)) {
            local.mention(pronoun..pronoun + 1, pronoun, MentionForm::Pronoun, "relative pronoun");
        }
    }
}

/// `it is clear that`, `it seems`: a subject that stands for nobody.
fn is_expletive(parse: &Parse, pronoun: usize, is_quoted: bool) -> bool {
    let verb = parse.head(pronoun);
    // `We will do it`, `the biggest of its kind`.
    let idiom = (parse.dep(pronoun) == "dobj"
        && (is_quoted || parse.has_lemma(verb, &["do", "make", "let", "get", "take", "find", "put"])))
        || (parse.dep(pronoun) == "poss" && parse.has_lemma(verb, &["kind"]));
    // `it is expected to rain`, `it has been reported that`.
    let opinion = parse.dep(pronoun) == "nsubjpass"
        && parse.has_lemma(
            verb,
            &[
                "expect",
                "report",
                "believe",
                "say",
                "think",
                "hope",
                "know",
                "claim",
                "understand",
                "announce",
                "allege",
                "estimate",
            ],
        )
        && parse.child(verb, &["ccomp", "xcomp"]).is_some();
    // `The minister says that it was discussed`: done to matters, not to bodies.
    let matter = parse.dep(pronoun) == "nsubjpass"
        && parse.has_lemma(
            verb,
            &["discuss", "debate", "sign", "publish", "postpone", "cancel", "schedule", "write", "print", "broadcast"],
        );
    // `his go-it-alone approach`.
    let hyphened = pronoun.checked_sub(1).is_some_and(|mark| parse.word(mark) == "-" && !parse.space_after(mark));
    // `as it stands`.
    let adverbial = parse.has_lemma(verb, &["stand"]) && parse.child(verb, &["mark"]).is_some();
    idiom
        || adverbial
        || opinion
        || matter
        || hyphened
        || parse.dep(pronoun) == "expl"
        || (matches!(parse.word(verb), "'s" | "’s") && parse.dep(pronoun) != "poss")
        || (parse.has_lemma(verb, &["be", "seem", "appear", "take", "rain", "remain", "become"])
            && parse.dep(pronoun) != "poss")
}

fn fits(local: &Local, kinds: Kinds) -> bool {
    match kinds {
        Kinds::Person(gender) => {
            local.kind == Kind::Person && !local.plural && local.gender.is_none_or(|known| known == gender)
        }
        Kinds::Body => matches!(local.kind, Kind::State | Kind::Organization),
        Kinds::Several => {
            local.plural || matches!(local.kind, Kind::Group | Kind::Organization) || matches!(local.kind, Kind::State)
        }
    }
}

fn score(parse: &Parse, local: &Local, pronoun: usize, kinds: Kinds, quoted: &[bool]) -> Option<f64> {
    let sentence = parse.sentence_of(pronoun);
    let mut best: Option<f64> = None;
    let mut count = 0;
    for mention in local.mentions.iter().filter(|mention| mention.head < pronoun) {
        let distance = sentence - parse.sentence_of(mention.head);
        if distance > REACH {
            continue;
        }
        // What a quotation names stays in it, and `it` in a quotation is what its speaker named. Persons enter by `he`.
        let enters = quoted[pronoun] && matches!(kinds, Kinds::Person(_));
        if quoted[mention.head] != quoted[pronoun] && !enters {
            continue;
        }
        count += 1;
        if distance == 0 && are_rivals(parse, mention.head, pronoun) {
            // `Putin met him`: not himself.
            return None;
        }
        let mut score = 10.0 - 3.0 * distance as f64;
        // `the object of his admiration, Jane Doe, has`: an apposition stands where its noun stands.
        let stands = if parse.dep(mention.head) == "appos" { parse.head(mention.head) } else { mention.head };
        score += match parse.dep(stands) {
            "nsubj" | "nsubjpass" => 4.0,
            "dobj" | "agent" => 1.0,
            "poss" | "compound" | "amod" | "nmod" => -2.0,
            "conj" => 0.5,
            _ => 0.0,
        };
        // `Doe and his allies`: whose they are stands beside them.
        let owned = parse.head(pronoun);
        if parse.dep(pronoun) == "poss" && parse.dep(owned) == "conj" && parse.head(owned) == mention.head {
            score += 8.0;
        }
        // The one who speaks is the one who goes on speaking.
        let verb = parse.head(mention.head);
        if parse.dep(mention.head) == "nsubj" && parse.has_lemma(verb, &SPEECH) {
            score += 2.0;
        }
        if mention.form == MentionForm::Name && local.kind == Kind::Person {
            score += 0.5;
        }
        score += mention.head as f64 / (parse.len() as f64 + 1.0);
        best = Some(best.map_or(score, |known| known.max(score)));
    }
    let mut best = best? + f64::from(count.min(4)) * 0.3;
    if kinds == Kinds::Several {
        best += if local.plural {
            3.0
        } else if matches!(local.kind, Kind::State) {
            -3.0
        } else if matches!(local.kind, Kind::Organization) {
            // One body is `they` less often than several things are.
            -1.0
        } else {
            0.0
        };
    }
    if local.unnamed && kinds != Kinds::Several {
        best -= 1.5;
    }
    Some(best)
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
        (parse.dep(verb) == "conj" && !has_subject).then(|| parse.head(verb))
    });
    let subject =
        matches!(parse.dep(stands), "nsubj" | "nsubjpass") && acts.take(4).any(|verb| parse.head(stands) == verb);
    let coordinated = parse.dep(noun) == "conj" || parse.children_by(noun, &["conj"]).any(|other| other == pronoun);
    object && (subject || (coordinated && parse.head(noun) == pronoun))
}

/// Which tokens stand between quotation marks.
fn quoted(parse: &Parse) -> Vec<bool> {
    let mut quoted = vec![false; parse.len()];
    let mut open = false;
    for (token, is_quoted) in quoted.iter_mut().enumerate() {
        match parse.word(token) {
            "“" | "„" | "«" | "``" => open = true,
            "”" | "»" | "''" => open = false,
            "\"" => open = !open,
            // A paragraph that leaves a quotation open says nothing of the next.
            word if word.contains('\n') => open = false,
            _ => *is_quoted = open,
        }
    }
    quoted
}

/// True for who says the words around a pronoun, as far as the sentences beside it tell.
fn is_speaker(parse: &Parse, local: &Local, pronoun: usize, quoted: &[bool]) -> bool {
    let sentence = parse.sentence_of(pronoun);
    local.mentions.iter().any(|mention| {
        let head = mention.head;
        !quoted[head]
            && parse.dep(head) == "nsubj"
            && parse.has_lemma(parse.head(head), &SPEECH)
            && parse.sentence_of(head).abs_diff(sentence) <= 1
    })
}
