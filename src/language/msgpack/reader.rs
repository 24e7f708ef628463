//! Bytes become values, one by one.

use super::Value;
use crate::language::error::Fault;

/// Deeper nesting than any package has; guards the stack against a made-up file.
const DEEPEST: usize = 64;

/// Reads values one by one, for files of which there are too many to keep.
pub struct Reader<'a> {
    rest: &'a [u8],
    length: usize,
}

impl<'a> Reader<'a> {
    /// A reader at the beginning of `bytes`, whose places can be told by 32-bit numbers.
    pub fn new(bytes: &'a [u8]) -> Result<Self, Fault> {
        if u32::try_from(bytes.len()).is_err() {
            return Err(Fault::unsupported("it is longer than four gigabytes"));
        }
        Ok(Self::at(bytes, 0))
    }

    /// A reader of what begins at byte `start`: nothing, where that is behind the end.
    pub fn at(bytes: &'a [u8], start: usize) -> Self {
        Self { rest: bytes.get(start..).unwrap_or_default(), length: bytes.len() }
    }

    /// Where the next value begins.
    pub fn position(&self) -> u32 {
        (self.length - self.rest.len()) as u32
    }

    /// Begins a map, and gives the number of its entries, which follow, key and value in turn.
    pub fn begin_map(&mut self) -> Result<usize, Fault> {
        let count = match self.byte()? {
            count @ 0x80..=0x8f => usize::from(count & 0x0f),
            0xde => self.number::<2>()? as usize,
            0xdf => self.number::<4>()? as usize,
            _ => return Err(self.fault("it does not hold a map")),
        };
        // An entry takes two bytes at least.
        if count <= self.rest.len() / 2 { Ok(count) } else { Err(self.fault("it ends in the middle of a map")) }
    }

    /// Begins a list, and gives the number of its values, which follow.
    pub fn begin_array(&mut self) -> Result<usize, Fault> {
        let count = match self.byte()? {
            count @ 0x90..=0x9f => usize::from(count & 0x0f),
            0xdc => self.number::<2>()? as usize,
            0xdd => self.number::<4>()? as usize,
            _ => return Err(self.fault("it does not hold a list")),
        };
        if count <= self.rest.len() { Ok(count) } else { Err(self.fault("it ends in the middle of a list")) }
    }

