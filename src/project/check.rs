//! Do the findings still hold?

use std::sync::Arc;

use super::{
    Adjustment, Basis, Consistent, Evaluation, Evidence, Finding, Frozen, Prepared, Project, Seen, Setup,
    adjust_groups, consistency_of, evaluate, prepare,
};
use crate::data::{Error, Table};
use crate::measure::Metric;

/// A finding, recomputed.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    pub number: u32,
    /// One per view that it rests on, in their order.
    pub holdings: Vec<Holding>,
}

impl Check {
    /// Whether every number of every view is the same.
    pub fn holds(&self) -> bool {
        self.holdings.iter().all(|holding| *holding == Holding::Holds)
    }
}

/// What recomputing a view of a finding gave.
#[derive(Clone, Debug, PartialEq)]
pub enum Holding {
    /// Every number is the same.
    Holds,
    /// The numbers computed now.
    Changed(Box<Frozen>),
    /// It cannot be computed any more.
    CannotRecompute(Error),
    /// The group is not in the data any more.
    GroupAbsent,
}

/// A finding recomputed, with everything that was measured for it.
#[derive(Clone, Debug)]
pub struct Recomputed {
    pub check: Check,
    /// One per view, with its own set-up, whose only grouping is the view's; `None` when it cannot be computed any more.
    pub evaluations: Vec<Option<Arc<Evaluation>>>,
}

/// Recomputes every finding's numbers from the table with the finding's own frozen set-up. Numbers are equal
/// when they agree to one part in 10¹².
pub fn check_findings(project: &Project, table: &Table) -> Vec<Check> {
    let recomputed = recompute_findings(project, table).into_iter();
    recomputed.map(|recomputed| recomputed.check).collect()
}

/// The same, with what was measured on the way.
pub fn recompute_findings(project: &Project, table: &Table) -> Vec<Recomputed> {
    let mut views = project.findings.iter().flat_map(Finding::views);
    let mut bench = Bench {
        table,
        drawn: views.any(Evidence::needs_draws),
        measured: Vec::new(),
    };
    let recompute = |finding: &Finding| {
        let (holdings, evaluations) = finding.views().map(|view| bench.recompute(view)).unzip();
        Recomputed {
            check: Check {
                number: finding.number,
                holdings,
            },
            evaluations,
        }
    };
    project.findings.iter().map(recompute).collect()
}

/// What was measured of a table so far: findings noted one after the other mostly share their set-up.
struct Bench<'a> {
    table: &'a Table,
    /// Whether what has no formula is to be drawn.
    drawn: bool,
    measured: Vec<(Setup, Result<Remeasured, Error>)>,
}

impl Bench<'_> {
    fn recompute(&mut self, evidence: &Evidence) -> (Holding, Option<Arc<Evaluation>>) {
        match self.measured(evidence) {
            Ok(measured) => (measured.holding(evidence), Some(measured.evaluation.clone())),
            Err(error) => (Holding::CannotRecompute(error.clone()), None),
        }
    }

    /// What is measured under the set-up of this evidence.
    fn measured(&mut self, evidence: &Evidence) -> &mut Result<Remeasured, Error> {
        let setup = evidence.setup();
        let known = self.measured.iter().position(|(other, _)| *other == setup);
        let place = known.unwrap_or_else(|| {
            let measured = Remeasured::of(self.table, &setup, self.drawn);
            self.measured.push((setup, measured));
            self.measured.len() - 1
        });
        &mut self.measured[place].1
    }
}

/// A set-up with one grouping, measured.
struct Remeasured {
    setup: Setup,
    evaluation: Arc<Evaluation>,
    /// Kept for models and people alike only: it may be large.
    prepared: Option<Prepared>,
    models: Vec<(Metric, Option<Adjustment>)>,
    alike: Option<Option<Consistent>>,
}

impl Remeasured {
    fn of(table: &Table, setup: &Setup, drawn: bool) -> Result<Remeasured, Error> {
        let prepared = prepare(table, setup)?;
        let mut evaluation = evaluate(&prepared, setup)?;
        if drawn {
            evaluation.resample();
        }
        let models = !setup.controls.is_empty() || !setup.similar.columns.is_empty();
        Ok(Remeasured {
            setup: setup.clone(),
            evaluation: Arc::new(evaluation),
            prepared: models.then_some(prepared),
            models: Vec::new(),
            alike: None,
        })
    }

    fn holding(&mut self, evidence: &Evidence) -> Holding {
        match self.numbers(evidence) {
            None => Holding::GroupAbsent,
            Some(now) if evidence.numbers.agrees_with(&now) => Holding::Holds,
            Some(now) => Holding::Changed(Box::new(now)),
        }
    }

    /// The numbers of this evidence, computed again; `None` when its group is not there.
    fn numbers(&mut self, evidence: &Evidence) -> Option<Frozen> {
        let cut = self.evaluation.cut.as_ref();
        let evaluated = self.evaluation.groupings.first()?;
        if let Some(prepared) = &self.prepared {
            let metric = evidence.metric;
            let fitted = self.models.iter().any(|(of, _)| *of == metric);
            if evidence.numbers.rests_on(Basis::Model) && !fitted {
                let model = adjust_groups(prepared, evaluated, cut, metric);
                self.models.push((metric, model));
            }
            if evidence.numbers.rests_on(Basis::Alike) && self.alike.is_none() {
                let alike = consistency_of(prepared, &self.setup, evaluated, cut, &|| false);
                self.alike = Some(alike);
            }
        }
        let model = self.models.iter().find(|(of, _)| *of == evidence.metric);
        let seen = Seen {
            evaluation: &self.evaluation,
            adjustment: model.and_then(|(_, model)| model.as_ref()),
            consistent: self.alike.as_ref().and_then(Option::as_ref),
        };
        let stratum = evidence.stratum.as_ref().map(|(_, level)| level);
        seen.numbers(0, stratum, &evidence.group, (evidence.metric, evidence.polarity))
    }
}
