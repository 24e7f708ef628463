//! Several who act without a name, and lists that the parser tears. All people are made up.

use crate::relation_rules::{links, read};
use dossier::model::{ActorId, Relation, RelationKind};

/// Whom the first does so to, by the article.
fn targets(text: &str, source: &str, kind: RelationKind) -> Vec<String> {
    let analysis = read(text);
    let name = |id: &ActorId| analysis.actors.iter().find(|actor| actor.id == *id).map(|actor| actor.name.clone());
    let found = analysis.relations.iter().filter(|found| found.kind == kind);
    let ends = found.filter_map(|found| {
        let (one, other) = (name(&found.source), name(&found.target));
        // Those who consult do so with one another.
        let is_back = kind == RelationKind::Consult && other.as_deref() == Some(source);
        if one.as_deref() == Some(source) { other } else { one.filter(|_| is_back) }
    });
    let mut ends: Vec<String> = ends.collect();
    ends.sort();
    ends
}

#[test]
fn bodies_of_one_kind_act_together() {
    use RelationKind::{Accuse, Consult, Request};
    for (text, source, kind, target) in [
        ("Aid agencies accused Norway of blocking the port.", "Aid agencies", Accuse, "Norway"),
        ("Norwegian companies criticised the Supreme Court.", "Norwegian companies", Accuse, "Supreme Court"),
        ("Opposition parties urged Anna Kern to resign.", "Opposition parties", Request, "Anna Kern"),
        ("Anna Kern met business groups on Monday.", "Anna Kern", Consult, "business groups"),
    ] {
        assert_eq!(targets(text, source, kind), [target], "{text}");
    }
    // Not the state's.
    assert!(targets("Norwegian companies criticised the Supreme Court.", "Norway", Accuse).is_empty());
    // Those two, named before.
    let text = "Norsk Hydro and Airbus were late. The companies accused Anna Kern of lying.";
    assert!(read(text).actors.iter().all(|actor| !actor.name.ends_with("companies")));
}

#[test]
fn who_is_met_is_whoever_the_number_counts() {
    use RelationKind::Consult;
    assert_eq!(
        targets("Anna Kern met a number of senior ministers in Oslo.", "Anna Kern", Consult),
        ["senior ministers"]
    );
    assert_eq!(
        targets("Anna Kern met international partners in Oslo.", "Anna Kern", Consult),
        ["international partners"]
    );
    assert!(targets("Anna Kern met her partners in Oslo.", "Anna Kern", Consult).is_empty());
    assert_eq!(targets("Anna Kern met European leaders in Oslo.", "Anna Kern", Consult), ["European leaders"]);
    assert_eq!(
        targets("Anna Kern updated members of the Labour Party on the talks.", "Anna Kern", Consult),
        ["Labour Party"]
    );
}

#[test]
fn everybody_in_a_list_is_met() {
    use RelationKind::Consult;
    assert_eq!(
        targets("Anna Kern held talks with Ola Berg, as well as union leaders.", "Anna Kern", Consult),
        ["Ola Berg", "union leaders"]
    );
    assert_eq!(
        targets(
            "In Oslo Anna Kern met with the Labour Party, as well as local fishing groups focused on saving the cod, and \
             counting it.",
            "Anna Kern",
            Consult
        ),
        ["Labour Party", "local fishing groups"]
    );
    assert_eq!(
        targets(
            "Anna Kern joined the Secretary of State and international partners for talks on cod.",
            "Anna Kern",
            Consult
        ),
        ["Secretary of State", "international partners"]
    );
}

#[test]
fn both_are_none_of_those_that_are_only_spoken_about() {
    let text = "Ministers discussed the Iceland crisis. Anna Kern raised the situation in Ukraine. It is right that \
                both countries continue to discuss cod.";
    let analysis = read(text);
    let pair = |found: &Relation| links(&analysis, found, "Iceland", "Ukraine");
    assert!(!analysis.relations.iter().any(pair));
}
