//! Text in XML and HTML.

/// The text, where nothing in it is taken for markup, also between quotation marks. XML has no room for control
/// characters, not even escaped: they become the sign for what cannot be shown.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            '\r' => out.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_control_characters_do_no_harm() {
        assert_eq!(escaped("<b a='1'>\"&\"\0\u{1b}</b>"), "&lt;b a=&#39;1&#39;&gt;&quot;&amp;&quot;��&lt;/b&gt;");
    }
}