    /// The next value, a string.
    pub fn text(&mut self) -> Result<&'a str, Fault> {
        self.next()?.str()
    }

    /// The next value, whatever it is.
    pub fn next(&mut self) -> Result<Value<'a>, Fault> {
        self.value(DEEPEST)
    }

    /// The next value, a whole number that is not negative. Lists of word vectors hold more than a million of them.
    #[inline]
    pub fn unsigned(&mut self) -> Result<u64, Fault> {
        match self.byte()? {
            small @ 0x00..=0x7f => Ok(u64::from(small)),
            0xcc => self.number::<1>(),
            0xcd => self.number::<2>(),
            0xce => self.number::<4>(),
            0xcf => self.number::<8>(),
            _ => Err(self.fault("it holds something else where a whole number belongs")),
        }
    }

    /// Sees to it that nothing follows.
    pub fn finish(&self) -> Result<(), Fault> {
        if self.rest.is_empty() { Ok(()) } else { Err(self.fault("bytes follow the end of its data")) }
    }

    fn value(&mut self, depth: usize) -> Result<Value<'a>, Fault> {
        let Some(depth) = depth.checked_sub(1) else { return Err(self.fault("it is nested too deep")) };
        Ok(match self.byte()? {
            small @ 0x00..=0x7f => Value::Unsigned(u64::from(small)),
            count @ 0x80..=0x8f => self.map(usize::from(count & 0x0f), depth)?,
            count @ 0x90..=0x9f => self.array(usize::from(count & 0x0f), depth)?,
            count @ 0xa0..=0xbf => self.str(usize::from(count & 0x1f))?,
            0xc0 => Value::Nil,
            0xc2 => Value::Bool(false),
            0xc3 => Value::Bool(true),
            0xc4 => self.bytes::<1>()?,
            0xc5 => self.bytes::<2>()?,
            0xc6 => self.bytes::<4>()?,
            0xca => Value::Float(f64::from(f32::from_bits(self.number::<4>()? as u32))),
            0xcb => Value::Float(f64::from_bits(self.number::<8>()?)),
            0xcc => Value::Unsigned(self.number::<1>()?),
            0xcd => Value::Unsigned(self.number::<2>()?),
            0xce => Value::Unsigned(self.number::<4>()?),
            0xcf => Value::Unsigned(self.number::<8>()?),
            0xd0 => signed(i64::from((self.number::<1>()? as u8).cast_signed())),
            0xd1 => signed(i64::from((self.number::<2>()? as u16).cast_signed())),
            0xd2 => signed(i64::from((self.number::<4>()? as u32).cast_signed())),
            0xd3 => signed(self.number::<8>()?.cast_signed()),
            0xd9 => self.counted::<1, _>(Self::str)?,
            0xda => self.counted::<2, _>(Self::str)?,
            0xdb => self.counted::<4, _>(Self::str)?,
            0xdc => self.counted::<2, _>(|reader, count| reader.array(count, depth))?,
            0xdd => self.counted::<4, _>(|reader, count| reader.array(count, depth))?,
            0xde => self.counted::<2, _>(|reader, count| reader.map(count, depth))?,
            0xdf => self.counted::<4, _>(|reader, count| reader.map(count, depth))?,
            negative @ 0xe0..=0xff => signed(i64::from(negative.cast_signed())),
            unknown => return Err(self.fault(&format!("0x{unknown:02x} begins no value that a package has"))),
        })
    }

    #[inline]
    fn take(&mut self, count: usize) -> Result<&'a [u8], Fault> {
        let Some((taken, rest)) = self.rest.split_at_checked(count) else {
            return Err(self.fault("it ends in the middle of a value"));
        };
        self.rest = rest;
        Ok(taken)
    }

    #[inline]
    fn byte(&mut self) -> Result<u8, Fault> {
        Ok(self.take(1)?[0])
    }

    /// A big-endian number of so many bytes.
    #[inline]
    fn number<const WIDTH: usize>(&mut self) -> Result<u64, Fault> {
        let mut bytes = [0; 8];
        bytes[8 - WIDTH..].copy_from_slice(self.take(WIDTH)?);
        Ok(u64::from_be_bytes(bytes))
    }

    fn counted<const WIDTH: usize, T>(
        &mut self,
        read: impl FnOnce(&mut Self, usize) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let count = self.number::<WIDTH>()? as usize;
        read(self, count)
    }

    fn bytes<const WIDTH: usize>(&mut self) -> Result<Value<'a>, Fault> {
        Ok(Value::Bytes(self.counted::<WIDTH, _>(Self::take)?))
    }

    fn str(&mut self, count: usize) -> Result<Value<'a>, Fault> {
        let bytes = self.take(count)?;
        let text = std::str::from_utf8(bytes).map_err(|_| self.fault("a string in it is not UTF-8"))?;
        Ok(Value::Str(text))
    }

    fn array(&mut self, count: usize, depth: usize) -> Result<Value<'a>, Fault> {
        // Every value takes a byte at least, so a made-up count cannot ask for more room than the file is long.
        let mut items = Vec::with_capacity(count.min(self.rest.len()));
        for _ in 0..count {
            items.push(self.value(depth)?);
        }
        Ok(Value::Array(items))
    }

    fn map(&mut self, count: usize, depth: usize) -> Result<Value<'a>, Fault> {
        let mut entries = Vec::with_capacity(count.min(self.rest.len()));
        for _ in 0..count {
            entries.push((self.value(depth)?, self.value(depth)?));
        }
        Ok(Value::Map(entries))
    }

    fn fault(&self, what: &str) -> Fault {
        Fault::damaged(format!("{what}, at byte {}", self.position()))
    }
}

fn signed(number: i64) -> Value<'static> {
    u64::try_from(number).map_or(Value::Signed(number), Value::Unsigned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_is_read_entry_by_entry() {
        let mut reader = Reader::new(b"\x82\xcf\0\0\0\0\0\0\0\x07\x01\xcd\x01\x00\x02").unwrap();
        assert_eq!(reader.begin_map().unwrap(), 2);
        let numbers: Vec<_> = (0..4).map(|_| reader.unsigned().unwrap()).collect();
        assert_eq!((numbers, reader.position()), (vec![7, 1, 256, 2], 15));
        assert!(reader.finish().is_ok() && reader.unsigned().is_err());
        assert!(Reader::at(b"\xdf\xff\xff\xff\xff\x01\x01", 0).begin_map().is_err());
    }
}
