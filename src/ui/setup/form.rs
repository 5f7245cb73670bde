//! What every question of the set-up reads, and the one way in which it changes the set-up.

use fluent_bundle::FluentValue;

use crate::app::{Command, Edit, State};
use crate::data::{Profile, Role, Table, Values};
use crate::project::{DecisionRule, Setup};
use crate::text::{Language, text, text_with};
use crate::ui::value_lists::{ValueList, ValueLists};

/// The set-up as it is, the columns there are, and where changes go.
pub struct Form<'a> {
    pub state: &'a State,
    pub setup: &'a Setup,
    pub table: &'a Table,
    pub language: Language,
    pub lists: &'a mut ValueLists,
    pub commands: &'a mut Vec<Command>,
}

impl Form<'_> {
    /// A text of the catalogue.
    pub fn words(&self, id: &str) -> String {
        text(self.language, id)
    }

    /// A text of the catalogue, with variables.
    pub fn words_with(&self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        text_with(self.language, id, arguments)
    }

    /// Asks for a change of the set-up, named in the undo menu by `label`.
    pub fn edit(&mut self, label: &'static str, change: impl FnOnce(&mut Setup)) {
        self.edit_further(label, false, change);
    }

    /// The same, as part of the gesture that the change before it began when `continues`.
    pub fn edit_further(&mut self, label: &'static str, continues: bool, change: impl FnOnce(&mut Setup)) {
        let mut setup = self.setup.clone();
        change(&mut setup);
        if setup != *self.setup {
            self.commands.push(Command::Edit(Edit::Setup {
                setup: Box::new(setup),
                label,
                continues,
            }));
        }
    }

    /// The profile of a column.
    pub fn profile(&self, column: &str) -> Option<&Profile> {
        self.state
            .workspace
            .profiles
            .iter()
            .find(|profile| profile.name == column)
    }

    /// Names of the columns whose values may be listed: those set apart are in no list.
    pub fn listable(&self) -> Vec<String> {
        let columns = self.table.columns.iter();
        columns.map(|column| column.name.clone()).collect()
    }

    /// Names of the columns of numbers.
    pub fn numeric(&self) -> Vec<String> {
        self.table
            .columns
            .iter()
            .filter(|column| matches!(column.values, Values::Number(_)))
            .map(|column| column.name.clone())
            .collect()
    }

    /// Columns suggested for a role.
    pub fn suggested(&self, role: Role) -> Vec<String> {
        let workspace = &self.state.workspace;
        workspace
            .profiles
            .iter()
            .zip(&workspace.roles)
            .filter(|(_, suggestion)| **suggestion == Some(role))
            .map(|(profile, _)| profile.name.clone())
            .collect()
    }

    /// The values of a column with their number of rows.
    pub fn values(&mut self, column: &str) -> Option<ValueList> {
        self.lists.of(self.table, column)
    }
}

/// Text id of what a column is already used for, its use as a group attribute left out.
pub fn other_role(setup: &Setup, column: &str) -> Option<&'static str> {
    let decision = match &setup.decision {
        Some(DecisionRule::Values(values)) => Some((&values.column, "setup-used-decision")),
        Some(DecisionRule::Score { column, .. }) => Some((column, "setup-used-score")),
        None => None,
    };
    let outcome = setup
        .outcome
        .as_ref()
        .map(|outcome| (&outcome.column, "setup-used-outcome"));
    let count = setup.count.as_ref().map(|count| (count, "setup-used-count"));
    let weight = setup.weight.as_ref().map(|weight| (weight, "counts-used-weight"));
    let number = setup
        .outcome_number
        .as_ref()
        .map(|number| (&number.column, "setup-used-number"));
    [decision, outcome, number, count, weight]
        .into_iter()
        .flatten()
        .find(|(used, _)| *used == column)
        .map(|(_, id)| id)
}
