//! Reads a value of RON and hears which fields of the text no type took up.
//!
//! Serde asks for a field that a structure does not have to be ignored; everything else is passed on as it is. Structures,
//! lists and maps with names for keys are followed; a map with other keys cannot be read so.

use std::cell::RefCell;
use std::fmt;

use ron::error::SpannedResult;
use ron::value::RawValue;
use serde::Deserialize;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};

/// A field that was not taken up.
#[derive(Debug)]
pub(super) struct Heard<'de> {
    /// What leads to the structure that has it.
    pub path: Vec<Place>,
    pub name: String,
    /// The fields that stood before it and were taken up, the nearest last.
    pub after: Vec<String>,
    /// Its value, as written.
    pub value: &'de str,
}

/// One step from a structure to what it holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Place {
    Field(String),
    Some,
    Variant(String),
    Item(usize),
}

/// Reads a text, and says what in it was not taken up.
pub(super) fn listen<'de, T: Deserialize<'de>>(text: &'de str) -> SpannedResult<(T, Vec<Heard<'de>>)> {
    let heard = RefCell::new(Vec::new());
    let mut reader = ron::Deserializer::from_str(text)?;
    let listening = Listening {
        inner: &mut reader,
        path: &Path::Root,
        before: &[],
        heard: &heard,
    };
    let value = T::deserialize(listening).map_err(|error| reader.span_error(error))?;
    reader.end().map_err(|error| reader.span_error(error))?;
    Ok((value, heard.into_inner()))
}

/// Where the reading stands.
enum Path<'p> {
    Root,
    At(&'p Path<'p>, Place),
}

impl Path<'_> {
    fn places(&self) -> Vec<Place> {
        match self {
            Path::Root => Vec::new(),
            Path::At(parent, place) => {
                let mut places = parent.places();
                places.push(place.clone());
                places
            }
        }
    }
}

/// Anything of serde, listened to.
struct Listening<'l, 'de, I> {
    inner: I,
    path: &'l Path<'l>,
    /// The fields taken up before this one.
    before: &'l [String],
    heard: &'l RefCell<Vec<Heard<'de>>>,
}

impl<'l, 'de, I> Listening<'l, 'de, I> {
    /// The same for what is here, within it.
    fn of<O>(&self, inner: O) -> Listening<'l, 'de, O> {
        Listening {
            inner,
            path: self.path,
            before: self.before,
            heard: self.heard,
        }
    }
}

