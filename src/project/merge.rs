//! Two audits that began as one, made one again: nothing is lost, and what two people changed differently is kept twice
//! for a person to settle.

mod numbered;
mod threads;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::{
    Annotation, Author, Card, CardLine, Choice, Extras, Finding, Message, Next, Outputs, Pin, Project, Setup,
    Topic,
};
use crate::data::{Quarantine, Source};
use numbered::{Joined, Numbered, join};
use threads::{Renumbered, Said};

/// What two people changed differently: the other version of what stands in the audit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Conflict {
    Title(String),
    Notes(String),
    Card {
        line: CardLine,
        words: String,
    },
    Data(Box<Source>),
    Outputs(Vec<Outputs>),
    Quarantine(Quarantine),
    /// The whole set-up as it would be with the other choices.
    Setup(Box<Setup>),
    /// A finding that both changed, or that one changed and the other deleted: then it stands, and `None` is the other
    /// version.
    Finding {
        number: u32,
        other: Option<Box<Finding>>,
    },
    /// The same of a choice.
    Choice {
        number: u32,
        other: Option<Box<Choice>>,
    },
    /// Of a message.
    Message {
        on: Topic,
        number: u32,
        other: Option<Message>,
    },
    /// Of a note on a chart.
    Annotation {
        number: u32,
        other: Option<Box<Annotation>>,
    },
    /// A field that this program does not know: where it stands, and its other value as written.
    Unknown {
        place: String,
        value: String,
    },
}

/// A place in an audit where two of them differ.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Title,
    Notes,
    Card(CardLine),
    Data,
    Outputs,
    Quarantine,
    /// The views kept by name.
    Pins,
    /// A field of the set-up, by its name in the file.
    Setup(String),
    Finding(Side, u32),
    Choice(Side, u32),
    /// The discussion of something.
    Thread(Topic),
    Annotation(Side, u32),
    /// A field that this program does not know.
    Unknown(String),
}

/// Who has something that has a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    OnlyFirst,
    OnlySecond,
    /// Both, and it says something else.
    Both,
}

/// Where two audits differ. What was last looked at, and which version of the program saved them, do not count.
pub fn differences(first: &Project, second: &Project) -> Vec<Place> {
    let mut places = Vec::new();
    let mut note = |differs: bool, place: Place| places.extend(differs.then_some(place));
    note(first.title != second.title, Place::Title);
    note(first.notes != second.notes, Place::Notes);
    for line in CardLine::ALL {
        note(first.card.line(line) != second.card.line(line), Place::Card(line));
    }
    note(first.data != second.data, Place::Data);
    note(first.outputs != second.outputs, Place::Outputs);
    note(first.quarantine != second.quarantine, Place::Quarantine);
    note(first.pins != second.pins, Place::Pins);
    let (one, other) = (fields(&first.setup), fields(&second.setup));
    for (name, value) in &one {
        note(other.get(name) != Some(value), Place::Setup(name.clone()));
    }
    let sides = sides(&first.findings, &second.findings);
    places.extend(sides.map(|(side, number)| Place::Finding(side, number)));
    let sides = self::sides(&first.choices, &second.choices);
    places.extend(sides.map(|(side, number)| Place::Choice(side, number)));
    for thread in &first.threads {
        places.extend((second.thread(&thread.on) != Some(thread)).then(|| Place::Thread(thread.on.clone())));
    }
    let only_second = second
        .threads
        .iter()
        .filter(|thread| first.thread(&thread.on).is_none());
    places.extend(only_second.map(|thread| Place::Thread(thread.on.clone())));
    let sides = self::sides(&first.annotations, &second.annotations);
    places.extend(sides.map(|(side, number)| Place::Annotation(side, number)));
    let (one, other) = (first.extras.by_place(), second.extras.by_place());
    for place in one
        .keys()
        .chain(other.keys().filter(|place| !one.contains_key(*place)))
    {
        let differs = one.get(place) != other.get(place);
        places.extend(differs.then(|| Place::Unknown(place.clone())));
    }
    places
}

/// Where two lists of numbered things differ: what the first has, then what only the second has.
fn sides<'a, T: Numbered>(first: &'a [T], second: &'a [T]) -> impl Iterator<Item = (Side, u32)> + 'a {
    let find = |list: &'a [T], number: u32| list.iter().find(|one| one.number() == number);
    let of_first = first
        .iter()
        .filter_map(move |one| match find(second, one.number()) {
            None => Some((Side::OnlyFirst, one.number())),
            Some(other) => (other != one).then_some((Side::Both, one.number())),
        });
    let of_second = second.iter().map(T::number);
    let only_second = of_second.filter(move |number| find(first, *number).is_none());
    of_first.chain(only_second.map(|number| (Side::OnlySecond, number)))
}

