//! What a project's file says that this program does not know: kept, and written again where it stood.
//!
//! A newer program that changed nothing of the measures, or a person who edited the file, may have put fields in it. They
//! are not understood, so they change nothing; but saving must not lose them, and a misspelt name must not pass unseen.

mod listen;
mod tree;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};

use ron::error::SpannedResult;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use listen::{Heard, Place, listen};
use tree::{Field, Inside, Node, parse};

/// The fields of a project's file that are not understood, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extras(Vec<Extra>);

#[derive(Clone, Debug, PartialEq)]
struct Extra {
    /// What leads to the structure that it stands in.
    path: Vec<Step>,
    name: String,
    /// The fields that stood before it and are understood, the nearest last.
    after: Vec<String>,
    /// Its value, as written.
    value: String,
}

#[derive(Clone, Debug, PartialEq)]
enum Step {
    Field(String),
    Some,
    Variant(String),
    /// One of a list. Others may come before it, so it is known by what it says.
    Item {
        /// What tells it from others, as written: its first field.
        identity: String,
        /// How many of the same identity stand before it.
        rank: usize,
        /// All of it as it was read, shortened to a number.
        whole: u64,
    },
}

/// Reads a value, and what the text says besides. `written` is the value as this program writes it.
pub(super) fn read<'de, T: Deserialize<'de>>(
    text: &'de str,
    written: impl FnOnce(&T) -> ron::Result<String>,
) -> SpannedResult<(T, Extras)> {
    let (value, heard) = listen(text)?;
    if heard.is_empty() {
        return Ok((value, Extras::default()));
    }
    let written = written(&value).unwrap_or_default();
    let root = parse(&written);
    let extras = heard.into_iter().map(|heard| extra(heard, root.as_ref()));
    let extras = Extras(extras.collect());
    Ok((value, extras))
}

fn extra(heard: Heard<'_>, root: Option<&Node<'_>>) -> Extra {
    let mut node = root;
    let mut path = Vec::new();
    for place in heard.path {
        let step = match place {
            Place::Field(name) => Step::Field(name),
            Place::Some => Step::Some,
            Place::Variant(name) => Step::Variant(name),
            Place::Item(index) => item(node, index),
        };
        node = node.and_then(|node| below(node, &step));
        path.push(step);
    }
    // Comments around it would run into what is put after it.
    let value = parse(heard.value).map_or(heard.value, |node| node.text);
    Extra {
        path,
        name: heard.name,
        after: heard.after,
        value: value.to_owned(),
    }
}

/// What an item of a list is known by.
fn item(list: Option<&Node<'_>>, index: usize) -> Step {
    let items = match list.map(|list| &list.inside) {
        Some(Inside::Items(items)) => items.as_slice(),
        _ => &[],
    };
    let Some(item) = items.get(index) else {
        // Read in another form than it is written: the item of this place.
        return Step::Item {
            identity: String::new(),
            rank: index,
            whole: 0,
        };
    };
    let identity = item.identity();
    let same = |other: &&Node<'_>| other.identity() == identity;
    Step::Item {
        identity: identity.to_owned(),
        rank: items[..index].iter().filter(same).count(),
        whole: shortened(item.text),
    }
}

/// What a step leads to.
fn below<'n, 't>(node: &'n Node<'t>, step: &Step) -> Option<&'n Node<'t>> {
    match step {
        Step::Field(name) => node.field(name),
        Step::Some => {
            let some = node.through(|node| node.name == Some("Some"))?;
            match &some.inside {
                Inside::Items(items) => items.first(),
                _ => None,
            }
        }
        Step::Variant(name) => node.through(|node| node.name == Some(name)),
        Step::Item {
            identity,
            rank,
            whole,
        } => {
            let Inside::Items(items) = &node.inside else {
                return None;
            };
            if identity.is_empty() {
                return items.get(*rank);
            }
            let unchanged = || items.iter().find(|item| shortened(item.text) == *whole);
            let mut alike = items.iter().filter(|item| item.identity() == identity);
            let of_rank = alike.nth(*rank);
            match of_rank {
                Some(item) if shortened(item.text) == *whole => Some(item),
                // Another may have come before it, or gone.
                _ => unchanged().or(of_rank),
            }
        }
    }
}

