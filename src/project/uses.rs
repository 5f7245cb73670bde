//! Which columns an audit rests on.

use std::collections::BTreeSet;

use super::{DecisionRule, Finding, NumericOutcome, Process, Project, Setup};
use crate::data::{Expression, Quarantine, Suspicion};

impl Project {
    /// The columns whose values its set-up and its findings use. A day from which a year or an age is made does not
    /// count: it can stay set apart.
    pub fn columns_used(&self) -> BTreeSet<String> {
        let mut used = BTreeSet::new();
        self.setup.add_columns(&mut used);
        for view in self.findings.iter().flat_map(Finding::views) {
            view.setup().add_columns(&mut used);
        }
        used
    }

    /// What was decided of the columns, those that a saved audit uses shown: whoever used them saw them, before any was
    /// set apart or because nothing suspected them then.
    pub(super) fn quarantine_of(&self, suspicions: &[Suspicion]) -> Quarantine {
        let mut quarantine = self.quarantine.clone();
        let used = self.columns_used();
        let suspected = suspicions.iter().map(|suspicion| &suspicion.column);
        for column in suspected.filter(|column| used.contains(*column)) {
            if !quarantine.shows(column) && !quarantine.added.contains(column) {
                quarantine.release(column, "");
            }
        }
        quarantine
    }
}

impl Setup {
    /// Every field is named, so that one to come is not forgotten here.
    pub(super) fn add_columns(&self, used: &mut BTreeSet<String>) {
        let Setup {
            unit: _,
            polarity: _,
            outcome,
            outcome_number,
            decision,
            // Those of the outcome and of the decision.
            label_orders: _,
            count,
            suppressed: _,
            rounded: _,
            zero: _,
            totals,
            weight,
            score,
            score_first: _,
            attributes,
            groupings: _,
            stratum,
            controls,
            similar,
            process,
            recodes,
            filters,
            arm,
            population: _,
            methods: _,
            direction_meant: _,
            score_meant: _,
            // Its columns are group attributes.
            local_law_144: _,
        } = self;
        let Process {
            stage,
            stages: _,
            model_version,
            date,
        } = process;
        let single = [count, weight, score, stratum, stage, model_version, date];
        used.extend(single.into_iter().flatten().cloned());
        used.extend(outcome.iter().map(|outcome| outcome.column.clone()));
        if let Some(NumericOutcome {
            column,
            unit: _,
            prediction,
        }) = outcome_number
        {
            used.insert(column.clone());
            used.extend(prediction.clone());
        }
        used.extend(decision.iter().map(|rule| match rule {
            DecisionRule::Values(values) => values.column.clone(),
            DecisionRule::Score { column, .. } => column.clone(),
        }));
        used.extend(attributes.iter().map(|attribute| attribute.column.clone()));
        used.extend(controls.iter().chain(&similar.columns).cloned());
        used.extend(totals.iter().map(|total| total.column.clone()));
        used.extend(arm.iter().map(|arm| arm.column.clone()));
        let recodes = recodes.iter().filter(|recode| !recode.derives());
        used.extend(recodes.map(|recode| recode.column.clone()));
        for filter in filters {
            if let Ok(expression) = Expression::parse(&filter.expression) {
                used.extend(expression.columns().into_iter().map(str::to_owned));
            }
        }
    }
}
