//! Joining the model's outputs: opening them, diagnosing, joining, changing a join.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::deed::{Deed, LoadedTable, OpenedOutputs};
use super::paths::absolute;
use super::state::{Pending, State};
use super::{Command, Step};
use crate::data::{self, Asked, Diagnosis, Format, Joining, Key, Opened, ReadAs, Table};
use crate::project::{Outputs, SourceState, load_sources_beyond};

use super::reconcile::sources;

impl State {
    pub(super) fn open_outputs(&mut self, path: &Path, context: &Context) {
        let Some(table) = self.workspace.received.clone() else {
            return;
        };
        let Some(document) = &self.document else { return };
        // Any column may be the key: all of them are there to choose from.
        let all = (!table.aside.is_empty()).then(|| document.project.clone());
        let path = absolute(path);
        let asked = data::Asked {
            kept: data::Kept::all(),
            ..data::Asked::default()
        };
        self.jobs.start("job-opening", context, move |progress| {
            let result = data::open_as(&path, &asked, progress).and_then(|opened| {
                let base = match all {
                    Some(project) => {
                        let all = load_sources_beyond(&project, Path::new(""), &[], None, progress)?;
                        Arc::new(all.table)
                    }
                    None => table,
                };
                Ok(Box::new(OpenedOutputs {
                    base,
                    replaces: None,
                    name: stem(&opened.source.path),
                    joining: None,
                    suspicions: data::suspicions(&opened.table),
                    like_a_row: like_a_row(&opened),
                    opened,
                }))
            });
            Deed::OutputsOpened { result }
        });
    }

    /// Opens outputs that are joined already, with the data as they were before this join.
    pub(super) fn change_join(&mut self, place: usize, context: &Context) {
        let Some(document) = &self.document else { return };
        let mut project = document.project.clone();
        if place >= project.outputs.len() {
            return;
        }
        let outputs = project.outputs.swap_remove(place);
        project.outputs.truncate(place);
        self.jobs.start("job-opening", context, move |progress| {
            let before = load_sources_beyond(&project, Path::new(""), &[], None, progress);
            let result = before.and_then(|before| {
                let path = Path::new(&outputs.source.path);
                let all = data::Kept::all();
                let mut opened = data::reopen_keeping(path, &outputs.source, all, progress)?;
                // What the file was when it was audited is not changed by joining it otherwise.
                opened.source = outputs.source.clone();
                Ok(Box::new(OpenedOutputs {
                    base: Arc::new(before.table),
                    replaces: Some(place),
                    name: outputs.name,
                    joining: Some(outputs.joining),
                    suspicions: data::suspicions(&opened.table),
                    like_a_row: like_a_row(&opened),
                    opened,
                }))
            });
            Deed::OutputsOpened { result }
        });
    }

    /// Reads the pending outputs again as this format; what was decided of columns of another table is left behind.
    pub(super) fn read_outputs_as(&mut self, format: Format, context: &Context) {
        let Some(pending) = &self.pending else { return };
        let source = &pending.opened.source;
        let columns = match source.table_moves(&format) {
            true => Vec::new(),
            false => source.columns.clone(),
        };
        let asked = Asked {
            format: Some(format),
            columns,
            ..Asked::default()
        };
        self.read_outputs(asked, context);
    }

    /// Reads a column of the pending outputs as this.
    pub(super) fn read_outputs_column(&mut self, column: String, read_as: Option<ReadAs>, context: &Context) {
        let Some(pending) = &self.pending else { return };
        let mut source = pending.opened.source.clone();
        source.decide(column, read_as);
        let asked = Asked {
            format: Some(source.format),
            columns: source.columns,
            ..Asked::default()
        };
        self.read_outputs(asked, context);
    }

    /// Reads the pending outputs again in another way; their key stays when their columns still have it.
    pub(super) fn read_outputs(&mut self, asked: Asked, context: &Context) {
        let Some(pending) = &self.pending else { return };
        let path = PathBuf::from(&pending.opened.source.path);
        let (base, replaces) = (pending.base.clone(), pending.replaces);
        let (name, joining) = (pending.name.clone(), pending.joining.clone());
        self.jobs.start("job-opening", context, move |progress| {
            let result = data::open_as(&path, &asked, progress).map(|opened| {
                let has = |key: &Key| opened.table.column(&key.outputs).is_ok();
                let stays = !joining.keys.is_empty() && joining.keys.iter().all(has);
                Box::new(OpenedOutputs {
                    base,
                    replaces,
                    name,
                    joining: stays.then_some(joining),
                    suspicions: data::suspicions(&opened.table),
                    like_a_row: like_a_row(&opened),
                    opened,
                })
            });
            Deed::OutputsOpened { result }
        });
    }

    pub(super) fn have_outputs(&mut self, outputs: OpenedOutputs, context: &Context) {
        let joining = outputs.joining.or_else(|| {
            self.suggested_key(&outputs.opened.table)
                .map(|key| Joining::by(vec![key]))
        });
        self.pending = Some(Pending {
            opened: Arc::new(outputs.opened),
            suspicions: outputs.suspicions,
            like_a_row: outputs.like_a_row,
            base: outputs.base,
            replaces: outputs.replaces,
            name: outputs.name,
            joining: Joining::default(),
            diagnosis: None,
        });
        self.step = Step::Data;
        if let Some(joining) = joining {
            self.apply(Command::Diagnose(joining), context);
        }
    }

