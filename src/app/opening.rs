//! Starts the jobs that read files: a dataset, a project, the model's outputs, an audit's sources.

use std::path::{Path, PathBuf};

use egui::Context;

use super::deed::{Deed, LoadedData, Manner, OpenedData, open_project};
use super::jobs::Purpose;
use super::paths::{absolute, is_project};
use super::state::State;
use crate::data::{self, Quarantine, Source};
use crate::project::{Project, load_sources_beyond};
use crate::text::text;

/// How the names of data files end, as file dialogs offer them; reading goes by content.
const DATA_ENDINGS: [&str; 18] = [
    "csv", "tsv", "txt", "parquet", "arrow", "feather", "json", "jsonl", "ndjson", "gz", "zip", "xlsx",
    "xlsm", "xlsb", "xls", "ods", "tab", "psv",
];

impl State {
    pub(super) fn open(&mut self, path: &Path, context: &Context) {
        let path = absolute(path);
        if is_project(&path) {
            self.start_project(path, Manner::Own, context);
        } else {
            self.open_data(path, context);
        }
    }

    pub(super) fn open_sample(&mut self, name: &str, context: &Context) {
        if let Some(sample) = self.samples.iter().find(|sample| sample.name == name) {
            self.start_project(sample.project.clone(), Manner::Sample(sample.name), context);
        }
    }

    pub(super) fn open_copy(&mut self, path: PathBuf, context: &Context) {
        self.start_project(path, Manner::Copy, context);
    }

    fn start_project(&mut self, path: PathBuf, manner: Manner, context: &Context) {
        // The lock of the project already open must be free before it can be opened again.
        if let Some(document) = &mut self.document
            && manner == Manner::Own
            && document.path.as_ref() == Some(&path)
        {
            document.lock = None;
        }
        let room = self.room;
        self.jobs.start("job-opening", context, move |progress| {
            let result = open_project(&path, manner, room, progress).map(Box::new);
            Deed::ProjectOpened { path, manner, result }
        });
    }

    fn open_data(&mut self, path: PathBuf, context: &Context) {
        self.jobs.start("job-opening", context, move |progress| {
            let result = data::open(&path, None, progress);
            let result = result.map(|opened| OpenedData::boxed(opened, Quarantine::default()));
            Deed::DataOpened { path, result }
        });
    }

    /// Reads the dataset again in another way.
    pub(super) fn read_as(&mut self, format: data::Format, context: &Context) {
        let Some(document) = &self.document else { return };
        let mut source = document.project.data.clone();
        if source.table_moves(&format) {
            // What was said of the columns of another table says nothing of these.
            source.columns.clear();
            source.unpivot = None;
        }
        source.format = format;
        self.read_again(source, "undo-read-as", context);
    }

    /// Turns the groups that stand in columns into rows, or back into columns.
    pub(super) fn unpivot(&mut self, how: Option<data::Unpivot>, context: &Context) {
        let Some(document) = &self.document else { return };
        let mut source = document.project.data.clone();
        source.unpivot = how;
        self.read_again(source, "undo-unpivot", context);
    }

    /// Reads a sheet of the workbook; what was decided of the columns of another table is left behind.
    pub(super) fn read_sheet(&mut self, sheet: String, before: Option<u64>, context: &Context) {
        let Some(document) = &self.document else { return };
        let source = &document.project.data;
        let data::Format::Spreadsheet(options) = &source.format else {
            return;
        };
        let asked = data::Asked {
            text: data::AskedText {
                before,
                missing: Some(options.missing.clone()),
                ..data::AskedText::default()
            },
            sheet: Some(sheet),
            fill_merged: options.fill_merged,
            ..data::Asked::default()
        };
        let path = PathBuf::from(&source.path);
        let quarantine = document.project.quarantine.clone();
        self.jobs.start("job-opening", context, move |progress| {
            let result = data::open_as(&path, &asked, progress);
            let result = result.map(|opened| OpenedData::boxed(opened, quarantine));
            Deed::ReadAgain {
                label: "undo-read-as",
                result,
            }
        });
    }

    fn read_again(&mut self, source: Source, label: &'static str, context: &Context) {
        let Some(document) = &self.document else { return };
        let quarantine = document.project.quarantine.clone();
        let kept = Project {
            data: source.clone(),
            ..document.project.clone()
        }
        .kept()
        .beyond(self.room);
        self.jobs.start("job-opening", context, move |progress| {
            let result = data::reopen_keeping(Path::new(&source.path), &source, kept, progress);
            let result = result.map(|opened| OpenedData::boxed(opened, quarantine));
            Deed::ReadAgain { label, result }
        });
    }

    pub(super) fn relocate(&mut self, path: &Path, source: usize, context: &Context) {
        self.notice = None;
        // All places are kept until all files are read: any of them may be the one that was missing.
        let places = &mut self.workspace.places;
        if places.len() <= source {
            places.resize(source + 1, None);
        }
        places[source] = Some(absolute(path));
        self.load_sources(context);
    }

    /// Reads the audit's sources, as the project describes them.
    pub(super) fn load_sources(&mut self, context: &Context) {
        let Some(document) = &self.document else { return };
        let project = document.project.clone();
        let places = self.workspace.places.clone();
        let room = self.room;
        self.jobs.start("job-opening", context, move |progress| {
            let result = load_sources_beyond(&project, Path::new(""), &places, Some(room), progress)
                .map(|loaded| Box::new(LoadedData::new(loaded)));
            Deed::SourcesLoaded {
                project: Box::new(project),
                result,
                places,
            }
        });
    }

    pub(super) fn accept_changed_data(&mut self, context: &Context) {
        let Some(document) = &self.document else { return };
        let mut project = document.project.clone();
        self.jobs.start("job-opening", context, move |progress| {
            let again = |source: &mut Source| {
                data::reopen(Path::new(&source.path), source, progress).map(|opened| *source = opened.source)
            };
            let result = project.sources_mut().try_for_each(again);
            Deed::Refingerprinted(result.map(|()| Box::new((project.data, project.outputs))))
        });
    }

    /// Opens the system's file dialog.
    pub(super) fn browse(&mut self, purpose: Purpose, context: &Context) {
        let language = self.preferences.language;
        let words = |id: &str| text(language, id);
        let any: Vec<&str> = ["ron"].into_iter().chain(DATA_ENDINGS).collect();
        let mut dialog = rfd::FileDialog::new();
        dialog = match purpose {
            Purpose::SaveAs => dialog
                .set_title(words("dialog-save-title"))
                .add_filter(words("dialog-filter-project"), &["ron"])
                .set_file_name(self.suggested_file_name()),
            Purpose::Report => dialog
                .set_title(words("report-save-title"))
                .add_filter("HTML", &["html"])
                .add_filter("PDF", &["pdf"])
                .add_filter("Markdown", &["md"])
                .set_file_name(
                    self.proposed_report()
                        .file_name()
                        .unwrap_or_default()
                        .to_string_lossy(),
                ),
            Purpose::Open => dialog
                .set_title(words("dialog-open-title"))
                .add_filter(words("dialog-filter-any"), &any)
                .add_filter(words("dialog-filter-project"), &["ron"])
                .add_filter(words("dialog-filter-data"), &DATA_ENDINGS),
            Purpose::Outputs | Purpose::Relocate(_) => dialog
                .set_title(words("dialog-data-title"))
                .add_filter(words("dialog-filter-data"), &DATA_ENDINGS),
        };
        if let Some(folder) = self.folder() {
            dialog = dialog.set_directory(folder);
        }
        self.dialogs.pick(purpose, dialog, context);
    }
}
