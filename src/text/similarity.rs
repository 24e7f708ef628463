//! How alike two names or wordings are.

use std::collections::HashSet;

/// From 0 to 1: one minus the edit distance (optimal string alignment: a swap of neighbours is one step) over the length
/// of the longer name.
pub fn similarity(one: &str, other: &str) -> f32 {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let longest = a.len().max(b.len());
    if longest == 0 {
        return 1.0;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let substituted = last[j] + usize::from(x != y);
            let mut best = substituted.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(before_last[j - 1] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    1.0 - last[b.len()] as f32 / longest as f32
}

/// Pairs of names that are at least so alike, each with how alike they are, by their places in `names`, the smaller one
/// first. Most pairs are told apart by their lengths and by which letters they have, before any are compared.
pub fn alike_pairs(names: &[&str], least: f32) -> Vec<(usize, usize, f32)> {
    let mut outlines: Vec<(usize, u64, usize)> = names
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let letters = name.chars().fold(0, |letters, c| letters | 1 << (u32::from(c) % u64::BITS));
            (name.chars().count(), letters, place)
        })
        .collect();
    outlines.sort_unstable();
    let mut alike = Vec::new();
    for (rank, &(length, letters, one)) in outlines.iter().enumerate() {
        for &(longer, other_letters, other) in &outlines[rank + 1..] {
            // A step changes the length by one letter at most, and exchanges one letter for another at most. A hair more is
            // allowed than `least` says, against rounding.
            let steps = ((1.0 - least) * longer as f32 + 0.01) as usize;
            if longer - length > steps {
                // From here on names are longer still, and so many steps short of this one that none is alike.
                break;
            }
            if (letters ^ other_letters).count_ones() as usize > 2 * steps {
                continue;
            }
            let likeness = similarity(names[one], names[other]);
            if likeness >= least {
                alike.push((one.min(other), one.max(other), likeness));
            }
        }
    }
    alike.sort_unstable_by_key(|&(one, other, _)| (one, other));
    alike
}

/// Words in common over words in either (Jaccard); 0 where both are empty.
pub fn overlap<T: Eq + std::hash::Hash>(one: &HashSet<T>, other: &HashSet<T>) -> f32 {
    let common = one.intersection(other).count();
    let either = one.len() + other.len() - common;
    if either == 0 { 0.0 } else { common as f32 / either as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn alike_pairs_are_those_that_comparing_each_with_each_finds(
            names in prop::collection::vec("[abč ]{0,12}", 0..24),
            least in 0.5_f32..1.0,
        ) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let mut expected = Vec::new();
            for (one, name) in names.iter().enumerate() {
                for (other, another) in names.iter().enumerate().skip(one + 1) {
                    expected.push((one, other, similarity(name, another)));
                }
            }
            expected.retain(|&(_, _, likeness)| likeness >= least);
            prop_assert_eq!(alike_pairs(&names, least), expected);
        }
    }

    #[test]
    fn a_letter_more_or_less_leaves_names_alike() {
        assert!(similarity("zelensky", "zelenskyy") > 0.85);
        assert!(similarity("sherman", "shermna") > 0.85);
        assert!(similarity("sherman", "ryabkov") < 0.3);
        assert!((similarity("", "") - 1.0).abs() < f32::EPSILON);
    }
}
