//! Bodies without a name of which somebody who has one holds an office, and offices that stand with others or with a rank.

use super::cast::{assert_offices, holds, kind, named, offices, read};
use dossier::model::ActorKind;

#[test]
fn a_body_without_a_name_is_one_where_somebody_who_is_named_holds_its_office() {
    let analysis = read(&["The president of the port authority, Vera Kuhl, met the crew in Bergen on Tuesday. \
        The port authority said the quay was open. Harbour board chair Petra Lind was silent. \
        A spokeswoman for the ferry board, Mira Doll, declined to comment."]);
    assert_offices(
        &analysis,
        &[
            ("Vera Kuhl", "president", "port authority"),
            ("Petra Lind", "chair", "harbour board"),
            ("Mira Doll", "spokeswoman", "ferry board"),
        ],
    );
    let authority = named(&analysis, "port authority").expect("a body");
    assert_eq!((authority.kind, authority.mentions.len()), (ActorKind::Organization, 2));
    assert!(analysis.statements.iter().any(|told| told.speaker.as_ref() == Some(&authority.id)));
}

#[test]
fn the_noun_alone_stands_for_the_body_described_before() {
    let analysis = read(&["The pension fund lost money in May. The fund's director, Max Ohl, denied that on Monday."]);
    assert_offices(&analysis, &[("Max Ohl", "director", "pension fund")]);
}

#[test]
fn a_body_without_a_name_is_one_across_articles_where_the_same_person_holds_its_office() {
    let article = "The head of the farmers' association, Jon Falk, met the crew in Bergen on Tuesday.";
    let analysis = read(&[article, article]);
    let bodies = analysis.actors.iter().filter(|actor| actor.name == "farmers' association").count();
    assert_eq!(bodies, 1, "{:?}", offices(&analysis, "Jon Falk"));
}

#[test]
fn an_office_and_a_rank_before_a_name_are_two() {
    let analysis = read(&["Norway spoke on Monday. Norwegian Defence Minister General Anton Kahl agreed. \
        Norwegian army chief of staff Brigadier General Paul Nagel did not. Deputy army chief Bo Kern was away."]);
    assert_offices(
        &analysis,
        &[("Anton Kahl", "Defence Minister", "Norway"), ("Paul Nagel", "army chief of staff", "Norway")],
    );
    let ranks = |name| offices(&analysis, name).into_iter().map(|(title, _)| title).collect::<Vec<_>>();
    assert!(ranks("Anton Kahl").contains(&"General".to_owned()), "{:?}", ranks("Anton Kahl"));
    assert_eq!(ranks("Bo Kern"), ["Deputy army chief"]);
}

#[test]
fn whoever_speaks_for_a_minister_speaks_for_no_body_named_before() {
    let analysis = read(&["The Rural League accused Economy Minister Tonu Ilves of Estonia of sleeping on Monday. \
        A spokesman for the minister, Rasmus Tomi, rejected that."]);
    assert_offices(&analysis, &[("Rasmus Tomi", "spokesman", "Tonu Ilves")]);
}

#[test]
fn where_an_ambassador_is_sent_is_not_whose_he_is() {
    let analysis = read(&["Japan, through its ambassador to Latvia, Kenji Mori, offered a loan on Monday."]);
    assert!(!holds(&analysis, "Kenji Mori", "ambassador", "Latvia"), "{:?}", offices(&analysis, "Kenji Mori"));
    assert_offices(&analysis, &[("Kenji Mori", "ambassador", "Japan")]);
}

#[test]
fn what_a_minister_is_for_is_no_body_with_the_states_adjective() {
    let analysis = read(&["Latvian Energy and Water Resources Minister Arno Tuls spoke on Monday."]);
    assert_offices(&analysis, &[("Arno Tuls", "Energy and Water Resources Minister", "Latvia")]);
    let spokesman = read(&["\"Nobody asked us,\" said Harald Karm, a spokesman for the energy and water ministry."]);
    assert_eq!(offices(&spokesman, "Harald Karm")[0].0, "spokesman");
}

#[test]
fn two_offices_before_a_name_are_those_of_one_person() {
    let analysis = read(&["Norvik's president Otto Hahn was away on Monday. \
        \"It is a great day,\" the company president and CEO Louis Gall said."]);
    let speaker = analysis.statements.iter().find_map(|told| told.speaker.clone());
    assert_eq!(speaker, named(&analysis, "Louis Gall").map(|gall| gall.id.clone()));
}

#[test]
fn the_union_in_small_letters_is_the_workers() {
    let analysis =
        read(&["The European Union met in Brussels on Monday. The union's president, Slavko Moe, warned the \
        dockers of Bergen that they would lose their wages."]);
    assert!(!holds(&analysis, "Slavko Moe", "president", "European Union"), "{:?}", offices(&analysis, "Slavko Moe"));
}

#[test]
fn a_factory_is_no_person() {
    let analysis = read(&["Mintra showed the new bus at its Anderson Factory near Bergen on Monday."]);
    assert_ne!(kind(&analysis, "Anderson Factory"), Some(ActorKind::Person));
}

#[test]
fn its_president_behind_a_source_is_the_sources() {
    let analysis =
        read(&["Latvia has shut the quay to ships from Estonia since Monday, according to the Riga Barge Owners' \
        Association. Its president, Wim Sael, urged both states to stop."]);
    assert_offices(&analysis, &[("Wim Sael", "president", "Riga Barge Owners' Association")]);
}

#[test]
fn a_counterparts_title_gives_way_to_the_one_that_an_article_gives() {
    let analysis = read(&[
        "Latvian Energy and Water Minister Arno Tuls spoke in Riga on Monday. His Estonian counterpart, Mart Saar, disagreed.",
        "Mart Saar, Estonia's water minister, left on Tuesday.",
    ]);
    assert_eq!(offices(&analysis, "Mart Saar"), [("water minister".to_owned(), "Estonia".to_owned())]);
}
