//! How wide a label is. The widths are those of Inter, the program's own typeface, so that a label takes the same place
//! on every screen and in every export, and is known before any font is loaded.

use std::sync::LazyLock;

/// Advance widths of the characters from space to tilde, in thousandths of the size.
const REGULAR: [u16; 95] = [
    281, 278, 403, 631, 638, 812, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 625, 464, 605, 636, 642, 608, 624,
    571, 616, 624, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727, 719, 598, 587, 743, 740, 264, 543, 652, 562, 889,
    753, 761, 635, 761, 639, 638, 642, 741, 676, 949, 642, 665, 625, 362, 357, 362, 469, 452, 497, 564, 621, 558, 621,
    582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597, 609, 609, 372, 523, 364, 581, 557, 812, 540, 557, 541, 362,
    327, 362, 659,
];
const SEMIBOLD: [u16; 95] = [
    248, 309, 396, 643, 649, 844, 663, 213, 393, 393, 543, 673, 295, 466, 290, 379, 667, 481, 621, 652, 666, 632, 648,
    587, 646, 648, 290, 295, 673, 673, 673, 544, 999, 724, 657, 744, 724, 608, 586, 755, 744, 275, 561, 677, 566, 906,
    741, 775, 643, 776, 651, 649, 660, 734, 724, 1007, 690, 705, 653, 393, 379, 393, 481, 468, 497, 575, 630, 577, 630,
    593, 377, 625, 613, 261, 261, 569, 261, 898, 610, 608, 625, 625, 397, 549, 380, 608, 576, 837, 562, 576, 562, 393,
    358, 393, 673,
];

/// Weight of a label's letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Strength {
    /// Regular.
    #[default]
    Plain,
    /// Semibold.
    Strong,
}

/// The width of one line of text, `size` points high, in points. Never less than it takes, for the scripts of labels.
pub fn width(text: &str, strength: Strength, size: f32) -> f32 {
    let table = match strength {
        Strength::Plain => &REGULAR,
        Strength::Strong => &SEMIBOLD,
    };
    let thousandths: u32 = text.chars().map(|letter| u32::from(of_letter(letter, table))).sum();
    thousandths as f32 * size / 1000.0
}

fn of_letter(letter: char, table: &[u16; 95]) -> u16 {
    /// Blocks of letters whose widths differ little from each other, and how wide they are.
    static BLOCKS: LazyLock<Vec<(std::ops::Range<u32>, u16)>> = LazyLock::new(|| {
        vec![
            (0x00a0..0x0180, 660), // Latin with accents
            (0x0300..0x0370, 0),   // combining accents
            (0x0370..0x0530, 720), // Greek, Cyrillic
            (0x0590..0x0600, 620), // Hebrew
            (0x0600..0x0780, 640), // Arabic
            (0x1e00..0x2000, 660), // Latin and Greek with more accents
            (0x2000..0x2070, 500), // punctuation
        ]
    });
    // The signs of polarities are as wide as plus and full stop.
    let code = match letter {
        '−' => u32::from('+'),
        '·' => u32::from('.'),
        other => u32::from(other),
    };
    if let Some(&width) = code.checked_sub(32).and_then(|at| table.get(at as usize)) {
        return width;
    }
    BLOCKS.iter().find(|(block, _)| block.contains(&code)).map_or(1000, |&(_, width)| width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_add_up() {
        assert!((width("NATO", Strength::Plain, 10.0) - (7.53 + 6.76 + 6.42 + 7.61)).abs() < 1e-3);
        assert!(width("NATO", Strength::Strong, 10.0) > width("NATO", Strength::Plain, 10.0));
    }

    #[test]
    fn ideographs_are_as_wide_as_high_and_combining_accents_take_no_width() {
        assert!((width("北京", Strength::Plain, 12.0) - 24.0).abs() < 1e-3);
        assert!((width("e\u{301}", Strength::Plain, 12.0) - width("e", Strength::Plain, 12.0)).abs() < 1e-6);
    }
}
