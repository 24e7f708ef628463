//! All statements, as a table and as speakers by topics.

use super::{Family, Filters, Index, evidence, source_name};
use crate::model::{Act, ActorId, ActorKind, DateSpan, Evidence, Statement, StatementId};
use crate::text::{balanced, on_one_line};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatementColumn {
    /// When.
    #[default]
    Date,
    /// Who.
    Speaker,
    /// What the speaker does.
    Act,
    /// What about.
    Topic,
    /// The words.
    Words,
    /// Which article.
    Source,
}

impl StatementColumn {
    /// The columns, from left to right.
    pub const ALL: [Self; 6] = [Self::Date, Self::Speaker, Self::Act, Self::Topic, Self::Words, Self::Source];
}

/// What to show of the statements.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct StatementQuery {
    /// Only of this speaker.
    pub speaker: Option<ActorId>,
    /// Only about this topic.
    pub topic: Option<String>,
    /// Only acts of this family.
    pub family: Option<Family>,
    /// Only those whose speaker was not found.
    pub unresolved: bool,
    /// What to sort by.
    pub by: StatementColumn,
    /// Downwards: the latest first, or Z first.
    pub down: bool,
}

impl StatementQuery {
    /// Sorts by a column; turns the order round where it is sorted by it already.
    pub fn sort_by(&mut self, column: StatementColumn) {
        self.down = self.by == column && !self.down;
        self.by = column;
    }
}

/// A statement in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementRow {
    /// The statement.
    pub id: StatementId,
    /// When it was said.
    pub date: Option<DateSpan>,
    /// The same, to be read.
    pub day: String,
    /// Who says it.
    pub speaker: String,
    /// What the speaker is; none where it was not found.
    pub kind: Option<ActorKind>,
    /// What the speaker does.
    pub act: Act,
    /// What about.
    pub topic: String,
    /// What is said.
    pub words: String,
    /// The article's number.
    pub number: usize,
    /// Where the words stand.
    pub evidence: Evidence,
    /// What filters look into, in lower case.
    haystack: String,
}

/// The statements that a query and the filters let through, in its order.
pub fn statements(index: &Index, query: &StatementQuery, filters: &Filters) -> Vec<StatementRow> {
    let all = index.dossier().found.statements.iter();
    let mut rows: Vec<StatementRow> = all
        .filter(|statement| passes(index, statement, query, filters))
        .filter_map(|statement| row(index, statement))
        .collect();
    rows.sort_by(|one, other| {
        let place = |row: &StatementRow| (row.number, row.evidence.start);
        let order = match query.by {
            StatementColumn::Date => one.date.cmp(&other.date),
            StatementColumn::Speaker => one.speaker.cmp(&other.speaker),
            StatementColumn::Act => (Family::of(one.act), one.act).cmp(&(Family::of(other.act), other.act)),
            StatementColumn::Topic => one.topic.cmp(&other.topic),
            StatementColumn::Words => one.words.cmp(&other.words),
            StatementColumn::Source => Ordering::Equal,
        };
        let order = order.then_with(|| place(one).cmp(&place(other)));
        if query.down { order.reverse() } else { order }
    });
    rows
}

fn passes(index: &Index, statement: &Statement, query: &StatementQuery, filters: &Filters) -> bool {
    let says = |id: &ActorId| statement.speaker.as_ref() == Some(id) || statement.joint.contains(id);
    let source = || {
        let document = statement.content.first().and_then(|piece| index.document(&piece.document));
        document.map(source_name).unwrap_or_default()
    };
    query.speaker.as_ref().is_none_or(says)
        && query.topic.as_ref().is_none_or(|topic| statement.topics.first().unwrap_or(&String::new()) == topic)
        && query.family.is_none_or(|family| Family::of(statement.act) == family)
        && (!query.unresolved || statement.speaker.is_none())
        && (filters.hidden_sources.is_empty() || !filters.hidden_sources.contains(source()))
        && filters.dates.is_none_or(|dates| index.date_of(statement).is_some_and(|date| date.meets(dates)))
}

