//! From a table and a set-up to a tally: the only pass over the rows.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::adjust::Controlled;
use super::by_score::ByScore;
use super::process::Came;
use super::scores::{Rows, Scores};
use super::totals::{Apart, States, set_apart};
use super::{DecisionRule, Grouping, Setup, adjust, arms, labels};
use crate::data::{
    Column, Decimal, Error, Expression, MISSING, RecodeCount, Table, Values, code, count_column, recode,
    score_column, weight_column,
};
use crate::measure::Direction;
use crate::tally::{
    Amount, Coded, DecisionColumn, Decisions, Grouped, State, Tally, Weights, count, count_sample,
};

/// Most distinct values of a group attribute or stratum.
pub const MOST_LEVELS: usize = 2_000;

/// Most groups of a grouping.
pub const MOST_GROUPS: usize = 10_000;

/// A table counted for a set-up. Made again when columns, filters or bins change; never for a change of cut,
/// metric or reference.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub tally: Arc<Tally>,
    /// Rows of the table.
    pub rows_received: u64,
    /// Rows that are totals, set apart before the filters.
    pub totals: u64,
    /// Rows left after the filters.
    pub rows_kept: u64,
    /// What each recode did.
    pub recodes: Vec<RecodeCount>,
    pub steps: Vec<StepCount>,
    /// Columns with the groups that their order names and that are not among those counted.
    pub unordered: Vec<(String, String)>,
    /// What the rows kept say of how they came about.
    pub came: Came,
    /// One per grouping of the set-up, in its order.
    pub grouped: Arc<Vec<Grouped>>,
    /// For each grouping, its groups inside each stratum: the same attributes with the stratum first.
    pub stratified: Arc<Vec<Grouped>>,
    /// The same two by how people were examined: the way is the value before the group's own. Empty when no column
    /// tells.
    pub armed: Vec<Grouped>,
    pub armed_strata: Vec<Grouped>,
    /// The tally's dimension of these ways.
    pub arm_place: Option<usize>,
    /// The people by group and controls; `None` when the set-up has no control.
    pub controlled: Option<Controlled>,
    /// The people by group and the columns on which they are alike or not; `None` when the set-up names none.
    pub similar: Option<Controlled>,
    /// For each grouping, its groups at each stage of the process: the same attributes with the stage first. Empty
    /// when no column tells the stage.
    pub staged: Vec<Grouped>,
    /// The score against the decision it stands beside, then against the outcome, high scores first.
    pub score_directions: Vec<Direction>,
    pub has_outcome: bool,
    pub has_decision: bool,
    pub has_score: bool,
    /// What the score and the numeric outcome say of each grouping, when there are such.
    pub scores: Scores,
    /// The people by score, when there is one.
    pub by_score: Option<Arc<ByScore>>,
}

/// A filter step and what it did.
#[derive(Clone, Debug, PartialEq)]
pub struct StepCount {
    pub expression: String,
    pub on: bool,
    pub rows_before: u64,
    pub rows_after: u64,
}

/// Counts a table for a set-up, recoded first as the set-up says.
pub fn prepare(table: &Table, setup: &Setup) -> Result<Prepared, Error> {
    let (table, recodes) = recode(table, &setup.recodes)?;
    prepare_recoded(&table, recodes, setup)
}

