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

/// Words in common over words in either (Jaccard); 0 where both are empty.
pub fn overlap<T: Eq + std::hash::Hash>(one: &HashSet<T>, other: &HashSet<T>) -> f32 {
    let common = one.intersection(other).count();
    let either = one.len() + other.len() - common;
    if either == 0 { 0.0 } else { common as f32 / either as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_more_or_less_leaves_names_alike() {
        assert!(similarity("zelensky", "zelenskyy") > 0.85);
        assert!(similarity("sherman", "shermna") > 0.85);
        assert!(similarity("sherman", "ryabkov") < 0.3);
        assert!((similarity("", "") - 1.0).abs() < f32::EPSILON);
    }
}
