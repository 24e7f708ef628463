//! Marks of words that are quoted once more, or were cut out of a quotation.

use std::cmp::Ordering;

/// The words with both marks of a quotation that the cut has left with one.
pub fn balanced(text: &str) -> String {
    let count = |mark: char| text.chars().filter(|&c| c == mark).count();
    match count('“').cmp(&count('”')) {
        Ordering::Greater => return format!("{text}”"),
        Ordering::Less => return format!("“{text}"),
        Ordering::Equal => {}
    }
    match straight(text) {
        // A mark at the very end that the cut has left alone says nothing.
        (true, false) if text.ends_with('"') && text.matches('"').count() == 1 => text[..text.len() - 1].to_owned(),
        (false, true) if text.starts_with('"') && text.matches('"').count() == 1 => text[1..].to_owned(),
        (front, back) => format!("{}{text}{}", if front { "\"" } else { "" }, if back { "\"" } else { "" }),
    }
}

/// Whether a straight mark is missing in front of `text`, and behind it. A straight mark says by what stands beside it
/// whether it opens or closes.
fn straight(text: &str) -> (bool, bool) {
    let (mut front, mut open) = (false, false);
    for (number, (at, mark)) in text.match_indices('"').enumerate() {
        let before = text[..at].chars().next_back();
        let after = text[at + mark.len()..].chars().next();
        open = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–'))
            && after.is_some_and(|c| !c.is_whitespace());
        front |= number == 0 && !open;
    }
    (front, open)
}

/// The words as they stand within quotation marks: their own double marks become single ones.
pub fn nested(text: &str) -> String {
    let mut opens = true;
    let mark = |c: char| match c {
        '“' => '‘',
        '”' => '’',
        '"' => {
            opens = !opens;
            if opens { '’' } else { '‘' }
        }
        other => other,
    };
    text.chars().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_in_a_quotation_has_single_marks() {
        assert_eq!(nested("“We row,” she said"), "‘We row,’ she said");
        assert_eq!(nested("a \"frank\" talk, a \"long\" one"), "a ‘frank’ talk, a ‘long’ one");
        assert_eq!(nested("the crew’s boat"), "the crew’s boat");
    }

    #[test]
    fn a_quotation_cut_in_two_gets_its_other_mark() {
        assert_eq!(balanced("The gaps “will stay"), "The gaps “will stay”");
        assert_eq!(balanced("Deep gaps” remain"), "“Deep gaps” remain");
        assert_eq!(balanced("The gaps \"will stay"), "The gaps \"will stay\"");
        assert_eq!(balanced("\"a frank talk"), "a frank talk");
        assert_eq!(balanced("a frank talk\""), "a frank talk");
        assert_eq!(balanced("hasty\" two-day plan"), "\"hasty\" two-day plan");
        assert_eq!(balanced("hasty\" and \"poorly drawn"), "\"hasty\" and \"poorly drawn\"");
        assert_eq!(balanced("the \"hasty\" plan of 6\" pipes"), "the \"hasty\" plan of 6\" pipes");
        assert_eq!(balanced("a “frank” talk"), "a “frank” talk");
    }
}
