//! Keeps the columns that seem to name people set apart as the audit says.

use std::sync::Arc;

use super::state::State;
use crate::data::{Table, quarantined};

impl State {
    /// Sets columns apart, or shows them, when the audit's decisions are others than those in force. Columns go at
    /// once; those that come are recoded and described by the job that follows.
    pub(super) fn quarantine(&mut self) {
        let (Some(document), Some(received)) = (&self.document, &self.workspace.received) else {
            return;
        };
        let decided = &document.project.quarantine;
        if self.workspace.quarantined_for == *decided {
            return;
        }
        let received = Arc::new(quarantined(
            (**received).clone(),
            &self.workspace.suspicions,
            decided,
        ));
        self.workspace.quarantined_for = decided.clone();
        self.forget_columns(&received);
        if let Some(pending) = &mut self.pending
            && pending.replaces.is_none()
        {
            pending.base = received.clone();
        }
        self.workspace.received = Some(received);
        self.workspace.recoded_for = None;
    }

    /// Takes the columns that are set apart in `received` off the screens.
    fn forget_columns(&mut self, received: &Table) {
        let workspace = &mut self.workspace;
        let Some(table) = &workspace.table else { return };
        let stays: Vec<bool> = { table.columns.iter() }
            .map(|column| !received.hides(&column.name))
            .collect();
        workspace.table = Some(Arc::new(Table {
            columns: kept(&table.columns, &stays),
            hidden: received.hidden.clone(),
            ..(**table).clone()
        }));
        workspace.profiles = Arc::new(kept(&workspace.profiles, &stays));
        workspace.roles = kept(&workspace.roles, &stays);
    }
}

fn kept<T: Clone>(all: &[T], stays: &[bool]) -> Vec<T> {
    let all = all.iter().zip(stays);
    all.filter(|(_, stays)| **stays)
        .map(|(one, _)| one.clone())
        .collect()
}
