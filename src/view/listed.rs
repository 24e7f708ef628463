//! Names in a row.

/// `Russia`, `Russia and NATO`, `Russia, NATO and Ukraine`.
pub fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_name_is_joined_by_and() {
        assert_eq!(listed(&["Russia"]), "Russia");
        assert_eq!(listed(&["Russia", "NATO", "Ukraine"]), "Russia, NATO and Ukraine");
    }
}
