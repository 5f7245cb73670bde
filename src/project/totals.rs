//! The rows of a table of counts that are totals: set apart from the people, and used to know them better.

use std::collections::{BTreeMap, HashMap};

use super::Setup;
use crate::data::{AddsUp, Error, Table, Values, key_columns, key_of, nearest, seen_totals};
use crate::tally::{Amount, Coded, GroupKey, State, Sums, Total, Totals};

/// The totals of a table, once its rows have been told apart.
#[derive(Debug, Default)]
pub(super) struct Apart {
    /// For each row, whether it is people; `None` when every row is.
    pub people: Option<Vec<bool>>,
    known: Totals,
    /// Values that are surely totals, and of which nothing was said.
    unsaid: Vec<AddsUp>,
}

/// Sets totals apart, and narrows the counts of people by what they say.
pub(super) fn set_apart(table: &Table, setup: &Setup, amounts: &mut [Amount]) -> Result<Apart, Error> {
    let skip: Vec<&str> = [&setup.count, &setup.weight]
        .into_iter()
        .filter_map(|column| column.as_deref())
        .collect();
    let said = |column: &str, value: &str| {
        let mut said = setup.totals.iter();
        said.any(|total| total.column == column && total.value == value)
    };
    let mut unsaid = seen_totals(table, amounts, &skip);
    unsaid.retain(|seen| seen.is_sure() && !said(&seen.column, &seen.value));
    let keys = key_columns(table, &skip);
    let over = columns_totalled(table, setup, &keys)?;
    if over.iter().all(Vec::is_empty) {
        return Ok(Apart {
            unsaid,
            ..Apart::default()
        });
    }
    let known = Totals::new(totals(table, &keys, &over, amounts), amounts);
    let known = known.map_err(|contradiction| Error::TotalsDisagree {
        place: table.place(contradiction.row),
        total: contradiction.total,
        parts: contradiction.parts,
    })?;
    let people = over.iter().map(Vec::is_empty).collect();
    Ok(Apart {
        people: Some(people),
        known,
        unsaid,
    })
}

/// For each row, the columns that it is a total over.
fn columns_totalled(table: &Table, setup: &Setup, keys: &[usize]) -> Result<Vec<Vec<usize>>, Error> {
    let mut over = vec![Vec::new(); table.rows];
    for &column in keys {
        let own = &table.columns[column];
        for total in setup
            .totals
            .iter()
            .filter(|total| total.column == own.name && !total.people)
        {
            let Values::Text { codes, labels } = &own.values else {
                continue;
            };
            let Some(code) = labels.iter().position(|label| *label == total.value) else {
                return Err(Error::UnknownValue {
                    column: total.column.clone(),
                    value: total.value.clone(),
                    near: nearest(&total.value, labels.iter().map(String::as_str)),
                });
            };
            for (over, &here) in over.iter_mut().zip(codes) {
                if here == code as u32 && over.last() != Some(&column) {
                    over.push(column);
                }
            }
        }
    }
    for total in setup.totals.iter().filter(|total| !total.people) {
        table.column(&total.column)?;
    }
    Ok(over)
}

/// What each total adds up: the rows of people that hold the same as it in the columns it does not total. One that
/// adds up no row of the table says nothing of them.
fn totals(table: &Table, keys: &[usize], over: &[Vec<usize>], amounts: &[Amount]) -> Vec<Total> {
    let mut classes: BTreeMap<&[usize], Vec<usize>> = BTreeMap::new();
    for (row, over) in over.iter().enumerate().filter(|(_, over)| !over.is_empty()) {
        classes.entry(over).or_default().push(row);
    }
    let mut totals = Vec::new();
    for (class, said) in classes {
        let shared: Vec<usize> = keys.iter().copied().filter(|key| !class.contains(key)).collect();
        let mut people: HashMap<Vec<u64>, Vec<usize>> = HashMap::new();
        for row in (0..table.rows).filter(|&row| over[row].is_empty()) {
            people.entry(key_of(table, &shared, row)).or_default().push(row);
        }
        totals.extend(said.into_iter().filter_map(|row| {
            Some(Total {
                rows: people.get(&key_of(table, &shared, row))?.clone(),
                over: class.to_vec(),
                people: amounts[row],
                said_at: row,
            })
        }));
    }
    totals
}

/// What a row is, beside its groups.
pub(super) struct States<'a> {
    pub outcome: Option<&'a [State]>,
    pub decision: Option<&'a [State]>,
}

impl Apart {
    /// Refuses to count, among the rows kept, a value that is surely a total and of which nothing was said: its people
    /// would be counted twice.
    pub fn refuse_unsaid(&self, table: &Table, keep: Option<&[bool]>) -> Result<(), Error> {
        let is_kept = |seen: &&AddsUp| match table.column(&seen.column).map(|column| &column.values) {
            Ok(Values::Text { codes, labels }) => {
                let code = labels.iter().position(|label| *label == seen.value);
                let rows = codes.iter().enumerate();
                { rows }.any(|(row, &here)| code == Some(here as usize) && keep.is_none_or(|keep| keep[row]))
            }
            _ => false,
        };
        match self.unsaid.iter().find(is_kept) {
            None => Ok(()),
            Some(seen) => Err(Error::TotalAmongPeople {
                column: seen.column.clone(),
                value: seen.value.clone(),
            }),
        }
    }

    /// What the totals say of each group, in the order of the keys, and of everybody; `None` when they say nothing.
    pub fn sums(
        &self,
        dimensions: &[&Coded],
        keys: &[GroupKey],
        states: &States<'_>,
        keep: Option<&[bool]>,
        amounts: &[Amount],
    ) -> Option<(Vec<Sums>, Sums)> {
        if self.known.is_empty() {
            return None;
        }
        let mut everybody = Vec::new();
        let mut groups: HashMap<GroupKey, Vec<usize>> = HashMap::new();
        for row in (0..amounts.len()).filter(|&row| keep.is_none_or(|keep| keep[row])) {
            let value = |coded: &&Coded| coded.levels.get(coded.codes[row] as usize).cloned();
            groups
                .entry(dimensions.iter().map(value).collect())
                .or_default()
                .push(row);
            everybody.push(row);
        }
        let of = |key: &GroupKey| self.sums_of(groups.get(key).map_or(&[], Vec::as_slice), states, amounts);
        Some((
            keys.iter().map(of).collect(),
            self.sums_of(&everybody, states, amounts),
        ))
    }

    fn sums_of(&self, rows: &[usize], states: &States<'_>, amounts: &[Amount]) -> Sums {
        let by = |column: Option<&[State]>| {
            State::ALL.map(|state| {
                let is = |row: &&usize| column.map_or(State::Unknown, |states| states[**row]) == state;
                let rows: Vec<usize> = rows.iter().filter(is).copied().collect();
                self.known.sum(&rows, amounts)
            })
        };
        Sums {
            people: self.known.sum(rows, amounts),
            outcomes: by(states.outcome),
            decisions: by(states.decision),
        }
    }
}
