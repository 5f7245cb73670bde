//! A choice of the audit: what was asked, what could be answered, who answered what, and who would have answered
//! otherwise.

use serde::{Deserialize, Serialize};

use super::{Attribute, DecisionRule, Frozen, Grouping, Setup, View, ViewKey};
use crate::measure::{Metric, Reference};
use crate::tally::GroupKey;

/// A question of method that people answer, on the record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Unique in its project, never used again: 1, 2, 3…
    pub number: u32,
    pub about: About,
    /// In the person's words; empty where what it is about says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// The view in which the options are told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view: Option<ViewKey>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Alternative>,
    /// Who decided.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// Why it was decided so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Those who would have decided otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dissent: Vec<Dissent>,
    /// The day on which it is to be looked at again, as 2027-01-31; empty when none is set.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub revisit: String,
    /// RFC 3339, UTC, whole seconds.
    pub created: String,
    pub modified: String,
}

/// What a choice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum About {
    /// Who counts as selected.
    Threshold,
    /// With whom groups are compared.
    Reference,
    /// Which groups are compared.
    Grouping,
    Metric,
    /// Something else, in the person's words.
    #[default]
    Other,
}

/// One of the answers that were possible.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Alternative {
    /// In the person's words; empty where its effect says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What speaks for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub for_it: String,
    /// What speaks against it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub against_it: String,
    /// What it changes in the audit, where the program can show it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
    /// What it came to on a day, kept because somebody asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Box<Kept>>,
    /// Whether it was decided for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub chosen: bool,
}

/// What an option changes in the audit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    Decision(DecisionRule),
    /// Of the grouping of the choice's view.
    Reference(Reference),
    /// The attributes with their bins.
    Grouping {
        attributes: Vec<Attribute>,
        reference: Reference,
    },
    Metric(Metric),
}

/// The largest gap under an option, as it was on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// RFC 3339, UTC, whole seconds.
    pub taken: String,
    /// SHA-256 of the data, then of the outputs when there are any.
    pub sha256: Vec<String>,
    pub gap: Gap,
}

/// A group against its reference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    pub metric: Metric,
    pub group: GroupKey,
    pub numbers: Frozen,
}

/// Somebody who would have decided otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dissent {
    pub who: String,
    pub words: String,
}

impl About {
    /// All of them, in the order of the list.
    pub const ALL: [About; 5] = [
        About::Threshold,
        About::Reference,
        About::Grouping,
        About::Metric,
        About::Other,
    ];

    /// What is in force, as an option of such a choice; `None` where there is no such thing.
    pub fn in_force(self, setup: &Setup, view: &View) -> Option<Effect> {
        let grouping = setup.groupings.get(view.grouping);
        match self {
            About::Threshold => setup.decision_in_use().cloned().map(Effect::Decision),
            About::Reference => grouping.map(|grouping| Effect::Reference(grouping.reference.clone())),
            About::Grouping => grouping.map(|grouping| Effect::of_grouping(grouping, setup)),
            About::Metric => Some(Effect::Metric(view.metric)),
            About::Other => None,
        }
    }
}

impl Effect {
    /// Comparing a grouping of the set-up.
    pub fn of_grouping(grouping: &Grouping, setup: &Setup) -> Effect {
        let used = grouping.attributes.iter().filter_map(|column| {
            let mut attributes = setup.attributes.iter();
            attributes.find(|attribute| attribute.column == *column)
        });
        Effect::Grouping {
            attributes: used.cloned().collect(),
            reference: grouping.reference.clone(),
        }
    }
}

impl From<Effect> for Alternative {
    fn from(effect: Effect) -> Alternative {
        Alternative {
            effect: Some(effect),
            ..Alternative::default()
        }
    }
}

impl Choice {
    /// What was decided, if anything was.
    pub fn chosen(&self) -> Option<&Alternative> {
        self.options.iter().find(|option| option.chosen)
    }

    /// The set-up and the view under one of its options; `None` where the option changes nothing that can be shown, or
    /// where the audit no longer has what it is about.
    pub fn under(&self, option: &Alternative, setup: &Setup, view: &View) -> Option<(Setup, View)> {
        let mut key = self.view.clone()?;
        let mut setup = setup.clone();
        match option.effect.as_ref()? {
            Effect::Decision(rule) => setup.decision = Some(rule.clone()),
            Effect::Reference(reference) => {
                let mut groupings = setup.groupings.iter_mut();
                groupings
                    .find(|grouping| grouping.attributes == key.grouping)?
                    .reference = reference.clone();
            }
            Effect::Grouping {
                attributes,
                reference,
            } => {
                key.grouping = attributes.iter().map(|used| used.column.clone()).collect();
                compare(&mut setup, attributes, reference);
            }
            Effect::Metric(metric) => key.metric = *metric,
        }
        let view = key.in_setup(&setup, view)?;
        Some((setup, view))
    }
}

/// Compares these groups, besides those compared already. Where they are compared as they are, so is their reference.
fn compare(setup: &mut Setup, attributes: &[Attribute], reference: &Reference) {
    let same = attributes
        .iter()
        .all(|attribute| setup.attributes.contains(attribute));
    for attribute in attributes {
        let mut used = setup.attributes.iter_mut();
        match used.find(|used| used.column == attribute.column) {
            Some(used) => used.clone_from(attribute),
            None => setup.attributes.push(attribute.clone()),
        }
    }
    let columns: Vec<String> = attributes.iter().map(|used| used.column.clone()).collect();
    match setup
        .groupings
        .iter_mut()
        .find(|grouping| grouping.attributes == columns)
    {
        Some(_) if same => {}
        Some(grouping) => grouping.reference.clone_from(reference),
        None => setup.groupings.push(Grouping {
            attributes: columns,
            reference: reference.clone(),
        }),
    }
}
