//! One row for each actor.

use super::{Remarks, cell, name, table};
use crate::model::{Actor, ActorKind, Dossier, Judgement, Role, Target};
use serde::Serialize;
use std::collections::BTreeSet;
use std::io::{self, Write};

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    name: String,
    kind: ActorKind,
    unnamed: bool,
    aliases: String,
    roles: String,
    of: String,
    mentions: usize,
    articles: usize,
    statements: usize,
    relations: usize,
    judgement: Option<Judgement>,
    grade: Option<String>,
    notes: String,
}

pub(in crate::export) fn write(dossier: &Dossier, out: &mut dyn Write) -> io::Result<()> {
    table(dossier.found.actors.iter().map(|actor| row(actor, dossier)), out)
}

fn row<'a>(actor: &'a Actor, dossier: &Dossier) -> Row<'a> {
    let found = &dossier.found;
    let articles: BTreeSet<_> = actor.mentions.iter().map(|mention| &mention.document).collect();
    let role = |role: &Role| match name(found, role.of.as_ref()) {
        of if of.is_empty() => role.title.clone(),
        of => format!("{} ({of})", role.title),
    };
    let Remarks { judgement, grade, notes } = Remarks::on(&Target::Actor(actor.id.clone()), dossier);
    Row {
        id: actor.id.as_str(),
        name: cell(&actor.name),
        kind: actor.kind,
        unnamed: actor.unnamed,
        aliases: cell(actor.aliases.join("; ")),
        roles: cell(actor.roles.iter().map(role).collect::<Vec<_>>().join("; ")),
        of: name(found, actor.of.as_ref()),
        mentions: actor.mentions.len(),
        articles: articles.len(),
        statements: found.statements.iter().filter(|statement| statement.speaker.as_ref() == Some(&actor.id)).count(),
        relations: found.relations.iter().filter(|relation| relation.has(&actor.id)).count(),
        judgement,
        grade,
        notes,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use super::*;
    use crate::fixture;

    #[test]
    fn a_row_tells_who_it_is_and_how_much_there_is_of_it() {
        let rows = read(write, &fixture::analysis(), &[]);
        let cells = ["name", "kind", "aliases", "roles", "of", "mentions", "articles", "statements", "relations"];
        assert_eq!(
            cells.map(|cell| rows[0][cell].as_str()),
            [
                "Wendy Sherman",
                "person",
                "Sherman",
                "Deputy Secretary of State (United States)",
                "United States",
                "4",
                "1",
                "3",
                "2"
            ]
        );
    }
}