/// Counts a table that is recoded already for a set-up: the pass over the rows. `recodes` says what recoding did.
///
/// A filter that is on and leaves nothing is an [`Error::NothingLeft`]. Values are those of the rows kept: a
/// column of too many values can be brought within bounds by a filter.
pub fn prepare_recoded(table: &Table, recodes: Vec<RecodeCount>, setup: &Setup) -> Result<Prepared, Error> {
    let mut amounts = match &setup.count {
        Some(column) => Some(amounts(table, table.column(column)?, setup)?),
        None => None,
    };
    let apart = match &mut amounts {
        Some(amounts) => set_apart(table, setup, amounts)?,
        None => Apart::default(),
    };
    let totals = apart
        .people
        .as_deref()
        .map_or(0, |people| table.rows - kept(people));
    let (keep, steps) = filtered(table, setup, apart.people.clone())?;
    let keep = keep.as_deref();
    apart.refuse_unsaid(table, keep)?;

    let outcome = match setup.outcome_in_use() {
        Some(outcome) => Some(labels::states(table, setup, outcome)?),
        None => None,
    };
    let decided = match setup.decision_in_use() {
        Some(DecisionRule::Values(decision)) => {
            Some(Decided::States(labels::states(table, setup, decision)?))
        }
        Some(DecisionRule::Score { column, .. }) => {
            Some(Decided::Scores(score_column(table.column(column)?)?))
        }
        None => None,
    };
    let decision = match &decided {
        None => DecisionColumn::None,
        Some(Decided::States(states)) => DecisionColumn::Given(states),
        Some(Decided::Scores(scores)) => DecisionColumn::Scores(scores),
    };
    let people = amounts.as_deref().map_or(Weights::Ones, Weights::Amounts);

    let (mut dimensions, places, arm_place) = dimensions(table, setup, keep)?;
    let unordered = dimensions
        .iter_mut()
        .enumerate()
        .filter(|(place, _)| Some(*place) != arm_place)
        .flat_map(|(_, dimension)| {
            let attribute = setup.attributes.iter().find(|used| used.column == dimension.name);
            let stages = setup.process.stage.as_ref() == Some(&dimension.name);
            match attribute {
                Some(attribute) if !attribute.order.is_empty() => ordered(dimension, &attribute.order),
                // Looked inside one by one, stages follow each other as in the process.
                _ if stages => {
                    ordered(dimension, &setup.process.stages);
                    Vec::new()
                }
                Some(_) | None => Vec::new(),
            }
        })
        .collect();
    let outcomes = outcome.as_deref();
    let weights = match &setup.weight {
        None => None,
        Some(column) => Some(weight_column(table.column(column)?, keep, &|row| {
            table.place(row)
        })?),
    };
    let counted = |dimensions: &[Coded], decision: DecisionColumn| match &weights {
        None => count(dimensions, outcomes, decision, people, keep),
        Some(weights) => count_sample(dimensions, outcomes, decision, people, weights, keep),
    };
    let tally = counted(&dimensions, decision);
    let beside = |columns: &[String]| -> Result<Option<Controlled>, Error> {
        if columns.is_empty() {
            return Ok(None);
        }
        let code = |name: &str| coded(table, setup, name, keep);
        let (coded, numbers) = adjust::controls(table, columns, keep, code)?;
        // The attributes of the groupings come first.
        let first = places.iter().flatten().max().map_or(0, |last| last + 1);
        let mut dimensions = dimensions[..first].to_vec();
        dimensions.extend(coded);
        Ok(Some(Controlled {
            tally: counted(&dimensions, decision),
            numbers,
            first,
        }))
    };
    let (controlled, similar) = (beside(&setup.controls)?, beside(&setup.similar.columns)?);
    if let (Decisions::Scored { scores, .. }, Some(DecisionRule::Score { column, .. })) =
        (&tally.decisions, &setup.decision)
        && scores.is_empty()
    {
        return Err(Error::AllMissing {
            column: column.clone(),
        });
    }

    let states = States {
        outcome: outcomes,
        decision: match &decided {
            Some(Decided::States(states)) => Some(states),
            Some(Decided::Scores(_)) | None => None,
        },
    };
    let sorted = |places: &[usize], names: &[String]| {
        let grouped = sorted(&tally, places, names)?;
        let columns: Vec<&Coded> = places.iter().map(|&place| &dimensions[place]).collect();
        let amounts = amounts.as_deref().unwrap_or_default();
        Ok(
            match apart.sums(&columns, &grouped.keys, &states, keep, amounts) {
                Some((groups, everybody)) => grouped.with_sums(groups, everybody),
                None => grouped,
            },
        )
    };
    let grouped = places
        .iter()
        .zip(&setup.groupings)
        .map(|(places, grouping)| sorted(places, &grouping.attributes));
    let grouped: Vec<Grouped> = grouped.collect::<Result<_, _>>()?;
    // The groupings again, each with these dimensions before its own.
    let behind = |first: &[usize]| {
        let inside = places.iter().zip(&setup.groupings).map(|(places, grouping)| {
            let places: Vec<usize> = first.iter().chain(places).copied().collect();
            let names = first.iter().map(|&place| &dimensions[place].name);
            let names: Vec<String> = names.chain(&grouping.attributes).cloned().collect();
            sorted(&places, &names)
        });
        inside.collect::<Result<Vec<Grouped>, Error>>()
    };
    // The stratum is the last dimension.
    let stratum = setup.stratum.as_ref().map(|_| dimensions.len() - 1);
    let armed = |first: Option<usize>| match arm_place {
        Some(arm) => behind(&[Some(arm), first].into_iter().flatten().collect::<Vec<_>>()),
        None => Ok(Vec::new()),
    };
    let (stratified, armed_strata) = match stratum {
        None => (Vec::new(), Vec::new()),
        Some(stratum) => (behind(&[stratum])?, armed(Some(stratum))?),
    };
    let armed = armed(None)?;
    let rows = Rows {
        dimensions: &dimensions,
        places: &places,
        stratum,
        people,
        weights: weights.as_deref(),
        keep,
    };
    let (tally, grouped, stratified) = (Arc::new(tally), Arc::new(grouped), Arc::new(stratified));
    let (scores, score_directions, by_score) = match &setup.score {
        // The score named beside a given decision is counted apart.
        Some(column) if !matches!(decided, Some(Decided::Scores(_))) => {
            let scores = score_column(table.column(column)?)?;
            Scores::beside(scores, (outcomes, states.decision), setup.first(), &rows)
        }
        _ => (
            Scores::of(&tally, setup.first(), &grouped, &stratified),
            Direction::of_score(&tally).into_iter().collect(),
            ByScore::of(&tally, &grouped, &stratified),
        ),
    };
    let has_score = !scores.groupings.is_empty();
    let scores = match &setup.outcome_number {
        Some(number) => scores.and(Scores::of_number(table, number, &rows)?),
        None => scores,
    };
    let came = Came::of(table, setup, keep)?;
    let staged = match &setup.process.stage {
        Some(stage) if !came.stages.values.is_empty() => {
            let stage = coded(table, setup, stage, keep)?;
            staged(stage, &dimensions, &places, people, keep)
        }
        Some(_) | None => Vec::new(),
    };
    Ok(Prepared {
        tally,
        rows_received: table.rows as u64,
        totals: totals as u64,
        rows_kept: keep.map_or(table.rows, kept) as u64,
        recodes,
        steps,
        unordered,
        came,
        grouped,
        stratified,
        armed,
        armed_strata,
        arm_place,
        controlled,
        similar,
        staged,
        score_directions,
        has_outcome: outcome.is_some(),
        has_decision: decided.is_some(),
        has_score,
        scores,
        by_score,
    })
}

