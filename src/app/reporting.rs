//! The report on its screen: how it is asked for, made again when the audit changes, and saved.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::Step;
use super::deed::Deed;
use super::paths::{absolute, home_folder};
use super::reconcile::identity;
use super::state::{Notice, State};
use crate::project::{
    Consistent, Evaluation, Known, Project, SaveError, consistency_of, label_cuts, save_file, steps,
};
use crate::report::{Document, Edition, Form, Material, Options, Part, report};

/// How the report is asked for, and the last one made.
#[derive(Debug, Default)]
pub struct Reporting {
    /// What the auditor asked for; what is usual until then.
    asked: Option<Options>,
    made: Option<Reported>,
    /// The form that it is proposed to be written in.
    pub written_as: Form,
    /// Whether the form "where to write it?" is shown.
    pub form: bool,
    /// Where it was last written.
    pub written: Option<PathBuf>,
}

/// A report, and what it is of.
#[derive(Clone, Debug)]
pub struct Reported {
    pub of: ReportOf,
    /// `None` when making it was stopped.
    pub document: Option<Arc<Document>>,
}

/// The audit, the data and the options of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportOf {
    project: Project,
    options: Options,
    table: usize,
}

impl State {
    /// How the report is asked for: all of it, in the language of the window, unless otherwise said.
    pub fn report_options(&self) -> Options {
        let methods = self
            .document
            .as_ref()
            .map(|document| document.project.setup.methods);
        self.reporting.asked.clone().unwrap_or_else(|| Options {
            language: self.preferences.language,
            edition: Edition::Full,
            parts: Part::ALL.to_vec(),
            least: methods.unwrap_or_default().to_publish,
            reason: String::new(),
        })
    }

    pub(super) fn ask_report(&mut self, options: Options) {
        self.reporting.asked = Some(options);
    }

    /// The report of the audit as it is now; `None` while it is being made, and when that was stopped.
    pub fn report(&self) -> Option<&Arc<Document>> {
        let made = self.reporting.made.as_ref()?;
        self.is_reported(made).then_some(made.document.as_ref())?
    }

    /// Whether a report was made of the audit, the data and the options as they are now: asked for in every frame.
    fn is_reported(&self, made: &Reported) -> bool {
        let (Some(document), Some(table)) = (&self.document, &self.workspace.received) else {
            return false;
        };
        let ReportOf {
            project,
            options,
            table: of,
        } = &made.of;
        self.can_report()
            && *of == identity(table)
            && *project == document.project
            && *options == self.report_options()
    }

    /// Whether there is something to report, and what is shown of few people is explained.
    fn can_report(&self) -> bool {
        let options = self.report_options();
        self.is_current() && (options.least > 0 || !options.reason.trim().is_empty())
    }

    /// What a report would be of now; `None` when there is nothing to report.
    fn report_of(&self) -> Option<ReportOf> {
        let (document, table) = (self.document.as_ref()?, self.workspace.received.as_ref()?);
        self.can_report().then(|| ReportOf {
            project: document.project.clone(),
            options: self.report_options(),
            table: identity(table),
        })
    }

    /// Makes the report again where it is looked at, unless it is there or something else is being done.
    pub(super) fn remake_report(&mut self, context: &Context) {
        if self.step != Step::Report || self.jobs.running().is_some() {
            return;
        }
        if { self.reporting.made.as_ref() }.is_some_and(|made| self.is_reported(made)) {
            return;
        }
        let Some(of) = self.report_of() else { return };
        let workspace = &self.workspace;
        let (Some(table), Some(evaluation)) = (&workspace.received, &workspace.evaluation) else {
            return;
        };
        let known = Known {
            table,
            suspicions: &workspace.suspicions,
            joins: &workspace.joins,
            recodes: &evaluation.recodes,
            filters: &evaluation.steps,
        };
        let steps = steps(&of.project, &known);
        let mut evaluation = Evaluation::clone(evaluation);
        let (findings, sources) = (workspace.recomputed.clone(), workspace.sources.clone());
        let (Some(prepared), Some(recoded)) = (workspace.prepared.clone(), workspace.table.clone()) else {
            return;
        };
        self.jobs.start("job-report", context, move |progress| {
            if !evaluation.resampled {
                evaluation.resample();
            }
            let setup = &of.project.setup;
            let stop = || progress.is_cancelled();
            let alike = |one| consistency_of(&prepared, setup, one, evaluation.cut.as_ref(), &stop);
            let consistency: Vec<Option<Consistent>> = evaluation.groupings.iter().map(alike).collect();
            // Why there are none is said where they are looked at.
            let labels = match setup.label_orders.is_empty() {
                true => Vec::new(),
                false => label_cuts(&recoded, setup, &evaluation, progress).unwrap_or_default(),
            };
            if progress.is_cancelled() {
                return Deed::Reported(Box::new(Reported { of, document: None }));
            }
            let material = Material {
                project: &of.project,
                steps: &steps,
                evaluation: &evaluation,
                findings: &findings,
                sources: &sources,
                consistency: &consistency,
                labels: &labels,
            };
            let document = Some(Arc::new(report(&material, &of.options)));
            Deed::Reported(Box::new(Reported { of, document }))
        });
    }

    pub(super) fn have_report(&mut self, made: Reported) {
        self.reporting.made = Some(made);
    }

    /// The report being made was stopped: it is not begun again by itself.
    pub(super) fn give_up_report(&mut self) {
        if let Some(of) = self.report_of() {
            self.reporting.made = Some(Reported { of, document: None });
        }
    }

    /// Where the report is proposed to be written: beside the audit, under its name.
    pub fn proposed_report(&self) -> PathBuf {
        let folder = self.folder().or_else(home_folder).unwrap_or_default();
        let name = self.suggested_file_name();
        let stem = name.strip_suffix(".ron").unwrap_or(&name);
        let language = self.report_options().language.code();
        let ending = self.reporting.written_as.ending();
        folder.join(format!("{stem}-{language}.{ending}"))
    }

    /// Writes the report that is on the screen.
    pub(super) fn save_report(&mut self, path: &Path, overwrite: bool) {
        let path = report_path(path, self.reporting.written_as);
        let name = path.to_string_lossy().into_owned();
        let (Some(document), Some(form)) = (self.report().cloned(), Form::of_name(&name)) else {
            return;
        };
        self.reporting.form = false;
        self.overwrite = None;
        let attempt = catch_unwind(AssertUnwindSafe(|| {
            let unwritten = |reason| SaveError::Refused {
                path: name.clone(),
                reason,
            };
            let content = form.write(&document).map_err(unwritten)?;
            save_file(&content, &path, overwrite)
        }));
        match attempt {
            Ok(Ok(())) => self.reporting.written = Some(path),
            Ok(Err(SaveError::Exists { path })) => self.overwrite = Some(PathBuf::from(path)),
            Ok(Err(error)) => self.notice = Some(Notice::Report(error)),
            Err(_) => self.notice = Some(Notice::Fault),
        }
    }
}

/// The name of a report ends in that of one of its forms, so that it cannot take the place of an audit or of data.
pub(super) fn report_path(path: &Path, form: Form) -> PathBuf {
    if Form::of_name(&path.to_string_lossy()).is_some() {
        return absolute(path);
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(form.ending());
    absolute(&path.with_file_name(name))
}