impl Extras {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where each stands, as `setup.stratumm` or `findings[3].mood`; of very long names, how they begin.
    pub fn names(&self) -> Vec<String> {
        const MOST: usize = 80;
        let names = self.0.iter().map(Extra::place);
        names.map(|name| name.chars().take(MOST).collect()).collect()
    }

    /// The value of the one at a place, as written.
    pub fn value(&self, place: &str) -> Option<&str> {
        let extra = { self.0.iter() }.find(|extra| extra.place() == place)?;
        Some(&extra.value)
    }

    /// Those of a field, as seen from it.
    pub(super) fn inside(mut self, field: &str) -> Extras {
        let leads = |extra: &Extra| matches!(extra.path.first(), Some(Step::Field(name)) if name == field);
        self.0.retain(leads);
        for extra in &mut self.0 {
            extra.path.remove(0);
        }
        self
    }

    /// Puts them into the text of a `T` that they were read with, or of what became of it. What held one and was deleted
    /// takes it along. `inside` are the fields that lead from the text to where they belong.
    pub(super) fn put_into<T: DeserializeOwned>(&self, text: String, inside: &[&str]) -> String {
        let to = |extra: &Extra| -> Vec<Step> {
            let steps = inside.iter().map(|name| Step::Field((*name).to_owned()));
            steps.chain(extra.path.iter().cloned()).collect()
        };
        let mut left: Vec<(&Extra, Vec<Step>)> = self.0.iter().map(|extra| (extra, to(extra))).collect();
        let mut text = text;
        while !left.is_empty() {
            let Some(root) = parse(&text) else { return text };
            let mut places = Vec::new();
            left.retain(|(extra, steps)| {
                let place = extra.place_in(&root, steps, &text);
                let homeless = place.is_none();
                places.extend(place);
                homeless
            });
            text = with(&text, places);
            // A structure that held nothing else was left out: it is put back, if it can be read with nothing else in it.
            let missing = parse(&text).and_then(|root| {
                let mut missing = left.iter();
                missing.find_map(|(_, steps)| missing_structure(&root, steps, &text))
            });
            match missing.map(|place| with(&text, vec![place])) {
                Some(put_back) if ron::from_str::<T>(&put_back).is_ok() => text = put_back,
                _ => return text,
            }
        }
        text
    }

    /// The same, of a list's items that got other numbers.
    pub(super) fn renumbered(&self, list: &str, numbers: &[(u32, u32)]) -> Extras {
        let mut extras = self.clone();
        for extra in &mut extras.0 {
            if let [Step::Field(name), Step::Item { identity, .. }, ..] = extra.path.as_mut_slice()
                && name == list
                && let Some((_, new)) = numbers.iter().find(|(old, _)| *identity == old.to_string())
            {
                *identity = new.to_string();
            }
        }
        extras
    }

    /// What three files that began as one hold together, and where two changed the same differently: the other value.
    /// What was taken out by one is out.
    pub(super) fn merged(base: &Extras, ours: &Extras, theirs: &Extras) -> (Extras, Vec<(String, String)>) {
        let (before, their, own) = (base.by_place(), theirs.by_place(), ours.by_place());
        let (mut merged, mut differ) = (Extras::default(), Vec::new());
        for extra in &ours.0 {
            let place = extra.place();
            let before = before.get(&place).copied();
            let unchanged = before == Some(&*extra.value);
            match their.get(&place).copied() {
                None if unchanged => {}
                Some(their) if unchanged => merged.0.push(Extra {
                    value: their.to_owned(),
                    ..extra.clone()
                }),
                their => {
                    merged.0.push(extra.clone());
                    let other = their.filter(|their| *their != extra.value && before != Some(*their));
                    differ.extend(other.map(|other| (place, other.to_owned())));
                }
            }
        }
        for extra in &theirs.0 {
            let place = extra.place();
            let taken_out = before.get(&place).copied() == Some(&*extra.value);
            if !own.contains_key(&place) && !taken_out {
                merged.0.push(extra.clone());
            }
        }
        (merged, differ)
    }

