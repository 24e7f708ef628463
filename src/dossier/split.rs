//! Some mentions of an actor turn out to be of another.

use super::assemble::{TargetGone, actor_mut};
use super::speakers;
use crate::model::{
    Actor, ActorId, Analysis, DocumentId, Evidence, Mention, MentionForm, Relation, Sources, content_id,
};
use crate::text::Span;
use std::collections::BTreeSet;

/// Which of an actor's mentions go and which stay.
struct Parting<'a> {
    from: &'a ActorId,
    to: &'a ActorId,
    going: Vec<Mention>,
    staying: Vec<Mention>,
}

impl Parting<'_> {
    /// True where this stretch of text tells that it is of the new actor: it names the new one and not the old one.
    fn takes(&self, document: &DocumentId, span: Span) -> bool {
        names_any(&self.going, document, span) && !names_any(&self.staying, document, span)
    }
}

fn names_any(mentions: &[Mention], document: &DocumentId, span: Span) -> bool {
    mentions.iter().any(|mention| mention.document == *document && span.overlaps(mention.span()))
}

/// Makes the actor `new` of these mentions, with the statements whose speaker they name and whatever else the text tells
/// to be of the new actor. What the text leaves open stays with the old one.
pub(super) fn split(
    found: &mut Analysis,
    old: &ActorId,
    new: &ActorId,
    name: &str,
    mentions: &[Evidence],
) -> Result<(), TargetGone> {
    let actor = actor_mut(found, old)?;
    let goes = |mention: &mut Mention| mentions.iter().any(|evidence| mention.is_at(evidence));
    let going: Vec<_> = actor.mentions.extract_if(.., goes).collect();
    if going.is_empty() {
        return Err(TargetGone);
    }
    let parting = Parting { from: old, to: new, going, staying: actor.mentions.clone() };
    let other = part_actor(actor, name, &parting);
    let behind = found.actors.iter().position(|actor| actor.id == *old).map_or(0, |number| number + 1);
    found.actors.insert(behind, other);
    part_statements(found, &parting);
    part_relations(found, &parting);
    part_meetings(found, &parting);
    Ok(())
}

/// Aliases and roles go with the mentions that bear them out; what the new actor belongs to is not known.
fn part_actor(old: &mut Actor, name: &str, parting: &Parting) -> Actor {
    let by_name = |mention: &&Mention| mention.form == MentionForm::Name;
    let used = |mentions: &[Mention], alias: &str| mentions.iter().any(|mention| mention.words == alias);
    let mut new = Actor {
        id: parting.to.clone(),
        name: name.to_owned(),
        kind: old.kind,
        aliases: Vec::new(),
        roles: Vec::new(),
        of: None,
        unnamed: !parting.going.iter().any(|mention| by_name(&mention)),
        mentions: parting.going.clone(),
    };
    parting.going.iter().filter(by_name).for_each(|mention| new.add_alias(mention.words.clone()));
    old.aliases.retain(|alias| used(&parting.staying, alias) || !used(&parting.going, alias));
    let goes = |evidence: &Evidence| parting.takes(&evidence.document, evidence.span());
    new.roles = old.roles.extract_if(.., |role| !role.evidence.is_empty() && role.evidence.iter().all(goes)).collect();
    new
}

fn part_statements(found: &mut Analysis, parting: &Parting) {
    let mut theirs = BTreeSet::new();
    for statement in &mut found.statements {
        let speaks = statement.speaker.as_ref() == Some(parting.from);
        if speaks && statement.speaker_at.as_ref().is_some_and(|at| parting.takes(&at.document, at.span())) {
            theirs.insert(statement.id.clone());
        }
        for relay in &mut statement.relayed_by {
            if relay.actor.as_ref() == Some(parting.from) && parting.takes(&relay.words.document, relay.words.span()) {
                relay.actor = Some(parting.to.clone());
            }
        }
    }
    speakers::change(found, &theirs, Some(parting.from), parting.to);
}

