//! Bytes become text, in whatever encoding they are.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The text of a file, and how it was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    pub text: String,
    /// The encoding's name.
    pub encoding: &'static str,
    /// True where bytes without meaning in the encoding became U+FFFD.
    pub lossy: bool,
}

/// Reads `bytes` as text: by their byte order mark, else as UTF-8 where they are UTF-8, else as UTF-16 where every other
/// byte is zero, else in the encoding that chardetng (Firefox's detector) takes them for. None where they are binary data.
///
/// A byte order mark stays in the text, as U+FEFF: the text of a document is its file's.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = match marked.or_else(|| utf16_without_mark(bytes)) {
        Some(encoding) => encoding,
        None if is_binary(bytes) => return None,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => {
            let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            detector.guess(None, chardetng::Utf8Detection::Allow)
        }
    };
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    let unreadable = text.chars().filter(|&c| c == char::REPLACEMENT_CHARACTER).count();
    let mostly_unreadable = unreadable * 10 > text.chars().count();
    (!mostly_unreadable).then(|| Decoded { text: text.into_owned(), encoding: encoding.name(), lossy })
}

/// Control characters that no text holds, other than white space, form feed and escape.
fn is_binary(bytes: &[u8]) -> bool {
    let is_odd = |byte: &&u8| matches!(byte, 0..=8 | 14..=26 | 28..=31);
    let odd = bytes.iter().filter(is_odd).count();
    odd * 100 > bytes.len() || (odd > 0 && std::str::from_utf8(bytes).is_err() && bytes.contains(&0))
}

fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).take(512).filter(|&&byte| byte == 0).count() * 2;
    let seen = bytes.len().min(1024);
    if seen < 8 || !seen.is_multiple_of(2) {
        None
    } else if zeros(1) * 10 > seen * 7 && zeros(0) * 10 < seen {
        Some(UTF_16LE)
    } else if zeros(0) * 10 > seen * 7 && zeros(1) * 10 < seen {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode(bytes).unwrap();
        (decoded.text, decoded.encoding)
    }

    #[test]
    fn common_encodings_are_told_apart() {
        assert_eq!(text("Élysée — «да»".as_bytes()), ("Élysée — «да»".into(), "UTF-8"));
        let (western, _, _) = encoding_rs::WINDOWS_1252.encode("The minister’s reply was “no”, said the Élysée.");
        assert_eq!(text(&western), ("The minister’s reply was “no”, said the Élysée.".into(), "windows-1252"));
        let (cyrillic, _, _) = encoding_rs::WINDOWS_1251.encode("Переговоры в Женеве завершились без результата.");
        assert_eq!(text(&cyrillic).1, "windows-1251");
        let little: Vec<u8> = "Talks ended".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&little), ("Talks ended".into(), "UTF-16LE"));
    }

    #[test]
    fn a_byte_order_mark_stays_in_the_text() {
        assert_eq!(text(b"\xef\xbb\xbfTalks"), ("\u{feff}Talks".into(), "UTF-8"));
    }

    #[test]
    fn binary_data_is_no_text() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x02\0\x08\x06\0\0\0"), None);
    }

    #[test]
    fn a_stray_control_character_does_not_make_an_article_binary() {
        let mut article = "Talks ended without result. ".repeat(20);
        article.push('\u{1}');
        assert!(decode(article.as_bytes()).is_some());
    }
}
