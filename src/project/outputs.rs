//! The files of model outputs of an audit.

use std::fmt;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::data::{Joining, Key, Source};

/// A file of model outputs (a vendor's, a version's), and how it is joined to the data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outputs {
    /// What it is called in the audit; appended to the names of its columns that the data have too.
    pub name: String,
    pub source: Source,
    pub joining: Joining,
}

/// The only file of outputs that an audit could have in version 1 of its format.
#[derive(Deserialize)]
struct Single {
    source: Source,
    key: Key,
}

/// What was appended to the names of columns in version 1.
const NAME: &str = "outputs";

/// Reads the list of outputs, or the one there was or was not in version 1.
pub(super) fn outputs<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Outputs>, D::Error> {
    deserializer.deserialize_any(OneOrMany)
}

struct OneOrMany;

impl<'de> Visitor<'de> for OneOrMany {
    type Value = Vec<Outputs>;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("the files of model outputs")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let Single { source, key } = Single::deserialize(deserializer)?;
        Ok(vec![Outputs {
            name: NAME.to_owned(),
            source,
            joining: Joining::by(vec![key]),
        }])
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut files: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some(file) = files.next_element()? {
            all.push(file);
        }
        Ok(all)
    }
}
