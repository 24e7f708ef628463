//! Offices and whose they are: beside a name, behind an organ, in the plural, by description alone.

use super::cast::{holds, kind, named, offices, read};
use dossier::model::ActorKind;

#[test]
fn of_two_who_are_joined_each_holds_the_office_of_the_body_before_it() {
    let analysis =
        read(&["Oldrid Navigation chief executive Anna Kern and Sul Terminais founder Bo Lind met on Monday."]);
    assert!(holds(&analysis, "Anna Kern", "chief executive", "Oldrid Navigation"));
    assert!(holds(&analysis, "Bo Lind", "founder", "Sul Terminais"), "{:?}", offices(&analysis, "Bo Lind"));
}

#[test]
fn a_vice_president_joined_to_a_president_is_of_the_same_body() {
    let analysis = read(&["Vorvik Dockers' Union President Jon Sand and Vice President Eva Moe left on Monday."]);
    assert!(
        holds(&analysis, "Eva Moe", "Vice President", "Vorvik Dockers' Union"),
        "{:?}",
        offices(&analysis, "Eva Moe")
    );
}

#[test]
fn an_office_in_the_plural_is_held_by_each_whom_it_introduces() {
    let analysis = read(&["The Agrarian League's deputies Ida Crnko and Marin Bel abstained on Monday."]);
    for name in ["Ida Crnko", "Marin Bel"] {
        assert!(holds(&analysis, name, "deputy", "Agrarian League"), "{name}: {:?}", offices(&analysis, name));
    }
}

#[test]
fn whoever_speaks_for_a_ministry_speaks_for_its_state() {
    let analysis = read(&["Norwegian foreign ministry spokesman Ola Dal said on Monday that the talks were frank. \
        A spokeswoman for the Danish defence ministry, Mette Krag, disagreed."]);
    assert!(holds(&analysis, "Ola Dal", "spokesman", "Norway"), "{:?}", offices(&analysis, "Ola Dal"));
    assert!(holds(&analysis, "Mette Krag", "spokeswoman", "Denmark"), "{:?}", offices(&analysis, "Mette Krag"));
}

#[test]
fn a_spokesman_may_be_a_persons() {
    let analysis =
        read(&["Premier Vera Moe of Latvia spoke on Monday. Moe's spokesman, Karl Ozols, said she would stay."]);
    assert!(holds(&analysis, "Karl Ozols", "spokesman", "Vera Moe"), "{:?}", offices(&analysis, "Karl Ozols"));
}

#[test]
fn a_description_finds_the_one_who_holds_the_office_and_is_named_before() {
    let analysis = read(&[
        "Latvian Foreign Minister Vera Moe spoke on Monday. Estonia listened.",
        "Vera Moe flew home on Tuesday. In the end the Latvian minister did not sign.",
        "A Latvian minister was seen in Bergen on Tuesday.",
    ]);
    let called = named(&analysis, "Vera Moe").into_iter().flat_map(|moe| &moe.mentions);
    let count = called.filter(|mention| mention.words == "Latvian minister").count();
    assert_eq!(count, 1, "a minister whom an article does not name is not taken for her");
}

#[test]
fn a_noun_in_capitals_before_an_office_is_the_body_named_before() {
    let analysis = read(&["The Border Commission met on Monday. Commission chairman Luc Perrin was late."]);
    assert!(holds(&analysis, "Luc Perrin", "chairman", "Border Commission"), "{:?}", offices(&analysis, "Luc Perrin"));
}

#[test]
fn letters_that_are_told_something_are_a_body() {
    let analysis =
        read(&["Two people told ANR on Monday that Mr Corvane had left. ANR reported later that he was ill."]);
    assert_eq!(kind(&analysis, "ANR"), Some(ActorKind::Organization));
    assert_eq!(kind(&analysis, "Corvane"), Some(ActorKind::Person));
}

#[test]
fn an_embassy_is_a_body_by_where_it_stands() {
    let analysis = read(&["A spokesman for the Swedish embassy in Nairobi said on Monday that nobody was hurt."]);
    assert_eq!(kind(&analysis, "Swedish embassy in Nairobi"), Some(ActorKind::Organization));
}

