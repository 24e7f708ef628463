//! The graph of actors and relations as GEXF 1.3, for Gephi.

use super::graph::{Attribute, EDGE_ATTRIBUTES, Edge, NODE_ATTRIBUTES, Node, edges, nodes};
use super::xml::escaped;
use crate::model::{ActorKind, Dossier};
use std::io::{self, Write};

pub(super) fn write(dossier: &Dossier, title: &str, generator: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(
        out,
        r#"<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>{}</creator><title>{}</title></meta>
<graph defaultedgetype="directed">"#,
        escaped(generator),
        escaped(title)
    )?;
    declare("node", &NODE_ATTRIBUTES, out)?;
    declare("edge", &EDGE_ATTRIBUTES, out)?;
    writeln!(out, "<nodes>")?;
    for Node { actor, values } in nodes(dossier) {
        let [red, green, blue] = colour(actor.kind);
        writeln!(out, r#"<node id="{}" label="{}">"#, escaped(actor.id.as_str()), escaped(&actor.name))?;
        describe(&NODE_ATTRIBUTES, &values, out)?;
        writeln!(out, r#"<viz:color r="{red}" g="{green}" b="{blue}"/></node>"#)?;
    }
    writeln!(out, "</nodes>\n<edges>")?;
    for Edge { relation, values } in edges(dossier) {
        // Between two actors there may be one edge of each kind: without the kind, Gephi would add them up.
        writeln!(
            out,
            r#"<edge id="{}" source="{}" target="{}" kind="{}" label="{}" weight="{}">"#,
            escaped(relation.id.as_str()),
            escaped(relation.source.as_str()),
            escaped(relation.target.as_str()),
            relation.kind.code(),
            relation.kind.label(),
            relation.evidence.len()
        )?;
        describe(&EDGE_ATTRIBUTES, &values, out)?;
        writeln!(out, "</edge>")?;
    }
    writeln!(out, "</edges>\n</graph>\n</gexf>")
}

fn declare(class: &str, attributes: &[Attribute], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, r#"<attributes class="{class}">"#)?;
    for Attribute { name, is_number } in attributes {
        let kind = if *is_number { "integer" } else { "string" };
        writeln!(out, r#"<attribute id="{name}" title="{name}" type="{kind}"/>"#)?;
    }
    writeln!(out, "</attributes>")
}

fn describe(attributes: &[Attribute], values: &[String], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<attvalues>")?;
    for (Attribute { name, .. }, value) in attributes.iter().zip(values).filter(|(_, value)| !value.is_empty()) {
        writeln!(out, r#"<attvalue for="{name}" value="{}"/>"#, escaped(value))?;
    }
    writeln!(out, "</attvalues>")
}

/// The colours of the window on light ground.
const fn colour(kind: ActorKind) -> [u8; 3] {
    match kind {
        ActorKind::Person => [0x0a, 0x64, 0x74],
        ActorKind::Organization => [0x64, 0x40, 0xb0],
        ActorKind::State => [0x6a, 0x5c, 0x00],
        ActorKind::Group => [0x96, 0x33, 0x6d],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::assemble;
    use crate::fixture;

    fn sample(name: &str) -> String {
        let mut found = fixture::analysis();
        found.actors[0].name = name.into();
        let mut out = Vec::new();
        write(&assemble(&found, &[]), "Talks & more", "dossier", &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_actor_is_a_node_and_every_relation_an_edge() {
        let gexf = sample("Wendy Sherman");
        assert_eq!(gexf.matches("<node ").count(), 8);
        assert_eq!(gexf.matches("<edge ").count(), 7);
        assert!(
            gexf.contains(
                r#"source="state-russia" target="organization-nato" kind="threaten" label="warns" weight="1">"#
            )
        );
        assert!(gexf.contains(r#"kind="consult" label="meets" weight="1">"#));
        assert!(gexf.contains(r#"<attvalue for="first_day" value="2022-01-10"/>"#));
    }

    #[test]
    fn names_are_escaped() {
        let gexf = sample("\"A\" <B> & C");
        assert!(gexf.contains(r#"label="&quot;A&quot; &lt;B&gt; &amp; C">"#));
        assert!(gexf.contains("<title>Talks &amp; more</title>"));
    }
}
