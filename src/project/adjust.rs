//! Groups compared with other characteristics held equal: from a prepared table to a model.

use std::collections::HashMap;

use super::{Evaluated, Prepared};
use crate::data::{Error, MISSING, Table, Values};
use crate::measure::adjusted::{Adjusted, Control, ModelData, Unfit, adjust};
use crate::measure::{Cells, Metric, ResolvedReference, Undefined, Value};
use crate::tally::{Coded, Decisions, ResolvedCut, State, Tally};

/// People counted by group and controls, apart from the other tally: a control that is a number has as many values as it
/// likes, and would break that one into small pieces.
#[derive(Clone, Debug)]
pub struct Controlled {
    /// Its dimensions are the attributes of the groupings, then the controls.
    pub tally: Tally,
    /// For each control, the number that each of its levels is; `None` for one whose values are told apart.
    pub(super) numbers: Vec<Option<Vec<f64>>>,
    /// Where the controls start among the dimensions.
    pub(super) first: usize,
}

/// A group against its reference with controls held equal, and who is not in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Adjustment {
    pub result: Result<Adjusted, Unfit>,
    pub left_out: NotModelled,
}

/// People below the line of a metric, or who may be, that no model can use.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NotModelled {
    /// Their decision or outcome is not known.
    pub unknown: f64,
    /// Their group is not known.
    pub group_missing: f64,
    /// A control is not known.
    pub control_missing: f64,
}

impl NotModelled {
    /// All of them.
    pub fn people(&self) -> f64 {
        self.unknown + self.group_missing + self.control_missing
    }
}

/// Control columns, coded, each with its numbers when it is one of numbers.
type CodedControls = (Vec<Coded>, Vec<Option<Vec<f64>>>);

/// A group and the codes of its controls, with the people above the line and all people.
type Cell = ((usize, Vec<u32>), (f64, f64));

/// Codes these columns of rows kept. A column of numbers keeps its numbers beside its codes.
pub(super) fn controls(
    table: &Table,
    columns: &[String],
    keep: Option<&[bool]>,
    code: impl Fn(&str) -> Result<Coded, Error>,
) -> Result<CodedControls, Error> {
    let (mut coded, mut numbers) = (Vec::new(), Vec::new());
    for name in columns {
        match &table.column(name)?.values {
            Values::Text { .. } => {
                coded.push(code(name)?);
                numbers.push(None);
            }
            Values::Number(values) => {
                let kept = |row: usize| keep.is_none_or(|keep| keep[row]) && !values[row].is_nan();
                let mut distinct: Vec<f64> = (0..values.len())
                    .filter(|row| kept(*row))
                    .map(|row| values[row])
                    .collect();
                distinct.sort_by(f64::total_cmp);
                distinct.dedup();
                let place = |row: usize| {
                    let found = distinct.binary_search_by(|number| number.total_cmp(&values[row]));
                    found.map_or(MISSING, |place| place as u32)
                };
                coded.push(Coded {
                    name: name.clone(),
                    codes: (0..values.len())
                        .map(|row| if kept(row) { place(row) } else { MISSING })
                        .collect(),
                    // The numbers themselves stand beside: nobody reads these as words.
                    levels: vec![String::new(); distinct.len()],
                });
                numbers.push(Some(distinct));
            }
        }
    }
    Ok((coded, numbers))
}

/// Adjusts the groups of an evaluated grouping for the controls, for one metric; `None` when the set-up has no control.
/// It takes the time of a few passes over the distinct combinations of controls.
pub fn adjust_groups(
    prepared: &Prepared,
    evaluated: &Evaluated,
    cut: Option<&ResolvedCut>,
    metric: Metric,
) -> Option<Adjustment> {
    let controlled = prepared.controlled.as_ref()?;
    let (data, left_out) = match model(controlled, evaluated, cut, metric) {
        Ok(model) => model,
        Err(reason) => {
            return Some(Adjustment {
                result: Err(reason),
                left_out: NotModelled::default(),
            });
        }
    };
    let result = adjust(&data, evaluated.measured.methods.adjustment);
    Some(Adjustment { result, left_out })
}

