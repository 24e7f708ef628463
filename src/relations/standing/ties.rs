//! Standing ties: who represents whom, who belongs where.

use super::described;
use super::offices;
use super::titles;
use crate::lexicon::{BodyKind, Lexicon, Organization};
use crate::model::DateSpan;
use crate::model::{ActorKind, Found, MentionForm, Modality, RelationEvidence, RelationKind, Role, Tenure, Who};
use crate::relations::Claim;
use crate::relations::scene::Scene;
use crate::text::Span;

/// Words in the names of what belongs to a body.
const ORGANS: [&str; 8] =
    ["Council", "Committee", "Commission", "Court", "Assembly", "Secretariat", "Directorate", "Board"];

/// Ties by office, by `CNN’s Alex Marquardt` and `Anna Kern of the miners’ union`, by apposition.
pub(in crate::relations) fn claims(scene: &Scene<'_>) -> Vec<Claim> {
    let mut claims = offices::claims(scene);
    for (number, found) in scene.reading.found.iter().enumerate() {
        if found.form == MentionForm::Name && matches!(found.who, Who::Actor(_)) {
            claims.extend(by_owner(scene, found));
            claims.extend(by_whose(scene, found));
            claims.extend(by_own(scene, found));
            claims.extend(by_government(scene, found));
            claims.extend(by_preposition(scene, found));
            claims.extend(by_dash(scene, number));
            claims.extend(by_bracket(scene, number));
            claims.extend(by_brief(scene, number));
            claims.extend(by_part(scene, found));
            claims.extend(titles::ties(scene, found));
        } else if found.form == MentionForm::Nominal {
            claims.extend(described::of_description(scene, found));
        }
    }
    claims
}

/// A tie that a stretch of words says.
pub(super) fn tie(
    scene: &Scene<'_>,
    (source, kind, target): (usize, RelationKind, usize),
    span: Span,
    cue: &str,
    rule: &str,
) -> Claim {
    let document = scene.document;
    let span = scene.whole(span);
    let words = span.slice(&document.text).to_owned();
    let reason = format!("“{words}” says how {} stands to {}.", scene.actor(source).name, scene.actor(target).name);
    let evidence = RelationEvidence {
        document: document.id.clone(),
        start: span.start,
        end: span.end,
        words,
        cue: cue.to_owned(),
        negated: false,
        modality: Modality::Asserted,
        condition: None,
        attributed_to: None,
        date: None,
        reported: document.published.map(DateSpan::day),
        rule: rule.to_owned(),
        reason,
    };
    Claim { source, target, kind, evidence }
}

/// True for an office that speaks for its body, now.
fn is_voice(role: &Role, lexicon: &Lexicon) -> bool {
    role.tenure != Tenure::Former && (role.represents || titles::is_voice(&role.title, lexicon))
}

/// A person of a body, asked or quoted as one, is a voice of it.
fn belongs(scene: &Scene<'_>, person: usize, body: usize) -> Option<RelationKind> {
    let (actor, whole) = (scene.actor(person), scene.actor(body));
    if actor.kind != ActorKind::Person || actor.unnamed || whole.unnamed {
        return None;
    }
    let speaks = scene.body_of(person) == Some(body) && actor.roles.iter().any(|role| role.represents)
        || actor.roles.iter().any(|role| role.of.as_ref() == Some(&whole.id) && is_voice(role, scene.lexicon));
    // A paper speaks for itself, whoever writes for it.
    let is_known_paper = |known: &Organization| known.kind == BodyKind::Media && known.name == whole.name;
    let is_paper = || scene.is_press(whole) || scene.lexicon.organizations.iter().any(is_known_paper);
    match whole.kind {
        ActorKind::Organization if speaks || !is_paper() => Some(RelationKind::Represents),
        // `Iceland's Jon Palsson`, of whom no more is said
        ActorKind::State if speaks || actor.roles.is_empty() => Some(RelationKind::Represents),
        ActorKind::Organization | ActorKind::Group => Some(RelationKind::MemberOf),
        _ => None,
    }
}

