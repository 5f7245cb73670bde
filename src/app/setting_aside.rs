//! Lets go of the cells of large data that the audit does not use, and reads them again when something names them.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Context;

use super::Step;
use super::deed::Deed;
use super::reconcile::{identity, views};
use super::state::State;
use crate::data::{Aside, Column, Error, Table};
use crate::project::read_again;

impl State {
    /// Reads a column that was set aside and keeps it from now on, whatever names it.
    pub(super) fn bring_back(&mut self, column: String) {
        let Some(document) = &mut self.document else {
            return;
        };
        if !document.project.data.kept.contains(&column) {
            let before = document.project.clone();
            document.project.data.kept.push(column.clone());
            document.history.remember("undo-bring-back", before, false);
        }
        self.workspace.aside_asked.remove(&column);
    }

    /// A column set aside is looked at: it is read until the screen is left.
    pub(super) fn need(&mut self, column: String) {
        self.workspace.aside_asked.remove(&column);
        self.workspace.needed.insert(column);
    }

    /// Reads again the columns set aside that the audit or the screen names. Returns whether there are any. A column is
    /// asked for once: its file may no longer have it.
    pub(super) fn read_named(&mut self, context: &Context) -> bool {
        let (Some(document), Some(received)) = (&self.document, &self.workspace.received) else {
            return false;
        };
        if received.aside.is_empty() || self.jobs.running().is_some() {
            return false;
        }
        let kept = document
            .project
            .kept()
            .with(self.workspace.needed.iter().cloned());
        let names = received.aside.iter().map(|aside| aside.column.name.clone());
        let named = names.filter(|name| kept.names(name) && !self.workspace.aside_asked.contains(name));
        let named: BTreeSet<String> = named.collect();
        if named.is_empty() {
            return false;
        }
        self.workspace.aside_asked.extend(named.iter().cloned());
        let (project, received) = (document.project.clone(), received.clone());
        let states = self.workspace.sources.clone();
        self.jobs.start("job-reading-columns", context, move |progress| {
            let result = read_again(&project, &received, &named, &states, progress);
            Deed::ColumnsRead {
                received,
                names: named,
                result: result.map(Arc::new),
            }
        });
        true
    }

    /// Takes in columns read again, unless other data were read meanwhile.
    pub(super) fn have_columns(
        &mut self,
        received: &Arc<Table>,
        names: &BTreeSet<String>,
        result: Result<Arc<Table>, Error>,
    ) {
        let workspace = &mut self.workspace;
        if !{ workspace.received.as_ref() }.is_some_and(|table| Arc::ptr_eq(table, received)) {
            return;
        }
        match result {
            Err(error) => self.data_trouble(error),
            Ok(table) => {
                workspace.aside_asked.retain(|asked| !names.contains(asked));
                workspace.received = Some(table);
                workspace.recoded_for = None;
            }
        }
    }

    /// Lets go of the columns that nothing names: those of many texts at once, the others of a large table when the
    /// set-up is complete and neither it nor the data are on the screen.
    pub(super) fn let_go(&mut self, context: &Context) {
        if self.step != Step::Setup {
            self.workspace.needed.clear();
        }
        let (Some(document), Some(received)) = (&self.document, &self.workspace.received) else {
            return;
        };
        if self.jobs.running().is_some() || self.pending.is_some() || document.project.data.unpivot.is_some()
        {
            return;
        }
        let project = &document.project;
        let kept = project.kept().beyond(self.room);
        let settled = self.workspace.evaluation.is_some() && !matches!(self.step, Step::Data | Step::Setup);
        let all = received.columns.len() + received.hidden.len() + received.aside.len();
        let large = settled && kept.sets_aside(received.rows, all);
        let many: BTreeSet<&str> = project.data.aside().collect();
        if !large && many.is_empty() {
            return;
        }
        let decided: BTreeSet<&str> = { project.data.columns.iter() }
            .map(|reading| reading.column.as_str())
            .collect();
        let stays = |name: &str| {
            kept.names(name)
                || self.workspace.needed.contains(name)
                || decided.contains(name)
                || !large && !many.contains(name)
        };
        let there = received
            .columns
            .iter()
            .chain(received.hidden.iter().map(|hidden| &hidden.column));
        let goes: BTreeSet<String> = { there.filter(|column| !stays(&column.name)) }
            .map(|column| column.name.clone())
            .collect();
        // A table without columns is none.
        if goes.is_empty() || received.columns.iter().all(|column| goes.contains(&column.name)) {
            return;
        }
        self.forget_cells(&goes, context);
    }

    fn forget_cells(&mut self, goes: &BTreeSet<String>, context: &Context) {
        let workspace = &mut self.workspace;
        let (Some(received), Some(table)) = (workspace.received.clone(), workspace.table.clone()) else {
            return;
        };
        let known = |column: &Column| {
            let profiles = workspace.profiles.iter();
            let profile = { profiles }.find(|profile| profile.name == column.name).cloned();
            let suspicions = workspace.suspicions.iter();
            let suspicion = { suspicions }
                .find(|suspicion| suspicion.column == column.name)
                .cloned();
            Aside::described(column, profile, suspicion)
        };
        let without = |table: &Arc<Table>| {
            let goes = |name: &str| goes.contains(name);
            Arc::new((**table).clone().set_aside(&goes, &known))
        };
        let stays = |name: &str| !goes.contains(name);
        let (new_received, new_table) = match Arc::ptr_eq(&received, &table) {
            true => {
                let new = without(&received);
                (new.clone(), new)
            }
            false => (without(&received), without(&table)),
        };
        let said = workspace
            .profiles
            .iter()
            .cloned()
            .zip(workspace.roles.iter().copied());
        let (profiles, roles) = said.filter(|(profile, _)| stays(&profile.name)).unzip();
        (workspace.profiles, workspace.roles) = (Arc::new(profiles), roles);
        // What findings say of the columns that stay is still so.
        if let (Some(document), Some(of)) = (&self.document, &mut workspace.checked_for)
            && *of == (views(&document.project), identity(&received))
        {
            of.1 = identity(&new_received);
        }
        workspace.received = Some(new_received);
        workspace.table = Some(new_table);
        // Giving much memory back takes its time.
        self.jobs.start("job-letting-go", context, move |_| {
            drop((received, table));
            Deed::LetGo
        });
    }
}
