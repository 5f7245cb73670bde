//! Two audits that began as one, made one again: nothing is lost, and what two people changed differently is kept twice
//! for a person to settle.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::{Card, CardLine, Change, Evidence, Extras, Finding, Outputs, Project, Setup};
use crate::data::{Quarantine, Source};

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
    /// A field of the set-up, by its name in the file.
    Setup(String),
    /// A finding that only the first has, only the second has, or that both have and that says something else.
    OnlyFirst(u32),
    OnlySecond(u32),
    Finding(u32),
    /// A field that this program does not know.
    Unknown(String),
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
    let (one, other) = (fields(&first.setup), fields(&second.setup));
    for (name, value) in &one {
        note(other.get(name) != Some(value), Place::Setup(name.clone()));
    }
    for finding in &first.findings {
        match second.finding(finding.number) {
            None => note(true, Place::OnlyFirst(finding.number)),
            Some(other) => note(other != finding, Place::Finding(finding.number)),
        }
    }
    for finding in &second.findings {
        note(
            first.finding(finding.number).is_none(),
            Place::OnlySecond(finding.number),
        );
    }
    let (one, other) = (first.extras.by_place(), second.extras.by_place());
    for place in one
        .keys()
        .chain(other.keys().filter(|place| !one.contains_key(*place)))
    {
        note(one.get(place) != other.get(place), Place::Unknown(place.clone()));
    }
    places
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
/// that each added are all kept: those of `theirs` get the numbers that follow.
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
    let renumbered = findings(&mut merged, base, ours, theirs, &mut conflicts);
    let theirs = theirs.extras.renumbered("findings", &renumbered);
    let (extras, others) = Extras::merged(&base.extras, &ours.extras, &theirs);
    merged.extras = extras;
    conflicts.extend({ others.into_iter() }.map(|(place, value)| Conflict::Unknown { place, value }));
    merged.conflicts = conflicts;
    merged
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

/// The old and the new numbers of those of theirs that got another.
fn findings(
    merged: &mut Project,
    base: &Project,
    ours: &Project,
    theirs: &Project,
    conflicts: &mut Vec<Conflict>,
) -> Vec<(u32, u32)> {
    let (mut all, mut renumbered) = (Vec::new(), Vec::new());
    for own in &ours.findings {
        let (number, before, their) = (own.number, base.finding(own.number), theirs.finding(own.number));
        match (before, their) {
            // Ours alone.
            (None, _) => all.push(own.clone()),
            (Some(before), Some(their)) => {
                let (finding, other) = one_finding(before, own, their);
                all.push(finding);
                let other = other.map(Box::new);
                conflicts.extend(other.map(|other| Conflict::Finding {
                    number,
                    other: Some(other),
                }));
            }
            // They deleted it, and we left it as it was: it goes.
            (Some(before), None) if before == own => {}
            (Some(_), None) => {
                all.push(own.clone());
                conflicts.push(Conflict::Finding { number, other: None });
            }
        }
    }
    merged.next_finding = ours.next_finding.max(theirs.next_finding);
    for their in &theirs.findings {
        match (base.finding(their.number), ours.finding(their.number)) {
            // Both took it from somewhere else.
            (None, Some(own)) if own == their => {}
            (None, Some(_)) => {
                let number = merged.next_finding;
                merged.next_finding += 1;
                renumbered.push((their.number, number));
                all.push(Finding {
                    number,
                    ..their.clone()
                });
            }
            (None, None) => all.push(their.clone()),
            // We deleted it, they changed it: it stands.
            (Some(before), None) if before != their => {
                all.push(their.clone());
                let number = their.number;
                conflicts.push(Conflict::Finding { number, other: None });
            }
            (Some(_), _) => {}
        }
    }
    merged.findings = all;
    renumbered
}

/// A finding that all three have.
fn one_finding(base: &Finding, ours: &Finding, theirs: &Finding) -> (Finding, Option<Finding>) {
    let mut kept = ours.clone();
    let mut other = ours.clone();
    let mut differ = false;
    macro_rules! field {
        ($name:ident) => {
            let (value, version) = pick(&base.$name, &ours.$name, &theirs.$name);
            differ |= version.is_some();
            other.$name = version.unwrap_or_else(|| value.clone());
            kept.$name = value;
        };
    }
    field!(text);
    field!(generated);
    field!(severity);
    field!(status);
    field!(claim);
    field!(evidence);
    // Views that each added, or noted anew, are all kept; one that either took away is gone.
    kept.further = views(base, ours, theirs);
    other.further.clone_from(&kept.further);
    let mut history: Vec<Change> = union(&ours.history, &theirs.history);
    history.sort_by(|one, other| one.at.cmp(&other.at));
    kept.history = history;
    kept.modified = ours.modified.clone().max(theirs.modified.clone());
    (other.history, other.modified) = (kept.history.clone(), kept.modified.clone());
    (kept, differ.then_some(other))
}

/// The further views: those that both still have, then what each added.
fn views(base: &Finding, ours: &Finding, theirs: &Finding) -> Vec<Evidence> {
    let gone = |view: &&Evidence| base.further.contains(view) && !theirs.further.contains(view);
    let added = |view: &&Evidence| !base.views().chain(ours.views()).any(|known| known == *view);
    let mut views: Vec<Evidence> = { ours.further.iter() }
        .filter(|view| !gone(view))
        .cloned()
        .collect();
    views.extend(theirs.further.iter().filter(added).cloned());
    views
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
            Conflict::Finding { number, other } => {
                let at = self.findings.iter().position(|finding| finding.number == number);
                match (at, other) {
                    (Some(at), Some(other)) => self.findings[at] = *other,
                    (Some(at), None) => drop(self.findings.remove(at)),
                    (None, Some(other)) => self.findings.push(*other),
                    (None, None) => {}
                }
            }
        }
    }
}