    pub(super) fn name_pending(&mut self, name: String) {
        if let Some(pending) = &mut self.pending {
            pending.name = name;
        }
    }

    pub(super) fn diagnose(&mut self, joining: Joining, context: &Context) {
        let Some(pending) = &mut self.pending else { return };
        let asks_again = pending.joining.keys != joining.keys || pending.joining.matching != joining.matching;
        pending.joining = joining.clone();
        if !asks_again && pending.diagnosis.is_some() {
            return;
        }
        pending.diagnosis = None;
        if joining.keys.is_empty() {
            return;
        }
        let (base, opened) = (pending.base.clone(), pending.opened.clone());
        self.jobs.start("job-diagnosing", context, move |_| {
            let result = data::diagnose(&base, &opened.table, &joining)
                .and_then(|diagnosis| Ok((diagnosis, data::help(&base, &opened.table, &joining)?)));
            Deed::Diagnosed { joining, result }
        });
    }

    /// What joining would do is found out again when the table is another.
    pub(super) fn diagnose_again(&mut self, context: &Context) {
        let table = self.workspace.received.clone();
        if let (Some(pending), Some(table)) = (&mut self.pending, table)
            && pending.replaces.is_none()
        {
            pending.base = table;
            pending.diagnosis = None;
            let joining = pending.joining.clone();
            self.diagnose(joining, context);
        }
    }

    pub(super) fn join(&mut self, context: &Context) {
        let Some(pending) = &mut self.pending else { return };
        pending.name = pending.name.trim().to_owned();
        if pending.name.is_empty() {
            pending.name = stem(&pending.opened.source.path);
        }
        let (joining, name) = (pending.joining.clone(), pending.name.clone());
        if pending.replaces.is_some() {
            return self.replace_join();
        }
        let (base, opened) = (pending.base.clone(), pending.opened.clone());
        let Some(document) = &self.document else { return };
        let quarantine = document.project.quarantine.clone();
        self.jobs.start("job-joining", context, move |_| {
            let result = data::join(&base, &opened.table, &joining, &name)
                .map(|(table, diagnosis)| Box::new((LoadedTable::new(table, quarantine), diagnosis)));
            Deed::Joined {
                joining,
                name,
                result,
            }
        });
    }

    /// Joins after this one may depend on it, so that all are done again, by `reconcile`.
    fn replace_join(&mut self) {
        let (Some(pending), Some(document)) = (self.pending.take(), &mut self.document) else {
            return;
        };
        let before = document.project.clone();
        let place = pending
            .replaces
            .and_then(|place| document.project.outputs.get_mut(place));
        if let Some(outputs) = place {
            (outputs.name, outputs.joining) = (pending.name, pending.joining);
            let read = &pending.opened.source;
            // How a file is read can change; that its content did is said, and never taken over by the way.
            match read.sha256 == outputs.source.sha256 {
                true => outputs.source.clone_from(read),
                false => {
                    outputs.source.format.clone_from(&read.format);
                    outputs.source.columns.clone_from(&read.columns);
                }
            }
        }
        if document.project != before {
            document.history.remember("undo-change-join", before, false);
        }
    }

    pub(super) fn have_joined(
        &mut self,
        joining: Joining,
        name: String,
        loaded: LoadedTable,
        how: Diagnosis,
    ) {
        let (Some(document), Some(pending)) = (&mut self.document, self.pending.take()) else {
            return;
        };
        let before = document.project.clone();
        let source = pending.opened.source.clone();
        let path = PathBuf::from(&source.path);
        document.project.outputs.push(Outputs {
            name,
            source,
            joining,
        });
        document.history.remember("undo-join", before, false);
        let read = sources(&document.project);
        self.workspace.joins.push(how);
        self.workspace.sources.push(SourceState::Same { path });
        self.have_table(loaded, read);
    }

    /// Columns of the same name in both files, the likeliest key first.
    fn suggested_key(&self, outputs: &Table) -> Option<Key> {
        let received = self.workspace.received.as_ref()?;
        let shared = |name: &&str| outputs.columns.iter().any(|column| column.name == **name);
        let suspicions = self.workspace.suspicions.iter();
        let mut people = suspicions.map(|suspicion| suspicion.column.as_str());
        let name = { people.find(shared) }.or_else(|| received.names().find(shared))?;
        Some(Key {
            data: name.to_owned(),
            outputs: name.to_owned(),
        })
    }
}

/// Whether the line of column names looks like one of the rows.
fn like_a_row(opened: &Opened) -> bool {
    data::names_like_a_row(&opened.source.format, opened.table.likenesses())
}

/// A file's name without its ending.
fn stem(path: &str) -> String {
    let stem = Path::new(path).file_stem();
    stem.map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}
