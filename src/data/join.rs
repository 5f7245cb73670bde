//! Bringing the model's outputs to the people they are about, by one key or several.

mod diagnosis;
mod help;
mod keys;
mod matching;
mod rows;

use std::collections::HashSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use self::keys::Keys;
use super::{Aside, Error, MISSING, Slot, Table};

pub use diagnosis::{Diagnosis, Effect, Examples};
pub use help::{Help, Proposal, help};
pub use matching::Matching;

/// Two columns that say the same of a person in the two files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    pub data: String,
    pub outputs: String,
}

/// How a file of outputs is joined to the data: every choice that the auditor made about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joining {
    /// The columns that together identify the same person in the two files.
    pub keys: Vec<Key>,
    /// Differences of writing that are overlooked between keys that are not the same.
    #[serde(default)]
    pub matching: Vec<Matching>,
    #[serde(default)]
    pub unmatched: Unmatched,
    #[serde(default)]
    pub duplicated: Duplicated,
}

/// What becomes of people without outputs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unmatched {
    /// They stay, their outputs unknown.
    #[default]
    Keep,
    /// Their rows are left out.
    LeaveOut,
}

/// What becomes of a key that stands on several rows of outputs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Duplicated {
    /// The file cannot be joined.
    #[default]
    Refuse,
    /// The first of the rows, in the order of the file.
    First,
    /// The last of the rows.
    Last,
    /// The outputs of these people are unknown.
    Unknown,
}

impl Joining {
    /// By these keys, every other choice the cautious one.
    pub fn by(keys: Vec<Key>) -> Joining {
        Joining {
            keys,
            ..Joining::default()
        }
    }
}

/// Looks at what joining would do. Keys are compared as labels, so that the number 12 meets the text `12`; rows
/// whose key is missing, or has a missing part, meet nothing and are counted apart from those that find no partner.
pub fn diagnose(data: &Table, outputs: &Table, joining: &Joining) -> Result<Diagnosis, Error> {
    Ok(Keys::new(data, outputs, &joining.keys)?.diagnose(&joining.matching))
}

/// Joins: the columns of `outputs` (except its keys) are added to the rows of `data`, in their order. A name already
/// taken gets `name` appended in parentheses.
pub fn join(
    data: &Table,
    outputs: &Table,
    joining: &Joining,
    name: &str,
) -> Result<(Table, Diagnosis), Error> {
    let keys = Keys::new(data, outputs, &joining.keys)?;
    let diagnosis = keys.diagnose(&joining.matching);
    let named = |side: fn(&Key) -> &String| {
        let names: Vec<&str> = joining.keys.iter().map(|key| side(key).as_str()).collect();
        names.join(" + ")
    };
    if joining.duplicated == Duplicated::Refuse && diagnosis.outputs_duplicated > 0 {
        return Err(Error::DuplicateKeys {
            column: named(|key| &key.outputs),
            count: diagnosis.outputs_duplicated,
        });
    }
    let effect = diagnosis.effect(joining);
    if effect.with_outputs == 0 {
        return Err(Error::NoMatchingKeys {
            data_column: named(|key| &key.data),
            outputs_column: named(|key| &key.outputs),
        });
    }
    let mut partners = keys.partners(joining);
    let mut joined = data.clone();
    if effect.rows_after < effect.rows_before {
        let kept: Vec<u32> = (0..data.rows as u32)
            .filter(|row| partners[*row as usize] != MISSING)
            .collect();
        joined = rows::only(data, &kept);
        partners.retain(|partner| *partner != MISSING);
    }
    let is_key = |column: &str| joining.keys.iter().any(|key| key.outputs == column);
    let mut names: HashSet<String> = joined.names().map(str::to_owned).collect();
    for slot in { outputs.slots() }
        .into_iter()
        .filter(|slot| !is_key(slot.name()))
    {
        let mut new = slot.name().to_owned();
        while !names.insert(new.clone()) {
            new.push_str(" (");
            new.push_str(name);
            new.push(')');
        }
        match slot {
            Slot::Shown(column) => joined
                .columns
                .push(Arc::new(column.with(new, rows::taken(&column.values, &partners)))),
            Slot::Hidden(_) => {}
            Slot::Aside(aside) => joined.aside.push(Arc::new(Aside {
                place: names.len() - 1,
                ..aside.renamed(new)
            })),
        }
    }
    Ok((joined, diagnosis))
}