fn row(index: &Index, statement: &Statement) -> Option<StatementRow> {
    let evidence = statement.content.first()?;
    let date = index.date_of(statement);
    let words: Vec<&str> = statement.content.iter().map(|piece| piece.words.as_str()).collect();
    let speaker = statement.speaker.as_ref().and_then(|id| index.actor(id));
    let row = StatementRow {
        id: statement.id.clone(),
        date,
        day: date.map(|date| index.days().span(date)).unwrap_or_default(),
        speaker: evidence::speaker(index, statement),
        kind: speaker.map(|actor| actor.kind),
        act: statement.act,
        topic: statement.topics.first().cloned().unwrap_or_default(),
        words: balanced(&on_one_line(&words.join(" … "))),
        number: index.number(&evidence.document)?,
        evidence: evidence.clone(),
        haystack: String::new(),
    };
    Some(row.with_haystack())
}

impl StatementRow {
    fn with_haystack(self) -> Self {
        let text = format!("{}\n{}\n{}\n{}", self.speaker, self.topic, self.act.label(), self.words);
        Self { haystack: text.to_lowercase(), ..self }
    }
}

/// The rows, by number, that hold all words of `filter`.
pub fn filter_statements(rows: &[StatementRow], filter: &str) -> Vec<usize> {
    let words: Vec<String> = filter.split_whitespace().map(str::to_lowercase).collect();
    let holds = |row: &StatementRow| words.iter().all(|word| row.haystack.contains(word));
    rows.iter().enumerate().filter(|(_, row)| holds(row)).map(|(number, _)| number).collect()
}

/// Speakers by topics: "what did X say about Y?"
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The topics, most spoken of first; what is on none comes last.
    pub topics: Vec<String>,
    /// The speakers, most talkative first.
    pub speakers: Vec<GridRow>,
}

/// What one speaker said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// Who says it.
    pub speaker: ActorId,
    /// What it is.
    pub kind: ActorKind,
    /// Its name.
    pub name: String,
    /// One cell a topic: how many statements of each family.
    pub cells: Vec<[usize; 4]>,
    /// All its statements.
    pub total: usize,
}

/// What stands in the grid over statements on no topic.
const NO_TOPIC: &str = "no topic";

/// The grid of the statements that a query and the filters let through.
pub fn grid(index: &Index, query: &StatementQuery, filters: &Filters) -> Grid {
    let mut topics: BTreeMap<String, usize> = BTreeMap::new();
    let mut said: BTreeMap<ActorId, BTreeMap<String, [usize; 4]>> = BTreeMap::new();
    for statement in index.dossier().found.statements.iter().filter(|one| passes(index, one, query, filters)) {
        let topic = statement.topics.first().cloned().unwrap_or_else(|| NO_TOPIC.into());
        *topics.entry(topic.clone()).or_default() += 1;
        for speaker in statement.speaker.iter().chain(&statement.joint) {
            let cell = said.entry(speaker.clone()).or_default().entry(topic.clone()).or_default();
            cell[Family::of(statement.act) as usize] += 1;
        }
    }
    let mut topics: Vec<(String, usize)> = topics.into_iter().collect();
    topics.sort_by_key(|(topic, count)| (topic == NO_TOPIC, std::cmp::Reverse(*count)));
    let topics: Vec<String> = topics.into_iter().map(|(topic, _)| topic).collect();
    let mut speakers: Vec<GridRow> = said
        .into_iter()
        .map(|(speaker, cells)| {
            let cells: Vec<[usize; 4]> =
                topics.iter().map(|topic| cells.get(topic).copied().unwrap_or_default()).collect();
            GridRow {
                kind: index.actor(&speaker).map_or(ActorKind::Group, |actor| actor.kind),
                name: index.name(&speaker).to_owned(),
                total: cells.iter().flatten().sum(),
                speaker,
                cells,
            }
        })
        .collect();
    speakers.sort_by(|one, other| other.total.cmp(&one.total).then_with(|| one.name.cmp(&other.name)));
    Grid { topics, speakers }
}
