//! Offices that an article gives where it does not name who holds them, and whom its descriptions stand for.

use super::cast::{holds, named, offices, read};
use dossier::model::{Analysis, Tenure};

/// True where the article calls the actor by these words.
fn is_called(analysis: &Analysis, name: &str, words: &str) -> bool {
    named(analysis, name).is_some_and(|actor| actor.mentions.iter().any(|mention| mention.words.ends_with(words)))
}

#[test]
fn an_office_of_several_is_held_by_each_in_the_state_behind_the_name() {
    let analysis = read(&["The defence ministers of Latvia and Estonia met in Bergen on Monday. \
        Vera Sorvan of Latvia and General Peter Halvorsen of Estonia shook hands."]);
    for (name, state) in [("Vera Sorvan", "Latvia"), ("Peter Halvorsen", "Estonia")] {
        assert!(holds(&analysis, name, "defence minister", state), "{name}: {:?}", offices(&analysis, name));
    }
    assert!(!holds(&analysis, "Peter Halvorsen", "General", "Latvia"), "{:?}", offices(&analysis, "Peter Halvorsen"));
}

#[test]
fn a_counterpart_holds_the_same_office_in_another_state() {
    let analysis = read(&["Latvian Foreign Minister Vera Moe met her Estonian counterpart, Jan Orrel, on Monday."]);
    assert!(holds(&analysis, "Jan Orrel", "Foreign Minister", "Estonia"), "{:?}", offices(&analysis, "Jan Orrel"));
}

#[test]
fn what_is_said_of_a_description_is_said_of_the_person() {
    let analysis = read(&["Vera Moe, the alliance's special envoy, arrived on Monday. \
        That envoy, a former prime minister of Latvia, spoke to reporters in Bergen."]);
    assert!(holds(&analysis, "Vera Moe", "former prime minister", "Latvia"), "{:?}", offices(&analysis, "Vera Moe"));
}

#[test]
fn a_rank_written_short_is_the_rank() {
    let analysis = read(&["Col. Jan Orrel arrived on Monday. \"It was quiet,\" the colonel told reporters."]);
    assert!(is_called(&analysis, "Jan Orrel", "colonel"), "{:?}", named(&analysis, "Jan Orrel"));
}

#[test]
fn somebodys_office_speaks_for_her_and_a_states_ministry_for_the_state() {
    let analysis = read(&["President Vera Moe of Latvia spoke on Monday. Her office said she would not resign. \
        Estonia was silent. Its foreign ministry said on Tuesday that it would wait."]);
    assert!(is_called(&analysis, "Vera Moe", "office"), "{:?}", named(&analysis, "Vera Moe"));
    assert!(is_called(&analysis, "Estonia", "ministry"), "{:?}", named(&analysis, "Estonia"));
}

#[test]
fn that_party_is_the_one_named_last() {
    let analysis = read(&["The Agrarian League leads the polls and the Agrarian League wants a vote on Monday. \
        Its leader would not work with the Coast Party. That party says it is ready."]);
    assert!(is_called(&analysis, "Coast Party", "party"), "{:?}", named(&analysis, "Coast Party"));
}

#[test]
fn a_party_is_not_led_by_its_voters_idol() {
    let analysis = read(&["Vera Moe, whose party leads the polls, spoke on Monday. \
        Opposition leader Jan Orrel, whose Agrarian League has nine seats, listened."]);
    assert!(offices(&analysis, "Vera Moe").is_empty(), "{:?}", offices(&analysis, "Vera Moe"));
    assert!(
        holds(&analysis, "Jan Orrel", "Opposition leader", "Agrarian League"),
        "{:?}",
        offices(&analysis, "Jan Orrel")
    );
}

#[test]
fn who_chairs_a_body_is_its_chair_and_who_has_been_minister_still_is() {
    let analysis = read(&["Vera Sorvan chairs the Harbour Council in Bergen. \
        Peter Halvorsen, who has been Latvia's finance minister for six years, met her on Monday."]);
    assert!(holds(&analysis, "Vera Sorvan", "chair", "Harbour Council"), "{:?}", offices(&analysis, "Vera Sorvan"));
    let held = named(&analysis, "Peter Halvorsen").map(|actor| actor.roles.as_slice()).unwrap_or_default();
    assert!(held.iter().any(|role| role.tenure == Tenure::Current), "{held:?}");
}

#[test]
fn what_an_office_is_for_belongs_to_its_title() {
    let analysis = read(&["The United Nations' envoy for the Great Lakes, Vera Moe, left on Monday. \
        Jan Orrel, a deputy director-general at the European Commission, stayed."]);
    let titles = |name: &str| {
        named(&analysis, name).into_iter().flat_map(|actor| &actor.roles).map(|role| &*role.title).collect::<Vec<_>>()
    };
    assert!(titles("Vera Moe").contains(&"envoy for the Great Lakes"), "{:?}", titles("Vera Moe"));
    assert!(titles("Jan Orrel").contains(&"deputy director-general"), "{:?}", titles("Jan Orrel"));
}

