//! The view on the screen, written as a picture or as its table.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use super::paths::{absolute, home_folder};
use super::state::{Notice, State};
use crate::project::{SaveError, save_file};
use crate::report::{ChartForm, Exported, export, today};
use crate::text::save_error;

/// What is asked of the export of a view, and the last one made.
#[derive(Debug, Default)]
pub struct Exporting {
    /// Whether the form "where to write it?" is shown, and as what it is proposed.
    pub form: Option<ChartForm>,
    /// Where it was last written.
    pub written: Option<PathBuf>,
}

impl State {
    /// Whether the view on the screen can be written: its measures are those of the set-up as it is now.
    pub fn can_export(&self) -> bool {
        self.is_current()
    }

    /// Where the view is proposed to be written: beside the audit, under its name and the view's.
    pub fn proposed_chart(&self, form: ChartForm) -> PathBuf {
        let folder = self.folder().or_else(home_folder).unwrap_or_default();
        let name = self.suggested_file_name();
        let stem = name.strip_suffix(".ron").unwrap_or(&name);
        let view = self.document.as_ref().map(|document| document.project.view.kind);
        let view = view.unwrap_or_default().name();
        folder.join(format!("{stem}-{view}.{}", form.ending()))
    }

    /// Writes the view that is on the screen, small counts kept back.
    pub(super) fn save_chart(&mut self, path: &Path, overwrite: bool) {
        let path = chart_path(path);
        let (Some(document), Some(evaluation)) = (&self.document, &self.workspace.evaluation) else {
            return;
        };
        let Some(form) = ChartForm::of_name(&path.to_string_lossy()) else {
            return;
        };
        let exported = Exported {
            language: self.preferences.language,
            project: &document.project,
            evaluation,
            selected: self.selected.as_ref(),
            day: &today(),
        };
        let attempt = catch_unwind(AssertUnwindSafe(|| {
            export(&exported, form).map(|content| save_file(&content, &path, overwrite))
        }));
        self.exporting.form = None;
        self.overwrite = None;
        match attempt {
            Ok(Ok(Ok(()))) => self.exporting.written = Some(path),
            Ok(Ok(Err(SaveError::Exists { path }))) => self.overwrite = Some(PathBuf::from(path)),
            Ok(Ok(Err(error))) => {
                let why = save_error(self.preferences.language, &error);
                self.notice = Some(Notice::NoChart(why));
            }
            Ok(Err(why)) => self.notice = Some(Notice::NoChart(why)),
            Err(_) => self.notice = Some(Notice::Fault),
        }
    }
}

/// The name of a chart ends in `.png`, `.svg` or `.csv`, so that it cannot take the place of an audit.
pub(super) fn chart_path(path: &Path) -> PathBuf {
    if ChartForm::of_name(&path.to_string_lossy()).is_some() {
        return absolute(path);
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".png");
    absolute(&path.with_file_name(name))
}