#[test]
fn who_is_asked_is_not_who_asks() {
    let analysis = read(&["Jan Orrel met Luka Sorvan on Monday and asked him to wait."]);
    let is_him = |name: &str| named(&analysis, name).unwrap().mentions.iter().any(|mention| mention.words == "him");
    assert!(is_him("Luka Sorvan") && !is_him("Jan Orrel"));
}

#[test]
fn an_office_that_one_person_of_the_folder_holds_is_that_person_where_an_article_names_him_without_it() {
    let analysis = read(&[
        "Latvian Finance Minister Vera Moe spoke in Riga on Monday.",
        "Vera Moe flew home on Tuesday. The finance minister had signed nothing.",
        "Vera Moe wants to stay. The party will look for a new finance minister.",
        "In Riga the finance minister was not seen on Tuesday.",
    ]);
    let moe = named(&analysis, "Vera Moe").unwrap();
    let described = moe.mentions.iter().filter(|mention| mention.words.eq_ignore_ascii_case("finance minister"));
    let documents: Vec<_> = described.map(|mention| &mention.document).collect();
    // The first article's is a title before her name.
    assert!(documents.contains(&&analysis.documents[1].id), "{:?}", moe.mentions);
    assert!(!documents.contains(&&analysis.documents[2].id), "a new minister is another");
    assert!(!documents.contains(&&analysis.documents[3].id), "an article that does not name her may mean another");
}

#[test]
fn a_president_of_something_unknown_is_not_the_only_president_of_the_folder() {
    let analysis =
        read(&["President Lou Pell of Latvia arrived on Monday. Then Dana Kow spoke. The president of Lodge Green \
        had to wait for silence."]);
    let pell = named(&analysis, "Lou Pell").unwrap();
    assert_eq!(pell.mentions.iter().filter(|mention| mention.words == "president").count(), 0, "{:?}", pell.mentions);
}

#[test]
fn whoever_is_to_hold_an_office_is_told_by_its_last_word() {
    let analysis = read(&["Vera Moe, the mayor-elect of Bergen, promised clean streets on Monday."]);
    assert!(offices(&analysis, "Vera Moe").iter().any(|(title, _)| title == "mayor-elect"));
}

#[test]
fn an_office_is_given_laid_down_and_told_by_its_verb() {
    let analysis = read(&["The Selm Dockers' Union has elected Anna Kern treasurer. \
        The Vorvik Chess Club, which is run by Bo Lind, meets on Monday."]);
    assert!(holds(&analysis, "Anna Kern", "treasurer", "Selm Dockers' Union"), "{:?}", offices(&analysis, "Anna Kern"));
    assert!(holds(&analysis, "Bo Lind", "head", "Vorvik Chess Club"), "{:?}", offices(&analysis, "Bo Lind"));
}

#[test]
fn a_noun_before_an_office_is_the_body_that_it_stands_for() {
    let analysis = read(&["The Vorvik Chess Club barred two players on Monday. \
        Club chairman Bo Lind said they had cheated."]);
    assert!(holds(&analysis, "Bo Lind", "chairman", "Vorvik Chess Club"), "{:?}", offices(&analysis, "Bo Lind"));
}

#[test]
fn who_came_before_somebody_held_the_same_office() {
    let analysis = read(&["Vera Moe, chief executive of Mintra Shipping, spoke on Monday. \
        Her predecessor, Bo Berg, left in March."]);
    let of = offices(&analysis, "Bo Berg");
    assert!(holds(&analysis, "Bo Berg", "former chief executive", "Mintra Shipping"), "{of:?}");
}