/// `CNN’s Alex Marquardt`, `Chile's Rosa Vidal`: a person of a body, without a title; `Kern's Liberals`, the other way round.
fn by_owner(scene: &Scene<'_>, found: &Found) -> Option<Claim> {
    let parse = &scene.reading.parse;
    let mark = found.tokens.start.checked_sub(1).filter(|&mark| parse.tag(mark) == "POS")?;
    let owner = scene.reading.mention_at(mark.checked_sub(1)?).filter(|owner| owner.form != MentionForm::Pronoun)?;
    let (whose, what) = (owner.who.actor()?, found.who.actor()?);
    let span = parse.span_of(owner.tokens.start..found.tokens.end);
    // `the league's Court of Arbitration`, `Norden's Safety Committee`
    let are_bodies = scene.is_body(whose) && scene.is_body(what) && whose != what;
    if are_bodies && ORGANS.iter().any(|organ| scene.actor(what).name.split(' ').any(|word| word == *organ)) {
        let span = parse.span_of(owner.tokens.start..found.tokens.end);
        return Some(tie(scene, (what, RelationKind::PartOf, whose), span, parse.word(mark), "owner"));
    }
    let (person, body) = if scene.actor(what).kind == ActorKind::Person { (what, whose) } else { (whose, what) };
    let kind = belongs(scene, person, body)?;
    Some(tie(scene, (person, kind, body), span, parse.word(mark), "owner"))
}

/// `Anna Kern, whose Harbour Party has nine seats`: one whose a body is speaks for it.
fn by_whose(scene: &Scene<'_>, found: &Found) -> Option<Claim> {
    let parse = &scene.reading.parse;
    // The parser does not always hang the pronoun on the name.
    let whose = found.tokens.start.checked_sub(1).filter(|&owner| parse.is_word(owner, &["whose"]))?;
    let (person, body) = (scene.reading.mention_at(titles::relative_head(scene, whose)?)?, found.who.actor()?);
    let who = person.who.actor()?;
    let fits = scene.actor(who).kind == ActorKind::Person
        && !scene.actor(who).unnamed
        && scene.actor(body).kind == ActorKind::Organization;
    let span = parse.span_of(person.tokens.start..found.tokens.end);
    fits.then(|| tie(scene, (who, RelationKind::Represents, body), span, parse.word(whose), "owner"))
}

/// `Berg's government`: who is known to speak for a state, leads it.
fn by_government(scene: &Scene<'_>, found: &Found) -> Option<Claim> {
    let parse = &scene.reading.parse;
    let (whose, noun) = (found.who.actor()?, parse.head(found.head));
    let leads = parse.dep(found.head) == "poss" && parse.has_lemma(noun, &["government", "administration", "cabinet"]);
    let state = scene.body_of(whose).filter(|&state| scene.actor(state).kind == ActorKind::State)?;
    let span = parse.span_of(found.tokens.start..noun + 1);
    (leads && scene.holds_office_of_body(whose) && noun > found.head)
        .then(|| tie(scene, (whose, RelationKind::Represents, state), span, parse.word(noun), "owner"))
}

/// `Nordbank, Ola Berg's firm`, `the Harbour Party, her own`: a body with its person behind it.
fn by_own(scene: &Scene<'_>, found: &Found) -> Option<Claim> {
    let parse = &scene.reading.parse;
    let body = found.who.actor().filter(|&body| scene.is_body(body))?;
    let noun = parse
        .children_by(found.head, &["appos"])
        .find(|&noun| parse.has_lemma(noun, &scene.lexicon.body_words.owned))?;
    let owner = parse.possessors(noun).into_iter().find_map(|owner| scene.reading.mention_at(owner))?;
    let person = owner.who.actor()?;
    let span = parse.span_of(found.tokens.start..noun + 1);
    Some(tie(scene, (person, belongs(scene, person, body)?, body), span, parse.word(noun), "owner"))
}

