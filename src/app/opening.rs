//! Starts the jobs that read files: a dataset, a project, the model's outputs, an audit's sources.

use std::path::{Path, PathBuf};

use egui::Context;

use super::deed::{Deed, LoadedData, LoadedTable, OpenedData, open_project};
use super::jobs::Purpose;
use super::paths::{absolute, is_project};
use super::state::State;
use crate::data::{self, Source};
use crate::project::load_sources;
use crate::text::text;

impl State {
    pub(super) fn open(&mut self, path: &Path, context: &Context) {
        let path = absolute(path);
        if is_project(&path) {
            self.start_project(path, None, context);
        } else {
            self.open_data(path, None, context);
        }
    }

    pub(super) fn open_sample(&mut self, name: &str, context: &Context) {
        if let Some(sample) = self.samples.iter().find(|sample| sample.name == name) {
            self.start_project(sample.project.clone(), Some(sample.name), context);
        }
    }

    fn start_project(&mut self, path: PathBuf, sample: Option<&'static str>, context: &Context) {
        // The lock of the project already open must be free before it can be opened again.
        if let Some(document) = &mut self.document
            && document.path.as_ref() == Some(&path)
        {
            document.lock = None;
        }
        self.jobs.start("job-opening", context, move |progress| {
            let result = open_project(&path, sample.is_some(), progress).map(Box::new);
            Deed::ProjectOpened { path, sample, result }
        });
    }

    fn open_data(&mut self, path: PathBuf, format: Option<data::Format>, context: &Context) {
        self.jobs.start("job-opening", context, move |progress| {
            let result = data::open(&path, format.as_ref(), progress).map(|opened| {
                Box::new(OpenedData {
                    source: opened.source,
                    loaded: LoadedTable::new(opened.table),
                })
            });
            match format {
                None => Deed::DataOpened { path, result },
                Some(_) => Deed::ReadAgain(result),
            }
        });
    }

    /// Reads the dataset again in another way.
    pub(super) fn read_as(&mut self, format: data::Format, context: &Context) {
        let Some(document) = &self.document else { return };
        let path = PathBuf::from(&document.project.data.path);
        self.open_data(path, Some(format), context);
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
        self.jobs.start("job-opening", context, move |progress| {
            let result = load_sources(&project, Path::new(""), &places, progress)
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
        let data = ["csv", "tsv", "txt", "parquet"];
        let any = ["ron", "csv", "tsv", "txt", "parquet"];
        let mut dialog = rfd::FileDialog::new();
        dialog = match purpose {
            Purpose::SaveAs => dialog
                .set_title(words("dialog-save-title"))
                .add_filter(words("dialog-filter-project"), &["ron"])
                .set_file_name(self.suggested_file_name()),
            Purpose::Open => dialog
                .set_title(words("dialog-open-title"))
                .add_filter(words("dialog-filter-any"), &any)
                .add_filter(words("dialog-filter-project"), &["ron"])
                .add_filter(words("dialog-filter-data"), &data),
            Purpose::Outputs | Purpose::Relocate(_) => dialog
                .set_title(words("dialog-data-title"))
                .add_filter(words("dialog-filter-data"), &data),
        };
        if let Some(folder) = self.folder() {
            dialog = dialog.set_directory(folder);
        }
        self.dialogs.pick(purpose, dialog, context);
    }
}