#[test]
fn one_of_a_people_is_the_person_from_there_and_never_the_state() {
    let analysis = read(&["Norwegian Foreign Minister Vera Moe met the miller Jan Orrel on Monday. \
        The Norwegian said that the dam would hold."]);
    let speaker = analysis.statements.first().and_then(|statement| statement.speaker.clone());
    let moe = analysis.actors.iter().find(|actor| actor.name == "Vera Moe").map(|actor| actor.id.clone());
    assert!(moe.is_some() && speaker == moe, "{speaker:?}");
    let analysis = read(&["Norway closed the dam on Monday. The Norwegian said that it would hold."]);
    assert_eq!(analysis.statements.first().map(|statement| statement.speaker.clone()), Some(None));
}

#[test]
fn whoever_is_called_by_a_trade_is_somebody_and_holds_it() {
    let analysis = read(&["Pedro Lanza, a stonemason at the cathedral, spoke on Monday. \
        The stonemason said the tower was safe. A choirmaster told reporters that he was afraid."]);
    assert!(is_called(&analysis, "Pedro Lanza", "stonemason"), "{:?}", named(&analysis, "Pedro Lanza"));
    let titles = offices(&analysis, "Pedro Lanza");
    assert!(titles.iter().any(|title| title.0.contains("stonemason")), "{titles:?}");
    assert!(named(&analysis, "choirmaster").is_some_and(|actor| actor.unnamed));
}

#[test]
fn a_family_called_after_a_trade_has_a_name() {
    let analysis = read(&["Jane Mason met Tom Archer in Bergen on Monday. Mason said that Archer was late."]);
    for name in ["Jane Mason", "Tom Archer"] {
        assert!(offices(&analysis, name).is_empty(), "{:?}", offices(&analysis, name));
        assert!(named(&analysis, name).is_some_and(|actor| !actor.unnamed));
    }
}

#[test]
fn the_pronoun_of_what_is_said_tells_which_of_two_is_meant() {
    let analysis = read(&["Norden MP Vera Moe spoke on Monday. She was calm. \
        Sund MP Jan Orrel disagreed, and he was loud. The MP said she hoped to win the vote."]);
    let hope = analysis.statements.iter().find(|said| said.content[0].words.contains("hoped to win"));
    let speaker = hope.and_then(|said| said.speaker.as_ref());
    assert!(speaker.is_some(), "{hope:?}");
    assert_eq!(speaker, named(&analysis, "Vera Moe").map(|actor| &actor.id), "{hope:?}");
}

#[test]
fn what_a_prime_minister_is_of_is_a_state() {
    let analysis = read(&["The prime minister of Sant Orel resigned on Monday. \
        Finance Minister Vera Moe of Sant Orel said that she would stay."]);
    let state = named(&analysis, "Sant Orel").map(|actor| actor.kind);
    assert_eq!(state, Some(dossier::model::ActorKind::State));
}

#[test]
fn a_body_is_called_by_the_noun_in_its_name_and_by_one_for_its_kind() {
    let analysis = read(&["Oldrid Dairy and the Cabin Staff Guild met on Monday. \
        The dairy offered 4 percent. The union wants nine."]);
    assert!(is_called(&analysis, "Oldrid Dairy", "dairy"), "{:?}", named(&analysis, "Oldrid Dairy"));
    assert!(is_called(&analysis, "Cabin Staff Guild", "union"), "{:?}", named(&analysis, "Cabin Staff Guild"));
}

#[test]
fn a_predecessor_is_whom_the_article_says_somebody_followed() {
    let analysis = read(&["Anna Kern succeeds Bo Lind as director of the Vorvik Museum on Monday. \
        Kern said her predecessor had done his best."]);
    assert!(is_called(&analysis, "Bo Lind", "predecessor"), "{:?}", named(&analysis, "Bo Lind"));
}

#[test]
fn whoever_was_named_without_an_office_is_described_in_the_next_sentence() {
    let analysis =
        read(&["Jan Orrel wants a vote on the toll. The Bergen MP told reporters on Monday that it was too high."]);
    assert!(is_called(&analysis, "Jan Orrel", "MP"), "{:?}", named(&analysis, "Jan Orrel"));
    let analysis = read(&["Jan Orrel wants a vote on the toll. The judge said on Monday that it was too high."]);
    assert!(!is_called(&analysis, "Jan Orrel", "judge"), "{:?}", named(&analysis, "Jan Orrel"));
}

#[test]
fn the_leader_of_a_state_is_its_president() {
    let analysis = read(&["President Vera Moe of Latvia met Estonian Prime Minister Jan Orrel on Monday. \
        The Latvian leader said the toll was too high."]);
    assert!(is_called(&analysis, "Vera Moe", "leader"), "{:?}", named(&analysis, "Vera Moe"));
}

#[test]
fn a_head_of_something_else_is_not_whoever_leads_the_body() {
    let analysis = read(&["The Dock Union's head of local transport Vera Moe said the offer was late. \
        General secretary Jan Orrel of the Dock Union called it a start."]);
    assert!(is_called(&analysis, "Vera Moe", "head"), "{:?}", named(&analysis, "Vera Moe"));
    assert!(!is_called(&analysis, "Jan Orrel", "head"), "{:?}", named(&analysis, "Jan Orrel"));
}

