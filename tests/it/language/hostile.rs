//! Text made, or happening, to provoke: no panic, no character lost, no more than linear time.

use super::SMALL;
use dossier::grammar::Parse;
use proptest::prelude::*;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// Checks all that must hold of any parse of `text`.
fn assert_sound(text: &str, parse: &Parse) {
    let mut end = 0;
    for token in 0..parse.len() {
        let span = parse.span(token);
        assert!(span.is_valid_in(text) && !span.is_empty(), "token {token} at {span:?} of {text:?}");
        assert_eq!(span.start, end, "token {token} of {text:?} follows the one before it");
        assert_eq!(span.slice(text), parse.word(token));
        end = span.end;
        if parse.space_after(token) {
            assert!(text[end..].starts_with(' '), "a blank follows token {token} of {text:?}");
            end += 1;
        }
        assert!(parse.head(token) < parse.len());
        assert!(parse.sentences()[parse.sentence_of(token)].contains(&token));
    }
    assert_eq!(end, text.len(), "no character of {text:?} is lost");
    let sentences = parse.sentences();
    assert!(sentences.iter().all(|sentence| !sentence.is_empty()));
    assert!(sentences.windows(2).all(|pair| pair[0].end == pair[1].start));
    let names = parse.names();
    assert!(names.iter().all(|name| !name.tokens.is_empty() && name.tokens.end <= parse.len()));
    assert!(names.windows(2).all(|pair| pair[0].tokens.end <= pair[1].tokens.start));
}

/// Pieces that the rules of the tokenizer are about.
const PIECES: [&str; 40] = [
    " ", "  ", "\n", "\t", "\u{a0}", "\u{1c}", "\0", "a", "Ab", "n't", "'s", "I'm", "can't", "o'clock", "U.S.", "e.g.",
    ":-)", "...", "…", "--", "-", "—", "\"", "“", "”", "(", ")", "$", "US$", "10", "km", "%", ".", ",", "http://",
    "a.com", "@", "é", "日本", "👍🏽",
];

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 24 } else { 2_000 }))]

    #[test]
    fn any_text_is_read_without_a_panic_and_no_character_is_lost(
        text in prop_oneof![soup(), any::<String>(), r"[\PC\n]{0,120}"],
    ) {
        assert_sound(&text, &SMALL.read(&text));
    }

    #[test]
    fn texts_read_together_do_not_see_each_other(texts in prop::collection::vec(soup(), 0..12)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        for (text, together) in texts.iter().zip(SMALL.read_all(&texts)) {
            assert_eq!(format!("{:?}", SMALL.read(text)), format!("{together:?}"));
        }
    }
}

/// What this thread has computed so far; other threads do not count, where the system tells.
fn clock() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let times = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let computed = times.and_then(|times| times.split(' ').next()?.parse().ok()).map(Duration::from_nanos);
    computed.unwrap_or_else(|| START.elapsed())
}

/// Less than this the system's clock may not tell: it moves in steps of some milliseconds.
const TELLING: Duration = Duration::from_millis(60);

/// How long a text takes to read, a thousand bytes.
fn time_per_byte(text: &str) -> Duration {
    assert_sound(text, &SMALL.read(text));
    let some = || {
        let start = clock();
        let mut bytes = 0;
        loop {
            SMALL.read(text);
            bytes += text.len();
            let time = clock().saturating_sub(start);
            if time >= TELLING {
                return time * 1_000 / u32::try_from(bytes).expect("a text is short");
            }
        }
    };
    // The quicker of two, as something else may have come between.
    some().min(some())
}

/// As many marks as bytes on each side of nothing.
fn nested(bytes: usize) -> String {
    format!("{}{}", "“".repeat(bytes / 6), "”".repeat(bytes / 6))
}

#[test]
fn eight_times_the_text_takes_no_longer_a_byte() {
    // Few bytes tell nothing, as something else may come between; unoptimized, more take too long.
    let (short, long) = if cfg!(debug_assertions) { (1_000, 8_000) } else { (4_000, 32_000) };
    type Text = fn(usize) -> String;
    let texts: [(&str, Text); 4] = [
        ("one mark", |bytes| "!".repeat(bytes)),
        ("one word without end", |bytes| "a".repeat(bytes)),
        ("one word again and again", |bytes| "word ".repeat(bytes / 5)),
        ("quotes in quotes", nested),
    ];
    for (name, text) in texts {
        let [first, second] = [short, long].map(|bytes| time_per_byte(&text(bytes)));
        assert!(second <= first * 3, "{name}: {second:?} for a thousand bytes of many, {first:?} of a few");
    }
}

#[test]
#[cfg_attr(debug_assertions, ignore = "it measures optimized code")]
fn anything_takes_at_most_ten_times_as_long_a_byte_as_prose() {
    const SIZE: usize = 40_000;
    let filled = |piece: &str| piece.repeat(SIZE / piece.len());
    let prose = time_per_byte(&filled(include_str!("../../language/prose/talks.txt")));
    let address = format!("a@b.com/{}", filled(":"));
    let mut texts: Vec<String> = PIECES.iter().map(|piece| filled(piece)).collect();
    texts.extend([nested(2 * SIZE), address]);
    texts.extend(
        ["“‘", "! ", "a ", "a.b", "a-b", "a@b.", "http://a.", "10.0.", " \n", "A.", "x (", "that which "].map(filled),
    );
    for text in texts {
        let time = time_per_byte(&text);
        let start: String = text.chars().take(10).collect();
        assert!(time <= prose * 10, "{start:?}… takes {time:?} for a thousand bytes, prose {prose:?}");
    }
}
