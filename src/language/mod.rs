//! From text to tokens, sentences, tags, lemmas, dependencies and names.
