//! Keeps the table that the screens see in line with the recodes of the audit.

use std::sync::Arc;

use egui::Context;

use super::deed::{Deed, RecodedTable};
use super::state::State;
use crate::data::{Column, Error, Profile, Recode, Table};

impl State {
    /// Recodes the data when the audit's recodes are others than those applied. Returns whether they are in line.
    pub(super) fn recode(&mut self, context: &Context) -> bool {
        let (Some(document), Some(received)) = (&self.document, &self.workspace.received) else {
            return true;
        };
        let recodes = in_force(&document.project.setup.recodes);
        if self.workspace.recoded_for.as_ref() == Some(&recodes) {
            return true;
        }
        if self.jobs.running().is_none() {
            let received = received.clone();
            let known = self.known_columns();
            self.jobs.start("job-recoding", context, move |_| {
                let result = RecodedTable::new(&received, &recodes, &known).map(Box::new);
                Deed::Recoded {
                    received,
                    recodes,
                    result,
                }
            });
        }
        false
    }

    /// The columns on the screen with what is said of them.
    fn known_columns(&self) -> Vec<(Arc<Column>, Profile)> {
        let workspace = &self.workspace;
        let columns = workspace.table.iter().flat_map(|table| &table.columns).cloned();
        columns.zip(workspace.profiles.iter().cloned()).collect()
    }

    /// Takes a recoded table in, unless other data were read meanwhile.
    pub(super) fn have_recoded(
        &mut self,
        received: Arc<Table>,
        recodes: Vec<Recode>,
        result: Result<Box<RecodedTable>, Error>,
    ) {
        let workspace = &mut self.workspace;
        if !{ workspace.received.as_ref() }.is_some_and(|table| Arc::ptr_eq(table, &received)) {
            return;
        }
        workspace.recoded_for = Some(recodes);
        workspace.prepared = None;
        workspace.prepared_for = None;
        workspace.evaluation = None;
        match result {
            Ok(recoded) => {
                workspace.table = Some(recoded.table);
                workspace.profiles = Arc::new(recoded.profiles);
                workspace.roles = recoded.roles;
                workspace.recodes = recoded.counts;
                workspace.recode_problem = None;
                workspace.problem = None;
            }
            Err(error) => {
                workspace.recodes.clear();
                workspace.recode_problem = Some(error);
            }
        }
    }
}

/// The recodes without what does not change the data.
pub(super) fn in_force(recodes: &[Recode]) -> Vec<Recode> {
    let without_note = |recode: &Recode| Recode {
        note: String::new(),
        ..recode.clone()
    };
    recodes.iter().map(without_note).collect()
}
