//! What the components of a pipeline say of the tokens of a round, written into the columns.

use super::Session;
use super::heard::Heard;
use super::parts::Part;
use crate::language::columns::Columns;
use crate::language::pipeline::{Backoff, Head};
use crate::language::tokenizer::Words;

impl Session {
    /// Writes down what a head says of the tokens of a round.
    pub(super) fn annotate(&mut self, head: &Head, number: usize, round: &[Part<'_>]) {
        let first = round.first().map_or(0, |part| part.tokens.start);
        let Heard { best, projected, .. } = &self.heard[number];
        let columns = &mut self.columns;
        match head {
            Head::Tagger { tags, .. } => {
                for (tag, &best) in columns.tag[first..].iter_mut().zip(best) {
                    *tag = tags[usize::from(best)];
                }
            }
            Head::Morphologizer { analyses, .. } => {
                for (token, &best) in (first..).zip(best) {
                    (columns.morph[token], columns.pos[token]) = analyses[usize::from(best)];
                }
            }
            Head::Senter { .. } => {
                for (begins, &best) in columns.begins_sentence[first..].iter_mut().zip(best) {
                    *begins = best == 1;
                }
            }
            Head::EditTrees { trees, classes, backoff, .. } => {
                for Part { text, tokens } in round {
                    for token in tokens.clone() {
                        let word = self.tokens[token].text(text);
                        let lemma = trees.apply(classes[usize::from(best[token - first])], word);
                        let lemma = lemma.or_else(|| match backoff {
                            Backoff::None => None,
                            Backoff::Word => Some(word.to_owned()),
                            Backoff::LowerCase => Some(word.to_lowercase()),
                        });
                        columns.lemma[token] = self.lemmas.id(&lemma.unwrap_or_default());
                    }
                }
            }
            Head::Parser(parser) => {
                let width = parser.scorer().projected();
                for Part { text, tokens } in round {
                    let words = Words { text, tokens: &self.tokens, lexicon: &self.tokenizer.lexicon };
                    let projected = &projected[(tokens.start - first) * width..(tokens.end - first) * width];
                    let is_space = |token| words.is_space(tokens.start + token);
                    parser.parse(projected, is_space, &mut self.parser, &mut self.tree);
                    for (token, head) in tokens.clone().zip(&self.tree.heads) {
                        columns.head[token] = tokens.start as u32 + head;
                    }
                    columns.dep[tokens.clone()].copy_from_slice(&self.tree.labels);
                    columns.begins_sentence[tokens.clone()].copy_from_slice(&self.tree.sentence_starts);
                }
            }
            Head::Names(recognizer) => {
                let width = recognizer.scorer().projected();
                for Part { text, tokens } in round {
                    let words = Words { text, tokens: &self.tokens, lexicon: &self.tokenizer.lexicon };
                    let Columns { names, begins_sentence, .. } = &mut *columns;
                    recognizer.names(
                        &projected[(tokens.start - first) * width..(tokens.end - first) * width],
                        |token| words.is_space(tokens.start + token),
                        |token| begins_sentence[tokens.start + token],
                        &mut self.names,
                        |name, label| names.push((tokens.start + name.start..tokens.start + name.end, label)),
                    );
                }
            }
        }
    }

    /// Gives each token that has no lemma yet the one that depends on its word, part of speech and morphology.
    pub(super) fn lemmatize(&mut self, round: &[Part<'_>], lemma: impl Fn(&str, &str, u16, u16) -> String) {
        for Part { text, tokens } in round {
            let words = Words { text, tokens: &self.tokens, lexicon: &self.tokenizer.lexicon };
            for token in tokens.clone() {
                if self.columns.lemma[token] == 0 {
                    let (pos, morph) = (self.columns.pos[token], self.columns.morph[token]);
                    let known = self.lemma_of.entry((self.tokens[token].lexeme, pos, morph));
                    self.columns.lemma[token] = *known
                        .or_insert_with(|| self.lemmas.id(&lemma(words.word(token), words.lower(token), pos, morph)));
                }
            }
        }
    }
}