/// A set-up, field by field under its name in the file. Numbers go through unchanged.
pub fn fields(setup: &Setup) -> Map<String, Json> {
    match serde_json::to_value(setup) {
        Ok(Json::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// Makes one audit of two that began as `base`. What only one changed is taken from them; what both changed alike is
/// taken once; what they changed differently stands as in `ours`, and the other version is a [`Conflict`]. Findings
/// and choices that each added are all kept: those of `theirs` get the numbers that follow.
pub fn merge(base: &Project, ours: &Project, theirs: &Project) -> Project {
    let mut merged = ours.clone();
    let mut conflicts = union(&ours.conflicts, &theirs.conflicts);
    let (title, other) = pick(&base.title, &ours.title, &theirs.title);
    merged.title = title;
    conflicts.extend(other.map(Conflict::Title));
    let (notes, other) = pick(&base.notes, &ours.notes, &theirs.notes);
    merged.notes = notes;
    conflicts.extend(other.map(Conflict::Notes));
    merged.card = card(base, ours, theirs, &mut conflicts);
    let (data, other) = pick(&base.data, &ours.data, &theirs.data);
    merged.data = data;
    conflicts.extend(other.map(|other| Conflict::Data(Box::new(other))));
    let (outputs, other) = pick(&base.outputs, &ours.outputs, &theirs.outputs);
    merged.outputs = outputs;
    conflicts.extend(other.map(Conflict::Outputs));
    let (quarantine, other) = pick(&base.quarantine, &ours.quarantine, &theirs.quarantine);
    merged.quarantine = quarantine;
    conflicts.extend(other.map(Conflict::Quarantine));
    let (setup, other) = set_up(&base.setup, &ours.setup, &theirs.setup);
    merged.setup = setup;
    conflicts.extend(other.map(|other| Conflict::Setup(Box::new(other))));
    merged.pins = pins(base, ours, theirs);
    let renumbered = numbered_lists(&mut merged, [base, ours, theirs], &mut conflicts);
    let lists = [
        ("findings", &renumbered.findings),
        ("choices", &renumbered.choices),
    ];
    let theirs = lists
        .into_iter()
        .fold(theirs.extras.clone(), |extras, (list, numbers)| {
            let numbers: Vec<(u32, u32)> = numbers.iter().map(|(old, new)| (*old, *new)).collect();
            extras.renumbered(list, &numbers)
        });
    let (extras, others) = Extras::merged(&base.extras, &ours.extras, &theirs);
    merged.extras = extras;
    conflicts.extend({ others.into_iter() }.map(|(place, value)| Conflict::Unknown { place, value }));
    merged.conflicts = conflicts;
    merged
}

/// Findings, choices, discussions and notes on charts; the new numbers of those of theirs that got another.
fn numbered_lists(merged: &mut Project, all: [&Project; 3], conflicts: &mut Vec<Conflict>) -> Renumbered {
    let [base, ours, theirs] = all;
    // What somebody wrote about since is not to go unread.
    let spoke = |on: Topic| {
        let before = base.thread(&on);
        [ours.thread(&on), theirs.thread(&on)]
            .into_iter()
            .any(|thread| thread.is_some() && thread != before)
    };
    let next = ours.next_finding.max(theirs.next_finding);
    let findings = join(all.map(|project| &project.findings[..]), next, |number| {
        spoke(Topic::Finding(number))
    });
    let next = ours.next.beyond(theirs.next);
    let choices = join(all.map(|project| &project.choices[..]), next.choice, |number| {
        spoke(Topic::Choice(number))
    });
    let renumbered = Renumbered {
        findings: findings.renumbered.clone(),
        choices: choices.renumbered.clone(),
    };
    let their = renumbered.threads(&theirs.threads);
    let (threads, said) = threads::threads([&base.threads, &ours.threads, &their], next.message);
    let their = renumbered.annotations(&theirs.annotations);
    let annotations = join(
        [&base.annotations, &ours.annotations, &their],
        next.annotation,
        |_| false,
    );
    merged.next_finding = findings.next;
    merged.next = Next {
        choice: choices.next,
        message: said.next,
        annotation: annotations.next,
    };
    merged.threads = threads;
    merged.authors = authors(&ours.authors, &theirs.authors);
    conflicts.extend(said.conflicts.into_iter().filter_map(|(number, other)| {
        let stands: &Said = said.all.iter().find(|said| said.number() == number)?;
        let (on, other) = (stands.on.clone(), other.map(|other| other.message));
        Some(Conflict::Message { on, number, other })
    }));
    merged.findings = taken(findings, conflicts, |number, other| Conflict::Finding {
        number,
        other,
    });
    merged.choices = taken(choices, conflicts, |number, other| Conflict::Choice {
        number,
        other,
    });
    merged.annotations = taken(annotations, conflicts, |number, other| Conflict::Annotation {
        number,
        other,
    });
    renumbered
}

/// What two lists give, their conflicts noted.
fn taken<T>(
    joined: Joined<T>,
    conflicts: &mut Vec<Conflict>,
    conflict: impl Fn(u32, Option<Box<T>>) -> Conflict,
) -> Vec<T> {
    let noted = joined.conflicts.into_iter();
    conflicts.extend(noted.map(|(number, other)| conflict(number, other.map(Box::new))));
    joined.all
}

/// Everybody who wrote, each name once.
fn authors(ours: &[Author], theirs: &[Author]) -> Vec<Author> {
    let mut all = ours.to_vec();
    let known = |author: &&Author| ours.iter().all(|own| own.name != author.name);
    all.extend(theirs.iter().filter(known).cloned());
    all
}

/// The value to keep, and the other one when both changed it differently.
fn pick<T: Clone + PartialEq>(base: &T, ours: &T, theirs: &T) -> (T, Option<T>) {
    if theirs == base || theirs == ours {
        (ours.clone(), None)
    } else if ours == base {
        (theirs.clone(), None)
    } else {
        (ours.clone(), Some(theirs.clone()))
    }
}

fn union<T: Clone + PartialEq>(ours: &[T], theirs: &[T]) -> Vec<T> {
    let mut all = ours.to_vec();
    all.extend(theirs.iter().filter(|other| !ours.contains(other)).cloned());
    all
}

/// The pins that either has, but for those that one of the two took out and the other left as they were.
fn pins(base: &Project, ours: &Project, theirs: &Project) -> Vec<Pin> {
    let mut all = union(&ours.pins, &theirs.pins);
    let gone = |pin: &Pin| base.pins.contains(pin) && !(ours.pins.contains(pin) && theirs.pins.contains(pin));
    all.retain(|pin| !gone(pin));
    all
}

fn card(base: &Project, ours: &Project, theirs: &Project, conflicts: &mut Vec<Conflict>) -> Card {
    let mut card = ours.card.clone();
    for line in CardLine::ALL {
        let said = |project: &Project| project.card.line(line).to_owned();
        let (words, other) = pick(&said(base), &said(ours), &said(theirs));
        *card.line_mut(line) = words;
        conflicts.extend(other.map(|words| Conflict::Card { line, words }));
    }
    card
}

/// Field by field. The second is the same with the other version of what both changed differently.
fn set_up(base: &Setup, ours: &Setup, theirs: &Setup) -> (Setup, Option<Setup>) {
    let (base, own, their) = (fields(base), fields(ours), fields(theirs));
    let (mut kept, mut others, mut differ) = (Map::new(), Map::new(), false);
    for (name, own) in own {
        let nothing = Json::Null;
        let (base, their) = (
            base.get(&name).unwrap_or(&nothing),
            their.get(&name).unwrap_or(&nothing),
        );
        let (value, other) = pick(base, &own, their);
        differ |= other.is_some();
        others.insert(name.clone(), other.unwrap_or_else(|| value.clone()));
        kept.insert(name, value);
    }
    let read = |fields: Map<String, Json>| serde_json::from_value(Json::Object(fields)).ok();
    match (read(kept), read(others)) {
        (Some(kept), Some(others)) => (kept, differ.then_some(others)),
        // What was written of a set-up reads again; were it not so, both would be kept whole.
        _ => (ours.clone(), Some(theirs.clone())),
    }
}

impl Project {
    /// Settles the conflict at a place of [`Project::conflicts`]: the other version takes the place of what stands, or is
    /// let go.
    pub fn settle(&mut self, place: usize, take_other: bool) {
        if place >= self.conflicts.len() {
            return;
        }
        let conflict = self.conflicts.remove(place);
        if !take_other {
            return;
        }
        match conflict {
            Conflict::Title(title) => self.title = title,
            Conflict::Notes(notes) => self.notes = notes,
            Conflict::Card { line, words } => *self.card.line_mut(line) = words,
            Conflict::Data(data) => self.data = *data,
            Conflict::Outputs(outputs) => self.outputs = outputs,
            Conflict::Quarantine(quarantine) => self.quarantine = quarantine,
            Conflict::Setup(setup) => self.setup = *setup,
            Conflict::Unknown { place, value } => self.extras.set(&place, &value),
            Conflict::Finding { number, other } => match other {
                Some(other) => replace(&mut self.findings, *other),
                None => self.delete_finding(number),
            },
            Conflict::Choice { number, other } => match other {
                Some(other) => replace(&mut self.choices, *other),
                None => self.delete_choice(number),
            },
            Conflict::Message { on, number, other } => match other {
                Some(other) => {
                    let thread = self.threads.iter_mut().find(|thread| thread.on == on);
                    let mut messages = thread.into_iter().flat_map(|thread| &mut thread.messages);
                    if let Some(message) = messages.find(|message| message.number == number) {
                        *message = other;
                    }
                }
                None => self.unsay(number),
            },
            Conflict::Annotation { number, other } => match other {
                Some(other) => replace(&mut self.annotations, *other),
                None => self.annotations.retain(|annotation| annotation.number != number),
            },
        }
    }
}

/// Puts the other version of what has a number in the place of what stands.
fn replace<T: Numbered>(all: &mut Vec<T>, other: T) {
    match all.iter_mut().find(|one| one.number() == other.number()) {
        Some(one) => *one = other,
        None => all.push(other),
    }
}