#[test]
fn a_company_of_a_state_is_the_one_that_any_article_says_is_from_there() {
    let analysis = read(&[
        "Latvian ferry operator Selm Line wants to buy Norvik Lines, it said on Monday.",
        "Estonian shipping company Norvik Lines was silent on Monday.",
        "Selm Line raised its offer for Norvik Lines on Tuesday. The Estonian company turned it down.",
    ]);
    assert!(is_called(&analysis, "Norvik Lines", "company"), "{:?}", named(&analysis, "Norvik Lines"));
    assert!(!is_called(&analysis, "Selm Line", "company"), "{:?}", named(&analysis, "Selm Line"));
}

#[test]
fn a_counterpart_in_a_firm_holds_the_same_office_there() {
    let analysis = read(&[
        "Selm Bank's chief executive, Vera Moe, met Jan Orrel, her opposite number at Norvik Holding, on Monday.",
    ]);
    assert!(
        holds(&analysis, "Jan Orrel", "chief executive", "Norvik Holding"),
        "{:?}",
        offices(&analysis, "Jan Orrel")
    );
}

#[test]
fn a_headline_calls_by_office_whom_the_text_below_names() {
    let analysis = read(&[
        "Minister rejects plan for dam\n\nEnergy Minister Vera Moe of Latvia on Monday rejected a plan for a dam.\n",
    ]);
    assert!(is_called(&analysis, "Vera Moe", "Minister"), "{:?}", named(&analysis, "Vera Moe"));
    let of_two = read(&[
        "Minister rejects plan for dam\n\nEnergy Minister Vera Moe of Latvia met Finance Minister Jan Orrel on Monday.\n",
    ]);
    assert!(!is_called(&of_two, "Jan Orrel", "Minister"), "{:?}", named(&of_two, "Jan Orrel"));
    assert!(!is_called(&of_two, "Vera Moe", "Minister"), "{:?}", named(&of_two, "Vera Moe"));
}

#[test]
fn the_minister_may_be_called_secretary() {
    let analysis = read(&["Business Secretary Vera Moe spoke on Monday. It rained. The minister said she was ready."]);
    assert!(is_called(&analysis, "Vera Moe", "minister"), "{:?}", named(&analysis, "Vera Moe"));
    let of_press = read(&["Press Secretary Vera Moe spoke on Monday. It rained. The minister said she was ready."]);
    assert!(!is_called(&of_press, "Vera Moe", "minister"), "{:?}", named(&of_press, "Vera Moe"));
}

#[test]
fn the_company_is_no_union_and_no_station_that_was_told_so() {
    let analysis = read(&["Norvik Holding cut its dividend on Monday. The union Skarven struck on Tuesday. \
        Vera Moe told Radio Selm that the company was late."]);
    assert!(is_called(&analysis, "Norvik Holding", "company"), "{:?}", named(&analysis, "Norvik Holding"));
}

#[test]
fn a_name_is_of_what_stands_before_its_of() {
    let analysis = read(&["The Union of Paper and Glass Workers spoke on Monday. The paper said it was late."]);
    let union = "Union of Paper and Glass Workers";
    assert!(named(&analysis, union).is_some(), "{:?}", analysis.actors.iter().map(|a| &a.name).collect::<Vec<_>>());
    assert!(!is_called(&analysis, union, "paper"), "{:?}", named(&analysis, union));
}

#[test]
fn nobody_accuses_oneself_by_another_name() {
    let analysis =
        read(&["Corvane Foods withdrew its bid for Halcro Stores on Monday, accusing the retailer's board of \
        delay."]);
    assert!(is_called(&analysis, "Halcro Stores", "retailer"), "{:?}", named(&analysis, "Halcro Stores"));
    assert!(!is_called(&analysis, "Corvane Foods", "retailer"), "{:?}", named(&analysis, "Corvane Foods"));
}

#[test]
fn of_two_who_hold_one_office_the_one_named_before_is_meant() {
    let analysis = read(&[
        "Latvia's deputy foreign minister, Jan Orrel, flew to Riga on Monday.",
        "Jan Orrel had another story. Speaking in Riga, the deputy foreign minister said that talks had failed. On Monday Vera \
         Moe, Latvia's deputy foreign minister, went home.",
    ]);
    assert!(is_called(&analysis, "Jan Orrel", "deputy foreign minister"), "{:?}", named(&analysis, "Jan Orrel"));
    let vera = named(&analysis, "Vera Moe").map(|actor| actor.mentions.len());
    assert_eq!(vera, Some(2));
}

#[test]
fn the_holder_whom_the_article_names_comes_before_those_of_other_years() {
    let analysis = read(&[
        "Foreign Secretary Jan Orrel flew to Riga on Monday.",
        "The foreign secretary will fly to Riga on Monday. Foreign Secretary Vera Moe said that it was time.",
    ]);
    assert!(is_called(&analysis, "Vera Moe", "foreign secretary"), "{:?}", named(&analysis, "Vera Moe"));
}
