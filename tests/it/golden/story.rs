//! A story: its articles, and the facts that a reader marked in them.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// `gold.json`, as far as the test reads it.
#[derive(Deserialize)]
pub struct Story {
    pub docs: BTreeMap<String, File>,
    pub actors: Vec<Actor>,
    pub statements: Vec<Statement>,
    pub relations: Vec<Relation>,
    /// Relations that no article holds and a careless reader might see.
    #[serde(default)]
    pub never: Vec<Relation>,
    pub meetings: Vec<Meeting>,
}

#[derive(Deserialize)]
pub struct File {
    pub file: String,
}

#[derive(Deserialize)]
pub struct Actor {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub required: bool,
    pub aliases: Vec<String>,
    pub roles: Vec<Role>,
}

#[derive(Deserialize)]
pub struct Role {
    pub title: String,
    pub affiliation: Option<String>,
    pub required: bool,
}

#[derive(Deserialize)]
pub struct Statement {
    pub id: String,
    pub doc: String,
    pub speaker: Option<String>,
    pub spans: Vec<Words>,
    pub required: bool,
}

#[derive(Deserialize)]
pub struct Words {
    /// The document, where it is not told by what holds the words.
    pub doc: Option<String>,
    pub text: String,
}

#[derive(Deserialize)]
pub struct Relation {
    pub id: String,
    pub doc: Option<String>,
    pub source: String,
    pub target: String,
    pub kind: String,
    #[serde(default)]
    pub symmetric: bool,
    pub evidence: Option<Words>,
    #[serde(default = "yes")]
    pub required: bool,
}

#[derive(Deserialize)]
pub struct Meeting {
    pub id: String,
    pub date: Option<String>,
    pub place: Option<String>,
    pub participants: Vec<String>,
    pub status: String,
    pub required: bool,
    pub evidence: Vec<Words>,
}

fn yes() -> bool {
    true
}

impl Story {
    pub fn read(name: &str) -> Self {
        serde_json::from_slice(&std::fs::read(folder(name).join("gold.json")).unwrap()).unwrap()
    }

    /// The facts' actor of this name.
    pub fn actor(&self, name: &str) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.name == name)
    }
}

/// Where a story's facts lie.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora").join(name)
}