fn model(
    controlled: &Controlled,
    evaluated: &Evaluated,
    cut: Option<&ResolvedCut>,
    metric: Metric,
) -> Result<(ModelData, NotModelled), Unfit> {
    let (tally, measured) = (&controlled.tally, &evaluated.measured);
    let refused = |reason| Err(Unfit::Undefined(reason));
    let overall = measured.overall.rate(metric);
    let Some(share) = metric.share() else {
        return refused(Undefined::NotPooled);
    };
    match overall.value {
        Value::Undefined(reason) => return refused(reason),
        Value::Known(_) | Value::Bounds(..) if overall.estimate().is_some() => {
            return refused(Undefined::FromDraws);
        }
        Value::Known(_) | Value::Bounds(..) => {}
    }
    let reference = match measured.reference {
        ResolvedReference::Group(index) => index,
        ResolvedReference::Absent => return refused(Undefined::ReferenceAbsent),
        ResolvedReference::Overall | ResolvedReference::Rest => return Err(Unfit::NoReferenceGroup),
    };
    if tally.sample.is_some() || !tally.amounts.iter().all(|amount| amount.is_whole()) {
        return refused(Undefined::Weighted);
    }
    let places = Places::new(controlled, evaluated);
    let mut cells: HashMap<(usize, Vec<u32>), (f64, f64)> = HashMap::new();
    let mut left_out = NotModelled::default();
    for (cell, amount) in tally.amounts.iter().enumerate() {
        let possible = Cells::possible(tally.outcomes[cell], decision(tally, cell, cut));
        if !possible.meets(share.below) {
            continue;
        }
        let Some(people) = amount.known() else {
            return refused(Undefined::OnlyBounds);
        };
        let yes = share.above.contains(possible);
        if !yes && !share.below.without(share.above).contains(possible) {
            left_out.unknown += people;
            continue;
        }
        let Some(group) = places.group(cell) else {
            left_out.group_missing += people;
            continue;
        };
        let controls: Vec<u32> = tally.codes[controlled.first..]
            .iter()
            .map(|codes| codes[cell])
            .collect();
        if controls.contains(&MISSING) {
            left_out.control_missing += people;
            continue;
        }
        let counted = cells.entry((group, controls)).or_default();
        counted.0 += if yes { people } else { 0.0 };
        counted.1 += people;
    }
    // An order that does not depend on hashing: sums of floating-point numbers do.
    let mut cells: Vec<Cell> = cells.into_iter().collect();
    cells.sort_by(|one, other| one.0.cmp(&other.0));
    let dimensions = tally.dimensions[controlled.first..]
        .iter()
        .zip(&controlled.numbers);
    let controls = dimensions.enumerate().map(|(index, (dimension, numbers))| {
        let codes = cells.iter().map(|((_, codes), _)| codes[index]);
        let name = dimension.name.clone();
        match numbers {
            None => Control::Levels {
                name,
                levels: dimension.levels.len(),
                codes: codes.collect(),
            },
            Some(numbers) => Control::Number {
                name,
                values: codes.map(|code| numbers[code as usize]).collect(),
            },
        }
    });
    let data = ModelData {
        groups: measured.groups.iter().map(|group| group.missing_group).collect(),
        reference,
        controls: controls.collect(),
        group: cells.iter().map(|((group, _), _)| *group).collect(),
        yes: cells.iter().map(|(_, (yes, _))| *yes).collect(),
        n: cells.iter().map(|(_, (_, n))| *n).collect(),
    };
    Ok((data, left_out))
}

/// The decision of a cell, once the score is cut.
pub(super) fn decision(tally: &Tally, cell: usize, cut: Option<&ResolvedCut>) -> State {
    match (&tally.decisions, cut) {
        (Decisions::Given(states), _) => states[cell],
        (Decisions::Scored { .. }, None) => State::Unknown,
        (Decisions::Scored { ranks, .. }, Some(cut)) => match ranks[cell] {
            MISSING => State::Unknown,
            rank if cut.selected.contains(&(rank as usize)) => State::Yes,
            rank if cut.unknown.contains(&(rank as usize)) => State::Unknown,
            _ => State::No,
        },
    }
}

/// Which group of a grouping each cell is of.
struct Places<'a> {
    codes: Vec<&'a [u32]>,
    groups: HashMap<Vec<u32>, usize>,
}

impl<'a> Places<'a> {
    fn new(controlled: &'a Controlled, evaluated: &Evaluated) -> Places<'a> {
        let tally = &controlled.tally;
        let dimensions: Vec<usize> = { &evaluated.attributes }
            .iter()
            .filter_map(|attribute| {
                let own = &tally.dimensions[..controlled.first];
                own.iter().position(|dimension| dimension.name == *attribute)
            })
            .collect();
        let levels: Vec<HashMap<&str, u32>> = dimensions
            .iter()
            .map(|&dimension| {
                let levels = tally.dimensions[dimension].levels.iter();
                levels.map(String::as_str).zip(0..).collect()
            })
            .collect();
        let groups = evaluated.measured.groups.iter().enumerate();
        let groups = groups.filter_map(|(index, group)| {
            let codes = group.key.iter().zip(&levels);
            let codes = codes.map(|(value, levels)| levels.get(value.as_deref()?).copied());
            Some((codes.collect::<Option<Vec<u32>>>()?, index))
        });
        Places {
            codes: dimensions
                .iter()
                .map(|&dimension| tally.codes[dimension].as_slice())
                .collect(),
            groups: groups.collect(),
        }
    }

    /// `None` when a value of the group is missing.
    fn group(&self, cell: usize) -> Option<usize> {
        let key: Vec<u32> = self.codes.iter().map(|codes| codes[cell]).collect();
        self.groups.get(&key).copied()
    }
}
