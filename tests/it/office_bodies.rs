//! Of which body an office is: a city's authorities, a party out of power, the firm whose name follows what it is.

use super::cast::{assert_offices, holds, offices, read};

#[test]
fn a_mayor_or_governor_is_of_the_authorities_of_the_place() {
    let analysis = read(&["Bergen Mayor Vera Moe met the governor of Utah, Erik Falk, on Monday. \
        Mayor Jon Sand of Turin and Mayor Eva Dal of Ghent sent letters."]);
    assert_offices(
        &analysis,
        &[
            ("Vera Moe", "Mayor", "Bergen"),
            ("Erik Falk", "governor", "Utah"),
            ("Jon Sand", "Mayor", "Turin"),
            ("Eva Dal", "Mayor", "Ghent"),
        ],
    );
}

#[test]
fn who_speaks_for_a_minister_is_not_the_minister() {
    let analysis = read(&["Latvian Finance Minister Vera Moe was late on Monday. \
        A spokeswoman for the finance minister, Mette Krag, blamed the fog."]);
    let titles: Vec<String> = offices(&analysis, "Mette Krag").into_iter().map(|(title, _)| title).collect();
    assert_eq!(titles, ["spokeswoman"]);
}

#[test]
fn an_office_is_of_the_body_that_is_described_and_then_named() {
    let analysis = read(&["Jon Sand, a spokesman for Latvia's largest union, the Vorvik Dockers' Union, \
        said on Monday that the cranes would stand still."]);
    assert!(holds(&analysis, "Jon Sand", "spokesman", "Vorvik Dockers' Union"), "{:?}", offices(&analysis, "Jon Sand"));
}

#[test]
fn what_an_office_is_for_may_stand_between_it_and_the_name() {
    let analysis = read(&["In a letter to managing director Eva Moe, the Vorvik Dockers' Union's head of publishing \
        Jon Sand called off the walkout."]);
    let of = offices(&analysis, "Jon Sand");
    assert!(holds(&analysis, "Jon Sand", "head of publishing", "Vorvik Dockers' Union"), "{of:?}");
    assert_eq!(offices(&analysis, "Eva Moe").len(), 1, "{:?}", offices(&analysis, "Eva Moe"));
}

#[test]
fn who_is_out_of_power_is_a_party() {
    let analysis = read(&["The leader of the opposition Progressives, Vera Moe, called for a vote on Monday."]);
    assert!(holds(&analysis, "Vera Moe", "leader", "Progressives"), "{:?}", offices(&analysis, "Vera Moe"));
}

#[test]
fn an_analyst_is_of_the_firm_that_is_named_before_her() {
    let analysis = read(&["Collins Halcro analyst Vera Moe expects a higher bid on Monday."]);
    assert!(holds(&analysis, "Vera Moe", "analyst", "Collins Halcro"), "{:?}", offices(&analysis, "Vera Moe"));
}

#[test]
fn where_a_coach_is_from_is_not_what_he_coaches() {
    let analysis = read(&["The squad waited on Monday for Erik Falk, their Latvian coach."]);
    assert!(!holds(&analysis, "Erik Falk", "coach", "Latvia"), "{:?}", offices(&analysis, "Erik Falk"));
}

#[test]
fn a_fund_or_bank_may_say_so_in_other_words() {
    let analysis = read(&[
        "Vorvik Capital sold its stake on Monday. Vera Moe, the fund's founder, declined to comment.",
        "Banco Halcro called in a loan on Monday. The bank's treasurer, Erik Falk, said it had waited for long.",
    ]);
    assert!(holds(&analysis, "Vera Moe", "founder", "Vorvik Capital"), "{:?}", offices(&analysis, "Vera Moe"));
    assert!(holds(&analysis, "Erik Falk", "treasurer", "Banco Halcro"), "{:?}", offices(&analysis, "Erik Falk"));
}

#[test]
fn whose_words_are_reported_has_the_spokesman() {
    let analysis = read(&["The Vorvik Dockers' Union will appeal, a spokesman, Jon Sand, said on Monday."]);
    assert!(holds(&analysis, "Jon Sand", "spokesman", "Vorvik Dockers' Union"), "{:?}", offices(&analysis, "Jon Sand"));
}

#[test]
fn what_a_minister_is_for_need_stand_in_no_list() {
    let analysis = read(&["Latvia's Beekeeping Minister Jon Sand met regional rivers minister Vera Moe on Monday."]);
    assert!(holds(&analysis, "Jon Sand", "Beekeeping Minister", "Latvia"), "{:?}", offices(&analysis, "Jon Sand"));
    assert!(analysis.actors.iter().all(|actor| actor.name != "Beekeeping"), "a portfolio is nobody");
}

#[test]
fn a_senator_sits_in_the_only_senate_of_the_folder() {
    let analysis = read(&[
        "RIGA, 3 March 2025 - The Latvian finance minister, Jon Sand, lost a vote in the Senate on Monday. Riga was calm.",
        "RIGA, 4 March 2025 - Senator Vera Moe was pleased on Tuesday. Riga cheered her.",
    ]);
    assert!(holds(&analysis, "Vera Moe", "Senator", "Senate"), "{:?}", offices(&analysis, "Vera Moe"));
}

#[test]
fn a_family_is_called_by_its_name() {
    let analysis =
        read(&["The Sandvold family owns the mill. Jon Sandvold wants to sell it, but the Sandvolds never agree, \
        a neighbour said on Monday."]);
    let families =
        analysis.actors.iter().filter(|actor| actor.name.contains("Sandvold") && actor.name != "Jon Sandvold");
    assert_eq!(families.count(), 1, "{:?}", analysis.actors.iter().map(|actor| &actor.name).collect::<Vec<_>>());
}

#[test]
fn an_executive_is_of_the_firm_that_the_article_speaks_of() {
    let analysis = read(&["Vorvik Shipping closed its yard in Turin on Monday, and Kern Dairies bought the cranes. \
        Vorvik Shipping has lost money for years. The finance director, Eva Moe, will leave in May."]);
    assert!(holds(&analysis, "Eva Moe", "finance director", "Vorvik Shipping"), "{:?}", offices(&analysis, "Eva Moe"));
}

#[test]
fn a_branch_of_a_union_is_called_by_its_number() {
    let analysis =
        read(&["Crane Drivers' Union Local 12 walked out on Monday, and Local 12 President Jon Sand cheered. \
        Eva Moe is the local's treasurer."]);
    for (person, office) in [("Jon Sand", "President"), ("Eva Moe", "treasurer")] {
        let of = offices(&analysis, person);
        assert!(holds(&analysis, person, office, "Crane Drivers' Union Local 12"), "{of:?}");
    }
}

#[test]
fn what_one_article_calls_a_body_is_a_word_for_it_in_another() {
    let analysis = read(&[
        "The dockers' federation Vorlit called a strike on Monday.",
        "Vorlit wants a contract, and Kern Dairies wants calm. The federation's spokeswoman, Eva Moe, would not say more.",
    ]);
    assert!(holds(&analysis, "Eva Moe", "spokeswoman", "Vorlit"), "{:?}", offices(&analysis, "Eva Moe"));
}

#[test]
fn no_state_has_a_chief_executive() {
    let analysis =
        read(&["In a letter to the Latvian energy minister Vorvik Shipping, in the words of its chief executive, \
        Eva Moe, asked for time."]);
    assert!(holds(&analysis, "Eva Moe", "chief executive", "Vorvik Shipping"), "{:?}", offices(&analysis, "Eva Moe"));
}