/// Counts each grouping's groups at each stage: whatever was decided, people or rows, none weighed.
fn staged(
    stage: Coded,
    dimensions: &[Coded],
    places: &[Vec<usize>],
    people: Weights<'_>,
    keep: Option<&[bool]>,
) -> Vec<Grouped> {
    let used: BTreeSet<usize> = places.iter().flatten().copied().collect();
    let columns: Vec<Coded> = std::iter::once(stage)
        .chain(used.iter().map(|&place| dimensions[place].clone()))
        .collect();
    let tally = count(&columns, None, DecisionColumn::None, people, keep);
    let of = |places: &Vec<usize>| {
        let here = places
            .iter()
            .filter_map(|place| used.iter().position(|used| used == place));
        let places: Vec<usize> = std::iter::once(0).chain(here.map(|place| place + 1)).collect();
        Grouped::new(&tally, &places)
    };
    places.iter().map(of).collect()
}

/// The decision as read from its column.
enum Decided<'a> {
    States(Vec<State>),
    Scores(&'a [f64]),
}

/// Applies the filters in order to the rows that are people. `None` keeps every row.
fn filtered(
    table: &Table,
    setup: &Setup,
    people: Option<Vec<bool>>,
) -> Result<(Option<Vec<bool>>, Vec<StepCount>), Error> {
    let mut keep = people;
    let mut left = keep.as_deref().map_or(table.rows, kept);
    let mut steps = Vec::with_capacity(setup.filters.len());
    for filter in &setup.filters {
        let before = left;
        if filter.on {
            let mut keeps = Expression::parse(&filter.expression)
                .map_err(Error::Filter)?
                .keeps(table)?;
            if let Some(earlier) = &keep {
                keeps
                    .iter_mut()
                    .zip(earlier)
                    .for_each(|(now, earlier)| *now &= *earlier);
            }
            left = kept(&keeps);
            keep = Some(keeps);
            if left == 0 {
                return Err(Error::NothingLeft {
                    step: filter.expression.clone(),
                });
            }
        }
        steps.push(StepCount {
            expression: filter.expression.clone(),
            on: filter.on,
            rows_before: before as u64,
            rows_after: left as u64,
        });
    }
    Ok((keep, steps))
}

fn kept(keep: &[bool]) -> usize {
    keep.iter().filter(|kept| **kept).count()
}

