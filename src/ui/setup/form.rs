//! What every question of the set-up reads, and the one way in which it changes the set-up.

use fluent_bundle::FluentValue;

use crate::app::{Command, Edit, State};
use crate::data::{Column, Profile, Role, Slot, Table, TakenFor, Values, suggest_one};
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

    /// The profile of a column, also of one set aside.
    pub fn profile(&self, column: &str) -> Option<&Profile> {
        let here = { self.state.workspace.profiles.iter() }.find(|profile| profile.name == column);
        here.or_else(|| self.table.aside(column)?.profile.as_ref())
    }

    /// The profiles of the columns in the lists, those set aside at the end.
    pub fn profiles(&self) -> impl Iterator<Item = &Profile> {
        let aside = self.table.aside.iter().filter(|aside| !aside.apart);
        let here = self.state.workspace.profiles.iter();
        here.chain(aside.filter_map(|aside| aside.profile.as_ref()))
    }

    /// The columns whose values may be listed, those set aside without their cells: those set apart are in no list.
    fn columns(&self) -> impl Iterator<Item = &Column> {
        self.table.slots().into_iter().filter_map(|slot| match slot {
            Slot::Shown(column) => Some(&**column),
            Slot::Aside(aside) => (!aside.apart).then_some(&aside.column),
            Slot::Hidden(_) => None,
        })
    }

    /// Their names.
    pub fn listable(&self) -> Vec<String> {
        self.columns().map(|column| column.name.clone()).collect()
    }

    /// Names of the columns of numbers.
    pub fn numeric(&self) -> Vec<String> {
        let is_number = |column: &&Column| matches!(column.values, Values::Number(_));
        self.columns()
            .filter(is_number)
            .map(|column| column.name.clone())
            .collect()
    }

    /// Names of the columns of days.
    pub fn days(&self) -> Vec<String> {
        let is_day = |column: &&Column| column.taken_for == TakenFor::Date;
        self.columns()
            .filter(is_day)
            .map(|column| column.name.clone())
            .collect()
    }

    /// Whether a column is set aside, so that its values have to be read again.
    pub fn is_aside(&self, column: &str) -> bool {
        self.table.aside(column).is_some()
    }

    /// The name of a column, marked when it is set aside.
    pub fn marked(&self, column: &str) -> String {
        match self.is_aside(column) {
            true => self.words_with("aside-marked", &[("column", column.into())]),
            false => column.to_owned(),
        }
    }

    /// Has a column read again when it is set aside.
    pub fn need(&mut self, column: &str) {
        if self.is_aside(column) {
            self.commands.push(Command::Need(column.to_owned()));
        }
    }

    /// Columns suggested for a role.
    pub fn suggested(&self, role: Role) -> Vec<String> {
        let mut roles = self.state.workspace.roles.iter();
        let suggested = self.table.slots().into_iter().filter(|slot| match slot {
            Slot::Shown(_) => roles.next() == Some(&Some(role)),
            Slot::Aside(aside) => {
                let profile = aside.profile.as_ref().filter(|_| !aside.apart);
                profile.and_then(suggest_one) == Some(role)
            }
            Slot::Hidden(_) => false,
        });
        suggested.map(|slot| slot.name().to_owned()).collect()
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