/// `Anna Kern of the miners’ union`, `the Liberals of Anna Kern`.
fn by_preposition(scene: &Scene<'_>, found: &Found) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    let Some(one) = found.who.actor() else { return Vec::new() };
    let is_person = scene.actor(one).kind == ActorKind::Person;
    let prepositions: &[&str] = if is_person { &["of", "from", "at"] } else { &["of"] };
    // The parser does not always take the same word of a long name for its head.
    let objects = found.tokens.clone().flat_map(|token| parse.obliques(token, prepositions));
    // `the Gulf of Aden Institute` is a body, though its first words name a place.
    let others = objects.filter_map(|object| {
        let around = |mention: &&Found| mention.tokens.contains(&object) && mention.form == MentionForm::Name;
        scene.reading.found.iter().filter(around).find(|mention| mention.who.actor().is_some())
    });
    let tied = others.filter(|other| other.tokens.start > found.head).filter_map(|other| {
        let two = other.who.actor()?;
        let (person, body) = if is_person { (one, two) } else { (two, one) };
        let kind = belongs(scene, person, body)?;
        let span = parse.span_of(found.tokens.start..other.tokens.end);
        Some(tie(scene, (person, kind, body), span, "of", "affiliation"))
    });
    tied.collect()
}

/// `Chile - Rosa Vidal, energy minister`, as in lists of those present.
fn by_dash(scene: &Scene<'_>, number: usize) -> Option<Claim> {
    let parse = &scene.reading.parse;
    let body = &scene.reading.found[number];
    let person = scene.reading.found.get(number + 1).filter(|next| next.form == MentionForm::Name)?;
    let dash = body.tokens.end;
    let is_list = person.tokens.start == dash + 1
        && matches!(parse.word(dash), "-" | "–" | "—" | ":")
        && parse.span(dash).start > parse.span(dash - 1).end
        && scene
            .reading
            .blocks
            .get(scene.reading.block_of(dash))
            .is_some_and(|block| block.tokens.start + 1 >= body.tokens.start);
    let (whole, who) = (body.who.actor()?, person.who.actor()?);
    let is_tie = is_list && scene.actor(who).kind == ActorKind::Person && scene.actor(whole).kind != ActorKind::Person;
    let span = parse.span_of(body.tokens.start..person.tokens.end);
    is_tie.then(|| tie(scene, (who, RelationKind::Represents, whole), span, parse.word(dash), "list"))
}

/// `Rosa Vidal (Harbour Party)`, as parliaments write it.
fn by_bracket(scene: &Scene<'_>, number: usize) -> Option<Claim> {
    let parse = &scene.reading.parse;
    let found = &scene.reading.found;
    let (person, body) = (&found[number], found.get(number + 1)?);
    let (open, close) = (person.tokens.end, body.tokens.end);
    let is_bracketed = body.form == MentionForm::Name
        && close < parse.len()
        && body.tokens.start == open + 1
        && parse.word(open) == "("
        && parse.word(close) == ")";
    let (who, whole) = (person.who.actor()?, body.who.actor()?);
    let tied = belongs(scene, who, whole).filter(|_| is_bracketed && scene.actor(whole).kind != ActorKind::State)?;
    // Of a member nothing but the party stands there.
    let role_there = |role: &Role| role.of.as_ref() == Some(&scene.actor(whole).id) && is_voice(role, scene.lexicon);
    let kind = if scene.actor(who).roles.iter().any(role_there) { tied } else { RelationKind::MemberOf };
    let span = parse.span_of(person.tokens.start..close + 1);
    Some(tie(scene, (who, kind, whole), span, "(", "bracket"))
}