/// Reads the count column. One with hidden counts came as text, and then only whole numbers are taken: whether
/// `1.234` is a fraction or more than a thousand people cannot be told.
fn amounts(table: &Table, column: &Column, setup: &Setup) -> Result<Vec<Amount>, Error> {
    let place = |row| table.place(row);
    let amounts = count_column(column, &setup.counting(), Decimal::Point, &place)?;
    if let Values::Text { codes, labels } = &column.values
        && let Some(row) = amounts
            .iter()
            .position(|amount| amount.known().is_some_and(|count| count.fract() != 0.0))
    {
        return Err(Error::NotNumeric {
            column: column.name.clone(),
            place: Some(place(row)),
            value: labels.get(codes[row] as usize).cloned().unwrap_or_default(),
        });
    }
    Ok(amounts)
}

/// The coded dimensions, where each grouping's attributes are among them, and where the ways of being examined are.
type Places = (Vec<Coded>, Vec<Vec<usize>>, Option<usize>);

/// Codes the attributes that a grouping uses, then the ways of being examined, then the stratum.
fn dimensions(table: &Table, setup: &Setup, keep: Option<&[bool]>) -> Result<Places, Error> {
    let mut dimensions: Vec<Coded> = Vec::new();
    let mut places = Vec::with_capacity(setup.groupings.len());
    for Grouping { attributes, .. } in &setup.groupings {
        let mut here = Vec::with_capacity(attributes.len());
        for name in attributes {
            let known = dimensions.iter().position(|dimension| dimension.name == *name);
            here.push(match known {
                Some(place) => place,
                None => {
                    dimensions.push(coded(table, setup, name, keep)?);
                    dimensions.len() - 1
                }
            });
        }
        places.push(here);
    }
    let mut arm_place = None;
    if let Some(arm) = setup.arm_in_use() {
        arm_place = Some(dimensions.len());
        dimensions.push(arms::coded(table, arm)?);
    }
    if let Some(stratum) = &setup.stratum {
        dimensions.push(coded(table, setup, stratum, keep)?);
    }
    Ok((dimensions, places, arm_place))
}

fn coded(table: &Table, setup: &Setup, name: &str, keep: Option<&[bool]>) -> Result<Coded, Error> {
    let column = table.column(name)?;
    let column = match keep {
        None => Cow::Borrowed(column),
        Some(keep) => Cow::Owned(masked(column, keep)),
    };
    let edges = setup
        .attributes
        .iter()
        .find(|attribute| attribute.column == name)
        .map(|attribute| attribute.bins.as_slice())
        .filter(|edges| !edges.is_empty());
    code(&column, edges, MOST_LEVELS)
}

/// Puts the groups of an attribute in the order wanted; returns its name with each group named that is not there.
pub(super) fn ordered(dimension: &mut Coded, wanted: &[String]) -> Vec<(String, String)> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let rank = |level: &String| wanted.iter().position(|name| name == level).unwrap_or(usize::MAX);
    let mut order: Vec<usize> = (0..dimension.levels.len()).collect();
    order.sort_by_key(|&level| rank(&dimension.levels[level]));
    let mut places = vec![MISSING; order.len()];
    for (place, &level) in order.iter().enumerate() {
        places[level] = place as u32;
    }
    let absent = wanted.iter().filter(|name| !dimension.levels.contains(name));
    let absent = absent
        .map(|name| (dimension.name.clone(), name.clone()))
        .collect();
    dimension.levels = order
        .iter()
        .map(|&level| dimension.levels[level].clone())
        .collect();
    for code in &mut dimension.codes {
        *code = places.get(*code as usize).copied().unwrap_or(MISSING);
    }
    absent
}

/// The column with the cells of rows that are left out missing, so that only the values of the others count.
pub(super) fn masked(column: &Column, keep: &[bool]) -> Column {
    let values = match &column.values {
        Values::Text { codes, labels } => Values::Text {
            codes: codes
                .iter()
                .zip(keep)
                .map(|(&code, &keep)| if keep { code } else { MISSING })
                .collect(),
            labels: labels.clone(),
        },
        Values::Number(numbers) => Values::Number(
            numbers
                .iter()
                .zip(keep)
                .map(|(&number, &keep)| if keep { number } else { f64::NAN })
                .collect(),
        ),
    };
    column.with(&column.name, values)
}

fn sorted(tally: &Tally, places: &[usize], names: &[String]) -> Result<Grouped, Error> {
    let grouped = Grouped::new(tally, places);
    if grouped.keys.len() > MOST_GROUPS {
        return Err(Error::TooManyGroups {
            grouping: names.join(" × "),
            found: grouped.keys.len() as u64,
            limit: MOST_GROUPS as u64,
        });
    }
    Ok(grouped)
}
