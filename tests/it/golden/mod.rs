//! Facts that a reader marked in forty-three stories, compared with what the program finds, one by one.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod found;
mod story;

use dossier::analysis::{Engine, read_folder};
use dossier::model::Analysis;
use found::Found;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use story::Story;

/// Set to write what is known to be missed anew.
const WRITE: &str = "DOSSIER_WRITE_GOLDENS";

pub static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(None).unwrap());

/// What the program finds in the sample.
pub static SAMPLE: LazyLock<Analysis> = LazyLock::new(|| read(&sample()));

pub fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample")
}

fn read(folder: &Path) -> Analysis {
    read_folder(folder, &ENGINE, &|_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn the_facts_of_the_sample_are_found() {
    compare("sample", &SAMPLE);
}

macro_rules! stories {
    ($($test:ident: $folder:literal,)*) => {
        $(#[test]
        fn $test() {
            compare($folder, &read(&story::folder($folder)));
        })*
    };
}

stories! {
    the_facts_of_a_summit_are_found: "summit",
    the_facts_of_a_parliament_in_crisis_are_found: "parliament",
    the_facts_of_a_takeover_are_found: "takeover",
    the_facts_of_a_strike_are_found: "strike",
    the_facts_of_a_merger_are_found: "merger",
    the_facts_of_coalition_talks_are_found: "coalition",
    the_facts_of_a_ministers_meeting_are_found: "ministers",
    the_facts_of_talks_on_a_ceasefire_are_found: "ceasefire",
    the_facts_of_a_cabinet_in_trouble_are_found: "cabinet",
    the_facts_of_a_dispute_at_a_mine_are_found: "dispute",
    the_facts_of_a_pact_on_a_river_are_found: "pact",
    the_facts_of_a_bid_for_a_company_are_found: "bid",
    the_facts_of_a_lost_vote_are_found: "chamber",
    the_facts_of_a_power_link_accord_are_found: "accord",
    the_facts_of_an_ultimatum_in_a_senate_are_found: "senate",
    the_facts_of_suitors_of_a_shipyard_are_found: "yards",
    the_facts_of_talks_on_a_corridor_are_found: "corridor",
    the_facts_of_a_contested_stake_are_found: "stake",
    the_facts_of_a_summit_of_islands_are_found: "islands",
    the_facts_of_a_merger_of_banks_are_found: "lender",
    the_facts_of_a_fight_over_an_airline_are_found: "airline",
    the_facts_of_an_incident_on_a_border_are_found: "border",
    the_facts_of_a_quarrel_over_a_budget_are_found: "budget",
    the_facts_of_a_summit_without_a_communique_are_found: "waters",
    the_facts_of_a_night_of_quotas_are_found: "quota",
    the_facts_of_a_sale_of_clinics_are_found: "clinic",
    the_facts_of_an_assembly_on_an_island_are_found: "assembly",
    the_facts_of_a_coup_in_a_caucus_are_found: "caucus",
    the_facts_of_talks_on_a_dam_are_found: "dam",
    the_facts_of_a_bid_for_a_foundry_are_found: "foundry",
    the_facts_of_a_quarrel_in_a_brewery_are_found: "brewery",
    the_facts_of_a_dispute_in_a_port_are_found: "ports",
    the_facts_of_a_strike_on_the_rails_are_found: "rails",
    the_facts_of_the_sale_of_a_club_are_found: "club",
    the_facts_of_talks_on_a_treaty_are_found: "treaty",
    the_facts_of_an_incident_in_a_strait_are_found: "strait",
    the_facts_of_a_summit_on_a_tariff_are_found: "tariff",
    the_facts_of_a_hostile_bid_are_found: "hostile",
    the_facts_of_a_vote_of_confidence_are_found: "crisis",
    the_facts_of_a_walkout_of_nurses_are_found: "walkout",
    the_facts_of_a_summit_on_gas_are_found: "gasline",
    the_facts_of_a_strike_of_ferry_crews_are_found: "ferries",
    the_facts_of_a_bid_for_supermarkets_are_found: "stores",
    the_facts_of_a_motion_of_no_confidence_are_found: "noconfidence",
    the_facts_of_talks_on_reefs_are_found: "reefs",
    the_facts_of_bids_for_a_grid_are_found: "grid",
    the_facts_of_a_transit_strike_are_found: "tram",
    the_facts_of_a_minority_government_are_found: "minority",
    the_facts_of_talks_on_a_reservoir_are_found: "hydro",
    the_facts_of_the_sale_of_ports_are_found: "port",
    the_facts_of_talks_of_two_alliances_are_found: "envoys",
    the_facts_of_a_merger_that_a_state_opposes_are_found: "merge",
    the_facts_of_an_arms_embargo_are_found: "embargo",
    the_facts_of_a_coalition_that_breaks_over_pensions_are_found: "pension",
}

/// Fails on every fact that is missed and not known to be, and on every one that is said to be missed and is found.
fn compare(name: &str, analysis: &Analysis) {
    let story = Story::read(name);
    let missed = missed(&Found { story: &story, analysis }, name == "sample");
    let file = story::folder(name).join("missed.list");
    if std::env::var_os(WRITE).is_some() {
        let lines: Vec<&str> = missed.iter().map(String::as_str).collect();
        std::fs::write(&file, lines.join("\n") + "\n").unwrap();
        return;
    }
    let known = std::fs::read_to_string(&file).unwrap();
    let known: BTreeSet<String> = known.lines().map(str::to_owned).collect();
    let newly: Vec<_> = missed.difference(&known).map(|line| format!("missed: {line}")).collect();
    let no_more: Vec<_> =
        known.difference(&missed).map(|line| format!("found, take it off the list: {line}")).collect();
    assert!(newly.is_empty() && no_more.is_empty(), "{}", [newly, no_more].concat().join("\n"));
}

/// The facts that are missed, each with what a reader needs to see which it is.
fn missed(found: &Found<'_>, typed: bool) -> BTreeSet<String> {
    let story = found.story;
    let mut missed = BTreeSet::new();
    for actor in story.actors.iter().filter(|actor| actor.required && actor.kind != "place") {
        if !found.actor(actor) {
            missed.insert(format!("actor: {}", actor.name));
        }
        for role in actor.roles.iter().filter(|role| role.required) {
            if !found.role(actor, &role.title, role.affiliation.as_deref()) {
                let of = role.affiliation.as_deref().unwrap_or("nobody named");
                missed.insert(format!("role: {}, {} of {of}", actor.name, role.title));
            }
        }
    }
    for statement in story.statements.iter().filter(|statement| statement.required && !found.statement(statement)) {
        let words: Vec<&str> = statement.spans.iter().map(|span| span.text.as_str()).collect();
        let speaker = statement.speaker.as_deref().unwrap_or("someone unnamed");
        missed.insert(format!("statement {}: {speaker}: {}", statement.id, words.join(" ... ").replace('\n', " ")));
    }
    for relation in story.relations.iter().filter(|relation| relation.required && !found.relation(relation, typed)) {
        let sentence = relation.evidence.as_ref().map_or("", |words| words.text.as_str()).replace('\n', " ");
        missed.insert(format!(
            "relation {}: {} {} {}: {sentence}",
            relation.id, relation.source, relation.kind, relation.target
        ));
    }
    for relation in story.never.iter().filter(|relation| found.relation(relation, true)) {
        missed.insert(format!("should not be found: {} {} {}", relation.source, relation.kind, relation.target));
    }
    for meeting in story.meetings.iter().filter(|meeting| meeting.required && !found.meeting(meeting)) {
        let sentence = meeting.evidence.first().map_or("", |words| words.text.as_str()).replace('\n', " ");
        missed.insert(format!("meeting {}: {sentence}", meeting.id));
    }
    missed
}
