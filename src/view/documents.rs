//! The articles as a list by day.

use super::Index;
use crate::model::{Document, DocumentId, Grade, Target};

/// Order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentOrder {
    /// Oldest day first.
    #[default]
    Oldest,
    /// Newest day first.
    Newest,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentRow {
    /// A day, and how many articles it has.
    Day {
        /// `Wed 12 January`.
        day: String,
        /// How many articles.
        count: usize,
    },
    /// An article.
    Article(ArticleRow),
}

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleRow {
    /// The document.
    pub id: DocumentId,
    /// Its headline, or its file's name.
    pub title: String,
    /// Who published it, or where it lies.
    pub publisher: String,
    /// The grade that the analyst gave.
    pub grade: Option<Grade>,
    /// How many articles carry the same story, itself among them.
    pub copies: usize,
    /// How many statements it has; none where it could not be analysed.
    pub statements: Option<usize>,
}

/// The articles that hold all words of `filter` in headline, publisher, author or path, by day.
pub fn documents(index: &Index, filter: &str, order: DocumentOrder) -> Vec<DocumentRow> {
    let words: Vec<String> = filter.split_whitespace().map(str::to_lowercase).collect();
    let mut shown: Vec<&Document> = index.in_reading_order().filter(|document| holds(document, &words)).collect();
    if order == DocumentOrder::Newest {
        shown.sort_by_key(|document| std::cmp::Reverse(document.published));
    }
    let mut rows = Vec::with_capacity(shown.len() + 8);
    for day in shown.chunk_by(|one, next| one.published == next.published) {
        let title = day[0].published.map_or_else(|| "No date".to_owned(), |date| index.days().heading(date));
        rows.push(DocumentRow::Day { day: title, count: day.len() });
        rows.extend(day.iter().map(|document| DocumentRow::Article(article(index, document))));
    }
    rows
}

fn holds(document: &Document, words: &[String]) -> bool {
    let fields =
        [Some(document.heading()), document.publisher.as_deref(), document.author.as_deref(), Some(&*document.path)];
    let text = fields.into_iter().flatten().collect::<Vec<_>>().join("\n").to_lowercase();
    words.iter().all(|word| text.contains(word))
}

fn article(index: &Index, document: &Document) -> ArticleRow {
    ArticleRow {
        id: document.id.clone(),
        title: document.heading().to_owned(),
        publisher: source_name(document).to_owned(),
        grade: index.grade(&Target::Document(document.id.clone())),
        copies: index.copies(document),
        statements: document.analysed.then(|| index.statements_in(&document.id).len()),
    }
}

/// Who published a document, or its file's name.
pub fn source_name(document: &Document) -> &str {
    let file = || document.path.rsplit('/').next().unwrap_or(&document.path);
    document.publisher.as_deref().unwrap_or_else(file)
}
