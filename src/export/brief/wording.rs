//! Words, numbers and characters as all layouts of the brief have them.

/// `1 article`, `3 articles`.
pub fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// Adds formatted text to a string.
macro_rules! push {
    ($out:expr, $($text:tt)*) => {
        ::std::fmt::Write::write_fmt(&mut $out, format_args!($($text)*)).expect("a string takes all that is written to it")
    };
}
pub(in crate::export) use push;

/// The characters of a text on one line: no line ends, tabs or other control characters.
pub fn clean(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
}

/// `1, 3–5`: three numbers in a row or more are a range.
pub fn ranges(numbers: &[usize]) -> String {
    let rows = numbers.chunk_by(|one, next| one + 1 == *next);
    let row = |row: &[usize]| match row {
        [first, _, .., last] => format!("{first}–{last}"),
        few => few.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    };
    rows.map(row).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_numbers_in_a_row_are_a_range() {
        assert_eq!(ranges(&[1, 3, 4, 5, 7, 8]), "1, 3–5, 7, 8");
    }
}