#[test]
fn an_office_in_the_plural_is_of_each_who_is_named_behind_it() {
    let analysis = read(&["The Agrarian League's co-chairs, Ida Crnko and Marin Bel, abstained on Monday."]);
    for name in ["Ida Crnko", "Marin Bel"] {
        assert!(holds(&analysis, name, "co-chair", "Agrarian League"), "{name}: {:?}", offices(&analysis, name));
    }
    let analysis = read(&["The presidents of Latvia and Estonia, Vera Moe and Jaan Tamm, met on Monday."]);
    assert!(holds(&analysis, "Vera Moe", "president", "Latvia"), "{:?}", offices(&analysis, "Vera Moe"));
    assert!(holds(&analysis, "Jaan Tamm", "president", "Estonia"), "{:?}", offices(&analysis, "Jaan Tamm"));
}

#[test]
fn an_office_may_open_the_sentence_and_another_may_follow_one_that_is_over() {
    let analysis = read(&["As head of the Bergen Harbour Authority, Vera Moe has fined four carriers. \
        Bo Berg, who was then transport minister and is now chair of Mintra Shipping, paid on Monday."]);
    assert!(holds(&analysis, "Vera Moe", "head", "Bergen Harbour Authority"), "{:?}", offices(&analysis, "Vera Moe"));
    assert!(holds(&analysis, "Bo Berg", "chair", "Mintra Shipping"), "{:?}", offices(&analysis, "Bo Berg"));
}

#[test]
fn an_office_without_a_body_is_of_the_firm_that_bears_the_name_of_the_family() {
    let analysis = read(&["Chief Executive Ines Valdor left on Monday. Analysts saw it coming. \
        Valdor Shipping has lost money for years, and so has Halcro Bank."]);
    let of = offices(&analysis, "Ines Valdor");
    assert!(holds(&analysis, "Ines Valdor", "Chief Executive", "Valdor Shipping"), "{of:?}");
}

#[test]
fn an_office_at_a_body_is_of_the_one_that_is_named_behind_its_kind() {
    let analysis = read(&["Vera Moe, analyst at the broker Halcro Securities, expects a loss."]);
    assert!(holds(&analysis, "Vera Moe", "analyst", "Halcro Securities"), "{:?}", offices(&analysis, "Vera Moe"));
}

#[test]
fn a_list_of_portfolios_is_one_office_and_no_body() {
    let analysis = read(&["Latvian Minister of Youth, Culture and Sport Vera Moe resigned on Monday."]);
    let of = offices(&analysis, "Vera Moe");
    assert!(holds(&analysis, "Vera Moe", "Minister of Youth, Culture and Sport", "Latvia"), "{of:?}");
    assert_eq!(kind(&analysis, "Culture and Sport"), None);
}

#[test]
fn the_secretary_of_a_council_is_of_a_council() {
    let analysis =
        read(&["Earlier, Secretary of the National Security and Defense Council Erik Falk called an attack unlikely."]);
    let of = offices(&analysis, "Erik Falk");
    assert!(holds(&analysis, "Erik Falk", "Secretary", "National Security and Defense Council"), "{of:?}");
}

#[test]
fn of_two_offices_before_a_name_each_has_its_own_body() {
    let analysis = read(&["Vorvik Harbour Board chair and Bergen mayor Vera Moe left on Monday."]);
    assert!(holds(&analysis, "Vera Moe", "chair", "Vorvik Harbour Board"), "{:?}", offices(&analysis, "Vera Moe"));
}

#[test]
fn whom_an_article_stands_for_is_not_the_one_who_is_named_next() {
    for met in
        ["The Prime Minister and President Orlan met on 3 March.", "Prime Minister and President Orlan at the talks."]
    {
        let offices = offices(&read(&[met]), "Orlan");
        let titles: Vec<&str> = offices.iter().map(|(title, _)| title.as_str()).collect();
        assert_eq!(titles, ["President"], "{met}");
    }
}

#[test]
fn a_field_of_two_words_is_of_the_office_and_not_of_the_body() {
    let analysis = read(&["Norwegian Foreign Trade Minister Ola Dal cancelled the talks on Monday."]);
    assert!(holds(&analysis, "Ola Dal", "Foreign Trade Minister", "Norway"), "{:?}", offices(&analysis, "Ola Dal"));
}
