//! Brings what is computed in line with the audit, whatever changed it: a command, an undo, a file read.

use std::sync::Arc;

use egui::Context;

use super::deed::Deed;
use super::state::{Document, State};
use crate::data::{Error, Table};
use crate::measure::{DrawnFrom, Reference};
use crate::project::{
    DecisionRule, Evidence, Finding, Outputs, Project, Setup, evaluate, prepare_recoded, recompute_findings,
};
use crate::tally::Cut;

impl State {
    /// Brings what is computed in line with the audit: at once when it costs microseconds, by a job otherwise.
    pub(super) fn reconcile(&mut self, context: &Context) {
        let Some(document) = &self.document else { return };
        let project = &document.project;
        if self.workspace.loaded_for.as_ref() != Some(&sources(project)) {
            if self.jobs.running().is_none() {
                self.load_sources(context);
            }
            return;
        }
        self.quarantine();
        self.let_go(context);
        if self.read_named(context) {
            return;
        }
        let Some(document) = &self.document else { return };
        let project = &document.project;
        self.workspace.setup_problems = project.setup.problems();
        let Some(table) = self.workspace.table.clone() else {
            return;
        };
        let setup = project.setup.clone();
        if !self.recode(context) {
            return;
        }
        if let Some(problem) = self.workspace.recode_problem.clone() {
            self.workspace.evaluation = None;
            self.workspace.problem = Some(problem);
            return self.recheck(context);
        }
        if !self.workspace.setup_problems.is_empty() {
            self.workspace.evaluation = None;
            return self.recheck(context);
        }
        if self.workspace.prepared_for.as_ref().map(counting) != Some(counting(&setup)) {
            if self.jobs.running().is_none() {
                let recodes = self.workspace.recodes.clone();
                self.jobs.start("job-counting", context, move |_| {
                    let result = prepare_recoded(&table, recodes, &setup).map(Box::new);
                    Deed::Prepared {
                        setup: Box::new(setup),
                        result,
                    }
                });
            }
            return;
        }
        self.reevaluate();
        self.measure_pins();
        self.recheck(context);
        self.resample(context);
        self.readjust(context);
        self.liken(context);
        self.relabel(context);
        self.weigh(context);
        self.remake_report(context);
    }

    /// Measures what is counted, for the set-up as it is now: microseconds.
    pub(super) fn reevaluate(&mut self) {
        let (Some(document), Some(prepared)) = (&self.document, &self.workspace.prepared) else {
            return;
        };
        let setup = &document.project.setup;
        if self.workspace.prepared_for.as_ref().map(counting) != Some(counting(setup)) {
            return;
        }
        if self.workspace.evaluated_for.as_ref() == Some(setup) && self.workspace.evaluation.is_some() {
            return;
        }
        match evaluate(prepared, setup) {
            Ok(evaluation) => {
                self.workspace.evaluation = Some(Arc::new(evaluation));
                self.workspace.evaluated_for = Some(setup.clone());
                self.workspace.problem = None;
            }
            Err(error) => {
                self.workspace.evaluation = None;
                self.workspace.problem = Some(error);
            }
        }
    }

    /// Checks the findings against the data, when findings or data are new.
    fn recheck(&mut self, context: &Context) {
        let (Some(document), Some(table)) = (&self.document, &self.workspace.received) else {
            return;
        };
        let of = (views(&document.project), identity(table));
        if self.workspace.checked_for.as_ref() == Some(&of) || self.jobs.running().is_some() {
            return;
        }
        // Meanwhile, none is said to hold that is not known to.
        self.workspace.recomputed.clear();
        if document.project.findings.is_empty() {
            self.workspace.checked_for = Some(of);
            return;
        }
        let (project, table) = (document.project.clone(), table.clone());
        self.jobs.start("job-checking", context, move |_| Deed::Checked {
            recomputed: recompute_findings(&project, &table),
            of,
        });
    }

    /// A job that was stopped or that failed is not started again by itself: what it was for is left undone, and
    /// `problem` says why.
    pub(super) fn give_up(&mut self, job: &'static str, problem: Error) {
        let Some(document) = &self.document else { return };
        let project = &document.project;
        let workspace = &mut self.workspace;
        match job {
            "job-opening" if workspace.loaded_for.as_ref() != Some(&sources(project)) => {
                workspace.without_table(sources(project));
            }
            "job-recoding" => {
                workspace.recoded_for = Some(super::recoding::in_force(&project.setup.recodes));
                workspace.recode_problem = Some(problem);
            }
            "job-counting" => {
                workspace.prepared = None;
                workspace.evaluation = None;
                workspace.prepared_for = Some(project.setup.clone());
                workspace.problem = Some(problem);
            }
            "job-resampling" => workspace.not_resampled_for = Some(project.setup.clone()),
            "job-adjusting" => self.give_up_adjusting(),
            "job-consistency" => self.give_up_likening(),
            "job-label-cuts" => self.give_up_labelling(problem),
            "job-weighing" => self.give_up_weighing(),
            "job-report" => self.give_up_report(),
            "job-checking" => {
                if let Some(table) = &workspace.received {
                    workspace.recomputed.clear();
                    workspace.checked_for = Some((views(project), identity(table)));
                }
            }
            _ => {}
        }
    }
}

/// What findings were recomputed: their views under their numbers, and the identity of the table.
pub type Checked = (Vec<(u32, Vec<Evidence>)>, usize);

/// The views that a project's findings rest on, under their numbers.
pub(super) fn views(project: &Project) -> Vec<(u32, Vec<Evidence>)> {
    let views = |finding: &Finding| (finding.number, finding.views().cloned().collect());
    project.findings.iter().map(views).collect()
}

/// Whether two tables are the same object.
pub(super) fn identity(table: &Arc<Table>) -> usize {
    Arc::as_ptr(table) as usize
}

/// The sources of a project, as identity: two equal ones need not be read twice. Which of their columns are in memory is
/// no part of it.
pub(super) fn sources(project: &Project) -> (crate::data::Source, Vec<Outputs>) {
    let (mut data, mut outputs) = (project.data.clone(), project.outputs.clone());
    data.path.clear();
    data.kept.clear();
    for outputs in &mut outputs {
        outputs.source.path.clear();
    }
    (data, outputs)
}

/// The part of a set-up that the pass over the rows depends on.
pub(super) fn counting(setup: &Setup) -> Setup {
    let mut counting = setup.clone();
    counting.polarity = None;
    counting.population = None;
    counting.direction_meant = None;
    counting.score_meant = None;
    counting.local_law_144 = None;
    counting.similar.neighbours = 0;
    if let Some(arm) = &mut counting.arm {
        arm.drawn_from = DrawnFrom::default();
    }
    if let Some(number) = &mut counting.outcome_number {
        number.unit.clear();
    }
    counting.recodes = super::recoding::in_force(&setup.recodes);
    for filter in &mut counting.filters {
        filter.note.clear();
    }
    if let Some(DecisionRule::Score { cut, .. }) = &mut counting.decision {
        *cut = Cut::Top { count: 0 };
    }
    for grouping in &mut counting.groupings {
        grouping.reference = Reference::Overall;
    }
    counting
}

impl Document {
    /// The audit with the paths of its sources as a stranger would see them: file names only.
    pub fn source_names(&self) -> Vec<String> {
        let name = |path: &str| {
            std::path::Path::new(path)
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default()
        };
        self.project.sources().map(|source| name(&source.path)).collect()
    }
}
