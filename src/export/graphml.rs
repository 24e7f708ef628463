//! The graph of actors and relations as GraphML, for yEd, NetworkX, igraph and others.

use super::graph::{Attribute, EDGE_ATTRIBUTES, Edge, NODE_ATTRIBUTES, Node, edges, nodes};
use super::xml::escaped;
use crate::model::Dossier;
use std::io::{self, Write};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="node-label" for="node" attr.name="label" attr.type="string"/>
<key id="edge-label" for="edge" attr.name="label" attr.type="string"/>
<key id="edge-weight" for="edge" attr.name="weight" attr.type="int"/>"#;

pub(super) fn write(dossier: &Dossier, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{HEAD}")?;
    declare("node", &NODE_ATTRIBUTES, out)?;
    declare("edge", &EDGE_ATTRIBUTES, out)?;
    writeln!(out, r#"<graph id="dossier" edgedefault="directed">"#)?;
    for Node { actor, values } in nodes(dossier) {
        writeln!(out, r#"<node id="{}">"#, escaped(actor.id.as_str()))?;
        datum("node-label", &actor.name, out)?;
        describe("node", &NODE_ATTRIBUTES, &values, out)?;
        writeln!(out, "</node>")?;
    }
    for Edge { relation, values } in edges(dossier) {
        writeln!(
            out,
            r#"<edge id="{}" source="{}" target="{}">"#,
            escaped(relation.id.as_str()),
            escaped(relation.source.as_str()),
            escaped(relation.target.as_str())
        )?;
        datum("edge-label", relation.kind.label(), out)?;
        datum("edge-weight", &relation.evidence.len().to_string(), out)?;
        describe("edge", &EDGE_ATTRIBUTES, &values, out)?;
        writeln!(out, "</edge>")?;
    }
    writeln!(out, "</graph>\n</graphml>")
}

fn declare(class: &str, attributes: &[Attribute], out: &mut dyn Write) -> io::Result<()> {
    for Attribute { name, is_number } in attributes {
        let kind = if *is_number { "int" } else { "string" };
        writeln!(out, r#"<key id="{class}-{name}" for="{class}" attr.name="{name}" attr.type="{kind}"/>"#)?;
    }
    Ok(())
}

fn describe(class: &str, attributes: &[Attribute], values: &[String], out: &mut dyn Write) -> io::Result<()> {
    let known = attributes.iter().zip(values).filter(|(_, value)| !value.is_empty());
    known.into_iter().try_for_each(|(Attribute { name, .. }, value)| datum(&format!("{class}-{name}"), value, out))
}

fn datum(key: &str, value: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, r#"<data key="{key}">{}</data>"#, escaped(value))
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
        write(&assemble(&found, &[]), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_actor_is_a_node_and_every_relation_an_edge() {
        let graphml = sample("Wendy Sherman");
        assert_eq!(graphml.matches("<node ").count(), 8);
        assert_eq!(graphml.matches("<edge ").count(), 7);
        assert_eq!(graphml.matches(r#"<data key="edge-mutual">true<"#).count(), 1, "they meet each other");
        assert!(graphml.contains(r#"<data key="edge-confirmation">tentative</data>"#));
    }

    #[test]
    fn every_value_has_a_declared_key() {
        let graphml = sample("Wendy Sherman");
        for datum in graphml.split("<data key=\"").skip(1) {
            let key = datum.split('"').next().unwrap();
            assert!(graphml.contains(&format!("<key id=\"{key}\"")), "{key}");
        }
    }

    #[test]
    fn names_are_escaped() {
        assert!(sample("\"A\" <B> & C").contains("<data key=\"node-label\">&quot;A&quot; &lt;B&gt; &amp; C</data>"));
    }
}
