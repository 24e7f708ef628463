//! Who acts, and as what.

use super::writer::{Writer, remarked};
use super::{Block, Line, Section, counted, dates};
use crate::model::{Actor, ActorKind, Mention, Role, Target, Tenure};
use std::collections::BTreeSet;

pub(super) fn section(writer: &mut Writer) -> Option<Section> {
    let mut blocks = Vec::new();
    for kind in ActorKind::ALL {
        let mut actors: Vec<_> = writer.dossier.found.actors.iter().filter(|actor| actor.kind == kind).collect();
        actors.sort_by(|one, other| {
            other.mentions.len().cmp(&one.mentions.len()).then_with(|| one.name.cmp(&other.name))
        });
        if !actors.is_empty() {
            blocks.push(Block::Heading(Line::text(heading(kind))));
            blocks.push(Block::List(actors.into_iter().map(|actor| line(actor, writer)).collect()));
        }
    }
    (!blocks.is_empty()).then_some(Section { heading: "Actors", blocks })
}

const fn heading(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Persons",
        ActorKind::Organization => "Organizations",
        ActorKind::State => "States",
        ActorKind::Group => "Groups",
    }
}

fn line(actor: &Actor, writer: &mut Writer) -> Line {
    let mut line = Line::strong(&actor.name);
    for (number, role) in actor.roles.iter().enumerate() {
        let cites = writer.cite(&role.evidence);
        line = line.and(if number == 0 { ", " } else { "; " }).and(title(role, writer)).cite(cites);
    }
    if let Some(of) = actor.of.as_ref().filter(|of| actor.roles.iter().all(|role| role.of.as_ref() != Some(of))) {
        line = line.and(format!(", of {}", writer.name(of)));
    }
    if !actor.aliases.is_empty() {
        line = line.and(format!("; also called {}", actor.aliases.join(", ")));
    }
    let documents: BTreeSet<_> = actor.mentions.iter().map(|mention| &mention.document).collect();
    let mentions = counted(actor.mentions.len(), "mention");
    let first = actor.mentions.first().map(Mention::evidence);
    // Somebody without a role is cited by the words that first name him.
    let cites = if actor.roles.is_empty() { writer.cite(&first) } else { Vec::new() };
    line = line.and(format!(". {mentions} in {}.", counted(documents.len(), "article"))).cite(cites);
    remarked(line, writer.dossier, &Target::Actor(actor.id.clone()))
}

fn title(role: &Role, writer: &Writer) -> String {
    let tenure = match role.tenure {
        Tenure::Current => "",
        Tenure::Former => "former ",
        Tenure::Acting => "acting ",
        Tenure::Incoming => "incoming ",
    };
    let of = role.of.as_ref().map(|of| format!(" ({})", writer.name(of))).unwrap_or_default();
    let reported = role.reported.map(|days| format!(", reported {}", dates::span(days))).unwrap_or_default();
    // The title may say so itself.
    let tenure = if role.title.starts_with(tenure) { "" } else { tenure };
    format!("{tenure}{}{of}{reported}", role.title)
}