/// A relation goes where all its evidence goes; where only some goes, the new actor gets a relation of its own.
fn part_relations(found: &mut Analysis, parting: &Parting) {
    let sources = Sources::of(&found.documents);
    let turned = |id: &ActorId| if id == parting.from { parting.to.clone() } else { id.clone() };
    let mut added = Vec::new();
    for relation in found.relations.iter_mut().filter(|relation| relation.has(parting.from)) {
        let (going, staying): (Vec<_>, Vec<_>) =
            relation.evidence.drain(..).partition(|evidence| parting.takes(&evidence.document, evidence.span()));
        let (source, target) = (turned(&relation.source), turned(&relation.target));
        if staying.is_empty() {
            *relation = Relation { source, target, evidence: going, ..relation.clone() };
        } else {
            relation.evidence = staying;
            if !going.is_empty() {
                relation.weigh(&sources);
                let id = content_id("r", &[source.as_str(), target.as_str(), relation.kind.code()]).into();
                let mut other = Relation { id, source, target, evidence: going, ..relation.clone() };
                other.weigh(&sources);
                added.push(other);
            }
        }
    }
    found.relations.extend(added);
}

/// The record names the new actor where the text does. It took part where the meeting's evidence names it, and the old
/// actor did not where all that told of him there has gone.
fn part_meetings(found: &mut Analysis, parting: &Parting) {
    for meeting in &mut found.meetings {
        let told = || meeting.evidence.iter().chain(meeting.record.iter().flat_map(|entry| &entry.evidence));
        let names = |mentions| told().any(|evidence| names_any(mentions, &evidence.document, evidence.span()));
        let (new_there, old_there) = (names(&parting.going), names(&parting.staying));
        if let Some(number) = meeting.participants.iter().position(|id| id == parting.from).filter(|_| new_there) {
            meeting.participants.insert(number + 1, parting.to.clone());
            if !old_there {
                meeting.participants.remove(number);
            }
        }
        for entry in meeting.record.iter_mut().filter(|entry| entry.actor.as_ref() == Some(parting.from)) {
            if entry.evidence.iter().all(|evidence| parting.takes(&evidence.document, evidence.span())) {
                entry.actor = Some(parting.to.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::assemble;
    use super::*;
    use crate::fixture::{self, at, russia, sherman, within};
    use crate::model::{Change, Document, Dossier};

    /// The fixture with some mentions of Wendy Sherman found to be of Brad Sherman.
    fn split_off(mentions: impl Fn(&Document) -> Vec<Evidence>) -> (Dossier, ActorId) {
        let analysis = fixture::analysis();
        let mentions = mentions(&analysis.documents[0]);
        let change = Change::Split { actor: sherman(), name: "Brad Sherman".into(), mentions };
        let new = change.new_actor().unwrap();
        (assemble(&analysis, &[fixture::edit(change)]), new)
    }

    fn spoken_by(dossier: &Dossier, actor: &ActorId) -> Vec<String> {
        let statements = dossier.found.statements.iter().filter(|statement| statement.speaker.as_ref() == Some(actor));
        statements.map(|statement| statement.content[0].words.clone()).collect()
    }

    #[test]
    fn the_mentions_go_and_with_them_what_they_say() {
        let (dossier, brad) = split_off(|geneva| {
            vec![within(geneva, "Sherman told reporters", "Sherman"), within(geneva, "she added", "she")]
        });
        let new = dossier.found.actor(&brad).unwrap();
        assert_eq!((new.name.as_str(), new.aliases.as_slice()), ("Brad Sherman", &["Sherman".to_owned()][..]));
        assert_eq!(new.mentions.len(), 2);
        assert_eq!(spoken_by(&dossier, &brad), ["We were firm", "Some of the Russian demands"]);
        assert_eq!(spoken_by(&dossier, &sherman()), ["send its troops back to barracks"]);
        assert!(dossier.found.actor(&sherman()).unwrap().aliases.is_empty(), "nobody else is called so");
    }

    #[test]
    fn positions_and_the_record_follow_what_was_said() {
        let (dossier, brad) = split_off(|geneva| {
            vec![within(geneva, "Sherman told reporters", "Sherman"), within(geneva, "she added", "she")]
        });
        assert_eq!(dossier.found.positions[0].actor, brad);
        let tone = dossier.found.meetings[0].record.iter().find(|entry| entry.text == "firm").unwrap();
        assert_eq!(tone.actor, Some(brad));
    }

    #[test]
    fn a_relation_goes_where_its_words_name_the_new_actor() {
        let (dossier, brad) = split_off(|geneva| vec![within(geneva, "She called on", "She")]);
        let ends: Vec<_> = dossier.found.relations.iter().filter(|relation| relation.has(&brad)).collect();
        assert_eq!(ends.len(), 1);
        assert_eq!((&ends[0].source, &ends[0].target), (&brad, &russia()));
    }

    #[test]
    fn evidence_that_names_only_the_new_actor_makes_a_relation_of_its_own() {
        let mut analysis = fixture::analysis();
        let geneva = analysis.documents[0].clone();
        let demand = fixture::statement_id(&analysis.statements, "send its troops");
        let firm = at(&geneva, "\"We were firm,\" Sherman told reporters after the meeting");
        let relation = analysis.relations.iter_mut().find(|relation| relation.evidence[0].cue == "called on").unwrap();
        let more = fixture::relation(sherman(), relation.kind, russia(), firm, "firm").evidence;
        relation.evidence.splice(0..0, more);
        let mentions = vec![within(&geneva, "She called on", "She")];
        let change = Change::Split { actor: sherman(), name: "Brad Sherman".into(), mentions };
        let brad = change.new_actor().unwrap();
        let dossier = assemble(&analysis, &[fixture::edit(change)]);
        let of = |actor: &ActorId| {
            let relation =
                dossier.found.relations.iter().find(|relation| relation.has(actor) && relation.has(&russia()));
            relation.unwrap().evidence.iter().map(|evidence| evidence.cue.clone()).collect::<Vec<_>>()
        };
        assert_eq!((of(&sherman()), of(&brad)), (vec!["firm".to_owned()], vec!["called on".to_owned()]));
        assert_eq!(dossier.found.statement(&demand).unwrap().speaker, Some(brad));
    }

    #[test]
    fn who_led_the_delegation_is_told_by_the_words_that_say_so() {
        let (dossier, brad) = split_off(|geneva| vec![within(geneva, "Wendy Sherman led", "Wendy Sherman")]);
        let talks = &dossier.found.meetings[0];
        assert!(talks.participants.contains(&brad));
        let head = talks.record.iter().find(|entry| entry.text.starts_with("Wendy Sherman")).unwrap();
        assert_eq!(head.actor, Some(brad.clone()));
        assert_eq!(dossier.found.actor(&brad).unwrap().roles[0].title, "Deputy Secretary of State");
    }

    #[test]
    fn a_split_of_mentions_that_are_not_there_is_an_orphan() {
        let (dossier, brad) = split_off(|geneva| vec![within(geneva, "Ryabkov said that", "Ryabkov")]);
        assert_eq!(dossier.orphans, [0]);
        assert!(dossier.found.actor(&brad).is_none());
    }

    #[test]
    fn a_split_and_a_merge_back_leave_what_was_there() {
        let analysis = fixture::analysis();
        let mentions = vec![within(&analysis.documents[0], "She called on", "She")];
        let split = Change::Split { actor: sherman(), name: "Brad Sherman".into(), mentions };
        let merge = Change::Merge { keep: sherman(), merge: split.new_actor().unwrap() };
        let mut dossier = assemble(&analysis, &[split, merge].map(fixture::edit));
        dossier.found.relations.sort_by(|one, other| one.id.cmp(&other.id));
        let mut before = analysis;
        before.relations.sort_by(|one, other| one.id.cmp(&other.id));
        assert_eq!(dossier.found, before);
    }
}