    /// Their values, by where they stand.
    pub(super) fn by_place(&self) -> BTreeMap<String, &str> {
        { self.0.iter() }
            .map(|extra| (extra.place(), extra.value.as_str()))
            .collect()
    }

    /// Gives the one at a place another value.
    pub(super) fn set(&mut self, place: &str, value: &str) {
        for extra in self.0.iter_mut().filter(|extra| extra.place() == place) {
            value.clone_into(&mut extra.value);
        }
    }
}

impl Extra {
    fn place(&self) -> String {
        let mut place = String::new();
        for step in &self.path {
            match step {
                Step::Field(name) => {
                    let _ = write!(place, "{name}.");
                }
                Step::Item { identity, rank, .. } => {
                    let known = match identity.as_str() {
                        "" => (rank + 1).to_string(),
                        // Whole items of many words are told by how they begin.
                        identity => identity.chars().take_while(|c| *c != '\n').take(40).collect(),
                    };
                    let rank = if *rank > 0 && !identity.is_empty() {
                        format!(" {}", rank + 1)
                    } else {
                        String::new()
                    };
                    place.truncate(place.trim_end_matches('.').len());
                    let _ = write!(place, "[{known}{rank}].");
                }
                Step::Some | Step::Variant(_) => {}
            }
        }
        place + &self.name
    }

    /// Where it goes in a text, and what is put there.
    fn place_in(&self, root: &Node<'_>, steps: &[Step], text: &str) -> Option<(usize, String)> {
        let mut node = root;
        for step in steps {
            node = below(node, step)?;
        }
        let home = node.structure()?;
        let Inside::Fields(fields) = &home.inside else {
            return None;
        };
        let outer = indent(text, home.end);
        let inner = format!("{outer}    ");
        let words = format!("\n{inner}{}: {},", field_name(&self.name), self.value);
        let before: Option<&Field<'_>> = { self.after.iter().rev() }
            .find_map(|name| fields.iter().find(|field| field.name == name))
            // What stood before it was left out since: the end, unless nothing stood before it.
            .or_else(|| fields.last().filter(|_| !self.after.is_empty()));
        Some(match before {
            Some(field) if field.has_comma => (field.end, words),
            Some(field) => (field.end, format!(",{words}")),
            None if fields.is_empty() => (home.start, format!("{words}\n{outer}")),
            None => (home.start, words),
        })
    }
}

/// A text with words put at places of it; those of one place stay in their order.
fn with(text: &str, mut places: Vec<(usize, String)>) -> String {
    places.sort_by_key(|(at, _)| *at);
    let (mut whole, mut done) = (String::with_capacity(text.len()), 0);
    for (at, words) in places {
        whole.push_str(&text[done..at]);
        whole.push_str(&words);
        done = at;
    }
    whole + &text[done..]
}

/// Where the first structure goes that is missing on a way, with nothing in it; `None` when what is missing is something
/// else.
fn missing_structure(root: &Node<'_>, steps: &[Step], text: &str) -> Option<(usize, String)> {
    let mut node = root;
    for (index, step) in steps.iter().enumerate() {
        if let Some(next) = below(node, step) {
            node = next;
            continue;
        }
        let only_fields = { &steps[index..] }
            .iter()
            .all(|step| matches!(step, Step::Field(_)));
        let (Step::Field(name), true) = (step, only_fields) else {
            return None;
        };
        let structure = Extra {
            path: Vec::new(),
            name: name.clone(),
            after: vec![String::new()],
            value: "()".to_owned(),
        };
        return structure.place_in(node, &[], text);
    }
    None
}

/// A text, however far its lines are set in.
fn shortened(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    for line in text.lines() {
        line.trim_start().hash(&mut hasher);
    }
    hasher.finish()
}

/// The spaces at the start of the line of a place.
fn indent(text: &str, at: usize) -> &str {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let rest = &text[line..];
    &rest[..rest.len() - rest.trim_start_matches(' ').len()]
}

/// A field's name as it is written.
fn field_name(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_alphanumeric() || c == '_');
    if plain && !name.starts_with(|c: char| c.is_numeric()) {
        name.to_owned()
    } else {
        format!("r#{name}")
    }
}
