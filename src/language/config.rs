//! A package's description of itself: `meta.json`, `config.cfg` and its components' `cfg`.

use super::error::Fault;
use serde::de::{Deserialize, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;

/// spaCy's configuration: sections of settings whose values are JSON.
///
/// References between settings (`${section:key}`) matter for training alone and are left as they stand.
#[derive(Debug, Default)]
pub struct Config(HashMap<String, HashMap<String, String>>);

impl Config {
    /// Reads `config.cfg`.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let text = std::str::from_utf8(bytes).map_err(|_| Fault::damaged("it is not UTF-8"))?;
        let mut sections: HashMap<_, HashMap<_, String>> = HashMap::new();
        let mut section = None;
        let mut setting = None;
        for line in text.lines() {
            let trimmed = line.trim();
            if trimmed.is_empty() || trimmed.starts_with(['#', ';']) {
                continue;
            }
            if line.starts_with(char::is_whitespace) {
                // A line that is indented continues the value above.
                let value = section.as_ref().zip(setting.as_ref());
                let value = value.and_then(|(section, key)| sections.get_mut(section)?.get_mut(key));
                value.ok_or_else(|| not_a_setting(trimmed))?.push_str(trimmed);
            } else if let Some(name) = trimmed.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                sections.entry(name.to_owned()).or_default();
                (section, setting) = (Some(name.to_owned()), None);
            } else {
                let (key, value) = trimmed.split_once('=').ok_or_else(|| not_a_setting(trimmed))?;
                let settings = section.as_ref().and_then(|section| sections.get_mut(section));
                let key = key.trim().to_owned();
                settings.ok_or_else(|| not_a_setting(trimmed))?.insert(key.clone(), value.trim().to_owned());
                setting = Some(key);
            }
        }
        Ok(Self(sections))
    }

    /// The value of a setting, where it is there and not null.
    pub fn get(&self, section: &str, key: &str) -> Result<Option<Value>, Fault> {
        let Some(source) = self.0.get(section).and_then(|settings| settings.get(key)) else { return Ok(None) };
        let value: Value = serde_json::from_str(source)
            .map_err(|_| Fault::damaged(format!("the setting `{key}` of [{section}] is not JSON")))?;
        Ok(Some(value).filter(|value| !value.is_null()))
    }

    /// A setting that is a string.
    pub fn string(&self, section: &str, key: &str) -> Result<Option<String>, Fault> {
        match self.get(section, key)? {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(Fault::damaged(format!("the setting `{key}` of [{section}] is not a string"))),
        }
    }

    /// A setting that is a list of strings; empty where it is not there.
    pub fn strings(&self, section: &str, key: &str) -> Result<Vec<String>, Fault> {
        let Some(list) = self.get(section, key)? else { return Ok(Vec::new()) };
        serde_json::from_value(list)
            .map_err(|_| Fault::damaged(format!("the setting `{key}` of [{section}] is not a list of strings")))
    }

    /// The registered function that a section, or a setting that stands for one, names under `key`.
    pub fn function(&self, section: &str, setting: &str, key: &str) -> Result<Option<String>, Fault> {
        if let Some(value) = self.get(section, setting)? {
            return Ok(value.get(key).and_then(Value::as_str).map(str::to_owned));
        }
        self.string(&format!("{section}.{setting}"), key)
    }
}

fn not_a_setting(line: &str) -> Fault {
    Fault::damaged(format!("the line `{line}` is not a setting"))
}

/// What `meta.json` says of a package.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
pub struct Meta {
    /// Language code, `en`.
    pub lang: String,
    /// Name without the language, `core_web_sm`.
    pub name: String,
    /// Version of the package.
    pub version: String,
    /// The versions of spaCy that it was made for, such as `>=3.8.0,<3.9.0`.
    #[serde(default)]
    pub spacy_version: String,
}

impl Meta {
    /// Reads `meta.json`, and refuses what was made for another major version of spaCy.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let meta: Self = serde_json::from_slice(bytes)
            .map_err(|error| Fault::damaged(format!("it does not describe a spaCy package ({error})")))?;
        let digits = meta.spacy_version.trim_start_matches(|character: char| !character.is_ascii_digit());
        if !digits.is_empty() && !digits.starts_with("3.") && digits != "3" {
            let Self { name, spacy_version, .. } = meta;
            return Err(Fault::unsupported(format!(
                "{name} was made for spaCy {spacy_version}, and this runs spaCy 3"
            )));
        }
        Ok(meta)
    }
}

/// An entry of a component's `cfg`, which is JSON.
pub fn entry<T: for<'de> Deserialize<'de>>(bytes: &[u8], key: &str) -> Result<T, Fault> {
    let wrong = |error: &dyn fmt::Display| Fault::damaged(format!("its entry `{key}` cannot be read ({error})"));
    let entries: InOrder<&RawValue> = serde_json::from_slice(bytes).map_err(|error| wrong(&error))?;
    let found = entries.0.iter().find(|(known, _)| known == key);
    let (_, value) = found.ok_or_else(|| wrong(&"it is not there"))?;
    serde_json::from_str(value.get()).map_err(|error| wrong(&error))
}

/// The entries of a JSON object in the order in which they stand: the order of a network's outputs.
pub struct InOrder<T>(pub Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for InOrder<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = InOrder<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(InOrder(entries))
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_json_and_may_go_over_several_lines() {
        let config =
            Config::read(b"# x\n[nlp]\nlang = \"en\"\npipeline = [\"a\",\n    \"b\"]\nmodel = null\n").unwrap();
        assert_eq!(config.string("nlp", "lang").unwrap().as_deref(), Some("en"));
        assert_eq!(config.strings("nlp", "pipeline").unwrap(), ["a", "b"]);
        assert_eq!(config.get("nlp", "model").unwrap(), None);
        assert!(config.string("nlp", "pipeline").is_err());
    }

    #[test]
    fn a_function_is_named_inline_or_in_a_section_of_its_own() {
        let inline = Config::read(b"[nlp]\ntokenizer = {\"@tokenizers\":\"spacy.Tokenizer.v1\"}").unwrap();
        let section = Config::read(b"[nlp.tokenizer]\n@tokenizers = \"spacy.Tokenizer.v1\"").unwrap();
        for config in [inline, section] {
            let name = config.function("nlp", "tokenizer", "@tokenizers").unwrap();
            assert_eq!(name.as_deref(), Some("spacy.Tokenizer.v1"));
        }
    }

    #[test]
    fn another_major_version_is_refused() {
        let meta = |version| format!(r#"{{"lang":"en","name":"x","version":"1","spacy_version":"{version}"}}"#);
        assert!(Meta::read(meta(">=3.7.5,<3.9.0").as_bytes()).is_ok());
        assert!(matches!(Meta::read(meta(">=2.3.0,<2.4.0").as_bytes()), Err(Fault::Unsupported(_))));
        assert!(matches!(Meta::read(b"{"), Err(Fault::Damaged(_))));
    }
}
