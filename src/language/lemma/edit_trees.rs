//! Edit trees: what turns a form into its lemma, as a tree of replaced and kept parts.
//!
//! A classifier picks a tree for each token. Müller, Cotterell, Fraser and Schütze, "Joint Lemmatization and
//! Morphological Tagging with Lemming" (2015); spaCy's `trainable_lemmatizer`.

use crate::language::error::Fault;
use crate::language::msgpack::Value;
use crate::language::strings::{string_id, symbols};
use std::borrow::Cow;
use std::collections::HashMap;

/// The edit trees of a package.
#[derive(Debug)]
pub struct EditTrees(Vec<Tree>);

#[derive(Debug)]
enum Tree {
    /// The whole part must be `from`, and becomes `to`.
    Replace { from: Box<str>, to: Box<str> },
    /// What stands between the first `before` and the last `after` characters is kept; trees change what they are.
    Keep { before: usize, after: usize, prefix: Option<usize>, suffix: Option<usize> },
}

impl EditTrees {
    /// Reads a file `trees`, whose strings are ids of some in `vocab/strings.json`.
    pub fn read(bytes: &[u8], strings: &[u8]) -> Result<Self, Fault> {
        let file = Value::read(bytes)?;
        let nodes = file.field("trees")?.array()?;
        let texts = texts(nodes, strings)?;
        let text = |id: &Value<'_>| -> Result<Box<str>, Fault> {
            let text = texts.get(&id.unsigned()?).and_then(Option::as_ref);
            text.cloned().ok_or_else(|| Fault::damaged("an edit tree in it has a string that is not listed"))
        };
        let mut trees = Vec::with_capacity(nodes.len());
        // A tree is made after its parts, so that none can hold itself.
        let mut depths = Vec::with_capacity(nodes.len());
        for node in nodes {
            let mut depth = 0;
            let mut part = |key: &str| match node.field(key)?.size()? {
                NONE => Ok(None),
                part => {
                    depth = depth.max(1 + depths.get(part).copied().unwrap_or(DEEPEST));
                    if depth > DEEPEST {
                        return Err(Fault::damaged("an edit tree in it has a part that is not there"));
                    }
                    Ok(Some(part))
                }
            };
            trees.push(match node.get("orig") {
                Some(from) => Tree::Replace { from: text(from)?, to: text(node.field("subst")?)? },
                None => Tree::Keep {
                    before: node.field("prefix_len")?.size()?,
                    after: node.field("suffix_len")?.size()?,
                    prefix: part("prefix_tree")?,
                    suffix: part("suffix_tree")?,
                },
            });
            depths.push(depth);
        }
        Ok(Self(trees))
    }

    /// Number of trees.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The lemma that a tree makes of a form; none where the tree does not fit it.
    pub fn apply(&self, tree: usize, form: &str) -> Option<String> {
        let mut lemma = String::with_capacity(form.len());
        self.append(tree, form, &mut lemma).map(|()| lemma)
    }

    fn append(&self, tree: usize, part: &str, lemma: &mut String) -> Option<()> {
        match &self.0[tree] {
            Tree::Replace { from, to } => (**from == *part).then(|| lemma.push_str(to)),
            Tree::Keep { before, after, prefix, suffix } => {
                let (start, end) = (from_start(part, *before)?, from_end(part, *after)?);
                let kept = part.get(start..end)?;
                if let Some(prefix) = prefix {
                    self.append(*prefix, &part[..start], lemma)?;
                }
                lemma.push_str(kept);
                suffix.map_or(Some(()), |suffix| self.append(suffix, &part[end..], lemma))
            }
        }
    }
}

/// How spaCy writes that a tree has no such part.
const NONE: usize = u32::MAX as usize;
/// Trees are nested about half as deep as a word is long; guards the stack against a made-up file.
const DEEPEST: usize = 200;

/// The strings that the trees name by their ids.
fn texts(nodes: &[Value<'_>], strings: &[u8]) -> Result<HashMap<u64, Option<Box<str>>>, Fault> {
    let mut texts = HashMap::from([(0, Some("".into()))]);
    for node in nodes {
        for key in ["orig", "subst"] {
            if let Some(id) = node.get(key) {
                texts.entry(id.unsigned()?).or_default();
            }
        }
    }
    let known: Vec<Cow<'_, str>> =
        serde_json::from_slice(strings).map_err(|_| Fault::damaged("`vocab/strings.json` is not a list of strings"))?;
    for text in symbols().map(Cow::Borrowed).chain(known) {
        if let Some(found) = texts.get_mut(&string_id(&text)) {
            *found = Some(text.into());
        }
    }
    Ok(texts)
}

/// The byte behind the first `count` characters, where there are as many.
fn from_start(text: &str, count: usize) -> Option<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).nth(count)
}

/// The byte in front of the last `count` characters, where there are as many.
fn from_end(text: &str, count: usize) -> Option<usize> {
    std::iter::once(text.len()).chain(text.char_indices().rev().map(|(at, _)| at)).nth(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// ge|sag|t → sag|en: the tree of its three characters.
    fn participle() -> Vec<u8> {
        let id = |text| string_id(text).to_be_bytes();
        let mut file = b"\x81\xa5trees\x93".to_vec();
        for (from, to) in [("ge", ""), ("t", "en")] {
            file.extend(b"\x82\xa4orig\xcf");
            file.extend(id(from));
            file.extend(b"\xa5subst\xcf");
            file.extend(id(to));
        }
        file.extend(b"\x84\xaaprefix_len\x02\xaasuffix_len\x01\xabprefix_tree\x00\xabsuffix_tree\x01");
        file
    }

    #[test]
    fn a_tree_replaces_both_ends_and_keeps_the_middle() {
        let trees = EditTrees::read(&participle(), br#"["ge", "t", "en", "other"]"#).unwrap();
        assert_eq!(trees.apply(2, "gesägt").as_deref(), Some("sägen"));
        assert_eq!(trees.apply(2, "gesagter"), None);
        assert_eq!(trees.apply(2, "g"), None);
        assert_eq!(trees.apply(0, "ge").as_deref(), Some(""));
    }

    #[test]
    fn a_tree_whose_strings_or_parts_are_not_there_is_refused() {
        assert!(EditTrees::read(&participle(), br#"["ge"]"#).is_err());
        let mut file = participle();
        *file.last_mut().unwrap() = 2;
        assert!(EditTrees::read(&file, br#"["ge", "t", "en"]"#).is_err());
    }
}
