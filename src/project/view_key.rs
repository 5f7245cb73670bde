//! Which view is meant, by what it shows and not by its place in a list.

use serde::{Deserialize, Serialize};

use super::view::is_usual;
use super::{Evidence, Setup, View, ViewKind};
use crate::measure::Metric;

/// A view by its kind, its grouping, its metric and the stratum looked inside: it stays the same when groupings are added or
/// taken away.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ViewKey {
    #[serde(default, skip_serializing_if = "is_usual")]
    pub kind: ViewKind,
    /// The grouping's columns.
    pub grouping: Vec<String>,
    pub metric: Metric,
    /// The stratum's column and the value looked inside; `None` for everybody. The inner `None` is people in whom it is
    /// missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stratum: Option<(String, Option<String>)>,
}

impl ViewKey {
    /// What is looked at; `None` while there is no grouping.
    pub fn of(setup: &Setup, view: &View) -> Option<ViewKey> {
        let stratum = match (&setup.stratum, &view.stratum) {
            (Some(column), Some(level)) => Some((column.clone(), level.clone())),
            _ => None,
        };
        Some(ViewKey {
            kind: view.kind,
            grouping: setup.groupings.get(view.grouping)?.attributes.clone(),
            metric: view.metric,
            stratum,
        })
    }

    /// The view that a finding was noted from.
    pub fn of_evidence(evidence: &Evidence) -> ViewKey {
        ViewKey {
            kind: ViewKind::Rates,
            grouping: evidence.grouping.attributes.clone(),
            metric: evidence.metric,
            stratum: evidence.stratum.clone(),
        }
    }

    /// The view that shows it in a set-up, otherwise looked at as `now`; `None` where the set-up has no such grouping or
    /// stratum.
    pub fn in_setup(&self, setup: &Setup, now: &View) -> Option<View> {
        let mut groupings = setup.groupings.iter();
        let stratum = match &self.stratum {
            Some((column, _)) if setup.stratum.as_ref() != Some(column) => return None,
            stratum => stratum.as_ref().map(|(_, level)| level.clone()),
        };
        Some(View {
            kind: self.kind,
            grouping: groupings.position(|grouping| grouping.attributes == self.grouping)?,
            metric: self.metric,
            stratum,
            ..now.clone()
        })
    }
}