macro_rules! pass_on {
    ($($method:ident($($argument:ident: $kind:ty),*);)*) => {$(
        fn $method<V: Visitor<'de>>(self, $($argument: $kind,)* visitor: V) -> Result<V::Value, D::Error> {
            let visitor = self.of(visitor);
            self.inner.$method($($argument,)* visitor)
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Listening<'_, 'de, D> {
    type Error = D::Error;

    pass_on! {
        deserialize_any();
        deserialize_bool();
        deserialize_i8();
        deserialize_i16();
        deserialize_i32();
        deserialize_i64();
        deserialize_i128();
        deserialize_u8();
        deserialize_u16();
        deserialize_u32();
        deserialize_u64();
        deserialize_u128();
        deserialize_f32();
        deserialize_f64();
        deserialize_char();
        deserialize_str();
        deserialize_string();
        deserialize_bytes();
        deserialize_byte_buf();
        deserialize_option();
        deserialize_unit();
        deserialize_unit_struct(name: &'static str);
        deserialize_newtype_struct(name: &'static str);
        deserialize_seq();
        deserialize_tuple(length: usize);
        deserialize_tuple_struct(name: &'static str, length: usize);
        deserialize_map();
        deserialize_struct(name: &'static str, fields: &'static [&'static str]);
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
        deserialize_identifier();
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let mut path = self.path.places();
        let value = <&RawValue>::deserialize(self.inner)?.get_ron();
        // Only fields are ever ignored.
        if let Some(Place::Field(name)) = path.pop() {
            let after = self.before.to_vec();
            self.heard.borrow_mut().push(Heard {
                path,
                name,
                after,
                value,
            });
        }
        visitor.visit_unit()
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

macro_rules! see {
    ($($method:ident($kind:ty);)*) => {$(
        fn $method<E: Error>(self, value: $kind) -> Result<V::Value, E> {
            self.inner.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Listening<'_, 'de, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        self.inner.expecting(formatter)
    }

    see! {
        visit_bool(bool);
        visit_i8(i8);
        visit_i16(i16);
        visit_i32(i32);
        visit_i64(i64);
        visit_i128(i128);
        visit_u8(u8);
        visit_u16(u16);
        visit_u32(u32);
        visit_u64(u64);
        visit_u128(u128);
        visit_f32(f32);
        visit_f64(f64);
        visit_char(char);
        visit_str(&str);
        visit_borrowed_str(&'de str);
        visit_string(String);
        visit_bytes(&[u8]);
        visit_borrowed_bytes(&'de [u8]);
        visit_byte_buf(Vec<u8>);
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Listening {
            inner: deserializer,
            path: &Path::At(self.path, Place::Some),
            before: &[],
            heard: self.heard,
        })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        let deserializer = self.of(deserializer);
        self.inner.visit_newtype_struct(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<V::Value, A::Error> {
        let items = Items {
            items: self.of(items),
            next: 0,
        };
        self.inner.visit_seq(items)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<V::Value, A::Error> {
        let fields = Fields {
            fields: self.of(fields),
            name: String::new(),
            before: Vec::new(),
        };
        self.inner.visit_map(fields)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<V::Value, A::Error> {
        let variant = self.of(variant);
        self.inner.visit_enum(variant)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Listening<'_, 'de, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        let deserializer = self.of(deserializer);
        self.inner.deserialize(deserializer)
    }
}

struct Items<'l, 'de, A> {
    items: Listening<'l, 'de, A>,
    next: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Items<'_, 'de, A> {
    type Error = A::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        let path = Path::At(self.items.path, Place::Item(self.next));
        self.next += 1;
        self.items.inner.next_element_seed(Listening {
            inner: seed,
            path: &path,
            before: &[],
            heard: self.items.heard,
        })
    }

    fn size_hint(&self) -> Option<usize> {
        self.items.inner.size_hint()
    }
}

struct Fields<'l, 'de, A> {
    fields: Listening<'l, 'de, A>,
    /// The field whose value comes next.
    name: String,
    before: Vec<String>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<'_, 'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        let Some(Name(name)) = self.fields.inner.next_key()? else {
            return Ok(None);
        };
        self.name.clone_from(&name);
        seed.deserialize(name.into_deserializer()).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        let name = std::mem::take(&mut self.name);
        let heard = self.fields.heard.borrow().len();
        let value = self.fields.inner.next_value_seed(Listening {
            inner: seed,
            path: &Path::At(self.fields.path, Place::Field(name.clone())),
            before: &self.before,
            heard: self.fields.heard,
        })?;
        // What was heard inside a field says that it was taken up; what was heard of itself, that it was not.
        let itself = self.fields.path.places();
        let all = self.fields.heard.borrow();
        let ignored = { all[heard..].iter() }.any(|heard| heard.path == itself && heard.name == name);
        if !ignored {
            self.before.push(name);
        }
        Ok(value)
    }

    fn size_hint(&self) -> Option<usize> {
        self.fields.inner.size_hint()
    }
}

impl<'l, 'de, A: EnumAccess<'de>> EnumAccess<'de> for Listening<'l, 'de, A> {
    type Error = A::Error;
    type Variant = Variant<'l, 'de, A::Variant>;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self::Variant), A::Error> {
        let (outer, heard) = (self.path, self.heard);
        let (Name(name), inner) = self.inner.variant()?;
        let value = seed.deserialize(IntoDeserializer::<A::Error>::into_deserializer(name.clone()))?;
        Ok((
            value,
            Variant {
                inner,
                outer,
                name,
                heard,
            },
        ))
    }
}

struct Variant<'l, 'de, A> {
    inner: A,
    outer: &'l Path<'l>,
    name: String,
    heard: &'l RefCell<Vec<Heard<'de>>>,
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Variant<'_, 'de, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        self.inner.newtype_variant_seed(Listening {
            inner: seed,
            path: &Path::At(self.outer, Place::Variant(self.name)),
            before: &[],
            heard: self.heard,
        })
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, A::Error> {
        let visitor = Listening {
            inner: visitor,
            path: &Path::At(self.outer, Place::Variant(self.name)),
            before: &[],
            heard: self.heard,
        };
        self.inner.tuple_variant(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        let visitor = Listening {
            inner: visitor,
            path: &Path::At(self.outer, Place::Variant(self.name)),
            before: &[],
            heard: self.heard,
        };
        self.inner.struct_variant(fields, visitor)
    }
}

/// The name of a field or of a variant.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_identifier(Word).map(Name)
    }
}

struct Word;

impl Visitor<'_> for Word {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<String, E> {
        Ok(name.to_owned())
    }
}
