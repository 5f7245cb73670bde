//! `measure --format csv`: one line per grouping, stratum, group and measure, then the numbers over all groups. Numbers have a decimal point whatever the
//! language.

use super::adjusted;
use super::burden::burden_lines;
use super::consistency::consistency_csv;
use super::csv_lines;
use super::csv_strata;
use super::csv_summary::summary_lines;
use super::json::group_text;
use super::labels;
use super::measure::Audit;
use super::stable_names::test;
use crate::measure::strata::Inside;
use crate::measure::{
    Conclusion, GroupMeasures, Measured, Metric, Practical, ResolvedReference, Undefined, Value,
};
use crate::project::{Adjustment, Evaluated, Labelled, Setup};
use crate::tally::Amount;

/// The columns, stable: new ones are added at the end.
const HEADER: [&str; 45] = [
    "grouping",
    "stratum_column",
    "stratum",
    "group",
    "missing_group",
    "reference",
    "n_low",
    "n_high",
    "measure",
    "value",
    "value_low",
    "value_high",
    "undefined",
    "numerator_low",
    "numerator_high",
    "denominator_low",
    "denominator_high",
    "interval_low",
    "interval_high",
    "difference",
    "difference_low",
    "difference_high",
    "difference_interval_low",
    "difference_interval_high",
    "ratio",
    "ratio_low",
    "ratio_high",
    "ratio_interval_low",
    "ratio_interval_high",
    "p_value",
    "p_adjusted",
    "test",
    "weight_low",
    "weight_high",
    "people_low",
    "people_high",
    "effective_size",
    "possible_low",
    "possible_high",
    "if_missing_belonged_low",
    "if_missing_belonged_high",
    "draws",
    "conclusion",
    "practical",
    "detectable_difference",
];

/// How many cells every line has.
const WIDTH: usize = HEADER.len() + csv_strata::HEADER.len() + adjusted::HEADER.len() + labels::HEADER.len();

