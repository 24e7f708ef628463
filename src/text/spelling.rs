//! One word as the two shores of the ocean spell it.

/// Spellings of Britain and of America of words that names and offices are made of.
const SHORES: [(&str, &str); 9] = [
    ("labour", "labor"),
    ("defence", "defense"),
    ("centre", "center"),
    ("organisation", "organization"),
    ("programme", "program"),
    ("harbour", "harbor"),
    ("co-op", "coop"),
    ("theatre", "theater"),
    ("licence", "license"),
];

/// The words of a folded name as America spells them, so that two spellings of it compare as one.
pub fn one_spelling(folded: &str) -> String {
    SHORES.iter().fold(folded.to_owned(), |name, (british, american)| name.replace(british, american))
}

#[cfg(test)]
mod tests {
    use super::one_spelling;

    #[test]
    fn a_name_is_the_same_on_both_shores() {
        assert_eq!(one_spelling("defence organisation"), one_spelling("defense organization"));
        assert_eq!(one_spelling("coast guard"), "coast guard");
    }
}
