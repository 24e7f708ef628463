//! Which of many texts say best what they all are about.
//!
//! Each text is a set of words, weighted by how rare they are among all (inverse document frequency). The more alike one is
//! to the middle of them all (cosine), the more central it is: the centroid score of Radev et al., "Centroid-based
//! summarization of multiple documents" (2004). [`pick`] leaves out those that repeat what was taken before.

use std::collections::{BTreeMap, BTreeSet};

/// The words of a text with their weights.
pub type Vector = BTreeMap<String, f32>;

/// The texts as vectors, and how central each is, from 0 to 1.
pub fn centrality(texts: &[BTreeSet<String>]) -> (Vec<Vector>, Vec<f32>) {
    let mut frequency: BTreeMap<&str, f32> = BTreeMap::new();
    for word in texts.iter().flatten() {
        *frequency.entry(word).or_default() += 1.0;
    }
    let count = texts.len() as f32;
    let vector = |words: &BTreeSet<String>| -> Vector {
        words.iter().map(|word| (word.clone(), (1.0 + count / frequency[word.as_str()]).ln())).collect()
    };
    let vectors: Vec<Vector> = texts.iter().map(vector).collect();
    let mut middle = Vector::new();
    for (word, weight) in vectors.iter().flatten() {
        *middle.entry(word.clone()).or_default() += weight;
    }
    let scores = vectors.iter().map(|vector| cosine(vector, &middle)).collect();
    (vectors, scores)
}

/// The best of the texts, at most `most`, best first, by their places in `vectors`; none is more like another than `alike`.
/// Where two are equally good, the first goes before. One whose score is minus infinity is never picked.
pub fn pick(vectors: &[Vector], scores: &[f32], most: usize, alike: f32) -> Vec<usize> {
    let mut order: Vec<usize> = (0..vectors.len()).filter(|&text| scores[text].is_finite()).collect();
    order.sort_by(|&one, &other| scores[other].total_cmp(&scores[one]).then(one.cmp(&other)));
    let mut picked: Vec<usize> = Vec::new();
    for candidate in order {
        if picked.len() == most {
            break;
        }
        if picked.iter().all(|&known| cosine(&vectors[known], &vectors[candidate]) < alike) {
            picked.push(candidate);
        }
    }
    picked
}

/// From 0, nothing in common, to 1, the same words; 0 where one is empty.
fn cosine(one: &Vector, other: &Vector) -> f32 {
    let product: f32 = one.iter().filter_map(|(word, weight)| Some(weight * other.get(word)?)).sum();
    let length = |vector: &Vector| vector.values().map(|weight| weight * weight).sum::<f32>().sqrt();
    let lengths = length(one) * length(other);
    if lengths > 0.0 { product / lengths } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> BTreeSet<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn what_most_texts_speak_of_is_central() {
        let (_, scores) = centrality(&["talks truce border", "talks truce troops", "recipe soup"].map(words));
        assert!(scores[0] > scores[2] && scores[1] > scores[2], "{scores:?}");
    }

    #[test]
    fn what_repeats_a_better_one_is_left_out() {
        let texts = ["talks truce border", "talks truce border", "talks aid camps", "soup"].map(words);
        let (vectors, _) = centrality(&texts);
        assert_eq!(pick(&vectors, &[0.9, 0.8, 0.7, 0.1], 2, 0.5), [0, 2]);
        assert_eq!(pick(&vectors, &[0.9, 0.8, 0.7, 0.1], 9, 2.0), [0, 1, 2, 3]);
        assert_eq!(pick(&vectors, &[0.9, f32::NEG_INFINITY, 0.7, 0.1], 9, 2.0), [0, 2, 3]);
    }

    #[test]
    fn an_empty_text_is_like_no_other() {
        let (vectors, scores) = centrality(&["", "talks"].map(words));
        assert!(scores[0] < f32::EPSILON && scores[1] > 0.9);
        assert_eq!(pick(&vectors, &scores, 1, 0.5), [1]);
    }
}
