//! `vigie measure`: every measure of an audit, printed.

use std::path::Path;

use super::arguments::{Format, Measure, Table};
use super::failure::Failure;
use super::loading::load;
use super::{csv, json, local_law, output, table, tidy};
use crate::data::{Error, Progress, recode};
use crate::project::{
    DataStep, Evaluation, Known, LabelCuts, Loaded, Prepared, Project, SourceState, evaluate, label_cuts,
    load_sources, prepare, steps,
};
use crate::text::{Language, text, text_with};

/// An audit with its data read and measured.
pub(super) struct Audit {
    pub project: Project,
    pub loaded: Loaded,
    pub prepared: Prepared,
    pub evaluation: Evaluation,
    /// Every cut of ordered labels.
    pub labels: Vec<LabelCuts>,
}

impl Audit {
    /// Everything done to the data before they were counted.
    pub fn steps(&self) -> Vec<DataStep> {
        let known = Known {
            table: &self.loaded.table,
            suspicions: &self.loaded.suspicions,
            joins: &self.loaded.joins,
            recodes: &self.evaluation.recodes,
            filters: &self.evaluation.steps,
        };
        steps(&self.project, &known)
    }
}

/// Measures and prints. Data that changed since are measured all the same, and it is said.
pub(super) fn measure(arguments: &Measure, language: Language) -> Result<(), Failure> {
    if let (Some(_), Format::Text | Format::Json) = (arguments.table, arguments.format) {
        return Err(Failure::said(text(language, "cli-table-of-csv")));
    }
    let audit = audit(&arguments.project, language)?;
    for state in &audit.loaded.states {
        if let SourceState::Changed { path, .. } = state {
            let path = path.to_string_lossy();
            let path = [("path", path.as_ref().into())];
            output::complain(&text_with(language, "cli-changed", &path));
        }
    }
    let printed = match (arguments.format, arguments.local_law_144) {
        (format, true) => output::print_words(&local_law::alone(&audit, format, language)?),
        (Format::Json, false) => output::print(&json::json(&audit)),
        (Format::Csv, false) => output::print(&match arguments.table {
            None | Some(Table::Measures) => csv::csv(&audit),
            Some(Table::Everything) => tidy::csv(&audit),
        }),
        (Format::Text, false) => output::print_words(&table::tables(&audit, language)),
    };
    printed.map_err(|error| output::unsaid(language, &error))
}

pub(super) fn audit(path: &Path, language: Language) -> Result<Audit, Failure> {
    let mut project = load(path, language)?;
    if let Some(problem) = project.setup.problems().first() {
        return Err(Failure::setup(language, problem, path));
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    let in_audit = |error: Error| Failure::data(language, &error, path);
    let loaded = load_sources(&project, folder, &[], &Progress::default()).map_err(in_audit)?;
    project.quarantine.clone_from(&loaded.quarantine);
    let in_data = |error: Error| Failure::data(language, &error, loaded.data_path());
    let prepared = prepare(&loaded.table, &project.setup).map_err(in_data)?;
    let mut evaluation = evaluate(&prepared, &project.setup).map_err(in_data)?;
    evaluation.resample();
    let labels = match project.setup.label_orders.is_empty() {
        true => Vec::new(),
        false => {
            let (table, _) = recode(&loaded.table, &project.setup.recodes).map_err(in_data)?;
            label_cuts(&table, &project.setup, &evaluation, &Progress::default()).map_err(in_data)?
        }
    };
    Ok(Audit {
        project,
        loaded,
        prepared,
        evaluation,
        labels,
    })
}
