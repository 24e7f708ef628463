//! Page furniture, line by line.

use regex::RegexSet;
use serde::Deserialize;

/// A pattern for lines, with lines that it must find and lines that it must leave alone.
#[derive(Debug, Deserialize)]
struct LinePattern {
    pattern: String,
    #[cfg_attr(not(test), allow(dead_code))]
    finds: Vec<String>,
    #[cfg_attr(not(test), allow(dead_code))]
    ignores: Vec<String>,
}

/// Tells page furniture from article text.
#[derive(Debug)]
pub struct Boilerplate {
    patterns: RegexSet,
}

fn records() -> Vec<LinePattern> {
    super::read("lexicon/boilerplate.ron", include_str!("../../assets/lexicon/boilerplate.ron"))
}

impl Boilerplate {
    /// The patterns that the program carries.
    pub(super) fn bundled() -> Self {
        let whole_lines = records().into_iter().map(|record| format!(r"(?i)^\s*(?:{})\s*$", record.pattern));
        Self { patterns: RegexSet::new(whole_lines).expect("the patterns of boilerplate.ron are tested") }
    }

    /// True where the line is page furniture by its wording.
    pub fn is_furniture(&self, line: &str) -> bool {
        line.len() < 400 && self.patterns.is_match(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_finds_its_lines_and_leaves_the_others_to_all_patterns() {
        let boilerplate = Boilerplate::bundled();
        for record in records() {
            for line in &record.finds {
                assert!(boilerplate.is_furniture(line), "not found: {line}");
            }
            for line in &record.ignores {
                assert!(!boilerplate.is_furniture(line), "{} found in {line}", record.pattern);
            }
        }
    }
}
