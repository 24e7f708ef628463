//! What the operating system says of a failure, in words for whoever reads them.

/// Words of the system within a sentence: without the number behind them, and without a capital in front.
/// `No such file or directory (os error 2)` is `no such file or directory`.
pub fn system_words(error: &std::io::Error) -> String {
    let told = error.to_string();
    let words = told.split(" (os error ").next().unwrap_or(&told).trim_end_matches('.');
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Error;

    #[test]
    fn numbers_of_errors_are_not_told() {
        assert_eq!(system_words(&Error::from_raw_os_error(2)), "no such file or directory");
        assert_eq!(system_words(&Error::other("The disk is gone.")), "the disk is gone");
    }
}