pub(super) fn csv(audit: &Audit) -> String {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let header = HEADER.iter().chain(&csv_strata::HEADER).chain(&adjusted::HEADER);
    let header = header.chain(&labels::HEADER);
    let _ = writer.write_record(header);
    for (grouping, evaluated) in audit.evaluation.groupings.iter().enumerate() {
        let compared = Compared::of(audit, evaluated);
        write(&mut writer, evaluated, ("", ""), &evaluated.measured, &compared);
        write_stages(&mut writer, evaluated, &audit.project.setup);
        for line in burden_lines(evaluated)
            .into_iter()
            .chain(consistency_csv(audit, evaluated))
        {
            let names = evaluated.attributes.join(" × ");
            let mut cells = csv_lines::cells(&line, &names, ("", ""), &evaluated.measured, &HEADER);
            cells.resize(WIDTH, String::new());
            let _ = writer.write_record(&cells);
        }
        for stratum in &evaluated.strata {
            let column = audit.project.setup.stratum.as_deref().unwrap_or_default();
            let inside = (column, stratum.level.as_deref().unwrap_or_default());
            let compared = Compared::default();
            write(&mut writer, evaluated, inside, &stratum.measured, &compared);
        }
        for (cuts, cut, alone) in labels::each(&audit.labels) {
            if let Some(measured) = cut.measured(grouping, None) {
                let compared = Compared {
                    cut: Some((
                        cuts.of,
                        labels::cells(cuts, cut, alone).map(|cell| from_data(&cell)),
                    )),
                    ..Compared::default()
                };
                write(&mut writer, evaluated, ("", ""), measured, &compared);
            }
        }
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// How everybody's groups compare inside strata and by a model, metric by metric; nothing for those of one stratum.
#[derive(Default)]
struct Compared {
    inside: Vec<(Metric, Vec<Result<Inside, Undefined>>)>,
    adjusted: Vec<(Metric, Adjustment)>,
    /// Of a cut of labels, what has them, and what its lines say of it.
    cut: Option<(Labelled, [String; 3])>,
}

impl Compared {
    fn of(audit: &Audit, evaluated: &Evaluated) -> Compared {
        let polarity = audit.project.setup.polarity;
        let inside = |metric| Some((metric, evaluated.inside(metric, polarity?)?));
        Compared {
            inside: Metric::ALL.into_iter().filter_map(inside).collect(),
            adjusted: adjusted::adjustments(audit, evaluated),
            cut: None,
        }
    }

    /// Whether a metric has a line: at a cut, those that move with it.
    fn tells(&self, metric: Metric) -> bool {
        self.cut.as_ref().is_none_or(|(of, _)| of.moves(metric))
    }

    fn cells(&self, metric: Metric, group: usize) -> impl Iterator<Item = String> {
        let inside = self.inside.iter().find(|(other, _)| *other == metric);
        let inside = inside.and_then(|(_, groups)| groups.get(group));
        let adjusted = self.adjusted.iter().find(|(other, _)| *other == metric);
        let adjusted = adjusted.map(|(_, adjustment)| adjustment);
        let inside = csv_strata::cells(inside).into_iter();
        let cut = self
            .cut
            .as_ref()
            .map(|(_, cells)| cells.clone())
            .unwrap_or_default();
        inside.chain(adjusted::cells(adjusted, group)).chain(cut)
    }
}

/// Writes the lines of a grouping; `inside` is the stratum's column and value, empty for everybody.
fn write(
    writer: &mut ::csv::Writer<Vec<u8>>,
    evaluated: &Evaluated,
    inside: (&str, &str),
    measured: &Measured,
    compared: &Compared,
) {
    let reference = match measured.reference {
        ResolvedReference::Group(index) => measured
            .groups
            .get(index)
            .map(|group| from_data(&group_text(&group.key)))
            .unwrap_or_default(),
        ResolvedReference::Overall => "overall".to_owned(),
        ResolvedReference::Rest => "rest".to_owned(),
        ResolvedReference::Absent => String::new(),
    };
    let grouping = evaluated.attributes.join(" × ");
    for (index, group) in measured.groups.iter().enumerate() {
        let detectables = measured.detectables(group);
        let told = Metric::ALL.into_iter().zip(detectables);
        for (metric, detectable) in told.filter(|(metric, _)| compared.tells(*metric)) {
            let mut line = vec![
                from_data(&grouping),
                from_data(inside.0),
                from_data(inside.1),
                from_data(&group_text(&group.key)),
                group.missing_group.to_string(),
                reference.clone(),
            ];
            line.extend(amounts(group.counts.n()));
            line.push(metric.name().to_owned());
            line.extend(numbers(group, metric));
            line.extend(weighted(group, metric));
            line.extend(beside(group, metric));
            line.extend(concluded(measured, group, metric, detectable));
            line.extend(compared.cells(metric, index));
            let _ = writer.write_record(&line);
        }
    }
    // Of the cuts of labels only what moves with the cut is told.
    let lines = if compared.cut.is_none() {
        summary_lines(measured)
    } else {
        Vec::new()
    };
    for line in lines {
        let mut cells = csv_lines::cells(&line, &grouping, inside, measured, &HEADER);
        cells.resize(WIDTH, String::new());
        let _ = writer.write_record(&cells);
    }
}

/// Writes each group's share at each stage of the process, and what the step to it makes of it: the stage stands in the
/// place of the stratum.
fn write_stages(writer: &mut ::csv::Writer<Vec<u8>>, evaluated: &Evaluated, setup: &Setup) {
    let column = setup.process.stage.as_deref().unwrap_or_default();
    let grouping = evaluated.attributes.join(" × ");
    for stage in &evaluated.stages {
        for (group, here) in evaluated.measured.groups.iter().zip(&stage.groups) {
            let share = Some(("share_at_stage", here.share, here.share_interval));
            let step = here
                .amplification
                .map(|step| ("step_amplification", step.value, step.interval));
            for (name, figure, figure_interval) in share.into_iter().chain(step) {
                let mut line = vec![
                    from_data(&grouping),
                    from_data(column),
                    from_data(&stage.name),
                    from_data(&group_text(&group.key)),
                    group.missing_group.to_string(),
                    String::new(),
                ];
                line.extend(amounts(here.n));
                line.push(name.to_owned());
                line.extend(value(figure));
                line.push(match figure {
                    Value::Undefined(reason) => reason.code().to_owned(),
                    Value::Known(_) | Value::Bounds(..) => String::new(),
                });
                line.extend(amounts(here.n));
                line.extend(amounts(stage.people));
                line.extend(interval(figure_interval));
                line.resize(WIDTH, String::new());
                let _ = writer.write_record(&line);
            }
        }
    }
}

fn numbers(group: &GroupMeasures, metric: Metric) -> Vec<String> {
    let rate = group.rate(metric);
    let mut cells = Vec::with_capacity(HEADER.len());
    cells.extend(value(rate.value));
    cells.push(match rate.value {
        Value::Undefined(reason) => reason.code().to_owned(),
        Value::Known(_) | Value::Bounds(..) => String::new(),
    });
    for amount in [rate.numerator, rate.denominator] {
        cells.extend(metric.share().map(|_| amounts(amount)).unwrap_or_default());
    }
    cells.extend(interval(rate.interval));
    match group.disparity(metric) {
        None => cells.extend(std::iter::repeat_n(String::new(), 13)),
        Some(disparity) => {
            cells.extend(value(disparity.difference));
            cells.extend(interval(disparity.difference_interval));
            cells.extend(value(disparity.ratio));
            cells.extend(interval(disparity.ratio_interval));
            cells.push(disparity.p_value.map(number).unwrap_or_default());
            cells.push(disparity.p_adjusted.map(number).unwrap_or_default());
            cells.push(disparity.test.map(test).unwrap_or_default().to_owned());
        }
    }
    cells
}

/// What a refused rate can be, what the people of unknown group could make of it, the people drawn for an estimate.
fn beside(group: &GroupMeasures, metric: Metric) -> Vec<String> {
    let rate = group.rate(metric);
    let mut cells = Vec::with_capacity(5);
    for pair in [rate.possible(), rate.if_missing_belonged()] {
        cells.push(pair.map(|(low, _)| number(low)).unwrap_or_default());
        cells.push(pair.map(|(_, high)| number(high)).unwrap_or_default());
    }
    let draws = rate.estimate().map(|estimate| number(estimate.draws));
    cells.push(draws.unwrap_or_default());
    cells
}

/// What the comparison allows saying, how it stands to what matters, and how large a gap it would have found.
fn concluded(
    measured: &Measured,
    group: &GroupMeasures,
    metric: Metric,
    detectable: Option<f64>,
) -> [String; 3] {
    let conclusion = measured.conclusion(group, metric).map(Conclusion::code);
    let practical = measured.practical(group, metric).map(Practical::code);
    let detectable = detectable.map(number);
    [
        conclusion.unwrap_or_default().to_owned(),
        practical.unwrap_or_default().to_owned(),
        detectable.unwrap_or_default(),
    ]
}

/// What the group weighs, the people below the line and their effective size; nothing where people have no weight.
fn weighted(group: &GroupMeasures, metric: Metric) -> Vec<String> {
    let rate = group.rate(metric);
    let weight = group.counts.sample.map(|_| group.counts.weight());
    let mut cells = Vec::with_capacity(5);
    cells.extend(weight.map(amounts).unwrap_or_default());
    cells.extend(rate.people().map(amounts).unwrap_or_default());
    cells.push(rate.effective().map(number).unwrap_or_default());
    cells
}

/// The number, and its bounds: the same twice when it is known.
fn value(value: Value) -> [String; 3] {
    match value {
        Value::Known(value) => [number(value), number(value), number(value)],
        Value::Bounds(low, high) => [String::new(), number(low), number(high)],
        Value::Undefined(_) => Default::default(),
    }
}

fn amounts(amount: Amount) -> [String; 2] {
    [number(amount.low), number(amount.high)]
}

fn interval(interval: Result<(f64, f64), Undefined>) -> [String; 2] {
    match interval {
        Ok((low, high)) => [number(low), number(high)],
        Err(_) => Default::default(),
    }
}

/// A number in its shortest exact form, with an exponent when it is very small.
pub(super) fn number(value: f64) -> String {
    if value.fract() == 0.0 {
        value.to_string()
    } else {
        format!("{value:?}")
    }
}

/// A text that came from the data, made harmless: a spreadsheet runs a cell that starts like a formula.
pub(super) fn from_data(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
