//! Serde values as JSON text, in as little code as the browser's module can have it.
//!
//! Owns: the writing of JSON. Must not know: what is written. The command, which has room, uses `serde_json`;
//! a test holds the two against each other.

use crate::text::{put, put_comma, put_key, put_quoted};
use rust_decimal::Decimal;
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use std::fmt::Error;

/// The JSON text of `value`: what `serde_json::to_string` gives.
///
/// # Errors
/// For what never crosses: tuples, bytes, enums with content, and binary numbers, which are never exact.
pub fn to_json<T: Serialize>(value: &T) -> Result<String, Error> {
    write::<T, false>(value, &[])
}

/// The same, but each of the structs named in `bare` as a list of what is in its fields, in their order: half the
/// text of a long list of small objects are the names of their fields. Whoever reads it puts them back.
///
/// # Errors
/// As [`to_json`].
pub fn to_json_with_bare<T: Serialize>(value: &T, bare: &'static [&'static str]) -> Result<String, Error> {
    write::<T, true>(value, bare)
}

fn write<T: Serialize, const SHORT: bool>(value: &T, bare: &'static [&'static str]) -> Result<String, Error> {
    let mut out = Out::<SHORT> { json: String::with_capacity(USUAL), bare, open: 0 };
    value.serialize(&mut out)?;
    Ok(out.json)
}

/// A report takes about so many bytes.
const USUAL: usize = 16 * 1024;

/// `SHORT` is the writing with bare structs; apart, so that what is written only for people is left out of the module.
struct Out<const SHORT: bool> {
    json: String,
    bare: &'static [&'static str],
    /// Which of the structs that are open are bare, the innermost in the lowest bit. Nothing nests 64 deep.
    open: u64,
}

type Done = Result<(), Error>;
type Refused = Impossible<(), Error>;

impl<const SHORT: bool> Out<SHORT> {
    /// What stands before the next field.
    #[inline(never)]
    fn field(&mut self, key: &str) {
        if self.open & 1 == 1 {
            put_comma(&mut self.json);
        } else {
            put_key(key, &mut self.json);
        }
    }

    #[inline(never)]
    fn raw(&mut self, json: &str) {
        self.json.push_str(json);
    }
}

macro_rules! whole_numbers {
    ($($name:ident $kind:ty),*) => {
        $(fn $name(self, number: $kind) -> Done {
            put(&Decimal::from(number), &mut self.json);
            Ok(())
        })*
    };
}

macro_rules! refused {
    ($($name:ident($($kind:ty),*) $(of $content:ident)? -> $out:ty;)*) => {
        $(#[allow(clippy::disallowed_types)] // refused, as every binary number
        fn $name $(<$content: Serialize + ?Sized>)? (self, $(_: $kind),*) -> Result<$out, Error> {
            Err(Error)
        })*
    };
}

impl<'a, const SHORT: bool> Serializer for &'a mut Out<SHORT> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = &'a mut Out<SHORT>;
    type SerializeMap = &'a mut Out<SHORT>;
    type SerializeStruct = &'a mut Out<SHORT>;
    type SerializeTuple = Refused;
    type SerializeTupleStruct = Refused;
    type SerializeTupleVariant = Refused;
    type SerializeStructVariant = Refused;

    whole_numbers!(serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64);
    whole_numbers!(serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64);

    refused! {
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_newtype_variant(&'static str, u32, &'static str, &T) of T -> ();
        serialize_tuple(usize) -> Refused;
        serialize_tuple_struct(&'static str, usize) -> Refused;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Refused;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Refused;
    }

    /// What crosses in short is for a program that knows how to take it apart.
    fn is_human_readable(&self) -> bool {
        !SHORT
    }

    fn serialize_bool(self, flag: bool) -> Done {
        self.raw(if flag { "true" } else { "false" });
        Ok(())
    }
    fn serialize_char(self, char: char) -> Done {
        put_quoted(char.encode_utf8(&mut [0; 4]), &mut self.json);
        Ok(())
    }
    fn serialize_str(self, text: &str) -> Done {
        put_quoted(text, &mut self.json);
        Ok(())
    }
    fn serialize_none(self) -> Done {
        self.serialize_unit()
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Done {
        self.raw("null");
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Done {
        self.serialize_unit()
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Done {
        self.serialize_str(name)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Error> {
        self.raw("[");
        Ok(self)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        self.raw("{");
        Ok(self)
    }
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Self, Error> {
        let bare = self.bare.contains(&name);
        self.open = self.open << 1 | u64::from(bare);
        self.raw(if bare { "[" } else { "{" });
        Ok(self)
    }
}

impl<const SHORT: bool> SerializeSeq for &mut Out<SHORT> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        put_comma(&mut self.json);
        value.serialize(&mut **self)
    }
    fn end(self) -> Done {
        self.raw("]");
        Ok(())
    }
}

/// Keys are texts.
impl<const SHORT: bool> SerializeMap for &mut Out<SHORT> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        put_comma(&mut self.json);
        key.serialize(&mut **self)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        self.raw(":");
        value.serialize(&mut **self)
    }
    fn end(self) -> Done {
        self.raw("}");
        Ok(())
    }
}

impl<const SHORT: bool> SerializeStruct for &mut Out<SHORT> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Done {
        self.field(key);
        value.serialize(&mut **self)
    }
    fn end(self) -> Done {
        self.raw(if self.open & 1 == 1 { "]" } else { "}" });
        self.open >>= 1;
        Ok(())
    }
}