/// `Rosa Vidal SC, for Nordbank, argued that`: as courts name those who plead.
fn by_brief(scene: &Scene<'_>, number: usize) -> Option<Claim> {
    let parse = &scene.reading.parse;
    let (person, body) = (&scene.reading.found[number], named_next(scene, number)?);
    // Letters behind the name: `SC`, `KC`
    let is_letters = |&token: &usize| parse.word(token).chars().all(char::is_uppercase);
    let comma = (person.tokens.end..body.tokens.start).find(|token| !is_letters(token))?;
    let between: Vec<String> = (comma + 1..body.tokens.start).map(|token| parse.lower(token)).collect();
    let is_for = matches!(between.join(" ").trim_end_matches(" the"), "for" | "on behalf of");
    let is_framed =
        body.tokens.end + 1 < parse.len() && parse.word(comma) == "," && is_for && parse.word(body.tokens.end) == ",";
    let pleads = is_framed
        && (body.tokens.end + 1..parse.len().min(body.tokens.end + 3)).any(|token| {
            // `has argued`
            let is_done = parse.tag(token) == "VBN" && parse.child(token, &["aux"]).is_some();
            (is_done || matches!(parse.tag(token), "VBD" | "VBZ"))
                && parse.dep(token) != "aux"
                && !parse.has_lemma(token, &["be"])
        });
    let (who, whole) = (person.who.actor()?, body.who.actor()?);
    let fits = pleads && scene.actor(who).kind == ActorKind::Person && !scene.actor(whole).unnamed && who != whole;
    let span = parse.span_of(person.tokens.start..body.tokens.end);
    fits.then(|| tie(scene, (who, RelationKind::Represents, whole), span, "for", "brief"))
}

/// The mention by name that follows a mention by name.
fn named_next<'a>(scene: &'a Scene<'_>, number: usize) -> Option<&'a Found> {
    let (person, behind) = (&scene.reading.found[number], &scene.reading.found[number + 1..]);
    behind.iter().find(|next| next.form == MentionForm::Name && next.tokens.start >= person.tokens.end)
}

/// `Harbour Youth, its youth wing`, `Nordbank, a subsidiary of Norden`.
fn by_part(scene: &Scene<'_>, found: &Found) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    let Some(part) = found.who.actor().filter(|&part| scene.actor(part).kind == ActorKind::Organization) else {
        return Vec::new();
    };
    let apposed = parse
        .children_by(found.head, &["appos"])
        .filter(|&noun| parse.has_lemma(noun, &scene.lexicon.body_words.parts));
    let above = (parse.dep(found.head) == "appos")
        .then(|| parse.head(found.head))
        .filter(|&noun| parse.has_lemma(noun, &scene.lexicon.body_words.parts));
    let nouns: Vec<usize> = apposed.chain(above).collect();
    let mut claims = Vec::new();
    for noun in nouns {
        let mut wholes = scene.all(parse.possessors(noun));
        wholes.extend(scene.all(parse.obliques(noun, &["of"])));
        wholes.extend(scene.reading.modifiers(noun));
        let fits = |whole: &usize| {
            *whole != part && !scene.actor(*whole).unnamed && scene.actor(*whole).kind != ActorKind::Person
        };
        let whole = wholes.into_iter().find(fits).or_else(|| {
            // `Nordbank trades bonds. NB Invest, its investment arm, does not.`
            let its = parse.children_by(noun, &["poss"]).any(|owner| parse.is_word(owner, &["its"]));
            scene.named_before(found.tokens.start, 1).find(|&body| body != part && scene.is_body(body)).filter(|_| its)
        });
        if let Some(whole) = whole {
            let tokens = parse.subtree(noun);
            let span = parse.span_of(found.tokens.start.min(tokens.start)..found.tokens.end.max(tokens.end));
            claims.push(tie(scene, (part, RelationKind::PartOf, whole), span, parse.word(noun), "part"));
        }
    }
    claims
}
