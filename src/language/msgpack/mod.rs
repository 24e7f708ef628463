//! `MessagePack`, read in place.
//!
//! spaCy writes maps whose keys are integers or byte strings, and arrays of a million bytes, so values borrow from the
//! file and keep the type they were written with. [Format](https://github.com/msgpack/msgpack/blob/master/spec.md).

mod reader;

use super::error::Fault;
pub use reader::Reader;

/// One value. Strings and bytes borrow from the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Nil,
    Bool(bool),
    /// Every integer that is not negative: string ids need all 64 bits.
    Unsigned(u64),
    /// Negative integers.
    Signed(i64),
    Float(f64),
    Str(&'a str),
    Bytes(&'a [u8]),
    Array(Vec<Value<'a>>),
    Map(Vec<(Value<'a>, Value<'a>)>),
}

impl<'a> Value<'a> {
    /// The one value that `bytes` hold.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Fault> {
        let mut reader = Reader::at(bytes, 0);
        let value = reader.next()?;
        reader.finish()?;
        Ok(value)
    }

    pub fn str(&self) -> Result<&'a str, Fault> {
        if let Self::Str(text) = self { Ok(text) } else { Err(self.is_not("a string")) }
    }

    pub fn bytes(&self) -> Result<&'a [u8], Fault> {
        if let Self::Bytes(bytes) = self { Ok(bytes) } else { Err(self.is_not("a byte string")) }
    }

    pub fn unsigned(&self) -> Result<u64, Fault> {
        if let Self::Unsigned(number) = self { Ok(*number) } else { Err(self.is_not("a whole number")) }
    }

    pub fn size(&self) -> Result<usize, Fault> {
        usize::try_from(self.unsigned()?).map_err(|_| self.is_not("a size"))
    }

    pub fn array(&self) -> Result<&[Self], Fault> {
        if let Self::Array(items) = self { Ok(items) } else { Err(self.is_not("a list")) }
    }

    pub fn map(&self) -> Result<&[(Self, Self)], Fault> {
        if let Self::Map(entries) = self { Ok(entries) } else { Err(self.is_not("a map")) }
    }

    /// The entry of a map under a string key, where there is one that is not nil.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Map(entries) = self else { return None };
        let found = entries.iter().find(|(known, _)| match known {
            Self::Str(text) => *text == key,
            Self::Bytes(bytes) => *bytes == key.as_bytes(),
            _ => false,
        });
        found.map(|(_, value)| value).filter(|value| **value != Self::Nil)
    }

    /// The entry of a map under a string key.
    pub fn field(&self, key: &str) -> Result<&Self, Fault> {
        self.get(key).ok_or_else(|| Fault::damaged(format!("it has no entry `{key}`")))
    }

    fn is_not(&self, wanted: &str) -> Fault {
        let found = match self {
            Self::Nil => "nothing",
            Self::Bool(_) => "a truth value",
            Self::Unsigned(_) | Self::Signed(_) => "a whole number",
            Self::Float(_) => "a fraction",
            Self::Str(_) => "a string",
            Self::Bytes(_) => "a byte string",
            Self::Array(_) => "a list",
            Self::Map(_) => "a map",
        };
        Fault::damaged(format!("{found} stands where {wanted} belongs"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_may_be_numbers_and_bytes() {
        let value = Value::read(b"\x83\x41\xa2no\xc4\x02nd\xc3\xcf\xff\xff\xff\xff\xff\xff\xff\xff\xff").unwrap();
        let entries = value.map().unwrap();
        assert_eq!(entries[0], (Value::Unsigned(65), Value::Str("no")));
        assert_eq!(value.get("nd"), Some(&Value::Bool(true)));
        assert_eq!(entries[2], (Value::Unsigned(u64::MAX), Value::Signed(-1)));
    }

    #[test]
    fn a_file_cut_short_is_damaged() {
        for cut in 0..6 {
            assert!(matches!(Value::read(&b"\x92\xa3abc\x01"[..cut]), Err(Fault::Damaged(_))));
        }
    }

    #[test]
    fn a_made_up_count_or_depth_asks_for_no_memory_and_no_stack() {
        assert!(Value::read(b"\xdd\xff\xff\xff\xff\x01").is_err());
        assert!(Value::read(&vec![0x91; 100_000]).is_err());
    }
}
