//! Days of publication that an article alone does not tell: a dateline without a year.

use crate::model::{Document, SectionKind};
use crate::text::{WrittenDate, middle_day, written_dates};
use jiff::civil::Date;

/// Articles further apart than this, in days, say nothing of each other's year.
const ONE_YEAR: i32 = 180;

/// Dates the articles whose dateline names a day and no year (`OSLO, May 6 (Fjord News) -`): the year in which that day lies
/// nearest to the middle one of the dated articles, where these lie within half a year, else to the last full date of its
/// own text.
pub fn complete_dates(documents: &mut [Document]) {
    let middle = middle_day(documents.iter().filter_map(|document| document.published), ONE_YEAR);
    for document in documents.iter_mut().filter(|document| document.published.is_none()) {
        let near = middle.or_else(|| last_date(document));
        document.published = near.zip(dateline(document)).and_then(|(near, day)| day.nearest(near));
    }
}

fn dateline(document: &Document) -> Option<WrittenDate> {
    let datelines = document.sections.iter().filter(|section| section.kind == SectionKind::Dateline);
    datelines.flat_map(|section| written_dates(section.span().slice(&document.text))).find(|found| found.day.is_some())
}

/// The last full date that an article names: reports look back more often than ahead, and captions carry the day.
pub fn last_date(document: &Document) -> Option<Date> {
    written_dates(&document.text).filter_map(|found| found.full()).max()
}

#[cfg(test)]
mod tests {
    use super::super::file::read_article;
    use super::super::folder::ArticleFile;
    use super::*;
    use crate::lexicon::Lexicon;

    fn dated(texts: &[&str]) -> Vec<Option<String>> {
        let folder = tempfile::tempdir().unwrap();
        let lexicon = Lexicon::bundled();
        let read = |(number, text): (usize, &&str)| {
            let file = folder.path().join(format!("{number}.txt"));
            std::fs::write(&file, text).unwrap();
            read_article(&ArticleFile { path: format!("{number}.txt"), file }, &lexicon).unwrap().0
        };
        let mut documents: Vec<Document> = texts.iter().enumerate().map(read).collect();
        complete_dates(&mut documents);
        documents.iter().map(|document| document.published.map(|day| day.to_string())).collect()
    }

    const WIRE: &str =
        "Envoys part\n\nOSLO, Jan 2 (Fjord News) - Two envoys parted on Friday after a talk about herring.\n";

    #[test]
    fn a_dateline_without_a_year_takes_it_from_the_other_articles() {
        let other = "Envoys met\n\nThe Fjord Post, 29 December 2031\n\nTwo envoys met in Oslo on Monday, for the first time since the winter of 2019, and shook hands.\n";
        assert_eq!(dated(&[WIRE, other]), [Some("2032-01-02".into()), Some("2031-12-29".into())]);
    }

    #[test]
    fn alone_it_takes_the_year_from_its_own_text_and_else_has_none() {
        let told = WIRE.replace("herring", "herring, as agreed on 12 November 2031");
        assert_eq!(dated(&[&told]), [Some("2032-01-02".into())]);
        assert_eq!(dated(&[WIRE]), [None]);
    }
}
